"""What a piece says against the plans and against the other files of its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.law import numbers
from thidua.rules.addresses import ADDRESS_RULES, may_be_address
from thidua.rules.duties import DUTY_RULES
from thidua.rules.law import cited_law
from thidua.rules.links import WAY_RULES
from thidua.rules.references import REFERENCE_RULES
from thidua.rules.twins import twice_the_same
from thidua.rules.withheld import WITHHELD_RULES
from thidua.source.events import Kind

ColumnRule: TypeAlias = Callable[[Piece, World], Iterator[Finding]]
HEAD_RULES: tuple[ColumnRule, ...] = (*DUTY_RULES, *REFERENCE_RULES, twice_the_same, *WITHHELD_RULES)
BODY_RULES: tuple[ColumnRule, ...] = (*WAY_RULES, *ADDRESS_RULES, cited_law)

COLUMN_RULES: tuple[ColumnRule, ...] = (*HEAD_RULES, *BODY_RULES)


def leads_on(piece: Piece) -> bool:
    """Whether a text leads to other places or cites a law; most do not, and need not be opened again."""
    body = piece.body
    leads = any(body.opened(Kind.LINK, Kind.IMAGE)) or may_be_address(body.source)
    return leads or any(numbers(piece.document.text))


def over_all(piece: Piece, world: World, *, leads_on: bool) -> Iterator[Finding]:
    """What is wrong with a piece among all others, as far as its head could be read."""
    for rule in COLUMN_RULES if leads_on else HEAD_RULES:
        yield from rule(piece, world)
