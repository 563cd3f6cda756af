"""What is slow to make and always the same is made once, and kept under a key that names all it is made of."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path


def _folder(kind: str) -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "thidua" / kind


def _keep(path: Path, data: bytes) -> None:
    # A home that cannot be written to costs time at each build, and nothing else.
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        Path(file.name).replace(path)
    except OSError:
        return


def kept(kind: str, made_of: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """The bytes that `make` gives, from the cache where they were made before.

    `made_of` is everything that they depend on: the source, the recipe's number, the versions of libraries.
    """
    digest = hashlib.sha256()
    for part in made_of:
        data = part.encode() if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode() + data)
    path = _folder(kind) / digest.hexdigest()
    try:
        return path.read_bytes()
    except OSError:
        made = make()
        _keep(path, made)
        return made


def dropped(*kinds: str) -> None:
    """Takes away all that is kept of some kinds: it is made again where it is still wanted."""
    for kind in kinds:
        shutil.rmtree(_folder(kind), ignore_errors=True)
