"""The declaration of a record as data: every key with what a form, a schema or a guide says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thidua.schema.record import Record
from thidua.schema.scalars import Choice, FieldType
from thidua.schema.tables import Either, ListOf
from thidua.terms import Term


@dataclass(frozen=True, slots=True)
class Described:
    """One key: `path` is its way from the top (`subject.kind`), `kind` the name of its type; there may be `many`.

    `choices` are the words that may stand there, by their ids.
    """

    path: str
    label: str
    kind: str
    required: bool
    many: bool = False
    choices: Mapping[str, Term] = field(default_factory=dict)


def describe(kind: FieldType, path: str = "") -> Iterator[Described]:
    """Every key below a type, each before its inner keys."""
    if isinstance(kind, ListOf):
        yield from describe(kind.item, path)
    elif isinstance(kind, Either):
        yield from describe(kind.table, path)
    elif isinstance(kind, Record):
        for name, key in kind.keys.items():
            one = key.type.item if isinstance(key.type, ListOf) else key.type
            choices = one.words if isinstance(one, Choice) else {}
            yield Described(path + name, key.label, one.kind, key.required, one is not key.type, choices)
            yield from describe(key.type, f"{path}{name}.")
