"""One content file to the piece that it holds, and to all that it shows by itself, whatever else is in the column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from thidua.content import Piece
from thidua.findings import Finding
from thidua.kinds import Kind, kind_meant, kind_of, moved, path_findings
from thidua.records.story import Story
from thidua.rules.column import leads_on
from thidua.rules.local import local
from thidua.rules.personal_data import Contacts, personal_data, personal_name
from thidua.rules.pictures import picture_findings
from thidua.rules.sample import Sign, sign_of
from thidua.source.document import Document, read_document
from thidua.source.markdown import parse
from thidua.source.picture import PictureFacts
from thidua.source.shut import Store
from thidua.withheld import withheld

# A longer piece is refused for its length alone.
_MOST_JUDGED = 128 * 1024
_MISPLACED = "misplaced-file"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that the shell read. `inside` is its path in the content folder; `unread` says why there is no data.

    Of a picture the shell hands over what its head says, not its bytes. Of a file that has a `reader`, no more than its
    place is known before it is opened.
    """

    path: str
    data: bytes = b""
    inside: str = ""
    unread: str = ""
    picture: PictureFacts | None = None
    reader: Callable[[SourceFile], SourceFile] | None = field(default=None, compare=False)

    def opened(self) -> SourceFile:
        """The file as it was read; one that was not is read now."""
        return self.reader(self) if self.reader else self


@dataclass(frozen=True, slots=True)
class Reading:
    """A content file as far as it can be judged alone; without a piece where it is none, or cannot be read.

    `is_head_right` tells whether its front matter could be read and is of its folder's kind, `leads_on` whether its
    text may lead to other places or papers, `sign` where something of the sample stands in it.
    """

    path: str
    inside: str
    findings: tuple[Finding, ...]
    piece: Piece | None = None
    is_head_right: bool = False
    leads_on: bool = False
    sign: Sign | None = None


# Reads and judges files as `read_all` does.
Reader: TypeAlias = Callable[[Iterable[SourceFile], Contacts, int, Store], list[Reading]]


def _build(kind: Kind, source: SourceFile, document: Document, *, counted: bool) -> tuple[Piece, list[Finding]]:
    findings: list[Finding] = list(document.findings)
    values: Mapping[str, object] = {}
    if document.front is not None:
        read = kind.record.values(document.front, (), findings)
        values = read if isinstance(read, dict) else {}
        if meant := kind_meant(kind, document.front):
            # Once it lies where it belongs, its keys are judged; here each would be wrong for this one reason.
            data = {"case": "kind", "folder": kind.folder, "right": moved(source.inside, meant, document.front)}
            findings = [*document.findings, Finding(_MISPLACED, (), data)]
    content = kind.record.build(values, id=kind.id_of(source.inside), path=source.path)
    body = parse(document.body, first_line=document.body_line)
    return Piece.of(source.inside, document, content, body, counted=counted), findings


def _by_itself(piece: Piece, contacts: Contacts, year: int, *, is_head_right: bool) -> Iterator[Finding]:
    document = piece.document
    yield from local(piece, is_head_right=is_head_right)
    text = document.text if len(document.text) <= _MOST_JUDGED else document.text[:_MOST_JUDGED]
    yield from personal_data(text, document.front, contacts, year, body=piece.body)


def read_content(source: SourceFile, contacts: Contacts, year: int, store: Store, *, counted: bool = True) -> Reading:
    """Reads and judges one file; what was read of it lies in the store then.

    `contacts` are the office's own, `year` is that of the check. What only pages say of a piece may be left for them
    to count.
    """
    source = source.opened()
    found = [Finding("unreadable-file", (), {"why": source.unread})] if source.unread else []
    found += path_findings(source.inside)
    if source.picture is not None:
        found += picture_findings(source.inside, source.picture)
    kind = kind_of(source.inside)
    is_piece = kind is not None and not source.unread
    if is_piece or source.picture is not None:
        found += personal_name(source.inside, contacts, year)
    if kind is None or not is_piece:
        return Reading(source.path, source.inside, tuple(found))
    piece, findings = _build(kind, source, read_document(source.path, source.data), counted=counted)
    found += findings
    is_head_right = piece.document.front is not None and all(one.rule != _MISPLACED for one in found)
    found += _by_itself(piece, contacts, year, is_head_right=is_head_right)
    away = piece.put_away(source.data, store)
    leads = leads_on(piece)
    return Reading(source.path, source.inside, tuple(found), away, is_head_right, leads, sign_of(piece))


def read_all(
    sources: Iterable[SourceFile],
    contacts: Contacts,
    year: int,
    store: Store,
) -> list[Reading]:
    """The same of many files, in their order."""
    return [read_content(source, contacts, year, store) for source in sources]


def with_withheld(read: list[Reading]) -> list[Reading]:
    """The same, each story that may not be shown for now marked so; only all of them together tell which those are."""
    stories = [one.piece.content for one in read if one.piece and isinstance(one.piece.content, Story)]
    marked = withheld(stories)
    if not marked:
        return read

    def mark(piece: Piece) -> Piece:
        is_marked = isinstance(piece.content, Story) and piece.content.id in marked
        return replace(piece, content=marked[piece.content.id]) if is_marked else piece

    return [replace(one, piece=mark(one.piece)) if one.piece else one for one in read]
