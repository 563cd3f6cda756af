"""TD6: headings and links that say nothing, and levels of headings that are left out."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.links import as_typed
from thidua.rules.shown import cut
from thidua.source.events import Body, Kind
from thidua.source.passages import words
from thidua.source.text import printable

_MARKED = re.compile(r"#{1,6}[ \t]+")


def _is_empty(body: Body, index: int) -> bool:
    """Whether a heading or a link has no words; a picture in it has some, or a finding of its own."""
    inner = body.inner(index)
    return not words(inner).strip() and all(event.kind is not Kind.IMAGE for event in inner)


def empty_link(piece: Piece) -> Iterator[Finding]:
    """A link or a heading that nobody sees or hears."""
    body = piece.body
    for index, event in body.opened(Kind.LINK, Kind.HEADING):
        # A heading of the first level has a finding of its own.
        if event.number == 1 or not _is_empty(body, index):
            continue
        at = body.position(event.start)
        if event.kind is Kind.HEADING:
            sign = body.written(event).strip().partition("\n")[0]
            yield Finding("empty-link", at, {"case": "heading", "line": cut(sign), "right": f"{'#' * event.number} "})
        else:
            data = {"line": cut(body.written(event)), "target": printable(as_typed(event.target))}
            yield Finding("empty-link", at, data)


def skipped_level(piece: Piece) -> Iterator[Finding]:
    """A heading more than one level below the one above it; a body begins at the second level, below its title."""
    if piece.document.front is None:
        return
    body = piece.body
    above: list[tuple[int, int]] = []
    for index, event in body.opened(Kind.HEADING):
        while above and above[-1][0] >= event.number:
            above.pop()
        # A heading of the first level has a finding of its own.
        right = 1 if event.number == 1 else (above[-1][1] if above else 1) + 1
        above.append((event.number, right))
        if right != event.number and not _is_empty(body, index):
            typed = body.source[event.start : body.events[body.partners[index]].end].strip().partition("\n")[0]
            line = f"{'#' * right} {_MARKED.sub('', typed, count=1)}"
            data = {"level": "#" * event.number, "right": cut(line)}
            yield Finding("skipped-level", body.position(event.start), data)


HEADING_RULES = (empty_link, skipped_level)
