"""The frame around the main part of every page: head, sections, foot; and the pages that are nothing but frame."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from thidua.assembly.context import Context
from thidua.assembly.outputs import metadata_of
from thidua.markup.guide import Guide
from thidua.pages import addresses
from thidua.pages.addresses import relative
from thidua.pages.contacts import contact_lines
from thidua.pages.render import framed, render
from thidua.pages.views import HomeView, Link, ListView, Page
from thidua.vocabulary import LEFT_OUT

_NEWEST = 3


def _is_bare(page: Page) -> bool:
    """Whether a list lists nothing yet."""
    view = page.view
    # A list shows of a board its tables alone.
    if not isinstance(view, ListView) or (view.board and view.board.tables) or page.source:
        return False
    return not (any(group.cards for group in view.groups) or view.links or view.headed_links)


class Frame:
    """The frame of one build; `assets` are the addresses of what pages load, by what the templates call them.

    `shared` is what every page says.
    """

    def __init__(self, context: Context, assets: Mapping[str, str]) -> None:
        self._context = context
        self._env = Environment(loader=PackageLoader("thidua", "theme"), autoescape=True, undefined=StrictUndefined)
        self.shared = self._shared()
        self._env.globals |= {"column": self.shared, "site": context.identity, "assets": assets}

    def _shared(self) -> dict[str, Any]:
        """What is the same on every page."""
        context = self._context
        plan = context.result.plan_today
        whole = context.feed_of(addresses.HOME)
        return {
            "name": context.own_name,
            "sections": context.site.sections,
            "plain_pages": context.site.plain_pages,
            "office": context.office_name,
            "office_short": context.office.short if context.office else "",
            "contacts": tuple(contact_lines(plan.contacts if plan else ())),
            "handbook": addresses.HANDBOOK,
            "criteria": addresses.CRITERIA,
            "introduce": addresses.INTRODUCE if context.site.introduces else "",
            "search": "" if LEFT_OUT["search"].id in context.site.left_out else addresses.SEARCH,
            "stories": addresses.STORIES,
            "units": addresses.UNITS,
            "periods": addresses.PERIODS,
            "follow": whole.atom if whole else "",
            "notices": context.notices,
        }

    def _around(self, url: str) -> dict[str, Any]:
        """What the frame says of where a page stands."""
        base = self._context.identity.base

        def link(target: str) -> str:
            return relative(target, url)

        # Without a slash, which a browser adds.
        home = relative(addresses.HOME, url).rstrip("/")
        return {"url": url, "link": link, "home": home, "canonical": f"{base}{url}" if base else ""}

    def page(self, page: Page, body: str) -> bytes:
        """A page of the site around its rendered body."""
        around = self._around(page.url)
        feed = self._context.feed_of(page.url)
        own = feed.atom if feed and feed.url == page.url else ""
        html = self._page.render(
            around,
            section=page.section,
            view=page.view,
            title=page.title or self._context.identity.name,
            description=page.description or self._context.identity.about,
            metadata=metadata_of(page, self._context),
            feed=feed,
            main=Markup(render(page, body=body, canonical=around["canonical"], feed=own)),  # noqa: S704 - our template's
            guide=None,
        )
        return html.encode()

    def guide(self, url: str, text: Guide) -> bytes:
        """A page of the handbook."""
        html = framed(text.html)
        head, closed, rest = html.partition("</h1>")
        html = self._page.render(
            self._around(url),
            section=addresses.HANDBOOK,
            view=None,
            title=text.title,
            description=self._context.identity.about,
            metadata=None,
            feed=self._context.feed_of(addresses.HOME),
            main="",
            guide=text,
            heading=Markup(f"{head}{closed}" if closed else ""),  # noqa: S704 - the handbook is ours
            prose=Markup(rest if closed else html),  # noqa: S704 - the handbook is ours
        )
        return html.encode()

    def withheld(self, url: str) -> bytes:
        """The page at the address of a story that is not shown for now: no name, no cause, and ways on."""
        template = self._env.get_template("withheld.html")
        around = {**self._around(url), "canonical": ""}
        return template.render(around, section=addresses.STORIES, view=None, newest=self.newest).encode()

    def lost(self) -> bytes:
        """The page for who came to an address that is not there; it may be shown at any, so its links are whole."""
        root = urlsplit(self._context.identity.base or "/").path

        def link(target: str) -> str:
            return posixpath.join(root, target)

        template = self._env.get_template("404.html")
        html = template.render(url=None, section="", view=None, link=link, home=root, canonical="", newest=self.newest)
        return html.encode()

    @cached_property
    def newest(self) -> tuple[Link, ...]:
        """What a page that is not there leads to."""
        home = next((page.view for page in self._context.site.pages if page.url == addresses.HOME), None)
        cards = [home.lead, *home.beside] if isinstance(home, HomeView) and home.lead else []
        return tuple(Link(card.title, card.url, note=card.by) for card in cards[:_NEWEST])

    def sitemap(self) -> bytes:
        """The addresses of all pages that hold something, but the handbook's and the search's."""
        base = self._context.identity.base
        pages = [
            (f"{base}{page.url}", getattr(page.view, "changed", None))
            for page in self._context.site.pages
            if page.url != addresses.SEARCH and not page.narrowed and not _is_bare(page)
        ]
        return self._env.get_template("sitemap.xml").render(pages=pages).encode()

    @cached_property
    def _page(self) -> Template:
        return self._env.get_template("page.html")
