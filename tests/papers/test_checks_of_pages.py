"""What the decree asks of pages and of words: broken alone it is named, with its value; what is allowed is not."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.papers.breaking import (
    Change,
    after,
    nth,
    page_says,
    paragraph_says,
    rule_scaled,
    run_says,
    without_rule,
    words,
)
from thidua.papers import elements as el
from thidua.papers.elements import Element
from thidua.papers.ooxml import paragraph, twips, w


def removed(element: Element, place: int = 0) -> Change:
    return lambda document: (p := nth(document, element, place)).getparent().remove(p)


def added(element: Element, text: str, after_: Element, place: int = 0) -> Change:
    return lambda document: nth(document, after_, place).addnext(paragraph(element, text))


def header(change: Callable[[BaseOxmlElement], object]) -> Change:
    return lambda document: change(document.sections[0].header.paragraphs[0].paragraph_format.element)


def first_differs(document: Document) -> None:
    document.sections[0].different_first_page_header_footer = False


def on_first_page(document: Document) -> None:
    source = deepcopy(document.sections[0].header.paragraphs[0].paragraph_format.element)
    document.sections[0].first_page_header.paragraphs[0].paragraph_format.element.getparent().append(source)


def in_the_foot(document: Document) -> None:
    source = document.sections[0].header.paragraphs[0].paragraph_format.element
    source.getparent().append(w("p"))
    document.sections[0].footer.paragraphs[0].paragraph_format.element.getparent().append(source)


def landscape(document: Document, section: int = 0) -> None:
    page_says("pgSz", section, w=297.0, h=210.0)(document)


def header_says(tag: str, **attributes: str | int) -> Change:
    def change(element: BaseOxmlElement) -> None:
        for run in element.iter(qn("w:r")):
            run.insert(0, w("rPr", w(tag, **attributes)))

    return header(change)


def rows_lose(tag: str, table: int) -> Change:
    def change(document: Document) -> None:
        body_tables = list(document.element.body.iterchildren(qn("w:tbl")))
        for found in list(body_tables[table].iter(qn(tag)))[:1]:
            found.getparent().remove(found)

    return change


def swapped(document: Document) -> None:
    nation, motto = nth(document, el.NATION_LINE), nth(document, el.MOTTO_LINE)
    motto.addnext(nation)


def to_the_text(element: Element) -> Change:
    """Out of its cell, to the head of the text."""
    return lambda document: nth(document, el.TYPE).addprevious(nth(document, element))


def broken_line(document: Document) -> None:
    next(nth(document, el.TEXT).iter(qn("w:r"))).append(w("br"))


def empty(document: Document) -> None:
    nth(document, el.TYPE).addnext(w("p"))


def announced(document: Document) -> None:
    words(el.TYPE, "TỜ TRÌNH", "THÔNG BÁO")(document)
    words(el.NUMBER, "TTr", "TB")(document)


def titled(document: Document) -> None:
    nth(document, el.TO).addprevious(paragraph(el.SUBJECT, "Trích yếu"))


def run_together(document: Document) -> None:
    """Two annexes on the pages of one."""
    breaks = [found for found in document.element.body.iter(qn("w:pPr")) if found.find(qn("w:sectPr")) is not None]
    breaks[-1].remove(breaks[-1].find(qn("w:sectPr")))


def numbered_from(start: int) -> Change:
    return page_says("pgNumType", start=start)


def _plain(text: str) -> BaseOxmlElement:
    words_ = w("t")
    words_.text = text
    return w("p", w("r", words_))


# The check that names it, the paper, what is done to it, what stands there then (a part of it).
PAGES: list[tuple[str, str, Change, str]] = [
    ("page-size", "report", page_says("pgSz", w=215.9, h=279.4), "215,9 × 279,4"),
    ("page-orientation", "proposal", landscape, "ngang"),
    ("page-orientation", "proposal", lambda document: landscape(document, 1), "ngang"),
    ("margin-top", "report", page_says("pgMar", top=19.5), "19,5"),
    ("margin-top", "report", page_says("pgMar", top=25.5), "25,5"),
    ("margin-bottom", "report", page_says("pgMar", bottom=19.5), "19,5"),
    ("margin-bottom", "report", page_says("pgMar", bottom=25.5), "25,5"),
    ("margin-left", "report", page_says("pgMar", left=29.5), "29,5"),
    ("margin-left", "report", page_says("pgMar", left=35.5), "35,5"),
    ("margin-right", "report", page_says("pgMar", right=14.5), "14,5"),
    ("margin-right", "report", page_says("pgMar", right=20.5), "20,5"),
    ("page-number-place", "report", in_the_foot, "chân trang"),
    ("page-number-first", "report", first_differs, "trang đầu"),
    ("page-number-first", "report", on_first_page, "trang đầu"),
    ("page-number-start", "report", numbered_from(2), "2"),
    ("page-number-centre", "report", header(lambda p: p.find(qn("w:pPr")).append(w("jc", val="right"))), "right"),
    ("page-number-size", "report", header_says("sz", val=24), "12 pt"),
    ("page-number-style", "report", header_says("i"), "nghiêng"),
    ("page-number-margin", "report", page_says("pgMar", header=20.5), "20,5"),
    ("font", "report", run_says(el.TEXT, "rFonts", ascii="Arial", hAnsi="Arial"), "Arial"),
    ("font", "report", run_says(el.TEXT, "rFonts", asciiTheme="minorHAnsi"), "theme:minorHAnsi"),
    ("colour", "report", run_says(el.TYPE, "color", val="FF0000"), "FF0000"),
    ("language", "report", run_says(el.TEXT, "lang", val="en-US"), "en-US"),
    ("underlined", "report", run_says(el.TYPE, "u", val="single"), "gạch chân"),
    ("dashes", "report", lambda document: nth(document, el.SUBJECT).addnext(_plain("-------")), "-------"),
    ("stamp", "report", lambda document: nth(document, el.SUBJECT).addnext(_plain("HỎA TỐC")), "HỎA TỐC"),
    ("empty-paragraph", "report", empty, "trống"),
    ("row-split", "report", rows_lose("w:cantSplit", 1), "ngắt"),
    ("head-repeated", "report", rows_lose("w:tblHeader", 1), "không lặp"),
]
HEADS: list[tuple[str, str, Change, str]] = [
    ("QuocHieu-words", "report", words(el.NATION_LINE, "HÒA", "HOÀ"), "HOÀ"),
    ("TieuNgu-words", "report", words(el.MOTTO_LINE, " - T", " – T"), "–"),
    ("QuocHieu-spacing", "report", paragraph_says(el.NATION_LINE, "spacing", line=360), "1,5"),
    ("QuocHieu-spacing", "report", paragraph_says(el.MOTTO_LINE, "spacing", before=60), "3 pt"),
    ("order", "report", swapped, "thứ tự"),
    ("TieuNgu-rule", "report", without_rule(el.MOTTO_LINE), "không có"),
    ("TieuNgu-rule", "report", rule_scaled(el.MOTTO_LINE, 0.9), "50,5"),
    ("CoQuanBanHanh-rule", "report", rule_scaled(el.OFFICE, 1.4), "mm"),
    ("CoQuanBanHanh-rule", "report", rule_scaled(el.OFFICE, 0.7), "mm"),
    ("CoQuanBanHanh-rule", "report", without_rule(el.OFFICE), "không có"),
    ("TrichYeu-rule", "proposal", rule_scaled(el.SUBJECT, 1.4), "mm"),
    ("SoKyHieu-form", "report", words(el.NUMBER, "Số:", "SỐ:"), "SỐ"),
    ("SoKyHieu-form", "report", words(el.NUMBER, "/BC-", "/BC - "), "BC - "),
    ("SoKyHieu-form", "report", words(el.NUMBER, "/BC", "/bc"), "bc"),
    ("SoKyHieu-blank", "report", words(el.NUMBER, "\xa0" * 6, "12"), "12"),
    ("SoKyHieu-blank", "issued", words(el.NUMBER, "07", "\xa0" * 6), "trống"),
    ("SoKyHieu-zero", "issued", words(el.NUMBER, "07", "7"), "7"),
    ("SoKyHieu-type", "report", words(el.NUMBER, "/BC", "/TTr"), "TTr"),
    ("DiaDanhNgay-form", "report", words(el.DATED, ",", ""), "Sơn La ngày"),
    ("DiaDanhNgay-blank", "report", words(el.DATED, "\xa0" * 6, "28"), "28"),
    ("DiaDanhNgay-day-zero", "issued", words(el.DATED, "ngày 05", "ngày 5"), "5"),
    ("DiaDanhNgay-month-zero", "issued", words(el.DATED, "tháng 02", "tháng 2"), "2"),
    ("DiaDanhNgay-order", "report", to_the_text(el.DATED), "vị trí"),
    ("TenLoai-words", "report", words(el.TYPE, "BÁO CÁO", "DANH SÁCH"), "DANH SÁCH"),
    ("TrichYeuCongVan-words", "letter", words(el.LETTER_SUBJECT, "V/v ", "Về việc "), "Về việc"),
    ("TrichYeuCongVan-gap", "letter", paragraph_says(el.LETTER_SUBJECT, "spacing", before=100), "5 pt"),
    ("letter-type", "letter", titled, "Trích yếu"),
]
TEXTS: list[tuple[str, str, Change, str]] = [
    ("KinhGui-type", "proposal", announced, "Kính gửi"),
    ("KinhGui-form", "proposal", words(el.TO, "Kính gửi: ", "Kính gửi "), "Kính gửi "),
    ("KinhGui-form", "letter", removed(el.TO_ENTRY), "Trung tâm"),
    ("NoiGui-dash", "letter", words(el.TO_ENTRY, "- Các", "+ Các"), "+"),
    ("NoiGui-end", "letter", words(el.TO_ENTRY, ";", ","), ","),
    ("NoiGui-end", "letter", words(el.TO_ENTRY, "tin.", "tin;", 1), ";"),
    ("NoiGui-indent", "letter", paragraph_says(el.TO_ENTRY, "ind", left=twips(30.0)), "mm"),
    ("CanCu-end", "proposal", words(el.GROUND, ";", "."), "."),
    ("CanCu-indent", "proposal", paragraph_says(el.GROUND, "ind", firstLine=0), "0 mm"),
    ("NoiDung-indent", "report", paragraph_says(el.TEXT, "ind", firstLine=twips(15.0)), "15 mm"),
    ("NoiDung-spacing", "report", paragraph_says(el.TEXT, "spacing", line=384), "1,6"),
    ("NoiDung-between", "letter", paragraph_says(el.TEXT, "spacing", after=100), "5 pt"),
    ("NoiDung-break", "report", broken_line, "ngắt dòng"),
    ("NoiDung-end", "report", words(el.TEXT, "./.", ".", 1), "áo."),
    ("NoiDung-end", "report", words(el.TEXT, "2026.", "2026./."), "./."),
    ("Phan-number", "report", words(el.PART, "Phần I", "Phần 1"), "Phần 1"),
    ("Muc-number", "proposal", words(el.SECTION, "I. ", "II. "), "II"),
    ("Khoan-number", "proposal", words(el.CLAUSE, "1. ", "2. "), "2"),
    ("NoiDung-points", "proposal", words(el.TEXT, "b) ", "c) ", 2), "c)"),
    ("QuyenHanKy-words", "report", words(el.POWER, "TM. ", "T.M. "), "T.M."),
    ("NguoiKy-blank", "report", added(el.SIGNER, "Họ Tên Mẫu", el.POWER, 1), "Họ Tên"),
    ("NguoiKy-blank", "issued", removed(el.SIGNER), "trống"),
    ("NguoiKy-title", "issued", words(el.SIGNER, "Họ", "TS. Họ"), "TS."),
    ("NoiNhan-first", "proposal", words(el.RECIPIENT, "Như trên", "Sở Nội vụ"), "Sở Nội vụ"),
    ("NoiNhan-first", "report", words(el.RECIPIENT, "Sở Nội vụ", "Như trên"), "Như trên"),
    ("NoiNhan-last", "report", words(el.RECIPIENT, "Lưu: VT", "Lưu", 2), "Lưu"),
    ("NoiNhanChiTiet-end", "report", words(el.RECIPIENT, "NV.", "NV;", 2), ";"),
    ("NoiNhan-indent", "report", paragraph_says(el.RECIPIENT, "ind", left=twips(5.0)), "5 mm"),
    ("NoiNhan-height", "report", lambda d: nth(d, el.TYPE).addprevious(nth(d, el.RECIPIENTS)), "khác hàng"),
    ("NoiNhan-words", "report", words(el.RECIPIENTS, "Nơi nhận:", "Nơi nhận"), "Nơi nhận"),
    ("NoiNhanChiTiet-dash", "report", words(el.RECIPIENT, "- Sở", "+ Sở"), "+"),
    ("PhuLuc-page", "proposal", run_together, "phần 2"),
    ("DiaChi-place", "letter", added(el.ADDRESS, "Trụ sở mẫu", el.TO), "phần nội dung"),
    ("PhuLuc-number", "proposal", words(el.ANNEX, "Phụ lục I", "Phụ lục 1"), "Phụ lục 1"),
    ("PhuLuc-number", "letter", words(el.ANNEX, "Phụ lục", "Phụ lục I"), "Phụ lục I"),
    ("KemTheo-form", "letter", words(el.ANNEX_OF, "(Kèm", "Kèm"), "Kèm"),
    ("KemTheo-blank", "letter", words(el.ANNEX_OF, "ngày " + "\xa0" * 6, "ngày 12"), "ngày 12"),
    ("ChiDanPhamVi-words", "report", words(el.RESTRICTION, "LƯU HÀNH NỘI BỘ", "NỘI BỘ"), "NỘI BỘ"),
    ("ChiDanPhamVi-frame", "report", paragraph_says(el.RESTRICTION, "pBdr"), "khung"),
    ("DiaChi-rule", "letter", paragraph_says(el.ADDRESS, "pBdr"), "không có"),
]
MISSING = [
    ("report", el.NATION_LINE),
    ("report", el.MOTTO_LINE),
    ("report", el.OFFICE),
    ("report", el.SUBJECT),
    ("letter", el.TO),
    ("proposal", el.TO),
    ("letter", el.ANNEX_TITLE),
    ("letter", el.ANNEX_OF),
    ("proposal", el.POWER),
]


CASES = {f"{number}-{case[0]}": case for number, case in enumerate((*PAGES, *HEADS, *TEXTS))}


@pytest.mark.parametrize(("check", "base", "change", "found"), CASES.values(), ids=CASES)
def test_what_is_broken_alone_is_named_with_its_value(check: str, base: str, change: Change, found: str) -> None:
    differences = after(base, change)
    assert {one.check for one in differences} == {check}
    assert found in differences[0].found
    assert differences[0].place
    assert differences[0].wanted


@pytest.mark.parametrize(("base", "element"), MISSING)
def test_what_is_missing_is_named(base: str, element: Element) -> None:
    assert f"{element.id}-missing" in {one.check for one in after(base, removed(element))}


# As near to what is refused as the decree allows.
ALLOWED: list[tuple[str, Change]] = [
    ("report", page_says("pgMar", top=25.0, bottom=25.0, left=35.0, right=20.0)),
    ("report", page_says("pgMar", header=19.0)),
    ("report", landscape),
    ("report", header_says("sz", val=28)),
    ("report", run_says(el.TYPE, "color", val="auto")),
    ("report", run_says(el.TYPE, "u", val="none")),
    ("report", rule_scaled(el.OFFICE, 1.25)),
    ("report", rule_scaled(el.OFFICE, 0.84)),
    ("report", rule_scaled(el.MOTTO_LINE, 1.01)),
    ("issued", words(el.NUMBER, "07", "10")),
    ("issued", words(el.NUMBER, "07", "137")),
    ("issued", words(el.DATED, "ngày 05 tháng 02", "ngày 10 tháng 3")),
    ("report", paragraph_says(el.TEXT, "ind", firstLine=twips(10.0))),
    ("report", paragraph_says(el.TEXT, "spacing", line=360)),
    ("report", paragraph_says(el.TEXT, "spacing", line=240)),
    ("report", words(el.TEXT, "Thực hiện", "Việc khẩn, hỏa tốc, mật")),
    ("report", words(el.POWER, "TM. ", "TUQ. ")),
    ("report", words(el.RECIPIENT, "VT, NV", "VT", 2)),
    ("report", words(el.PART, "Phần I", "Chương I")),
    ("letter", paragraph_says(el.LETTER_SUBJECT, "spacing", before=120)),
    ("letter", paragraph_says(el.TO_ENTRY, "ind", left=twips(46.5))),
    ("report", words(el.RESTRICTION, "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI")),
    ("report", lambda document: nth(document, el.TYPE).addnext(paragraph(el.MARK, ""))),
    ("issued", words(el.SIGNER, "Họ", "Bà Họ")),
]


@pytest.mark.parametrize(("base", "change"), ALLOWED, ids=range(len(ALLOWED)))
def test_the_nearest_that_is_allowed_is_not_named(base: str, change: Change) -> None:
    assert [str(one) for one in after(base, change)] == []


def test_points_follow_the_vietnamese_alphabet() -> None:
    def point(letter: str) -> Change:
        def change(document: Document) -> None:
            last = nth(document, el.TEXT, 2)
            for text in reversed(("c) Ba.", "d) Bốn.", f"{letter}) Năm.")):
                last.addnext(paragraph(el.TEXT, text))

        return change

    assert after("proposal", point("đ")) == ()
    (found,) = after("proposal", point("e"))
    assert (found.check, found.found, found.wanted) == ("NoiDung-points", "e)", "“đ)” theo bảng chữ cái tiếng Việt")
