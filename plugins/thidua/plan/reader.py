"""A plan file to a plan, with every mistake in it named at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thidua.diagnostics import Finding
from thidua.periods import Every, Span, parse_period
from thidua.plan.model import (
    Contact,
    ContentGroup,
    CouncilDuty,
    Counted,
    Exemption,
    Milestone,
    Named,
    Office,
    Plan,
    PlanCampaign,
    PlanField,
    Quota,
    Report,
    Role,
    Unit,
)
from thidua.plan.rules import ADVICE, plan_faults, value_faults
from thidua.plan.schema import PLAN
from thidua.source.document import DataFile, read_data_file
from thidua.source.yaml_events import Limits

PLAN_LIMITS = Limits(depth=8, events=20_000, size=512 * 1024, comments=True)
_Values = Mapping[str, Any]
_NEEDED = ("id", "title", "office", "from", "to", "unit_label")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file that was read: the plan is None where it cannot be used."""

    source: DataFile
    plan: Plan | None
    faults: tuple[Finding, ...]


def _pick(values: _Values, *names: str) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


def _span(values: _Values) -> Span:
    return Span(values.get("from"), values.get("to"))


def _named(values: _Values, key: str, label: str = "name") -> tuple[Named, ...]:
    return tuple(
        Named(one["id"], one[label], **_pick(one, "source", "reading"))
        for one in values.get(key, ())
        if "id" in one and label in one
    )


def _whole(items: tuple[_Values, ...], *needed: str) -> Iterator[_Values]:
    # A row without its id is already a diagnostic; the plan is built from the others, so that all findings show.
    return (one for one in items if all(name in one for name in needed))


def _units(values: _Values) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            span=_span(one),
            exempt=tuple(
                Exemption(**_pick(row, "period", "reason")) for row in _whole(one.get("exempt", ()), "period", "reason")
            ),
            **_pick(one, "id", "name", "cluster", "head_title", "owes", "source", "note"),
        )
        for one in _whole(values.get("units", ()), "id", "name")
    )


def _quotas(values: _Values) -> tuple[Quota, ...]:
    quotas = []
    for one in _whole(values.get("quotas", ()), "id", "title", "per", "every", "at_least"):
        first = parse_period(one["from"]) if "from" in one else None
        quotas.append(
            Quota(
                every=Every(one["every"]),
                start=first.start if first else None,
                counted=Counted(**one.get("count", {})),
                after_days=one.get("due", {}).get("after_days", 0),
                **_pick(one, "id", "title", "per", "at_least", "advisory", "route", "source", "reading"),
            )
        )
    return tuple(quotas)


def _reports(values: _Values) -> tuple[Report, ...]:
    return tuple(
        Report(
            every=Every(one["every"]) if "every" in one else None,
            **_pick(one, "id", "title", "to", "by", "before", "on", "when", "route", "source", "reading"),
        )
        for one in _whole(values.get("reports", ()), "id", "title")
    )


def _milestones(values: _Values) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(
            span=_span(one),
            yearly=one.get("every") == "year",
            **_pick(one, "id", "title", "kind", "date", "period", "when", "source", "reading"),
        )
        for one in _whole(values.get("milestones", ()), "id", "title", "kind")
    )


def _roles(values: _Values) -> tuple[tuple[str, Role], ...]:
    return tuple(
        (name, Role(**_pick(one, "name", "unit", "source", "reading")))
        for name, one in values.get("roles", {}).items()
        if "name" in one
    )


def _fields(values: _Values) -> tuple[PlanField, ...]:
    return tuple(
        PlanField(span=_span(one), **_pick(one, "id", "name", "campaigns", "source"))
        for one in _whole(values.get("fields", ()), "id", "name")
    )


def _campaigns(values: _Values) -> tuple[PlanCampaign, ...]:
    return tuple(
        PlanCampaign(span=_span(one), **_pick(one, "id", "name", "kind", "linked", "group", "source"))
        for one in _whole(values.get("campaigns", ()), "id", "name", "kind")
    )


def _build(path: str, values: _Values) -> Plan:
    issued, story = values.get("issued", {}), values.get("story", {})
    return Plan(
        path=path,
        **_pick(values, "id", "title", "unit_label", "fields_open", "all_round", "campaigns_open"),
        office=Office(**_pick(values["office"], "name", "short", "place", "parent", "cluster")),
        start=values["from"],
        end=values["to"],
        number=issued.get("number", ""),
        issued=issued.get("date", ""),
        units=_units(values),
        clusters=_named(values, "clusters"),
        roles=_roles(values),
        fields=_fields(values),
        campaigns=_campaigns(values),
        content_groups=tuple(
            ContentGroup(**_pick(one, "id", "name", "letter", "source"))
            for one in _whole(values.get("content_groups", ()), "id", "name")
        ),
        types=_named(values, "types"),
        levels=_named(values, "levels"),
        channels=_named(values, "channels"),
        criteria=_named(values, "criteria", "text"),
        required=story.get("required", ()),
        required_source=story.get("source", ""),
        summary_words=story.get("summary_words"),
        council=tuple(
            CouncilDuty(**_pick(one, "when", "endorsement", "source"))
            for one in _whole(values.get("council", ()), "when")
        ),
        quotas=_quotas(values),
        reports=_reports(values),
        milestones=_milestones(values),
        contacts=tuple(Contact(**one) for one in _whole(values.get("contacts", ()), "kind", "value")),
    )


def read_plan(path: str, data: bytes) -> PlanFile:
    """The plan in a file, and everything that is wrong with the file."""
    source = read_data_file(path, data, limits=PLAN_LIMITS)
    faults = list(source.faults)
    values = PLAN.read(source.root, (), faults) if source.root is not None else None
    if not isinstance(values, dict):
        return PlanFile(source, None, tuple(faults))
    faults += value_faults(values)
    office: _Values = values.get("office", {})  # type: ignore[assignment]  # the schema read a table
    if any(name not in values for name in _NEEDED) or not {"name", "short"} <= office.keys():
        return PlanFile(source, None, tuple(faults))
    plan = _build(path, values)
    faults += plan_faults(plan, values)
    return PlanFile(source, None if any(one.rule not in ADVICE for one in faults) else plan, tuple(faults))
