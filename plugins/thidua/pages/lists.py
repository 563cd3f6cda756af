"""The lists: all stories, and those of a period, unit, field, content group, subject kind and type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from thidua.messages import words
from thidua.pages import addresses
from thidua.pages.cards import article_card, campaign_cards, capital, story_card
from thidua.pages.shelf import Shelf
from thidua.pages.views import Card, Group, Link, ListView, Page
from thidua.periods import Every, Period, containing
from thidua.records.article import Article
from thidua.records.common import ALL_ROUND, UNDATED
from thidua.records.story import Story
from thidua.render.words import period_name
from thidua.vietnamese import sort_key

AnyPiece = TypeVar("AnyPiece", Story, Article, Story | Article)


def _quarter(piece: Story | Article) -> Period:
    return containing(Every.QUARTER, piece.date)


def _card(piece: Story | Article, shelf: Shelf) -> Card:
    return story_card(piece, shelf) if isinstance(piece, Story) else article_card(piece, shelf)


def by_quarter(pieces: Iterable[Story | Article], shelf: Shelf) -> tuple[Group, ...]:
    """Cards under their quarters, the newest first; what has no date yet stands above them all.

    A quarter of stories leads to its page; articles have none.
    """
    pieces = list(pieces)
    undated = [piece for piece in pieces if piece.date == UNDATED]
    groups = [Group("Chưa có ngày", tuple(_card(one, shelf) for one in undated))] if undated else []
    dated = sorted((p for p in pieces if p.date != UNDATED), key=lambda p: (-p.date.toordinal(), p.id))
    for quarter, found in groupby(dated, key=_quarter):
        of_quarter = list(found)
        url = addresses.period(quarter.id) if isinstance(of_quarter[0], Story) else ""
        cards = tuple(_card(one, shelf) for one in of_quarter)
        groups.append(Group(capital(period_name(quarter)), cards, url))
    return tuple(groups)


def _count_words(count: int) -> str:
    return f"{count} bài" if count else "Chưa có bài"


def _story_list(
    url: str,
    title: str,
    stories: list[Story],
    shelf: Shelf,
    *,
    parent: Link,
) -> Page:
    view = ListView(
        title=title,
        lead=f"{_count_words(len(stories))} giới thiệu điển hình.",
        groups=by_quarter(stories, shelf),
        chips=(Link(f"{capital(parent.text.removeprefix('Theo '))}: {title}", addresses.STORIES),),
    )
    return Page(url, "list.html", title, view, view.lead, section=addresses.STORIES, crumbs=(parent,))


def _index(url: str, title: str, lead: str, links: Iterable[Link]) -> Page:
    view = ListView(title, lead, links=tuple(links))
    return Page(url, "index.html", title, view, lead, section=addresses.STORIES)


def open_doors(links: Iterable[Link]) -> tuple[Link, ...]:
    """The doors behind which something waits."""
    return tuple(link for link in links if link.count)


def doors(shelf: Shelf) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The ways to stories by what they are about."""
    return (
        ("Loại", open_doors(type_links(shelf))),
        ("Đối tượng", open_doors(subject_links(shelf))),
        ("Lĩnh vực", open_doors(field_links(shelf))),
        ("Đơn vị", open_doors(unit_links(shelf))),
    )


