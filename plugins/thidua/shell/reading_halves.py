"""The files of a large column read on both cores: a second process reads some of them, and tells what it read."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from thidua.check import Watch
from thidua.reading import Reading, SourceFile, read_content
from thidua.remembering import as_bytes, from_bytes
from thidua.rules.personal_data import Contacts
from thidua.shell.halves import in_halves
from thidua.source.shut import Store

# What a check reads in two seconds needs no second process: its memory, and the time to hear from it, would cost more.
# A build has a second one soon, and needs more memory anyway.
_LEAST = 2000
_LEAST_BUILT = 400

# Of a file that the other process read: its path, its reading, its bytes, and whether these could be read.
Told: TypeAlias = list[tuple[str, bytes, bytes, bool]]
# Is told of a file's path, its bytes, and its reading as bytes.
Note: TypeAlias = Callable[[str, bytes, bytes], None]


@dataclass(frozen=True, slots=True)
class _Task:
    """How files are read, as `read_in_halves` was asked to."""

    contacts: Contacts
    year: int
    counted: bool
    note: Note | None

    def read(self, sources: Iterable[SourceFile], store: Store) -> list[Reading]:
        """Reads files into a store, and tells of them."""
        found = []
        for source in map(SourceFile.opened, sources):
            found.append(read_content(source, self.contacts, self.year, store, counted=self.counted))
            if self.note and source.data and not source.unread:
                self.note(source.path, source.data, as_bytes(found[-1]))
        return found

    def told(self, sources: Iterable[SourceFile]) -> Told:
        """Reads files for another process: what is put away here lies in the memory of this one alone."""
        told: Told = []
        for source in map(SourceFile.opened, sources):
            read = read_content(source, self.contacts, self.year, {}, counted=self.counted)
            told.append((source.path, as_bytes(read), source.data, not source.unread))
        return told


def read_in_halves(
    sources: Iterable[SourceFile],
    contacts: Contacts,
    year: int,
    store: Store,
    *,
    counted: bool = False,
    watched: Watch = iter,
    note: Note | None = None,
) -> list[Reading]:
    """The same as `read_all`; on both cores where there are many files.

    `watched` hands out those that this process reads; `note` is told of all that could be read and are not empty.
    """
    every = list(sources)
    task = _Task(contacts, year, counted, note)
    if len(every) < (_LEAST_BUILT if counted else _LEAST):
        return task.read(watched(every), store)
    own = os.getpid()
    found: dict[str, Reading] = {}

    def work(chosen: Collection[SourceFile]) -> Told:
        if os.getpid() != own:
            return task.told(chosen)
        found.update((read.path, read) for read in task.read(watched(chosen), store))
        return []

    for path, kept, data, is_read in in_halves(work, every)[-1]:
        found[path] = from_bytes(kept, data, store)
        if note and data and is_read:
            note(path, data, kept)
    return [found[source.path] for source in every]
