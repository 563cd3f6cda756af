"""Puts a new site in the old one's place, so that nobody ever meets half of one.

Two forms. A plain folder: two renames under a lock, and the next run repairs what a kill left between them. For
servers, a folder of releases: each whole in `releases/<hash>`, and `current`, a link that is swapped in one step.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from thidua.shell.trees import open_tree, share, sync_names, sync_tree, tree_hash

CURRENT = "current"
RELEASES = "releases"
_KEPT = 5
_HASH_SHOWN = 32


class BusyError(Exception):
    """Another build holds the lock."""


class OccupiedError(Exception):
    """Something of another kind lies where the site should go; the text is its path."""


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError from None
        yield


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _repair(site: Path, old: Path) -> None:
    # A kill between the two renames leaves the old site under its other name.
    if old.exists() and not site.exists():
        old.rename(site)
    if old.exists():
        shutil.rmtree(old)


def _beside(site: Path, part: str) -> Path:
    return site.with_name(f".{site.name}.{part}")


def mend(site: Path) -> None:
    """Puts back what a kill left between the two renames; for a run that may end before it has anything to publish."""
    old = _beside(site, "old")
    # A builder at work mends it itself, and so does the next one that can write.
    if old.exists():
        with suppress(BusyError, OSError), _locked(_beside(site, "lock")):
            _repair(site, old)


@contextmanager
def published(site: Path) -> Iterator[Path]:
    """A staging folder for the new site; it takes the old one's place only if the block ends without an exception."""
    site.parent.mkdir(parents=True, exist_ok=True)
    staging, old = _beside(site, "staging"), _beside(site, "old")
    with _locked(_beside(site, "lock")):
        _repair(site, old)
        _remove(staging)
        staging.mkdir()
        try:
            yield staging
            open_tree(staging)
            sync_tree(staging)
            if site.exists():
                site.rename(old)
            staging.rename(site)
            sync_names(site.parent)
        finally:
            _repair(site, old)
            _remove(staging)


def _clear(folder: Path) -> None:
    """Takes away what earlier runs left behind when they were ended in the middle."""
    for pattern in (".staging-*", ".link-*", ".past-*"):
        for path in sorted(folder.glob(pattern)):
            _remove(path)


def _place(staging: Path, releases: Path) -> Path:
    """Where a finished tree comes to lie. The same tree lies there already where nothing has changed since."""
    name = tree_hash(staging)
    release = releases / name[:_HASH_SHOWN]
    while release.exists():
        if tree_hash(release) == name:
            os.utime(release)
            return release
        # Somebody altered a release by hand; it may be the one that readers see, so it stays as it is.
        release = release.with_name(f"{release.name}-")
    # A rename keeps the date of a folder, and its date is what tells the newest.
    os.utime(staging)
    staging.rename(release)
    sync_names(releases)
    return release


def _point(folder: Path, release: Path) -> None:
    link = folder / f".link-{os.getpid()}"
    link.symlink_to(Path(RELEASES, release.name))
    link.replace(folder / CURRENT)
    sync_names(folder)


def _prune(folder: Path, release: Path) -> None:
    """Keeps the newest few, and by all means the one in use."""
    others = [path for path in (folder / RELEASES).iterdir() if path.is_dir() and path != release]
    newest = sorted(others, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in newest[_KEPT - 1 :]:
        # First out of the way in one step: what stands under `releases` is whole at all times.
        past = folder / f".past-{path.name}"
        path.rename(past)
        shutil.rmtree(past)


@contextmanager
def released(folder: Path) -> Iterator[Path]:
    """The same for a folder of releases: `current` leads to the new one only if the block ends without an exception."""
    current = folder / CURRENT
    if current.exists() and not current.is_symlink():
        raise OccupiedError(str(current))
    releases = folder / RELEASES
    for made in (folder, releases):
        if not made.exists():
            made.mkdir(parents=True)
            made.chmod(0o755)
    with _locked(folder / ".lock"):
        _clear(folder)
        staging = folder / f".staging-{os.getpid()}"
        staging.mkdir()
        try:
            yield staging
            if current.exists():
                share(staging, current.resolve())
            open_tree(staging)
            sync_tree(staging)
            release = _place(staging, releases)
            _point(folder, release)
            _prune(folder, release)
        finally:
            _clear(folder)
