"""A ledger as a sheet for Excel: days as days, numbers as numbers, ids as text, with the names that people know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thidua.ledger import LedgerEntry, owner_name
from thidua.papers.model import Column
from thidua.papers.workbook import Value, to_xlsx
from thidua.plan.model import Plan
from thidua.render.ledgers import relief_name, status_name
from thidua.render.words import period_name

_COLUMNS = (
    Column("Chỉ tiêu", 60),
    Column("Đơn vị", 45),
    Column("Kỳ", 28),
    Column("Từ ngày", 24),
    Column("Đến ngày", 24),
    Column("Hạn", 24),
    Column("Phải có", 18),
    Column("Đã tính", 18),
    Column("Chờ duyệt", 20),
    Column("Trạng thái", 40),
    Column("Báo không có ngày", 28),
    Column("Lý do", 40),
    Column("Bài", 60),
    Column("Căn cứ", 24),
    Column("Mã chỉ tiêu", 36),
    Column("Mã đơn vị, cụm, nhóm", 36),
    Column("Mã kỳ", 20),
)
# A cell of Excel holds less than a big office's ids of a year.
_MOST_IDS = 300


def _ids(stories: tuple[str, ...]) -> str:
    more = len(stories) - _MOST_IDS
    return "\n".join(stories[:_MOST_IDS]) + (f"\n… và {more} bài nữa" if more > 0 else "")


def _row(entry: LedgerEntry, plan: Plan) -> tuple[Value, ...]:
    return (
        entry.quota.title,
        owner_name(entry, plan),
        period_name(entry.period),
        _day(entry.period.start),
        _day(entry.period.end),
        _day(entry.due),
        # What is only watched has a number of ours, none that the plan prints.
        None if entry.quota.advisory else entry.required,
        entry.counted,
        entry.pending,
        status_name(entry),
        entry.reported,
        relief_name(entry),
        _ids(entry.stories),
        entry.quota.source,
        entry.quota.id,
        entry.unit or entry.cluster or entry.group,
        entry.period.id,
    )


def _day(day: date) -> date | None:
    # A plan without an end has no last day.
    return None if day == date.max else day


def as_xlsx(entries: Iterable[LedgerEntry], plan: Plan, today: date) -> bytes:
    """The Excel file of a ledger; the same bytes for the same ledger."""
    rows = [_row(one, plan) for one in entries]
    return to_xlsx(_COLUMNS, rows, title=f"Sổ theo dõi {plan.id}", today=today)
