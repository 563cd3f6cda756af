"""What is an office's and not a person's: its telephone on a desk, its mailbox, the house that it works in."""

from __future__ import annotations

from thidua import patterns as re

# Words that begin an office's name. Some are names of people too (anh Trường, ông Đoàn), so more is asked of those.
_OFFICE = re.compile(
    r"(?<!\w)(?:[Tt]rụ sở|(?i:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|hđtđ)|Sở"
    r"|Phòng(?! (?i:khách|ngủ|trọ))|[Pp]hòng (?:khám|họp|đọc|truyền thống)"
    r"|[Tt]rung tâm|[Tt]rạm|[Vv]ăn phòng|[Bb]ệnh viện|[Vv]iện"
    r"|[Nn]hà (?:văn hóa|văn hoá|thờ|hát|truyền thống|máy|khách|trẻ)"
    r"|[Bb]ảo tàng|[Tt]hư viện|[Bb]ưu điện|[Cc]ông an|[Kk]ho bạc|[Nn]gân hàng|[Cc]ông ty|[Hh]ợp tác xã|[Cc]ơ quan"
    r"|[Cc]hi cục|Cục|Ban|Bộ|Hội|[Tt]òa án|[Vv]iện kiểm sát|[Mm]ặt trận|Chùa|Đình|Đền|[Dd]i tích"
    r"|(?:(?<!gia )đình|chùa|đền|miếu) (?-i:[A-ZĐ])\w*|[Cc]ông viên|[Cc]ửa hàng|[Hh]ội trường|[Ss]ân|[Ss]iêu thị"
    r"|[Tt]rường (?i:đại|cao|trung|tiểu|mầm|mẫu|thcs|thpt|chính|học|dạy|nghề|năng|cấp|liên|phổ|của)\w*"
    r"|Đoàn (?:Thanh|TNCS|xã|phường)|[Đđ]ường dây nóng|[Tt]ổng đài|[Bb]ộ phận (?:một|Một))(?!\w)"
)
_OFFICE_IN_CAPITALS = re.compile(_OFFICE.pattern, re.IGNORECASE)
_CONTACT = re.compile(
    r"\W*(?i:điện thoại|đt|đtcđ|tel|fax|số máy|email|e-mail|thư điện tử|hộp thư|website|trang web|địa chỉ|trụ sở"
    r"|đường dây nóng|hotline|mã số thuế)(?!\w)(?! (?:nhà|riêng))"
)
# What makes a house a home, whoever works there.
_LIVED_IN = re.compile(
    r"(?<!\w)(?i:(?:thường |tạm |cư )?trú|ngụ|sống|trọ|nhà riêng|nhà ở|nơi ở|chỗ ở|hộ khẩu|gia đình|địa chỉ nhà"
    r"|nhà (?:của )?(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|thầy|đồng chí|tôi))(?!\w)"
)
_SOMEBODY = re.compile(
    r"(?<!\w)(?i:ông|bà(?! con)|anh(?! (?:hùng|em))|chị(?! em)|em|cô|chú|bác|cụ|cháu|bé|thầy|mẹ|tôi|đồng chí|đ/c"
    r"|(?:thương|bệnh|cựu chiến) binh|nghệ nhân|lão nông|nạn nhân|gia đình"
    r"|(?<!\d )hộ(?! (?:dân|gia đình|chiếu))|vợ chồng|chủ (?:nhà|hộ)|tác giả|nhân vật)(?!\w)"
)
# A name alone: the whole of a sentence, or one of a list. “Nhà hàng Sông Đà” has a word before its capitals.
_BARE_NAME = re.compile(r"(?:^\W*|(?:(?<!\w)(?:gồm|là|và)|[:,(]) )[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*\.?){1,4}\W*$")
_NAME_LIVES = re.compile(
    r"[A-ZĐ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*\.?){1,4}(?:,? (?:hiện )?(?:ở|trú|ngụ)| ?\([^()]*\) ?[-,:]) $"
)
_HOME_BEHIND = re.compile(r"(?:, [^,.;!?\n]{1,30}){0,3},? ?nơi [^.;!?\n]{1,40} (?:sống|ở|trú|ngụ)(?!\w)")
# Where nobody need live, and what stands in the street.
_PLACE = re.compile(
    r"(?<!\w)(?i:đài|chi nhánh|nhà (?:bia|sách|hàng|thi đấu|ga|xe|thuốc|nghỉ)|quán|tiệm|xưởng|cửa hiệu|chợ|điểm"
    r"|câu lạc bộ|cây"
    r"|bảng tin|vườn hoa|công trình|khách sạn|bến|đồn|nghĩa trang|chốt|phiên|quầy|sạp|gian hàng"
    r"|ki-?ốt|kiosk|gara|kho|bãi|cột|trụ (?:điện|nước|cứu (?:hỏa|hoả))|hố ga|nắp cống|biển (?:báo|hiệu)|camera)(?!\w)"
)
_FEW_WORDS = 4
# Where a sentence ends, or a value of the front matter begins.
_SENTENCE = re.compile(r"[!?;\n{\['\"]|\.(?=\s)(?<![A-ZĐ]\.)")
# What is done to a lane in which nobody is said to live.
_WORKS = re.compile(
    r"(?<!\w)(?i:mở (?:rộng|đường)|trải|bê tông|quét|dọn|thảm|chỉnh trang|vẽ|trồng|lắp|thắp|sạch|camera|ngập|lún|sửa"
    r"|nâng cấp"
    r"|thi công|khánh thành|tuyến|công trình|rác|bích họa|hiến đất|cải tạo|xây dựng|dài \d|rộng \d)(?!\w)"
)
_NAMED_BEHIND = re.compile(r"\W{0,3}(?:là |nơi đặt |của )?")
_FIXED = ("02",)
# Farther away in a sentence without an end nothing is looked for, so that no text takes long.
LONGEST_SENTENCE = 300
_STATE = ".gov.vn"


