"""`thidua/column`: publishes. Chooses the files, makes the pages that have none, and hands each its content."""

from __future__ import annotations

import re
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from thidua.markup.sanitizer import sanitized
from thidua.mkdocs_plugin.dress import PARTS, Dress, dress, dress_files
from thidua.mkdocs_plugin.edition import Edition, NoOptions, made
from thidua.mkdocs_plugin.fields import edition_of, is_pinned
from thidua.mkdocs_plugin.finder import search_files
from thidua.mkdocs_plugin.handbook import handbook_configs, handbook_files
from thidua.mkdocs_plugin.press import card_files, feed_files, feed_of, metadata_of, serve_picture
from thidua.mkdocs_plugin.reading import PiecePage
from thidua.pages import addresses
from thidua.pages.bodies import with_pictures
from thidua.pages.contacts import contact_lines
from thidua.pages.render import framed, redirect, render
from thidua.pages.targets import hrefs
from thidua.pages.views import HomeView, Link, Page
from thidua.shell.gate import gate
from thidua.shell.host import FIELDS, QUOTA, BuildFailedError, Built, base_of
from thidua.shell.settings import read_settings

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

    from thidua.plan.model import Office

_SIBLINGS = (FIELDS, QUOTA)
# Material's looks: the column has its own, and needs neither its stylesheet nor its scripts.
_UNUSED = ("assets/javascripts/", "assets/images/", "assets/stylesheets/", *PARTS)
_NEWEST = 3
log = get_plugin_logger("thidua")


class ColumnPlugin(BasePlugin[NoOptions]):
    """Turns the edition into MkDocs' files and pages."""

    def __init__(self) -> None:
        super().__init__()
        self.dress = Dress({}, {})
        self.bodies: dict[str, str] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Puts our templates before the theme's, and watches plans and registrations."""
        for name in _SIBLINGS:
            if name not in config.plugins:
                message = f"thiếu plugin “{name}” trong mkdocs.yml: ba plugin thidua/* đi cùng nhau."
                raise PluginError(message)
        theme = str(resources("thidua").joinpath("theme"))
        if theme not in config.theme.dirs:
            config.theme.dirs.insert(0, theme)
        config.mdx_configs = handbook_configs(config.mdx_configs)
        settings = read_settings(Path(config.config_file_path))
        watched = [*settings.plans, settings.registrations_folder]
        config.watch += [str(path) for path in watched if path.exists() and str(path) not in config.watch]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keeps only what is published, at its address, and adds the pages that have no file."""
        edition = edition_of(config)
        forms: list[File] = []
        for file in list(files):
            page = edition.by_source.get(file.src_uri)
            picture = edition.site.pictures.get(file.src_uri)
            if page is not None and page.source:
                file.dest_uri = f"{page.url}index.html"
                file.inclusion = InclusionLevel.NOT_IN_NAV
                shown = edition.settings.shown(edition.settings.content / file.src_uri)
                href = hrefs(file.src_uri, page.url, edition.urls)
                PiecePage(
                    file, config, shown=shown, preview=edition.preview, body=edition.bodies[file.src_uri], href=href
                )
            elif picture is not None and picture.width:
                forms += serve_picture(file, picture, config)
            elif _is_content(file, config) or file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"):
                files.remove(file)
        for source, page in edition.by_source.items():
            if not page.source:
                files.append(made(config, source, ""))
        for old, new in edition.site.redirects.items():
            files.append(made(config, f"{old}index.html", redirect(old, new, base_of(config))))
        for file in handbook_files(config):
            files.append(file)
        self.dress = dress()
        self.bodies = {}
        for file in (
            *dress_files(self.dress, config),
            *forms,
            *card_files(edition, config),
        ):
            files.append(file)
        return files

    def on_page_read_source(self, *, page: MkDocsPage, config: MkDocsConfig) -> str | None:
        """Nothing: the body was parsed with the check."""
        edition = edition_of(config)
        ours = edition.by_source.get(page.file.src_uri)
        if ours is None:
            return None
        return ""

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Gives the page its title and description from the core alone."""
        ours = edition_of(config).by_source.get(page.file.src_uri)
        if ours is not None:
            page.meta = {"title": ours.title or config.site_name, "description": ours.description}
            shown = getattr(ours.view, "date", None)
            if shown:
                page.meta["modified"] = shown.isoformat()
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Prints the page's main part around the rendered body."""
        edition = edition_of(config)
        ours = edition.by_source.get(page.file.src_uri)
        if ours is None:
            return framed(html)
        if ours.source:
            html = with_pictures(sanitized(html), ours.url, edition.pictures)
            self.bodies[ours.url] = html
        feed = feed_of(ours, edition, config)
        own = feed.atom if feed and feed.url == ours.url else ""
        return render(ours, body=html if ours.source else "", canonical=page.canonical_url or "", feed=own)

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the frame of the page needs: the sections, the office, and where this page belongs."""
        edition = edition_of(config)
        ours = edition.by_source.get(page.file.src_uri)
        return cast("TemplateContext", {**context, "column": _frame(edition, ours, config)})

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for pages that are only templates, such as 404."""
        edition = edition_of(config)
        frame = _frame(edition, None, config) | {"section": "", "newest": _newest(edition)}
        return cast("TemplateContext", {**context, "column": frame})

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Tells the frame what it wears is called; all bodies are rendered now, so feeds and search can be made."""
        edition = edition_of(config)
        for file in (*feed_files(edition, config, self.bodies), *search_files(edition, config)):
            files.append(file)
        env.globals["dress"] = self.dress.names
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Holds what plain `mkdocs build` wrote against the last gate; `thidua build` does so before it publishes."""
        edition = edition_of(config)
        if edition.preview or is_pinned(config):
            return
        built = Built(edition.result, edition.site, base_of(config), self.dress.files)
        try:
            gate(edition.settings, built, Path(config.site_dir), kept=True)
        except BuildFailedError as error:
            message = f"xin đừng đưa {config.site_dir} lên máy chủ: {error}"
            raise PluginError(message) from error


