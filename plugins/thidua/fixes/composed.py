"""Letters that a Mac or an old keyboard sends in two parts to the one that every other program sends."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from thidua.findings import Edit, Position


def fix(text: str) -> Iterator[Edit]:
    """The lines that are not in the composed form (NFC) in that form."""
    for number, line in enumerate(text.split("\n"), 1):
        if not is_normalized("NFC", line):
            # Columns count the letters as they are read, which is composed.
            right = normalize("NFC", line)
            yield Edit(Position(number, 1), Position(number, len(right) + 1), right)
