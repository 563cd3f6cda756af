"""TD1: what a merge or a paste left in a body, and would be published with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding, Position
from thidua.kinds import KINDS
from thidua.source.document import FENCE

_KNOWN = frozenset(key for kind in KINDS for key in kind.record.keys)
_KEY = re.compile(r"([A-Za-z_]+):(?:\s|$)")
# Without a line like one, there is no need to look at each.
_LIKE_KEY = re.compile(r"\n[A-Za-z_]+:")
# What may stand between two keys: their lists and tables, comments, empty lines.
_WITHIN = re.compile(r"[ \t]+\S|- |#(?!#)|[ \t]*$")
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")
# One line such as `photo: …` below a rule may be a line of text; with a fence below it, or with a second, it is none.
_ENOUGH = 2


def _outside_code(lines: list[str]) -> Iterator[int]:
    """The index of each line that stands in no fence of code: there, front matter is an example."""
    fence = ""
    for index, line in enumerate(lines):
        mark = _CODE.match(line)
        if not fence and mark is None:
            yield index
        elif not fence and mark is not None:
            fence = mark[1]
        elif mark is not None and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""


# Two rules ask for it, one after the other.
@lru_cache(maxsize=1)
def _may_hold_keys(body: str) -> bool:
    return ":" in body and bool(_LIKE_KEY.search(f"\n{body}"))


def _key(line: str) -> bool:
    match = _KEY.match(line)
    return match is not None and match[1].lower() in _KNOWN


def _is_front(lines: list[str], start: int) -> bool:
    """Whether the lines from here on are keys of a piece's front matter, as far as text or a fence."""
    keys = 0
    # By their numbers: a copy of all that is below each rule of a long body would be a long time's work.
    for number in range(start, len(lines)):
        line = lines[number]
        if line.rstrip() == FENCE:
            return keys > 0
        if _key(line):
            keys += 1
        elif not _KEY.match(line) and not _WITHIN.match(line):
            break
    return keys >= _ENOUGH


def _opens(lines: list[str], index: int, *, is_start: bool) -> bool:
    # Front matter that was closed too early goes on where the body begins, without a fence of its own.
    is_fence = lines[index].rstrip() == FENCE
    if not (is_fence or is_start):
        return False
    first = next((number for number in range(index + is_fence, len(lines)) if lines[number].strip()), index)
    return (_key(lines[first]) or lines[first].startswith("# ")) and _is_front(lines, first)


def second_front_matter(piece: Piece) -> Iterator[Finding]:
    """A second block of keys below the first: what it says would be printed, and its `status: draft` hide nothing."""
    if piece.document.front is None or not _may_hold_keys(piece.document.body):
        return
    lines = piece.document.body.split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), None)
    for index in _outside_code(lines):
        if lines[index].strip() and _opens(lines, index, is_start=index == start):
            at = Position(piece.document.body_line + index, 1)
            first = next(line for line in lines[index:] if _key(line))
            yield Finding("second-document", at, {"case": "front-matter", "line": first.strip()[:80]})
            return
