"""The files of a column to the inputs of a check; what cannot be read is named there, never raised."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from thidua.check import Inputs
from thidua.findings import Finding
from thidua.kinds import KINDS, PICTURES
from thidua.reading import SourceFile
from thidua.shell.causes import obstacle, reason
from thidua.shell.leftovers import is_left_behind
from thidua.shell.settings import Settings
from thidua.shell.territory import territory_findings
from thidua.source.picture import read_picture
from thidua.source.text import printable

_MOST_TEXT = 512 * 1024
_MOST_OTHER = 5 * 1024 * 1024
# Content lies two folders deep.
_DEEPEST = 8
_MOST_STRAYS = 1000
_LONGEST_SHOWN = 80


def _is_nobodys(entry: os.DirEntry[str]) -> bool:
    """Whether a file was left by a program or a system, or is hidden; nothing of it is ever published.

    A link to a folder is content by any name, for whoever follows it is led away.
    """
    nobodys = entry.name.startswith(".") or is_left_behind(entry.name)
    return nobodys and not (entry.is_symlink() and Path(entry.path).is_dir())


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


def _folder_fault(folder: Path) -> str:
    try:
        with os.scandir(folder):
            return "deep-folder"
    except OSError as error:
        return "locked-folder" if reason(error) == "forbidden" else reason(error)


def _why_unread(path: Path, shown: str) -> str:
    # The disk is asked once: of ten thousand files that is felt.
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        return "folder-link" if path.is_dir() else "link"
    if stat.S_ISDIR(found.st_mode):
        return _folder_fault(path)
    if not stat.S_ISREG(found.st_mode):
        return "not-a-file"
    if shown != printable(shown):
        return "name"
    if path.suffix.lower() in PICTURES:
        # How large a picture may be is for a rule to say: only its head is read here.
        return ""
    most = _MOST_TEXT if path.suffix.lower() in {".md", ".yml"} else _MOST_OTHER
    return "large" if found.st_size > most else ""


def _read(path: Path, shown: str, inside: str = "") -> SourceFile:
    try:
        unread = _why_unread(path, shown)
        if not unread and path.suffix.lower() in PICTURES:
            with path.open("rb") as file:
                return SourceFile(shown, b"", inside, picture=read_picture(file))
        if unread or path.suffix.lower() not in {".md", ".yml", ".yaml"}:
            return SourceFile(printable(shown), b"", printable(inside), unread)
        return SourceFile(shown, path.read_bytes(), inside)
    except OSError as error:
        unread = "unreadable" if reason(error) == "forbidden" else reason(error)
        return SourceFile(printable(shown), b"", printable(inside), unread)


def read_file(path: Path, settings: Settings) -> SourceFile:
    """One file of the content folder, as it is now."""
    return _read(path, settings.shown(path), path.relative_to(settings.content).as_posix())


def _read_plan(path: Path, shown: str) -> SourceFile:
    # The office chose its plan files itself, so a link or an unusual suffix is its own affair.
    try:
        unread = obstacle(path) or ("large" if path.stat().st_size > _MOST_TEXT else "")
        data = b"" if unread else path.read_bytes()
    except OSError as error:
        unread, data = reason(error), b""
    if not unread:
        return SourceFile(shown, data)
    told = printable(shown)
    return SourceFile(f"{told[:_LONGEST_SHOWN]}…" if unread == "long-path" else told, unread=unread)


def _content_paths(folder: Path) -> tuple[list[Path], str]:
    """The files of the content folder, or why there are none to be had.

    A large folder without one that is ours (`/`, `/proc`) is somebody else's: it is neither walked through nor judged.
    """
    try:
        if not stat.S_ISDIR(folder.stat().st_mode):
            return [], "no-content"
        is_ours = any(Path(folder, kind.folder).is_dir() for kind in KINDS)
    except OSError as error:
        return [], "no-content" if reason(error) == "absent" else reason(error)
    found = list(islice(_walk(folder), None if is_ours else _MOST_STRAYS + 1))
    return ([], "not-content") if not is_ours and len(found) > _MOST_STRAYS else (found, "")


def _content_finding(settings: Settings, why: str) -> tuple[str, Finding]:
    data = {"why": why, "detail": printable(settings.shown(settings.content))}
    return settings.config.name if settings.config else ".", Finding("bad-settings", (), data)


def read_findings(settings: Settings) -> tuple[tuple[str, Finding], ...]:
    """What is wrong with the settings and with the content folder as a whole."""
    _, why = _content_paths(settings.content)
    return (*settings.findings, *([_content_finding(settings, why)] if why else ()))


def _read_years(settings: Settings, folder: Path) -> tuple[SourceFile, ...]:
    return tuple(_read(path, settings.shown(path)) for path in _walk(folder)) if folder.is_dir() else ()


def _in_turn(settings: Settings, paths: list[Path]) -> Iterator[SourceFile]:
    """The content files, each to be read when its turn comes; of one with a name that cannot stand, why it is not."""

    def read(source: SourceFile) -> SourceFile:
        return _read(settings.content / source.inside, source.path, source.inside)

    for path in paths:
        shown, inside = settings.shown(path), path.relative_to(settings.content).as_posix()
        is_named = shown == printable(shown) and inside == printable(inside)
        yield SourceFile(shown, inside=inside, reader=read) if is_named else _read(path, shown, inside)


def read_inputs(settings: Settings, *, in_turn: bool = False) -> Inputs:
    """Reads every plan, every content file, every registration and the book once.

    With `in_turn` each content file is read only when a check comes to it: all of them need not lie in the memory.
    """
    findings = [*settings.findings, *territory_findings(settings)]
    paths, why = _content_paths(settings.content)
    if why:
        findings.append(_content_finding(settings, why))
    content = tuple(_in_turn(settings, paths))
    if not in_turn:
        content = tuple(source.opened() for source in content)
    registrations = _read_years(settings, settings.registrations_folder)
    plans = []
    for number, path in enumerate(settings.plans):
        source = _read_plan(path, settings.shown(path))
        if source.unread and settings.config and number < len(settings.named_at):
            data = {"why": source.unread, "detail": source.path}
            findings.append((settings.config.name, Finding("missing-plan", settings.named_at[number], data)))
        else:
            plans.append(source)
    return Inputs(
        plans=tuple(plans),
        content=content,
        registrations=registrations,
        receipts=_read_years(settings, settings.receipts_folder),
        findings=tuple(findings),
        shown=settings.shown_texts,
    )
