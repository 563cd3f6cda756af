"""What is wrong with a plan beyond its keys: ids that clash or lead nowhere, reversed spans, duties with no clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from thidua.findings import Finding, Route
from thidua.periods import Every, Period, Span
from thidua.plan.day_rules import bad_days, steps_out_of_order, unclear_days
from thidua.plan.model import Plan
from thidua.plan.names import names_of, unknown
from thidua.plan.parts import Sourced, StoryDuties, Unit
from thidua.plan.quota_rules import bad_numbers, bad_turns, idle_groups, unclear_duties, unclear_quotas

# What a plan may do all the same: it stays usable.
ADVICE = frozenset({"unit-without-cluster"})
# What can only be told of a row in which every key could be read.
WHOLE = frozenset({"bad-day-of-period", "steps-out-of-order", "bad-number", "bad-turns", "unclear-duty"})


class _Identified(Protocol):
    """A row with an id."""

    @property
    def id(self) -> str: ...


def _with_ids(plan: Plan) -> dict[str, list[str]]:
    """By list the ids of its rows, empty where a row does not say."""
    lists: dict[str, tuple[_Identified, ...]] = {
        "units": plan.units,
        "clusters": plan.clusters,
        "fields": plan.fields,
        "campaigns": plan.campaigns,
        "content_groups": plan.content_groups,
        "types": plan.types,
        "levels": plan.levels,
        "channels": plan.channels,
        "criteria": plan.criteria,
        "groups": plan.groups,
        "figures": plan.figures,
        "quotas": plan.quotas,
        "reports": plan.reports,
        "routes": plan.routes,
        "milestones": plan.milestones,
        "scoring": plan.scoring,
    }
    return {name: [row.id for row in rows] for name, rows in lists.items()}


def duplicate_ids(plan: Plan) -> Iterator[Finding]:
    """Two rows of one list with the same id."""
    for name, ids in _with_ids(plan).items():
        seen: set[str] = set()
        for index, one in enumerate(ids):
            if one and one in seen:
                yield Finding("duplicate-id", (name, index, "id"), {"value": one})
            seen.add(one)
    for index, quota in enumerate(plan.quotas):
        steps = [step.id for step in quota.due.steps]
        for number, one in enumerate(steps):
            if one and one in steps[:number]:
                yield Finding("duplicate-id", ("quotas", index, "due", "steps", number, "id"), {"value": one})


def reversed_spans(plan: Plan) -> Iterator[Finding]:
    """A `to` before its `from`."""
    spans: list[tuple[Route, Span]] = [((), plan.span)]
    spans += [(("units", index), row.span) for index, row in enumerate(plan.units)]
    spans += [(("fields", index), row.span) for index, row in enumerate(plan.fields)]
    spans += [(("campaigns", index), row.span) for index, row in enumerate(plan.campaigns)]
    spans += [(("milestones", index), row.span) for index, row in enumerate(plan.milestones)]
    spans += [(("quotas", index), Span(row.start, row.end)) for index, row in enumerate(plan.quotas)]
    for route, one in spans:
        if one.start and one.end and one.end < one.start:
            yield Finding("reversed-span", (*route, "to"))


def _unknown(route: Route, used: Iterable[str] | str, known: Mapping[str, str]) -> Iterator[Finding]:
    named = [(route, used)] if isinstance(used, str) else [((*route, index), one) for index, one in enumerate(used)]
    for place, value in named:
        if value and value not in known:
            yield unknown("unknown-plan-reference", place, value, known)


def unknown_references(plan: Plan) -> Iterator[Finding]:
    """An id that nothing in the plan has."""
    units, clusters = names_of(plan.units), names_of(plan.clusters)
    campaigns, groups = names_of(plan.campaigns), names_of(plan.content_groups)
    quotas = {one.id: one.title for one in plan.quotas if one.id}
    for index, unit in enumerate(plan.units):
        yield from _unknown(("units", index, "cluster"), unit.cluster, clusters)
        yield from _unknown(("units", index, "group"), unit.group, names_of(plan.groups))
        yield from _unknown(("units", index, "owes"), unit.owes or (), quotas)
    for index, row in enumerate(plan.fields):
        yield from _unknown(("fields", index, "campaigns"), row.campaigns, campaigns)
    for index, campaign in enumerate(plan.campaigns):
        yield from _unknown(("campaigns", index, "linked"), campaign.linked, campaigns)
        yield from _unknown(("campaigns", index, "group"), campaign.group, groups)
    yield from _unknown_to_quotas(plan)
    for name, role in plan.roles.named():
        yield from _unknown(("roles", name, "unit"), role.unit, units)


def _unknown_to_quotas(plan: Plan) -> Iterator[Finding]:
    lists = {
        "fields": names_of(plan.fields),
        "levels": names_of(plan.levels),
        "channels": names_of(plan.channels),
        "figures": names_of(plan.figures),
    }
    for route, counted in plan.counts():
        for name, known in lists.items():
            used: tuple[str, ...] = getattr(counted, name) or ()
            yield from _unknown((*route, name), used, known)
    for index, quota in enumerate(plan.quotas):
        yield from _unknown(("quotas", index, "groups"), quota.groups or (), names_of(plan.groups))


def _duties(plan: Plan) -> dict[str, tuple[Sourced, ...]]:
    """By list the duties of which each must name its clause."""
    return {
        "fields": plan.fields,
        "campaigns": plan.campaigns,
        "content_groups": plan.content_groups,
        "criteria": plan.criteria,
        "council": plan.council,
        "quotas": plan.quotas,
        "reports": plan.reports,
        "routes": plan.routes,
        "milestones": plan.milestones,
        "scoring": plan.scoring,
    }


def missing_sources(plan: Plan) -> Iterator[Finding]:
    """A duty that does not name the clause it comes from."""
    for name, rows in _duties(plan).items():
        for index, row in enumerate(rows):
            # What says nothing at all has a finding of its own.
            if row != type(row)() and not row.source:
                what = getattr(row, "id", "") or getattr(row, "when", "") or name
                yield Finding("missing-source", (name, index), {"what": what})
    asked = plan.story if plan.story != StoryDuties() else None
    for name, duty in (("story", asked), ("registrations", plan.registrations)):
        if duty and not duty.source:
            yield Finding("missing-source", (name,), {"what": name}, on_key=True)


def _exempts(plan: Plan, covered: Period, every: Every) -> bool:
    periods = plan.periods(every, min(covered.end, plan.end))
    return any(covered.holds(period) for period in periods)


def idle_exemptions(plan: Plan) -> Iterator[Finding]:
    """An exemption that covers no period of any quota that the unit owes, so that it would never be seen."""
    for index, unit in enumerate(plan.units):
        owed = [one for one in plan.quotas if one.per == "unit" and (unit.owes is None or one.id in unit.owes)]
        for number, exemption in enumerate(unit.exempt):
            covered = plan.period_of(exemption.period)
            is_idle = covered and not any(_exempts(plan, covered, quota.every) for quota in owed)
            if exemption.period != Every.PLAN and is_idle:
                route = ("units", index, "exempt", number, "period")
                yield Finding("idle-exemption", route, {"value": exemption.period})


def idle_quotas(plan: Plan) -> Iterator[Finding]:
    """A quota that begins after the plan has ended or ends before it begins; a unit in no cluster that owes."""
    for index, quota in enumerate(plan.quotas):
        if quota.start and quota.start > plan.end:
            yield Finding("quota-never-due", ("quotas", index, "from"), {"value": quota.since})
        elif quota.end and quota.end < plan.start:
            yield Finding("quota-never-due", ("quotas", index, "to"), {"value": quota.until, "case": "ended"})
    if any(quota.per == "cluster" for quota in plan.quotas):
        for index, unit in enumerate(plan.units):
            if unit != Unit() and not unit.cluster:
                yield Finding("unit-without-cluster", ("units", index), {"value": unit.name})


def value_findings(plan: Plan) -> Iterator[Finding]:
    """What is wrong between the values of a plan file, even of one that has no span."""
    yield from duplicate_ids(plan)
    yield from reversed_spans(plan)
    yield from unknown_references(plan)
    yield from missing_sources(plan)
    yield from unclear_days(plan)
    yield from bad_numbers(plan)
    yield from idle_groups(plan)


def plan_findings(plan: Plan) -> Iterator[Finding]:
    """What is wrong with a plan that has a span."""
    yield from idle_exemptions(plan)
    yield from idle_quotas(plan)
    yield from unclear_quotas(plan)
    yield from unclear_duties(plan)
    yield from bad_days(plan)
    yield from steps_out_of_order(plan)
    yield from bad_turns(plan)
