"""TD1: bodies so tangled that a page could not be made of them in time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.content import Piece
from thidua.diagnostics import Finding
from thidua.source.body import prose
from thidua.source.text import Lines

# Measured with Python-Markdown 3.11: within these limits nothing that was tried takes half a second; far beyond them
# its time grows with the square of the length, or it runs out of stack. Real pieces reach a tenth of each.
_LONGEST = 100_000
_COUNTED = (
    ("headings", re.compile(r"^[ \t>]*(?:#{1,6}|(?:=+|-+)[ \t]*$)", re.MULTILINE), 300),
    ("footnotes", re.compile(r"\[\^"), 300),
    ("definitions", re.compile(r"^[ \t>]*:[ \t]", re.MULTILINE), 300),
)
_FENCE = re.compile(r"^[ \t>]*(?:`{3}|~{3})", re.MULTILINE)
_FENCES = 200
_NESTED = 10
_MARKER = r"(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|:(?=[ \t])|!!!)"
_NEST = re.compile(
    rf"^(?:(?:[ \t]*{_MARKER}){{{_NESTED + 1}}}|(?: {{4}}|\t){{{_NESTED}}}[ \t]*{_MARKER}).*",
    re.MULTILINE,
)
_RULE = re.compile(r"[ \t>]*(?:[- ]*|[* ]*)")
_CELLS = 50
_ROW = re.compile(rf"^(?:[^|\n]*\|){{{_CELLS + 2}}}", re.MULTILINE)
_GAP = re.compile(r"\n[ \t]*\n")
# For each bracket that nothing closes, the rest of its block is read again, for each kind of link.
_REREAD = 1_000_000
_BRACKET = re.compile(r"\\.|\[|\]\(?|\)", re.DOTALL)
_DEEP = 8
_OPEN_MARKS = 100
_MARKS = re.compile(r"\\.|[*_]+", re.DOTALL)


def _blocks(body: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in _GAP.finditer(body):
        yield start, body[start : gap.start()]
        start = gap.start()
    yield start, body[start:]


def _unclosed(block: str) -> list[int]:
    """Each bracket of a block that nothing closes, or that stands too deep in others."""
    found: set[int] = set()
    texts: list[int] = []
    targets: list[int] = []
    for match in _BRACKET.finditer(block):
        if match[0] == "[":
            texts.append(match.start())
            if len(texts) > _DEEP:
                found.add(match.start())
        elif match[0] == ")" and targets:
            targets.pop()
        elif match[0][0] == "]" and texts:
            texts.pop()
        if match[0] == "](":
            targets.append(match.start())
    return sorted({*found, *texts, *targets})


def _brackets(body: str) -> int | None:
    if body.count("[") <= _DEEP:
        return None
    cost = 0
    for start, block in _blocks(body):
        unclosed = _unclosed(block) if block.count("[") > _DEEP else []
        cost += len(unclosed) * len(block)
        if cost > _REREAD:
            return start + unclosed[0]
    return None


def _depth_after(depth: int, block: str, start: int, end: int) -> int:
    """How many marks of emphasis are open after the one at `start`."""
    before, after = block[start - 1 : start] or " ", block[end : end + 1] or " "
    if before.isspace() or after.isspace():
        return depth + before.isspace() - after.isspace()
    if before.isalnum() and after.isalnum():
        # `snake_case` is no emphasis.
        return depth + (block[start:end].strip("_") != "")
    return depth + (1 if after.isalnum() else -1)


def _emphasis(body: str) -> int | None:
    if body.count("*") + body.count("_") <= _OPEN_MARKS:
        return None
    for start, block in _blocks(body):
        depth = 0
        for mark in _MARKS.finditer(block):
            if mark[0][0] != "\\":
                depth = max(0, _depth_after(depth, block, mark.start(), mark.end()))
            if depth > _OPEN_MARKS:
                return start + mark.start()
    return None


def _nested(body: str) -> int | None:
    # `* * * * * * * * * * * *` is only a line across the page.
    return next((match.start() for match in _NEST.finditer(body) if not _RULE.fullmatch(match[0])), None)


def _beyond(pattern: re.Pattern[str], body: str, most: int) -> int | None:
    """Where a pattern is found once more than allowed."""
    return next((match.start() for number, match in enumerate(pattern.finditer(body), 1) if number > most), None)


def _tangles(body: str) -> Iterator[tuple[str, int, int]]:
    """Why a body is tangled, how much would be allowed, and where it begins to be too much."""
    if len(body) > _LONGEST:
        yield "long", _LONGEST, _LONGEST
        return
    if (at := _nested(body)) is not None:
        yield "nested", _NESTED, at
    if (at := _brackets(body)) is not None:
        yield "brackets", _DEEP, at
    if (at := _emphasis(body)) is not None:
        yield "emphasis", _OPEN_MARKS, at
    if row := _ROW.search(body):
        yield "cells", _CELLS, row.start()
    for why, pattern, most in _COUNTED:
        if (at := _beyond(pattern, body, most)) is not None:
            yield why, most, at


def tangled_markup(piece: Piece) -> Iterator[Finding]:
    """More structure than a page can be made of in time; what stands in code does not count."""
    body = piece.document.body
    found = list(_tangles(body))
    if found:
        found = list(_tangles(prose(body)))
    if (at := _beyond(_FENCE, body, _FENCES)) is not None:
        found.append(("fences", _FENCES, at))
    lines = Lines(body if found else "", piece.document.body_line)
    for why, most, at in found:
        yield Finding("tangled-markup", lines.position(at), {"why": why, "most": str(most)})
