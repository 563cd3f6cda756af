"""Puts a new site in the old one's place, so that nobody ever meets half of one.

Two forms. A plain folder: two renames under a lock, and the next run repairs what a kill left between them. For
servers, a folder of releases: each whole in `releases/<hash>`, and `current`, a link that is swapped in one step.
Nothing is replaced or deleted but what carries our mark.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from thidua.shell.marks import (
    MARK,
    is_release,
    is_remainder,
    mark,
    mark_releases,
    mark_unfinished,
    remove,
    stranger_among_releases,
)
from thidua.shell.territory import Refusal, RefusedError, removal_refusal, standing_refusal
from thidua.shell.trees import make_open, open_tree, share, sync_names, sync_tree, tree_hash
from thidua.source.text import printable

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
    if path.is_symlink() or (path.exists() and (not path.is_file() or path.stat().st_size)):
        raise OccupiedError(str(path))
    try:
        with FileLock(path, timeout=0):
            yield
    except Timeout:
        raise BusyError from None


def _check_site(site: Path) -> None:
    if refusal := standing_refusal(site) or removal_refusal(site):
        raise RefusedError(site, refusal)


def _clear_remainder(path: Path) -> None:
    if not os.path.lexists(path):
        return
    if not is_remainder(path):
        raise OccupiedError(str(path))
    remove(path)


def _repair(site: Path, old: Path) -> None:
    # A kill between the two renames leaves the old site under its other name.
    if not os.path.lexists(site) and is_remainder(old):
        old.rename(site)
    _clear_remainder(old)


def _beside(site: Path, part: str) -> Path:
    return site.with_name(f".{site.name}.{part}")


def set_aside(site: Path) -> Path | None:
    """Where the old site lies after a kill between the two renames; None where nothing is amiss."""
    old = _beside(site, "old")
    return old if not os.path.lexists(site) and os.path.lexists(old) and is_remainder(old) else None


def mend(site: Path) -> None:
    """Puts back what a kill left between the two renames; for a run that may end before it has anything to publish."""
    # A builder at work mends it itself, and so does the next one that can write.
    if set_aside(site):
        with suppress(BusyError, OccupiedError, OSError), _locked(_beside(site, "lock")):
            _repair(site, _beside(site, "old"))


@contextmanager
def published(
    site: Path,
    settled: Callable[[Path], None] = lambda folder: None,  # noqa: ARG005 - does nothing
    retired: Callable[[Path], None] = lambda folder: None,  # noqa: ARG005 - has no use for it
) -> Iterator[Path]:
    """A staging folder for the new site; it takes the old one's place only if the block ends without an exception.

    `settled` may look at it once all of it is as readers will have it, and `retired` take the old one away for some
    other use once that is no more the site; else it is deleted. Raises `RefusedError` or `OccupiedError` where
    something lies there that no build made.
    """
    make_open(site.parent)
    staging, old = _beside(site, "staging"), _beside(site, "old")
    with _locked(_beside(site, "lock")):
        _repair(site, old)
        _check_site(site)
        _clear_remainder(staging)
        # From the first moment, for a signal may arrive in it.
        try:
            staging.mkdir()
            mark_unfinished(staging)
            yield staging
            mark(staging)
            open_tree(staging)
            settled(staging)
            sync_tree(staging)
            # The build took its time, and somebody may have put a file there meanwhile.
            _check_site(site)
            if site.exists():
                site.rename(old)
            staging.rename(site)
            sync_names(site.parent)
            if old.exists():
                retired(old)
        finally:
            _repair(site, old)
            _clear_remainder(staging)


@contextmanager
def whole(folder: Path) -> Iterator[Path]:
    """A staging folder for what is handed to one person: it takes its name only if the block ends without an exception.

    The name must be free, or that of an empty folder. Raises `OccupiedError` where something that is not ours is in the
    way; what a kill left there the next one takes away.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = _beside(folder, "staging")
    _clear_remainder(staging)
    try:
        staging.mkdir()
        mark_unfinished(staging)
        yield staging
        sync_tree(staging)
        staging.rename(folder)
        (folder / MARK).unlink()
        sync_names(folder.parent)
    finally:
        if os.path.lexists(staging):
            remove(staging)


def _clear(folder: Path) -> None:
    """Takes away what earlier runs left behind when they were ended in the middle."""
    for pattern in (".staging-*", ".link-*", ".past-*"):
        for path in sorted(folder.glob(pattern)):
            remove(path)


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
    others = [path for path in (folder / RELEASES).iterdir() if path != release and is_release(path)]
    newest = sorted(others, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    for path in newest[_KEPT - 1 :]:
        # First out of the way in one step: what stands under `releases` is whole at all times.
        past = folder / f".past-{path.name}"
        path.rename(past)
        remove(past)


@contextmanager
def released(folder: Path) -> Iterator[Path]:
    """The same for a folder of releases: `current` leads to the new one only if the block ends without an exception."""
    current = folder / CURRENT
    if current.exists() and not current.is_symlink():
        raise OccupiedError(str(current))
    releases = folder / RELEASES
    make_open(releases)
    if (foreign := stranger_among_releases(folder)) is not None:
        raise RefusedError(folder, Refusal("territory-foreign", printable(foreign)))
    with _locked(folder / ".lock"):
        mark_releases(folder)
        _clear(folder)
        staging = folder / f".staging-{os.getpid()}"
        try:
            staging.mkdir()
            mark_unfinished(staging)
            yield staging
            mark(staging)
            if current.resolve().parent == releases.resolve():
                share(staging, current.resolve())
            open_tree(staging)
            sync_tree(staging)
            release = _place(staging, releases)
            _point(folder, release)
            _prune(folder, release)
        finally:
            _clear(folder)
