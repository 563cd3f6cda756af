"""What a plan makes a duty, with its day: quotas, their steps and turns, reports, milestones, registrations, routes."""

from __future__ import annotations

import datetime as dt

from thidua.periods import Every, Span, parse_period
from thidua.plan.days import DayOf, DayText
from thidua.plan.parts import IDS, ROUTE, Sourced
from thidua.records.story import Subject
from thidua.schema.record import Record, key, span
from thidua.schema.scalars import Choice, Count, Day, Flag, Ident, PeriodText, Text
from thidua.schema.tables import Either, ListOf
from thidua.values import frozen
from thidua.vocabulary import (
    ARTICLE_KINDS,
    COUNCIL_SUBJECTS,
    COUNTED,
    EVERY,
    MILESTONES,
    NIL_RETURNS,
    PER,
    REGISTERED,
    REGISTERED_BY,
    REPORT_PAPERS,
    REPORTERS,
    REVIEW_PAPERS,
    SUBJECT_KINDS,
    TYPES,
    WORKING_DAYS,
)

DAYS = ListOf(DayText(), or_one=True)
TEXTS = ListOf(Text(160))


@frozen(kw_only=True)
class Dated(Sourced):
    """A day by which something is owed in each period; `working_days` says what becomes of one that is free."""

    before: tuple[DayOf, ...] = key(DAYS, ())
    on: tuple[DayOf, ...] = key(DAYS, ())
    after_days: int | None = key(Count(), None)
    working_days: str = key(Choice(WORKING_DAYS))

    @property
    def has_day(self) -> bool:
        """Whether the plan prints a day."""
        return bool(self.before or self.on) or self.after_days is not None


@frozen()
class Step(Dated):
    """What the office does with what units have sent, by its own day."""

    id: str = key(Ident(), required=True)
    title: str = key(Text(300), required=True)
    by: str = key(Text(200))
    to: str = key(Text(200))


@frozen()
class Due(Dated):
    """By when a quota is met, and the steps that follow."""

    steps: tuple[Step, ...] = key(ListOf(Record(Step)), ())


@frozen()
class Turn(Sourced):
    """Whose turn some periods are: ids of units, clusters or groups; `Q1` is that quarter of every year."""

    owners: tuple[str, ...] = key(IDS, (), required=True)
    periods: tuple[str, ...] = key(ListOf(Text(20)), (), required=True)


@frozen()
class Counted:
    """What a quota counts, and which of them; None means all."""

    subjects: tuple[str, ...] | None = key(ListOf(Choice(SUBJECT_KINDS)), None)
    types: tuple[str, ...] | None = key(ListOf(Choice(TYPES)), None)
    fields: tuple[str, ...] | None = key(IDS, None)
    what: str = key(Choice(COUNTED), "stories")
    levels: tuple[str, ...] | None = key(IDS, None)
    forms: tuple[str, ...] | None = key(TEXTS, None)
    channels: tuple[str, ...] | None = key(IDS, None)
    recipients: tuple[str, ...] | None = key(TEXTS, None)
    kinds: tuple[str, ...] | None = key(ListOf(Choice(ARTICLE_KINDS)), None)
    figures: tuple[str, ...] | None = key(IDS, None)


@frozen()
class Quota(Sourced):
    """So much of something, per unit, cluster, group or office, in every period of a kind, from one period to another.

    `share` is in per cent of the units, each of which needs `at_least`.
    """

    id: str = key(Ident(), required=True)
    title: str = key(Text(300), required=True)
    per: str = key(Choice(PER), required=True)
    every: Every = key(Choice(EVERY), Every.PLAN, required=True, convert=Every)
    at_least: int | None = key(Count(1), None)
    since: str = key(PeriodText(), name="from")
    until: str = key(PeriodText(), name="to")
    counted: Counted = key(Record(Counted), Counted(), name="count")
    due: Due = key(Record(Due), Due())
    advisory: bool = key(Flag(), default=False)
    route: tuple[str, ...] = key(ROUTE, ())
    at_most: int | None = key(Count(), None)
    share: int | None = key(Count(1), None)
    groups: tuple[str, ...] | None = key(IDS, None)
    rota: tuple[Turn, ...] = key(ListOf(Record(Turn)), ())
    nil_return: str = key(Choice(NIL_RETURNS))

    @property
    def least(self) -> int:
        """How many one owner needs; with `share`, how many each of its units does."""
        return self.at_least or (1 if self.share else 0)

    @property
    def start(self) -> dt.date | None:
        """The first day on which it is owed; None where that is the plan's."""
        first = parse_period(self.since)
        return first.start if first else None

    @property
    def end(self) -> dt.date | None:
        """The last day on which it is owed; None where that is the plan's."""
        last = parse_period(self.until)
        return last.end if last else None


