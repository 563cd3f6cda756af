"""The fixed words of a paper: its number, its day, its ends; blanks where văn thư or the signer fills in."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# What XML cannot hold: control characters, halves of surrogate pairs, and two that are no characters.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTED = re.compile(r"\b(ngày|tháng|năm|quý|số) (?=[\dIVX])", re.IGNORECASE)
BLANK = "\xa0" * 6
DOTTED = "…" * 12
END = "./."
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def plain(text: str) -> str:
    """One line of text as XML can hold it, in NFC; a break within justified text would stretch the line before it."""
    return re.sub(r"[ \t\r\n]+", " ", unicodedata.normalize("NFC", _UNWRITABLE.sub("", text))).strip(" ")


def joined(text: str) -> str:
    """A title whose lines do not end between "năm" and 2026, or "quý" and III."""
    return _COUNTED.sub("\\1\xa0", text)


def roman(number: int) -> str:
    """A Roman numeral, from 1."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def padded(number: int) -> str:
    """A paper's number or a day: a zero before 1 to 9."""
    return f"{number:02}"


def month_of(number: int) -> str:
    """A month: the decree asks for a zero before 1 and 2 only."""
    return padded(number) if number <= 2 else str(number)  # noqa: PLR2004 - the decree's own


def day_of(day: date) -> str:
    """A day as papers write it: “ngày 05 tháng 02 năm 2026”."""
    return f"ngày {padded(day.day)} tháng {month_of(day.month)} năm {day.year}"


def number_line(symbol: str, number: int | None) -> str:
    """The line “Số: 05/TTr-VP”, with a blank for a number that văn thư gives."""
    return f"Số: {BLANK if number is None else padded(number)}/{symbol}"


def dated_line(place: str, *, day: int | None, month: int | None, year: int | None) -> str:
    """The line “Sơn La, ngày … tháng 9 năm 2026”, blank where it is not known."""
    parts = (
        BLANK if day is None else padded(day),
        BLANK if month is None else month_of(month),
        BLANK if year is None else str(year),
    )
    return f"{plain(place)}, ngày {parts[0]} tháng {parts[1]} năm {parts[2]}"


def ended(text: str) -> str:
    """The last paragraph of a paper: whatever it ended with, "./." ends it now."""
    return re.sub(r"[\s.;,/]*$", "", plain(text)) + END


def listed(entries: tuple[str, ...]) -> list[str]:
    """Entries of a list in lines of their own: dashes, semicolons, a full stop at the end."""
    texts = [re.sub(r"[\s.;,]*$", "", plain(entry)) for entry in entries]
    return [f"- {text}{'.' if place == len(texts) else ';'}" for place, text in enumerate(texts, start=1)]
