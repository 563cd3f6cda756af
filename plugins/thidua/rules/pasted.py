"""TD6: what came along when a text was copied from a portal: what it prints around a piece, its signs for questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding, Position
from thidua.rules.shown import cut
from thidua.source.events import Body, Event, Kind

_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
_HOUR = (
    r"\d{1,2}\s*[:h]\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*(?:AM|PM|SA|CH))?"
    r"(?:\s*\(?GMT\s*\+\s*7\)?)?"
)
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|CN)"
_LABEL = r"(?:(?:ngày |đã )?đăng(?: lúc| ngày)?|ngày|cập nhật(?: lúc)?|thời gian đăng|ngày xuất bản)"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# What no author writes: one such line is enough. In two parts, for the second need not be tried on a line that ends as
# a sentence does: nearly all do.
_SURE_WITH_ANY_END = _any(
    r"(?:số\s+)?(?:lượt|lần)\s+(?:xem|đọc|truy cập|tải)\s*:?\s*[\d.,]+",
    r"đã\s+(?:xem|đọc)\s*:?\s*[\d.,]+(?:\s+lần)?",
    r"tổng số điểm (?:của )?bài viết.*",
    r"(?:click|nhấn|bấm)\s+để\s+đánh giá.*",
    r"trang chủ\s*[>»/›|].*",
    r"(?:©|bản quyền thuộc về).*",
    r"ghi rõ nguồn .{0,60}khi .{0,60}",
)
_SURE = _any(
    rf"(?:{_LABEL}\s*:?\s*)?(?:{_WEEKDAY}\s*,?\s*)?(?:ngày\s*)?{_DAY}[\s,|-]*(?:lúc\s*)?{_HOUR}",
    rf"(?:{_LABEL}\s*:?\s*)?(?:{_WEEKDAY}\s*,?\s*)?{_HOUR}[\s,|-]*(?:ngày\s*)?{_DAY}",
    r"[\d.,]+\s+(?:lượt|lần)\s+(?:xem|đọc|truy cập|tải)",
    r"(?:xem\s+)?(?:với\s+)?cỡ chữ\b[\s:A+()-]*",
    r"(?:tăng|giảm|phóng to|thu nhỏ)\s+cỡ chữ",
    r"A\s?-\s?A(?:\s?A)?\s?\+?|A\s?[-+]\s?A\s?[-+]",
    r"(?:gửi|viết)\s+bình luận|bình luận\s*\(\d+\)",
    r"(?:like|thích|share|chia sẻ|tweet)\s*\(?\d+\)?",
    r"theo dõi .{0,60}(?:google news|zalo)",
    r"đọc bài viết|nghe (?:đọc )?bài(?: viết)?|lưu bài(?: viết)?|(?:chọn|đổi)\s+giọng đọc",
    r"(?:gửi\s+)?(?:email|e-mail)\s+(?:cho\s+)?bạn bè|gửi cho bạn bè",
)
# What an author might write too: two of them, or one beside a sure one; in two parts for the same reason.
_LIKELY_WITH_ANY_END = _any(r"(?:từ khóa|tags?|chủ đề|chuyên mục)\s*:.{0,90}")
_LIKELY = _any(
    r"(?:in|bản in|in bài(?: viết)?|in trang|chia sẻ(?: bài viết)?|facebook|zalo|twitter|youtube|email)\s*[:>»]*",
    r"(?:xem thêm|quay lại|trở về|về đầu trang|lên đầu trang|ý kiến bạn đọc|bình luận|đánh giá bài viết)\s*[:>»]*",
    r"(?:các\s+)?tin (?:khác|liên quan|mới|đã đưa|cùng chuyên mục|tiếp theo)\s*[:>»]*",
    r"(?:các\s+)?bài(?: viết)? (?:khác|liên quan|cùng chuyên mục)\s*[:>»]*",
    r"(?:tin )?(?:mới nhất|đọc nhiều(?: nhất)?)\s*[:>»]*",
)
# A paragraph is longer than anything that a page prints around it.
_LONGEST = 120
_AROUND = " \t*_>•|-–[]"
_LEAST_LIKELY = 2
_MOST_TOLD = 12


def page_furniture(piece: Piece) -> Iterator[Finding]:
    """Stamps, counters, buttons and lists of other pieces: one warning for all, with their lines."""
    sure: list[int] = []
    likely: list[int] = []
    lines = piece.body.source.split("\n")
    for number, line in enumerate(lines):
        text = line.strip(_AROUND) if len(line) <= _LONGEST else ""
        if not text or line.lstrip().startswith("#"):
            continue
        is_sentence = text.endswith(".")
        if _SURE_WITH_ANY_END.fullmatch(text) or not (is_sentence or _SURE.fullmatch(text) is None):
            sure.append(number)
        elif _LIKELY_WITH_ANY_END.fullmatch(text) or not (is_sentence or _LIKELY.fullmatch(text) is None):
            likely.append(number)
    if not sure and len(likely) < _LEAST_LIKELY:
        return
    found = sorted([*sure, *likely])
    first = piece.document.body_line
    told = ", ".join(str(first + number) for number in found[:_MOST_TOLD]) + (" …" if found[_MOST_TOLD:] else "")
    at = Position(first + found[0], len(lines[found[0]]) - len(lines[found[0]].lstrip()) + 1)
    yield Finding("page-furniture", at, {"line": cut(lines[found[0]]), "lines": told, "count": str(len(found))})


def _bullet(body: Body, index: int) -> str:
    """The sign of a list's first item; empty where it is numbered."""
    event = body.events[index]
    return body.events[index + 1].text if event.number < 0 else ""


def _asks(body: Body, event: Event) -> bool:
    return body.written(event).rstrip("*_ \n").endswith("?")


def mixed_bullets(piece: Piece) -> Iterator[Finding]:
    """Questions behind one sign and answers behind another, which become bullets that look the same."""
    body = piece.body
    lists = list(body.opened(Kind.LIST))
    switches = []
    for (index, event), (below, _) in pairwise(lists):
        signs = _bullet(body, index), _bullet(body, below)
        if body.partners[index] + 1 == below and all(signs) and signs[0] != signs[1]:
            switches.append((event, signs, _asks(body, event)))
    # To and fro between two signs, or something that is asked before another sign answers.
    is_turned = any(first[1] == second[1][::-1] for first, second in pairwise(switches))
    if is_turned or any(asks for *_, asks in switches):
        event, signs, _ = switches[0]
        data = {"first": signs[0], "second": signs[1], "line": cut(body.written(event).partition("\n")[0])}
        question = body.written(event).partition("\n")[0].lstrip("-+*_ ").rstrip("*_ ")
        yield Finding("mixed-bullets", body.position(event.start), {**data, "right": cut(f"**{question}**")})


PASTED_RULES = (page_furniture, mixed_bullets)
