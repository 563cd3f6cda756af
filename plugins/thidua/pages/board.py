"""The ledger as a board: who has done what, units down and periods across."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from thidua.ledger import IDLE, Board, LedgerEntry, QuotaStatus, owner_name
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.pages import addresses
from thidua.pages.board_parts import coverage_of, duties_of, facts_of, routes_of
from thidua.pages.calendar import published_calendar
from thidua.pages.catalog import Catalog
from thidua.pages.paging import MOST
from thidua.pages.views import BoardTable, BoardView, Cell, Link, Page
from thidua.periods import Period
from thidua.plan.duties import Quota
from thidua.plan.model import Plan
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.render.ledgers import relief_name, status_name
from thidua.render.words import capital, day, period_name
from thidua.vocabulary import COUNTED, EVERY, PER, QUOTA_STATUSES

_DONE = frozenset({QuotaStatus.MET, QuotaStatus.LATE})
_PERIODS_SHOWN = 8
# Statuses that the boards of most plans never show.
_RARE = frozenset({QuotaStatus.NONE_REPORTED.value, QuotaStatus.NOT_IN_TURN.value})
# Where only what was done is shown, what came late or is not yet enough is told as no more and no less than done.
_DONE_WORDS = {QuotaStatus.MET: QUOTA_STATUSES["met"].vi, QuotaStatus.OPEN: LEDGER_WORDS["vi"].something_done}


def _is_done(entry: LedgerEntry) -> bool:
    is_accepted = entry.status is QuotaStatus.NONE_REPORTED and entry.quota.nil_return == "counts"
    return entry.status in _DONE or is_accepted


def _counts(quota: Quota) -> str:
    """What a quota's numbers are numbers of."""
    return PER["unit"].vi if quota.share else COUNTED[quota.counted.what].vi


def _list_of(entry: LedgerEntry, stories: list[Story]) -> str:
    """The shortest list in which all stories of a unit's cell stand; a cluster's or an office's have none."""
    if not entry.unit or not stories:
        return ""
    years = {one.date.year for one in stories}
    if len(years) > 1 or UNDATED.year in years:
        return addresses.unit(entry.unit)
    return addresses.of_unit(entry.unit, addresses.period(str(years.pop())))


def _cell(entry: LedgerEntry, catalog: Catalog, board: Board) -> Cell:
    # A story that is approved but not yet public counts, and must not be named.
    public = [catalog.by_id[one] for one in entry.stories if one in catalog.by_id]
    stories = tuple(Link(one.title, addresses.story(one.id)) for one in public)
    url = _list_of(entry, public)
    if board is not Board.FULL:
        done = QuotaStatus.MET if _is_done(entry) else QuotaStatus.OPEN
        return Cell(done.value, _DONE_WORDS[done], entry.counted, 0, 0, stories, _counts(entry.quota), url=url)
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
        LEDGER_WORDS["vi"].reported.format(day=day(entry.reported)) if entry.reported else relief_name(entry),
        url,
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
    quota = in_year[0].quota
    # Where it goes by turns, nobody owes all of these periods.
    all_owed = "mọi lượt" if quota.rota else f"cả {len(periods)} {EVERY[quota.every].turn}"
    return f"; đủ {all_owed} đã qua hạn của năm {year}: {sum(owners.values())} trong {len(owners)} {who}"


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


def _tables(catalog: Catalog, plan: Plan, board: Board, unit: str) -> Iterator[BoardTable]:
    is_full = board is Board.FULL
    entries = [entry for entry in catalog.ledger if (not unit or entry.unit == unit) and (is_full or entry.counted)]
    for quota in plan.quotas:
        of_quota = [entry for entry in entries if entry.quota.id == quota.id]
        if of_quota:
            yield _table(quota, of_quota, plan, catalog, board)


def _legend(tables: tuple[BoardTable, ...], board: Board) -> tuple[tuple[str, str], ...]:
    if board is not Board.FULL:
        return tuple((status.value, told) for status, told in _DONE_WORDS.items())
    there = {cell.status for table in tables for _, cells in table.rows for cell in cells if cell}
    named = tuple((status, told) for status, told in QUOTA_STATUSES.labels().items() if status not in _RARE - there)
    return (*named, ("advisory", LEDGER_WORDS["vi"].advisory_none))


def _fitted(tables: tuple[BoardTable, ...], room: int) -> tuple[BoardTable, ...]:
    """The tables with the names of all pieces, or where there is no room for so many, with their numbers alone."""
    cells = [cell for table in tables for _, row in table.rows for cell in row if cell]
    if sum(len(cell.stories) for cell in cells) <= room:
        return tables
    return tuple(
        replace(
            table,
            rows=tuple((of, tuple(cell and replace(cell, stories=()) for cell in row)) for of, row in table.rows),
        )
        for table in tables
    )


def board_view(catalog: Catalog, board: Board, *, unit: str = "", room: int = MOST) -> BoardView | None:
    """The quotas of the plan in force, for all units or one; None where the plan has none.

    `room` is how many pieces may be named in its cells.
    """
    plan = catalog.plan
    if plan is None or not plan.quotas:
        return None
    tables = _fitted(tuple(_tables(catalog, plan, board, unit)), room)
    title = "Chỉ tiêu giới thiệu điển hình" if board is Board.FULL else "Kết quả giới thiệu điển hình"
    return BoardView(title, _lead(catalog, plan), tables, _legend(tables, board))


def _lead(catalog: Catalog, plan: Plan) -> str:
    return f"Tính đến ngày {day(catalog.result.today)}, theo kế hoạch: {plan.title}."


def board_page(catalog: Catalog, board: Board) -> Page | None:
    """The page of the board; None where the plan in force asks for nothing that it could show."""
    plan = catalog.plan
    if plan is None:
        return None
    is_full = board is Board.FULL
    bare = BoardView("Kết quả theo kế hoạch", _lead(catalog, plan), (), empty="")
    view = replace(
        board_view(catalog, board) or bare,
        duties=duties_of(catalog, plan) if is_full else (),
        coverage=coverage_of(catalog, plan, board),
        facts=facts_of(catalog, plan) if is_full else (),
        routes=routes_of(plan) if is_full else (),
    )
    if view == bare:
        return None
    if published_calendar(catalog.result, board):
        words = "Lịch mọi hạn của kế hoạch" if is_full else "Lịch kỷ niệm, sơ kết, tổng kết"
        view = replace(view, calendar=Link(words, addresses.CALENDAR))
    return Page(addresses.BOARD, "board.html", view.title, view, view.lead, section=addresses.BOARD)
