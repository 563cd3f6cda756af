"""E-mail addresses, dates of birth and home addresses in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.rules.personal_labels import without_accents
from thidua.source.plain import Plain, views

_LEFT, _RIGHT = 70, 60

_EMAIL = re.compile(
    r"(?<![^\W_])[^\W_](?:[\w.+\\-]{0,63})(?:@|&#0*64;|&#[xX]0*40;|&commat;|%40)"
    r"((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24})(?![^\W_])"
)
_AT = re.compile(r"@|&|%40")
_HAS_AT = ("@", "&#", "&commat;", "%40")
# `anh@2x.png` is a file.
_NO_DOMAINS = frozenset({"png", "jpg", "jpeg", "webp", "gif", "svg", "css", "js", "md", "html", "pdf", "docx"})
# Spelt so that machines may not see it: “ten [at] gmail (chấm) com”.
_SPELT = re.compile(
    r"(?<![^\W_])[^\W_][\w.+-]{0,63}(?: ?[\[({] ?(?:at|a còng|@) ?[\])}] ?| (?:@|a còng) ?|@ )"
    r"((?:gmail|yahoo|outlook|hotmail|icloud|live|zoho|proton(?:mail)?)"
    r"(?: ?(?:\.|[\[({] ?(?:dot|chấm) ?[\])}]| chấm ) ?[a-z]{2,4})+)",
    re.IGNORECASE,
)
_SPELT_HINT = re.compile(r"@\s|\s@|[\[({]\s?at\s?[\])}]|a còng", re.IGNORECASE)
_SPELT_PARTS = ("@ ", " @", "at)", "at]", "at}", "at )", "at ]", "a còng")

_MAY_BE_DATE = re.compile(r"\d{1,4}(?:[\W_]|&[a-z]+;){0,6}(?:th[aá]ng\W{1,4})?\d{1,2}(?:[\W_]|n[aă]m){1,8}\d{1,4}")
_MAY_BE_BIRTH = re.compile(r"sinh|\bs\.?n\b|\bns\b|dob|birth|ch[aà]o [đd][oờ]i", re.IGNORECASE)
_DATE = re.compile(
    r"(?<![\d/.\-])(?:"
    r"(?P<day>\d{1,2})(?: ?[/.\-] ?| th[aá]ng )(?P<month>\d{1,2})(?: ?[/.\-] ?|,? n[aă]m )(?P<year>\d{4})"
    r"|(?P<short_day>\d{1,2})[/.\-](?P<short_month>\d{1,2})[/.\-](?P<short_year>\d{2})"
    r"|(?P<iso_year>\d{4})[/.\-](?P<iso_month>\d{1,2})[/.\-](?P<iso_day>\d{1,2})"
    r")(?!\d|[/\-]\w|\.\d)"
)
_BIRTH = re.compile(
    r"(?<!\w)(?:ngay sinh(?! hoat)[^\d\n.;:|]{0,30}:|(?P<alone>sinh(?: ra| nhat)?)|date of birth|dob|ns|s\.?n|chao doi)(?!\w)"
    r"(?P<gap>(?:[\s:,(|=\"'“-]|vao|dung|hom|la|ngay|mung|(?:cua co|(?:cua )?(?:anh|chi|ong|ba|em|chau|bac))"
    r" [^\d\n.;:]{1,30}?){0,10})$"
)
# Words that end in “sinh” and tell of no birth: pupils, cleaning up, laying down one's life. Many of them are names
# too, which have a capital: “anh Nam sinh ngày …”.
_NO_BIRTH = re.compile(
    r"(?<!\w)(?:[hH]ọc|[vV]ệ|[tT]hí|[hH]y|hi|phát|sản|tái|nam|nữ|tân|giáo|môi|khai|dân|mưu|ký|kí|hồi|quyên|cứu|chúng|thư|môn"
    r"|tu|dưỡng|phục|nhân|bẩm|tự|sư|trường|an|du|sao|tử|hoc|ve|thi) $"
)
_OF_THE_GREAT = re.compile(r"ky niem|ho chi minh|bac ho")
_JUST_BEFORE = 40
# Nobody who was born earlier is alive; days of history are no personal data.
_OLDEST = 110
_DAYS, _MONTHS = 31, 12

_ROADS = r"(?:đường|duong|phố|pho|đ\.)"
_LANES = r"(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet)"
_AT_HOME = (
    r"địa chỉ(?: nhà)?|dia chi|trú tại|thường trú(?: tại)?|tạm trú(?: tại)?|ngụ tại|cư trú tại|nơi ở|chỗ ở|nhà riêng"
    r"|nhà ở|sống (?:ở|tại)|hộ khẩu(?: thường trú)?"
)
_NUMBER = r"\d+[A-Za-z]?(?:/\d+[A-Za-z]?)*"
_HOUSE = re.compile(
    rf"(?<!\w)(?:(?P<house>(?i:số nhà|nhà số|so nha|nha so))[ :]{{1,2}}\d+\w?(?:[/-]\d+\w?)*"
    rf"|(?P<lane>(?i:số|so|{_LANES})) {_NUMBER},? (?:(?i:{_ROADS}) ?(?:số )?(?P<road>\S+(?: [^\W\d_]+){{0,3}})"
    rf"|(?i:{_LANES}) (?P<inner>\S+)|(?i:tổ|to)(?: dân phố| dp)? (?P<group>\S+)|(?P<name>[^\W\d_]+(?: [^\W\d_]+)?))"
    rf"|(?i:{_AT_HOME})[ :]{{1,2}}(?:(?:ở|tại) )*(?P<home>(?:(?i:số|so) )?{_NUMBER},? (?P<street>\S+)))"
)
_ROAD = re.compile(rf"(?i:{_ROADS}|{_LANES})(?!\w)")
_FIGURES = re.compile(r"\d+")
_LAST_WORD = re.compile(r"[^\W\d_]*$")
_NEAR = 24
# The word before a number without which it is no house.
_BEFORE_A_HOUSE = frozenset(
    {"số", "so", "nhà", "nha", "ngõ", "ngo", "ngách", "ngach", "hẻm", "hem", "kiệt", "kiet", "chỉ", "chi", "trú", "tru"}
    | {"tại", "tai", "ở", "o", "riêng", "rieng", "khẩu", "khau"}
)
_SIGNS = ":.,;-*_`~\\()[]|\"'“”\ufffd \n\t\xa0"
# What is counted or numbered, not lived in: “trường số 2”, “gắn số nhà 120 hộ”.
_NUMBERED = re.compile(
    r"(?<!\w)(?i:trường(?: \w+){0,2}|tuyến|đội|tổ|nhóm|cổng|trạm|cống|khu|ban|lớp|chặng|đoạn|chợ|điều|mục|kỳ|chi đoàn"
    r"|chi bộ|chi hội|cơ sở|chi nhánh|nhà máy|xưởng|mầm non|tiểu học|thcs|thpt|bệnh viện|phòng khám|tàu|xe|quyết định"
    r"|kế hoạch|chỉ thị|nghị quyết|công văn) $"
)
_PUT_UP = re.compile(r"(?<!\w)(?i:gắn|đánh|biển|cấp|thay|làm) $")
_COUNTED = re.compile(r" (?:hộ|căn|nhà|ngôi|gia đình|tuyến|thôn|bản|cái|tấm|biển)(?!\w)")


@dataclass(frozen=True, slots=True)
class Words:
    """One address or date found: its rule, its place in the source, as it is written, and how it may be quoted."""

    rule: str
    start: int
    end: int
    written: str
    shown: str


def _span(view: Plain, start: int, end: int) -> tuple[int, int]:
    return view.offsets[start], view.offsets[end - 1] + 1


def _email(start: int, end: int, written: str, domain: str) -> Words:
    return Words("email", start, end, written, f"{written[:2]}…@{domain}")


def emails(source: str) -> Iterator[Words]:
    """Every e-mail address, also one that is spelt out."""
    if any(part in source for part in _HAS_AT):
        for match in _EMAIL.finditer(source):
            if match[1].rpartition(".")[2].lower() not in _NO_DOMAINS:
                local = _AT.split(match[0])[0].replace("\\", "")
                yield _email(*match.span(), f"{local}@{match[1]}", match[1])
    lower = source.lower()
    if any(part in lower for part in _SPELT_PARTS):
        places = (hint.span() for hint in _SPELT_HINT.finditer(source))
        for view in views(source, places, left=_LEFT, right=_RIGHT):
            for match in _SPELT.finditer(view.text):
                domain = re.sub(r"\W*(?:dot|chấm|\.)\W*", ".", match[1])
                yield _email(*_span(view, *match.span()), match[0], domain)


def _birth_year(date: re.Match[str], newest: int) -> int | None:
    """The year of a date that exists, and on which somebody alive may have been born."""
    if date["short_day"]:
        short = int(date["short_year"])
        year = 2000 + short if 2000 + short <= newest else 1900 + short
    else:
        year = int(date["year"] or date["iso_year"])
    day = int(date["day"] or date["short_day"] or date["iso_day"])
    month = int(date["month"] or date["short_month"] or date["iso_month"])
    is_date = 1 <= day <= _DAYS and 1 <= month <= _MONTHS
    return year if is_date and newest - _OLDEST <= year <= newest else None


def _tells_of_a_birth(before: str) -> bool:
    """Whether the text before a date says that somebody was born on it."""
    label = _BIRTH.search(without_accents(before))
    if label is None:
        return False
    ahead = before[: label.start()]
    if label["alone"] and _NO_BIRTH.search(ahead):
        return False
    return not _OF_THE_GREAT.search(without_accents(ahead[-_JUST_BEFORE:] + label["gap"]))


def _birth_places(source: str) -> Iterator[tuple[int, int]]:
    for maybe in _MAY_BE_DATE.finditer(source):
        if _MAY_BE_BIRTH.search(source, max(0, maybe.start() - _LEFT), maybe.start()):
            yield maybe.span()


def birth_dates(source: str, year: int) -> Iterator[Words]:
    """Every full date of birth; a year alone is none. `year` is the newest in which anybody can be born."""
    for view in views(source, _birth_places(source), left=_LEFT, right=_RIGHT):
        for match in _DATE.finditer(view.text):
            born = _birth_year(match, year)
            if born is not None and _tells_of_a_birth(view.text[max(0, match.start() - 2 * _LEFT) : match.start()]):
                yield Words("birth-date", *_span(view, *match.span()), match[0], f"…/…/{born}")


def _is_home(match: re.Match[str], text: str) -> bool:
    if match["home"]:
        street = match["street"]
        return street[0].isupper() or bool(_ROAD.match(street))
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if match["house"]:
        return not _PUT_UP.search(before) and not _COUNTED.match(text, match.end())
    if _NUMBERED.search(before):
        return False
    if named := match["road"] or match["inner"]:
        return named[0].isupper() or named[0].isdigit()
    if match["group"]:
        return match["group"][0].isdigit()
    # “ngõ 12 Hàng Bông”; “số 12 Hàng Bông” may as well be the twelfth of something.
    return match["lane"].lower() not in {"số", "so"} and match["name"][0].isupper()


def _house_places(source: str) -> Iterator[tuple[int, int]]:
    for figures in _FIGURES.finditer(source):
        before = source[max(0, figures.start() - _NEAR) : figures.start()].replace("&nbsp;", " ").rstrip(_SIGNS)
        word = _LAST_WORD.search(before)
        if word and word[0].lower() in _BEFORE_A_HOUSE:
            yield figures.span()


def addresses(source: str) -> Iterator[Words]:
    """Every address with a house number."""
    for view in views(source, _house_places(source), left=_LEFT, right=_RIGHT):
        for match in _HOUSE.finditer(view.text):
            if _is_home(match, view.text):
                start, end = match.span("home") if match["home"] else match.span()
                written = view.text[start:end].rstrip(",.;")
                shown = re.sub(r"\d+\w?(?:[/-]\d+\w?)*", "…", written, count=1)
                yield Words("address", *_span(view, start, end), written, shown)
