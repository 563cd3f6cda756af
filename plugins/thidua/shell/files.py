"""The files of a column to the inputs of a check; what cannot be read is named there, never raised."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from thidua.check import Inputs, SourceFile
from thidua.diagnostics import Finding
from thidua.shell.settings import Settings

_MOST_TEXT = 512 * 1024
_MOST_PHOTO = 5 * 1024 * 1024


def _walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder in a fixed order; names that begin with a dot are nobody's content."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _fault(path: Path) -> str:
    if path.is_symlink():
        return "link"
    if not path.is_file():
        return "not-a-file"
    if str(path) != _printable(str(path)):
        return "name"
    most = _MOST_TEXT if path.suffix.lower() in {".md", ".yml"} else _MOST_PHOTO
    return "large" if path.stat().st_size > most else ""


def _read(path: Path, shown: str, inside: str = "") -> SourceFile:
    try:
        fault = _fault(path)
        if fault or path.suffix.lower() not in {".md", ".yml", ".yaml"}:
            return SourceFile(_printable(shown), b"", _printable(inside), fault)
        return SourceFile(shown, path.read_bytes(), inside)
    except OSError:
        return SourceFile(_printable(shown), b"", _printable(inside), "unreadable")


def _read_plan(path: Path, shown: str) -> SourceFile:
    # The office chose its plan files itself, so a link or an unusual suffix is its own affair.
    try:
        return SourceFile(shown, path.read_bytes())
    except OSError:
        return SourceFile(_printable(shown), fault="absent")


def read_inputs(settings: Settings) -> Inputs:
    """Reads every plan, every content file and every registration once."""
    problems = list(settings.problems)
    content: tuple[SourceFile, ...] = ()
    if settings.content.is_dir():
        content = tuple(
            _read(path, settings.shown(path), path.relative_to(settings.content).as_posix())
            for path in _walk(settings.content)
        )
    else:
        data = {"why": "no-content", "detail": settings.shown(settings.content)}
        problems.append((settings.config.name if settings.config else ".", Finding("bad-settings", (), data)))
    folder = settings.registrations or settings.content.parent / "registrations"
    registrations: tuple[SourceFile, ...] = ()
    if folder.is_dir():
        registrations = tuple(_read(path, settings.shown(path)) for path in _walk(folder))
    return Inputs(
        plans=tuple(_read_plan(path, settings.shown(path)) for path in settings.plans),
        content=content,
        registrations=registrations,
        problems=tuple(problems),
    )
