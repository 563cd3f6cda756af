"""The tree that the YAML reader builds: every scalar is text, every key and value knows its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from thidua.diagnostics import Position, Route


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it is written; `plain` tells that it stands without quotes."""

    text: str
    at: Position
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Entry:
    """One key's place, and its value."""

    key_at: Position
    node: Node


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in the order of the file."""

    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    at: Position = Position()


Node: TypeAlias = Scalar | Sequence | Table


def is_empty(node: Node) -> bool:
    """Whether a value says nothing: `""`, `[]`, `{}`; such an optional value is absent."""
    if isinstance(node, Scalar):
        return not node.text.strip()
    return not (node.items if isinstance(node, Sequence) else node.entries)


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


def locate(root: Node, route: Route, *, on_key: bool = False) -> Position:
    """The place to which a route leads; where its end is missing, the place of its parent (1:1 at the top)."""
    node, at = root, Position()
    for step, part in enumerate(route):
        entry: Entry | None = None
        if isinstance(node, Table) and isinstance(part, str):
            entry = node.entries.get(part)
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            entry = Entry(node.items[part].at, node.items[part])
        if entry is None:
            return at
        last = step == len(route) - 1
        at = entry.key_at if last and on_key else entry.node.at
        node = entry.node
    return at
