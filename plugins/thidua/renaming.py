"""A file of the content folder under another name, to the edits of every file that names it."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from thidua.check import Result
from thidua.content import Piece
from thidua.findings import Edit
from thidua.kinds import kind_of
from thidua.records.story import Story
from thidua.source.events import Event, Kind
from thidua.source.nodes import Scalar, Table, scalars

_TARGET = re.compile(r"\]\(\s*(?P<target><[^<>\n]*>|[^\s()]*)")
_LOOSE = re.compile(r"\]\(\s*(?P<target><?[^()<>\n]*?>?)\s*(?=[)\"“])")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def renamed_to(target: str, new: str) -> str:
    """An address as it is written, leading to the new name in the same folder; what stands behind `#` stays."""
    bare = target.strip("<>")
    path, mark, anchor = bare.partition("#")
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{new.rpartition('/')[2]}{mark}{anchor}"


def _leads(piece: Piece, target: str, inside: str) -> bool:
    path = unquote(target.strip("<>").partition("#")[0])
    return _composed(posixpath.normpath(posixpath.join(posixpath.dirname(piece.inside), path))) == _composed(inside)


def _edit(piece: Piece, start: int, end: int, text: str) -> Edit:
    return Edit(piece.body.position(start), piece.body.position(end), text)


def _of_link(piece: Piece, event: Event, old: str, new: str) -> Edit | None:
    found = [
        match
        for match in _TARGET.finditer(piece.body.source, event.start, event.end)
        if _leads(piece, match["target"], old)
    ]
    # Within a link may stand a picture; the link's own address is the last.
    return _edit(piece, *found[-1].span("target"), renamed_to(found[-1]["target"], new)) if found else None


def _of_body(piece: Piece, old: str, new: str) -> list[Edit] | None:
    """The edits of the links and pictures of a body; None where one of them is written in another way."""
    edits = []
    for _, event in piece.body.opened(Kind.LINK, Kind.IMAGE):
        if _composed(piece.target(event) or "") == _composed(old):
            edit = _of_link(piece, event, old, new)
            if edit is None:
                return None
            edits.append(edit)
    known = {edit.start for edit in edits}
    for match in _LOOSE.finditer(piece.body.source):
        # An address with blanks makes no link yet; under the new name it will.
        if " " in match["target"] and _leads(piece, match["target"], old):
            edit = _edit(piece, *match.span("target"), renamed_to(match["target"], new))
            edits += [] if edit.start in known else [edit]
    return edits


def _of_scalar(node: Scalar, text: str) -> Edit:
    return Edit(node.at, node.end, text)


def _of_head(piece: Piece, old: str, new: str) -> Iterator[Edit]:
    front = piece.document.front or Table()
    photo = front.entries["photo"].node if "photo" in front.entries else None
    file = photo.entries["file"].node if isinstance(photo, Table) and "file" in photo.entries else None
    if isinstance(file, Scalar) and file.text.strip() and _leads(piece, file.text.strip(), old):
        yield _of_scalar(file, new.rpartition("/")[2])
    kind = kind_of(new)
    if kind is None or not isinstance(piece.content, Story):
        return
    for key in ("follows", "adopts"):
        for node in scalars(front.entries[key].node) if key in front.entries else ():
            if _composed(node.text.strip()) == _composed(kind.id_of(old)):
                yield _of_scalar(node, kind.id_of(new))


def referring(result: Result, old: str, new: str) -> dict[str, list[Edit]] | None:
    """By path the edits of all files that name a file; None where one of them names it in a way that cannot be edited.

    `old` and `new` are paths inside the content folder.
    """
    found: dict[str, list[Edit]] = {}
    for piece in result.pieces:
        of_body = _of_body(piece, old, new)
        if of_body is None:
            return None
        edits = [*_of_head(piece, old, new), *of_body]
        if edits:
            found[piece.path] = edits
    return found