@frozen()
class Score(Sourced):
    """How many points each of what is counted brings a unit in a year, at most `most`.

    Without `counted` the points are given by people.
    """

    id: str = key(Ident(), required=True)
    title: str = key(Text(300), required=True)
    points: int = key(Count(), 0, required=True)
    counted: Counted | None = key(Record(Counted), None, name="count")
    most: int | None = key(Count(1), None)


@frozen()
class CouncilDuty(Sourced):
    """What the council, not a unit, introduces; `endorsement` where the plan asks for one."""

    when: str = key(Choice(COUNCIL_SUBJECTS), required=True)
    endorsement: bool = key(Flag(), default=False)

    def covers(self, subject: Subject) -> bool:
        """Whether the subject of a story is one that the council introduces."""
        return subject.leader if self.when == "leader" else subject.kind == self.when


@frozen()
class RegistrationDue(Dated):
    """By when units register: a day, or `when`, the plan's words for it."""

    when: str = key(Text(80))


@frozen()
class Registrations(Sourced):
    """Who registers what, and how often."""

    by: str = key(Choice(REGISTERED_BY), required=True)
    of: str = key(Choice(REGISTERED), required=True)
    every: Every = key(Choice(EVERY), Every.PLAN, required=True, convert=Every)
    due: RegistrationDue = key(Either(Text(80), Record(RegistrationDue), RegistrationDue), RegistrationDue())


@frozen()
class Report(Dated):
    """A report that is owed, by the office or by each unit; `when` says in words what has no printed day.

    `paper` is the paper by which it is made: of the office its year's report, of a unit that unit's, where it is empty.
    """

    id: str = key(Ident(), required=True)
    title: str = key(Text(300), required=True)
    to: str = key(Text(200))
    by: str = key(Text(200))
    every: Every | None = key(Choice(EVERY), None, convert=Every)
    when: str = key(Text(200))
    route: tuple[str, ...] = key(ROUTE, ())
    per: str = key(Choice(REPORTERS), "office")
    paper: str = key(Choice(REPORT_PAPERS))

    @property
    def made_by(self) -> str:
        """The kind of paper by which it is made."""
        return self.paper or ("unit" if self.per == "unit" else "year")


@frozen()
class Milestone(Dated):
    """An anniversary or a review; `when` says in words what has no printed day."""

    id: str = key(Ident(), required=True)
    title: str = key(Text(300), required=True)
    kind: str = key(Choice(MILESTONES), required=True)
    date: dt.date | None = key(Day(), None)
    span: Span = span()
    period: str = key(PeriodText())
    every: Every | None = key(Choice(EVERY), None, convert=Every)
    when: str = key(Text(200))
    per: str = key(Choice(REPORTERS), "office")
    paper: str = key(Choice(REVIEW_PAPERS))

    @property
    def is_undated(self) -> bool:
        """Whether the plan prints no day, span or period of it at all."""
        return not (self.has_day or self.date or self.period or self.span.start or self.span.end)

    @property
    def made_by(self) -> str:
        """The kind of paper by which it is made; empty where it needs none: only a review has the paper of one."""
        if self.is_review:
            return self.paper or "milestone"
        return "" if self.paper == "milestone" else self.paper

    @property
    def yearly(self) -> bool:
        """Whether it comes back each year."""
        return self.every is Every.YEAR

    @property
    def is_review(self) -> bool:
        """Whether somebody holds it, and it can be booked as held."""
        return self.kind in {"interim", "final"}


@frozen()
class Road(Sourced):
    """Where something goes, through whom, whatever quota it may meet."""

    id: str = key(Ident(), required=True)
    what: str = key(Text(300), required=True)
    steps: tuple[str, ...] = key(ROUTE, (), required=True)


@frozen()
class Replacement(Sourced):
    """The plan that this one takes the place of, from a day on."""

    plan: str = key(Ident(), required=True)
    since: dt.date | None = key(Day(), None, name="from")
