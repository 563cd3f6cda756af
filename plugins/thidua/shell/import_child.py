"""The process that opens a stranger's file: it reads standard input, answers in JSON, and can write nowhere else."""

from __future__ import annotations

import base64
import json
import sys
from dataclasses import asdict
from typing import Any, Final

from thidua.word.manuscript import read_word
from thidua.word.notes import RefusedError
from thidua.word.sheets import read_csv, read_sheet

# Of memory and of processor time: ten times what a report of 300 pages takes.
MOST_MEMORY: Final = 1536 * 1024 * 1024
MOST_SECONDS: Final = 60


def _limit() -> None:
    """Bounds what the process may use, where the system knows such bounds; Windows has only the parent's clock."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    # Whatever a file makes a library do, not one byte of it reaches the disk.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(kind: str, data: bytes) -> dict[str, Any]:
    """What a file holds, ready for JSON: a manuscript, rows, or why it was refused."""
    try:
        if kind == "sheet":
            return asdict(read_sheet(data))
        if kind == "csv":
            return {"rows": [read_csv(data)], "hidden": 0}
        read = read_word(data)
    except RefusedError as error:
        return {"refused": {"name": error.note.name, "data": dict(error.note.data)}}
    return {
        "blocks": [asdict(block) for block in read.blocks],
        "pictures": [
            {"data": base64.b64encode(one.data).decode("ascii"), "cut": asdict(one.cut) if one.cut else None}
            for one in read.pictures
        ],
        "notes": [{"name": note.name, "data": dict(note.data)} for note in read.notes],
    }


def main() -> None:
    """Reads the file from standard input; its kind is the one argument."""
    _limit()
    try:
        said = answer(sys.argv[1], sys.stdin.buffer.read())
    except MemoryError:
        said = {"refused": {"name": "too-much", "data": {}}}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main()
