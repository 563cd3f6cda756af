"""A plan as the rest of the product reads it: frozen values, each obligation with the clause it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thidua.findings import Route
from thidua.periods import Every, Period, Span, between, containing, parse_period, whole
from thidua.plan.duties import CouncilDuty, Counted, Milestone, Quota, Registrations, Replacement, Report, Road, Score
from thidua.plan.parts import (
    Citation,
    Contact,
    ContentGroup,
    Criterion,
    Issued,
    Named,
    Office,
    Papers,
    PlanCampaign,
    PlanField,
    Roles,
    StoryDuties,
    TypeName,
    Unit,
)
from thidua.schema.record import Record, key
from thidua.schema.scalars import Bound, Day, Flag, Ident, Text
from thidua.schema.tables import ListOf
from thidua.values import frozen
from thidua.vocabulary import ALL_ROUND


@frozen()
class Plan:
    """One office's rules for a span of time."""

    id: str = key(Ident(), required=True)
    path: str = ""
    title: str = key(Text(300), required=True)
    office: Office = key(Record(Office), Office(), required=True)
    start: date = key(Bound(), date.min, name="from", required=True)
    end: date = key(Bound(last=True), date.max, name="to")
    unit_label: str = key(Text(80), "đơn vị", required=True)
    issued: Issued = key(Record(Issued), Issued())
    units: tuple[Unit, ...] = key(ListOf(Record(Unit)), (), required=True)
    clusters: tuple[Named, ...] = key(ListOf(Record(Named)), ())
    groups: tuple[Named, ...] = key(ListOf(Record(Named)), ())
    roles: Roles = key(Record(Roles), Roles())
    fields: tuple[PlanField, ...] = key(ListOf(Record(PlanField)), ())
    fields_open: bool = key(Flag(), default=False)
    all_round: bool = key(Flag(), default=False)
    campaigns: tuple[PlanCampaign, ...] = key(ListOf(Record(PlanCampaign)), ())
    campaigns_open: bool = key(Flag(), default=True)
    content_groups: tuple[ContentGroup, ...] = key(ListOf(Record(ContentGroup)), ())
    types: tuple[TypeName, ...] = key(ListOf(Record(TypeName)), ())
    levels: tuple[Named, ...] = key(ListOf(Record(Named)), ())
    channels: tuple[Named, ...] = key(ListOf(Record(Named)), ())
    criteria: tuple[Criterion, ...] = key(ListOf(Record(Criterion)), ())
    story: StoryDuties = key(Record(StoryDuties), StoryDuties())
    council: tuple[CouncilDuty, ...] = key(ListOf(Record(CouncilDuty)), ())
    quotas: tuple[Quota, ...] = key(ListOf(Record(Quota)), ())
    registrations: Registrations | None = key(Record(Registrations), None)
    reports: tuple[Report, ...] = key(ListOf(Record(Report)), ())
    routes: tuple[Road, ...] = key(ListOf(Record(Road)), ())
    figures: tuple[Named, ...] = key(ListOf(Record(Named)), ())
    holidays: tuple[date, ...] = key(ListOf(Day()), ())
    replaces: Replacement | None = key(Record(Replacement), None)
    milestones: tuple[Milestone, ...] = key(ListOf(Record(Milestone)), ())
    scoring: tuple[Score, ...] = key(ListOf(Record(Score)), ())
    papers: Papers = key(Record(Papers), Papers())
    contacts: tuple[Contact, ...] = key(ListOf(Record(Contact)), ())
    cites: tuple[Citation, ...] = key(ListOf(Record(Citation)), ())

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

    @property
    def is_open(self) -> bool:
        """Whether the plan prints no end."""
        return self.end == date.max

    def periods(self, every: Every, until: date) -> tuple[Period, ...]:
        """Every period of the kind that shares a day with the plan and begins by `until`; a plan may have no end."""
        if every is Every.PLAN:
            return (self.period(),) if self.start <= until else ()
        return tuple(between(every, self.start, min(self.end, until)))

    def holding(self, every: Every, own: Period) -> Period | None:
        """The period of this kind in which what was done for `own` counts; None where that is none of the plan's."""
        found = self.period() if every is Every.PLAN else containing(every, own.start)
        return found if found.holds(own) and found.start <= self.end and self.start <= found.end else None

    def period_on(self, every: Every, day: date) -> Period | None:
        """The period of this kind in which a day lies; None where that is none of the plan's."""
        found = self.period() if every is Every.PLAN else containing(every, day)
        return found if day in found and found.start <= self.end and self.start <= found.end else None

    def field_names(self) -> dict[str, str]:
        """By id what a piece may choose for its field, `all-round` among them where the plan takes it."""
        named = {one.id: one.name for one in self.fields if one.id}
        return {**named, ALL_ROUND.id: ALL_ROUND.vi} if self.all_round else named

    def quota(self, quota_id: str) -> Quota | None:
        """The quota of this id."""
        return next((quota for quota in self.quotas if quota.id == quota_id), None)

    def counts(self) -> Iterator[tuple[Route, Counted]]:
        """All that says what is counted, with its place: quotas, and points that bring a count with them."""
        for index, quota in enumerate(self.quotas):
            yield ("quotas", index, "count"), quota.counted
        for index, score in enumerate(self.scoring):
            if score.counted:
                yield ("scoring", index, "count"), score.counted

    def unit(self, unit_id: str) -> Unit | None:
        """The unit of this id."""
        return next((unit for unit in self.units if unit.id == unit_id), None)


PLAN: Record[Plan] = Record(Plan)
