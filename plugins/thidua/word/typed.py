"""Lists that people typed by hand, “- ”, “1/”, “•”, to lists; what only looks like one is left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.word.blocks import Block, BlockKind
from thidua.word.inline import head_escaped
from thidua.word.notes import Note

# In Markdown a typed star, dash or plus stands behind a backslash: a bare star makes words bold.
_SIGN = re.compile(r"(?:(?P<sign>\\[-+*]|[–—•●▪◦·✓➢])|\\?(?P<number>\d{1,3})\\?(?P<end>[./)]))\s*(?=[^\s\d])")
_SHOWN = re.compile(r"(?:[-–—•●▪◦·*+✓➢]|\d{1,3}[./)])\s*")
_SPOKEN = re.compile(r"[?!]$|^[^.]{0,60}[?!]")
_LEAST = 2
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Item:
    block: Block
    sign: str
    number: int
    text: str
    plain: str


def _item(block: Block) -> _Item | None:
    match = _SIGN.match(block.markdown) if block.kind is BlockKind.TEXT and "\n" not in block.markdown else None
    if match is None:
        return None
    shown = _SHOWN.match(block.plain)
    number = int(match["number"] or 0)
    sign = match["end"] if number else match["sign"].removeprefix("\\")
    return _Item(block, sign, number, block.markdown[match.end() :], block.plain[shown.end() if shown else 0 :])


def _follows(before: _Item, after: _Item) -> bool:
    return before.sign == after.sign and (not after.number or after.number == before.number + 1)


def _runs(blocks: Iterable[Block]) -> Iterator[list[_Item] | Block]:
    """Neighbours with one sign, or with numbers that count on; every other block by itself."""
    held: list[_Item] = []
    for block in blocks:
        item = _item(block)
        if held and (item is None or not _follows(held[-1], item)):
            yield held
            held = []
        if item is None:
            yield block
        else:
            held.append(item)
    if held:
        yield held


def _is_speech(items: list[_Item]) -> bool:
    """Whether the lines are what people say to one another: a dash stands before each, and one asks or calls."""
    return items[0].sign in {"-", "–", "—"} and any(_SPOKEN.search(item.plain) for item in items)


def typed_lists(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The blocks with typed lists as lists, and what the reporter is to look at."""
    found: list[Block] = []
    notes: list[Note] = []
    for run in _runs(blocks):
        if isinstance(run, Block):
            found.append(run)
            continue
        first = {"line": run[0].plain[:_LONGEST_SHOWN], "count": str(len(run))}
        if len(run) < _LEAST:
            found += (item.block for item in run)
        elif _is_speech(run):
            notes.append(Note("speech", first))
            found += (Block(BlockKind.TEXT, f"– {item.text}", f"– {item.plain}") for item in run)
        else:
            notes.append(Note("typed-list", first))
            signs = [f"{item.number}." if item.number else "-" for item in run]
            lines = [f"{sign} {head_escaped(item.text)}" for sign, item in zip(signs, run, strict=True)]
            items = [item.plain for item in run]
            found.append(Block(BlockKind.LIST, "\n".join(lines), "\n".join(items), rows=tuple((one,) for one in items)))
    return tuple(found), tuple(notes)
