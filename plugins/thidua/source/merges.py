"""A text to the marks that an unfinished merge left in it.

Two of git's four kinds of mark tell of a merge by themselves. The other two are a heading's line and the empty row of a
table as well, so they count only between those.
"""

from __future__ import annotations

from thidua import patterns as re
from thidua.findings import Finding, Position

_SIGNS = ("<<<<<<<", ">>>>>>>", "=======", "|||||||")
_FIRST = re.compile(r"<{7}(?: .*)?")
_LAST = re.compile(r">{7}(?: .*)?")
_BETWEEN = re.compile(r"={7}|\|{7}(?: .*)?")


def may_hold_marks(text: str) -> bool:
    """Whether a text has any such sign: a merge was begun or ended in it."""
    # A character by itself is found at once, and most texts have not even that.
    return any(sign[0] in text and sign in text for sign in _SIGNS[:2])


def merge_marks(lines: list[str]) -> tuple[int, ...]:
    """The index of every line that is such a mark."""
    marks: list[int] = []
    within: list[int] | None = None
    for index, line in enumerate(lines):
        if not line.startswith(_SIGNS):
            continue
        text = line.rstrip(" \t")
        if _FIRST.fullmatch(text):
            marks.append(index)
            within = []
        elif _LAST.fullmatch(text) and (within is not None or not _is_quoted(lines, index)):
            marks += [*(within or ()), index]
            within = None
        elif within is not None and _BETWEEN.fullmatch(text):
            within.append(index)
    return tuple(sorted([*marks, *(within or ())]))


def _is_quoted(lines: list[str], index: int) -> bool:
    # In a chain of mails that were answered seven times, the lines beside it are quotes too.
    return any(line.startswith(">") for line in lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2])


def unmarked(lines: list[str], marks: tuple[int, ...]) -> list[str]:
    """The lines with an empty one in the place of each mark, so that the others keep their numbers."""
    hidden = frozenset(marks)
    return ["" if index in hidden else line for index, line in enumerate(lines)]


def unfinished(lines: list[str], marks: tuple[int, ...]) -> Finding:
    """What is said of a file with such marks, at the first of them."""
    data = {"line": lines[marks[0]].strip()[:80], "count": str(len(marks))}
    return Finding("unfinished-merge", Position(marks[0] + 1, 1), data)
