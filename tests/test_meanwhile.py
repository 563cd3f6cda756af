"""What changes while a build reads it: the site is of one state or stays as it was, and the next sees the change."""

from __future__ import annotations

import io
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from PIL import Image

from tests.column import Column, fingerprint
from tests.publishing import PLAN
from tests.test_identity import Pair
from thidua.cli import build as command
from thidua.cli import column as opened
from thidua.hosts.mkdocs.column import MadeFile
from thidua.shell import build
from thidua.shell.supplies import CHANGED

long = pytest.mark.long
DAY = 15
PHOTO = "content/exemplars/2026/bai-dau.jpg"
PAGE = "dien-hinh/2026/bai-dau/index.html"


class Watched(Pair):
    """A column to whose files something happens in the middle of a build."""

    def build(self) -> int:
        return self._build(self.column.root, "kept", DAY)

    def alone(self) -> str:
        """The hash of the site of the files as they are, of a build that remembers nothing."""
        fresh = self._folder / "alone"
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(self.column.root, fresh, ignore=shutil.ignore_patterns("site", ".site*"))
        assert self._build(fresh, "alone-cache", DAY) == 0
        return fingerprint(fresh / "site")

    @property
    def site(self) -> str:
        return fingerprint(self.column.file("site"))

    def during(self, where: ModuleType, step: str, change: Callable[[], object]) -> int:
        """How a build ends just before one of whose steps something is changed, once."""
        real, waiting = getattr(where, step), [change]

        def stepped(*arguments: Any, **options: Any) -> Any:
            if waiting:
                waiting.pop()()
            return real(*arguments, **options)

        with self._patch.context() as patch:
            patch.setattr(where, step, stepped)
            return self.build()


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watched:
    watched = Watched(tmp_path, monkeypatch)
    assert watched.build() == 0
    return watched


def _settings(column: Column, version: str) -> None:
    lines = column.file("mkdocs.yml").read_text(encoding="utf-8").splitlines()
    named = [f"site_name: Thi đua {version}" if one.startswith("site_name:") else one for one in lines]
    column.write("mkdocs.yml", "\n".join(named) + "\n")


WRITES: dict[str, Callable[[Column, str], object]] = {
    "a story": lambda column, version: column.story("bai-hai", f"Câu {version}.", title=f"Bài {version}"),
    "the plan": lambda column, version: column.write("plans/thu.yml", PLAN.replace("Tổng hợp", f"Tổng hợp {version}")),
    "the settings": _settings,
    "what is kept": lambda column, version: column.write("giu/robots.txt", f"# {version}\n"),
}
# The step before which it happens: when the files were listed, when they are read, made, and stand as a site.
STEPS: dict[str, tuple[ModuleType, str]] = {
    "in the check": (opened, "check"),
    "when all is read": (command, "recall"),
    "when all is made": (command, "copy_kept"),
    "when the site is looked at": (command, "gate"),
    "when it stands": (command, "remember"),
}
EVERY_DAY = {("a story", "when all is read")}


@pytest.mark.parametrize(
    ("what", "when"),
    [pytest.param(*one, marks=[] if one in EVERY_DAY else long) for one in ((a, b) for a in WRITES for b in STEPS)],
)
def test_a_text_that_changes_in_a_build_is_in_the_next_site(
    pair: Watched, what: str, when: str, capfd: pytest.CaptureFixture[str]
) -> None:
    states = [pair.site]
    for version in ("hai", "ba"):
        WRITES[what](pair.column, version)
        states.append(pair.alone())
    assert len(set(states)) == len(states)
    WRITES[what](pair.column, "hai")
    code = pair.during(*STEPS[when], lambda: WRITES[what](pair.column, "ba"))
    assert (pair.site in states[1:]) if code == 0 else (pair.site == states[0])
    assert code == 0 or "trang cũ giữ nguyên" in capfd.readouterr().err
    assert pair.build() == 0
    assert pair.site == states[2]


def picture(path: Path, colour: str, size: tuple[int, int] = (900, 700)) -> None:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    path.write_bytes(out.getvalue())


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


PICTURES: dict[str, Callable[[Path], object]] = {
    "another of another size": lambda path: picture(path, "#206040", (500, 800)),
    "another of the same size": lambda path: picture(path, "#206040"),
    "half of it": _half,
    "none": lambda path: path.unlink(),
}


