"""The ledger as a board: who has done what, units down and periods across."""

from __future__ import annotations

from thidua.ledger import Board, LedgerEntry, QuotaStatus
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.pages import addresses
from thidua.pages.cards import capital
from thidua.pages.catalog import Catalog
from thidua.pages.views import BoardTable, BoardView, Cell, Link, Page
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.parts import Quota
from thidua.render.ledgers import owner_name, status_name
from thidua.render.words import day, period_name
from thidua.vocabulary import EVERY, PER, QUOTA_STATUSES

_DONE = frozenset({QuotaStatus.MET, QuotaStatus.LATE})
_PERIODS_SHOWN = 8
# Where only what was done is shown, what came late or is not yet enough is told as no more and no less than done.
_DONE_WORDS = {QuotaStatus.MET: QUOTA_STATUSES["met"].vi, QuotaStatus.OPEN: LEDGER_WORDS["vi"].something_done}


def _cell(entry: LedgerEntry, catalog: Catalog, board: Board) -> Cell:
    # A story that is approved but not yet public counts, and must not be named.
    stories = tuple(
        Link(catalog.by_id[one].title, addresses.story(one)) for one in entry.stories if one in catalog.by_id
    )
    if board is not Board.FULL:
        done = QuotaStatus.MET if entry.status in _DONE else QuotaStatus.OPEN
        return Cell(done.value, _DONE_WORDS[done], entry.counted, 0, 0, stories)
    status = "advisory" if entry.quota.advisory and entry.status is QuotaStatus.OVERDUE else entry.status.value
    return Cell(status, status_name(entry), entry.counted, entry.quota.at_least, entry.pending, stories)


def _sentence(entries: list[LedgerEntry], catalog: Catalog) -> str:
    """The state in plain words: of all owners in the last period that is over, or of one owner in all of them."""
    quota = entries[0].quota
    owing = [entry for entry in entries if entry.status is not QuotaStatus.EXEMPT]
    over = [entry for entry in owing if entry.period.end < catalog.result.today]
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


def _done_sentence(entries: list[LedgerEntry]) -> str:
    """What was done in all periods together, and no word of what was not."""
    done = sum(entry.status in _DONE for entry in entries)
    stories = len({story for entry in entries for story in entry.stories})
    told = f", {done} lượt đã hoàn thành" if done else ""
    return f"Đã có {stories} bài{told}."


def _total(entries: list[LedgerEntry], period: Period, board: Board) -> str:
    owed = [e for e in entries if e.period == period and e.status is not QuotaStatus.EXEMPT]
    if board is not Board.FULL:
        return str(sum(entry.status in _DONE for entry in owed) or "–")
    return f"{sum(entry.status in _DONE for entry in owed)} trong {len(owed)}" if owed else "–"


def _table(quota: Quota, entries: list[LedgerEntry], plan: Plan, catalog: Catalog, board: Board) -> BoardTable:
    periods = sorted({entry.period for entry in entries}, key=lambda period: period.start)[-_PERIODS_SHOWN:]
    rows: dict[tuple[str, str], dict[str, LedgerEntry]] = {}
    for entry in entries:
        rows.setdefault((entry.unit, entry.cluster), {})[entry.period.id] = entry
    lines = []
    for of_owner in rows.values():
        first = next(iter(of_owner.values()))
        link = Link(owner_name(first, plan), addresses.unit(first.unit) if first.unit else "")
        cells = tuple(_cell(of_owner[p.id], catalog, board) if p.id in of_owner else None for p in periods)
        lines.append((link, cells))
    return BoardTable(
        title=quota.title,
        source=quota.source,
        reading=quota.reading,
        advisory=quota.advisory,
        sentence=_sentence(entries, catalog) if board is Board.FULL else _done_sentence(entries),
        head=capital(PER[quota.per].vi),
        periods=tuple(capital(period_name(period)) for period in periods),
        rows=tuple(lines),
        totals=tuple(_total(entries, period, board) for period in periods) if len(lines) > 1 else (),
    )


def board_view(catalog: Catalog, board: Board, *, unit: str = "") -> BoardView | None:
    """The board of the plan in force, for all units or one; None where the plan has no quotas."""
    plan = catalog.plan
    if plan is None or not plan.quotas:
        return None
    is_full = board is Board.FULL
    entries = [entry for entry in catalog.ledger if (not unit or entry.unit == unit) and (is_full or entry.counted)]
    tables = []
    for quota in plan.quotas:
        of_quota = [entry for entry in entries if entry.quota.id == quota.id]
        if of_quota:
            tables.append(_table(quota, of_quota, plan, catalog, board))
    lead = f"Tính đến ngày {day(catalog.result.today)}, theo kế hoạch: {plan.title}."
    if not is_full:
        legend = tuple((status.value, told) for status, told in _DONE_WORDS.items())
        return BoardView("Kết quả giới thiệu điển hình", lead, tuple(tables), legend)
    legend = (*QUOTA_STATUSES.labels().items(), ("advisory", LEDGER_WORDS["vi"].advisory_none))
    return BoardView("Chỉ tiêu giới thiệu điển hình", lead, tuple(tables), legend)


def board_page(catalog: Catalog, board: Board) -> Page | None:
    """The page of the board."""
    view = board_view(catalog, board)
    if view is None:
        return None
    return Page(addresses.BOARD, "board.html", view.title, view, view.lead, section=addresses.BOARD)
