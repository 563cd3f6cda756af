"""Blanks at the end of a line, which say nothing: all but those that break a line of the body."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.findings import Edit, Position

_TAIL = re.compile(r"[ \t]+\Z")
_FENCED = re.compile(r" {0,3}(`{3,}|~{3,})")
_FENCE = "---"


def _head_ends(lines: list[str]) -> int:
    """How many lines the head takes; within it no blank at an end breaks a line."""
    if lines[0].rstrip(" \t") != _FENCE:
        return 0
    return next((number for number, line in enumerate(lines[1:], 2) if line.rstrip(" \t") == _FENCE), 0)


def fix(text: str) -> Iterator[Edit]:
    """Takes them away; what stands between the fences of code is left as it is."""
    lines = text.split("\n")
    head, code = _head_ends(lines), ""
    for number, line in enumerate(lines, 1):
        if number > head and (fence := _FENCED.match(line)) and (not code or fence[1].startswith(code)):
            code = "" if code else fence[1]
        tail = _TAIL.search(line)
        if tail is None or code:
            continue
        below = lines[number].strip() if number < len(lines) else ""
        # Two blanks before another line of the same paragraph are a line break on the page.
        if number > head and line.strip() and line.endswith("  ") and below:
            continue
        yield Edit(Position(number, tail.start() + 1), Position(number, len(line) + 1), "")
