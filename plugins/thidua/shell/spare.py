"""A second tree of the site that stands, of the same files under the same names: the next build begins on it.

So a build changes only what is new, where ten thousand files would have to be linked and taken away again. It lies
beside the site, closed to others, holds nothing that the site does not hold, and is never served. Whatever is amiss
with it, or where a disk knows but one name for a file, it is taken away, and the build goes the long way.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from thidua.shell.marks import MARK, is_remainder, mark_unfinished, remove

_OWNERS = 0o700


def spare_of(site: Path) -> Path:
    """Where the spare tree of a site lies."""
    return site.with_name(f".{site.name}.spare")


def numbers_below(folder: Path) -> dict[str, int]:
    """The number under which the disk knows each file below a folder; 0 for folders, whose names end in `/`."""
    found: dict[str, int] = {}
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(f"{folder}/{here}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{here}{entry.name}/")
                    found[waiting[-1]] = 0
                else:
                    found[f"{here}{entry.name}"] = entry.inode()
    return found


def drop(site: Path) -> None:
    """Takes the spare tree away, where it is one of ours."""
    if is_remainder(spare_of(site)):
        remove(spare_of(site))


def _open_above(name: str, folder: Path, made: set[str]) -> None:
    above = name.rpartition("/")[0]
    if above not in made:
        (folder / above).mkdir(parents=True, exist_ok=True)
        made.add(above)


def _without(folder: Path, names: Iterable[str]) -> None:
    """Takes files away, and folders, which must be empty then."""
    # What lies in a folder comes after it, so from the end.
    for name in sorted(names, reverse=True):
        path = f"{folder}/{name}"
        os.rmdir(path) if name.endswith("/") else os.unlink(path)  # noqa: PTH106, PTH108 - there may be thousands


def _folders_above(names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        above = name.rstrip("/").rpartition("/")[0]
        while above and f"{above}/" not in found:
            found.add(f"{above}/")
            above = above.rpartition("/")[0]
    return found


def grown(site: Path, numbers: Mapping[str, int], stays: Collection[str], staging: Path) -> bool:
    """Makes of the spare tree the staging folder that a build has filled with all that is new; whether it could.

    `numbers` are those of the site, `stays` the files of it that the new one has too. Files are put in by their names
    alone: whoever reads one under another name goes on reading the same.
    """
    spare = spare_of(site)
    if not is_remainder(spare):
        return False
    if not numbers or numbers_below(spare) != numbers:
        drop(site)
        return False
    mark_unfinished(spare)
    new = {name for name in numbers_below(staging) if not name.endswith("/") and name != MARK}
    folders = _folders_above((*stays, *new))
    _without(spare, numbers.keys() - set(stays) - new - folders - {MARK})
    made = {name.removesuffix("/") for name in folders & numbers.keys()}
    for name in sorted(new):
        _open_above(name, spare, made)
        os.replace(f"{staging}/{name}", f"{spare}/{name}")  # noqa: PTH105 - as above
    remove(staging)
    spare.rename(staging)
    return True


def keep_as_spare(old: Path, site: Path, numbers: Mapping[str, int], stays: Collection[str]) -> None:
    """Makes of the tree that was the site until now the spare one of the new site, where that can be done.

    `numbers` are those of the old tree.
    """
    with suppress(OSError):
        old.chmod(_OWNERS)
        mark_unfinished(old)
        new = numbers_below(site).keys()
        _without(old, {name for name in numbers.keys() - set(stays) - {MARK} if name[-1] != "/" or name not in new})
        made = {name.removesuffix("/") for name in numbers if name.endswith("/") and name in new}
        for name in sorted(new - set(stays)):
            if not name.endswith("/") and name != MARK:
                _open_above(name, old, made)
                os.link(f"{site}/{name}", f"{old}/{name}")
        # Last, for by it the tree is known.
        os.link(site / MARK, old / f"{MARK}.new")
        (old / f"{MARK}.new").replace(old / MARK)
        old.rename(spare_of(site))
