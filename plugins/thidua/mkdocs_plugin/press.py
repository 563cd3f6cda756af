"""What goes out beside the pages: feeds, and the pictures that shared links show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from thidua.mkdocs_plugin.edition import Edition, made
from thidua.pages.addresses import CALENDAR
from thidua.pages.calendar import published_calendar
from thidua.pages.feeds import Feed, Press, as_atom, as_json
from thidua.pages.metadata import Metadata, metadata
from thidua.pages.views import Page, Picture, PieceView
from thidua.shell.cards import share_card
from thidua.shell.host import base_of
from thidua.shell.pictures import renditions

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_SHARED = "assets/card.jpg"
_OWN_CARD = frozenset({"story", "article", "campaign"})


def office_of(edition: Edition) -> str:
    """The office whose plan is in force, or the nearest."""
    plan = edition.result.plan_today
    return plan.office.name if plan else ""


def serve_picture(file: File, picture: Picture, config: MkDocsConfig) -> Iterator[File]:
    """Puts a picture's plain form in the place of the content's own bytes; its smaller forms are files beside it."""
    folder, _, name = picture.url.rpartition("/")
    forms = dict(renditions(name, file.content_bytes, picture.widths))
    file.dest_uri = picture.url
    file.content_bytes = forms.pop(name)
    for small, data in forms.items():
        yield made(config, f"{folder}/{small}", data)


def _card_address(page: Page) -> str:
    own = isinstance(page.view, PieceView) and page.view.kind in _OWN_CARD
    return f"{page.url}card.jpg" if own else _SHARED


def card_files(edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """A card for each story, article and campaign, and one for all other pages; none without an own address."""
    if not base_of(config):
        return
    foot = f"{config.site_name} · {office_of(edition)}"
    yield made(config, _SHARED, share_card(title=config.site_name, kicker=office_of(edition), foot=foot))
    for page in edition.site.pages:
        view = page.view
        if not isinstance(view, PieceView) or view.kind not in _OWN_CARD:
            continue
        photo = (
            (edition.settings.content / view.picture.inside).read_bytes()
            if view.picture and view.picture.width
            else None
        )
        card = share_card(title=view.title, kicker=view.kicker, foot=foot, photo=photo)
        yield made(config, _card_address(page), card)


def metadata_of(page: Page, edition: Edition, config: MkDocsConfig) -> Metadata | None:
    """What search engines and networks read of a page."""
    return metadata(
        page,
        base=base_of(config),
        site_name=config.site_name,
        about=config.site_description or "",
        office=office_of(edition),
        card=_card_address(page),
    )


def feed_files(edition: Edition, config: MkDocsConfig, bodies: Mapping[str, str]) -> Iterator[File]:
    """The feeds of the column, units, fields and campaigns; none without an own address, for they must be absolute."""
    base = base_of(config)
    if not base:
        return
    pages = {page.url: page for page in edition.site.pages}
    press = Press(base, config.site_name, office_of(edition), pages, bodies)
    for feed in edition.site.feeds:
        yield made(config, feed.atom, as_atom(feed, press))
        yield made(config, feed.json, as_json(feed, press))


def calendar_files(edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """The calendar that phones subscribe to, where there is a day to tell of."""
    if data := published_calendar(edition.result, edition.settings.board):
        yield made(config, CALENDAR, data)


def feed_of(page: Page | None, edition: Edition, config: MkDocsConfig) -> Feed | None:
    """The feed by which readers follow what a page lists; the column's own where it lists nothing of its own."""
    if not base_of(config):
        return None
    return edition.feeds.get(page.url if page else "", edition.feeds.get(""))
