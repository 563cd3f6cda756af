"""What is wrong with a plan beyond its keys: ids that clash or lead nowhere, reversed spans, duties with no clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thidua.diagnostics import Finding, Route
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


def _unknown(route: Route, used: Iterable[str], known: Mapping[str, str]) -> Iterator[Finding]:
    for index, value in enumerate(used):
        if value and value not in known:
            suggestion = nearest(value, known) or ""
            yield Finding("unknown-plan-reference", (*route, index), {"value": value, "suggestion": suggestion})


def unknown_references(plan: Plan, values: Mapping[str, Any]) -> Iterator[Finding]:
    """An id that nothing in the plan has."""
    units = {unit.id: unit.name for unit in plan.units}
    clusters = {one.id: one.name for one in plan.clusters}
    campaigns = {one.id: one.name for one in plan.campaigns}
    groups = {one.id: one.name for one in plan.content_groups}
    fields = {one.id: one.name for one in plan.fields}
    quotas = {one.id: one.title for one in plan.quotas}
    for index, row in _rows(values, "units"):
        yield from _unknown(("units", index, "cluster"), [row.get("cluster", "")], clusters)
        yield from _unknown(("units", index, "owes"), row.get("owes", ()), quotas)
    for index, row in _rows(values, "fields"):
        yield from _unknown(("fields", index, "campaigns"), row.get("campaigns", ()), campaigns)
    for index, row in _rows(values, "campaigns"):
        yield from _unknown(("campaigns", index, "linked"), row.get("linked", ()), campaigns)
        yield from _unknown(("campaigns", index, "group"), [row.get("group", "")], groups)
    for index, row in _rows(values, "quotas"):
        yield from _unknown(("quotas", index, "count", "fields"), row.get("count", {}).get("fields", ()), fields)
    for name, role in values.get("roles", {}).items():
        yield from _unknown(("roles", name, "unit"), [role.get("unit", "")], units)


def missing_sources(values: Mapping[str, Any]) -> Iterator[Finding]:
    """A duty that names neither the clause it comes from nor that it is a reading."""
    for name in _DUTIES:
        for index, row in _rows(values, name):
            if row and not row.get("source"):
                yield Finding("missing-source", (name, index), {"what": row.get("id") or row.get("when") or name})
    for name in ("story", "registrations"):
        duty = values.get(name)
        if duty and not duty.get("source"):
            yield Finding("missing-source", (name,), {"what": name}, on_key=True)


def plan_faults(plan: Plan, values: Mapping[str, Any]) -> Iterator[Finding]:
    """Everything that is wrong with a plan whose keys are right."""
    yield from duplicate_ids(values)
    yield from reversed_spans(values)
    yield from unknown_references(plan, values)
    yield from missing_sources(values)