def story_facets(shelf: Shelf) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The doors from any list of stories to every other."""
    return (*doors(shelf), ("Thời gian", tuple(period_links(shelf, (Every.YEAR, Every.QUARTER)))))


def story_index(shelf: Shelf) -> Page:
    """All stories."""
    lead = f"{_count_words(len(shelf.stories))} giới thiệu tập thể, cá nhân, hộ gia đình tiêu biểu."
    view = ListView("Điển hình", lead, by_quarter(shelf.stories, shelf))
    return Page(addresses.STORIES, "list.html", "Điển hình", view, lead, section=addresses.STORIES)


def _periods_with_stories(shelf: Shelf) -> list[Period]:
    found = {
        containing(every, story.date)
        for story in shelf.stories
        if story.date != UNDATED
        for every in (Every.YEAR, Every.QUARTER, Every.MONTH)
    }
    return sorted(found, key=lambda period: (period.start, -period.end.toordinal()), reverse=True)


def _in_period(period: Period, shelf: Shelf) -> list[Story]:
    return [story for story in shelf.stories if story.date in period]


def period_links(shelf: Shelf, kinds: Iterable[Every]) -> Iterator[Link]:
    """Doors to periods that have stories, newest first."""
    wanted = set(kinds)
    for period in _periods_with_stories(shelf):
        if period.every in wanted:
            yield Link(capital(period_name(period)), addresses.period(period.id), len(_in_period(period, shelf)))


def _period_shelves(shelf: Shelf) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Each quarter with its months."""
    months = [period for period in _periods_with_stories(shelf) if period.every is Every.MONTH]
    for quarter, found in groupby(months, key=lambda month: containing(Every.QUARTER, month.start)):
        whole = Link("Cả quý", addresses.period(quarter.id), len(_in_period(quarter, shelf)))
        links = (
            Link(capital(period_name(month)), addresses.period(month.id), len(_in_period(month, shelf)))
            for month in found
        )
        yield capital(period_name(quarter)), (whole, *links)


def period_pages(shelf: Shelf) -> Iterator[Page]:
    """The archive: an index, and a page for every year, quarter and month with stories."""
    parent = Link("Theo thời gian", addresses.PERIODS)
    lead = "Các bài theo năm, quý và tháng."
    years = tuple(period_links(shelf, (Every.YEAR,)))
    view = ListView(parent.text, lead, links=years, shelves=tuple(_period_shelves(shelf)))
    yield Page(addresses.PERIODS, "index.html", view.title, view, lead, section=addresses.STORIES)
    for period in _periods_with_stories(shelf):
        title = f"Điển hình {period_name(period)}"
        yield _story_list(addresses.period(period.id), title, _in_period(period, shelf), shelf, parent=parent)


def _newest(stories: list[Story]) -> str:
    return f"Mới nhất: {stories[0].title}" if stories else ""


def unit_ids(shelf: Shelf) -> list[str]:
    """Every unit of the plans, in the order of their names."""
    known = {unit.id for plan in shelf.result.plans for unit in plan.units}
    return sorted(known, key=lambda one: (sort_key(shelf.unit_name(one)), one))


def _of_unit(unit_id: str, shelf: Shelf) -> list[Story]:
    return [story for story in shelf.stories if story.unit == unit_id]


def unit_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all units in the order of their names."""
    for one in unit_ids(shelf):
        stories = _of_unit(one, shelf)
        yield Link(shelf.unit_name(one), addresses.unit(one), len(stories), _newest(stories))


def unit_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of units and a page for each, with its articles too."""
    label = shelf.plan.unit_label if shelf.plan else "đơn vị"
    title = "Theo đơn vị"
    yield _index(addresses.UNITS, title, f"Bài của từng {label}.", unit_links(shelf))
    for one in unit_ids(shelf):
        page = _story_list(
            addresses.unit(one),
            shelf.unit_name(one),
            _of_unit(one, shelf),
            shelf,
            parent=Link(title, addresses.UNITS),
        )
        articles = tuple(article_card(a, shelf) for a in shelf.articles if a.unit == one)
        yield _with_group(page, Group("Tin bài của đơn vị", articles, anchor=addresses.OWN_ARTICLES))


def _with_group(page: Page, group: Group) -> Page:
    if not group.cards:
        return page
    view: ListView = page.view
    return replace(page, view=replace(view, groups=(*view.groups, group)))


def field_ids(shelf: Shelf) -> dict[str, str]:
    """Every field of the plans with its name, in the order of the names."""
    found = {one.id: one.name for plan in shelf.result.plans for one in plan.fields}
    return dict(sorted(found.items(), key=lambda pair: (sort_key(pair[1]), pair[0])))


