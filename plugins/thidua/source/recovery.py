"""A head that YAML cannot read as a whole to all that can be read of it, and everything that is wrong with it at once.

The parser stops at the first fault. What has one right answer is read as it was meant; of what has none, the lines of
its key are left out, and the reading goes on behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from thidua import patterns as re
from thidua.findings import Edit, Finding, Position
from thidua.source import nodes
from thidua.source.nodes import Node, Pair, Scalar, Table
from thidua.source.plain_head import plain_head
from thidua.source.yaml_events import read_yaml
from thidua.values import frozen

# A head with more faults than this is no head; what is told of it by then is enough for a first round.
_MOST = 24
_PASSABLE = frozenset(
    {"unseen-character", "unquoted-colon", "bad-line", "bad-yaml", "tab", "unclosed-quote", "unsafe-yaml"}
)
_KEY = re.compile(r"\s*([a-z_]+):(?:\s|\Z)")
_OPEN_KEY = re.compile(r"([^\s:]+):\s*\Z")


@frozen()
class Head:
    """What was read: `root` is None where nothing could be, and `is_whole` where nothing had to be guessed or left out.

    `lost` are the keys that are there and could not be read; an empty one stands for a key that nobody knows.
    """

    root: Node | None
    findings: tuple[Finding, ...]
    lost: frozenset[str] = frozenset()
    is_whole: bool = True


def _before(at: Position, done: Iterable[Edit]) -> Position:
    """The place in the file of a place in the text with some edits done, each within a line; the last one first."""
    for edit in done:
        if edit.start.line != at.line or at.column <= edit.start.column:
            continue
        end = edit.start.column + len(edit.text)
        column = at.column - end + edit.end.column if at.column >= end else edit.start.column
        at = Position(at.line, column)
    return at


def _found_before(finding: Finding, done: Sequence[Edit]) -> Finding:
    edit = finding.edit
    if edit is not None:
        edit = Edit(_before(edit.start, done), _before(edit.end, done), edit.text)
    at = _before(finding.at, done) if isinstance(finding.at, Position) else finding.at
    return replace(finding, at=at, edit=edit)


def _node_before(node: Node, done: Sequence[Edit]) -> Node:
    """A tree with its places as the file has them."""
    at, end = _before(node.at, done), _before(node.end, done)
    if isinstance(node, Scalar):
        return node._replace(at=at, end=end)
    if isinstance(node, nodes.Sequence):
        return nodes.Sequence(tuple(_node_before(one, done) for one in node.items), at, end)
    entries = {
        key: Pair(_before(one.key_at, done), _node_before(one.node, done), _before(one.key_end, done))
        for key, one in node.entries.items()
    }
    return Table(MappingProxyType(entries), at, end)


def _edited(lines: list[str], edit: Edit, first_line: int) -> list[str]:
    number = edit.start.line - first_line
    line = lines[number]
    right = line[: edit.start.column - 1] + edit.text + line[edit.end.column - 1 :]
    return [*lines[:number], right, *lines[number + 1 :]]


def _left_out(lines: list[str], number: int) -> tuple[list[str], set[str]]:
    """The lines without those of the key to which one of them belongs; and what that key is called."""
    is_first = [bool(line.strip()) and not line[0].isspace() for line in lines]
    start = next((one for one in range(number, -1, -1) if is_first[one]), 0)
    end = next((one for one in range(number + 1, len(lines)) if is_first[one]), len(lines))
    lost = {match[1] for line in lines[start:end] if (match := _KEY.match(line))} or {""}
    above = next((line for line in reversed(lines[:start]) if line.strip()), "")
    # An empty value above: what belongs to it stands here, at the wrong depth.
    if match := _OPEN_KEY.match(above):
        lost.add(match[1])
    return [*lines[:start], *[""] * (end - start), *lines[end:]], lost


def read_head(text: str, *, first_line: int) -> Head:
    """Reads as much as there is to be read; every finding has its place in the file."""
    if (root := plain_head(text, first_line=first_line)) is not None:
        return Head(root, ())
    lines = text.split("\n")
    done: list[Edit] = []
    told: list[Finding] = []
    lost: set[str] = set()
    while True:
        root, found = read_yaml("\n".join(lines), first_line=first_line)
        if root is not None or not found:
            break
        stopped = found[-1]
        told.append(_found_before(stopped, done))
        if stopped.rule not in _PASSABLE or not isinstance(stopped.at, Position) or len(told) >= _MOST:
            return Head(
                None, (*(_found_before(one, done) for one in found[:-1]), *told), frozenset(lost), is_whole=False
            )
        if stopped.edit is not None and (after := _edited(lines, stopped.edit, first_line)) != lines:
            lines = after
            done.insert(0, stopped.edit)
        else:
            number = min(max(stopped.at.line - first_line, 0), len(lines) - 1)
            lines, more = _left_out(lines, number)
            lost |= more
    if done and root is not None:
        root = _node_before(root, done)
    return Head(root, (*(_found_before(one, done) for one in found), *told), frozenset(lost), is_whole=not told)
