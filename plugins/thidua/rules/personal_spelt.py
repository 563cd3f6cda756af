"""Numbers of a person that are not digits alone: a phone spelt in words, a passport."""

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
_REST = rf"(?:[^\w;!?]{{1,4}}(?i:{'|'.join(_FIGURES)})(?!\w)){{9,10}}(?!\w)"
_SPELT = tuple(re.compile(naught + _REST) for naught in ("hông", "HÔNG"))
# In a source the signs of quotations may stand between the words too.
_MAY_BE_SPELT = tuple(re.compile(naught + _REST.replace("{1,4}", "+")) for naught in ("hông", "HÔNG"))
_WORD = re.compile(r"\w+")
_PASSPORT_FIGURES = (7, 8)
_PASSPORT = re.compile(r"(?<![^\W_])[A-Z] ?\d{7,8}(?![^\W_]|[./-]\w)")
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


def spelt_phones(source: str) -> Iterator[Spelt]:
    """Every phone number that is written in words: “không chín một …”."""
    for pattern in _SPELT:
        for match in pattern.finditer(source):
            start = match.start() - 1
            if source[start : match.start()] in {"k", "K"}:
                digits = "".join(_FIGURES[word.lower()] for word in _WORD.findall(source, start, match.end()))
                yield Spelt("phone", start, digits, f"{digits[:4]}…{digits[-3:]}")


def passports(source: str) -> Iterator[Spelt]:
    """Every number of a passport behind a word that says so; without one it is the number of anything."""
    for start, end in figures(source):
        if end - start not in _PASSPORT_FIGURES:
            continue
        at = start - 1 if source[start - 1 : start] != " " else start - 2
        if at >= 0 and (match := _PASSPORT.match(source, at)):
            before = without_accents(plain(source, max(0, at - _LEFT), at).text)
            if _BEFORE_PASSPORT.search(before):
                value = match[0].replace(" ", "")
                yield Spelt("passport", at, value, f"{value[:2]}…{value[-2:]}")
