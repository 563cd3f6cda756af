"""Long work told of while it goes on: a bar on a terminal, a line now and then in a log of CI, else nothing at all.

All of it goes to standard error, so that no pipe ever reads it.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

import click

from thidua.messages import progress_words as words
from thidua.render.words import figure

# Seconds: what is done sooner needs no bar; between two drawings of it; between two lines of a log.
SOON, DRAWN, LOGGED = 0.7, 0.1, 10.0
# Up to here tenths of seconds are told.
FEW = 9.95
Item = TypeVar("Item")


def pace(done: int, total: int, seconds: float, unit: str) -> str:
    """How many in a second so far, and how long the rest takes at that: “240 tệp/giây, còn 0:16”."""
    rate = done / seconds if seconds else 0.0
    left = round((total - done) / rate) if rate else 0
    shown = figure(round(rate)) if rate >= 1 else f"{rate:.1f}".replace(".", ",")
    return words.PACE.format(rate=shown, unit=unit, left=f"{left // 60}:{left % 60:02}")


def took(nanoseconds: int) -> str:
    """How long something took: “0,8 giây”, “47 giây”, “3 phút 5 giây”."""
    seconds = nanoseconds / 1e9
    if seconds < FEW:
        return f"{seconds:.1f} giây".replace(".", ",")
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} phút {rest} giây" if minutes else f"{rest} giây"


class _Teller(Protocol):
    """Tells of one piece of work: first after so many seconds, then after each pause; `told` is its pace."""

    first: float
    pause: float

    def tell(self, what: str, done: int, total: int, told: str, unit: str) -> None: ...

    def end(self) -> None: ...


class _Bar:
    """A bar that is drawn over itself."""

    first, pause = SOON, DRAWN

    def __init__(self) -> None:
        self._bar: Any = None

    def tell(self, what: str, done: int, total: int, told: str, unit: str) -> None:  # noqa: ARG002 - as all tellers
        if self._bar is None:
            self._bar = click.progressbar(
                length=total,
                label=what,
                file=sys.stderr,
                show_eta=False,
                show_pos=True,
                show_percent=False,
                item_show_func=lambda said: said,
                width=24,
            )
        self._bar.update(done - self._bar.pos, current_item=told)

    def end(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


class _Lines:
    """A line for each look."""

    first = pause = LOGGED

    def tell(self, what: str, done: int, total: int, told: str, unit: str) -> None:
        said = {"what": what, "done": figure(done), "total": figure(total), "unit": unit, "pace": told}
        sys.stderr.write(words.LINE.format(**said) + "\n")

    def end(self) -> None:
        """Nothing is left open."""


class _Here:
    """Who tells of the work of this process, nobody unless a command says so; and of how many processes it is one."""

    teller: _Teller | None = None
    share = 1


def _teller() -> _Teller | None:
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        return _Bar()
    return _Lines() if os.environ.get("CI") else None


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[None]:
    """Lets the long work in its block be told of, unless the user asked for quiet."""
    before = _Here.teller
    _Here.teller = None if quiet else _teller()
    try:
        yield
    finally:
        # Whatever ended the work, the next word stands on a line of its own.
        if _Here.teller is not None:
            _Here.teller.end()
        _Here.teller = before


def silent() -> None:
    """Lets this process tell nothing: another one, of which it is a half, tells of both."""
    _Here.teller = None


@contextmanager
def shared(processes: int) -> Iterator[None]:
    """Lets this process tell of the work of so many, each of which has about an equal share of it."""
    _Here.share = processes
    try:
        yield
    finally:
        _Here.share = 1


def over(items: Collection[Item], what: str, unit: str = words.FILES) -> Iterator[Item]:
    """The same items, told of as one piece of work while they are gone through."""
    teller, share = _Here.teller, _Here.share
    total = len(items) * share
    if teller is None:
        yield from items
        return
    started = time.monotonic()
    due = started + teller.first
    for number, item in enumerate(items, 1):
        yield item
        # Of two that share the work one may do more.
        done = min(number * share, total)
        now = time.monotonic()
        if now >= due:
            due = now + teller.pause
            teller.tell(what, done, total, pace(done, total, now - started, unit), unit)
    teller.end()
