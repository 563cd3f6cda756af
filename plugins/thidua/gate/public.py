"""All that a site is made of, asked where in it something stands that a hidden piece says too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from thidua.gate.bare import names_in, words_of

# What tells its texts when it is asked.
Teller: TypeAlias = Callable[[], Iterable[str]]
_MOST_NEAR = 256


def is_name(saying: str) -> bool:
    """Whether a saying is a name and not words: of several parts."""
    return "-" in saying or "/" in saying


@dataclass(frozen=True, slots=True)
class _Said:
    """What some texts say: their words in a row, and the names in them."""

    words: bytes
    names: frozenset[str]

    def holds(self, saying: str) -> bool:
        return saying in self.names if is_name(saying) else f" {saying} ".encode("utf-8", "surrogatepass") in self.words


def _said(texts: Iterable[str]) -> _Said:
    every = list(texts)
    words = b" | ".join(map(words_of, every))
    return _Said(b" %b " % words, frozenset(name for text in every for name in names_in(text) if is_name(name)))


class Public:
    """The texts that are always public, and those that lists and public pieces tell, by path.

    None is read before it is asked for: as a rule no page says what a hidden piece says, but for what all pages do.
    """

    def __init__(self, texts: Iterable[str], tellers: Mapping[str, Teller]) -> None:
        self.texts = tuple(texts)
        self._tellers = tellers
        self._waiting = iter(tellers)
        self._own: _Said | None = None
        self._known: list[tuple[str, _Said]] = []
        # Where each stands that was asked for and found.
        self.places: dict[str, str] = {}
        self._nowhere: set[str] = set()
        # Feeds and lists tell of the same pieces.
        self._lately = lru_cache(maxsize=_MOST_NEAR)(self._said_by)

    def place(self, saying: str, near: Iterable[str] = ()) -> str | None:
        """In which piece or list a saying stands; empty if in a text that is always public, None if nowhere.

        It is most likely to stand in one of the pieces `near`; the first few hundred of these are looked at first.
        """
        if saying not in self.places and saying not in self._nowhere:
            place = self._found(saying, near)
            if place is None:
                self._nowhere.add(saying)
            else:
                self.places[saying] = place
        return self.places.get(saying)

    def believe(self, places: Mapping[str, str]) -> bool:
        """Takes it that sayings stand where they stood before; False, and nothing is taken, where one does not.

        The texts that are always public must be the same.
        """
        for path in {path for path in places.values() if path}:
            teller = self._tellers.get(path)
            said = _said(teller()) if teller else None
            if said is None or not all(said.holds(one) for one, place in places.items() if place == path):
                return False
        self.places |= places
        return True

    def _found(self, saying: str, near: Iterable[str]) -> str | None:
        if self._own is None:
            self._own = _said(self.texts)
        if self._own.holds(saying):
            return ""
        for path in islice(near, _MOST_NEAR):
            if path in self._tellers and self._lately(path).holds(saying):
                return path
        return next((path for path, said in self._every() if said.holds(saying)), None)

    def _said_by(self, path: str) -> _Said:
        return _said(self._tellers[path]())

    def _every(self) -> Iterator[tuple[str, _Said]]:
        yield from self._known
        for path in self._waiting:
            self._known.append((path, _said(self._tellers[path]())))
            yield self._known[-1]
