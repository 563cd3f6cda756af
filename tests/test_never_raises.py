"""Whatever the files hold, a check ends with findings that lie within them, and every output can be made of those."""

from __future__ import annotations

import json
import re
import time
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import MANY
from tests.small_column import KEYS, PLAN, inputs, story
from tests.test_source_properties import BODIES, SIGNS
from thidua.check import Inputs, Result, check
from thidua.findings import Position
from thidua.messages.catalogue import LANGUAGES, sentence
from thidua.plan.model import PLAN as PLAN_KEYS
from thidua.records.registration import REGISTRATIONS
from thidua.records.story import STORY
from thidua.render import findings, ledgers
from thidua.schema.record import Record
from thidua.schema.tables import ListOf
from thidua.source.text import decode

TODAY = date(2026, 11, 15)
# Values that some type takes, near misses of them, and shapes that none takes.
VALUES = st.sampled_from(
    [
        *KEYS.values(),
        *(
            "",
            "~",
            "x",
            "true",
            "có",
            "0",
            "1",
            "99999",
            "2026",
            "2026-Q1",
            "plan",
            "2026-02-30",
            "12-30",
            "9999-12-31",
        ),
        *(
            "1900",
            "draft",
            "submitted",
            "quarter",
            "unit",
            "office",
            "individual",
            "leader",
            "TD219",
            "https://vi-du.vn",
        ),
        *(
            "[]",
            "{}",
            "[x]",
            '["", x]',
            "{x: y}",
            "[[x]]",
            "[{}]",
            "[{x: y}]",
            "{kind: individual}",
            "{kind: [x]}",
            "[~, ~]",
        ),
        *(
            "{other: x}",
            "{other: ''}",
            "[{other: <b>}]",
            "{id: a}",
            "[{id: a}]",
            "[{id: a, name: A}, {id: a, name: B}]",
        ),
        *("[{id: a, name: A, from: 2026, to: 2025}]", "[{id: q, title: Q, per: unit, every: month, at_least: 1}]"),
        *(
            "{file: a.jpg, alt: b, credit: c}",
            "{file: '', alt: b}",
            "{given: 2026-01-01}",
            "[{code: TD219, reason: x}]",
        ),
        *("[{channel: a, date: x}]", "[{level: a, form: b, status: granted}]", "[{date: 2026-01-01, note: x}]"),
        *(
            "2026/to-mot-cua",
            "[2026/to-mot-cua, '']",
            "Tổ: một cửa",
            '"a',
            "<b>",
            "&a x",
            "a # b",
            "\n  - x",
            "\n  x: y",
        ),
    ]
)
STORY_KEYS = sorted(STORY.keys)
ROWS = REGISTRATIONS.item
assert isinstance(REGISTRATIONS, ListOf)
assert isinstance(ROWS, Record)


