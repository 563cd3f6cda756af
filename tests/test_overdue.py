"""What the book does not say is done by its day is overdue: in the ledger, of any plan, and before all to come."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.small_column import plan_of
from thidua.cli.main import main
from thidua.ledger import ledger
from thidua.render.due_list import as_due_list
from thidua.tally import Holdings

PLAN = """\
id: moi
title: Kế hoạch mới
office: {name: Văn phòng (ví dụ), short: Văn phòng (ví dụ)}
from: 2026-05
to: 2026
unit_label: phòng
units: [{id: mot, name: Phòng Một}, {id: hai, name: Phòng Hai}]
quotas:
  - {id: nam, title: Một điển hình hằng năm, per: office, every: year, at_least: 1, source: I}
  - {id: quy, title: Một điển hình hằng quý, per: office, every: quarter, at_least: 1, source: I}
reports:
  - {id: thang, title: Báo cáo tháng, every: month, before: 25, to: Sở Nội vụ, source: II}
  - {id: nua-nam, title: Báo cáo của phòng, per: unit, every: half, on: [06-20, 12-20], source: II}
milestones: [{id: ky-niem, title: Kỷ niệm, kind: anniversary, date: 2026-06-11, source: III}]
registrations: {by: unit, of: exemplar, every: year, due: {before: 06-01}, source: III}
"""
OLD = """\
id: cu
title: Kế hoạch cũ
office: {name: Văn phòng (ví dụ), short: Văn phòng (ví dụ)}
from: 2025
to: 2026-04
unit_label: phòng
units: [{id: mot, name: Phòng Một}]
quotas: []
reports: [{id: nam, title: Báo cáo năm, every: year, before: 12-30, source: II}]
"""
SETTINGS = "site_name: Thi đua\ndocs_dir: content\nextra:\n  thidua:\n    plans: [plans/cu.yml, plans/moi.yml]\n"
MAY = "- {kind: report, report: thang, period: 2026-05, date: 2026-05-24, number: 1/BC}\n"
JUNE = "- {kind: report, report: thang, period: 2026-06, date: 2026-06-26}\n"
UNITS = "".join(
    f"- {{kind: report, report: nua-nam, unit: {unit}, period: 2026-H1, date: 2026-06-20}}\n" for unit in ("mot", "hai")
)
LAST_YEAR = "- {kind: report, report: nam, period: 2025, date: 2025-12-20}\n"


@pytest.fixture
def column(tmp_path: Path) -> Path:
    """A column of two plans, the old one's report booked."""
    for name, text in {
        "mkdocs.yml": SETTINGS,
        "plans/cu.yml": OLD,
        "plans/moi.yml": PLAN,
        "content/exemplars/.gitkeep": "",
        "receipts/2025.yml": LAST_YEAR,
    }.items():
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path


def _ledger(column: Path, today: str, *flags: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["ledger", "--config", str(column / "mkdocs.yml"), "--today", today, *flags])
    told = capsys.readouterr()
    return code, told.out, told.err


def _overdue(text: str) -> list[str]:
    return [line.strip() for line in text.partition("Quá hạn, chưa ghi sổ\n")[2].partition("\n\n")[0].splitlines()]


