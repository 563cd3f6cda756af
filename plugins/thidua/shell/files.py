"""The files of a column to the inputs of a check; what cannot be read is named there, never raised."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from thidua.check import Inputs, SourceFile
from thidua.diagnostics import Finding
from thidua.kinds import PICTURES
from thidua.shell.settings import Settings
from thidua.shell.territory import findings
from thidua.source.picture import read_picture
from thidua.source.text import printable

_MOST_TEXT = 512 * 1024
_MOST_OTHER = 5 * 1024 * 1024
# Content lies two folders deep.
_DEEPEST = 8
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini"})


def _is_nobodys(entry: os.DirEntry[str]) -> bool:
    """Whether a file was left by an office program or a system, or is hidden; nothing of it is ever published.

    A link to a folder is content by any name, for whoever follows it is led away.
    """
    left_behind = entry.name.startswith((".", "~$")) or entry.name.lower() in _LEFT_BEHIND
    return left_behind and not (entry.is_symlink() and Path(entry.path).is_dir())


def _walk(folder: Path, depth: int = 0) -> Iterator[Path]:
    """Every file below a folder in a fixed order; a folder that cannot be read, or lies too deep, stands for itself."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    for entry in entries:
        if _is_nobodys(entry):
            continue
        if entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
            yield from _walk(Path(entry.path), depth + 1)
        else:
            yield Path(entry.path)


def _fault(path: Path, shown: str) -> str:
    if path.is_symlink():
        return "folder-link" if path.is_dir() else "link"
    if not path.is_file():
        return "not-a-file"
    if shown != printable(shown):
        return "name"
    if path.suffix.lower() in PICTURES:
        # How large a picture may be is for a rule to say: only its head is read here.
        return ""
    most = _MOST_TEXT if path.suffix.lower() in {".md", ".yml"} else _MOST_OTHER
    return "large" if path.stat().st_size > most else ""


def _read(path: Path, shown: str, inside: str = "") -> SourceFile:
    try:
        fault = _fault(path, shown)
        if not fault and path.suffix.lower() in PICTURES:
            with path.open("rb") as file:
                return SourceFile(shown, b"", inside, picture=read_picture(file))
        if fault or path.suffix.lower() not in {".md", ".yml", ".yaml"}:
            return SourceFile(printable(shown), b"", printable(inside), fault)
        return SourceFile(shown, path.read_bytes(), inside)
    except OSError:
        return SourceFile(printable(shown), b"", printable(inside), "unreadable")


def _read_plan(path: Path, shown: str) -> SourceFile:
    # The office chose its plan files itself, so a link or an unusual suffix is its own affair.
    try:
        return SourceFile(shown, path.read_bytes())
    except OSError:
        return SourceFile(printable(shown), fault="absent")


def read_inputs(settings: Settings) -> Inputs:
    """Reads every plan, every content file and every registration once."""
    problems = [*settings.problems, *findings(settings)]
    content: tuple[SourceFile, ...] = ()
    if settings.content.is_dir():
        content = tuple(
            _read(path, settings.shown(path), path.relative_to(settings.content).as_posix())
            for path in _walk(settings.content)
        )
    else:
        data = {"why": "no-content", "detail": settings.shown(settings.content)}
        problems.append((settings.config.name if settings.config else ".", Finding("bad-settings", (), data)))
    folder = settings.registrations_folder
    registrations: tuple[SourceFile, ...] = ()
    if folder.is_dir():
        registrations = tuple(_read(path, settings.shown(path)) for path in _walk(folder))
    plans = []
    for number, path in enumerate(settings.plans):
        source = _read_plan(path, settings.shown(path))
        if source.fault and settings.config and number < len(settings.named_at):
            data = {"why": source.fault, "detail": source.path}
            problems.append((settings.config.name, Finding("missing-plan", settings.named_at[number], data)))
        else:
            plans.append(source)
    return Inputs(
        plans=tuple(plans),
        content=content,
        registrations=registrations,
        problems=tuple(problems),
    )
