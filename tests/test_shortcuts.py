"""Where a cheap look says that a rule need not read a text, the rule would find nothing in it."""

# ruff: noqa: SLF001 - a look before the leap is nobody else's
from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from unittest import mock

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.small_column import story
from thidua import legacy, vietnamese
from thidua.content import Piece
from thidua.kinds import KINDS
from thidua.rules import (
    addresses,
    leftovers,
    lines,
    loose,
    personal_data,
    personal_mail,
    personal_numbers,
    personal_words,
)
from thidua.rules import raw as raw_passages
from thidua.rules.lists import no_lists
from thidua.rules.raw import Raw, raws
from thidua.source import merges, passages, plain
from thidua.source import text as source_text
from thidua.source.document import read_document
from thidua.source.events import Kind
from thidua.source.figures import figures, runs
from thidua.source.markdown import parse
from thidua.source.shut import shut
from thidua.source.text import unseen
from thidua.source.typed import typed

_SIGNS = [*" \n\t*_`~\\%|[]()#:;,.-–—/+@&!<>=·•\ufffd\u00a0\uff3b\u2460²\u0663\uff11\u0966"]
_WORDS = ["số 12 ", "ngõ ", "sinh ", "tháng ", "năm", "09", "1990", "Tổ ", "a", "B", "%40", "title: x", "\n\n", "---"]
_PARTS = ["- ", "1. ", "2) ", "> ", "\n- ", "**", "<<<<<<<", ">>>>>>> a", "=======", "(a.md)", "  ", "#", "• ", "– "]
# What was read has no carriage returns.
TEXTS = st.lists(
    st.sampled_from([*_SIGNS, *_WORDS, *_PARTS]) | st.characters(codec="utf-8", exclude_characters="\r"), max_size=40
).map("".join)


@given(TEXTS)
def test_every_figure_is_found_and_every_number_and_date_within_a_run(text: str) -> None:
    assert list(figures(text)) == [match.span() for match in re.finditer(r"\d+", text)]
    for pattern in (personal_numbers._DENSE, personal_words._MAY_BE_DATE):
        found = [match.span() for run in runs(text) for match in pattern.finditer(text, run.start, run.end)]
        assert found == [match.span() for match in pattern.finditer(text)]


@given(TEXTS)
def test_a_run_too_short_is_no_number_and_no_date(text: str) -> None:
    for run in runs(text):
        if run.figures == 1:
            assert not personal_words._MAY_BE_DATE.search(text, run.start, run.end)
        if run.digits < personal_numbers._LEAST_DIGITS:
            assert not personal_numbers._DENSE.search(text, run.start, run.end)


@given(TEXTS)
def test_what_is_read_as_it_stands_is_what_character_by_character_would_show(text: str) -> None:
    with mock.patch.object(plain, "_CODED", re.compile("")):
        expected = plain.plain(text)
    assert plain.plain(text) == expected


@given(st.text(st.characters(categories=["L", "M", "N", "S"])))
def test_a_word_without_figures_or_signs_is_nothing_personal(text: str) -> None:
    if text.isalpha() or (text.isalnum() and len(text) < personal_data._SHORTEST):
        assert list(personal_data._in_text(plain.alike(text), 2026)) == []


@given(TEXTS)
def test_a_line_by_itself_is_joined_to_none(text: str) -> None:
    body = parse(text)
    for block in typed(body):
        if len(block.lines) == 1:
            rules = (no_lists, lines._swallowed, lines._glued_lines)
            assert [one for rule in rules for one in rule(body, block)] == []
    assert [one for one in typed(body) if len(one.lines) > 1] == list(typed(body, least=2))


@given(TEXTS)
def test_a_passage_without_stars_and_brackets_has_none_that_are_loose(text: str) -> None:
    for raw in raws(parse(text)):
        if not loose._ANY_SIGN.search(raw.passage.text):
            assert [*loose.loose_stars(raw), *loose.bad_links(raw)] == []


def _walked(one: Raw, start: int, end: int) -> str:
    """What `Raw.typed` says, from a look at every part of the passage."""
    found, before = [], -1
    cuts = pairwise((*one.passage.starts, len(one.text)))
    for part, (first, last) in zip(one.passage.parts, cuts, strict=True):
        seen = one.text[max(first, start) : min(last, end)] if first < end and start < last else ""
        found.append(raw_passages._unmasked(one.body, part, before, seen) if raw_passages.MASK in seen else seen)
        before = part.end
    return "".join(found)


@given(TEXTS, st.data())
def test_a_part_as_typed_is_what_a_walk_over_the_whole_passage_finds(text: str, data: st.DataObject) -> None:
    for one in raws(parse(text)):
        start = data.draw(st.integers(0, len(one.text)))
        end = data.draw(st.integers(start, len(one.text)))
        assert one.typed(start, end) == _walked(one, start, end)


