"""What was most likely meant by a day, period or number that is written in another way; empty where that is unsure."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime

from thidua import patterns as re
from thidua.periods import FIRST_YEAR, VIETNAM, parse_day, parse_period
from thidua.vietnamese import fold

_MONTHS = 12
# What forms in a browser write: an instant, which is of one day here, wherever the form was filled in.
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?", re.ASCII)
# A time of another zone may be of another day, and two days are not one: what is meant is unsure then.
_TIME = r"[t ]+\d{1,2}(?:[:h]\d{2}){1,2}(?:\.\d+)?(?: ?\+07:?00)?"
_DAY_FIRST = re.compile(
    rf"(?:ngay )?(\d{{1,2}})(?:[/.-]| thang )(\d{{1,2}})(?:[/.-]| nam )(\d{{4}}|\d{{2}})(?:{_TIME})?", re.ASCII
)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[/.-](\d{{1,2}})[/.-](\d{{1,2}})(?:{_TIME})?", re.ASCII)
_YEAR = r"(?:[/., -]|nam)+(?P<year>\d{4})"
_PERIODS = (
    (re.compile(rf"(?:quy|q) ?(?P<part>[1-4]|iv|i{{1,3}}){_YEAR}", re.ASCII), "Q"),
    (re.compile(r"(?P<year>\d{4})[/. -]?q(?:uy)? ?(?P<part>[1-4]|iv|i{1,3})", re.ASCII), "Q"),
    (re.compile(rf"(?:thang ?)?(?P<part>\d{{1,2}}){_YEAR}", re.ASCII), ""),
    (re.compile(r"(?P<year>\d{4})[/.-](?P<part>\d{1,2})", re.ASCII), ""),
    (re.compile(rf"6 thang (?P<part>dau|cuoi){_YEAR}", re.ASCII), "H"),
    (re.compile(r"(?P<year>\d{4})[/. -]?h(?P<part>[12])", re.ASCII), "H"),
    (re.compile(r"nam (?P<year>\d{4})(?P<part>)", re.ASCII), ""),
)
_PARTS = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "dau": "1", "cuoi": "2"}


def _plain(text: str) -> str:
    return " ".join(fold(text.strip("“”‘’\"' ")).split())


def _numbers(text: str) -> tuple[str, str, str] | None:
    """Year, month and day as two or four digits each, of a day written in one of the usual ways."""
    plain = _plain(text)
    if match := _YEAR_FIRST.fullmatch(plain):
        return match[1], match[2].zfill(2), match[3].zfill(2)
    if match := _DAY_FIRST.fullmatch(plain):
        return match[3] if len(match[3]) > len("26") else f"20{match[3]}", match[2].zfill(2), match[1].zfill(2)
    return None


def _day_of_stamp(text: str) -> str:
    """`2026-04-09T17:30:00.000Z` as `2026-04-10`: the day in Việt Nam; a stamp without a zone is of this one."""
    if not _STAMP.fullmatch(text):
        return ""
    try:
        at = datetime.fromisoformat(text)
        return (at.astimezone(VIETNAM) if at.tzinfo else at).date().isoformat()
    except (ValueError, OverflowError):
        return ""


def day_meant(text: str) -> str:
    """`25/3/2026` or `ngày 25 tháng 3 năm 2026` as `2026-03-25`, where that day exists."""
    meant = _day_of_stamp(text) or "-".join(_numbers(text) or ())
    return meant if meant and parse_day(meant) else ""


def alike(text: str, meant: str) -> str:
    """What is meant, where the text differs from it by no more than capitals and signs; else empty."""
    return meant if re.sub(r"[\W_]", "", text).lower() == re.sub(r"[\W_]", "", meant).lower() else ""


def day_spelt(text: str) -> str:
    """`2026/3/25` as `2026-03-25`: with the year first there is no other reading, unlike `05/11/2026`; or a stamp."""
    if (day := _day_of_stamp(text)) and parse_day(day):
        return day
    match = re.fullmatch(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", _plain(text), re.ASCII)
    meant = f"{match[1]}-{match[2].zfill(2)}-{match[3].zfill(2)}" if match else ""
    return meant if meant and parse_day(meant) else ""


def month_exceeded(text: str) -> tuple[str, str] | None:
    """The month (`11/2026`) and how many days it has, of a day that comes after its end."""
    year, month, day = map(int, _numbers(text) or (0, 0, 0))
    if year < FIRST_YEAR or not 1 <= month <= _MONTHS or day <= monthrange(year, month)[1]:
        return None
    return f"{month}/{year}", str(monthrange(year, month)[1])


def period_meant(text: str) -> str:
    """`quý I/2026` or `Q1-2026` as `2026-Q1`, `tháng 3/2026` as `2026-03`."""
    plain = _plain(text)
    for pattern, sign in _PERIODS:
        if match := pattern.fullmatch(plain):
            part = _PARTS.get(match["part"], match["part"])
            inner = f"-{sign}{part}" if sign else f"-{part.zfill(2)}" if part else ""
            return match["year"] + inner if parse_period(match["year"] + inner) else ""
    return ""


def bound_meant(text: str) -> str:
    """A day or a period."""
    return day_meant(text) or period_meant(text)


_DAY_OF = re.compile(
    r"(?:truoc |vao )?(?:ngay )?(?P<day>0?[1-9]|[12]\d|3[01]|cuoi(?: cung)?)(?P<which>(?: .*)?)", re.ASCII
)
_WHICH = (
    (re.compile(r"(?: cua)?(?: hang| moi)?(?: thang)?", re.ASCII), ""),
    (re.compile(r"(?: cua)? thang dau(?: tien)?(?: cua)?(?: ky| quy| nua nam| nam)?", re.ASCII), " of first month"),
    (re.compile(r"(?: cua)? thang cuoi(?: cung)?(?: cua)?(?: ky| quy| nua nam| nam)?", re.ASCII), " of last month"),
    (re.compile(r"(?: cua)? thang (?:sau|ke tiep|lien sau|tiep theo)", re.ASCII), " of next month"),
)


def day_of_period_meant(text: str) -> str:
    """`30/12` or `30 tháng 12` as `12-30`, `ngày 12 tháng cuối quý` as `12 of last month`."""
    plain = _plain(text)
    if match := re.fullmatch(r"(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})", plain, re.ASCII):
        # A leap year's February has all the days that anybody may mean.
        is_day = 1 <= int(match[2]) <= _MONTHS and 1 <= int(match[1]) <= monthrange(2024, int(match[2]))[1]
        return f"{match[2].zfill(2)}-{match[1].zfill(2)}" if is_day else ""
    match = _DAY_OF.fullmatch(plain)
    if match is None:
        return ""
    which = next((said for pattern, said in _WHICH if pattern.fullmatch(match["which"])), None)
    day = "last" if match["day"].startswith("cuoi") else match["day"].lstrip("0")
    return "" if which is None else day + which


def count_meant(text: str) -> str:
    """`02` as `2`."""
    match = re.fullmatch(r"0+([1-9]\d{0,5})", _plain(text), re.ASCII)
    return match[1] if match else ""
