"""A plan's reports to the days by which they are owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thidua.periods import last_day_before, last_day_by
from thidua.plan.model import Plan
from thidua.plan.parts import Report


@dataclass(frozen=True, slots=True)
class ReportDue:
    """A report, and the last day on which it is still in time."""

    report: Report
    due: date


def reports_due(plan: Plan, first: date, last: date) -> tuple[ReportDue, ...]:
    """The reports that fall due from `first` to `last`, both included, while the plan runs; the nearest first."""
    return tuple(sorted(_due(plan, max(first, plan.start), min(last, plan.end)), key=lambda one: one.due))


def _due(plan: Plan, first: date, last: date) -> Iterator[ReportDue]:
    for report in plan.reports:
        # What is owed before 1 January is due in the year before.
        for year in range(first.year, last.year + 2):
            due = _last_day(report, year)
            if due and first <= due <= last:
                yield ReportDue(report, due)


def _last_day(report: Report, year: int) -> date | None:
    """None where the plan prints no day: none is invented."""
    if report.before:
        return last_day_before(report.before, year)
    return last_day_by(report.on, year) if report.on else None
