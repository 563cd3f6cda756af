"""What can be searched: each piece whole, by what it can be narrowed, and the page that shows results."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua import vocabulary
from thidua.content import Content, Piece
from thidua.messages import words
from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.facets import period_links, unit_links
from thidua.pages.views import ListView, Page, PieceView
from thidua.periods import Every
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import FieldChoice, known
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.render.words import capital
from thidua.search import pieces
from thidua.search.index import text_name
from thidua.search.pieces import Facet
from thidua.search.words import filed, words_of
from thidua.source.passages import texts
from thidua.vietnamese import sort_key

# Where the index lies in the site.
FOLDER = "search/"
_VOWEL = re.compile("[aeiouy]")
_SHORTENED = range(3, 9)


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One piece as the search knows it. `groups` are the values of each facet, in the order of `FACETS`."""

    url: str
    title: str
    kicker: str
    by: str
    date: dt.date | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    piece: Piece


def by_text(entries: Sequence[SearchEntry]) -> dict[str, SearchEntry]:
    """The entries by the files in which what is shown of them lies, the oldest first; given are the newest first."""
    return {f"{FOLDER}{text_name(number)}": entry for number, entry in enumerate(reversed(entries))}


_FOLDERS: Mapping[type[Content], str] = {
    Article: "articles",
    Campaign: "campaigns",
    LegalDocument: "documents",
    PlainPage: "pages",
}


def _type(content: Content, catalog: Catalog) -> tuple[str, ...]:
    if isinstance(content, Story):
        return (capital(catalog.type_name(content)),)
    return (capital(vocabulary.CONTENTS[_FOLDERS[type(content)]].vi),)


def _unit(content: Content, catalog: Catalog) -> tuple[str, ...]:
    unit = content.unit if isinstance(content, Story | Article) else ""
    return (catalog.names.unit(unit),) if unit else ()


def _fields(content: Content, catalog: Catalog) -> tuple[str, ...]:
    choices = content.fields if isinstance(content, Story | Article) else ()
    if any(one.id == vocabulary.ALL_ROUND.id for one in choices):
        # As in the lists, an all-round exemplar stands in every field.
        choices = tuple(FieldChoice(one.id) for plan in catalog.result.plans for one in plan.fields)
    return tuple(catalog.names.field(one) for one in choices)


def _campaigns(content: Content, catalog: Catalog) -> tuple[str, ...]:
    if isinstance(content, Campaign):
        return (content.title,)
    ids = content.campaigns if isinstance(content, Story | Article) else ()
    return tuple(catalog.campaign_by_id[one].title for one in ids if one in catalog.campaign_by_id)


def _subject(content: Content, catalog: Catalog) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all facets
    kind = content.subject.kind if isinstance(content, Story) else ""
    return (capital(vocabulary.SUBJECT_KINDS[kind].vi),) if kind else ()


def _year(content: Content, catalog: Catalog) -> tuple[str, ...]:  # noqa: ARG001 - one signature for all facets
    day = _date(content)
    return (str(day.year),) if day else ()


# In the address of a result page, on the screen, and how a piece gets its values.
FACETS: tuple[tuple[str, str, Callable[[Content, Catalog], tuple[str, ...]]], ...] = (
    ("loai", "Loại", _type),
    ("don-vi", "Đơn vị", _unit),
    ("linh-vuc", "Lĩnh vực", _fields),
    ("phong-trao", "Phong trào", _campaigns),
    ("doi-tuong", "Đối tượng", _subject),
    ("nam", "Năm", _year),
)


def _date(content: Content) -> dt.date | None:
    return None if isinstance(content, Campaign | PlainPage) else known(content.date)


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


def _entry(page: Page, piece: Piece, catalog: Catalog) -> SearchEntry:
    view: PieceView = page.view
    content = piece.content
    groups = tuple(tuple(dict.fromkeys(values(content, catalog))) for _, _, values in FACETS)
    return SearchEntry(
        url=page.url,
        title=view.title,
        kicker=f"{capital(view.mark)} · {view.kicker}" if view.mark else view.kicker,
        by=content.issuer if isinstance(content, LegalDocument) else "".join(groups[1]),
        date=_date(content),
        before=(view.summary,) if view.summary else (),
        after=tuple(_texts_after(view)),
        groups=groups,
        piece=piece,
    )


def entries_of(pages: Iterable[Page], catalog: Catalog) -> tuple[SearchEntry, ...]:
    """Every piece that is shown, the newest first, what has no date last."""
    by_source = {page.source: page for page in pages if page.source}
    entries = [_entry(by_source[piece.inside], piece, catalog) for piece in catalog.pieces]
    return tuple(sorted(entries, key=lambda one: (-(one.date.toordinal() if one.date else 0), one.url)))


def searched(entry: SearchEntry) -> pieces.Piece:
    """An entry with its texts."""
    return pieces.Piece(
        url=entry.url,
        title=entry.title,
        kicker=entry.kicker,
        by=entry.by,
        date=entry.date,
        text=(*entry.before, *texts(entry.piece.body)),
        more=entry.after,
        values=entry.groups,
    )


def facets_of(entries: Sequence[SearchEntry]) -> Iterator[Facet]:
    """By what the entries can be narrowed, with all values that one of them has."""
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


def search_page(catalog: Catalog) -> Page:
    """The page of results; without a script it is a plain list of links by year and by unit."""
    label = catalog.plan.unit_label if catalog.plan else "đơn vị"
    headed_links = (
        ("Theo thời gian", tuple(period_links(catalog, (Every.YEAR, Every.QUARTER)))),
        (f"Theo {label}", tuple(unit_links(catalog))),
    )
    lead = "Tìm trong toàn bộ bài, tin, phong trào và văn bản của chuyên mục."
    view = ListView("Tìm kiếm", lead, headed_links=headed_links)
    return Page(addresses.SEARCH, "search.html", view.title, view, lead, section=addresses.SEARCH)
