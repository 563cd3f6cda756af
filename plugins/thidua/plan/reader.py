"""A plan file to a plan, with every mistake in it named at its place."""

from __future__ import annotations

from thidua.findings import Finding, Position, Route
from thidua.plan.model import PLAN, Plan
from thidua.plan.rules import ADVICE, WHOLE, plan_findings, value_findings
from thidua.schema.scalars import Invalid
from thidua.source.document import DataFile, read_data_file
from thidua.source.yaml_events import Limits
from thidua.values import frozen

PLAN_LIMITS = Limits(depth=8, events=20_000, size=512 * 1024, comments=True)


@frozen()
class PlanFile:
    """A plan file that was read: the plan is None where it cannot be used."""

    source: DataFile
    plan: Plan | None
    findings: tuple[Finding, ...]


def _row(one: Finding) -> Route:
    return one.at[:2] if not isinstance(one.at, Position) else ()


def read_plan(path: str, data: bytes) -> PlanFile:
    """The plan in a file, and everything that is wrong with the file."""
    source = read_data_file(path, data, limits=PLAN_LIMITS)
    findings = list(source.findings)
    values = PLAN.values(source.root, (), findings) if source.root is not None else None
    if values is None or isinstance(values, Invalid):
        return PlanFile(source, None, tuple(findings))
    plan = PLAN.build(values, path=path)
    # A row that could not be read whole says less than it was meant to.
    unread = {_row(one) for one in findings if not isinstance(one.at, Position)}
    findings += (one for one in value_findings(plan) if one.rule not in WHOLE or _row(one) not in unread)
    is_end_wrong = any(one.at[:1] == ("to",) for one in findings if not isinstance(one.at, Position))
    if "from" in values and not is_end_wrong:
        # Without its span a plan has no periods to judge.
        findings += (one for one in plan_findings(plan) if one.rule not in WHOLE or _row(one) not in unread)
    return PlanFile(source, None if any(one.rule not in ADVICE for one in findings) else plan, tuple(findings))
