"""Boxes 1 to 5 of a paper: the nation, the office, the number, the place and day, what the paper is and says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.papers import elements as el
from thidua.papers.checks.difference import Difference, place_of, shown
from thidua.papers.elements import Element
from thidua.papers.measure import lines, width
from thidua.papers.reading import Line, Read

# What is drawn may differ from what is measured by so much, as a part of the line.
_TOLERANCE = 0.02
_BLANK = r"[\s\xa0.…]*"
_NUMBER = re.compile(rf"Số:\s?({_BLANK}|\d+)/(.*)")
_SYMBOL = re.compile(r"[A-ZĐyr]+(-[A-ZĐa-zđ0-9()]+)*")
_DATED = re.compile(rf"([^,]+), ngày ({_BLANK}|\d+) tháng ({_BLANK}|\d+) năm(?:\s({_BLANK}|\d{{4}}))?")
_LETTER_SUBJECT = re.compile(r"V/v \S.*")
_LEAST_GAP = 6.0
_KNOWN = frozenset(name.upper() for name in el.TYPES.values())
# What stands for a type of paper and for an office as well: Thanh tra, Hội đồng, and what begins with “Công ty”.
_OFFICES_TOO = frozenset({"TTr", "HĐ", "CT"})
_UNNUMBERED = frozenset(name.upper() for name in el.UNNUMBERED)
_FORMS = frozenset(name.upper() for name in el.FORMS)


def is_letter(read: Read) -> bool:
    """A công văn has no type of paper."""
    return not read.of(el.TYPE) and bool(read.of(el.LETTER_SUBJECT))


def is_minutes(read: Read) -> bool:
    """A biên bản has two signatures, and its day in its text."""
    return any(line.text.strip().upper() == "BIÊN BẢN" for line in read.of(el.TYPE))


def is_form(read: Read) -> bool:
    """A form is signed by who fills it in and who attests it, and has no Nơi nhận."""
    return any(line.text.strip().upper() in _FORMS for line in read.of(el.TYPE))


def _missing(read: Read) -> Iterator[Difference]:
    wanted = [el.NATION_LINE, el.MOTTO_LINE, el.OFFICE]
    wanted += [el.LETTER_SUBJECT] if is_letter(read) else [el.TYPE, el.SUBJECT]
    for element in wanted:
        if not read.of(element):
            yield Difference(f"{element.id}-missing", element.label, "không có", f"phải có {element.label}")
    if is_letter(read):
        for line in read.of(el.SUBJECT):
            yield Difference(
                "letter-type", place_of(line), line.text, "công văn không có tên loại, trích yếu ghi dưới số"
            )


def _order(read: Read) -> Iterator[Difference]:
    """Each line stands where the decree's drawing has its box; the first table is the head."""
    places = {
        el.ABOVE: (1, 1), el.OFFICE: (1, 1), el.NATION_LINE: (1, 2), el.MOTTO_LINE: (1, 2),
        el.NUMBER: (2, 1), el.LETTER_SUBJECT: (2, 1), el.DATED: (2, 2),
    }  # fmt: skip
    for element, (row, column) in places.items():
        for line in read.of(element):
            cell = line.cell
            if cell is None or (cell.table, cell.row, cell.column) != (1, row, column):
                wanted = f"dòng {row}, cột {'trái' if column == 1 else 'phải'} của phần đầu"
                yield Difference(f"{element.id}-order", place_of(line), "sai vị trí", wanted)
    sequence = [el.ABOVE, el.OFFICE, el.NATION_LINE, el.MOTTO_LINE, el.NUMBER, el.LETTER_SUBJECT]
    sequence += [el.TYPE, el.SUBJECT, el.TO, el.TO_ENTRY, el.GROUND]
    last = 0
    for element in sequence:
        for line in read.of(element):
            if line.number < last:
                yield Difference("order", place_of(line), "sai thứ tự", "thứ tự các thành phần như Phụ lục I")
            last = max(last, line.number)


def _nation(read: Read) -> Iterator[Difference]:
    for element, text in ((el.NATION_LINE, el.NATION), (el.MOTTO_LINE, el.MOTTO)):
        for line in read.of(element):
            if line.text.strip().upper() != text.upper():
                yield Difference(f"{element.id}-words", place_of(line), line.text, f"“{text}”")
    gap = sum(line.after for line in read.of(el.NATION_LINE)) + sum(line.before for line in read.of(el.MOTTO_LINE))
    for line in read.of(el.NATION_LINE):
        if line.spacing != 1 or gap:
            found = f"cách dòng {shown(line.spacing)}, thêm {shown(gap)} pt"
            yield Difference("QuocHieu-spacing", place_of(line), found, "cách dòng đơn đến Tiêu ngữ")


def _longest(line: Line) -> float:
    """The longest of a paragraph's lines, in mm."""
    around = line.cell.width if line.cell else el.PAGE[0] - el.LEFT[0] - el.RIGHT[0]
    first = line.runs[0]
    available = around - line.left - line.right
    fallen = lines(line.text.strip(), first.size, available, bold=first.bold)
    return max(width(part, first.size, bold=first.bold) for part in fallen)


