"""What was mended to the disk: new names first, then what names them, and only then the old names go."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from thidua.mending import Mended, Small
from thidua.shell.outputs import write
from thidua.shell.pictures import made_small
from thidua.source.picture import read_picture


class TakenError(Exception):
    """A file came to stand where another one's new name is; `old` and `new` are their paths."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(old, new)
        self.old = old
        self.new = new


def small_photo(path: Path) -> Small | None:
    """The photo of a file as a column keeps it; None where its data cannot be read, which a build tells."""
    try:
        data = made_small(path.name, path.read_bytes())
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        return None
    return Small(data, read_picture(BytesIO(data)))


def _copied(old: Path, new: Path) -> None:
    try:
        # Unlike a renaming, a link never takes the place of what has come there meanwhile.
        new.hardlink_to(old)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(old, new)


def write_mended(mended: Mended, root: Path) -> None:
    """Writes all that changed; raises `TakenError` before anything is written where a new name is taken."""
    moves = {root / old: root / new for old, new in mended.renamed.items()}
    same = {old: new for old, new in moves.items() if new.exists() and old.samefile(new)}
    for old, new in moves.items():
        if os.path.lexists(new) and old not in same:
            raise TakenError(old.name, new.name)
    made: list[Path] = []
    try:
        for old, new in moves.items():
            if old not in same:
                _copied(old, new)
                made.append(new)
        # A plan may be a link to one that several columns share.
        changed = {**mended.after, **mended.shrunk}
        write({moves.get(root / path, root / path).resolve(): data for path, data in changed.items()})
    except OSError:
        for new in made:
            with suppress(OSError):
                new.unlink()
        raise
    for old, new in moves.items():
        # On a disk that takes capitals for small letters both are one file.
        old.rename(new) if old in same else old.unlink()
