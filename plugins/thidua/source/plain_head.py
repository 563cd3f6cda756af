"""A head of plain lines to the tree that the parser of YAML makes of it, in a fraction of its time.

Nearly every head has nothing but `key: value`, `- item`, and lists and tables of these. Whatever else stands in one,
and whatever might be wrong with it, is for the parser: then nothing is returned.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from thidua.everyday import Everyday
from thidua.findings import Position
from thidua.source.nodes import Node, Pair, Scalar, Sequence, Table

# No limit of the parser's is passed by what is read here: a line makes five events at most on average, each list of ids
# two more and as many as it has commas, and some are there for any head.
_MOST_EVENTS = 380
_LONGEST_KEY = 100
_DEEPEST = 4
_LONGEST = 16 * 1024
# Comments, escapes, and blanks that are none to YAML.
_NOT_PLAIN = "#\\\t"
_IDS = re.compile(r"\[(?:[a-z0-9][a-z0-9-]*(?:, [a-z0-9][a-z0-9-]*)*)?\]")
# Beside letters and figures, what may begin a value that needs no quotes.
_OPENS = frozenset("(\u201c\u2018")


class _NotPlainError(Exception):
    """A line that is not for this reader."""


class _Line(NamedTuple):
    """What stands on a line behind `indent` blanks; of an item, `column` is where its value or its first key stands."""

    number: int
    indent: int
    column: int
    key: str
    value: Scalar | Sequence | None

    @property
    def is_item(self) -> bool:
        return self.column > self.indent


def _scalar(text: str, number: int, column: int) -> Scalar:
    at = Position(number, column + 1)
    end = Position(number, column + 1 + len(text))
    sign = text[0]
    if sign.isalnum() or sign in _OPENS:
        if ": " in text or text[-1] == ":":
            raise _NotPlainError
        return Scalar(text, at, end=end)
    if sign in {'"', "'"} and text.count(sign) == 2 and text[-1] == sign:  # noqa: PLR2004 - the one that opens and the other
        return Scalar(text[1:-1], at, plain=False, end=end)
    raise _NotPlainError


def _ids(text: str, number: int, column: int) -> Sequence:
    """A list of ids between square brackets."""
    if not _IDS.fullmatch(text):
        raise _NotPlainError
    items, start = [], column + 1
    for one in text[1:-1].split(", ") if text[1:-1] else ():
        items.append(_scalar(one, number, start))
        start += len(one) + 2
    return Sequence(tuple(items), Position(number, column + 1), Position(number, column + 1 + len(text)))


def _line(typed: str, number: int) -> _Line:
    text = typed.lstrip(" ")
    indent = column = len(typed) - len(text)
    text = text.rstrip(" ")
    if text[:2] == "- ":
        text = text[2:].lstrip(" ")
        column = len(typed.rstrip(" ")) - len(text)
    key, colon, value = text.partition(":")
    if not colon or not key.isidentifier() or value[:1] not in {" ", ""}:
        # The colon of a value is no key's.
        return _Line(number, indent, column, "", _scalar(text, number, column))
    if len(key) > _LONGEST_KEY:
        raise _NotPlainError
    value = value.lstrip(" ")
    start = column + len(text) - len(value)
    if not value:
        return _Line(number, indent, column, key, None)
    read = _ids if value[0] == "[" else _scalar
    return _Line(number, indent, column, key, read(value, number, start))


class _Reader:
    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._at = 0

    @property
    def _next(self) -> _Line | None:
        return self._lines[self._at] if self._at < len(self._lines) else None

    def root(self) -> Node:
        first = self._lines[0]
        root = self._block(first, 1)
        if self._next is not None:
            raise _NotPlainError
        return root

    def _block(self, first: _Line, depth: int) -> Node:
        if depth > _DEEPEST:
            raise _NotPlainError
        return self._sequence(first, depth) if first.is_item else self._table(first, depth)

    def _sequence(self, first: _Line, depth: int) -> Sequence:
        items: list[Node] = []
        while (line := self._next) and line.is_item and line.indent == first.indent:
            if line.key:
                items.append(self._table(line, depth + 1))
            elif line.value:
                items.append(line.value)
                self._at += 1
        if line and line.indent > first.indent:
            raise _NotPlainError
        return Sequence(tuple(items), Position(first.number, first.indent + 1), items[-1].end)

    def _table(self, first: _Line, depth: int) -> Table:
        if depth > _DEEPEST:
            raise _NotPlainError
        column = first.column
        at = end = Position(first.number, column + 1)
        entries: dict[str, Pair] = {}
        line: _Line | None = first
        while line and (line is first or line.indent >= column):
            # What is indented otherwise than the lines above, is no key, or stands twice, is not for this reader.
            if line.column != column or (line.is_item and line is not first) or not line.key or line.key in entries:
                raise _NotPlainError
            if depth == _DEEPEST and isinstance(line.value, Sequence):
                raise _NotPlainError
            key_end = Position(line.number, column + 1 + len(line.key))
            self._at += 1
            node = line.value or self._inner(line, depth)
            entries[line.key] = Pair(Position(line.number, column + 1), node, key_end)
            end = node.end
            line = self._next
        return Table(MappingProxyType(entries), at, end)

    def _inner(self, key: _Line, depth: int) -> Node:
        """What stands below a key without a value: a list may begin right below it."""
        line = self._next
        if line and (line.indent > key.column or (line.indent == key.column and line.is_item)):
            return self._block(line, depth + 1)
        at = Position(key.number, key.column + 2 + len(key.key))
        return Scalar("", at, end=at)


def plain_head(text: str, *, first_line: int) -> Node | None:
    """The tree of an everyday head of plain lines; None for any other."""
    if not isinstance(text, Everyday) or len(text) > _LONGEST or any(sign in text for sign in _NOT_PLAIN):
        return None
    typed = text.split("\n")
    if 5 * len(typed) + 2 * text.count("[") + text.count(",") > _MOST_EVENTS:
        return None
    try:
        lines = [_line(line, number) for number, line in enumerate(typed, first_line) if line.strip(" ")]
        return _Reader(lines).root() if lines else None
    except _NotPlainError:
        return None