@given(TEXTS)
def test_a_body_without_a_key_has_no_second_front_matter(text: str) -> None:
    document = read_document("a.md", f"{story()}{text}".encode())
    piece = Piece.of("a.md", document, KINDS[0].record.build({}, id="a", path="a.md"), parse(document.body))
    with mock.patch.object(leftovers, "_may_hold_keys", return_value=True):
        found = list(leftovers.second_front_matter(piece))
    assert leftovers._may_hold_keys(document.body) or not found


@given(TEXTS)
def test_a_line_that_begins_with_none_of_the_signs_is_no_mark_of_a_merge(text: str) -> None:
    lines_of_it = text.split("\n")
    with mock.patch.object(merges, "_SIGNS", ""):
        expected = merges.merge_marks(lines_of_it)
    assert merges.merge_marks(lines_of_it) == expected


@given(TEXTS)
def test_without_escapes_a_value_is_in_as_good_an_order_as_its_file(text: str) -> None:
    if "\\" in text or unseen(text) or not unicodedata.is_normalized("NFC", text):
        return
    try:
        values = [one.value for one in yaml.parse(text, Loader=yaml.SafeLoader) if isinstance(one, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return
    assert all(unicodedata.is_normalized("NFC", one) and not unseen(one) for one in values)


@given(TEXTS | st.text(st.sampled_from("Ã¡âÂ€™“ \ufffd\u00ad\u0301eêaăđÐ\u200dx\n\u0327"), max_size=12))
def test_a_text_without_the_sign_of_a_fault_has_the_fault_nowhere(text: str) -> None:
    faults = (
        (source_text._MAYBE_UNSEEN, source_text._UNSEEN),
        (vietnamese._MAYBE_LEFT_BEHIND, vietnamese._LEFT_BEHIND),
        (legacy._LATER_BYTE, legacy._MISREAD),
    )
    for sign, fault in faults:
        assert sign.search(text) or not fault.search(text)


@given(TEXTS | st.text(st.sampled_from("at()]}AT [{ com.vn"), max_size=12))
def test_a_mail_sign_spelt_out_is_looked_for_wherever_it_may_stand(text: str) -> None:
    assert personal_mail._may_be_spelt(text) or not personal_mail._SPELT.search(text)


@given(TEXTS, st.sampled_from(["", "---\ntitle: a\n---\n", "\ufeff---\r\ntitle: a\r\n---\r\n", "---\n– \n"]))
@example("Chữ.\n\n+", "---\ntitle: a\n---\n")
@example("<<<<<<< a\nmột\n=======\nhai\n>>>>>>> b\n\nba", "---\ntitle: a\n---\n")
def test_a_body_that_was_put_away_is_the_body_that_was_parsed(text: str, head: str) -> None:
    data = (head + text).encode("utf-8", "surrogatepass")
    document = read_document("a.md", data)
    assert shut("a.md", data, document.body_at, {}).body == parse(document.body, first_line=document.body_line)


@given(TEXTS)
def test_an_address_is_looked_for_wherever_it_may_stand(text: str) -> None:
    assert addresses.may_be_address(text) or not addresses._LIKELY.search(text)


@given(TEXTS | st.text(st.sampled_from("µ\u00b8®×aùöñoâÃ¡Ạạđưĩ\u0110\u01a1\u0101\u1e80\u1efa “…\n"), max_size=30))
def test_a_line_that_is_not_suspected_is_in_no_old_letters(text: str) -> None:
    suspected = [number for number, _ in legacy.suspects(text)]
    for number, line in enumerate(text.split("\n"), start=1):
        assert number in suspected or not (legacy.misread(line) or legacy.pasted(line))
    if not legacy._BESIDE.search(text):
        counted = sum(map(text.encode().count, legacy._FIRST_BYTES))
        assert counted == len(legacy._UNICODE_ONLY.findall(text))


@given(
    TEXTS
    | st.lists(
        st.sampled_from(
            [
                "một hai ",
                "**ba**",
                "[bốn](a.md) ",
                "![năm](a.jpg)",
                "\n",
                "\n\n",
                "`sáu`",
                "&#10;",
                "| a | b |\n|-|-|\n",
                "<b>",
            ]
        )
    ).map("".join)
)
def test_the_words_of_a_text_are_those_of_its_passages(text: str) -> None:
    body = parse(text)
    words = sum(len(one.text.split()) for one in passages.passages(body) if one.kind is not Kind.IMAGE)
    with mock.patch.object(passages, "_WORDS_A_MINUTE", 1):
        assert passages.reading_minutes(body) == max(1, words)
