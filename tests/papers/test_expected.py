"""The papers that the clauses of the five plans ask for, from the columns of five offices, word for word.

A paper that says something else on purpose is written anew: `THIDUA_EXPECT=1 pytest tests/papers/test_expected.py`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from tests.papers.test_kinds import office, period, stories_of
from thidua.check import Result
from thidua.papers.checks import differences
from thidua.papers.kinds.achievement import achievement
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.form import form
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.proposal import proposal
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.reminder import reminder
from thidua.papers.kinds.summary import summary
from thidua.papers.layout import to_docx

EXPECTED = Path(__file__).parent / "expected"
SON_LA, TAY_NINH = ("son-la-2022", "2022-10-05"), ("tay-ninh-2024", "2025-01-15")
LAO_CAI, LONG_KHANH, ST = (
    ("lao-cai-2021", "2022-04-15"),
    ("long-khanh-2022", "2022-07-15"),
    ("so-tttt-2023", "2025-12-31"),
)


def _list(text: str, **how: object) -> Callable[[Result], Made | None]:
    return lambda result: quarter(result, result.plans[0], period(result, text), **how)  # type: ignore[arg-type]


def _of_unit(text: str, unit: str) -> Callable[[Result], Made | None]:
    return lambda result: _list(text, unit=result.plans[0].unit(unit))(result)


def _period(kind: Callable[..., Made | None], text: str) -> Callable[[Result], Made | None]:
    return lambda result: kind(result, result.plans[0], period(result, text))


def _story(kind: Callable[..., Made], place: int = 0) -> Callable[[Result], Made | None]:
    return lambda result: kind(result, result.plans[0], sorted(stories_of(result), key=lambda one: one.id)[place])


def _proposed(result: Result) -> Made:
    honoured = sorted((one for one in stories_of(result) if one.recognitions), key=lambda one: one.id)
    return proposal(result, result.plans[0], tuple(honoured))


def _form(result: Result) -> Made:
    return form(result.plans[0], None, today=result.today)


# By the clause that asks for it.
PAPERS: dict[str, tuple[tuple[str, str], Callable[[Result], Made | None]]] = {
    "SL3-danh-sach-don-vi": (SON_LA, _of_unit("2022-Q3", "phong-tong-hop")),
    "SL3-to-trinh": (SON_LA, _list("2022-Q3")),
    "SL3-cong-van": (SON_LA, _list("2022-Q3", step=Step.OFFICE)),
    "SL3-mau": (SON_LA, _form),
    "SL3-tom-tat": (SON_LA, _story(summary)),
    "SL10-to-trinh": (SON_LA, _proposed),
    "TN10-bao-cao-thanh-tich": (TAY_NINH, _story(achievement)),
    "LC1-to-trinh": (LAO_CAI, _list("2021-Q4")),
    "LC1-hoi-dong-chon": (LAO_CAI, _list("2021-Q4", chosen=True)),
    "LC7-bien-ban": (LAO_CAI, _period(minutes, "2021-Q4")),
    "LK1-don-doc": (LONG_KHANH, _period(reminder, "2022-Q2")),
    "LK1-danh-sach-thang": (LONG_KHANH, _list("2022-05")),
    "ST2-to-trinh": (ST, _proposed),
    "ST2-bao-cao-thanh-tich": (ST, _story(achievement, -1)),
}


def _lines(data: bytes) -> Iterator[str]:
    """What a paper prints from top to bottom: a line for each paragraph, a row's cells between bars, `/` within one."""
    document = docx.Document(io.BytesIO(data))
    for element in document.element.body:
        if element.tag == qn("w:p"):
            if text := Paragraph(element, document).text:
                yield text
        elif element.tag == qn("w:tbl"):
            for row in Table(element, document).rows:
                yield "| " + " | ".join(_cell(cell) for cell in row._tr.iterchildren(qn("w:tc"))) + " |"  # noqa: SLF001


def _cell(cell: object) -> str:
    paragraphs = cell.iterchildren(qn("w:p"))  # type: ignore[attr-defined]
    texts = ("".join(text.text or "" for text in one.iter(qn("w:t"))) for one in paragraphs)
    return " / ".join(texts)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_its_clause_asks_for(name: str) -> None:
    (column, today), make = PAPERS[name]
    result = office(column, today)
    made = make(result)
    assert made
    data = to_docx(made.paper, today=result.today)
    assert [str(one) for one in differences(data)] == []
    said = "\n".join(_lines(data)).replace("\xa0", " ") + "\n"
    path = EXPECTED / f"{name}.txt"
    if os.environ.get("THIDUA_EXPECT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_every_expected_paper_is_made() -> None:
    assert sorted(path.stem for path in EXPECTED.iterdir()) == sorted(PAPERS)
