"""The ledger as a board: who has done what, units down and periods across."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thidua.ledger import IDLE, Board, LedgerEntry, QuotaStatus
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.pages import addresses
from thidua.pages.calendar import published_calendar
from thidua.pages.cards import capital
from thidua.pages.catalog import Catalog
from thidua.pages.views import BoardDuty, BoardTable, BoardView, Cell, Link, Page
from thidua.periods import Period
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import days_after
from thidua.plan.duties import Quota
from thidua.plan.model import Plan
from thidua.render.ledgers import owner_name, status_name
from thidua.render.words import day, period_name
from thidua.vocabulary import COUNTED, EVERY, PER, QUOTA_STATUSES

_DONE = frozenset({QuotaStatus.MET, QuotaStatus.LATE})
_PERIODS_SHOWN = 8
# Statuses that the boards of most plans never show.
_RARE = frozenset({QuotaStatus.NONE_REPORTED.value, QuotaStatus.NOT_IN_TURN.value})
_BOOKED = frozenset({"report", "step", "review"})
_AROUND = 92
# Where only what was done is shown, what came late or is not yet enough is told as no more and no less than done.
_DONE_WORDS = {QuotaStatus.MET: QUOTA_STATUSES["met"].vi, QuotaStatus.OPEN: LEDGER_WORDS["vi"].something_done}


def _is_done(entry: LedgerEntry) -> bool:
    is_accepted = entry.status is QuotaStatus.NONE_REPORTED and entry.quota.nil_return == "counts"
    return entry.status in _DONE or is_accepted


def _counts(quota: Quota) -> str:
    """What a quota's numbers are numbers of."""
    return PER["unit"].vi if quota.share else COUNTED[quota.counted.what].vi


def _cell(entry: LedgerEntry, catalog: Catalog, board: Board) -> Cell:
    # A story that is approved but not yet public counts, and must not be named.
    stories = tuple(
        Link(catalog.by_id[one].title, addresses.story(one)) for one in entry.stories if one in catalog.by_id
    )
    if board is not Board.FULL:
        done = QuotaStatus.MET if _is_done(entry) else QuotaStatus.OPEN
        return Cell(done.value, _DONE_WORDS[done], entry.counted, 0, 0, stories, _counts(entry.quota))
    status = "advisory" if entry.quota.advisory and entry.status is QuotaStatus.OVERDUE else entry.status.value
    return Cell(
        status,
        status_name(entry),
        entry.counted,
        entry.required,
        entry.pending,
        stories,
        _counts(entry.quota),
        entry.quota.at_most,
    )


def _done_of(owed: list[LedgerEntry], verb: str) -> str:
    late = sum(entry.status is QuotaStatus.LATE for entry in owed)
    return f"đã {verb}{f', trong đó {late} chậm' if late else ''}"


def _of_one(owing: list[LedgerEntry], over: list[LedgerEntry], verb: str) -> str:
    """The state of one owner: in how many of all periods whose day is past, though only the last of them are shown."""
    turn = EVERY[owing[0].quota.every].turn
    owed = sorted(over, key=lambda entry: entry.period.start)
    if not owed:
        last = max(owing, key=lambda entry: entry.period.start)
        return f"{capital(period_name(last.period))}, chưa đến hạn: {'đã' if _is_done(last) else 'chưa'} {verb}."
    if len(owed) == 1:
        return f"Riêng {period_name(owed[0].period)}: {'đã' if _is_done(owed[0]) else 'chưa'} {verb}."
    span = f"từ {period_name(owed[0].period)} đến {period_name(owed[-1].period)}"
    done = sum(map(_is_done, owed))
    shown = f" Bảng chỉ hiện {_PERIODS_SHOWN} kỳ gần nhất." if len(owing) > _PERIODS_SHOWN else ""
    return f"{done} trong {len(owed)} {turn} đã qua hạn ({span}) {_done_of(owed, verb)}.{shown}"


def _of_year(over: list[LedgerEntry], year: int, who: str) -> str:
    """How many owners did all that was owed so far in a year; empty where that is one period."""
    in_year = [entry for entry in over if entry.period.start.year == year == entry.period.end.year]
    periods = {entry.period.id for entry in in_year}
    if len(periods) == 1:
        return ""
    owners: dict[tuple[str, str, str], bool] = {}
    for entry in in_year:
        key = (entry.unit, entry.cluster, entry.group)
        owners[key] = owners.get(key, True) and _is_done(entry)
    turn = EVERY[in_year[0].quota.every].turn
    return f"; đủ cả {len(periods)} {turn} đã qua hạn của năm {year}: {sum(owners.values())} trong {len(owners)} {who}"


