"""A body to its blocks: the lines that a renderer takes together, because no blank line stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.diagnostics import Position
from thidua.source.body import prose, without_code_blocks

_QUOTE = re.compile(r" {0,3}> ?")
# What ends a block without a blank line: a heading, a line across the page, the head of a box.
_APART = re.compile(r"#|!!!|( {0,3})([-*_])(?:[ ]{0,2}\2){2,} *$")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block, without the quote or list around it; in `plain`, code within the line is blank too."""

    text: str
    plain: str
    at: Position

    @property
    def indent(self) -> int:
        """How many spaces stand before the first word."""
        return len(self.text) - len(self.text.lstrip(" "))


Block = tuple[Line, ...]


def _unquoted(text: str) -> tuple[int, str]:
    depth = 0
    while match := _QUOTE.match(text):
        depth += 1
        text = text[match.end() :]
    return depth, text


def _grouped(body: str, first_line: int) -> Iterator[list[Line]]:
    """Runs of lines between blank ones; a quote that begins stands apart, one that ends goes on."""
    held: list[Line] = []
    deep = 0
    code_free, plain = without_code_blocks(body).split("\n"), prose(body).split("\n")
    for number, (text, bare) in enumerate(zip(code_free, plain, strict=True)):
        depth, inner = _unquoted(text.expandtabs(4))
        if held and (not inner.strip() or depth > deep):
            yield held
            held = []
        if not inner.strip():
            deep = 0
            continue
        deep = depth if not held else max(deep, depth)
        column = len(text) - len(inner.lstrip()) + 1 if "\t" not in text else len(text) - len(text.lstrip()) + 1
        held.append(Line(inner.rstrip(), _unquoted(bare.expandtabs(4))[1], Position(first_line + number, column)))
    if held:
        yield held


def _inner(lines: list[Line]) -> list[Line]:
    """The lines without the indentation by which they belong to a list or a note."""
    while lines[0].text.startswith(_INDENT):
        lines = [Line(one.text.removeprefix(_INDENT), one.plain.removeprefix(_INDENT), one.at) for one in lines]
    return lines


def blocks(body: str, first_line: int = 1) -> Iterator[Block]:
    """Every block of text, list or table; `first_line` is the line on which the body begins. Code is left out."""
    for group in _grouped(body, first_line):
        held: list[Line] = []
        for line in group:
            if len(held) == 1 and _UNDERLINE.match(line.text):
                held = []
            elif _APART.match(line.text):
                if held:
                    yield tuple(_inner(held))
                held = []
            else:
                held.append(line)
        if held:
            yield tuple(_inner(held))
