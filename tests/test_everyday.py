"""What is known of a text of everyday letters, and the signs that are looked for first, hide nothing that is wrong."""

# ruff: noqa: SLF001 - a look before the leap is nobody else's
from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from unittest import mock

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.small_column import story
from tests.test_shortcuts import TEXTS
from thidua import law, legacy, vietnamese
from thidua.everyday import Everyday, is_everyday
from thidua.findings import Finding
from thidua.rules import loose, pasted, personal_data, personal_mail, personal_places, personal_words, signs
from thidua.rules.raw import raws
from thidua.source import merges, plain
from thidua.source import text as source_text
from thidua.source.document import read_document
from thidua.source.events import Kind
from thidua.source.figures import figures
from thidua.source.looks import looks_of
from thidua.source.markdown import parse
from thidua.source.typed import typed

# What people write every day, and the signs by which the rules know what is not to be there.
LETTERS = st.lists(
    st.sampled_from([*"0123456789", *" \n\t.,:;-/()[]{}@|*_&%\\", *"aăđịốữỷÁĐỐ…“”–"])
    | st.sampled_from(
        ["số nhà 12 ", "Ngõ 3", "sinh ngày ", "SINH NHẬT ", "s.n ", "trú TẠI ", "a còng", "[at] noi.vn", "ở 5 đường A"]
    )
    | st.sampled_from(
        ["Nhà riêng: ", "căn hộ 7", "lọt lòng", "chào đời", "02/9/1990", "0912 345 678", "\n\n", "hộ khẩu"]
    ),
    max_size=30,
).map("".join)


@given(TEXTS)
def test_an_everyday_text_holds_nothing_odd(text: str) -> None:
    if is_everyday(text):
        assert unicodedata.is_normalized("NFC", text)
        assert not source_text._UNSEEN.search(text)
        assert not vietnamese._LEFT_BEHIND.search(text)
        assert not legacy._BESIDE.search(text)
        assert not plain._ODD.search(text)
        assert re.findall(r"\d", text) == re.findall(r"[0-9]", text)
        assert source_text.decode(text.encode())[0] == text


@given(LETTERS)
def test_what_is_known_of_an_everyday_text_changes_nothing_that_is_found_in_it(text: str) -> None:
    known = Everyday(text)
    assert is_everyday(text)
    assert figures(known) == figures(text)
    assert list(legacy.suspects(known)) == list(legacy.suspects(text))
    assert personal_data.personal(known, 2026) == personal_data.personal(text, 2026)
    if not personal_data._may_hold_any(known):
        assert personal_data.personal(text, 2026) == []


def _told(text: str) -> list[Finding]:
    """What is told of a file of everyday letters with this body."""
    document = read_document("a.md", f"{story()}{text}".encode())
    assert isinstance(document.text, Everyday)
    body = parse(document.body)
    return list(personal_data.personal_data(document.text, document.front, frozenset(), 2026, body=body))


def _told_without_a_look_ahead(text: str) -> list[Finding]:
    with (
        mock.patch.object(personal_data, "_is_bare", return_value=False),
        mock.patch.object(personal_data, "_may_hold_any", return_value=True),
        mock.patch.object(personal_mail, "_has_at", return_value=True),
        mock.patch.object(personal_mail, "_may_be_spelt", return_value=True),
    ):
        return _told(text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("phone", "Gọi kh**ông** chín năm không một hai ba bốn năm sáu."),
        ("phone", "Gọi không [chín](https://noi-nao.example/rat/xa) năm không một hai ba bốn năm sáu."),
        ("phone", "Gọi _không_ _chín_ _năm_ không một hai ba bốn năm sáu."),
        ("phone", "Gọi không chín[^a] năm không một hai ba bốn năm sáu.\n\n[^a]: Lời ghi chú."),
        ("phone", "Gọi không <b>chín</b> năm không một hai ba bốn năm sáu."),
        ("phone", "> > > > > > > không\n> > > > > > > chín năm không một hai ba bốn năm sáu."),
        ("email", "Thư gửi ten (**at**) gmail.com"),
        ("email", "Thư gửi ten [*at*] gmail.com"),
        ("email", "Thư gửi ten [[at](a.md)] gmail.com"),
        ("email", "Thư gửi ten a **còng** gmail.com"),
        ("email", "Thư gửi ten a\ncòng gmail.com"),
        ("email", "Thư gửi TEN A CÒNG GMAIL.COM"),
        ("email", "Thư gửi ten (At) gmail.com"),
        ("email", "Thư gửi ten { at } gmail.com"),
        ("email", "Thư gửi ten (at\n) gmail.com"),
        ("email", "> Thư gửi ten (at\n> ) gmail.com"),
        ("email", "Thư gửi ten(@)gmail.com"),
        ("email", "Thư gửi ten@\ngmail.com"),
    ],
)
def test_what_is_spelt_out_is_found_through_the_marks_in_it_and_in_any_case(rule: str, text: str) -> None:
    assert [one.rule for one in _told(text)] == [rule]


