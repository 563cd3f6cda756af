"""A report is owed by the day that the plan prints, each year that the plan runs; where it prints none, by none."""

from __future__ import annotations

from datetime import date

from tests.small_column import PLAN, plan_of
from thidua.plan.deadlines import Deadline, deadlines
from thidua.records.receipt import Receipt

REPORTS = """\
reports:
  - {id: nam, title: Báo cáo năm, every: year, before: 12-30, source: III.2}
  - {id: dau-nam, title: Báo cáo năm, every: year, before: 1 of next month, source: III.2}
  - {id: giua-nam, title: Báo cáo giữa năm, every: year, on: 06-15, source: III.2}
  - {id: thang, title: Báo cáo tháng, every: month, before: 25, source: III.2}
  - {id: hai-ky, title: Báo cáo hai kỳ, every: year, before: [06-15, 11-15], source: III.2}
  - {id: thuong-xuyen, title: Báo cáo, when: thường xuyên, source: III.1}
"""


def _due(first: date, last: date, *ids: str) -> list[tuple[str, date]]:
    found = deadlines(plan_of(PLAN + REPORTS), first, last)
    return [(one.id, one.due) for one in found if one.kind == "report" and one.id in ids]


def test_each_report_is_due_once_a_year_the_nearest_first() -> None:
    assert _due(date(2026, 6, 1), date(2026, 12, 31), "nam", "giua-nam", "dau-nam") == [
        ("giua-nam", date(2026, 6, 15)),
        ("nam", date(2026, 12, 29)),
        ("dau-nam", date(2026, 12, 31)),
    ]


def test_a_monthly_report_is_due_twelve_times_a_year() -> None:
    assert [day for _, day in _due(date(2026, 1, 1), date(2026, 12, 31), "thang")] == [
        date(2026, month, 24) for month in range(1, 13)
    ]


def test_several_days_of_a_year_are_several_reports() -> None:
    assert [day for _, day in _due(date(2026, 1, 1), date(2026, 12, 31), "hai-ky")] == [
        date(2026, 6, 14),
        date(2026, 11, 14),
    ]


def test_both_ends_are_included() -> None:
    assert _due(date(2026, 12, 29), date(2026, 12, 29), "nam") == [("nam", date(2026, 12, 29))]
    assert _due(date(2026, 12, 30), date(2026, 12, 30), "nam") == []


def test_nothing_is_due_while_the_plan_does_not_run() -> None:
    plan = plan_of(PLAN + REPORTS)
    everything: tuple[Deadline, ...] = deadlines(plan, date(1990, 1, 1), date(2090, 1, 1))
    assert everything
    assert all(plan.start <= one.due <= plan.end for one in everything)


REVIEWS = """\
milestones:
  - {id: moi-quy, title: Sơ kết, kind: interim, per: unit, every: quarter, on: last of last month, source: III}
  - {id: cuoi, title: Tổng kết của phòng, kind: final, per: unit, period: 2026-Q2, source: III}
"""


def test_each_unit_in_force_holds_its_own_review() -> None:
    found = deadlines(plan_of(PLAN + REVIEWS), date(2026, 6, 1), date(2026, 9, 30))
    assert [(one.id, one.due, one.unit) for one in found] == [
        ("cuoi", date(2026, 6, 30), "phong-kinh-te"),
        ("cuoi", date(2026, 6, 30), "phong-tong-hop"),
        ("moi-quy", date(2026, 6, 30), "phong-kinh-te"),
        ("moi-quy", date(2026, 6, 30), "phong-tong-hop"),
        ("moi-quy", date(2026, 9, 30), "phong-kinh-te"),
        ("moi-quy", date(2026, 9, 30), "phong-tong-hop"),
        ("moi-quy", date(2026, 9, 30), "trung-tam-thong-tin"),
    ]
    held = Receipt(kind="review", milestone="moi-quy", unit="phong-kinh-te", period="2026-Q2", date=date(2026, 6, 20))
    booked = deadlines(plan_of(PLAN + REVIEWS), date(2026, 6, 1), date(2026, 6, 30), [held])
    assert [(one.id, one.unit) for one in booked if one.done] == [("moi-quy", "phong-kinh-te")]
