"""A diagnostic to a sentence and a hint, in the language asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua.diagnostics import Diagnostic
from thidua.messages import en, en_cases, vi, vi_cases, words
from thidua.messages.terms import NOTES, REASONS, SHAPES

LANGUAGES: Final = ("vi", "en")
_CASES: Final = {"vi": vi_cases.CASES, "en": en_cases.CASES}


def _spelt(parts: list[str], lang: str) -> str:
    """A way into a file, from its end: item 1 of “exempt”, item 2 of “units”."""
    source = vi if lang == "vi" else en
    steps: list[str] = []
    for number, part in enumerate(parts):
        if part.isdigit():
            steps.append(source.NTH.format(part))
        elif number + 1 < len(parts) and parts[number + 1].isdigit():
            continue
        else:
            steps.append(f"“{part}”")
        if part.isdigit() and number and not parts[number - 1].isdigit():
            steps[-1] += source.OF.format(parts[number - 1])
    return ", ".join(reversed(steps))


def _label(parts: list[str], key: str, lang: str) -> str:
    if lang != "vi":
        return key
    names = [part for part in parts if not part.isdigit()]
    return words.INNER_KEYS.get(".".join(names[-2:]), words.KEYS.get(key, key))


def _placed(diagnostic: Diagnostic, lang: str) -> Mapping[str, str]:
    """What a sentence may say of the place: the key or else the file, which item of a list, what the key stands in."""
    source = vi if lang == "vi" else en
    parts = diagnostic.field_path.split(".")
    key = next((part for part in reversed(parts) if not part.isdigit()), "")
    parent = _spelt(parts[:-1], lang)
    return {
        "field": key or diagnostic.path.rpartition("/")[2],
        "label": _label(parts, key, lang) or source.FILE,
        "head": source.HEAD if diagnostic.path.endswith(".md") else source.FILE.capitalize(),
        "item": source.ITEM.format(parts[-1]) if parts[-1].isdigit() else "",
        "inside": source.INSIDE.format(parent) if parent else "",
    }


def sentence(diagnostic: Diagnostic, lang: str = "vi") -> tuple[str, str]:
    """What is wrong, and what would be right."""
    source = vi if lang == "vi" else en
    case = f"{diagnostic.name}/{diagnostic.data.get('case', '')}"
    message, hint = _CASES[lang].get(case, source.MESSAGES[diagnostic.name])
    data = {**_placed(diagnostic, lang), **diagnostic.data}
    if lang == "vi":
        data["size"] = data.get("size", "").replace(".", ",")
    data["known"] = data.get("labels" if lang == "vi" else "glosses") or data.get("known", "")
    if "expected" in data:
        data["expected"] = SHAPES[lang].get(data["expected"], data["expected"])
    if "why" in data:
        data["why"] = REASONS[lang].get(data["why"], data["why"]).format_map({"detail": "", **data})
    note = NOTES[lang].get(data.get("note", ""), "")
    data["note"] = f" {note}" if note else ""
    hint = hint.format_map(data)
    if (value := data.get("value", "")).startswith("“") and value.endswith("”"):
        data["value"] = value.strip("“”")
        if data["value"] == data.get("suggestion"):
            return source.WRAPPED.format_map(data), source.BARE
        hint = f"{source.BARE} {hint}"
    if data.get("suggestion"):
        hint = f"{source.NEAR.format_map(data)} {hint}"
    return message.format_map(data), hint
