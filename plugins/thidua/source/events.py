"""What a body is made of: the events of one parse, each with its place, from which rules, pages and search all read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from thidua.findings import Position
from thidua.source.text import Lines


class Kind(StrEnum):
    """What an event opens, closes or is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    CODE_BLOCK = "code-block"
    LIST = "list"
    ITEM = "item"
    NOTE = "note"
    DEFINITIONS = "definitions"
    TERM = "term"
    DEFINITION = "definition"
    TABLE = "table"
    TABLE_HEAD = "table-head"
    TABLE_ROW = "table-row"
    CELL = "cell"
    HTML_BLOCK = "html-block"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    LINK = "link"
    IMAGE = "image"
    TEXT = "text"
    CODE = "code"
    HTML = "html"
    NOTE_MARK = "note-mark"
    SOFT_BREAK = "soft-break"
    HARD_BREAK = "hard-break"
    RULE = "rule"


# What an author set in a line of text; all other kinds that open stand for blocks.
INLINE = frozenset({Kind.EMPHASIS, Kind.STRONG, Kind.LINK, Kind.IMAGE})


class Step(StrEnum):
    """Whether an event opens something, closes it, or stands for itself."""

    OPEN = "open"
    CLOSE = "close"
    LEAF = "leaf"


class Event(NamedTuple):
    """One step through a body. `start` and `end` are offsets in its source, in characters, of the whole construct.

    `text` is what a reader sees of text and code, the source of HTML, the label of a note or of its mark, the language
    how a link is written (`inline`, `autolink`, `email`, …), the kind of a box (`note`, `tip`, …; empty for a
    quotation), what was typed before an item (`-`, `7.`, `01)`), or `indented` of code that is so for nothing but its
    blanks; the language of a fence is its `title`. `number` is a heading's level, or the number of an item (−1 for a
    bullet; of a list, that of its first item).
    """

    kind: Kind
    step: Step
    start: int
    end: int
    text: str = ""
    target: str = ""
    title: str = ""
    number: int = -1
    alignments: tuple[str, ...] = ()


_CLOSE, _LEAF = Step.CLOSE, Step.LEAF


@dataclass(frozen=True)
class Body:
    """A body that was parsed once.

    `partners` holds for each event the index of the one that closes what it opens, or
    that opens what it closes; of any other its own. `unparsed` says why it could not be; then there are no events.

    `most` is the limit that it passed, `unparsed_at` the offset where it did so. `first_line` is the line of its file
    on which the body begins.
    """

    source: str = ""
    events: tuple[Event, ...] = ()
    partners: tuple[int, ...] = ()
    first_line: int = 1
    unparsed: str = ""
    most: int = 0
    unparsed_at: int = 0

    def __hash__(self) -> int:
        # What is remembered of the last body is looked up by it: its events need not be read for that.
        return hash(self.source)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source, self.first_line)

    # Rule after rule asks for the constructs of one body.
    @cached_property
    def _by_kind(self) -> Mapping[Kind, list[tuple[int, Event]]]:
        found: dict[Kind, list[tuple[int, Event]]] = {}
        for index, event in enumerate(self.events):
            if event.step is not _CLOSE:
                found.setdefault(event.kind, []).append((index, event))
        return found

    @cached_property
    def _shown(self) -> str:
        return "\n".join([event.text for event in self.events if event.step is _LEAF])

    def shows_any(self, signs: str) -> bool:
        """Whether any of these characters stands in what is text or code, and not only in what Markdown takes out."""
        # Each by itself is found many times as fast as one of several.
        return any(sign in self._shown for sign in signs)

    def position(self, offset: int) -> Position:
        """The place in the file of a character of the body."""
        return self._lines.position(offset)

    def inner(self, index: int) -> tuple[Event, ...]:
        """What stands between an event that opens and its partner."""
        return self.events[index + 1 : self.partners[index]]

    def opened(self, *kinds: Kind) -> Iterator[tuple[int, Event]]:
        """Each construct of some kinds, with the index of the event that opens it, or is it."""
        found = self._by_kind
        if len(kinds) == 1:
            return iter(found.get(kinds[0], ()))
        return iter(sorted(one for kind in set(kinds) for one in found.get(kind, ())))

    def written(self, event: Event) -> str:
        """The source of a construct."""
        return self.source[event.start : event.end]
