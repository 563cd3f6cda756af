"""A ledger as text for a terminal, as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from thidua.ledger import LedgerEntry, QuotaStatus, owner_name, standing
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.plan.deadlines import Deadline
from thidua.plan.model import Plan
from thidua.plan.owing import Relief
from thidua.render.words import day, period_name
from thidua.withheld import Withdrawal

_CSV_HEAD = (
    "quota",
    "unit",
    "cluster",
    "period",
    "start",
    "end",
    "due",
    "required",
    "counted",
    "pending",
    "advisory",
    "status",
    "stories",
    "source",
    "unit_name",
    "quota_title",
    "reason",
    "group",
    "what",
    "at_most",
    "share",
    "reported",
    "period_name",
)
# These are true of all who would owe, whoever they are.
_RELIEVES_ALL = frozenset({Relief.PLAN, Relief.QUOTA, Relief.ENDED})
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _row(entry: LedgerEntry) -> dict[str, object]:
    return {
        "quota": entry.quota.id,
        "unit": entry.unit or None,
        "cluster": entry.cluster or None,
        "period": entry.period.id,
        "start": entry.period.start.isoformat(),
        "end": entry.period.end.isoformat(),
        "due": entry.due.isoformat(),
        "required": entry.required,
        "counted": entry.counted,
        "pending": entry.pending,
        "advisory": entry.quota.advisory,
        "status": entry.status.value,
        "stories": list(entry.stories),
        "source": entry.quota.source,
        "group": entry.group or None,
        "what": entry.quota.counted.what,
        "at_most": entry.quota.at_most,
        "share": entry.quota.share,
        "reported": entry.reported.isoformat() if entry.reported else None,
    }


def _deadline_row(one: Deadline, today: date) -> dict[str, object]:
    return {
        "kind": one.kind,
        "id": one.id,
        "quota": one.quota or None,
        "unit": one.unit or None,
        "period": one.period or None,
        "title": one.title,
        "by": one.by or None,
        "to": one.to or None,
        "due": one.due.isoformat(),
        "source": one.source,
        "status": standing(one, today).value,
        "done": one.done.isoformat() if one.done else None,
        "number": one.number or None,
    }


def _withdrawal_row(one: Withdrawal) -> dict[str, object]:
    return {
        "story": one.story.id,
        "withdrawn": one.since.isoformat(),
        "due": one.due.isoformat(),
        "left": one.left,
        "published": [place.url or place.channel for place in one.story.published],
    }


def as_json(
    entries: Iterable[LedgerEntry],
    plan: Plan,
    today: date,
    found: Iterable[Deadline] = (),
    *,
    withdrawn: Iterable[Withdrawal] = (),
) -> str:
    """The public JSON of `ledger`: its lines, and the reports, steps and reviews that are told beside them.

    It has `withdrawals` while a consent that was withdrawn is not carried out everywhere.
    """
    told: dict[str, object] = {
        "today": today.isoformat(),
        "plan": plan.id,
        "entries": [_row(one) for one in entries],
        "deadlines": [_deadline_row(one, today) for one in found],
    }
    if rows := [_withdrawal_row(one) for one in withdrawn]:
        told["withdrawals"] = rows
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def safe_cell(value: object) -> str:
    """A value as a cell of a spreadsheet."""
    # A spreadsheet would run a cell that begins like a formula.
    text = " ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = text.lower() if isinstance(value, bool) else text
    safe = f"'{text}" if text.startswith(_FORMULA) else text
    # The writer puts a cell with this sign in no quotes, though readers take it for the end of the row.
    return safe.replace("\r", " ")


def as_csv(entries: Iterable[LedgerEntry], plan: Plan, *, lang: str = "vi") -> str:
    """The columns of the JSON and the names that people know; the mark at its head tells Excel that it is UTF-8."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_CSV_HEAD)
    for entry in entries:
        names = {
            "unit_name": owner_name(entry, plan),
            "quota_title": entry.quota.title,
            # Excel takes the id of a month for a day.
            "period_name": period_name(entry.period, lang),
        }
        row = {**_row(entry), **names, "reason": relief_name(entry, lang)}
        writer.writerow([safe_cell(row[name]) for name in _CSV_HEAD])
    return out.getvalue()


def status_name(entry: LedgerEntry, lang: str = "vi") -> str:
    """The status in words; an advisory duty has no number, so it is never called overdue."""
    words = LEDGER_WORDS[lang]
    if entry.quota.advisory and entry.status is QuotaStatus.OVERDUE:
        return words.advisory_short if entry.counted else words.advisory_none
    if entry.relief not in {Relief.NONE, Relief.OFFICE}:
        return words.not_owed
    if entry.exceeds and entry.status is QuotaStatus.OVERDUE:
        return words.exceeded
    if entry.is_ahead and entry.status is QuotaStatus.OPEN:
        return words.not_begun
    return words.statuses[entry.status]


