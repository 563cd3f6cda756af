"""Bytes that are needed again later, kept in one file on the disk and not in the memory."""

from __future__ import annotations

import tempfile
import weakref


class Spill:
    """A store; its file has no name and is gone with it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="thidua-")  # noqa: SIM115 - closed with the store
        weakref.finalize(self, self._file.close)
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __setitem__(self, name: str, data: bytes) -> None:
        self._file.seek(self._end)
        self._file.write(data)
        self._places[name] = self._end, len(data)
        self._end += len(data)

    def __getitem__(self, name: str) -> bytes:
        place, size = self._places[name]
        self._file.seek(place)
        return self._file.read(size)
