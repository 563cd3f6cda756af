"""A plan, its stories and a day to the ledger: who owes what for which period, and what counts towards it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua.periods import Every, Period
from thidua.plan.model import Plan
from thidua.plan.parts import Exemption, Quota, Unit
from thidua.records.common import APPROVED, UNDATED
from thidua.records.story import Story
from thidua.vocabulary import ALL_ROUND


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


class Relief(StrEnum):
    """Why nothing is owed: the period, the quota or the unit is not in force to its end, or the office says so."""

    NONE = ""
    PLAN = "plan"
    QUOTA = "quota"
    UNIT = "unit"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One line of the ledger. `unit` is empty for a cluster's or the office's quota; days are inclusive."""

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

    @property
    def falls_short(self) -> bool:
        """Whether a duty with a number is past its day and not met."""
        return self.status is QuotaStatus.OVERDUE and not self.quota.advisory


@dataclass(frozen=True, slots=True)
class _Owner:
    """Who owes a quota: a unit, a cluster, or (both empty) the office."""

    unit: Unit | None = None
    cluster: str = ""
    members: frozenset[str] | None = None


def _owners(plan: Plan, quota: Quota) -> Iterator[_Owner]:
    if quota.per == "unit":
        for unit in plan.units:
            if unit.owes is None or quota.id in unit.owes:
                yield _Owner(unit, unit.cluster, frozenset({unit.id}))
    elif quota.per == "cluster":
        for cluster in plan.clusters:
            members = frozenset(unit.id for unit in plan.units if unit.cluster == cluster.id)
            yield _Owner(None, cluster.id, members)
    else:
        yield _Owner()


def is_introduced_in(story: Story, period: Period, plan: Plan) -> bool:
    """Whether a story belongs to a period: the one that it names, else that of the day on which it was introduced."""
    own = plan.period_of(story.period) if story.period else None
    return period.holds(own) if own else story.introduced in period


def _is_units_own(story: Story, plan: Plan) -> bool:
    """Whether a unit introduced the story, and the plan leaves its subject to units."""
    return story.introduced_by == "unit" and not any(duty.covers(story.subject) for duty in plan.council)


def counts_for(story: Story, quota: Quota, period: Period, plan: Plan) -> bool:
    """Whether a story is of the kind that a quota counts, in this period.

    What the council or the office introduced, or what the plan leaves to the council, counts for no unit and no
    cluster; the office's own quota counts all.
    """
    wanted = quota.counted
    return (
        is_introduced_in(story, period, plan)
        and (quota.per == "office" or _is_units_own(story, plan))
        and (wanted.subjects is None or story.subject.kind in wanted.subjects)
        and (wanted.types is None or story.type in wanted.types)
        and (wanted.fields is None or any(one.id in {*wanted.fields, ALL_ROUND.id} for one in story.fields))
    )


def exempted(plan: Plan, exemption: Exemption, period: Period) -> bool:
    """Whether an exemption covers a period: the same, or one that lies in it (a half-year covers its quarters)."""
    covered = plan.period_of(exemption.period)
    return exemption.period == Every.PLAN or (covered is not None and covered.holds(period))


def _relief(plan: Plan, quota: Quota, owner: _Owner, period: Period) -> tuple[Relief, str]:
    """Why nothing is owed: plan, unit and quota must be in force on the period's last day."""
    if period.end > plan.end:
        return Relief.PLAN, ""
    if quota.start is not None and period.end < quota.start:
        return Relief.QUOTA, ""
    if owner.unit is None:
        idle = owner.members is not None and not any(
            unit.id in owner.members and period.end in unit.span for unit in plan.units
        )
        return (Relief.UNIT if idle else Relief.NONE), ""
    if period.end not in owner.unit.span:
        return Relief.UNIT, ""
    reasons = (one.reason for one in owner.unit.exempt if exempted(plan, one, period))
    reason = next(reasons, None)
    return (Relief.NONE, "") if reason is None else (Relief.OFFICE, reason)


def _status(quota: Quota, counted: list[Story], due: date, today: date) -> QuotaStatus:
    if len(counted) >= quota.at_least:
        in_time = sorted(story.introduced for story in counted)[quota.at_least - 1] <= due
        return QuotaStatus.MET if in_time else QuotaStatus.LATE
    return QuotaStatus.OPEN if today <= due else QuotaStatus.OVERDUE


def _days_after(day: date, days: int) -> date:
    # A plan without an end may run to the last day that there is.
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _entry(
    plan: Plan, quota: Quota, owner: _Owner, period: Period, stories: Iterable[Story], today: date
) -> LedgerEntry:
    fitting = [
        story
        for story in stories
        if (owner.members is None or story.unit in owner.members) and counts_for(story, quota, period, plan)
    ]
    counted = [story for story in fitting if story.status == APPROVED and story.introduced <= today]
    pending = [story for story in fitting if story.is_pending]
    due = _days_after(period.end, quota.due.after_days)
    relief, reason = _relief(plan, quota, owner, period)
    return LedgerEntry(
        quota,
        owner.unit.id if owner.unit else "",
        owner.cluster,
        period,
        due,
        len(counted),
        len(pending),
        _status(quota, counted, due, today) if relief is Relief.NONE else QuotaStatus.EXEMPT,
        tuple(sorted(story.id for story in counted)),
        relief,
        reason,
    )


def ledger(plan: Plan, stories: Iterable[Story], *, today: date, ahead: int = 0) -> tuple[LedgerEntry, ...]:
    """Every quota for every owner and every period that has begun by `today` (or begins within `ahead` days).

    The stories are those without errors; their order does not matter.
    """
    dated = [story for story in stories if story.introduced != UNDATED]
    horizon = _days_after(today, ahead)
    entries = []
    for quota in plan.quotas:
        periods = [period for period in plan.periods(quota.every) if period.start <= horizon]
        for owner in _owners(plan, quota):
            entries += [_entry(plan, quota, owner, period, dated, today) for period in periods]
    return tuple(entries)
