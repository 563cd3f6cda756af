"""The branch that a piece has at the desk, and what may lie on it: the piece and its photos, nothing else."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from thidua.fixes.names import right_name
from thidua.kinds import PICTURES, kind_of
from thidua.terms import Term, Vocabulary

PREFIX: Final = "cms/"
STEPS: Final = Vocabulary(
    Term(id="draft", vi="bản nháp", en="draft"),
    Term(id="pending_review", vi="đang xét duyệt", en="in review"),
    Term(id="pending_publish", vi="sẵn sàng", en="ready"),
)
READY: Final = "pending_publish"


@dataclass(frozen=True, slots=True)
class Branch:
    """A piece at the desk: its `key` is its place in the content folder without `.md`, `commit` its last version.

    `author` wrote that version, `at` says when, as ISO 8601.
    """

    key: str
    commit: str
    step: str
    author: str = ""
    at: str = ""

    @property
    def name(self) -> str:
        """What git calls the branch."""
        return PREFIX + self.key

    @property
    def inside(self) -> str:
        """The file of the piece, in the content folder."""
        return f"{self.key}.md"


def is_key(key: str) -> bool:
    """Whether a key names a place where a piece may lie, under a name that its address needs."""
    name = f"{posixpath.basename(key)}.md"
    return kind_of(f"{key}.md") is not None and right_name(name) == name


def key_meant(typed: str) -> str:
    """The key of a branch however people name it: `cms/…`, a path of its file, or `2026/slug` of a story."""
    key = typed.removeprefix("refs/heads/").removeprefix(PREFIX).removesuffix(".md")
    for one in (key, key.partition("/")[2], f"exemplars/{key}"):
        if is_key(one):
            return one
    return ""


def is_photo_of(inside: str, piece: str, text: str) -> bool:
    """Whether a file is a picture beside a piece that names it."""
    folder, name = posixpath.split(inside)
    return name.lower().endswith(PICTURES) and folder == posixpath.dirname(piece) and name in text


def strangers(changed: Iterable[str], piece: str, text: str) -> tuple[str, ...]:
    """Of the files that a branch changes those that are neither its piece nor a photo of it; all in the content folder.

    A photo that goes is the piece's own where the piece named it; `text` is the piece as it was and as it is.
    """
    return tuple(one for one in changed if one != piece and not is_photo_of(one, piece, text))
