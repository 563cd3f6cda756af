"""The words of a text to what its front matter may say; each is a proposal that a person looks at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thidua.vietnamese import fold
from thidua.word.blocks import Block, BlockKind
from thidua.word.people import kind_of_name

_UPPER = "A-ZĐÀ-ÝĂĨŨƠƯẠ-Ỹ"
_NAME = rf"(?:[{_UPPER}][^\W\d_]*\.?(?:[{_UPPER}]\.)*(?: +(?=[{_UPPER}]))?){{1,5}}"
_LABEL = re.compile(
    r"(?:họ và tên|họ, tên|họ tên|tên tập thể|tên đơn vị|tên hộ|chủ hộ)[^:]{0,40}:\s*(?P<name>[^;,\n(–]{2,80})",
    re.IGNORECASE,
)
_CALLS = "đồng chí|nghệ nhân|ông|bà|anh|chị|cô|thầy|bác"
_CALLED = re.compile(rf"\b(?P<word>{_CALLS}|{'|'.join(map(str.capitalize, _CALLS.split('|')))}) +(?P<name>{_NAME})")
_COLLECTIVE = re.compile(
    r"\b(?:Tổ|Đội|Ban|Hội|Chi hội|Chi đoàn|Chi bộ|Phòng|Trạm|Trường|Nhóm|Câu lạc bộ|Hợp tác xã|Văn phòng|Trung tâm)"
    r" [^,.:;–]{2,60}"
)
# In a title these need no capital; “tổ chức” and “đội ngũ” are no such group.
_GROUP = re.compile(
    r"\b(?:tổ(?! (?:chức|quốc|tiên))|đội(?! ngũ)|chi hội|chi đoàn|nhóm|câu lạc bộ|hợp tác xã) [^,.:;–]{2,60}",
    re.IGNORECASE,
)
# At the end of a name, but for that of an initial.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})\.$")
_ROLE = re.compile(r"(?:chức vụ|chức danh|nghề nghiệp)[^:]{0,30}:\s*(?P<role>[^;\n]{2,120})", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?P<open>\()?(?:bài,? (?:và )?ảnh|tin,? (?:và )?ảnh|bài|tác giả|người viết|thực hiện)\s*:"
    r"\s*(?P<name>[^\n]{2,100}?)(?(open)\))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(rf"(?<=[.!?…])[”\"]?\s+(?=[“\"{_UPPER}])")
_TYPES = (
    ("new-model", re.compile(r"mô hình", re.IGNORECASE)),
    ("initiative", re.compile(r"sáng kiến", re.IGNORECASE)),
    ("new-factor", re.compile(r"nhân tố mới", re.IGNORECASE)),
    ("good-deed", re.compile(r"việc tốt|nhặt được|trả lại|cứu (?:người|sống)", re.IGNORECASE)),
)
_MOST_ACHIEVEMENTS = 12
_LONGEST_ACHIEVEMENT = 400
_LONGEST_NAME = 120
_LONGEST_ROLE = 160
_LEAST_SUMMARY = 40
_LONGEST_SUMMARY = 600
_WORDS = 60
_END_BLOCKS = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a text seems to be about."""

    kind: str
    name: str
    role: str = ""

    def front(self) -> dict[str, str]:
        """The value of `subject`."""
        return {"kind": self.kind, "name": self.name, **({"role": self.role} if self.role else {})}


def words_of(blocks: Iterable[Block]) -> str:
    """All words of the blocks, a line for each paragraph, item and row."""
    return "\n".join(block.plain for block in blocks)


def subject_of(title: str, text: str) -> Subject | None:
    """The subject by its label, by the title, or by who is called by name most often."""
    role_match = _ROLE.search(text)
    role = role_match["role"].strip(" .")[:_LONGEST_ROLE] if role_match else ""
    if match := _LABEL.search(text):
        name = _FULL_STOP.sub("", match["name"].strip())[:_LONGEST_NAME]
        return Subject(kind_of_name(name), name, role)
    if match := _COLLECTIVE.search(title) or _GROUP.search(title):
        name = match[0].strip()[:_LONGEST_NAME]
        return Subject("collective", f"{name[0].upper()}{name[1:]}", role)
    for source, least in ((title, 1), (text, 2)):
        called = Counter(f"{match['word'].capitalize()} {match['name'].strip()}" for match in _CALLED.finditer(source))
        if called and (top := max(called.items(), key=lambda one: (one[1], one[0])))[1] >= least:
            return Subject("individual", top[0][:_LONGEST_NAME], role)
    return None


def type_of(title: str) -> str:
    """The type of exemplar that a title speaks of."""
    return next((name for name, pattern in _TYPES if pattern.search(title)), "exemplar")


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def named_in(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The ids whose names stand in a text, the most often named first; a name within a longer one counts for that."""
    folded = _words(text)
    found: Counter[str] = Counter()
    for key, name in sorted(names.items(), key=lambda one: -len(one[1])):
        pattern = rf"\b{_words(name)}\b"
        folded, count = re.subn(pattern, "·", folded)
        if count:
            found[key] = count
    return tuple(key for key, _ in sorted(found.items(), key=lambda one: (-one[1], one[0])))


def summary_of(blocks: Sequence[Block], most_words: int) -> tuple[str, Block | None]:
    """A summary in whole sentences; and the lead, set off in bold or italics, that it was taken from whole."""
    for block in blocks:
        if block.kind is not BlockKind.TEXT or len(block.plain) < _LEAST_SUMMARY:
            continue
        if (block.bold or block.italic) and len(block.plain) <= _LONGEST_SUMMARY:
            return block.plain, block
        sentences = _SENTENCE.split(block.plain)
        chosen = sentences[0]
        for sentence in sentences[1:]:
            if len(f"{chosen} {sentence}".split()) > min(_WORDS, most_words):
                break
            chosen = f"{chosen} {sentence}"
        return chosen[:_LONGEST_SUMMARY].strip(), None
    return "", None


def achievements_of(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The items of the first list below a line that speaks of achievements."""
    for at, block in enumerate(blocks):
        if block.kind in {BlockKind.HEADING, BlockKind.TEXT} and "thanh tich" in fold(block.plain):
            below = next((one for one in blocks[at + 1 :] if one.kind in {BlockKind.LIST, BlockKind.HEADING}), None)
            if below is not None and below.kind is BlockKind.LIST:
                return as_achievements(item for (item,) in below.rows)
    return ()


def as_achievements(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines as the official summary takes them; a very long one is no line of a summary."""
    return tuple(line for line in lines if line and len(line) <= _LONGEST_ACHIEVEMENT)[:_MOST_ACHIEVEMENTS]


def author_of(blocks: Sequence[Block]) -> tuple[str, Block | None]:
    """Who wrote the text, by its last lines, and the line that says nothing else."""
    for block in reversed(blocks[-_END_BLOCKS:]):
        if block.kind is BlockKind.TEXT and (match := _AUTHOR.fullmatch(block.plain.strip())):
            return match["name"].strip(" ."), block
    return "", None
