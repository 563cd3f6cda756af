"""What an office is told that it owes: a command that works, of the right period, and nothing that is done."""

from __future__ import annotations

from datetime import date

import pytest

from tests.papers.yearly_column import FILES, REGISTERED, column
from tests.small_column import PLAN, checked, plan_of
from thidua.papers.owed import Owed, owed_papers

REPORT = "reports:\n  - {id: bao-cao, title: Báo cáo, to: Sở Nội vụ, by: Văn phòng, source: III.2, %s}\n"
MILESTONE = "milestones:\n  - {id: moc, title: Mốc, source: III, %s}\n"
REGISTRATIONS = "registrations: {by: unit, of: exemplar, every: year, due: {before: 02-15}, source: III}\n"
RECEIPT = "- {kind: report, report: bao-cao, unit: phong-kinh-te, date: %s, period: 2026}\n"


def owed(plan: str, *, today: str = "2026-12-20", **more: dict[str, str]) -> list[Owed]:
    """What a plan's own reports, reviews and registrations owe; the lists of quarters are another matter."""
    result, made = column(FILES, PLAN + plan, today=today, **more)
    return [one for one in owed_papers(result, made) if not one.command.startswith(("quarter", "reminder"))]


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ("every: quarter, after_days: 3", "year 2026"),
        ("every: quarter, after_days: 3, paper: selection", "selection 2026"),
        ("every: quarter, after_days: 3, paper: register", "register 2026"),
        ("every: quarter, after_days: 3, paper: score", "score 2026"),
        ("every: quarter, after_days: 3, paper: unit", "unit MÃ-ĐƠN-VỊ 2026-Q4"),
        ("every: year, when: cuối năm", "year 2026"),
    ],
)
def test_a_paper_of_a_whole_year_is_asked_for_by_its_year(asked: str, command: str) -> None:
    assert command in {one.command for one in owed(REPORT % asked)}


@pytest.mark.parametrize(
    ("asked", "commands"),
    [
        ("kind: final, date: 2026-12-29, paper: year", ["year 2026"]),
        ("kind: final, date: 2026-12-29", ["milestone moc"]),
        ("kind: interim, date: 2025-12-29, every: year", ["milestone moc 2025", "milestone moc 2026"]),
        ("kind: anniversary, date: 2026-12-29, paper: register", ["register 2026"]),
        ("kind: anniversary, date: 2026-12-29", []),
        ("kind: anniversary, date: 2026-12-29, paper: milestone", []),
        ("kind: final, when: cuối năm", ["milestone moc"]),
    ],
)
def test_a_milestone_is_made_by_the_paper_that_it_names(asked: str, commands: list[str]) -> None:
    assert [one.command for one in owed(MILESTONE % asked)] == commands


def test_no_report_is_made_by_the_paper_of_a_review() -> None:
    result = checked(FILES, plans={"plan.yml": PLAN + REPORT % "every: year, paper: milestone"})
    (found,) = (one for one in result.findings if one.path == "plans/plan.yml")
    assert "milestone" in str(found)
    assert plan_of(PLAN + REPORT % "every: year").reports[0].made_by == "year"


@pytest.mark.parametrize(("day", "unit"), [("2026-07-01", True), ("2026-12-30", False)])
def test_what_one_unit_sent_and_what_is_sent_tomorrow_is_not_yet_done(day: str, *, unit: bool) -> None:
    row = RECEIPT % day if unit else (RECEIPT % day).replace("unit: phong-kinh-te, ", "")
    assert [one.command for one in owed(REPORT % "every: year, when: cuối năm", receipts={"2026.yml": row})] == [
        "year 2026"
    ]


def test_an_offices_own_receipt_says_that_it_is_done() -> None:
    row = (RECEIPT % "2026-12-01").replace("unit: phong-kinh-te, ", "")
    assert owed(REPORT % "every: year, when: cuối năm", receipts={"2026.yml": row}) == []


def test_registrations_of_a_year_that_has_them_are_not_overdue_for_ever() -> None:
    without = owed(REGISTRATIONS)
    assert ("register 2026", date(2026, 2, 14)) in {(one.command, one.due) for one in without}
    assert "register 2026" not in {one.command for one in owed(REGISTRATIONS, registrations=REGISTERED)}
