"""Numbers, decimals, days and Roman numerals to the words that a Vietnamese voice reads."""

from __future__ import annotations

import re

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# After "mươi" one, four and five are read otherwise; after "mười" only five.
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION = 1_000_000_000
# More digits than this are no amount but a code.
_LONGEST = 15
_PADDED = 2
_ROMAN = re.compile(r"(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINALS = {1: "nhất", 4: "tư"}


def digits(text: str) -> str:
    """Digit by digit."""
    return " ".join(_DIGITS[int(char)] for char in text)


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    if tens == 1:
        return "mười" + (f" {'lăm' if ones == 5 else _DIGITS[ones]}" if ones else "")  # noqa: PLR2004 - five
    return f"{_DIGITS[tens]} mươi" + (f" {_AFTER_TENS.get(ones, _DIGITS[ones])}" if ones else "")


def _group(number: int, *, full: bool) -> str:
    """Up to 999; `full` where something was read before it, so that its hundreds are read even where there are none."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    head = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} {'lẻ ' if rest < 10 else ''}{_below_hundred(rest)}"  # noqa: PLR2004 - tens


def _below_billion(number: int, *, full: bool) -> str:
    words: list[str] = []
    for size, name in ((1_000_000, "triệu"), (1000, "nghìn"), (1, "")):
        part, number = divmod(number, size)
        if part:
            words.append(f"{_group(part, full=full or bool(words))} {name}".rstrip())
    return " ".join(words)


def whole(number: int) -> str:
    """A whole number from 0: 2026 is "hai nghìn không trăm hai mươi sáu"."""
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _BILLION)
    if not billions:
        return _below_billion(rest, full=False)
    return f"{whole(billions)} tỷ {_below_billion(rest, full=True) if rest else ''}".rstrip()


def code(text: str) -> str:
    """A paper's number: what begins with a zero is read with it."""
    return digits(text) if text.startswith("0") else amount(text)


def amount(text: str) -> str:
    """A number as it is written: points between thousands, a comma before decimals.

    "01 cá nhân" is one; what is longer and begins with a zero is read by its digits, as a telephone's number.
    """
    before, comma, after = text.partition(",")
    plain = before.replace(".", "")
    if len(plain) > _LONGEST or (len(plain) > _PADDED and plain.startswith("0") and not comma):
        read = digits(plain)
    else:
        read = whole(int(plain))
    return f"{read} phẩy {_decimals(after)}" if comma else read


def _decimals(text: str) -> str:
    # "2,05" is not "hai phẩy năm", and "2,5" is not "hai phẩy năm mươi".
    if text.startswith("0") or len(text) > 2:  # noqa: PLR2004 - so far people read a number, further its digits
        return digits(text)
    return whole(int(text))


def month(number: int) -> str:
    """The name of a month: the fourth is "tư"."""
    return "tư" if number == 4 else whole(number)  # noqa: PLR2004 - April


def ordinal(number: int) -> str:
    """What follows "thứ": nhất, hai, ba, tư."""
    return _ORDINALS.get(number, whole(number))


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral up to 89, else None."""
    if not _ROMAN.fullmatch(text):
        return None
    values = [_VALUES[char] for char in text]
    following = (*values[1:], 0)
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
