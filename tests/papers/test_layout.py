"""Papers are opened again: what stands where, how wide, in which order, and what is left blank."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document

from tests.papers.samples import PAPERS, PEOPLE, TODAY, letter, minutes, proposal, report
from thidua.papers.checks import differences
from thidua.papers.layout import to_docx
from thidua.papers.measure import lines, width
from thidua.papers.model import (
    Column,
    Dated,
    Letterhead,
    Minutes,
    Paper,
    Signature,
    Table,
    Text,
    annex_label,
    recipients,
)
from thidua.papers.people import introduced, registered


def opened(paper: Paper | Minutes) -> Document:
    return docx.Document(BytesIO(to_docx(paper, today=TODAY)))


def millimetres(document: Document, table: int) -> list[float]:
    return [round(column.width.mm, 1) for column in document.tables[table].columns if column.width]


@pytest.mark.parametrize("name", PAPERS)
def test_one_paper_gives_the_same_bytes(name: str) -> None:
    assert to_docx(PAPERS[name], today=TODAY) == to_docx(PAPERS[name], today=TODAY)


def test_the_file_says_what_it_is_and_no_more() -> None:
    data = to_docx(report(), today=TODAY)
    assert {entry.date_time for entry in ZipFile(BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.language) == ("Kết quả năm 2026", "", "vi-VN")
    assert properties.created == properties.modified == datetime(2026, 9, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("paper", "head", "foot"),
    [(proposal(), [67.5, 100.0], [52.8, 110.9]), (letter(), [67.9, 95.3], [61.9, 102.5])],
)
def test_head_and_foot_are_as_wide_as_in_the_decrees_forms(paper: Paper, head: list[float], foot: list[float]) -> None:
    document = opened(paper)
    assert millimetres(document, 0) == pytest.approx(head, abs=0.1)
    assert millimetres(document, 1) == pytest.approx(foot, abs=0.1)


def test_a_named_paper_reads_from_top_to_bottom() -> None:
    document = opened(proposal())
    left, right = document.tables[0].rows[0].cells
    assert left.text == "UBND TỈNH SƠN LA\nVĂN PHÒNG"
    assert right.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    number, day = document.tables[0].rows[1].cells
    assert (number.text.split(), day.text.split()) == (
        ["Số:", "/TTr-TCHCQT"],
        ["Sơn", "La,", "ngày", "tháng", "9", "năm", "2026"],
    )
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "TỜ TRÌNH"
    assert texts[2] == "Kính gửi: Chánh Văn phòng Ủy ban nhân dân tỉnh"
    assert texts[3:5] == [
        "Căn cứ Luật Thi đua, khen thưởng;",
        "Căn cứ Kế hoạch số … /KH-VPUB ngày 20 tháng 6 năm 2022.",
    ]
    assert texts[10].endswith("quyết định./.")
    copies, signed = document.tables[1].rows[0].cells
    assert copies.text == "Nơi nhận:\n- Như trên;\n- Lãnh đạo phòng;\n- Lưu: VT, TCHCQT.\n(2)"
    assert signed.text == "TRƯỞNG PHÒNG"
    assert [text for text in texts if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]


def test_an_office_without_one_above_has_one_line() -> None:
    assert opened(report()).tables[0].cell(0, 0).text == "ỦY BAN NHÂN DÂN THÀNH PHỐ LONG KHÁNH"


def test_a_letter_has_no_type_and_says_what_it_is_about_under_its_number() -> None:
    document = opened(letter())
    assert document.tables[0].cell(1, 0).paragraphs[1].text.startswith("V/v đôn đốc")
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[:3] == ["Kính gửi:", "- Các phòng, ban thuộc Văn phòng;", "- Trung tâm Thông tin."]
    assert "Phụ lục" in texts


def test_minutes_have_two_signatures_and_blanks_for_what_is_not_known() -> None:
    document = opened(minutes())
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[2:6] == [f"{label}: ………………………………" for label in ("Thời gian bắt đầu", "Địa điểm", "Chủ trì", "Thư ký")]
    assert texts[6] == "Có mặt: 2 người, gồm:"
    assert "Cuộc họp kết thúc vào ………………………………./." in texts
    assert [cell.text for cell in document.tables[-1].rows[0].cells] == ["THƯ KÝ", "CHỦ TRÌ"]


def test_what_the_clerk_has_filled_stands_with_its_zeros() -> None:
    head = Letterhead("Văn phòng", Dated("Sơn La", 2026, 2, 5), "", "BC-VP", 7)
    table = opened(replace(report(), head=head)).tables[0]
    assert [cell.text for cell in table.rows[1].cells][1] == "Sơn La, ngày 05 tháng 02 năm 2026"
    assert table.cell(1, 0).text.startswith("Số: 07/BC-VP")


def test_a_unit_without_a_number_has_a_name_and_a_signature() -> None:
    unit = replace(report(), head=Letterhead("Phòng Tổng hợp", None, "Văn phòng"), restriction="")
    assert len(opened(unit).tables[0].rows) == 1


def test_text_with_breaks_and_signs_that_no_file_holds_is_one_clean_line() -> None:
    document = opened(replace(report(), last="Một\nhai\x00\ud800\tba.  "))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text][-1] == "Một hai ba./."


def test_a_text_of_nothing_is_no_paragraph_and_a_cell_is_never_without_one() -> None:
    table = Table((Column("A", 50),), (("1",),))
    paper = replace(report(), body=(Text("Một."), table, Text(" \n "), Text("Hai.")), signature=Signature(()))
    document = opened(paper)
    assert [text for p in document.paragraphs if (text := p.text) and p.style and p.style.name == "Nội dung"] == [
        "Một.",
        "Hai.",
        "Trên đây là báo cáo./.",
    ]
    assert {one.check for one in differences(to_docx(paper, today=TODAY))} == {"QuyenHanKy-missing"}
    assert all(cell.paragraphs for row in document.tables[-1].rows for cell in row.cells)


def test_receivers_come_from_the_papers_own_route() -> None:
    assert recipients(to=("Sở Nội vụ",), leaders="Lãnh đạo Văn phòng", drafter="TH") == (
        "Như trên",
        "Lãnh đạo Văn phòng",
        "Lưu: VT, TH",
    )
    assert recipients(to=(), copies=("Các phòng",)) == ("Các phòng", "Lưu: VT")


def test_a_single_annex_has_no_number() -> None:
    assert [annex_label(1, 1), annex_label(4, 9), annex_label(9, 9)] == ["Phụ lục", "Phụ lục IV", "Phụ lục IX"]


def test_people_stand_in_vietnamese_order_with_a_double_head() -> None:
    assert [row[2] for row in introduced(PEOPLE).rows] == [
        "Nhân vật Ví dụ Thứ Ba",
        "Nhân vật Ví dụ Thứ Hai",
        "Tập thể Đội Ví dụ",
    ]
    rows = opened(proposal()).tables[-1].rows
    assert [cell.text for cell in rows[0].cells][-2:] == ["Thi đua", "Khen thưởng"]
    assert [cell.text for cell in rows[1].cells][-2:] == ["Danh hiệu", "Hình thức"]
    assert registered(PEOPLE).rows[2][-2] == "Tập thể Lao động tiên tiến"


def test_a_table_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="a cell for each column"):
        Table(introduced(()).columns, (("1",),))


def test_lines_are_as_wide_as_in_times_new_roman() -> None:
    # Measured in the PDF that LibreOffice makes, in millimetres.
    assert width("Độc lập - Tự do - Hạnh phúc", 13, bold=True) == pytest.approx(56.1, abs=0.1)
    assert width("é", 12) == width("e", 12)
    assert lines("một hai ba", 12, 1) == ["một", "hai", "ba"]


def test_a_day_is_only_what_the_file_says_of_itself() -> None:
    one, other = (ZipFile(BytesIO(to_docx(report(), today=date(2026, 9, day)))) for day in (1, 2))
    assert [name for name in one.namelist() if one.read(name) != other.read(name)] == ["docProps/core.xml"]


def test_a_title_is_not_broken_between_a_year_and_its_number() -> None:
    texts = [paragraph.text for paragraph in opened(proposal()).paragraphs]
    assert any("quý\xa0III năm\xa02026" in text for text in texts)
    assert any("QUÝ\xa0III NĂM\xa02026" in text for text in texts)
