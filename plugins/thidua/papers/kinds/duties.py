"""How the quotas of a span stand, in a sentence each: numbers only, and who is short in a table of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from thidua.ledger import IDLE, LedgerEntry, QuotaStatus, owner_name
from thidua.papers.model import Column, Table, Text
from thidua.periods import Every, Period, Span
from thidua.plan.duties import Quota
from thidua.plan.model import Plan
from thidua.render.words import day, period_name

_SHORT = (
    Column("STT", 12, centred=True),
    Column("Đơn vị", 39),
    Column("Nội dung", 39),
    Column("Kỳ", 26, centred=True),
    Column("Phải có", 14, centred=True),
    Column("Đã có", 12, centred=True),
    Column("Hạn", 23, centred=True),
)


def owed_in(entries: Iterable[LedgerEntry], span: Span) -> list[LedgerEntry]:
    """What is owed for the periods that end in a span, or for the whole plan where that has a day of it."""
    return [one for one in entries if one.status not in IDLE and _is_of(one.period, span)]


def _is_of(period: Period, span: Span) -> bool:
    is_whole = period.every is Every.PLAN and Span(period.start, period.end).overlaps(span)
    return is_whole or period.end in span


def _stood(quota: Quota, entries: list[LedgerEntry]) -> str:
    total = sum(one.counted for one in entries)
    if quota.advisory:
        done = sum(one.counted > 0 for one in entries)
        return f"kế hoạch không in số lượng; {done} trong {len(entries)} lượt đã có, tổng số {total}"
    found = Counter(one.status for one in entries)
    met, late = found[QuotaStatus.MET] + found[QuotaStatus.LATE], found[QuotaStatus.LATE]
    parts = (
        (met, "hoàn thành" + (f" (trong đó {late} chậm)" if late else "")),
        (found[QuotaStatus.NONE_REPORTED], "báo không có"),
        (found[QuotaStatus.OVERDUE], "chưa hoàn thành"),
        (found[QuotaStatus.OPEN], "đang trong kỳ"),
    )
    return f"{len(entries)} lượt, gồm {', '.join(f'{count} {words}' for count, words in parts if count)}; đã có {total}"


def stand(entries: Iterable[LedgerEntry], plan: Plan) -> Iterator[Text]:
    """A paragraph for each quota, in the plan's order; one that says so where nobody owes any of them."""
    every = list(entries)
    if not plan.quotas:
        yield Text("Kế hoạch không giao chỉ tiêu bằng số cho đơn vị nào.")
    elif not every:
        yield Text("Chưa đơn vị nào phải hoàn thành chỉ tiêu bằng số của Kế hoạch trong thời gian này.")
    for _, found in groupby(every, key=lambda one: one.quota.id):
        of_quota = list(found)
        quota = of_quota[0].quota
        yield Text(f"- {quota.title} (mục {quota.source} của Kế hoạch): {_stood(quota, of_quota)}.")


def short_table(entries: Iterable[LedgerEntry], plan: Plan) -> Table:
    """Who is past the day of a duty with a number and has not met it."""
    short = [one for one in entries if one.falls_short]
    rows = (
        (
            str(number),
            owner_name(one, plan),
            one.quota.title,
            period_name(one.period),
            str(one.required),
            str(one.counted),
            day(one.due),
        )
        for number, one in enumerate(short, 1)
    )
    return Table(_SHORT, tuple(rows))
