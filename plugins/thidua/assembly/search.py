"""The search of the column as files of the site: only what is new is read; where no word changed the index stays."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256

from thidua.assembly.context import Context
from thidua.assembly.keys import NONE, Keys
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Memory, Supplies
from thidua.pages.search import FOLDER, SearchEntry, abbreviations, by_text, facets_of, searched
from thidua.search.index import Index, index_of, root_file, text_name
from thidua.search.pieces import digest, shown
from thidua.vocabulary import LEFT_OUT

_INDEX = b"index"
_SUM_LENGTH = 16


def _key(entry: SearchEntry, keys: Keys) -> bytes:
    """The mark of all that the search knows of a piece."""
    said = (entry.url, entry.title, entry.kicker, entry.by, entry.date, entry.before, entry.after, entry.groups)
    return keys.of(said, entry.piece.looks.whole)


class _Indexing:
    """The index of one build, made anew only where another word is found in it, or another piece."""

    def __init__(self, context: Context, keys: Keys, supplies: Supplies, known: Mapping[str, bytes]) -> None:
        self._memory: Memory = supplies.memory("search")
        self._store = supplies.store()
        self._opened: set[int] = set()
        self.texts = by_text(context.site.entries)
        self.entries = entries = tuple(self.texts.values())
        self.marks = [_key(entry, keys) for entry in entries]
        self.sums, self._digests = [], []
        for number in range(len(entries)):
            told = self._told(number)
            self.sums.append(told[:_SUM_LENGTH])
            self._digests.append(told[_SUM_LENGTH:])
        self._values = [entry.groups for entry in entries]
        self._facets = tuple(facets_of(entries))
        self._short = abbreviations(context.result.plans)
        facets = tuple((one.key, one.name, one.values) for one in self._facets)
        self.key = keys.of(tuple(self._digests), tuple(self._values), facets, tuple(sorted(self._short.items())))
        self._known = known

    def _told(self, number: int) -> bytes:
        """The sum of what is shown of a piece, and all its words; a piece is opened only where this is not known.

        The sum is what readers meet: the mark of a piece hangs on hidden keys of its head too.
        """
        mark = self.marks[number]
        found = self._memory.get(mark)
        if found is None:
            piece = searched(self.entries[number])
            self._store[text_name(number)] = text = shown(piece)
            self._opened.add(number)
            found = sha256(text).digest()[:_SUM_LENGTH] + digest(piece).encode()
        self._memory[mark] = found
        return found

    def text(self, number: int) -> bytes:
        """What is shown of a piece."""
        return self._store[text_name(number)] if number in self._opened else shown(searched(self.entries[number]))

    def made(self) -> Index:
        """The index, anew."""
        digests = (one.decode() for one in self._digests)
        return index_of(digests, self._values, facets=self._facets, short=self._short)

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
    for number, (name, mark) in enumerate(zip(indexing.texts, indexing.marks, strict=True)):
        yield name, partial(indexing.text, number), mark
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
