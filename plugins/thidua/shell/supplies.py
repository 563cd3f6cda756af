"""What an assembly is given: the program's own files, pictures of the content, caches, the timer."""

from __future__ import annotations

import errno
import marshal
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from importlib.resources import as_file
from importlib.resources import files as resources
from pathlib import Path
from types import MappingProxyType

from thidua.search.index import Halved
from thidua.shell.cache import recalled, remembered
from thidua.shell.cards import icon, share_card
from thidua.shell.fonts import fonts, licence
from thidua.shell.halves import in_halves
from thidua.shell.pictures import mark_of, rendition
from thidua.shell.spill import Spill
from thidua.shell.timer import within
from thidua.shell.unchanged import MARGIN, now, program_mark

# Of a file that is another one than that of which the rest was made.
CHANGED = errno.ESTALE


class ColumnMemory:
    """What a column remembers from build to build, kept once a build is done; until then what is new is on the disk."""

    def __init__(self, column: str, name: str) -> None:
        self._key = (name, column)
        self._before: dict[bytes, bytes] = {}
        self._same: set[bytes] = set()
        self._new: set[bytes] = set()
        self._store = Spill()
        with suppress(OSError, ValueError, EOFError, TypeError, AttributeError):
            mark, before = marshal.loads(recalled("memories", self._key) or b"")  # noqa: S302 - plain values only
            self._before = dict(before) if mark == program_mark() else {}

    def get(self, name: bytes) -> bytes | None:
        return self._store[name.hex()] if name in self._new else self._before.get(name)

    def __setitem__(self, name: bytes, data: bytes) -> None:
        if self._before.get(name) == data:
            self._same.add(name)
            self._new.discard(name)
        else:
            self._store[name.hex()] = data
            self._new.add(name)
            self._same.discard(name)

    def keep(self) -> None:
        """Keeps what was set in this build."""
        if self._new or self._same != self._before.keys():
            with suppress(OSError):
                set_now = {name: self.get(name) for name in sorted(self._same | self._new)}
                remembered("memories", self._key, marshal.dumps((program_mark(), set_now), 2))


class ShellSupplies:
    """The supplies of a column whose content lies in a folder.

    `measured` are the marks of its pictures when their sizes were read: where one of them has other bytes now, or none,
    it raises an `OSError` with `CHANGED`.
    """

    def __init__(self, content: Path, measured: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._content = content
        self._measured = measured
        self._begun = now()
        self._memories: dict[str, ColumnMemory] = {}
        self._theme = resources("thidua").joinpath("theme")

    def theme(self, path: str) -> bytes:
        return self._theme.joinpath(path).read_bytes()

    def styles(self) -> Sequence[str]:
        names = (part.name for part in self._theme.joinpath("styles").iterdir())
        return [f"styles/{name}" for name in sorted(names) if name.endswith(".css")]

    def fonts(self) -> Iterator[tuple[str, bytes]]:
        for font in fonts():
            yield font.name, font.data

    def licence(self) -> str:
        return licence()

    def handbook(self) -> Mapping[str, str]:
        with as_file(resources("thidua").joinpath("handbook")) as folder:
            pages = sorted(folder.rglob("*.md"))
            return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in pages}

    def guide_pictures(self) -> Mapping[str, bytes]:
        with as_file(resources("thidua").joinpath("handbook")) as folder:
            return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.webp"))}

    def once(self, name: str, make: Callable[[], bytes]) -> bytes:
        try:
            mark = program_mark().encode()
        except OSError:
            # A program that may not be looked at in full is known to be the same by nothing.
            return make()
        found = recalled("program", (name,))
        if found is None or not found.startswith(mark):
            found = mark + make()
            remembered("program", (name,), found)
        return found.removeprefix(mark)

    def stamp(self, inside: str) -> bytes:
        try:
            found = (self._content / inside).lstat()
        except OSError:
            return b""
        newest = max(found.st_mtime_ns, found.st_ctime_ns)
        # In the moment in which it was written it may still be written to, and nobody would see that.
        is_settled = newest < self._begun - MARGIN
        return repr((found.st_size, newest, found.st_mtime_ns, found.st_ino)).encode() if is_settled else b""

    def _photo(self, inside: str) -> bytes:
        path = self._content / inside
        mark = self._measured.get(inside)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            if mark is None:
                raise
            data = b""
        if mark is not None and mark_of(data) != mark:
            raise OSError(CHANGED, os.strerror(CHANGED), str(path))
        return data

    def picture(self, inside: str, width: int) -> bytes:
        return rendition(inside, self._photo(inside), width)

    def card(self, *, title: str, kicker: str, foot: str, photo: str) -> bytes:
        data = self._photo(photo) if photo else None
        return share_card(title=title, kicker=kicker, foot=foot, photo=data)

    def icon(self, size: int, form: str) -> bytes:
        return icon(size, form)

    def memory(self, name: str) -> ColumnMemory:
        return self._memories.setdefault(name, ColumnMemory(str(self._content), name))

    def keep(self) -> None:
        """Keeps for the next build all that was remembered in this one."""
        for one in self._memories.values():
            one.keep()

    def store(self) -> Spill:
        return Spill()

    @property
    def halved(self) -> Halved:
        return in_halves

    def within(self, seconds: float) -> AbstractContextManager[None]:
        return within(seconds)
