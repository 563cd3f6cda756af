"""What is slow to make and always the same is made once, and kept under a key that names all it is made of.

Without a cache, or with one that is damaged, full or not to be written to, everything is made anew: it costs time only.
"""

from __future__ import annotations

import os
import re
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
_OWNERS = 0o700
_FORM = b"3"
_ENTRY = re.compile(rf"[0-9a-f]{{64}}|{re.escape(_NEW)}\w+")
_SUM_LENGTH = 32


def cache_place() -> Path | None:
    """Where the cache lies; None where the system names no place for it."""
    place = Path(os.environ.get(PLACE_VARIABLE) or user_cache_dir("thidua", appauthor=False))
    # Without a home the system's answer begins with a `~` that stands for nothing.
    return place.absolute() if os.environ.get(PLACE_VARIABLE) or place.is_absolute() else None


def _is_ours(place: Path) -> bool:
    """Whether a folder is our cache, or holds nothing at all; one of before the sign is known by its folders."""
    try:
        names = {path.name for path in place.iterdir() if not path.name.startswith(_NEW)}
        return names <= {*_KINDS, _TAG} or (place / _TAG).read_bytes() == _TAGGED.encode()
    except FileNotFoundError:
        # Nothing is there yet; or it is full of things, and the sign is not among them.
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
    with beside(path, blake2b(data, size=_SUM_LENGTH).digest() + data, _NEW, lasting=False) as new:
        new.replace(path)


def _read(path: Path) -> bytes | None:
    """What an entry holds; None where it is not there, or is not what was written."""
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    data = entry[_SUM_LENGTH:]
    return data if blake2b(data, size=_SUM_LENGTH).digest() == entry[:_SUM_LENGTH] else None


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


def dropped(*kinds: str) -> None:
    """Takes away all that is kept of some kinds, and nothing else: it is made again where it is still wanted."""
    for kind in kinds:
        folder = _folder(kind)
        with suppress(OSError):
            for path in folder.iterdir() if folder else ():
                if _ENTRY.fullmatch(path.name) and not path.is_dir():
                    path.unlink()
