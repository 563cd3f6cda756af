"""A deadline of a plan and a period to the last days on which what is owed is still in time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from thidua.periods import Period
from thidua.plan.duties import Dated

_DAY = timedelta(days=1)
_FRIDAY = 4


def days_after(day: date, days: int) -> date:
    """So many days later, but no later than the last day that there is."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _is_free(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() > _FRIDAY or day in holidays


def _working_days_after(day: date, days: int, holidays: Collection[date]) -> date:
    left = days
    while left and day < date.max:
        day += _DAY
        left -= not _is_free(day, holidays)
    return day


def _moved(day: date, deadline: Dated, holidays: Collection[date]) -> date:
    step = {"earlier": -_DAY, "later": _DAY}.get(deadline.working_days)
    while step and _is_free(day, holidays) and date.min < day < date.max:
        day += step
    return day


def dues(deadline: Dated, period: Period, holidays: Collection[date] = ()) -> tuple[date, ...]:
    """The last days in time for a period, in order; none where the plan prints no day.

    "Before the 12th" is in time on the 11th, and no longer on the 12th.
    """
    if deadline.after_days is not None:
        if deadline.working_days == "counted":
            return (_working_days_after(period.end, deadline.after_days, holidays),)
        return (_moved(days_after(period.end, deadline.after_days), deadline, holidays),)
    before = (day - _DAY for one in deadline.before if (day := one.falls_in(period)) and day > date.min)
    on = (day for one in deadline.on if (day := one.falls_in(period)))
    return tuple(sorted({_moved(day, deadline, holidays) for day in (*before, *on)}))


def due(deadline: Dated, period: Period, holidays: Collection[date] = ()) -> date:
    """The last day in time where there is one: the period's own last day, unless the plan prints another."""
    return next(iter(dues(deadline, period, holidays)), period.end)
