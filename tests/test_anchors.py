"""Ids of headings are parts of addresses, which are for good: they are those that Python-Markdown once gave."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from tests.profiles import MANY
from tests.readers import bodies_of_the_repository
from thidua.anchors import FRAME_IDS, heading_id, heading_ids
from thidua.source.events import Kind
from thidua.source.markdown import parse

# Cases of the check and wrong examples may show what never was a heading, such as a head that is not closed.
BODIES = {
    name: body for name, body in bodies_of_the_repository() if not name.startswith(("tests/cases/", "TD1", "TD618"))
}
HEADED = [name for name, body in BODIES.items() if [*parse(body).opened(Kind.HEADING)]]
# Each as the line of a heading that both readers take for one.
LINES = (
    *("Kết quả", "Kết quả", "ket qua", "Kết quả 1", "Kết quả_1", "ket_qua_1", "Kết quả – 2026", "…", "!!!", "Main"),
    *("find", "search", "**Đậm** và *nghiêng*", "[Liên kết](https://vi-du.vn/a_(b))", "Có `mã <b>` ở trong", "A&amp;B"),
    *(
        "&lt;b&gt; và &#7841;",
        "Chú thích[^1]",
        "1. Mở đầu",
        "I – Mở đầu",
        "Năm 2026: 5 \\* 6",
        "C# và #1 ##",
        "Đ. Ư. Ơ.",
    ),
    *("![Ảnh](a.jpg) chụp ở sân", "<https://vi-du.vn/>", "x_1", "x", "x", "x_1_2", "[**đậm**](a.md) “trong” ngoặc"),
)
NOTE = "\n\nChữ[^1].\n\n[^1]: Chú.\n"


def _once(body: str) -> list[str]:
    """The ids that Python-Markdown gives with our slug, as the column had it."""
    reader = Markdown(
        extensions=["toc", "tables", "fenced_code", "footnotes", "def_list"],
        extension_configs={"toc": {"slugify": lambda text, _separator: heading_id(text)}},
    )
    return re.findall(r'<h[1-6] id="([^"]*)"', reader.convert(body))


def _now(body: str) -> list[str]:
    return [found for _, found in heading_ids(parse(body))]


@pytest.mark.parametrize("name", HEADED)
def test_each_heading_of_the_repository_has_its_id(name: str) -> None:
    assert _now(BODIES[name]) == _once(BODIES[name])


def test_many_bodies_have_headings() -> None:
    assert len(HEADED) > 60


@MANY
@given(st.lists(st.tuples(st.sampled_from(["##", "###"]), st.sampled_from(LINES)), min_size=1, max_size=12))
def test_made_headings_have_the_ids_that_they_had(headings: list[tuple[str, str]]) -> None:
    body = "\n\n".join(f"{level} {line}" for level, line in headings) + NOTE
    assert _now(body) == _once(body)


def test_each_line_alone() -> None:
    assert {line: _now(f"## {line}{NOTE}") for line in LINES} == {line: _once(f"## {line}{NOTE}") for line in LINES}


def test_ids_are_plain_and_never_those_of_the_frame() -> None:
    assert heading_id("Đường về bản – 2026") == "duong-ve-ban-2026"
    assert heading_id("…") == "muc"
    assert heading_id("Main") == "muc-main"
    assert not FRAME_IDS & set(map(heading_id, FRAME_IDS))


def test_no_two_headings_share_an_id() -> None:
    found = _now("## a\n## a\n## a\n## A\n## a_1\n## a 1\n## a-1\n")
    assert found == ["a", "a_1", "a_2", "a_3", "a-1", "a-1_1", "a-1_2"]
