"""Addresses with a house number in a text, where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.rules.personal_offices import LONGEST_SENTENCE, is_an_offices_house, is_of_works, may_be_an_office
from thidua.rules.personal_words import Words, span
from thidua.source.figures import figures
from thidua.source.plain import views

_LEFT, _RIGHT = 70, 60

_ROADS = r"(?:đường|duong|phố|pho|đ\.)"
_LANES = r"(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet)"
_LANE_WORDS = frozenset(_LANES.strip("(?:)").split("|"))
_NUMBER = r"\d+[A-Za-z]?(?:/\d+[A-Za-z]?)*"
# A road and up to five words of its name; which of them are no name any more is seen later, by their capitals.
_ON = rf"(?i:{_ROADS}) ?(?:số )?"
_NAME = r"(?:\d{1,2} tháng \d{1,2}|\S+(?: [^\W\d_]+){0,4})"
# Between what tells of a home and its number may stand whose it is: “Nhà riêng của bà A.: 12 …”, “nhà bà A. ở 12 …”.
_WHOSE = r"(?: [^\d:;!?\n]{1,30}?)?"
_AT_HOME = (
    rf"(?:địa chỉ(?: nhà)?|dia chi|(?:(?:nơi|chỗ) )?(?:thường |tạm |cư )?trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|ngụ"
    rf"|nhà riêng|nhà ở|sống|(?:thuê |ở )?trọ|hộ khẩu(?: thường trú)?)(?: của{_WHOSE})?"
    rf"|nhà (?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy){_WHOSE} ở"
)
_BEHIND_A_LABEL = re.compile(
    rf"(?<!\w)(?P<label>(?i:{_AT_HOME}))[ :]{{1,2}}(?:(?:ở|tại) )*(?P<home>"
    rf"(?:(?i:số nhà|nhà số|số|so|sn|nhà|{_LANES}) )?{_NUMBER}(?:,? (?i:{_LANES}) {_NUMBER})*,?"
    rf" (?P<street>\d{{1,2}}/\d{{1,2}}(?![/\d])|(?:{_ON})?{_NAME})"
    rf"|(?i:căn hộ|căn|phòng) (?:số )?\w{{1,6}},?(?: (?i:tầng) \d+,?)?"
    rf" (?i:nhà|tòa|toà|lô|block|chung cư|khu tập thể|tập thể) {_NAME}"
    rf"(?:, (?i:chung cư|khu tập thể|tập thể) {_NAME})?)"
)
_HOUSE = re.compile(
    rf"(?<!\w)(?i:số nhà|nhà số|so nha|nha so)[ :]{{1,2}}\d+\w?(?:[/-]\d+\w?)*"
    rf"(?:,? (?i:{_LANES}) \d+\w?)*(?:,? {_ON}{_NAME})?"
)
_ON_A_ROAD = re.compile(
    rf"(?<!\w)(?P<head>(?i:số|so|sn|nhà|{_LANES})) {_NUMBER}(?:,| -)? (?:{_ON}(?P<road>{_NAME})"
    rf"|(?i:{_LANES}) (?P<inner>[^\s,]+)(?:,? {_ON}{_NAME})?|(?i:tổ|to)(?: dân phố| dp)? (?P<group>\S+)"
    r"|(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,3}))"
)
_ROAD = re.compile(rf"(?i:{_ROADS}|{_LANES})(?!\w)")
_HOUSE_NUMBER = re.compile(r"\d+\w?(?:[/-]\d+\w?)*")
_LED_TO = re.compile(r"(?<!\w)(?i:ở|tại|đến|về|địa chỉ|dia chi|trú|ngụ)[ :]{1,2}$|[:(] ?$")
_LIVED_IN = re.compile(
    r"(?i:trú|ngụ|sống|trọ|nơi ở|chỗ ở|nhà (?:riêng|ở|ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy)|hộ khẩu)"
)
# In small letters, parts of every word that tells of a home, and of every label of one: to look for these is many times
# as fast as for the words in any case. None has a letter of which there is another form than its capital.
_SIGNS_OF_A_HOME = ("trú", "ngụ", "ống", "trọ", "ở", "nhà", "hộ ")
_SIGNS_OF_A_LABEL = (*_SIGNS_OF_A_HOME, "a ch", "nha")
_DATED = re.compile(r"\d{1,2}/\d{1,2}")
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


def _ahead(match: re.Match[str], text: str) -> str:
    """What stands before a match, as far as it may belong to its sentence."""
    return text[max(0, match.start() - LONGEST_SENTENCE) : match.start()]


def _is_behind_a_label(match: re.Match[str], text: str) -> bool:
    street = match["street"]
    if street and not (street[0].isupper() or _DATED.fullmatch(street) or _ROAD.match(street)):
        return False
    # An office has an address too.
    return not match["label"].lower().startswith(("địa", "dia")) or not is_an_offices_house(_ahead(match, text))


def _is_public(match: re.Match[str], text: str) -> bool:
    after = text[match.end() : match.end() + LONGEST_SENTENCE]
    return is_an_offices_house(_ahead(match, text)) or may_be_an_office(after)


def _is_house(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()]
    is_counted = _PUT_UP.search(before) or _COUNTED.match(text, match.end())
    return not is_counted and not _is_public(match, text)


def _is_on_a_road(match: re.Match[str], text: str) -> bool:
    is_lane = match["head"].lower() in _LANE_WORDS
    if _NUMBERED.search(text[max(0, match.start() - _NEAR) : match.start()]) or _is_public(match, text):
        return False
    # A lane alone is as often widened or swept as it is lived in.
    if is_lane and (not _LED_TO.search(_ahead(match, text)) or is_of_works(text, match.start())):
        return False
    if named := match["road"] or match["inner"]:
        return named[0].isupper() or named[0].isdigit()
    if match["group"]:
        return match["group"][0].isdigit()
    # “ngõ 12 Hàng Bông”; “số 12 Hàng Bông” may as well be the twelfth of something.
    return is_lane and match["name"][0].isupper()


_FORMS = ((_BEHIND_A_LABEL, _is_behind_a_label), (_HOUSE, _is_house), (_ON_A_ROAD, _is_on_a_road))
_WITHOUT_A_LABEL = _FORMS[-1:]


def _trimmed(written: str) -> str:
    """An address without the words behind it that belong to the sentence and not to a name."""
    words = written.split(" ")
    while words[-1][:1].islower():
        words.pop()
    return " ".join(words).rstrip(",.;")


def _has_any(text: str, signs: tuple[str, ...]) -> bool:
    small = text.lower()
    return any(sign in small for sign in signs)


def _is_lived_in(before: str) -> bool:
    return _has_any(before, _SIGNS_OF_A_HOME) and _LIVED_IN.search(before) is not None


def _house_places(source: str) -> Iterator[tuple[int, int]]:
    for start, end in figures(source):
        before = source[max(0, start - _NEAR) : start].rstrip(_SIGNS).lower()
        is_likely = before.endswith(_BEFORE_A_HOUSE) or _is_lived_in(source[max(0, start - _LEFT) : start])
        if is_likely and not _DOCUMENT.match(source, end):
            yield start, end


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the addresses stand in a text; of two that overlap, the one that begins first, or is longer."""
    found = []
    for pattern, is_one in _FORMS if _has_any(text, _SIGNS_OF_A_LABEL) else _WITHOUT_A_LABEL:
        at = 0
        while match := pattern.search(text, at):
            at = match.start() + 1
            if is_one(match, text):
                at = match.end()
                start, end = match.span("home" if pattern is _BEHIND_A_LABEL else 0)
                found.append((start, -end))
    last = 0
    for start, end in sorted(found):
        if start >= last:
            last = -end
            yield start, last


def addresses(source: str) -> Iterator[Words]:
    """Every address with a house number where somebody may live."""
    for view in views(source, _house_places(source), left=_LEFT, right=_RIGHT):
        for start, end in _spans(view.text):
            written = _trimmed(view.text[start:end])
            shown = _HOUSE_NUMBER.sub("…", written, count=1)
            yield Words("address", *span(view, start, end), written, shown)
