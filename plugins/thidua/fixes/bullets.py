"""Signs with which Word, phones and people begin the items of a list, to the one that makes a list of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thidua import patterns as re
from thidua.findings import Edit, Position

# In the head any of them; a dash too, for nobody speaks there.
_IN_HEAD = re.compile(r"\s*(?P<sign>(?P<one>[-–—•·▪*+●■◦○➢✓✔])\s*)(?=[^\s-])")
# In a body a dash may open what somebody says: that has two readings, and is for a person.
_IN_BODY = re.compile(r" {0,3}(?P<sign>(?P<one>[•·●▪■◦○□➢►▶➤✓✔❖❑◆\uf0b7\uf0a7\uf0d8\uf0fc])[ \t\u00a0]*)(?=\S)")
_TIGHT = re.compile(r" {0,3}(?P<sign>(?P<one>[-+*]))(?=[^\W_]|[“\"(])")
_SIGN = "- "


def in_head(line: str) -> tuple[int, int] | None:
    """Where the sign of an item of the head stands, with the blanks behind it; None where that is `- ` already."""
    match = _IN_HEAD.match(line)
    return match.span("sign") if match and match["sign"] != _SIGN else None


def item_of_head(line: str, number: int) -> Edit | None:
    """The sign of one line of the head, which is that of the file's line `number`, to `- `."""
    span = in_head(line)
    return Edit(Position(number, span[0] + 1), Position(number, span[1] + 1), _SIGN) if span else None


def _rewritten(lines: Sequence[str], at: Position, pattern: re.Pattern[str]) -> Iterator[Edit]:
    """The sign of each line of a block that begins with the same one; nothing where there are signs of two kinds."""
    first = pattern.match(lines[at.line - 1])
    # What stands before the sign on its line would have to move.
    if first is None or first.start("sign") != at.column - 1:
        return
    edits: list[Edit] = []
    margin = first.start("sign")
    for number in range(at.line, len(lines) + 1):
        line = lines[number - 1]
        if not line.strip() or len(line) - len(line.lstrip()) < margin:
            break
        match = pattern.match(line)
        if match is None or match.start("sign") != margin:
            # The rest of an item.
            continue
        if match["one"] != first["one"]:
            return
        if match["sign"] != _SIGN:
            edits.append(Edit(Position(number, margin + 1), Position(number, match.end("sign") + 1), _SIGN))
    yield from edits


def list_of_head(lines: Sequence[str], at: Position) -> Iterator[Edit]:
    """The lines of the head that were read as one value, and were meant as the items of a list."""
    return _rewritten(lines, at, _IN_HEAD)


def list_of_body(lines: Sequence[str], at: Position) -> Iterator[Edit]:
    """The lines of a paragraph that begin with the dot of another program, or with a hyphen close to its word."""
    yield from _rewritten(lines, at, _IN_BODY)
    yield from _rewritten(lines, at, _TIGHT)
