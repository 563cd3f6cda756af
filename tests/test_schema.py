"""The types of values: what each takes, what it says of all else, and what a table says of its keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small_column import checked, story, told
from thidua.findings import Finding, Position, dotted
from thidua.plan.days import DayOf, DayText
from thidua.records.common import FIELD, Photo
from thidua.records.story import STORY
from thidua.schema.record import THEME_KEYS, Record, key
from thidua.schema.scalars import (
    INVALID,
    Bound,
    Choice,
    Count,
    Day,
    FieldType,
    Flag,
    Ident,
    PeriodText,
    Reference,
    Text,
    Url,
)
from thidua.schema.tables import ListOf
from thidua.source.nodes import Node, Pair, Scalar, Sequence, Table
from thidua.source.yaml_events import read_yaml
from thidua.vocabulary import STATUSES

AT = Position()
DAY_OF_PERIOD = DayText()
TAKEN: list[tuple[FieldType, str, object]] = [
    (Text(), "  Tổ   một\u00a0cửa ", "Tổ một cửa"),
    (Text(4), "Tổ 1", "Tổ 1"),
    (Text(), "a & b “c” {d} %s", "a & b “c” {d} %s"),
    (Ident(), "to-mot-cua-2", "to-mot-cua-2"),
    (Ident(story=True), "2026/to-mot-cua", "2026/to-mot-cua"),
    (Reference(), "Phòng Tổng hợp", "Phòng Tổng hợp"),
    (Day(), "2024-02-29", date(2024, 2, 29)),
    (PeriodText(), "2026-Q1", "2026-Q1"),
    (PeriodText(), "plan", "plan"),
    (Bound(), "2026-02", date(2026, 2, 1)),
    (Bound(last=True), "2026-02", date(2026, 2, 28)),
    (Bound(last=True), "2026-H1", date(2026, 6, 30)),
    (Bound(last=True), "2026-02-03", date(2026, 2, 3)),
    (Choice(STATUSES), "draft", "draft"),
    (Flag(), "true", True),
    (Flag(), "false", False),
    (Count(), "0", 0),
    (Count(1), "12", 12),
    (DAY_OF_PERIOD, "12-30", DayOf("12-30", "year", 30, 12)),
    (Url(), "https://vi-du.vn/a?b=c&d#e", "https://vi-du.vn/a?b=c&d#e"),
    (Url(), "http://vi-du.vn", "http://vi-du.vn"),
]
REFUSED: list[tuple[FieldType, str, str, dict[str, str]]] = [
    (Text(), "a < b", "markup-in-text", {"char": "<"}),
    (Text(), "a -> b", "markup-in-text", {"char": ">"}),
    (Text(3), "một hai", "too-long", {"length": "7", "longest": "3"}),
    (Ident(), "Tổ một cửa", "bad-id", {"value": "Tổ một cửa", "expected": "id", "suggestion": "to-mot-cua"}),
    (Ident(), "to_mot", "bad-id", {"value": "to_mot", "expected": "id", "suggestion": "to-mot"}),
    (Ident(), "-a", "bad-id", {"value": "-a", "expected": "id", "suggestion": "a"}),
    (Ident(story=True), "to-mot-cua", "bad-id", {"value": "to-mot-cua", "expected": "story-id", "suggestion": ""}),
    (Ident(story=True), "26/a", "bad-id", {"value": "26/a", "expected": "story-id", "suggestion": ""}),
    (Ident(story=True), "2026/a/b", "bad-id", {"value": "2026/a/b", "expected": "story-id", "suggestion": ""}),
    (Ident(story=True), "../../x", "bad-id", {"value": "../../x", "expected": "story-id", "suggestion": ""}),
    (Reference(), "<script>", "markup-in-text", {"char": "<"}),
    (Day(), "25/3/2026", "bad-date", {"value": "25/3/2026", "suggestion": "2026-03-25"}),
    (Day(), "25.3.2026", "bad-date", {"value": "25.3.2026", "suggestion": "2026-03-25"}),
    (Day(), "31/2/2026", "bad-date", {"value": "31/2/2026", "case": "no-such-day", "month": "2/2026", "days": "28"}),
    (Day(), "2026-3-5", "bad-date", {"value": "2026-3-5", "suggestion": "2026-03-05"}),
    (Day(), "2026-03-05T08:00", "bad-date", {"value": "2026-03-05T08:00", "suggestion": "2026-03-05"}),
    (Day(), "2024-02-30", "bad-date", {"value": "2024-02-30", "case": "no-such-day", "month": "2/2024", "days": "29"}),
    (PeriodText(), "quý I", "bad-period", {"value": "quý I", "suggestion": ""}),
    (Bound(), "1/3/2026", "bad-bound", {"value": "1/3/2026", "suggestion": "2026-03-01"}),
    (
        Choice(STATUSES),
        "Đã duyệt",
        "unknown-choice",
        {
            "value": "Đã duyệt",
            "known": "draft, submitted, approved",
            "labels": "draft (bản nháp), submitted (chờ duyệt), approved (đã duyệt)",
            "glosses": "draft, submitted (waits for approval), approved",
            "suggestion": "approved",
        },
    ),
    (Flag(), "có", "bad-flag", {"value": "có"}),
    (Count(1), "0", "bad-count", {"value": "0", "least": "1", "suggestion": ""}),
    (DAY_OF_PERIOD, "30/12", "bad-form", {"value": "30/12", "expected": "day-of-period", "suggestion": "12-30"}),
    (Url(), "vi-du.vn", "bad-url", {"value": "vi-du.vn"}),
    (Url(), "javascript:alert(1)", "bad-url", {"value": "javascript:alert(1)"}),
    (Url(), "https://", "bad-url", {"value": "https://"}),
    (Url(), "https://[", "bad-url", {"value": "https://["}),
    (Url(), 'https://vi-du.vn/"onload=', "bad-url", {"value": 'https://vi-du.vn/"onload='}),
    (Url(), "https://vi-du.vn/a b", "bad-url", {"value": "https://vi-du.vn/a b"}),
]
TYPES: list[FieldType] = [
    *(Text(), Ident(), Ident(story=True), Reference(), Day(), PeriodText(), Bound(), Choice(STATUSES), Flag()),
    *(Count(), DAY_OF_PERIOD, Url(), ListOf(Text()), ListOf(Text(), or_one=True), Record(Photo), STORY),
    FIELD,
]


def _read(kind: FieldType, node: Node) -> tuple[object, list[Finding]]:
    findings: list[Finding] = []
    return kind.read(node, ("key",), findings), findings


@pytest.mark.parametrize(("kind", "text", "value"), TAKEN)
def test_a_type_takes(kind: FieldType, text: str, value: object) -> None:
    assert _read(kind, Scalar(text, AT)) == (value, [])


@pytest.mark.parametrize(("kind", "text", "rule", "data"), REFUSED)
def test_a_type_refuses(kind: FieldType, text: str, rule: str, data: dict[str, str]) -> None:
    value, (found,) = _read(kind, Scalar(text, AT))
    assert (value, found.rule, found.at, found.data) == (INVALID, rule, ("key",), data)


@pytest.mark.parametrize(
    "kind",
    [one for one in TYPES if one.kind not in {"list", "table"}],
    ids=lambda one: f"{type(one).__name__}-{one.kind}",
)
def test_a_single_value_is_no_list(kind: FieldType) -> None:
    value, findings = _read(kind, Sequence((), AT))
    assert value is INVALID
    assert findings == [Finding("wrong-shape", ("key",), {"expected": kind.kind, "found": "list", "case": "one"})]


def test_what_is_quoted_from_a_file_is_cut_short() -> None:
    _, findings = _read(Day(), Scalar("9" * 5000, AT))
    assert len(findings[0].data["value"]) == 80


def _table(values: dict[str, Node]) -> Table:
    return Table({key: Pair(AT, node) for key, node in values.items()}, AT)


NODES = st.recursive(
    st.builds(Scalar, st.text(max_size=20), st.just(AT), st.booleans()),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: Sequence(tuple(items), AT))
        | st.dictionaries(st.sampled_from(["a", "b", "other", "title", "hide", ""]), inner, max_size=3).map(_table)
    ),
    max_leaves=5,
)


@given(st.sampled_from(TYPES), NODES)
def test_a_type_never_raises_and_never_refuses_in_silence(kind: FieldType, node: Node) -> None:
    value, findings = _read(kind, node)
    assert value is not INVALID or findings


def _table_of(text: str) -> Node:
    root, _ = read_yaml(text)
    assert root is not None
    return root


@dataclass(frozen=True)
class Row:
    title: str = key(Text(), required=True)
    since: date | None = key(Day(), None, name="from")
    campaigns: tuple[str, ...] = key(ListOf(Text(), or_one=True), ())


ROW = Record(Row)


@pytest.mark.parametrize(
    ("text", "values", "findings"),
    [
        ("title: A", {"title": "A"}, []),
        ("title: A\nfrom: 2026-01-02", {"title": "A", "from": date(2026, 1, 2)}, []),
        ("title: A\nfrom: ''\ncampaigns: []", {"title": "A"}, []),
        ("title: A\ncampaigns: {}", {"title": "A"}, []),
        ("title: A\ncampaigns: a", {"title": "A", "campaigns": ("a",)}, []),
        ("title: A\ncampaigns: [a, '', b]", {"title": "A", "campaigns": ("a", "b")}, ["empty-item key.campaigns.2"]),
        ("title: ' '", {}, ["missing-key key.title"]),
        ("from: 2026-01-02", {"from": date(2026, 1, 2)}, ["missing-key key.title"]),
        ("title: A\ntitel: B", {"title": "A"}, ["unknown-key key.titel"]),
        ("title: A\nhide: B", {"title": "A"}, ["unknown-key key.hide"]),
        ("title: A\n'': B", {"title": "A"}, ["unknown-key key."]),
        ("title: [A]", {}, ["wrong-shape key.title"]),
    ],
)
def test_a_table_says_what_is_wrong_with_its_keys(text: str, values: dict[str, object], findings: list[str]) -> None:
    found: list[Finding] = []
    assert ROW.values(_table_of(text), ("key",), found) == values
    assert [f"{one.rule} {dotted(one.at)}" for one in found if not isinstance(one.at, Position)] == findings


@pytest.mark.parametrize("key", sorted(THEME_KEYS))
def test_a_key_of_the_theme_is_refused_at_the_top(key: str) -> None:
    assert told(checked(story(**{key: "x"}))) == ["content/exemplars/2026/to-mot-cua.md:11:1 theme-key"]


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("tiêu đề", "title"),
        ("Tiêu Đề", "title"),
        ("tieu_de", "title"),
        ("titel", "title"),
        ("Title", "title"),
        ("tóm tắt", "summary"),
        ("đơn vị", "unit"),
        ("lĩnh vực", "field"),
        ("ảnh", "photo"),
        ("phong trào", "campaigns"),
        ("ngày", "date"),
        ("xyz", ""),
    ],
)
def test_a_key_by_its_vietnamese_name_or_with_a_slip_is_recognised(wrong: str, meant: str) -> None:
    _, findings = _read(STORY, _table_of(f"{wrong}: x"))
    (unknown,) = [one for one in findings if one.rule == "unknown-key"]
    assert (unknown.data["key"], unknown.data["suggestion"], unknown.on_key) == (wrong, meant, True)


def test_a_table_becomes_what_its_record_says_with_neutral_values_for_what_is_absent_or_wrong() -> None:
    assert _read(ROW, _table_of("title: A\nfrom: 2026-01-02\ncampaigns: a"))[0] == Row("A", date(2026, 1, 2), ("a",))
    assert _read(ROW, _table_of("title: [A]\nfrom: hôm nay"))[0] == Row("", None, ())


def test_a_key_that_is_there_already_is_not_suggested_again() -> None:
    _, findings = _read(STORY, _table_of("title: A\ntitel: B"))
    assert [one.data["suggestion"] for one in findings if one.rule == "unknown-key"] == [""]
