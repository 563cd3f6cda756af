"""What is slow to make and always the same is made once, and kept under a key that names all it is made of.

Without a cache, or with one that is damaged, full or not to be written to, everything is made anew: it costs time only.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_cache_dir

from thidua.digests import blake2b
from thidua.shell.outputs import beside, write

PLACE_VARIABLE = "THIDUA_CACHE"
# The sign of a cache folder that backup programs know; by it ours is told from a folder of somebody's.
_TAG = "CACHEDIR.TAG"
_TAGGED = "Signature: 8a477f597d28d172789f06886806bc55\n# Bộ nhớ đệm của Thi đua; xóa lúc nào cũng được.\n"
# Programs for the search are kept no more; a cache of before the sign may hold it.
_OF_COLUMNS = ("checks", "made", "memories", "readings", "sites")
_KINDS = frozenset({*_OF_COLUMNS, "cards", "desk", "fonts", "pictures", "program", "search-programs", "sizes"})
_NEW = ".new-"
_OWNERS, _PRIVATE = 0o700, 0o600
_FORM = b"4"
_ENTRY = re.compile(rf"[0-9a-f]{{64}}|{re.escape(_NEW)}\w+")
_SUM_LENGTH = 32
# Many times what is kept of the largest column; more would have to fit into the memory.
_LARGEST = 512 * 1024 * 1024
# A pipe is not waited for, and a link not followed, where the system knows how.
_AS_IT_LIES = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_OF_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def cache_place() -> Path | None:
    """Where the cache lies; None where the system names no place for it."""
    place = Path(os.environ.get(PLACE_VARIABLE) or user_cache_dir("thidua", appauthor=False))
    # Without a home the system's answer begins with a `~` that stands for nothing.
    return place.absolute() if os.environ.get(PLACE_VARIABLE) or place.is_absolute() else None


def _plain_bytes(path: Path, most: int, is_right: Callable[[os.stat_result], bool]) -> bytes | None:
    """The bytes of a plain file that `is_right` and no larger than `most`; None where there is no such."""
    try:
        with open(os.open(path, _AS_IT_LIES), "rb") as file:  # noqa: PTH123 - of what was opened as it lies
            found = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(found.st_mode) and found.st_size <= most and is_right(found) else None
    except OSError:
        return None


def _is_own(found: os.stat_result) -> bool:
    """Whether nobody else can have written a file."""
    # Where the system tells no owner it keeps each user's folder from the others.
    return not hasattr(os, "geteuid") or (found.st_uid == os.geteuid() and not found.st_mode & _OF_OTHERS)


def _is_ours(place: Path) -> bool:
    """Whether a folder is our cache, or holds nothing at all; one of before the sign is known by its folders."""
    # First, for whoever has the sign may hold thousands of things that need not be gone through each time.
    sign = _TAGGED.encode()
    if _plain_bytes(place / _TAG, len(sign), lambda _: True) == sign:
        return True
    try:
        return all(path.name.startswith(_NEW) or path.name in {*_KINDS, _TAG} for path in place.iterdir())
    except FileNotFoundError:
        # Nothing is there yet.
        return not os.path.lexists(place)
    except OSError:
        return False


def _folder(kind: str) -> Path | None:
    """The folder of one kind; None where there is no cache, or something of somebody's lies in its place."""
    place = cache_place()
    if place is None or not _is_ours(place) or (place / kind).is_symlink():
        return None
    return place / kind


def close() -> None:
    """From here on nothing is kept, and nothing that was kept is read."""
    os.environ[PLACE_VARIABLE] = os.devnull


def unusable() -> str | None:
    """The place that `THIDUA_CACHE` names, where it can hold no cache; None where all is well."""
    named = os.environ.get(PLACE_VARIABLE)
    if not named:
        return None
    place = Path(named).absolute()
    there = next((one for one in (place, *place.parents) if one.exists()), place)
    return None if _is_ours(place) and there.is_dir() and os.access(there, os.W_OK | os.X_OK) else named


