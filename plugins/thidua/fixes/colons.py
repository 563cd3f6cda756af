"""A key that runs into its value: the blank behind the colon, and the colon of a keyboard for Chinese."""

from __future__ import annotations

from thidua import patterns as re

_TIGHT = re.compile(r"\s*(?:-\s+)*[a-z_]+:(?=[^\s:/])")
_WIDE = re.compile(r"\s*(?:-\s+)*[a-z_]+(?P<colon>\s*\uff1a\s*)(?=\S|$)")


def tight(line: str) -> int | None:
    """Where the blank is missing, from 0; None where the line is no key with its value (`https://…`)."""
    match = _TIGHT.match(line)
    return match.end() if match else None


def wide(line: str) -> tuple[int, int] | None:
    """Where a full-width colon stands behind a key, with the blanks around it; None in the words of a value."""
    match = _WIDE.match(line)
    return match.span("colon") if match else None
