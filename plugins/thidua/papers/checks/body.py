"""Boxes 6 and 9a: whom a paper is sent to, what it stands on, its text with its headings, and its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.papers import elements as el
from thidua.papers.checks.difference import Difference, place_of, shown, span
from thidua.papers.checks.head import is_letter
from thidua.papers.elements import Element
from thidua.papers.measure import width
from thidua.papers.reading import Line, Read
from thidua.papers.words import END, roman

_POINTS = "abcdđeghiklmnopqrstuvxy"
_ENDED = re.compile(r".*[^\s./]\./\.", re.DOTALL)
# How far a dash may stand from the colon above it, in mm, and a first line from what is asked.
_DASH, _FINE = 2.0, 0.2
_SECOND = re.compile(r";\s*(?:Căn|căn) cứ\b")
_TAILS = {el.TO_ENTRY: "- ", el.RECIPIENT: "- ", el.GROUND: ""}


def listed(lines: list[Line], element: Element) -> Iterator[Difference]:
    """Lines of one list: a dash where it has one, semicolons, a full stop at the end."""
    for place, line in enumerate(lines, start=1):
        text, end = line.text.strip(), "." if place == len(lines) else ";"
        if not text.startswith(_TAILS[element]):
            yield Difference(f"{element.id}-dash", place_of(line), text[:1], "gạch đầu dòng “- ”")
        if not text.endswith(end):
            yield Difference(f"{element.id}-end", place_of(line), text[-1:], f"dấu “{end}” ở cuối dòng")


def _addressed(read: Read) -> bool:
    types = {el.TYPES[letters].upper() for letters in el.ADDRESSED}
    return is_letter(read) or any(line.text.strip().upper() in types for line in read.of(el.TYPE))


def _to(read: Read) -> Iterator[Difference]:
    heads, entries = read.of(el.TO), read.of(el.TO_ENTRY)
    for line in heads:
        text = line.text.strip()
        if not _addressed(read):
            yield Difference(
                "KinhGui-type", place_of(line), text, "chỉ Tờ trình, Báo cáo gửi cấp trên và Công văn có Kính gửi"
            )
        if not re.fullmatch(r"Kính gửi:( \S.*)?" if not entries else "Kính gửi:", text, re.DOTALL) or (
            text == "Kính gửi:" and not entries
        ):
            yield Difference("KinhGui-form", place_of(line), text, "“Kính gửi: …” cùng dòng với nơi nhận duy nhất")
    submitted = any(line.text.strip().upper() == el.TYPES["TTr"].upper() for line in read.of(el.TYPE))
    if (is_letter(read) or submitted) and not heads:
        yield Difference("KinhGui-missing", "Kính gửi", "không có", "Công văn và Tờ trình phải có Kính gửi")
    if len(entries) == 1:
        yield Difference(
            "KinhGui-form", place_of(entries[0]), entries[0].text, "“Kính gửi: …” cùng dòng với nơi nhận duy nhất"
        )
    yield from listed(entries, el.TO_ENTRY)
    for head in heads[:1]:
        colon = head.left + head.first + width("Kính gửi", head.runs[0].size)
        for line in entries:
            if abs(line.left + line.first - colon) > _DASH:
                found = f"{shown(line.left + line.first)} mm"
                yield Difference(
                    "NoiGui-indent", place_of(line), found, f"gạch đầu dòng thẳng dấu hai chấm, {shown(colon)} mm"
                )


def _paragraphs(read: Read) -> Iterator[Difference]:
    before: Line | None = None
    for line in read.lines:
        if line.element not in {el.TEXT, el.GROUND} or not line.text.strip():
            before = None
            continue
        place = place_of(line)
        if not any(abs(line.first - wanted) < _FINE for wanted in el.FIRST_LINE):
            yield Difference(
                f"{line.style}-indent", place, f"{shown(line.first)} mm", "thụt đầu dòng 10 mm hoặc 12,7 mm"
            )
        if not el.SPACING[0] <= line.spacing <= el.SPACING[1]:
            yield Difference(
                f"{line.style}-spacing", place, shown(line.spacing), f"cách dòng {span(el.SPACING, 'dòng')}"
            )
        if before is not None and max(before.after, line.before) < el.BETWEEN:
            found = f"{shown(max(before.after, line.before))} pt"
            yield Difference(f"{line.style}-between", place, found, "các đoạn cách nhau ít nhất 6 pt")
        if any("\n" in run.text for run in line.runs):
            yield Difference(
                f"{line.style}-break", place, "ngắt dòng trong đoạn", "mỗi ý một đoạn, không ngắt dòng giữa đoạn"
            )
        before = line


def _grounds(read: Read) -> Iterator[Difference]:
    for line in read.of(el.GROUND):
        if _SECOND.search(line.text):
            yield Difference("CanCu-line", place_of(line), _SECOND.findall(line.text)[0].strip(), "mỗi căn cứ một dòng")


def _end(read: Read) -> Iterator[Difference]:
    text = [line for line in read.of(el.TEXT) if line.section == 1]
    for line in text[:-1]:
        if line.text.strip().endswith(END):
            yield Difference("NoiDung-end", place_of(line), END, "“./.” chỉ ở cuối văn bản")
    for line in text[-1:]:
        if not _ENDED.fullmatch(line.text.strip()):
            yield Difference("NoiDung-end", place_of(line), line.text.strip()[-3:], "kết thúc bằng “./.”")


def _successor(line: Line, pattern: str, wanted: str, check: str) -> Iterator[Difference]:
    match = re.match(pattern, line.text.strip())
    if not match or match[1] != wanted:
        found = match[1] if match else line.text.strip()[:6]
        yield Difference(check, place_of(line), found, f"“{wanted}”")


def _headings(read: Read) -> Iterator[Difference]:
    parts = sections = clauses = 0
    for line in read.lines:
        if line.section != 1 or not line.text.strip():
            continue
        if line.element is el.PART:
            parts, sections, clauses = parts + 1, 0, 0
            yield from _successor(line, r"(?:Phần|Chương) ([IVXL]+)", roman(parts), "Phan-number")
        elif line.element is el.SECTION:
            sections, clauses = sections + 1, 0
            yield from _successor(line, r"([IVXL]+)\. ", roman(sections), "Muc-number")
        elif line.element is el.CLAUSE:
            clauses += 1
            yield from _successor(line, r"(\d+)\. ", str(clauses), "Khoan-number")


def _points(read: Read) -> Iterator[Difference]:
    last = -1
    for line in read.lines:
        if line.element in {el.PART, el.SECTION, el.CLAUSE}:
            last = -1
        match = re.match(rf"([{_POINTS}fjwz])\) ", line.text.strip()) if line.element is el.TEXT else None
        if match is None:
            continue
        place = _POINTS.find(match[1])
        if place not in {0, last + 1}:
            yield Difference(
                "NoiDung-points", place_of(line), f"{match[1]})", f"“{_POINTS[last + 1]})” theo bảng chữ cái tiếng Việt"
            )
        last = place


def check(read: Read) -> Iterator[Difference]:
    """Boxes 6 and 9a."""
    yield from _to(read)
    yield from listed(read.of(el.GROUND), el.GROUND)
    yield from _grounds(read)
    yield from _paragraphs(read)
    yield from _headings(read)
    yield from _points(read)
    yield from _end(read)
