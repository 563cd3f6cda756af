"""A build over what stands, ended at any step: the site is whole, the next build is right, and nothing is left over."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.column import fingerprint
from tests.test_identity import Pair
from thidua.shell import made, spare

long = pytest.mark.long
STORY = "content/exemplars/2026/bai-dau.md"
STEPS = frozenset({"os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"})
DAY = 15


class Grown(Pair):
    """A column that was built twice, so that a spare tree lies beside its site."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder, monkeypatch)
        self.number = 0
        self.column.story("bai-hai", title="Bài thứ hai", former="2026/bai-cu")
        assert self.build() == 0
        self.edit()
        assert self.build() == 0
        assert self.spare.exists()

    @property
    def site(self) -> Path:
        return self.column.file("site")

    @property
    def spare(self) -> Path:
        return self.column.file(".site.spare")

    def edit(self) -> None:
        """Another word, a story more or less, and a former address more or less."""
        self.number += 1
        self.column.story("bai-hai", f"Câu số {self.number}.", title="Bài thứ hai", former=f"2026/bai-cu-{self.number}")
        if self.number % 2:
            self.column.story(f"them-{self.number}", title=f"Bài thêm số {self.number}")
        else:
            self.column.file(f"content/exemplars/2026/them-{self.number - 1}.md").unlink()

    def build(self) -> int:
        return self._build(self.column.root, "kept", DAY)

    def whole(self) -> str:
        """The hash of the site that a build makes which remembers nothing."""
        assert self.compare(DAY, "")
        return fingerprint(self.site)

    def ended(self, step: int, place: str = ".site") -> bool:
        """Whether a build was killed at this step of its changes in the disk; those of one place alone count."""
        pid = os.fork()
        if not pid:
            left = [step]

            def kill(event: str, arguments: tuple[object, ...]) -> None:
                if event in STEPS and place in str(arguments[0]):
                    left[0] -= 1
                    if not left[0]:
                        os.kill(os.getpid(), signal.SIGKILL)

            sys.addaudithook(kill)
            os._exit(self.build())
        return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


@pytest.mark.parametrize("stride", [61, pytest.param(1, marks=long)])
def test_a_kill_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stride: int) -> None:
    pair = Grown(tmp_path, monkeypatch)
    # From the first that is done in the spare tree to the last.
    step, kills = 3, 0
    while True:
        before = fingerprint(pair.site)
        pair.edit()
        was_killed = pair.ended(step)
        stands = pair.site if pair.site.exists() else pair.column.file(".site.old")
        seen = fingerprint(stands)
        after = pair.whole()
        assert seen in {before, after}
        assert {path.name for path in pair.column.root.glob(".site*")} <= {".site.lock", ".site.spare"}
        if pair.spare.exists():
            assert fingerprint(pair.spare) == after
        if not was_killed:
            break
        kills, step = kills + 1, step + stride
    assert kills > 1


def _extra(path: Path) -> None:
    (path / "cua-ai.html").write_text("của ai", encoding="utf-8")


def _emptied(path: Path) -> None:
    for one in path.iterdir():
        if one.is_file() and not one.name.startswith("."):
            one.unlink()


def _altered(path: Path) -> None:
    target = path / "404.html"
    data = target.read_bytes()
    target.unlink()
    target.write_bytes(data.replace(b"<", b"< ", 1))


@pytest.mark.parametrize("amiss", [_altered, pytest.param(_emptied, marks=long)])
def test_a_spare_tree_with_which_something_is_amiss_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, amiss: Callable[[Path], None]
) -> None:
    pair = Grown(tmp_path, monkeypatch)
    amiss(pair.spare)
    pair.edit()
    pair.whole()


def test_what_somebody_put_into_the_spare_tree_is_nobodys_to_delete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = Grown(tmp_path, monkeypatch)
    _extra(pair.spare)
    pair.edit()
    pair.whole()
    assert (pair.spare / "cua-ai.html").read_text(encoding="utf-8") == "của ai"


def _another_site(path: Path) -> None:
    """A whole site of ours, but somebody else's."""
    shutil.copytree(path.with_name("site"), path.parents[1] / "elsewhere")
    path.symlink_to(path.parents[1] / "elsewhere")


@long
@pytest.mark.parametrize("shape", [_another_site, Path.touch, os.mkfifo])
def test_what_lies_in_its_place_is_neither_used_nor_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: Callable[[Path], object]
) -> None:
    pair = Pair(tmp_path, monkeypatch)
    assert pair.compare(DAY, "first")
    place = pair.column.file(".site.spare")
    shape(place)
    before = place.lstat(), fingerprint(place)
    for word in ("một", "hai"):
        pair.column.story("bai-hai", f"Chữ {word}.")
        assert pair.compare(DAY, word)
    assert (place.lstat(), fingerprint(place)) == before
    assert {path.name for path in pair.column.root.glob(".site*")} == {".site.lock", ".site.spare"}


def test_without_a_second_name_for_a_file_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    pair = Pair(tmp_path, monkeypatch)
    for word in ("một", "hai", "ba"):
        pair.column.story("bai-hai", f"Chữ {word}.")
        assert pair.compare(DAY, word)
    assert not pair.column.file(".site.spare").exists()


def test_nobody_who_reads_the_site_sees_a_file_change_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pair = Grown(tmp_path, monkeypatch)
    opened = {path: path.open("rb") for path in pair.site.rglob("*") if path.is_file()}
    before = {path: path.read_bytes() for path in opened}
    pair.edit()
    pair.whole()
    for path, file in opened.items():
        with file:
            assert file.read() == before[path]


@long
def test_a_kill_while_something_is_kept_for_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pair = Grown(tmp_path, monkeypatch)
    step, was_killed = 0, True
    while was_killed:
        step += 1
        pair.edit()
        was_killed = pair.ended(step, f"{tmp_path}/kept/")
        pair.whole()
    assert step > 3


TOLD = {errno.ENOSPC: "Ổ đĩa đã hết chỗ", errno.EROFS: "ổ đĩa chỉ cho đọc"}


@long
@pytest.mark.parametrize("refusal", TOLD)
@pytest.mark.parametrize("step", ["replace", "unlink", "rmdir"])
def test_where_the_spare_tree_takes_nothing_more_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], step: str, refusal: int
) -> None:
    pair, real = Grown(tmp_path, monkeypatch), getattr(os, step)
    pair.edit()
    before = fingerprint(pair.site)

    def refuse(*places: object, **options: object) -> None:
        if any(".site.spare" in str(one) for one in places):
            raise OSError(refusal, os.strerror(refusal), str(places[-1]))
        real(*places, **options)

    with monkeypatch.context() as patch:
        patch.setattr(os, step, refuse)
        assert pair.build() == 1
    told = capfd.readouterr().err
    assert TOLD[refusal] in told
    assert "trang cũ giữ nguyên" in told
    assert fingerprint(pair.site) == before
    pair.whole()


def test_numbers_and_stamps_name_the_same(tmp_path: Path) -> None:
    for name in ("a/b/c.html", "a/d.html", "e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    stamps = made.stamps_below(tmp_path)
    rows = {path: made.Row(stamp=stamp) for path, stamp in stamps.items()}
    assert made.Standing(tmp_path, rows).numbers == spare.numbers_below(tmp_path)


def test_a_takedown_takes_the_spare_tree_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pair = Grown(tmp_path, monkeypatch)
    assert pair.column.run("forget", "2026/bai-dau", THIDUA_CACHE=str(tmp_path / "kept")).code == 0
    assert not pair.spare.exists()
    pair.whole()
