"""Public pieces to feeds: Atom and JSON Feed, with whole texts and absolute addresses."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import urljoin

from feedgenerator import Atom1Feed

from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.facets import of_field
from thidua.pages.views import Page, PieceView
from thidua.periods import midnight
from thidua.records.article import Article
from thidua.records.story import Story

_MOST = 40
# Where a preview has a piece without a date, the library would take the clock's.
_UNDATED = midnight(dt.date(2000, 1, 1))
_ADDRESS = re.compile(r'(?<=\s)(href|src|srcset)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Feed:
    """What readers may follow: a list's address and title, and its pieces, newest first."""

    url: str
    title: str
    pieces: tuple[str, ...]

    @property
    def atom(self) -> str:
        """The address of its Atom form."""
        return f"{self.url}feed.xml"

    @property
    def json(self) -> str:
        """The address of its JSON form."""
        return f"{self.url}feed.json"


@dataclass(frozen=True, slots=True)
class Shared:
    """What all feeds of a site share: its own address (with a slash at the end), its name, and the rendered bodies.

    `first` holds, by the address of a page that was renamed, its first one.
    """

    base: str
    name: str
    office: str
    pages: Mapping[str, Page]
    bodies: Mapping[str, str]
    first: Mapping[str, str] = field(default_factory=dict)

    def id_of(self, url: str) -> str:
        """The id of an entry, for life (RFC 4287, 4.2.6): the address under which the piece was first published."""
        return self.base + self.first.get(url, url)


def _urls(pieces: Iterable[Story | Article]) -> tuple[str, ...]:
    newest = sorted(pieces, key=lambda one: (-one.date.toordinal(), one.id))[:_MOST]
    return tuple(addresses.story(one.id) if isinstance(one, Story) else addresses.article(one.id) for one in newest)


def feeds_of(catalog: Catalog) -> Iterator[Feed]:
    """The feed of the column, and one for each unit, field and campaign that a page exists for."""
    every: tuple[Story | Article, ...] = (*catalog.stories, *catalog.articles)
    yield Feed(addresses.HOME, "", _urls(every))
    plans = catalog.result.plans
    for unit_id in sorted({unit.id for plan in plans for unit in plan.units}):
        yield Feed(addresses.unit(unit_id), catalog.names.unit(unit_id), _urls(p for p in every if p.unit == unit_id))
    for field_id, name in sorted({one.id: one.name for plan in plans for one in plan.fields}.items()):
        yield Feed(addresses.field(field_id), name, _urls(of_field(field_id, every)))
    for campaign in catalog.campaigns:
        found = (piece for piece in every if campaign.id in piece.campaigns)
        yield Feed(addresses.campaign(campaign.id), campaign.title, _urls(found))


def absolute(html: str, page_url: str, base: str) -> str:
    """The same HTML with every address made whole, for readers far from the page."""

    def whole(match: re.Match[str]) -> str:
        name, value = match[1], unescape(match[2])
        # Each of several is an address, a blank, and for which width it is.
        parts = [one.strip().partition(" ") for one in value.split(", ")] if name == "srcset" else [(value, "", "")]
        targets = (f"{urljoin(base + page_url, target)}{gap}{width}" for target, gap, width in parts)
        return f'{name}="{escape(", ".join(targets))}"'

    # The sanitizer writes it as a name that XML does not know.
    return _ADDRESS.sub(whole, html.replace("&nbsp;", "\u00a0"))


def _content(view: PieceView, url: str, shared: Shared) -> str:
    sample = "<p><em>Bài mẫu: nhân vật và số liệu minh họa.</em></p>" if view.sample else ""
    picture = ""
    if view.picture:
        source, alt = escape(shared.base + view.picture.url), escape(view.picture.alt)
        picture = f'<p><img src="{source}" alt="{alt}"></p>'
    return sample + picture + absolute(shared.bodies.get(url, ""), url, shared.base)


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """An Atom feed whose date comes from its pieces, never from the clock."""

    def latest_post_date(self) -> dt.datetime:
        dates = [item["updateddate"] for item in self.items if item["updateddate"]]
        return max(dates, default=_UNDATED)


def _title(feed: Feed, shared: Shared) -> str:
    return f"{feed.title} · {shared.name}" if feed.title else shared.name


def _entries(feed: Feed, shared: Shared) -> Iterator[tuple[str, PieceView]]:
    for url in feed.pieces:
        page = shared.pages.get(url)
        if page is not None and isinstance(page.view, PieceView):
            yield url, page.view


def as_atom(feed: Feed, shared: Shared) -> bytes:
    """A feed in Atom (RFC 4287)."""
    home = shared.base + feed.url
    atom = _Atom(
        _title(feed, shared), home, "", language="vi", author_name=shared.office, feed_url=shared.base + feed.atom
    )
    for url, view in _entries(feed, shared):
        atom.add_item(
            view.title,
            shared.base + url,
            escape(view.summary),
            author_name=view.byline,
            pubdate=midnight(view.date) if view.date else None,
            updateddate=midnight(view.changed) if view.changed else _UNDATED,
            unique_id=shared.id_of(url),
            categories=view.terms,
            content=_content(view, url, shared),
        )
    out = io.BytesIO()
    atom.write(out, "utf-8")
    return out.getvalue()


def as_json(feed: Feed, shared: Shared) -> bytes:
    """The same in JSON Feed 1.1."""
    items = [
        {
            "id": shared.id_of(url),
            "url": shared.base + url,
            "title": view.title,
            "summary": view.summary,
            "content_html": _content(view, url, shared),
            "date_published": midnight(view.date).isoformat() if view.date else None,
            **({"date_modified": midnight(view.changed).isoformat()} if view.changed else {}),
            "authors": [{"name": view.byline}],
            "tags": list(view.terms),
            **({"image": shared.base + view.picture.url} if view.picture else {}),
        }
        for url, view in _entries(feed, shared)
    ]
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(feed, shared),
        "home_page_url": shared.base + feed.url,
        "feed_url": shared.base + feed.json,
        "language": "vi",
        "authors": [{"name": shared.office}],
        "items": items,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