def _rule(line: Line, element: Element, part: tuple[float, float], wanted: str) -> Iterator[Difference]:
    long = _longest(line)
    low, high = (long * (part[0] - _TOLERANCE), long * (part[1] + _TOLERANCE))
    if len(line.rules) != 1:
        found = f"{len(line.rules)} đường kẻ" if line.rules else "không có đường kẻ"
        yield Difference(f"{element.id}-rule", place_of(line), found, wanted)
        return
    (rule,) = line.rules
    if not low <= rule.length <= high:
        yield Difference(f"{element.id}-rule", place_of(line), f"{shown(rule.length)} mm", wanted)
    if not rule.is_solid:
        yield Difference(f"{element.id}-rule-solid", place_of(line), "nét đứt", "đường kẻ nét liền")
    if not rule.is_centred:
        yield Difference(f"{element.id}-rule-centre", place_of(line), "lệch", "đường kẻ cân giữa so với dòng chữ")


def _rules(read: Read) -> Iterator[Difference]:
    full = "đường kẻ nét liền, dài bằng dòng chữ"
    part = "đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ"
    for line in read.of(el.MOTTO_LINE):
        yield from _rule(line, el.MOTTO_LINE, (1, 1), full)
    for element in (el.OFFICE,) if is_letter(read) else (el.OFFICE, el.SUBJECT):
        for line in read.of(element):
            yield from _rule(line, element, el.RULE, part)


def _number(line: Line, type_: str, *, issued: bool) -> Iterator[Difference]:
    place, text = place_of(line), line.text.strip()
    match = _NUMBER.fullmatch(text)
    if not match or not _SYMBOL.fullmatch(match[2]):
        yield Difference(
            "SoKyHieu-form", place, text, "dạng “Số: …/KÝ HIỆU-ĐƠN VỊ”, giữa các ký hiệu không có dấu cách"
        )
        return
    digits = match[1] if match[1].isdecimal() else ""
    if bool(digits) is not issued:
        wanted = "ghi số" if issued else "để trống số, do văn thư ghi"
        yield Difference("SoKyHieu-blank", place, match[1].strip(" \xa0.…") or "trống", wanted)
    if len(digits) == 1:
        yield Difference("SoKyHieu-zero", place, digits, "số nhỏ hơn 10 phải ghi thêm số 0 phía trước")
    letters = match[2].split("-")[0]
    if type_ in _KNOWN and el.TYPES.get(letters, "").upper() != type_:
        yield Difference("SoKyHieu-type", place, letters, f"chữ viết tắt của {type_.capitalize()}")
    if not type_ and letters in el.TYPES and letters not in _OFFICES_TOO:
        yield Difference("SoKyHieu-type", place, letters, "công văn ghi tên cơ quan, không ghi loại văn bản")


def _dated(line: Line, *, issued: bool) -> Iterator[Difference]:
    place, text = place_of(line), line.text.strip()
    match = _DATED.fullmatch(text)
    if not match:
        yield Difference("DiaDanhNgay-form", place, text, "dạng “địa danh, ngày … tháng … năm …”")
        return
    day, month = (part if part.isdecimal() else "" for part in (match[2], match[3]))
    if bool(day) is not issued:
        wanted = "ghi ngày" if issued else "để trống ngày, do văn thư ghi"
        yield Difference("DiaDanhNgay-blank", place, match[2].strip(" \xa0.…") or "trống", wanted)
    if len(day) == 1:
        yield Difference("DiaDanhNgay-day-zero", place, day, "ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước")
    if month in {"1", "2"}:
        yield Difference("DiaDanhNgay-month-zero", place, month, "tháng 1, 2 phải ghi thêm số 0 phía trước")


def _type(read: Read) -> Iterator[Difference]:
    for line in read.of(el.TYPE):
        if line.text.strip().upper() not in (_KNOWN if read.of(el.NUMBER) else _KNOWN | _UNNUMBERED):
            yield Difference(
                "TenLoai-words", place_of(line), line.text, "một tên loại ở Phụ lục III; danh sách là phụ lục"
            )
    for line in () if is_letter(read) else read.of(el.SUBJECT):
        above = next((one for one in reversed(read.lines) if one.number < line.number and one.text.strip()), None)
        if above is None or above.element is not el.TYPE:
            found = above.text.strip() if above else "trống"
            yield Difference("TrichYeu-below", place_of(line), found, "trích yếu ngay dưới tên loại")
    for line in read.of(el.LETTER_SUBJECT):
        if not _LETTER_SUBJECT.fullmatch(line.text.strip()):
            yield Difference("TrichYeuCongVan-words", place_of(line), line.text, "bắt đầu bằng “V/v ”")
        if line.before < _LEAST_GAP:
            yield Difference("TrichYeuCongVan-gap", place_of(line), f"{shown(line.before)} pt", "cách số 6 pt")


def check(read: Read, *, issued: bool) -> Iterator[Difference]:
    """Boxes 1 to 5."""
    yield from _missing(read)
    yield from _order(read)
    yield from _nation(read)
    yield from _rules(read)
    yield from _type(read)
    type_ = next((line.text.strip().upper() for line in read.of(el.TYPE)), "")
    for line in read.of(el.NUMBER):
        yield from _number(line, type_, issued=issued)
    for line in read.of(el.DATED):
        yield from _dated(line, issued=issued)
