"""What is known of the site that stands: of each file by which key it was made, and that it is as a build left it.

A build makes only what has another key, and takes the rest from there. Nothing is taken from a site in which one file
or folder is another, or more or less than it was; nor where the program, the settings or a plan changed.
"""

from __future__ import annotations

import marshal
import os
import stat
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from thidua.digests import blake2b
from thidua.reading import SourceFile
from thidua.rows import Rows
from thidua.shell.cache import cache_place, forgotten, recalled, remembered
from thidua.shell.settings import Settings
from thidua.shell.spare import grown, keep_as_spare
from thidua.shell.territory import cache_refusal
from thidua.shell.unchanged import program_mark

KIND = "made"
# In the place of a key: a packed form, made of the file beside it.
_PACKED = b"packed"
_SIZE, _WAY = 16, 8
_STAMP = struct.Struct("<IqqQq")
# A name more or less changes the last part of a stamp: when something was last done to a file, be it to its names.
_LASTING = _STAMP.size - 8


class AlteredError(Exception):
    """Somebody altered the site that stands while a build took files of it; the text is for the user."""


class Row(NamedTuple):
    """A file of a site; each is empty where it is not known.

    `key` marks what it was made of, `digest` its bytes, `ways` the files to which it leads; `stamp` is how the disk
    knows it.
    """

    key: bytes = b""
    digest: bytes = b""
    ways: bytes = b""
    stamp: bytes = b""


def digest_of(data: bytes) -> bytes:
    """By what the bytes of a file are known."""
    return blake2b(data, size=_SIZE).digest()


@cache
def _way(name: str) -> bytes:
    return blake2b(name.encode("utf-8", "surrogatepass"), size=_WAY).digest()


def ways_of(names: Iterable[str]) -> bytes:
    """Marks of some files, in few bytes."""
    return b"".join(sorted(map(_way, names)))


def _leads_to(ways: bytes, marks: frozenset[bytes]) -> bool:
    return any(ways[at : at + _WAY] in marks for at in range(0, len(ways), _WAY))


def stamps_below(folder: Path) -> dict[str, bytes]:
    """How the disk knows each file and folder below a folder, as a path with `/`; a folder ends in one."""
    found: dict[str, bytes] = {}
    waiting = [""]
    while waiting:
        here = waiting.pop()
        with os.scandir(folder / here) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                one = entry.stat(follow_symlinks=False)
                if is_folder:
                    waiting.append(f"{here}{entry.name}/")
                    found[waiting[-1]] = _STAMP.pack(stat.S_IFMT(one.st_mode), 0, 0, 0, 0)
                else:
                    parts = one.st_mode, one.st_size, one.st_mtime_ns, one.st_ino, one.st_ctime_ns
                    found[f"{here}{entry.name}"] = _STAMP.pack(*parts)
    return found


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that stands whole as a build left it; nothing where there is none, or it is not known.

    `site` is None where a build begins on nothing, whatever stands. `excused` is what files say and hidden pieces say
    too, each with where it stands in public. `about` marks what all files of the next site hang on; it is empty where
    nothing may be kept.
    """

    site: Path | None = None
    files: Mapping[str, Row] = field(default_factory=dict)
    policy: bytes = b""
    excused: Mapping[str, str] = field(default_factory=dict)
    about: bytes = b""

    @property
    def keys(self) -> Mapping[str, bytes]:
        """The key of each file."""
        return {path: row.key for path, row in self.files.items()}

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number under which the disk knows each file; 0 for folders."""
        return {path: _STAMP.unpack(row.stamp)[3] for path, row in self.files.items()}

    def leading_to(self, names: Iterable[str]) -> Iterator[str]:
        """The files that lead to one of some."""
        marks = frozenset(map(_way, names))
        return (path for path, row in self.files.items() if marks and _leads_to(row.ways, marks))


