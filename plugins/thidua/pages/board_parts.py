"""What stands on the board below its tables: duties with their days, how far pieces cover the plan, routes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from thidua.choices import numbers_of, selections
from thidua.coverage import Covered, coverage
from thidua.ledger import Board, LedgerEntry, QuotaStatus, owner_name, standing
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.views import BoardCount, BoardCounts, BoardDuties, BoardDuty, Link
from thidua.plan.deadlines import BOOKABLE, Deadline
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.promises import promises
from thidua.render.duties import together, who_owes
from thidua.render.words import capital, day, period_name
from thidua.vocabulary import PER

# What is done, or still to come, is told for about a quarter around today; what is overdue until it is booked.
_AROUND = 92
# So many owners are named in one line, more are counted.
_NAMED = 8
_DONE = "Đã xong"
_HEADINGS = {
    QuotaStatus.OVERDUE: LEDGER_WORDS["vi"].overdue,
    QuotaStatus.OPEN: "Sắp đến hạn",
    QuotaStatus.MET: _DONE,
    QuotaStatus.LATE: _DONE,
}
_PAGES = {"content_groups": addresses.group, "campaigns": addresses.campaign, "fields": addresses.field}


def duties_of(catalog: Catalog, plan: Plan) -> tuple[BoardDuties, ...]:
    """What is overdue, is to come, is done: reports, steps, reviews, and quotas that are still open.

    In each block the nearest to today comes first.
    """
    today = catalog.result.today
    found = (
        one
        for one in catalog.result.deadlines(plan, ahead=_AROUND)
        if one.kind in BOOKABLE and (one.is_overdue(today) or abs((one.due - today).days) <= _AROUND)
    )
    rows = [(group[0].due, standing(group[0], today), _duty(group, plan, today)) for group in together(found)]
    rows += [(group[0].due, QuotaStatus.OPEN, _open_quota(group, plan)) for group in _open_quotas(catalog)]
    blocks: dict[str, list[BoardDuty]] = {heading: [] for heading in _HEADINGS.values()}
    for _, status, duty in sorted(rows, key=lambda row: abs((row[0] - today).days)):
        blocks[_HEADINGS[status]].append(duty)
    return tuple(BoardDuties(heading, tuple(duties)) for heading, duties in blocks.items() if duties)


def _open_quotas(catalog: Catalog) -> Iterator[list[LedgerEntry]]:
    """By quota and period the lines that are still open and due soon; what is only followed is nobody's work."""
    last = days_after(catalog.result.today, _AROUND)
    waiting: dict[tuple[str, str], list[LedgerEntry]] = {}
    for entry in catalog.ledger:
        if entry.status is QuotaStatus.OPEN and entry.required and not entry.quota.advisory and entry.due <= last:
            waiting.setdefault((entry.quota.id, entry.period.id), []).append(entry)
    yield from waiting.values()


def _open_quota(group: list[LedgerEntry], plan: Plan) -> BoardDuty:
    one = group[0]
    who = (
        f"{len(group)} {PER[one.quota.per].vi}"
        if len(group) > _NAMED
        else ", ".join(owner_name(entry, plan) for entry in group)
    )
    note = f"{period_name(one.period)}, chưa xong: {who}"
    return BoardDuty(one.quota.title, note, QuotaStatus.OPEN.value, f"hạn {day(one.due)}")


def _duty(group: list[Deadline], plan: Plan, today: date) -> BoardDuty:
    one = group[0]
    period = plan.period_of(one.period) if one.period else None
    to = LEDGER_WORDS["vi"].deadline_to.format(to=one.to) if one.to else ""
    told = (period_name(period) if period else "", who_owes(group, plan), to)
    status = standing(one, today)
    if one.done:
        words = f"đã xong ngày {day(one.done)} (hạn {day(one.due)})"
    elif status is QuotaStatus.OVERDUE:
        words = f"quá hạn {day(one.due)}"
    else:
        words = f"hạn {day(one.due)}"
    return BoardDuty(one.title, ", ".join(text for text in told if text), status.value, words)


def _count(one: Covered, catalog: Catalog) -> BoardCount:
    has_page = one.kind != "campaigns" or one.id in catalog.campaign_by_id
    return BoardCount(Link(one.name, _PAGES[one.kind](one.id) if has_page else ""), one.pieces)


def coverage_of(catalog: Catalog, plan: Plan, board: Board) -> tuple[BoardCounts, ...]:
    """How many pieces each group, campaign and field of a plan has; with all of the board those of none, too."""
    rows = coverage(plan, catalog.held, catalog.result.today)
    shown = [one for one in rows if one.pieces or board is Board.FULL]
    words = LEDGER_WORDS["vi"].coverage
    return tuple(
        BoardCounts(words[kind], tuple(_count(one, catalog) for one in of_kind))
        for kind, of_kind in groupby(shown, key=lambda one: one.kind)
    )


def _registered(catalog: Catalog) -> Iterator[str]:
    for year, of_year in groupby(promises(catalog.held, catalog.result.today), key=lambda one: one.registration.year):
        rows = list(of_year)
        introduced = sum(bool(one.introduced) for one in rows)
        told = LEDGER_WORDS["vi"].registered.format(
            year=year, count=len(rows), introduced=introduced, recognised=sum(bool(one.recognised) for one in rows)
        )
        yield f"{told}, chưa giới thiệu {len(rows) - introduced}."


def facts_of(catalog: Catalog, plan: Plan) -> tuple[str, ...]:
    """What became of what was registered and introduced, in numbers: no person is named who is not public."""
    found = selections(plan, catalog.held, catalog.result.today)
    facts = list(_registered(catalog))
    if found:
        facts.append(f"{capital(LEDGER_WORDS['vi'].selected.format(**numbers_of(found)))}.")
    return tuple(facts)


def routes_of(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Where things go, through whom."""
    return tuple((one.what, " → ".join(one.steps)) for one in plan.routes)
