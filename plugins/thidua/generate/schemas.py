"""The declaration of a file's keys to a JSON Schema, with the ids that the plans of a column know.

Whatever the check accepts, the schema accepts; of what the check refuses it refuses what a schema can tell. Patterns
spell their letters out: readers of schemas disagree on the classes of Unicode.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from types import MappingProxyType
from typing import Any

from thidua.check import Result
from thidua.kinds import KINDS
from thidua.plan.days import DayText
from thidua.plan.model import PLAN
from thidua.plan.names import names_of
from thidua.records.receipt import RECEIPTS
from thidua.records.registration import REGISTRATIONS
from thidua.schema import scalars
from thidua.schema.record import Record
from thidua.schema.tables import Either, ListOf

Schema = dict[str, Any]
MARK = "Do thidua generate tạo ra từ kế hoạch; xin đừng sửa tay."
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
PERIOD = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?"
_IDENT = "[a-z0-9]+(-[a-z0-9]+)*"
# In YAML `152`, `no` and `2026` are no text; here they stand for what was typed.
_ANY_SCALAR = ["string", "number", "boolean"]
_NOTHING = "nothing"
_NONE_WRITTEN: Schema = {"$ref": f"#/$defs/{_NOTHING}"}
# Empty text, `null`, an empty list, a group whose parts are all nothing; and a list of such groups.
_UNFILLED: Schema = {"type": "object", "minProperties": 1, "additionalProperties": _NONE_WRITTEN}
_DEFINED: Schema = {
    _NOTHING: {
        "anyOf": [
            {"type": ["null", "string"], "maxLength": 0},
            {"type": "array", "items": _UNFILLED},
            {"type": "object", "additionalProperties": _NONE_WRITTEN},
        ]
    }
}


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that may stand under a key, by the key's name, with what people call each."""

    by_key: Mapping[str, Mapping[str, str]]


def whole(pattern: str) -> str:
    """A pattern that fits nothing but the whole of a value."""
    return f"^({pattern})$"


def _choice(words: Mapping[str, str]) -> Schema:
    return {"enum": list(words), "markdownEnumDescriptions": list(words.values())}


@singledispatch
def _schema(kind: Any, known: Known, name: str) -> Schema:  # noqa: ANN401, ARG001 - each type has its own below
    raise TypeError(kind)


@_schema.register
def _(kind: scalars.Text, _known: Known, _name: str) -> Schema:
    return {"type": _ANY_SCALAR, "maxLength": kind.longest, "pattern": "^[^<>]*$"}


@_schema.register
def _(kind: scalars.Ident, _known: Known, _name: str) -> Schema:
    # An id of figures alone is a number to YAML.
    return {"type": ["string", "integer"], "pattern": whole(f"[0-9]{{4}}/{_IDENT}" if kind.story else _IDENT)}


@_schema.register
def _(_kind: scalars.Reference, known: Known, name: str) -> Schema:
    words = known.by_key.get(name, {})
    return _choice(words) if words else {"type": _ANY_SCALAR, "pattern": "^[^<>]*$"}


@_schema.register
def _(_kind: scalars.Day, _known: Known, _name: str) -> Schema:
    return {"type": "string", "pattern": whole(_DAY)}


@_schema.register
def _(_kind: scalars.PeriodText, _known: Known, _name: str) -> Schema:
    return {"type": ["string", "integer"], "pattern": whole(f"plan|{PERIOD}"), "minimum": 1000, "maximum": 9999}


@_schema.register
def _(_kind: scalars.Bound, _known: Known, _name: str) -> Schema:
    pattern = whole(f"{_DAY}|{PERIOD}")
    return {"type": ["string", "integer"], "pattern": pattern, "minimum": 1000, "maximum": 9999}


@_schema.register
def _(_kind: DayText, _known: Known, _name: str) -> Schema:
    of_month = "(last|[1-9]|[12][0-9]|3[01])( of (first|last|next) month)?"
    pattern = whole(f"{_DAY}|(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])|{of_month}")
    return {"type": ["string", "integer"], "pattern": pattern, "minimum": 1, "maximum": 31}


