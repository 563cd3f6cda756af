"""TD6: text that is shown otherwise than it was meant, for a blank line, a blank or a sign is missing or too many."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.headings import HEADING_RULES
from thidua.rules.leftovers import second_front_matter
from thidua.rules.lines import LINE_RULES
from thidua.rules.loose import LOOSE_RULES
from thidua.rules.notes import NOTE_RULES
from thidua.rules.pasted import PASTED_RULES
from thidua.rules.shown import cut
from thidua.rules.signs import SIGN_RULES
from thidua.rules.tables import TABLE_RULES
from thidua.source.events import Kind
from thidua.source.markdown import INDENTED

_ITEM = re.compile(r"(?:[-+*]|\d{1,9}[.)]) +\S")


def indented_text(piece: Piece) -> Iterator[Finding]:
    """Text that became code because it is indented."""
    body = piece.body
    for _, event in body.opened(Kind.CODE_BLOCK):
        if event.text == INDENTED:
            text = body.written(event).strip().partition("\n")[0]
            case = {"case": "list"} if _ITEM.match(text) else {}
            at = body.position(body.source.rfind("\n", 0, event.start) + 1)
            yield Finding("indented-text", at, {"right": cut(text), **case})


_RULES = (
    indented_text,
    *LINE_RULES,
    *TABLE_RULES,
    *LOOSE_RULES,
    *SIGN_RULES,
    *NOTE_RULES,
    *HEADING_RULES,
    *PASTED_RULES,
)


def writing(piece: Piece) -> Iterator[Finding]:
    """Every place of a body where the page would not show what was meant."""
    # Without one usable head nobody knows where the body begins; what is wrong with the head is told.
    if piece.document.front is None or any(second_front_matter(piece)):
        return
    for rule in _RULES:
        yield from rule(piece)


WRITING_RULES = (writing,)
