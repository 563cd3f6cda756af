"""A Result to every page of the site, and to the pictures and redirects that go with them."""

from __future__ import annotations

import posixpath
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from thidua.check import Result
from thidua.kinds import PICTURES, kind_of
from thidua.ledger import Board
from thidua.pages import addresses
from thidua.pages.board import board_page, board_view
from thidua.pages.cards import picture
from thidua.pages.catalog import Catalog
from thidua.pages.facets import story_facets
from thidua.pages.feeds import Feed, feeds_of
from thidua.pages.introduce import introduce_page
from thidua.pages.lists import (
    field_pages,
    group_pages,
    period_pages,
    story_index,
    subject_pages,
    type_pages,
    unit_pages,
)
from thidua.pages.paging import MOST, count
from thidua.pages.pieces import piece_pages
from thidua.pages.search import SearchEntry, entries_of, search_page
from thidua.pages.sections import criteria_page, home_page, section_pages
from thidua.pages.views import Link, ListView, Page, Picture
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.vocabulary import LEFT_OUT


@dataclass(frozen=True, slots=True)
class Site:
    """All that is published: pages, pictures (by path in the content folder), redirects and feeds.

    `sections` head every page, `plain_pages` stand in its foot; `answers` are the addresses at which readers are told,
    and no more than that, that a page is not shown for now; `left_out` is what the office does without.
    """

    pages: tuple[Page, ...]
    pictures: dict[str, Picture]
    redirects: dict[str, str]
    sections: tuple[Link, ...]
    plain_pages: tuple[Link, ...] = ()
    feeds: tuple[Feed, ...] = ()
    answers: tuple[str, ...] = ()
    entries: tuple[SearchEntry, ...] = ()
    left_out: frozenset[str] = frozenset()

    @property
    def introduces(self) -> bool:
        """Whether readers may introduce somebody by a page of its own."""
        return any(page.url == addresses.INTRODUCE for page in self.pages)


def _with_board(page: Page, catalog: Catalog, board: Board) -> Page:
    unit_id = page.url.removeprefix(addresses.UNITS).rstrip("/")
    if not page.url.startswith(addresses.UNITS) or not unit_id or page.narrowed:
        return page
    view: ListView = page.view
    room = MOST - count(view.groups)
    return replace(page, view=replace(view, board=board_view(catalog, board, unit=unit_id, room=room)))


def _with_facets(pages: Iterable[Page], catalog: Catalog) -> Iterator[Page]:
    """Lists of stories with the facets that lead to all others."""
    facets = story_facets(catalog)
    for page in pages:
        is_list = isinstance(page.view, ListView) and page.template == "list.html"
        is_ours = is_list and page.section == addresses.STORIES
        has_own = is_list and page.view.facets
        if is_ours and not has_own:
            yield replace(page, view=replace(page.view, facets=facets, leads_away=bool(page.view.chips)))
        else:
            yield page


def _pages(catalog: Catalog, board: Board, left_out: frozenset[str]) -> Iterator[Page]:
    yield home_page(catalog)
    yield from story_index(catalog)
    yield from period_pages(catalog)
    for page in unit_pages(catalog):
        yield _with_board(page, catalog, board) if board is not Board.NONE else page
    yield from field_pages(catalog)
    yield from subject_pages(catalog)
    yield from type_pages(catalog)
    yield from group_pages(catalog)
    yield from section_pages(catalog)
    yield from criteria_page(catalog)
    if catalog.introduces:
        yield introduce_page(catalog)
    if LEFT_OUT["search"].id not in left_out:
        yield search_page(catalog)
    if board is not Board.NONE and (page_of_board := board_page(catalog, board)):
        yield page_of_board
    for piece in catalog.pieces:
        yield from piece_pages(piece, catalog)


def _pictures(catalog: Catalog) -> dict[str, Picture]:
    """The pictures that shown pieces show or lead to; no other file of the folder is published."""
    used: set[str] = set()
    for piece in catalog.pieces:
        folder = posixpath.dirname(piece.inside)
        if isinstance(piece.content, Story | Article) and piece.content.photo:
            used.add(posixpath.join(folder, piece.content.photo.file))
        used.update(piece.targets)
    found = sorted(one for one in used & catalog.result.files if one.endswith(PICTURES))
    return {inside: picture(inside, "", catalog) for inside in found}


def _redirects(catalog: Catalog, taken: Container[str]) -> dict[str, str]:
    """Where former addresses lead; none in the place of a page, as a faulty piece in a preview would have it."""
    moved = {}
    for piece in catalog.pieces:
        kind = kind_of(piece.inside)
        if kind and isinstance(piece.content, Story | Article):
            for old in filter(None, piece.content.former):
                moved[kind.url_of(old)] = kind.url_of(piece.content.id)
    return {old: new for old, new in moved.items() if old not in taken}


def _answers(catalog: Catalog, taken: Container[str]) -> tuple[str, ...]:
    """Where stories stood, or once stood, that are withheld and would be public otherwise."""
    found = []
    for piece in catalog.result.pieces:
        story = piece.content
        if isinstance(story, Story) and story.withheld and story.is_due(catalog.result.today):
            found += [addresses.story(one) for one in (story.id, *story.former) if one]
    return tuple(one for one in dict.fromkeys(found) if one not in taken)


def _sections(*, board: str) -> tuple[Link, ...]:
    sections = [
        Link("Điển hình", addresses.STORIES),
        Link("Phong trào", addresses.CAMPAIGNS),
        Link("Tin bài", addresses.ARTICLES),
        Link("Văn bản", addresses.DOCUMENTS),
    ]
    return (*sections, Link(board, addresses.BOARD)) if board else tuple(sections)


def _board_name(pages: Iterable[Page], catalog: Catalog) -> str:
    """What the head of every page calls the board; empty where there is none."""
    if not any(page.url == addresses.BOARD for page in pages):
        return ""
    return "Chỉ tiêu" if catalog.plan and catalog.plan.quotas else "Kết quả"


def plan_site(
    result: Result,
    *,
    preview: bool = False,
    board: Board = Board.NONE,
    sizes: Mapping[str, tuple[int, int]] | None = None,
    introduces: bool = False,
    left_out: frozenset[str] = frozenset(),
) -> Site:
    """Every page of the column.

    `preview` adds what is not public, marked; `board` says how much of the ledger is published; `sizes` are the pixels
    of pictures; with `introduces`, readers may introduce somebody; `left_out` are words of `vocabulary.LEFT_OUT`.
    """
    catalog = Catalog(result, preview, sizes or {}, introduces)
    pages = tuple(_with_facets(_pages(catalog, board, left_out), catalog))
    taken = {page.url for page in pages}
    return Site(
        pages,
        _pictures(catalog),
        _redirects(catalog, taken),
        _sections(board=_board_name(pages, catalog)),
        tuple(Link(one.title or one.id, addresses.plain_page(one.id)) for one in catalog.plain_pages),
        tuple(feeds_of(catalog)),
        () if preview else _answers(catalog, taken),
        () if LEFT_OUT["search"].id in left_out else entries_of(pages, catalog),
        left_out,
    )
