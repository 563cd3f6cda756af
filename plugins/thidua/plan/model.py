"""A plan as the rest of the product reads it: frozen values, each obligation with the clause it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from thidua.periods import Every, Period, Span, between, parse_period, whole
from thidua.records.story import Subject
from thidua.vocabulary import ALL_ROUND


@dataclass(frozen=True, slots=True)
class Office:
    """Who issued the plan; `cluster` is the cluster of offices in which it stands."""

    name: str = ""
    short: str = ""
    place: str = ""
    parent: str = ""
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the plan with an id and a name: a cluster, a level, a channel, a type, a criterion."""

    id: str
    name: str
    source: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """A period for which a unit owes nothing, and why."""

    period: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Who introduces exemplars; `owes` None means every quota of the plan."""

    id: str
    name: str
    cluster: str = ""
    head_title: str = ""
    span: Span = Span()
    owes: tuple[str, ...] | None = None
    exempt: tuple[Exemption, ...] = ()
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanField:
    """A field in which exemplars are sought; tied to campaigns where the plan ties it."""

    id: str
    name: str
    campaigns: tuple[str, ...] = ()
    span: Span = Span()
    source: str = ""


@dataclass(frozen=True, slots=True)
class PlanCampaign:
    """A movement, drive or theme that the plan names."""

    id: str
    name: str
    kind: str
    linked: tuple[str, ...] = ()
    group: str = ""
    span: Span = Span()
    source: str = ""


@dataclass(frozen=True, slots=True)
class ContentGroup:
    """A kind of content that the plan tells apart, with the letter that it prints."""

    id: str
    name: str
    letter: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Which stories a quota counts; None means all."""

    subjects: tuple[str, ...] | None = None
    types: tuple[str, ...] | None = None
    fields: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """At least so many stories, per unit, cluster or office, in every period of a kind."""

    id: str
    title: str
    per: str
    every: Every
    at_least: int
    start: date | None = None
    counted: Counted = Counted()
    after_days: int = 0
    advisory: bool = False
    route: tuple[str, ...] = ()
    source: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class CouncilDuty:
    """What the council, not a unit, introduces; `endorsement` where the plan asks for one."""

    when: str
    endorsement: bool = False
    source: str = ""

    def covers(self, subject: Subject) -> bool:
        """Whether the subject of a story is one that the council introduces."""
        return subject.leader if self.when == "leader" else subject.kind == self.when


@dataclass(frozen=True, slots=True)
class Role:
    """Who does a part of the work."""

    name: str
    unit: str = ""
    source: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that is owed; `before` and `on` are month and day, printed by the plan."""

    id: str
    title: str
    to: str = ""
    by: str = ""
    every: Every | None = None
    before: str = ""
    on: str = ""
    when: str = ""
    route: tuple[str, ...] = ()
    source: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """An anniversary or a review; `when` says in words what has no printed day."""

    id: str
    title: str
    kind: str
    date: date | None = None
    span: Span = Span()
    period: str = ""
    yearly: bool = False
    when: str = ""
    source: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where the office itself can be reached: a `phone`, an `email` or an `address`."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One office's rules for a span of time."""

    id: str
    path: str
    title: str
    office: Office
    start: date
    end: date
    unit_label: str = "đơn vị"
    number: str = ""
    issued: str = ""
    units: tuple[Unit, ...] = ()
    clusters: tuple[Named, ...] = ()
    roles: tuple[tuple[str, Role], ...] = ()
    fields: tuple[PlanField, ...] = ()
    fields_open: bool = False
    all_round: bool = False
    campaigns: tuple[PlanCampaign, ...] = ()
    campaigns_open: bool = True
    content_groups: tuple[ContentGroup, ...] = ()
    types: tuple[Named, ...] = ()
    levels: tuple[Named, ...] = ()
    channels: tuple[Named, ...] = ()
    criteria: tuple[Named, ...] = ()
    required: tuple[str, ...] = ()
    required_source: str = ""
    summary_words: int | None = None
    council: tuple[CouncilDuty, ...] = ()
    quotas: tuple[Quota, ...] = ()
    reports: tuple[Report, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def span(self) -> Span:
        """The days for which the plan holds."""
        return Span(self.start, self.end)

    def period(self) -> Period:
        """The whole plan as one period."""
        return whole(self.start, self.end)

    def period_of(self, text: str) -> Period | None:
        """The period that people write, `plan` being the whole of this one; None where the text is none."""
        return self.period() if text == Every.PLAN else parse_period(text)

    def periods(self, every: Every) -> tuple[Period, ...]:
        """Every period of the kind that shares a day with the plan."""
        return tuple(between(every, self.start, self.end))

    def field_names(self) -> dict[str, str]:
        """By id what a piece may choose for its field, `all-round` among them where the plan takes it."""
        named = {one.id: one.name for one in self.fields}
        return {**named, ALL_ROUND.id: ALL_ROUND.vi} if self.all_round else named

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of this id."""
        return next((unit for unit in self.units if unit.id == unit_id), None)
