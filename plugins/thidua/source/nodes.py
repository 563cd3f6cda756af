"""The tree that the YAML reader builds: every scalar is text, every key and value knows where it begins and ends.

An `end` is the place behind the last character; of what is empty it is the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from thidua.findings import Position, Route


class Scalar(NamedTuple):
    """One value as it is written; `plain` tells that it stands without quotes."""

    text: str
    at: Position
    plain: bool = True
    end: Position = Position()


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    at: Position
    end: Position = Position()

    @property
    def said(self) -> tuple[Node, ...]:
        """The items but for groups that a form left unfilled; by these a route counts."""
        return tuple(one for one in self.items if not is_unfilled(one))


class Pair(NamedTuple):
    """One key's place, and its value."""

    key_at: Position
    node: Node
    key_end: Position = Position()


class Table(NamedTuple):
    """Keys with their values, in the order of the file."""

    entries: Mapping[str, Pair] = MappingProxyType({})
    at: Position = Position()
    end: Position = Position()


Node: TypeAlias = Scalar | Sequence | Table


# How YAML writes that there is nothing; between quotes each is a word.
_NULLS = frozenset({"null", "Null", "NULL", "~"})


def is_empty(node: Node) -> bool:
    """Whether a value says nothing: `""`, `null`, `[]`, `{}`, or a group all of whose parts say nothing.

    Such an optional value is absent: forms write what nobody filled in. A list with an empty line says something, for
    whoever typed the line meant to.
    """
    if isinstance(node, Scalar):
        text = node.text.strip()
        return not text or (node.plain and text in _NULLS)
    if isinstance(node, Sequence):
        return not node.said
    return all(is_empty(entry.node) for entry in node.entries.values())


def is_unfilled(node: Node) -> bool:
    """Whether a value is a group that names its parts and fills none of them in."""
    return isinstance(node, Table) and bool(node.entries) and is_empty(node)


def scalars(node: Node) -> Iterator[Scalar]:
    """Every single value below a node, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for entry in node.entries.values():
            yield from scalars(entry.node)


def as_data(node: Node | None) -> Any:  # noqa: ANN401 - whatever stands in a file
    """The values of a node as they are written: each scalar as its text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [as_data(item) for item in node.items]
    return {key: as_data(entry.node) for key, entry in node.entries.items()} if isinstance(node, Table) else None


def _way(root: Node, route: Route) -> Iterator[Pair]:
    """The keys and items through which a route leads, as far as they are there."""
    node = root
    for part in route:
        entry: Pair | None = None
        if isinstance(node, Table) and isinstance(part, str):
            entry = node.entries.get(part)
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.said):
            item = node.said[part]
            entry = Pair(item.at, item, item.end)
        if entry is None:
            return
        yield entry
        node = entry.node


def locate(root: Node, route: Route, *, on_key: bool = False) -> Position:
    """The place to which a route leads; where its end is missing, the place of its parent (1:1 at the top)."""
    way = list(_way(root, route))
    if not way:
        return Position()
    return way[-1].key_at if on_key and len(way) == len(route) else way[-1].node.at


def span_of(root: Node, route: Route, *, on_key: bool = False) -> tuple[Position, Position] | None:
    """Where the value to which a route leads begins and ends, or its key; None where it is missing."""
    way = list(_way(root, route))
    if not way or len(way) < len(route):
        return None
    last = way[-1]
    return (last.key_at, last.key_end) if on_key else (last.node.at, last.node.end)
