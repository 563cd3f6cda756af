"""The files of a large column read on both cores: a second process reads every other one, and tells what it read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from thidua.check import Watch
from thidua.reading import Reading, SourceFile, read_all
from thidua.remembering import as_bytes, from_bytes
from thidua.rules.personal_data import Contacts
from thidua.shell.halves import WorkerError, in_halves
from thidua.source.shut import Store

# What is read in two seconds needs no second process: its memory, and the time to hear from it, would cost more.
_LEAST = 2000

# Of a file that the other process read: its reading, and its bytes.
Told = list[tuple[bytes, bytes]]


def _told(sources: Sequence[SourceFile], contacts: Contacts, year: int) -> Told:
    told: Told = []
    for source in map(SourceFile.opened, sources):
        # What is put away there lies in the memory of that process alone.
        (read,) = read_all([source], contacts, year, {}, counted=False)
        told.append((as_bytes(read), source.data))
    return told


def read_in_halves(
    sources: Iterable[SourceFile],
    contacts: Contacts,
    year: int,
    store: Store,
    *,
    bodies: bool = False,
    watched: Watch = iter,
) -> list[Reading]:
    """The same as `read_all`; on both cores where there are many files, of which no parsed body is wanted.

    `watched` hands out those that this process reads.
    """
    every = list(sources)
    if bodies or len(every) < _LEAST:
        return read_all(watched(every), contacts, year, store, bodies=bodies, counted=bodies)
    names = [str(number) for number in range(len(every))]
    own = os.getpid()
    found: dict[str, Reading] = {}

    def work(asked: Sequence[str]) -> Told:
        chosen = [every[int(name)] for name in asked]
        if os.getpid() != own:
            return _told(chosen, contacts, year)
        found.update(zip(asked, read_all(watched(chosen), contacts, year, store, counted=False), strict=True))
        return []

    try:
        told = in_halves(work, names)[-1]
    except WorkerError:
        # Whoever ended the other process ended no check: what it had to read is read here.
        told = []
        work([name for name in names if name not in found])
    for name, (kept, data) in zip(names[1::2], told, strict=False):
        found[name] = from_bytes(kept, data, store)
    return [found[name] for name in names]
