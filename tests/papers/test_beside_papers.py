"""What goes beside a paper: annex VI's data for văn thư, and tables that open in Excel."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.papers.breaking import issued
from tests.papers.samples import PEOPLE, TODAY, letter
from tests.small_column import PLAN, plan_of
from thidua.papers.kinds.common import letterhead, of_council, of_unit
from thidua.papers.metadata import LENGTHS, metadata
from thidua.papers.model import Column, Letterhead
from thidua.papers.people import registered
from thidua.papers.workbook import Value, to_xlsx


def test_lengths_are_the_decrees() -> None:
    assert (LENGTHS["Subject"], LENGTHS["CodeNotation"], LENGTHS["OrganName"]) == (500, 30, 200)


def test_a_paper_before_its_number_has_blanks_for_the_clerk() -> None:
    read = metadata(letter(), organ_id="000.00.00.H52", pages=2, due="2026-10-05")
    data = json.loads(read.text)
    assert data["CodeNotation"] == "VPUB-TCHCQT"
    assert (data["CodeNumber"], data["IssuedDate"], data["FullName"]) == ("", "", "")
    assert data["Position"] == "Phó Chánh Văn phòng"
    assert [entry["OrganName"] for entry in data["To"]] == ["Các phòng, ban thuộc Văn phòng", "Trung tâm Thông tin"]
    assert (data["OrganName"], data["PageAmount"], data["DueDate"]) == ("Văn phòng UBND tỉnh Sơn La", 2, "2026-10-05")
    assert read.too_long == ()


def test_an_issued_paper_says_its_number_and_day() -> None:
    data = json.loads(metadata(issued()).text)
    assert (data["CodeNumber"], data["IssuedDate"], data["FullName"]) == ("7", "2026-02-05", "Họ Tên Mẫu")


@pytest.mark.parametrize(("field", "limit"), [("Subject", 500), ("CodeNotation", 30), ("OrganName", 200)])
def test_one_sign_too_many_is_named_and_nothing_is_cut(field: str, limit: int) -> None:
    def of(length: int) -> tuple[str, ...]:
        text = "ạ" * length
        paper = replace(letter(), subject=text) if field == "Subject" else letter()
        if field == "CodeNotation":
            paper = replace(paper, head=Letterhead("A", None, symbol=text))
        if field == "OrganName":
            paper = replace(paper, head=Letterhead("A", None, organ=text))
        read = metadata(paper)
        assert json.loads(read.text)[field] == text
        return tuple(map(str, read.too_long))

    assert of(limit) == ()
    (told,) = of(limit + 1)
    assert told.startswith(f"{field}: “ạạạ")
    assert f"dài {limit + 1} ký tự" in told
    assert f"tối đa {limit} ký tự" in told


def test_the_organ_is_who_issues_and_not_always_the_office() -> None:
    plan = plan_of(PLAN)
    unit, office = plan.units[0], plan.office.name
    heads = {
        office: letterhead(plan, "BC", today=date(2026, 9, 1)),
        f"{unit.name}, {office}": of_unit(plan, unit, today=date(2026, 9, 1)),
        f"Hội đồng Thi đua - Khen thưởng {office}": of_council(plan, "BB", today=date(2026, 9, 1)),
    }
    for name, head in heads.items():
        assert json.loads(metadata(replace(letter(), head=head)).text)["OrganName"] == name


def test_whom_a_paper_goes_to_has_its_length_too() -> None:
    assert [long.field for long in metadata(replace(letter(), to=("x" * 201,))).too_long] == ["OrganName"]


COLUMNS = (Column("Mã", 30), Column("Ngày", 30), Column("Số bài", 20), Column("Ghi chú", 60))


def sheet_of(*rows: tuple[Value, ...], title: str = "Sổ theo dõi") -> Worksheet:
    sheet = openpyxl.load_workbook(BytesIO(to_xlsx(COLUMNS, rows, title=title, today=TODAY))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_days_are_days_numbers_are_numbers_and_ids_are_text() -> None:
    sheet = sheet_of(("00123", date(2026, 9, 5), 7, "Nguyễn, ưu tú"), ("2026-Q3", None, 2.5, ""))
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert values == [["00123", datetime(2026, 9, 5), 7, "Nguyễn, ưu tú"], ["2026-Q3", None, 2.5, None]]  # noqa: DTZ001
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert sheet["A2"].number_format == "@"
    assert sheet["A2"].data_type == "s"


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@a", "{=1}", "http://vidu.test", "1e5", "TRUE"])
def test_text_is_never_a_formula_nor_a_link(text: str) -> None:
    cell = sheet_of((text, None, None, None))["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_day_before_excels_calendar_stays_readable() -> None:
    assert sheet_of(("a", date(1890, 5, 19), 1, ""))["B2"].value == "1890-05-19"


def test_a_list_of_people_has_its_double_head_and_repeats_it() -> None:
    table = registered(PEOPLE)
    book = openpyxl.load_workbook(BytesIO(to_xlsx(table.columns, table.rows, title="Đăng ký", today=TODAY)))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    assert [sheet["E1"].value, sheet["F1"].value, sheet["E2"].value] == ["Thi đua", "Khen thưởng", "Danh hiệu"]
    assert sheet["C3"].value == "Nhân vật Ví dụ Thứ Ba"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$1:$2")


def test_a_text_that_excel_would_cut_is_refused() -> None:
    assert len(str(sheet_of(("x" * 32_767, None, 1, ""))["A2"].value)) == 32_767
    with pytest.raises(ValueError, match="32768"):
        sheet_of(("x" * 32_768, None, 1, ""))


@pytest.mark.parametrize("title", ["Quý III/2026: [kỳ]*", "", "'x'", "Tên rất dài " * 5])
def test_any_title_names_a_sheet(title: str) -> None:
    assert sheet_of(title=title).title


def test_a_table_gives_the_same_bytes() -> None:
    assert len({to_xlsx(COLUMNS, (("a", TODAY, 1, ""),), title="A", today=TODAY) for _ in range(2)}) == 1
