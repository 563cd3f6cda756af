"""A legal document that the column keeps at hand: facts of it, and when they were last checked."""

from __future__ import annotations

import datetime as dt

from thidua.records.common import ALLOWANCES, UNDATED, Allowance
from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Day, Text, Url
from thidua.values import frozen
from thidua.vocabulary import LEVELS_OF_LAW


@frozen()
class LegalDocument:
    """One legal document; `in_force_to` is the first day on which it is not in force any more."""

    id: str = ""
    path: str = ""
    title: str = key(Text(400), required=True)
    number: str = key(Text(80), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    issuer: str = key(Text(160), required=True)
    level: str = key(Choice(LEVELS_OF_LAW), "central", required=True)
    in_force_from: dt.date | None = key(Day(), None)
    in_force_to: dt.date | None = key(Day(), None)
    amended_by: str = key(Text(160))
    replaced_by: str = key(Text(160))
    checked_on: dt.date | None = key(Day(), None)
    url: str = key(Url())
    allow: tuple[Allowance, ...] = key(ALLOWANCES, ())


LEGAL_DOCUMENT = Record(LegalDocument)
