"""The types that hold others: lists and records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from thidua.diagnostics import Finding, Route
from thidua.schema.scalars import INVALID, QUOTED, Faults, FieldType, Invalid, misshapen, refuse
from thidua.schema.shapes import as_list, as_table, cut_by_commas
from thidua.source.nodes import Node, Scalar, Sequence, Table, is_empty
from thidua.vietnamese import nearest


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; with `or_one` a single value counts as a list of one. The value is a tuple of what is right in it.

    Where `blank` is given (an empty table for a list of tables), it stands in the place of an item that was refused,
    so that later findings about the list still know which of its lines they mean.
    """

    item: FieldType
    or_one: bool = False
    blank: object = None

    @property
    def kind(self) -> str:
        return "list"

    def read(self, node: Node, route: Route, faults: Faults) -> tuple[object, ...] | Invalid:
        if not isinstance(node, Sequence):
            if self.or_one:
                value = self.item.read(node, route, faults)
                return INVALID if isinstance(value, Invalid) else (value,)
            found = "text" if isinstance(node, Scalar) else "table"
            keys = self.item.shown_keys() if isinstance(self.item, Record) else ()
            return misshapen(faults, route, as_list(route, node, keys), expected=self.kind, found=found)
        values: list[object] = []
        for index, item in enumerate(node.items):
            here = (*route, index)
            read = refuse(faults, "empty-item", here) if is_empty(item) else self.item.read(item, here, faults)
            if not isinstance(read, Invalid):
                values.append(read)
            elif self.blank is not None or isinstance(self.item, Record):
                values.append({} if self.blank is None else self.blank)
        return tuple(values)


@dataclass(frozen=True, slots=True)
class Either:
    """A scalar of one type or a table of another."""

    scalar: FieldType
    table: FieldType

    @property
    def kind(self) -> str:
        return self.scalar.kind

    def read(self, node: Node, route: Route, faults: Faults) -> object:
        chosen = self.table if isinstance(node, Table) else self.scalar
        return chosen.read(node, route, faults)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record: its type, and whether it must be there."""

    type: FieldType
    required: bool = False


# Keys that the theme would obey; an author of content must not steer templates.
THEME_KEYS = frozenset({"template", "hide", "icon", "search", "social", "comments", "tags", "render_macros", "robots"})


@dataclass(frozen=True, slots=True)
class Record:
    """A table with known keys; the value is a dict of those that are there and right."""

    keys: Mapping[str, Key]
    labels: Mapping[str, str] = field(default_factory=dict)
    kind: str = "table"

    @property
    def required(self) -> frozenset[str]:
        """The keys that every such table must have."""
        return frozenset(name for name, key in self.keys.items() if key.required)

    def read(self, node: Node, route: Route, faults: Faults) -> dict[str, object] | Invalid:
        if not isinstance(node, Table):
            found = "text" if isinstance(node, Scalar) else "list"
            return misshapen(faults, route, as_table(route, self.shown_keys()), expected=self.kind, found=found)
        values: dict[str, object] = {}
        for name, entry in node.entries.items():
            key = self.keys.get(name)
            if key is not None and not is_empty(entry.node):
                value = key.type.read(entry.node, (*route, name), faults)
                if not isinstance(value, Invalid):
                    values[name] = value
        meant = self._refuse_strays(node, route, faults)
        for name, key in self.keys.items():
            is_there = name in node.entries and not is_empty(node.entries[name].node)
            if key.required and not is_there and name not in meant:
                faults.append(Finding("missing-key", (*route, name), {"key": name}))
        return values

    def shown_keys(self) -> tuple[str, ...]:
        """The keys that an example of such a table shows: those that must be there, or else all."""
        return tuple(name for name, key in self.keys.items() if key.required) or tuple(self.keys)

    def misspelt(self, node: Table) -> frozenset[str]:
        """The keys that are not missing, for another stands there that was meant for them."""
        return self._refuse_strays(node, (), [])

    def _refuse_strays(self, node: Table, route: Route, faults: Faults) -> frozenset[str]:
        """Notes each key that has no place here; the keys that were meant by them."""
        cut = cut_by_commas(node)
        free = {key: self.labels.get(key, "") for key in self.keys if key not in node.entries}
        order = {name: number for number, name in enumerate(node.entries)}
        meant: set[str] = set()
        told: set[str] = set()
        for name in node.entries:
            if name in self.keys or cut.get(name) in told:
                continue
            here = (*route, name)
            data = {"key": name[:QUOTED]}
            if name in THEME_KEYS and not route:
                faults.append(Finding("theme-key", here, data, on_key=True))
                continue
            if name in cut:
                # A value with three commas is told of once.
                told.add(cut[name])
                data |= {"case": "comma", "right": cut[name]}
            elif parent := self._parent(name, order):
                meant.add(parent)
                data |= {"case": "child", "parent": parent}
            else:
                suggestion = nearest(name, free) or ""
                meant.add(suggestion)
                data |= {"suggestion": suggestion, "known": ", ".join(self.keys)}
            faults.append(Finding("unknown-key", here, data, on_key=True))
        return frozenset(meant)

    def _parent(self, name: str, order: Mapping[str, int]) -> str:
        """The key of the inner table to which a key belongs that stands beside it: the nearest above, or the first."""
        having = [key for key, own in self.keys.items() if isinstance(own.type, Record) and name in own.type.keys]
        above = [key for key in having if order.get(key, order[name]) < order[name]]
        return max(above, key=lambda key: order[key]) if above else next(iter(having), "")