def test_a_report_is_overdue_from_the_day_after_its_last_day_until_it_is_booked(
    column: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--fail-on", "overdue")
    assert "Quá hạn" not in _ledger(column, "2026-05-24", capsys=capsys)[1]
    assert _ledger(column, "2026-05-24", *asked, capsys=capsys)[0] == 0
    code, text, _ = _ledger(column, "2026-05-25", *asked, capsys=capsys)
    assert code == 1
    assert _overdue(text) == ["hạn 24/05/2026", "Báo cáo tháng, tháng 5/2026 (căn cứ: II)", "gửi Sở Nội vụ"]
    assert _ledger(column, "2026-05-25", capsys=capsys)[0] == 0
    (column / "receipts/2026.yml").write_text(MAY, encoding="utf-8")
    code, text, _ = _ledger(column, "2026-05-25", *asked, capsys=capsys)
    assert (code, _overdue(text)) == (0, [])
    assert "24/05/2026  báo cáo: Báo cáo tháng, tháng 5/2026, 1/BC" in text


def test_what_is_overdue_stands_before_what_is_to_come(column: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, text, _ = _ledger(column, "2026-06-21", "--upcoming", "30", capsys=capsys)
    quotas, _, rest = text.partition("Quá hạn, chưa ghi sổ\n")
    assert "hằng quý" in quotas
    assert "hằng năm" not in quotas
    assert "quá hạn" not in quotas
    overdue, _, coming = rest.partition("\n\n")
    assert overdue.splitlines() == [
        " hạn 24/05/2026",
        "  Báo cáo tháng, tháng 5/2026 (căn cứ: II)",
        "   gửi Sở Nội vụ",
        " hạn 20/06/2026",
        "  Báo cáo của phòng, 6 tháng đầu năm 2026 (căn cứ: II)",
        "   Phòng Một, Phòng Hai",
    ]
    assert coming.startswith("Báo cáo phải gửi\n hạn 24/06/2026\n  Báo cáo tháng, tháng 6/2026")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv"])
def test_a_quota_that_is_overdue_is_told_beside_those_to_come(
    column: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told, _ = _ledger(column, "2026-07-21", "--upcoming", "30", "--format", form, capsys=capsys)
    told = told.partition('"deadlines"')[0]
    overdue = {"json": '"status": "overdue"', "csv": ",overdue,", "markdown": "30/06/2026: Một điển hình hằng quý"}
    assert overdue.get(form, "hạn 30/06/2026\n  quá hạn, chưa hoàn thành") in told


def test_the_weekly_list_has_a_line_for_what_units_owe_together_and_says_for_which_period(
    column: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, told, _ = _ledger(column, "2026-06-21", "--upcoming", "30", "--format", "markdown", capsys=capsys)
    late = told.partition("## Quá hạn\n\n")[2].partition("\n\n")[0]
    assert late.splitlines()[-1] == "- 20/06/2026: Báo cáo của phòng, 6 tháng đầu năm 2026: Phòng Một, Phòng Hai"


def test_a_unit_that_the_plan_does_not_know_is_not_called_by_the_offices_name() -> None:
    plan, today = plan_of(PLAN), date(2026, 6, 21)
    entry = replace(ledger(plan, Holdings(), today=today)[0], unit="phong-la", is_short=True)
    assert ": phong-la\n" in as_due_list(plan, [entry], [], [], today=today, days=30)


def test_a_period_that_has_yet_to_begin_is_not_called_under_way(
    column: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, text, _ = _ledger(column, "2026-06-21", "--upcoming", "120", capsys=capsys)
    assert "quý II/2026 · hạn 30/06/2026\n  đang trong kỳ " in text
    assert "quý III/2026 · hạn 30/09/2026\n  chưa bắt đầu " in text


def test_the_quota_that_is_due_next_comes_first(column: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, text, _ = _ledger(column, "2026-06-21", "--upcoming", "365", capsys=capsys)
    assert text.index("hằng quý") < text.index("hằng năm")
    _, text, _ = _ledger(column, "2026-06-21", capsys=capsys)
    assert text.index("hằng năm") < text.index("hằng quý")


def test_machines_are_told_how_each_report_stands(column: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (column / "receipts/2026.yml").write_text(MAY + JUNE + UNITS, encoding="utf-8")
    _, text, _ = _ledger(column, "2026-07-25", "--format", "json", capsys=capsys)
    rows = [
        (one["id"], one["period"], one["unit"], one["status"], one["done"]) for one in json.loads(text)["deadlines"]
    ]
    assert rows == [
        ("thang", "2026-05", None, "met", "2026-05-24"),
        ("nua-nam", "2026-H1", "hai", "met", "2026-06-20"),
        ("nua-nam", "2026-H1", "mot", "met", "2026-06-20"),
        ("thang", "2026-06", None, "late", "2026-06-26"),
        ("thang", "2026-07", None, "overdue", None),
    ]
    _, text, _ = _ledger(column, "2026-07-25", "--upcoming", "40", "--format", "json", capsys=capsys)
    assert [(one["period"], one["status"]) for one in json.loads(text)["deadlines"]] == [
        ("2026-07", "overdue"),
        ("2026-08", "open"),
    ]


def test_an_anniversary_and_a_day_to_register_by_are_never_overdue(
    column: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (column / "receipts/2026.yml").write_text(MAY, encoding="utf-8")
    code, text, _ = _ledger(column, "2026-06-15", "--fail-on", "overdue", capsys=capsys)
    assert (code, _overdue(text)) == (0, [])


def test_another_plans_report_is_told_of_and_fails_the_run(column: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (column / "receipts/2025.yml").unlink()
    code, text, err = _ledger(column, "2026-05-05", "--fail-on", "overdue", capsys=capsys)
    assert (code, _overdue(text)) == (1, [])
    assert "Kế hoạch cu còn 1 lượt quá hạn" in err
    (column / "receipts/2025.yml").write_text(LAST_YEAR, encoding="utf-8")
    assert _ledger(column, "2026-05-05", "--fail-on", "overdue", capsys=capsys)[::2] == (0, "")


def test_a_report_of_one_plan_is_not_booked_by_anothers(column: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two plans may call their reports the same; the book's rows belong to the plan of their period."""
    plan = (column / "plans/moi.yml").read_text(encoding="utf-8").replace("id: thang,", "id: nam,")
    (column / "plans/moi.yml").write_text(plan, encoding="utf-8")
    _, text, err = _ledger(column, "2026-05-25", capsys=capsys)
    assert err == ""
    assert _overdue(text)[1] == "Báo cáo tháng, tháng 5/2026 (căn cứ: II)"
