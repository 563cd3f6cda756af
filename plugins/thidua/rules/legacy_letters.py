"""TD131 and TD132: Vietnamese that was pasted in the letters of an old font, or that a program read wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.content import Piece
from thidua.findings import Finding, Position
from thidua.legacy import misread, pasted, suspects

_SHOWN = {"tcvn3": "TCVN3 (.VnTime)", "vni": "VNI"}
_LONGEST = 2000


def _cut(line: str) -> str:
    return f"{line[:_LONGEST]}…" if line[_LONGEST:] else line


def legacy_letters(piece: Piece) -> Iterator[Finding]:
    """Lines of the whole file, its keys too, that show as signs what was meant as Vietnamese; with the line meant."""
    for number, line in suspects(piece.document.text):
        if cure := misread(line):
            case = {} if cure.line else {"case": "lost"}
            yield Finding("misread-text", Position(number, cure.at + 1), {"right": _cut(cure.line.strip()), **case})
        elif cure := pasted(line):
            data = {"encoding": _SHOWN[cure.encoding], "right": _cut(cure.line.strip())}
            yield Finding("legacy-text", Position(number, cure.at + 1), data)