def _nearest(before: str) -> str:
    """What stands before something in its own sentence.

    A list of contacts goes on behind its semicolons: “Sở …; địa chỉ: …; điện thoại: …; fax: …”.
    """
    parts = _SENTENCE.split(before[-LONGEST_SENTENCE:])
    first = len(parts) - 1
    while first and _CONTACT.match(parts[first]):
        first -= 1
    return " ".join(parts[first:])


def _names_an_office(text: str) -> bool:
    """Whether an office is named; capitals tell it from other words where not all are capitals."""
    return bool((_OFFICE_IN_CAPITALS if text.isupper() else _OFFICE).search(text))


def is_an_offices_house(before: str) -> bool:
    """Whether the sentence so far names an office, and nobody's home."""
    near = _nearest(before)
    return _names_an_office(near) and not _LIVED_IN.search(near)


def names_somebody(before: str, after: str) -> bool:
    """Whether the sentence around an address tells of a person, a family or a home."""
    near = _nearest(before)
    if _SOMEBODY.search(near) or _LIVED_IN.search(near):
        return True
    if (_BARE_NAME.search(near) or _NAME_LIVES.search(near)) and not _PLACE.search(near):
        return True
    return bool(_SOMEBODY.search(_SENTENCE.split(after)[0]))


def tells_of_things(before: str) -> bool:
    """Whether a sentence in which nobody is named has told of something by the place of an address.

    An address alone, or behind a word or two, may be anybody's.
    """
    near = _nearest(before)
    return bool(_PLACE.search(near)) or len(near.split()) > _FEW_WORDS


def is_an_office(name: str) -> bool:
    """Whether an office is named."""
    return bool(_OFFICE.search(name))


def is_told_to_be_a_home(after: str) -> bool:
    """Whether behind an address somebody is said to live there: “…, nơi bà A. sống”."""
    return bool(_HOME_BEHIND.match(after))


def may_be_an_office(after: str) -> bool:
    """Whether an office's name follows at once."""
    behind = _NAMED_BEHIND.match(after)
    return bool(behind and _OFFICE.match(after, behind.end()))


def is_of_works(before: str, after: str) -> bool:
    """Whether the sentence tells of work on a lane, and of nobody who lives there."""
    before, after = _nearest(before), _SENTENCE.split(after)[0]
    return not _LIVED_IN.search(before) and bool(_WORKS.search(before) or _WORKS.search(after))


def is_an_offices_phone(digits: str, before: str, after: str) -> bool:
    """Whether a number of a desk, not of a mobile, stands beside an office's name."""
    if not digits.startswith(_FIXED) or _LIVED_IN.search(_nearest(before)):
        return False
    return _names_an_office(_nearest(before)) or bool(_OFFICE.search(_SENTENCE.split(after[:LONGEST_SENTENCE])[0]))


def is_an_offices_mailbox(address: str) -> bool:
    """Whether a mailbox is at a host of the state."""
    return address.lower().endswith(_STATE)
