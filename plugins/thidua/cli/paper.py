"""What every kind of paper is to the command: of what it is made, in which forms, and what is ready to be written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua.cli.column import Column
from thidua.papers.kinds.common import Made
from thidua.papers.layout import to_docx
from thidua.papers.workbook import Value, to_xlsx

_DAY = re.compile(r"\d\d/\d\d/\d{4}")
WORD, EXCEL, TEXT = "docx", "xlsx", "txt"


class RefusedError(Exception):
    """A piece may not become this paper as it stands; the text says why."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What is to be written, by its form; `notes` are for who asked for it."""

    data: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a paper is asked of: the words after its kind, the plan that was named, the form, whether with the annex."""

    words: tuple[str, ...]
    plan: Path | None
    form: str
    annex: bool = False

    @property
    def first(self) -> str:
        """The first word: a period, a piece, a unit."""
        return self.words[0]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: what it is, of what words it is made, and its forms, the usual one first.

    Of the words in `of` the last may be left out where `least` is less than all.
    """

    what: str
    of: tuple[str, ...]
    forms: tuple[str, ...]
    make: Callable[[Column, Wanted], Ready | None]
    least: int = 1
    has_annex: bool = False


def _cell(text: str) -> Value:
    """A number or a day of a table, as Excel counts with it."""
    if text.isdecimal():
        return int(text)
    return date(*map(int, text.split("/")[::-1])) if _DAY.fullmatch(text) else text


def ready_of(made: Made, column: Column, form: str) -> Ready:
    """The file of a paper, or of its table."""
    today, paper = column.result.today, made.paper
    if form == EXCEL and made.table:
        rows = [[_cell(text) for text in row] for row in made.table.rows]
        return Ready(to_xlsx(made.table.columns, rows, title=paper.subject, today=today), made.notes)
    return Ready(to_docx(paper, today=today), made.notes)