def _is_content(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is not None and Path(file.src_dir) == Path(config.docs_dir)


def _newest(edition: Edition) -> list[Link]:
    """The newest stories, for who came to an address that is not there."""
    home = next((page.view for page in edition.site.pages if page.url == addresses.HOME), None)
    cards = [home.lead, *home.beside] if isinstance(home, HomeView) and home.lead else []
    return [Link(card.title, card.url, note=card.by) for card in cards[:_NEWEST]]


def own_name(site_name: str, office: Office | None) -> str:
    """The column's name without that of its office, which stands above it."""
    for one in (office.name, office.short) if office else ():
        if one and (name := re.fullmatch(rf"(.+?)\s*[-–—·|:]\s*{re.escape(one)}", site_name)):
            return name[1]
    return site_name


def _frame(edition: Edition, ours: Page | None, config: MkDocsConfig) -> dict[str, Any]:
    """What the frame prints around a page of ours, or around the handbook where there is none."""
    plan = edition.result.plan_today
    office = plan.office if plan else None
    whole = feed_of(None, edition, config)
    return {
        "name": own_name(config.site_name, office),
        "sections": edition.site.sections,
        "section": ours.section if ours else addresses.HANDBOOK,
        "url": ours.url if ours else None,
        "view": ours.view if ours else None,
        "office": office.name if office else "",
        "office_short": office.short if office else "",
        "contacts": tuple(contact_lines(plan.contacts if plan else ())),
        "handbook": addresses.HANDBOOK,
        "criteria": addresses.CRITERIA,
        "search": addresses.SEARCH,
        "stories": addresses.STORIES,
        "units": addresses.UNITS,
        "periods": addresses.PERIODS,
        "follow": whole.atom if whole else "",
        "notices": edition.notices(),
        "metadata": metadata_of(ours, edition, config) if ours else None,
        "feed": feed_of(ours, edition, config),
    }
