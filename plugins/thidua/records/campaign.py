"""A campaign page: a movement, a drive, or a year's theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from thidua.periods import Span
from thidua.records.common import ALLOW, REFERENCES, Allowance, record
from thidua.schema.scalars import Bound, Choice, Flag, Text
from thidua.schema.tables import Key, ListOf
from thidua.vocabulary import CAMPAIGN_KINDS

CAMPAIGN = record(
    title=Key(Text(200), required=True),
    kind=Key(Choice(CAMPAIGN_KINDS), required=True),
    summary=Key(Text(1000), required=True),
    launched_by=Key(Text(200)),
    document=Key(Text(200)),
    from_=Key(Bound()),
    to=Key(Bound(last=True)),
    linked=Key(REFERENCES),
    allow=Key(ListOf(ALLOW)),
    sample=Key(Flag()),
)


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; without `from` and `to` it runs on."""

    id: str
    path: str
    title: str = ""
    kind: str = "movement"
    summary: str = ""
    launched_by: str = ""
    document: str = ""
    span: Span = Span()
    linked: tuple[str, ...] = ()
    allow: tuple[Allowance, ...] = ()
    sample: bool = False

    def is_running(self, today: date) -> bool:
        """Whether the campaign runs on this day."""
        return today in self.span


def build_campaign(campaign_id: str, path: str, values: Mapping[str, Any]) -> Campaign:
    """A campaign from the values that its record type accepted."""
    plain = ("title", "kind", "summary", "launched_by", "document", "linked", "sample")
    return Campaign(
        id=campaign_id,
        path=path,
        span=Span(values.get("from"), values.get("to")),
        allow=tuple(Allowance(**one) for one in values.get("allow", ())),
        **{name: values[name] for name in plain if name in values},
    )
