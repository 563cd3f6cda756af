"""What units promised for a year: one row a registered exemplar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua.records.common import FieldChoice, field_choice, record
from thidua.schema.scalars import Choice, Day, Reference, Text
from thidua.schema.tables import Either, Key, ListOf
from thidua.vocabulary import TYPES

REGISTRATIONS = ListOf(
    record(
        unit=Key(Reference(), required=True),
        subject=Key(Text(160), required=True),
        type=Key(Choice(TYPES)),
        field=Key(Either(Reference(), record(other=Key(Text(120), required=True)))),
        titles=Key(ListOf(Text(120), or_one=True)),
        date=Key(Day()),
    ),
)


@dataclass(frozen=True, slots=True)
class Registration:
    """One row of a year's registrations; `row` counts from 0 within its file."""

    path: str
    year: int
    row: int
    unit: str = ""
    subject: str = ""
    type: str = ""
    field: FieldChoice = FieldChoice()
    titles: tuple[str, ...] = ()
    date: dt.date | None = None


def build_registration(path: str, year: int, row: int, values: Mapping[str, Any]) -> Registration:
    """A registration from the values of its row."""
    plain = {name: value for name, value in values.items() if name != "field"}
    return Registration(path, year, row, field=field_choice(values.get("field", "")), **plain)