def relief_name(entry: LedgerEntry, lang: str = "vi") -> str:
    """Why nothing is owed, in words; empty where something is."""
    return entry.reason or LEDGER_WORDS[lang].reliefs.get(entry.relief, "")


def numbers(entry: LedgerEntry) -> str:
    """How many of how many: `2/3`, at most three `2≤3`, from two to five `2/2≤5`."""
    needed = f"/{entry.required}" if entry.required or entry.quota.at_most is None else ""
    most = "" if entry.quota.at_most is None else f"≤{entry.quota.at_most}"
    return f"{entry.counted}{needed}{most}"


def _line(entry: LedgerEntry, plan: Plan, width: int, lang: str) -> str:
    line = f"  {status_name(entry, lang):<27}{numbers(entry):>5}  {owner_name(entry, plan):<{width}}"
    notes = [", ".join(entry.stories)]
    if entry.pending:
        notes.append(f"({LEDGER_WORDS[lang].pending.format(count=entry.pending)})")
    if entry.reported:
        notes.append(f"({LEDGER_WORDS[lang].reported.format(day=day(entry.reported, lang))})")
    if relief_name(entry, lang):
        notes.append(f"({relief_name(entry, lang)})")
    return f"{line}  {' '.join(note for note in notes if note)}".rstrip()


def _in_order(entries: tuple[LedgerEntry, ...], plan: Plan, *, by_day: bool) -> list[LedgerEntry]:
    """The lines of each quota together, the quotas as the plan has them or the one that is due next first."""
    ranks = {quota.id: rank for rank, quota in enumerate(plan.quotas)}
    first: dict[str, date] = {}
    for one in entries if by_day else ():
        first[one.quota.id] = min(one.due, first.get(one.quota.id, one.due))
    return sorted(entries, key=lambda one: (first.get(one.quota.id, date.min), ranks[one.quota.id]))


def _owed_to_nobody(group: list[LedgerEntry], lang: str) -> str:
    """Why nobody owes anything for this period, in words; empty where someone does, or did something all the same."""
    reasons = {relief_name(one, lang) for one in group if one.relief in _RELIEVES_ALL}
    is_idle = all(one.relief in _RELIEVES_ALL and not (one.counted or one.pending or one.reported) for one in group)
    return reasons.pop() if is_idle and len(reasons) == 1 else ""


def _idle_line(periods: list[list[LedgerEntry]], why: str, lang: str) -> str:
    """One line for periods that follow each other and in which nobody owes anything."""
    words, first, last = LEDGER_WORDS[lang], periods[0][0].period, periods[-1][0].period
    names = [period_name(one, lang) for one in ((first,) if first == last else (first, last))]
    return f" {words.through.join(names)} · {words.not_owed} ({why})"


def _period_lines(periods: Iterable[list[LedgerEntry]], plan: Plan, width: int, lang: str) -> Iterator[str]:
    for group in periods:
        due = LEDGER_WORDS[lang].due.format(day=day(group[0].due, lang))
        yield f" {period_name(group[0].period, lang)} · {due}"
        for entry in group:
            yield _line(entry, plan, width, lang)


def as_text(
    entries: tuple[LedgerEntry, ...], plan: Plan, today: date, *, upcoming: int | None = None, lang: str = "vi"
) -> str:
    """One block a quota, in it one a period, oldest first; periods in which nobody owes anything share a line.

    `upcoming` says that only what is overdue or due so soon is given: then the quota with the earliest day comes first.

    Names and titles stand as the plan has them, in every language.
    """
    words = LEDGER_WORDS[lang]
    lines = [f"{plan.title}", f"{plan.office.name} · {words.head.format(plan=plan.id, day=day(today, lang))}"]
    if not plan.quotas:
        lines += ["", words.no_quota]
    elif not entries:
        lines += ["", words.nothing_yet if upcoming is None else words.nothing_soon.format(days=upcoming)]
    width = max((len(owner_name(entry, plan)) for entry in entries), default=0)
    for _, of_quota in groupby(_in_order(entries, plan, by_day=upcoming is not None), key=lambda e: e.quota.id):
        rows = sorted(of_quota, key=lambda e: e.period.start)
        quota = rows[0].quota
        advisory = f" · {words.advisory}" if quota.advisory else ""
        lines += ["", f"{quota.title} ({words.source.format(source=quota.source)}){advisory}"]
        periods = [list(of_period) for _, of_period in groupby(rows, key=lambda e: e.period.id)]
        for why, alike in groupby(periods, key=lambda group: _owed_to_nobody(group, lang)):
            run = list(alike)
            lines += [_idle_line(run, why, lang)] if why else _period_lines(run, plan, width, lang)
    return "\n".join(lines) + "\n"
