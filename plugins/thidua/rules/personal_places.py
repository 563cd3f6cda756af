"""Addresses with a house number in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.rules.personal_words import Words, span
from thidua.source.figures import figures
from thidua.source.plain import views

_LEFT, _RIGHT = 70, 60

_ROADS = r"(?:đường|duong|phố|pho|đ\.)"
_LANES = r"(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet)"
_LANE_WORDS = frozenset(_LANES.strip("(?:)").split("|"))
_AT_HOME = (
    r"địa chỉ(?: nhà)?|dia chi|trú tại|thường trú(?: tại)?|tạm trú(?: tại)?|ngụ tại|cư trú tại|nơi ở|chỗ ở|nhà riêng"
    r"|nhà ở|sống (?:ở|tại)|hộ khẩu(?: thường trú)?"
)
_NUMBER = r"\d+[A-Za-z]?(?:/\d+[A-Za-z]?)*"
# A road and up to four words of its name; which of them are no name any more is seen later, by their capitals.
_ON = rf"(?i:{_ROADS}) ?(?:số )?"
_NAME = r"\S+(?: [^\W\d_]+){0,3}"
_HOUSE = re.compile(
    r"(?<!\w)(?:"
    rf"(?P<house>(?i:số nhà|nhà số|so nha|nha so))[ :]{{1,2}}\d+\w?(?:[/-]\d+\w?)*"
    rf"(?:,? (?i:{_LANES}) \d+\w?)*(?:,? {_ON}{_NAME})?"
    rf"|(?P<lane>(?i:số|so|sn|nhà|{_LANES})) {_NUMBER}(?:,| -)? (?:{_ON}(?P<road>{_NAME})"
    rf"|(?i:{_LANES}) (?P<inner>\S+)|(?i:tổ|to)(?: dân phố| dp)? (?P<group>\S+)|(?P<name>[^\W\d_]+(?: [^\W\d_]+)?))"
    rf"|(?i:{_AT_HOME})[ :]{{1,2}}(?:(?:ở|tại) )*(?P<home>(?:(?i:số|so) )?{_NUMBER},?"
    rf" (?P<street>(?:{_ON})?{_NAME})))"
)
_ROAD = re.compile(rf"(?i:{_ROADS}|{_LANES})(?!\w)")
_DOCUMENT = re.compile(r"(?:/\d+)?[/-][A-ZĐ]{2}")
_NEAR = 24
# The ends of words before a number without which it is no house.
_BEFORE_A_HOUSE = (
    *("số", "so", "sn", "nhà", "nha", "chỉ", "chi", "trú", "tại", "ở", "riêng", "khẩu"),
    *sorted(_LANE_WORDS),
)
_SIGNS = "&#:.,;-*_`~\\()[]|\"'“”\ufffd \n\t\xa0"
# What is counted or numbered, not lived in: “trường số 2”, “gắn số nhà 120 hộ”.
_NUMBERED = re.compile(
    r"(?<!\w)(?i:trường(?: \w+){0,2}|tuyến|đường|phố|đội|tổ|nhóm|cổng|trạm|cống|khu|ban|lớp|chặng|đoạn|chợ|điều|mục|kỳ"
    r"|chi đoàn|chi bộ|chi hội|cơ sở|chi nhánh|nhà máy|xưởng|mầm non|tiểu học|thcs|thpt|bệnh viện|phòng khám|tàu|xe"
    r"|quyết định|kế hoạch|chỉ thị|nghị quyết|công văn) $"
)
_PUT_UP = re.compile(r"(?<!\w)(?i:gắn|đánh|biển|cấp|thay|làm) $")
_COUNTED = re.compile(r" (?:hộ|căn|nhà|ngôi|gia đình|tuyến|thôn|bản|cái|tấm|biển)(?!\w)")


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
    return match["lane"].lower() in _LANE_WORDS and match["name"][0].isupper()


def _trimmed(written: str) -> str:
    """An address without the words behind it that belong to the sentence and not to a name."""
    words = written.split(" ")
    while words[-1][:1].islower():
        words.pop()
    return " ".join(words).rstrip(",.;")


def _house_places(source: str) -> Iterator[tuple[int, int]]:
    for start, end in figures(source):
        before = source[max(0, start - _NEAR) : start].rstrip(_SIGNS).lower()
        if before.endswith(_BEFORE_A_HOUSE) and not _DOCUMENT.match(source, end):
            yield start, end


def addresses(source: str) -> Iterator[Words]:
    """Every address with a house number."""
    for view in views(source, _house_places(source), left=_LEFT, right=_RIGHT):
        at = 0
        while match := _HOUSE.search(view.text, at):
            at = match.start() + 1
            if _is_home(match, view.text):
                at = match.end()
                start, end = match.span("home") if match["home"] else match.span()
                written = _trimmed(view.text[start:end])
                shown = re.sub(r"\d+\w?(?:[/-]\d+\w?)*", "…", written, count=1)
                yield Words("address", *span(view, start, end), written, shown)
