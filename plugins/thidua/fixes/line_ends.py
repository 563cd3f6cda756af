"""Line ends of Windows, and of Macs of old, to the one that git and every other reader of the column expects."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.findings import Edit, Position

_END = re.compile(r"\r\n|\r|\n")


def fix(text: str) -> Iterator[Edit]:
    """Every line end that holds a carriage return becomes a line feed."""
    last, columns = 0, 0
    for line, match in enumerate(_END.finditer(text), 1):
        columns = match.start() - last
        last = match.end()
        if match[0] != "\n":
            yield Edit(Position(line, columns + 1), Position(line + 1, 1), "\n")
