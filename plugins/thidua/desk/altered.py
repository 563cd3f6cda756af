"""Two versions of a body to what changed in passages whose words nobody changed: kinds of blocks, numbers, emphasis.

An editor of formatted text writes a body anew as a whole, and changes what nobody touched: a year at the head of a line
becomes an item of a list, two quotations one, `5 * 3 * 2` italics. Whoever changes a word sees what comes of it; there
nobody did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from thidua.source.events import INLINE, Body, Event, Kind, Step

# Words of letters; a number is told apart, with its signs (`5.000`, `1986`, `3/2`).
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_SHOWN = 60
_APART, _JOINED = "apart", "joined"
# What holds blocks, and the blocks that hold text.
_AROUND = frozenset({Kind.QUOTE, Kind.LIST, Kind.ITEM, Kind.TABLE, Kind.NOTE, Kind.DEFINITIONS})
_TEXT = frozenset(
    {Kind.PARAGRAPH, Kind.HEADING, Kind.CODE_BLOCK, Kind.CELL, Kind.TERM, Kind.DEFINITION, Kind.HTML_BLOCK}
)


@dataclass(frozen=True, slots=True)
class Silent:
    """What changed unsaid in one passage: `what` is `block`, `number` or `inline`; `before` and `after` name it.

    Kinds are named by the values of `Kind`, of several the innermost that differs, or by `apart` and `joined` where two
    blocks became one; numbers by themselves.
    """

    what: str
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Passage:
    """A block that holds text: its words, its numbers, in what it stands, what is set apart in it."""

    text: str
    numbers: tuple[str, ...]
    blocks: tuple[str, ...]
    inline: tuple[str, ...]
    # The how many-th quotation or table it stands in or behind, so that two of them are not one.
    group: int

    @property
    def letters(self) -> str:
        """By what a passage is known to be the same: where words part is a matter of signs. Numbers if it has none."""
        return "".join(_WORD.findall(self.text.lower())) or " ".join(self.numbers)


def _number_of(event: Event) -> str:
    """The number that an item was typed with: it is text of the piece too."""
    return "".join(_NUMBER.findall(event.text)) if event.kind is Kind.ITEM else ""


class _Reader:
    """Walks through a body and collects its passages."""

    def __init__(self) -> None:
        self.found: list[_Passage] = []
        self._around: list[str] = []
        self._inline: list[str] = []
        self._text: list[str] = []
        self._numbers: list[str] = []
        self._group = 0
        self._tight = False

    def read(self, event: Event) -> None:
        if event.step is Step.LEAF:
            self._leaf(event)
        elif event.step is Step.OPEN:
            self._open(event)
        else:
            self._close(event)

    def _open(self, event: Event) -> None:
        if event.kind in INLINE:
            self._inline.append(event.kind)
            return
        self._end()
        if event.kind in _AROUND or event.kind in _TEXT:
            self._around.append(event.kind)
            self._group += event.kind in {Kind.QUOTE, Kind.TABLE}
        if number := _number_of(event):
            self._numbers.append(number)

    def _close(self, event: Event) -> None:
        if event.kind in INLINE:
            return
        self._end()
        if self._around and self._around[-1] == event.kind:
            self._around.pop()

    def _leaf(self, event: Event) -> None:
        if event.kind in {Kind.TEXT, Kind.CODE}:
            self._text.append(event.text)
            if event.kind is Kind.CODE:
                self._inline.append(event.kind)
        elif event.kind in {Kind.SOFT_BREAK, Kind.HARD_BREAK}:
            self._text.append(" ")

    def _end(self) -> None:
        text = "".join(self._text)
        if text.strip():
            # An empty line between two items makes paragraphs of them, and changes nothing that a reader sees.
            blocks = tuple(one for one in self._around if one != Kind.PARAGRAPH or len(self._around) == 1)
            numbers = (*self._numbers, *_NUMBER.findall(text))
            self.found.append(_Passage(text, numbers, blocks, tuple(self._inline), self._group))
            self._numbers = []
        self._text, self._inline = [], []


def _passages(body: Body) -> list[_Passage]:
    reader = _Reader()
    for event in body.events:
        reader.read(event)
    return reader.found


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _innermost(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    """The kinds that differ, the innermost of each side."""
    was = [one for one in before if one not in after] or list(before)
    now = [one for one in after if one not in before] or list(after)
    return (was[-1] if was else "paragraph"), (now[-1] if now else "paragraph")


def _difference(old: _Passage, new: _Passage) -> Iterator[Silent]:
    if old.blocks != new.blocks:
        yield Silent("block", _shown(old.text), *_innermost(old.blocks, new.blocks))
    elif old.inline != new.inline:
        yield Silent("inline", _shown(old.text), "".join(old.inline[:1]), "".join(new.inline[:1]))
    if old.numbers != new.numbers:
        yield Silent("number", _shown(old.text), ", ".join(old.numbers), ", ".join(new.numbers))


def silent(old: Body, new: Body) -> tuple[Silent, ...]:
    """All that changed between two versions without a word of it being changed, in the order of the text."""
    before, after = _passages(old), _passages(new)
    was, now = [one.letters for one in before], [one.letters for one in after]
    found: list[Silent] = []
    last = (0, 0)
    for code, first, end, start, _ in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if code != "equal":
            continue
        for at in range(end - first):
            one, other = before[first + at], after[start + at]
            found += _difference(one, other)
            parts = (_APART if one.group != last[0] else _JOINED, _APART if other.group != last[1] else _JOINED)
            if at and parts[0] != parts[1] and one.blocks == other.blocks:
                found.append(Silent("block", _shown(one.text), *parts))
            last = one.group, other.group
    return tuple(found)
