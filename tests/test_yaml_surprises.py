"""What YAML takes for something else stays exactly the text that was typed, or is refused with its place."""

from __future__ import annotations

import pytest
import yaml

from tests.small_column import checked, story, told
from thidua.findings import Finding, Position
from thidua.schema.scalars import INVALID, Bound, Count, Day, FieldType, Flag, PeriodText
from thidua.source.nodes import Scalar, Table
from thidua.source.yaml_events import Limits, read_yaml

# YAML makes truth values, nothing, numbers to base 60, 8, 16 and 2, infinity or a day of these.
STAYS = [
    *("NO", "no", "n", "Yes", "y", "on", "OFF", "true", "False", "null", "Null", "NULL", "~", "="),
    *("12:30", "17:00", "1:2:3", "00123", "0123", "0o17", "0x1F", "0b11", "2_024", "1_000.5", "1e3", "1.", ".5", "-0"),
    *("010203040506", "014075001234", "123456789012", "0912345678", "9007199254740993", "+84", "1.0", "100%"),
    *(".inf", "-.INF", ".nan", "2024-02-30", "2026-3-5", "2026-03-05", "2026-03-05 08:30:00"),
    *("2026-03-05T08:30:00+07:00", "a#b", "a:b", "https://vi-du.vn/a?b=c#d", "a, b", "a]", "a}", "a & b", "a * b"),
    *("a!", "-a", "?a", ":a", "a 'b'", 'a "b"', "“a”", r"a\nb", "…", "a - b", "--- a", "<a>", "a|b", "a>b", "a %b"),
]
READ_AS = {
    '"NO"': "NO",
    "'12:30'": "12:30",
    '"a: b"': "a: b",
    '"a # b"': "a # b",
    "'it''s'": "it's",
    r'"a\"b"': 'a"b',
    r'"\u0111"': "đ",
    "  a   b  ": "a   b",
    "a\n  b": "a b",
    "a\n\n  b": "a\nb",
    "|\n  a\n  b": "a\nb\n",
    ">-\n  a\n  b": "a b",
    '"a\n  b"': "a b",
    "": "",
    "''": "",
}
REFUSED = {
    "an anchor": ("&a b", "unsafe-yaml"),
    "an anchor on a table": ("&a {b: c}", "unsafe-yaml"),
    "an anchor without a name": ("& b", "unsafe-yaml"),
    "an alias": ("*a", "unsafe-yaml"),
    "an alias that looks like emphasis": ("*quan trọng*", "unsafe-yaml"),
    "bold": ("**quan trọng**", "unsafe-yaml"),
    "a tag": ("!!str a", "unsafe-yaml"),
    "a tag of Python's": ("!!python/object/apply:os.system [ls]", "unsafe-yaml"),
    "a bare tag": ("! a", "unsafe-yaml"),
    "an exclamation": ("!quan trọng", "unsafe-yaml"),
    "a merge": ("{<<: {a: b}}", "unsafe-yaml"),
    "a merge of a list": ("{<<: [a, b]}", "unsafe-yaml"),
    "a list for a key": ("{[a]: b}", "bad-key"),
    "a table for a key": ("{{a: b}: c}", "bad-key"),
    "a key twice": ("{a: b, a: c}", "duplicate-key"),
    "a key twice, once in quotes": ("{a: b, 'a': c}", "duplicate-key"),
    "an at sign": ("@a", "bad-yaml"),
    "a back quote": ("`a`", "bad-yaml"),
    "a percent sign": ("%a", "bad-yaml"),
    "a bracket that is not closed": ("[a, b", "bad-yaml"),
    "a brace that is not closed": ("{a: b", "bad-yaml"),
    "a list behind the key": ("- a", "bad-yaml"),
    "a word behind a quote": ('"a" b', "bad-yaml"),
    "a quote that is not closed": ('"a', "unclosed-quote"),
    "a single quote that is not closed": ("'a", "unclosed-quote"),
    "a colon": ("a: b", "unquoted-colon"),
    "a colon at the end": ("a:", "unquoted-colon"),
    "a tab under the key": ("\n\ta: b", "tab"),
    "a comment": ("a # b", "cut-by-hash"),
    "nothing but a comment": ("# b", "cut-by-hash"),
    "an escape that does not exist": (r'"C:\dữ liệu"', "bad-yaml"),
}


