"""What was mended as text: of each file what was done to it, and the lines that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff

from thidua.fixes.blanks import ODD_SPACE
from thidua.mending import Mended, whole
from thidua.messages import mend_words as words
from thidua.source.text import NOT_IN_LINES, printable

_ODD = re.compile(f"[{ODD_SPACE}]|{NOT_IN_LINES}")


def _shown(line: str) -> str:
    """A line of a text in which each character that nobody sees stands as its number, as in a finding."""
    return _ODD.sub(lambda match: f"[U+{ord(match[0]):04X}]", line.rstrip("\n").replace("\t", "→"))


def _difference(path: str, new_path: str, before: bytes, after: bytes) -> Iterator[str]:
    # What a whole file is written in differs in every line and is seen in none.
    old, _ = whole(before)
    lines = (old.decode("utf-8").split("\n"), after.decode("utf-8").split("\n"))
    for line in unified_diff(*lines, f"a/{path}", f"b/{new_path}", n=1, lineterm=""):
        yield _shown(line)


def _done(mended: Mended, path: str) -> Iterator[str]:
    for name, count in sorted(mended.done.get(path, {}).items()):
        yield words.DONE[name].format(count=count) if name in words.DONE else words.RULE.format(code=name, count=count)
    if path in mended.shrunk:
        yield words.SHRUNK.format(size=f"{len(mended.shrunk[path]) / 1024 / 1024:.1f}".replace(".", ","))
    if path in mended.renamed:
        yield words.RENAMED.format(path=mended.renamed[path])


def as_text(mended: Mended, *, dry_run: bool) -> str:
    """All that was done, and how many files it touched."""
    lines: list[str] = []
    paths = sorted({*mended.before, *mended.renamed, *mended.shrunk})
    for path in paths:
        lines.append(words.FILE.format(path=printable(path), what="; ".join(_done(mended, path))))
        if path in mended.before:
            new_path = mended.renamed.get(path, path)
            lines += _difference(path, new_path, mended.before[path], mended.after[path])
        lines.append("")
    end = words.DRY_END if dry_run else words.END
    return "\n".join([*lines, end.format(files=len(paths)) if paths else words.NOTHING]) + "\n"
