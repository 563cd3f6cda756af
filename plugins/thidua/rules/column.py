"""What a piece says against the plans and against the other files of its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.rules.addresses import ADDRESS_RULES
from thidua.rules.duties import DUTY_RULES
from thidua.rules.law import cited_law
from thidua.rules.references import REFERENCE_RULES
from thidua.rules.twins import twice_the_same
from thidua.rules.withheld import WITHHELD_RULES

ColumnRule: TypeAlias = Callable[[Piece, World], Iterator[Finding]]
COLUMN_RULES: tuple[ColumnRule, ...] = (
    *DUTY_RULES,
    *REFERENCE_RULES,
    *ADDRESS_RULES,
    twice_the_same,
    *WITHHELD_RULES,
    cited_law,
)


def over_all(piece: Piece, world: World) -> Iterator[Finding]:
    """What is wrong with a piece among all others, as far as its head could be read."""
    for rule in COLUMN_RULES:
        yield from rule(piece, world)
