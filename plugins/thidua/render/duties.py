"""What stands below a ledger: what falls due, the routes, the book of what came and went, and what was registered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from thidua.choices import Selection, numbers_of
from thidua.coverage import Covered
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.plan.deadlines import Deadline
from thidua.plan.model import Plan
from thidua.promises import Promise
from thidua.records.receipt import Receipt
from thidua.render.words import day, period_name
from thidua.withheld import Withdrawal


def together(found: Iterable[Deadline]) -> list[list[Deadline]]:
    """What several units owe by one day for one period in one group, the earliest day first."""
    groups: dict[tuple[object, ...], list[Deadline]] = {}
    for one in found:
        groups.setdefault((one.due, one.kind, one.quota, one.id, one.period, one.done, one.number), []).append(one)
    return sorted(groups.values(), key=lambda group: group[0].due)


def who_owes(group: Iterable[Deadline], plan: Plan) -> str:
    """The units of a group in the plan's order, or who the plan says does it; empty where it does not say."""
    rows = list(group)
    units = {one.unit for one in rows}
    return ", ".join(unit.name for unit in plan.units if unit.id in units) or rows[0].by


def title_of(one: Deadline, plan: Plan, lang: str = "vi") -> str:
    """What is owed, and for which period where the plan says one."""
    period = plan.period_of(one.period) if one.period else None
    title = one.title or LEDGER_WORDS[lang].registration
    return f"{title}, {period_name(period, lang)}" if period else title


def deadlines_as_text(found: Iterable[Deadline], plan: Plan, today: date, *, lang: str = "vi") -> str:
    """What is overdue, then what falls due, a block of each kind, the nearest first; nothing where there is nothing."""
    words = LEDGER_WORDS[lang]
    blocks: dict[str, list[list[Deadline]]] = {}
    for group in together(found):
        head = words.overdue if group[0].is_overdue(today) else words.deadlines[group[0].kind]
        blocks.setdefault(head, []).append(group)
    lines: list[str] = []
    for head, groups in blocks.items():
        lines += ["", head]
        for due_on, of_day in groupby(groups, key=lambda group: group[0].due):
            lines.append(f" {words.due.format(day=day(due_on, lang))}")
            lines += [line for group in of_day for line in _deadline_lines(group, plan, lang)]
    return "".join(f"{line}\n" for line in lines)


def _deadline_lines(group: list[Deadline], plan: Plan, lang: str) -> list[str]:
    words, one = LEDGER_WORDS[lang], group[0]
    to = words.deadline_to.format(to=one.to) if one.to else ""
    who = " ".join(text for text in (who_owes(group, plan), to) if text)
    return [
        f"  {title_of(one, plan, lang)} ({words.source.format(source=one.source)})",
        *([f"   {who}"] if who else []),
    ]


def withdrawals_as_text(withdrawals: Iterable[Withdrawal], *, lang: str = "vi") -> str:
    """What people must still do elsewhere after consent was withdrawn; nothing where there is nothing."""
    words = LEDGER_WORDS[lang]
    lines = []
    for one in withdrawals:
        left = words.days_left if one.left >= 0 else words.days_over
        said = words.withdrawn.format(since=day(one.since, lang), due=day(one.due, lang))
        lines.append(f"  {one.story.id}: {said} ({left.format(days=abs(one.left))})")
        lines += [f"   {words.still_there}: {place.url or place.channel}" for place in one.story.published]
    return "".join(f"{line}\n" for line in (["", words.withdrawals, *lines] if lines else []))


def routes_as_text(plan: Plan, *, lang: str = "vi") -> str:
    """The routes of a plan that hang on no quota; nothing where it has none."""
    lines = ["", LEDGER_WORDS[lang].routes] if plan.routes else []
    for one in plan.routes:
        lines.append(f" {one.what} ({LEDGER_WORDS[lang].source.format(source=one.source)})")
        lines.append(f"  {' → '.join(one.steps)}")
    return "".join(f"{line}\n" for line in lines)


