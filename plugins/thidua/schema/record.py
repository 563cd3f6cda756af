"""A dataclass whose fields declare the keys of a file, to the type that reads a table of the file into it.

Each key is declared once, where its value is kept: what it is called, its type, whether it must be there. What a file
may hold, what is built of it, and what can be told of it are all read off that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from thidua.findings import Finding, Route
from thidua.messages import words
from thidua.periods import Span
from thidua.schema.scalars import QUOTED, Bound, FieldType, Findings, Invalid, misshapen
from thidua.schema.shapes import as_table, cut_by_commas
from thidua.source.nodes import Node, Scalar, Table, is_empty
from thidua.values import frozen
from thidua.vietnamese import nearest, spelt

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_DECLARED: Final = "thidua"
# A near word is never answered with its opposite: a plan that is read so would say the contrary of its paper.
_OPPOSITES: Final = {
    "at_least": "at_most",
    "at_most": "at_least",
    "from": "to",
    "to": "from",
    "before": "after_days",
    "after_days": "before",
}
# Keys that the theme would obey; an author of content must not steer templates.
THEME_KEYS = frozenset({"template", "hide", "icon", "search", "social", "comments", "tags", "render_macros", "robots"})


@frozen()
class Key:
    """One key of a record: its type, what people call it, and whether it must be there."""

    type: FieldType
    required: bool = False
    label: str = ""


@frozen()
class _Filled:
    """From which keys a field of a dataclass is filled; `convert` makes its value of theirs, None where absent."""

    keys: Mapping[str, Key]
    convert: Callable[..., object] | None = None


def key(
    kind: FieldType,
    default: object = "",
    *,
    name: str = "",
    required: bool = False,
    convert: Callable[[Any], object] | None = None,
) -> Any:  # noqa: ANN401 - as `dataclasses.field`, it stands for what the field holds
    """A field that one key fills, of the field's own name unless `name` says another.

    `default` is what stands in it where the file says nothing or something wrong; `convert` turns the value of the
    key's type into what the field holds.
    """
    filled = _Filled({name: Key(kind, required=required)}, convert)
    return field(default=default, metadata={_DECLARED: filled})


def span() -> Any:  # noqa: ANN401 - as `key`
    """A field that the keys `from` and `to` fill."""
    keys = {"from": Key(Bound()), "to": Key(Bound(last=True))}
    return field(default=Span(), metadata={_DECLARED: _Filled(keys, Span)})


Made = TypeVar("Made", bound="DataclassInstance", covariant=True)  # noqa: PLC0105 - one letter more says no more


class Record(Generic[Made]):
    """A table with known keys; the value is a dataclass, with neutral values for what is absent or wrong."""

    kind: Final = "table"

    def __init__(self, builds: type[Made]) -> None:
        self.builds = builds
        declared = [one for one in fields(builds) if _DECLARED in one.metadata]
        # What many records share comes from a class above them; their own keys are told first.
        declared.sort(key=lambda one: one.kw_only is True)
        self._filled: dict[str, _Filled] = {}
        keys: dict[str, Key] = {}
        for one in declared:
            filled: _Filled = one.metadata[_DECLARED]
            named = {
                name or one.name: Key(own.type, own.required, words.KEYS[name or one.name])
                for name, own in filled.keys.items()
            }
            self._filled[one.name] = _Filled(named, filled.convert)
            keys |= named
        self.keys: Mapping[str, Key] = MappingProxyType(keys)
        # The keys that every such table must have, in the order in which they are told.
        self._required = tuple(name for name, key in keys.items() if key.required)
        self.required = frozenset(self._required)
        # Nearly every field is filled from one key: a table has few of all that may stand in it.
        self._alone = {
            key: name for name, filled in self._filled.items() for key in filled.keys if len(filled.keys) == 1
        }
        self._joined = {name: filled for name, filled in self._filled.items() if len(filled.keys) > 1}

    def read(self, node: Node, route: Route, findings: Findings) -> Made | Invalid:
        values = self.values(node, route, findings)
        return values if isinstance(values, Invalid) else self.build(values)

    def build(self, values: Mapping[str, object], **given: object) -> Made:
        """The dataclass of these values; `given` are its fields that no key fills."""
        arguments = dict(given)
        for key, value in values.items():
            if name := self._alone.get(key):
                convert = self._filled[name].convert
                arguments[name] = convert(value) if convert else value
        for name, filled in self._joined.items():
            if any(one in values for one in filled.keys):
                found = [values.get(one) for one in filled.keys]
                arguments[name] = filled.convert(*found) if filled.convert else found[0]
        return self.builds(**arguments)

    def values(self, node: Node, route: Route, findings: Findings) -> dict[str, object] | Invalid:
        """By key the values that are there and right."""
        if not isinstance(node, Table):
            found = "text" if isinstance(node, Scalar) else "list"
            return misshapen(findings, route, as_table(route, self.shown_keys()), expected=self.kind, found=found)
        values: dict[str, object] = {}
        for name, entry in node.entries.items():
            key = self.keys.get(name)
            if key is not None and not is_empty(entry.node):
                value = key.type.read(entry.node, (*route, name), findings)
                if not isinstance(value, Invalid):
                    values[name] = value
        meant = self._refuse_strays(node, route, findings)
        for name in self._required:
            is_there = name in node.entries and not is_empty(node.entries[name].node)
            if not is_there and name not in meant:
                findings.append(Finding("missing-key", (*route, name), {"key": name}))
        return values

    def shown_keys(self) -> tuple[str, ...]:
        """The keys that an example of such a table shows: those that must be there, or else all."""
        return self._required or tuple(self.keys)

    def misspelt(self, node: Table) -> frozenset[str]:
        """The keys that are not missing, for another stands there that was meant for them."""
        return self._refuse_strays(node, (), [])

    def _refuse_strays(self, node: Table, route: Route, findings: Findings) -> frozenset[str]:
        """Notes each key that has no place here; the keys that were meant by them."""
        if node.entries.keys() <= self.keys.keys():
            return frozenset()
        cut = cut_by_commas(node)
        free = {name: key.label for name, key in self.keys.items() if name not in node.entries}
        order = {name: number for number, name in enumerate(node.entries)}
        meant: set[str] = set()
        told: set[str] = set()
        for name in node.entries:
            if name in self.keys or cut.get(name) in told:
                continue
            here = (*route, name)
            data = {"key": name[:QUOTED]}
            if name in THEME_KEYS and not route:
                findings.append(Finding("theme-key", here, data, on_key=True))
                continue
            fix = ""
            if name in cut:
                # A value with three commas is told of once.
                told.add(cut[name])
                data |= {"case": "comma", "right": cut[name]}
            elif parent := self._parent(name, order):
                meant.add(parent)
                data |= {"case": "child", "parent": parent}
            else:
                suggestion = self._meant(name, free)
                # Of two that were meant for one key, the second is no more than a riddle.
                fix = spelt(name, free) if suggestion not in meant else ""
                meant.add(suggestion)
                data |= {"suggestion": suggestion, "known": ", ".join(self.keys)}
            findings.append(Finding("unknown-key", here, data, on_key=True, fix=fix))
        return frozenset(meant)

    def _meant(self, name: str, free: Mapping[str, str]) -> str:
        """The free key that was meant; none where that is the opposite of what was written."""
        suggestion = nearest(name, free) or ""
        opposite = _OPPOSITES.get(suggestion)
        every = {key: own.label for key, own in self.keys.items()}
        is_turned = opposite is not None and nearest(name, every) == opposite
        return "" if is_turned else suggestion

    def _parent(self, name: str, order: Mapping[str, int]) -> str:
        """The key of the inner table to which a key belongs that stands beside it: the nearest above, or the first."""
        having = [key for key, own in self.keys.items() if isinstance(own.type, Record) and name in own.type.keys]
        above = [key for key in having if order.get(key, order[name]) < order[name]]
        return max(above, key=lambda key: order[key]) if above else next(iter(having), "")
