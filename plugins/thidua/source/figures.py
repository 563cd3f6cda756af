"""Where the figures of a text stand: a look at each character of a story costs more than all that is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from thidua.everyday import Everyday

_DIGITS = "0123456789"
_FIGURE = re.compile(r"\d+")
# All but what no digit is among, the letters and signs of a Vietnamese text. The engine runs ahead to a character that
# a pattern begins with, but not to one that it repeats.
_OTHER = "\x00-/:-\u065f\u1ea0-\u1eff\u2000-\u206f"
_MAYBE = re.compile(f"[^{_OTHER}][^{_OTHER}]*")
# What is one number or one date to a reader has no wider gap: eight times `năm`.
WIDEST_GAP = 24


class Run(NamedTuple):
    """Figures that stand near each other: where they begin and end, how many there are, and of how many digits."""

    start: int
    end: int
    figures: int
    digits: int


def _places(text: str, digit: str) -> Iterator[int]:
    at = text.find(digit)
    while at >= 0:
        yield at
        at = text.find(digit, at + 1)


def has_figures(text: str) -> bool:
    """Whether an everyday text has any."""
    return any(digit in text for digit in _DIGITS)


def _in_everyday(text: str) -> Iterator[tuple[int, int]]:
    # One sign by itself is found many times as fast as one of ten, and most texts have few figures.
    places = sorted(at for digit in _DIGITS if digit in text for at in _places(text, digit))
    start = end = -1
    for at in places:
        if at != end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


# Rule after rule asks for those of one text.
@lru_cache(maxsize=1)
def figures(text: str) -> tuple[tuple[int, int], ...]:
    r"""Where each `\d+` of a text begins and ends."""
    if isinstance(text, Everyday):
        return tuple(_in_everyday(text))
    found = tuple(match.span() for match in _MAYBE.finditer(text))
    if all(text[start:end].isdecimal() for start, end in found):
        return found
    return tuple(match.span() for match in _FIGURE.finditer(text))


def runs(text: str) -> Iterator[Run]:
    """Every figure of a text, with all that no more than the widest gap parts from it."""
    run: Run | None = None
    for start, end in figures(text):
        if run is None or start - run.end > WIDEST_GAP:
            if run is not None:
                yield run
            run = Run(start, end, 1, end - start)
        else:
            run = Run(run.start, end, run.figures + 1, run.digits + end - start)
    if run is not None:
        yield run
