"""A campaign page: a movement, a drive, or a year's theme."""

from __future__ import annotations

import datetime as dt

from thidua.periods import Span
from thidua.records.common import ALLOWANCES, REFERENCES, Allowance
from thidua.schema.record import Record, key, span
from thidua.schema.scalars import Choice, Flag, Text
from thidua.values import frozen
from thidua.vocabulary import CAMPAIGN_KINDS


@frozen()
class Campaign:
    """One campaign; without `from` and `to` it runs on."""

    id: str = ""
    path: str = ""
    title: str = key(Text(200), required=True)
    kind: str = key(Choice(CAMPAIGN_KINDS), "movement", required=True)
    summary: str = key(Text(1000), required=True)
    launched_by: str = key(Text(200))
    document: str = key(Text(200))
    span: Span = span()
    linked: tuple[str, ...] = key(REFERENCES, ())
    allow: tuple[Allowance, ...] = key(ALLOWANCES, ())
    sample: bool = key(Flag(), default=False)

    def is_running(self, today: dt.date) -> bool:
        """Whether the campaign runs on this day."""
        return today in self.span


CAMPAIGN = Record(Campaign)
