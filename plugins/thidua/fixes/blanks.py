"""No-break spaces where only a blank means anything: behind the sign that opens a line of the body.

Elsewhere in a sentence such a space is typography (`10 km`), and stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.findings import Edit, Position

# Blanks that are no blank to YAML and Markdown; they come along from Word, web pages and phones.
ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Before a figure it stands in a number or behind a minus: `10. 000 đồng`, `- 5 độ`.
_SIGN = re.compile(rf" *(?:[-+*>]|#{{1,6}}|\d{{1,2}}[.)])(?P<odd>[ {ODD_SPACE}]*[{ODD_SPACE}])(?=[^\W\d_]|[*“\"(\[])")


def fix(text: str) -> Iterator[Edit]:
    """A blank behind the sign of an item, of a heading or a quotation."""
    for number, line in enumerate(text.split("\n"), 1):
        if match := _SIGN.match(line):
            yield Edit(Position(number, match.start("odd") + 1), Position(number, match.end("odd") + 1), " ")


def run(line: str, start: int) -> str:
    """The odd spaces that stand in a line from a column (counted from 0) on; empty where none does."""
    found = re.compile(f"[{ODD_SPACE}]+").match(line, start)
    return found[0] if found else ""
