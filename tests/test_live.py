"""A preview shows a changed story before it sees to the lists, and never an older text over a newer one."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.column import Column
from tests.publishing import tiny_column
from tests.small_column import HERE, checked, inputs, story
from thidua.check import check, check_again
from thidua.hosts.mkdocs.live import Live
from thidua.reading import read_all
from thidua.shell.build import Built, prepared
from thidua.shell.files import read_inputs
from thidua.shell.settings import Settings, read_settings

DAY = date(2026, 11, 15)
STORY = "content/exemplars/2026/bai-dau.md"
PAGE, LIST = "dien-hinh/2026/bai-dau/index.html", "dien-hinh/index.html"
PATIENCE = 60.0


class Running:
    """A preview without a server, whose whole site is made when a test says so."""

    def __init__(self, folder: Path) -> None:
        self.column: Column = tiny_column(folder)
        self.column.story("bai-hai", title="Bài hai")
        self.site = folder / "xem-thu"
        self.settings = read_settings(self.column.file("mkdocs.yml"))
        self.built = self.all()
        for path, make in self.built.assembly.files.items():
            target = self.site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(make())
        self.may_go_on, self.is_made = threading.Event(), threading.Event()
        self.fails = False
        self.live = Live(self.site, lambda: (self.settings, self.built), self._again, self.is_made.set)

    def all(self, known: Mapping[str, bytes] = MappingProxyType({})) -> Built:
        result = check(read_inputs(self.settings), today=DAY, read_by=read_all)
        return prepared(self.settings, result, preview=True, base="http://127.0.0.1:8000/", known=known)

    def _again(self, known: Mapping[str, bytes]) -> tuple[Settings, Built]:
        built = self.all(known)
        assert self.may_go_on.wait(PATIENCE)
        if self.fails:
            raise OSError(28, "No space left on device")
        self.built = built
        return self.settings, built

    def glance(self, *paths: str) -> bool:
        self.is_made.clear()
        return self.live.glance([str(self.column.file(path)) for path in paths])

    def change(self, old: str, new: str) -> None:
        self.column.replace(STORY, old, new)
        assert self.glance(STORY)

    def page(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def finish(self) -> None:
        self.may_go_on.set()
        assert self.is_made.wait(PATIENCE)


@pytest.fixture
def running(tmp_path: Path) -> Running:
    return Running(tmp_path)


def test_the_story_is_shown_at_once_and_the_lists_follow(running: Running) -> None:
    running.change("title: Một bài để thử", "title: Tên mới của bài")
    assert "Tên mới của bài" in running.page(PAGE)
    assert "Tên mới của bài" not in running.page(LIST)
    running.finish()
    assert "Tên mới của bài" in running.page(LIST)


def test_all_is_then_as_if_it_had_been_made_from_the_start(running: Running) -> None:
    running.change("đầu tiên", "thứ hai")
    early = running.page(PAGE)
    running.finish()
    assert running.page(PAGE) == early
    for path, make in running.all().assembly.files.items():
        assert (running.site / path).read_bytes() == make(), path


def test_what_is_wrong_with_a_story_is_shown_at_once(running: Running) -> None:
    running.change("unit: phong-tong-hop", "unit: phong-tong-hop-1")
    page = running.page(PAGE)
    assert "Xem trước: còn lỗi" in page
    assert "TD301" in page
    running.change("unit: phong-tong-hop-1", "unit: phong-tong-hop")
    assert "Xem trước" not in running.page(PAGE)
    running.finish()


def test_a_new_story_has_its_page_at_once_and_a_deleted_one_none_in_the_end(running: Running) -> None:
    path = running.column.story("bai-ba", body="Một bài vừa viết.")
    assert running.glance(path)
    assert "Một bài vừa viết." in running.page("dien-hinh/2026/bai-ba/index.html")
    running.finish()
    assert "bai-ba/" in running.page(LIST)
    running.column.file(path).unlink()
    assert running.glance(path)
    assert running.is_made.wait(PATIENCE)
    assert not (running.site / "dien-hinh/2026/bai-ba/index.html").exists()


def test_what_is_made_of_older_files_never_hides_a_newer_text(running: Running) -> None:
    running.change("đầu tiên", "thứ hai")
    # The whole is being made with the second word when the third one is typed.
    running.change("thứ hai", "thứ ba")
    assert "thứ ba" in running.page(PAGE)
    running.finish()
    assert "thứ ba" in running.page(PAGE)
    assert "thứ ba" in running.page(LIST)


@pytest.mark.parametrize("path", ["plans/thu.yml", "mkdocs.yml", "registrations/2026.yml"])
def test_what_changes_every_page_is_the_hosts_to_build(running: Running, path: str) -> None:
    assert not running.glance(path, STORY)


def test_what_an_editor_leaves_beside_a_story_shows_no_page(running: Running) -> None:
    running.column.write("content/exemplars/2026/.bai-dau.md.swp", "x")
    assert running.glance("content/exemplars/2026/.bai-dau.md.swp", "content/exemplars/2026")
    running.finish()
    assert not running.glance("content/exemplars/2026/.bai-dau.md.swp", "plans/thu.yml")


def test_a_whole_that_cannot_be_made_is_left_to_the_host_which_then_starts_anew(running: Running) -> None:
    running.fails = True
    running.change("đầu tiên", "thứ hai")
    running.finish()
    assert isinstance(running.live.error, OSError)
    assert not running.glance()
    running.live.settle()
    running.fails = False
    running.change("thứ hai", "thứ ba")
    running.finish()
    assert "thứ ba" in running.page(LIST)


def test_to_settle_waits_for_what_is_being_made(running: Running) -> None:
    running.change("đầu tiên", "thứ hai")
    threading.Timer(0.2, running.may_go_on.set).start()
    running.live.settle()
    assert not running.is_made.is_set()
    assert running.glance()


OTHER = "exemplars/2026/bai-khac.md"
CHANGES = {
    "nothing": story(),
    "words": story("Một câu khác, và [bài kia](bai-khac.md).\n"),
    "a unit that is none": story(unit="phong-khac"),
    "no title": story(title=None),
    "no head at all": "Chỉ có chữ.\n",
    "a head that is no YAML": "---\ntitle: [\n---\nChữ.\n",
    "a link to nowhere": story("Xem [bài](khong-co.md).\n"),
    "an anchor that is none": story("Xem [mục](bai-khac.md#khong-co).\n"),
    "a draft": story(status="draft", summary=None),
    "a model that nobody has": story(adopts="[2026/khong-co]"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_said_of_a_changed_file_is_what_a_whole_check_says(change: str) -> None:
    other = story("## Mục\n\nChữ.\n", title="Bài khác", subject="{kind: collective, name: Đội xe ôm}")
    before = checked({HERE: story(), OTHER: other})
    files = {HERE: CHANGES[change], OTHER: other}
    (source,) = (one for one in inputs(files).content if one.inside == HERE)
    quick, whole = check_again(before, [source]), checked(files)
    assert quick.findings == whole.findings
    assert (quick.faulty, quick.uncounted) == (whole.faulty, whole.uncounted)
    assert [one.content for one in quick.pieces] == [one.content for one in whole.pieces]
