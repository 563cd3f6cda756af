"""Work in two processes: all of it is done once, and whatever ends one of them is told by the other."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from tests.column import TODAY, fingerprint
from tests.publishing import tiny_column
from thidua.cli.main import main
from thidua.shell import halves
from thidua.shell.halves import WorkerError, in_halves

NAMES = [str(number) for number in range(301)]
HERE = os.getpid()


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def _slowly(names: Collection[str], seconds: float) -> Iterator[str]:
    for name in names:
        time.sleep(seconds)
        yield name


def _lengths(names: Collection[str]) -> tuple[int, dict[str, int]]:
    # As long as the least that is worth a second process.
    return os.getpid(), {name: len(name) for name in _slowly(names, 0.0002)}


def test_everything_is_done_once_by_two_processes() -> None:
    (one, first), (other, second) = in_halves(_lengths, NAMES)
    assert one == HERE != other
    assert first.keys().isdisjoint(second)
    assert {**first, **second} == {name: len(name) for name in NAMES}
    assert min(len(first), len(second)) > len(NAMES) / 10


def test_who_is_faster_does_more() -> None:
    def work(names: Collection[str]) -> list[str]:
        return [*_slowly(names, 0.0001 if os.getpid() == HERE else 0.002)]

    mine, other = in_halves(work, NAMES)
    assert sorted((*mine, *other)) == sorted(NAMES)
    assert len(mine) > 2 * len(other) > 0


def test_a_half_that_nobody_waits_for_any_more_ends() -> None:
    """The first process is killed in the middle; the second one then takes nothing more."""
    reads, writes = os.pipe()
    killed = os.fork()
    if not killed:
        first = os.getpid()

        def work(names: Collection[str]) -> int:
            for _ in _slowly(names, 0.05):
                if os.getpid() == first:
                    os.kill(first, signal.SIGKILL)
            os.write(writes, b"all of it")
            return 0

        in_halves(work, NAMES)
        os._exit(1)
    os.close(writes)
    os.waitpid(killed, 0)
    with os.fdopen(reads, "rb") as told:
        # Comes to its end once the second process has.
        assert told.read() == b""


@pytest.mark.parametrize("few", [NAMES[:3], []])
def test_a_little_work_is_done_by_one(few: list[str]) -> None:
    assert in_halves(_lengths, few) == [(HERE, dict.fromkeys(few, 1))]


def test_on_one_core_one_process_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert [pid for pid, _ in in_halves(_lengths, NAMES)] == [HERE]


def _in_the_second(names: Collection[str], what: Exception) -> int:
    if os.getpid() != HERE:
        raise what
    return len([*names])


def test_what_the_disk_refuses_there_is_told_here() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a.html")
    with pytest.raises(OSError, match=r"a\.html") as told:
        in_halves(lambda names: _in_the_second(names, full), NAMES)
    assert told.value.errno == errno.ENOSPC


def test_what_goes_wrong_there_otherwise_is_done_here_again() -> None:
    assert sum(in_halves(lambda names: _in_the_second(names, KeyError("a fault of ours")), NAMES)) == len(NAMES)


def _killed(names: Collection[str]) -> int:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return len([*names])


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(WorkerError):
        in_halves(_killed, NAMES)


def test_no_process_is_left_where_the_first_one_ends_early() -> None:
    def work(names: Collection[str]) -> int:
        if os.getpid() == HERE:
            raise KeyboardInterrupt
        signal.pause()
        return len(names)

    with pytest.raises(KeyboardInterrupt):
        in_halves(work, NAMES)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_the_old_site_stands_where_half_the_work_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    column = tiny_column(tmp_path)
    monkeypatch.chdir(column.root)
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    assert main(["build", "--quiet", "--today", TODAY]) == 0
    before = fingerprint(column.file("site"))
    column.story("bai-hai", title="Bài thứ hai")
    with monkeypatch.context() as patch:
        patch.setattr(halves, "_LEAST", 2)
        patch.setattr(halves, "_answered", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        assert main(["build", "--quiet", "--today", TODAY]) == 1
    assert "bị ngắt giữa chừng" in capsys.readouterr().err
    assert fingerprint(column.file("site")) == before
    assert {path.name for path in column.root.glob(".site*")} <= {".site.lock", ".site.spare"}
    assert main(["build", "--quiet", "--today", TODAY]) == 0
    assert column.file("site/dien-hinh/2026/bai-hai/index.html").exists()
