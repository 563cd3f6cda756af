"""TD9: what the sample left in a column that has become an office's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding, Position, Route
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.source.nodes import Node, Scalar, Sequence

# The sample calls itself so in its names, and its addresses are of a kind that nobody can ever own.
_NAMED = re.compile(r"\((?:[^()]*\s)?mẫu\)", re.IGNORECASE)
_MARKED = re.compile(rf"{_NAMED.pattern}|[\w.-]+\.example\b|\bexample\.(?:com|net|org)\b", re.IGNORECASE)
_RULE = "sample-left"

# The way to a value of a file, and the value.
Sign = tuple[Route, str]


def _marked(node: Node, sign: re.Pattern[str], route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Each value of the sample below a node, with the way there."""
    if isinstance(node, Scalar):
        if sign.search(node.text):
            yield route, node.text.strip()
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.said):
            yield from _marked(item, sign, (*route, index))
    else:
        for key, entry in node.entries.items():
            yield from _marked(entry.node, sign, (*route, key))


def _told(text: str, at: Route | Position) -> Finding:
    return Finding(_RULE, at, {"text": text[:80]})


def sign_of(piece: Piece) -> Sign | None:
    """Where a piece that says to be no sample names something of it; of several, the first.

    One finding a file: it was begun as a copy of a sample story, and is read once more as a whole.
    """
    front = piece.document.front
    if front is None or not isinstance(piece.content, Story | Article) or piece.content.sample:
        return None
    return next(iter(_marked(front, _NAMED)), None)


def _is_real(piece: Piece, today: date) -> bool:
    return isinstance(piece.content, Story | Article) and not piece.content.sample and piece.is_public(today)


def sample_left(
    pieces: Iterable[Piece],
    signs: Mapping[str, Sign],
    plans: Mapping[str, Node],
    settings: Iterable[tuple[str, Position, str]],
    today: date,
) -> Iterator[tuple[str, Finding, Node | None]]:
    """Each place of the sample that stands on pages beside an office's own, with its file and that file's tree.

    The column is the sample itself, and nothing is said, until the first piece that is none is public. `plans` are the
    plans' trees by their path, `settings` the texts of mkdocs.yml that pages show.
    """
    shown = [piece for piece in pieces if piece.is_public(today)]
    if not any(_is_real(piece, today) for piece in shown):
        return
    for path, at, text in settings:
        if _MARKED.search(text):
            yield path, _told(text, at), None
    for path, root in plans.items():
        for route, text in _marked(root, _MARKED):
            yield path, _told(text, route), root
    samples = [piece for piece in shown if getattr(piece.content, "sample", False)]
    if samples:
        first = samples[0]
        yield (
            first.path,
            Finding(_RULE, ("sample",), {"case": "pieces", "count": str(len(samples))}),
            first.document.front,
        )
    for piece in shown:
        if piece.path in signs and _is_real(piece, today):
            route, text = signs[piece.path]
            yield piece.path, _told(text, route), piece.document.front
