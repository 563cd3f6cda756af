"""A long command that is asked to end by a signal: it leaves nothing behind, and says how it ended."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

SIGNALLED = 128


class StoppedError(BaseException):
    """A signal asked this process to end; no handler of ordinary errors may take it for one."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class _AskedFor:
    """The signal by which this process was last asked to end."""

    signal: int | None = None


def _leave(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - as `signal` calls it
    _AskedFor.signal = number
    # An exception and not a sudden end, so that the staging folder is taken away.
    raise StoppedError(number)


def check_not_asked() -> None:
    """Raises `StoppedError` where a finaliser or a library swallowed the one that was raised."""
    if _AskedFor.signal is not None:
        raise StoppedError(_AskedFor.signal)


@contextmanager
def stoppable() -> Iterator[None]:
    """A signal to end raises `StoppedError` in the block; where that is swallowed, nothing is said of it."""
    _AskedFor.signal = None
    before = {number: signal.signal(number, _leave) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    hook = sys.unraisablehook

    def unraisable(told: sys.UnraisableHookArgs) -> None:
        if not isinstance(told.exc_value, StoppedError):
            hook(told)

    sys.unraisablehook = unraisable
    try:
        yield
    finally:
        sys.unraisablehook = hook
        for number, handler in before.items():
            signal.signal(number, handler)
