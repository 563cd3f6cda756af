"""Some paths and a Result to the findings that stand against what lies there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from thidua.check import Result
from thidua.content import Piece
from thidua.findings import PlacedFinding, Severity
from thidua.kinds import PICTURES
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.source.events import Kind
from thidua.vietnamese import slug


def is_in(path: str, names: Iterable[str]) -> bool:
    """Whether a path is one of these names, or lies in a folder among them; `.` is all there is."""
    return any(name in {".", path} or path.startswith(f"{name}/") for name in names)


def named_by(piece: Piece) -> frozenset[str]:
    """The files inside the content folder that a piece shows or links to, whether they are there or not."""
    found = {piece.target(event) or "" for _, event in piece.body.opened(Kind.LINK, Kind.IMAGE)}
    content = piece.content
    if isinstance(content, Story | Article) and content.photo and content.photo.file:
        found.add(posixpath.join(posixpath.dirname(piece.inside), content.photo.file))
    return frozenset(found - {"", piece.inside})


def pictures_of(piece: Piece, files: Iterable[str]) -> Iterator[str]:
    """Pictures that were meant for a piece by their name, or are called as it calls them but for capitals and signs."""
    stem = piece.inside.removesuffix(".md")
    wanted = {slug(one) for one in named_by(piece)}
    for inside in files:
        if inside.lower().endswith(PICTURES) and posixpath.dirname(inside) == posixpath.dirname(piece.inside):
            name = inside.rpartition(".")[0]
            if slug(inside) in wanted or name == stem or name.startswith(f"{stem}-"):
                yield inside


def findings_about(result: Result, names: Iterable[str]) -> tuple[PlacedFinding, ...]:
    """All that stands against some files or folders; `names` are paths from the root.

    What is found in the photos of the pieces among them is told too, and the errors of what those pieces link to: with
    such a one they cannot be published either.
    """
    names = tuple(names)
    shown: set[str] = set()
    linked: set[str] = set()
    for piece in result.pieces:
        if is_in(piece.path, names):
            root = piece.path.removesuffix(piece.inside)
            shown.update(root + one for one in pictures_of(piece, result.files))
            linked.update(root + one for one in named_by(piece))
    shown.update(one for one in linked if one.lower().endswith(PICTURES))
    return tuple(
        one
        for one in result.findings
        if is_in(one.path, names) or one.path in shown or (one.path in linked and one.severity is Severity.ERROR)
    )
