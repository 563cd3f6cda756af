"""What can be searched: each piece whole, by what it can be narrowed, and the page that shows results."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from thidua.messages import words
from thidua.pages import addresses
from thidua.pages.cards import capital
from thidua.pages.doors import period_links, unit_links
from thidua.pages.shelf import Shelf
from thidua.pages.views import ListView, Page, PieceView
from thidua.periods import Every
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import ALL_ROUND, FieldChoice, known
from thidua.records.legal_document import LegalDocument
from thidua.records.story import Story
from thidua.rules.context import Content
from thidua.search.index import index_files
from thidua.search.pieces import Facet, Piece
from thidua.search.words import filed, words_of
from thidua.vietnamese import sort_key

# Where the index lies in the site.
FOLDER = "search/"
# The host made every tag, and escapes `>` in what stands within them.
_BLOCK = re.compile(r"</?(?:p|li|d[dt]|t[dh]|h[1-6]|pre|figcaption|div)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_VOWEL = re.compile("[aeiouy]")
_SHORTENED = range(3, 9)


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece as the search knows it. `groups` are the values of each facet, in the order of `FACETS`."""

    url: str
    title: str
    kicker: str
    by: str
    date: dt.date | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]


def _type(content: Content, shelf: Shelf) -> tuple[str, ...]:
    if isinstance(content, Story):
        return (capital(shelf.type_name(content)),)
    if isinstance(content, Article):
        return ("Tin bài",)
    return ("Phong trào",) if isinstance(content, Campaign) else ("Văn bản",)


def _unit(content: Content, shelf: Shelf) -> tuple[str, ...]:
    unit = content.unit if isinstance(content, Story | Article) else ""
    return (shelf.unit_name(unit),) if unit else ()


def _fields(content: Content, shelf: Shelf) -> tuple[str, ...]:
    choices = content.fields if isinstance(content, Story | Article) else ()
    if any(one.id == ALL_ROUND for one in choices):
        # As in the lists, an all-round exemplar stands in every field.
        choices = tuple(FieldChoice(one.id) for plan in shelf.result.plans for one in plan.fields)
    return tuple(shelf.field_name(one) for one in choices)


def _campaigns(content: Content, shelf: Shelf) -> tuple[str, ...]:
    if isinstance(content, Campaign):
        return (content.title,)
    ids = content.campaigns if isinstance(content, Story | Article) else ()
    return tuple(shelf.campaign_by_id[one].title for one in ids if one in shelf.campaign_by_id)


def _subject(content: Content, shelf: Shelf) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all facets
    kind = content.subject.kind if isinstance(content, Story) else ""
    return (capital(words.SUBJECT_KINDS[kind]),) if kind else ()


def _year(content: Content, shelf: Shelf) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all facets
    day = _date(content)
    return (str(day.year),) if day else ()


# In the address of a result page, on the screen, and how a piece gets its values.
FACETS: tuple[tuple[str, str, Callable[[Content, Shelf], tuple[str, ...]]], ...] = (
    ("loai", "Loại", _type),
    ("don-vi", "Đơn vị", _unit),
    ("linh-vuc", "Lĩnh vực", _fields),
    ("phong-trao", "Phong trào", _campaigns),
    ("doi-tuong", "Đối tượng", _subject),
    ("nam", "Năm", _year),
)


def _date(content: Content) -> dt.date | None:
    return None if isinstance(content, Campaign) else known(content.date)


def _texts_after(view: PieceView) -> Iterator[str]:
    """What stands around the text of a piece and belongs to it."""
    yield from view.achievements
    for honour in view.honours:
        yield ", ".join(part for part in (honour.form, honour.level, honour.details) if part)
    yield from (note for _, note in view.reviews)
    for fact in view.facts:
        # Without their labels, which stand in every piece.
        yield "; ".join(one.text for one in fact.values)
    yield from (text for text in (view.byline, view.picture.alt if view.picture else "") if text)


