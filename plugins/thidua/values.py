"""The declaration of a value: a frozen dataclass with slots, whose methods are shared and not written for each class.

`dataclass(frozen=True, slots=True)` writes and compiles seven functions a class: for a hundred classes that is a third
of the time in which a check starts, and two megabytes. Here one is left, written when the first value is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Kind = TypeVar("Kind", bound=type)


@cache
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def _parts(value: DataclassInstance) -> tuple[object, ...]:
    return tuple([getattr(value, name) for name in _names(type(value))])


def _eq(self: DataclassInstance, other: DataclassInstance) -> bool:
    return _parts(self) == _parts(other) if type(self) is type(other) else NotImplemented


def _hash(self: DataclassInstance) -> int:
    return hash(_parts(self))


def _repr(self: DataclassInstance) -> str:
    parts = zip(_names(type(self)), _parts(self), strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={part!r}' for name, part in parts)})"


def _refuse(_: object, name: str, *__: object) -> None:
    message = f"cannot change field {name!r}"
    raise FrozenInstanceError(message)


def _restore(self: object, state: tuple[object, dict[str, object]]) -> None:
    for name, part in state[1].items():
        object.__setattr__(self, name, part)


def _written(kind: type[DataclassInstance]) -> Callable[..., None]:
    """The `__init__` of a class, as `dataclass` would write it."""
    known: dict[str, Any] = {"_set": object.__setattr__}
    plain: list[str] = []
    named: list[str] = []
    lines: list[str] = []
    for one in fields(kind):
        if one.default is not MISSING:
            known[f"_{one.name}"] = one.default
        elif one.default_factory is not MISSING:
            message = f"{one.name}: a value is not made anew each time"
            raise TypeError(message)
        parameter = f"{one.name}=_{one.name}" if f"_{one.name}" in known else one.name
        (named if one.kw_only else plain).append(parameter)
        lines.append(f"    _set(self, {one.name!r}, {one.name})")
    parameters = ", ".join(["self", *plain, *(["*", *named] if named else [])])
    exec("\n".join([f"def __init__({parameters}):", *(lines or ["    pass"])]), known)  # noqa: S102 - as `dataclass` does
    written: Callable[..., None] = known["__init__"]
    return written


def _first(self: object, *arguments: object, **named: object) -> None:
    """Stands for the `__init__` of a class until it is called once."""
    kind: Any = next(one for one in type(self).__mro__ if one.__dict__.get("__init__") is _first)
    kind.__init__ = _written(kind)
    kind.__init__(self, *arguments, **named)


_SHARED = {
    "__init__": _first,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__setstate__": _restore,
}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False) -> Callable[[Kind], Kind]:
    """Makes a class a value, as `dataclass(frozen=True, slots=True)` does; every field counts for equality."""

    def made(kind: Kind) -> Kind:
        plain: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
        for name, method in _SHARED.items():
            setattr(plain, name, method)
        return plain  # type: ignore[no-any-return]

    return made
