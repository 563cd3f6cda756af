"""The ledger as a board: who has done what, units down and periods across."""

from __future__ import annotations

from thidua.ledger import Entry, QuotaStatus
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.pages import addresses
from thidua.pages.cards import capital
from thidua.pages.shelf import Shelf
from thidua.pages.views import BoardTable, BoardView, Cell, Link, Page
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.parts import Quota
from thidua.render.ledgers import owner_name, status_name
from thidua.render.words import day, period_name
from thidua.vocabulary import EVERY, PER, QUOTA_STATUSES

_DONE = frozenset({QuotaStatus.MET, QuotaStatus.LATE})
_PERIODS_SHOWN = 8


def _cell(entry: Entry, shelf: Shelf) -> Cell:
    # A story that is approved but not yet public counts, and must not be named.
    stories = tuple(Link(shelf.by_id[one].title, addresses.story(one)) for one in entry.stories if one in shelf.by_id)
    status = "advisory" if entry.quota.advisory and entry.status is QuotaStatus.OVERDUE else entry.status.value
    return Cell(status, status_name(entry), entry.counted, entry.quota.at_least, entry.pending, stories)


def _sentence(entries: list[Entry], shelf: Shelf) -> str:
    """The state in plain words: of all owners in the last period that is over, or of one owner in all of them."""
    quota = entries[0].quota
    owing = [entry for entry in entries if entry.status is not QuotaStatus.EXEMPT]
    over = [entry for entry in owing if entry.period.end < shelf.result.today]
    if not owing:
        return "Chưa có kỳ nào tính chỉ tiêu."
    last = max(over or owing, key=lambda entry: entry.period.start).period
    is_one = len({(entry.unit, entry.cluster) for entry in entries}) == 1
    owed = (over or owing) if is_one else [entry for entry in owing if entry.period == last]
    who = EVERY[quota.every].turn if is_one else PER[quota.per].vi
    done = sum(entry.status in _DONE for entry in owed)
    verb = "có bài" if quota.advisory else "hoàn thành"
    when = f"Đến hết {period_name(last)}" if over else f"{capital(period_name(last))}, kỳ đang diễn ra"
    if len(owed) == 1:
        return f"{when}: {'đã' if done else 'chưa'} {verb}."
    late = sum(entry.status is QuotaStatus.LATE for entry in owed)
    tail = f", trong đó {late} chậm" if late else ""
    return f"{when}: {done} trong {len(owed)} {who} đã {verb}{tail}."


def _total(entries: list[Entry], period: Period) -> str:
    owed = [e for e in entries if e.period == period and e.status is not QuotaStatus.EXEMPT]
    return f"{sum(entry.status in _DONE for entry in owed)} trong {len(owed)}" if owed else "–"


def _table(quota: Quota, entries: list[Entry], plan: Plan, shelf: Shelf) -> BoardTable:
    periods = sorted({entry.period for entry in entries}, key=lambda period: period.start)[-_PERIODS_SHOWN:]
    rows: dict[tuple[str, str], dict[str, Entry]] = {}
    for entry in entries:
        rows.setdefault((entry.unit, entry.cluster), {})[entry.period.id] = entry
    lines = []
    for of_owner in rows.values():
        first = next(iter(of_owner.values()))
        link = Link(owner_name(first, plan), addresses.unit(first.unit) if first.unit else "")
        cells = tuple(_cell(of_owner[p.id], shelf) if p.id in of_owner else None for p in periods)
        lines.append((link, cells))
    return BoardTable(
        title=quota.title,
        source=quota.source,
        reading=quota.reading,
        advisory=quota.advisory,
        sentence=_sentence(entries, shelf),
        head=capital(PER[quota.per].vi),
        periods=tuple(capital(period_name(period)) for period in periods),
        rows=tuple(lines),
        totals=tuple(_total(entries, period) for period in periods) if len(lines) > 1 else (),
    )


def board_view(shelf: Shelf, *, unit: str = "") -> BoardView | None:
    """The board of the plan in force, for all units or one; None where the plan has no quotas."""
    plan = shelf.plan
    if plan is None or not plan.quotas:
        return None
    entries = [entry for entry in shelf.ledger if not unit or entry.unit == unit]
    tables = []
    for quota in plan.quotas:
        of_quota = [entry for entry in entries if entry.quota.id == quota.id]
        if of_quota:
            tables.append(_table(quota, of_quota, plan, shelf))
    legend = (*QUOTA_STATUSES.labels().items(), ("advisory", LEDGER_WORDS["vi"].advisory_none))
    lead = f"Tính đến ngày {day(shelf.result.today)}, theo kế hoạch: {plan.title}."
    return BoardView("Chỉ tiêu giới thiệu điển hình", lead, tuple(tables), legend)


def board_page(shelf: Shelf) -> Page | None:
    """The page of the board."""
    view = board_view(shelf)
    if view is None:
        return None
    return Page(addresses.BOARD, "board.html", view.title, view, view.lead, section=addresses.BOARD)
