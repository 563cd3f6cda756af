"""A day as plans print it ("the 12th of the quarter's last month") to the day that it is in a period."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from thidua import patterns as re
from thidua.findings import Route
from thidua.periods import Every, Period, parse_day
from thidua.schema.meant import day_of_period_meant
from thidua.schema.scalars import Findings, Invalid, one_line, refuse
from thidua.source.nodes import Node
from thidua.values import frozen

_MONTHS = 12
# Of a month, an anchored month of the period, a day of the year, a day once and for all.
OF_MONTH, FIRST, LAST, NEXT, OF_YEAR, FIXED = "month", "first", "last", "next", "year", "fixed"
_OF_MONTH = re.compile(r"(?P<day>last|[1-9]|[12]\d|3[01])(?: of (?P<anchor>first|last|next) month)?", re.ASCII)
_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


def of_month(year: int, month: int, day: int) -> date | None:
    """A day of a month, its last where `day` is 0; None where there is none. Months count on past December."""
    year, month = year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1
    if year > date.max.year:
        return None
    length = monthrange(year, month)[1]
    return date(year, month, day or length) if day <= length else None


@frozen()
class DayOf:
    """A day of every period of a kind: `form` says how it is told, `day` 0 is a month's last."""

    text: str
    form: str
    day: int = 0
    month: int = 0
    fixed: date | None = None

    def falls_in(self, period: Period) -> date | None:
        """The day that it is for a period; None where that has none such."""
        start, end = period.start, period.end
        if self.form == FIXED:
            return self.fixed
        if self.form == OF_YEAR:
            years = range(start.year, end.year + 1)
            days = (of_month(year, self.month, self.day) for year in years)
            return next((day for day in days if day and day in period), None)
        if self.form == LAST:
            return of_month(end.year, end.month, self.day)
        if self.form == NEXT:
            return of_month(end.year, end.month + 1, self.day)
        return of_month(start.year, start.month, self.day)

    def suits(self, every: Every) -> bool:
        """Whether it can be told of periods of this kind at all."""
        if every is Every.PLAN or self.form == FIXED:
            return every is Every.PLAN and self.form == FIXED
        return self.form != OF_MONTH or every is Every.MONTH


def parse_day_of(text: str) -> DayOf | None:
    """`25`, `last`, `06-30`, `12 of last month`, `2028-11-30`; None where it is none of them."""
    if fixed := parse_day(text):
        return DayOf(text, FIXED, fixed=fixed)
    if match := _OF_YEAR.fullmatch(text):
        return DayOf(text, OF_YEAR, int(match[2]), int(match[1]))
    if match := _OF_MONTH.fullmatch(text):
        return DayOf(text, match["anchor"] or OF_MONTH, 0 if match["day"] == "last" else int(match["day"]))
    return None


@frozen()
class DayText:
    """A day of a period, in the one way in which it is told wherever a day stands in a plan."""

    kind: str = "day-of-period"

    def read(self, node: Node, route: Route, findings: Findings) -> DayOf | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        day = parse_day_of(text)
        if day is not None:
            return day
        meant = day_of_period_meant(text)
        suggestion = meant if parse_day_of(meant) else ""
        return refuse(findings, "bad-form", route, value=text, expected=self.kind, suggestion=suggestion)
