"""The mark that some programs write before the first letter of a file: no reader needs it."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.findings import Edit, Position

MARK = "\ufeff"


def fix(text: str) -> Iterator[Edit]:
    """Takes it away; one in the middle of a text is no mark of a file."""
    if text.startswith(MARK):
        yield Edit(Position(1, 0), Position(1, 1), "")
