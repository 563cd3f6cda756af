"""Promises of the reader and the parser, kept for whatever hypothesis thinks of."""

from __future__ import annotations

import time
import unicodedata
from bisect import bisect_right
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import MANY
from thidua.findings import Position
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.source.document import read_document
from thidua.source.events import INLINE, Kind, Step
from thidua.source.markdown import LONGEST, MOST_EVENTS, parse
from thidua.source.nodes import Node, Scalar, Sequence
from thidua.source.passages import as_read, passages
from thidua.source.text import decode
from thidua.source.yaml_events import Limits, read_yaml

WIDE = Limits(depth=20, events=10_000, size=1_000_000)
# Letters that mean something to YAML or to Markdown stand beside those that mean something to people.
SIGNS = st.text(st.sampled_from(list("ađặ\U0001f33e \n\n\t:-#[]{},'\"&*!|>%@`?~=<>()\\_.1")), max_size=60)
MARKS = [
    *("[a](", "![a](", "[a]: ", "](", ")", "b.md", "javascript:x", "`", "```\n", "~~~\n", "\n", "\n\n", "    ", "> "),
    *(
        "- ",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<",
        "\\",
        "# ",
        "\n===\n",
        "|",
        "> [!NOTE]\n",
        "[^1]: ",
        "ặ",
        " ",
        '"t"',
        "&#58;",
    ),
]
PIECES = st.lists(st.sampled_from(MARKS), max_size=30).map("".join)
BODIES = st.one_of(SIGNS, PIECES, st.text(max_size=60))
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Cf"]), max_size=12).filter(
    lambda text: decode(text.encode()) == (text, [])
)
# White space within a key is folded, and a merge is refused.
NAMES = WORDS.map(lambda text: " ".join(text.split())).filter(lambda text: text != "<<")
TREES = st.dictionaries(
    NAMES,
    st.recursive(
        WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6
    ),
    min_size=1,
    max_size=4,
)


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _value(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_value(item) for item in node.items]
    return {key: _value(entry.node) for key, entry in node.entries.items()}


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {" ".join(key.split()): _folded(inner) for key, inner in value.items()}
    return [_folded(item) for item in value] if isinstance(value, list) else value


def _within(at: Position, text: str) -> bool:
    lines = text.split("\n")
    return 1 <= at.line <= len(lines) and 1 <= at.column <= len(lines[at.line - 1]) + 1


@given(TREES, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([None, True, False]), st.integers(10, 120))
def test_the_reader_agrees_with_yaml_on_what_yaml_writes(tree: object, style: Any, flow: Any, width: int) -> None:
    text = yaml.dump(tree, Dumper=_Plain, allow_unicode=True, default_style=style, default_flow_style=flow, width=width)
    if "? " in text:  # a key too long for a line; the reader takes it, but is not asked to
        return
    root, findings = read_yaml(text, limits=WIDE)
    assert not [one for one in findings if one.rule != "cut-by-hash"]
    assert root is not None
    assert _value(root) == yaml.load(text, Loader=yaml.BaseLoader) == tree  # noqa: S506 - makes nothing but text


