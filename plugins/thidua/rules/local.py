"""What one file alone shows, whatever else stands in the column: an editor may ask for it at every key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.fields import FIELD_RULES
from thidua.rules.file import FILE_RULES
from thidua.rules.hosts import HOST_RULES
from thidua.rules.links import LINK_RULES
from thidua.rules.writing import WRITING_RULES

LocalRule: TypeAlias = Callable[[Piece], Iterator[Finding]]
BODY_RULES: tuple[LocalRule, ...] = (*FILE_RULES, *LINK_RULES, *HOST_RULES, *WRITING_RULES)
HEAD_RULES: tuple[LocalRule, ...] = FIELD_RULES


def local(piece: Piece, *, is_head_right: bool) -> Iterator[Finding]:
    """What is wrong with a piece by itself; of its head only where that could be read and is of its folder's kind."""
    for rule in (*BODY_RULES, *HEAD_RULES) if is_head_right else BODY_RULES:
        yield from rule(piece)
