"""Addresses with a house number in a text, where somebody lives."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.rules.personal_offices import (
    LONGEST_SENTENCE,
    is_an_offices_house,
    is_of_works,
    is_told_to_be_a_home,
    may_be_an_office,
    names_somebody,
    tells_of_things,
)
from thidua.rules.personal_words import Words, span
from thidua.source.figures import figures
from thidua.source.plain import views

_LEFT, _RIGHT = 70, 70

_ROADS = r"(?:đường|duong|phố|pho|đ\.)"
_LANES = r"(?:ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|kiet)"
_LANE_WORDS = frozenset(_LANES.strip("(?:)").split("|"))
_NUMBER = r"\d+[A-Za-z]?(?:/\d+[A-Za-z]?)*"
# A road and up to five words of its name; which of them are no name any more is seen later, by their capitals.
_ON = rf"(?i:{_ROADS}) ?(?:số )?"
_NAME = r"(?:\d{1,2} tháng \d{1,2}|[^\s,;\"“”)(\]}|]+(?: [^\W\d_]+){0,4})"
# Between what tells of a home and its number may stand whose it is: “Nhà riêng của bà A.: 12 …”, “nhà bà A. ở 12 …”.
# A full stop behind a single letter is a name's, any other the end of the sentence.
_WHOSE = r"(?: (?:[^\d:;!?\n.]|(?<=\W\w)\.){1,30}?)?"
_AT_HOME = (
    rf"(?:địa chỉ(?: nhà)?|dia chi|(?:(?:nơi|chỗ) )?(?:thường |tạm |cư )?trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|ngụ"
    rf"|nhà riêng|nhà ở|sống|hktt|đktt|đkhktt|(?:thuê |ở )?trọ|hộ khẩu(?: thường trú)?)(?: của{_WHOSE})?"
    rf"|nhà (?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|đồng chí|tôi|mình){_WHOSE}(?: ở|,)"
)
_COMMA = "(?: ?, ?| )"
_FLAT = (
    rf"(?i:căn hộ|căn|phòng) (?:số )?\w{{1,6}}{_COMMA}(?:(?i:tầng) \d+{_COMMA})?"
    rf"(?i:nhà|tòa|toà|lô|block|chung cư|khu tập thể|tập thể) {_NAME}"
    rf"(?:, (?i:chung cư|khu tập thể|tập thể) {_NAME})?"
)
_BEHIND_A_LABEL = re.compile(
    rf"(?<!\w)(?P<label>(?i:{_AT_HOME}))[ :]{{1,2}}(?:(?i:ở|tại) )*(?P<home>"
    rf"(?P<head>(?i:số nhà|nhà số|số|so|sn|nhà|{_LANES}) )?(?P<number>{_NUMBER})"
    rf"(?:{_COMMA}(?i:{_LANES}) {_NUMBER})*{_COMMA}"
    rf"(?P<street>\d{{1,2}}/\d{{1,2}}(?![/\d])|(?:{_ON})?{_NAME})|{_FLAT})"
)
_HOUSE = re.compile(
    rf"(?<!\w)(?:(?i:số nhà|nhà số|so nha|nha so)[ :]{{1,2}}\d+\w?(?:[/-]\d+\w?)*"
    rf"(?:{_COMMA}(?i:{_LANES}) \d+\w?)*(?:{_COMMA}{_ON}{_NAME})?|(?=(?i:căn) )(?=\D{{4,11}}\d){_FLAT})"
)
_ON_A_ROAD = re.compile(
    rf"(?<!\w)(?:(?P<head>(?i:số|so|sn|nhà|{_LANES})) {_NUMBER}|\d+[A-Za-z]?/\d+[A-Za-z]?"
    rf"|(?P<bare>(?<![\d/.,])\d+[A-Za-z]?)(?= {_ROADS}))(?: ?,| -)?"
    rf" (?:{_ON}(?P<road>{_NAME})"
    rf"|(?i:{_LANES}) (?P<inner>[^\s,]+)(?:{_COMMA}{_ON}{_NAME})?|(?i:tổ|to)(?: dân phố| dp)? (?P<group>\S+)"
    r"|(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,3}))"
)
_ROAD = re.compile(rf"(?i:{_ROADS}|{_LANES})(?!\w)")
_HOUSE_NUMBER = re.compile(r"\d+\w?(?:[/-]\d+\w?)*")
_LED_TO = re.compile(
    r"(?<!\w)(?i:ở|tại|đến|về|địa chỉ|dia chi|trú|ngụ)[ :]{1,2}$|(?i:nhà riêng|nơi ở|chỗ ở|trú), $|[:(] ?$"
)
_LIVED_IN = re.compile(
    r"(?i:trú|ngụ|sống|trọ|nơi ở|chỗ ở|nhà (?:riêng|ở|ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|đồng chí)"
    r"|hộ khẩu)"
)
# In small letters, parts of every word that tells of a home, and of every label of one: to look for these is many times
# as fast as for the words in any case. None has a letter of which there is another form than its capital.
_SIGNS_OF_A_HOME = re.compile("trú|ngụ|ống|trọ|ở|nhà|hộ ")
_SIGNS_OF_A_LABEL = re.compile(rf"{_SIGNS_OF_A_HOME.pattern}|a ch|nha|ktt|căn ")
_DATED = re.compile(r"\d{1,2}/\d{1,2}")
_DOCUMENT = re.compile(r"(?:/\d+)?[/-][A-ZĐ]{2}")
_NEAR = 24
# The ends of words before a number without which it is no house.
_BEFORE_A_HOUSE = (
    *(
        "số",
        "so",
        "sn",
        "nhà",
        "nha",
        "chỉ",
        "chi",
        "trú",
        "tại",
        "ở",
        "về",
        "riêng",
        "khẩu",
        "hktt",
        "đktt",
        "hộ",
        "căn",
    ),
    *sorted(_LANE_WORDS),
)
_BEFORE_A_ROAD = re.compile(r"[A-Za-z]?[ ,\xa0]{1,3}(?i:đường|phố)")
_SIGNS = "&#:.,;-*_`~\\()[]|\"'“”\ufffd \n\t\xa0"
# What is counted or numbered, not lived in: “trường số 2”, “gắn số nhà 120 hộ”.
_NUMBERED = re.compile(
    r"(?<!\w)(?i:trường(?: \w+){0,2}|tuyến|đường|phố|đội|tổ|nhóm|cổng|trạm|cống|(?:khu|lô|thửa|mảnh)(?: đất)?|ban"
    r"|lớp|chặng|đoạn|chợ|điều|mục|kỳ"
    r"|chi đoàn|chi bộ|chi hội|cơ sở|chi nhánh|nhà máy|xưởng|mầm non|tiểu học|thcs|thpt|bệnh viện|phòng khám"
    r"|tàu|xe(?: \w+)?|quyết định|kế hoạch|chỉ thị|nghị quyết|công văn) $"
)
_PUT_UP = re.compile(r"(?<!\w)(?i:gắn|đánh|biển|cấp|thay|làm|tòa|toà) $")
# A stretch of a road, from one house to another; who moves house goes from one to another too.
# Where something else stands or takes place: “trước số nhà 12 …”.
_BESIDE = re.compile(r"(?<!\w)(?i:trước|gần|cạnh|bên|sau|đối diện|ngang|qua|giữa|sát|cách)(?: cửa| cổng)? (?:số )?$")
# What tells that the number before it is a house's: the ward or commune that it lies in.
_IN_A_WARD = re.compile(
    r" ?,? (?i:tổ|khu phố|khu|khóm|thôn|ấp|bản|phường|xã|thị trấn|quận|huyện|thành phố|tp|tỉnh)\.? (?=[A-ZĐ\d])"
)
_UP_TO = re.compile(r" ?(?i:đến|tới) (?i:hết )?(?i:số|nhà) ")
_FROM = re.compile(r"(?<!\w)(?i:(?:từ|đoạn|tuyến) (?:số nhà|nhà số|số|nhà) \d+\w? ?(?:đến|tới) (?:hết )?(?:số )?)$")
_MOVED = re.compile(r"(?<!\w)(?i:chuyển|dời|dọn) ")
_COUNTED = re.compile(r" (?:hộ|căn|nhà|ngôi|gia đình|tuyến|thôn|bản|cái|tấm|biển|trong dãy)(?!\w)")


def _ahead(match: re.Match[str], text: str) -> str:
    """What stands before a match, as far as it may belong to its sentence."""
    return text[max(0, match.start() - LONGEST_SENTENCE) : match.start()]


def _is_behind_a_label(match: re.Match[str], text: str) -> bool:
    street = match["street"]
    if street and not (street[0].isupper() or _DATED.fullmatch(street) or _ROAD.match(street)):
        return False
    # “nhà ông A, 12 Đoàn viên” is no address.
    if match["label"].endswith(",") and match["number"] and not match["head"] and "/" not in match["number"]:
        return False
    # An office has an address too.
    is_anybodys = match["label"].lower().startswith(("địa", "dia"))
    return not (is_anybodys and is_an_offices_house(_ahead(match, text) + match["label"]))


def _is_public(match: re.Match[str], text: str) -> bool:
    after = text[match.end() : match.end() + LONGEST_SENTENCE]
    if is_told_to_be_a_home(after):
        return False
    return is_an_offices_house(_ahead(match, text)) or may_be_an_office(after)


def _is_of_a_stretch(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - _LEFT) : match.start()]
    is_one = _FROM.search(before) or (before.lower().endswith(("từ ", "đoạn ")) and _UP_TO.match(text, match.end()))
    return bool(is_one) and not _MOVED.search(before)


def _is_beside(match: re.Match[str], text: str) -> bool:
    return bool(_BESIDE.search(text, max(0, match.start() - _NEAR), match.start()))


def _is_house(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if _PUT_UP.search(before) or _COUNTED.match(text, match.end()) or _is_beside(match, text):
        return False
    return not _is_of_a_stretch(match, text) and not _is_public(match, text)


def _is_named(match: re.Match[str]) -> bool:
    """Whether what stands behind the number may be a road's name or a group's number."""
    if named := match["road"] or match["inner"]:
        return named[0].isupper() or (named[0].isdigit() and not match["bare"])
    return match["group"][0].isdigit() if match["group"] else match["name"][0].isupper()


def _is_on_a_road(match: re.Match[str], text: str) -> bool:
    if not _is_named(match) or _NUMBERED.search(text[max(0, match.start() - _NEAR) : match.start()]):
        return False
    ahead, behind = _ahead(match, text), text[match.end() : match.end() + _RIGHT]
    if _is_beside(match, text) or not _may_be_a_home(match, ahead, behind):
        return False
    return not _is_of_a_stretch(match, text) and not _is_public(match, text)


def _may_be_a_home(match: re.Match[str], ahead: str, behind: str) -> bool:
    """Whether the sentence leaves it open that somebody lives there."""
    is_led_to = _LED_TO.search(ahead)
    if (match["head"] or "").lower() in _LANE_WORDS:
        # A lane alone is as often widened or swept as it is lived in.
        return bool(is_led_to) and not is_of_works(ahead, match[0] + behind)
    if match["name"] or not match["head"]:
        # “số 12 Hàng Bông” may be the twelfth of something, “12/3 đường Lê Lợi” the twelfth of March.
        is_told = is_led_to or (_IN_A_WARD.match(behind) and not (match["bare"] and ahead.rstrip()[-1:].isalnum()))
        # “… (cho nam sinh; 93 đường Hoa Mai, …)”: without any word for a house, who lives there is told before.
        return bool(is_told) and names_somebody(ahead, "" if match["bare"] else behind)
    return names_somebody(ahead, behind) or not tells_of_things(ahead)


_FORMS = ((_BEHIND_A_LABEL, _is_behind_a_label), (_HOUSE, _is_house), (_ON_A_ROAD, _is_on_a_road))
_WITHOUT_A_LABEL = _FORMS[-1:]


def _trimmed(written: str) -> str:
    """An address without the words behind it that belong to the sentence and not to a name."""
    words = written.split(" ")
    while words[-1][:1].islower():
        words.pop()
    return " ".join(words).rstrip(",.;")


def _has_any(text: str, signs: re.Pattern[str]) -> bool:
    return signs.search(text.lower()) is not None


def _is_lived_in(before: str) -> bool:
    return _has_any(before, _SIGNS_OF_A_HOME) and _LIVED_IN.search(before) is not None


def _house_places(source: str) -> Iterator[tuple[int, int]]:
    for start, end in figures(source):
        before = source[max(0, start - _NEAR) : start].rstrip(_SIGNS).lower()
        is_likely = (
            before.endswith(_BEFORE_A_HOUSE)
            or _BEFORE_A_ROAD.match(source, end)
            or _is_lived_in(source[max(0, start - _LEFT) : start])
        )
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
