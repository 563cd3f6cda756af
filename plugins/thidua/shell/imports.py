"""A stranger's file to what it holds, read by a process of its own within limits of time and memory."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from thidua.shell.import_child import MOST_SECONDS
from thidua.shell.old_word import OLD_FORMS, as_docx
from thidua.word.blocks import Block, BlockKind
from thidua.word.introduced import is_introduction
from thidua.word.manuscript import Manuscript, Picture
from thidua.word.notes import Note, RefusedError
from thidua.word.package import MOST_BYTES
from thidua.word.shapes import Cut
from thidua.word.sheets import WIDE, Sheets

SHEETS: Final = {".xlsx": "sheet", ".csv": "csv"}
TEXT: Final = ".txt"
READ: Final = (".docx", *OLD_FORMS, *SHEETS, TEXT)
# Of a text that the site's page makes: many times what it takes.
_MOST_TEXT: Final = 256 * 1024
# The child's own clock counts only what it computes; this one also counts what it waits for.
_PATIENCE: Final = MOST_SECONDS + 30


def _asked(kind: str, data: bytes) -> dict[str, Any]:
    """What the child says of a file; raises RefusedError where it refuses, or is ended by a limit."""
    # Nothing of this machine is told to it, and nothing of what it prints to the error channel is shown to anybody.
    command = [sys.executable, "-I", "-X", "utf8", "-m", "thidua.shell.import_child", kind]
    environment = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command,
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env=environment,
            cwd=tempfile.gettempdir(),
        )
        said: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise RefusedError("too-much") from None
    if refused := said.get("refused"):
        raise RefusedError(refused["name"], **refused["data"])
    return said


def _block(said: dict[str, Any]) -> Block:
    rows = tuple(tuple(row) for row in said["rows"])
    return Block(**{**said, "kind": BlockKind(said["kind"]), "rows": rows})


def _picture(said: dict[str, Any]) -> Picture:
    return Picture(base64.b64decode(said["data"]), Cut(**said["cut"]) if said["cut"] else None)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file that a user named; raises RefusedError where it is none, or larger than any we take."""
    try:
        if not path.is_file():
            raise RefusedError("no-file")
        if path.stat().st_size > MOST_BYTES:
            raise RefusedError("too-large")
        return path.read_bytes()
    except OSError:
        raise RefusedError("unreadable") from None


def manuscript(path: Path) -> Manuscript:
    """What a Word file, or one that LibreOffice can turn into it, holds."""
    data = file_bytes(path)
    suffix = path.suffix.lower()
    if suffix in OLD_FORMS:
        data = as_docx(data, suffix)
    said = _asked("word", data)
    return Manuscript(
        tuple(map(_block, said["blocks"])),
        tuple(map(_picture, said["pictures"])),
        tuple(Note(one["name"], one["data"]) for one in said["notes"]),
    )


def text(path: Path) -> str:
    """The words of a plain text as Windows and others write it; a larger one than our page makes is none of ours."""
    data = file_bytes(path)
    if len(data) > _MOST_TEXT:
        raise RefusedError("not-introduction")
    try:
        return data.decode("utf-16" if data.startswith(WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedError("not-introduction") from None


def is_for_us(path: Path) -> bool:
    """Whether a file of a folder is to be taken: people keep notes of their own beside their papers."""
    if path.name[:1] in ".~" or path.suffix.lower() not in READ:
        return False
    try:
        return path.suffix.lower() != TEXT or is_introduction(text(path))
    except RefusedError:
        return False


def sheets(path: Path) -> Sheets:
    """The rows of a list in Excel or CSV, which is one sheet."""
    said = _asked(SHEETS[path.suffix.lower()], file_bytes(path))
    return Sheets(tuple(tuple(map(tuple, rows)) for rows in said["rows"]), said["hidden"])
