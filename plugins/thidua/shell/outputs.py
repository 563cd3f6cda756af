"""A file that a user asked for, written whole or not at all, and never over what is somebody else's."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

_SHOWN_MODE = 0o644
_HEAD = 400


class ForeignFileError(Exception):
    """What stands there was not written by this program."""


def write_own(path: Path, data: bytes, mark: bytes) -> None:
    """Writes a file in one step, over nothing but an earlier one that bears `mark` at its head.

    Raises `ForeignFileError` where something else stands there, `OSError` where the disk refuses.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise ForeignFileError
    if path.exists():
        with path.open("rb") as old:
            if mark not in old.read(_HEAD):
                raise ForeignFileError
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as new:
        try:
            new.write(data)
            new.close()
            Path(new.name).chmod(_SHOWN_MODE)
            os.replace(new.name, path)  # noqa: PTH105 - a path that is still a string
        except OSError:
            Path(new.name).unlink(missing_ok=True)
            raise
