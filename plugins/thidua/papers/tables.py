"""Tables of a paper: ruled, with heads that stand again on each page, a head above columns that share one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from docx.oxml.xmlchemy import BaseOxmlElement

from thidua.papers import elements as el
from thidua.papers.elements import Element
from thidua.papers.model import Blank, Blanks, Column, Table
from thidua.papers.ooxml import cell, choice, paragraph, row, table
from thidua.papers.words import plain

# What is asked, and the room for it, in mm.
_BLANK = (60.0, 105.0)
_ROOM = {False: 7.0, True: 22.0}
_ASKED = ("Mục", "Nội dung")


def _upper(columns: tuple[Column, ...]) -> Iterator[BaseOxmlElement]:
    for group, members in groupby(columns, key=lambda column: column.group):
        inside = list(members)
        if group:
            width = sum(column.width for column in inside)
            yield cell(width, [paragraph(el.COLUMN, plain(group))], span=len(inside))
        else:
            yield from (
                cell(column.width, [paragraph(el.COLUMN, plain(column.title))], merge="restart") for column in inside
            )


def _lower(columns: tuple[Column, ...], *, double: bool) -> Iterator[BaseOxmlElement]:
    for column in columns:
        under = double and not column.group
        text = "" if under else plain(column.title)
        yield cell(column.width, [paragraph(el.COLUMN, text)], merge="continue" if under else "")


def _content(element: Element, text: str) -> list[BaseOxmlElement]:
    return [paragraph(element, plain(line)) for line in text.split("\n")]


def _rows(made: Table) -> Iterator[BaseOxmlElement]:
    double = any(column.group for column in made.columns)
    if double:
        yield row(_upper(made.columns), header=True)
    yield row(_lower(made.columns, double=double), header=True)
    looks = [(column.width, el.CELL_CENTRED if column.centred else el.CELL) for column in made.columns]
    for texts in made.rows:
        yield row(cell(width, _content(element, text)) for (width, element), text in zip(looks, texts, strict=True))


def ruled(made: Table) -> BaseOxmlElement:
    """A table of a paper's text or annex."""
    return table([column.width for column in made.columns], _rows(made), ruled=True)


def _blank(one: Blank, prompt: str) -> BaseOxmlElement:
    label = [paragraph(el.CELL, plain(one.label))]
    hint = [paragraph(el.CELL, f"({plain(one.hint)})")] if one.hint else []
    if one.choices and not one.value:
        chosen = choice(prompt, label=one.label, tag=one.id, choices=one.choices, is_open=one.is_open)
        content = paragraph(el.CELL, "", chosen)
    else:
        content = paragraph(el.CELL, plain(one.value))
    cells = [cell(_BLANK[0], [*label, *hint]), cell(_BLANK[1], [content])]
    return row(cells, height=_ROOM[one.is_long])


def blanks(made: Blanks) -> BaseOxmlElement:
    """Lines to fill in: what is asked on the left, room for it on the right."""
    head = row(
        (cell(width, [paragraph(el.COLUMN, text)]) for width, text in zip(_BLANK, _ASKED, strict=True)), header=True
    )
    return table(_BLANK, (head, *(_blank(one, made.prompt) for one in made.rows)), ruled=True)
