"""Who owes a quota, for which periods, and why not for others."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from thidua.periods import Every, Period
from thidua.plan.duties import Quota, Turn
from thidua.plan.model import Plan
from thidua.plan.parts import Exemption, Unit
from thidua.values import frozen


class Relief(StrEnum):
    """Why nothing is owed: the period, the quota or the unit is not in force to its end, or the office says so."""

    NONE = ""
    PLAN = "plan"
    QUOTA = "quota"
    ENDED = "ended"
    UNIT = "unit"
    OFFICE = "office"


@frozen()
class Owner:
    """Who owes a quota: a unit, a cluster, a group, or (all empty) the office.

    `members` are the units of which it is made; None is everybody, and what belongs to no unit.
    """

    unit: Unit | None = None
    cluster: str = ""
    group: str = ""
    members: tuple[Unit, ...] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The ids by which a turn may name it."""
        named = (self.unit.id, self.unit.cluster, self.unit.group) if self.unit else (self.cluster, self.group)
        return frozenset(one for one in named if one)


def _members(plan: Plan, quota: Quota) -> tuple[Unit, ...]:
    return tuple(unit for unit in plan.units if quota.groups is None or unit.group in quota.groups)


def _all_owners(plan: Plan, quota: Quota) -> Iterator[Owner]:
    members = _members(plan, quota)
    if quota.per == "unit":
        for unit in members:
            if unit.owes is None or quota.id in unit.owes:
                yield Owner(unit, unit.cluster, unit.group, (unit,))
    elif quota.per == "cluster":
        for cluster in plan.clusters:
            yield Owner(None, cluster.id, members=tuple(unit for unit in members if unit.cluster == cluster.id))
    elif quota.per == "group":
        for group in plan.groups:
            if quota.groups is None or group.id in quota.groups:
                yield Owner(None, group=group.id, members=tuple(unit for unit in members if unit.group == group.id))
    else:
        yield Owner(members=members if quota.groups is not None or quota.share else None)


def owners(plan: Plan, quota: Quota) -> tuple[Owner, ...]:
    """Who owes a quota, in the plan's order; whoever no turn names has none to come."""
    named = {one for turn in quota.rota for one in turn.owners}
    return tuple(owner for owner in _all_owners(plan, quota) if not quota.rota or owner.names & named)


def covers(turn: Turn, period: Period) -> bool:
    """Whether a period is one of a turn's: by its full id, or by what stands behind the year (`Q1`)."""
    return period.id in turn.periods or (period.id.partition("-")[2] or None) in turn.periods


def in_turn(quota: Quota, owner: Owner, period: Period) -> bool:
    """Whether a period is its owner's, where a quota goes by turns."""
    return not quota.rota or any(covers(turn, period) and owner.names & {*turn.owners} for turn in quota.rota)


def exempted(plan: Plan, exemption: Exemption, period: Period) -> bool:
    """Whether an exemption covers a period: the same, or one that lies in it (a half-year covers its quarters)."""
    covered = plan.period_of(exemption.period)
    return exemption.period == Every.PLAN or (covered is not None and covered.holds(period))


def exemption_of(plan: Plan, unit: Unit, period: Period) -> Exemption | None:
    """The exemption by which a unit owes nothing for a period."""
    return next((one for one in unit.exempt if exempted(plan, one, period)), None)


def in_force(plan: Plan, owner: Owner, period: Period, *, shares: bool) -> tuple[Unit, ...]:
    """The units of an owner that are there on a period's last day; of a share's, those that are not exempt."""
    there = (unit for unit in owner.members or () if period.end in unit.span)
    return tuple(unit for unit in there if not shares or exemption_of(plan, unit, period) is None)


def relief_of(plan: Plan, quota: Quota, owner: Owner, period: Period) -> tuple[Relief, str]:
    """Why nothing is owed, and the office's own reason: plan, quota and unit must be in force on the last day."""
    if period.end > plan.end:
        return Relief.PLAN, ""
    if quota.start is not None and period.end < quota.start:
        return Relief.QUOTA, ""
    if quota.end is not None and period.end > quota.end:
        return Relief.ENDED, ""
    if owner.members is not None and not in_force(plan, owner, period, shares=bool(quota.share)):
        return Relief.UNIT, ""
    exemption = exemption_of(plan, owner.unit, period) if owner.unit else None
    return (Relief.NONE, "") if exemption is None else (Relief.OFFICE, exemption.reason)


def is_owed(plan: Plan, quota: Quota, owner: Owner, period: Period) -> bool:
    """Whether an owner owes a quota for a period."""
    return in_turn(quota, owner, period) and relief_of(plan, quota, owner, period)[0] is Relief.NONE
