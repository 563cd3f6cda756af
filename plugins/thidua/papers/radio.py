"""A text to what is read over the loudspeaker, no figure or abbreviation left to guess, and how long that takes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from thidua.papers import spoken
from thidua.papers.abbreviations import ABBREVIATIONS, BEFORE_NAMES, LETTERS, UNITS
from thidua.papers.words import plain

# A calm voice over a loudspeaker; a Vietnamese word is a syllable, so words are counted. Our reading, no plan's.
WORDS_A_MINUTE = 160
_DAYS, _MONTHS = 31, 12
_SMALL = 10
_SEP = r"[/.\-]"
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_COUNTED = (
    "quý", "khóa", "khoá", "đại hội", "chương", "phần", "mục", "kỳ", "thế kỷ", "hạng", "giai đoạn", "học kỳ", "vùng",
    "loại", "cấp",
)  # fmt: skip

_DATE = re.compile(rf"(?:(ngày)\s+)?\b(\d{{1,2}}){_SEP}(\d{{1,2}}){_SEP}(\d{{4}})\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(ngày|sáng|trưa|chiều|tối|hôm|dịp|lễ|Quốc khánh|kỷ niệm|mùng|mồng)\s+(\d{1,2})/(\d{1,2})\b(?!/)", re.IGNORECASE
)
# The first day may leave its month to the last: "12-15/8".
_DAYS_RANGE = re.compile(
    r"(?:\b(ngày)\s+)?(?<![\w/])(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}))? ?(?:đến|-|–) ?(?:ngày )?| ?[-–] ?)"
    r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\w/])",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^([IVXL]+)(?=\. )")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=\d)")
_MONTH_YEAR = re.compile(r"\b(tháng)\s+(\d{1,2})[/-](\d{4})\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(tháng)\s+(\d{1,2})\b", re.IGNORECASE)
_QUARTER_YEAR = re.compile(r"\b(quý)\s+([IVX]+|[1-4])[/-](\d{4})\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(thứ)\s+([IVXL]+|\d+)\b", re.IGNORECASE)
_ROMAN = re.compile(rf"\b({'|'.join(_COUNTED)})\s+([IVXL]+)\b", re.IGNORECASE)
_BARE_ROMAN = re.compile(r"\b([IVX]{2,})\b")
_SYMBOL = re.compile(r"\b(\d+)(?:/(\d{4}))?/([A-ZĐ][A-Za-zĐ]*\d*(?:-[A-ZĐ][A-Za-zĐ]*)*)(?![\w/])")
_CODE = re.compile(r"\b(\d+)-([A-ZĐ][A-Za-zĐ]*)/([A-ZĐ][A-Za-zĐ]*)\b")
_HOURS_RANGE = re.compile(r"\b(\d{1,2}(?:h(?:\d{2})?|:\d{2})) ?[-–] ?(?=\d{1,2}(?:h|:\d{2}))")
_CLOCK = re.compile(r"\b(\d{1,2})(?:h|:| giờ )(\d{2})(?: phút|p)?\b")
_HOUR = re.compile(r"\b(\d{1,2})h\b")
_RANGE = re.compile(rf"(?<![\w/])({_NUMBER})\s?[-–]\s?({_NUMBER})(?![\w/])")
_FRACTION = re.compile(r"(?<![\w/])(\d{1,4})/(\d{1,4})(?![\w/])")
_PER = re.compile(rf"(?<=[\w%])/({_UNIT}|[^\W\d_]{{2,}})(?!\w)")
_MINUS = re.compile(rf"(?<![\w,.)])[-−](?=(?:{_NUMBER}))")
_AMOUNT = re.compile(rf"(?<![\w.,])({_NUMBER})(?:\s?({_UNIT})(?![\w]))?(?!\d)")
_DOTTED = re.compile(r"(?<![\w.,])\d+(?:\.\d+)+(?![\w,])")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LEFT = re.compile(r"\d+")
_WORD = re.compile(r"(?<!\w)[A-ZĐƯ][A-Za-zĐđƯ]*(?:-[A-ZĐ]+)*(?!\w)\.?")
_SIGNS = {"&": " và ", "+": " cộng ", "=": " bằng ", "×": " nhân ", "≥": " từ ", "≤": " không quá ", "%": " phần trăm "}


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What is read, how many minutes it takes (in halves, upwards), and abbreviations that were spelled by letters."""

    text: str
    minutes: float
    unsure: tuple[str, ...]


