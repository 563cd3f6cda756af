"""TD3, TD6: tables, stars, links, signs, notes, headings and addresses, as typed, as shown and as told.

Each cure is put in the place of the wrong line: it must raise no finding and show what was meant.
"""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from tests.good_stories import CONSTRUCTS, SENTENCES
from tests.writing_rows import ADDRESSES, BOX, LEVELS, RIGHT, ROWS, SIGNS, STARS, Row
from thidua.anchors import Anchors
from thidua.content import Piece, World
from thidua.findings import Finding, PlacedFinding, Position
from thidua.markup.html import to_html
from thidua.messages.catalogue import LANGUAGES, sentence
from thidua.records.article import Article
from thidua.rules.addresses import ADDRESS_RULES
from thidua.rules.catalogue import BY_NAME
from thidua.rules.file import second_title
from thidua.rules.links import LINK_RULES, missing_anchor
from thidua.rules.raw import MASK
from thidua.rules.writing import WRITING_RULES
from thidua.source.document import read_document
from thidua.source.markdown import parse
from thidua.source.text import unseen

HEAD = "---\ntitle: Bài\n---\n"
FIRST = HEAD.count("\n") + 1
INSIDE = "articles/2026/bai.md"
OTHER = "articles/2026/khac.md"


def _piece(body: str) -> Piece:
    document = read_document(INSIDE, f"{HEAD}{body}".encode())
    parsed = parse(document.body, first_line=document.body_line)
    return Piece.of(INSIDE, document, Article("2026/bai", document.path), parsed)


def _findings(body: str) -> list[Finding]:
    piece = _piece(body)
    anchors = Anchors({INSIDE: piece.body, OTHER: parse("## Một vừa\n")})
    world = World(date(2026, 10, 1), contacts=frozenset({("email", BOX)}), anchors=anchors)
    found = [one for rule in (*WRITING_RULES, *LINK_RULES) for one in rule(piece)]
    return [*found, *(one for rule in (*ADDRESS_RULES, missing_anchor) for one in rule(piece, world))]


def _placed(body: str) -> list[tuple[str, int, int]]:
    found = []
    for one in _findings(body):
        assert isinstance(one.at, Position)
        found.append((one.rule, one.at.line - FIRST + 1, one.at.column))
    return sorted(found, key=lambda one: one[1:])


def _told(finding: Finding, lang: str) -> str:
    rule = BY_NAME[finding.rule]
    assert isinstance(finding.at, Position)
    placed = PlacedFinding(INSIDE, finding.at, rule.code, rule.name, rule.severity, rule.audience, data=finding.data)
    return " ".join(sentence(placed, lang))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
def test_what_the_page_would_show_otherwise_is_told_in_its_place(row: Row) -> None:
    assert _placed(row.typed) == list(row.found)
    assert row.shown in to_html(_piece(row.typed).body)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
def test_the_cure_raises_no_finding_and_shows_what_was_meant(row: Row) -> None:
    assert _placed(row.cure) == []
    assert row.meant in to_html(_piece(row.cure).body)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentence_says_the_very_cure(row: Row, lang: str) -> None:
    for one in _findings(row.typed):
        told = _told(one, lang)
        # Whatever was not filled in would stand there as `{name}`.
        assert "{" not in told.replace("{#muc}", "").replace("{: .to}", "")
        assert MASK not in told
        if right := one.data.get("right", "").strip():
            assert right in told
            assert one.data.get("case") in {"columns", "rule"} or right in row.cure


@pytest.mark.parametrize("body", RIGHT)
def test_good_text_raises_no_alarm(body: str) -> None:
    assert _placed(body) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
def test_a_fault_is_told_in_the_middle_of_a_story_too(row: Row) -> None:
    before, behind = f"{SENTENCES[0]}\n\n", f"\n{SENTENCES[1]}\n"
    if row in LEVELS or "[^" in row.typed:
        behind = ""
    assert _placed(f"{before}{row.typed}{behind}") == [(rule, line + 2, column) for rule, line, column in row.found]


def test_places_are_right_far_down_in_a_body_of_letters_of_all_widths() -> None:
    before = "Đường làng 🇻🇳 a ở ½ nhé.\n\n" * 40
    assert _placed(f"{before}Ở đây 🙂 có ~~ữ~~ và https://vi-du.vn.\n") == [
        ("foreign-sign", 81, 12),
        ("bare-address", 81, 21),
    ]


@pytest.mark.parametrize("body", ["# a&#8238;b\n", "[](b&#8238;c.md)\n", "[a](#x&#8238;y)\n", "![](b&#8238;.jpg)\n"])
def test_no_message_prints_what_nobody_sees(body: str) -> None:
    found = [*_findings(body), *second_title(_piece(body))]
    assert len(found) == 1
    assert [value for value in found[0].data.values() if unseen(value)] == []


def test_a_passage_of_very_many_signs_takes_no_long_time() -> None:
    piece = _piece("\\~~a~~ ~~b~~ \\* " * 6000)
    start = time.process_time()
    assert len([one for rule in WRITING_RULES for one in rule(piece)]) == 6000
    assert time.process_time() - start < 3


def test_what_stands_in_code_or_behind_a_backslash_is_meant_so() -> None:
    for row in (*STARS, *SIGNS, *ADDRESSES):
        assert _placed(f"```\n{row.typed}```\n") == []


# What a body of another dialect would have, and two notes of one name in one body.
FOREIGN = {
    *("bare address", "box", "box without a title", "box of an own kind", "list of contents", "mathematics"),
    *("snippet signs", "indented code"),
}


@pytest.mark.parametrize("name", sorted(CONSTRUCTS.keys() - FOREIGN))
def test_what_the_dialect_has_raises_no_alarm(name: str) -> None:
    assert _placed(f"{SENTENCES[0]}\n\n{CONSTRUCTS[name][0]}\n") == []


def test_the_bodies_of_the_repository_raise_no_alarm() -> None:
    top = Path(__file__).parents[1]
    bodies = [path.read_text("utf-8").split("\n---\n", 1)[1] for path in top.glob("content/*/**/*.md")]
    assert len(bodies) > 40
    assert [found for body in bodies for found in _placed(body) if found[0] != "missing-anchor"] == []
