"""What a piece says against the plans and against the other files of its column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.rules.addresses import ADDRESS_RULES, may_be_address
from thidua.rules.duties import DUTY_RULES
from thidua.rules.links import WAY_RULES
from thidua.rules.references import REFERENCE_RULES
from thidua.rules.twins import twice_the_same
from thidua.source.events import Body, Kind

ColumnRule: TypeAlias = Callable[[Piece, World], Iterator[Finding]]
HEAD_RULES: tuple[ColumnRule, ...] = (*DUTY_RULES, *REFERENCE_RULES, twice_the_same)
BODY_RULES: tuple[ColumnRule, ...] = (*WAY_RULES, *ADDRESS_RULES)

COLUMN_RULES: tuple[ColumnRule, ...] = (*HEAD_RULES, *BODY_RULES)


def leads_on(body: Body) -> bool:
    """Whether a body has anything that leads to other places; most have not, and need not be opened again."""
    return any(body.opened(Kind.LINK, Kind.IMAGE)) or may_be_address(body.source)


def over_all(piece: Piece, world: World, *, leads_on: bool = True) -> Iterator[Finding]:
    """What is wrong with a piece among all others, as far as its head could be read."""
    for rule in COLUMN_RULES if leads_on else HEAD_RULES:
        yield from rule(piece, world)
