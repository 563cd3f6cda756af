"""A page of the column's own without a date, such as what it is for and how to reach its office."""

from __future__ import annotations

from thidua.records.common import ALLOWANCES, Allowance
from thidua.schema.record import Record, key
from thidua.schema.scalars import Flag, Text
from thidua.values import frozen


@frozen()
class PlainPage:
    """One such page. It has no status: it is published as soon as its file is there."""

    id: str = ""
    path: str = ""
    title: str = key(Text(200), required=True)
    summary: str = key(Text(1000), required=True)
    allow: tuple[Allowance, ...] = key(ALLOWANCES, ())
    sample: bool = key(Flag(), default=False)


PLAIN_PAGE = Record(PlainPage)
