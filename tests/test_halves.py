"""Work in two processes: all of it is done once, and whatever ends one of them is told by the other."""

from __future__ import annotations

import errno
import mmap
import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.column import TODAY, Column, fingerprint
from tests.publishing import tiny_column
from thidua.assembly import bodies
from thidua.cli.main import main
from thidua.shell import halves
from thidua.shell.halves import in_halves

NAMES = [str(number) for number in range(301)]
HERE = os.getpid()


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    # Other tests may have left threads behind that wait.
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def _slowly(names: Collection[str], seconds: float) -> Iterator[str]:
    for name in names:
        time.sleep(seconds)
        yield name


class _Together:
    """Lets a process go on with its second name only once the other one has its first, however long that takes."""

    def __init__(self) -> None:
        self._begun = mmap.mmap(-1, 2)

    def __call__(self, names: Collection[str]) -> Iterator[str]:
        for name in names:
            self._begun[int(os.getpid() == HERE)] = 1
            while not all(self._begun[:]):
                time.sleep(0.001)
            yield name


def _lengths(names: Collection[str]) -> tuple[int, dict[str, int]]:
    return os.getpid(), {name: len(name) for name in names}


def test_everything_is_done_once_by_two_processes() -> None:
    together = _Together()

    def work(names: Collection[str]) -> tuple[int, dict[str, int]]:
        return os.getpid(), {name: len(name) for name in together(names)}

    (one, first), (other, second) = in_halves(work, NAMES)
    assert one == HERE != other
    assert first.keys().isdisjoint(second)
    assert {**first, **second} == {name: len(name) for name in NAMES}
    assert first
    assert second


def test_who_is_faster_does_more() -> None:
    together = _Together()

    def work(names: Collection[str]) -> list[str]:
        done = []
        for name in together(names):
            time.sleep(0.0001 if os.getpid() == HERE else 0.005)
            done.append(name)
        return done

    mine, other = in_halves(work, NAMES)
    assert sorted((*mine, *other)) == sorted(NAMES)
    assert len(mine) > len(other) > 0


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


def test_what_a_process_that_is_killed_had_taken_is_done_by_the_other() -> None:
    together = _Together()

    def killed(names: Collection[str]) -> list[str]:
        done = []
        for name in together(names) if isinstance(names, halves._Waiting) else names:  # noqa: SLF001 - not what is left
            done.append(name)
            if os.getpid() != HERE:
                os.kill(os.getpid(), signal.SIGKILL)
        return done

    mine, others = in_halves(killed, NAMES)
    assert sorted((*mine, *others)) == sorted(NAMES)
    assert others


def _refused(*_: object, **__: object) -> Any:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


@pytest.mark.parametrize("what", ["thidua.shell.halves.TemporaryFile", "fcntl.lockf", "os.fork"])
def test_where_two_cannot_share_it_one_does_it(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setattr(what, _refused)
    assert [pid for pid, _ in in_halves(_lengths, NAMES)] == [HERE]


def test_beside_another_thread_no_process_is_forked_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert [pid for pid, _ in in_halves(_lengths, NAMES)] == [HERE]


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


@pytest.fixture
def column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Column:
    column = tiny_column(tmp_path)
    monkeypatch.chdir(column.root)
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    return column


def _build() -> int:
    return main(["build", "--quiet", "--today", TODAY])


def test_a_site_of_which_half_the_work_was_killed_is_the_same(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    column.story("bai-hai", title="Bài thứ hai")
    assert _build() == 0
    whole = fingerprint(column.file("site"))
    shutil.rmtree(column.file("site"))
    monkeypatch.setattr(halves, "_LEAST", 2)

    def killed(work: Callable[[Collection[str]], object], names: Collection[str]) -> None:
        work(names)
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(halves, "_answered", killed)
    assert _build() == 0
    assert fingerprint(column.file("site")) == whole


def test_what_only_the_other_process_finds_wrong_stops_a_build(
    column: Column, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build() == 0
    before = fingerprint(column.file("site"))
    column.story("bai-hai", title="Bài thứ hai")
    render = bodies._rendered  # noqa: SLF001 - it is slowed down

    def rendered(*given: Any) -> str:
        if os.getpid() != HERE:
            raise KeyError
        # Until the other one has taken the rest.
        time.sleep(0.5)
        return render(*given)

    monkeypatch.setattr(bodies, "_rendered", rendered)
    monkeypatch.setattr(halves, "_LEAST", 2)
    assert _build() == 1
    assert "nội dung không dựng được thành trang (KeyError)" in capsys.readouterr().err
    assert fingerprint(column.file("site")) == before
