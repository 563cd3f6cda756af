"""What a rule may look at: one piece of content, and the world of plans and other pieces around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from thidua.periods import parse_period
from thidua.plan.choice import Judge, choose_plan
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import DRAFT, UNDATED
from thidua.records.legal_document import LegalDocument
from thidua.records.story import Story
from thidua.source.body import Mark
from thidua.source.document import Document
from thidua.source.nodes import Scalar

Content: TypeAlias = Story | Article | Campaign | LegalDocument


@dataclass(frozen=True, slots=True)
class Piece:
    """One Markdown file: its document, what was built of it, and the markup that its body holds."""

    inside: str
    document: Document
    content: Content
    marks: tuple[Mark, ...] = ()

    @property
    def path(self) -> str:
        """The file's path, from the project's root."""
        return self.document.path

    @property
    def is_draft(self) -> bool:
        """Whether things may still be missing; a file that does not say that it is a draft is none."""
        return isinstance(self.content, Story | Article) and self.content.status == DRAFT and self._says(DRAFT)

    def _says(self, status: str) -> bool:
        entry = self.document.front.entries.get("status") if self.document.front is not None else None
        return entry is not None and isinstance(entry.node, Scalar) and entry.node.text.strip() == status

    def has(self, key: str) -> bool:
        """Whether the front matter speaks of a key at all."""
        return self.document.front is not None and key in self.document.front.entries


@dataclass(frozen=True, slots=True)
class World:
    """Everything that a rule may refer to.

    `files` are the paths inside the content folder; `addresses` the files that have, or once had, each address
    (`exemplars/2026/slug`); `contacts` what everybody may know of the office, by its kind.
    """

    today: date
    plans: tuple[Plan, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contacts: frozenset[tuple[str, str]] = frozenset()

    def judge(self, content: Story | Article) -> Judge | None:
        """The plan by which a piece is judged: the one in force in its period."""
        return choose_plan(self.plans, self.day(content))

    def day(self, content: Story | Article) -> date:
        """The day that decides the plan; a piece without a date is judged as of today.

        A story that names another period than its own day's is judged on the day of that period nearest to it.
        """
        day = content.introduced if isinstance(content, Story) else content.date
        if day == UNDATED:
            day = self.today
        period = parse_period(content.period) if isinstance(content, Story) and content.period else None
        return min(max(day, period.start), period.end) if period else day
