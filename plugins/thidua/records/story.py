"""An exemplar story: its keys, and the value that the rest of the product reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua.records.common import (
    APPROVED,
    COMMON,
    DRAFT,
    REFERENCES,
    SUBMITTED,
    UNDATED,
    Allowance,
    FieldChoice,
    Photo,
    Publication,
    common_values,
    record,
)
from thidua.schema.scalars import Choice, Day, Flag, PeriodText, Reference, Text
from thidua.schema.tables import Key, ListOf
from thidua.vocabulary import GRANTS, INTRODUCERS, SUBJECT_KINDS, TYPES

SUBJECT = record(
    kind=Key(Choice(SUBJECT_KINDS), required=True),
    name=Key(Text(120), required=True),
    role=Key(Text(160)),
    leader=Key(Flag()),
)
RECOGNITION = record(
    level=Key(Reference(), required=True),
    form=Key(Text(120), required=True),
    status=Key(Choice(GRANTS), required=True),
    by=Key(Text(160)),
    document=Key(Text(80)),
    date=Key(Day()),
)
STORY = record(
    **COMMON,
    unit=Key(Reference()),
    introduced_by=Key(Choice(INTRODUCERS)),
    type=Key(Choice(TYPES), required=True),
    subject=Key(SUBJECT, required=True),
    achievements=Key(ListOf(Text(400))),
    period=Key(PeriodText()),
    introduced_on=Key(Day()),
    endorsement=Key(record(by=Key(Text(160), required=True), date=Key(Day(), required=True), document=Key(Text(80)))),
    recognitions=Key(ListOf(RECOGNITION)),
    follows=Key(Reference()),
    adopts=Key(REFERENCES),
    reviews=Key(ListOf(record(date=Key(Day(), required=True), note=Key(Text(400), required=True)))),
    consent=Key(record(given=Key(Day(), required=True), by=Key(Text(160)))),
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a story is about; `leader` is a leader of the office itself, not a head of a unit."""

    kind: str = ""
    name: str = ""
    role: str = ""
    leader: bool = False


@dataclass(frozen=True, slots=True)
class Endorsement:
    """Who vouched for the subject before it was introduced."""

    by: str = ""
    date: dt.date = UNDATED
    document: str = ""


@dataclass(frozen=True, slots=True)
class Recognition:
    """An honour, proposed or granted."""

    level: str = ""
    form: str = ""
    status: str = ""
    by: str = ""
    document: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """How the subject was helped and assessed since."""

    date: dt.date = UNDATED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """When the subject agreed to be shown, and who took note of it."""

    given: dt.date = UNDATED
    by: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One story; what is missing or wrong in the file stands at its neutral value, and a diagnostic tells of it."""

    id: str
    path: str
    title: str = ""
    date: dt.date = UNDATED
    status: str = DRAFT
    unit: str = ""
    introduced_by: str = "unit"
    type: str = ""
    subject: Subject = Subject()
    fields: tuple[FieldChoice, ...] = ()
    campaigns: tuple[str, ...] = ()
    content_groups: tuple[str, ...] = ()
    summary: str = ""
    achievements: tuple[str, ...] = ()
    author: str = ""
    period: str = ""
    introduced_on: dt.date | None = None
    endorsement: Endorsement | None = None
    recognitions: tuple[Recognition, ...] = ()
    follows: str = ""
    adopts: tuple[str, ...] = ()
    reviews: tuple[Review, ...] = ()
    published: tuple[Publication, ...] = ()
    photo: Photo | None = None
    consent: Consent | None = None
    former: tuple[str, ...] = ()
    allow: tuple[Allowance, ...] = ()
    sample: bool = False

    @property
    def introduced(self) -> dt.date:
        """The day that decides the story's period and whether it came in time."""
        return self.introduced_on or self.date

    def is_public(self, today: dt.date) -> bool:
        """Whether the story may leave a byte in the site on this day."""
        return self.status == APPROVED and self.date <= today

    @property
    def is_pending(self) -> bool:
        """Whether the story waits for approval."""
        return self.status == SUBMITTED


def build_story(story_id: str, path: str, values: Mapping[str, Any]) -> Story:
    """A story from the values that its record type accepted."""
    plain = ("unit", "introduced_by", "type", "achievements", "period", "introduced_on", "follows", "adopts")
    return Story(
        id=story_id,
        path=path,
        **common_values(values),
        **{name: values[name] for name in plain if name in values},
        subject=Subject(**values.get("subject", {})),
        endorsement=Endorsement(**values["endorsement"]) if "endorsement" in values else None,
        recognitions=tuple(Recognition(**one) for one in values.get("recognitions", ())),
        reviews=tuple(Review(**one) for one in values.get("reviews", ())),
        consent=Consent(**values["consent"]) if "consent" in values else None,
    )
