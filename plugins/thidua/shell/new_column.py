"""The files of a new column to an empty folder: all of them or none."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from thidua.shell.outputs import write

# A repository that was cloned before anything lay in it, and what file managers put into any folder.
_NOBODYS = frozenset({".git", ".DS_Store", "Thumbs.db", "desktop.ini"})


class OccupiedError(Exception):
    """A folder that holds something already; the text names it."""


def occupant(folder: Path) -> str:
    """The name of something that lies in a folder; empty where a column may be made there."""
    if not folder.exists():
        return ""
    return min((one.name for one in folder.iterdir() if one.name not in _NOBODYS), default="")


def _make_folders(folder: Path) -> list[Path]:
    """Makes a folder with all above it; those that were not there before, the innermost last."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def write_column(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes every file; raises `OccupiedError`, or `OSError` after what was made is gone again."""
    if found := occupant(folder):
        raise OccupiedError(found)
    made: list[Path] = []
    try:
        for path in sorted(files):
            made += _make_folders((folder / path).parent)
        write({folder / path: data for path, data in files.items()})
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise


def own_wheel() -> tuple[str, bytes] | None:
    """The wheel from which this program was installed, by its name, where that file is still there and the same."""
    try:
        said = distribution("thidua").read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    known = json.loads(said) if said else {}
    parts = urlsplit(known.get("url", ""))
    path = Path(unquote(parts.path))
    if parts.scheme != "file" or path.suffix != ".whl" or not os.access(path, os.R_OK):
        return None
    data = path.read_bytes()
    archive = known.get("archive_info", {})
    expected = archive.get("hashes", {}).get("sha256") or str(archive.get("hash", "")).removeprefix("sha256=")
    return (path.name, data) if not expected or sha256(data).hexdigest() == expected else None
