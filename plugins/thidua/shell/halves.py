"""Work on many files on both cores: two processes take a few at a time until none is left, and tell what they found."""

from __future__ import annotations

import errno
import marshal
import mmap
import os
import signal
import struct
import sys
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from tempfile import TemporaryFile
from typing import IO, NoReturn, TypeVar

from thidua.shell.progress import shared, silent

Told = TypeVar("Told")
Item = TypeVar("Item")
# To begin a process and to hear from it takes as long as a few dozen pages.
_LEAST = 200
_DIED = 70
_DONE, _REFUSED, _UNDONE = 0, 1, 2
# So many items are taken at a time, of so many parts at least.
_TAKEN, _PARTS = 16, 100
_NUMBER = struct.Struct("<Q")


class _Waiting(Collection[Item]):
    """Items that wait for two processes: each that goes through them takes those that the other one did not."""

    def __init__(self, items: Sequence[Item], turn: IO[bytes]) -> None:
        """`turn` is a file that both have, by which they take turns."""
        self._items = items
        self._step = max(1, min(_TAKEN, len(items) // _PARTS))
        # How many parts were taken: one number that both see, each at its turn.
        self._seen = mmap.mmap(-1, _NUMBER.size)
        self._turn = turn
        self._parent = os.getpid()
        self._mine: set[int] = set()

    def try_turn(self) -> None:
        """Raises `OSError` where two processes cannot take turns: not every disk knows how."""
        with self._locked():
            pass

    def __len__(self) -> int:
        """About how many one of two takes."""
        return (len(self._items) + 1) // 2

    def __contains__(self, item: object) -> bool:
        return item in self._items

    def __iter__(self) -> Iterator[Item]:
        while (part := self._next()) * self._step < len(self._items):
            self._mine.add(part)
            yield from self._part(part)

    def _part(self, part: int) -> Sequence[Item]:
        return self._items[part * self._step : (part + 1) * self._step]

    def others(self) -> list[Item]:
        """Those that this process did not take."""
        parts = range(-(-len(self._items) // self._step))
        return [one for part in parts if part not in self._mine for one in self._part(part)]

    @contextmanager
    def _locked(self) -> Iterator[None]:
        import fcntl

        fcntl.lockf(self._turn, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.lockf(self._turn, fcntl.LOCK_UN)

    def _next(self) -> int:
        if self._parent not in (os.getpid(), os.getppid()):
            # Nobody is left to whom it could be told.
            os._exit(_DIED)
        with self._locked():
            (part,) = _NUMBER.unpack(self._seen[:])
            self._seen[:] = _NUMBER.pack(part + 1)
        return int(part)

    def close(self) -> None:
        """Frees what both saw."""
        self._seen.close()


def _can_fork() -> bool:
    # Elsewhere libraries of the system, and everywhere other threads, may hold what a process that is forked off waits
    # for in vain.
    is_alone = sys.platform.startswith("linux") and threading.active_count() == 1
    return is_alone and len(os.sched_getaffinity(0)) > 1


def _answered(work: Callable[[Collection[Item]], Told], items: Collection[Item]) -> tuple[object, ...]:
    try:
        return _DONE, work(items)
    except OSError as error:
        return _REFUSED, error.errno or errno.EIO, error.strerror or "", str(error.filename or "")


def _second(work: Callable[[Collection[Item]], Told], items: Collection[Item], answer: IO[bytes]) -> NoReturn:
    """The life of the second process: what it does at its end is nothing that the first one would do at its own."""
    code = _DIED
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        told: tuple[object, ...] = (_UNDONE,)
        with suppress(Exception):
            told = _answered(work, items)
        marshal.dump(told, answer, 2)  # type: ignore[arg-type]  # plain values, as its caller promises
        answer.flush()
        code = 0
    finally:
        os._exit(code)


def _end(pid: int) -> None:
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


@contextmanager
def _begun(
    work: Callable[[Collection[Item]], Told], items: Sequence[Item]
) -> Iterator[tuple[_Waiting[Item], IO[bytes], int] | None]:
    """What waits for two processes, where the second one's answer will be, and its number; None where it cannot be."""
    with ExitStack() as opened:
        begun = None
        # Where there is no room for a file or a process, one process can do it, too.
        with suppress(OSError):
            answer = opened.enter_context(TemporaryFile(prefix="thidua-"))
            waiting = opened.enter_context(closing(_Waiting(items, answer)))
            waiting.try_turn()
            # What waits to be printed would be printed by both.
            sys.stdout.flush()
            sys.stderr.flush()
            if not (pid := os.fork()):
                silent()
                _second(work, waiting, answer)
            begun = waiting, answer, pid
        yield begun


def _told(status: int, answer: IO[bytes]) -> tuple[object, ...]:
    """What a process told that is over; that it did nothing where it was ended."""
    if status:
        return (_UNDONE,)
    answer.seek(0)
    told: tuple[object, ...] = marshal.load(answer)  # noqa: S302 - our own bytes, in a file without a name
    return told


def in_halves(
    work: Callable[[Collection[Item]], Told], items: Sequence[Item], *, much: bool | None = None
) -> list[Told]:
    """What `work` tells of some items: of all at once, or of what each of two processes took of them.

    They do it where there is `much` to do, as there is with many of them. Each goes through what it is given once and
    in order. What it tells must be plain values. Raises its `OSError` wherever it arose. What a second process that was
    ended from outside had taken is done by the first one.
    """
    is_worth_it = len(items) >= _LEAST if much is None else much
    if not (is_worth_it and _can_fork()):
        return [work(items)]
    with _begun(work, items) as begun:
        if begun is None:
            return [work(items)]
        waiting, answer, pid = begun
        try:
            with shared(2):
                first = work(waiting)
            _, status = os.waitpid(pid, 0)
        except BaseException:
            _end(pid)
            raise
        how, *told = _told(status, answer)
        if how == _REFUSED:
            raise OSError(*told)
        # What went wrong there otherwise is a fault of ours, and goes wrong here as well, where it is told.
        second: Told = told[0] if how == _DONE else work(waiting.others())  # type: ignore[assignment]
        return [first, second]
