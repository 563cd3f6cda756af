"""What goes out beside the pages: pictures in their forms, what shared links show, feeds and the calendar."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from thidua.assembly.context import Context
from thidua.assembly.keys import NONE, Keys
from thidua.assembly.supplies import Supplies
from thidua.pages.addresses import CALENDAR
from thidua.pages.calendar import published_calendar
from thidua.pages.feeds import Shared, as_atom, as_json
from thidua.pages.metadata import Metadata, metadata
from thidua.pages.views import Page, PieceView
from thidua.vocabulary import LEFT_OUT

Maker: TypeAlias = Callable[[], bytes]
# A path, what makes its bytes, and a mark of all that they are made of; empty where only the bytes themselves tell.
Output: TypeAlias = tuple[str, Maker, bytes]

# An icon in a tab, and those on the first screen of a telephone, in dots.
_TAB = 32
_TILES = (("apple-touch-icon.png", 180), ("icon.png", 512))
_SHARED = "assets/card.jpg"
_OWN_CARD = frozenset({"story", "article", "campaign"})


def pictures(context: Context, supplies: Supplies, keys: Keys) -> Iterator[Output]:
    """Each picture in its plain form and its smaller ones; one that is damaged is not served."""
    for inside, picture in context.site.pictures.items():
        if picture.width:
            stands = supplies.stamp(inside)
            for url, width in ((picture.url, 0), *picture.forms):
                yield url, partial(supplies.picture, inside, width), keys.of(inside, stands, width) if stands else NONE


def _own_card(page: Page, context: Context) -> bool:
    is_a_kind = isinstance(page.view, PieceView) and page.view.kind in _OWN_CARD
    return is_a_kind and LEFT_OUT["cards"].id not in context.site.left_out


def _card_address(page: Page, context: Context) -> str:
    return f"{page.url}card.jpg" if _own_card(page, context) else _SHARED


def cards(context: Context, supplies: Supplies, keys: Keys) -> Iterator[Output]:
    """A card for each story, article and campaign, and one for all other pages; none without an own address."""
    if not context.identity.base:
        return
    foot = f"{context.identity.name} · {context.office_name}"
    card = partial(supplies.card, foot=foot)
    yield _SHARED, partial(card, title=context.identity.name, kicker=context.office_name, photo=""), keys.framed()
    for page in context.site.pages:
        if _own_card(page, context):
            view: PieceView = page.view
            photo = view.picture.inside if view.picture and view.picture.width else ""
            stands = supplies.stamp(photo) if photo else NONE
            key = keys.of(foot, view.title, view.kicker, photo, stands) if stands or not photo else NONE
            yield _card_address(page, context), partial(card, title=view.title, kicker=view.kicker, photo=photo), key


def metadata_of(page: Page, context: Context) -> Metadata | None:
    """What search engines and networks read of a page."""
    return metadata(
        page,
        base=context.identity.base,
        site_name=context.identity.name,
        about=context.identity.about,
        office=context.office_name,
        card=_card_address(page, context),
    )


def _robots(base: str) -> bytes:
    return f"User-agent: *\nDisallow:\n{f'Sitemap: {base}sitemap.xml{chr(10)}' if base else ''}".encode()


def _manifest(context: Context) -> bytes:
    said = {
        "name": f"{context.identity.name} · {context.office_name}",
        "short_name": context.identity.name,
        "lang": "vi",
        "start_url": "./",
        "display": "browser",
        "icons": [{"src": name, "sizes": f"{size}x{size}", "type": "image/png"} for name, size in _TILES],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def signs(context: Context, supplies: Supplies, keys: Keys) -> Iterator[Output]:
    """What browsers, telephones and search engines ask for at the top of any site."""
    yield "robots.txt", partial(_robots, context.identity.base), NONE
    yield "favicon.ico", partial(supplies.icon, _TAB, "ICO"), keys.of(_TAB)
    for name, size in _TILES:
        yield name, partial(supplies.icon, size, "PNG"), keys.of(size)
    yield "manifest.json", partial(_manifest, context), NONE


def feeds(context: Context, bodies: Mapping[str, str], keys: Keys) -> Iterator[Output]:
    """The feeds of the column, units, fields and campaigns; none without an own address, for they must be absolute."""
    if not context.identity.base:
        return
    pages = {page.url: page for page in context.site.pages}
    first: dict[str, str] = {}
    for old, new in context.site.redirects.items():
        first.setdefault(new, old)
    shared = Shared(context.identity.base, context.identity.name, context.office_name, pages, bodies, first)
    for feed in context.site.feeds:
        key = keys.feed(feed, pages, first)
        yield feed.atom, partial(as_atom, feed, shared), key
        yield feed.json, partial(as_json, feed, shared), key


def calendar(context: Context) -> Iterator[Output]:
    """The calendar that phones subscribe to, where there is a day to tell of."""
    if data := published_calendar(context.result, context.board):
        yield CALENDAR, partial(bytes, data), NONE
