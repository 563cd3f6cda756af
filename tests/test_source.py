"""From bytes to a document: where everything stands, and what is wrong with a file before its keys are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest

from thidua.findings import Finding, Position, Route
from thidua.source.document import read_data_file, read_document
from thidua.source.nodes import Sequence, Table, locate
from thidua.source.text import REPLACEMENT, Lines, decode
from thidua.source.yaml_events import Limits, read_yaml

HERE = "▸"


def place(text: str) -> tuple[str, Position]:
    """A text without its ▸, and where that stood; line 1, column 1 where there is none."""
    before, mark, after = text.partition(HERE)
    if not mark:
        return text, Position()
    return before + after, Position(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


VALUES = {
    "plain": ("title: ▸Tổ một cửa", ("title",)),
    "behind several blanks": ("title:   ▸Tổ một cửa", ("title",)),
    "double quotes, at the quote": ('title: ▸"Tổ: một cửa"', ("title",)),
    "single quotes, at the quote": ("title: ▸'Tổ một cửa'", ("title",)),
    "on the next line": ("title:\n  ▸Tổ một cửa\nunit: a", ("title",)),
    "over two lines": ("a: b\nsummary: ▸Sáng thứ ba\n  hằng tuần", ("summary",)),
    "folded block, at its sign": ("summary: ▸>-\n  Sáng thứ ba\n  hằng tuần", ("summary",)),
    "literal block, at its sign": ("summary: ▸|\n  Sáng thứ ba", ("summary",)),
    "behind a key in Vietnamese": ("tiêu đề: ▸Tổ một cửa", ("tiêu đề",)),
    "behind a quoted key": ('"tiêu đề": ▸Tổ', ("tiêu đề",)),
    "behind a letter outside the basic plane": ("🌾: {a: 🌾, b: ▸c}", ("🌾", "b")),
    "in a flow table behind Vietnamese": ("subject: {name: Tổ một cửa, kind: ▸tập thể}", ("subject", "kind")),
    "in a block table": ("subject:\n  name: Tổ\n  kind: ▸tập thể", ("subject", "kind")),
    "item of a flow list": ("campaigns: [nông thôn, ▸đô thị]", ("campaigns", 1)),
    "item of a flow list over lines": ("campaigns: [\n  nông thôn,\n  ▸đô thị\n]", ("campaigns", 1)),
    "item of a block list": ("campaigns:\n  - nông thôn\n  - ▸đô thị", ("campaigns", 1)),
    "item of a list without indent": ("campaigns:\n- nông thôn\n- ▸đô thị", ("campaigns", 1)),
    "key in an item of a block list": ("reviews:\n  - date: a\n    note: ▸Tốt", ("reviews", 0, "note")),
    "key in an item of a flow list": ("reviews: [{date: a}, {note: ▸Tốt}]", ("reviews", 1, "note")),
    "a whole list, at its bracket": ("campaigns: ▸[a, b]", ("campaigns",)),
    "a whole block list, at its first hyphen": ("campaigns:\n  ▸- a\n  - b", ("campaigns",)),
    "a whole table, at its brace": ("subject: ▸{name: a}", ("subject",)),
    "a whole block table, at its first key": ("subject:\n  ▸name: a", ("subject",)),
    "an empty value, behind its colon": ("title:▸\nunit: a", ("title",)),
    "a missing key of a table, at the table": ("subject: ▸{name: a}", ("subject", "kind")),
    "a missing item, at the list": ("campaigns: ▸[a]", ("campaigns", 3)),
    "a missing key of the file": ("a: b\nc: d", ("title",)),
    "a step into a text, at the text": ("field: ▸nông thôn", ("field", 0)),
    "nothing asked for": ("a: b", ()),
}


@pytest.mark.parametrize(("marked", "route"), VALUES.values(), ids=VALUES)
def test_position_of_a_value(marked: str, route: Route) -> None:
    text, at = place(marked)
    root, findings = read_yaml(text)
    assert root is not None
    assert not findings
    assert locate(root, route) == at


KEYS = {
    "first": ("▸tiêu đề: Tổ", ("tiêu đề",)),
    "second": ("a: Tổ một cửa\n▸b: c", ("b",)),
    "quoted": ('a: b\n▸"tiêu đề": Tổ', ("tiêu đề",)),
    "in a flow table": ("subject: {name: Tổ một cửa, ▸kinh: a}", ("subject", "kinh")),
    "in a block list": ("reviews:\n  - date: a\n    ▸note: Tốt", ("reviews", 0, "note")),
    "asked with a question mark": ("? ▸a\n: b", ("a",)),
}


@pytest.mark.parametrize(("marked", "route"), KEYS.values(), ids=KEYS)
def test_position_of_a_key(marked: str, route: Route) -> None:
    text, at = place(marked)
    root, findings = read_yaml(text)
    assert root is not None
    assert not findings
    assert locate(root, route, on_key=True) == at


def test_lines_of_a_document_count_from_the_top_of_the_file() -> None:
    document = read_document("a.md", "---\ntitle: Tổ\nunit: phòng\n---\n\nBài viết\n".encode())
    assert document.front is not None
    assert locate(document.front, ("unit",)) == Position(3, 7)
    assert (document.body, document.body_line) == ("\nBài viết\n", 5)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no-bom", "bom"])
def test_positions_do_not_depend_on_how_the_file_was_saved(form: Any, newline: str, mark: bytes) -> None:
    text = "---\nsubject: {name: Tổ một cửa, kind: tập thể}\n---\nBài về tổ một cửa\n"
    data = mark + unicodedata.normalize(form, text).replace("\n", newline).encode()
    document = read_document("a.md", data)
    assert document.front is not None
    assert not document.findings
    assert locate(document.front, ("subject", "kind")) == Position(2, 35)
    assert document.body == "Bài về tổ một cửa\n"


HEADS = {
    "closed": ("---\na: b\n---\nBài", "", Position()),
    "blanks behind both fences": ("---  \na: b\n---\t\nBài", "", Position()),
    "nothing between": ("---\n---\nBài", "", Position()),
    "nothing behind": ("---\na: b\n---", "", Position()),
    "three hyphens inside a value": ("---\na: b --- c\n---\nBài", "", Position()),
    "empty": ("", "missing-front-matter", Position()),
    "text alone": ("\n\nBài", "missing-front-matter", Position(3, 1)),
    "two hyphens": ("--\na: b\n--\n", "missing-front-matter", Position()),
    "four hyphens": ("----\na: b\n---\n", "bad-fence", Position()),
    "dash that Word made": ("—\na: b\n—\n", "bad-fence", Position()),
    "blank in front": (" ---\na: b\n---\n", "bad-fence", Position()),
    "blank line in front": ("\n---\na: b\n---\n", "bad-fence", Position(2, 1)),
    "no-break space behind": ("---\u00a0\na: b\n---\n", "bad-fence", Position()),
    "words behind": ("--- # đầu\na: b\n---\n", "bad-fence", Position()),
    "never closed": ("---\na: b\nBài", "unclosed-front-matter", Position()),
    "closed with dots": ("---\na: b\n...\nBài", "unclosed-front-matter", Position(3, 1)),
    "closed with a no-break space": ("---\na: b\n---\u00a0\nBài", "unclosed-front-matter", Position(3, 1)),
    "list": ("---\n- a\n---\n", "not-a-mapping", Position(2, 1)),
    "one word": ("---\n\n  Bài\n---\n", "not-a-mapping", Position(3, 3)),
}


@pytest.mark.parametrize(("text", "rule", "at"), HEADS.values(), ids=HEADS)
def test_head_of_a_file(text: str, rule: str, at: Position) -> None:
    document = read_document("a.md", text.encode())
    # Where a line was surely meant as a fence the reading goes on, and may find that the other one is none either.
    assert [(one.rule, one.at) for one in document.findings[:1]] == ([(rule, at)] if rule else [])
    assert document.is_whole == all(one.edit is None for one in document.findings)
    assert (document.front is None) == any(one.edit is None for one in document.findings)


def test_empty_front_matter_is_an_empty_table() -> None:
    assert read_document("a.md", b"---\n# nothing\n---\n").front == Table()


UTF_16 = {"case": "utf-16", "encoding": "UTF-16"}
UNDECODABLE = {
    "UTF-16": ("Tổ".encode("utf-16"), Position(), UTF_16),
    "UTF-16, big end first": (b"\xfe\xff" + "Tổ".encode("utf-16-be"), Position(), UTF_16),
    "UTF-16 without its mark": ("---\ntitle: Tổ một cửa về bản\n".encode("utf-16-le"), Position(), UTF_16),
    "UTF-16 without its mark, big end first": ("---\ntitle: Tổ một cửa\n".encode("utf-16-be"), Position(), UTF_16),
    "code page, first byte": (b"\xd4 m\xf4t", Position(1, 1), {"byte": "0xD4"}),
    "code page, behind Vietnamese": ("Tổ một cửa\nvề ".encode() + b"\xd4", Position(2, 4), {"byte": "0xD4"}),
    "code page, behind Windows line ends": (b"a\r\nb\r\n\xff", Position(3, 1), {"byte": "0xFF"}),
    "cut in the middle of a letter": ("cửa".encode()[:3], Position(1, 2), {"byte": "0xE1"}),
    "a lone surrogate": (b"a\xed\xa0\x80", Position(1, 2), {"byte": "0xED"}),
    "longer than it needs to be": (b"\xc0\xaf", Position(1, 1), {"byte": "0xC0"}),
}


@pytest.mark.parametrize(("data", "at", "told"), UNDECODABLE.values(), ids=UNDECODABLE)
def test_what_is_not_utf_8(data: bytes, at: Position, told: dict[str, str]) -> None:
    text, findings = decode(data)
    assert text is None
    assert [(one.rule, one.at, one.data) for one in findings] == [("not-utf-8", at, told)]


UNSEEN = "\x00\x08\x0b\x0c\x1b\x7f\x85\u00ad\u061c\u180e\u200b\u200d\u200e\u2028\u202e\u2060\ufeff\ufffd\U000e0041"


@pytest.mark.parametrize("char", UNSEEN, ids=lambda char: f"U+{ord(char):04X}")
def test_a_character_that_nobody_sees_is_named_and_keeps_its_column(char: str) -> None:
    text, findings = decode(f"Tổ\nmột{char}cửa".encode())
    assert text == f"Tổ\nmột{REPLACEMENT}cửa"
    assert [(one.rule, one.at, one.data) for one in findings] == [
        ("unseen-character", Position(2, 4), {"char": f"U+{ord(char):04X}"})
    ]


@pytest.mark.parametrize("char", "\t \u00a0“”–…🌾")
def test_a_character_that_is_seen_passes(char: str) -> None:
    assert decode(f"a{char}b".encode()) == (f"a{char}b", [])


def test_a_file_full_of_unseen_characters_is_told_of_twenty_times() -> None:
    text, findings = decode(b"\x00" * 5000)
    assert text == REPLACEMENT * 5000
    assert len(findings) == 20


def test_a_position_for_every_offset() -> None:
    lines = Lines("ab\n\nc", first_line=5)
    found = [lines.position(offset) for offset in range(6)]
    assert found == [Position(*one) for one in [(5, 1), (5, 2), (5, 3), (6, 1), (7, 1), (7, 2)]]


def _rules(findings: Iterable[Finding]) -> list[str]:
    return [one.rule for one in findings]


def test_a_data_file_may_have_comments_where_a_story_may_not() -> None:
    wide = Limits(comments=True)
    data = "- unit: a # ghi chú\n".encode()
    found = read_data_file("2026.yml", data, limits=wide)
    assert isinstance(found.root, Sequence)
    assert not found.findings
    assert _rules(read_yaml("unit: a # ghi chú")[1]) == ["cut-by-hash"]
    assert _rules(read_data_file("2026.yml", b"# \n", limits=wide).findings) == ["empty-file"]
    assert _rules(read_data_file("2026.yml", b"a: b\n---\nc: d\n", limits=wide).findings) == ["second-document"]
