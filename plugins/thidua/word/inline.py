"""Words with their bold, italics and links to one line of Markdown that says the same and nothing more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final
from urllib.parse import quote

# What nobody sees, and what the check refuses: zero-width signs, marks of direction, soft hyphens, controls.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0d\ufeff\ufffc]"
)
_BLANKS = re.compile(r"[\s\u00a0]+")
_MARKS = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|~(?=~)")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
# What begins a heading, a quotation, a list, a line, a table or a definition where it stands at a line's head.
_HEAD = re.compile(r"(?P<sign>#{1,6}(?=\s|$)|>|[-+](?=\s|$)|={1,}\s*$|-{2,}\s*$|\||:(?=\s)|!!!)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
_ABOVE: Final = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
_BELOW: Final = dict(zip("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ", strict=True))


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of one look; `raw` is Markdown already, as the mark of a note is."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    raw: bool = False

    @property
    def look(self) -> tuple[bool, bool, str, bool]:
        return self.bold, self.italic, self.link, self.raw


def cleaned(text: str) -> str:
    """The text in NFC without what nobody sees; every kind of blank is one plain space."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))


def raised(text: str, *, above: bool) -> str | None:
    """Small letters above or below the line as signs (m², CO₂); None where one of them has no sign."""
    signs = _ABOVE if above else _BELOW
    return "".join(signs[char] for char in text) if all(char in signs for char in text) else None


def is_link(address: str) -> bool:
    """Whether a link may stand in a story: to a page, a mail or a telephone."""
    return _LINK.match(address.strip()) is not None


def escaped(text: str) -> str:
    """The text so that Markdown prints each of its letters."""
    return _ENTITY.sub("&amp;", _MARKS.sub(lambda mark: f"\\{mark[0]}", text))


def head_escaped(line: str) -> str:
    """A line whose first letters are no sign of a block: a year before a full stop begins no list."""
    if match := _NUMBERED.match(line):
        return f"{match[1]}\\{line[len(match[1]) :]}"
    return f"\\{line}" if _HEAD.match(line) else line


def _tidied(spans: Iterable[Span]) -> list[Span]:
    """Neighbours of one look as one, blanks at the edges of bold and italics outside of them."""
    merged = [
        replace(first, text="".join(one.text for one in (first, *rest)))
        for _, (first, *rest) in ((look, list(same)) for look, same in groupby(spans, key=lambda span: span.look))
    ]
    tidy: list[Span] = []
    for span in merged:
        text = span.text
        inner = text.strip(" ")
        if not (span.bold or span.italic or span.link) or span.raw:
            tidy.append(span)
            continue
        if not inner:
            tidy.append(Span(text))
            continue
        before = text[: len(text) - len(text.lstrip(" "))]
        after = text[len(text.rstrip(" ")) :]
        tidy += [Span(before), replace(span, text=inner), Span(after)]
    plain = [span for span in tidy if span.text]
    return [
        replace(first, text="".join(one.text for one in (first, *rest)))
        for _, (first, *rest) in ((look, list(same)) for look, same in groupby(plain, key=lambda span: span.look))
    ]


def _is_word(char: str) -> bool:
    return char.isalnum()


def _stars(span: Span, before: str, after: str) -> tuple[str, str, str]:
    """The stars of a span that a parser sees as such, and the letters that must stand outside of them.

    CommonMark takes no star for an end that stands between a sign of punctuation and a letter.
    """
    text, lead, trail = span.text, "", ""
    if before and _is_word(before):
        while text and not _is_word(text[0]):
            lead, text = lead + text[0], text[1:]
    if after and _is_word(after):
        while text and not _is_word(text[-1]):
            trail, text = text[-1] + trail, text[:-1]
    stars = ("**" if span.bold else "") + ("*" if span.italic else "")
    inner = f"{stars}{escaped(text)}{stars}" if text else ""
    return escaped(lead), inner, escaped(trail)


def _linked(span: Span) -> str:
    address = quote(span.link.strip(), safe="/:?#@!$&'*+,;=%~._-")
    return f"[{escaped(span.text)}]({address})"


def as_markdown(spans: Sequence[Span]) -> str:
    """One line of Markdown; a line break within it is a backslash at a line's end."""
    lines = []
    for line in lines_of(spans):
        tidy = _tidied(line)
        said = ""
        for number, span in enumerate(tidy):
            if span.raw:
                said += span.text
            elif span.link:
                said += _linked(span)
            elif span.bold or span.italic:
                before = tidy[number - 1].text[-1:] if number else ""
                after = tidy[number + 1].text[:1] if number + 1 < len(tidy) else ""
                glued = number and (tidy[number - 1].bold or tidy[number - 1].italic)
                # Two looks without a blank between them: their stars would run into one another.
                said += escaped(span.text) if glued else "".join(_stars(span, before, after))
            else:
                said += escaped(span.text)
        # A mark that stood in a run of its own joins its letter only here.
        lines.append(head_escaped(_BLANKS.sub(" ", unicodedata.normalize("NFC", said)).strip()))
    return "\\\n".join(line for line in lines if line)


def lines_of(spans: Iterable[Span]) -> list[list[Span]]:
    """The spans of each line, where breaks stand among them."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *rest = span.text.split("\n")
        lines[-1].append(replace(span, text=first))
        lines += [[replace(span, text=one)] for one in rest]
    return lines


def as_plain(spans: Iterable[Span]) -> str:
    """The words alone, on one line; marks of notes are left out."""
    text = "".join(span.text for span in spans if not span.raw)
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
