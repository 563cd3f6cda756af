"""TD1: a body that a page cannot be made of, or that holds what a story may not have."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.records.story import Story
from thidua.rules.leftovers import second_front_matter
from thidua.rules.legacy_letters import legacy_letters
from thidua.source.events import Event, Kind
from thidua.source.passages import words
from thidua.source.text import printable, unseen

_EMBED = re.compile(r"<(?:iframe|video|audio|embed|object)(?!\w)", re.IGNORECASE)
_TAG = re.compile(r"<(?:!--|[!?]|/?[A-Za-z])[^\s<>]*")
_READ = frozenset({Kind.TEXT, Kind.CODE, Kind.LINK, Kind.IMAGE})


def empty_body(piece: Piece) -> Iterator[Finding]:
    """A piece of which nothing would be printed: no text, or only definitions of links.

    What is only introduced, and not published, needs none.
    """
    is_published = not isinstance(piece.content, Story) or piece.content.publish
    is_read = piece.document.front is not None and not piece.body.unparsed
    if is_published and is_read and not piece.body.events:
        yield Finding("empty-body")


def tangled_markup(piece: Piece) -> Iterator[Finding]:
    """More structure than a page can be made of, or than the parser could bear."""
    body = piece.body
    if body.unparsed:
        yield Finding("tangled-markup", body.position(body.unparsed_at), {"why": body.unparsed, "most": str(body.most)})


def raw_html(piece: Piece) -> Iterator[Finding]:
    """HTML tags and comments, wherever they stand; a block of them is told once."""
    body = piece.body
    block_ends = -1
    for index, event in body.opened(Kind.HTML, Kind.HTML_BLOCK):
        if event.kind is Kind.HTML_BLOCK:
            block_ends = body.partners[index]
        elif index < block_ends:
            continue
        written = body.written(event)
        tag = _TAG.search(written)
        at = body.position(event.start + (tag.start() if tag else 0))
        shown = (tag[0] if tag else written)[:40]
        yield Finding("raw-html", at, {"tag": shown, **({"case": "embed"} if _EMBED.match(shown) else {})})


def _said(event: Event) -> str:
    return f"{event.text}{event.target}{event.title}" if event.kind in {Kind.LINK, Kind.IMAGE} else event.text


def unseen_entity(piece: Piece) -> Iterator[Finding]:
    """A character that nobody sees, written as `&zwnj;` or `&#8238;`: typed as itself, the reader has told of it."""
    if "&" not in piece.body.source:
        return
    for _, event in piece.body.opened(*_READ):
        said = _said(event)
        for at in unseen(said)[:1]:
            data = {"char": f"U+{ord(said[at]):04X}"}
            yield Finding("unseen-character", piece.body.position(event.start), data)


def second_title(piece: Piece) -> Iterator[Finding]:
    """A heading of the first level: the page's title is one already."""
    # Without front matter the heading is the only title that there is.
    if piece.document.front is None:
        return
    for index, event in piece.body.opened(Kind.HEADING):
        if event.number == 1:
            heading = printable(words(piece.body.inner(index))[:80])
            yield Finding("second-title", piece.body.position(event.start), {"heading": heading})


FILE_RULES = (
    *(empty_body, unseen_entity, legacy_letters, raw_html, second_title, tangled_markup),
    second_front_matter,
)
