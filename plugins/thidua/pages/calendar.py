"""What readers may subscribe to: the plan's days, the office's own among them where it publishes its ledger."""

from __future__ import annotations

from thidua.check import Result
from thidua.ledger import Board
from thidua.render.calendar import as_calendar


def published_calendar(result: Result, board: Board) -> bytes:
    """The calendar file of a site; empty where there is no plan, or no day to tell of."""
    plan = result.plan_today
    if plan is None:
        return b""
    is_internal = board is Board.FULL
    data = as_calendar(plan, result.receipts_of(plan), result.today, internal=is_internal)
    # A calendar of no event is none, by RFC 5545.
    return data if b"BEGIN:VEVENT" in data else b""