def _sentence(entries: list[LedgerEntry], catalog: Catalog) -> str:
    """The state in plain words, and of what: of all owners in the last period that is due, or of one in all."""
    quota = entries[0].quota
    owing = [entry for entry in entries if entry.status not in IDLE]
    over = [entry for entry in owing if entry.due < catalog.result.today]
    if not owing:
        return "Chưa có kỳ nào tính chỉ tiêu."
    verb = f"có {_counts(quota)}" if quota.advisory else "hoàn thành"
    if len({(entry.unit, entry.cluster, entry.group) for entry in entries}) == 1:
        return _of_one(owing, over, verb)
    last = max(over or owing, key=lambda entry: entry.period.start).period
    owed = [entry for entry in over or owing if entry.period == last]
    who = PER[quota.per].vi
    when = f"Riêng {period_name(last)}" if over else f"{capital(period_name(last))}, chưa đến hạn"
    told = f"{when}: {sum(map(_is_done, owed))} trong {len(owed)} {who} {_done_of(owed, verb)}"
    return f"{told}{_of_year(over, last.start.year, who) if over else ''}."


def _done_sentence(entries: list[LedgerEntry]) -> str:
    """What was done in all periods together, and no word of what was not."""
    quota = entries[0].quota
    done = sum(map(_is_done, entries))
    stories = len({story for entry in entries for story in entry.stories})
    told = f", {done} lượt đã hoàn thành" if done else ""
    number = sum(entry.counted for entry in entries) if quota.share or not stories else stories
    return f"Đã có {number} {_counts(quota) if quota.share or quota.counted.what != 'stories' else 'bài'}{told}."


def _total(entries: list[LedgerEntry], period: Period, board: Board) -> str:
    owed = [e for e in entries if e.period == period and e.status not in IDLE]
    if board is not Board.FULL:
        return str(sum(map(_is_done, owed)) or "–")
    return f"{sum(map(_is_done, owed))} trong {len(owed)}" if owed else "–"


def _table(quota: Quota, entries: list[LedgerEntry], plan: Plan, catalog: Catalog, board: Board) -> BoardTable:
    periods = sorted({entry.period for entry in entries}, key=lambda period: period.start)[-_PERIODS_SHOWN:]
    rows: dict[tuple[str, str, str], dict[str, LedgerEntry]] = {}
    for entry in entries:
        rows.setdefault((entry.unit, entry.cluster, entry.group), {})[entry.period.id] = entry
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


def _duties(catalog: Catalog, plan: Plan) -> tuple[BoardDuty, ...]:
    """Reports, steps and reviews around today: what is not done before what is, the nearest first."""
    today = catalog.result.today
    receipts = catalog.result.receipts_of(plan)
    first, last = days_after(today, -_AROUND), days_after(today, _AROUND)
    found = (one for one in deadlines(plan, first, last, receipts, today=today) if one.kind in _BOOKED)
    rows = sorted(found, key=lambda one: (one.done is not None, abs((one.due - today).days), one.key))
    return tuple(_duty(one, plan, today) for one in rows)


def _duty(one: Deadline, plan: Plan, today: date) -> BoardDuty:
    unit = plan.unit(one.unit)
    period = plan.period_of(one.period) if one.period else None
    note = ", ".join(text for text in (unit.name if unit else one.by, period_name(period) if period else "") if text)
    if one.done:
        status = QuotaStatus.MET if one.done <= one.due else QuotaStatus.LATE
        return BoardDuty(one.title, note, status.value, f"đã xong ngày {day(one.done)} (hạn {day(one.due)})")
    status = QuotaStatus.OPEN if today <= one.due else QuotaStatus.OVERDUE
    said = "hạn" if status is QuotaStatus.OPEN else "chưa ghi sổ, quá hạn từ"
    return BoardDuty(one.title, note, status.value, f"{said} {day(one.due)}")


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
    there = {cell.status for table in tables for _, cells in table.rows for cell in cells if cell}
    named = tuple((status, told) for status, told in QUOTA_STATUSES.labels().items() if status not in _RARE - there)
    legend = (*named, ("advisory", LEDGER_WORDS["vi"].advisory_none))
    duties = _duties(catalog, plan) if not unit else ()
    return BoardView("Chỉ tiêu giới thiệu điển hình", lead, tuple(tables), legend, duties)


def board_page(catalog: Catalog, board: Board) -> Page | None:
    """The page of the board."""
    view = board_view(catalog, board)
    if view is None:
        return None
    if published_calendar(catalog.result, board):
        view = replace(view, calendar=addresses.CALENDAR)
    return Page(addresses.BOARD, "board.html", view.title, view, view.lead, section=addresses.BOARD)
