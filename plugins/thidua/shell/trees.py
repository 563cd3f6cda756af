"""A folder as one thing: its hash, its way to the disk, and what it shares with the folder before it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_CHUNK = 1 << 20
_FOLDER, _FILE = 0o755, 0o644


def files_below(folder: Path) -> Iterator[str]:
    """Every file below a folder, as a path with `/`, in a fixed order."""
    found: list[str] = []
    waiting = [""]
    while waiting:
        here = waiting.pop()
        # Somebody may have locked a folder of an older release; what is in it is nobody's to compare.
        with suppress(PermissionError), os.scandir(folder / here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{here}{entry.name}/")
                elif entry.is_file():
                    found.append(f"{here}{entry.name}")
    return iter(sorted(found))


def tree_hash(folder: Path) -> str:
    """One hash over the paths and bytes of all files; nothing else of a folder counts, no date and no owner."""
    import hashlib

    whole = hashlib.sha256()
    for name in files_below(folder):
        one = hashlib.sha256()
        with (folder / name).open("rb") as file:
            while chunk := file.read(_CHUNK):
                one.update(chunk)
        whole.update(f"{one.hexdigest()} {name}\n".encode())
    return whole.hexdigest()


def _sync_one(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_open(folder: Path) -> None:
    """Makes a folder and what is missing above it; whatever the umask, a web server of another user may enter."""
    for one in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        one.mkdir(exist_ok=True)
        one.chmod(_FOLDER)


def open_tree(folder: Path) -> None:
    """Lets everybody read what lies below a folder, whatever the umask: a web server runs as another user."""
    waiting = [str(folder)]
    while waiting:
        here = waiting.pop()
        # First the folder, for it may be locked.
        _allow(here, os.stat(here).st_mode, _FOLDER)  # noqa: PTH116 - there are thousands
        with os.scandir(here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    _allow(entry.path, entry.stat().st_mode, _FILE)


def _allow(path: str, now: int, mode: int) -> None:
    if stat.S_IMODE(now) != mode:
        os.chmod(path, mode)  # noqa: PTH101 - as above


def _sync_disk(folder: Path) -> bool:
    """Comes back when all of the disk on which a folder lies is written; whether the system could do that at once."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if call(descriptor):
            error = ctypes.get_errno()
            raise OSError(error, os.strerror(error), str(folder))
    finally:
        os.close(descriptor)
    return True


def sync_tree(folder: Path) -> None:
    """Comes back when everything below a folder is on the disk, the names as well."""
    # One call costs less than one for each of ten thousand files; without it, or where it fails, each has its own.
    with suppress(OSError):
        if _sync_disk(folder):
            return
    for here, _, names in os.walk(folder):
        for name in names:
            _sync_one(Path(here, name))
        _sync_one(Path(here))


def sync_names(folder: Path) -> None:
    """Comes back when the names in one folder are on the disk."""
    _sync_one(folder)


def share(folder: Path, before: Path) -> None:
    """Files that are as they were before become the same files.

    They take no room twice, and keep their date, so that a browser that has one need not fetch it again.
    """
    import filecmp

    for name in files_below(folder):
        new, old = folder / name, before / name
        if not old.is_file() or not filecmp.cmp(new, old, shallow=False):
            continue
        linked = new.with_name(f"{new.name}.shared")
        try:
            linked.hardlink_to(old)
        except OSError:
            # Not every disk knows two names for one file.
            found = old.stat()
            os.utime(new, ns=(found.st_atime_ns, found.st_mtime_ns))
        else:
            linked.replace(new)
