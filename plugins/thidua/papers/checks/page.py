"""The page: paper, margins, letters, numbers of pages, and what no page of an official paper has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from thidua.papers import elements as el
from thidua.papers.checks.difference import Difference, place_of, shown, span
from thidua.papers.reading import Line, Read, Sheet

# Word rounds millimetres to twentieths of a point.
_FINE = 0.1
_MARGINS = {
    "top": ("trên", el.TOP),
    "bottom": ("dưới", el.BOTTOM),
    "left": ("trái", el.LEFT),
    "right": ("phải", el.RIGHT),
}
_BLACK = frozenset({"000000", "auto"})
_DASHES = re.compile(r"[-_–—=*. ]*[-_–—=*]{3,}[-_–—=*. ]*")
# Set by văn thư with a stamp, or not our business at all.
_STAMPS = frozenset({"MẬT", "TỐI MẬT", "TUYỆT MẬT", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"})
_TINY = 2.0


def _paper(read: Read, sheet: Sheet) -> Iterator[Difference]:
    place = f"Phần {sheet.number} của tệp"
    short, long = sorted(sheet.size)
    if abs(short - el.PAGE[0]) > 1 or abs(long - el.PAGE[1]) > 1:
        found = f"{shown(sheet.size[0])} × {shown(sheet.size[1])} mm"
        yield Difference("page-size", f"{place}, khổ giấy", found, "giấy A4, 210 × 297 mm")
    tables = any(grid.ruled and grid.section == sheet.number for grid in read.grids)
    annex = any(line.element is el.ANNEX and line.section == sheet.number for line in read.lines)
    if sheet.size[0] > sheet.size[1] and (annex or not tables):
        yield Difference(
            "page-orientation", f"{place}, hướng giấy", "ngang", "giấy đứng; ngang chỉ khi có bảng ngoài phụ lục"
        )
    for side, (name, bounds) in _MARGINS.items():
        value = sheet.margins[side]
        if not bounds[0] - _FINE <= value <= bounds[1] + _FINE:
            yield Difference(f"margin-{side}", f"{place}, lề {name}", f"{shown(value)} mm", span(bounds, "mm"))


def _numbering(sheet: Sheet) -> Iterator[Difference]:
    place = f"Phần {sheet.number} của tệp, số trang"
    if not sheet.numbered:
        found = "ở chân trang" if sheet.misplaced else "không có"
        yield Difference("page-number-place", place, found, "số trang ở lề trên")
    if sheet.on_first or not sheet.first_differs:
        yield Difference("page-number-first", place, "có ở trang đầu", "không in số ở trang đầu")
    if sheet.start != "1" or sheet.form != "decimal":
        found = f"bắt đầu từ {sheet.start or 'trang trước'}, kiểu {sheet.form}"
        yield Difference("page-number-start", place, found, "chữ số Ả Rập, mỗi văn bản và phụ lục đánh từ 1")
    for line in sheet.numbered:
        yield from _number(sheet, line, place)


def _number(sheet: Sheet, line: Line, place: str) -> Iterator[Difference]:
    if line.align != "center":
        yield Difference("page-number-centre", place, line.align, "canh giữa")
    for run in line.runs:
        if not el.PAGE_NUMBER.sizes[0] <= run.size <= el.PAGE_NUMBER.sizes[1]:
            yield Difference("page-number-size", place, f"{shown(run.size)} pt", span(el.PAGE_NUMBER.sizes, "pt"))
        if run.bold or run.italic:
            yield Difference("page-number-style", place, "đậm hoặc nghiêng", "kiểu chữ đứng, không đậm")
    if sheet.header >= sheet.margins["top"]:
        yield Difference("page-number-margin", place, f"{shown(sheet.header)} mm", "nằm trong lề trên")


def _unicode(line: Line) -> Iterator[Difference]:
    text = line.text
    if text != unicodedata.normalize("NFC", text):
        odd = next(word for word in text.split() if word != unicodedata.normalize("NFC", word))
        yield Difference("unicode", place_of(line), odd, "chữ Unicode dựng sẵn (TCVN 6909:2001)")


def _letters(line: Line) -> Iterator[Difference]:
    for run in line.runs:
        if run.fonts != {el.FONT}:
            yield Difference("font", place_of(line), ", ".join(sorted(run.fonts)), f"phông {el.FONT}")
        if run.colour not in _BLACK:
            yield Difference("colour", place_of(line), run.colour, "chữ màu đen")
        if run.language != el.LANGUAGE:
            yield Difference("language", place_of(line), run.language or "không ghi", f"ngôn ngữ {el.LANGUAGE}")
        if run.underlined:
            yield Difference("underlined", place_of(line), "gạch chân", "đường kẻ, không gạch chân")


def _drawn_with_letters(line: Line) -> Iterator[Difference]:
    text = line.text.strip()
    if _DASHES.fullmatch(text):
        yield Difference("dashes", place_of(line), text, "đường kẻ nét liền, không gõ dấu")
    if text.upper() in _STAMPS:
        yield Difference("stamp", place_of(line), text, "dấu chỉ mức độ do văn thư đóng, không in sẵn")


def _empty(line: Line) -> Iterator[Difference]:
    alone = line.cell is not None and line.cell.alone
    tiny = 0 < line.exact < _TINY and not line.before and not line.after
    if not line.text.strip() and not alone and not tiny and not line.rules:
        yield Difference("empty-paragraph", place_of(line), "đoạn trống", "giãn cách đoạn, không dùng đoạn trống")


def _tables(read: Read) -> Iterator[Difference]:
    for grid in read.grids:
        place = f"Bảng {grid.number}"
        for row in grid.split:
            yield Difference(
                "row-split", f"{place}, dòng {row}", "có thể bị ngắt trang", "dòng không bị tách ra hai trang"
            )
        if grid.ruled and 1 not in grid.repeated:
            yield Difference(
                "head-repeated", f"{place}, dòng 1", "không lặp lại", "dòng tiêu đề lặp lại ở đầu mỗi trang"
            )


def check(read: Read) -> Iterator[Difference]:
    """All of the decree's part on pages."""
    for sheet in read.sheets:
        yield from _paper(read, sheet)
        yield from _numbering(sheet)
    for line in read.printed:
        yield from _unicode(line)
        yield from _letters(line)
    for line in read.lines:
        yield from _drawn_with_letters(line)
        yield from _empty(line)
    yield from _tables(read)
