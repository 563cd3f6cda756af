"""The one scanner over a body's source: links, images, raw HTML and comments, each with its place.

Code (fences, code spans, indented blocks) is blanked out first, character for character, so that offsets stay right
and nothing inside code is taken for markup. Only addresses are looked for in code too, and marked so: renderers do not
agree on what is code, and an address that could run must not hide there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua.diagnostics import Position
from thidua.source.text import Lines

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
# What holds indented text that is not code: list items, notes, definitions, boxes.
_CONTAINER = re.compile(r"\s{0,3}(?:[-+*]|\d{1,9}[.)]|!!!|:|\[\^[^\]\s]+\]:)\s")
_BLOCK_END = re.compile(r"\n(?=[ \t]*(?:\n|[-+*][ \t]|\d{1,9}[.)][ \t]|[#>|]))")
_TICKS = re.compile(r"`+")
_COMMENT = re.compile(r"<!--")
_HTML = re.compile(r"<(?:[!?]|/?[A-Za-z])[^\s<>]*")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:(?://[^<>]*|[^\s<>]*)|[^\s<>@]+@[^\s<>@]+)>")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_IMAGE = re.compile(r"\\.|!\[", re.DOTALL)
# Looks ahead, for what a renderer takes for an unfinished link may hold a whole one.
_TARGET = re.compile(r"\]\(\s*<?\s*(?=([^()<>]*))")
_LABEL = re.compile(r"\s?\[([^\[\]]*)\]")
# A definition may stand in a quote, a list or a note, and its address on the next line.
_DEFINITION = re.compile(
    r"^(?:[ \t>:+*-]|\d{1,9}[.)]|\[\^[^\[\]\n]*\]:)*+\[(?!\^)([^\[\]]*)\]:[ \t]*+(?:\n[ \t>]*+)?(\S++)[ \t]*+"
    r"(?:\n?[ \t]*+[\"'(][^\n]*)?$",
    re.MULTILINE,
)
_HEADING_1 = re.compile(r"^ {0,3}(?:#(?!#)[ \t]*(\S[^\n]*)?|(\S[^\n]*)\n {0,3}=+[ \t]*)$", re.MULTILINE)
_TITLE = ('"', "'", "(")
_ALT_SHOWN = 500


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
    in_code: bool = False


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _is_escaped(text: str, offset: int) -> bool:
    start = offset
    while start and text[start - 1] == "\\":
        start -= 1
    return (offset - start) % 2 == 1


def _fence_end(lines: list[str], start: int, fence: str) -> int | None:
    for number in range(start + 1, len(lines)):
        closing = lines[number].strip()
        if len(closing) >= len(fence) and set(closing) == {fence[0]}:
            return number
    return None


def _without_fences(lines: list[str]) -> list[str]:
    kept: list[str] = []
    # A fence that is never closed is no code; one that is as long or longer is not closed further down either.
    unclosed: dict[str, int] = {}
    while len(kept) < len(lines):
        line = lines[len(kept)]
        opening = _FENCE.match(line)
        end = None
        if opening and len(opening[1]) < unclosed.get(opening[1][0], len(line) + 1):
            end = _fence_end(lines, len(kept), opening[1])
            if end is None:
                unclosed[opening[1][0]] = len(opening[1])
        kept += [line] if end is None else map(_blank, lines[len(kept) : end + 1])
    return kept


def _code_lines(lines: list[str]) -> Iterator[bool]:
    """Of each line, whether it is code because it is indented."""
    after_blank, in_container = True, False
    for line in lines:
        code = False
        if line.strip():
            indented = line.startswith(("    ", "\t"))
            in_container = bool(_CONTAINER.match(line)) or (in_container and (indented or not after_blank))
            code = indented and after_blank and not in_container
            after_blank = code
        else:
            after_blank = True
        yield code


def indented_code(body: str) -> list[int]:
    """The lines, from 0, that are shown as code for nothing but their indentation."""
    return [number for number, code in enumerate(_code_lines(_without_fences(body.split("\n")))) if code]


def without_code_blocks(body: str) -> str:
    """The body with fences and indented code blanked out; code within a line stays."""
    lines = _without_fences(body.split("\n"))
    return "\n".join(_blank(line) if code else line for line, code in zip(lines, _code_lines(lines), strict=True))


def _without_spans_of_block(block: str) -> str:
    runs = [match.span() for match in _TICKS.finditer(block)]
    by_length: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(runs):
        by_length.setdefault(end - start, []).append(index)
    pieces, at, index = [], 0, 0
    while index < len(runs):
        start, end = runs[index]
        start += _is_escaped(block, start)
        same = by_length.get(end - start, [])
        following = bisect_right(same, index)
        if start < end and following < len(same):
            index = same[following]
            pieces += [block[at:start], _blank(block[start : runs[index][1]])]
            at = runs[index][1]
        index += 1
    return "".join([*pieces, block[at:]])


def _without_code_spans(text: str) -> str:
    ends = [*(match.start() for match in _BLOCK_END.finditer(text)), len(text)]
    starts = [0, *ends]
    return "".join(_without_spans_of_block(text[start:end]) for start, end in zip(starts, ends, strict=False))


def prose(body: str) -> str:
    """The body with all code blanked out; every other character stays at its offset."""
    return _without_code_spans(without_code_blocks(body))


class _Next:
    """The first place of a text in another from an offset on; asked for in rising order, it reads only once."""

    def __init__(self, text: str, wanted: str) -> None:
        self._text, self._wanted, self._at = text, wanted, -1

    def after(self, offset: int) -> int:
        if self._at < offset:
            found = self._text.find(self._wanted, offset)
            self._at = len(self._text) if found < 0 else found
        return self._at


def _html(text: str) -> Iterator[tuple[int, MarkKind, str]]:
    comments_end = 0
    closings, paragraph_ends = _Next(text, ">"), _Next(text, "\n\n")
    for match in _HTML.finditer(text):
        start = match.start()
        if start < comments_end or _is_escaped(text, start) or _AUTOLINK.match(text, start):
            continue
        if _COMMENT.match(text, start):
            end = text.find("-->", start)
            comments_end = len(text) if end < 0 else end + 3
            yield start, MarkKind.COMMENT, "<!--"
        elif closings.after(start) < paragraph_ends.after(start):
            yield start, MarkKind.HTML, match[0]


def _address(inside: str) -> str:
    # Browsers leave line breaks out of an address, so that a scheme may be broken in two; a title may follow, too.
    lines = (line.strip() for line in inside.split("\n"))
    return next(iter("".join(f" {line}" if line.startswith(_TITLE) else line for line in lines).split()), "")


def _name(label: str) -> str:
    return " ".join(label.split()).lower()


def _closings(text: str) -> dict[int, int]:
    """Where each opening square bracket is closed."""
    found: dict[int, int] = {}
    still_open: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            still_open.append(match.start())
        elif match[0] == "]" and still_open:
            found[still_open.pop()] = match.start()
    return found


def _images(body: str, text: str, definitions: dict[str, str]) -> Iterator[tuple[int, int, str, str]]:
    """Each image's place, where its square brackets end, its address and its alt text."""
    closings = _closings(text)
    for match in _IMAGE.finditer(text):
        end = closings.get(match.end() - 1) if match[0] == "![" else None
        if end is None:
            continue
        alt = text[match.end() : min(end, match.end() + _ALT_SHOWN)]
        if inline := _TARGET.match(body, end):
            yield match.start(), end, _address(inline[1]), alt
        label = _LABEL.match(text, end + 1)
        for name in sorted({_name(label[1] if label else ""), _name(alt)} & definitions.keys()):
            yield match.start(), end, definitions[name], alt


