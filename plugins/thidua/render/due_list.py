"""“Việc đến hạn”: what is overdue and what falls due soon, as Markdown for a file or an issue of the office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from thidua.ledger import LedgerEntry, QuotaStatus, owner_name
from thidua.messages import due_words as words
from thidua.plan.deadlines import Deadline
from thidua.plan.model import Plan
from thidua.render.duties import title_of, together, who_owes
from thidua.render.words import day, period_name
from thidua.withheld import Withdrawal


def _place(entry: LedgerEntry) -> tuple[date, str, str]:
    return entry.due, entry.quota.id, entry.period.id


def _entries(entries: Iterable[LedgerEntry], plan: Plan) -> Iterator[str]:
    """A line for each quota and period, with all who owe it."""
    for (due, _, _), rows in groupby(sorted(entries, key=_place), key=_place):
        found = list(rows)
        owners = "; ".join(owner_name(one, plan) for one in found)
        title, period = found[0].quota.title, period_name(found[0].period)
        yield words.ENTRY.format(day=day(due), title=title, period=period, owners=owners)


def _deadlines(soon: Iterable[Deadline], plan: Plan) -> Iterator[str]:
    for group in together(sorted(soon, key=lambda one: one.key)):
        who = who_owes(group, plan)
        title = title_of(group[0], plan)
        yield words.DEADLINE.format(day=day(group[0].due), title=title, who=f": {who}" if who else "")


def as_due_list(
    plan: Plan,
    entries: Iterable[LedgerEntry],
    rest: Iterable[Deadline],
    withdrawn: Iterable[Withdrawal],
    *,
    today: date,
    days: int,
) -> str:
    """The whole list, of entries and of deadlines that are not done, past and to come; the same text for the same day.

    `days` is how far it looks ahead, and how far what is given reaches.
    """
    entries, rest = tuple(entries), tuple(rest)
    consents = {True: list[str](), False: list[str]()}
    for one in withdrawn:
        consents[one.left < 0].append(words.CONSENT.format(day=day(one.due), story=one.story.id))
    late = [
        *consents[True],
        *_entries((one for one in entries if one.falls_short), plan),
        *_deadlines((one for one in rest if one.due < today), plan),
    ]
    coming = [
        *consents[False],
        *_entries((one for one in entries if one.status is QuotaStatus.OPEN and today <= one.due), plan),
        *_deadlines((one for one in rest if one.due >= today), plan),
    ]
    lines = [
        f"# {words.TITLE}",
        words.AS_OF.format(day=day(today), plan=plan.title),
        f"## {words.LATE}",
        "\n".join(late) or words.NOTHING,
        f"## {words.COMING.format(days=days)}",
        "\n".join(coming) or words.NOTHING,
    ]
    return "\n\n".join(lines) + "\n"