def _entry(page: Page, content: Content, shelf: Shelf) -> Entry:
    view: PieceView = page.view
    groups = tuple(tuple(dict.fromkeys(values(content, shelf))) for _, _, values in FACETS)
    return Entry(
        url=page.url,
        title=view.title,
        kicker=f"{capital(view.mark)} · {view.kicker}" if view.mark else view.kicker,
        by=content.issuer if isinstance(content, LegalDocument) else "".join(groups[1]),
        date=_date(content),
        before=(view.summary,) if view.summary else (),
        after=tuple(_texts_after(view)),
        groups=groups,
    )


def entries_of(pages: Iterable[Page], shelf: Shelf) -> tuple[Entry, ...]:
    """Every piece that is shown, the newest first, what has no date last."""
    by_source = {page.source: page for page in pages if page.source}
    entries = [_entry(by_source[piece.inside], piece.content, shelf) for piece in shelf.pieces]
    return tuple(sorted(entries, key=lambda one: (-(one.date.toordinal() if one.date else 0), one.url)))


def blocks_of(html: str) -> list[str]:
    """The text of rendered HTML, paragraph by paragraph, without what stands in tags."""
    texts = (unescape(_TAG.sub("", part.replace("<br", " <br"))) for part in _BLOCK.split(html))
    return [" ".join(text.split()) for text in texts if text.strip()]


def _pieces(entries: Sequence[Entry], bodies: Mapping[str, str]) -> Iterator[Piece]:
    """The entries with their texts, the oldest first."""
    for entry in reversed(entries):
        yield Piece(
            url=entry.url,
            title=entry.title,
            kicker=entry.kicker,
            by=entry.by,
            date=entry.date,
            text=(*entry.before, *blocks_of(bodies.get(entry.url, ""))),
            more=entry.after,
            values=entry.groups,
        )


def _facets(entries: Sequence[Entry]) -> Iterator[Facet]:
    for number, (key, name, _) in enumerate(FACETS):
        values = {value for entry in entries for value in entry.groups[number]}
        yield Facet(key, name, tuple(sorted(values, key=lambda one: (sort_key(one), one), reverse=key == "nam")))


def _shortened(plan: Plan) -> Iterator[tuple[str, str]]:
    """Names of a plan by their initials, where these cannot be read as a word; an office by what it calls itself."""
    for called in (*(one.name for one in plan.units), *(one.name for one in plan.clusters)):
        name = words_of(called)
        initials = "".join(word[0] for word in name)
        if len(name) in _SHORTENED and not _VOWEL.search(filed(initials)):
            yield initials, called
    if plan.office.short.isupper() and plan.office.short.isalpha():
        yield plan.office.short, plan.office.name


def abbreviations(plans: Iterable[Plan]) -> dict[str, str]:
    """What stands for what in the words of readers: by usage, and in the names of the plans."""
    return {short: long for plan in plans for short, long in _shortened(plan)} | words.ABBREVIATIONS


def search_files(
    entries: Sequence[Entry], bodies: Mapping[str, str], plans: Iterable[Plan]
) -> Iterator[tuple[str, bytes]]:
    """The files of the search by their path in its folder. `entries` are the newest first, `bodies` rendered."""
    return index_files(_pieces(entries, bodies), facets=tuple(_facets(entries)), short=abbreviations(plans))


def search_page(shelf: Shelf) -> Page:
    """The page of results; without a script it is a plain list of doors by year and by unit."""
    label = shelf.plan.unit_label if shelf.plan else "đơn vị"
    shelves = (
        ("Theo thời gian", tuple(period_links(shelf, (Every.YEAR, Every.QUARTER)))),
        (f"Theo {label}", tuple(unit_links(shelf))),
    )
    lead = "Tìm trong toàn bộ bài, tin, phong trào và văn bản của chuyên mục."
    view = ListView("Tìm kiếm", lead, shelves=shelves)
    return Page(addresses.SEARCH, "search.html", view.title, view, lead, section=addresses.SEARCH)
