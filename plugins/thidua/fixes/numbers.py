"""Numbers of a list in the manner of Word (`1/`, `(1)`, `1)Một`) to those that Markdown takes for numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua import patterns as re
from thidua.findings import Edit, Position

_NUMBER = re.compile(r" {0,3}(?P<sign>\(?(?P<number>\d{1,2})(?P<close>[.)/])[ \t]*)(?=[^\W\d_])")
_LEAST = 2


def list_of_body(lines: Sequence[str], at: Position) -> Iterator[Edit]:
    """The numbers of lines that follow each other from a place on; one line alone may have broken off by chance."""
    edits: list[Edit] = []
    expected = 0
    for number in range(at.line, len(lines) + 1):
        if not lines[number - 1].strip():
            break
        match = _NUMBER.match(lines[number - 1])
        if match is None:
            # The rest of an item.
            continue
        if expected and int(match["number"]) != expected:
            return
        expected = int(match["number"]) + 1
        start, end = match.span("sign")
        right = f"{match['number']}. "
        if match["sign"] != right:
            edits.append(Edit(Position(number, start + 1), Position(number, end + 1), right))
    if len(edits) >= _LEAST:
        yield from edits
