"""Which plan judges a piece: the one in force on its day, or else the nearest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from thidua.findings import Finding
from thidua.plan.model import Plan
from thidua.plan.names import unknown
from thidua.values import frozen

_UNKNOWN = "unknown-plan-reference"


@frozen()
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


def bad_replacements(plans: tuple[Plan, ...]) -> Iterator[tuple[Plan, Finding]]:
    """Plans that replace themselves, one that is not there, or one that has not begun by then.

    Of a plan that is read alone nobody can tell which others there are.
    """
    by_id = {plan.id: plan for plan in plans}
    for plan in plans:
        if plan.replaces is None or not plan.replaces.plan:
            continue
        value, since = plan.replaces.plan, plan.replaces.since or plan.start
        old = by_id.get(value)
        if value == plan.id:
            yield plan, Finding(_UNKNOWN, ("replaces", "plan"), {"case": "itself", "value": value})
        elif old is None and len(plans) > 1:
            others = {one.id: one.title for one in plans if one.id != plan.id}
            found = unknown(_UNKNOWN, ("replaces", "plan"), value, others)
            yield plan, replace(found, data={**found.data, "case": "replaced"})
        elif old and since <= old.start:
            data = {"case": "replaced", "value": value, "day": since.isoformat(), "start": old.start.isoformat()}
            yield plan, Finding("reversed-span", ("replaces", "from" if plan.replaces.since else "plan"), data)


def in_turn_of(plans: tuple[Plan, ...]) -> tuple[Plan, ...]:
    """The plans, each that another one replaces ending on the day before."""
    ends = {
        plan.replaces.plan: (plan.replaces.since or plan.start) - timedelta(days=1)
        for plan in plans
        if plan.replaces and plan.replaces.plan != plan.id
    }
    return tuple(replace(plan, end=min(plan.end, ends.get(plan.id, plan.end))) for plan in plans)
