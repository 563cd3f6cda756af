"""What all files of one build share: the Result, the pages that follow from it, and what the site is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from thidua.check import Result
from thidua.findings import Severity
from thidua.ledger import Board
from thidua.messages.catalogue import sentence
from thidua.pages.feeds import Feed
from thidua.pages.site import Site
from thidua.pages.views import Page, Picture
from thidua.plan.parts import Office
from thidua.render.findings import place


@dataclass(frozen=True, slots=True)
class Identity:
    """What a site is called. `base` is its own address with a slash at its end, empty where it knows none."""

    name: str
    base: str = ""
    about: str = ""


@dataclass(frozen=True)
class Context:
    """One build; a `preview` shows what is not public, too. `board` says how much of the ledger is published."""

    identity: Identity
    result: Result
    site: Site
    preview: bool = False
    board: Board = Board.NONE

    @cached_property
    def office(self) -> Office | None:
        """The office whose plan is in force, or the nearest."""
        plan = self.result.plan_today
        return plan.office if plan else None

    @property
    def office_name(self) -> str:
        """The name of the office; empty where no plan tells it."""
        return self.office.name if self.office else ""

    @cached_property
    def own_name(self) -> str:
        """The column's name without that of its office, which stands above it."""
        return own_name(self.identity.name, self.office)

    @cached_property
    def by_source(self) -> Mapping[str, Page]:
        """The pages that a file stands behind, by its path in the content folder."""
        return {page.source: page for page in self.site.pages if page.source}

    @cached_property
    def pictures(self) -> Mapping[str, Picture]:
        """The pictures by their address."""
        return {picture.url: picture for picture in self.site.pictures.values()}

    @cached_property
    def _feeds(self) -> Mapping[str, Feed]:
        return {feed.url: feed for feed in self.site.feeds}

    def feed_of(self, url: str) -> Feed | None:
        """The feed by which readers follow what a page lists; the column's own where it lists nothing of its own.

        None where the site knows no own address: feeds must be absolute.
        """
        return self._feeds.get(url, self._feeds.get("")) if self.identity.base else None

    @cached_property
    def notices(self) -> tuple[str, ...]:
        """In a preview, what is wrong with plans, settings and files that have no page of their own to say it on."""
        if not self.preview:
            return ()
        shown = {piece.path for piece in self.result.pieces}
        findings = (one for one in self.result.findings if one.path not in shown and one.severity is Severity.ERROR)
        return tuple(f"{place(one)}: {' '.join(sentence(one))}" for one in findings)


def own_name(site_name: str, office: Office | None) -> str:
    """The column's name without that of its office, which stands above it."""
    for one in (office.name, office.short) if office else ():
        if one and (name := re.fullmatch(rf"(.+?)\s*[-–—·|:]\s*{re.escape(one)}", site_name)):
            return name[1]
    return site_name
