"""Two texts to the words that went and the words that came, with a few words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+\s*")
_AROUND = 5
# Beyond this a text was written anew, and to look for what stayed would take long and say little.
_MOST_WORDS = 4000
_LEAST_ALIKE = 0.3


class Part(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Rewording:
    """One place that reads otherwise: parts of its text in their order; `…` stands where words were left out."""

    parts: tuple[tuple[Part, str], ...]


def _trimmed(words: list[str], *, is_first: bool, is_last: bool) -> str:
    """What stayed between two changes: a few words at each side of them."""
    if is_first and is_last:
        return ""
    if is_first:
        return ("… " if len(words) > _AROUND else "") + "".join(words[-_AROUND:])
    if is_last:
        return "".join(words[:_AROUND]) + (" …" if len(words) > _AROUND else "")
    if len(words) <= 2 * _AROUND:
        return "".join(words)
    return "".join(words[:_AROUND]) + " … " + "".join(words[-_AROUND:])


def reworded(old: str, new: str) -> Rewording:
    """One place by its words; the whole of both where little stayed."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > _MOST_WORDS:
        return Rewording(((Part.GONE, old), (Part.NEW, new)))
    matcher = SequenceMatcher(None, [one.strip() for one in before], [one.strip() for one in after], autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return Rewording(tuple((part, text) for part, text in ((Part.GONE, old), (Part.NEW, new)) if text))
    codes = matcher.get_opcodes()
    parts: list[tuple[Part, str]] = []
    for number, (code, first, last, start, end) in enumerate(codes):
        if code == "equal":
            kept = _trimmed(after[start:end], is_first=number == 0, is_last=number == len(codes) - 1)
            parts.append((Part.SAME, kept))
        else:
            parts += [(Part.GONE, "".join(before[first:last])), (Part.NEW, "".join(after[start:end]))]
    return Rewording(tuple((part, text) for part, text in parts if text.strip()))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text) if one.strip()]


def rewordings(old: str, new: str) -> Iterator[Rewording]:
    """Every paragraph of two bodies that differs, in the order of the new one."""
    before, after = _paragraphs(old), _paragraphs(new)
    for code, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if code == "equal":
            continue
        pairs = max(last - first, end - start)
        for at in range(pairs):
            gone = before[first + at] if first + at < last else ""
            came = after[start + at] if start + at < end else ""
            yield reworded(gone, came)