def _fronts(keys: list[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(st.sampled_from([*keys, "khóa lạ", "hide", "''"]), VALUES)
    return st.lists(pairs, max_size=5, unique_by=lambda pair: pair[0]).map(
        lambda given: "".join(f"{key}: {value}\n" for key, value in given)
    )


def _changed(text: str, keys: list[str]) -> st.SearchStrategy[str]:
    """A right text with a few of its keys said otherwise, or with a piece cut out of it."""
    lines = text.splitlines(keepends=True)

    def other(front: str) -> str:
        said = {line.partition(":")[0] for line in front.splitlines()}
        return front + "".join(line for line in lines if line.partition(":")[0] not in said)

    cut = st.tuples(st.integers(0, len(text)), st.integers(0, 12), SIGNS)
    return _fronts(keys).map(other) | cut.map(lambda one: text[: one[0]] + one[2] + text[one[0] + one[1] :])


HEAD = story().partition("---\n")[2].partition("---\n")[0]
STORIES = st.one_of(
    st.builds("---\n{}---\n{}".format, _changed(HEAD, STORY_KEYS), BODIES).map(str.encode),
    st.builds("---\n{}---\n{}".format, _fronts(STORY_KEYS), BODIES).map(str.encode),
    st.builds("---\n{}\n---\n{}".format, SIGNS, BODIES).map(str.encode),
    st.binary(max_size=60),
)
PATHS = [
    *(
        "exemplars/2026/a.md",
        "exemplars/2026/to-mot-cua.md",
        "exemplars/2026/Ă.md",
        "articles/2026/a.md",
        "campaigns/a.md",
    ),
    *(
        "documents/a.md",
        "pages/a.md",
        "exemplars/2026/index.md",
        "index.md",
        "exemplars/26/a.md",
        "x/y/z/a.md",
        "a.svg",
        "",
        "articles",
    ),
]
PLANS = st.one_of(_changed(PLAN, sorted(PLAN_KEYS.keys)).map(str.encode), SIGNS.map(str.encode), st.binary(max_size=60))
REGISTERED = st.one_of(
    st.lists(_fronts(sorted(ROWS.keys)), max_size=3).map(
        lambda rows: "".join("-" + "".join(f"  {line}\n" for line in row.split("\n")) for row in rows).encode()
    ),
    SIGNS.map(str.encode),
    st.binary(max_size=60),
)


def _texts(given: Inputs) -> dict[str, list[str]]:
    sources = (*given.plans, *given.content, *given.registrations, *given.receipts)
    shown = {one.path: (decode(one.data)[0] or one.data.decode("utf-8", "replace")) for one in sources}
    return {path: re.sub("\r\n?", "\n", text).split("\n") for path, text in shown.items()}


def _judge(given: Inputs) -> Result:
    result = check(given, today=TODAY)
    texts = _texts(given)
    for one in result.findings:
        lines, at = texts[one.path], one.position
        assert at == Position() or (at.line <= len(lines) and at.column <= len(lines[at.line - 1]) + 1), one
        for lang in LANGUAGES:
            told = " ".join(sentence(one, lang))
            assert told.strip()
    assert result == check(given, today=TODAY)
    return result


def _print(result: Result) -> None:
    for render in (findings.as_text, findings.as_json, findings.as_github, findings.as_gitlab, findings.as_summary):
        assert "\x1b" not in render(result.findings, result.checked, lang="vi")
    for plan in result.plans:
        entries = result.ledger(plan)
        json.loads(ledgers.as_json(entries, plan, TODAY))
        ledgers.as_csv(entries, plan)
        ledgers.as_text(entries, plan, TODAY)


@MANY
@given(st.dictionaries(st.sampled_from(PATHS), STORIES, max_size=3))
def test_content_of_any_kind(content: dict[str, bytes]) -> None:
    _print(_judge(inputs(content)))


@MANY
@given(st.lists(PLANS, max_size=2), STORIES)
def test_plans_of_any_kind(plans: list[bytes], text: bytes) -> None:
    named = {f"{number}.yml": plan for number, plan in enumerate(plans)}
    _print(_judge(inputs({"exemplars/2026/a.md": text}, plans=named)))


@MANY
@given(st.sampled_from(["2026.yml", "a.yml", "README.md", "2026.yaml", ""]), REGISTERED)
def test_registrations_of_any_kind(name: str, data: bytes) -> None:
    _print(_judge(inputs({}, registrations={name: data})))


@MANY
@given(st.sampled_from(["2026.yml", "a.yml", "2026.yaml"]), REGISTERED)
def test_a_book_of_any_kind(name: str, data: bytes) -> None:
    _print(_judge(inputs({}, receipts={name: data})))


def test_a_file_full_of_faults_in_a_large_column_is_told_of_soon() -> None:
    others: dict[str, str | bytes] = {f"exemplars/2026/to-mot-cua-{number}.md": story() for number in range(500)}
    links = "".join(f"[a](khong-co-{number}.md)\n" for number in range(2000))
    adopted = ", ".join(f"2026/khong-co-{number}" for number in range(300))
    began = time.process_time()
    result = check(inputs({**others, "exemplars/2026/a.md": story(links, adopts=f"[{adopted}]")}), today=TODAY)
    # The stories are alike, which each of them is told once.
    assert sum(one.name != "twice-the-same" for one in result.findings) == 2300
    # Looking for what was meant, 2,300 times among 501 files, once took minutes.
    assert time.process_time() - began < 10
