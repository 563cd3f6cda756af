"""A report is owed by the day that the plan prints, each year that the plan runs; where it prints none, by none."""

from __future__ import annotations

from datetime import date

from tests.small_column import PLAN, plan_of
from thidua.plan.deadlines import reports_due

REPORTS = """\
reports:
  - {id: nam, title: Báo cáo năm, every: year, before: 12-30, source: III.2}
  - {id: dau-nam, title: Báo cáo đầu năm, every: year, before: 01-01, source: III.2}
  - {id: giua-nam, title: Báo cáo giữa năm, every: year, on: 06-15, source: III.2}
  - {id: thuong-xuyen, title: Báo cáo, when: thường xuyên, source: III.1}
"""


def _due(first: date, last: date) -> list[tuple[str, date]]:
    return [(one.report.id, one.due) for one in reports_due(plan_of(PLAN + REPORTS), first, last)]


def test_each_report_is_due_once_a_year_the_nearest_first() -> None:
    assert _due(date(2026, 6, 1), date(2026, 12, 31)) == [
        ("giua-nam", date(2026, 6, 15)),
        ("nam", date(2026, 12, 29)),
        ("dau-nam", date(2026, 12, 31)),
    ]


def test_both_ends_are_included() -> None:
    assert _due(date(2026, 12, 29), date(2026, 12, 29)) == [("nam", date(2026, 12, 29))]
    assert _due(date(2026, 12, 30), date(2026, 12, 30)) == []


def test_nothing_is_due_while_the_plan_does_not_run() -> None:
    plan = plan_of(PLAN + REPORTS)
    everything = reports_due(plan, date(1990, 1, 1), date(2090, 1, 1))
    assert everything
    assert all(plan.start <= one.due <= plan.end for one in everything)
