"""One build's Result and site, shared by the three plugins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

from thidua.check import Result, check
from thidua.diagnostics import Severity
from thidua.kinds import PICTURES
from thidua.messages.catalogue import sentence
from thidua.pages.feeds import Feed
from thidua.pages.site import Site, plan_site
from thidua.pages.views import Page, Picture
from thidua.render.findings import place
from thidua.shell.clock import BadDayError, today
from thidua.shell.files import read_inputs
from thidua.shell.pictures import pixels
from thidua.shell.settings import Settings, read_settings
from thidua.shell.territory import elsewhere
from thidua.source.events import Body

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class NoOptions(Config):
    """The plugins have no options: the plan says the rest."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What one build is made of.

    `by_source` are the pages by the file that stands behind them in MkDocs; `bodies` the parsed body of each piece, and
    `urls` the address of each piece and picture, by its path in the content folder; `feeds` and `pictures` stand by the
    address of what they belong to, and their own.
    """

    settings: Settings
    result: Result
    site: Site
    by_source: dict[str, Page]
    bodies: dict[str, Body]
    urls: dict[str, str]
    feeds: dict[str, Feed]
    pictures: dict[str, Picture]
    preview: bool = False

    @property
    def damaged(self) -> tuple[str, ...]:
        """The pictures that pages show and whose head is right, but whose data cannot be read."""
        unread = (inside for inside, picture in self.site.pictures.items() if not picture.width)
        shown = (self.settings.shown(self.settings.content / inside) for inside in unread)
        return tuple(path for path in shown if path not in self.result.faulty)

    def notices(self) -> tuple[str, ...]:
        """In a preview, what is wrong with plans, settings and files that have no page of their own to say it on."""
        if not self.preview:
            return ()
        shown = {piece.path for piece in self.result.pieces}
        faults = (one for one in self.result.diagnostics if one.path not in shown and one.severity is Severity.ERROR)
        return tuple(f"{place(one)}: {' '.join(sentence(one))}" for one in faults)


def made(config: MkDocsConfig, path: str, content: str | bytes) -> File:
    """A file of the site that no file of the column stands behind; a page among them is outside the navigation."""
    return File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def source_of(page: Page) -> str:
    """The file by which MkDocs knows a page: the content's own, or one that is made for it."""
    return page.source or f"{page.url}index.md"


def read_edition(config: MkDocsConfig, settings: Settings | None, *, preview: bool) -> Edition:
    """Reads and checks the column once for this build. Of what a user can do wrong, only an unreadable day raises."""
    if settings is None:
        settings = read_settings(Path(config.config_file_path))
        settings = replace(settings, content=Path(config.docs_dir))
        if not preview:
            settings = elsewhere(settings, Path(config.site_dir))
    try:
        day = today()
    except BadDayError as error:
        message = f"THIDUA_TODAY: “{error}” {error.why}"
        raise PluginError(message) from None
    result = check(read_inputs(settings), today=day)
    # A damaged picture is told in a preview, and not served.
    whole = (inside for inside in result.files if settings.shown(settings.content / inside) not in result.faulty)
    pictures = (inside for inside in whole if inside.endswith(PICTURES))
    sizes = {inside: size for inside in pictures if (size := pixels(settings.content / inside))}
    site = plan_site(result, preview=preview, board=settings.board, sizes=sizes)
    by_source = {source_of(page): page for page in site.pages}
    bodies = {piece.inside: piece.body for piece in result.pieces}
    urls = {page.source: page.url for page in site.pages if page.source}
    urls |= {inside: picture.url for inside, picture in site.pictures.items()}
    feeds = {feed.url: feed for feed in site.feeds}
    by_url = {picture.url: picture for picture in site.pictures.values()}
    return Edition(settings, result, site, by_source, bodies, urls, feeds, by_url, preview)
