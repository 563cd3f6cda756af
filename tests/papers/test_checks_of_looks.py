"""Each row of the table of elements: broken in its size, style or case alone it is named; what is allowed is not."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.papers.breaking import FILES, Change, after, base_with, nth, paragraph_says, run_says, sized, style_says
from thidua.papers import elements as el
from thidua.papers.elements import Align, Element

# The decree's table (official-papers), typed anew: capitals, sizes from and to, bold, italic.
DECREE = {
    "QuocHieu": (True, 12, 13, True, False),
    "TieuNgu": (False, 13, 14, True, False),
    "CoQuanChuQuan": (True, 12, 13, False, False),
    "CoQuanBanHanh": (True, 12, 13, True, False),
    "SoKyHieu": (False, 13, 13, False, False),
    "DiaDanhNgay": (False, 13, 14, False, True),
    "TenLoai": (True, 13, 14, True, False),
    "TrichYeu": (False, 13, 14, True, False),
    "TrichYeuCongVan": (False, 12, 13, False, False),
    "KinhGui": (False, 13, 14, False, False),
    "NoiGui": (False, 13, 14, False, False),
    "CanCu": (False, 13, 14, False, True),
    "NoiDung": (False, 13, 14, False, False),
    "Phan": (False, 13, 14, True, False),
    "TieuDePhan": (True, 13, 14, True, False),
    "Muc": (True, 13, 14, True, False),
    "Khoan": (False, 13, 14, True, False),
    "QuyenHanKy": (True, 13, 14, True, False),
    "NguoiKy": (False, 13, 14, True, False),
    "NoiNhan": (False, 12, 12, True, True),
    "NoiNhanChiTiet": (False, 11, 11, False, False),
    "ChiDanPhamVi": (True, 13, 14, True, False),
    "NguoiSoanThao": (False, 11, 11, False, False),
    "DiaChi": (False, 11, 12, False, False),
    "PhuLuc": (False, 14, 14, True, False),
    "TenPhuLuc": (True, 13, 14, True, False),
    "KemTheo": (False, 13, 14, False, True),
    "ChuKySo": (False, 10, 10, False, False),
}
ROWS = [element for element in el.ELEMENTS if element.box]


def named(element: Element, change: Change) -> set[str]:
    """What is named, but for a rule whose line grew or shrank with the letters above it."""
    found = after(base_with(element), change)
    own = [one for one in found if one.check != f"{element.id}-rule"]
    assert all(one.place.startswith(element.label) and one.found and one.wanted for one in own)
    return {one.check for one in own}


@pytest.mark.parametrize("base", FILES)
def test_our_papers_are_as_the_decree_asks(base: str) -> None:
    assert after(base, lambda _: None) == ()


def test_rows_are_those_of_the_decree() -> None:
    assert {e.id: (e.capitals, *e.sizes, e.bold, e.italic) for e in ROWS} == DECREE


@pytest.mark.parametrize("element", ROWS, ids=lambda element: element.id)
def test_a_size_just_outside_is_named_and_the_edges_are_not(element: Element) -> None:
    low, high = element.sizes
    for size in (low - 0.5, high + 0.5):
        assert named(element, sized(element, size)) == {f"{element.id}-size"}
    for size in (low, high):
        assert after(base_with(element), sized(element, size)) == ()


@pytest.mark.parametrize("element", ROWS, ids=lambda element: element.id)
def test_another_style_of_letters_is_named(element: Element) -> None:
    assert named(element, run_says(element, "b", val=int(not element.bold))) == {f"{element.id}-bold"}
    assert named(element, run_says(element, "i", val=int(not element.italic))) == {f"{element.id}-italic"}


@pytest.mark.parametrize("element", ROWS, ids=lambda element: element.id)
def test_another_case_is_named(element: Element) -> None:
    def lower(document: Document) -> None:
        for text in nth(document, element).iter(qn("w:t")):
            text.text = (text.text or "").capitalize()

    change = lower if element.capitals else run_says(element, "caps")
    assert named(element, change) == {f"{element.id}-case"}


@pytest.mark.parametrize("element", ROWS, ids=lambda element: element.id)
def test_lines_that_stand_elsewhere_are_named(element: Element) -> None:
    other = Align.LEFT if element.align is Align.RIGHT else Align.RIGHT
    assert named(element, paragraph_says(element, "jc", val=other.value)) == {f"{element.id}-align"}


def test_letters_that_are_typed_as_capitals_are_named_and_an_abbreviation_is_not() -> None:
    def typed(text: str) -> Change:
        def change(document: Document) -> None:
            next(nth(document, el.RECIPIENT, 1).iter(qn("w:t"))).text = f"- {text};"

        return change

    assert {one.check for one in after("report", typed("CÁC PHÒNG, BAN"))} == {"NoiNhanChiTiet-case"}
    assert after("report", typed("TT HĐND, UBND")) == ()


def test_a_style_that_was_changed_is_seen_as_well_as_a_run() -> None:
    assert {one.check for one in after("report", style_says(el.TEXT, "rPr", "sz", val=24))} == {"NoiDung-size"}
    found = after("proposal", style_says(el.TYPE, "pPr", "jc", val=Align.LEFT.value))
    assert [(one.check, one.found) for one in found] == [("TenLoai-align", "canh trái")]


def test_a_difference_reads_as_a_sentence() -> None:
    (found,) = after("proposal", sized(el.TYPE, 15))
    assert str(found) == (
        "Tên loại, đoạn 7 “TỜ TRÌNH”: đang là “15 pt”, Nghị định 30/2020/NĐ-CP quy định cỡ chữ từ 13 đến 14 pt."
    )
