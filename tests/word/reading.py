"""A Word file that is built by a function to what is read of it."""

from __future__ import annotations

from collections.abc import Callable

from docx import Document
from docx.document import Document as Paper

from tests.word.documents import saved
from thidua.word.manuscript import Manuscript, read_word


def read(build: Callable[[Paper], object]) -> Manuscript:
    paper = Document()
    build(paper)
    return read_word(saved(paper))


def body(build: Callable[[Paper], object]) -> str:
    return "\n\n".join(block.markdown for block in read(build).blocks)


def told(build: Callable[[Paper], object]) -> dict[str, str]:
    return {note.name: note.data.get("count", "") for note in read(build).notes}
