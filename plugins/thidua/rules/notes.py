"""TD6: notes at the foot of a text that lost their mark, and marks that lost their note."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.raw import raws
from thidua.rules.shown import cut
from thidua.source.events import Kind

_MARK = re.compile(r"\[\^([^\[\]^\n]{1,60})\]")


def lost_note(piece: Piece) -> Iterator[Finding]:
    """A mark without its note, which is printed as it was typed; a note without its mark; a second note of one name."""
    body = piece.body
    marked: dict[str, list[int]] = {}
    for _, event in body.opened(Kind.NOTE_MARK):
        marked.setdefault(event.text.casefold(), []).append(event.start)
    seen: set[str] = set()
    for _, note in body.opened(Kind.NOTE):
        label = note.text.casefold()
        data = {"label": note.text, "right": f"[^{note.text}]"}
        if label in seen:
            yield Finding("lost-note", body.position(note.start), {"case": "twice", **data})
        elif all(note.start <= at < note.end for at in marked.get(label, ())):
            yield Finding("lost-note", body.position(note.start), {"case": "mark", **data})
        seen.add(label)
    if "[^" not in body.source:
        return
    for raw in raws(body, having=_MARK):
        for match in _MARK.finditer(raw.text):
            label = raw.typed(*match.span(1))
            data = {"label": label, "right": f"[^{label}]: ", "line": cut(f"[^{label}]")}
            yield Finding("lost-note", raw.place(match.start()), data)


NOTE_RULES = (lost_note,)
