"""Lists in Excel and CSV: a draft a row, its columns by their heads, and nothing of the personal ones."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from docx import Document
from openpyxl.styles import Font

from tests.column import Column, copy_of_sample
from tests.test_legacy import written
from tests.word.documents import hidden, picture, saved
from thidua.legacy import Encoding
from thidua.word.notes import RefusedError
from thidua.word.people import Lack, PersonList, kind_of_name, people_of
from thidua.word.sheets import MOST_ROWS, Sheets, read_csv, read_sheet

HEAD = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Tóm tắt thành tích")


def workbook(*rows: tuple[Any, ...], font: str = "") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if font:
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.font = Font(name=font)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def people(rows: tuple[tuple[str, ...], ...] | Sheets) -> PersonList:
    found = people_of(rows.rows[0] if isinstance(rows, Sheets) else rows)
    assert found is not None
    return found


def test_list_of_excel_with_lines_above_its_head() -> None:
    rows = read_sheet(
        workbook(
            ("DANH SÁCH ĐIỂN HÌNH QUÝ III",),
            HEAD,
            ("A", "TẬP THỂ"),
            (1, "Tổ một cửa", None, None, "Phòng Tổng hợp", "Giải quyết 214 hồ sơ."),
            ("B", "CÁ NHÂN"),
            (2.0, "Đ.V.K.", dt.date(1980, 2, 1), "Tổ trưởng", "Phòng Nội chính", "Lập sổ.\nChia kho."),
            ("", "", "", "", "", ""),
            ("", "Cộng: 2", "", "", "", ""),
        )
    )
    found = people(rows)
    assert [(one.name, one.kind, one.unit, one.done) for one in found.persons] == [
        ("Tổ một cửa", "collective", "Phòng Tổng hợp", ("Giải quyết 214 hồ sơ.",)),
        ("Đ.V.K.", "individual", "Phòng Nội chính", ("Lập sổ.", "Chia kho.")),
    ]
    assert found.private == ("Ngày sinh",)
    # Heads of groups, blank rows and sums name nobody.
    assert found.left == ()


def test_row_that_is_about_nobody_is_named_with_what_it_lacks() -> None:
    found = people(
        (
            HEAD,
            ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
            ("1", "Đ.T.A.", "", "", "", "Một việc"),
            ("2", "", "1980", "Tổ viên", "", "Hai việc"),
            HEAD,
            ("3", "Đ.T.C.", "1981", "", "", " - "),
            ("4", "…", "", "Tổ phó", "", ""),
            ("5", "", "01/02/1980", "", "", ""),
            ("6", "", "", "", "", ""),
            ("B", "Tập thể (03 đơn vị)", "", "", "", ""),
            ("1", "Tập thể Phòng Tổng hợp", "", "", "", ""),
            ("", "Tổng cộng: 6", "", "", "", "5 giấy khen"),
        )
    )
    assert [one.name for one in found.persons] == ["Đ.T.A."]
    assert [(one.row, one.lack, one.said) for one in found.left] == [
        (4, Lack.NAME, "Tổ viên; Hai việc"),
        (6, Lack.DONE, "Đ.T.C."),
        (7, Lack.BOTH, "Tổ phó"),
        (8, Lack.BOTH, ""),
        (11, Lack.DONE, "Tập thể Phòng Tổng hợp"),
    ]


def test_short_name_with_a_short_achievement_is_somebody() -> None:
    assert [one.name for one in people((("Họ tên", "Kết quả"), ("An", "Tốt"))).persons] == ["An"]


def test_heads_as_people_type_them() -> None:
    rows = (
        ("TT", "Họ, tên cá nhân", "Chức vụ, đơn vị công tác", "Nội dung việc làm", "Danh hiệu đề nghị", "Địa chỉ, SĐT"),
        ("1", "Đ.T.A.", "Tổ viên, Phòng Tổng hợp", "- Một việc", "Giấy khen", "số 1"),
        ("2", "Đ.T.B.", "Tổ viên", "• Hai việc", "", ""),
    )
    found = people(rows)
    assert [(one.name, one.role, one.done) for one in found.persons] == [
        ("Đ.T.A.", "Tổ viên, Phòng Tổng hợp", ("Một việc",)),
        ("Đ.T.B.", "Tổ viên", ("Hai việc",)),
    ]
    assert found.private == ("Địa chỉ, SĐT",)
    assert found.others == ("Danh hiệu đề nghị",)


@pytest.mark.parametrize(
    "rows",
    [
        (("Tháng", "Số hộ"), ("1", "40"), ("2", "41")),
        (("Họ và tên", "Điểm"), ("Đ.T.A.", "9"), ("Đ.T.B.", "8")),
        (),
    ],
    ids=["figures", "no achievements", "nothing"],
)
def test_table_that_is_no_list_of_people(rows: tuple[tuple[str, ...], ...]) -> None:
    assert people_of(rows) is None


@pytest.mark.parametrize("dash", ["-", "–", " - \n•"])
def test_dash_for_nothing_is_no_achievement(dash: str) -> None:
    found = people((("Họ và tên", "Thành tích"), ("Đ.T.A.", "Một việc"), ("Đ.T.B.", dash), ("Đ.T.C.", "- Ba việc")))
    assert [(one.name, one.done) for one in found.persons] == [("Đ.T.A.", ("Một việc",)), ("Đ.T.C.", ("Ba việc",))]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Hộ bà Đ.T.X.", "household"), ("Gia đình ông V.", "household"), ("Tổ hòa giải thôn 5", "collective"),
     ("Trường mầm non", "collective"), ("Tô V.", "individual"), ("Đội V.", "collective"), ("Bà Đ.T.X.", "individual")],
)  # fmt: skip
def test_kind_by_the_name(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_as_programs_write_it(separator: str, encoding: str) -> None:
    text = f'Họ tên{separator}Thành tích\r\nĐ.T.A.{separator}"Một{separator} hai"\r\n\r\nĐ.T.B.{separator}Ba\r\n'
    assert read_csv(text.encode(encoding)) == (
        ("Họ tên", "Thành tích"),
        ("Đ.T.A.", f"Một{' ' if separator == chr(9) else separator} hai".replace("  ", " ")),
        ("", ""),
        ("Đ.T.B.", "Ba"),
    )


def test_cells_in_a_legacy_font() -> None:
    rows = read_sheet(workbook(("x", written("Khẳng định", Encoding.TCVN3)), ("y", "z"), font=".VnTime"))
    assert rows.rows[0][0] == ("x", "Khẳng định")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"khong phai", "broken-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked-or-old"),
        (workbook(), "no-rows"),
        (workbook(*[(str(number), "x") for number in range(MOST_ROWS + 1)]), "too-many-rows"),
    ],
    ids=["no file", "old", "empty", "too long"],
)
def test_sheet_that_cannot_be_taken(data: bytes, name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_sheet(data)
    assert refused.value.note.name == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("Họ tên".encode("utf-16-le"), "not-unicode"),
        (b'a,"b\n', "broken-csv"),
        (b"a,b\n" * (MOST_ROWS + 1), "too-many-rows"),
    ],
    ids=["bytes", "quotes", "too long"],
)
def test_csv_that_cannot_be_taken(data: bytes, name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_csv(data)
    assert refused.value.note.name == name


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    return copy_of_sample(tmp_path_factory.mktemp("lists"))


def test_command_takes_a_sheet_and_keeps_two_of_one_name_apart(column: Column) -> None:
    rows = (HEAD, (1, "Đ.V.K.", "", "", "", "Một việc."), (2, "Đ.V.K.", "", "", "", "Việc khác. # không"))
    column.file("ds.xlsx").write_bytes(workbook(*rows))
    run = column.run("import", "ds.xlsx")
    assert (run.code, run.err) == (0, "")
    texts = [column.file(f"content/exemplars/2026/d-v-k{end}.md").read_text(encoding="utf-8") for end in ("", "-2")]
    assert "Một việc." in texts[0]
    assert "Việc khác. # không" in texts[1]


def test_every_list_of_a_word_file_comes_in_and_what_does_not_is_told(column: Column) -> None:
    paper = Document()
    for names in (("Tổ một cửa", "Tổ hòa giải"), ("Đ.H.A.", "Đ.H.B.")):
        table = paper.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Họ và tên", "Tóm tắt thành tích"
        for name in names:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = name, "Một việc tốt trong năm."
    hidden(paper.tables[0].cell(1, 1).paragraphs[0], "Số tài khoản")
    other = paper.add_table(2, 2)
    other.cell(0, 0).text = "Người lập bảng"
    paper.add_picture(picture())
    paper.add_paragraph().add_run("Ảnh: cả tổ").bold = True
    column.file("ds.docx").write_bytes(saved(paper))
    run = column.run("import", "ds.docx")
    assert (run.code, run.err) == (0, "")
    for slug in ("to-mot-cua", "to-hoa-giai", "d-h-a", "d-h-b"):
        assert f"→ content/exemplars/2026/{slug}.md\n" in run.out
    for told in ("danh sách 4 người", "“Người lập bảng / Ảnh: cả tổ”", "Có 1 ảnh", "Có 1 chỗ bị ẩn"):
        assert told in run.out
    assert "lời mô tả" not in run.out
    assert "đầu mục" not in run.out


def test_command_says_which_columns_it_needs(column: Column) -> None:
    column.write("ds.csv", "Tháng,Số hộ\n1,40\n2,41\n")
    run = column.run("import", "ds.csv")
    assert run.code == 1
    assert "“Họ và tên”" in run.err


ROWS = (("Họ và tên", "Ngày sinh", "Thành tích"), ("Đ.L.A.", "1980", "Một việc."), ("", "1981", "Việc không tên."),
        ("Đ.L.C.", "1982", ""))  # fmt: skip


def _in_word() -> bytes:
    paper = Document()
    # Of the second list no row is whole, and it has a blank one.
    for rows in (ROWS, (ROWS[0], ("", "", ""), ("Đ.L.D.", "", ""))):
        table = paper.add_table(0, 3)
        for row in rows:
            for cell, said in zip(table.add_row().cells, row, strict=True):
                cell.text = said
        paper.add_paragraph()
    return saved(paper)


@pytest.mark.parametrize(
    ("name", "data", "rows"),
    [
        ("ds.xlsx", workbook(*ROWS[:2], ("", "", ""), *ROWS[2:]), ("4", "5")),
        ("ds.csv", "\n".join(",".join(row) for row in ROWS).encode(), ("3", "4")),
        ("ds.docx", _in_word(), ("3 của danh sách thứ 1", "4 của danh sách thứ 1", "3 của danh sách thứ 2")),
    ],
)
def test_command_names_each_row_that_it_leaves_out(
    column: Column, name: str, data: bytes, rows: tuple[str, ...]
) -> None:
    column.file(name).write_bytes(data)
    run = column.run("import", name, "--dry-run")
    assert (run.code, run.err) == (0, "")
    assert "danh sách 1 người" in run.out
    said = ("chưa có họ tên (“Việc không tên.”).", "“Đ.L.C.” chưa có thành tích.", "“Đ.L.D.” chưa có thành tích.")
    told = [line for line in run.out.splitlines() if "Không thành bài" in line]
    assert told == [f"  · Không thành bài, hàng {row}: {why}" for row, why in zip(rows, said, strict=False)]


def test_list_of_one_row_comes_in(column: Column) -> None:
    column.write("mot.csv", "Họ và tên,Thành tích\nĐ.M.A.,Một việc.\n")
    run = column.run("import", "mot.csv")
    assert (run.code, run.err) == (0, "")
    assert "→ content/exemplars/2026/d-m-a.md" in run.out


def test_list_without_a_whole_row_says_what_each_row_lacks(column: Column) -> None:
    column.write("thieu.csv", "Họ và tên,Thành tích\nĐ.N.A.,\n,Một việc.\n")
    run = column.run("import", "thieu.csv")
    assert (run.code, "không thấy cột" in run.err) == (1, False)
    assert "hàng 2: “Đ.N.A.” chưa có thành tích. " in run.err
    assert "hàng 3: chưa có họ tên (“Một việc.”)." in run.err
