"""Dates of birth in a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua import patterns as re
from thidua.everyday import Everyday
from thidua.rules.personal_labels import without_accents
from thidua.source.figures import runs
from thidua.source.plain import Plain, views

_LEFT, _RIGHT = 70, 60

_MAY_BE_DATE = re.compile(
    r"(?<!\d)\d{1,4}[\W_]{0,6}(?:(?i:th[aá]ng)\W{1,4})?(?:\d{1,2}|[^\W\d_]{2,5}(?: [Mm]ột| [Hh]ai)?)"
    r"(?:[\W_]|(?i:n[aă]m|sinh|tuổi)(?: [^\W\d_]{2,5} [^\W\d_]{2,5}(?=\W))?){1,8}\d{1,4}"
    r"|(?<!\d)(?:19|20)\d\d[\W_]{1,4}ngày \d{1,2}(?:/| tháng )\d{1,2}(?!\d)"
)
# Only a hint; each way begins with a letter, so that the engine can run ahead to one.
_MAY_BE_BIRTH = re.compile(
    r"s(?:inh|\.?n\b|\. ?\d)|n/?s\b|d\.?o\.?b|birth|ch[aà]o [đd][oờ]i|ra [đd][oờ]i|l[oọ]t l[oò]ng|tiếng khóc|đẻ",
    re.IGNORECASE,
)
# For a text in small letters: in any case, the engine tries each of these words at each letter.
_MAY_BE_BIRTH_IN_SMALL = re.compile(_MAY_BE_BIRTH.pattern)
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
    r"(?P<day>\d{1,2})(?: ?[/.\-] ?| (?i:th[aá]ng) )"
    rf"(?P<month>\d{{1,2}}|(?<=(?i:tháng|thang) )(?i:{'|'.join(_MONTH_NAMES)}))"
    # Between the month and the year may stand the animal of the year, or a new label: “12/3, năm Ất Sửu (1985)”.
    r"(?: ?[/.\-] ?| ?[,.;]? (?:\(?(?i:n[aă]m sinh|sinh n[aă]m|n[aă]m|tuổi)[: ]{1,2}"
    r"(?:[^\W\d_]{2,5} [^\W\d_]{2,5} \(?)?)?)"
    r"(?P<year>\d{4})"
    # A year first tells of a birth only where nothing is told of the day behind it.
    r"|(?P<first_year>\d{4})(?:, | \()(?i:ngày) (?P<last_day>\d{1,2})(?:/| (?i:tháng) )(?P<last_month>\d{1,2})"
    r"(?=[.;)\n|]|$)"
    r"|(?P<short_day>\d{1,2})[/.\-](?P<short_month>\d{1,2})[/.\-](?P<short_year>\d{2})"
    r"|(?P<iso_year>\d{4})[/.\-](?P<iso_month>\d{1,2})[/.\-](?P<iso_day>\d{1,2})"
    r")(?!\d|[/\-]\w|\.\d)"
)
_BIRTH = re.compile(
    r"(?<!\w)(?:ngay sinh(?! hoat)[^\d\n;:|]{0,60}:[^\d\n|;]{0,40}|(?P<alone>sinh(?: ra| nhat)?)"
    r"|date of birth|d\.?o\.?b\.?|n/?s|s\.?n|(?<=[,(] )s\.|(?<=\()s\.|chao doi)(?!\w)"
    r"(?P<gap>(?:luc \d{1,2} ?(?:h|gio)(?: ?\d{1,2})?(?: phut)?(?: sang| trua| chieu| toi| dem)?"
    r"|[\s:,(|=\"'“-]|vao|dung|hom|la|ngay|thang|nam|m[uo]ng"
    r"|(?:cua co|(?:cua )?(?:anh|chi|ong|ba|em|chau|bac))"
    r" [^\d\n.;:]{1,30}?){0,10})$"
)
# Words that end in “sinh” and tell of no birth: pupils, cleaning up, laying down one's life. Many of them are names
# too, which have a capital: “anh Nam sinh ngày …”.
# So have “công nhân”, “bí thư” and the like a birthday, where “nhân sinh” and “thư sinh” are words.
_NO_BIRTH = re.compile(
    r"(?<!\w)(?:[hH]ọc|[vV]ệ|[tT]hí|[hH]y|hi|phát|sản|tái|nam|(?<![pP]hụ )[nN]ữ|tân|(?<!nhà )giáo|môi|[kK]hai"
    r"|(?<!nông )dân|mưu|(?<!thư )ký|kí|hồi|quyên|cứu|chúng|(?<!bí )thư|môn|tu|dưỡng|phục"
    r"|(?<!công )(?<!quân )(?<!bệnh )(?<!nghệ )(?<!nạn )nhân|bẩm|tự|(?<!kỹ )(?<!giáo )sư|trường|(?<!công )an|du|sao|tử"
    r"|hoc|ve|thi) $"
)
# What is born and is no person, with no name between it and the verb: “đàn lợn 12 con sinh ngày …”.
_ANIMAL = re.compile(
    r"(?<!\w)(?P<kind>(?:[Đđ]àn|[Ll]ứa|[Bb]ầy|[Bb]ò|[Bb]ê|[Tt]râu|[Nn]ghé|[Ll]ợn|[Hh]eo|[Dd]ê|[Nn]gựa|[Gg]à|[Vv]ịt|[Vv]oi"
    r"|[Cc]hó|[Mm]èo|[Hh]ươu|[Nn]ai|[Tt]hỏ|[Cc]ừu|[Nn]gan|[Nn]gỗng)(?: mẹ)?)(?!\w)"
    r"(?:,? (?:[^\W\d_A-ZÀ-ÝĂĐĨŨƠƯ]+|\d+))*[ ,]*$"
)
# A name may hold a full stop, and end in one after a single letter: “em Ng.V.A. ngày …”.
_NAMED = r"(?:[^\d;!?\n.]|(?<=[\W_]\w)\.|\.(?=\w)){0,45}?"
_CALLED = _NAMED.replace("!?\\n.]", "!?\\n.,]")
_PERSON = (
    r"(?<!\w)(?:ông|bà(?! con)|anh|chị|em|cô|chú|bác|cụ|cháu|bé|thầy|người|đứa|con gái|con trai|mẹ|tôi|đồng chí)(?!\w)"
)
_SOMEWHERE = r"[^;!?\n.,]{1,40}?(?:, (?:xã|phường|thị trấn|huyện|quận|thành phố|tỉnh) [^;!?\n.,]{1,25}?){0,3}"
_SOMEBODY = re.compile(_PERSON, re.IGNORECASE)
# A birth told with another verb; what is between the verb and the date is a name, or where it was.
_BIRTH_OF = re.compile(
    rf"(?<!\w)(?:(?P<born>hạ sinh|sinh hạ|cất tiếng khóc|sinh ra(?= {_PERSON})|lọt lòng|ngày tháng năm sinh|sinh nhật"
    rf"|ngày sinh(?! hoạt)(?= .{{0,60}} (?:là|ghi))|giấy (?:khai|chứng) sinh(?= .{{0,60}} ghi))"
    rf"{_CALLED}(?: (?:là|ghi))?"
    rf"|(?P<bore>(?:sinh|đẻ)(?: được)?) {_PERSON}{_NAMED}|(?P<got>sinh được) {_NAMED}"
    rf"|(?P<where>sinh(?: ra)?(?: và lớn lên)?) (?:ở|tại|trong) {_SOMEWHERE} (?:vào )?(?:ngày|hôm)"
    rf"|{_PERSON}{_NAMED} (?:(?:ra|chào) đời|khai sinh){_NAMED})(?:vào|là|đúng|ngày|m[uù]ng|[\s:,(“-]){{0,6}}$",
    re.IGNORECASE,
)
# A name alone, with its capitals, before a verb that is said of things too.
_BARE_BIRTH = re.compile(
    r"\W*(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3}),? (?:(?:ra|chào) đời|(?:được )?khai sinh) (?:vào )?(?:ngày |hôm )?",
    re.IGNORECASE,
)
_BORN_AFTER = re.compile(
    rf"(?:, (?:ở|tại) [^;.!?\n,]{{1,40}})? ?,? ?(?:{_PERSON}{_NAMED} (?:chào đời|ra đời|lọt lòng|cất tiếng khóc"
    rf"|(?:được )?sinh ra|(?:(?<!học )(?<!thí )(?<!vệ )sinh|đẻ) {_PERSON})"
    rf"|là (?:ngày )?sinh(?: nhật)? (?:của )?{_PERSON})(?!\w)",
    re.IGNORECASE,
)
# What is founded, not born; with accents, for “đội” and “đời” are one word without.
_THING = re.compile(
    r"(?<!\w)(?:mô hình|câu lạc bộ|clb|tổ|đội|nhóm|hội|chi (?:bộ|hội|đoàn)|đảng|báo|quỹ|hợp tác xã|htx|phong trào"
    r"|công trình|trường|trung tâm|sở|phòng|ban|cuốn|bài|đề án|dự án|nghị quyết|chương trình|ứng dụng|luật|nhà máy"
    r"|công ty|cây cầu|con đường|sản phẩm|thương hiệu|doanh nghiệp|lực lượng|trang|kênh|trạm|quân đội|công đoàn"
    r"|xưởng|cửa hàng|quán|tiệm|trang trại|vườn|homestay|cơ sở|tủ sách|thư viện|nhà văn h[oó][aá]|ủy ban"
    r"|chuyên mục|sáng kiến|lớp học|chỉ thị|kế hoạch) (?!\d)",
    re.IGNORECASE,
)
_OF_THE_GREAT = re.compile(r"ky niem|ho chi minh|bac ho(?!\w)|sinh(?: nhat)? (?:cua )?bac(?: kinh yeu)?(?: ngay|\W*$)")
_JUST_BEFORE = 40
# A sentence ends too where a value of the front matter begins.
_SENTENCE_END = re.compile(r"[!?;\n]|(?<=[^\W_]{2})\.(?=\s)|(?<!\w)(?:title|summary|alt|credit|note|model): ")
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


def _birth_year(date: re.Match[str], newest: int) -> int | None:
    """The year of a date that exists, and on which somebody alive may have been born."""
    if date["short_day"]:
        short = int(date["short_year"])
        year = 2000 + short if 2000 + short <= newest else 1900 + short
    else:
        year = int(date["year"] or date["iso_year"] or date["first_year"])
    day = int(date["day"] or date["short_day"] or date["iso_day"] or date["last_day"])
    named = _MONTH_NAMES.get((date["month"] or "").lower())
    month = named or int(date["month"] or date["short_month"] or date["iso_month"] or date["last_month"])
    is_date = 1 <= day <= _DAYS and 1 <= month <= _MONTHS
    return year if is_date and newest - _OLDEST <= year <= newest else None


def _is_of_a_thing(sentence: str) -> bool:
    """Whether what comes into being at the end of a sentence is a thing, though the sentence may name people too."""
    clause = sentence.rpartition(", ")[2]
    return bool(_THING.search(clause if _SOMEBODY.search(clause) else sentence))


def _is_somebodys(sentence: str) -> bool:
    """Whether who comes into the world behind a sentence so far is a person, or is only named after it."""
    words = sentence.strip(" ,-").split()
    is_person = _SOMEBODY.search(sentence) or all(word[0].isupper() for word in words)
    return bool(is_person) and not _is_of_a_thing(sentence)


def _tells_otherwise(before: str, after: str) -> bool:
    """Whether a birth is told with another verb than “sinh”, or behind its date."""
    sentence = _SENTENCE_END.split(before)[-1]
    if behind := _BORN_AFTER.match(after):
        return not (_THING.search(after, 0, behind.end()) or _OF_THE_GREAT.search(without_accents(after)))
    if (bare := _BARE_BIRTH.fullmatch(sentence)) and all(word[0].isupper() for word in bare["name"].split()):
        return not _THING.search(sentence)
    told = _BIRTH_OF.search(sentence)
    if told is None or _OF_THE_GREAT.search(without_accents(sentence)):
        return False
    if told["got"]:
        # “sinh được bê con” is of a cow; a child has a name.
        return sentence[told.end("got") :].lstrip()[:1].isupper()
    if told["bore"] or told["where"]:
        return not _NO_BIRTH.search(sentence[: told.start()])
    return bool(told["born"]) or not _is_of_a_thing(sentence)


def _is_of_nobody(before: str) -> bool:
    """Whether a “sinh” behind this text is the end of another word, or is said of animals."""
    if _NO_BIRTH.search(before):
        return True
    sentence = _SENTENCE_END.split(before)[-1]
    animal = _ANIMAL.search(sentence)
    if animal is None:
        return False
    return not (_SOMEBODY.search(sentence, 0, animal.start()) or _SOMEBODY.search(sentence, animal.end("kind")))


def _tells_of_a_birth(before: str, after: str) -> bool:
    """Whether the text around a date says that somebody was born on it."""
    bare = without_accents(before)
    label = _BIRTH.search(bare)
    # What follows the end of another word may tell of a birth itself: “tên khai sinh của bà là …, sinh ngày …”.
    while label and label["alone"] and _is_of_nobody(before[: label.start()]):
        label = _BIRTH.search(bare, label.start() + 1)
    if label is None:
        return _tells_otherwise(before, after)
    ahead = before[: label.start()]
    if label[0].startswith("chao doi") and not _is_somebodys(_SENTENCE_END.split(ahead)[-1]):
        return False
    return not _OF_THE_GREAT.search(without_accents(ahead[-_JUST_BEFORE:] + label[0]))


def _may_tell_of_a_birth(source: str, start: int, end: int) -> bool:
    if isinstance(source, Everyday):
        # Its letters have no other forms than capitals and small ones.
        return _MAY_BE_BIRTH_IN_SMALL.search(source[start:end].lower()) is not None
    return _MAY_BE_BIRTH.search(source, start, end) is not None


def _birth_places(source: str) -> Iterator[tuple[int, int]]:
    for run in runs(source):
        # A date has two figures at least.
        for maybe in _MAY_BE_DATE.finditer(source, run.start, run.end) if run.figures > 1 else ():
            if _may_tell_of_a_birth(source, max(0, maybe.start() - _LEFT), maybe.end() + _RIGHT):
                yield maybe.span()


def birth_dates(source: str, year: int) -> Iterator[Words]:
    """Every full date of birth; a year alone is none. `year` is the newest in which anybody can be born."""
    for view in views(source, _birth_places(source), left=_LEFT, right=_RIGHT):
        for match in _DATE.finditer(view.text):
            born = _birth_year(match, year)
            before, after = view.text[max(0, match.start() - 2 * _LEFT) : match.start()], view.text[match.end() :]
            if born is not None and _tells_of_a_birth(before, after[:_RIGHT]):
                yield Words("birth-date", *span(view, *match.span()), match[0], f"…/…/{born}")
