"""`thidua report` of a year, a unit and a review: what it writes and refuses, what is owed, and how it is booked."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
import yaml

from tests.column import TODAY, Column, copy_of_sample
from thidua.cli.main import main
from thidua.papers.checks import differences

UNIT = "phong-tong-hop"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    (tmp_path / "column").mkdir()
    return copy_of_sample(tmp_path / "column")


def ask(column: Column, *arguments: str, today: str = TODAY) -> int:
    return main(["report", *arguments, "--today", today, "--config", str(column.file("mkdocs.yml"))])


MADE = {
    "register": ("2026",),
    "selection": ("2026",),
    "unit": (UNIT, "2026"),
    "score": ("2026",),
    "year": ("2026",),
    "milestone": ("so-ket-giai-doan",),
}


def _milestone(column: Column) -> str:
    plan = yaml.safe_load(column.file("plans/mau-2026.yml").read_text(encoding="utf-8"))
    return next(str(one["id"]) for one in plan["milestones"] if one["kind"] in {"interim", "final"})


@pytest.mark.parametrize("kind", MADE)
def test_each_paper_is_written_and_fits_the_decree(column: Column, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "giay.docx"
    of = (_milestone(column),) if kind == "milestone" else MADE[kind]
    assert ask(column, kind, *of, "--out", str(out)) == 0
    assert differences(out.read_bytes()) == ()


@pytest.mark.parametrize("kind", ["register", "selection", "unit", "score"])
def test_each_table_goes_to_excel(column: Column, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "bang.xlsx"
    assert ask(column, kind, *MADE[kind], "--format", "xlsx", "--out", str(out)) == 0
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet["A1"].value == "STT"
    assert sheet.max_row > 1


WRONG = {
    ("year", "2036"): "“2036” nằm ngoài thời gian của kế hoạch (mau-2026: 01/01/2026 đến 31/12/2030).",
    ("year", "2027"): "Kỳ “2027” chưa bắt đầu (hôm nay là 15/11/2026).",
    ("score", "2026-Q3"): "Văn bản này làm theo năm; “2026-Q3” không phải là một năm, viết 2026.",
    ("unit", "phong-tong-hp", "2026"): "không có đơn vị “phong-tong-hp”. Có phải là “phong-tong-hop”?",
    ("unit", UNIT, "2036"): "“2036” nằm ngoài thời gian của kế hoạch",
    ("milestone", "khong-co"): "Kế hoạch không có sơ kết, tổng kết nào là “khong-co”.",
    ("milestone", "tong-ket", "2026"): "“tong-ket” chỉ có một lần, không ghi thêm năm.",
    ("unit", UNIT): "còn thiếu KỲ (ví dụ 2026-Q3).",
    ("year", "2026", "2027"): "“year” không nhận thêm “2027”.",
    ("score", "2026", "--annex"): "--annex không đi với “score”.",
    ("year", "2026", "--format", "xlsx"): "“year” chỉ làm ra docx, không có “xlsx”.",
}


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_what_there_is_none_of_is_told_and_nothing_is_written(
    column: Column, tmp_path: Path, asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ("a.xlsx" if "xlsx" in asked else "a.docx")
    assert ask(column, *asked, "--out", str(out)) == 2
    assert WRONG[asked] in capsys.readouterr().err
    assert not out.exists()


def test_an_anniversary_has_no_report(column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = yaml.safe_load(column.file("plans/mau-2026.yml").read_text(encoding="utf-8"))
    (name, *_) = [one["id"] for one in plan["milestones"] if one["kind"] == "anniversary"]
    assert ask(column, "milestone", name, "--out", str(tmp_path / "a.docx")) == 2
    assert "là ngày kỷ niệm, không phải sơ kết, tổng kết" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_leaves_nothing(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(column, "year", "2026", "--out", str(tmp_path / "khong-co" / "a.docx")) == 1
    assert "Chưa ghi tệp nào." in capsys.readouterr().err
    assert not (tmp_path / "khong-co").exists()


def test_without_libreoffice_no_paper_is_written_half(
    column: Column, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask(column, "year", "2026", "--pdf", "--out", str(tmp_path / "a.docx")) == 1
    assert "chưa có LibreOffice" in capsys.readouterr().err
    assert list(tmp_path.glob("a.*")) == []


def test_what_is_owed_is_listed_and_no_more_once_it_is_booked_by_the_line_that_the_paper_offers(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(column, "--list", today="2026-12-20") == 0
    listed = capsys.readouterr().out
    assert "chậm nhất 29/12/2026 · gửi Sở Nội vụ" in listed
    assert "thidua report year 2026 --out year-2026.docx" in listed
    assert ask(column, "year", "2026", "--out", str(tmp_path / "a.docx"), today="2026-12-20") == 0
    offered = [line for line in capsys.readouterr().err.splitlines() if line.startswith("- {")]
    assert len(offered) == 1
    column.file("receipts").mkdir(exist_ok=True)
    column.file("receipts/2026.yml").write_text(f"{offered[0]}\n", encoding="utf-8")
    assert (
        main(
            ["check", str(column.file("receipts")), "--today", "2026-12-20", "--config", str(column.file("mkdocs.yml"))]
        )
        == 0
    )
    capsys.readouterr()
    assert ask(column, "--list", today="2026-12-20") == 0
    assert "thidua report year 2026 " not in capsys.readouterr().out.partition("Các loại làm được")[0]


def test_what_is_past_its_day_is_listed_first(column: Column, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(column, "--list", today="2027-01-15") == 0
    first = capsys.readouterr().out.splitlines()[2]
    assert "quá hạn từ 29/12/2026" in first


def test_a_list_is_asked_of_the_plan_in_force(column: Column, capsys: pytest.CaptureFixture[str]) -> None:
    column.replace("plans/mau-2026.yml", "from: 2026", "from: 20x6")
    assert ask(column, "--list") == 2
    assert "plans/mau-2026.yml" in capsys.readouterr().err
