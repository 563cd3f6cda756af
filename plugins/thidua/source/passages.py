"""A body to its passages: each run of text that a reader reads as one, every character knowing where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from thidua.source.events import INLINE, Body, Event, Kind, Step

_BREAKS = frozenset({Kind.SOFT_BREAK, Kind.HARD_BREAK})


@dataclass(frozen=True, slots=True)
class Passage:
    r"""A paragraph, a heading, a cell, an item, the words of a picture …, as it is read.

    `kind` is the block that holds it (`IMAGE` for the words of a picture), `index` that of its first event. Line breaks
    stand as `\n`. `starts` are the offsets in `text` at which its parts begin, `parts` the events that they come from.
    """

    kind: Kind
    index: int
    text: str
    starts: tuple[int, ...]
    parts: tuple[Event, ...]

    def offset(self, at: int) -> int:
        """The offset in the body's source of the character at `at`; that of a whole entity where it was one."""
        number = bisect_right(self.starts, at) - 1
        part = self.parts[number]
        within = at - self.starts[number]
        is_as_typed = part.kind is Kind.TEXT and part.end - part.start == len(part.text)
        return part.start + within if is_as_typed else part.start


@dataclass(slots=True)
class _Collector:
    """Gathers the parts of the passage that is being read."""

    kind: Kind = Kind.PARAGRAPH
    index: int = 0
    texts: list[str] = field(default_factory=list)
    parts: list[Event] = field(default_factory=list)

    def add(self, event: Event, index: int) -> None:
        if not self.parts:
            self.index = index
        self.texts.append("\n" if event.kind in _BREAKS else event.text)
        self.parts.append(event)

    def taken(self) -> Iterator[Passage]:
        """What was gathered, if anything; the next passage begins empty."""
        if self.parts:
            starts, at = [], 0
            for text in self.texts:
                starts.append(at)
                at += len(text)
            yield Passage(self.kind, self.index, "".join(self.texts), tuple(starts), tuple(self.parts))
        self.texts, self.parts = [], []


def passages(body: Body) -> Iterator[Passage]:
    """Every passage in the order of its end; notes' marks and raw HTML say nothing."""
    holders: list[Kind] = []
    line, picture = _Collector(), _Collector(Kind.IMAGE)
    deep = 0
    for index, event in enumerate(body.events):
        if event.kind is Kind.IMAGE:
            deep += 1 if event.step is Step.OPEN else -1
            if not deep:
                yield from picture.taken()
        elif event.step is Step.LEAF:
            if event.kind not in {Kind.NOTE_MARK, Kind.HTML, Kind.RULE}:
                (picture if deep else line).add(event, index)
        elif event.kind not in INLINE:
            yield from line.taken()
            if event.step is Step.OPEN:
                holders.append(event.kind)
            else:
                holders.pop()
            line.kind = holders[-1] if holders else Kind.PARAGRAPH


def words(events: Iterable[Event]) -> str:
    """What is read of a line: its text and code, without pictures, notes and marks."""
    deep, parts = 0, []
    for event in events:
        if event.kind is Kind.IMAGE:
            deep += 1 if event.step is Step.OPEN else -1
        elif not deep and event.kind in {Kind.TEXT, Kind.CODE}:
            parts.append(event.text)
        elif not deep and event.kind in _BREAKS:
            parts.append(" ")
    return "".join(parts)


def alternative(body: Body, index: int) -> str:
    """The words of a picture for those who do not see it: what stands between its brackets, without marks."""
    leaves = (event for event in body.inner(index) if event.step is Step.LEAF)
    return "".join(" " if event.kind in _BREAKS else event.text for event in leaves)
