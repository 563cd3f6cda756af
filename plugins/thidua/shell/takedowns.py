"""A takedown to the disk: other files written anew, the piece's own files deleted, copies of its pages found."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from thidua.shell.outputs import write
from thidua.shell.publish import RELEASES
from thidua.shell.settings import Settings
from thidua.takedown import Takedown, unnamed


def _mended(found: Takedown, settings: Settings) -> Iterator[tuple[str, Path, bytes | None]]:
    for shown in sorted({mention.path for mention in found.mentions}):
        path = settings.root / shown
        yield shown, path, unnamed(shown, path.read_bytes(), found.piece.content.id)


def unmendable(found: Takedown, settings: Settings) -> frozenset[str]:
    """The files that name the piece in a way that only a person can take out."""
    return frozenset(shown for shown, _, data in _mended(found, settings) if data is None)


def take_down(found: Takedown, settings: Settings) -> None:
    """Mends the other files first, then deletes: what is ended in the middle can be run again."""
    for _, path, data in _mended(found, settings):
        if data is not None:
            write({path: data})
    for inside in reversed(found.files):
        (settings.content / inside).unlink(missing_ok=True)


def content_in_git(settings: Settings) -> str:
    """The content folder as seen from the repository's root; from the column's where there is no repository."""
    folders = (settings.root, *settings.root.parents)
    top = next((folder for folder in folders if (folder / ".git").exists()), settings.root)
    return Path(os.path.relpath(settings.content, top)).as_posix()


def copies_of(found: Takedown, settings: Settings, releases: Path) -> tuple[str, ...]:
    """The folders of built sites in which the piece still has a page."""
    sites = [settings.site, *sorted((releases / RELEASES).glob("*/"))]
    urls = found.urls
    return tuple(settings.shown(site) for site in sites if any((site / url).is_dir() for url in urls))