def _name(made_of: tuple[str | bytes, ...]) -> str:
    # Versions that keep entries in another form do not read each other's.
    digest = blake2b(_FORM, size=_SUM_LENGTH)
    for part in made_of:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


def _sum(name: str, data: bytes) -> bytes:
    # Of its name too: what was made of something else is whole, and yet not what is asked for.
    digest = blake2b(name.encode(), size=_SUM_LENGTH)
    digest.update(data)
    return digest.digest()


@cache
def _made_ready(folder: Path) -> None:
    """Makes a folder of the cache; once in a run, for there are thousands of entries."""
    # What is kept may quote what is not published.
    folder.parent.mkdir(mode=_OWNERS, parents=True, exist_ok=True)
    folder.mkdir(mode=_OWNERS, exist_ok=True)
    folder.chmod(_OWNERS)
    if not (folder.parent / _TAG).exists():
        write({folder.parent / _TAG: _TAGGED.encode()}, _NEW)


def _keep(folder: Path, name: str, data: bytes) -> None:
    # A home that cannot be written to, or a disk that is full, costs time at each build, and nothing else.
    with suppress(OSError):
        _made_ready(folder)
        try:
            _put(folder / name, data)
        except FileNotFoundError:
            # Somebody emptied the cache meanwhile.
            _made_ready.cache_clear()
            _made_ready(folder)
            _put(folder / name, data)


def _put(path: Path, data: bytes) -> None:
    # It need not be on the disk when the power fails: its sum tells whether it is whole.
    with beside(path, _sum(path.name, data) + data, _NEW, lasting=False) as new:
        new.chmod(_PRIVATE)
        # Over whatever lies there but a folder: a link or a pipe is not written to.
        new.replace(path)


def _read(path: Path) -> bytes | None:
    """What an entry holds; None where it is not there, or is not what was written under its name."""
    entry = _plain_bytes(path, _LARGEST, _is_own)
    if entry is None:
        return None
    data = entry[_SUM_LENGTH:]
    return data if _sum(path.name, data) == entry[:_SUM_LENGTH] else None


def kept(kind: str, made_of: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
    """The bytes that `make` gives, from the cache where they were made before.

    `made_of` is everything that they depend on: the source, the recipe's number, the versions of libraries.
    """
    folder, name = _folder(kind), _name(made_of)
    if folder is None:
        return make()
    found = _read(folder / name)
    if found is None:
        found = make()
        _keep(folder, name, found)
    return found


def recalled(kind: str, key: tuple[str | bytes, ...]) -> bytes | None:
    """What was remembered last under a key; None where there is nothing, or nothing whole."""
    folder = _folder(kind)
    return _read(folder / _name(key)) if folder else None


def remembered(kind: str, key: tuple[str | bytes, ...], data: bytes) -> None:
    """Remembers under a key what is true for now only, in the place of what was remembered before."""
    if folder := _folder(kind):
        _keep(folder, _name(key), data)


def forgotten(kind: str, key: tuple[str | bytes, ...]) -> None:
    """Takes away what was remembered under a key."""
    if folder := _folder(kind):
        with suppress(OSError):
            (folder / _name(key)).unlink(missing_ok=True)


def _emptied(folder: Path) -> bool:
    """Takes away the entries of a kind, and nothing else; whether none is left."""
    is_empty = True
    try:
        for path in folder.iterdir():
            if _ENTRY.fullmatch(path.name) and not path.is_dir():
                try:
                    path.unlink()
                except OSError:
                    is_empty = False
    except (FileNotFoundError, NotADirectoryError):
        # Nothing was ever kept there.
        return True
    except OSError:
        return False
    return is_empty


def dropped(*kinds: str) -> tuple[Path, ...]:
    """Takes away all that is kept of some kinds, and nothing else: it is made again where it is still wanted.

    The folders in which something is left that could not be taken away.
    """
    folders = [folder for kind in kinds if (folder := _folder(kind))]
    return tuple([folder for folder in folders if not _emptied(folder)])
