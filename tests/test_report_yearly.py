"""`thidua report` of a year, a unit and a review: what it writes and refuses, what is owed, and how it is booked."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.papers.yearly_column import FILES, REPORTED, on_disk
from tests.small_column import PLAN
from thidua.cli.main import main
from thidua.papers.checks import differences

UNIT = "phong-tong-hop"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "column")


def ask(config: Path, *arguments: str, today: str = "2026-12-20") -> int:
    return main(["report", *arguments, "--today", today, "--config", str(config)])


MADE = {
    "register": ("2026",),
    "selection": ("2026",),
    "unit": (UNIT, "2026"),
    "score": ("2026",),
    "year": ("2026",),
    "milestone": ("so-ket",),
}


@pytest.mark.parametrize("kind", MADE)
def test_each_paper_is_written_and_fits_the_decree(config: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "giay.docx"
    assert ask(config, kind, *MADE[kind], "--out", str(out)) == 0
    assert differences(out.read_bytes()) == ()


@pytest.mark.parametrize("kind", ["register", "selection", "unit", "score"])
def test_each_table_goes_to_excel(config: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "bang.xlsx"
    assert ask(config, kind, *MADE[kind], "--format", "xlsx", "--out", str(out)) == 0
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet["A1"].value == "STT"
    assert sheet.max_row > 1


WRONG = {
    ("year", "2036"): "“2036” nằm ngoài thời gian của kế hoạch (co-quan: 01/01/2025 đến 31/12/2027).",
    ("year", "2027"): "Kỳ “2027” chưa bắt đầu (hôm nay là 20/12/2026).",
    ("score", "2026-Q3"): "Văn bản này làm theo năm; “2026-Q3” không phải là một năm, viết 2026.",
    ("unit", "phong-tong-hp", "2026"): "không có đơn vị “phong-tong-hp”. Có phải là “phong-tong-hop”?",
    ("unit", UNIT, "2036"): "“2036” nằm ngoài thời gian của kế hoạch",
    ("milestone", "tong-ket"): "Kỳ “2027” chưa bắt đầu (hôm nay là 20/12/2026).",
    ("milestone", "khong-co"): "Kế hoạch không có sơ kết, tổng kết nào là “khong-co”.",
    ("milestone", "tong-ket", "2026"): "“tong-ket” chỉ có một lần, không ghi thêm năm.",
    ("unit", UNIT): "còn thiếu KỲ (ví dụ 2026-Q3).",
    ("year", "2026", "2027"): "“year” không nhận thêm “2027”.",
    ("score", "2026", "--annex"): "--annex không đi với “score”.",
    ("year", "2026", "--format", "xlsx"): "“year” chỉ làm ra docx, không có “xlsx”.",
}


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_what_there_is_none_of_is_told_and_nothing_is_written(
    config: Path, tmp_path: Path, asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ("a.xlsx" if "xlsx" in asked else "a.docx")
    assert ask(config, *asked, "--out", str(out)) == 2
    assert WRONG[asked] in capsys.readouterr().err
    assert not out.exists()


def test_an_anniversary_has_no_report(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(config, "milestone", "ky-niem", "--out", str(tmp_path / "a.docx")) == 2
    assert "là ngày kỷ niệm, không phải sơ kết, tổng kết" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_leaves_nothing(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(config, "year", "2026", "--out", str(tmp_path / "khong-co" / "a.docx")) == 1
    assert "Chưa ghi tệp nào." in capsys.readouterr().err
    assert not (tmp_path / "khong-co").exists()


def test_without_libreoffice_no_paper_is_written_half(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask(config, "year", "2026", "--pdf", "--out", str(tmp_path / "a.docx")) == 1
    assert "chưa có LibreOffice" in capsys.readouterr().err
    assert list(tmp_path.glob("a.*")) == []


def test_what_is_owed_is_listed_and_no_more_once_it_is_booked_by_the_line_that_the_paper_offers(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(config, "--list") == 0
    listed = capsys.readouterr().out
    assert "chậm nhất 29/12/2026 · gửi Sở Nội vụ" in listed
    assert "thidua report year 2026 --out year-2026.docx" in listed
    assert ask(config, "year", "2026", "--out", str(tmp_path / "a.docx")) == 0
    offered = [line for line in capsys.readouterr().err.splitlines() if line.startswith("- {")]
    assert len(offered) == 1
    book = config.with_name("receipts")
    book.mkdir()
    (book / "2026.yml").write_text(f"{offered[0]}\n", encoding="utf-8")
    assert main(["check", str(book), "--today", "2026-12-20", "--config", str(config)]) == 0
    capsys.readouterr()
    assert ask(config, "--list") == 0
    assert "thidua report year 2026 " not in capsys.readouterr().out.partition("Các loại làm được")[0]


def test_what_is_past_its_day_is_listed_first(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(config, "--list", today="2027-01-15") == 0
    first = capsys.readouterr().out.splitlines()[2]
    assert "quá hạn từ 29/12/2025" in first


def test_a_list_is_asked_of_the_plan_in_force(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = config.parent / "plans/plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("from: 2025\n", "from: 20x5\n"), encoding="utf-8")
    assert ask(config, "--list") == 2
    assert "plans/plan.yml" in capsys.readouterr().err


NOT_BEGUN = PLAN.replace("    at_least: 1\n", "    at_least: 1\n    from: 2027\n")


def test_a_paper_of_quotas_that_have_not_begun_is_not_owed_and_a_reminder_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = on_disk(tmp_path / "column", plan=NOT_BEGUN + REPORTED)
    assert ask(config, "--list") == 0
    assert "thidua report quarter 2026-Q3 --out" not in capsys.readouterr().out.partition("Các loại làm được")[0]
    assert ask(config, "reminder", "2026-Q4", "--out", str(tmp_path / "a.docx")) == 2
    assert "chỉ tiêu chưa bắt đầu" in capsys.readouterr().err


def test_examples_name_a_unit_and_a_review_of_the_plan(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = config.parent / "plans/plan.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("id: tong-ket", "id: cuoi-ky"), encoding="utf-8")
    assert ask(config, "--list") == 0
    kinds = capsys.readouterr().out.partition("Các loại làm được")[2]
    assert f"thidua report unit {UNIT} " in kinds
    assert "thidua report milestone so-ket " in kinds


def test_samples_in_a_paper_and_in_the_ledger_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {**FILES, "exemplars/2026/a.md": FILES["exemplars/2026/a.md"].replace("author:", "sample: true\nauthor:")}
    config = on_disk(tmp_path / "column", files)
    told = "là bài mẫu (sample: true), không có thật."
    for kind in ("quarter 2026-Q1", "year 2026", f"unit {UNIT} 2026", "selection 2026", "summary 2026/a"):
        assert ask(config, *kind.split(), "--out", str(tmp_path / f"{kind.split()[0]}.docx")) == 0
        assert told in capsys.readouterr().err, kind
    assert main(["ledger", "--today", "2026-12-20", "--config", str(config)]) == 0
    assert f"1 bài được tính {told}" in capsys.readouterr().err
