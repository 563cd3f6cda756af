"""A plan file to a plan, with every mistake in it named at its place."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.findings import Finding
from thidua.plan.model import PLAN, Plan
from thidua.plan.rules import ADVICE, plan_findings, value_findings
from thidua.schema.scalars import Invalid
from thidua.source.document import DataFile, read_data_file
from thidua.source.yaml_events import Limits

PLAN_LIMITS = Limits(depth=8, events=20_000, size=512 * 1024, comments=True)


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file that was read: the plan is None where it cannot be used."""

    source: DataFile
    plan: Plan | None
    findings: tuple[Finding, ...]


def read_plan(path: str, data: bytes) -> PlanFile:
    """The plan in a file, and everything that is wrong with the file."""
    source = read_data_file(path, data, limits=PLAN_LIMITS)
    findings = list(source.findings)
    values = PLAN.values(source.root, (), findings) if source.root is not None else None
    if values is None or isinstance(values, Invalid):
        return PlanFile(source, None, tuple(findings))
    plan = PLAN.build(values, path=path)
    findings += value_findings(plan)
    if {"from", "to"} <= values.keys():
        # Without its span a plan has no periods to judge.
        findings += plan_findings(plan)
    return PlanFile(source, None if any(one.rule not in ADVICE for one in findings) else plan, tuple(findings))
