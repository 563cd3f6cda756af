"""Boxes 7 and 9b, and annexes: who signs by which power, who receives, what goes with the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.papers import elements as el
from thidua.papers.checks.body import listed
from thidua.papers.checks.difference import Difference, place_of, shown
from thidua.papers.checks.head import is_form, is_minutes
from thidua.papers.reading import Line, Read
from thidua.papers.words import roman

_POWER = re.compile(r"(TM|Q|KT|TL|TUQ)\. \S.*|(?!(?:TM|Q|KT|TL|TUQ)\b)[^.]*")
_ACADEMIC = re.compile(r"(PGS|GS|TSKH|TS|ThS|BS|CN|KS|LS)\b\.?", re.IGNORECASE)
_FILE_COPY = re.compile(r"- Lưu: VT\b.*")
_WITH = re.compile(r"\(Kèm theo \S.* ngày .* tháng .* năm .*\)")
_FILLED = re.compile(r"(số|ngày|tháng|năm)[\s\xa0]*\d+")
_FINE = 0.2


def _signed(read: Read, *, issued: bool) -> Iterator[Difference]:
    powers, names = read.of(el.POWER), read.of(el.SIGNER)
    if not powers:
        yield Difference(
            "QuyenHanKy-missing", "Quyền hạn, chức vụ", "không có", "phải ghi quyền hạn, chức vụ của người ký"
        )
    for line in powers:
        if not _POWER.fullmatch(line.text.strip()):
            yield Difference("QuyenHanKy-words", place_of(line), line.text, "TM., Q., KT., TL., TUQ. hoặc chức vụ")
    for line in names:
        if not issued:
            yield Difference("NguoiKy-blank", place_of(line), line.text, "để trống họ tên, người ký ghi")
        if _ACADEMIC.match(line.text.strip()):
            yield Difference("NguoiKy-title", place_of(line), line.text, "không ghi học hàm, học vị trước họ tên")
    if issued and not names:
        yield Difference("NguoiKy-blank", "Họ tên người ký", "trống", "ghi họ tên người ký")


def _recipients(read: Read) -> Iterator[Difference]:
    heads, entries = read.of(el.RECIPIENTS), read.of(el.RECIPIENT)
    if is_form(read) and not heads and not entries:
        return
    if not heads or not entries:
        yield Difference("NoiNhan-missing", "Nơi nhận", "không có", "phải có Nơi nhận")
        return
    yield from listed(entries, el.RECIPIENT)
    for line in (*heads, *entries):
        if abs(line.left + line.first) > _FINE:
            yield Difference("NoiNhan-indent", place_of(line), f"{shown(line.left + line.first)} mm", "sát lề trái")
    if heads[0].text.strip() != "Nơi nhận:":
        yield Difference("NoiNhan-words", place_of(heads[0]), heads[0].text, "“Nơi nhận:”")
    first, last = entries[0], entries[-1]
    if bool(read.of(el.TO)) is not first.text.strip().startswith("- Như trên"):
        wanted = "“Như trên” ở dòng đầu" if read.of(el.TO) else "tên nơi nhận; “Như trên” chỉ khi có Kính gửi"
        yield Difference("NoiNhan-first", place_of(first), first.text, wanted)
    if not _FILE_COPY.fullmatch(last.text.strip()):
        yield Difference("NoiNhan-last", place_of(last), last.text, "dòng cuối “Lưu: VT, đơn vị soạn thảo.”")
    yield from _height(read, heads[0])


def _height(read: Read, head: Line) -> Iterator[Difference]:
    powers = read.of(el.POWER)
    if is_minutes(read) or not powers:
        return
    here, there = head.cell, powers[0].cell
    level = here is not None and there is not None and (here.table, here.row) == (there.table, there.row)
    if not level:
        yield Difference("NoiNhan-height", place_of(head), "khác hàng", "cùng hàng với quyền hạn, chức vụ của người ký")


def _annexes(read: Read) -> Iterator[Difference]:
    labels = read.of(el.ANNEX)
    for place, line in enumerate(labels, start=1):
        wanted = f"Phụ lục {roman(place)}" if len(labels) > 1 else "Phụ lục"
        if line.text.strip() != wanted:
            yield Difference("PhuLuc-number", place_of(line), line.text, f"“{wanted}”")
        if line.section != place + 1:
            yield Difference(
                "PhuLuc-page", place_of(line), f"phần {line.section}", "mỗi phụ lục một phần, đánh số trang riêng"
            )
        inside = [other for other in read.lines if other.section == line.section]
        for element in (el.ANNEX_TITLE, el.ANNEX_OF):
            if not any(other.element is element and other.text.strip() for other in inside):
                yield Difference(f"{element.id}-missing", place_of(line), "không có", f"phải có {element.label}")
    for line in read.of(el.ANNEX_OF):
        if not _WITH.fullmatch(line.text.strip()):
            yield Difference(
                "KemTheo-form", place_of(line), line.text, "dạng “(Kèm theo … ngày … tháng … năm … của …)”"
            )
        if match := _FILLED.search(line.text):
            yield Difference("KemTheo-blank", place_of(line), match[0], "để trống số, ngày trong văn bản điện tử")


def _framed(read: Read) -> Iterator[Difference]:
    for line in read.of(el.RESTRICTION):
        if line.framed != {"top", "left", "bottom", "right"}:
            yield Difference("ChiDanPhamVi-frame", place_of(line), "không đủ khung", "khung viền đơn")
        if line.text.strip().upper() not in {"LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"}:
            yield Difference(
                "ChiDanPhamVi-words", place_of(line), line.text, "“LƯU HÀNH NỘI BỘ” hoặc “XEM XONG TRẢ LẠI”"
            )


def _address(read: Read) -> Iterator[Difference]:
    for line in read.of(el.ADDRESS):
        if "top" not in line.framed:
            yield Difference("DiaChi-rule", place_of(line), "không có đường kẻ", "đường kẻ ngang trang phía trên")
        if line.number:
            yield Difference("DiaChi-place", place_of(line), "trong phần nội dung", "chân trang đầu")
    for sheet in read.sheets:
        for line in sheet.other_feet:
            if line.element is el.ADDRESS and line.text.strip():
                yield Difference("DiaChi-place", place_of(line), "chân các trang sau", "chỉ ở chân trang đầu")


def check(read: Read, *, issued: bool) -> Iterator[Difference]:
    """Boxes 7, 9b, 11 and 13, and what III.1 asks of annexes."""
    yield from _signed(read, issued=issued)
    yield from _recipients(read)
    yield from _annexes(read)
    yield from _framed(read)
    yield from _address(read)
