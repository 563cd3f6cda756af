"""What was read of a file, put away and opened again: a column of many stories must not stand in the memory whole."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from thidua.source.document import Document, Place, read_document
from thidua.source.events import Body
from thidua.source.markdown import parse
from thidua.source.text import decode
from thidua.values import frozen


class Store(Protocol):
    """Bytes under names, kept where there is room."""

    def __getitem__(self, name: str) -> bytes: ...

    def __setitem__(self, name: str, data: bytes) -> None: ...


class Read(Protocol):
    """Gives a document and its parsed body."""

    @property
    def document(self) -> Document: ...

    @property
    def body(self) -> Body: ...


@frozen()
class Opened:
    """A document and its body as they were read."""

    document: Document
    body: Body


class Shut:
    """A document and its body that lie in a store as the bytes of their file; each is read again when it is asked for.

    `place` is where the body starts in the decoded file, and in which line; nothing where only the document tells it.
    """

    __slots__ = ("_path", "_place", "_store")

    def __init__(self, path: str, store: Store, place: Place | None) -> None:
        self._path = path
        self._store = store
        self._place = place

    @property
    def document(self) -> Document:
        """The document, read anew."""
        return _document(self)

    @property
    def body(self) -> Body:
        """The body, parsed anew."""
        return _body(self)

    def read(self) -> Document:
        """Reads the file's bytes."""
        return read_document(self._path, self._store[f"file {self._path}"])

    def parse(self) -> Body:
        """Parses the body."""
        if self._place is not None:
            text, _ = decode(self._store[f"file {self._path}"])
            if text is not None:
                starts, line = self._place
                return parse(text[starts:], first_line=line)
        document = self.document
        return parse(document.body, first_line=document.body_line)


# Rule after rule asks for those of one file.
@lru_cache(maxsize=2)
def _document(shut: Shut) -> Document:
    return shut.read()


@lru_cache(maxsize=2)
def _body(shut: Shut) -> Body:
    return shut.parse()


def shut(path: str, data: bytes, place: Place | None, store: Store) -> Shut:
    """Puts away the bytes of a file."""
    store[f"file {path}"] = data
    return Shut(path, store, place)
