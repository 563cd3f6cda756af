"""Milestones ahead, as the home says them: a span stays a span, what comes back each year comes back in its plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from thidua.pages.milestones import milestones_ahead
from thidua.periods import Every, Span
from thidua.plan.days import DayOf
from thidua.plan.duties import Milestone
from thidua.plan.model import Plan
from thidua.plan.parts import Office

TODAY = date(2026, 11, 15)
DAY, ONE, TWO = date(2026, 6, 11), date(2026, 12, 1), date(2027, 1, 31)


def ahead(*milestones: Milestone, today: date = TODAY) -> list[str]:
    plan = Plan(
        "thu", "", "Thử", Office("Văn phòng", "VP"), date(2026, 1, 1), date(2030, 12, 31), milestones=milestones
    )
    return [when for when, _ in milestones_ahead(plan, today)]


def one(**keys: object) -> Milestone:
    return Milestone("moc", "Mốc", "other", **keys)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("milestone", "words"),
    [
        (one(date=ONE), ["Ngày 01/12/2026"]),
        (one(date=DAY), []),
        (one(date=TODAY), ["Ngày 15/11/2026"]),
        (one(date=TODAY - timedelta(days=1)), []),
        (one(date=TODAY, every=Every.YEAR), ["Ngày 15/11/2026"]),
        (one(span=Span(DAY, TODAY)), ["Từ ngày 11/06/2026 đến ngày 15/11/2026"]),
        (one(span=Span(DAY, TODAY - timedelta(days=1))), []),
        (one(span=Span(None, TODAY)), ["Đến hết ngày 15/11/2026"]),
        (one(date=DAY, every=Every.YEAR), ["Ngày 11/06/2027"]),
        (one(date=date(2028, 6, 11), every=Every.YEAR), ["Ngày 11/06/2028"]),
        (one(date=date(2024, 2, 29), every=Every.YEAR), ["Ngày 28/02/2027"]),
        (one(every=Every.QUARTER, on=(DayOf("last of last month", "last"),)), ["Ngày 31/12/2026"]),
        (one(every=Every.YEAR, before=(DayOf("11-16", "year", 16, 11),)), ["Ngày 15/11/2026"]),
        (one(span=Span(ONE, TWO)), ["Từ ngày 01/12/2026 đến ngày 31/01/2027"]),
        (one(span=Span(DAY, ONE)), ["Từ ngày 11/06/2026 đến ngày 01/12/2026"]),
        (one(span=Span(date(2026, 5, 1), DAY)), []),
        (one(span=Span(date(2026, 5, 1), DAY), every=Every.YEAR), ["Từ ngày 01/05/2027 đến ngày 11/06/2027"]),
        (
            one(span=Span(date(2025, 12, 1), date(2026, 1, 31)), every=Every.YEAR),
            ["Từ ngày 01/12/2026 đến ngày 31/01/2027"],
        ),
        (one(span=Span(ONE, None)), ["Từ ngày 01/12/2026"]),
        (one(span=Span(None, ONE)), ["Đến hết ngày 01/12/2026"]),
        (one(period="2028"), ["Năm 2028"]),
        (one(period="2026-H1"), []),
        (one(period="2026-H1", every=Every.YEAR), ["6 tháng đầu năm 2027"]),
        (one(period="2026-Q4"), ["Quý IV/2026"]),
        (one(when="cuối năm", every=Every.YEAR), ["Cuối năm"]),
        (one(), []),
    ],
)
def test_a_milestone_is_said_as_the_plan_says_it(milestone: Milestone, words: list[str]) -> None:
    assert ahead(milestone) == words


def test_the_nearest_comes_first_and_what_has_only_words_last() -> None:
    found = ahead(one(when="cuối kỳ"), one(period="2027"), one(date=DAY, every=Every.YEAR), one(span=Span(DAY, ONE)))
    assert found == ["Từ ngày 11/06/2026 đến ngày 01/12/2026", "Năm 2027", "Ngày 11/06/2027", "Cuối kỳ"]


def test_what_is_years_ahead_is_told_only_where_nothing_is_nearer() -> None:
    far = (one(period="2030"), one(date=date(2028, 6, 11)))
    assert ahead(*far, one(date=ONE)) == ["Ngày 01/12/2026"]
    assert ahead(*far, one(date=date(2027, 11, 16))) == ["Ngày 16/11/2027"]
    assert ahead(*far) == ["Ngày 11/06/2028"]


def test_no_more_than_four_are_told() -> None:
    days = [TODAY + timedelta(days=number) for number in range(6)]
    assert ahead(*(one(date=day) for day in reversed(days))) == [f"Ngày {day:%d/%m/%Y}" for day in days[:4]]


def test_words_without_a_day_hold_until_the_plan_ends() -> None:
    assert ahead(one(when="cuối năm"), today=date(2030, 12, 31)) == ["Cuối năm"]
    assert ahead(one(when="cuối năm"), today=date(2031, 1, 1)) == []


def test_nothing_comes_back_after_the_plan() -> None:
    assert ahead(one(date=DAY, every=Every.YEAR), one(when="cuối năm"), today=date(2030, 7, 1)) == ["Cuối năm"]
    assert ahead(one(date=DAY, every=Every.YEAR), one(when="cuối năm"), today=date(2031, 2, 1)) == []
