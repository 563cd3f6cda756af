"""A body to the lines in which it was typed: a reader reads a passage as one, its author pressed Enter within it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.source.events import INLINE, Body, Event, Kind, Step
from thidua.source.passages import Passage, passages
from thidua.values import frozen

_HOLDERS = frozenset({Kind.ITEM, Kind.QUOTE, Kind.NOTE, Kind.DEFINITION})
_HOLDING = frozenset({Kind.PARAGRAPH, *_HOLDERS})
# Blanks and quotation marks before the first sign of a line belong to what holds it.
_MARGIN = re.compile(r"[ \t>]*")


@frozen()
class Line:
    """One line of a passage: `text` as it is read, `written` as it was typed from `start`, an offset in the body.

    `column` counts from 1; `is_kept` says that its end is a line break on the page too.
    """

    text: str
    written: str
    start: int
    column: int
    is_kept: bool = False


@frozen()
class Typed:
    """The lines of a passage of running text, and the item, quotation, note or definition that holds it, if any."""

    lines: tuple[Line, ...]
    holder: Event | None = None
    margin: int = 0

    def is_lazy(self, line: Line) -> bool:
        """Whether a line stands below the sign of what holds it, so that it belongs there for nothing but its place."""
        return self.holder is not None and line.column <= self.margin


def column(body: Body, offset: int) -> int:
    """On which character of its line an offset stands, from 1."""
    return offset - body.source.rfind("\n", 0, offset)


def line_from(body: Body, offset: int) -> str:
    """The source from an offset to the end of its line."""
    end = body.source.find("\n", offset)
    return body.source[offset : end if end >= 0 else len(body.source)]


def _first(body: Body, index: int) -> int:
    """The offset of the first sign of a passage, the marks that open around its first word with it."""
    start = body.events[index].start
    while index and body.events[index - 1].kind in INLINE and body.events[index - 1].step is Step.OPEN:
        index -= 1
        start = body.events[index].start
    return start - (body.source[start - 1 : start] == "\\")


def _lines(body: Body, passage: Passage) -> Iterator[Line]:
    start = _first(body, passage.index)
    texts = passage.text.split("\n")
    breaks = [part for part in passage.parts if part.kind in {Kind.SOFT_BREAK, Kind.HARD_BREAK}]
    for text, behind in zip(texts, [*breaks, None], strict=True):
        is_kept = behind is not None and behind.kind is Kind.HARD_BREAK
        yield Line(text.rstrip(), line_from(body, start).rstrip(), start, column(body, start), is_kept)
        if behind is not None:
            below = body.source.index("\n", behind.start) + 1
            margin = _MARGIN.match(body.source, below)
            start = margin.end() if margin else below


def typed(body: Body, *, least: int = 1) -> Iterator[Typed]:
    """Every paragraph, item, quotation and note of a body in its lines, of which it has at least so many."""
    at = 0
    holders: list[Event] = []
    for passage in passages(body):
        if passage.kind not in _HOLDING or passage.text.count("\n") + 1 < least:
            continue
        for event in body.events[at : passage.index]:
            if event.kind in _HOLDERS:
                holders.append(event) if event.step is Step.OPEN else holders.pop()
        at = passage.index
        holder = holders[-1] if holders else None
        yield Typed(tuple(_lines(body, passage)), holder, column(body, holder.start) if holder else 0)
