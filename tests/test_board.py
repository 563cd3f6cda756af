"""The board of quotas: which periods stand on it, and in what order; and whose words a story has."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_column import HERE, PLAN, checked, story
from thidua.ledger import Board
from thidua.pages.board import board_view
from thidua.pages.catalog import Catalog
from thidua.records.story import Story


def _periods(every: str, today: date) -> list[str]:
    plan = PLAN.replace("every: quarter", f"every: {every}")
    board = board_view(Catalog(checked({}, plans={"plan.yml": plan}, today=today)), Board.FULL)
    assert board is not None
    (table,) = board.tables
    assert all(len(cells) == len(table.periods) for _, cells in table.rows)
    return list(table.periods)


@pytest.mark.parametrize(
    ("every", "today", "shown"),
    [
        ("month", date(2025, 8, 31), [f"Tháng {month}/2025" for month in range(1, 9)]),
        ("month", date(2025, 9, 1), [f"Tháng {month}/2025" for month in range(2, 10)]),
        ("half", date(2026, 6, 30), ["6 tháng đầu năm 2025", "6 tháng cuối năm 2025", "6 tháng đầu năm 2026"]),
        ("plan", date(2027, 1, 1), ["Cả kế hoạch"]),
    ],
)
def test_the_last_eight_periods_that_have_begun_stand_in_order(every: str, today: date, shown: list[str]) -> None:
    assert _periods(every, today) == shown


def test_a_story_of_a_day_without_a_plan_is_named_in_the_words_of_the_nearest() -> None:
    plan = PLAN + "types:\n  - {id: new-model, name: cách làm hay, source: II.1}\n"
    catalog = Catalog(checked({HERE: story(date="2024-05-05")}, plans={"plan.yml": plan}))
    (piece,) = catalog.pieces
    assert isinstance(piece.content, Story)
    assert catalog.type_name(piece.content) == "cách làm hay"
