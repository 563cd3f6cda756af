"""A plan's groups, campaigns and fields to how many pieces there are of each: shown, never failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from thidua.plan.model import Plan
from thidua.plan.names import names_of
from thidua.records.common import APPROVED
from thidua.tally import Holdings


@dataclass(frozen=True, slots=True)
class Covered:
    """How many approved pieces of a plan name something that the plan names; `kind` is the plan's key for it."""

    kind: str
    id: str
    name: str
    pieces: int


def coverage(plan: Plan, held: Holdings, today: date) -> tuple[Covered, ...]:
    """Every content group, campaign and field of a plan, in its order, with the pieces that name it by a day."""
    pieces = [one for one in (*held.stories, *held.articles) if one.status == APPROVED and one.date <= today]
    named = {
        "content_groups": Counter(group for one in pieces for group in set(one.content_groups)),
        "campaigns": Counter(campaign for one in pieces for campaign in set(one.campaigns)),
        "fields": Counter(choice.id for one in pieces for choice in set(one.fields)),
    }
    lists = {
        "content_groups": {one.id: one.label for one in plan.content_groups if one.id},
        "campaigns": names_of(plan.campaigns),
        "fields": names_of(plan.fields),
    }
    return tuple(
        Covered(kind, key, name, named[kind][key]) for kind, rows in lists.items() for key, name in rows.items()
    )
