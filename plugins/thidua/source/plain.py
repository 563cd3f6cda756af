"""A part of a text as a reader sees it, each character still knowing where it stands.

A number may be written with no-break spaces, dashes of all lengths, full-width digits, loose stars or a line break in
the middle; a reader sees one number all the same. What Markdown parts (bold halves, links, entities) is joined before,
by `passages.as_read`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from thidua import patterns as re
from thidua.everyday import Everyday
from thidua.values import frozen

_TOKEN = re.compile(r"(?:%[0-9a-fA-F]{2})+|.", re.DOTALL)
# What is not seen as it stands: runs of white space but a single blank, and marks.
_RUN = re.compile(r"\s{2,}|[^\S ]|[*_`~\\\ufffd]+")
# What begins a block of its own: a line break before it is no space inside a sentence.
_BLOCK = re.compile(r"[-+*][ \t]|[>#|]|\d{1,9}[.)][ \t]")
# A window around a place ends where a word does, so that it shows no half of a number.
_LONGEST_WORD = 60
_ODD_DIGITS = (0xB2, 0xB3, 0xB9, *range(0x2070, 0x208A), *range(0x2460, 0x2500), *range(0x2776, 0x2794))
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d")
_DOTS = frozenset("\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e")
# What may not be the character that a reader takes it for: a percent sign, a dash, a dot, a digit of another script.
_CODED = re.compile(f"[%{''.join(sorted(_DASHES | _DOTS))}]|[^\\D0-9]")
# One for one, so that each place stays: digits in rings and small ones, and what only decorates a digit.
_ALIKE = {
    **{number: str(digit) for number in _ODD_DIGITS if (digit := unicodedata.digit(chr(number), None)) is not None},
    **dict.fromkeys((0xFE0E, 0xFE0F, 0x20E3), "\ufffd"),
    **dict.fromkeys((0x2044, 0x2215, 0xFF0F), "/"),
    **dict.fromkeys((0xFE6B, 0xFF20), "@"),
    0x2800: " ",
}
_ODD = re.compile(f"[{''.join(map(chr, _ALIKE))}]")


def alike(source: str) -> str:
    """The text with a plain sign in the place of each that a reader takes for it: `①` as `1`."""
    # To look first is ten times as fast as to translate a text that holds none.
    return source if isinstance(source, Everyday) or not _ODD.search(source) else source.translate(_ALIKE)


@frozen()
class Plain:
    """The text that a reader sees, and the offset in the source of each of its characters."""

    text: str
    offsets: tuple[int, ...]


def _char(char: str) -> str:
    if char.isascii():
        return char
    if char in _DASHES:
        return "-"
    if char in _DOTS:
        return "."
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


def _chars(token: str) -> str:
    return _char(token) if len(token) == 1 else "".join(map(_char, unquote(token)))


def _seen(run: str, text: str, start: int, end: int) -> str:
    """What a reader sees of a run of white space or of marks."""
    if run.isspace():
        breaks = run.count("\n")
        return "\n" if breaks > 1 or (breaks and _BLOCK.match(text, end)) else " "
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if not (before.isalnum() and after.isalnum()) or (before.isdigit() and after.isdigit()):
        return ""
    # Inside a word an underscore is a letter; between a word and a number any mark parts the two.
    return run if set(run) == {"_"} and before.isalpha() and after.isalpha() else " "


def _decoded(source: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """A part of a text character by character, each with its offset in the text."""
    if not _CODED.search(source, start, end):
        return source[start:end], range(start, end)
    cells = [(char, match.start()) for match in _TOKEN.finditer(source, start, end) for char in _chars(match[0])]
    return "".join(char for char, _ in cells), [at for _, at in cells]


def plain(source: str, start: int = 0, end: int | None = None) -> Plain:
    """The plain view of `source[start:end]`; its offsets are those of the whole source."""
    end = len(source) if end is None else end
    raw, at = _decoded(source, start, end)
    parts: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _RUN.finditer(raw):
        first, behind = match.span()
        seen = _seen(match[0], raw, first, behind)
        parts += raw[last:first], seen
        offsets += at[last:first]
        offsets += at[first : first + len(seen)]
        last = behind
    return Plain("".join([*parts, raw[last:]]), (*offsets, *at[last:]))


def _widened(source: str, start: int, end: int) -> tuple[int, int]:
    before, behind = source[max(0, start - _LONGEST_WORD) : start], source[end : end + _LONGEST_WORD]
    if before and not before[-1].isspace():
        start -= len(before.rsplit(None, 1)[-1])
    if behind and not behind[0].isspace():
        end += len(behind.split(None, 1)[0])
    return start, end


def views(source: str, places: Iterable[tuple[int, int]], *, left: int, right: int) -> Iterator[Plain]:
    """The plain views around some places in rising order, each with what stands up to `left` before and `right` behind.

    Places that are near each other share a view, so that nothing is looked at twice.
    """
    open_start = open_end = -1
    for place_start, place_end in places:
        start, end = max(0, place_start - left), min(len(source), place_end + right)
        if open_end < 0:
            open_start, open_end = start, end
        elif start <= open_end + _LONGEST_WORD * 2:
            open_end = max(open_end, end)
        else:
            yield plain(source, *_widened(source, open_start, open_end))
            open_start, open_end = start, end
    if open_end >= 0:
        yield plain(source, *_widened(source, open_start, open_end))
