"""The pieces, registrations and receipts of a column to what belongs to one plan, so that its quotas may count it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua.content import Piece, judge_of
from thidua.plan.choice import choose_plan, judge_of_year
from thidua.plan.model import Plan
from thidua.receipts import receipt_day
from thidua.records.article import Article
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.records.story import Story
from thidua.tally import Holdings


def _once(pieces: Iterable[Piece]) -> Iterator[Story | Article]:
    """Stories and articles; of files that are the same to the last byte only one."""
    seen: set[bytes] = set()
    for piece in pieces:
        if isinstance(piece.content, Story | Article):
            if piece.looks.whole not in seen:
                yield piece.content
            seen.add(piece.looks.whole)


def booked_under(plan: Plan, plans: tuple[Plan, ...], receipts: Iterable[Receipt]) -> tuple[Receipt, ...]:
    """What the book says under one plan: the one in force on a row's day, or the nearest."""
    judged = ((row, choose_plan(plans, receipt_day(row))) for row in receipts)
    return tuple(row for row, judge in judged if judge and judge.plan.id == plan.id)


def holdings(
    plan: Plan,
    plans: tuple[Plan, ...],
    pieces: Iterable[Piece],
    registrations: Iterable[Registration],
    receipts: Iterable[Receipt],
    *,
    today: date,
) -> Holdings:
    """What the quotas of one plan may count, of pieces and rows without errors.

    Each piece belongs to the plan that judges it: what came under an old plan fulfils nothing of a new one.
    """
    every = tuple(_once(pieces))
    own = [one for one in every if (judge := judge_of(one, plans, today=today)) and judge.plan.id == plan.id]
    rows = ((row, judge_of_year(plans, row.year)) for row in registrations)
    return Holdings(
        stories=tuple(one for one in own if isinstance(one, Story)),
        articles=tuple(one for one in own if isinstance(one, Article)),
        registrations=tuple(row for row, judge in rows if judge and judge.plan.id == plan.id),
        receipts=booked_under(plan, plans, receipts),
        eventful=every,
    )
