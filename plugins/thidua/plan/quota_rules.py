"""What is wrong with what a plan's quotas ask: numbers, groups, turns, what they count, and spans without an end."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.findings import Finding, Route
from thidua.periods import Every, parse_period
from thidua.plan.dues import days_after
from thidua.plan.duties import Counted, Milestone, Quota, Report, Turn
from thidua.plan.model import Plan
from thidua.plan.owing import covers, owners
from thidua.vocabulary import COUNTED

_WHOLE = 100
# Turns are looked at as far ahead as a plan reaches; one without an end is looked at for so long.
_AHEAD = 366 * 10
_PARTS = {Every.MONTH: 12, Every.QUARTER: 4, Every.HALF: 2}


def _number(route: Route, case: str, **data: str) -> Finding:
    return Finding("bad-number", route, {"case": case, **data})


def bad_numbers(plan: Plan) -> Iterator[Finding]:
    """Numbers that no column could meet, or none at all."""
    for index, quota in enumerate(plan.quotas):
        route = ("quotas", index)
        if not quota.id and not quota.title:
            continue
        if quota.at_least is None and quota.at_most is None and quota.share is None:
            yield _number(route, "none")
        if quota.at_most is not None and quota.at_least is not None and quota.at_least > quota.at_most:
            least, most = str(quota.at_least), str(quota.at_most)
            yield _number((*route, "at_least"), "reversed", least=least, most=most)
        if quota.share is not None and quota.share > _WHOLE:
            yield _number((*route, "share"), "share", value=str(quota.share))


def _unclear(route: Route, case: str, **data: str) -> Finding:
    return Finding("unclear-duty", route, {"case": case, **data})


def _filters(counted: Counted) -> Iterator[str]:
    for name in ("subjects", "types", "fields", "levels", "forms", "channels", "recipients", "kinds", "figures"):
        if getattr(counted, name) is not None:
            yield name


def unclear_quotas(plan: Plan) -> Iterator[Finding]:
    """Keys of a quota, or of what is counted, that cannot stand together."""
    for index, quota in enumerate(plan.quotas):
        route = ("quotas", index)
        if quota.share is not None and quota.per == "unit":
            yield _unclear((*route, "share"), "share-of-unit")
        if quota.share is not None and quota.at_most is not None:
            yield _unclear((*route, "share"), "share-at-most")
        if quota.nil_return and quota.per != "unit":
            yield _unclear((*route, "nil_return"), "nil-of-many")
        if quota.every is Every.PLAN and quota.title and plan.is_open:
            yield _unclear((*route, "every"), "no-end")
    for place, counted in plan.counts():
        known = COUNTED[counted.what].filters
        for name in _filters(counted):
            if name not in known:
                data = {"first": name, "what": counted.what, "right": ", ".join(known)}
                yield _unclear((*place, name), "filter", **data)


def unclear_duties(plan: Plan) -> Iterator[Finding]:
    """Reports and milestones that say two things, or come back in no way that there is."""
    for index, milestone in enumerate(plan.milestones):
        route = ("milestones", index)
        has_own = milestone.date or milestone.period or milestone.span.start or milestone.span.end
        if has_own and milestone.has_day:
            yield _unclear(
                (*route, next(key for key in ("before", "on", "after_days") if getattr(milestone, key))), "own"
            )
        if milestone.per == "unit" and not milestone.is_review:
            yield _unclear((*route, "per"), "per-of-day")
        if has_own and milestone.every not in {None, Every.YEAR}:
            yield _unclear((*route, "every"), "comes-back")
    lists: dict[str, tuple[Report | Milestone, ...]] = {"reports": plan.reports, "milestones": plan.milestones}
    for name, rows in lists.items():
        for index, row in enumerate(rows):
            if row.has_day and row.every is Every.PLAN and plan.is_open and not (row.before or row.on):
                yield _unclear((name, index, "every"), "no-end")


def idle_groups(plan: Plan) -> Iterator[Finding]:
    """A group in which no unit stands."""
    for index, group in enumerate(plan.groups):
        if group.id and not any(unit.group == group.id for unit in plan.units):
            yield Finding("idle-group", ("groups", index), {"value": group.name})


def _is_of(every: Every, text: str) -> bool:
    """Whether a text names a period of a kind, of one year or of every year."""
    period = parse_period(text) or parse_period(f"2025-{text}")
    return period is not None and period.every is every


def _turns(text: str, case: str, route: Route, **data: str) -> Finding:
    return Finding("bad-turns", route, {"case": case, "value": text, **data})


def _turn_faults(plan: Plan, quota: Quota, turn: Turn, route: Route) -> Iterator[Finding]:
    for number, text in enumerate(turn.periods):
        if not _is_of(quota.every, text):
            yield _turns(text, "period", (*route, "periods", number), every=quota.every.value)
            continue
        full = parse_period(text)
        if full and (full.end < plan.start or full.start > plan.end):
            yield _turns(text, "outside", (*route, "periods", number), every=quota.every.value)


def _nobodys(plan: Plan, quota: Quota) -> str:
    """The first period that is owed and in nobody's turn; empty where there is none."""
    start, end = quota.start or plan.start, min(quota.end or plan.end, plan.end)
    for period in plan.periods(quota.every, min(end, days_after(plan.start, _AHEAD))):
        is_owed = start <= period.end <= end
        if is_owed and not any(covers(turn, period) for turn in quota.rota):
            return period.id
    return ""


def bad_turns(plan: Plan) -> Iterator[Finding]:
    """Turns of nobody, or of periods that the quota does not have; a period that is in nobody's turn."""
    for index, quota in enumerate(plan.quotas):
        route = ("quotas", index, "rota")
        if quota.rota and quota.per == "office":
            yield _turns("office", "office", route)
            continue
        known = {one for owner in owners(plan, quota) for one in owner.names}
        findings = [one for n, turn in enumerate(quota.rota) for one in _turn_faults(plan, quota, turn, (*route, n))]
        for number, turn in enumerate(quota.rota):
            for place, name in enumerate(turn.owners):
                if name and name not in known:
                    findings.append(_turns(name, "owner", (*route, number, "owners", place)))
        yield from findings
        if quota.rota and not findings and (left := _nobodys(plan, quota)):
            yield _turns(left, "nobody", route)
