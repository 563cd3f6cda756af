"""One piece and a Result to everything that goes when the piece is taken down, and everything that speaks of it."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from thidua.check import Result
from thidua.content import Piece
from thidua.findings import Edit, Position
from thidua.kinds import PICTURES, kind_of, picture_url
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.source.document import read_document
from thidua.source.edit import edited
from thidua.source.events import Kind
from thidua.source.nodes import Node, Pair, Scalar, Sequence, Table, as_data
from thidua.vietnamese import nearest, slug

# Keys by which one story names another.
_NAMING = ("follows", "adopts", "former")
_PLAIN = re.compile(r"[\w./-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in another file that speaks of the piece: `follows`, `adopts`, `former`, or `link` in its body."""

    path: str
    at: Position
    what: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a registration file about the same subject; `number` counts from 1."""

    path: str
    number: int
    subject: str


@dataclass(frozen=True, slots=True)
class Takedown:
    """What goes, and what is left to say.

    `files` are paths inside the content folder, the piece first; `shared` pictures stay. `urls` are the addresses of
    its page, now and before, `pictures` those of its photos; `past` the files in which it may stand in the history.
    """

    piece: Piece
    files: tuple[str, ...]
    shared: tuple[str, ...]
    mentions: tuple[Mention, ...]
    links: tuple[Mention, ...]
    rows: tuple[Row, ...]
    others: tuple[str, ...]
    urls: tuple[str, ...]
    pictures: tuple[str, ...]
    published: tuple[str, ...]
    past: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found where one piece was asked for: several, or none with perhaps a near miss."""

    paths: tuple[str, ...] = ()
    suggestion: str = ""


def _ids(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, Piece]]:
    for piece in pieces:
        if isinstance(piece.content, Story | Article):
            yield piece.content.id, piece


def _title(piece: Piece) -> str:
    return piece.content.title if isinstance(piece.content, Story | Article) else ""


def _said(title: str) -> str:
    return " ".join(unicodedata.normalize("NFC", title).casefold().split())


def wanted(result: Result, asked: str) -> Piece | Candidates:
    """The story or article that a path, an id, a slug or a title names; a title letter for letter but for capitals."""
    name = posixpath.normpath(asked.replace("\\", "/"))
    found = [piece for _, piece in _ids(result.pieces) if name in {piece.path, piece.inside}]
    if not found:
        bare, title = name.removesuffix(".md"), _said(asked)
        matching = [
            (one, piece)
            for one, piece in _ids(result.pieces)
            if bare in {one, one.rpartition("/")[2]} or _said(_title(piece)) == title != ""
        ]
        stories = [piece for one, piece in matching if one == bare and isinstance(piece.content, Story)]
        found = stories or [piece for _, piece in matching]
    if len(found) == 1:
        return found[0]
    if found:
        return Candidates(paths=tuple(piece.path for piece in found))
    slugs = {one: one.rpartition("/")[2] for one, _ in _ids(result.pieces)}
    near = nearest(slug(name.rpartition("/")[2].removesuffix(".md")), slugs)
    return Candidates(
        suggestion=near or nearest(asked, {one: _title(piece) for one, piece in _ids(result.pieces)}) or ""
    )


def _pictures(piece: Piece) -> set[str]:
    used = {piece.target(event) or "" for _, event in piece.body.opened(Kind.IMAGE)}
    if isinstance(piece.content, Story | Article) and piece.content.photo:
        used.add(posixpath.join(posixpath.dirname(piece.inside), piece.content.photo.file))
    return {one for one in used if one.endswith(PICTURES)}


def _may_use(piece: Piece, picture: str) -> bool:
    """Whether a faulty piece may use a picture: its name stands somewhere in the file, or nothing of it can be read."""
    text = piece.document.text
    return not text or re.search(rf"(?<![\w.-]){re.escape(posixpath.basename(picture))}", text) is not None


def _in_use(pictures: set[str], others: list[Piece], result: Result) -> set[str]:
    """The pictures that other pieces use, or may use for all that can be read of them."""
    sure = set().union(*(_pictures(one) for one in others)) & pictures
    faulty = [one for one in others if one.path in result.faulty]
    known = {one.inside for one in result.pieces}
    if any(one.endswith(".md") and one not in known for one in result.files):
        return pictures
    return sure | {one for one in pictures if any(_may_use(piece, one) for piece in faulty)}


