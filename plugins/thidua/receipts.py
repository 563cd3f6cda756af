"""A year's book of what came in and went out to its rows, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from thidua.content import World
from thidua.findings import Finding
from thidua.periods import parse_period
from thidua.plan.choice import choose_plan
from thidua.plan.deadlines import all_deadlines, key_of
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.plan.names import names_of, unknown
from thidua.plan.owing import is_owed, owners
from thidua.records.common import UNDATED
from thidua.records.receipt import RECEIPTS, Receipt
from thidua.schema.scalars import Findings
from thidua.source.document import DataFile
from thidua.vocabulary import RECEIPTS as KINDS
from thidua.yearly import read_rows

Key: TypeAlias = tuple[str, str, str, str, str]
Owed: TypeAlias = Callable[[Plan], Mapping[Key, date]]
# What only some kinds of rows have.
_OF_KINDS = tuple(dict.fromkeys(name for kind in KINDS.values() for name in (*kind.needs, *kind.takes)))
# Nobody books what is owed later than this; a plan without an end would owe for ever.
_AHEAD = 3_700


def _missing(row: Receipt, refused: Collection[object]) -> Iterator[Finding]:
    """Keys that every row of its kind must have; what stands there and was refused is not missing."""
    kind = KINDS.get(row.kind)
    for name in kind.needs if kind else ():
        if getattr(row, name) in {"", None} and (row.row, name) not in refused:
            yield Finding("missing-key", (row.row, name), {"key": name})


def _idle(row: Receipt) -> Iterator[Finding]:
    """Keys that would change nothing of a row of its kind: what was meant by them would be lost."""
    kind = KINDS.get(row.kind)
    for name in _OF_KINDS if kind else ():
        if kind and getattr(row, name) not in {"", None} and name not in {*kind.needs, *kind.takes}:
            data = {"case": "idle-key", "first": name, "kind": row.kind, "right": ", ".join((*kind.needs, *kind.takes))}
            yield Finding("unclear-duty", (row.row, name), data)


def _unknown_references(row: Receipt, plan: Plan) -> Iterator[Finding]:
    quota = plan.quota(row.quota)
    known = {
        "report": {one.id: one.title for one in plan.reports},
        "quota": {one.id: one.title for one in plan.quotas},
        "milestone": {one.id: one.title for one in plan.milestones},
        "figure": names_of(plan.figures),
    }
    if row.unit and row.unit not in names_of(plan.units):
        yield unknown("unknown-unit", (row.row, "unit"), row.unit, names_of(plan.units))
    for name, ids in known.items():
        value = getattr(row, name)
        if value and value not in ids:
            yield unknown("unknown-plan-reference", (row.row, name), value, ids)
    if row.step and quota and row.step not in {step.id for step in quota.due.steps}:
        steps = {step.id: step.title for step in quota.due.steps}
        yield unknown("unknown-plan-reference", (row.row, "step"), row.step, steps)


def _is_nil_owed(row: Receipt, plan: Plan) -> bool:
    quota, period = plan.quota(row.quota), plan.period_of(row.period)
    if quota is None or period is None or quota.per != "unit" or period.every is not quota.every:
        return False
    owing = (one for one in owners(plan, quota) if one.unit and one.unit.id == row.unit)
    return plan.start <= period.end and any(is_owed(plan, quota, one, period) for one in owing)


def _is_undated_owed(row: Receipt, plan: Plan) -> bool | None:
    """Whether what has no printed day is owed: only its unit and the kind of its period can be wrong."""
    report = next((one for one in plan.reports if row.kind == "report" and one.id == row.report), None)
    milestone = next((one for one in plan.milestones if row.kind == "review" and one.id == row.milestone), None)
    duty = report or milestone
    if duty is None or (report and report.every and report.has_day) or (milestone and not milestone.is_undated):
        return None
    period = plan.period_of(row.period) if row.period else None
    is_of_kind = period is not None and duty.every in {None, period.every}
    is_once = milestone is not None and milestone.every is None and not row.period
    is_bookable = milestone is None or milestone.is_review
    return is_bookable and (duty.per == "unit") == bool(row.unit) and (is_of_kind or is_once)


def _is_owed(row: Receipt, plan: Plan, owed: Owed) -> bool:
    """Whether anybody owed what was booked, for its period."""
    if row.kind == "nil":
        return _is_nil_owed(row, plan)
    undated = _is_undated_owed(row, plan)
    return key_of(row) in owed(plan) if undated is None else undated


def _before(row: Receipt, plan: Plan, owed: Owed) -> date | None:
    """The day on which the period of a row begins, where it was booked as done before; None where it was not.

    A day off may move the day of a duty before its period; nothing is early then.
    """
    review = next((one for one in plan.milestones if one.id == row.milestone), None)
    asked = row.period or (review.period if review else "")
    period = plan.period_of(asked) if asked else None
    if period is None or row.date >= period.start:
        return None
    due = owed(plan).get(key_of(row), period.start)
    return None if due < period.start else period.start


def _owed_by(today: date) -> Owed:
    """What each plan's deadlines must be booked by, and the first day of each, found once a plan.

    It goes as far ahead as anybody may have booked.
    """
    found: dict[str, Mapping[Key, date]] = {}

    def owed(plan: Plan) -> Mapping[Key, date]:
        if plan.id not in found:
            latest_first = reversed(all_deadlines(plan, days_after(today, _AHEAD)))
            found[plan.id] = {one.key: one.due for one in latest_first}
        return found[plan.id]

    return owed


def _unowed(row: Receipt, plan: Plan, owed: Owed) -> Iterator[Finding]:
    """What nobody owes, or nobody can have done yet."""
    own = KINDS[row.kind].needs[0]
    data = {"value": row.period or getattr(row, own), "kind": row.kind}
    if not _is_owed(row, plan, owed):
        yield Finding("receipt-not-owed", (row.row, "period" if row.period else own), data)
    elif start := _before(row, plan, owed):
        yield Finding("receipt-not-owed", (row.row, "date"), {**data, "case": "early", "start": f"{start:%d/%m/%Y}"})


def _faults(row: Receipt, world: World, owed: Owed, refused: Collection[object]) -> Iterator[Finding]:
    found = [*_missing(row, refused), *_idle(row)]
    judge = choose_plan(world.plans, receipt_day(row))
    if judge and row.kind:
        found += _unknown_references(row, judge.plan)
        asked = KINDS[row.kind].needs
        is_of_period = row.kind in {"nil", "report", "step", "review"}
        is_whole = not found and not any((row.row, name) in refused for name in (*asked, "period", "date"))
        if is_whole and is_of_period and row.date != UNDATED:
            found += _unowed(row, judge.plan, owed)
    if row.date != UNDATED and row.date.year != row.year:
        years = {"case": "book", "folder": str(row.year), "year": str(row.date.year)}
        found.append(Finding("year-folder-differs", (row.row, "date"), years))
    yield from found


def receipt_day(row: Receipt) -> date:
    """The day that decides the plan: that of the period nearest to the row's own."""
    period = parse_period(row.period)
    day = date(row.year, 12, 31) if row.date == UNDATED else row.date
    return min(max(day, period.start), period.end) if period else day


def read_receipts(path: str, data: bytes, world: World) -> tuple[list[Receipt], DataFile, Findings]:
    """The rows of `receipts/<year>.yml`; a row with a fault books nothing."""
    rows, source, findings = read_rows(path, data, RECEIPTS, Receipt)
    owed = _owed_by(world.today)
    refused = frozenset(one.at for one in findings)
    for row in rows:
        findings += _faults(row, world, owed, refused)
    return rows, source, findings
