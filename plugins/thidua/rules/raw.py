"""A body's passages as their marks are seen: what a reader of signs must not take for one is masked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from thidua import patterns as re
from thidua.findings import Position
from thidua.source.events import Body, Event, Kind
from thidua.source.passages import Passage, passages
from thidua.values import frozen

# Stands for a character that was typed as code, as an entity or behind a backslash: whoever did so meant to print it.
MASK = "\ufffc"
_WIDEST = 40
_ANY = re.compile("")


@frozen()
class Raw:
    """One passage. `text` is as long as the passage's, `free` has the words of links masked too.

    `links` are the offsets at which the body's links begin.
    """

    body: Body
    passage: Passage
    text: str
    free: str
    links: tuple[int, ...] = ()

    def place(self, at: int) -> Position:
        """The place in the file of the character at `at`."""
        return self.body.position(self.passage.offset(at))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the source of a part that is not empty."""
        return self.passage.offset(start), self.passage.offset(end - 1) + 1

    def written(self, start: int, end: int) -> str:
        """The source of a part, with the marks that are not in its text."""
        first, last = self.span(start, end)
        return self.body.source[first:last]

    def between(self, start: int, end: int) -> str:
        """The source of what stands between two signs, with the marks of its first and its last word."""
        return self.body.source[self.passage.offset(start - 1) + 1 : self.passage.offset(end)]

    def typed(self, start: int, end: int) -> str:
        """A part of the text with what is masked in it as it was typed: no message may print a mask."""
        starts, parts = self.passage.starts, self.passage.parts
        found = []
        for number in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            last = starts[number + 1] if number + 1 < len(starts) else len(self.text)
            seen = self.text[max(starts[number], start) : min(last, end)]
            before = parts[number - 1].end if number else -1
            found.append(_unmasked(self.body, parts[number], before, seen) if MASK in seen else seen)
        return "".join(found)

    def holds_link(self, start: int, end: int) -> bool:
        """Whether a link begins between two signs."""
        number = bisect_right(self.links, self.passage.offset(start - 1))
        return number < len(self.links) and self.links[number] < self.passage.offset(end)

    def mended(self, start: int, end: int, right: str) -> str:
        """What stands right in the place of a part, with the letters that are written close to it on both sides."""
        first, last = self.span(start, end)
        source = self.body.source
        before = re.search(r"\w*$", source[max(0, first - _WIDEST) : first])
        behind = re.match(r"\w*", source[last : last + _WIDEST])
        return f"{before[0] if before else ''}{right}{behind[0] if behind else ''}"


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text of which some parts are hidden; it stays as long as it was."""
    found, at = [], 0
    for start, end in sorted(spans):
        found += [text[at:start], MASK * (end - max(at, start))]
        at = max(at, end)
    return "".join([*found, text[at:]])


def _is_escaped(body: Body, event: Event, before: int) -> bool:
    """Whether the first character of a text stands behind a backslash; `before` is where the part before it ends."""
    return event.start > before and body.source[event.start - 1 : event.start] == "\\"


def _unmasked(body: Body, event: Event, before: int, seen: str) -> str:
    """The source of a part of which `seen` is masked: its first character alone, or the whole."""
    written = body.written(event)
    if _is_escaped(body, event, before):
        return f"\\{written[: len(seen)]}"
    is_address = event.kind is Kind.TEXT and len(written) == len(event.text)
    return f"<{written}>" if is_address else written


def _seen(body: Body, event: Event, before: int) -> str:
    """The text of a part, masked where it was not typed as it is read."""
    if event.kind is Kind.CODE or (event.kind is Kind.TEXT and event.end - event.start != len(event.text)):
        return MASK * len(event.text)
    if event.kind is not Kind.TEXT:
        return "\n"
    return f"{MASK}{event.text[1:]}" if _is_escaped(body, event, before) else event.text


def raws(body: Body, *, having: re.Pattern[str] = _ANY) -> Iterator[Raw]:
    """Each passage but code and the words of pictures; `having` spares those without any match in their text."""
    links = [event for _, event in body.opened(Kind.LINK)]
    starts = tuple(event.start for event in links)
    for passage in passages(body):
        if passage.kind in {Kind.IMAGE, Kind.CODE_BLOCK} or not having.search(passage.text):
            continue
        text, free, before = [], [], -1
        for part in passage.parts:
            seen = _seen(body, part, before)
            number = bisect_right(starts, part.start) - 1
            link = links[number] if number >= 0 and part.start < links[number].end else None
            hidden = MASK * len(seen)
            text.append(hidden if link and link.text in {"autolink", "email"} else seen)
            free.append(hidden if link else seen)
            before = part.end
        yield Raw(body, passage, "".join(text), "".join(free), starts)
