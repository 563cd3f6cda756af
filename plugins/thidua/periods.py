"""The calendar of a plan: months, quarters, halves, years, and the whole plan."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

from thidua import patterns as re


class Every(StrEnum):
    """How often something is owed."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PLAN = "plan"


_MONTHS_IN = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}
_PERIOD = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
FIRST_YEAR = 1900
# Fixed, for Vietnam has no summer time; no zone database is needed.
VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Period:
    """A span of whole days with the id that people write: `2026-03`, `2026-Q1`, `2026-H1`, `2026`, `plan`.

    Both `start` and `end` belong to the period.
    """

    every: Every
    id: str
    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def holds(self, other: Period) -> bool:
        """Whether what was introduced for `other` counts here too: a month for its quarter, never the reverse."""
        # What is done once in a plan is done for no year, though the plan be of that one year.
        fits = self.every is Every.PLAN or other.every is not Every.PLAN
        return fits and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Span:
    """From a first to a last day, both in it; None where it is open."""

    start: date | None = None
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, other: Span) -> bool:
        """Whether at least one day lies in both."""
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return not starts or not ends or max(starts) <= min(ends)

    def distance(self, day: date) -> int:
        """Days between `day` and the span, 0 inside."""
        if self.start is not None and day < self.start:
            return (self.start - day).days
        if self.end is not None and day > self.end:
            return (day - self.end).days
        return 0


def parse_day(text: str) -> date | None:
    """A pure `YYYY-MM-DD` that exists, else None."""
    match = _DAY.fullmatch(text)
    if not match or int(match[1]) < FIRST_YEAR:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


# There are few, and each story of a column asks for several.
@lru_cache(maxsize=1024)
def of_months(every: Every, year: int, index: int) -> Period:
    """The `index`-th (from 1) month, quarter, half or year of `year`."""
    months = _MONTHS_IN[every]
    first, last = (index - 1) * months + 1, index * months
    name = {
        Every.MONTH: f"{year:04}-{index:02}",
        Every.QUARTER: f"{year:04}-Q{index}",
        Every.HALF: f"{year:04}-H{index}",
        Every.YEAR: f"{year:04}",
    }[every]
    return Period(every, name, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def parse_period(text: str) -> Period | None:
    """A month, quarter, half or year as people write it, else None (`plan` needs a plan)."""
    match = _PERIOD.fullmatch(text)
    if not match or int(match[1]) < FIRST_YEAR:
        return None
    year = int(match[1])
    for every, group in ((Every.MONTH, 2), (Every.QUARTER, 3), (Every.HALF, 4)):
        if match[group]:
            return of_months(every, year, int(match[group]))
    return of_months(Every.YEAR, year, 1)


def containing(every: Every, day: date) -> Period:
    """The month, quarter, half or year in which `day` lies."""
    return of_months(every, day.year, (day.month - 1) // _MONTHS_IN[every] + 1)


def whole(start: date, end: date) -> Period:
    """The whole plan as one period."""
    return Period(Every.PLAN, "plan", start, end)


def between(every: Every, start: date, end: date) -> Iterator[Period]:
    """Every period of the kind that shares a day with `start`..`end`, in order."""
    if every is Every.PLAN:
        yield whole(start, end)
        return
    period = containing(every, start)
    while period.start <= end:
        yield period
        if period.end >= date(9999, 12, 31):
            return
        period = containing(every, period.end + timedelta(days=1))


def midnight(day: date) -> datetime:
    """The instant at which a day begins in Vietnam."""
    return datetime.combine(day, time(), VIETNAM)
