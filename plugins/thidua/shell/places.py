"""Where the settings of a column lie, and what git knows of it."""

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


def git_index(start: Path) -> Path | None:
    """The file in which git keeps which files it knows; one that is not there where a folder is in no repository.

    None where it lies elsewhere, as that of a second work tree does.
    """
    found = next((folder / ".git" for folder in (start, *start.parents) if (folder / ".git").exists()), None)
    if found is None:
        return start / ".git" / "index"
    return found / "index" if found.is_dir() else None
