"""Whatever lies in the cache folder: it is made anew where it is not ours and whole, and nothing outside is touched."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.column import fingerprint
from tests.publishing import tiny_column
from tests.test_cache import Maker
from tests.test_meanwhile import Watched
from thidua.cli.main import main
from thidua.shell import fonts
from thidua.shell.cache import kept, recalled, remembered

long = pytest.mark.long
DAY = 15
HUGE = 1 << 42


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _ask(make: Callable[[], bytes], what: bytes = b"source") -> bytes:
    return kept("cards", ("recipe", what), make)


def _elsewhere(entry: Path) -> Path:
    return entry.parents[2] / "elsewhere"


def _link(entry: Path, target: Path) -> None:
    entry.unlink()
    entry.symlink_to(target)


def _moved(entry: Path) -> None:
    """A whole entry, but elsewhere."""
    shutil.copy(entry, _elsewhere(entry))
    _link(entry, _elsewhere(entry))


def _folder(entry: Path) -> None:
    entry.unlink()
    (entry / "inner").mkdir(parents=True)


def _pipe(entry: Path) -> None:
    entry.unlink()
    os.mkfifo(entry)


def _of_another_question(entry: Path) -> None:
    _ask(lambda: b"an answer to something else", b"other")
    (other,) = set(entry.parent.iterdir()) - {entry}
    other.replace(entry)


SHAPES: dict[str, Callable[[Path], object]] = {
    "a folder": _folder,
    "a pipe": _pipe,
    "a link to a whole entry": _moved,
    "a link to what never ends": lambda entry: _link(entry, Path("/dev/zero")),
    "a link to nothing": lambda entry: _link(entry, entry.with_name("nothing")),
    "larger than the memory": lambda entry: os.truncate(entry, HUGE),
    "the answer to another question": _of_another_question,
    "what others may write to": lambda entry: entry.chmod(0o666),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_no_entry_of_ours_is_not_trusted(place: Path, shape: str) -> None:
    maker = Maker()
    right = _ask(maker)
    (entry,) = (place / "cards").iterdir()
    _elsewhere(entry).write_bytes(b"of somebody")
    SHAPES[shape](entry)
    before = _elsewhere(entry).read_bytes()
    assert _ask(maker) == right
    assert maker.times == 2
    assert _ask(maker) == right
    # It is kept once more, but where a folder lies in its place.
    assert maker.times == (3 if shape == "a folder" else 2)
    assert _elsewhere(entry).read_bytes() == before


def test_what_another_user_wrote_is_not_trusted(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = Maker()
    right = _ask(maker)
    (entry,) = (place / "cards").iterdir()
    monkeypatch.setattr(os, "geteuid", lambda: entry.stat().st_uid + 1)
    assert _ask(maker) == right
    assert maker.times == 2


def test_two_that_make_the_same_at_once_leave_one_whole_entry(place: Path) -> None:
    right = _ask(Maker())
    shutil.rmtree(place / "cards")
    # While the first makes it, the second asks, makes and keeps it.
    assert _ask(lambda: _ask(Maker())) == right
    assert len(list((place / "cards").iterdir())) == 1
    maker = Maker()
    assert _ask(maker) == right
    assert maker.times == 0


def test_of_thousands_of_things_in_it_none_is_looked_at(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = Maker()
    right = _ask(maker)
    for number in range(2000):
        (place / f"cua-ai-{number}").touch()
        (place / "cards" / f"cua-ai-{number}").touch()

    def refuse(*_: object) -> Iterator[Path]:
        raise AssertionError

    for name in ("scandir", "listdir"):
        monkeypatch.setattr(os, name, refuse)
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert _ask(maker) == right
    remembered("made", ("key",), b"data")
    assert recalled("made", ("key",)) == b"data"
    assert maker.times == 1


@pytest.mark.parametrize("kind", ["file", "pipe"])
def test_a_sign_that_is_none_makes_a_folder_nobodys(place: Path, kind: str) -> None:
    place.mkdir()
    (place / "cua-ai").write_bytes(b"x")
    os.mkfifo(place / "CACHEDIR.TAG") if kind == "pipe" else (place / "CACHEDIR.TAG").write_bytes(b"Signature: x")
    maker = Maker()
    assert _ask(maker) == _ask(maker)
    assert maker.times == 2
    assert {path.name for path in place.iterdir()} == {"cua-ai", "CACHEDIR.TAG"}


def test_a_font_is_never_another_one(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_subset", lambda _source, _letters, weight: f"font of {weight}".encode())
    right = fonts.fonts()
    one, other = (place / "fonts").iterdir()
    for damage in (lambda: one.replace(other), lambda: other.write_bytes(b""), lambda: os.truncate(one, 20)):
        damage()
        assert fonts.fonts() == right
        assert fonts.fonts() == right


class Disk:
    """A disk of its own for a cache, where mounting is allowed; else a folder whose rights say the same."""

    def __init__(self, folder: Path, size: int) -> None:
        folder.mkdir()
        self._folder = folder
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "thidua-test", str(folder)]
        self.is_mounted = (
            bool(shutil.which("mount")) and not subprocess.run(command, capture_output=True, check=False).returncode
        )

    def close(self) -> None:
        """From here on nothing can be written there."""
        if self.is_mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(self._folder)], check=True)
        else:
            for path in (self._folder, *self._folder.rglob("*")):
                path.chmod(0o500 if path.is_dir() else 0o400)

    def away(self) -> None:
        if self.is_mounted:
            subprocess.run(["umount", str(self._folder)], check=True)
        else:
            for path in (self._folder, *self._folder.rglob("*")):
                path.chmod(0o700)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Disk]]:
    made: list[Disk] = []

    def new(size: int) -> Disk:
        made.append(Disk(tmp_path / "kept", size))
        return made[-1]

    yield new
    for one in made:
        one.away()


@pytest.mark.parametrize("rounds", [["changed"], pytest.param(["changed", "once more", "once more"], marks=long)])
def test_a_cache_that_can_only_be_read_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: Callable[[int], Disk], rounds: list[str]
) -> None:
    made, pair = disk(16 << 20), Watched(tmp_path, monkeypatch)
    assert pair.build() == 0
    made.close()
    before = fingerprint(tmp_path / "kept")
    for said in rounds:
        pair.column.story("bai-hai", f"Câu {said}.", title="Bài thứ hai")
        assert pair.compare(DAY, said)
    assert fingerprint(tmp_path / "kept") == before


def _entries(cache: Path) -> list[Path]:
    return [path for path in cache.rglob("*") if path.is_file()]


def test_what_finds_no_room_is_made_each_time_and_nothing_is_left_of_it(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: Callable[[int], Disk]
) -> None:
    made, maker = disk(64 << 10), Maker()
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "kept"))
    large = [_ask(lambda: bytes(1 << 20), b"large") for _ in range(2)]
    assert large == [bytes(1 << 20)] * 2
    assert not made.is_mounted or _entries(tmp_path / "kept" / "cards") == []
    assert _ask(maker) == _ask(maker) == maker()
    assert not place.exists()


@long
@pytest.mark.parametrize("room", [4 << 10, 64 << 10, 256 << 10])
def test_a_build_whose_cache_is_full_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: Callable[[int], Disk], room: int
) -> None:
    made, pair = disk(room), Watched(tmp_path, monkeypatch)
    assert pair.build() == 0
    pair.column.story("bai-hai", title="Bài thứ hai")
    assert pair.compare(DAY, "changed")
    assert list((tmp_path / "kept").rglob(".new-*")) == []
    # Of what a build keeps where there is room for it, not all could be kept.
    assert not made.is_mounted or len(_entries(tmp_path / "kept")) < len(_entries(tmp_path / "empty"))


def test_what_cannot_be_taken_out_of_it_is_told_to_whoever_takes_a_story_down(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    column, real = tiny_column(tmp_path / "column"), Path.unlink
    _ask(Maker())

    def refuse(path: Path, **options: bool) -> None:
        if path.parent == place / "cards":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        real(path, **options)

    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.chdir(column.root)
    assert main(["forget", "2026/bai-dau"]) == 0
    told = f"Bộ nhớ đệm không dọn được, có thể còn ảnh và lời của bài; hãy xóa cả thư mục:\n  {place / 'cards'}\n"
    assert told in capsys.readouterr().out
