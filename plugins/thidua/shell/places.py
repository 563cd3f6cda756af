"""Where the settings of a column lie."""

from __future__ import annotations

from pathlib import Path

CONFIG_NAME = "mkdocs.yml"


def find_config(start: Path) -> Path | None:
    """The nearest mkdocs.yml from a folder upward."""
    for folder in (start, *start.parents):
        candidate = folder / CONFIG_NAME
        if candidate.is_file():
            return candidate
    return None
