"""What is the office's own until it is granted, or said to be public: proposals, reviews, and who is short."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from tests.small_column import HERE, PLAN, TODAY, checked, story
from thidua.findings import Position
from thidua.gate.canaries import canaries_of
from thidua.ledger import Board
from thidua.pages.site import Site, plan_site
from thidua.pages.views import BoardView, ListView, PieceView
from thidua.shell.settings import read_settings

PROPOSED = "{level: co-quan, form: Huy hiệu đang chờ quyết định, status: proposed, by: Nơi trình xét}"
NOTE = "{date: 2026-05-01, note: Ghi chú riêng của cơ quan về người này}"
KEPT = {"recognitions": f"[{PROPOSED}]", "reviews": f"[{NOTE}]"}


def _view(**keys: str) -> PieceView:
    pages = plan_site(checked(story(**keys))).pages
    view: PieceView = next(page.view for page in pages if page.source == HERE)
    return view


def _honours(row: str) -> list[tuple[str, str]]:
    return [(one.form, one.details) for one in _view(recognitions=f"[{row}]").honours]


def test_only_what_is_granted_is_shown() -> None:
    assert _honours(PROPOSED) == []
    granted = "{level: co-quan, form: Giấy khen, status: granted, by: Giám đốc, document: 5/QĐ, date: 2026-04-01}"
    assert _honours(granted) == [("Giấy khen", "Giám đốc, số 5/QĐ ngày 01/04/2026")]
    assert _honours("{level: co-quan, form: Giấy khen, status: granted}") == [("Giấy khen", "")]


def test_what_is_granted_from_a_later_day_on_is_not_granted_yet() -> None:
    row = "{level: co-quan, form: Giấy khen, status: granted, document: 5/QĐ, date: %s}"
    assert _honours(row % "2026-11-16") == []
    assert len(_honours(row % "2026-11-15")) == 1


def test_public_shows_proposals_and_reviews() -> None:
    hidden, shown = _view(**KEPT), _view(**KEPT, public="true")
    assert (hidden.honours, hidden.reviews) == ((), ())
    assert [one.granted for one in shown.honours] == [False]
    assert [note for _, note in shown.reviews] == ["Ghi chú riêng của cơ quan về người này"]


@pytest.mark.parametrize("public", [False, True])
def test_the_last_gate_knows_what_a_public_story_keeps_back(*, public: bool) -> None:
    keys = {**KEPT, **({"public": "true"} if public else {})}
    canaries = canaries_of(checked(story(**keys)).pieces, [PLAN], today=TODAY)
    said = "<p>Huy hiệu đang chờ quyết định</p><p>Ghi chú riêng của cơ quan về người này.</p><p>Nơi trình xét</p>"
    leaks = [one.path for one in canaries.leaks("feed.xml", said)]
    assert len(leaks) == (0 if public else 3)


def test_what_is_proposed_and_granted_elsewhere_is_no_leak() -> None:
    """Two persons are proposed for what a third one has; its name stands on a page by right."""
    proposed = "[{level: co-quan, form: Giấy khen của giám đốc, status: proposed}]"
    granted = proposed.replace("proposed", "granted")
    pieces = checked({HERE: story(recognitions=proposed), "exemplars/2026/khac.md": story(recognitions=granted)}).pieces
    assert list(canaries_of(pieces, [PLAN], today=TODAY).leaks("a.html", "<p>Giấy khen của giám đốc</p>")) == []


DONE = {"exemplars/2026/da-xong.md": story(unit="phong-kinh-te", date="2026-02-02")}


def _site(board: Board) -> Site:
    return plan_site(checked({**DONE}, today=date(2026, 11, 15)), board=board)


def _board(site: Site) -> BoardView | None:
    found: BoardView | None = next((page.view for page in site.pages if page.url == "chi-tieu/"), None)
    return found


def _unit_board(site: Site, unit: str) -> BoardView | None:
    view: ListView = next(page.view for page in site.pages if page.url == f"don-vi/{unit}/")
    return view.board


def _statuses(view: BoardView | None) -> set[str]:
    assert view is not None
    return {cell.status for table in view.tables for _, cells in table.rows for cell in cells if cell}


def test_without_a_board_there_is_neither_page_nor_link() -> None:
    site = _site(Board.NONE)
    assert _board(site) is None
    assert "chi-tieu/" not in [link.url for link in site.sections]
    assert _unit_board(site, "phong-kinh-te") is None


def test_a_board_of_what_was_done_names_nobody_who_is_short() -> None:
    site = _site(Board.DONE)
    view = _board(site)
    assert view is not None
    assert "chi-tieu/" in [link.url for link in site.sections]
    assert _statuses(view) == {"met"}
    assert {owner.text for table in view.tables for owner, _ in table.rows} == {"Phòng Kinh tế"}
    assert {status for status, _ in view.legend} == {"met", "open"}
    own = _unit_board(site, "phong-tong-hop")
    assert own is None or own.tables == ()


def test_a_full_board_tells_who_is_short_too() -> None:
    view = _board(_site(Board.FULL))
    assert view is not None
    assert "overdue" in _statuses(view)
    assert "Phòng Tổng hợp" in {owner.text for table in view.tables for owner, _ in table.rows}


@pytest.mark.parametrize(
    ("written", "board"), [("", Board.NONE), ("false", Board.NONE), ("true", Board.DONE), ("full", Board.FULL)]
)
def test_the_three_values_of_the_setting(tmp_path: Path, written: str, board: Board) -> None:
    line = f"    board: {written}\n" if written else ""
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"site_name: Thi đua\ndocs_dir: content\nextra:\n  thidua:\n    plans: [a.yml]\n{line}", encoding="utf-8"
    )
    settings = read_settings(config)
    assert settings.board is board
    assert settings.findings == ()


@pytest.mark.parametrize("written", ["yes", "có", "done", "[true]", "True"])
def test_any_other_value_is_told_with_the_three(tmp_path: Path, written: str) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"extra:\n  thidua:\n    plans: [a.yml]\n    board: {written}\nsite_name: Thi đua\n", encoding="utf-8"
    )
    settings = read_settings(config)
    assert settings.board is Board.NONE
    assert [(one.data["why"], one.at) for _, one in settings.findings] == [("board", Position(4, 12))]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    run = column.run("build")
    assert run.code == 0, run.err
    return column


def test_the_sample_shows_no_proposal_no_note_no_vote_and_nobody_who_is_short(sample: Column) -> None:
    handbook = sample.root / "site" / "huong-dan"
    pages = [path for path in (sample.root / "site").rglob("*.html") if not path.is_relative_to(handbook)]
    assert len(pages) > 50
    for path in pages:
        text = path.read_text(encoding="utf-8")
        kept = ("Đang đề nghị", "Đề nghị Bằng khen", "Theo dõi, bồi dưỡng", "quá hạn", "is-proposed", "Phiếu đồng ý")
        assert [words for words in kept if words in text] == [], path