def _links(body: str) -> Iterator[tuple[int, int, str]]:
    """Each link's place, the offset that tells whether it stands in code, and its address."""
    named = set()
    for match in _TARGET.finditer(body):
        if not _is_escaped(body, match.start()):
            named.add(match.start(1))
            yield match.start(1), match.start(), _address(match[1])
    for match in _DEFINITION.finditer(body):
        named.add(match.start(2) + 1)
        yield match.start(2), match.start(2), match[2].strip("<>")
    for match in _AUTOLINK.finditer(body):
        # `[x](<address>)` is one link, not two.
        if match.start(1) not in named:
            yield match.start(), match.start(), match[1] if ":" in match[1] else f"mailto:{match[1]}"


def _addresses(body: str, text: str) -> Iterator[tuple[int, MarkKind, str, str, bool]]:
    """Each link and image, with its address, its alt text, and whether it stands in code."""
    definitions = {_name(match[1]): match[2].strip("<>") for match in _DEFINITION.finditer(body)}
    images = {(offset, target): (end, alt) for offset, end, target, alt in _images(body, text, definitions)}
    hidden = {(offset, target): (end, alt) for offset, end, target, alt in _images(body, body, definitions)}
    for (offset, target), (_, alt) in {**hidden, **images}.items():
        yield offset, MarkKind.IMAGE, target, alt, (offset, target) not in images
    shown, unseen = ({end for end, _ in found.values()} for found in (images, hidden))
    for offset, key, target in _links(body):
        in_code = text[key] != body[key]
        if key not in shown and not (in_code and key in unseen):
            yield offset, MarkKind.LINK, target, "", in_code


def scan(body: str, first_line: int = 1) -> list[Mark]:
    """Every mark of the body in the order of its place; `first_line` is the line on which the body begins."""
    text = prose(body)
    lines = Lines(text, first_line)
    found: list[tuple[int, Mark]] = []
    for offset, kind, target, alt, in_code in _addresses(body, text):
        found.append((offset, Mark(kind, lines.position(offset), target, alt, in_code)))
    # `[x](<address>)` and `[x]: <address>` are no tags.
    addresses = {match.start(1) - 1 for match in _TARGET.finditer(text)} | {
        match.start(2) for match in _DEFINITION.finditer(text)
    }
    for offset, kind, tag in _html(text):
        if offset not in addresses:
            found.append((offset, Mark(kind, lines.position(offset), text=tag)))
    for match in _HEADING_1.finditer(text):
        words = match[1] or match[2] or ""
        found.append((match.start(), Mark(MarkKind.HEADING_1, lines.position(match.start()), text=words)))
    return [mark for _, mark in sorted(found, key=lambda pair: pair[0])]
