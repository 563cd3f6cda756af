"""Ends what computes for too long."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from thidua.assembly.supplies import TooSlowError


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises `TooSlowError` in the block once the process has computed for so long since the block began.

    Where the system has no such timer (Windows), or off the main thread, there is no limit but those of TD126.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    # It rings again and again, for a finaliser would swallow a single exception.
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
