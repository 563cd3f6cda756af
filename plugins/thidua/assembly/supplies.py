"""What an assembly asks of the shell: bytes of files, what is slow to make, room on the disk, a limit of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from thidua.search.index import Halved


class TooSlowError(Exception):
    """What ran took longer than it was given."""


class Store(Protocol):
    """Bytes under names, kept out of the memory."""

    def __getitem__(self, name: str) -> bytes: ...

    def __setitem__(self, name: str, data: bytes) -> None: ...


class Memory(Protocol):
    """Bytes under names that may still be there in a later build; what is not set again is forgotten."""

    def get(self, name: bytes) -> bytes | None:
        """What was set, in this build or in one before."""

    def __setitem__(self, name: bytes, data: bytes) -> None: ...


class Supplies(Protocol):
    """The shell, as an assembly sees it."""

    def theme(self, path: str) -> bytes:
        """A file of the theme."""

    def styles(self) -> Sequence[str]:
        """The parts of the stylesheet in their order, as paths in the theme."""

    def fonts(self) -> Iterable[tuple[str, bytes]]:
        """The typeface's files by what the stylesheet calls them, without the suffix."""

    def licence(self) -> str:
        """The licence of the typeface."""

    def handbook(self) -> Mapping[str, str]:
        """The pages of the handbook as Markdown, by their path in it."""

    def guide_pictures(self) -> Mapping[str, bytes]:
        """The pictures of the handbook, by their path in it."""

    def once(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What `make` makes of the program's own files alone, or made of them before."""

    def stamp(self, inside: str) -> bytes:
        """A mark of a file of the content folder that no other bytes of it have; empty where none is certain."""

    def picture(self, inside: str, width: int) -> bytes:
        """A picture of the content folder: its form in WebP of a width, or with 0 its plain form."""

    def card(self, *, title: str, kicker: str, foot: str, photo: str) -> bytes:
        """What a shared link shows: the photo of the content folder, or where there is none a drawn card."""

    def icon(self, size: int, form: str) -> bytes:
        """The column's own sign on a ground of its colour, so many dots wide, as `ICO` or `PNG`."""

    def store(self) -> Store:
        """A new store, gone with whoever holds it."""

    def memory(self, name: str) -> Memory:
        """What this column remembers under a name."""

    @property
    def halved(self) -> Halved:
        """Does a work in two processes, where it can and that is worth it."""

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Raises `TooSlowError` in its block once that has computed for so long."""
