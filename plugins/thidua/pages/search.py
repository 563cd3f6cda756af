"""What can be searched: each piece whole, by what it can be narrowed, and the page that shows results."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua import vocabulary
from thidua.content import Content, Piece
from thidua.markup.text import texts
from thidua.pages import addresses
from thidua.pages.cards import capital
from thidua.pages.catalog import Catalog
from thidua.pages.facets import period_links, unit_links
from thidua.pages.search_words import indexed
from thidua.pages.views import ListView, Page, PieceView
from thidua.periods import Every
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import FieldChoice, known
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.source.events import Body
from thidua.vietnamese import sort_key

# What stands around a text counts for less than the text.
_MARKUP = """<!doctype html>
<html lang="vi"><body data-pagefind-body>
<h1>{title}</h1><p>{text}</p><p data-pagefind-weight="0.3">{after}</p>
</body></html>
"""


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
    body: Body


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
        body=piece.body,
    )


def entries_of(pages: Iterable[Page], catalog: Catalog) -> tuple[SearchEntry, ...]:
    """Every piece that is shown, the newest first, what has no date last."""
    by_source = {page.source: page for page in pages if page.source}
    entries = [_entry(by_source[piece.inside], piece, catalog) for piece in catalog.pieces]
    return tuple(sorted(entries, key=lambda one: (-(one.date.toordinal() if one.date else 0), one.url)))


def _text(entry: SearchEntry) -> list[str]:
    return [*entry.before, *texts(entry.body)]


def markup(entries: Iterable[SearchEntry]) -> Iterator[str]:
    """What the index is built of: for each entry a page of words, which nobody else sees."""
    for entry in entries:
        # Words of letters and digits: there is nothing to escape.
        yield _MARKUP.format(title=indexed([entry.title]), text=indexed(_text(entry)), after=indexed(entry.after))


def _facets(entries: Sequence[SearchEntry]) -> Iterator[dict[str, Any]]:
    for number, (key, name, _) in enumerate(FACETS):
        places: dict[str, list[int]] = {}
        for place, entry in enumerate(entries):
            for value in entry.groups[number]:
                places.setdefault(value, []).append(place)
        order = sorted(places, key=lambda value: (sort_key(value), value), reverse=key == "nam")
        if places:
            yield {"key": key, "name": name, "values": [{"name": one, "places": places[one]} for one in order]}


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def shown_files(entries: Sequence[SearchEntry], names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """What result lists print, by path: a file for each piece, named by its bytes, and one that tells their order.

    `names` are those that the index gives to the entries.
    """
    order = []
    for entry in entries:
        shown = {
            "url": entry.url,
            "title": entry.title,
            "kicker": entry.kicker,
            "by": entry.by,
            "date": entry.date.isoformat() if entry.date else "",
            "text": "\n".join(_text(entry)),
            "more": "\n".join(entry.after),
        }
        data = _as_json(shown)
        order.append(hashlib.sha256(data).hexdigest()[:10])
        yield f"text/{order[-1]}.json", data
    pieces = {"names": names, "texts": order, "facets": list(_facets(entries))}
    yield "pieces.json", _as_json(pieces)


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
