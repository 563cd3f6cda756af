"""The công văn that asks units for what they still owe for a period, its annex of who is short, a message to each."""

from __future__ import annotations

from thidua.check import Result
from thidua.ledger import IDLE, LedgerEntry, QuotaStatus, owner_name
from thidua.papers.kinds.common import (
    Made,
    as_of,
    blank_or,
    compiling,
    letterhead,
    office_signature,
    period_words,
    plan_words,
)
from thidua.papers.model import Annex, Column, Paper, Table, Text, recipients
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.render.words import day

# More of them would fill the page before its first word; the annex names them all.
_MOST_NAMED = 5
_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Đơn vị", 42),
    Column("Nội dung", 45),
    Column("Phải có", 15, centred=True),
    Column("Đã có", 13, centred=True),
    Column("Còn thiếu", 15, centred=True),
    Column("Hạn", 23, centred=True),
)


def owed(result: Result, plan: Plan, period: Period) -> list[LedgerEntry]:
    """What all but the office owe for a period, done or not.

    Nothing where no quota has periods of this kind, or none has begun or is anybody's turn.
    """
    found = (entry for entry in result.ledger(plan) if entry.period == period and entry.status not in IDLE)
    return [entry for entry in found if entry.unit or entry.cluster or entry.group]


def _is_owing(entry: LedgerEntry) -> bool:
    is_due = entry.status in {QuotaStatus.OPEN, QuotaStatus.OVERDUE} or entry.is_short
    # What is only limited, or has passed its limit, asks for nothing more.
    return is_due and entry.counted < entry.required


def _row(number: int, entry: LedgerEntry, name: str) -> tuple[str, ...]:
    # A quota that is only watched has a number of ours, none that the plan prints.
    owed = "" if entry.quota.advisory else str(entry.required)
    missing = "" if entry.quota.advisory else str(entry.required - entry.counted)
    return str(number), name, entry.quota.title, owed, str(entry.counted), missing, day(entry.due)


def _lacking(entry: LedgerEntry) -> str:
    numbers = "" if entry.quota.advisory else f"phải có {entry.required}, đã có {entry.counted}, "
    return f"- {entry.quota.title} ({numbers}hạn {day(entry.due)})"


def messages(result: Result, plan: Plan, period: Period) -> tuple[str, ...]:
    """A text for each who is short, to paste into a message: what is owed, by when, and whom to send it to."""
    short: dict[str, list[str]] = {}
    for entry in owed(result, plan, period):
        if _is_owing(entry):
            short.setdefault(owner_name(entry, plan), []).append(_lacking(entry))
    when, now = period_words(period, plan), as_of(period, result.today)
    to = f"Xin gửi về {compiling(plan)}." if compiling(plan) else "Xin gửi sớm."
    return tuple(
        "\n".join((f"Kính gửi {name}: {when}{now}, đơn vị còn thiếu:", *lines, to)) for name, lines in short.items()
    )


def reminder(result: Result, plan: Plan, period: Period) -> Made | None:
    """None where nobody is short."""
    entries, when = owed(result, plan, period), period_words(period, plan)
    short = [entry for entry in entries if _is_owing(entry)]
    if not short:
        return None
    named = [owner_name(entry, plan) for entry in short]
    every = tuple(dict.fromkeys(named))
    to = every if len(every) <= _MOST_NAMED else (f"Các {plan.unit_label} có tên trong Phụ lục kèm theo",)
    now = as_of(period, result.today)
    rows = tuple(_row(number, *pair) for number, pair in enumerate(zip(short, named, strict=True), start=1))
    table = Table(_COLUMNS, rows)
    paper = Paper(
        head=letterhead(plan, "", today=result.today),
        type="",
        subject=f"đôn đốc giới thiệu điển hình tiên tiến {when}",
        to=to,
        body=(
            Text(f"Thực hiện {plan_words(plan)}, {plan.office.name} đã rà soát kết quả {when}{now}."),
            Text(f"Số {plan.unit_label} còn thiếu: {len(every)}, có tên trong Phụ lục kèm theo."),
        ),
        last=f"Đề nghị các {plan.unit_label} nêu trên giới thiệu đủ, gửi về {blank_or(compiling(plan))}",
        signature=office_signature(plan),
        recipients=recipients(to=to, leaders=f"Lãnh đạo {plan.office.short}", drafter=compiling(plan)),
        annexes=(Annex(f"Đơn vị còn thiếu chỉ tiêu giới thiệu điển hình tiên tiến {when}", (table,)),),
    )
    return Made(paper, table)
