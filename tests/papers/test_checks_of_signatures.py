"""A digital signature is known by its words, wherever a program puts it; an ordinary paragraph is taken for none."""

from __future__ import annotations

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.papers.breaking import FILES, TIME, Change, after, nth, signed
from thidua.papers import elements as el
from thidua.papers.checks import signature
from thidua.papers.ooxml import paragraph
from thidua.papers.reading import read


def plain(document: Document, text: str) -> None:
    """A paragraph above all else, as one types it."""
    document.element.body.insert(0, made := paragraph(el.TEXT, text))
    made.remove(made.find(qn("w:pPr")))


def typed(text: str) -> Change:
    return lambda document: plain(document, text)


def in_first_header(text: str) -> Change:
    def change(document: Document) -> None:
        head = document.sections[0].first_page_header.paragraphs[0]
        head.add_run(text)

    return change


@pytest.mark.parametrize(
    "text",
    [
        f"Ký bởi: Văn phòng; {TIME}",
        f"Được ký bởi: Văn phòng\nThời gian ký: {TIME}",
        f"Đã ký số bởi Văn phòng, {TIME}",
        f"Chữ ký số của Văn phòng: {TIME}",
        f"Ngày ký: {TIME}",
        f"SAO Y; Văn phòng; {TIME}",
        f"15/BC-VP; {TIME}",
    ],
)
def test_what_says_that_it_is_a_signature_is_known_and_its_look_named(text: str) -> None:
    assert {one.check for one in after("report", typed(text))} == {"ChuKySo-size", "ChuKySo-align"}
    found = after("report", in_first_header(text))
    assert {one.check for one in found} >= {"ChuKySo-size", "ChuKySo-align"}


@pytest.mark.parametrize(
    "text",
    [
        "Được ký bởi lãnh đạo Văn phòng, văn bản này có hiệu lực.",
        "Chữ ký số trong công tác văn thư",
        "Người ký: Chánh Văn phòng",
        "Thời gian: 08:15:00 ngày 30/9/2026",
        "Sao y bản chính",
        "15/BC-VP, ngày 30/9/2026",
        "Cơ quan: Văn phòng",
    ],
)
def test_an_ordinary_paragraph_is_taken_for_none(text: str) -> None:
    assert [one for one in after("report", typed(text)) if one.check.startswith("ChuKySo")] == []


def test_words_on_signing_in_the_text_are_no_signature() -> None:
    def change(document: Document) -> None:
        nth(document, el.TEXT).addnext(made := paragraph(el.TEXT, f"Ký bởi: Văn phòng; {TIME}"))
        made.remove(made.find(qn("w:pPr")))

    assert [one for one in after("report", change) if one.check.startswith("ChuKySo")] == []


@pytest.mark.parametrize("base", [name for name in FILES if name != "signed"])
def test_no_paper_of_ours_bears_a_signature(base: str) -> None:
    assert signature.recognised(read(FILES[base])).of(el.OFFICE_SIGNATURE) == []


def test_a_block_is_one_signature_and_each_wrong_time_has_its_place() -> None:
    block = ("Ký bởi: Văn phòng", "Email: vanphong@example.vn", "Thời gian ký: 30.09.2026 08:15:00 +07:00")
    (found,) = after("report", signed(*block))
    assert str(found) == (
        "Chữ ký số của cơ quan, đoạn 3 “Thời gian ký: 30.09.2026 08:15:00 +07:00”: "
        "đang là “30.09.2026 08:15:00 +07:00”, Nghị định 30/2020/NĐ-CP quy định thời gian ký theo ISO 8601, "
        "múi giờ Việt Nam, như 2026-09-30T08:15:00+07:00."
    )