# What is spelt out, in parts between which anything may stand.
_SPELT_OUT = st.sampled_from(
    [
        ["Gọi ", "kh", "ông", " ", "chín", " năm", " ", "không", " một", " hai", " ba", " bốn", " năm", " sáu", "."],
        ["Gọi", " KHÔNG", " CHÍN", " NĂM", " HAI", " BA", " TƯ", " NĂM", " SÁU", " BẢY", " TÁM", "."],
        *(
            ["Thư gửi ten", " ", opened, sign, closed, " ", "gmail", ".com"]
            for opened, closed in ("()", "[]", "{}", ("", ""))
            for sign in ("at", "At", "AT", "aT", "@", "a còng", "A CÒNG", "A Còng")
        ),
    ]
)
_MARKS = ["*", "**", "_", "__", "`", "~", "~~", "\\", "[", "](a.md)", "![", "](a.jpg 'b')", "<b>", "</b>", "<!-- c -->"]
_BETWEEN = st.sampled_from(
    [*_MARKS, "[^a]", " ", "\n", "  \n", "\n> ", "\n> > > > > > > ", "\n- ", "|", "\n\n[^a]: ", ", ", ".", "(", ")"]
)


@given(_SPELT_OUT, st.lists(st.tuples(st.integers(0, 16), _BETWEEN), max_size=6))
@example(["ten@", "gmail", ".com"], [(1, "\n")])
def test_marks_hide_from_the_look_ahead_nothing_that_would_be_found(
    parts: list[str], strewn: list[tuple[int, str]]
) -> None:
    parts = list(parts)
    for at, mark in strewn:
        parts.insert(at, mark)
    text = "".join(parts)
    assert _told(text) == _told_without_a_look_ahead(text)


@given(LETTERS)
def test_in_a_file_of_everyday_letters_the_same_is_personal_as_in_any_other(text: str) -> None:
    document = read_document("a.md", f"{story()}{text}".encode())
    body = parse(document.body)
    found = personal_data.personal_data(document.text, document.front, frozenset(), 2026, body=body)
    assert isinstance(document.text, Everyday)
    assert list(found) == list(
        personal_data.personal_data(str(document.text), document.front, frozenset(), 2026, body=body)
    )


@given(
    LETTERS
    | st.lists(st.sampled_from(["Bà con đến từ lúc sương chưa tan ", "một hai ba  bốn", " ", ".", "!", "…", "\n"])).map(
        "".join
    )
)
def test_a_text_in_order_looks_as_any_other_does(text: str) -> None:
    document = read_document("a.md", f"{story()}{text}".encode())
    assert looks_of(document) == looks_of(replace(document, text=str(document.text)))


SIGNS = st.text(st.sampled_from("~=[^${!?:#a -"), max_size=6)


@given(SIGNS)
def test_a_body_without_the_beginning_of_a_sign_holds_none(text: str) -> None:
    signs_of_all = re.compile(rf"{signs._LIKELY.pattern}|:::|!!!|\?\?\?|#[^\s#]")
    assert signs._may_hold_any(text) == bool(signs_of_all.search(text))


@given(TEXTS)
def test_a_text_without_the_ends_of_a_merge_holds_no_mark(text: str) -> None:
    assert merges.may_hold_marks(text) or not merges.merge_marks(text.split("\n"))


@given(LETTERS | TEXTS)
def test_no_home_and_no_birth_is_told_without_a_sign_of_one(text: str) -> None:
    assert personal_places._has_any(text, personal_places._SIGNS_OF_A_HOME) or not personal_places._LIVED_IN.search(
        text
    )
    if not personal_places._has_any(text, personal_places._SIGNS_OF_A_LABEL):
        assert not personal_places._BEHIND_A_LABEL.search(text)
        assert not personal_places._HOUSE.search(text)
    if is_everyday(text) and not personal_words._may_tell_of_a_birth(Everyday(text), 0, len(text)):
        assert not personal_words._MAY_BE_BIRTH.search(text)
    assert personal_mail.may_be_email(text) or not list(personal_mail.emails(text))


@given(TEXTS)
def test_a_body_in_which_no_sign_is_shown_has_none_in_its_passages(text: str) -> None:
    body = parse(text)
    assert body.shows_any("*[\uff3b") or not any(loose._ANY_SIGN.search(raw.text) for raw in raws(body))
    has_breaks = any(body.opened(Kind.SOFT_BREAK, Kind.HARD_BREAK))
    assert has_breaks or not list(typed(body, least=2))


FURNITURE = st.lists(
    st.sampled_from(
        ["lượt xem", "đã đọc", " ", ": ", "1.234", "cỡ chữ", "A-A+", "Thứ hai, 2/9/2026 10:30", "bình luận", "(3)"]
    )
    | st.sampled_from(
        ["share", "theo dõi", "google news", "nghe bài viết", "gửi", "email", "bạn bè", "tin khác", "»", "."]
    )
    | st.sampled_from(["xem thêm", "bài viết liên quan", "đọc nhiều nhất", "in", "zalo"]),
    max_size=6,
).map("".join)


@given(FURNITURE)
def test_what_ends_as_a_sentence_is_furniture_only_where_any_end_may_follow(text: str) -> None:
    for pattern in (pasted._SURE, pasted._LIKELY):
        assert not pattern.fullmatch(f"{text}.")


@given(st.lists(st.sampled_from(["12", "/2025", "/NĐ-CP", " ", "Nghị định số ", "152/2025", "a", "-"])).map("".join))
def test_a_paper_has_a_stroke_and_a_year_in_its_number(text: str) -> None:
    assert law._MAYBE_NUMBER.search(text) or not law._NUMBER.search(text)
