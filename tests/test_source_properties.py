"""Promises of the reader and the scanner, kept for whatever hypothesis thinks of."""

from __future__ import annotations

import time
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import MANY
from thidua.diagnostics import Position
from thidua.source.body import prose, scan
from thidua.source.document import read_document
from thidua.source.nodes import Node, Scalar, Sequence
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
        "!!! a\n",
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
        assert decode(text.replace("\ufffd", "").encode()) == (text.replace("\ufffd", ""), [])


@given(st.binary(max_size=60) | st.builds("---\n{}\n---\n{}".format, SIGNS, BODIES).map(str.encode))
def test_a_document_is_read_whatever_the_file_holds(data: bytes) -> None:
    document = read_document("a.md", data)
    assert document.front is not None or document.faults
    text = decode(data)[0]
    if text is not None:
        assert document.body in text
        assert all(isinstance(one.at, Position) and _within(one.at, text) for one in document.faults)


@MANY
@given(BODIES)
def test_every_mark_lies_in_the_text_and_in_order(body: str) -> None:
    marks = scan(body)
    assert all(_within(one.at, body) for one in marks)
    assert [one.at for one in marks] == sorted(one.at for one in marks)
    assert scan(body, 8) == [
        type(one)(one.kind, Position(one.at.line + 7, one.at.column), one.target, one.text, one.in_code)
        for one in marks
    ]


@MANY
@given(BODIES)
def test_prose_keeps_length_and_lines_and_is_prose_already(body: str) -> None:
    text = prose(body)
    assert len(text) == len(body)
    assert [n for n, char in enumerate(text) if char == "\n"] == [n for n, char in enumerate(body) if char == "\n"]
    assert all(new in {old, " "} for new, old in zip(text, body, strict=True))


HOSTILE = [
    "<a",
    "`a`",
    "` ``",
    "![",
    "[",
    "](",
    "![]()",
    "](<",
    "](\n",
    "[a]: \n",
    "[a]:",
    "<!--",
    "<",
    "> ",
    "- ",
    "\\`",
]
HOSTILE += [
    "``` a\n",
    "~~~ x\n```\n",
    "    a\n",
    "!!! a\n\n    b\n",
    "=\n",
    "a\n=\n",
    "# \n",
    "\n",
    "-",
    "1. ",
    "&",
    "\n> [a]:\n",
]
SIZE = 200_000


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_body_takes_no_longer_than_a_long_one(piece: str) -> None:
    began = time.process_time()
    scan(piece * (SIZE // len(piece)))
    # Well under half a second on two slow cores; what grows with the square takes ten seconds and more.
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    "body",
    [
        "![" * (SIZE // 4) + "]" * (SIZE // 4),
        "[a]: " + " " * SIZE + "x y",
        "[a]: " + ">" * SIZE + " x",
        "](" + " " * SIZE,
        "](a\n" + " \n" * (SIZE // 2) + '"',
        "".join("`" * n + "a" for n in range(600)),
        "> " * (SIZE // 2) + "[a]: b",
    ],
    ids=["nested", "blanks", "brackets", "target", "lines", "ticks", "quotes"],
)
def test_a_hostile_shape_takes_no_longer_than_a_long_one(body: str) -> None:
    began = time.process_time()
    scan(body)
    assert time.process_time() - began < 4
