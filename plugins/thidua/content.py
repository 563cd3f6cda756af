"""One piece of content, the world of plans and other pieces around it, and the plan by which it is judged."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from thidua.anchors import Anchors
from thidua.kinds import address
from thidua.law import Laws
from thidua.periods import parse_period
from thidua.plan.choice import Judge, choose_plan
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import DRAFT, UNDATED
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.source.document import Document
from thidua.source.events import Body, Event
from thidua.source.nodes import Scalar
from thidua.withheld import withheld

Content: TypeAlias = Story | Article | Campaign | LegalDocument | PlainPage


@dataclass(frozen=True, slots=True)
class Piece:
    """One Markdown file: its document, what was built of it, and its body, parsed."""

    inside: str
    document: Document
    content: Content
    body: Body

    @property
    def path(self) -> str:
        """The file's path, from the project's root."""
        return self.document.path

    def target(self, event: Event) -> str | None:
        """The path in the content folder to which a relative link or picture leads; None for all other addresses."""
        try:
            parts = urlsplit(event.target)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.inside), unquote(parts.path)))

    def is_public(self, today: date) -> bool:
        """Whether the piece may leave a byte in the site on this day; all but stories and articles may."""
        return not isinstance(self.content, Story | Article) or self.content.is_public(today)

    @property
    def is_draft(self) -> bool:
        """Whether things may still be missing; a file that does not say that it is a draft is none."""
        return isinstance(self.content, Story | Article) and self.content.status == DRAFT and self._says(DRAFT)

    def _says(self, status: str) -> bool:
        entry = self.document.front.entries.get("status") if self.document.front is not None else None
        return entry is not None and isinstance(entry.node, Scalar) and entry.node.text.strip() == status


@dataclass(frozen=True, slots=True)
class World:
    """Everything that a rule may refer to.

    `files` are the paths inside the content folder; `addresses` the files that have, or once had, each address
    (`exemplars/2026/slug`); `contacts` what everybody may know of the office, by its kind;
    `hidden` the pieces that are not public today, `twins` those that look the same as another one of their unit and
    period, with its path; `anchors` the headings of each piece; `laws` what is known of papers that end; `withheld` the
    stories that may not be shown for now. `are_plans_whole` is False while one of the plans
    cannot be used.
    """

    today: date
    plans: tuple[Plan, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contacts: frozenset[tuple[str, str]] = frozenset()
    hidden: frozenset[str] = frozenset()
    twins: Mapping[str, str] = field(default_factory=dict)
    are_plans_whole: bool = True
    anchors: Anchors = field(default_factory=Anchors)
    laws: Laws = field(default_factory=Laws)
    withheld: tuple[Story, ...] = ()

    def judge(self, content: Content) -> Judge | None:
        """The plan by which a piece is judged; None where that may be the one that cannot be used.

        An office's mistake is no reporter's.
        """
        judge = judge_of(content, self.plans, today=self.today)
        return judge if judge and (judge.in_force or self.are_plans_whole) else None

    def day(self, content: Story | Article) -> date:
        """The day that decides the plan."""
        return day_of(content, today=self.today)


def withheld_marked(pieces: Iterable[Piece]) -> Mapping[str, Piece]:
    """By their paths the stories that may not be shown for now, marked so; only all pieces together tell which."""
    stories = {piece.content.id: piece for piece in pieces if isinstance(piece.content, Story)}
    found = withheld(piece.content for piece in stories.values() if isinstance(piece.content, Story))
    return {stories[one].inside: replace(stories[one], content=story) for one, story in found.items()}


def judge_of(content: Content, plans: tuple[Plan, ...], *, today: date) -> Judge | None:
    """The plan by which a story or an article is judged, in force on its day or the nearest; None without plans."""
    return choose_plan(plans, day_of(content, today=today)) if isinstance(content, Story | Article) else None


def day_of(content: Story | Article, *, today: date) -> date:
    """The day that decides the plan of a piece; one without a date is judged as of today.

    A story that names another period than its own day's is judged on the day of that period nearest to it.
    """
    day = content.introduced if isinstance(content, Story) else content.date
    if day == UNDATED:
        day = today
    period = parse_period(content.period) if isinstance(content, Story) and content.period else None
    return min(max(day, period.start), period.end) if period else day


def world_of(
    pieces: Iterable[Piece],
    plans: tuple[Plan, ...],
    files: frozenset[str],
    *,
    today: date,
    contacts: frozenset[tuple[str, str]],
    twins: Mapping[str, str],
    are_plans_whole: bool,
) -> World:
    """The world of all pieces, by their ids and addresses."""
    every = tuple(pieces)
    addresses: dict[str, tuple[str, ...]] = {}
    for piece in every:
        for one in address(piece.inside, getattr(piece.content, "former", ())):
            addresses[one] = (*addresses.get(one, ()), piece.path)
    return World(
        today,
        plans,
        {piece.content.id: piece.content for piece in every if isinstance(piece.content, Story)},
        {piece.content.id: piece.content for piece in every if isinstance(piece.content, Campaign)},
        files,
        addresses,
        contacts,
        frozenset(one.inside for one in every if not one.is_public(today)),
        twins,
        are_plans_whole=are_plans_whole,
        anchors=Anchors({one.inside: one.body for one in every}),
        laws=Laws(plans, (one.content for one in every if isinstance(one.content, LegalDocument))),
        withheld=tuple(one.content for one in every if isinstance(one.content, Story) and one.content.withheld),
    )
