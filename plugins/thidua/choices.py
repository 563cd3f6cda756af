"""What units introduced to what the council chose of it, and to whom it went on: a list, and nobody's fault."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua.plan.model import Plan
from thidua.records.common import APPROVED, UNDATED
from thidua.records.story import Choosing, SentOn, Story
from thidua.tally import Holdings


@dataclass(frozen=True, slots=True)
class Selection:
    """A story that was chosen, or sent on, or both; `chosen` is None for what went on without a choice."""

    story: Story
    chosen: Choosing | None
    sent: tuple[SentOn, ...]

    @property
    def day(self) -> date:
        """The day of the choice, else of the first that it was sent to."""
        return self.chosen.date if self.chosen else min(one.date for one in self.sent)


def numbers_of(found: Iterable[Selection]) -> dict[str, int]:
    """How many were `chosen`, how many were `sent` on, and how many that were chosen are still `waiting` to be."""
    rows = list(found)
    return {
        "chosen": sum(one.chosen is not None for one in rows),
        "sent": sum(bool(one.sent) for one in rows),
        "waiting": sum(not one.sent for one in rows),
    }


def selections(plan: Plan, held: Holdings, today: date) -> tuple[Selection, ...]:
    """What was chosen and sent on under a plan by a day, the earliest first; only what is approved."""

    def counts(day: date) -> bool:
        return day != UNDATED and day in plan.span and day <= today

    found = []
    for story in held.eventful:
        if isinstance(story, Story) and story.status == APPROVED:
            chosen = story.chosen if story.chosen and counts(story.chosen.date) else None
            sent = tuple(sorted((one for one in story.sent_on if counts(one.date)), key=lambda one: (one.date, one.to)))
            if chosen or sent:
                found.append(Selection(story, chosen, sent))
    return tuple(sorted(found, key=lambda one: (one.day, one.story.id)))
