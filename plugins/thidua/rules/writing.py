"""TD6: text that is shown otherwise than it was meant, for a blank line, a blank or a sign is missing or too many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from thidua.content import Piece
from thidua.diagnostics import Finding, Position
from thidua.rules.tables import table_faults
from thidua.source.blocks import Block, Line, blocks
from thidua.source.body import indented_code

_ITEM = re.compile(r" {0,3}(?:([-+*])|(\d{1,9})\.) +\S")
_NESTED = re.compile(r" *(?:[-+*]|\d{1,9}\.) +\S")
# Where a sentence, an introduction or a bold line ends; in the middle of one, a hyphen at a line's start is chance.
_END = re.compile(r"[.:;!?…”\"*]$")
_DEFINITION = re.compile(r" {0,3}:[ ]")
# What Word and phones write where Markdown has a hyphen or `1.`.
_BULLET = re.compile(r" {0,3}(?:([–—])\s+|([•·●▪■◦○□➢►▶✓✔❖])\s*|(\d{1,2}|[a-zđ])\)\s+)\S")
_STRONG = re.compile(r"(?<![\\*])\*\*(?!\*)")
_SPACED = re.compile(r"\[([^\[\]\n]+)\] +\((https?://[^\s()]+|mailto:[^\s()]+|[^\s():]+\.(?:md|jpe?g|png|webp))\)")
_SHOWN = 50
_DEEPER = 2
_LIST_INDENT = 4
_LEAST_ITEMS = 2


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _follow(items: list[re.Match[str]]) -> bool:
    """Whether numbers count on: `1.` and `2.`, not two years at the beginning of two lines."""
    numbers = [int(item[2]) for item in items if item[2]]
    return any(second == first + 1 for first, second in pairwise(numbers))


def _is_list(above: Line, items: list[re.Match[str]]) -> bool:
    """Whether lines that look like items under a line of text are meant as a list."""
    ends = _END.search(above.text)
    if items[0][1]:
        return bool(ends) or sum(bool(item[1]) for item in items) >= _LEAST_ITEMS
    return _follow(items) or (bool(ends) and items[0][2] == "1")


def _glued_list(block: Block) -> Iterator[Finding]:
    """A list without a blank line above it: a renderer takes its lines for more of the paragraph."""
    if _ITEM.match(block[0].text):
        return
    for number, line in enumerate(block[1:], 1):
        if _DEFINITION.match(line.text):
            return
        if _ITEM.match(line.text):
            items = [item for one in block[number:] if (item := _ITEM.match(one.text))]
            if _is_list(block[number - 1], items):
                yield Finding("glued-list", line.at, {"above": _cut(block[number - 1].text), "line": _cut(line.text)})
            return


def _word_bullets(block: Block) -> Iterator[Finding]:
    """Lines that begin with a dash, a dot or `1)` of Word: they run together in one paragraph."""
    found = [(number, match) for number, line in enumerate(block) if (match := _BULLET.match(line.text))]
    if len(found) < _LEAST_ITEMS:
        return
    number, match = found[0]
    if number and not _END.search(block[number - 1].text):
        return
    sign = match[1] or match[2] or f"{match[3]})"
    right = f"{match[3]}." if match[3] and match[3].isdigit() else "-"
    words = block[number].text[match.end() - 1 :]
    yield Finding("word-bullets", block[number].at, {"sign": sign, "right": _cut(f"{right} {words}")})


def _flat_lists(found: list[Block]) -> Iterator[Finding]:
    """Items indented by two or three blanks under another: they are shown on one level with it."""
    above: int | None = None
    for block in found:
        if not _NESTED.match(block[0].text):
            above = None
            continue
        for line in block:
            if not _ITEM.match(line.text):
                continue
            if above is not None and line.indent >= above + _DEEPER:
                right = " " * (above + _LIST_INDENT) + _cut(line.text)
                yield Finding("flat-list", line.at, {"right": right, "line": _cut(line.text)})
                return
            above = line.indent


def _loose_strong(block: Block) -> Iterator[Finding]:
    """`**` with a blank on its inner side, or without its partner: the stars are printed."""
    text = "\n".join(line.plain for line in block)
    marks = [match.start() for match in _STRONG.finditer(text)]
    for start, end in zip(marks[::2], marks[1::2], strict=False):
        inner = text[start + 2 : end]
        if inner.strip() and inner != inner.strip():
            right = f"**{' '.join(inner.split())}**"
            yield Finding("loose-stars", _within(block, start), {"case": "blank", "right": _cut(right)})
            return
    if len(marks) % 2:
        at = marks[-1]
        yield Finding("loose-stars", _within(block, at), {"line": _cut(text[at:].partition("\n")[0])})


def _within(block: Block, offset: int) -> Position:
    """The place of a character of a block's lines, joined by line breaks."""
    for line in block:
        if offset <= len(line.plain):
            return Position(line.at.line, max(1, line.at.column - line.indent + offset))
        offset -= len(line.plain) + 1
    return block[0].at


def _spaced_links(block: Block) -> Iterator[Finding]:
    """`[words] (address)`: a blank between the two, so that it is no link."""
    for line in block:
        for match in _SPACED.finditer(line.plain):
            at = Position(line.at.line, line.at.column - line.indent + match.start())
            yield Finding("spaced-link", at, {"right": f"[{match[1]}]({match[2]})"[:200]})


def _indented(piece: Piece) -> Iterator[Finding]:
    """Text that became code because it is indented; once for each run of such lines."""
    lines = piece.document.body.split("\n")
    before = None
    for number in indented_code(piece.document.body):
        is_new = before is None or any(line.strip() for line in lines[before + 1 : number])
        before = number
        if is_new:
            text = lines[number].strip()
            case = {"case": "list"} if _ITEM.match(text) else {}
            at = Position(piece.document.body_line + number, 1)
            yield Finding("indented-text", at, {"right": _cut(text), **case})


def writing(piece: Piece) -> Iterator[Finding]:
    """Every place of a body where the page would not show what was meant."""
    if piece.document.front is None:
        return
    found = list(blocks(piece.document.body, piece.document.body_line))
    for block in found:
        tables = list(table_faults(block))
        yield from tables
        if not tables:
            yield from _glued_list(block)
        yield from _word_bullets(block)
        yield from _loose_strong(block)
        yield from _spaced_links(block)
    yield from _flat_lists(found)
    yield from _indented(piece)


WRITING_RULES = (writing,)
