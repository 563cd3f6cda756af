"""The readings of a column's files, kept for the next run: a file that is as it was is not parsed again.

Each is known by the bytes of its file, which are read each time, and by all else that a reading hangs on; no date of a
file is trusted. What cannot be kept, or is not whole, costs time only.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from pathlib import Path

from thidua.check import Watch
from thidua.digests import blake2b
from thidua.reading import Reading, SourceFile
from thidua.remembering import from_bytes
from thidua.rules.personal_data import Contacts
from thidua.shell.cache import recalled, remembered
from thidua.shell.reading_halves import read_in_halves
from thidua.shell.unchanged import program_mark
from thidua.source.shut import Store

KIND = "readings"
_SIZE = 16

# By the file's path: the digest of its bytes, and what was read of it.
Rows = dict[str, tuple[bytes, bytes]]


def digest_of(data: bytes) -> bytes:
    """By what a file's bytes are known."""
    return blake2b(data, size=_SIZE).digest()


def _again(kept: bytes, source: SourceFile, store: Store) -> Reading | None:
    """What was kept of a file with these bytes; None where it was kept of another one."""
    try:
        read = from_bytes(kept, source.data, store)
    except ValueError:
        return None
    return read if (read.path, read.inside) == (source.path, source.inside) else None


class Readings:
    """Reads files as `read_all` does, from what is remembered of a column where that is still true.

    What only pages say of a piece is `counted` or left for them. `config` names the column. Where nothing is kept of it
    yet, anything is only `at_first`: who never builds here, as a check in CI, would pay for what nobody reads.
    `watched` hands out the files; `fresh` is how many files had to be read, `kept` how many not.
    """

    def __init__(self, config: Path, *, counted: bool = False, at_first: bool = True, watched: Watch = iter) -> None:
        self._key = (str(config),)
        self._watched = watched
        self._counted = counted
        self._keeps = at_first
        self._known: Rows = {}
        self._now: Rows = {}
        self._about = ""
        self.fresh = self.kept = 0

    def _recall(self, contacts: Contacts, year: int) -> Rows:
        """What is remembered of a run of the same program, year and contacts."""
        found = recalled(KIND, self._key)
        self._keeps = self._keeps or found is not None
        try:
            self._about = repr((program_mark(), year, sorted(contacts))) if self._keeps else ""
        except OSError:
            # A program that may not be looked at in full is known to be the same by nothing.
            self._keeps = False
        try:
            about, rows = marshal.loads(found) if found else ("", {})  # noqa: S302 - builds plain values only
        except (ValueError, EOFError, TypeError):
            return {}
        return rows if self._keeps and about == self._about else {}

    def __call__(self, sources: Iterable[SourceFile], contacts: Contacts, year: int, store: Store) -> list[Reading]:
        """The readings of some files, in their order."""
        known = self._known = self._recall(contacts, year)
        every = list(sources)

        def read(chosen: Iterable[SourceFile], watched: Watch) -> list[Reading]:
            note = self._note if self._keeps else None
            # What is kept is for builds, too.
            counted = self._counted or self._keeps
            return read_in_halves(chosen, contacts, year, store, counted=counted, watched=watched, note=note)

        if not known:
            return read(every, self._watched)
        return [
            self._kept(source, store) or read([source], iter)[0]
            for source in map(SourceFile.opened, self._watched(every))
        ]

    def _kept(self, source: SourceFile, store: Store) -> Reading | None:
        """The reading of a file that is as it was; None of any other."""
        known = self._known.get(source.path)
        if known is None or source.unread or not source.data or known[0] != digest_of(source.data):
            return None
        again = _again(known[1], source, store)
        if again:
            self.kept += 1
            self._now[source.path] = known
        return again

    def _note(self, path: str, data: bytes, kept: bytes) -> None:
        self.fresh += 1
        self._now[path] = digest_of(data), kept

    def remember(self) -> None:
        """Keeps what is known now, if that is anything else than before."""
        if self._keeps and self._now != self._known:
            remembered(KIND, self._key, marshal.dumps((self._about, self._now), 2))
