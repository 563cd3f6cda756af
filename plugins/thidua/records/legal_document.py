"""A legal document that the column keeps at hand: facts of it, and when they were last checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua.records.common import ALLOW, UNDATED, Allowance, record
from thidua.schema.scalars import Choice, Day, Text, Url
from thidua.schema.tables import Key, ListOf
from thidua.vocabulary import LEVELS_OF_LAW

LEGAL_DOCUMENT = record(
    title=Key(Text(400), required=True),
    number=Key(Text(80), required=True),
    date=Key(Day(), required=True),
    issuer=Key(Text(160), required=True),
    level=Key(Choice(LEVELS_OF_LAW), required=True),
    in_force_from=Key(Day()),
    replaced_by=Key(Text(160)),
    checked_on=Key(Day()),
    url=Key(Url()),
    allow=Key(ListOf(ALLOW)),
)


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """One legal document."""

    id: str
    path: str
    title: str = ""
    number: str = ""
    date: dt.date = UNDATED
    issuer: str = ""
    level: str = "central"
    in_force_from: dt.date | None = None
    replaced_by: str = ""
    checked_on: dt.date | None = None
    url: str = ""
    allow: tuple[Allowance, ...] = ()


def build_legal_document(document_id: str, path: str, values: Mapping[str, Any]) -> LegalDocument:
    """A legal document from the values that its record type accepted."""
    plain = {name: value for name, value in values.items() if name != "allow"}
    allow = tuple(Allowance(**one) for one in values.get("allow", ()))
    return LegalDocument(id=document_id, path=path, allow=allow, **plain)
