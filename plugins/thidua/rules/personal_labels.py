"""The words around a number that tell whose it is, read as people in a hurry type: without accents or capitals."""

from __future__ import annotations

from functools import cache

from thidua import patterns as re
from thidua.vietnamese import fold


@cache
def _letters() -> dict[int, str]:
    # Letter by letter, so that a place in the one text is the same place in the other.
    numbers = (*range(ord("A"), 0x250), *range(0x1E00, 0x1F00))
    return {number: plain for number in numbers if len(plain := fold(chr(number))) == 1}


def without_accents(text: str) -> str:
    """The text in lower case without accents, each character still at its place."""
    return text.translate(_letters())


def _label(words: str, gap: str) -> re.Pattern[str]:
    """One of these words, then what may stand between it and the number; for the text before the number."""
    return re.compile(rf"(?<!\w)(?:{words}){gap}$", re.DOTALL)


# What has a number as a telephone has, or is counted: “số máy bơm”, “số máy tính”.
_MACHINES = "bom|tinh|in|keo|cay|gat|gieo|phat|xay|xat|khoan|moc|cat|giat|lanh|photo|quay|cham|hut"
_PHONE = (
    rf"s?dt|dtdd|dd|so may(?! (?:man|{_MACHINES})(?!\w))|dien thoai|di dong|may ban|hotline|duong day nong|zalo|viber"
    r"|whatsapp|telegram|(?:wa|t)\.me|tel|phone|mobile|fax|alo|lien he|goi|nhan tin"
)
_OLD_ID = (
    r"c\.?m\.?n\.?d|cmtnd|cmt|chung minh (?:nhan dan|thu)|(?:giay|so) chung minh"
    r"|chung minh(?= cua [^\d\n;]{1,30} so\W)"
)
_BANK = (
    r"vietcombank|vcb|bidv|agribank|vietinbank|techcombank|tcb|mb ?bank|acb|sacombank|vpbank|tpbank|hdbank|shb|lpbank"
    r"|lienvietpostbank|ocb|msb|vib|seabank|eximbank|pvcombank|ctg|vba(?:rd)?"
    r"|stb|tpb|vpb|hdb|eib|abb(?:ank)?|scb|nab|klb|agr|agb|lpb|vtb|(?<!\d )mbb?|ssb|seab|pvcb|ncb|bvb|pgb(?:ank)?|vbsp"
    r"|nam a bank|bac a bank|kienlong(?:bank)?|coopbank|hsbc|shinhan|woori|cake|timo|momo|zalopay|viettel money"
    r"|(?:ngan hang|nh(?:tm(?:cp)?)?)(?! cho)(?: [^\W\d]+){0,7}"
)
_FILED = r"hop dong|hoa don|bien lai|to khai|giay phep|giay chung nhan|cong van|quyet dinh|ho so"

