"""Whether all that a build or a check read is as it was, and the site as the build left it: then nothing is to be done.

Nothing is read for that but what the system knows of each file, and nothing is imported that a build needs. What is
not known for certain is no proof: then a build is made as if there had been none.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import thidua
from thidua.digests import blake2b
from thidua.shell.cache import forgotten, recalled, remembered

_SITES, _CHECKS = "sites", "checks"
# What is changed while a build reads must not be taken for what it has read.
MARGIN = 100_000_000
# Settings that take values from elsewhere.
_BEYOND = (b"!ENV", b"INHERIT")
_BESIDE = ("staging", "old")
# Python writes these beside a program whenever it runs.
_LEAVINGS = "__pycache__"
_FORM = "1"
# What the disk says, and what a record of another form leads to.
_NO_PROOF = (OSError, ValueError, LookupError, TypeError)

Identity = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Known:
    """A mark of many files as they are, and when the last of them was touched, in nanoseconds."""

    mark: str
    newest: int


def _stats(path: str, found: os.stat_result) -> tuple[str, int, int, int, int, int]:
    return path, found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Everything below a folder, in a fixed order; no link is followed."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        with os.scandir(here) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.name == _LEAVINGS:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            yield entry.path, entry.stat(follow_symlinks=False)


def _top(folder: str) -> tuple[str | int, ...]:
    """What lies right in a folder, by name and kind."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.stat(follow_symlinks=False).st_mode) for entry in entries)
    except OSError:
        found = []
    return (folder, *(part for one in found for part in one))


def _as_it_is(place: str) -> Iterator[tuple[str, os.stat_result]]:
    """A file, or a folder and all below it; nothing where there is none."""
    try:
        found = os.stat(place)  # noqa: PTH116 - in the way of a run that does nothing else
    except OSError:
        return
    yield place, found
    if stat.S_ISDIR(found.st_mode):
        yield from _files(place)


def known(places: Iterable[str], tops: Iterable[str] = ()) -> Known:
    """How some files, and all below some folders, are now; of a folder what lies in it counts, not its dates.

    Of `tops` only what lies right in them counts.
    """
    digest = blake2b(size=20)
    newest = 0

    def add(row: tuple[str | int, ...]) -> None:
        digest.update(f"{row}\n".encode("utf-8", "surrogatepass"))

    for folder in sorted(tops):
        add(_top(folder))
    for place in sorted(places):
        add((place,))
        for path, found in _as_it_is(place):
            if stat.S_ISDIR(found.st_mode):
                add((path, found.st_mode))
            else:
                add(_stats(path, found))
                newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
    return Known(digest.hexdigest(), newest)


def _program() -> list[str]:
    """The program and the versions of its libraries: a change of any of them changes what is built."""
    package = os.path.dirname(thidua.__file__)  # noqa: PTH120 - as above
    libraries = []
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):  # noqa: PTH112 - as above
            libraries += [entry.path for entry in os.scandir(folder) if entry.name.endswith(".dist-info")]
    return [package, *libraries]


@cache
def program_mark() -> str:
    """A mark of the program and its libraries as they were when this run first asked; always of the same length.

    What is put in their place while it runs has made nothing of what it keeps.
    """
    return known(_program()).mark


def _key(config: Path) -> tuple[str, ...]:
    return _FORM, str(config), sys.version


def _is_whole(site: Path) -> bool:
    """Whether no kill left anything beside a site that the next build has to see to."""
    return not any(os.path.lexists(site.with_name(f".{site.name}.{part}")) for part in _BESIDE)


@dataclass(frozen=True, slots=True)
class Begun:
    """A build or a check that began: when, and how all that it reads was then."""

    at: int
    config: Path
    sources: tuple[str, ...]
    tops: tuple[str, ...]
    before: Known


def begin(at: int, config: Path, sources: Iterable[Path], tops: Iterable[Path] = ()) -> Begun:
    """Looks at all that a command will read before it reads any of it; `at` is when it began, in nanoseconds.

    Of the folders `tops` it reads no more than the names in them.
    """
    paths = tuple(sorted({str(path) for path in (config, *sources)}))
    folders = tuple(str(one) for one in tops)
    return Begun(at, config, paths, folders, known((*paths, *_program()), folders))


def _settled(begun: Begun, day: str) -> dict[str, object] | None:
    """What a memory must hold of all that was read; None where something was touched since, or lies beyond us."""
    after = known((*begun.sources, *_program()), begun.tops)
    is_settled = after == begun.before and after.newest < begun.at - MARGIN
    if not is_settled or any(word in begun.config.read_bytes() for word in _BEYOND):
        return None
    return {"day": day, "sources": begun.sources, "tops": begun.tops, "made_of": after.mark}


def _of_site(begun: Begun, site: Path, day: str, is_still: Identity) -> dict[str, object] | None:
    settled = _settled(begun, day)
    if settled is None or not _is_whole(site):
        return None
    stands = known((str(site),)).mark
    found = site.stat()
    if (found.st_dev, found.st_ino) != is_still:
        return None
    return {**settled, "site": str(site), "is": stands}


def _remember(kind: str, begun: Begun, record: dict[str, object] | None, told: Mapping[str, str]) -> None:
    if record is None:
        forgotten(kind, _key(begun.config))
    else:
        remembered(kind, _key(begun.config), json.dumps({**record, "told": dict(told)}).encode())


def note(begun: Begun, site: Path, *, day: str, told: Mapping[str, str], is_still: Identity) -> None:
    """Remembers a site that a build has just put in its place, and what it `told`, where all that is certain.

    `is_still` are the device and the number of the folder that it put there: another build may be as quick.
    """
    try:
        record = _of_site(begun, site, day, is_still)
    except OSError:
        record = None
    _remember(_SITES, begun, record, told)


def note_check(begun: Begun, *, day: str, told: Mapping[str, str]) -> None:
    """Remembers what a check `told` of a column, where it is certain of what."""
    try:
        record = _settled(begun, day)
    except OSError:
        record = None
    _remember(_CHECKS, begun, record, told)


def _recalled(kind: str, config: Path, day: str) -> dict[str, Any] | None:
    """What is remembered of a column, where all that was read for it is as it was."""
    found = recalled(kind, _key(config))
    if found is None:
        return None
    record: dict[str, Any] = json.loads(found)
    if record["day"] != day or known((*record["sources"], *_program()), record["tops"]).mark != record["made_of"]:
        return None
    return record


def standing(config: Path, day: str) -> Mapping[str, str] | None:
    """What the build told that made the site which stands, if all is as it was; None where it must be built."""
    try:
        record = _recalled(_SITES, config, day)
        if record is None or not _is_whole(Path(record["site"])) or known((record["site"],)).mark != record["is"]:
            return None
    except _NO_PROOF:
        return None
    told: Mapping[str, str] = record["told"]
    return told


def checked(config: Path, day: str) -> Mapping[str, str] | None:
    """What the last check told, if all that it read is as it was; None where it must be read."""
    try:
        record = _recalled(_CHECKS, config, day)
    except _NO_PROOF:
        return None
    return record["told"] if record else None


def now() -> int:
    """The clock, in nanoseconds."""
    return time.time_ns()
