"""A plan, what a column holds and a day to the ledger: who owes what for which period, and what counts towards it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from thidua.periods import Period
from thidua.plan.deadlines import Deadline
from thidua.plan.dues import days_after, due
from thidua.plan.duties import Quota
from thidua.plan.model import Plan
from thidua.plan.owing import Owner, Relief, in_force, in_turn, owners, relief_of
from thidua.tally import Holdings, Item, items
from thidua.values import frozen

_WHOLE = 100


class Board(StrEnum):
    """How much of its ledger an office publishes: nothing, what was done, or who is short as well."""

    NONE = "false"
    DONE = "true"
    FULL = "full"


class QuotaStatus(StrEnum):
    """How a unit stands with one quota in one period."""

    OPEN = "open"
    MET = "met"
    LATE = "late"
    OVERDUE = "overdue"
    EXEMPT = "exempt"
    NONE_REPORTED = "none-reported"
    NOT_IN_TURN = "not-in-turn"


# What is owed to nobody in this period.
IDLE = frozenset({QuotaStatus.EXEMPT, QuotaStatus.NOT_IN_TURN})


@frozen()
class LedgerEntry:
    """One line of the ledger. `unit` is empty for a cluster's, a group's or the office's quota; days are inclusive.

    `required` is how many are needed (of a share: units), `reported` the day of a nil return, `is_short` whether the
    day is past and the duty not met, `is_ahead` whether the period has yet to begin.
    """

    quota: Quota
    unit: str
    cluster: str
    period: Period
    due: date
    counted: int
    pending: int
    status: QuotaStatus
    stories: tuple[str, ...] = ()
    relief: Relief = Relief.NONE
    reason: str = ""
    group: str = ""
    required: int = 0
    reported: date | None = None
    is_short: bool = False
    is_ahead: bool = False

    @property
    def falls_short(self) -> bool:
        """Whether a duty with a number is past its day and not met."""
        return self.is_short and not self.quota.advisory

    @property
    def exceeds(self) -> bool:
        """Whether more were counted than the plan allows."""
        return self.quota.at_most is not None and self.counted > self.quota.at_most


def owner_name(entry: LedgerEntry, plan: Plan) -> str:
    """The name of who owes an entry: a unit, a cluster, a group, or the office."""
    if entry.unit:
        unit = plan.unit(entry.unit)
        return unit.name if unit else entry.unit
    if entry.cluster:
        return next((one.name for one in plan.clusters if one.id == entry.cluster), entry.cluster)
    if entry.group:
        return next((one.name for one in plan.groups if one.id == entry.group), entry.group)
    return plan.office.short


@frozen()
class _Index:
    """What a quota counts, by unit and period, and for the office whole; and the first nil return of each."""

    of_unit: Mapping[tuple[str, str], list[Item]]
    of_office: Mapping[str, list[Item]]
    nil: Mapping[tuple[str, str], date]

    def of(self, owner: Owner, period: Period, *, is_office: bool) -> list[Item]:
        """What counts for an owner in a period; what the council introduced counts for the office alone."""
        if owner.members is None:
            return self.of_office.get(period.id, [])
        found = [one for unit in owner.members for one in self.of_unit.get((unit.id, period.id), ())]
        return found if is_office else [one for one in found if one.is_units]


def _index(quota: Quota, plan: Plan, held: Holdings, today: date) -> _Index:
    # Built once a quota: no entry looks at what is not its own.
    of_unit: dict[tuple[str, str], list[Item]] = {}
    of_office: dict[str, list[Item]] = {}
    for item in items(quota, plan, held, today):
        if item.period is not None:
            of_unit.setdefault((item.unit, item.period.id), []).append(item)
            of_office.setdefault(item.period.id, []).append(item)
    nil: dict[tuple[str, str], date] = {}
    for row in held.receipts:
        if row.kind == "nil" and row.quota == quota.id and row.date <= today:
            key = (row.unit, row.period)
            nil[key] = min(row.date, nil.get(key, row.date))
    return _Index(of_unit, of_office, nil)


def _enough(found: Iterable[Item], least: int) -> date | None:
    """The day on which there were enough, summed up in the order of their days; None where there are not."""
    total = 0
    for day, value in sorted((one.day, one.value) for one in found):
        total += value
        if total >= least:
            return day
    return None


@dataclass(frozen=True, slots=True)
class _Sum:
    """How many of how many there are, and the day on which that was enough."""

    counted: int
    required: int
    enough_on: date | None = field(default=None)


def _sum(plan: Plan, quota: Quota, owner: Owner, period: Period, counted: list[Item]) -> _Sum:
    if not quota.share:
        total = sum(one.value for one in counted)
        return _Sum(total, quota.least, _enough(counted, quota.least) if quota.least else None)
    units = in_force(plan, owner, period, shares=True)
    by_unit: dict[str, list[Item]] = {}
    for one in counted:
        by_unit.setdefault(one.unit, []).append(one)
    days = sorted(day for unit in units if (day := _enough(by_unit.get(unit.id, ()), quota.least)))
    required = -(-len(units) * quota.share // _WHOLE)
    return _Sum(len(days), required, days[required - 1] if 0 < required <= len(days) else None)


def _status(quota: Quota, total: _Sum, due_on: date, today: date, nil: date | None) -> QuotaStatus:
    if quota.at_most is not None and total.counted > quota.at_most:
        return QuotaStatus.OVERDUE
    if total.enough_on is not None:
        return QuotaStatus.MET if total.enough_on <= due_on else QuotaStatus.LATE
    if not total.required:
        return QuotaStatus.OPEN if today <= due_on else QuotaStatus.MET
    if nil is not None:
        return QuotaStatus.NONE_REPORTED
    return QuotaStatus.OPEN if today <= due_on else QuotaStatus.OVERDUE


def _entry(plan: Plan, quota: Quota, owner: Owner, period: Period, index: _Index, today: date) -> LedgerEntry:
    fitting = index.of(owner, period, is_office=quota.per == "office" and not quota.share)
    counted = [one for one in fitting if one.is_counted]
    due_on = due(quota.due, period, plan.holidays)
    total = _sum(plan, quota, owner, period, counted)
    nil = index.nil.get((owner.unit.id, period.id)) if owner.unit else None
    relief, reason = relief_of(plan, quota, owner, period)
    status = _status(quota, total, due_on, today, nil)
    is_short = status is QuotaStatus.OVERDUE
    if status is QuotaStatus.NONE_REPORTED:
        is_short = today > due_on and quota.nil_return != "counts"
    if relief is not Relief.NONE or not in_turn(quota, owner, period):
        status = QuotaStatus.NOT_IN_TURN if relief is Relief.NONE else QuotaStatus.EXEMPT
        is_short = False
    return LedgerEntry(
        quota,
        owner.unit.id if owner.unit else "",
        owner.cluster,
        period,
        due_on,
        total.counted,
        sum(one.is_pending for one in fitting),
        status,
        tuple(sorted({one.id for one in counted if one.id})),
        relief,
        reason,
        owner.group,
        total.required,
        nil,
        is_short,
        today < period.start,
    )


def standing(one: Deadline, today: date) -> QuotaStatus:
    """How a report, a step or a review stands: done in time or late by the book, else open, or overdue."""
    if one.done is not None:
        return QuotaStatus.MET if one.done <= one.due else QuotaStatus.LATE
    return QuotaStatus.OVERDUE if one.is_overdue(today) else QuotaStatus.OPEN


def ledger(plan: Plan, held: Holdings, *, today: date, ahead: int = 0) -> tuple[LedgerEntry, ...]:
    """Every quota for every owner and every period that has begun by `today` (or begins within `ahead` days).

    What is held has no errors; its order does not matter.
    """
    horizon = days_after(today, ahead)
    entries: list[LedgerEntry] = []
    for quota in plan.quotas:
        periods = plan.periods(quota.every, horizon)
        index = _index(quota, plan, held, today)
        for owner in owners(plan, quota):
            entries += [_entry(plan, quota, owner, period, index, today) for period in periods]
    return tuple(entries)
