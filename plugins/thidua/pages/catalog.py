"""Everything that may be shown, in order, with the names that plans give to ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from thidua.check import Result
from thidua.content import Piece, judge_of
from thidua.findings import PlacedFinding
from thidua.ledger import LedgerEntry
from thidua.pages.views import Card
from thidua.periods import Every, Period, containing
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import UNDATED, FieldChoice
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.tally import Holdings
from thidua.vietnamese import sort_key
from thidua.vocabulary import TYPES

# Into these periods the stories are put away.
_ARCHIVED = (Every.YEAR, Every.QUARTER, Every.MONTH)
Key = TypeVar("Key")
Value = TypeVar("Value")


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def newest_first(content: Story | Article) -> tuple[int, str]:
    """The order of lists; what has no date yet stands first."""
    return (-content.date.toordinal(), content.id)


@dataclass(frozen=True)
class Catalog:
    """The pieces of one build. With `preview`, drafts and faulty pieces stand among them, to be marked.

    `sizes` are the pixels, width and height, of the pictures that can be read, by their path in the content folder.
    With `introduces`, readers may introduce somebody by a page of the site.
    `cards` remembers the cards of stories by id: each stands in nearly twenty lists.
    """

    result: Result
    preview: bool = False
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    introduces: bool = False
    cards: dict[str, Card] = field(default_factory=dict, init=False)

    def is_shown(self, piece: Piece) -> bool:
        """Whether a piece has a page."""
        if self.preview:
            return True
        if piece.path in self.result.faulty:
            return False
        return piece.is_public(self.result.today)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece that has a page."""
        return tuple(piece for piece in self.result.pieces if self.is_shown(piece))

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Stories, newest first."""
        found = (piece.content for piece in self.pieces if isinstance(piece.content, Story))
        return tuple(sorted(found, key=newest_first))

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """Articles, newest first."""
        found = (piece.content for piece in self.pieces if isinstance(piece.content, Article))
        return tuple(sorted(found, key=newest_first))

    @cached_property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Campaigns in the order of their names."""
        found = (piece.content for piece in self.pieces if isinstance(piece.content, Campaign))
        return tuple(sorted(found, key=lambda one: (sort_key(one.title), one.id)))

    @cached_property
    def documents(self) -> tuple[LegalDocument, ...]:
        """Legal documents, the newest first."""
        found = (piece.content for piece in self.pieces if isinstance(piece.content, LegalDocument))
        return tuple(sorted(found, key=lambda one: (-one.date.toordinal(), one.id)))

    @cached_property
    def plain_pages(self) -> tuple[PlainPage, ...]:
        """The column's own pages in the order of their names."""
        found = (piece.content for piece in self.pieces if isinstance(piece.content, PlainPage))
        return tuple(sorted(found, key=lambda one: (sort_key(one.title), one.id)))

    @cached_property
    def by_id(self) -> dict[str, Story]:
        """Shown stories by id."""
        return {story.id: story for story in self.stories}

    @cached_property
    def adopters(self) -> dict[str, list[Story]]:
        """By the id of a story those that took up its model, newest first."""
        return _grouped((one, story) for story in self.stories for one in dict.fromkeys(story.adopts))

    @cached_property
    def by_unit(self) -> dict[str, list[Story]]:
        """The stories of each unit, newest first."""
        return _grouped((story.unit, story) for story in self.stories if story.unit)

    @cached_property
    def by_campaign(self) -> dict[str, list[Story]]:
        """The stories of each campaign, newest first."""
        return _grouped((one, story) for story in self.stories for one in dict.fromkeys(story.campaigns))

    @cached_property
    def followers(self) -> dict[str, list[Story]]:
        """By the id of a story those that follow it, newest first."""
        return _grouped((story.follows, story) for story in self.stories if story.follows)

    @cached_property
    def by_period(self) -> dict[Period, list[Story]]:
        """The stories of each year, quarter and month of which there are any; periods and stories newest first."""
        dated = [story for story in self.stories if story.date != UNDATED]
        found = _grouped((containing(every, one.date), one) for one in dated for every in _ARCHIVED)
        newest = sorted(found, key=lambda period: (period.start, -period.end.toordinal()), reverse=True)
        return {period: found[period] for period in newest}

    @cached_property
    def by_field(self) -> dict[FieldChoice, list[Story]]:
        """The stories that name a field, newest first."""
        return _grouped((one, story) for story in self.stories for one in dict.fromkeys(story.fields))

    @cached_property
    def places(self) -> dict[tuple[FieldChoice, str], int]:
        """Where a story, by its id, stands among those of a field."""
        return {(one, story.id): at for one, found in self.by_field.items() for at, story in enumerate(found)}

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The years, quarters and months of which there are stories, newest first."""
        kinds = (Every.YEAR, Every.QUARTER, Every.MONTH)
        days = {story.date for story in self.stories if story.date != UNDATED}
        found = {containing(every, day) for day in days for every in kinds}
        return tuple(sorted(found, key=lambda one: (one.start, -one.end.toordinal()), reverse=True))

    @cached_property
    def findings(self) -> dict[str, list[PlacedFinding]]:
        """What is wrong with each file."""
        return _grouped((one.path, one) for one in self.result.findings)

    @cached_property
    def campaign_by_id(self) -> dict[str, Campaign]:
        """Shown campaigns by id."""
        return {campaign.id: campaign for campaign in self.campaigns}

    @cached_property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        """The ledger of the plan in force; empty where there is none."""
        return self.result.ledger(self.plan) if self.plan else ()

    @cached_property
    def held(self) -> Holdings:
        """What the quotas of the plan in force may count; nothing where there is no plan."""
        return self.result.held(self.plan) if self.plan else Holdings()

    @cached_property
    def plan(self) -> Plan | None:
        """The plan in force today, or the nearest."""
        return self.result.plan_today

    @cached_property
    def names(self) -> Names:
        """What plans call the ids of units, fields, groups, levels and channels."""
        return Names(self.result.plans)

    def plan_of(self, content: Story | Article) -> Plan | None:
        """The plan that judges a piece."""
        judge = judge_of(content, self.result.plans, today=self.result.today)
        return judge.plan if judge else None

    def type_name(self, story: Story) -> str:
        """What the plan calls a story's type."""
        plan = self.plan_of(story)
        names = (one.name for one in plan.types if one.id == story.type) if plan else iter(())
        return next(names, TYPES.label(story.type))

    def is_future(self, day: date) -> bool:
        """Whether a day is still to come."""
        return day > self.result.today
