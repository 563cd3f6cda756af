"""Pieces to the files of a search index, of which a browser loads only what a question needs."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias, TypeVar

from thidua.search.pieces import Facet, Piece, as_json, shown
from thidua.search.pieces import digest as digest_of
from thidua.search.postings import PLACES, Listed, Pairs, Words

# A block ends at a key that says so itself once it is large enough, so that a change moves no border but its own.
_LEAST, _MOST = 3_000, 9_000
_ENDS = 16
_NAME = 7
_UNNAMED = b'"edition":""'
_SIGNED = 40
# So many pieces are worth a second process.
_MANY = 300
# A word counts as known where it stands in one piece of so many: what was mistyped once is no word.
_KNOWN = 1000
_NUMBER_OF_WORDS = 6_000

Told = TypeVar("Told")
# Half of all pairs begin with a word before it. At it a block always ends.
_MIDDLE = "l"
_HALVES = ("words and first pairs", "other pairs")

File: TypeAlias = tuple[str, bytes]
# The form by which its first key is filed, its lists, and their places.
Block: TypeAlias = tuple[str, bytes, bytes]
# Of one half: the words that are known with their blocks, and the blocks of pairs.
_Half: TypeAlias = tuple[str, list[Block], list[Block]]


class Halved(Protocol):
    """Does a work, where it can, in two parts at the same time: what `work` tells of all names, or of those in each.

    `much` tells whether that is worth it, where not the number of names does. What it tells are plain values.
    """

    def __call__(
        self, work: Callable[[Collection[str]], Told], names: Sequence[str], /, *, much: bool | None = None
    ) -> list[Told]: ...


def _at_once(
    work: Callable[[Collection[str]], Told],
    names: Sequence[str],
    *,
    much: bool | None = None,  # noqa: ARG001 - as `Halved`
) -> list[Told]:
    return [work(names)]


@dataclass(slots=True)
class _Shelf:
    """Blocks of lists in the order of their keys; `firsts` and `names` tell where each key is.

    Blocks are many, so the root names only every so many-th with a file that names those that follow.
    """

    folder: str
    firsts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def files(self, blocks: Iterable[Block]) -> Iterator[File]:
        """The files of all blocks, and those that name them."""
        for first, lists, places in blocks:
            name = self._name(lists + places)
            self.firsts.append(first)
            self.names.append(name)
            yield f"{self.folder}/{name}.bin", lists
            if places:
                yield f"places/{name}.bin", places
        yield from self._signs()

    def _signs(self) -> Iterator[File]:
        """The files that name the blocks; the shelf itself names these from then on."""
        firsts, names = self.firsts, self.names
        self.firsts, self.names = [], []
        for start in range(0, len(names), _SIGNED):
            end = start + _SIGNED
            data = as_json({"firsts": "\n".join(firsts[start:end]), "names": "".join(names[start:end])})
            self.firsts.append(firsts[start])
            self.names.append(self._name(data))
            yield f"signs/{self.names[-1]}.json", data

    def _name(self, data: bytes) -> str:
        """A name by what is in the block, and another one where two blocks would have the same."""
        salt = 0
        while (name := hashlib.sha256(data + bytes(salt)).hexdigest()[:_NAME]) in self.names:
            salt += 1
        return name


def _block(listed: Sequence[Listed]) -> Block:
    keys = "\n".join(one.key for one in listed).encode()
    lists = keys + b"\0" + b"".join(one.pieces for one in listed)
    return listed[0].filed, lists, b"".join(one.places for one in listed)


def _blocks(lists: Iterable[Listed]) -> Iterator[Block]:
    """The lists in blocks; all that is filed under one form stays together."""
    block: list[Listed] = []
    size = 0
    for one in lists:
        if block and one.filed != block[-1].filed:
            ends = zlib.crc32(one.filed.encode()) % _ENDS == 0
            if size >= _MOST or (ends and size >= _LEAST):
                yield _block(block)
                block, size = [], 0
        block.append(one)
        # A key is mostly what the key before it was; places are loaded for long phrases only.
        size += len(one.pieces) + len(one.key) // 2 + len(one.places) // 2
    if block:
        yield _block(block)


def _half(name: str, digests: Iterable[bytes]) -> _Half:
    """One half of the blocks of some pieces."""
    is_first = name == _HALVES[0]
    words, pairs = Words(), Pairs(lambda form: (form < _MIDDLE) is is_first)
    for digest in digests:
        told = digest.decode()
        pairs.add(told)
        if is_first:
            words.add(told)
    return _known(words), list(_blocks(words.listed())), list(_blocks(pairs.listed()))


def _facets(facets: Sequence[Facet], values: Sequence[tuple[tuple[str, ...], ...]]) -> bytes:
    """What each facet is called and may be, then for each a column with a number for every piece.

    A number stands for a set of values; it has as many bytes as the number of sets needs.
    """
    heads, columns = [], bytearray()
    for at, facet in enumerate(facets):
        number_of = {value: number for number, value in enumerate(facet.values)}
        sets: dict[tuple[int, ...], int] = {}
        numbers = [sets.setdefault(tuple(number_of[value] for value in one[at]), len(sets)) for one in values]
        width = max(1, (max(len(sets) - 1, 0).bit_length() + 7) // 8)
        heads.append({"key": facet.key, "name": facet.name, "values": facet.values, "sets": list(sets), "width": width})
        for byte in range(width):
            columns += bytes(number >> 8 * byte & 0xFF for number in numbers)
    return as_json(heads) + b"\n" + columns


def _known(words: Words) -> str:
    """The words that are known, each with the number of digits in base two of how often it stands."""
    least = max(1, words.count // _KNOWN)
    counts = {form: often for form, often in words.often().items() if often >= least and not form.isdecimal()}
    commonest = sorted(counts, key=lambda form: (-counts[form], form))[:_NUMBER_OF_WORDS]
    return " ".join(f"{form}{counts[form].bit_length()}" for form in sorted(commonest))


def text_name(number: int) -> str:
    """Where what is shown of a piece lies."""
    return f"text/{number}.json"


@dataclass(slots=True)
class Index:
    """The files of an index but for the texts; `root` is the one that all others are found by, without an edition."""

    files: list[File]
    root: bytes


def index_of(
    digests: Iterable[bytes],
    values: Sequence[tuple[tuple[str, ...], ...]],
    *,
    facets: Sequence[Facet],
    short: Mapping[str, str],
    halved: Halved = _at_once,
) -> Index:
    """The index of the pieces with these digests and values, the oldest first; `short` are abbreviations.

    The digests are gone through more than once.
    """

    def work(names: Collection[str]) -> list[tuple[str, _Half]]:
        return [(name, _half(name, digests)) for name in names]

    told = dict(one for half in halved(work, _HALVES, much=len(values) >= _MANY) for one in half)
    (known, of_words, of_pairs), (_, _, more_pairs) = (told[name] for name in _HALVES)
    narrowing = _facets(facets, values)
    name = hashlib.sha256(narrowing).hexdigest()[:_NAME]
    words, pairs = _Shelf("words"), _Shelf("pairs")
    blocks = (*words.files(of_words), *pairs.files((*of_pairs, *more_pairs)))
    root = {
        "pieces": len(values),
        "edition": "",
        "facets": name,
        "places": PLACES,
        "short": dict(sorted(short.items())),
        "known": known,
        **{one.folder: {"firsts": "\n".join(one.firsts), "names": "".join(one.names)} for one in (words, pairs)},
    }
    return Index([(f"facets/{name}.bin", narrowing), *blocks], as_json(root))


def root_file(root: bytes, texts: Iterable[bytes]) -> File:
    """The root of an index, in an edition of its own for these texts, or marks of them."""
    edition = hashlib.sha256()
    for text in texts:
        edition.update(text)
    return "root.json", root.replace(_UNNAMED, _UNNAMED[:-1] + edition.hexdigest()[:_NAME].encode() + b'"', 1)


def index_files(
    pieces: Iterable[Piece],
    *,
    facets: Sequence[Facet],
    short: Mapping[str, str],
    digest: Callable[[Piece], bytes] = digest_of,
) -> Iterator[File]:
    """All files of the index of some pieces, the oldest first; the same bytes for the same pieces.

    `short` are abbreviations with what they stand for; `digest` may answer from a store. `root.json` comes last, and
    only with it is the rest of any use.
    """
    every = list(pieces)
    texts = [shown(piece) for piece in every]
    yield from ((text_name(number), text) for number, text in enumerate(texts))
    found = index_of([digest(one) for one in every], [one.values for one in every], facets=facets, short=short)
    yield from found.files
    yield root_file(found.root, texts)
