"""A plan's milestones to what still lies ahead, in words; a day that the plan does not print is never invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua.periods import Every, Period, Span, containing
from thidua.plan.deadlines import deadlines
from thidua.plan.dues import days_after
from thidua.plan.duties import Milestone
from thidua.plan.model import Plan
from thidua.render.words import capital, day, period_name, span_name

_SHOWN = 4
# Farther ahead than this nothing is “soon”; where nothing else is ahead, the nearest is told all the same.
_SOON = 366
# What comes back comes back within a year; its day may be moved by free days.
_AHEAD = 400
_OWN = frozenset({"review", "milestone"})


def _in_year(known: date, year: int) -> date:
    if (known.month, known.day) == (2, 29):
        known -= timedelta(days=1)
    return known.replace(year=year)


def _later(span: Span, years: int) -> Span:
    start, end = (bound and _in_year(bound, bound.year + years) for bound in (span.start, span.end))
    return Span(start, end)


def _turns(first: Span, last_day: date, *, yearly: bool) -> Iterator[Span]:
    """The first turn of a milestone and, where it comes back each year, those after it until the plan is over."""
    known = first.start or first.end
    years = range(last_day.year - known.year + 1) if known and yearly else range(1)
    yield from (_later(first, number) if number else first for number in years)


def _first(milestone: Milestone, period: Period | None) -> Span:
    if period:
        return Span(period.start, period.end)
    return Span(milestone.date, milestone.date) if milestone.date else milestone.span


def _next(milestone: Milestone, plan: Plan, today: date) -> tuple[date, str] | None:
    """When a milestone comes next, for sorting and in words; None where it is over, or the plan is before it comes."""
    if milestone.has_day:
        found = deadlines(plan, today, days_after(today, _AHEAD))
        return next(
            ((one.due, f"Ngày {day(one.due)}") for one in found if one.id == milestone.id and one.kind in _OWN), None
        )
    period = plan.period_of(milestone.period) if milestone.period else None
    first = _first(milestone, period)
    if not (first.start or first.end):
        return (date.max, capital(milestone.when)) if milestone.when and today <= plan.end else None
    yearly = milestone.yearly and not (period and period.every is Every.PLAN)
    for turn in _turns(first, plan.end, yearly=yearly):
        if (turn.end or plan.end) < today:
            continue
        if turn != first and turn.start and turn.start > plan.end:
            return None
        if period and period.every is not Every.PLAN:
            shown = capital(period_name(containing(period.every, turn.start or today)))
        else:
            shown = span_name(turn)
        return max(turn.start or turn.end or today, today), shown
    return None


def milestones_ahead(plan: Plan, today: date) -> tuple[tuple[str, str], ...]:
    """When and what within about a year, the nearest first; those of which the plan says only in words stand last."""
    found = ((_next(one, plan, today), one.title) for one in plan.milestones)
    ahead = [(*when, title) for when, title in found if when]
    ahead.sort()
    last = days_after(today, _SOON)
    soon = [one for one in ahead if one[0] <= last or one[0] == date.max] or ahead[:1]
    return tuple((shown, title) for _, shown, title in soon[:_SHOWN])
