"""Papers to the disk: written beside their places and renamed, so that none is ever there by half."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def _umask() -> int:
    # The only way to ask is to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_papers(files: Mapping[Path, bytes]) -> None:
    """Writes all or none; an `OSError` names the file whose turn it was, and what stood there stays."""
    beside: dict[Path, Path] = {}
    path = Path()
    try:
        for path, data in files.items():
            if path.exists() and not path.is_file():
                raise IsADirectoryError(21, "", str(path))
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".thidua-", delete=False) as file:
                beside[path] = Path(file.name)
                file.write(data)
                os.fsync(file.fileno())
            # A temporary file is its maker's alone; a paper is like any other file of theirs.
            beside[path].chmod(0o666 & ~_umask())
        for path, new in beside.items():
            new.replace(path)
    except OSError as error:
        for new in beside.values():
            new.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error
