"""The parts of a plan: what each may say, and the frozen values that the rest of the product reads."""

from __future__ import annotations

import datetime as dt

from thidua.periods import Span
from thidua.schema.record import Record, key, span
from thidua.schema.scalars import Choice, Count, Day, Ident, Pattern, PeriodText, Text
from thidua.schema.tables import ListOf
from thidua.values import frozen
from thidua.vocabulary import CAMPAIGN_KINDS, CONTACT_KINDS, LEVELS_OF_LAW, POWERS, STORY_DUTIES, TYPES

IDS = ListOf(Ident(), blank="")
ROUTE = ListOf(Text(200))
ISSUED_DAY = Pattern(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?", "day-or-month")


@frozen(kw_only=True)
class Sourced:
    """What nearly everything in a plan may say: its clause, how the office reads that, and a note to itself."""

    source: str = key(Text(200))
    reading: str = key(Text(600))
    note: str = key(Text(600))


@frozen()
class Office(Sourced):
    """Who issued the plan; `cluster` is the cluster of offices in which it stands."""

    name: str = key(Text(300), required=True)
    short: str = key(Text(120), required=True)
    place: str = key(Text(80))
    parent: str = key(Text(200))
    cluster: str = key(Text(200))


@frozen()
class Issued(Sourced):
    """The plan's number and its day or, where that is left blank, its month."""

    number: str = key(Text(80))
    date: str = key(ISSUED_DAY)


@frozen()
class Named(Sourced):
    """Something of the plan with an id and a name: a cluster, a level, a channel."""

    id: str = key(Ident(), required=True)
    name: str = key(Text(300), required=True)


@frozen()
class TypeName(Sourced):
    """What the plan calls a type of exemplar."""

    id: str = key(Choice(TYPES), required=True)
    name: str = key(Text(300), required=True)


@frozen()
class Criterion(Sourced):
    """By what exemplars are chosen."""

    id: str = key(Ident(), required=True)
    text: str = key(Text(600), required=True)


@frozen()
class Exemption(Sourced):
    """A period for which a unit owes nothing, and why."""

    period: str = key(PeriodText(), required=True)
    reason: str = key(Text(300), required=True)


@frozen()
class Unit(Sourced):
    """Who introduces exemplars; `owes` None means every quota of the plan."""

    id: str = key(Ident(), required=True)
    name: str = key(Text(300), required=True)
    cluster: str = key(Ident())
    head_title: str = key(Text(80))
    span: Span = span()
    owes: tuple[str, ...] | None = key(IDS, None)
    exempt: tuple[Exemption, ...] = key(ListOf(Record(Exemption)), ())
    group: str = key(Ident())


@frozen()
class PlanField(Sourced):
    """A field in which exemplars are sought; tied to campaigns where the plan ties it."""

    id: str = key(Ident(), required=True)
    name: str = key(Text(300), required=True)
    campaigns: tuple[str, ...] = key(IDS, ())
    span: Span = span()


@frozen()
class PlanCampaign(Sourced):
    """A movement, drive or theme that the plan names."""

    id: str = key(Ident(), required=True)
    name: str = key(Text(300), required=True)
    kind: str = key(Choice(CAMPAIGN_KINDS), required=True)
    linked: tuple[str, ...] = key(IDS, ())
    group: str = key(Ident())
    span: Span = span()
    launched_by: str = key(Text(200))


@frozen()
class ContentGroup(Sourced):
    """A kind of content that the plan tells apart, with the letter that it prints."""

    id: str = key(Ident(), required=True)
    name: str = key(Text(400), required=True)
    letter: str = key(Text(3))

    @property
    def label(self) -> str:
        """The name, behind its letter where the plan prints one: what people look for in the plan's own list."""
        return f"{self.letter}) {self.name}" if self.letter else self.name


@frozen()
class StoryDuties(Sourced):
    """What the plan asks of every story."""

    required: tuple[str, ...] = key(ListOf(Choice(STORY_DUTIES)), ())
    summary_words: int | None = key(Count(1), None)


@frozen()
class Role(Sourced):
    """Who does a part of the work."""

    name: str = key(Text(300), required=True)
    unit: str = key(Ident())


@frozen()
class Roles:
    """Who takes stories in, publishes, approves, and stands for the council."""

    compiles: Role | None = key(Record(Role), None)
    publishes: Role | None = key(Record(Role), None)
    approves: Role | None = key(Record(Role), None)
    standing: Role | None = key(Record(Role), None)

    def named(self) -> tuple[tuple[str, Role], ...]:
        """The roles that the plan gives, each with its key."""
        roles = (("compiles", self.compiles), ("publishes", self.publishes), ("approves", self.approves))
        return tuple((name, role) for name, role in (*roles, ("standing", self.standing)) if role)


@frozen()
class Issuer:
    """The two lines of a letterhead, as the office prints them; `above` is empty where none stands above."""

    name: str = key(Text(200), required=True)
    above: str = key(Text(200))


@frozen()
class Papers:
    """What the office's papers bear: the letterhead, the code, who signs by which power, who receives them.

    `signs_for` is in whose stead or name `signer_title` signs: a body for TM, a title for KT, TL and TUQ.
    """

    code: str = key(Text(40))
    issuer: Issuer | None = key(Record(Issuer), None)
    power: str = key(Choice(POWERS))
    signs_for: str = key(Text(120))
    signer_title: str = key(Text(80))
    recipients: tuple[str, ...] = key(ListOf(Text(200)), ())


@frozen()
class Contact:
    """Where the office itself can be reached: a `phone`, an `email` or an `address`."""

    kind: str = key(Choice(CONTACT_KINDS), required=True)
    value: str = key(Text(200), required=True)


@frozen()
class Citation:
    """A document on which the plan is based; one that says where it comes from gets a page in a new column.

    `in_force_to` is the first day on which it is not in force any more.
    """

    number: str = key(Text(80), required=True)
    title: str = key(Text(400))
    date: str = key(ISSUED_DAY)
    in_force_to: dt.date | None = key(Day(), None)
    amended_by: str = key(Text(160))
    replaced_by: str = key(Text(160))
    issuer: str = key(Text(160))
    level: str = key(Choice(LEVELS_OF_LAW), "")