def _counted(text: str) -> int | None:
    return int(text) if text.isdecimal() else spoken.roman_value(text.upper())


def _year(text: str | None) -> str:
    return f" năm {spoken.whole(int(text))}" if text else ""


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= _DAYS and 1 <= int(month) <= _MONTHS


def _is_rather_a_day(above: str, below: str) -> bool:
    """Of what could be a part as well: "30/4" is a day, "3/4" three quarters."""
    return int(above) >= int(below) and _is_day(above, below)


def _day(day: str, month: str) -> str:
    return f"{spoken.whole(int(day))} tháng {spoken.month(int(month))}"


def _date(match: re.Match[str]) -> str:
    if not _is_day(match[2], match[3]):
        return match[0]
    return f"{match[1] or 'ngày'} {_day(match[2], match[3])}{_year(match[4])}"


def _days_range(match: re.Match[str]) -> str:
    called, day, month, year, last_day, last_month, last_year = match.groups()
    is_known = called or month or last_year or _is_rather_a_day(last_day, last_month)
    if not (is_known and _is_day(day, month or last_month) and _is_day(last_day, last_month)):
        return match[0]
    first = _day(day, month) if month else spoken.whole(int(day))
    return f"{called or 'ngày'} {first}{_year(year)} đến ngày {_day(last_day, last_month)}{_year(last_year)}"


def _known_day(match: re.Match[str]) -> str:
    if not _is_day(match[2], match[3]):
        return match[0]
    between = "" if match[1].lower() in {"ngày", "mùng", "mồng"} else " ngày"
    return f"{match[1]}{between} {_day(match[2], match[3])}"


def _month_year(match: re.Match[str]) -> str:
    return f"{match[1]} {spoken.month(int(match[2]))}{_year(match[3])}"


def _month(match: re.Match[str]) -> str:
    return f"{match[1]} {spoken.month(int(match[2]))}" if 1 <= int(match[2]) <= _MONTHS else match[0]


def _quarter_year(match: re.Match[str]) -> str:
    number = _counted(match[2])
    return match[0] if number is None else f"{match[1]} {spoken.whole(number)}{_year(match[3])}"


def _nth(match: re.Match[str]) -> str:
    number = _counted(match[2])
    return match[0] if number is None else f"{match[1]} {spoken.ordinal(number)}"


def _roman(match: re.Match[str]) -> str:
    number = spoken.roman_value(match[2].upper())
    return match[0] if number is None else f"{match[1]} {spoken.whole(number)}"


def _bare_roman(match: re.Match[str]) -> str:
    number = spoken.roman_value(match[1])
    return match[0] if number is None else spoken.whole(number)


def _symbol(match: re.Match[str]) -> str:
    return f"{spoken.code(match[1])}{_year(match[2])} {match[3].replace('-', ' ')}"


def _code(match: re.Match[str]) -> str:
    return f"{spoken.code(match[1])} {match[2]} {match[3]}"


def _clock(match: re.Match[str]) -> str:
    minutes = int(match[2])
    return f"{spoken.whole(int(match[1]))} giờ" + (f" {spoken.whole(minutes)} phút" if minutes else "")


def _fraction(match: re.Match[str]) -> str:
    above, below = int(match[1]), int(match[2])
    if _is_rather_a_day(match[1], match[2]):
        return f"ngày {_day(match[1], match[2])}"
    if above < below <= _SMALL:
        return f"{spoken.whole(above)} phần {spoken.month(below)}"
    return f"{spoken.amount(match[1])} trên {spoken.amount(match[2])}"


