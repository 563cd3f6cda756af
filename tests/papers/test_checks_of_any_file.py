"""The checks meet files that are not as ours: any office, any title, plain Word files, broken ones."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.papers.samples import TODAY, letter, report
from thidua.papers.checks import differences
from thidua.papers.layout import to_docx
from thidua.papers.model import Dated, Letterhead

WORDS = st.sampled_from(
    ["Ủy ban", "nhân dân", "tỉnh", "Hội đồng", "Thi đua -", "Khen thưởng", "Trung tâm", "Tin học", "Phòng", "Tổ chức"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
TITLES = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(above=NAMES | st.just(""), office=NAMES, subject=TITLES)
def test_any_office_and_any_title_is_laid_out_as_the_decree_asks(above: str, office: str, subject: str) -> None:
    dated = Dated("Sơn La")
    paper = replace(report(), head=Letterhead(office, dated, above, "BC-VP"), subject=subject)
    assert [str(one) for one in differences(to_docx(paper, today=TODAY))] == []
    official = replace(letter(), head=Letterhead(office, dated, above, "VP-TH"), subject=subject)
    assert [str(one) for one in differences(to_docx(official, today=TODAY))] == []


def test_a_plain_word_file_lacks_all_that_makes_a_paper() -> None:
    document = docx.Document()
    document.add_heading("Báo cáo", 1)
    document.add_table(2, 2).cell(0, 0).text = "ô"
    document.sections[0].footer.paragraphs[0].text = "chân trang"
    saved = BytesIO()
    document.save(saved)
    checks = {one.check for one in differences(saved.getvalue())}
    assert {"QuocHieu-missing", "TieuNgu-missing", "TenLoai-missing", "NoiNhan-missing", "font", "page-size"} <= checks


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x05\x06" + b"\0" * 18, to_docx(report(), today=TODAY)[:4000]])
def test_a_file_that_cannot_be_opened_is_one_difference(data: bytes) -> None:
    (told,) = differences(data)
    assert (told.check, told.found) == ("file", "không mở được")
