"""What several kinds of content share: the parts of a story or an article, and what reporters hand in of both."""

from __future__ import annotations

import datetime as dt
from dataclasses import KW_ONLY

from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Day, Flag, Ident, Reference, Text, Url
from thidua.schema.tables import Either, ListOf
from thidua.values import frozen
from thidua.vocabulary import STATUSES

# A date that never comes: what is not dated is never published.
UNDATED = dt.date.max
APPROVED, SUBMITTED, DRAFT = "approved", "submitted", "draft"
REFERENCES = ListOf(Reference(), or_one=True, blank="")


def known(day: dt.date) -> dt.date | None:
    """A day as pages show it: None in the place of `UNDATED`, which serves to sort and compare."""
    return None if day == UNDATED else day


@frozen()
class FieldChoice:
    """What an exemplar excels in: a field of the plan, `all-round`, or words where the plan's list is open."""

    id: str = ""
    other: str = key(Text(120), required=True)


FIELD = Either(Reference(), Record(FieldChoice), FieldChoice)


@frozen()
class Photo:
    """A picture beside the story."""

    file: str = key(Text(120), required=True)
    alt: str = key(Text(300), required=True)
    credit: str = key(Text(120), required=True)


@frozen()
class Publication:
    """Where else a piece appeared."""

    channel: str = key(Reference(), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    url: str = key(Url())


@frozen()
class Allowance:
    """A warning that an editor silenced, and why."""

    code: str = key(Text(10), required=True)
    reason: str = key(Text(300), required=True)


ALLOWANCES = ListOf(Record(Allowance))


@frozen()
class Contribution:
    """What a reporter hands in: the keys that stories and articles share."""

    id: str = ""
    path: str = ""
    _: KW_ONLY
    title: str = key(Text(200), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    status: str = key(Choice(STATUSES), DRAFT, required=True)
    summary: str = key(Text(1000), required=True)
    author: str = key(Text(120), required=True)
    fields: tuple[FieldChoice, ...] = key(ListOf(FIELD, or_one=True, blank=FieldChoice()), (), name="field")
    campaigns: tuple[str, ...] = key(REFERENCES, ())
    content_groups: tuple[str, ...] = key(REFERENCES, (), name="content_group")
    photo: Photo | None = key(Record(Photo), None)
    published: tuple[Publication, ...] = key(ListOf(Record(Publication)), ())
    former: tuple[str, ...] = key(ListOf(Ident(story=True), or_one=True, blank=""), ())
    allow: tuple[Allowance, ...] = key(ALLOWANCES, ())
    sample: bool = key(Flag(), default=False)

    @property
    def is_pending(self) -> bool:
        """Whether the piece waits for approval."""
        return self.status == SUBMITTED

    def is_public(self, today: dt.date) -> bool:
        """Whether the piece may leave a byte in the site on this day."""
        return self.status == APPROVED and self.date <= today
