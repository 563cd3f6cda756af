"""The types that hold others: lists, and what is one value or a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thidua.findings import Route
from thidua.schema.record import Record
from thidua.schema.scalars import INVALID, FieldType, Findings, Invalid, misshapen, refuse
from thidua.schema.shapes import as_list
from thidua.source.nodes import Node, Scalar, Sequence, Table, is_empty
from thidua.values import frozen


@frozen()
class ListOf:
    """A list; with `or_one` a single value counts as a list of one. The value is a tuple of what is right in it.

    Where `blank` is given (for tables: one that says nothing), it stands in the place of an item that was refused,
    so that later findings about the list still know which of its lines they mean.
    """

    item: FieldType
    or_one: bool = False
    blank: object = None

    @property
    def kind(self) -> str:
        return "list"

    def read(self, node: Node, route: Route, findings: Findings) -> tuple[object, ...] | Invalid:
        if not isinstance(node, Sequence):
            if self.or_one:
                value = self.item.read(node, route, findings)
                return INVALID if isinstance(value, Invalid) else (value,)
            found = "text" if isinstance(node, Scalar) else "table"
            keys = self.item.shown_keys() if isinstance(self.item, Record) else ()
            return misshapen(findings, route, as_list(route, node, keys), expected=self.kind, found=found)
        values: list[object] = []
        for index, item in enumerate(node.said):
            here = (*route, index)
            read = refuse(findings, "empty-item", here) if is_empty(item) else self.item.read(item, here, findings)
            if not isinstance(read, Invalid):
                values.append(read)
            elif isinstance(self.item, Record):
                values.append(self.item.build({}))
            elif self.blank is not None:
                values.append(self.blank)
        return tuple(values)


@frozen()
class Either:
    """A scalar of one type or a table of another; `convert` turns the scalar into what the table is read into."""

    scalar: FieldType
    table: Record[Any]
    convert: Callable[[Any], object]

    @property
    def kind(self) -> str:
        return self.scalar.kind

    def read(self, node: Node, route: Route, findings: Findings) -> object:
        if isinstance(node, Table):
            return self.table.read(node, route, findings)
        value = self.scalar.read(node, route, findings)
        return value if isinstance(value, Invalid) else self.convert(value)