def _read(value: str) -> tuple[str | None, list[Finding]]:
    root, findings = read_yaml(f"title: {value}\nunit: a")
    assert root is None or isinstance(root, Table)
    node = root.entries["title"].node if root else None
    return (node.text if isinstance(node, Scalar) else None), findings


@pytest.mark.parametrize("value", STAYS)
def test_a_value_is_the_text_that_was_typed(value: str) -> None:
    assert _read(value) == (value, [])


@pytest.mark.parametrize("value", STAYS)
def test_a_value_in_a_list_is_the_text_that_was_typed(value: str) -> None:
    root, findings = read_yaml(f"title:\n  - {value}\n")
    assert not findings
    assert isinstance(root, Table)
    assert yaml.load(f"title:\n  - {value}\n", Loader=yaml.BaseLoader) == {"title": [value]}  # noqa: S506 - text only


@pytest.mark.parametrize(("written", "read"), READ_AS.items())
def test_quotes_and_blocks_are_read_as_yaml_reads_them(written: str, read: str) -> None:
    assert _read(written) == (read, [])


@pytest.mark.parametrize(("value", "rule"), REFUSED.values(), ids=REFUSED)
def test_a_value_that_could_mean_something_else_is_refused(value: str, rule: str) -> None:
    _, findings = _read(value)
    assert [one.rule for one in findings] == [rule]


WRONG: list[tuple[FieldType, list[str]]] = [
    (Flag(), ["yes", "no", "on", "off", "True", "1", "~", "có"]),
    (Count(), ["00123", "2_024", "1e3", "0x1F", "0b1", ".inf", "-1", "+1", "1.0", "12:30", "một", "\u0663", "1234567"]),
    (Count(1), ["0"]),
    (
        Day(),
        [
            "2024-02-30",
            "2026-3-5",
            "26-03-05",
            "2026-03",
            "20260305",
            "2026-03-05T00:00:00",
            "1899-12-31",
            "\u0662\u0660\u0662\u0666-\u0660\u0663-\u0660\u0665",
        ],
    ),
    (Day(), ["2026-13-01", "2026-00-10", "2026-02-29", "hôm nay", "2026/03/05", "2026\u201103\u201105"]),
    (
        PeriodText(),
        ["2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-3", "Q1-2026", "quý I/2026", "1899", "2026-q1", "cả"],
    ),
    (Bound(), ["2026-02-30", "2026-Q5", "plan", "đầu năm"]),
]


@pytest.mark.parametrize(("kind", "value"), [(kind, value) for kind, values in WRONG for value in values])
def test_a_type_takes_nothing_that_only_looks_right(kind: FieldType, value: str) -> None:
    findings: list[Finding] = []
    assert kind.read(Scalar(value, Position()), ("key",), findings) is INVALID
    assert len(findings) == 1


def test_duplicate_names_the_line_of_the_first() -> None:
    assert told(checked(story(author="A\nstatus: draft"))) == [
        "content/exemplars/2026/to-mot-cua.md:11:1 duplicate-key"
    ]


def test_a_citizens_number_is_never_a_number_to_base_eight() -> None:
    result = checked(story(title="010203040506"))
    assert [piece.content.title for piece in result.pieces] == ["010203040506"]


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [b]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(30)),
        "[" * 8000 + "]" * 8000,
        "{a: " * 3000,
        "- " * 5000 + "a",
        "? " * 5000 + "a",
        "a: [" + "b, " * 4000 + "]",
        "a: " + "[" * 5 + "]" * 5,
        "x" * (16 * 1024 + 1),
    ],
    ids=["aliases", "brackets", "braces", "lists", "questions", "items", "depth", "length"],
)
def test_a_small_file_cannot_become_a_large_tree(text: str) -> None:
    root, findings = read_yaml(text)
    assert root is None
    assert [one.rule for one in findings] in (["too-complex"], ["unsafe-yaml"], ["bad-key"])


def test_limits_are_what_they_say() -> None:
    def fits(text: str, limits: Limits) -> bool:
        return read_yaml(text, limits=limits)[0] is not None

    assert fits("a: {b: {c: [d]}}", Limits(depth=4))
    assert not fits("a: {b: {c: [[d]]}}", Limits(depth=4))
    assert fits("a: b", Limits(size=4))
    assert not fits("a: bc", Limits(size=4))
    # The stream, the document and the table begin, a key, a value; then the three end.
    assert fits("a: b", Limits(events=8))
    assert not fits("a: b", Limits(events=7))