FIRST = {("half of it", 1)}


@pytest.mark.parametrize(
    ("change", "halves"),
    [pytest.param(*one, marks=[] if one in FIRST else long) for one in ((a, b) for a in PICTURES for b in (1, 2))],
)
def test_a_picture_that_changes_after_its_size_was_read_stops_the_build(
    pair: Watched, change: str, halves: int, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, before = pair.column.file(PHOTO), pair.site
    picture(path, "#9b1c1f")
    monkeypatch.setattr("thidua.shell.halves._LEAST", 2 if halves == 2 else 1_000_000)
    assert pair.during(build, "assemble", lambda: PICTURES[change](path)) == 1
    told = capfd.readouterr().err
    assert "bai-dau.jpg” vừa đổi hoặc mất trong lúc dựng, trang cũ giữ nguyên" in told
    assert len(told.splitlines()) == 1
    assert pair.site == before
    picture(path, "#206040", (400, 300))
    assert pair.build() == 0
    assert pair.site == pair.alone()
    assert 'width="400" height="300"' in pair.column.file(f"site/{PAGE}").read_text(encoding="utf-8")


@long
def test_a_picture_that_changes_once_it_was_read_is_in_the_next_site(pair: Watched) -> None:
    path = pair.column.file(PHOTO)
    picture(path, "#9b1c1f")
    states = [pair.alone()]
    assert pair.during(command, "copy_kept", lambda: picture(path, "#206040")) == 0
    assert pair.site == states[0]
    assert pair.build() == 0
    assert pair.site == pair.alone() != states[0]


@pytest.mark.parametrize("links", [True, pytest.param(False, marks=long)], ids=["linked", "copied"])
def test_a_file_of_the_site_that_somebody_alters_while_a_build_takes_it_is_not_published(
    pair: Watched, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    if not links:
        monkeypatch.setattr("os.link", refuse)
    altered = pair.column.file("site/favicon.ico")
    pair.column.story("bai-hai", title="Bài thứ hai")
    assert pair.during(build, "prepared", lambda: altered.write_bytes(b"of somebody")) == 1
    assert "tệp “favicon.ico” của trang đang có vừa bị sửa trong lúc dựng; xin chạy lại" in capfd.readouterr().err
    assert pair.build() == 0
    assert pair.site == pair.alone()


def test_two_builds_of_one_column_at_once_leave_nothing_of_each_other(pair: Watched) -> None:
    def other() -> None:
        pair.column.story("bai-hai", "Câu của người kia.", title="Bài của người kia")
        assert pair.build() == 0

    pair.column.story("bai-hai", "Câu thứ nhất.", title="Bài thứ hai")
    # The other one comes when the first has swapped its site in, and has still to take down what it knows of it.
    assert pair.during(command, "remember", other) == 0
    assert pair.build() == 0
    assert pair.site == pair.alone()


@long
def test_a_build_in_whose_way_another_one_is_changes_nothing(pair: Watched, capfd: pytest.CaptureFixture[str]) -> None:
    codes = []
    pair.column.story("bai-hai", "Câu thứ nhất.", title="Bài thứ hai")
    assert pair.during(command, "copy_kept", lambda: codes.append(pair.build())) == 0
    assert codes == [2]
    assert "Một lần xuất bản khác đang chạy" in capfd.readouterr().err
    assert pair.site == pair.alone()


@long
def test_what_a_build_kept_before_half_of_it_was_killed(pair: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    before = pair.site
    pair.column.story("bai-hai", title="Bài thứ hai")
    picture(pair.column.file(PHOTO), "#206040")
    with monkeypatch.context() as patch:
        patch.setattr("thidua.shell.halves._LEAST", 2)
        patch.setattr("thidua.shell.halves._answered", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        assert pair.build() == 1
    assert pair.site == before
    assert pair.build() == 0
    assert pair.site == pair.alone()


def test_plain_mkdocs_stops_with_a_sentence_too(tmp_path: Path) -> None:
    def make() -> bytes:
        raise OSError(CHANGED, os.strerror(CHANGED), "content/a.jpg")

    config = MkDocsConfig()
    config.site_dir = str(tmp_path)
    with pytest.raises(PluginError, match=r"vừa đổi khi đang được đọc, xin chạy lại: content/a\.jpg"):
        MadeFile("a.jpg", make, config).copy_file()
    assert list(tmp_path.iterdir()) == []
