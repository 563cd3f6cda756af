"""The words of pieces to lists: which pieces have a word, or a pair of neighbours, and where in them it stands."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
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
    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class _Lists(dict[int, "array[int]"]):
    def __missing__(self, key: int) -> array[int]:
        self[key] = made = array("I")
        return made


class Postings:
    """Gathers the digests of pieces in the order of their numbers, and gives out the lists in the order of keys."""

    def __init__(self) -> None:
        self.count = 0
        self._numbers = _Numbers()
        # Of each word the pieces that have it; of each pair the pieces and the places where it stands.
        self._words = _Lists()
        self._pairs = _Lists()
        # Of words and pairs the pieces that have them in their title, and how long that is.
        self._word_titles = _Lists()
        self._pair_titles = _Lists()

    def add(self, digest: str) -> None:
        """Takes the next piece."""
        piece, number_of = self.count, self._numbers
        self.count += 1
        lines = [[number_of[word] for word in line.split()] for line in digest.split("\n")]
        words, pairs = self._words, self._pairs
        for word in {word for line in lines for word in line}:
            words[word].append(piece)
        code, place = piece << _PLACE_BITS, 0
        # The innermost loop of all: it runs once for each word of a column.
        for line in lines:
            for key in [one << _SHIFT | other for one, other in pairwise(line)]:
                pairs[key].append(code | place & _LAST_PLACE)
                place += 1
            place += 1
        title = lines[0]
        told = piece, min(len(title), _LONGEST_TITLE)
        for word in set(title):
            self._word_titles[word].extend(told)
        for one, other in set(pairwise(title)):
            self._pair_titles[one << _SHIFT | other].extend(told)

    def _encoded(self, pieces: Sequence[int], titles: Sequence[int] | None) -> bytes:
        """How many pieces, then their gaps, or where that is shorter a bit for every piece; then the titles."""
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

    def words(self) -> Iterator[Listed]:
        """The lists of words, in their order."""
        words, forms, ranks = self._ranks()
        for one in sorted(self._words, key=ranks.__getitem__):
            yield Listed(words[one], forms[one], self._encoded(self._words[one], self._word_titles.get(one)), b"")

    def pairs(self) -> Iterator[Listed]:
        """The lists of pairs: by both filed forms, and by the words themselves only where these are the same."""
        words, forms, ranks = self._ranks()

        def order(key: int) -> tuple[int, int, int, int]:
            one, other = ranks[key >> _SHIFT], ranks[key & _LOW]
            return one >> _SHIFT, other >> _SHIFT, one, other

        for key in sorted(self._pairs, key=order):
            one, other = key >> _SHIFT, key & _LOW
            codes = self._pairs[key]
            pieces = [code >> _PLACE_BITS for code in codes]
            before = [-1, *pieces[:-1]]
            places = bytes(
                code % PLACES | (piece != last) * _FIRST
                for code, piece, last in zip(codes, pieces, before, strict=True)
            )
            found = self._encoded(list(dict.fromkeys(pieces)), self._pair_titles.get(key))
            yield Listed(f"{words[one]} {words[other]}", f"{forms[one]} {forms[other]}", found, places)

    def often(self) -> dict[str, int]:
        """In how many pieces each filed form stands, at least: as often as its commonest word."""
        counts: dict[str, int] = {}
        for word, number in self._numbers.items():
            form = filed(word)
            counts[form] = max(counts.get(form, 0), len(self._words[number]))
        return counts
