"""Which plan judges a piece: the one in force on its day, or else the nearest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from thidua.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Judge:
    """A plan, and whether the day lies in its span."""

    plan: Plan
    in_force: bool


def choose_plan(plans: tuple[Plan, ...], day: date) -> Judge | None:
    """The plan by which a piece of this day is judged; None only where there is no plan at all."""
    if not plans:
        return None
    nearest_plan = plans[0]
    if plans[1:]:
        nearest_plan = min(plans, key=lambda plan: (plan.span.distance(day), plan.start))
    return Judge(nearest_plan, day in nearest_plan.span)


def overlapping(plans: tuple[Plan, ...]) -> Iterator[tuple[Plan, Plan]]:
    """Pairs of plans that share a day, the later one second."""
    for first, second in combinations(sorted(plans, key=lambda plan: (plan.start, plan.path)), 2):
        if first.span.overlaps(second.span):
            yield first, second


def judge_of_year(plans: tuple[Plan, ...], year: int) -> Judge | None:
    """The plan to which what is registered for a year belongs: the one in force on its last day, or the nearest."""
    return choose_plan(plans, date(year, 12, 31))


def in_turn_of(plans: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """The plans, each that another one replaces ending on the day before."""
    ends = {
        plan.replaces.plan: (plan.replaces.since or plan.start) - timedelta(days=1) for plan in plans if plan.replaces
    }
    return tuple(replace(plan, end=min(plan.end, ends.get(plan.id, plan.end))) for plan in plans)
