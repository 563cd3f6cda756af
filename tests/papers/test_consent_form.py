"""The form on which a person agrees to be shown: all that they decide is asked, and nothing is answered for them."""

from __future__ import annotations

import io

import docx
import pytest

from tests.small_column import PLAN, TODAY, checked, plan_of, story
from thidua.papers.kinds.consent import consent
from thidua.papers.layout import to_docx
from thidua.papers.model import Paper
from thidua.records.story import Story
from thidua.vocabulary import CONSENT_SCOPES

PERSON = "{kind: individual, name: Chị L.T.H.}"


@pytest.fixture(scope="module")
def paper() -> Paper:
    result = checked(story(subject=PERSON, status="draft", model="Ngày thứ ba không hẹn"))
    (piece,) = result.pieces
    assert isinstance(piece.content, Story)
    made = consent(plan_of(PLAN), piece.content, today=TODAY).paper
    assert isinstance(made, Paper)
    return made


@pytest.fixture(scope="module")
def printed(paper: Paper) -> tuple[list[list[str]], str]:
    file = docx.Document(io.BytesIO(to_docx(paper, today=TODAY)))
    rows = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    return rows, "\n".join(one.text for one in file.paragraphs)


def test_each_thing_and_each_place_is_asked_apart_and_none_is_ticked(printed: tuple[list[list[str]], str]) -> None:
    asked = {row[0].casefold(): row[1:] for row in printed[0] if len(row) == 3}
    assert {label.casefold() for label in CONSENT_SCOPES.labels().values()} <= asked.keys()
    boxes = [box for label, answers in asked.items() if label != "nội dung" for box in answers]
    assert set(boxes) == {""}


@pytest.mark.parametrize(
    "words",
    ["Chị L.T.H.", "Tổ một cửa về bản", "trong 15 ngày", "rút lại sự đồng ý", "để trống một ô, là không đồng ý"],
)
def test_it_says_who_what_and_with_which_rights(printed: tuple[list[list[str]], str], words: str) -> None:
    assert words in printed[1]


def test_it_bears_no_number_and_two_sign_it(printed: tuple[list[list[str]], str]) -> None:
    told = "\n".join(cell for row in printed[0] for cell in row)
    assert "Số:" not in told
    assert "NGƯỜI ĐỒNG Ý" in told
    assert "NGƯỜI NHẬN PHIẾU" in told
