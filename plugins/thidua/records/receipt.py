"""What came in or went out, as the office's book says: one row a report, plan, nil return, figure, step or review."""

from __future__ import annotations

import datetime as dt

from thidua.records.common import UNDATED
from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Count, Day, PeriodText, Reference, Text
from thidua.schema.tables import ListOf
from thidua.values import frozen
from thidua.vocabulary import RECEIPTS as KINDS


@frozen()
class Receipt:
    """One row of a year's book; `row` counts from 0 within its file."""

    path: str = ""
    year: int = 0
    row: int = 0
    kind: str = key(Choice(KINDS), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    unit: str = key(Reference())
    report: str = key(Reference())
    quota: str = key(Reference())
    step: str = key(Reference())
    milestone: str = key(Reference())
    period: str = key(PeriodText())
    figure: str = key(Reference())
    value: int | None = key(Count(), None)
    number: str = key(Text(80))
    to: str = key(Text(200))
    note: str = key(Text(400))


RECEIPT = Record(Receipt)
RECEIPTS = ListOf(RECEIPT)
