"""Swaps a new site in for the old one: a staging folder, two renames under a lock, repaired by the next run."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError from None
        yield


def _repair(site: Path, old: Path) -> None:
    # A kill between the two renames leaves the old site under its other name.
    if old.exists() and not site.exists():
        old.rename(site)
    if old.exists():
        shutil.rmtree(old)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def published(site: Path) -> Iterator[Path]:
    """A staging folder for the new site; it takes the old one's place only if the block ends without an exception."""
    site.parent.mkdir(parents=True, exist_ok=True)
    staging, old = (site.with_name(f".{site.name}.{part}") for part in ("staging", "old"))
    with _locked(site.with_name(f".{site.name}.lock")):
        _repair(site, old)
        if staging.exists():
            shutil.rmtree(staging)
        staging.mkdir()
        try:
            yield staging
            if site.exists():
                site.rename(old)
            staging.rename(site)
            _sync(site.parent)
        finally:
            _repair(site, old)
            if staging.exists():
                shutil.rmtree(staging)
