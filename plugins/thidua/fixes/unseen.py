"""Characters of no width that come along from web pages and chats, and that no Vietnamese word has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua.findings import Edit, Position

# Zero-width space, word joiner, the mark of a file in the middle of it. Others turn the direction of writing, join
# letters of other scripts, or are the letter ư of an old font: those are for a person.
_EMPTY = "\u200b\u2060\ufeff"


def character(lines: Sequence[str], at: Position) -> Iterator[Edit]:
    """Takes the character at a place away, where it is one of those."""
    line = lines[at.line - 1]
    if line[at.column - 1 : at.column] in set(_EMPTY):
        yield Edit(at, Position(at.line, at.column + 1), "")