@MANY
@given(SIGNS)
def test_the_reader_agrees_with_yaml_on_all_that_it_accepts(text: str) -> None:
    root, findings = read_yaml(text, limits=WIDE)
    for one in findings:
        assert isinstance(one.at, Position)
        assert _within(one.at, text)
    if root is not None and not findings:
        assert _value(root) == _folded(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - makes nothing but text


@given(st.binary(max_size=80) | st.text(max_size=40).map(str.encode))
def test_bytes_become_normal_text_or_a_finding_within_the_file(data: bytes) -> None:
    text, findings = decode(data)
    shown = text if text is not None else data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    assert all(isinstance(one.at, Position) and _within(one.at, shown) for one in findings)
    assert text is not None or findings
    if text is not None:
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        again, told = decode(text.replace("\ufffd", "").encode())
        assert again == text.replace("\ufffd", "")
        # A letter that was typed wrongly stays as it was typed, and is told each time.
        assert {one.rule for one in told} <= {"broken-letter"}


@given(st.binary(max_size=60) | st.builds("---\n{}\n---\n{}".format, SIGNS, BODIES).map(str.encode))
def test_a_document_is_read_whatever_the_file_holds(data: bytes) -> None:
    document = read_document("a.md", data)
    assert document.front is not None or document.findings
    text = decode(data)[0]
    if text is not None:
        assert document.body in text
        assert all(isinstance(one.at, Position) and _within(one.at, text) for one in document.findings)


@MANY
@given(BODIES)
def test_every_event_lies_in_the_text_and_within_what_is_open(body: str) -> None:
    read = parse(body)
    still_open: list[int] = []
    for index, event in enumerate(read.events):
        assert 0 <= event.start <= event.end <= len(body)
        assert _within(read.position(event.start), body)
        if event.step is Step.CLOSE:
            assert read.events[still_open.pop()] == read.events[read.partners[index]]
            continue
        if still_open:
            outer = read.events[still_open[-1]]
            # What the library takes for the rest of an item may end before a blank that its last line has.
            assert outer.start <= event.start <= outer.end
        if event.step is Step.OPEN:
            still_open.append(index)
    assert not still_open


@MANY
@given(BODIES)
def test_a_body_further_down_is_the_same_body(body: str) -> None:
    read, further = parse(body), parse(body, first_line=8)
    assert further.events == read.events
    for event in read.events:
        at = read.position(event.start)
        assert further.position(event.start) == Position(at.line + 7, at.column)


@MANY
@given(BODIES)
def test_each_letter_of_a_passage_knows_where_it_stands(body: str) -> None:
    read = parse(body)
    for passage in (*passages(read), as_read(read)):
        for at, char in enumerate(passage.text):
            part = passage.parts[bisect_right(passage.starts, at) - 1]
            if part.kind is Kind.TEXT and body[part.start : part.end] == part.text:
                # What is read as one text has blanks where code has lines.
                assert body[passage.offset(at)] in {char, "\n" if char == " " else char}
            assert part.start <= passage.offset(at) <= part.end


@MANY
@given(BODIES)
def test_whatever_is_read_of_a_body_is_read_in_a_passage(body: str) -> None:
    read = parse(body)
    said = "".join(event.text for event in read.events if event.kind in {Kind.TEXT, Kind.CODE})
    told = "".join("".join(part.text for part in one.parts) for one in passages(read))
    assert sorted(said) == sorted(told)
    assert sorted(char for char in as_read(read).text if char not in "| -\n") == sorted(
        char for char in told if char not in "| -\n"
    )
    assert not any(one.kind in INLINE - {Kind.IMAGE} for one in passages(read))


# Just past what may stand in a body, or as much of it as may, in pieces that make a parser look far ahead or back.
SIZE = LONGEST
HOSTILE = [
    *("<a", "`a`", "` ``", "![", "[", "](", "![]()", "](<", "](\n", "[a]: \n", "[a]:", "<!--", "<", "> ", "- ", "\\`"),
    *(
        "``` a\n",
        "~~~ x\n```\n",
        "    a\n",
        "> [!NOTE]\n\n",
        "=\n",
        "a\n=\n",
        "# \n",
        "\n",
        "-",
        "1. ",
        "&",
        "\n> [a]:\n",
    ),
    *("[^1]: a\n", "[^1]", "|", "|a", "a\n: b\n", "*a **b ", "\\", "&amp;", "ặ", "# a\n"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_body_takes_no_longer_than_a_long_one(piece: str) -> None:
    began = time.process_time()
    body = parse((piece * (SIZE // len(piece) + 1))[:SIZE])
    sanitized(to_html(body))
    as_read(body)
    # A twentieth of a second on two slow cores; what grows with the square takes ten seconds and more.
    assert time.process_time() - began < 4


def test_the_most_that_a_body_may_hold_is_soon_a_page() -> None:
    """Of each kind as many as the limit on events lets through."""
    cells = "|a|b|\n|-|-|\n" + "|c|d|\n" * (MOST_EVENTS // 9)
    notes = "".join(f"a[^{number}] " for number in range(2900)) + "".join(f"\n[^{number}]: b" for number in range(2900))
    shapes = (
        cells,
        notes,
        "#\n" * (MOST_EVENTS // 2 - 1),
        "- a\n" * (MOST_EVENTS // 3 - 1),
        "a[^1] " * 9000 + "\n\n[^1]: b",
    )
    for shape in shapes:
        began = time.process_time()
        body = parse(shape)
        assert not body.unparsed
        assert len(body.events) > MOST_EVENTS / 2
        sanitized(to_html(body))
        as_read(body)
        assert time.process_time() - began < 4
