"""Every rule's page: its examples do what they say, and the words about it agree with the catalogues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import pytest

from tests.handbook_pages import (
    HANDBOOK,
    TODAY,
    Example,
    check_example,
    count_fences,
    examples,
    pages,
    section,
    the_world,
    without_fences,
)
from thidua.check import Result, check
from thidua.findings import Audience, Severity
from thidua.messages.catalogue import CATALOGUES, LANGUAGES, sentence
from thidua.rules.catalogue import BY_CODE, BY_NAME, Rule

RULES = {name.removesuffix(".md"): text for name, text in pages("rules").items() if name != "index.md"}
# English has no names of keys and values beside those that are written.
LABELS = {"label", "labels"}
LEVELS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}
MENDERS = {Audience.REPORTER: "phóng viên", Audience.EDITOR: "biên tập viên", Audience.OFFICE: "cơ quan"}


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule's page."""

    code: str
    number: int
    example: Example

    def __str__(self) -> str:
        return f"{self.code}-{self.number}"


def _cases(heading: str) -> list[Case]:
    return [
        Case(code, number, example)
        for code, text in RULES.items()
        for number, example in enumerate(examples(section(text, heading)), 1)
    ]


def _codes(result: Result) -> set[str]:
    return {one.code for one in result.findings}


def _told(result: Result) -> list[str]:
    return [f"{one.path}:{one.position.line} {one.code} {' '.join(sentence(one))}" for one in result.findings]


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert RULES.keys() == BY_CODE.keys()


@pytest.mark.parametrize("rule", BY_CODE.values(), ids=lambda rule: rule.code)
def test_head_agrees_with_catalogue(rule: Rule) -> None:
    title, _, line, *rest = RULES[rule.code].split("\n")
    level = LEVELS[rule.severity] + (" (trong bản nháp là cảnh báo)" if rule.softens else "")
    assert re.fullmatch(rf"# {rule.code}: \S.*[^.]", title)
    assert line == f"**Mức:** {level} · **Tên:** `{rule.name}` · **Người sửa:** {MENDERS[rule.audience]}"
    words = without_fences("\n".join(rest)).partition("## Sai")[0]
    assert len(words.split()) > 20, "a page says why it matters and what to do"


@pytest.mark.parametrize("code", RULES)
def test_every_fence_is_an_example(code: str) -> None:
    text = RULES[code]
    wrong, right = examples(section(text, "Sai")), examples(section(text, "Đúng"))
    assert wrong
    assert right
    assert count_fences(text) == len(wrong) + len(right)


@pytest.mark.parametrize("case", _cases("Sai"), ids=str)
def test_wrong_example_has_this_fault_and_no_other(case: Case) -> None:
    result = check_example(case.example)
    assert _codes(result) == {case.code}, _told(result)
    for one in result.findings:
        assert one.severity is BY_CODE[case.code].severity
        for lang in LANGUAGES:
            message, hint = sentence(one, lang)
            assert message
            assert hint
            # What a finding quotes may hold any sign.
            assert not re.search(r"[{]\w+[}]|“”|\(\)", re.sub("“[^”]+”", "“…”", message)), message


@pytest.mark.parametrize("case", _cases("Đúng"), ids=str)
def test_right_example_has_no_fault(case: Case) -> None:
    result = check_example(case.example)
    assert not result.findings, _told(result)


@pytest.mark.parametrize("case", [case for case in _cases("Sai") if BY_CODE[case.code].softens], ids=str)
def test_in_a_draft_it_is_only_a_warning(case: Case) -> None:
    draft = replace(case.example, text=case.example.text.replace("status: approved", "status: draft"))
    result = check_example(draft)
    assert case.code in _codes(result)
    assert not result.errors, _told(result)


def test_the_world_around_the_examples_has_no_fault() -> None:
    result = check(the_world(), today=TODAY)
    assert not result.findings, _told(result)
    assert result.pieces
    assert result.plans


def _texts(said: object) -> dict[str, str]:
    """Every text of a language, by its field and, where it has one, its key."""
    found: dict[str, str] = {}
    for name in (field.name for field in fields(CATALOGUES["vi"])):
        value = getattr(said, name)
        texts = value if isinstance(value, Mapping) else {"": value}
        # Names of keys are Vietnamese; in English a key is its own name.
        found |= {f"{name} {key}": " ".join((text,) if isinstance(text, str) else text) for key, text in texts.items()}
    return {key: text for key, text in found.items() if not key.startswith("keys ")}


def _filled_in(text: str) -> set[str]:
    return set(re.findall(r"(?<!{){(\w*)}", text)) - LABELS


def test_a_language_has_every_rule_and_no_other() -> None:
    for said in CATALOGUES.values():
        assert said.messages.keys() == BY_NAME.keys()
        assert {name.partition("/")[0] for name in said.cases} <= BY_NAME.keys()


def test_every_language_says_all_and_is_filled_from_the_same_data() -> None:
    own = _texts(CATALOGUES["vi"])
    for lang, said in CATALOGUES.items():
        texts = _texts(said)
        assert texts.keys() == own.keys(), lang
        assert [key for key in own if _filled_in(texts[key]) != _filled_in(own[key])] == []


def test_index_lists_every_rule_with_its_title_and_level() -> None:
    index = (HANDBOOK / "rules" / "index.md").read_text(encoding="utf-8")
    for code, rule in BY_CODE.items():
        fault = RULES[code].split("\n", 1)[0].partition(": ")[2]
        assert f"| [{code}]({code}.md) | {fault} | {LEVELS[rule.severity]} | {MENDERS[rule.audience]} |\n" in index
    assert re.findall(r"^\| \[(TD\d+)\]", index, re.MULTILINE) == list(BY_CODE)
