"""A finding to a sentence and a hint, in the language asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from thidua.findings import PlacedFinding
from thidua.messages.language import Language
from thidua.messages.terms import REASONS

LANGUAGES: Final = ("vi", "en")


class _Catalogues(Mapping[str, Language]):
    """The languages by their names; the sentences of one are loaded where something is said in it, and not before."""

    def __getitem__(self, name: str) -> Language:
        if name not in LANGUAGES:
            raise KeyError(name)
        found: Language = import_module(f"thidua.messages.{name}_language").LANGUAGE
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


CATALOGUES: Final = _Catalogues()


def _spelt(parts: list[str], said: Language) -> str:
    """A way into a file, from its end: item 1 of “exempt”, item 2 of “units”."""
    steps: list[str] = []
    for number, part in enumerate(parts):
        if part.isdigit():
            steps.append(said.nth.format(part))
        elif number + 1 < len(parts) and parts[number + 1].isdigit():
            continue
        else:
            steps.append(f"“{part}”")
        if part.isdigit() and number and not parts[number - 1].isdigit():
            steps[-1] += said.of.format(parts[number - 1])
    return ", ".join(reversed(steps))


def _placed(finding: PlacedFinding, said: Language) -> Mapping[str, str]:
    """What a sentence may say of the place: the key or else the file, which item of a list, what the key stands in."""
    parts = finding.field_path.split(".")
    names = [part for part in parts if not part.isdigit()]
    key = names[-1] if names else ""
    parent = _spelt(parts[:-1], said)
    return {
        "field": key or finding.path.rpartition("/")[2],
        "label": said.label(names, key) or said.file,
        "head": said.head if finding.path.endswith(".md") else said.file.capitalize(),
        "item": said.item.format(parts[-1]) if parts[-1].isdigit() else "",
        "inside": said.inside.format(parent) if parent else "",
    }


def reason(why: str, detail: str, lang: str = "vi") -> str:
    """Why something cannot be done, in words to stand within a sentence."""
    return REASONS[lang][why].format(detail=detail)


def sentence(finding: PlacedFinding, lang: str = "vi") -> tuple[str, str]:
    """What is wrong, and what would be right."""
    said = CATALOGUES[lang]
    case = f"{finding.name}/{finding.data.get('case', '')}"
    message, hint = said.cases.get(case, said.messages[finding.name])
    data = {**_placed(finding, said), **finding.data}
    data["size"] = data.get("size", "").replace(".", said.comma)
    data["known"] = data.get(said.explained) or data.get("known", "")
    if "expected" in data:
        data["expected"] = said.shapes.get(data["expected"], data["expected"])
    if "why" in data:
        data["why"] = said.reasons.get(data["why"], data["why"]).format_map({"detail": "", **data})
    note = said.notes.get(data.get("note", ""), "")
    data["note"] = f" {note}" if note else ""
    hint = hint.format_map(data)
    if (value := data.get("value", "")).startswith("“") and value.endswith("”"):
        data["value"] = value.strip("“”")
        if data["value"] == data.get("suggestion"):
            return said.wrapped.format_map(data), said.bare
        hint = f"{said.bare} {hint}"
    if data.get("suggestion"):
        hint = f"{said.near.format_map(data)} {hint}"
    return message.format_map(data), hint
