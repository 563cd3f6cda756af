"""The search of the column as files of the site: only what is new is read; where no word changed the index stays."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256

from thidua.assembly.context import Context
from thidua.assembly.keys import NONE, Keys
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Memory, Supplies
from thidua.pages.search import FOLDER, SearchEntry, abbreviations, by_text, facets_of, searched
from thidua.search.index import Index, index_of, root_file
from thidua.search.pieces import digest, shown
from thidua.vocabulary import LEFT_OUT

_INDEX = b"index"
_SUM_LENGTH = 16


def _key(entry: SearchEntry, keys: Keys) -> bytes:
    """The mark of all that the search knows of a piece."""
    said = (entry.url, entry.title, entry.kicker, entry.by, entry.date, entry.before, entry.after, entry.groups)
    return keys.of(said, entry.piece.looks.whole)


class _Words(Iterable[bytes]):
    """The words of all pieces, the oldest first, each as it is asked for: together they are as large as the column."""

    def __init__(self, memory: Memory, marks: Iterable[bytes]) -> None:
        self._memory = memory
        self._marks = marks

    def __iter__(self) -> Iterator[bytes]:
        return ((self._memory.get(mark) or b"")[_SUM_LENGTH:] for mark in self._marks)


class _Indexing:
    """The index of one build, made anew only where another word is found in it, or another piece."""

    def __init__(self, context: Context, keys: Keys, supplies: Supplies, known: Mapping[str, bytes]) -> None:
        self._memory: Memory = supplies.memory("search")
        self._store = supplies.store()
        self._opened: set[str] = set()
        self._halved = supplies.halved
        self.texts = by_text(context.site.entries)
        self.marks = {name: _key(entry, keys) for name, entry in self.texts.items()}
        self._gather()
        entries = tuple(self.texts.values())
        self._words = _Words(self._memory, self.marks.values())
        self._values = [entry.groups for entry in entries]
        self._facets = tuple(facets_of(entries))
        self._short = abbreviations(context.result.plans)
        facets = tuple((one.key, one.name, one.values) for one in self._facets)
        words = tuple(map(keys.of, self._words))
        self.key = keys.of(words, tuple(self._values), facets, tuple(sorted(self._short.items())))
        self._known = known

    def _gather(self) -> None:
        """Remembers of each piece the sum of what is shown of it, and all its words.

        It is opened only where that is not known. The sum is what readers meet: the mark of a piece hangs on hidden
        keys of its head too.
        """

        def work(names: Collection[str]) -> list[tuple[str, bytes]]:
            return [(name, self._read(name)) for name in names]

        fresh = []
        for name, mark in self.marks.items():
            if found := self._memory.get(mark):
                self._memory[mark] = found
            else:
                fresh.append(name)
        for half in self._halved(work, fresh):
            for name, told in half:
                self._memory[self.marks[name]] = told

    def _read(self, name: str) -> bytes:
        piece = searched(self.texts[name])
        # The other process of two puts it away where only it finds it again.
        self._store[name] = text = shown(piece)
        self._opened.add(name)
        return sha256(text).digest()[:_SUM_LENGTH] + digest(piece)

    @property
    def sums(self) -> Iterator[bytes]:
        """The sum of what is shown of each piece."""
        return ((self._memory.get(mark) or b"")[:_SUM_LENGTH] for mark in self.marks.values())

    def text(self, name: str) -> bytes:
        """What is shown of a piece."""
        return self._store[name] if name in self._opened else shown(searched(self.texts[name]))

    def made(self) -> Index:
        """The index, anew."""
        return index_of(self._words, self._values, facets=self._facets, short=self._short, halved=self._halved)

    def standing(self) -> tuple[list[str], bytes] | None:
        """The files of the index that stand already, and its root; None where one of them does not."""
        found = self._memory.get(_INDEX)
        if found is None:
            return None
        names, root = json.loads(found)
        is_there = all(self._known.get(f"{FOLDER}{name}") == self.key for name in names)
        return (names, root.encode()) if names and is_there else None

    def remember(self, names: list[str], root: bytes) -> None:
        """Keeps what the index is made of."""
        self._memory[_INDEX] = json.dumps((names, root.decode()), ensure_ascii=False).encode()


def _unmade() -> bytes:
    message = "a file that stands is not made"
    raise AssertionError(message)


def search(context: Context, supplies: Supplies, keys: Keys, known: Mapping[str, bytes]) -> Iterator[Output]:
    """All files of the search; the index is kept on the disk until it is written.

    `known` are the keys of files that stand already.
    """
    if LEFT_OUT["search"].id in context.site.left_out:
        return
    indexing = _Indexing(context, keys, supplies, known)
    for name, mark in indexing.marks.items():
        yield name, partial(indexing.text, name), mark
    if standing := indexing.standing():
        names, root = standing
        yield from ((f"{FOLDER}{name}", _unmade, indexing.key) for name in names)
    else:
        store, index = supplies.store(), indexing.made()
        names, root = [name for name, _ in index.files], index.root
        for name, data in index.files:
            store[name] = data
            yield f"{FOLDER}{name}", partial(store.__getitem__, name), indexing.key
    indexing.remember(names, root)
    path, data = root_file(root, indexing.sums)
    yield f"{FOLDER}{path}", partial(bytes, data), NONE
