"""The words of pieces to lists: which pieces have a word, or a pair of neighbours, and where in them it stands."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from thidua.search.words import filed

# Of a place only the remainder is kept: it is enough to tell whether one pair follows upon another, nearly always.
PLACES = 64
# Stands at the first place that a piece has; those of one piece follow each other.
_FIRST = PLACES
_SHIFT = 24
_LOW = (1 << _SHIFT) - 1
_BYTE = 128
_LONGEST_TITLE = 255
# The room for a place beside the number of its piece; it may turn over, for it is a multiple of the above.
_PLACE_BITS = 10
_LAST_PLACE = (1 << _PLACE_BITS) - 1


def varint(number: int) -> bytes:
    """A number in as few bytes as it needs, seven bits in each, the lowest first."""
    out = bytearray()
    while number >= _BYTE:
        out.append(number & (_BYTE - 1) | _BYTE)
        number >>= 7
    out.append(number)
    return bytes(out)


def _steps(pieces: Sequence[int]) -> list[int]:
    return [piece - last for last, piece in zip((-1, *pieces), pieces, strict=False)]


def _gaps(pieces: Sequence[int]) -> bytes:
    steps = _steps(pieces)
    return bytes(steps) if max(steps) < _BYTE else b"".join(map(varint, steps))


def _bits(pieces: Sequence[int], size: int) -> bytes:
    field = bytearray(size)
    for piece in pieces:
        field[piece >> 3] |= 1 << (piece & 7)
    return bytes(field)


@dataclass(frozen=True, slots=True)
class Listed:
    """One key of an index with its list; `filed` is what it is sorted and found by."""

    key: str
    filed: str
    pieces: bytes
    places: bytes


class _Numbers(dict[str, int]):
    """Words by their numbers, in the order in which they first came."""

    def __init__(self) -> None:
        super().__init__()
        self._fresh: list[str] = []

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        self._fresh.append(word)
        return number

    def fresh(self) -> list[str]:
        """The words that came since this was asked last."""
        fresh, self._fresh = self._fresh, []
        return fresh


class _Lists(dict[int, "array[int]"]):
    def __missing__(self, key: int) -> array[int]:
        self[key] = made = array("I")
        return made


class _Gathered:
    """The words of pieces in the order of their numbers."""

    def __init__(self) -> None:
        self.count = 0
        self._numbers = _Numbers()
        self._lists = _Lists()
        # Of a key the pieces that have it in their title, and how long that is.
        self._titles = _Lists()

    def _lines(self, digest: str) -> list[list[int]]:
        number_of = self._numbers
        return [[number_of[word] for word in line.split()] for line in digest.split("\n")]

    def _encoded(self, key: int, pieces: Sequence[int]) -> bytes:
        """How many pieces, then their gaps, or where that is shorter a bit for every piece; then the titles."""
        titles = self._titles.get(key)
        gaps = _gaps(pieces)
        size = (self.count + 7) // 8
        bits = len(gaps) > size
        head = varint(len(pieces) << 2 | bits << 1 | (titles is not None))
        body = _bits(pieces, size) if bits else gaps
        if titles is None:
            return head + body
        told = b"".join(
            varint(gap) + bytes((length,)) for gap, length in zip(_steps(titles[::2]), titles[1::2], strict=True)
        )
        return head + body + varint(len(titles) // 2) + told

    def _ranks(self) -> tuple[list[str], list[str], list[int]]:
        """Words and their filed forms by number, and the place of each word in the order of keys.

        The order is that of a browser's strings: by units of UTF-16.
        """
        words = list(self._numbers)
        forms = [filed(word) for word in words]
        order = sorted(range(len(words)), key=lambda one: (forms[one].encode("utf-16-be"), words[one]))
        by_form: dict[str, int] = {}
        ranks = [0] * len(words)
        for place, one in enumerate(order):
            ranks[one] = by_form.setdefault(forms[one], place) << _SHIFT | place
        return words, forms, ranks


class Words(_Gathered):
    """Which pieces have which word."""

    def add(self, digest: str) -> None:
        """Takes the next piece."""
        piece, lists = self.count, self._lists
        self.count += 1
        lines = self._lines(digest)
        for word in {word for line in lines for word in line}:
            lists[word].append(piece)
        told = piece, min(len(lines[0]), _LONGEST_TITLE)
        for word in set(lines[0]):
            self._titles[word].extend(told)

    def listed(self) -> Iterator[Listed]:
        """The lists, in the order of keys."""
        words, forms, ranks = self._ranks()
        for one in sorted(self._lists, key=ranks.__getitem__):
            yield Listed(words[one], forms[one], self._encoded(one, self._lists[one]), b"")

    def often(self) -> dict[str, int]:
        """In how many pieces each filed form stands, at least: as often as its commonest word."""
        counts: dict[str, int] = {}
        for word, number in self._numbers.items():
            form = filed(word)
            counts[form] = max(counts.get(form, 0), len(self._lists[number]))
        return counts


class Pairs(_Gathered):
    """Which pieces have which pair of neighbours, and where in them; of those pairs whose first word it `takes`."""

    def __init__(self, takes: Callable[[str], bool]) -> None:
        super().__init__()
        self._takes = takes
        self._taken: list[bool] = []

    def add(self, digest: str) -> None:
        """Takes the next piece."""
        piece, lists, taken = self.count, self._lists, self._taken
        self.count += 1
        lines = self._lines(digest)
        taken += (self._takes(filed(word)) for word in self._numbers.fresh())
        code, place = piece << _PLACE_BITS, 0
        # The innermost loop of all: it runs once for each word of a column.
        for line in lines:
            for at, (one, other) in enumerate(pairwise(line), place):
                if taken[one]:
                    lists[one << _SHIFT | other].append(code | at & _LAST_PLACE)
            place += max(1, len(line))
        told = piece, min(len(lines[0]), _LONGEST_TITLE)
        for one, other in set(pairwise(lines[0])):
            if taken[one]:
                self._titles[one << _SHIFT | other].extend(told)

    def listed(self) -> Iterator[Listed]:
        """The lists: by both filed forms, and by the words themselves only where these are the same."""
        words, forms, ranks = self._ranks()

        def order(key: int) -> tuple[int, int, int, int]:
            one, other = ranks[key >> _SHIFT], ranks[key & _LOW]
            return one >> _SHIFT, other >> _SHIFT, one, other

        for key in sorted(self._lists, key=order):
            one, other = key >> _SHIFT, key & _LOW
            codes = self._lists[key]
            pieces = [code >> _PLACE_BITS for code in codes]
            before = [-1, *pieces[:-1]]
            places = bytes(
                code % PLACES | (piece != last) * _FIRST
                for code, piece, last in zip(codes, pieces, before, strict=True)
            )
            found = self._encoded(key, list(dict.fromkeys(pieces)))
            yield Listed(f"{words[one]} {words[other]}", f"{forms[one]} {forms[other]}", found, places)
