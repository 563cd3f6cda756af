"""What was read of a file, put away and opened again: a column of many stories must not stand in the memory whole."""

from __future__ import annotations

import marshal
from functools import lru_cache
from typing import Protocol

from thidua.source.document import Document, read_document
from thidua.source.events import BARE, Body, Event, Kind, Step
from thidua.source.markdown import parse
from thidua.values import frozen

_KINDS, _STEPS = tuple(Kind), tuple(Step)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_STEP_NUMBERS = {step: number for number, step in enumerate(_STEPS)}
# Most text is what stands in the source, letter by letter, and need not be kept beside it.
_AS_WRITTEN = len(_STEPS)


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


def packed(body: Body) -> bytes:
    """A body in few bytes, for `unpacked` of the same program."""
    source = body.source
    rows = []
    for event in body.events:
        kind, step, start, end, *rest = event
        is_plain = step is Step.LEAF and tuple(rest[1:]) == BARE[1:]
        if is_plain and event.text and event.text == source[start:end]:
            rows.append((_KIND_NUMBERS[kind], _AS_WRITTEN, start, end))
        else:
            more = () if tuple(rest) == BARE else rest
            rows.append((_KIND_NUMBERS[kind], _STEP_NUMBERS[step], start, end, *more))
    return marshal.dumps(
        (source.encode(), rows, body.partners, body.first_line, body.unparsed, body.most, body.unparsed_at)
    )


def unpacked(data: bytes) -> Body:
    """The body of `packed`."""
    written, rows, *others = marshal.loads(data)  # noqa: S302 - our own bytes
    source = written.decode()
    events = tuple(
        Event(_KINDS[kind], Step.LEAF, start, end, source[start:end])
        if step == _AS_WRITTEN
        else Event(_KINDS[kind], _STEPS[step], start, end, *more)
        for kind, step, start, end, *more in rows
    )
    return Body(source, events, *others)


class Shut:
    """A document and its body that lie in a store; each is made again when it is asked for."""

    __slots__ = ("_has_body", "_path", "_store")

    def __init__(self, path: str, store: Store, *, has_body: bool) -> None:
        self._path = path
        self._store = store
        self._has_body = has_body

    @property
    def document(self) -> Document:
        """The document, read anew."""
        return _document(self)

    @property
    def body(self) -> Body:
        """The body, as it was parsed."""
        return _body(self)

    def read(self) -> Document:
        """Reads the file's bytes."""
        return read_document(self._path, self._store[f"file {self._path}"])

    def unpack(self) -> Body:
        """Opens the body."""
        if self._has_body:
            return unpacked(self._store[f"body {self._path}"])
        document = self.document
        return parse(document.body, first_line=document.body_line)


# Rule after rule asks for those of one file.
@lru_cache(maxsize=2)
def _document(shut: Shut) -> Document:
    return shut.read()


@lru_cache(maxsize=2)
def _body(shut: Shut) -> Body:
    return shut.unpack()


def shut(path: str, data: bytes, body: Body | None, store: Store) -> Shut:
    """Puts away the bytes of a file and, where it is given, its parsed body, which is parsed again else."""
    store[f"file {path}"] = data
    if body is not None:
        store[f"body {path}"] = packed(body)
    return Shut(path, store, has_body=body is not None)
