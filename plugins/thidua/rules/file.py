"""TD1: the file itself, its name, and markup in its body that a story may not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from thidua.diagnostics import Finding
from thidua.rules.context import Piece
from thidua.source.body import MarkKind

_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE | re.ASCII)


def empty_body(piece: Piece) -> Iterator[Finding]:
    """A piece without a word of text."""
    if piece.document.front is not None and not piece.document.body.strip():
        yield Finding("empty-body")


def raw_html(piece: Piece) -> Iterator[Finding]:
    """HTML tags and comments: a story is plain Markdown."""
    for mark in piece.marks:
        if mark.kind in {MarkKind.HTML, MarkKind.COMMENT}:
            yield Finding("raw-html", mark.at, {"tag": mark.text[:40]})


def is_safe_link(target: str) -> bool:
    """Whether a link leads to a page, a mail or a phone, and nowhere that could run."""
    shown = target.replace("\\", "")
    if "&" in shown and _SCHEME.match(shown.split("&", 1)[0] + ":"):
        # An entity before any slash could spell a scheme: `java&#115;cript:`.
        return not re.match(r"[^/?#]*&[#\w]+;?", shown)
    try:
        scheme = urlsplit(shown).scheme
    except ValueError:
        return False
    return scheme in _SCHEMES and not shown.startswith("//")


def unsafe_link(piece: Piece) -> Iterator[Finding]:
    """A link or picture of a scheme other than http, https, mailto or tel; a picture from elsewhere."""
    for mark in piece.marks:
        if mark.kind is MarkKind.LINK and not is_safe_link(mark.target):
            yield Finding("unsafe-link", mark.at, {"target": mark.target[:80], "what": "link"})
        if mark.kind is MarkKind.IMAGE and (_SCHEME.match(mark.target) or mark.target.startswith(("/", "\\"))):
            yield Finding("unsafe-link", mark.at, {"target": mark.target[:80], "what": "image"})


def second_title(piece: Piece) -> Iterator[Finding]:
    """A heading of the first level: the page's title is one already."""
    for mark in piece.marks:
        if mark.kind is MarkKind.HEADING_1:
            yield Finding("second-title", mark.at, {"heading": mark.text[:80]})


FILE_RULES = (empty_body, raw_html, unsafe_link, second_title)
