"""Whether a site stands as the last build left it, and all that it was made of as well: then nothing is to be built.

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
from hashlib import blake2b
from pathlib import Path

import thidua
from thidua.shell.cache import forgotten, recalled, remembered

_KIND = "sites"
# What is changed while a build reads must not be taken for what it has read.
_MARGIN = 100_000_000
# Settings that take values from elsewhere.
_BEYOND = (b"!ENV", b"INHERIT")
_BESIDE = ("staging", "old")
# Python writes these beside a program whenever it runs.
_LEAVINGS = "__pycache__"
_FORM = "1"

Identity = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Known:
    """A mark of many files as they are, and when the last of them was touched, in nanoseconds."""

    mark: str
    newest: int


def _stats(path: str, found: os.stat_result) -> tuple[str, int, int, int, int, int]:
    return path, found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Everything below a folder; no link is followed."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        with os.scandir(here) as entries:
            for entry in entries:
                if entry.name == _LEAVINGS:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                yield entry.path, entry.stat(follow_symlinks=False)


def known(places: Iterable[str]) -> Known:
    """How some files, and all below some folders, are now; of a folder what lies in it counts, not its dates."""
    rows: list[tuple[str | int, ...]] = []
    newest = 0
    for place in places:
        try:
            found = os.stat(place)  # noqa: PTH116 - in the way of a run that does nothing else
        except OSError:
            rows.append((place,))
            continue
        below = _files(place) if stat.S_ISDIR(found.st_mode) else ()
        for path, one in ((place, found), *below):
            if stat.S_ISDIR(one.st_mode):
                rows.append((path, one.st_mode))
            else:
                rows.append(_stats(path, one))
                newest = max(newest, one.st_mtime_ns, one.st_ctime_ns)
    rows.sort()
    return Known(blake2b(repr(rows).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest(), newest)


def _program() -> list[str]:
    """The program and the versions of its libraries: a change of any of them changes what is built."""
    package = os.path.dirname(thidua.__file__)  # noqa: PTH120 - as above
    libraries = []
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):  # noqa: PTH112 - as above
            libraries += [entry.path for entry in os.scandir(folder) if entry.name.endswith(".dist-info")]
    return [package, *libraries]


def _key(config: Path) -> tuple[str, ...]:
    return _FORM, str(config), sys.version


def _is_whole(site: Path) -> bool:
    """Whether no kill left anything beside a site that the next build has to see to."""
    return not any(os.path.lexists(site.with_name(f".{site.name}.{part}")) for part in _BESIDE)


@dataclass(frozen=True, slots=True)
class Begun:
    """A build that began: when, and how all that it is made of was then."""

    at: int
    config: Path
    sources: tuple[str, ...]
    before: Known


def begin(at: int, config: Path, sources: Iterable[Path]) -> Begun:
    """Looks at all that a build is made of before it reads any of it; `at` is when it began, in nanoseconds."""
    paths = tuple(sorted({str(path) for path in (config, *sources)}))
    return Begun(at, config, paths, known((*paths, *_program())))


def _record(begun: Begun, site: Path, day: str, told: Mapping[str, str], is_still: Identity) -> bytes | None:
    after = known((*begun.sources, *_program()))
    is_settled = after == begun.before and after.newest < begun.at - _MARGIN
    config = begun.config.read_bytes()
    if not is_settled or any(word in config for word in _BEYOND) or not _is_whole(site):
        return None
    stands = known((str(site),)).mark
    found = site.stat()
    if (found.st_dev, found.st_ino) != is_still:
        return None
    record = {
        "day": day,
        "sources": begun.sources,
        "made_of": after.mark,
        "site": str(site),
        "is": stands,
        "told": dict(told),
    }
    return json.dumps(record).encode()


def note(begun: Begun, site: Path, *, day: str, told: Mapping[str, str], is_still: Identity) -> None:
    """Remembers a site that a build has just put in its place, and what it `told`, where all that is certain.

    `is_still` are the device and the number of the folder that it put there: another build may be as quick.
    """
    try:
        record = _record(begun, site, day, told, is_still)
    except OSError:
        record = None
    if record is None:
        forgotten(_KIND, _key(begun.config))
    else:
        remembered(_KIND, _key(begun.config), record)


def standing(config: Path, day: str) -> Mapping[str, str] | None:
    """What the build told that made the site which stands, if all is as it was; None where it must be built."""
    found = recalled(_KIND, _key(config))
    if found is None:
        return None
    record = json.loads(found)
    site = Path(record["site"])
    try:
        is_so = (
            record["day"] == day
            and _is_whole(site)
            and known((*record["sources"], *_program())).mark == record["made_of"]
            and known((str(site),)).mark == record["is"]
        )
    except OSError:
        return None
    told: Mapping[str, str] = record["told"]
    return told if is_so else None


def now() -> int:
    """The clock, in nanoseconds."""
    return time.time_ns()
