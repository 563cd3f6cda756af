"""Reads a page in the plain form of ours, in which every parser must find the same tags, line by line.

Page after page has the same lines in its frame, and list after list the same cards: what a line says is remembered.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from thidua.gate.tags import ELEMENTS, NOTHING, RAW, Told, runs, together, told_of, told_of_script

# Tags in small letters, attributes after one blank and in double quotes, and only such references to characters as our
# templates write.
_TAG = re.compile(
    r"""<(?:!doctype html|/(?P<closes>[a-z][a-z0-9]*)|(?P<opens>[a-z][a-z0-9]*)"""
    r"""(?P<attributes>(?: [a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)(?P<alone> ?/)?)>""",
    re.ASCII,
)
_ATTRIBUTE = re.compile(r' ([a-zA-Z][\w:-]*)(?:="([^"<>]*)")?', re.ASCII)
_OTHER_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|#3[49]);)")
# Longer lines are the texts of stories, which come once.
_REMEMBERED = 600


class _Open(NamedTuple):
    """An element in which a parser looks for nothing but its end: its name, where it begins, whether it would run."""

    name: str = ""
    start: int = 0
    does_run: bool = False


_NOT_OPEN = _Open()


class _Line(NamedTuple):
    """What a line says, and what of it other lines have to know.

    `closes` is the name in its first tag, if that is one that closes, and `first` where it stands; `still` is what is
    open at its end.
    """

    told: Told = NOTHING
    closes: str = ""
    first: int = -1
    still: _Open = _NOT_OPEN


@lru_cache(maxsize=2048)
def _opened(typed: str, opens: str, attributes: str) -> tuple[Told, bool]:
    pairs = tuple((name.lower(), unescape(value)) for name, value in _ATTRIBUTE.findall(attributes))
    return told_of(opens, pairs, typed), opens == "script" and runs(pairs)


def _read(line: str) -> _Line | None:
    """None where a parser might find other tags in it."""
    tags = list(_TAG.finditer(line))
    if len(tags) != line.count("<"):
        return None
    told: list[Told] = []
    within = _NOT_OPEN
    for match in tags:
        opens, attributes, alone, closes = match.group("opens", "attributes", "alone", "closes")
        if within.name:
            if closes != within.name:
                return None
            if closes == "script":
                told.append(told_of_script(line[within.start : match.start()], does_run=within.does_run))
            within = _NOT_OPEN
        elif opens and (attributes or opens not in ELEMENTS or opens in RAW):
            if (alone and opens in RAW) or ("&" in attributes and _OTHER_REFERENCE.search(attributes)):
                return None
            said, does_run = _opened(match[0], opens, attributes)
            told.append(said)
            within = _Open(opens, match.end(), does_run) if opens in RAW else _NOT_OPEN
    first = tags[0]
    return _Line(together(told), first["closes"] or "", first.start(), within)


_remembered = lru_cache(maxsize=4096)(_read)


def read_plainly(html: str) -> list[tuple[int, Told]] | None:
    """What the tags of a page say, by the number of their line; None for a page that is not in the plain form."""
    found: list[tuple[int, Told]] = []
    lines = html.split("\n")
    within, since = _NOT_OPEN, 0
    for number, text in enumerate(lines, 1):
        if "<" not in text:
            continue
        line = _remembered(text) if len(text) <= _REMEMBERED else _read(text)
        if line is None or (within.name and line.closes != within.name):
            return None
        if within.name == "script":
            script = "\n".join([lines[since - 1][within.start :], *lines[since : number - 1], text[: line.first]])
            found.append((number, told_of_script(script, does_run=within.does_run)))
        within, since = line.still, number
        if line.told is not NOTHING:
            found.append((number, line.told))
    return None if within.name else found
