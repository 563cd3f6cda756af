"""The board of quotas: which periods stand on it, and in what order; and whose words a story has."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_column import HERE, PLAN, checked, story
from thidua.ledger import Board
from thidua.pages.board import board_view
from thidua.pages.calendar import published_calendar
from thidua.pages.catalog import Catalog
from thidua.pages.views import BoardView
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


def _view(files: dict[str, str | bytes], today: date, *, plan: str = PLAN, unit: str = "") -> BoardView:
    catalog = Catalog(checked(files, plans={"plan.yml": plan}, today=today))
    view = board_view(catalog, Board.FULL, unit=unit)
    assert view is not None
    return view


def _stories(*days: str) -> dict[str, str | bytes]:
    return {
        f"exemplars/{one[:4]}/{one}.md": story(date=one, title=one, subject=f"{{kind: collective, name: {one}}}")
        for one in days
    }


def test_a_sentence_says_what_it_counts() -> None:
    """Of one quarter, and of the year so far: two numbers that differ."""
    files = _stories("2026-02-02", "2026-05-05")
    files["exemplars/2026/kinh-te.md"] = story(
        date="2026-05-06", unit="phong-kinh-te", title="K", subject="{kind: collective, name: K}"
    )
    (table,) = _view(files, date(2026, 7, 1)).tables
    assert table.sentence == (
        "Riêng quý II/2026: 2 trong 2 đơn vị đã hoàn thành; đủ cả 2 quý đã qua hạn của năm 2026: 1 trong 2 đơn vị."
    )
    (first,) = _view(files, date(2026, 4, 1)).tables
    assert first.sentence == "Riêng quý I/2026: 1 trong 2 đơn vị đã hoàn thành."
    (early,) = _view({}, date(2025, 2, 1)).tables
    assert early.sentence == "Quý I/2025, chưa đến hạn: 0 trong 2 đơn vị đã hoàn thành."


def test_one_owner_is_told_of_all_periods_though_only_eight_stand_below() -> None:
    plan = PLAN.replace("every: quarter", "every: month")
    (table,) = _view(_stories("2025-03-03", "2025-10-10"), date(2025, 11, 1), plan=plan, unit="phong-tong-hop").tables
    assert len(table.periods) == 8
    assert table.sentence == (
        "2 trong 10 tháng đã qua hạn (từ tháng 1/2025 đến tháng 10/2025) đã hoàn thành. Bảng chỉ hiện 8 kỳ gần nhất."
    )


def test_what_is_counted_and_who_owes_stand_in_words() -> None:
    quotas = PLAN.partition("quotas:\n")[0] + (
        "quotas:\n"
        "  - {id: khen, title: K, per: unit, every: year, at_least: 1, at_most: 3, source: I,\n"
        "     count: {what: recognitions}}\n"
        "  - {id: ty-le, title: Tỷ lệ, per: office, every: year, share: 50, source: I}\n"
    )
    counted, shared = _view({}, date(2026, 11, 15), plan=quotas).tables
    assert {(cell.what, cell.most) for _, cells in counted.rows for cell in cells if cell} == {("lần khen", 3)}
    assert [(cell.what, cell.required) for _, cells in shared.rows for cell in cells if cell][-1] == ("đơn vị", 2)


def test_new_states_stand_in_the_legend_only_where_they_stand_on_the_board() -> None:
    usual = {status for status, _ in _view({}, date(2026, 11, 15)).legend}
    assert usual == {"open", "met", "late", "overdue", "exempt", "advisory"}
    turns = (
        "    rota:\n"
        "      - {owners: [phong-tong-hop], periods: [Q1, Q2, Q3, Q4]}\n"
        "      - {owners: [phong-kinh-te], periods: [Q4]}\n"
    )
    turned = PLAN.replace("    at_least: 1\n", f"    at_least: 1\n{turns}")
    assert "not-in-turn" in {status for status, _ in _view({}, date(2026, 11, 15), plan=turned).legend}


REPORTS = """\
reports:
  - {id: thang, title: Báo cáo tháng, every: month, before: 25, source: III}
  - {id: nam, title: Báo cáo năm, every: year, before: 12-20, source: III}
"""


def test_what_is_booked_is_done_and_what_is_not_comes_first() -> None:
    receipts = {"2026.yml": "- {kind: report, report: thang, period: 2026-11, date: 2026-11-14}\n"}
    result = checked({}, plans={"plan.yml": PLAN + REPORTS}, receipts=receipts, today=date(2026, 11, 15))
    view = board_view(Catalog(result), Board.FULL)
    assert view is not None
    told = [(one.title, one.status, one.words) for one in view.duties]
    assert told[0] == ("Báo cáo tháng", "overdue", "chưa ghi sổ, quá hạn từ 24/10/2026")
    assert ("Báo cáo năm", "open", "hạn 19/12/2026") in told
    assert told[-1] == ("Báo cáo tháng", "met", "đã xong ngày 14/11/2026 (hạn 24/11/2026)")
    done = board_view(Catalog(result), Board.DONE)
    assert done is not None
    assert done.duties == ()


@pytest.mark.parametrize("board", Board)
def test_the_published_calendar_tells_what_the_board_tells(board: Board) -> None:
    milestone = "milestones:\n  - {id: so-ket, title: Sơ kết, kind: interim, every: year, on: 12-20, source: IV}\n"
    result = checked({}, plans={"plan.yml": PLAN + REPORTS + milestone}, today=date(2026, 11, 15))
    data = published_calendar(result, board).replace(b"\r\n ", b"").decode()
    assert "Sơ kết" in data
    assert ("Báo cáo năm" in data) == ("Hạn:" in data) == (board is Board.FULL)
    bare = checked({}, plans={"plan.yml": PLAN.partition("quotas:")[0] + "quotas: []\n"}, today=date(2026, 11, 15))
    assert published_calendar(bare, board) == b""