def _urls(piece: Piece) -> Iterator[str]:
    """The addresses of the piece's page, now and before."""
    kind = kind_of(piece.inside)
    if kind and isinstance(piece.content, Story | Article):
        for one in (piece.content.id, *piece.content.former):
            if one:
                yield kind.url_of(one)


def _items(entry: Pair) -> tuple[Node, ...]:
    return entry.node.items if isinstance(entry.node, Sequence) else (entry.node,)


def _scalars(entry: Pair) -> list[str]:
    return [node.text.strip() for node in _items(entry) if isinstance(node, Scalar)]


def _naming(piece: Piece, story_id: str) -> Iterator[Mention]:
    """Where the head of a piece names a story."""
    for key, entry in (piece.document.front or Table()).entries.items():
        for node in _items(entry):
            if key in _NAMING and isinstance(node, Scalar) and node.text.strip() == story_id:
                yield Mention(piece.path, node.at, key)


def _linking(piece: Piece, gone: set[str], urls: tuple[str, ...]) -> Iterator[Mention]:
    for _, event in piece.body.opened(Kind.LINK, Kind.IMAGE):
        is_page = any(f"/{url}" in f"{event.target.rstrip('/')}/" for url in urls)
        if is_page or piece.target(event) in gone:
            yield Mention(piece.path, piece.body.position(event.start), "link")


def _subject(piece: Piece) -> str:
    return slug(piece.content.subject.name) if isinstance(piece.content, Story) else ""


def _past(piece: Piece) -> Iterator[str]:
    """The files in which the piece may stand in the history."""
    folder = piece.inside.partition("/")[0]
    for one in getattr(piece.content, "former", ()):
        if one:
            yield f"{folder}/{one}.md"


def takedown(result: Result, piece: Piece) -> Takedown:
    """What taking a piece down means, by what the check has read."""
    others = [one for one in result.pieces if one.path != piece.path]
    mine = _pictures(piece) & result.files
    elsewhere = _in_use(mine, others, result)
    gone = {piece.inside, *(mine - elsewhere)}
    urls = tuple(_urls(piece))
    content = piece.content
    subject = _subject(piece)
    story_id = content.id if isinstance(content, Story) else ""
    return Takedown(
        piece=piece,
        files=tuple(sorted(gone, key=lambda one: (one != piece.inside, one))),
        shared=tuple(sorted(elsewhere)),
        mentions=tuple(mention for one in others if story_id for mention in _naming(one, story_id)),
        links=tuple(mention for one in others for mention in _linking(one, gone, urls)),
        rows=tuple(
            Row(row.path, row.row + 1, row.subject)
            for row in result.registrations
            if subject and slug(row.subject) == subject
        ),
        others=tuple(one.path for one in others if subject and _subject(one) == subject),
        urls=urls,
        pictures=tuple(sorted(picture_url(one) for one in gone if one != piece.inside)),
        published=tuple(one.url for one in getattr(content, "published", ()) if one.url),
        past=tuple(_past(piece)),
    )


def _without(key: str, entry: Pair, left: list[str], lines: list[str]) -> Edit:
    """Writes a key anew with what is left of it, or takes its lines away; what is noted behind its values goes too."""
    first = entry.key_at.line
    last = max(first, entry.node.end.line)
    if left:
        return Edit(Position(first, 1), Position(last, len(lines[last - 1]) + 1), f"{key}: [{', '.join(left)}]")
    return Edit(Position(first, 1), Position(last + 1, 1), "")


def unnamed(path: str, data: bytes, story_id: str) -> bytes | None:
    """A file without the places in its head that name a story; None where that needs a person's hand.

    Every byte outside those keys stays, and what comes out is read again to be sure of it.
    """
    document = read_document(path, data)
    if document.front is None or not document.is_whole:
        return None
    lines = document.text.split("\n")
    expected = {key: as_data(entry.node) for key, entry in document.front.entries.items()}
    edits: list[Edit] = []
    for key, entry in document.front.entries.items():
        named = _scalars(entry)
        if key not in _NAMING or story_id not in named:
            continue
        left = [one for one in named if one != story_id]
        if len(named) < len(_items(entry)) or not all(_PLAIN.fullmatch(one) for one in left):
            return None
        edits.append(_without(key, entry, left, lines))
        del expected[key]
        if left:
            expected[key] = left
    written = edited(data, edits)
    after = read_document(path, written)
    is_right = after.front is not None and as_data(after.front) == expected and after.body == document.body
    return written if is_right else None
