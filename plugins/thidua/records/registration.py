"""What units promised for a year: one row a registered exemplar."""

from __future__ import annotations

import datetime as dt

from thidua.records.common import FIELD, FieldChoice
from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Day, Reference, Text
from thidua.schema.tables import ListOf
from thidua.values import frozen
from thidua.vocabulary import TYPES


@frozen()
class Registration:
    """One row of a year's registrations; `row` counts from 0 within its file."""

    path: str = ""
    year: int = 0
    row: int = 0
    unit: str = key(Reference(), required=True)
    subject: str = key(Text(160), required=True)
    type: str = key(Choice(TYPES))
    field: FieldChoice = key(FIELD, FieldChoice())
    titles: tuple[str, ...] = key(ListOf(Text(120), or_one=True), ())
    date: dt.date | None = key(Day(), None)


REGISTRATION = Record(Registration)
REGISTRATIONS = ListOf(REGISTRATION)
