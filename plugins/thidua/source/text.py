"""Bytes to normalised text: UTF-8 without BOM, LF, NFC; what cannot be read is a finding."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import Final

from thidua import patterns as re
from thidua.everyday import Everyday, is_everyday
from thidua.findings import Edit, Finding, Position
from thidua.fixes.letters import is_sure
from thidua.source.disguises import disguise, is_utf_16
from thidua.vietnamese import broken_letters

# Controls, bidirectional overrides, zero-width characters, fillers and tags: they hide or reorder what a reader sees.
# The two that choose how an emoji is drawn come from every phone, and stay.
_UNSEEN = re.compile(
    # The joiner between two parts of one emoji is seen: a family, a profession; so are the letters of a flag.
    "(?!(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d[\u2600-\u27bf\U0001f000-\U0001faff])"
    "(?!(?<=[\U0001f3f4\U000e0061-\U000e007a])[\U000e0061-\U000e007f])"
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\uffff\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
# The same without a look around, which the engine runs ahead to at once: most texts hold none of them.
_MAYBE_UNSEEN = re.compile(_UNSEEN.pattern[_UNSEEN.pattern.index("[\x00") :])
NOT_IN_LINES: Final = f"[\t\n\r]|{_UNSEEN.pattern}"
_NOT_IN_NAMES = re.compile(NOT_IN_LINES)
_UNSEEN_SHOWN = 20
# Signs that stand inside words only where a text was typed in a font of TCVN3 (`.VnTime`).
_TCVN3 = re.compile(
    r"[A-Za-z][\xa8\xa9\xab\xac\xae\xb5-\xb9\xbb-\xbeÆ§]|[\xa7-\xa9\xab\xac\xae][A-Za-z\xb5-\xb9\xbb-\xbe×Ø]|\xad[Æêíøìîãòñåäá]"
)
_AROUND = 40
REPLACEMENT = "\ufffd"


def unseen(text: str) -> list[int]:
    """The offset of each character that nobody sees, or that reorders what one sees; U+FFFD was reported before."""
    if not _MAYBE_UNSEEN.search(text):
        return []
    return [match.start() for match in _UNSEEN.finditer(text) if match[0] != REPLACEMENT]


def shown(text: str) -> str:
    """The text with U+FFFD in the place of each such character."""
    return _UNSEEN.sub(REPLACEMENT, text) if _MAYBE_UNSEEN.search(text) else text


def printable(name: str) -> str:
    """A file's name for one line of a terminal: what is not text, or is not seen, stands as its number."""
    text = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return _NOT_IN_NAMES.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


class Lines:
    """Turns an offset of a text into a position."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._first_line = first_line

    def position(self, offset: int) -> Position:
        """The place of the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return Position(self._first_line + index, offset - self._starts[index] + 1)


def _where_undecodable(data: bytes, start: int) -> Position:
    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return Position(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _broken(text: str) -> list[Finding]:
    """The first letters that only look Vietnamese, each with the letter that is meant."""
    found = broken_letters(text)[:_UNSEEN_SHOWN]
    lines = Lines(text) if found else Lines("")
    return [
        Finding(
            "broken-letter",
            lines.position(offset),
            {"value": typed, "suggestion": meant},
            edit=Edit(lines.position(offset), lines.position(offset + len(typed)), meant)
            if is_sure(text, offset, typed, meant)
            else None,
        )
        for offset, typed, meant in found
    ]


def _is_legacy(text: str, match: re.Match[str]) -> bool:
    """Whether a soft hyphen is the letter ư of TCVN3: other signs near it are that font's letters too."""
    start, end = max(0, match.start() - _AROUND), match.end() + _AROUND
    return match[0] == "\u00ad" and bool(_TCVN3.search(text, start, end))


def decode(data: bytes) -> tuple[str | None, list[Finding]]:
    """The text of a file and what is wrong with it; the text is None where it is not UTF-8, or no text at all.

    A character that nobody sees is reported and stands as U+FFFD, so that later columns stay right.
    """
    if is_utf_16(data):
        return None, [Finding("not-utf-8", Position(), {"case": "utf-16", "encoding": "UTF-16"})]
    if why := disguise(data):
        return None, [Finding("unreadable-file", Position(), {"case": "disguise", "why": why})]
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = f"0x{data[error.start]:02X}"
        return None, [Finding("not-utf-8", _where_undecodable(data, error.start), {"byte": byte})]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if is_everyday(text):
        return Everyday(text), []
    text = unicodedata.normalize("NFC", text)
    findings = _broken(text)
    if _MAYBE_UNSEEN.search(text):
        lines = Lines(text)
        for number, match in enumerate(_UNSEEN.finditer(text)):
            if number == _UNSEEN_SHOWN:
                break
            char = f"U+{ord(match[0]):04X}"
            case = {"case": "legacy"} if _is_legacy(text, match) else {}
            findings.append(Finding("unseen-character", lines.position(match.start()), {"char": char, **case}))
        text = shown(text)
    return text, findings
