"""What is wrong with a plan beyond its keys: ids that clash or lead nowhere, reversed spans, duties with no clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua.diagnostics import Finding, Route
from thidua.periods import Every, parse_day, parse_period
from thidua.plan.model import Plan
from thidua.vietnamese import nearest

_LISTS: tuple[str, ...] = (
    "units",
    "clusters",
    "fields",
    "campaigns",
    "content_groups",
    "types",
    "levels",
    "channels",
    "criteria",
    "quotas",
    "reports",
    "milestones",
    "scoring",
)
# What a plan may do all the same: it stays usable.
ADVICE = frozenset({"unit-without-cluster"})
_DUTIES = (
    "fields",
    "campaigns",
    "content_groups",
    "criteria",
    "council",
    "quotas",
    "reports",
    "milestones",
    "scoring",
)


def _rows(values: Mapping[str, Any], name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return enumerate(values.get(name, ()))


def duplicate_ids(values: Mapping[str, Any]) -> Iterator[Finding]:
    """Two rows of one list with the same id."""
    for name in _LISTS:
        seen: set[str] = set()
        for index, row in _rows(values, name):
            if row.get("id") in seen:
                yield Finding("duplicate-id", (name, index, "id"), {"value": row["id"]})
            seen.add(row.get("id", ""))


def reversed_spans(values: Mapping[str, Any]) -> Iterator[Finding]:
    """A `to` before its `from`."""
    spans: list[tuple[Route, Mapping[str, Any]]] = [((), values)]
    for name in ("units", "fields", "campaigns", "milestones"):
        spans += [((name, index), row) for index, row in _rows(values, name)]
    for route, row in spans:
        if "from" in row and "to" in row and row["to"] < row["from"]:
            yield Finding("reversed-span", (*route, "to"))


def _unknown(route: Route, used: Iterable[str] | str, known: Mapping[str, str]) -> Iterator[Finding]:
    named = [(route, used)] if isinstance(used, str) else [((*route, index), one) for index, one in enumerate(used)]
    for place, value in named:
        if value and value not in known:
            suggestion = nearest(value, known) or ""
            yield Finding("unknown-plan-reference", place, {"value": value, "suggestion": suggestion})


def _ids(values: Mapping[str, Any], name: str) -> dict[str, str]:
    # A row with another fault has its id all the same.
    return {row["id"]: row.get("name") or row.get("title", "") for _, row in _rows(values, name) if "id" in row}


def unknown_references(values: Mapping[str, Any]) -> Iterator[Finding]:
    """An id that nothing in the plan has."""
    units, clusters, campaigns = _ids(values, "units"), _ids(values, "clusters"), _ids(values, "campaigns")
    groups, fields, quotas = _ids(values, "content_groups"), _ids(values, "fields"), _ids(values, "quotas")
    for index, row in _rows(values, "units"):
        yield from _unknown(("units", index, "cluster"), row.get("cluster", ""), clusters)
        yield from _unknown(("units", index, "owes"), row.get("owes", ()), quotas)
    for index, row in _rows(values, "fields"):
        yield from _unknown(("fields", index, "campaigns"), row.get("campaigns", ()), campaigns)
    for index, row in _rows(values, "campaigns"):
        yield from _unknown(("campaigns", index, "linked"), row.get("linked", ()), campaigns)
        yield from _unknown(("campaigns", index, "group"), row.get("group", ""), groups)
    for index, row in _rows(values, "quotas"):
        yield from _unknown(("quotas", index, "count", "fields"), row.get("count", {}).get("fields", ()), fields)
    for name, role in values.get("roles", {}).items():
        yield from _unknown(("roles", name, "unit"), role.get("unit", ""), units)


def missing_sources(values: Mapping[str, Any]) -> Iterator[Finding]:
    """A duty that does not name the clause it comes from."""
    for name in _DUTIES:
        for index, row in _rows(values, name):
            if row and not row.get("source"):
                yield Finding("missing-source", (name, index), {"what": row.get("id") or row.get("when") or name})
    for name in ("story", "registrations"):
        duty = values.get(name)
        if duty and not duty.get("source"):
            yield Finding("missing-source", (name,), {"what": name}, on_key=True)


def idle_exemptions(plan: Plan, values: Mapping[str, Any]) -> Iterator[Finding]:
    """An exemption that covers no period of any quota that the unit owes, so that it would never be seen."""
    for index, row in _rows(values, "units"):
        unit = plan.unit(row.get("id", ""))
        owed = [
            one
            for one in plan.quotas
            if one.per == "unit" and (unit is None or unit.owes is None or one.id in unit.owes)
        ]
        periods = [period for quota in owed for period in plan.periods(quota.every)]
        for number, exemption in enumerate(row.get("exempt", ())):
            named = exemption.get("period", "plan")
            covered = plan.period_of(named)
            if named != Every.PLAN and covered and not any(covered.holds(period) for period in periods):
                yield Finding("idle-exemption", ("units", index, "exempt", number, "period"), {"value": named})


def idle_quotas(plan: Plan, values: Mapping[str, Any]) -> Iterator[Finding]:
    """A quota that begins after the plan has ended, or is owed by clusters while a unit stands in none."""
    for index, row in _rows(values, "quotas"):
        first = parse_period(row.get("from", ""))
        if first and first.start > plan.end:
            yield Finding("quota-never-due", ("quotas", index, "from"), {"value": row["from"]})
    if any(quota.per == "cluster" for quota in plan.quotas):
        for index, row in _rows(values, "units"):
            if row and not row.get("cluster"):
                yield Finding("unit-without-cluster", ("units", index), {"value": row.get("name", "")})


def impossible_days(values: Mapping[str, Any]) -> Iterator[Finding]:
    """A day of the year that no year has, such as 02-30."""
    for index, row in _rows(values, "reports"):
        for key in ("before", "on"):
            if key in row and parse_day(f"2024-{row[key]}") is None:
                yield Finding("bad-form", ("reports", index, key), {"value": row[key], "expected": "month-day"})


def value_faults(values: Mapping[str, Any]) -> Iterator[Finding]:
    """What is wrong between the values of a plan file, even where they do not make a plan."""
    yield from duplicate_ids(values)
    yield from reversed_spans(values)
    yield from unknown_references(values)
    yield from missing_sources(values)
    yield from impossible_days(values)


def plan_faults(plan: Plan, values: Mapping[str, Any]) -> Iterator[Finding]:
    """What is wrong with a plan that can be built."""
    yield from idle_exemptions(plan, values)
    yield from idle_quotas(plan, values)