def of_field(field_id: str, pieces: Iterable[AnyPiece]) -> list[AnyPiece]:
    """The pieces of a field; what is all-round belongs to each."""
    return [one for one in pieces if any(field.id in {field_id, ALL_ROUND} for field in one.fields)]


def field_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all fields in the order of their names."""
    for one, name in field_ids(shelf).items():
        stories = of_field(one, shelf.stories)
        yield Link(name, addresses.field(one), len(stories), _newest(stories))


def field_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of fields and a page for each: its stories, its articles, and the campaigns that a plan ties to it."""
    title = "Theo lĩnh vực"
    yield _index(addresses.FIELDS, title, "Bài theo lĩnh vực mà điển hình nổi bật.", field_links(shelf))
    for one, name in field_ids(shelf).items():
        stories = of_field(one, shelf.stories)
        page = _story_list(addresses.field(one), name, stories, shelf, parent=Link(title, addresses.FIELDS))
        articles = tuple(article_card(a, shelf) for a in of_field(one, shelf.articles))
        page = _with_group(page, Group("Tin bài của lĩnh vực", articles, anchor=addresses.OWN_ARTICLES))
        tied = {c for plan in shelf.result.plans for field in plan.fields if field.id == one for c in field.campaigns}
        campaigns = tuple(campaign_cards((c for c in shelf.campaigns if c.id in tied), shelf))
        yield _with_group(page, Group("Phong trào của lĩnh vực", campaigns, counted="phong trào"))


def subject_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the kinds of subject."""
    for kind, name in words.SUBJECT_KINDS.items():
        yield Link(capital(name), addresses.subject(kind), sum(s.subject.kind == kind for s in shelf.stories))


def type_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the types."""
    for one, name in shelf.type_names().items():
        yield Link(capital(name), addresses.type_(one), sum(s.type == one for s in shelf.stories))


def _simple_pages(
    shelf: Shelf, index: Page, known: Iterable[tuple[str, str, Callable[[Story], bool]]]
) -> Iterator[Page]:
    yield index
    parent = Link(index.title, index.url)
    for url, name, belongs in known:
        found = [story for story in shelf.stories if belongs(story)]
        yield _story_list(url, capital(name), found, shelf, parent=parent)


def subject_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the kinds of subject and a page for each."""
    index = _index(addresses.SUBJECTS, "Theo đối tượng", "Tập thể, cá nhân, hộ gia đình.", subject_links(shelf))

    def is_of(kind: str) -> Callable[[Story], bool]:
        return lambda story: story.subject.kind == kind

    yield from _simple_pages(
        shelf, index, ((addresses.subject(k), n, is_of(k)) for k, n in words.SUBJECT_KINDS.items())
    )


def type_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the types and a page for each."""
    index = _index(
        addresses.TYPES,
        "Theo loại",
        "Điển hình, nhân tố mới, mô hình mới, gương người tốt, sáng kiến.",
        type_links(shelf),
    )

    def is_of(one: str) -> Callable[[Story], bool]:
        return lambda story: story.type == one

    yield from _simple_pages(shelf, index, ((addresses.type_(t), n, is_of(t)) for t, n in shelf.type_names().items()))


def group_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the plans' content groups and a page for each, articles too; nothing where no plan has groups."""
    names = {one.id: one.name for plan in shelf.result.plans for one in plan.content_groups}
    if not names:
        return
    title = "Theo nhóm nội dung"
    pieces: list[Story | Article] = [*shelf.stories, *shelf.articles]
    links = [
        Link(name, addresses.group(one), sum(one in p.content_groups for p in pieces)) for one, name in names.items()
    ]
    yield _index(addresses.GROUPS, title, "Bài theo nhóm nội dung của kế hoạch.", links)
    for one, name in names.items():
        stories = [story for story in shelf.stories if one in story.content_groups]
        page = _story_list(addresses.group(one), name, stories, shelf, parent=Link(title, addresses.GROUPS))
        articles = tuple(article_card(a, shelf) for a in shelf.articles if one in a.content_groups)
        yield _with_group(page, Group("Tin bài", articles))
