"""A body to its passages: each run of text that a reader reads as one, every character knowing where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from thidua.source.events import INLINE, Body, Event, Kind, Step
from thidua.values import frozen

_BREAKS = frozenset({Kind.SOFT_BREAK, Kind.HARD_BREAK})
_WORDS_A_MINUTE = 200
_SILENT = frozenset({Kind.NOTE_MARK, Kind.HTML, Kind.RULE})
# How the parts of a table are told apart where a body is read as one text; blocks have an empty line between them.
_BARS = {
    (Kind.CELL, Step.CLOSE): " | ",
    (Kind.TABLE_HEAD, Step.CLOSE): "\n-|-\n",
    (Kind.TABLE_ROW, Step.CLOSE): "\n",
    **dict.fromkeys(((kind, Step.OPEN) for kind in (Kind.CELL, Kind.TABLE_HEAD, Kind.TABLE_ROW)), ""),
}
_BARRED = frozenset(kind for kind, _ in _BARS)
# Words that a loop looks up once, not at every event.
_IMAGE, _OPEN, _LEAF = Kind.IMAGE, Step.OPEN, Step.LEAF


@frozen()
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
        around = part.end - part.start - len(part.text)
        if part.kind is Kind.CODE:
            # As many ticks, and a blank or none, stand before it as behind it.
            return part.start + around // 2 + within
        return part.start + within if part.kind is Kind.TEXT and not around else part.start


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
        text = event.text
        if not text and event.kind in _BREAKS:
            text = "\n"
        elif "\n" in text and event.kind is Kind.TEXT and self.kind is not Kind.CODE_BLOCK:
            # A line break that was written as an entity breaks no line; only code has lines of its own.
            text = text.replace("\n", " ")
        self.texts.append(text)
        self.parts.append(event)

    def part(self, text: str, at: Event) -> None:
        """Puts in what parts two blocks, or two cells."""
        if text:
            self.texts.append(text)
            self.parts.append(at)

    def taken(self) -> Passage:
        """What was gathered; the next passage begins empty."""
        texts, parts = self.texts, self.parts
        self.texts, self.parts = [], []
        if len(texts) == 1:
            return Passage(self.kind, self.index, texts[0], (0,), (parts[0],))
        starts = accumulate(map(len, texts[:-1]), initial=0)
        return Passage(self.kind, self.index, "".join(texts), tuple(starts), tuple(parts))


def _passages(body: Body) -> Iterator[Passage]:
    holders: list[Kind] = []
    line, picture = _Collector(), _Collector(Kind.IMAGE)
    deep = 0
    for index, event in enumerate(body.events):
        kind, step = event.kind, event.step
        if kind is _IMAGE:
            deep += 1 if step is _OPEN else -1
            if not deep and picture.parts:
                yield picture.taken()
        elif step is _LEAF:
            if kind not in _SILENT:
                (picture if deep else line).add(event, index)
        elif kind not in INLINE:
            if line.parts:
                yield line.taken()
            if step is _OPEN:
                holders.append(kind)
            else:
                holders.pop()
            line.kind = holders[-1] if holders else Kind.PARAGRAPH


# Rule after rule asks for those of one body; to keep them of every body would cost more than it spares.
@lru_cache(maxsize=1)
def passages(body: Body) -> tuple[Passage, ...]:
    """Every passage in the order of its end; notes' marks and raw HTML say nothing."""
    return tuple(_passages(body))


def texts(body: Body) -> list[str]:
    """The text passage by passage, white space made one blank; the words of pictures are left out."""
    found = (" ".join(one.text.split()) for one in passages(body) if one.kind is not Kind.IMAGE)
    return [one for one in found if one]


def reading_minutes(body: Body) -> int:
    """Whole minutes that a body takes to read, at least one."""
    parts, deep = [], 0
    # As `_passages`, of which no more is wanted than the words.
    for event in body.events:
        kind, step = event.kind, event.step
        if kind is _IMAGE:
            deep += 1 if step is _OPEN else -1
        elif step is not _LEAF:
            parts.append("" if kind in INLINE else "\n")
        elif not deep and kind not in _SILENT:
            parts.append(event.text or "\n")
    return max(1, round(len("".join(parts).split()) / _WORDS_A_MINUTE))


def as_read(body: Body) -> Passage:
    """The whole body as one passage: what a reader sees, with what was said before at hand.

    A table keeps its bars and the line below its head; the words of a picture stand behind the block that it is in.
    """
    line, picture = _Collector(), _Collector()
    deep = 0
    for index, event in enumerate(body.events):
        kind, step = event.kind, event.step
        if kind is _IMAGE:
            deep += 1 if step is _OPEN else -1
            picture.part("\n\n", event)
        elif step is _LEAF:
            if kind not in _SILENT:
                (picture if deep else line).add(event, index)
        elif kind not in INLINE:
            is_bar = kind in _BARRED and (kind, step) in _BARS
            if picture.parts and not is_bar:
                line.texts += picture.texts
                line.parts += picture.parts
                picture = _Collector()
            line.part(_BARS[kind, step] if is_bar else "\n\n", event)
    return line.taken() if line.parts else Passage(Kind.PARAGRAPH, 0, "", (), ())


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
