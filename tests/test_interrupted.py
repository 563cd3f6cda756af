"""Builds that are ended from outside: by a signal, by a full disk, by a second builder."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.column import TODAY, Column, fingerprint
from tests.publishing import builder, denied, finish, rubbish, tiny_column, visible
from thidua.cli.main import main
from thidua.markup import sanitizer

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
PLENTY = 64 << 20
long = pytest.mark.long


class Versions:
    """Two columns that differ in a word, and the hashes of their sites."""

    def __init__(self, folder: Path) -> None:
        self.columns = [tiny_column(folder / word, word) for word in ("thứ nhất", "thứ hai")]
        self.hashes = []
        self.seconds = 0.0
        for number, column in enumerate(self.columns):
            start = time.monotonic()
            assert finish(builder(column, folder / f"alone-{number}"))[0] == 0
            self.seconds = time.monotonic() - start
            self.hashes.append(visible(folder / f"alone-{number}"))

        self.around = self.neighbours()

    def other_than(self, seen: str) -> Column:
        return self.columns[1 - self.hashes.index(seen)]

    def neighbours(self) -> list[str]:
        """The hashes of what lies beside a site, of which no build may change a byte."""
        return [fingerprint(column.file(name)) for column in self.columns for name in ("content", "plans")]


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    return Versions(tmp_path_factory.mktemp("versions"))


@pytest.mark.parametrize("kills", [6, pytest.param(200, marks=long)])
def test_kills_at_random_times(tmp_path: Path, versions: Versions, kills: int) -> None:
    chance = random.Random(20261115)  # noqa: S311 - not a secret
    assert finish(builder(versions.columns[0], tmp_path))[0] == 0
    ended = 0
    for number in range(kills):
        process = builder(versions.other_than(visible(tmp_path)), tmp_path)
        time.sleep(chance.uniform(0.05, versions.seconds))
        ended += process.poll() is None
        process.send_signal(SIGNALS[number % 3])
        _, err = finish(process)
        assert visible(tmp_path) in versions.hashes
        # Before its first line runs, Python itself answers an interrupt.
        assert "Traceback" not in err or "thidua/shell" not in err, err
    assert ended > kills // 2
    wanted = versions.other_than(visible(tmp_path))
    assert finish(builder(wanted, tmp_path))[0] == 0
    assert versions.columns[versions.hashes.index(visible(tmp_path))] is wanted
    assert rubbish(tmp_path) == set()
    assert versions.neighbours() == versions.around


def _plain(column: Column, site: Path) -> subprocess.Popen[bytes]:
    """A `thidua build` of its own that makes a site in a plain folder."""
    settings = column.file("mkdocs.yml").read_text(encoding="utf-8")
    other = column.write("mkdocs.rieng.yml", settings.replace("site_dir: site", f"site_dir: {site}"))
    command = [sys.executable, "-m", "thidua", "build", "--today", TODAY, "--config", str(other)]
    return subprocess.Popen(command, cwd=column.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=long)])
def test_kills_of_a_plain_folder(tmp_path: Path, versions: Versions, kills: int) -> None:
    chance = random.Random(20261122)  # noqa: S311 - not a secret
    site = tmp_path / "www" / "site"
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "ung-dung.php").write_text("của người khác", encoding="utf-8")
    assert finish(_plain(versions.columns[0], site))[0] == 0
    for number in range(kills):
        process = _plain(versions.columns[number % 2], site)
        time.sleep(chance.uniform(0.05, versions.seconds))
        process.send_signal(SIGNALS[number % 3])
        finish(process)
        # Between the two renames the old site lies aside, and the next run puts it back.
        place = site if site.exists() else site.with_name(".site.old")
        assert fingerprint(place) in versions.hashes
    assert finish(_plain(versions.columns[1], site)) == (0, "")
    assert fingerprint(site) == versions.hashes[1]
    assert {path.name for path in site.parent.iterdir()} - {".site.spare"} == {"site", ".site.lock", "ung-dung.php"}
    assert versions.neighbours() == versions.around


@pytest.mark.parametrize("places", [2, pytest.param(20, marks=long)])
def test_read_only_places(tmp_path: Path, places: int) -> None:
    """Where a build may write nothing more, from its first steps to its last; be it the site or what is above it."""
    (tmp_path / "hook").mkdir()
    column = tiny_column(tmp_path / "column")
    assert column.run("build").code == 0
    for number in range(places):
        before = fingerprint(column.root / "site")
        tiny_column(column.root, f"lần thứ {number}")
        place = ("site", ".site.old", ".site.staging", "")[number % 4]
        around = [fingerprint(column.file(name)) for name in ("content", "plans")]
        run = column.run("build", **denied(tmp_path / "hook", column.file(place), 1 + number // 4 * 2))
        is_old = column.file("site").exists() and fingerprint(column.root / "site") == before
        assert ("trang cũ giữ nguyên" in run.err) == is_old, run.err
        assert (run.code == 0) == (column.file("site").exists() and not is_old), run.err
        assert column.run("build").code == 0
        assert fingerprint(column.root / "site") != before
        assert {path.name for path in column.root.glob(".site*")} - {".site.spare"} == {".site.lock"}
        assert [fingerprint(column.file(name)) for name in ("content", "plans")] == around


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["TERM", "INT"])
def test_a_builder_that_is_asked_to_stop_cleans_up(tmp_path: Path, versions: Versions, number: signal.Signals) -> None:
    process = builder(versions.columns[0], tmp_path)
    while not rubbish(tmp_path):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    code, err = finish(process)
    assert code == 128 + number
    assert "Traceback" not in err
    assert rubbish(tmp_path) == set()


def test_a_builder_stops_though_a_library_swallowed_that_it_was_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    column = tiny_column(tmp_path)
    monkeypatch.chdir(column.root)
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    column.story("bai-hai", title="Tổ hòa giải bên sông", body="[Một](https://mot.example/).")

    def asked(*given: str) -> str:
        # The sanitizer goes on whatever a filter raises.
        os.kill(os.getpid(), signal.SIGTERM)
        return given[-1]

    monkeypatch.setattr(sanitizer, "_attribute", asked)
    assert main(["build", "--quiet", "--today", TODAY]) == 128 + signal.SIGTERM
    said = capsys.readouterr().err
    assert said.endswith("Đã dừng theo yêu cầu; chưa có trang nào ở site/.\n")
    assert "Error" not in said
    assert {path.name for path in column.root.glob(".site*")} == {".site.lock"}
    assert not column.file("site").exists()


@pytest.mark.parametrize("pairs", [2, pytest.param(20, marks=long)])
def test_two_builders_at_once(tmp_path: Path, versions: Versions, pairs: int) -> None:
    assert finish(builder(versions.columns[0], tmp_path))[0] == 0
    for _ in range(pairs):
        both = [builder(column, tmp_path) for column in versions.columns]
        while any(process.poll() is None for process in both):
            assert visible(tmp_path) in versions.hashes
        ends = sorted(finish(process) for process in both)
        assert [code for code, _ in ends] in ([0, 0], [0, 2]), ends
        assert ends[1][0] == 0 or "đang chạy" in ends[1][1]
        assert visible(tmp_path) in versions.hashes
        assert rubbish(tmp_path) == set()


class SmallDisk:
    """A disk on which only so much room is left: one of its own where mounting is allowed, else a limit on files."""

    def __init__(self, folder: Path, *, mounted: bool) -> None:
        self.folder = folder
        self._mounted = mounted

    def build(self, column: Column, room: int | None) -> tuple[int, str]:
        """Builds with so many bytes left; None is plenty."""
        command = [sys.executable, "-m", "thidua", "build", "--today", TODAY, "--releases", str(self.folder)]
        if self._mounted:
            used = sum(path.lstat().st_blocks * 512 for path in self.folder.rglob("*"))
            size = used + room if room is not None else PLENTY
            subprocess.run(["mount", "-o", f"remount,size={size}", str(self.folder)], check=True)
        elif room is not None:
            # Some files of a site are larger than this, be the room as it may.
            command = ["sh", "-c", 'ulimit -f "$0"; exec "$@"', str(2 + room // 250_000), *command]
        done = subprocess.run(command, cwd=column.root, capture_output=True, text=True, check=False)
        return done.returncode, done.stderr


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={PLENTY}", "thidua-test", str(folder)]
    mounted = bool(shutil.which("mount")) and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield SmallDisk(folder, mounted=mounted)
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("times", [1, pytest.param(20, marks=long)])
def test_a_full_disk(tmp_path: Path, versions: Versions, times: int) -> None:
    with small_disk(tmp_path / "disk") as disk:
        assert finish(builder(versions.columns[0], disk.folder))[0] == 0
        size = sum(path.stat().st_size for path in (disk.folder / "current").rglob("*") if path.is_file())
        for number in range(times):
            code, err = disk.build(versions.columns[1], size * number // times)
            assert code == 1, err
            assert "Ổ đĩa đã hết chỗ" in err
            assert len(err.splitlines()) == 1
            assert visible(disk.folder) == versions.hashes[0]
            assert rubbish(disk.folder) == set()
        code, err = disk.build(versions.columns[1], None)
        assert code == 0, err
        assert visible(disk.folder) == versions.hashes[1]


def test_the_plain_folder_of_a_full_disk_stays_too(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    assert column.run("build").code == 0
    before = fingerprint(tmp_path / "site")
    column.replace("content/exemplars/2026/bai-dau.md", "đầu tiên", "cuối cùng")
    command = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", sys.executable, "-m", "thidua", "build"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Ổ đĩa đã hết chỗ" in done.stderr
    assert "Traceback" not in done.stderr
    assert fingerprint(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith(".site")} == {".site.lock"}


# Ends a build just before the second of the two renames, as late as a kill can leave no site at all.
KILLER = """
import os, signal, sys

