"""What all kinds of content share: keys of the same meaning, and how a table of values becomes a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua.messages import words
from thidua.schema.scalars import Choice, Day, Flag, Ident, Reference, Text, Url
from thidua.schema.tables import Either, Key, ListOf, Record
from thidua.vocabulary import STATUSES

# A date that never comes: what is not dated is never published.
UNDATED = dt.date.max
APPROVED, SUBMITTED, DRAFT = "approved", "submitted", "draft"


def known(day: dt.date) -> dt.date | None:
    """A day as pages show it: None in the place of `UNDATED`, which serves to sort and compare."""
    return None if day == UNDATED else day


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """What an exemplar excels in: a field of the plan, `all-round`, or words where the plan's list is open."""

    id: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture beside the story."""

    file: str = ""
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Publication:
    """Where else a piece appeared."""

    channel: str = ""
    date: dt.date = UNDATED
    url: str = ""


@dataclass(frozen=True, slots=True)
class Allowance:
    """A warning that an editor silenced, and why."""

    code: str = ""
    reason: str = ""


def record(**keys: Key) -> Record:
    """A record type whose keys have their Vietnamese names for near misses."""
    # `from` and the like cannot be Python names; a trailing underscore stands for them.
    named = {name.rstrip("_"): key for name, key in keys.items()}
    return Record(named, {name: words.KEYS.get(name, "") for name in named})


PHOTO = record(
    file=Key(Text(120), required=True),
    alt=Key(Text(300), required=True),
    credit=Key(Text(120), required=True),
)
PUBLISHED = record(channel=Key(Reference(), required=True), date=Key(Day(), required=True), url=Key(Url()))
ALLOW = record(code=Key(Text(10), required=True), reason=Key(Text(300), required=True))
FIELD = ListOf(Either(Reference(), record(other=Key(Text(120), required=True))), or_one=True, blank="")
STATUS = Choice(STATUSES)
REFERENCES = ListOf(Reference(), or_one=True, blank="")
FORMER = ListOf(Ident(story=True), or_one=True, blank="")
COMMON: dict[str, Key] = {
    "title": Key(Text(200), required=True),
    "date": Key(Day(), required=True),
    "status": Key(STATUS, required=True),
    "summary": Key(Text(1000), required=True),
    "author": Key(Text(120), required=True),
    "field": Key(FIELD),
    "campaigns": Key(REFERENCES),
    "content_group": Key(REFERENCES),
    "photo": Key(PHOTO),
    "published": Key(ListOf(PUBLISHED)),
    "former": Key(FORMER),
    "allow": Key(ListOf(ALLOW)),
    "sample": Key(Flag()),
}


def field_choice(value: str | Mapping[str, Any]) -> FieldChoice:
    """One field as it is written: an id, or `{other: words}`."""
    return FieldChoice(id=value) if isinstance(value, str) else FieldChoice(other=value.get("other", ""))


def common_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that stories and articles share, as the arguments of their dataclasses."""
    return {
        **{name: values[name] for name in ("title", "date", "status", "summary", "author", "former") if name in values},
        "fields": tuple(map(field_choice, values.get("field", ()))),
        "campaigns": values.get("campaigns", ()),
        "content_groups": values.get("content_group", ()),
        "photo": Photo(**values["photo"]) if "photo" in values else None,
        "published": tuple(Publication(**one) for one in values.get("published", ())),
        "allow": tuple(Allowance(**one) for one in values.get("allow", ())),
        "sample": values.get("sample", False),
    }
