"""Work on many files on both cores: two processes take a few at a time until none is left, and tell what they found."""

from __future__ import annotations

import errno
import marshal
import mmap
import os
import signal
import struct
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, suppress
from tempfile import TemporaryFile
from typing import IO, NoReturn, TypeVar

from thidua.shell.progress import shared, silent

Told = TypeVar("Told")
Item = TypeVar("Item")
# To begin a process and to hear from it takes as long as a few dozen pages.
_LEAST = 200
_DIED = 70
_DONE, _REFUSED, _UNDONE = 0, 1, 2
_NUMBER = struct.Struct("<Q")


# So many files are taken at a time, of so many parts at least.
_TAKEN, _PARTS = 16, 100


class WorkerError(Exception):
    """The second process ended without an answer."""


class _Waiting(Collection[Item]):
    """Items that wait for two processes: each that goes through them takes those that the other one did not."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._step = max(1, min(_TAKEN, len(items) // _PARTS))
        # How many parts were taken: one number that both see, each at its turn.
        self._seen = mmap.mmap(-1, _NUMBER.size)
        self._turn = TemporaryFile(prefix="thidua-")  # noqa: SIM115 - closed below
        self._parent = os.getpid()
        self._mine: set[int] = set()

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

    def _next(self) -> int:
        import fcntl

        if self._parent not in (os.getpid(), os.getppid()):
            # Nobody is left to whom it could be told.
            os._exit(_DIED)
        fcntl.lockf(self._turn, fcntl.LOCK_EX)
        try:
            (part,) = _NUMBER.unpack(self._seen[:])
            self._seen[:] = _NUMBER.pack(part + 1)
        finally:
            fcntl.lockf(self._turn, fcntl.LOCK_UN)
        return int(part)

    def close(self) -> None:
        """Frees what both saw."""
        self._seen.close()
        self._turn.close()


def _can_fork() -> bool:
    # Elsewhere libraries of the system may hold what a process that is forked off waits for in vain.
    return sys.platform.startswith("linux") and len(os.sched_getaffinity(0)) > 1


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


def in_halves(
    work: Callable[[Collection[Item]], Told], items: Sequence[Item], *, much: bool | None = None
) -> list[Told]:
    """What `work` tells of some items: of all at once, or of what each of two processes took of them.

    They do it where there is `much` to do, as there is with many of them. Each goes through what it is given once and
    in order. What it tells must be plain values. Raises its `OSError` wherever it arose, `WorkerError` where the second
    process was ended from outside.
    """
    is_worth_it = len(items) >= _LEAST if much is None else much
    if not (is_worth_it and _can_fork()):
        return [work(items)]
    with TemporaryFile(prefix="thidua-") as answer, closing(_Waiting(items)) as waiting:
        # What waits to be printed would be printed by both.
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if not pid:
            silent()
            _second(work, waiting, answer)
        try:
            with shared(2):
                first = work(waiting)
            _, status = os.waitpid(pid, 0)
        except BaseException:
            _end(pid)
            raise
        if status:
            raise WorkerError
        answer.seek(0)
        how, *told = marshal.load(answer)  # noqa: S302 - our own bytes, in a file without a name
        if how == _REFUSED:
            raise OSError(*told)
        if how == _DONE:
            return [first, told[0]]
        # What went wrong there otherwise is a fault of ours, and goes wrong here as well, where it is told.
        return [first, work(waiting.others())]
