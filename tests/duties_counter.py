"""The ledger counted once more, by hand from `handbook/ke-hoach.md` alone: it calls nothing of the product.

Two counts that share no code differ where either of them, or the page, is wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.duties_days import MONTHS, Span, due_day, inside, periods, span, within
from tests.duties_drawn import Drawn

Row = dict[str, Any]


@dataclass(frozen=True)
class Thing:
    """One thing that counts: its day, its unit, which periods it is of, how much it is worth.

    What is not `is_units` counts for the office alone.
    """

    on: date
    unit: str
    falls_in: Callable[[Span, str], bool]
    worth: int = 1
    is_units: bool = True


@dataclass(frozen=True)
class Line:
    """One line of the ledger."""

    quota: str
    owner: str
    period: Span
    due: date
    status: str
    counted: int


def _whole(plan: Row) -> Span:
    """From the plan's first day to its last; what prints no end goes on beyond all days that are drawn."""
    return span(plan["from"])[0], span(plan.get("to", "2099"))[1]


def _plain(text: str) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(one))
    return bare.replace("đ", "d")


def _named_or_by_day(row: Row, day: date) -> Callable[[Span, str], bool]:
    """Of the period that is written, and every period that holds it whole; else of the day's."""
    if "period" not in row:
        return _by_day(day)
    named = span(row["period"])
    return lambda period, _: inside(named, period)


def _by_day(day: date) -> Callable[[Span, str], bool]:
    return lambda period, _: within(day, period)


def _is_units(plan: Row, front: Row) -> bool:
    """Whether a story counts for its unit."""
    by_council = {row["when"] for row in plan.get("council", ())}
    subject = {front["subject"]["kind"], *(["leader"] if front["subject"]["leader"] else [])}
    return front["introduced_by"] == "unit" and not subject & by_council


def _introduced(front: Row) -> date:
    found: date = front["introduced_on"] if "introduced_on" in front else front["date"]
    return found


def _events(what: str, count: Row, front: Row) -> Iterator[date]:
    """The days of what a story holds, that the count asks for."""
    if what == "recognitions":
        for row in front.get("recognitions", ()):
            forms = {_plain(form) for form in count.get("forms", [row["form"]])}
            is_asked = row["level"] in count.get("levels", [row["level"]]) and _plain(row["form"]) in forms
            if row["status"] == "granted" and is_asked:
                yield row.get("date", _introduced(front))
    elif what == "chosen" and "chosen" in front:
        yield front["chosen"]["date"]
    elif what == "sent-on":
        asked = {_plain(name) for name in count.get("recipients", ())}
        days = [row["date"] for row in front.get("sent_on", ()) if not asked or _plain(row["to"]) in asked]
        yield from sorted(days)[:1]
    elif what == "published":
        yield from _published(count, front)


def _published(count: Row, front: Row) -> Iterator[date]:
    for row in front.get("published", ()):
        if row["channel"] in count.get("channels", [row["channel"]]):
            yield row["date"]


def _is_of(count: Row, row: Row) -> bool:
    """Whether a type and a field are among those asked for."""
    fields = count.get("fields", [row["field"]])
    return row["type"] in count.get("types", [row["type"]]) and row["field"] in {*fields, "all-round"}


def _of_stories(one: Drawn, count: Row, whole: Span) -> Iterator[Thing]:
    what = count["what"]
    for front in one.stories.values():
        kind = front["subject"]["kind"]
        if front["status"] != "approved" or kind not in count.get("subjects", [kind]) or not _is_of(count, front):
            continue
        unit, is_units = front["unit"], _is_units(one.plan, front)
        if what == "stories":
            yield Thing(_introduced(front), unit, _named_or_by_day(front, _introduced(front)), is_units=is_units)
        else:
            days = (on for on in _events(what, count, front) if within(on, whole))
            yield from (Thing(on, unit, _by_day(on), is_units=is_units) for on in days)


def _of_articles(one: Drawn, count: Row, whole: Span) -> Iterator[Thing]:
    for front in one.articles.values():
        if front["status"] != "approved":
            continue
        if count["what"] == "published":
            days = [on for on in _published(count, front) if within(on, whole)]
        else:
            days = [front["date"]] if front["kind"] in count.get("kinds", [front["kind"]]) else []
        yield from (Thing(on, front["unit"], _by_day(on)) for on in days)


def _of_figures(one: Drawn, count: Row) -> Iterator[Thing]:
    for row in one.receipts:
        if row["kind"] == "figure" and row["figure"] in count.get("figures", [row["figure"]]):
            yield Thing(row["date"], row["unit"], _named_or_by_day(row, row["date"]), row["value"])


def _registered(year: int, row: Row, whole: Span) -> Thing:
    on = row.get("date")

    def falls_in(period: Span, every: str) -> bool:
        if every == "year":
            return period[0].year == year
        if every == "plan":
            return within(date(year, 12, 31), whole)
        return on is not None and within(on, period)

    return Thing(on or date(year, 1, 1), row["unit"], falls_in)


def things(one: Drawn, quota: Row) -> list[Thing]:
    """All that the quota counts, by today, earliest first."""
    whole = _whole(one.plan)
    count, what = quota["count"], quota["count"]["what"]
    found: list[Thing] = []
    if what not in {"articles", "figures", "registrations"}:
        found += _of_stories(one, count, whole)
    if what in {"articles", "published"}:
        found += _of_articles(one, count, whole)
    if what == "figures":
        found += _of_figures(one, count)
    if what == "registrations":
        rows = ((year, row) for year, written in one.registrations.items() for row in written)
        found += [_registered(year, row, whole) for year, row in rows if _is_of(count, row)]
    return sorted((thing for thing in found if thing.on <= one.today), key=lambda thing: thing.on)


