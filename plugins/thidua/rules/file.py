"""TD1: the file itself, its name, and markup in its body that a story may not have; TD7: pictures without words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from thidua.diagnostics import Finding
from thidua.rules.context import Piece
from thidua.rules.leftovers import second_front_matter
from thidua.rules.legacy_letters import legacy_letters
from thidua.rules.structure import tangled_markup
from thidua.source.body import Mark, MarkKind, prose
from thidua.source.text import Lines, unseen

_SAFE = frozenset({"http", "https", "mailto", "tel"})
_ENTITY = re.compile(
    r"&(?:#(?=\d)0*(?P<decimal>\d*)|#[xX](?=[0-9a-fA-F])0*(?P<hex>[0-9a-fA-F]*)|[A-Za-z][A-Za-z0-9]{1,31});"
)
_NUMBERS = (range(1, 0xD800), range(0xE000, 0x110000))
_DIGITS = 8
# What a backslash takes the meaning from in Markdown; any other stays, and browsers make a slash of it. The scanner may
# have cut an address behind the backslash of a bracket.
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!<-]|$)")
# What Markdown or a browser leaves out of an address before it looks for the scheme.
_LEFT_OUT = re.compile(r"[\x00-\x1f\x7f`]")


def empty_body(piece: Piece) -> Iterator[Finding]:
    """A piece without a word of text."""
    if piece.document.front is not None and not piece.document.body.strip():
        yield Finding("empty-body")


def raw_html(piece: Piece) -> Iterator[Finding]:
    """HTML tags and comments: a story is plain Markdown."""
    for mark in piece.marks:
        if mark.kind in {MarkKind.HTML, MarkKind.COMMENT}:
            yield Finding("raw-html", mark.at, {"tag": mark.text[:40]})


def _meant(entity: re.Match[str]) -> str:
    """The character for which an entity stands; U+0000 for a number that is none."""
    if not entity[0].startswith("&#"):
        return unescape(entity[0])
    digits, radix = (entity["hex"], 16) if entity["decimal"] is None else (entity["decimal"], 10)
    number = int(digits, radix) if 0 < len(digits) <= _DIGITS else 0
    return chr(number) if any(number in numbers for numbers in _NUMBERS) else "\0"


def unseen_entity(piece: Piece) -> Iterator[Finding]:
    """A character that nobody sees, written as `&zwnj;` or `&#8238;`."""
    document = piece.document
    if "&" not in document.body:
        return
    lines = Lines(document.body, document.body_line)
    for match in _ENTITY.finditer(prose(document.body)):
        text = _meant(match)
        for at in unseen(text)[:1]:
            data = {"char": f"U+{ord(text[at]):04X}"}
            yield Finding("unseen-character", lines.position(match.start()), data)


def _as_read(target: str) -> str:
    return _LEFT_OUT.sub("", _ENTITY.sub(_meant, target)).strip()


def _scheme(target: str) -> str | None:
    """What stands before a colon where a browser would look for a scheme; None in an address of one's own site."""
    before, colon, _ = _as_read(target).replace("\\", "").partition(":")
    return before.lower() if colon and not re.search(r"[/?#]", before) else None


def _is_address(target: str) -> bool:
    """Whether the host's own parser can read an address; it raises at `http://[::1`."""
    try:
        urlsplit(target)
        urlsplit(_as_read(target))
    except ValueError:
        return False
    return True


def is_safe_link(target: str) -> bool:
    """Whether a link leads to a page, a mail or a phone, and nowhere that could run."""
    scheme = _scheme(target)
    if scheme is not None and "\\" in _ESCAPE.sub(r"\1", _as_read(target)):
        return False
    return (scheme is None or scheme in _SAFE) and not re.match(r"[/\\]{2}", _as_read(target))


def is_safe(mark: Mark) -> bool:
    """Whether a link leads where it may, and a picture stands beside the text."""
    if mark.kind in {MarkKind.IMAGE, MarkKind.LINK} and not _is_address(mark.target):
        return False
    if mark.kind is MarkKind.IMAGE:
        return _scheme(mark.target) is None and not _as_read(mark.target).startswith(("/", "\\"))
    return mark.kind is not MarkKind.LINK or is_safe_link(mark.target)


def unsafe_link(piece: Piece) -> Iterator[Finding]:
    """A link or picture of a scheme other than http, https, mailto or tel; a picture from elsewhere."""
    for mark in piece.marks:
        if not is_safe(mark):
            yield Finding("unsafe-link", mark.at, {"target": mark.target[:80], "what": mark.kind.value})


def second_title(piece: Piece) -> Iterator[Finding]:
    """A heading of the first level: the page's title is one already."""
    # Without front matter the heading is the only title that there is.
    for mark in piece.marks if piece.document.front is not None else ():
        if mark.kind is MarkKind.HEADING_1:
            yield Finding("second-title", mark.at, {"heading": mark.text[:80]})


def missing_alt(piece: Piece) -> Iterator[Finding]:
    """A picture in the text without words for those who do not see it."""
    for mark in piece.marks:
        if mark.kind is MarkKind.IMAGE and not mark.in_code and not mark.text.strip():
            yield Finding("missing-alt", mark.at, {"target": mark.target[:80]})


FILE_RULES = (
    empty_body,
    unseen_entity,
    legacy_letters,
    raw_html,
    unsafe_link,
    second_title,
    missing_alt,
    tangled_markup,
    second_front_matter,
)
