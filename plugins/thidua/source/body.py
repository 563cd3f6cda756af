"""The one scanner over a body's source: links, images, raw HTML and comments, each with its place.

Code (fences, code spans, indented blocks) is blanked out first, character for character, so that offsets stay right
and nothing inside code is taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua.diagnostics import Position
from thidua.source.text import Lines

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
_LIST_ITEM = re.compile(r"\s{0,3}(?:[-+*]|\d{1,9}[.)])\s")
_TICKS = re.compile(r"`+")
_COMMENT = re.compile(r"<!--")
_HTML = re.compile(r"<(?:[!?]|/?[A-Za-z])[^\s<>]*")
_AUTOLINK = re.compile(r"<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}):[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_IMAGE = re.compile(r"!\[((?:[^\[\]\\\n]|\\.){0,500})\]\(\s{0,9}<?([^\s()<>]*)")
_TARGET = re.compile(r"\]\(\s{0,9}<?([^\s()<>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]{1,200})\]:[ \t]*<?(\S+?)>?(?:[ \t]|$)", re.MULTILINE)
_HEADING_1 = re.compile(r"^ {0,3}#(?!#)[ \t]*(\S[^\n]*)?$", re.MULTILINE)


class MarkKind(StrEnum):
    """What the scanner tells apart."""

    LINK = "link"
    IMAGE = "image"
    HTML = "html"
    COMMENT = "comment"
    HEADING_1 = "heading-1"


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of markup: a link's or image's target, an image's alt text, or the opening of an HTML tag."""

    kind: MarkKind
    at: Position
    target: str = ""
    text: str = ""


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _without_code_blocks(body: str) -> str:
    kept: list[str] = []
    fence = ""
    after_blank, in_list = True, False
    for line in body.split("\n"):
        opening = _FENCE.match(line)
        if fence:
            closing = line.strip()
            if closing and set(closing) == {fence[0]} and len(closing) >= len(fence):
                fence = ""
            kept.append(_blank(line))
            continue
        if opening:
            fence = opening[1]
            kept.append(_blank(line))
            continue
        if line.strip():
            indented = line.startswith(("    ", "\t"))
            in_list = bool(_LIST_ITEM.match(line)) or (in_list and (indented or not after_blank))
            code = indented and after_blank and not in_list
            kept.append(_blank(line) if code else line)
            after_blank = code
        else:
            kept.append(line)
            after_blank = True
    return "\n".join(kept)


def _without_code_spans(text: str) -> str:
    pieces, at = [], 0
    while opening := _TICKS.search(text, at):
        start = opening.start()
        if start and text[start - 1] == "\\":
            pieces.append(text[at : opening.end()])
            at = opening.end()
            continue
        paragraph_end = text.find("\n\n", opening.end())
        limit = len(text) if paragraph_end < 0 else paragraph_end
        closing = re.compile(rf"(?<!`){opening[0]}(?!`)").search(text, opening.end(), limit)
        pieces.append(text[at:start])
        end = closing.end() if closing else opening.end()
        pieces.append(_blank(text[start:end]) if closing else text[start:end])
        at = end
    return "".join([*pieces, text[at:]])


def prose(body: str) -> str:
    """The body with all code blanked out; every other character stays at its offset."""
    return _without_code_spans(_without_code_blocks(body))


def _html(text: str) -> Iterator[tuple[int, MarkKind, str]]:
    comments_end = 0
    for match in _HTML.finditer(text):
        start = match.start()
        if start < comments_end or (start and text[start - 1] == "\\") or _AUTOLINK.match(text, start):
            continue
        if _COMMENT.match(text, start):
            end = text.find("-->", start)
            comments_end = len(text) if end < 0 else end + 3
            yield start, MarkKind.COMMENT, "<!--"
            continue
        paragraph_end = text.find("\n\n", start)
        closing = text.find(">", start)
        if closing >= 0 and (paragraph_end < 0 or closing < paragraph_end):
            yield start, MarkKind.HTML, match[0]


def scan(body: str, first_line: int = 1) -> list[Mark]:
    """Every mark of the body in the order of its place; `first_line` is the line on which the body begins."""
    text = prose(body)
    lines = Lines(text, first_line)
    found: list[tuple[int, Mark]] = []

    def add(offset: int, kind: MarkKind, target: str = "", words: str = "") -> None:
        found.append((offset, Mark(kind, lines.position(offset), target, words)))

    for offset, kind, tag in _html(text):
        add(offset, kind, words=tag)
    images = set()
    for match in _IMAGE.finditer(text):
        images.add(match.start(2))
        add(match.start(), MarkKind.IMAGE, match[2], match[1])
    for match in _TARGET.finditer(text):
        if match.start(1) not in images:
            add(match.start(1), MarkKind.LINK, match[1])
    for match in _DEFINITION.finditer(text):
        add(match.start(2), MarkKind.LINK, match[2])
    for match in _AUTOLINK.finditer(text):
        target = match[1] if ":" in match[1] else f"mailto:{match[1]}"
        add(match.start(), MarkKind.LINK, target)
    for match in _HEADING_1.finditer(text):
        add(match.start(), MarkKind.HEADING_1, words=match[1] or "")
    return [mark for _, mark in sorted(found, key=lambda pair: pair[0])]
