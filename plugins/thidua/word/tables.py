"""The cells of a table to its Markdown, in which each cell is one line and each row has every column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.word.inline import Span, as_markdown, as_plain, lines_of

_MOST_COLUMNS = 60
_PIPE = re.compile(r"(?<!\\)\|")
# A cell is one line: where Word broke it, a sign says so, unless one stands there already.
_BREAK = re.compile(r"(?P<end>[.,;:!?…]?)\\\n")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and over how many columns and rows it reaches."""

    spans: tuple[Span, ...]
    columns: int = 1
    rows: int = 1


def _line(cell: Cell) -> str:
    said = _BREAK.sub(lambda match: f"{match['end'] or ';'} ", as_markdown(cell.spans))
    return _PIPE.sub(r"\\|", said)


def _words(cell: Cell) -> str:
    """The words of a cell, a line for each that Word shows."""
    lines = (as_plain(line) for line in lines_of(cell.spans))
    return "\n".join(line for line in lines if line)


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[Cell | None]]:
    """Every place of the table with the cell that begins there; None where another one reaches over it."""
    reached: dict[tuple[int, int], Cell | None] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in reached:
                x += 1
            for down in range(min(cell.rows, len(rows) - y)):
                for right in range(min(cell.columns, _MOST_COLUMNS)):
                    reached[y + down, x + right] = None
            reached[y, x] = cell
            x += min(cell.columns, _MOST_COLUMNS)
    width = max((x for _, x in reached), default=-1) + 1
    return [[reached.get((y, x)) for x in range(width)] for y in range(len(rows))]


def table_markdown(rows: Sequence[Sequence[Cell]]) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """The Markdown of a table whose first row is its head, and its cells as plain words."""
    grid = _grid(rows)
    lines = [f"| {' | '.join(_line(cell) if cell else '' for cell in row)} |" for row in grid]
    lines.insert(1, f"|{' --- |' * len(grid[0])}")
    plain = tuple(tuple(_words(cell) if cell else "" for cell in row) for row in grid)
    return "\n".join(lines), plain