def booked_as_text(receipts: Iterable[Receipt], plan: Plan, today: date, *, lang: str = "vi") -> str:
    """What came in and went out by a day, oldest first; nothing where there is nothing."""
    words = LEDGER_WORDS[lang]
    rows = sorted((one for one in receipts if one.date <= today), key=lambda one: (one.date, one.path, one.row))
    lines = ["", words.booked] if rows else []
    titles = {one.id: one.title for one in plan.reports}
    titles |= {one.id: one.title for one in plan.quotas} | {one.id: one.title for one in plan.milestones}
    steps = {(quota.id, step.id): step.title for quota in plan.quotas for step in quota.due.steps}
    figures = {one.id: one.name for one in plan.figures}
    for one in rows:
        unit = plan.unit(one.unit)
        period = plan.period_of(one.period) if one.period else None
        title = steps.get((one.quota, one.step)) or titles.get(one.report or one.milestone or one.quota, "")
        told = (
            unit.name if unit else "",
            title,
            f"{figures.get(one.figure, one.figure)}: {one.value}" if one.figure else "",
            period_name(period, lang) if period else "",
            one.number,
            words.deadline_to.format(to=one.to) if one.to else "",
        )
        lines.append(f" {day(one.date, lang)}  {words.receipts[one.kind]}: {', '.join(text for text in told if text)}")
    return "".join(f"{line}\n" for line in lines)


def _promise_line(one: Promise, plan: Plan, lang: str) -> str:
    words = LEDGER_WORDS[lang]
    unit = plan.unit(one.registration.unit)
    told = [words.introduced.format(stories=", ".join(one.introduced)) if one.introduced else words.not_introduced]
    if one.recognised:
        told.append(words.recognised.format(stories=", ".join(one.recognised)))
    return f"  {unit.name if unit else one.registration.unit}: {one.registration.subject} ({'; '.join(told)})"


def promises_as_text(promises: Iterable[Promise], plan: Plan, *, lang: str = "vi") -> str:
    """What was registered, a block a year: those that nobody has introduced yet come first, for they can still be."""
    words = LEDGER_WORDS[lang]
    lines: list[str] = []
    for year, of_year in groupby(promises, key=lambda one: one.registration.year):
        rows = list(of_year)
        introduced = sum(bool(one.introduced) for one in rows)
        recognised = sum(bool(one.recognised) for one in rows)
        head = words.registered.format(year=year, count=len(rows), introduced=introduced, recognised=recognised)
        lines += ["", head]
        lines += [_promise_line(one, plan, lang) for one in sorted(rows, key=lambda one: bool(one.introduced))]
    return "".join(f"{line}\n" for line in lines or ["", words.nothing_registered])


def _selection_line(one: Selection, plan: Plan, lang: str) -> str:
    words, unit = LEDGER_WORDS[lang], plan.unit(one.story.unit)
    told = []
    if one.chosen:
        told.append(words.chosen_by.format(by=one.chosen.by, day=day(one.chosen.date, lang)))
    told += [words.sent_to.format(to=sent.to, day=day(sent.date, lang)) for sent in one.sent]
    told += [] if one.sent else [words.not_sent]
    return f"  {unit.name if unit else one.story.introduced_by}: {one.story.id} ({'; '.join(told)})"


def selections_as_text(found: Iterable[Selection], plan: Plan, *, lang: str = "vi") -> str:
    """What the council chose and to whom it went on; what still waits to be sent on comes first, for it can be."""
    words, rows = LEDGER_WORDS[lang], list(found)
    head = words.selected.format(**numbers_of(rows)) if rows else words.nothing_selected
    lines = ["", head[:1].upper() + head[1:]]
    lines += [_selection_line(one, plan, lang) for one in sorted(rows, key=lambda one: bool(one.sent))]
    return "".join(f"{line}\n" for line in lines)


def coverage_as_text(covered: Iterable[Covered], *, lang: str = "vi") -> str:
    """How many pieces each group, campaign and field has, a block of each kind; none is anybody's fault."""
    words = LEDGER_WORDS[lang]
    lines: list[str] = []
    for kind, rows in groupby(covered, key=lambda one: one.kind):
        lines += ["", words.coverage[kind]]
        lines += [f"  {words.pieces.format(count=one.pieces):>8}  {one.name}" for one in rows]
    return "".join(f"{line}\n" for line in lines)
