"""A line of YAML as people type it: its indent, its bullet, where its quoted values begin and end."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re

BEFORE_VALUE = re.compile(r"""\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s"'\[{#][^:]*):\s+)?""")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_QUOTE_IN_FLOW = re.compile(r"""(?:[\[{,]|:\s)\s*(["'])""")
NEW_LINE = re.compile(r"\s*(?:-\s|[a-z_]+:(?:\s|$))")
BULLET = re.compile(r"\s*([-–—•·▪*+])\s*(?=[^\s-])")
BRACKETS = {"[": "]", "{": "}"}


def indent(text: str) -> int:
    """How many blanks stand before the first letter."""
    return len(text) - len(text.lstrip())


def in_quotes(value: str) -> str:
    """What stands between double quotes in the place of this value; quotes within are made “ ”."""
    text = value.strip()
    if text.startswith('""') or text.endswith('""'):
        text = text.removeprefix('"').removesuffix('"')
    if text.startswith("“") and text.endswith("”") and "“" not in text[1:]:
        text = text[1:-1]
    text = re.sub(r'"([^"]*)"', r"“\1”", text)
    return text.replace("\\", "\\\\").replace('"', '\\"')


def bullet(text: str) -> str:
    """The sign with which a line of a list begins in the place of `- `, or a hyphen without its blank; else empty."""
    match = BULLET.match(text)
    return match[1] if match else ""


def quotes(line: str) -> Iterator[tuple[int, int | None]]:
    """Where each quoted value of a line begins, and where it ends if it does so on this line."""
    before = BEFORE_VALUE.match(line)
    start = before.end() if before else 0
    sign = line[start : start + 1]
    if sign in BRACKETS:
        while match := _QUOTE_IN_FLOW.search(line, start):
            closed = _QUOTED[match[1]].match(line, match.start(1))
            yield match.start(1), closed.end() if closed else None
            if closed is None:
                return
            start = closed.end()
    elif sign in _QUOTED:
        closed = _QUOTED[sign].match(line, start)
        yield start, closed.end() if closed else None


def closing(lines: list[str], line: int, quote: str) -> int | None:
    """The line below on which an open quote is closed; None where a new key or item comes first."""
    for number in range(line + 1, len(lines)):
        if NEW_LINE.match(lines[number]):
            return None
        if quote in lines[number]:
            return number
    return None
