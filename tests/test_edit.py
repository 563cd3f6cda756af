"""Edits of a file: what they write stands where it should, all else stays to the last byte, and a fix mends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_column import HERE, PLAN, checked, names, story
from thidua.check import Result
from thidua.findings import Edit, Position
from thidua.source.edit import edited
from thidua.source.nodes import Node, Table, scalars, span_of
from thidua.source.text import Lines, decode
from thidua.source.yaml_events import Limits, read_yaml

# Letters as two keyboards send them, and every end of a line. A part begins with what no tone can join.
SIGNS = ["a", "ạ", "a\u0323", "ơ\u0301", "\u1100\u1161", "đ", " ", "\U0001f33e", "\n", "\r\n", "\r"]
LETTERS = st.lists(st.sampled_from(SIGNS), max_size=8).map("".join)
PARTS = st.lists(st.tuples(LETTERS.map("x{}".format), LETTERS.map("y{}".format), LETTERS), min_size=1, max_size=5)


def _read(written: str) -> str:
    text, _ = decode(written.encode())
    assert text is not None
    return text


@given(PARTS, st.booleans())
def test_what_is_edited_is_written_anew_and_no_other_byte(parts: list[tuple[str, str, str]], mark: bool) -> None:  # noqa: FBT001
    head = "\ufeff" if mark else ""
    before = head + "".join(kept + cut for kept, cut, _ in parts)
    after = head + "".join(kept + new for kept, _, new in parts)
    lines, edits, done = Lines(_read(before)), [], ""
    for kept, cut, new in parts:
        start, end = len(_read(done + kept)), len(_read(done + kept + cut))
        edits.append(Edit(lines.position(start), lines.position(end), new))
        done += kept + cut
    assert edited(before.encode(), reversed(edits)) == after.encode()


def test_nothing_to_do_alters_nothing() -> None:
    assert edited("\ufeffmột\r\nhai".encode(), []) == "\ufeffmột\r\nhai".encode()


def test_edits_that_touch_are_done_and_edits_that_overlap_are_refused() -> None:
    one, two, three = Position(1, 1), Position(1, 2), Position(1, 3)
    assert edited(b"abc", [Edit(one, two, "x"), Edit(two, three, "y")]) == b"xyc"
    assert edited(b"abc", [Edit(Position(1, 4), Position(2, 1), "!")]) == b"abc!"
    with pytest.raises(ValueError, match="overlap"):
        edited(b"abc", [Edit(one, three, "x"), Edit(two, three, "y")])


WRITTEN = """\
plain: xin chào  # ghi chú
quoted: "a: \\"b\\""
single: 'c'
folded: một dòng
  nối tiếp
"khóa": d
list:
  - e

  # ghi chú
flow: [g, {h: i}]
empty:
last: k
"""
SLICES = ["xin chào", '"a: \\"b\\""', "'c'", "một dòng\n  nối tiếp", "d", "e", "g", "i", "", "k"]


def _slice(start: Position, end: Position) -> str:
    lines = WRITTEN.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    return WRITTEN[starts[start.line - 1] + start.column - 1 : starts[end.line - 1] + end.column - 1]


def _tree() -> Table:
    root, found = read_yaml(WRITTEN, limits=Limits(comments=True))
    assert isinstance(root, Table), found
    return root


def test_every_value_and_key_knows_its_end() -> None:
    root = _tree()
    assert [_slice(one.at, one.end) for one in scalars(root)] == SLICES
    keys = [_slice(entry.key_at, entry.key_end) for entry in root.entries.values()]
    assert keys == ["plain", "quoted", "single", "folded", '"khóa"', "list", "flow", "empty", "last"]


def test_a_list_ends_with_its_last_item_and_in_brackets_with_its_bracket() -> None:
    root = _tree()
    assert {key: _slice(*_span(root, key)) for key in ("list", "flow")} == {"list": "- e", "flow": "[g, {h: i}]"}
    assert _slice(*_span(root, "flow", 1)) == "{h: i}"
    assert _slice(root.at, root.end) == WRITTEN.rstrip("\n")


def _span(root: Node, *route: str | int) -> tuple[Position, Position]:
    span = span_of(root, route)
    assert span is not None
    return span


def test_what_is_missing_has_no_span() -> None:
    assert span_of(_tree(), ("list", 4)) is None
    assert span_of(_tree(), ()) is None


def _mended(text: str) -> tuple[list[str], Result]:
    """The names of the findings that carried a fix, and what is said when all fixes are done."""
    before = checked(text)
    fixed = [one for one in before.findings if one.fix]
    after = edited(text.encode(), [one.fix for one in fixed if one.fix])
    return [one.name for one in fixed], checked({HERE: after})


FIXES = {
    "a key in capitals": (story(title=None, Title="Tổ một cửa"), "unknown-key"),
    "a key by its name": (story(title=None, **{"tiêu đề": "Tổ một cửa"}), "unknown-key"),
    "a key in quotes": (story(title=None, **{'"TITLE"': "Tổ một cửa"}), "unknown-key"),
    "a word in capitals": (story(status="Approved"), "unknown-choice"),
    "a word by its name": (story(type='"mô hình mới"'), "unknown-choice"),
    "a word in Word's quotes": (story(status="“approved”"), "unknown-choice"),
    "an inner word": (story(subject="{kind: Tập thể, name: Tổ một cửa lưu động}"), "unknown-choice"),
    "a unit by its name": (story(unit="Phòng Tổng hợp"), "unknown-unit"),
    "a field with other hyphens": (story(field="[dan-van-kheo, cai_cach_hanh_chinh]"), "unknown-field"),
}


@pytest.mark.parametrize(("text", "rule"), FIXES.values(), ids=FIXES)
def test_a_fix_mends_what_was_found(text: str, rule: str) -> None:
    fixed, after = _mended(text)
    assert fixed == [rule]
    assert names(after) == []


UNSURE = {
    "a slip": story(title=None, titel="Tổ một cửa"),
    "two keys that were meant for one": story(title=None, Title="Một", TITLE="Hai"),
    "an id that is like none": story(unit="phong-ke-toan"),
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_what_has_no_one_right_answer_has_no_fix(text: str) -> None:
    result = checked(text)
    assert result.errors
    assert len([one for one in result.findings if one.fix]) == text.count("Title")


def test_two_units_of_one_name_leave_it_open_which_was_meant() -> None:
    plan = PLAN.replace("name: Phòng Kinh tế", "name: Phòng Tổng hợp")
    (found,) = checked(story(unit="Phòng Tổng hợp"), plans={"plan.yml": plan}).findings
    assert (found.name, found.fix) == ("unknown-unit", None)
