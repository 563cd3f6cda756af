"""Numbers of a person that are not digits alone: a phone or a citizen id spelt in words, a passport."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua import patterns as re
from thidua.rules.personal_labels import without_accents
from thidua.source.figures import figures
from thidua.source.plain import plain

_FIGURES = {
    **dict(zip(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], "0123456789", strict=True)),
    "tư": "4",
    "lăm": "5",
    "bẩy": "7",
    "mốt": "1",
}
# Nothing but a number has ten figures on end. The word for naught stands in every story, so each pattern begins with
# letters that the engine can run ahead to.
_REST = rf"(?:[^\w;!?]{{1,4}}(?i:{'|'.join(_FIGURES)})(?!\w)){{9,11}}(?!\w)"
_SPELT = tuple(re.compile(naught + _REST) for naught in ("hông", "HÔNG"))
# In a source the signs of quotations may stand between the words too.
_MAY_BE_SPELT = tuple(re.compile(naught + _REST.replace("{1,4}", "+")) for naught in ("hông", "HÔNG"))
# Twelve figures are an id. In their order, they are counted.
_ID_FIGURES = 12
_COUNTED = "0123456789"
_WORD = re.compile(r"\w+")
_PASSPORT_FIGURES = (7, 8)
# How far before its figures a passport begins: one letter or two, and what may part them.
_LETTERS = 3
_PASSPORT = re.compile(r"(?<![^\W_])(?:[A-Z][ -]?|[A-Z]{2} ?)\d{7,8}(?![^\W_]|[./-]\w)")
_BEFORE_PASSPORT = re.compile(r"(?<!\w)(?:ho chieu|passport|(?:so )?hc)(?!\w)[^\d;!?\n]{0,60}$")
_LEFT = 90


@dataclass(frozen=True, slots=True)
class Spelt:
    """One number found: its rule, where it begins in the source, its value, and how it may be quoted."""

    rule: str
    start: int
    value: str
    shown: str


def may_be_spelt(text: str) -> bool:
    """Whether a text may hold a number in words, which no mark parts; quick, and never False where one is."""
    return any(pattern.search(text) for pattern in _MAY_BE_SPELT)


def spelt_numbers(source: str) -> Iterator[Spelt]:
    """Every phone number and citizen id that is written in words: “không chín một …”."""
    for pattern in _SPELT:
        for match in pattern.finditer(source):
            start = match.start() - 1
            if source[start : match.start()] in {"k", "K"}:
                digits = "".join(_FIGURES[word.lower()] for word in _WORD.findall(source, start, match.end()))
                if len(digits) == _ID_FIGURES:
                    yield Spelt("citizen-id", start, digits, f"{digits[:3]}…{digits[-3:]}")
                elif digits != _COUNTED:
                    yield Spelt("phone", start, digits, f"{digits[:4]}…{digits[-3:]}")


def passports(source: str) -> Iterator[Spelt]:
    """Every number of a passport behind a word that says so; without one it is the number of anything."""
    for start, end in figures(source):
        if end - start not in _PASSPORT_FIGURES:
            continue
        if match := _PASSPORT.search(source, max(0, start - _LETTERS), end + 2):
            at = match.start()
            before = without_accents(plain(source, max(0, at - _LEFT), at).text)
            if _BEFORE_PASSPORT.search(before):
                value = re.sub(r"\W", "", match[0])
                yield Spelt("passport", at, value, f"{value[:2]}…{value[-2:]}")
