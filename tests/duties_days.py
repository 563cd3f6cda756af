"""The days and periods of a plan, by hand from `handbook/ke-hoach.md` alone; see `duties_counter`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
Span = tuple[date, date]
Row = dict[str, Any]


def month_span(year: int, month: int, months: int = 1) -> Span:
    """From a month's first day on, so many months."""
    after = year * 12 + month - 1 + months
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def span(written: object) -> Span:
    """A year, quarter, half, month or day as a plan writes it."""
    head, _, rest = str(written).partition("-")
    if not rest:
        return month_span(int(head), 1, 12)
    if rest[0] in "QH":
        months = 3 if rest[0] == "Q" else 6
        return month_span(int(head), 1 + months * (int(rest[1]) - 1), months)
    if "-" in rest:
        return (date.fromisoformat(str(written)),) * 2
    return month_span(int(head), int(rest))


def within(day: date, of: Span) -> bool:
    """Whether the day is one of the span's; its first and last are."""
    return of[0] <= day <= of[1]


def inside(small: Span, large: Span) -> bool:
    """Whether the one span lies whole in the other."""
    return large[0] <= small[0] and small[1] <= large[1]


def periods(every: str, whole: Span) -> Iterator[Span]:
    """All periods of the kind with a day in common with the plan."""
    if every == "plan":
        yield whole
        return
    for first in range(whole[0].year * 12, whole[1].year * 12 + 12, MONTHS[every]):
        found = month_span(first // 12, first % 12 + 1, MONTHS[every])
        if found[0] <= whole[1] and whole[0] <= found[1]:
            yield found


def _day_of(written: object, period: Span) -> date:
    """A day as a plan tells it; of a list the one that lies in the period."""
    if isinstance(written, list):
        return next(day for one in written if within(day := _one_day(one, period), period))
    return _one_day(str(written), period)


def _one_day(written: str, period: Span) -> date:
    if len(written) == 10:
        return date.fromisoformat(written)
    if len(written) == 5 and written[2] == "-":
        return date.fromisoformat(f"{period[0].year}-{written}")
    day, _, where = written.partition(" of ")
    first = {"next month": period[1] + timedelta(days=1), "last month": period[1]}.get(where, period[0])
    of = month_span(first.year, first.month)
    return of[1] if day == "last" else of[0].replace(day=int(day))


def due_day(due: Row, period: Span, holidays: set[date]) -> date:
    """The last day in time."""
    one = timedelta(days=1)

    def is_free(day: date) -> bool:
        return day.weekday() >= 5 or day in holidays

    found, turned = period[1], due.get("working_days")
    if "before" in due:
        found = _day_of(due["before"], period) - one
    elif "on" in due:
        found = _day_of(due["on"], period)
    elif turned != "counted":
        found += due.get("after_days", 0) * one
    else:
        for _ in range(due["after_days"]):
            found += one
            while is_free(found):
                found += one
        return found
    while turned and is_free(found):
        found += one if turned == "later" else -one
    return found
