"""Edits at places of a file to its bytes with the edits done: all else stays as it was, to the last byte."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from unicodedata import is_normalized, normalize

from thidua.findings import Edit, Position

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def _columns_before(line: str, column: int) -> int:
    """How many characters of a line as it is written stand before a column of it as it was read.

    What is read is composed: a letter that was typed as two characters, its tone behind it, is one column.
    """
    if is_normalized("NFC", line):
        return min(column - 1, len(line))
    return bisect_right(range(len(line) + 1), column - 1, key=lambda count: len(normalize("NFC", line[:count]))) - 1


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A file in UTF-8 with the edits done; raises ValueError where two of them overlap."""
    text = data.decode("utf-8")
    lines = [(match.start(), match[0].rstrip("\r\n")) for match in _LINE.finditer(text)]

    def offset(at: Position) -> int:
        if at.line > len(lines):
            return len(text)
        start, line = lines[at.line - 1]
        if not at.column:
            return start
        # The mark at the head of a file, if there is one, is no column; it stands at column 0.
        mark = 1 if start == 0 and line.startswith("\ufeff") else 0
        return start + mark + _columns_before(line[mark:], at.column)

    ordered = sorted(edits)
    if any(one.end > other.start for one, other in pairwise(ordered)):
        raise ValueError(f"Edits overlap: {ordered}")
    written, last = [], 0
    for one in ordered:
        written += [text[last : offset(one.start)], one.text]
        last = offset(one.end)
    return "".join([*written, text[last:]]).encode("utf-8")
