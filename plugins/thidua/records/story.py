"""An exemplar story: its keys, and the value that the rest of the product reads."""

from __future__ import annotations

import datetime as dt

from thidua.records.common import APPROVED, REFERENCES, UNDATED, Contribution
from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Day, Flag, Pattern, PeriodText, Reference, Text
from thidua.schema.tables import ListOf
from thidua.values import frozen
from thidua.vocabulary import (
    CONSENT_SCOPES,
    GRANTS,
    GROUNDS,
    HOLD_REASONS,
    HONOURS,
    INTRODUCERS,
    SUBJECT_KINDS,
    TYPES,
)

GRANTED = "granted"
# A number and the letters of its paper (`45/QĐ-VP`, `12-CV/TU`, `7/2026/QĐ-UBND`): no room for a word about the cause.
_PAPER = Pattern(r"\d{1,6}[a-z]?(?:[-/](?:\d{4}|[A-ZĂÂĐÊÔƠƯa-z.]{1,12}))+", "paper-number")


@frozen()
class Subject:
    """Whom a story is about; `leader` is a leader of the office itself, not a head of a unit."""

    kind: str = key(Choice(SUBJECT_KINDS), required=True)
    name: str = key(Text(120), required=True)
    role: str = key(Text(160))
    leader: bool = key(Flag(), default=False)


@frozen()
class Endorsement:
    """Who vouched for the subject before it was introduced."""

    by: str = key(Text(160), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    document: str = key(Text(80))


@frozen()
class Recognition:
    """An honour, proposed or granted: a title or a form of commendation, and its ground by article 8 of the law."""

    level: str = key(Reference(), required=True)
    form: str = key(Text(120), required=True)
    status: str = key(Choice(GRANTS), required=True)
    by: str = key(Text(160))
    document: str = key(Text(80))
    date: dt.date | None = key(Day(), None)
    what: str = key(Choice(HONOURS), "form", name="is")
    ground: str = key(Choice(GROUNDS), name="for")

    def is_granted(self, today: dt.date) -> bool:
        """Whether it has been granted; what a decision grants from a later day on is not yet."""
        return self.status == GRANTED and (self.date is None or self.date <= today)


@frozen()
class Choosing:
    """That the council chose the piece of what was sent in."""

    by: str = key(Text(160), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    document: str = key(Text(80))


@frozen()
class SentOn:
    """To whom the piece went on."""

    to: str = key(Text(200), required=True)
    date: dt.date = key(Day(), UNDATED, required=True)
    document: str = key(Text(80))


@frozen()
class Review:
    """How the subject was helped and assessed since."""

    date: dt.date = key(Day(), UNDATED, required=True)
    note: str = key(Text(400), required=True)


@frozen()
class Consent:
    """When the subject agreed to be shown, who took note of it, and what the subject agreed to.

    Without `covers` nothing is said of that. Once `withdrawn` is there, the story is out of the site; `removed` is the
    day on which it was out of all other places too.
    """

    given: dt.date = key(Day(), UNDATED, required=True)
    by: str = key(Text(160))
    covers: tuple[str, ...] = key(ListOf(Choice(CONSENT_SCOPES)), ())
    withdrawn: dt.date | None = key(Day(), None)
    removed: dt.date | None = key(Day(), None)

    def allows(self, way: str, today: dt.date) -> bool:
        """Whether it stands on a day, and for this way of publishing, where it says anything of ways."""
        return self.given <= today and not self.withdrawn and (not self.covers or way in self.covers)


@frozen()
class Hold:
    """Since when a subject is out of the site, and by which paper or for which neutral reason; never the cause.

    `until` is the day on which the office wants to look at it again. `counts` says whether its stories count meanwhile.
    """

    since: dt.date = key(Day(), UNDATED, required=True)
    document: str = key(_PAPER)
    reason: str = key(Choice(HOLD_REASONS))
    until: dt.date | None = key(Day(), None)
    counts: bool = key(Flag(), default=True)


@frozen(kw_only=True)
class Story(Contribution):
    """One story; what is missing or wrong in the file stands at its neutral value, and a finding tells of it.

    `withheld` is set over all stories: this one, or one about the same subject, is held or its consent was withdrawn.
    `on_hold` says that it is the former: then no paper speaks of it either, while a withdrawal is one of publication.
    A held subject counts all the same, unless the office says otherwise: then `counts` is False.
    `public` lets readers see what else is the office's own: honours that are only proposed, and reviews. What is not to
    be published (`publish: false`) is introduced all the same: it counts, and is listed.
    """

    unit: str = key(Reference())
    introduced_by: str = key(Choice(INTRODUCERS), "unit")
    type: str = key(Choice(TYPES), required=True)
    subject: Subject = key(Record(Subject), Subject(), required=True)
    achievements: tuple[str, ...] = key(ListOf(Text(400)), ())
    period: str = key(PeriodText())
    introduced_on: dt.date | None = key(Day(), None)
    endorsement: Endorsement | None = key(Record(Endorsement), None)
    recognitions: tuple[Recognition, ...] = key(ListOf(Record(Recognition)), ())
    follows: str = key(Reference())
    adopts: tuple[str, ...] = key(REFERENCES, ())
    reviews: tuple[Review, ...] = key(ListOf(Record(Review)), ())
    consent: Consent | None = key(Record(Consent), None)
    public: bool = key(Flag(), default=False)
    publish: bool = key(Flag(), default=True)
    chosen: Choosing | None = key(Record(Choosing), None)
    sent_on: tuple[SentOn, ...] = key(ListOf(Record(SentOn)), ())
    model: str = key(Text(160))
    hold: Hold | None = key(Record(Hold), None)
    withheld: bool = False
    on_hold: bool = False
    counts: bool = True

    def is_public(self, today: dt.date) -> bool:
        """Whether the story may leave a byte in the site on this day."""
        return not self.withheld and self.is_due(today)

    def is_due(self, today: dt.date) -> bool:
        """Whether it would be public on this day, were it not withheld."""
        return self.publish and self.status == APPROVED and self.date <= today

    @property
    def introduced(self) -> dt.date:
        """The day that decides the story's period and whether it came in time."""
        return self.introduced_on or self.date

    def honours_shown(self, today: dt.date) -> tuple[Recognition, ...]:
        """The recognitions that readers may see: what was granted by this day, unless the office shows all."""
        return tuple(one for one in self.recognitions if self.public or one.is_granted(today))

    @property
    def reviews_shown(self) -> tuple[Review, ...]:
        """The reviews that readers may see."""
        return self.reviews if self.public else ()


STORY = Record(Story)
