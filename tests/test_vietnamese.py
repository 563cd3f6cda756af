"""Vietnamese letters: folded for addresses, sorted as in a dictionary, and recognised when mistyped."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.vietnamese import fold, nearest, slug, sort_key

# The tones in the order of the dictionary: level, huyền, hỏi, ngã, sắc, nặng.
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = "aăâeêioôơuưy"
BARE = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
LETTERS = {unicodedata.normalize("NFC", vowel + tone): BARE.get(vowel, vowel) for vowel, tone in product(VOWELS, TONES)}
MARKED = {letter: bare for letter, bare in {**LETTERS, "đ": "d"}.items() if letter != bare}
UNITS = {
    "phong-tong-hop": "Phòng Tổng hợp",
    "phong-kinh-te": "Phòng Kinh tế",
    "trung-tam-thong-tin": "Trung tâm Thông tin",
    "ban-tiep-cong-dan": "Ban Tiếp công dân",
}


def test_vietnamese_has_67_letters_that_a_plain_keyboard_does_not() -> None:
    assert len(MARKED) == 67


@pytest.mark.parametrize(("letter", "bare"), MARKED.items())
def test_a_letter_is_folded_whatever_its_case_and_form(letter: str, bare: str) -> None:
    for written in (
        letter,
        letter.upper(),
        unicodedata.normalize("NFD", letter),
        unicodedata.normalize("NFD", letter.upper()),
    ):
        assert fold(written) == bare
        assert slug(f"{written}1") == f"{bare}1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ một cửa về bản", "to-mot-cua-ve-ban"),
        ("Đổi mới, sáng tạo!", "doi-moi-sang-tao"),
        ("  Dân vận   “khéo” – 2026 ", "dan-van-kheo-2026"),
        ("nhóm đ", "nhom-d"),
        ("137/KH-UBND", "137-kh-ubnd"),
        ("Ürümqi, Nguyễn & Müller", "urumqi-nguyen-muller"),
        ("…", ""),
        ("中文", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_an_address_and_stays_what_it_is(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", made)
    assert slug(made) == made
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


ORDERS = [
    ["A", "À", "Ả", "Ã", "Á", "Ạ", "Ă", "Ằ", "Ặ", "Â", "Ấ", "B"],
    ["dân", "đan mạch", "đàn", "em", "ê a"],
    ["o", "ô", "ơ", "p", "u", "ư", "y"],
    ["hoa", "hòa", "hoán", "hoàng"],
    ["Ban Tiếp công dân", "Phòng Kinh tế", "Phòng Nội chính", "Phòng Tổng hợp", "Trung tâm Thông tin"],
    ["Phường 1", "Phường 2", "Phường 10", "Phường 11", "Phường An Bình"],
    ["Khu phố 2", "khu phố 3A", "Khu phố 12"],
    ["an", "An Bình", "anh"],
    ["ma", "mà", "mả", "mã", "má", "mạ", "mạ non", "mát"],
    ["", "2026", "a"],
]


@pytest.mark.parametrize("words", ORDERS, ids=lambda words: words[1])
def test_words_are_sorted_as_in_a_dictionary(words: list[str]) -> None:
    shuffled = words[1::2] + words[::2]
    assert sorted(shuffled, key=sort_key) == words


@given(st.text())
def test_any_text_can_be_sorted_in_capitals_or_not(text: str) -> None:
    assert sort_key(text) <= sort_key(f"{text} a")


@pytest.mark.parametrize("text", ["x² y", "² ³", "①", "½", "٣ phần", "Ⅷ", "9" * 200])
def test_digits_that_are_no_numbers_can_be_sorted(text: str) -> None:
    assert sort_key(text) == sort_key(text)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("Phòng Tổng hợp", "phong-tong-hop"),
        ("phòng tổng hợp", "phong-tong-hop"),
        ("phong tong hop", "phong-tong-hop"),
        ("phong-tong-hpo", "phong-tong-hop"),
        ("phong_tong_hop", "phong-tong-hop"),
        ("P. Tổng hợp", "phong-tong-hop"),
        ("trung-tam-thongtin", "trung-tam-thong-tin"),
        ("Tiếp công dân", "ban-tiep-cong-dan"),
        ("doan-thanh-nien", None),
        ("", None),
        ("…", None),
        ("x" * 5000, None),
    ],
)
def test_nearest(wrong: str, meant: str | None) -> None:
    assert nearest(wrong, UNITS) == meant


@given(st.text(max_size=30), st.dictionaries(st.text(max_size=12), st.text(max_size=12), max_size=6))
def test_what_is_suggested_exists(wrong: str, known: dict[str, str]) -> None:
    assert nearest(wrong, known) in {None, *known}


@given(st.sampled_from(sorted(UNITS)))
def test_an_id_and_its_name_are_always_found(unit: str) -> None:
    assert nearest(unit, UNITS) == unit
    assert nearest(UNITS[unit], UNITS) == unit
    assert nearest(unit, {}) is None


def test_of_two_that_are_as_near_it_is_always_the_same() -> None:
    known = {"phong-a": "", "phong-b": "", "phong-c": ""}
    backwards = dict(reversed(known.items()))
    assert nearest("phong-x", known) == nearest("phong-x", backwards) == "phong-a"
