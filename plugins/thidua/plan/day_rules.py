"""What is wrong with the days of a plan: days that do not exist, come too early, or do not suit their periods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from thidua.findings import Finding, Route
from thidua.periods import Every, Period, between
from thidua.plan.days import OF_YEAR, DayOf
from thidua.plan.dues import due, dues
from thidua.plan.duties import Dated
from thidua.plan.model import Plan
from thidua.values import frozen

# A year without 29/2: a day that it lacks is one that some years lack.
_COMMON = (date(2025, 1, 1), date(2025, 12, 31))
_RIGHT = {
    Every.MONTH: "25, last, 5 of next month",
    Every.QUARTER: "12 of last month, last of last month, 5 of next month",
    Every.HALF: "12 of last month, last of last month, 5 of next month",
    Every.YEAR: "06-30, 12 of last month, 5 of next month",
    Every.PLAN: "2028-11-30",
}
_DAYS = ("before", "on")


@frozen()
class _Place:
    """A deadline of a plan with the kind of period that it is told of; `several` days of one may be meant."""

    route: Route
    deadline: Dated
    every: Every | None
    several: bool = False


def _places(plan: Plan) -> Iterator[_Place]:
    for index, quota in enumerate(plan.quotas):
        route = ("quotas", index, "due")
        yield _Place(route, quota.due, quota.every)
        for number, step in enumerate(quota.due.steps):
            yield _Place((*route, "steps", number), step, quota.every)
    for index, report in enumerate(plan.reports):
        yield _Place(("reports", index), report, report.every, several=True)
    for index, milestone in enumerate(plan.milestones):
        yield _Place(("milestones", index), milestone, milestone.every, several=True)
    if plan.registrations:
        yield _Place(("registrations", "due"), plan.registrations.due, plan.registrations.every)


def _of_year(every: Every) -> tuple[Period, ...]:
    return () if every is Every.PLAN else tuple(between(every, *_COMMON))


def _bad(route: Route, case: str, **data: str) -> Finding:
    return Finding("bad-day-of-period", route, {"case": case, **data})


def _is_early(day: DayOf, plan: Plan, falls: list[tuple[Period, date | None]], back: timedelta) -> bool:
    if day.fixed:
        return day.fixed - back < plan.start
    return any(found and found - back < period.start for period, found in falls)


def _day_faults(route: Route, day: DayOf, every: Every, plan: Plan, *, is_before: bool) -> Iterator[Finding]:
    """What is wrong with one day: its form, that it does not exist, or that it comes before its period."""
    data = {"value": day.text, "every": every.value, "right": _RIGHT[every]}
    periods = _of_year(every)
    falls = [(period, day.falls_in(period)) for period in periods]
    if day.form == OF_YEAR and not any(found for _, found in falls):
        yield _bad(route, "no-such-day" if every is not Every.PLAN else "form", **data)
    elif not day.suits(every):
        yield _bad(route, "form", **data)
    elif day.form != OF_YEAR and any(found is None for _, found in falls):
        yield _bad(route, "no-such-day", **data)
    elif _is_early(day, plan, falls, timedelta(days=is_before)):
        yield _bad(route, "early", **data)


def _list_faults(route: Route, days: tuple[DayOf, ...], place: _Place, every: Every) -> Iterator[Finding]:
    """A period of the year that has no day of a list, or has two where there can be only one."""
    for period in _of_year(every):
        found = {day for one in days if (day := one.falls_in(period))}
        data = {"every": every.value, "right": _RIGHT[every], "value": ", ".join(one.text for one in days)}
        if not found:
            yield _bad(route, "left-out", **data)
            return
        if len(found) > 1 and not place.several:
            yield _bad(route, "several", **data)
            return
    if every is Every.PLAN and len(days) > 1 and not place.several:
        yield _bad(route, "several", value=", ".join(one.text for one in days), every=every.value, right="")


def _unclear(route: Route, case: str, **data: str) -> Finding:
    return Finding("unclear-duty", route, {"case": case, **data})


def unclear_days(plan: Plan) -> Iterator[Finding]:
    """Days that cannot stand together, or that need another key."""
    for place in _places(plan):
        one = place.deadline
        said = [name for name in (*_DAYS, "after_days") if getattr(one, name) not in {(), None}]
        if len(said) > 1:
            yield _unclear((*place.route, said[1]), "two-days", first=said[0], second=said[1])
        if one.working_days and not said:
            yield _unclear((*place.route, "working_days"), "no-day")
        if one.working_days == "counted" and said and said != ["after_days"]:
            yield _unclear((*place.route, "working_days"), "not-counted", first=said[0])
        if said and place.every is None:
            yield _unclear((*place.route, said[0]), "no-every", first=said[0])
        if "steps" in place.route and not said:
            yield _unclear(place.route, "step-without-day")


def bad_days(plan: Plan) -> Iterator[Finding]:
    """Days that no period has, that some periods lack, or by which nothing could have begun."""
    for place in _places(plan):
        every = place.every
        for name in _DAYS if every else ():
            days: tuple[DayOf, ...] = getattr(place.deadline, name)
            route = (*place.route, name)
            found = [
                one
                for number, day in enumerate(days)
                for one in _day_faults(
                    (*route, number) if len(days) > 1 else route,
                    day,
                    every or Every.YEAR,
                    plan,
                    is_before=name == "before",
                )
            ]
            yield from found
            if days and not found and every:
                yield from _list_faults(route, days, place, every)


def steps_out_of_order(plan: Plan) -> Iterator[Finding]:
    """A step whose day comes before the one that it follows."""
    for index, quota in enumerate(plan.quotas):
        for period in _of_year(quota.every) or ((plan.period(),) if not plan.is_open else ()):
            last = due(quota.due, period, plan.holidays)
            late = None
            for number, step in enumerate(quota.due.steps):
                here = dues(step, period, plan.holidays)
                if here and here[0] < last:
                    late = number
                    break
                last = here[0] if here else last
            if late is not None:
                route = ("quotas", index, "due", "steps", late)
                day = f"{last.day}/{last.month}"
                yield Finding("steps-out-of-order", route, {"value": quota.due.steps[late].title[:80], "day": day})
                break
