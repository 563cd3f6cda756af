"""Values to plain rows that `marshal` can write, and back: what is kept for a later run, and what is told apart by it.

Nothing of it can run anything: a row names a class, and only those that the reader hands over are made again.
"""

from __future__ import annotations

import datetime as dt
import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter

from thidua.digests import blake2b

# Later forms tell equal values apart by how often each is referred to.
_FORM = 2
# No class is called so.
_DAY, _SET = "", "{}"
_SIZE = 16
_PLAIN = frozenset({type(None), bool, int, float, str, bytes})


@cache
def _parts(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = [one.name for one in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: ()


class Rows:
    """Turns values into rows; what it is told to remember it turns but once, while the value lives."""

    def __init__(self, *remembered: type) -> None:
        self._remembered = frozenset(remembered)
        # The value itself beside its row: its number is its own only as long as it is there.
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, value: object) -> object:
        """The rows of a value; raises `TypeError` for what has none."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if isinstance(value, tuple):
            parts = [self.of(one) for one in value]
            # One whose parts have names is a value of its own kind.
            return tuple(parts) if kind is tuple else [kind.__name__, *parts]
        if kind in self._remembered:
            return self._once(value)
        return self._other(value, kind)

    def _other(self, value: object, kind: type) -> object:
        if is_dataclass(kind):
            return self._made(value, kind)
        if isinstance(value, Enum):
            return [kind.__name__, value.value]
        if isinstance(value, str):
            # A text of which more is known than that it is one.
            return str(value)
        if isinstance(value, dt.date) and kind is dt.date:
            return [_DAY, value.toordinal()]
        if isinstance(value, frozenset):
            return [_SET, *sorted(value)]
        if isinstance(value, Mapping):
            return {key: self.of(one) for key, one in value.items()}
        message = f"no rows of {kind.__name__}"
        raise TypeError(message)

    def _made(self, value: object, kind: type) -> list[object]:
        return [kind.__name__, *[self.of(one) for one in _parts(kind)(value)]]

    def _once(self, value: object) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = value, _digest(self._made(value, type(value)))
        return known[1]

    def digest(self, *values: object) -> bytes:
        """A mark of some values: another one for others, the same in every run."""
        return _digest([self.of(one) for one in values])


def _digest(rows: list[object]) -> bytes:
    return blake2b(marshal.dumps(rows, _FORM), size=_SIZE).digest()


def packed(value: object) -> bytes:
    """A value in few bytes, for `unpacked`."""
    return marshal.dumps(Rows().of(value), _FORM)  # type: ignore[arg-type]  # rows are nothing else


def _restored(row: object, classes: Mapping[str, type]) -> object:
    if isinstance(row, tuple):
        return tuple([_restored(one, classes) for one in row])
    if isinstance(row, list):
        return _valued(row[0], row[1:], classes)
    if isinstance(row, dict):
        return {key: _restored(one, classes) for key, one in row.items()}
    return row


def _valued(name: str, parts: list[object], classes: Mapping[str, type]) -> object:
    if name == _DAY:
        return dt.date.fromordinal(*parts)  # type: ignore[arg-type]  # it raises for what is no number
    if name == _SET:
        return frozenset(parts)
    kind = classes[name]
    known = [part if type(part) in _PLAIN else _restored(part, classes) for part in parts]
    if is_dataclass(kind):
        made: object = object.__new__(kind)
        for part_name, part in zip(_names(kind), known, strict=True):
            object.__setattr__(made, part_name, part)
        return made
    if issubclass(kind, tuple):
        return kind.__new__(kind, **dict(zip(kind.__match_args__, known, strict=True)))  # type: ignore[attr-defined]
    return kind(*known)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def by_name(classes: Iterable[type]) -> dict[str, type]:
    """Classes by the name under which rows hold them."""
    return {one.__name__: one for one in classes}


def unpacked(data: bytes, classes: Mapping[str, type]) -> object:
    """The value of `packed`; `classes` are all that may be made. Raises `ValueError` where the bytes are no such."""
    try:
        return _restored(marshal.loads(data), classes)  # noqa: S302 - builds plain values only
    except (EOFError, KeyError, TypeError, OverflowError, AttributeError) as error:
        raise ValueError(str(error)) from error
