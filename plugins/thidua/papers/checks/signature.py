"""Box 14: the digital signature of the office on copies and separate files, which a signing program puts in.

It bears the paper's number or the kind of copy, the office and the time. Source: Phụ lục I of Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from thidua.papers import elements as el
from thidua.papers.checks.difference import Difference, place_of
from thidua.papers.reading import Line, Read

# A paper of ours has nine lines above whom it is sent to; a block of a signing program has four.
_NEAR = 15
_TEXT = frozenset({el.TO, el.TO_ENTRY, el.GROUND, el.TEXT, el.PART, el.SECTION, el.CLAUSE})
_BY = r"(?:(?:được|đã) )?ký(?: số)? bởi"
_AT = r"(?:(?:thời gian|ngày) ký(?: số)?|ký (?:ngày|lúc))"
_LABEL = rf"(?:{_BY}|{_AT}|chữ ký số(?: của [^:]{{1,80}})?)"
_COPY = r"(?:sao y|sao lục|trích sao|\d+/[^\s;,]+)\s*[;,]"
_CLOCK = r"\d{1,2}:\d{2}:\d{2}"
# A label needs its colon, or a time to the second behind it: else “Được ký bởi …” may begin a sentence.
_SIGNED = re.compile(rf"{_LABEL}\s*:|(?:{_LABEL}\b|{_COPY}).*{_CLOCK}", re.IGNORECASE | re.DOTALL)
_GOES_ON = re.compile(r"(?:e-?mail|cơ quan|tổ chức|đơn vị|chức danh|chức vụ)\s*:", re.IGNORECASE)
_LABELLED = re.compile(rf"{_AT}\s*:\s*([^;\n]*)", re.IGNORECASE)
_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T\s;,]+\d{1,2}:\d{2}[^\s;,]*(?:\s+[+-]\d{2}:?\d{2})?)?")
_ISO = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}T{_CLOCK}(?:[.,]\d+)?[+-]\d{{2}}(?::\d{{2}})?")
_ZONE = timedelta(hours=7)
_WANTED = "thời gian ký theo ISO 8601, múi giờ Việt Nam, như 2026-09-30T08:15:00+07:00"


def _text(line: Line) -> str:
    return unicodedata.normalize("NFC", line.text).replace("\xa0", " ").strip()


def _marked(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, those that say that they are a signature, or go on with one, as lines of its element."""
    inside = False
    for line in lines:
        text = _text(line)
        if text:
            words = _SIGNED.match(text) or (inside and _GOES_ON.match(text))
            inside = line.element in {None, el.OFFICE_SIGNATURE} and bool(words)
        yield replace(line, style=el.OFFICE_SIGNATURE.id) if text and inside else line


def _head(lines: tuple[Line, ...]) -> int:
    """How many paragraphs stand above the text, whose own words about signing are no signature."""
    printed = 0
    for place, line in enumerate(lines):
        printed += bool(line.text.strip())
        if printed > _NEAR or (line.element in _TEXT and line.text.strip()):
            return place
    return len(lines)


def recognised(read: Read) -> Read:
    """The same, with a digital signature above its text, or at the head of its first page, known as such."""
    end = _head(read.lines)
    first, *others = read.sheets
    sheet = replace(first, first_head=tuple(_marked(first.first_head)))
    return replace(read, lines=(*_marked(read.lines[:end]), *read.lines[end:]), sheets=(sheet, *others))


def _place(read: Read) -> Iterator[Difference]:
    signed = [line for line in read.lines if line.element is el.OFFICE_SIGNATURE and line.text.strip()]
    others = [line for line in read.lines if line.element is not el.OFFICE_SIGNATURE and line.text.strip()]
    for line in signed:
        is_left = line.cell is not None and line.cell.column == 1
        # In a table, what stands in the column at its left is beside it.
        above = [
            other
            for other in others
            if other.number < line.number
            and not (line.cell and other.cell and other.cell.table == line.cell.table and other.cell.column == 1)
        ]
        if is_left or above:
            found = "ở cột trái" if is_left else f"dưới {place_of(above[-1])}"
            yield Difference("ChuKySo-place", place_of(line), found, "góc trên, bên phải, trang đầu")


def _is_right(time: str) -> bool:
    if not _ISO.fullmatch(time):
        return False
    try:
        return datetime.fromisoformat(time).utcoffset() == _ZONE
    except ValueError:
        return False


def _times(read: Read) -> Iterator[Difference]:
    signed = read.of(el.OFFICE_SIGNATURE)
    found = [(line, time) for line in signed for time in (_LABELLED.findall(_text(line)) or _TIME.findall(_text(line)))]
    if signed and not found:
        yield Difference("ChuKySo-time", place_of(signed[0]), "không có", _WANTED)
    for line, time in found:
        if not _is_right(said := time.strip(" .")):
            yield Difference("ChuKySo-time", place_of(line), said or "trống", _WANTED)


def check(read: Read) -> Iterator[Difference]:
    """Box 14, but for its look: where it stands and its time."""
    yield from _place(read)
    yield from _times(read)
