"""Tabs of the head to the blanks that YAML asks for."""

from __future__ import annotations

from thidua import patterns as re

_INDENT = re.compile(r"[ \t]*")
_STEP = 2
# A key at the margin with a value behind it.
_CLOSED = re.compile(r"[^\s:]+:[ \t]+\S")


def indent(line: str, column: int, lines: list[str], above: str) -> str | None:
    """What stands in the place of the indent of a line, or of a tab behind its key; None where that is unsure.

    `column` counts from 0. A tab is as deep as the lines beside it, or two blanks where there are none; below a key
    that has its value in its own line it is none at all.
    """
    lead = _INDENT.match(line)
    if lead is None or column >= lead.end():
        return " "
    typed = lead[0]
    if typed.strip("\t"):
        # Blanks and tabs mixed: how wide a tab was there nobody knows.
        return None
    if _CLOSED.match(above):
        return ""
    widths = {len(one) - len(one.lstrip(" ")) for one in lines if one.startswith(" ") and "\t" not in one}
    step = min(widths, default=_STEP)
    return " " * step * len(typed)
