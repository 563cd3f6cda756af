"""E-mail addresses and dates of birth in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.everyday import Everyday
from thidua.rules.personal_labels import without_accents
from thidua.source.figures import runs
from thidua.source.plain import Plain, views

_LEFT, _RIGHT = 70, 60

_EMAIL = re.compile(
    r"(?<![^\W_])[^\W_](?:[\w.+\\-]{0,63})(?:@|%40)"
    r"((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24})(?![^\W_]|:\w)"
)
_AT = re.compile(r"@|%40")
# Marks that part nothing to a reader, and a full stop of full width: `ten**@**noi.vn`.
_MARKED_AT = re.compile(r"[*`]+@|@[*`\\]+|@[\w.-]{1,60}\\|@\w+\uff0e")
# `anh@2x.png` is a file.
_NO_DOMAINS = frozenset({"png", "jpg", "jpeg", "webp", "gif", "svg", "css", "js", "md", "html", "pdf", "docx"})
# Spelt so that machines may not see it: “ten [at] gmail (chấm) com”.
_SPELT = re.compile(
    r"(?<![^\W_])[^\W_][\w.+-]{0,63}(?: ?[\[({] ?(?:at|a còng|@) ?[\])}] ?| (?:@|a còng) ?|@ )"
    r"((?:gmail|yahoo|outlook|hotmail|icloud|live|zoho|proton(?:mail)?)"
    r"(?: ?(?:\.|[\[({] ?(?:dot|chấm) ?[\])}]| chấm ) ?[a-z]{2,4})+"
    r"|(?:[a-z\d](?:[a-z\d-]{0,61})\.){1,4}(?:com|vn|net|org|edu|info|biz|asia|io|me|example)(?![\w.]\w))",
    re.IGNORECASE,
)
_SPELT_HINT = re.compile(r"@\s|\s@|[\[({]\s?at\s?[\])}]|a còng", re.IGNORECASE)
_SPELT_AT = ("at)", "at]", "at}", "at )", "at ]", "AT)", "AT]")

_MAY_BE_DATE = re.compile(
    r"(?<!\d)\d{1,4}[\W_]{0,6}(?:th[aá]ng\W{1,4})?(?:\d{1,2}|[^\W\d_]{2,5}(?: [Mm]ột| [Hh]ai)?)"
    r"(?:[\W_]|n[aă]m){1,8}\d{1,4}"
)
_MAY_BE_BIRTH = re.compile(
    r"sinh|\bs\.?n\b|\bn/?s\b|dob|birth|(?:ch[aà]o|ra) [đd][oờ]i|l[oọ]t l[oò]ng|tiếng khóc", re.IGNORECASE
)
# In small letters, a part of all that may tell of a birth, for a text whose letters have no other forms.
_SIGNS_OF_A_BIRTH = (
    *("sinh", "sn", "s.n", "ns", "n/s", "dob", "birth", "chào", "chao", "ra đ", "ra d", "lọt l", "lot l"),
    "tiếng khóc",
)
_MONTH_NAMES = {
    "mười một": 11,
    "mười hai": 12,
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "chạp": 12,
}
_DATE = re.compile(
    r"(?<![\d/.\-])(?:"
    r"(?P<day>\d{1,2})(?: ?[/.\-] ?| th[aá]ng )"
    rf"(?P<month>\d{{1,2}}|(?<=[Tt]h[aá]ng )(?i:{'|'.join(_MONTH_NAMES)}))"
    r"(?: ?[/.\-] ?|,? (?:n[aă]m )?)(?P<year>\d{4})"
    r"|(?P<short_day>\d{1,2})[/.\-](?P<short_month>\d{1,2})[/.\-](?P<short_year>\d{2})"
    r"|(?P<iso_year>\d{4})[/.\-](?P<iso_month>\d{1,2})[/.\-](?P<iso_day>\d{1,2})"
    r")(?!\d|[/\-]\w|\.\d)"
)
_BIRTH = re.compile(
    r"(?<!\w)(?:ngay sinh(?! hoat)[^\d\n.;:|]{0,30}:[^\d\n|;]{0,40}|(?P<alone>sinh(?: ra| nhat)?)"
    r"|date of birth|dob|n/?s|s\.?n|chao doi)(?!\w)"
    r"(?P<gap>(?:[\s:,(|=\"'“-]|vao|dung|hom|la|ngay|m[uo]ng|(?:cua co|(?:cua )?(?:anh|chi|ong|ba|em|chau|bac))"
    r" [^\d\n.;:]{1,30}?){0,10})$"
)
# Words that end in “sinh” and tell of no birth: pupils, cleaning up, laying down one's life. Many of them are names
# too, which have a capital: “anh Nam sinh ngày …”.
_NO_BIRTH = re.compile(
    r"(?<!\w)(?:[hH]ọc|[vV]ệ|[tT]hí|[hH]y|hi|phát|sản|tái|nam|nữ|tân|giáo|môi|[kK]hai|dân|mưu|ký|kí|hồi|quyên|cứu|chúng|thư|môn"
    r"|tu|dưỡng|phục|nhân|bẩm|tự|sư|trường|an|du|sao|tử|hoc|ve|thi) $"
)
# A name may end in a full stop after a single letter: “em N.V.A. ngày …”.
_NAMED = r"(?:[^\d;!?\n.]|(?<=[\W_]\w)\.){0,45}?"
_PERSON = (
    r"(?<!\w)(?:ông|bà(?! con)|anh|chị|em|cô|chú|bác|cụ|cháu|bé|thầy|người|đứa|con gái|con trai|mẹ|tôi|đồng chí)(?!\w)"
)
# A birth told with another verb; what is between the verb and the date is a name.
_BIRTH_OF = re.compile(
    rf"(?<!\w)(?:(?P<born>hạ sinh|sinh hạ|cất tiếng khóc|sinh ra(?= {_PERSON})|lọt lòng|ngày tháng năm sinh|sinh nhật)"
    rf"[^\d;!?\n.,]{{0,25}}?(?:(?<=[\W_]\w)\.[^\d;!?\n,]{{0,20}}?)?"
    rf"|{_PERSON}{_NAMED} (?:ra|chào) đời{_NAMED})(?:vào|là|ngày|m[uù]ng|[\s:,(“-]){{0,6}}$",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    rf",? ?{_PERSON}{_NAMED} (?:chào đời|ra đời|lọt lòng|cất tiếng khóc|(?:được )?sinh ra)(?!\w)", re.IGNORECASE
)
# What is founded, not born; with accents, for “đội” and “đời” are one word without.
_THING = re.compile(
    r"(?<!\w)(?:mô hình|câu lạc bộ|clb|tổ|đội|nhóm|hội|chi (?:bộ|hội|đoàn)|đảng|báo|quỹ|hợp tác xã|htx|phong trào"
    r"|công trình|trường|trung tâm|sở|phòng|ban|cuốn|bài|đề án|dự án|nghị quyết|chương trình|ứng dụng|luật|nhà máy"
    r"|công ty|cây cầu|con đường|sản phẩm|thương hiệu|doanh nghiệp|lực lượng|trang|kênh|trạm|quân đội|công đoàn"
    r"|ủy ban|chuyên mục|sáng kiến|lớp học|chỉ thị|kế hoạch) (?!\d)",
    re.IGNORECASE,
)
_OF_THE_GREAT = re.compile(r"ky niem|ho chi minh|bac ho")
_JUST_BEFORE = 40
_SENTENCE_END = re.compile(r"[!?;\n]|(?<=[^\W\d_]{2})\.(?=\s)")
# Nobody who was born earlier is alive; days of history are no personal data.
_OLDEST = 110
_DAYS, _MONTHS = 31, 12


@dataclass(frozen=True, slots=True)
class Words:
    """One address or date found: its rule, its place in the source, as it is written, and how it may be quoted."""

    rule: str
    start: int
    end: int
    written: str
    shown: str


def span(view: Plain, start: int, end: int) -> tuple[int, int]:
    """Where a part of a plain view stands in the source."""
    return view.offsets[start], view.offsets[end - 1] + 1


def _email(start: int, end: int, written: str, domain: str) -> Words:
    local = written.partition("@")[0]
    # Two letters of a name of two would be all of it.
    return Words("email", start, end, written, f"{local[:2] if local[2:] else ''}…@{domain}")


def _may_be_spelt(source: str) -> bool:
    # A sign by itself is found many times as fast as words: most texts have none of them.
    if "@" in source and ("@ " in source or " @" in source):
        return True
    is_closed = ")" in source or "]" in source or "}" in source
    return ("ò" in source and "a còng" in source) or (is_closed and any(part in source for part in _SPELT_AT))


def _has_at(source: str) -> bool:
    return "@" in source or ("%" in source and "%40" in source)


def may_be_email(source: str) -> bool:
    """Whether a text has a sign without which no address is in it."""
    return _has_at(source) or _may_be_spelt(source)


def emails(source: str) -> Iterator[Words]:
    """Every e-mail address, also one that is spelt out."""
    if _has_at(source):
        for match in _EMAIL.finditer(source):
            if match[1].rpartition(".")[2].lower() not in _NO_DOMAINS:
                local = _AT.split(match[0])[0].replace("\\", "")
                yield _email(*match.span(), f"{local}@{match[1]}", match[1])
        places = (marked.span() for marked in _MARKED_AT.finditer(source))
        for view in views(source, places, left=_LEFT, right=_RIGHT):
            for match in _EMAIL.finditer(view.text):
                start, end = span(view, *match.span())
                # What stands in the source as it is was found above.
                if not _EMAIL.fullmatch(source, start, end):
                    yield _email(start, end, match[0], match[1])
    if _may_be_spelt(source):
        places = (hint.span() for hint in _SPELT_HINT.finditer(source))
        for view in views(source, places, left=_LEFT, right=_RIGHT):
            for match in _SPELT.finditer(view.text):
                domain = re.sub(r"\W*(?:dot|chấm|\.)\W*", ".", match[1])
                yield _email(*span(view, *match.span()), match[0], domain)


def _birth_year(date: re.Match[str], newest: int) -> int | None:
    """The year of a date that exists, and on which somebody alive may have been born."""
    if date["short_day"]:
        short = int(date["short_year"])
        year = 2000 + short if 2000 + short <= newest else 1900 + short
    else:
        year = int(date["year"] or date["iso_year"])
    day = int(date["day"] or date["short_day"] or date["iso_day"])
    named = _MONTH_NAMES.get((date["month"] or "").lower())
    month = named or int(date["month"] or date["short_month"] or date["iso_month"])
    is_date = 1 <= day <= _DAYS and 1 <= month <= _MONTHS
    return year if is_date and newest - _OLDEST <= year <= newest else None


def _tells_otherwise(before: str, after: str) -> bool:
    """Whether a birth is told with another verb than “sinh”, or behind its date."""
    sentence = _SENTENCE_END.split(before)[-1]
    if behind := _BORN_AFTER.match(after):
        return not _THING.search(after, 0, behind.end())
    told = _BIRTH_OF.search(sentence)
    if told is None or _OF_THE_GREAT.search(without_accents(sentence)):
        return False
    return bool(told["born"]) or not _THING.search(sentence, told.start())


def _tells_of_a_birth(before: str, after: str) -> bool:
    """Whether the text around a date says that somebody was born on it."""
    label = _BIRTH.search(without_accents(before))
    if label is None:
        return _tells_otherwise(before, after)
    ahead = before[: label.start()]
    if label["alone"] and _NO_BIRTH.search(ahead):
        return False
    if label[0].startswith("chao doi") and _THING.search(_SENTENCE_END.split(ahead)[-1]):
        return False
    return not _OF_THE_GREAT.search(without_accents(ahead[-_JUST_BEFORE:] + label["gap"]))


def _may_tell_of_a_birth(source: str, start: int, end: int) -> bool:
    if not isinstance(source, Everyday):
        return True
    small = source[start:end].lower()
    return any(sign in small for sign in _SIGNS_OF_A_BIRTH)


def _birth_places(source: str) -> Iterator[tuple[int, int]]:
    for run in runs(source):
        # A date has two figures at least.
        for maybe in _MAY_BE_DATE.finditer(source, run.start, run.end) if run.figures > 1 else ():
            around = max(0, maybe.start() - _LEFT), maybe.end() + _RIGHT
            if _may_tell_of_a_birth(source, *around) and _MAY_BE_BIRTH.search(source, *around):
                yield maybe.span()


def birth_dates(source: str, year: int) -> Iterator[Words]:
    """Every full date of birth; a year alone is none. `year` is the newest in which anybody can be born."""
    for view in views(source, _birth_places(source), left=_LEFT, right=_RIGHT):
        for match in _DATE.finditer(view.text):
            born = _birth_year(match, year)
            before, after = view.text[max(0, match.start() - 2 * _LEFT) : match.start()], view.text[match.end() :]
            if born is not None and _tells_of_a_birth(before, after[:_RIGHT]):
                yield Words("birth-date", *span(view, *match.span()), match[0], f"…/…/{born}")
