"""The calendar: what belongs to which month, quarter, half-year, year and plan."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.periods import (
    Every,
    Span,
    between,
    containing,
    of_months,
    parse_day,
    parse_period,
    whole,
)

DAYS = st.dates(date(1900, 1, 1), date(9999, 12, 31))
EVERY = st.sampled_from([Every.MONTH, Every.QUARTER, Every.HALF, Every.YEAR])
SPANS = st.tuples(DAYS, st.integers(0, 4000)).map(
    lambda pair: (pair[0], min(date.max.toordinal(), pair[0].toordinal() + pair[1]))
)


@pytest.mark.parametrize(
    ("text", "every", "start", "end"),
    [
        ("2026-03", Every.MONTH, date(2026, 3, 1), date(2026, 3, 31)),
        ("2024-02", Every.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", Every.MONTH, date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-Q1", Every.QUARTER, date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-Q4", Every.QUARTER, date(2026, 10, 1), date(2026, 12, 31)),
        ("2026-H1", Every.HALF, date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", Every.HALF, date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", Every.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_as_people_write_it(text: str, every: Every, start: date, end: date) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.every, period.id, period.start, period.end) == (every, text, start, end)
    assert start in period
    assert end in period
    assert start - timedelta(days=1) not in period
    assert end + timedelta(days=1) not in period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plan",
        "2026-13",
        "2026-00",
        "2026-3",
        "2026-Q5",
        "2026-q1",
        "2026-H3",
        "1899",
        "02026",
        "2026-03-01",
        "2026 ",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["2024-02-29", "1900-01-01", "9999-12-31"])
def test_a_day_is_read_and_written_alike(text: str) -> None:
    day = parse_day(text)
    assert day is not None
    assert day.isoformat() == text


@given(EVERY, DAYS)
def test_a_period_is_read_as_it_is_written(every: Every, day: date) -> None:
    period = containing(every, day)
    assert parse_period(period.id) == period
    assert day in period


@given(EVERY, DAYS)
def test_each_day_lies_in_one_period_of_a_kind(every: Every, day: date) -> None:
    count = {Every.MONTH: 12, Every.QUARTER: 4, Every.HALF: 2, Every.YEAR: 1}[every]
    periods = [of_months(every, day.year, index) for index in range(1, count + 1)]
    assert [period for period in periods if day in period] == [containing(every, day)]
    assert periods[0].start == date(day.year, 1, 1)
    assert periods[-1].end == date(day.year, 12, 31)


@given(EVERY, SPANS)
def test_periods_partition_a_plan(every: Every, span: tuple[date, int]) -> None:
    start, end = span[0], date.fromordinal(span[1])
    periods = list(between(every, start, end))
    assert start in periods[0]
    assert end in periods[-1]
    for before, after in pairwise(periods):
        assert before.end + timedelta(days=1) == after.start


@pytest.mark.parametrize("every", [Every.MONTH, Every.QUARTER, Every.HALF, Every.YEAR])
def test_the_last_period_of_all_ends_the_calendar(every: Every) -> None:
    assert [period.end for period in between(every, date(9999, 12, 1), date.max)] == [date.max]


@given(DAYS, EVERY, EVERY)
def test_a_small_period_lies_in_a_large_one_whole_or_not_at_all(day: date, small: Every, large: Every) -> None:
    one, other = containing(small, day), containing(large, day)
    assert other.holds(one) == (one.start >= other.start and one.end <= other.end)
    assert other.holds(one) or one.holds(other)
    assert one == other or not (one.holds(other) and other.holds(one))


@pytest.mark.parametrize(
    ("large", "small", "holds"),
    [
        ("2026-Q1", "2026-03", True),
        ("2026-Q1", "2026-04", False),
        ("2026-H1", "2026-Q2", True),
        ("2026-H2", "2026-Q2", False),
        ("2026", "2026-02", True),
        ("2026", "2026-H1", True),
        ("2026", "2025-12", False),
        ("2026-Q1", "2026", False),
        ("2026-03", "2026-Q1", False),
        ("2026-03", "2026-03", True),
    ],
)
def test_a_month_counts_for_its_quarter_and_year_never_the_reverse(large: str, small: str, *, holds: bool) -> None:
    outer, inner = parse_period(large), parse_period(small)
    assert outer
    assert inner
    assert outer.holds(inner) is holds


def test_the_whole_plan_holds_what_lies_in_it_and_nothing_holds_it() -> None:
    plan = whole(date(2026, 1, 1), date(2026, 12, 31))
    year = of_months(Every.YEAR, 2026, 1)
    assert plan.holds(plan)
    assert plan.holds(year)
    assert not year.holds(plan)
    assert not plan.holds(of_months(Every.MONTH, 2027, 1))
    assert list(between(Every.PLAN, plan.start, plan.end)) == [plan]


def test_a_span_may_be_open() -> None:
    day = date(2026, 3, 1)
    assert day in Span()
    assert day in Span(start=day)
    assert day in Span(end=day)
    assert day not in Span(start=day + timedelta(days=1))
    assert day not in Span(end=day - timedelta(days=1))


ENDS = st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(ENDS, ENDS, ENDS, ENDS, st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_spans_overlap_where_they_share_a_day(
    start: date | None, end: date | None, other_start: date | None, other_end: date | None, day: date
) -> None:
    one, other = Span(start, end), Span(other_start, other_end)
    assert one.overlaps(other) == other.overlaps(one)
    if day in one and day in other:
        assert one.overlaps(other)


@given(ENDS, ENDS, st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_the_distance_to_a_span_is_nothing_within_it(start: date | None, end: date | None, day: date) -> None:
    if start is not None and end is not None and end < start:
        start, end = end, start
    span = Span(start, end)
    assert (span.distance(day) == 0) == (day in span)
    assert span.distance(day) >= 0