@_schema.register
def _(kind: scalars.Choice, _known: Known, _name: str) -> Schema:
    return _choice(kind.words.labels())


@_schema.register
def _(_kind: scalars.Flag, _known: Known, _name: str) -> Schema:
    return {"enum": [True, False, "true", "false"]}


@_schema.register
def _(kind: scalars.Count, _known: Known, _name: str) -> Schema:
    return {
        "type": ["integer", "string"],
        "minimum": kind.least,
        "maximum": 999_999,
        "pattern": whole("0|[1-9][0-9]{0,5}"),
    }


@_schema.register
def _(kind: scalars.Pattern, _known: Known, _name: str) -> Schema:
    return {"type": ["string", "number"], "pattern": whole(kind.pattern.replace("\\d", "[0-9]"))}


@_schema.register
def _(_kind: scalars.Url, _known: Known, _name: str) -> Schema:
    return {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]"}


@_schema.register
def _(kind: ListOf, known: Known, name: str) -> Schema:
    item = _schema(kind.item, known, name)
    if isinstance(kind.item, Record):
        item = {"anyOf": [item, _UNFILLED]}
    listed: Schema = {"type": "array", "items": item}
    return {"anyOf": [item, listed]} if kind.or_one else listed


@_schema.register
def _(kind: Either, known: Known, name: str) -> Schema:
    return {"anyOf": [_schema(kind.scalar, known, name), _schema(kind.table, known, name)]}


@_schema.register
def _(kind: Record, known: Known, _name: str) -> Schema:  # type: ignore[type-arg] # a dispatcher takes no parameters
    properties: Schema = {}
    for name, key in kind.keys.items():
        own = _schema(key.type, known, name)
        properties[name] = {"title": key.label, **(own if key.required else _or_nothing(own))}
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name, key in kind.keys.items() if key.required],
        "additionalProperties": False,
    }


def _or_nothing(own: Schema) -> Schema:
    """What need not be there may be left empty: `unit:` with nothing behind it."""
    return {"anyOf": [*(own["anyOf"] if set(own) == {"anyOf"} else [own]), _NONE_WRITTEN]}


def known_ids(result: Result) -> Known:
    """The ids of all plans of a column, the newest name of each, and those of its campaigns."""
    found: dict[str, dict[str, str]] = {}

    def add(key: str, names: Mapping[str, str]) -> None:
        found.setdefault(key, {}).update(names)

    for plan in result.plans:
        add("unit", names_of(plan.units))
        add("field", plan.field_names())
        add("content_group", names_of(plan.content_groups))
        add("level", names_of(plan.levels))
        add("channel", names_of(plan.channels))
        add("report", {one.id: one.title for one in plan.reports})
        add("quota", {one.id: one.title for one in plan.quotas})
        add("milestone", {one.id: one.title for one in plan.milestones})
    kept = {one.content.id: one.content.title for one in result.pieces if one.inside.startswith("campaigns/")}
    add("campaigns", kept)
    return Known(MappingProxyType(found))


_FILES: Mapping[str, tuple[str, Any]] = MappingProxyType(
    {
        **{f"{kind.folder}": (kind.term.vi, kind.record) for kind in KINDS},
        "registrations": ("đăng ký của một năm", REGISTRATIONS),
        "receipts": ("sổ theo dõi đến, đi của một năm", RECEIPTS),
        "plan": ("kế hoạch", PLAN),
    }
)


def schemas(result: Result) -> dict[str, str]:
    """By the name of a kind of file its JSON Schema as text."""
    found = {}
    for name, (title, kind) in _FILES.items():
        # A plan says its own ids; what another plan knows is none of its business.
        known = Known({}) if name == "plan" else known_ids(result)
        schema = {"$comment": MARK, "$schema": _DIALECT, "title": title, **_schema(kind, known, ""), "$defs": _DEFINED}
        found[name] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return found
