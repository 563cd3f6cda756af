"""What people hide in Excel stays out, every sheet that is a list comes in, and heads are typed in many ways."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.column import copy_of_sample
from thidua.word.people import PersonList, people_of
from thidua.word.sheets import read_csv, read_sheet

HEAD = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Tóm tắt thành tích")
SEEN = (1, "Đ.T.A.", "Tổ viên", "Phòng Tổng hợp", "Giúp 3 hộ sửa nhà.")
UNSEEN = (2, "Đ.T.Ẩn", "Tổ viên", "Phòng Tổng hợp", "Việc không kể.")


def workbook(fill: Callable[[Workbook, Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _row(_: Workbook, sheet: Worksheet) -> None:
    for cells in (HEAD, UNSEEN, SEEN):
        sheet.append(cells)
    sheet.row_dimensions[2].hidden = True


def _column(_: Workbook, sheet: Worksheet) -> None:
    sheet.append((*HEAD, "Nội dung khác"))
    sheet.append((*SEEN, "Việc không kể."))
    sheet.column_dimensions["F"].hidden = True


def _sheet(book: Workbook, sheet: Worksheet) -> None:
    sheet.append(HEAD)
    sheet.append(UNSEEN)
    sheet.sheet_state = "hidden"
    other = book.create_sheet("Danh sách")
    other.append(HEAD)
    other.append(SEEN)
    book.active = 1


def _cover(book: Workbook, sheet: Worksheet) -> None:
    sheet.append(("Hướng dẫn điền", "Xin gửi trước ngày 20"))
    other = book.create_sheet("Danh sách")
    other.append(HEAD)
    other.append(SEEN)


@pytest.mark.parametrize(("fill", "hidden"), [(_row, 1), (_column, 1), (_sheet, 1), (_cover, 0)])
def test_what_people_see_of_a_workbook_comes_in(fill: Callable[[Workbook, Worksheet], None], hidden: int) -> None:
    found = read_sheet(workbook(fill))
    assert found.hidden == hidden
    persons = [person for rows in found.rows if (read := people_of(rows)) for person in read.persons]
    assert [(one.name, one.done) for one in persons] == [("Đ.T.A.", ("Giúp 3 hộ sửa nhà.",))]


def test_rows_keep_the_numbers_that_excel_shows() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        for cells in (HEAD, UNSEEN, (2, "Đ.T.B.", "", "", "")):
            sheet.append(cells)
        sheet.row_dimensions[2].hidden = True

    (left,) = people(read_sheet(workbook(fill)).rows[0]).left
    assert left.row == 3


def test_every_sheet_that_is_a_list_comes_in_and_what_is_hidden_is_told(tmp_path: Path) -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        _row(book, sheet)
        other = book.create_sheet("Tập thể")
        other.append(HEAD)
        other.append((1, "Tổ một cửa lưu động", "", "Phòng Nội chính", "Giải quyết 214 hồ sơ."))

    column = copy_of_sample(tmp_path)
    column.file("ds.xlsx").write_bytes(workbook(fill))
    run = column.run("import", "ds.xlsx")
    assert (run.code, run.err) == (0, "")
    assert "Đã nhập 2 bài nháp" in run.out
    assert "Có 1 hàng, cột hoặc trang tính bị ẩn trong Excel" in run.out
    assert not list(column.file("content").rglob("d-t-an.md"))


def people(rows: tuple[tuple[str, ...], ...]) -> PersonList:
    found = people_of(rows)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("head", "cells", "name"),
    [
        (("Họ và tên", "", "Thành tích"), ("Đào Mẫu", "Bảy", "Giúp."), "Đào Mẫu Bảy"),
        (("Họ và tên", "", "Thành tích"), ("Đào Mẫu Bảy", "1980", "Giúp."), "Đào Mẫu Bảy"),
        (("Họ và tên đệm", "Tên", "Thành tích"), ("Đào Mẫu", "Bảy", "Giúp."), "Đào Mẫu Bảy"),
        (("Họ đệm", "Tên", "Kết quả"), ("Đào Mẫu", "Bảy", "Giúp."), "Đào Mẫu Bảy"),
        (("Họ, chữ đệm và tên", "Số định danh", "Kết quả"), ("Đào Mẫu Bảy", "001", "Giúp."), "Đào Mẫu Bảy"),
    ],
)
def test_name_in_one_column_or_two(head: tuple[str, ...], cells: tuple[str, ...], name: str) -> None:
    (person,) = people((head, cells)).persons
    assert (person.name, person.done) == (name, ("Giúp.",))


def test_number_of_a_person_is_a_private_column() -> None:
    found = people((("Họ và tên", "Số định danh", "Mã số thuế", "Thành tích"), ("A", "1", "2", "Giúp.")))
    assert found.private == ("Số định danh", "Mã số thuế")


def test_title_with_a_comma_above_a_list_with_semicolons() -> None:
    rows = read_csv("DANH SÁCH, quý I\nSTT;Họ và tên;Thành tích\n1;Đ.T.A.;Giúp, đỡ\n".encode())
    assert [one.done for one in people(rows).persons] == [("Giúp, đỡ",)]
