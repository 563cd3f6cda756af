"""The cache costs time where it is missing or damaged, and never a build, a picture or a file of somebody's."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.column import ROOT, fingerprint
from tests.publishing import denied, tiny_column
from thidua.shell.cache import dropped, kept
from thidua.shell.supplies import ShellSupplies


class Maker:
    """Makes the same bytes each time, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return b"made of something" * 100


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _ask(maker: Maker) -> bytes:
    return kept("sizes", ("recipe", b"source"), maker)


def test_nobody_else_reads_what_is_kept(place: Path) -> None:
    _ask(Maker())
    assert [stat.S_IMODE(one.stat().st_mode) for one in (place, place / "sizes")] == [0o700, 0o700]


def test_what_was_made_is_not_made_again(place: Path) -> None:
    maker = Maker()
    assert _ask(maker) == _ask(maker)
    assert maker.times == 1
    assert {path.name for path in place.iterdir()} == {"CACHEDIR.TAG", "sizes"}


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda data: data[:0],
    "cut off": lambda data: data[:-1],
    "cut within its sum": lambda data: data[:20],
    "flipped": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "of another": lambda data: b"%PDF-" + data,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_made_anew(place: Path, damage: str) -> None:
    maker = Maker()
    right = _ask(maker)
    (entry,) = (place / "sizes").iterdir()
    entry.write_bytes(DAMAGES[damage](entry.read_bytes()))
    assert _ask(maker) == right
    assert _ask(maker) == right
    assert maker.times == 2


def test_what_a_kill_left_stops_nothing(place: Path) -> None:
    place.mkdir()
    (place / ".new-0ab").write_bytes(b"half")
    maker = Maker()
    assert _ask(maker) == _ask(maker)
    assert maker.times == 1
    (place / "sizes" / ".new-0cd").write_bytes(b"half")
    dropped("sizes")
    assert list((place / "sizes").iterdir()) == []


def test_a_folder_of_somebodys_is_neither_filled_nor_emptied(place: Path) -> None:
    for name in ("sizes/anh.jpg", "sizes/" + "0a" * 32, "ghi-chu.txt"):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(b"x")
    before = fingerprint(place)
    maker = Maker()
    assert _ask(maker) == _ask(maker)
    assert maker.times == 2
    dropped("sizes", "pictures")
    assert fingerprint(place) == before


def test_a_link_in_the_place_of_a_kind_is_not_followed(place: Path, tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / ("0a" * 32)).write_bytes(b"x")
    place.mkdir()
    (place / "sizes").symlink_to(tmp_path / "kho")
    _ask(Maker())
    dropped("sizes")
    assert [path.name for path in (tmp_path / "kho").iterdir()] == ["0a" * 32]


@pytest.mark.parametrize("named", ["/dev/null", "/dev/null/cache", "/proc/cache", "tep"])
def test_no_place_for_a_cache_is_a_working_state(named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tep").write_bytes(b"x")
    monkeypatch.setenv("THIDUA_CACHE", named)
    assert _ask(Maker()) == Maker()()
    dropped("sizes")
    assert fingerprint(tmp_path) == fingerprint(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["tep"]


def test_a_user_without_a_home_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("thidua.shell.cache.user_cache_dir", lambda *_, **__: "~/.cache/thidua")
    assert _ask(Maker()) == Maker()()
    assert list(tmp_path.iterdir()) == []


def test_builds_with_a_whole_a_damaged_a_full_and_no_cache_are_the_same(tmp_path: Path) -> None:
    column = tiny_column(tmp_path / "column")
    cache = tmp_path / "cache"
    assert column.run("build", THIDUA_CACHE=str(cache)).code == 0
    before = fingerprint(column.root / "site")
    entries = [path for path in cache.rglob("*") if path.is_file()]
    assert len(entries) > 5
    for number, path in enumerate(entries):
        data = path.read_bytes()
        path.write_bytes(data[: number % 2 * len(data) // 2])
    full = denied(tmp_path, tmp_path / "full", 4)
    for environment in ({"THIDUA_CACHE": str(cache)}, {**full, "THIDUA_CACHE": str(tmp_path / "full")}):
        run = column.run("build", **environment)
        assert (run.code, run.err) == (0, "")
        assert fingerprint(column.root / "site") == before
    run = column.run("build", THIDUA_CACHE="/dev/null")
    assert run.code == 0
    assert "Không dùng được bộ nhớ đệm “/dev/null”" in run.err
    assert fingerprint(column.root / "site") == before


HIDDEN = """
import sys
sys.modules["fcntl"] = None
from importlib import import_module
for name in ("check", "ledger", "build", "serve", "explain", "forget"):
    import_module(f"thidua.cli.{name}")
from thidua.cli.main import main
raise SystemExit(main(["check", "--quiet", "--config", sys.argv[1]]))
"""


def test_the_commands_start_where_the_system_has_no_fcntl() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN, str(ROOT / "mkdocs.yml")],
        env={**os.environ, "THIDUA_TODAY": "2026-11-15"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_what_is_made_of_the_program_alone_is_made_again_when_that_changes(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, supplies = Maker(), ShellSupplies(place)
    for mark, times in (("a" * 40, 1), ("b" * 40, 2)):
        monkeypatch.setattr("thidua.shell.supplies.program_mark", lambda mark=mark: mark)
        assert [supplies.once("handbook", made) for _ in range(2)] == [made()] * 2
        # One of them the test made.
        assert made.times == times * 2
    monkeypatch.setenv("THIDUA_CACHE", os.devnull)
    supplies.once("handbook", made)
    assert made.times == 5
