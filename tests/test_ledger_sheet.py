"""The ledger in a spreadsheet: Vietnamese letters, days as days, numbers as numbers, ids as text."""

from __future__ import annotations

import csv
import io
import re
import shlex
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.handbook_pages import pages
from tests.papers.yearly_column import on_disk
from tests.small_column import checked, story
from thidua.cli.main import main
from thidua.papers.ledger_sheet import as_xlsx
from thidua.render.ledgers import as_csv

RESULT = checked({f"exemplars/2026/a-{one}.md": story(title=f"Bài {one}") for one in range(2)})
PLAN = RESULT.plans[0]
ENTRIES = RESULT.ledger(PLAN)


def sheet_of(data: bytes | Path) -> Worksheet:
    sheet = openpyxl.load_workbook(BytesIO(data) if isinstance(data, bytes) else data).active
    assert isinstance(sheet, Worksheet)
    return sheet


def rows_of(sheet: Worksheet) -> list[dict[str, object]]:
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_every_entry_is_a_row_with_its_days_numbers_and_names() -> None:
    rows = rows_of(sheet_of(as_xlsx(ENTRIES, PLAN, RESULT.today)))
    assert len(rows) == len(ENTRIES)
    (row,) = [one for one in rows if (one["Đơn vị"], one["Mã kỳ"]) == ("Phòng Tổng hợp", "2026-Q1")]
    assert (row["Từ ngày"], row["Hạn"]) == (datetime(2026, 1, 1), datetime(2026, 3, 31))  # noqa: DTZ001 - Excel's days
    assert (row["Phải có"], row["Đã tính"], row["Trạng thái"]) == (1, 2, "đã hoàn thành")
    assert (row["Kỳ"], row["Mã chỉ tiêu"], row["Bài"]) == ("quý I/2026", "hang-quy", "2026/a-0\n2026/a-1")


def test_an_id_that_looks_like_a_number_or_a_day_stays_text() -> None:
    entry = replace(ENTRIES[0], unit="00123")
    sheet = sheet_of(as_xlsx([entry], PLAN, RESULT.today))
    row = {str(head.value): cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (row["Mã đơn vị, cụm, nhóm"].value, row["Mã đơn vị, cụm, nhóm"].data_type) == ("00123", "s")
    assert row["Mã kỳ"].data_type == "s"


def test_a_plan_without_an_end_has_no_last_day_and_many_ids_are_cut_with_how_many_more() -> None:
    endless = replace(ENTRIES[0], period=replace(ENTRIES[0].period, end=date.max), stories=("2026/a",) * 20_000)
    (row,) = rows_of(sheet_of(as_xlsx([endless], PLAN, RESULT.today)))
    assert row["Đến ngày"] is None
    assert str(row["Bài"]).endswith("\n… và 19700 bài nữa")


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert len({as_xlsx(ENTRIES, PLAN, RESULT.today) for _ in range(2)}) == 1


def test_csv_names_each_period_so_that_excel_takes_it_for_no_day() -> None:
    text = as_csv(ENTRIES, PLAN)
    assert text.startswith("\ufeff")
    (row, *_) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert (row["period"], row["period_name"], row["due"]) == ("2025-Q1", "quý I/2025", "2025-03-31")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return on_disk(tmp_path / "column")


def ask(config: Path, *arguments: str) -> int:
    return main(["ledger", *arguments, "--today", "2026-12-20", "--config", str(config)])


def test_excel_needs_a_file_and_keeps_the_one_that_is_there(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(config, "--format", "xlsx") == 2
    assert "còn thiếu --out" in capsys.readouterr().err
    out = tmp_path / "so.xlsx"
    assert ask(config, "--format", "xlsx", "--out", str(out)) == 0
    assert "Chỉ tiêu" in rows_of(sheet_of(out))[0]
    out.write_bytes(b"x")
    assert ask(config, "--format", "xlsx", "--out", str(out)) == 2
    assert out.read_bytes() == b"x"
    assert ask(config, "--format", "xlsx", "--out", str(out), "--replace") == 0
    assert out.read_bytes() != b"x"


@pytest.mark.parametrize(("form", "name"), [("text", "so.txt"), ("json", "so.json"), ("csv", "so.CSV")])
def test_what_is_written_is_what_would_be_printed(
    config: Path, tmp_path: Path, form: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(config, "--format", form) == 0
    printed = capsys.readouterr().out
    assert ask(config, "--format", form, "--out", str(tmp_path / name)) == 0
    assert (tmp_path / name).read_text(encoding="utf-8") == printed
    assert capsys.readouterr().out == ""


def test_a_ledger_is_not_written_into_the_columns_own_folders(config: Path) -> None:
    assert ask(config, "--format", "csv", "--out", str(config.with_name("content") / "so.csv")) == 2
    assert not (config.with_name("content") / "so.csv").exists()


@pytest.mark.office
@pytest.mark.long
def test_the_line_of_the_handbook_turns_csv_into_excel_with_days_and_ids(config: Path, tmp_path: Path) -> None:
    match = re.search(r"`(soffice [^`]+ so\.csv)`", pages()["lenh.md"])
    assert match
    program, *options = shlex.split(match[1])
    found = shutil.which(program)
    assert found
    assert ask(config, "--format", "csv", "--out", str(tmp_path / "so.csv")) == 0
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run([found, profile, "--headless", *options], cwd=tmp_path, check=True, capture_output=True, timeout=180)
    row = rows_of(sheet_of(tmp_path / "so.xlsx"))[0]
    assert (row["period"], row["due"]) == ("2025-Q1", datetime(2025, 3, 31))  # noqa: DTZ001 - Excel has no zones
    assert row["unit_name"] == "Phòng Tổng hợp"
