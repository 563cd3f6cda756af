"""The board of quotas: which periods stand on it, and in what order; and whose words a story has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.small_column import HERE, PLAN, checked, story
from thidua.ledger import Board
from thidua.pages.board import board_page, board_view
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


def _page(board: Board, plan: str, today: date, **files: Mapping[str, str | bytes]) -> BoardView | None:
    result = checked(files.get("content", {}), plans={"plan.yml": plan}, receipts=files.get("receipts"), today=today)
    page = board_page(Catalog(result), board)
    view: BoardView | None = page.view if page else None
    return view


def _full(plan: str, today: date, **files: Mapping[str, str | bytes]) -> BoardView:
    view = _page(Board.FULL, plan, today, **files)
    assert view is not None
    return view


def test_duties_are_told_overdue_first_and_the_nearest_of_each_kind_first() -> None:
    receipts = {"2026.yml": "- {kind: report, report: thang, period: 2026-11, date: 2026-11-14}\n"}
    view = _full(PLAN + REPORTS, date(2026, 11, 15), receipts=receipts)
    told = {block.heading: [(one.title, one.words) for one in block.rows] for block in view.duties}
    assert list(told) == ["Quá hạn, chưa ghi sổ", "Sắp đến hạn", "Đã xong"]
    assert told["Quá hạn, chưa ghi sổ"][0] == ("Báo cáo tháng", "quá hạn 24/10/2026")
    assert told["Sắp đến hạn"][0] == ("Báo cáo năm", "hạn 19/12/2026")
    assert told["Đã xong"] == [("Báo cáo tháng", "đã xong ngày 14/11/2026 (hạn 24/11/2026)")]
    done = _page(Board.DONE, PLAN + REPORTS, date(2026, 11, 15))
    assert done is not None
    assert (done.duties, done.facts, done.routes) == ((), (), ())


def test_a_quota_that_is_still_open_stands_among_what_is_due_with_who_owes_it() -> None:
    content = _stories("2026-10-10")
    view = _full(PLAN + REPORTS, date(2026, 11, 15), content=content)
    coming = next(block.rows for block in view.duties if block.heading == "Sắp đến hạn")
    assert [(one.words, one.note) for one in coming if one.title.startswith("Mỗi đơn vị")] == [
        ("hạn 31/12/2026", "quý IV/2026, chưa xong: Phòng Kinh tế, Trung tâm Thông tin")
    ]
    followed = PLAN.replace("    at_least: 1\n", "    at_least: 1\n    advisory: true\n")
    assert _full(followed, date(2026, 11, 15)).duties == ()
    many = PLAN.replace("fields:\n", "".join(f"  - {{id: p-{n}, name: Phòng {n}}}\n" for n in range(9)) + "fields:\n")
    (block,) = _full(many, date(2026, 11, 15)).duties
    assert block.rows[0].note == "quý IV/2026, chưa xong: 12 đơn vị"


def test_what_is_overdue_stays_on_the_board_until_it_is_booked() -> None:
    view = _full(PLAN + REPORTS, date(2026, 11, 15))
    overdue = next(block.rows for block in view.duties if block.heading == "Quá hạn, chưa ghi sổ")
    assert len(overdue) == 23, "22 months and a year, from January 2025 on"


def test_units_that_owe_the_same_report_stand_together() -> None:
    plan = PLAN + "reports: [{id: quy, title: B, per: unit, every: quarter, on: last of last month, source: III}]\n"
    receipts = {"2026.yml": "- {kind: report, report: quy, unit: phong-kinh-te, period: 2026-Q4, date: 2026-11-01}\n"}
    view = _full(plan, date(2026, 11, 15), receipts=receipts)
    rows = {block.heading: block.rows[0].note for block in view.duties}
    assert rows["Quá hạn, chưa ghi sổ"] == "quý III/2026, Phòng Tổng hợp, Phòng Kinh tế, Trung tâm Thông tin"
    assert (rows["Sắp đến hạn"], rows["Đã xong"]) == (
        "quý IV/2026, Phòng Tổng hợp, Trung tâm Thông tin",
        "quý IV/2026, Phòng Kinh tế",
    )


ROUTES = "routes: [{id: r, what: Tin bài, steps: [Đơn vị, Văn phòng], source: I}]\n"
BARE = PLAN.partition("quotas:")[0] + "quotas: []\n" + ROUTES


def test_a_plan_without_quotas_shows_what_its_pieces_cover_and_fails_nobody() -> None:
    content = {HERE: story(content_group="[guong-dien-hinh]")}
    shown = _full(BARE, date(2026, 11, 15), content=content)
    assert shown.title == "Kết quả theo kế hoạch"
    groups = next(one for one in shown.coverage if one.title == "Bài theo nhóm nội dung")
    assert [(row.of.text, row.pieces) for row in groups.rows] == [
        ("a) Các phong trào thi đua", 0),
        ("b) Gương điển hình tiên tiến", 1),
    ]
    assert groups.rows[1].of.url == "nhom-noi-dung/guong-dien-hinh/"
    assert shown.routes == (("Tin bài", "Đơn vị → Văn phòng"),)
    done = _page(Board.DONE, BARE, date(2026, 11, 15), content=content)
    assert done is not None
    assert [row.of.text for table in done.coverage for row in table.rows if table.title == groups.title] == [
        "b) Gương điển hình tiên tiến"
    ]
    assert _page(Board.DONE, BARE, date(2026, 11, 15)) is None, "nothing was done yet"


def test_the_board_tells_in_numbers_what_was_registered_chosen_and_sent_on() -> None:
    registered = "".join(
        f"- {{unit: phong-tong-hop, subject: {name}, date: 2026-01-05}}\n" for name in ("X", "Người Kín")
    )
    chosen = "{by: Hội đồng, date: 2026-05-05}"
    files: dict[str, str | bytes] = {
        HERE: story(subject="{kind: collective, name: X}", chosen=chosen, sent_on="[{to: Sở, date: 2026-06-06}]"),
        "exemplars/2026/hai.md": story(subject="{kind: collective, name: Y}", unit="phong-kinh-te", chosen=chosen),
    }
    result = checked(files, registrations={"2026.yml": registered}, today=date(2026, 11, 15))
    page = board_page(Catalog(result), Board.FULL)
    assert page is not None
    view: BoardView = page.view
    assert view.facts == (
        "Đăng ký năm 2026: 2; đã giới thiệu 1, được công nhận 0, chưa giới thiệu 1.",
        "Được Hội đồng chọn 2, đã gửi tiếp 1, được chọn mà chưa gửi tiếp 1.",
    )
    assert "Người Kín" not in repr(view)


def test_a_cell_says_when_none_was_reported_and_why_nothing_is_owed() -> None:
    receipts = {"2026.yml": "- {kind: nil, unit: phong-kinh-te, quota: hang-quy, period: 2026-Q1, date: 2026-03-30}\n"}
    plan = PLAN.replace("    at_least: 1\n", "    at_least: 1\n    from: 2025-Q2\n")
    view = _full(plan, date(2026, 11, 15), receipts=receipts)
    notes = {cell.note for _, cells in view.tables[0].rows for cell in cells if cell}
    assert notes == {
        "",
        "báo không có ngày 30/03/2026",
        "chỉ tiêu chưa bắt đầu",
        "đơn vị không hoạt động vào cuối kỳ",
    }


def test_where_turns_are_taken_nobody_is_said_to_owe_all_periods() -> None:
    turns = "    rota: [{owners: [phong-tong-hop], periods: [Q1, Q3]}, {owners: [phong-kinh-te], periods: [Q2, Q4]}]\n"
    plan = PLAN.replace("    at_least: 1\n", f"    at_least: 1\n{turns}")
    (table,) = _full(plan, date(2026, 11, 15), content=_stories("2026-02-02", "2026-08-08")).tables
    assert table.sentence == (
        "Riêng quý III/2026: 1 trong 1 đơn vị đã hoàn thành; đủ mọi lượt đã qua hạn của năm 2026: 1 trong 2 đơn vị."
    )


@pytest.mark.parametrize("board", Board)
def test_the_published_calendar_tells_what_the_board_tells(board: Board) -> None:
    milestone = "milestones:\n  - {id: so-ket, title: Sơ kết, kind: interim, every: year, on: 12-20, source: IV}\n"
    result = checked({}, plans={"plan.yml": PLAN + REPORTS + milestone}, today=date(2026, 11, 15))
    data = published_calendar(result, board).replace(b"\r\n ", b"").decode()
    assert "Sơ kết" in data
    assert ("Báo cáo năm" in data) == ("Hạn:" in data) == (board is Board.FULL)
    bare = checked({}, plans={"plan.yml": PLAN.partition("quotas:")[0] + "quotas: []\n"}, today=date(2026, 11, 15))
    assert published_calendar(bare, board) == b""
