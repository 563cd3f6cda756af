"""Fills the office's own form as people do: words into cells, a choice from a list, the story below, a photo in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from thidua.word import office_form
from thidua.word.office_form import key_of

Write = Callable[[Paragraph], object]


def _chosen(cell: _Cell, lines: Sequence[str]) -> bool:
    """Chooses from the list of a cell, as Word does; whether it has one."""
    field = next(cell._tc.iter(qn("w:sdt")), None)
    if field is None:
        return False
    for mark in field.iter(qn("w:showingPlcHdr")):
        mark.getparent().remove(mark)
        break
    content = field.find(qn("w:sdtContent"))
    run = content[0]
    for place, line in enumerate(lines):
        if place:
            run = deepcopy(run)
            content.append(run)
            run.insert(0, run.makeelement(qn("w:br")))
        next(run.iter(qn("w:t"))).text = line
    return True


def _typed(cell: _Cell, lines: Sequence[str]) -> None:
    """Types into a cell; Word splits what is typed into runs wherever it likes."""
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if not place else cell.add_paragraph(style=cell.paragraphs[0].style)
        half = len(line) // 2
        paragraph.add_run(line[:half])
        paragraph.add_run(line[half:])


def rows(document: Document) -> dict[str, _Cell]:
    """The cells to fill, by their keys."""
    form = next(table for table in document.tables if table.rows[0].cells[0].text == "Mục")
    found = ((key_of(row.cells[0].text), row.cells[1]) for row in form.rows)
    return {key: cell for key, cell in found if key}


def filled(blank: bytes, said: Mapping[str, str], text: Sequence[str | Write] = ()) -> bytes:
    """A form with these words by their keys, a line of a cell each, and this story, a paragraph each."""
    document = docx.Document(io.BytesIO(blank))
    cells = rows(document)
    for key, value in said.items():
        if not _chosen(cells[key], value.split("\n")):
            _typed(cells[key], value.split("\n"))
    last = next(p for p in document.paragraphs if p.text == office_form.WRITE)
    for one in text:
        element = deepcopy(last._p)
        for child in list(element):
            if child.tag != qn("w:pPr"):
                element.remove(child)
        last._p.addnext(element)
        last = Paragraph(element, last._parent)
        if isinstance(one, str):
            last.add_run(one)
        else:
            one(last)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
