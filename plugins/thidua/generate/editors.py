"""Settings and snippets of VS Code: which schema holds for which file, and whole heads to fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from thidua.check import Result
from thidua.generate.schemas import MARK
from thidua.kinds import KINDS
from thidua.plan.model import Plan
from thidua.schema.record import Record
from thidua.schema.scalars import Choice, Day, Flag
from thidua.schema.tables import ListOf

SCHEMAS = "schemas"
_HEAD = f"// {MARK}\n"


def _as_jsonc(value: object) -> str:
    return _HEAD + json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def settings(plans: list[str], registrations: str, receipts: str) -> str:
    """`.vscode/settings.json`; the arguments are paths from the folder that VS Code opens."""
    return _as_jsonc(
        {
            "yaml.schemas": {
                f"./{SCHEMAS}/plan.schema.json": plans,
                f"./{SCHEMAS}/registrations.schema.json": f"{registrations}/*.yml",
                f"./{SCHEMAS}/receipts.schema.json": f"{receipts}/*.yml",
            },
            "files.encoding": "utf8",
            "files.eol": "\n",
            "[markdown]": {"editor.wordWrap": "on", "editor.quickSuggestions": {"other": True}},
        }
    )


class _Stops:
    """The places of a snippet that are filled in one after the other."""

    def __init__(self) -> None:
        self._count = 0

    def of(self, label: str, choices: list[str] | None = None) -> str:
        self._count += 1
        if choices:
            return f"${{{self._count}|{','.join(choices)}|}}"
        return f"${{{self._count}:{label}}}"


def _value(kind: Any, name: str, plan: Plan | None, stops: _Stops, label: str) -> str:  # noqa: ANN401 - any type of a key
    of_plan = {
        "unit": [one.id for one in plan.units] if plan else [],
        "field": list(plan.field_names()) if plan else [],
        "content_group": [one.id for one in plan.content_groups] if plan else [],
    }
    if of_plan.get(name):
        return stops.of(label, of_plan[name])
    if isinstance(kind, Choice):
        return stops.of(label, list(kind.words))
    if isinstance(kind, Flag):
        return stops.of(label, ["true", "false"])
    if isinstance(kind, Day):
        return stops.of("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE")
    return stops.of(label)


def _lines(record: Record[Any], plan: Plan | None, also: tuple[str, ...], stops: _Stops) -> Iterator[str]:
    """The keys that must be there, and those that the plan asks for besides."""
    for name, key in record.keys.items():
        if not key.required and name not in also:
            continue
        if isinstance(key.type, Record):
            yield f"{name}:"
            for inner, own in key.type.keys.items():
                if own.required:
                    yield f"  {inner}: {_value(own.type, inner, plan, stops, own.label)}"
        elif isinstance(key.type, ListOf) and not key.type.or_one:
            yield f"{name}:"
            yield f"  - {stops.of(key.label)}"
        else:
            yield f"{name}: {_value(key.type, name, plan, stops, key.label)}"


def snippets(result: Result) -> str:
    """`.vscode/thidua.code-snippets`: a head for each kind of piece, called by the name of its folder."""
    plan = result.plan_today
    found: dict[str, Any] = {}
    for kind in KINDS:
        also = ("unit", *plan.story.required) if plan and kind.folder == "exemplars" else ()
        stops = _Stops()
        body = ["---", *_lines(kind.record, plan, also, stops), "---", "", "$0"]
        found[f"Thi đua: {kind.term.vi}"] = {
            "scope": "markdown",
            "prefix": f"thidua-{kind.folder}",
            "description": f"Phần khai báo của một {kind.term.vi}",
            "body": body,
        }
    return _as_jsonc(found)
