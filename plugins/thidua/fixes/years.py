"""A paragraph that opens with a year and a stop (`2025. Năm ấy …`), which Markdown takes for the item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua import patterns as re
from thidua.findings import Edit, Position

_YEAR = re.compile(r"\d{1,9}(?=[.)])")


def opening(lines: Sequence[str], at: Position) -> Iterator[Edit]:
    """A backslash before the stop: it is printed as it was typed."""
    match = _YEAR.match(lines[at.line - 1], at.column - 1)
    if match:
        place = Position(at.line, match.end() + 1)
        yield Edit(place, place, "\\")