@dataclass(slots=True)
class Making:
    """One build over what stands.

    `rows` are the files that it made, `stays` those that it takes as they are, be it that it made the same again;
    `policy` marks what its gate holds files against, `excused` is what it lets them say, as above; `stamps` are those
    of all files, once they are as they will be.
    """

    before: Standing
    rows: dict[str, Row] = field(default_factory=dict)
    stays: set[str] = field(default_factory=set)
    policy: bytes = b""
    excused: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, bytes] = field(default_factory=dict)
    _is_copied: bool = False

    def is_kept(self, path: str, key: bytes) -> bool:
        """Whether a file stands as what has this key makes it; it stays then."""
        row = self.before.files.get(path)
        return bool(key and row and row.key == key) and self._stay(path)

    def stands(self, path: str, digest: bytes) -> bool:
        """Whether the file that stands has these bytes."""
        row = self.before.files.get(path)
        return row is not None and row.digest == digest

    def take(self, digests: Mapping[str, bytes], keys: Mapping[str, bytes], packed: Iterable[str]) -> None:
        """Takes down what was made: the digest and the key of each file, and the packed forms of those that are new.

        What stands with the same bytes stays.
        """
        for path, digest in digests.items():
            if self.stands(path, digest):
                self.rows[path] = self.before.files[path]._replace(key=keys[path])
                self._stay(path)
            else:
                self.rows[path] = Row(keys[path], digest)
        self.rows |= dict.fromkeys(packed, Row(_PACKED))

    def _stay(self, path: str) -> bool:
        self.stays.add(path)
        for name in (f"{path}.gz", f"{path}.br"):
            row = self.before.files.get(name)
            if row and row.key == _PACKED:
                self.stays.add(name)
        return True

    def give_up(self, names: Iterable[str]) -> None:
        """Forgets of some files how they were made: an office's own lie in their place."""
        for name in names:
            for one in (name, f"{name}.gz", f"{name}.br"):
                self.rows.pop(one, None)
                self.stays.discard(one)

    def bring(self, folder: Path) -> None:
        """Puts what stays into the folder of the new site: the same files where the disk knows two names for one."""
        if self.before.site is None or grown(self.before.site, self.before.numbers, self.stays, folder):
            return
        made: set[str] = set()
        for path in self.stays:
            above = path.rpartition("/")[0]
            if above not in made:
                (folder / above).mkdir(parents=True, exist_ok=True)
                made.add(above)
            old, new = f"{self.before.site}/{path}", f"{folder}/{path}"
            try:
                os.link(old, new)
            except OSError:
                Path(new).write_bytes(Path(old).read_bytes())
                self._is_copied = True

    def retire(self, old: Path) -> None:
        """Makes of the tree that was the site the spare one of the new; for nothing where that is not known."""
        if self.before.files and self.before.site:
            keep_as_spare(old, self.before.site, self.before.numbers, self.stays)

    def passed(
        self, policy: bytes, believe: Callable[[Mapping[str, str]], bool], names: Iterable[str]
    ) -> frozenset[str]:
        """The files that a gate with this policy has let through among the files with these names, and would again.

        `believe` is asked whether what they say still stands where it may.
        """
        self.policy = policy
        if policy != self.before.policy or not believe(self.before.excused):
            return frozenset()
        self.excused |= self.before.excused
        gone = self.before.files.keys() - set(names)
        return frozenset(self.stays) - frozenset(self.before.leading_to(gone))

    def lead(self, ways: Mapping[str, bytes]) -> None:
        """Takes down to which files those lead that the gate has looked at."""
        for path, one in ways.items():
            row = self.rows.get(path) or self.before.files.get(path) or Row()
            self.rows[path] = row._replace(ways=one)

    def settle(self, folder: Path) -> None:
        """Takes down how the files of a finished site are before it stands where others may reach it.

        Raises `AlteredError` where one that stays is not as it was when the build began: nobody has looked at it.
        """
        self.stamps = stamps_below(folder)
        taken = stamps_below(self.before.site) if self._is_copied and self.before.site else self.stamps
        known = self.before.files
        altered = [one for one in self.stays if taken.get(one, b"")[:_LASTING] != known[one].stamp[:_LASTING]]
        if altered:
            message = f"tệp “{min(altered)}” của trang đang có vừa bị sửa trong lúc dựng; xin chạy lại"
            raise AlteredError(message)

    def files(self, site: Path) -> dict[str, tuple[bytes, ...]]:
        """All files of the site that was put in its place; nothing where it is not as it was `settle`d."""
        stamps = stamps_below(site)
        if _lasting(stamps) != _lasting(self.stamps):
            return {}
        known = {**{path: self.before.files[path] for path in self.stays}, **self.rows}
        return {path: tuple(known.get(path, Row())._replace(stamp=stamp)) for path, stamp in stamps.items()}


def _lasting(stamps: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: stamp[:_LASTING] for path, stamp in stamps.items()}


def _about(settings: Settings, plans: Iterable[SourceFile]) -> bytes:
    """A mark of what all files hang on, as it was read; empty where nothing may be kept."""
    place = cache_place()
    if settings.config is None or place is None or cache_refusal(place, settings):
        return b""
    read = tuple((one.path, one.data) for one in plans)
    return Rows().digest(program_mark(), str(settings.config), settings.data, read)


def recall(settings: Settings, plans: Iterable[SourceFile]) -> Standing:
    """What is known of the site that stands, for a build of the settings and the plans that were read."""
    site, about = settings.site, b""
    try:
        about = _about(settings, plans)
        found = recalled(KIND, (str(settings.config),)) if about else None
        of, policy, excused, files = marshal.loads(found or b"")  # noqa: S302 - builds plain values only
        rows = {path: Row(*row) for path, row in files.items()} if of == about else {}
        if rows and stamps_below(site) == {path: row.stamp for path, row in rows.items()}:
            return Standing(site, rows, policy, excused, about)
    except (OSError, ValueError, EOFError, TypeError, AttributeError):
        pass
    return Standing(site, about=about)


def remember(settings: Settings, making: Making) -> None:
    """Keeps what a build has put in its place."""
    key, about = (str(settings.config),), making.before.about
    files = {}
    with suppress(OSError):
        files = making.files(settings.site) if about else {}
    if files:
        remembered(KIND, key, marshal.dumps((about, making.policy, making.excused, files), 2))
    else:
        forgotten(KIND, key)
