"""Questions to whoever sits at the terminal, one a line, and again where an answer cannot be used."""

from __future__ import annotations

import sys
from collections.abc import Callable


def someone_is_there() -> bool:
    """Whether there is anybody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, judge: Callable[[str], str] = lambda _: "") -> str:
    """One answer, with single blanks; `judge` says in a sentence why one cannot be used, or nothing.

    The end of the input (Ctrl and D) is an empty answer.
    """
    while True:
        sys.stdout.write(f"{question}: ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stdout.write("\n")
            return ""
        answer = " ".join(line.split())
        if not (why := judge(answer)):
            return answer
        sys.stdout.write(f"  {why}\n")