def _amount(match: re.Match[str]) -> str:
    # Else "5G" would run into one word.
    gap = " " if match.string[match.end() :][:1].isalpha() else ""
    return spoken.amount(match[1]) + (f" {UNITS[match[2]]}" if match[2] else gap)


def _dotted(match: re.Match[str]) -> str:
    """A version or a clause; what has points between thousands is an amount."""
    parts = match[0].split(".")
    if match[0].startswith("0"):
        return ", ".join(map(spoken.digits, parts))
    return match[0] if _THOUSANDS.fullmatch(match[0]) else " chấm ".join(map(spoken.amount, parts))


_PASSES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_HEADING, _bare_roman),
    (_DAYS_RANGE, _days_range),
    (_DATE, _date),
    (_DAY, _known_day),
    (_MONTH_YEAR, _month_year),
    (_QUARTER_YEAR, _quarter_year),
    (_MONTH, _month),
    (_ORDINAL, _nth),
    (_ROMAN, _roman),
    (_SYMBOL, _symbol),
    (_CODE, _code),
    (_HOURS_RANGE, lambda match: f"{match[1]} đến "),
    (_HYPHEN, lambda _: " "),
    (_CLOCK, _clock),
    (_HOUR, lambda match: f"{spoken.whole(int(match[1]))} giờ"),
    (_RANGE, lambda match: f"{match[1]} đến {match[2]}"),
    (_FRACTION, _fraction),
    (_PER, lambda match: f" trên {UNITS.get(match[1], match[1])}"),
    (_MINUS, lambda _: "âm "),
    (_DOTTED, _dotted),
    (_AMOUNT, _amount),
    (_LEFT, lambda match: f" {spoken.amount(match[0])} "),
    (_BARE_ROMAN, _bare_roman),
)


def _abbreviated(text: str, unsure: dict[str, None]) -> str:
    def read(match: re.Match[str]) -> str:
        word = match[0].removesuffix(".")
        stop = match[0][len(word) :]
        if word in ABBREVIATIONS:
            # "TP. Sơn La": this stop says that a name follows, any other that a sentence ends.
            before_name = stop and word in BEFORE_NAMES and match.end() < len(text)
            return ABBREVIATIONS[word] + (" " if before_name else stop)
        if "-" in word:
            return " ".join(_abbreviated(part, unsure) for part in word.split("-")) + stop
        if len(word) == 1 or not word.isupper() or _is_word(word):
            return match[0]
        unsure[word] = None
        return " ".join(LETTERS.get(char, char.lower()) for char in word) + stop

    return _WORD.sub(read, text)


_SYLLABLE = re.compile("[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(CH|NG|NH|[CMNPT])?")


def _is_word(word: str) -> bool:
    """A word that somebody set in capitals, and not the first letters of others."""
    return len(word) > 2 and bool(_SYLLABLE.fullmatch(word))  # noqa: PLR2004 - "TA", "AN" are rare, "TU", "CA" are not


def _line(text: str, unsure: dict[str, None]) -> str:
    for pattern, reading in _PASSES:
        text = pattern.sub(reading, text)
    for sign, words in _SIGNS.items():
        text = text.replace(sign, words)
    text = _abbreviated(text, unsure)
    return re.sub(r" +([,.;:!?])", r"\1", re.sub(r" {2,}", " ", text)).strip()


def broadcast(text: str) -> Broadcast:
    """The words of a text, paragraph by paragraph."""
    unsure: dict[str, None] = {}
    lines = [_line(plain(line), unsure) for line in text.splitlines()]
    read = "\n".join(line for line in lines if line)
    halves = math.ceil(len(read.split()) / WORDS_A_MINUTE * 2)
    return Broadcast(read, halves / 2, tuple(unsure))
