"""A plan's steps, reports, reviews and registrations to the days by which each is owed, and what is booked as done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from thidua.periods import Every, Period, containing
from thidua.plan.dues import days_after, dues
from thidua.plan.duties import Dated, Milestone
from thidua.plan.model import Plan
from thidua.plan.parts import Unit
from thidua.records.receipt import Receipt
from thidua.values import frozen

# A day that is moved before its period begins is moved by less than this.
_MOVED = 31
# What a book can say is done: a registration is told by its own file, an anniversary needs nobody.
BOOKABLE = frozenset({"report", "step", "review"})


@frozen()
class Deadline:
    """Something that is owed by a day: a `kind` of receipt books it, or `registration`, which nothing books.

    `quota` is the quota of a step, `unit` the unit that owes a report of units. `done` is the day on which it was
    booked, `number` the paper's.
    """

    kind: str
    id: str
    title: str
    due: date
    period: str = ""
    quota: str = ""
    unit: str = ""
    by: str = ""
    to: str = ""
    source: str = ""
    done: date | None = None
    number: str = ""

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What a receipt must name to book it."""
        return self.kind, self.quota, self.id, self.unit, self.period

    def is_overdue(self, today: date) -> bool:
        """Whether its day is past, and the book does not say that it is done."""
        return self.kind in BOOKABLE and self.done is None and self.due < today


def key_of(receipt: Receipt) -> tuple[str, str, str, str, str]:
    """The deadline that a receipt books."""
    own = {"report": receipt.report, "step": receipt.step, "review": receipt.milestone}.get(receipt.kind, "")
    quota = receipt.quota if receipt.kind == "step" else ""
    unit = receipt.unit if receipt.kind in {"report", "review"} else ""
    return receipt.kind, quota, own, unit, receipt.period


def _periods(plan: Plan, every: Every, until: date) -> Iterator[Period]:
    """The periods that are owed: the plan is in force on their last day."""
    horizon = days_after(until, _MOVED)
    return (period for period in plan.periods(every, horizon) if period.end <= plan.end)


def _of_each(made: Deadline, units: Collection[Unit], day: date) -> Iterator[Deadline]:
    """The office's own deadline, or one for each of the units that are in force on a day."""
    there = (unit for unit in units if day in unit.span)
    yield from (replace(made, unit=unit.id) for unit in there) if units else (made,)


def _in_periods(
    plan: Plan, deadline: Dated, every: Every | None, made: Deadline, until: date, units: Collection[Unit] = ()
) -> Iterator[Deadline]:
    for period in _periods(plan, every, until) if every and deadline.has_day else ():
        for due in dues(deadline, period, plan.holidays):
            if due >= plan.start:
                yield from _of_each(replace(made, due=due, period=period.id), units, period.end)


def _steps(plan: Plan, until: date) -> Iterator[Deadline]:
    for quota in plan.quotas:
        for step in quota.due.steps:
            made = Deadline(
                "step", step.id, step.title, until, "", quota.id, "", step.by, step.to, step.source or quota.source
            )
            for one in _in_periods(plan, step, quota.every, made, until):
                period = plan.period_of(one.period)
                is_before = quota.start is not None and period is not None and period.end < quota.start
                is_after = quota.end is not None and period is not None and period.end > quota.end
                if not is_before and not is_after:
                    yield one


def _reports(plan: Plan, until: date) -> Iterator[Deadline]:
    for report in plan.reports:
        made = Deadline("report", report.id, report.title, until, by=report.by, to=report.to, source=report.source)
        units = plan.units if report.per == "unit" else ()
        yield from _in_periods(plan, report, report.every, made, until, units)


def _later(day: date, years: int) -> date:
    # 29/2 comes back on 28/2.
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _once(milestone: Milestone, plan: Plan) -> date | None:
    """The last day of a milestone's first turn; None where the plan prints none."""
    period = plan.period_of(milestone.period) if milestone.period else None
    return milestone.date or milestone.span.end or (period.end if period else None)


def _milestones(plan: Plan, until: date) -> Iterator[Deadline]:
    for one in plan.milestones:
        kind = "review" if one.is_review else "milestone"
        made = Deadline(kind, one.id, one.title, until, source=one.source)
        units = plan.units if one.per == "unit" else ()
        if one.has_day:
            yield from _in_periods(plan, one, one.every, made, until, units)
        elif (first := _once(one, plan)) is not None and first != date.max:
            last = min(until, plan.end)
            for years in range(last.year - first.year + 1 if one.yearly else 1):
                day = _later(first, years)
                if plan.start <= day <= last or (not one.yearly and day <= until):
                    turn = replace(made, due=day, period=containing(Every.YEAR, day).id if one.yearly else "")
                    yield from _of_each(turn, units, day)


def _registrations(plan: Plan, until: date) -> Iterator[Deadline]:
    asked = plan.registrations
    if asked:
        made = Deadline("registration", "registrations", "", until, source=asked.source)
        yield from _in_periods(plan, asked.due, asked.every, made, until)


def all_deadlines(plan: Plan, until: date) -> tuple[Deadline, ...]:
    """Every deadline of a plan up to a day, the nearest first."""
    found = (*_steps(plan, until), *_reports(plan, until), *_milestones(plan, until), *_registrations(plan, until))
    return tuple(sorted((one for one in found if one.due <= until), key=lambda one: (one.due, one.key)))


def booked(deadlines: Iterable[Deadline], receipts: Iterable[Receipt], today: date) -> tuple[Deadline, ...]:
    """The deadlines, with day and number of those that are done: of several in a period the first comes first."""
    waiting: dict[tuple[str, str, str, str, str], list[Receipt]] = {}
    for receipt in sorted(receipts, key=lambda one: (one.date, one.path, one.row)):
        if receipt.date <= today:
            waiting.setdefault(key_of(receipt), []).append(receipt)
    return tuple(_done(one, waiting) for one in deadlines)


def _done(one: Deadline, waiting: Mapping[tuple[str, str, str, str, str], list[Receipt]]) -> Deadline:
    left = waiting.get(one.key)
    if not left:
        return one
    receipt = left.pop(0)
    return replace(one, done=receipt.date, number=receipt.number)


def deadlines(
    plan: Plan, first: date, last: date, receipts: Iterable[Receipt] = (), *, today: date | None = None
) -> tuple[Deadline, ...]:
    """What falls due from `first` to `last`, both included, with what is booked by `today`; the nearest first."""
    found = booked(all_deadlines(plan, last), receipts, today or last)
    return tuple(one for one in found if first <= one.due)