BEFORE_PHONE = _label(_PHONE, r"(?![^\W\d])\D{0,30}")
BEFORE_CITIZEN_ID = _label(rf"cccd|can cuoc|dinh danh|ddcn|vneid|{_OLD_ID}", r"(?!\w)\D{0,40}")
BEFORE_OLD_ID = _label(_OLD_ID, r"(?!\w).{0,40}")
# Where somebody signs in with the id.
OF_AN_ID = _label(r"vneid(?:\W*(?:so )?(?:tai khoan|tk))?", r"\W*(?:so|la)?\W*")
AFTER_OLD_ID = re.compile(rf"\W{{1,4}}(?:la )?(?:so )?(?:{_OLD_ID})(?!\w)")
BEFORE_ACCOUNT = _label(
    "stk|so tk|tk(?:nh)?|tai khoan|chuyen khoan|account|acc|the atm|so the ngan hang",
    r"(?!\w)(?P<gap>(?:\D|\d{1,2}(?!\d)){0,45})",
)
BEFORE_BANKED = _label(_BANK, r"(?!\w)(?P<gap>\D{0,25})")
# Behind such a word a bank's short name is a model's: “Model VCB 0123…”.
# With accents, for “mẫu” is many a name without.
OF_A_MODEL = re.compile(
    r"(?<!\w)(?i:model|kiểu|loại|dòng(?: máy)?|phiên bản|series|type|mã(?: số| hiệu)?|(?-i:mẫu))\W{1,3}$"
)
AFTER_BANKED = re.compile(rf"\W{{1,5}}(?:tai )?(?:{_BANK})(?!\w)")
# Whose account it is, as banks print it: in capitals without accents.
AFTER_HOLDER = re.compile(
    r"\W{1,4}(?:(?i:chủ (?:tk|tài khoản|thẻ)|ctk|tên (?:tk|tài khoản)|người (?:nhận|thụ hưởng))\W"
    r"|[A-Z]{2,}(?: [A-Z]+){1,4}(?!\w))"
)
# Between a bank's label and the number: it is the number of something else, or the sentence has ended.
NO_ACCOUNT = re.compile(
    rf"(?<!\w)(?:{_PHONE}|cccd|cmnd|can cuoc|dinh danh|dong(?! chi)|thue|so tien|van ban|{_FILED}"
    r"|ma (?:so|vach|don|giao dich)|ma\W*$)(?!\w)|(?<=\w{3})\. \w|[;!?] \w"
)
# A code of something; with accents, for “mã” is “mà” without. Behind “mã số” alone may stand anybody's.
BEFORE_CODE = re.compile(
    r"(?<!\w)(?i:mã|lô|mẻ|kiện|[sk][ốý] hiệu) (?i:số )?"
    r"(?!(?i:số|định|căn|cccd|cá|công dân|thuế cá|của|là|ông|bà|anh|chị|em)(?!\w))"
    r"(?:[^\W\d_]+ ){1,3}$"
)
# Cameras and telephones name their pictures by letters, a line and a number.
BEFORE_PICTURE = re.compile(r"(?<![^\W_])(?:img|image|dsc[nf]?|pxl|vid|mvi|mov|received|screenshot)[ _-]$")
AFTER_PICTURE = re.compile(r"\.(?:jpe?g|png|heic|webp|gif|mp4|mov)(?!\w)")
# What names a number that is nobody's own.
BEFORE_OTHERS = _label(
    r"mst|isbn|issn|ean|upc|gtin|imei|(?<!quan )doi|dkkd|seri(?:al|es)?|se-?ri"
    r"|ma (?:ho so|vach|don(?: hang)?|van don|giao dich|tra cuu|san pham|thiet bi|tai lieu|lo|so thue|so doanh nghiep"
    r"|chung tu|bien nhan|du an|cong trinh|de tai|hang(?: hoa)?|buu chinh)"
    r"|so (?:hieu|seri|se-?ri|lo|khung|hoa don|bien lai|chung tu|van don|to khai|hop dong|giao dich|dang ky kinh doanh)"
    rf"|(?:{_FILED}|lo|goi thau) so|so may (?:{_MACHINES})",
    r"(?:\W|la|so|nop)*",
)
_CURRENCY = r"dong(?! chi| nghiep| bao| doi| huong)|d|vn[d]|usd"
# An amount may be the first of two: “từ 50.000.000 đến 100.000.000 đồng”.
AFTER_MONEY = re.compile(rf"(?: ?(?:den|toi) \d[\d.]{{0,20}})? ?(?:{_CURRENCY})(?!\w)")
AFTER_AMOUNT = re.compile(
    rf" ?(?:{_CURRENCY}|%|trieu|ty|ti|nghin|ngan|luot|nguoi|ho|ho so|tai khoan|kg|tan|ta|lit|m[23²³]?|ha|km|kwh|cay|con"
    r"|cuon|ban|tep|trang|khach)(?!\w)"
)
