"""A diagnostic to a sentence and a hint, in the language asked for."""

from __future__ import annotations

from typing import Final

from thidua.diagnostics import Diagnostic
from thidua.messages import en, vi, words

LANGUAGES: Final = ("vi", "en")


def sentence(diagnostic: Diagnostic, lang: str = "vi") -> tuple[str, str]:
    """What is wrong, and what would be right."""
    source = vi if lang == "vi" else en
    message, hint = source.MESSAGES[diagnostic.name]
    last_key = next((part for part in reversed(diagnostic.field_path.split(".")) if not part.isdigit()), "")
    data = {"field": last_key, **diagnostic.data}
    key = data.get("key") or last_key
    data["label"] = words.KEYS.get(key, key) if lang == "vi" else key
    if "expected" in data:
        data["expected"] = source.SHAPES.get(data["expected"], data["expected"])
    hint = hint.format_map(data)
    if data.get("suggestion"):
        hint = f"{source.NEAR.format_map(data)} {hint}"
    return message.format_map(data), hint
