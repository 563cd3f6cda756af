"""A diagnostic to a sentence and a hint, in the language asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from thidua.diagnostics import Diagnostic
from thidua.messages import en, vi, words
from thidua.messages.terms import NOTES, REASONS, SHAPES

LANGUAGES: Final = ("vi", "en")


def _placed(diagnostic: Diagnostic, lang: str) -> Mapping[str, str]:
    """What a sentence may say of the place: the key or else the file, which item of a list, what the key stands in."""
    source = vi if lang == "vi" else en
    parts = diagnostic.field_path.split(".")
    key = next((part for part in reversed(parts) if not part.isdigit()), "")
    label = words.KEYS.get(key, key) if lang == "vi" else key
    parent = ".".join(parts[:-1])
    return {
        "field": key or diagnostic.path.rpartition("/")[2],
        "label": label or source.FILE,
        "item": source.ITEM.format(parts[-1]) if parts[-1].isdigit() else "",
        "inside": source.INSIDE.format(parent) if parent else "",
    }


def sentence(diagnostic: Diagnostic, lang: str = "vi") -> tuple[str, str]:
    """What is wrong, and what would be right."""
    source = vi if lang == "vi" else en
    message, hint = source.MESSAGES[diagnostic.name]
    data = {**_placed(diagnostic, lang), **diagnostic.data}
    if "expected" in data:
        data["expected"] = SHAPES[lang].get(data["expected"], data["expected"])
    if "why" in data:
        data["why"] = REASONS[lang].get(data["why"], data["why"]).format_map({"detail": "", **data})
    note = NOTES[lang].get(data.get("note", ""), "")
    data["note"] = f" {note}" if note else ""
    hint = hint.format_map(data)
    if data.get("suggestion"):
        hint = f"{source.NEAR.format_map(data)} {hint}"
    return message.format_map(data), hint