def kill(event, arguments):
    if event == "os.rename" and os.fspath(arguments[0]).endswith(".site.staging"):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(kill)
"""


@pytest.mark.parametrize("is_right", [True, False], ids=["publishes", "refused-by-the-check"])
def test_the_next_run_repairs_a_plain_folder_even_if_it_publishes_nothing(tmp_path: Path, *, is_right: bool) -> None:
    column = tiny_column(tmp_path / "column")
    assert column.run("build").code == 0
    before = fingerprint(column.root / "site")
    (tmp_path / "sitecustomize.py").write_text(KILLER, encoding="utf-8")
    # Else nothing has changed, and nothing is built.
    column.file("mkdocs.yml").touch()
    assert column.run("build", PYTHONPATH=str(tmp_path)).code == -signal.SIGKILL
    assert not (column.root / "site").exists()
    if not is_right:
        column.story("bai-hong", unit="khong-co")
    assert column.run("build").code == (0 if is_right else 1)
    assert fingerprint(column.root / "site") == before


def test_what_stands_in_the_way_of_the_link_is_told(tmp_path: Path) -> None:
    column = tiny_column(tmp_path / "column")
    (tmp_path / "out" / "current").mkdir(parents=True)
    run = column.run("build", "--releases", str(tmp_path / "out"))
    assert run.code == 2
    assert "phải là liên kết" in run.err