def _is_active(unit: Row, day: date) -> bool:
    starts = span(unit["from"])[0] if "from" in unit else date.min
    ends = span(unit["to"])[1] if "to" in unit else date.max
    return starts <= day <= ends


def _is_exempt(unit: Row, period: Span) -> bool:
    return any(inside(period, span(row["period"])) for row in unit.get("exempt", ()))


def owners(plan: Row, quota: Row) -> Iterator[tuple[str, list[Row]]]:
    """Who owes, each with the units that count for it."""
    units = [unit for unit in plan["units"] if unit["group"] in quota.get("groups", [unit["group"]])]
    per = quota["per"]
    if per == "office":
        yield "", units
    elif per == "unit":
        yield from ((unit["id"], [unit]) for unit in units if quota["id"] in unit.get("owes", [quota["id"]]))
    else:
        for name in sorted({unit[per] for unit in units}):
            yield name, [unit for unit in units if unit[per] == name]


def _turns(quota: Row, owner: str, units: list[Row]) -> set[str] | None:
    """The periods in which it is the owner's turn; none where it always is."""
    if "rota" not in quota:
        return None
    names = {owner} if owner else set()
    if quota["per"] == "unit":
        names |= {units[0]["cluster"], units[0]["group"]}
    return {part for row in quota["rota"] if names & set(row["owners"]) for part in row["periods"]}


def _parts(every: str, period: Span) -> set[str]:
    """A period as a turn may name it: with its year, or for every year."""
    number = (period[0].month - 1) // MONTHS[every] + 1
    name = {"month": f"{number:02}", "quarter": f"Q{number}", "half": f"H{number}"}[every]
    return {name, f"{period[0].year}-{name}"}


def _is_of_owner(thing: Thing, quota: Row, units: list[Row]) -> bool:
    is_office = quota["per"] == "office" and "share" not in quota
    if not thing.is_units and not is_office:
        return False
    return (is_office and "groups" not in quota) or thing.unit in {unit["id"] for unit in units}


def _reached(counted: list[Thing], at_least: int) -> date | None:
    """The day of the one that makes them enough."""
    total = 0
    for thing in counted:
        total += thing.worth
        if total >= at_least:
            return thing.on
    return None


def _is_relieved(one: Drawn, quota: Row, units: list[Row], period: Span) -> bool:
    end = period[1]
    if end > _whole(one.plan)[1]:
        return True
    if "from" in quota and end < span(quota["from"])[0]:
        return True
    if "to" in quota and end > span(quota["to"])[1]:
        return True
    present = [unit for unit in units if _is_active(unit, end)]
    if "share" in quota or quota["per"] == "unit":
        present = [unit for unit in present if not _is_exempt(unit, period)]
    return not present and (quota["per"] != "office" or "groups" in quota or "share" in quota)


def _of_owner(quota: Row, units: list[Row], counted: list[Thing], period: Span) -> tuple[int, date | None]:
    """How much counts, and the day on which it was enough."""
    if "share" not in quota:
        return sum(thing.worth for thing in counted), _reached(counted, quota.get("at_least", 0))
    present = [unit["id"] for unit in units if _is_active(unit, period[1]) and not _is_exempt(unit, period)]
    each = [[thing for thing in counted if thing.unit == unit] for unit in present]
    days = sorted(day for mine in each if (day := _reached(mine, quota.get("at_least", 1))))
    needed = -(-quota["share"] * len(present) // 100)
    return len(days), days[needed - 1] if 0 < needed <= len(days) else None


def _status(one: Drawn, quota: Row, line: tuple[str, Span, date], found: tuple[int, date | None]) -> str:
    owner, period, due = line
    counted, enough = found
    if "at_most" in quota and counted > quota["at_most"]:
        return "overdue"
    if "share" not in quota and "at_least" not in quota:
        return "open" if one.today <= due else "met"
    if enough:
        return "met" if enough <= due else "late"
    nil = (row for row in one.receipts if row["kind"] == "nil" and row["quota"] == quota["id"])
    mine = (row for row in nil if quota["per"] == "unit" and row["unit"] == owner)
    if any(span(row["period"]) == period and row["date"] <= one.today for row in mine):
        return "none-reported"
    return "open" if one.today <= due else "overdue"


def count(one: Drawn) -> Iterator[Line]:
    """The ledger of a plan that was drawn, as of its day."""
    plan: Row = one.plan
    whole = _whole(plan)
    holidays = {date.fromisoformat(day) for day in plan.get("holidays", ())}
    for quota in plan["quotas"]:
        held, every = things(one, quota), quota["every"]
        for owner, units in owners(plan, quota):
            turns = _turns(quota, owner, units)
            if turns is not None and not turns:
                continue
            for period in (found for found in periods(every, whole) if found[0] <= one.today):
                mine = [thing for thing in held if thing.falls_in(period, every) and _is_of_owner(thing, quota, units)]
                due, found = due_day(quota.get("due", {}), period, holidays), _of_owner(quota, units, mine, period)
                if _is_relieved(one, quota, units, period):
                    status = "exempt"
                elif turns is not None and not _parts(every, period) & turns:
                    status = "not-in-turn"
                else:
                    status = _status(one, quota, (owner, period, due), found)
                yield Line(quota["id"], owner, period, due, status, found[0])
