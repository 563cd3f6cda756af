"""Bytes that are needed again later, kept in one file on the disk and not in the memory."""

from __future__ import annotations

import os
import tempfile
import weakref
from typing import IO


def _opened() -> IO[bytes] | None:
    try:
        # Without a buffer, so that a disk that is full says so where it is written to.
        return tempfile.TemporaryFile(prefix="thidua-", buffering=0)
    except OSError:
        return None


class Spill:
    """A store; its file has no name and is gone with it.

    What finds no room on the disk stays in the memory: who only wants to check needs no disk that can be written to.
    """

    def __init__(self) -> None:
        self._begin()
        self._places: dict[str, tuple[IO[bytes], int, int]] = {}
        self._held: dict[str, bytes] = {}

    def _begin(self) -> None:
        self._file = _opened()
        if self._file is not None:
            weakref.finalize(self, self._file.close)
        self._owner = os.getpid()
        self._end = 0

    def _is_written(self, data: bytes) -> bool:
        if self._owner != os.getpid():
            # A process that is forked off has the same file, and must not write over what the other one writes.
            self._begin()
        if self._file is None:
            return False
        try:
            self._file.seek(self._end)
            return self._file.write(data) == len(data)
        except OSError:
            return False

    def __setitem__(self, name: str, data: bytes) -> None:
        self._held.pop(name, None)
        self._places.pop(name, None)
        if self._is_written(data) and self._file is not None:
            self._places[name] = self._file, self._end, len(data)
            self._end += len(data)
        else:
            self._held[name] = data

    def __getitem__(self, name: str) -> bytes:
        if name in self._held:
            return self._held[name]
        file, place, size = self._places[name]
        if self._owner != os.getpid() or file is not self._file:
            # Both processes share the place at which the file stands.
            return os.pread(file.fileno(), size, place)
        file.seek(place)
        return file.read(size)
