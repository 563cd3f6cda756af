"""Work on many files on both cores: a second process takes every other one, and tells what it found of them."""

from __future__ import annotations

import errno
import marshal
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO, NoReturn, TypeVar

from thidua.shell.progress import shared, silent

Told = TypeVar("Told")
# To begin a process and to hear from it takes as long as a few dozen pages.
_LEAST = 200
_DIED = 70
_DONE, _REFUSED, _UNDONE = 0, 1, 2


class WorkerError(Exception):
    """The second process ended without an answer."""


def _can_fork() -> bool:
    # Elsewhere libraries of the system may hold what a process that is forked off waits for in vain.
    return sys.platform.startswith("linux") and len(os.sched_getaffinity(0)) > 1


def _answered(work: Callable[[Sequence[str]], Told], names: Sequence[str]) -> tuple[object, ...]:
    try:
        return _DONE, work(names)
    except OSError as error:
        return _REFUSED, error.errno or errno.EIO, error.strerror or "", str(error.filename or "")


def _second(work: Callable[[Sequence[str]], Told], names: Sequence[str], answer: IO[bytes]) -> NoReturn:
    """The life of the second process: what it does at its end is nothing that the first one would do at its own."""
    code = _DIED
    try:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        told: tuple[object, ...] = (_UNDONE,)
        with suppress(Exception):
            told = _answered(work, names)
        marshal.dump(told, answer, 2)  # type: ignore[arg-type]  # plain values, as its caller promises
        answer.flush()
        code = 0
    finally:
        os._exit(code)


def _end(pid: int) -> None:
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def in_halves(work: Callable[[Sequence[str]], Told], names: Sequence[str], *, much: bool | None = None) -> list[Told]:
    """What `work` tells of some files: of all at once, or of each half where two processes do it.

    They do it where there is `much` to do, as there is with many files. What it tells must be plain values. Raises its
    `OSError` wherever it arose, `WorkerError` where the second process was ended from outside.
    """
    is_worth_it = len(names) >= _LEAST if much is None else much
    if not (is_worth_it and _can_fork()):
        return [work(names)]
    with TemporaryFile(prefix="thidua-") as answer:
        # What waits to be printed would be printed by both.
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if not pid:
            silent()
            _second(work, names[1::2], answer)
        try:
            with shared(2):
                first = work(names[::2])
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
        # What went wrong there otherwise is a fault of ours, and goes wrong here as well, where it is told.
        second: Told = told[0] if how == _DONE else work(names[1::2])
        return [first, second]
