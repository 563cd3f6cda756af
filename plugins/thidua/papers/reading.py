"""A Word file to what it prints: paragraphs with the look that styles and runs give them, tables, sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section, _Footer, _Header

from thidua.papers.elements import BY_ID, Element
from thidua.papers.looks import Styles, first_of, fonts_of, is_on, number_of, value_of

_TWIPS_A_MM = 1440 / 25.4
_EMU_A_MM = 36_000
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_LINE = 240


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one look."""

    text: str
    fonts: frozenset[str]
    size: float
    bold: bool
    italic: bool
    capitals: bool
    underlined: bool
    colour: str
    language: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: its length in mm, whether its stroke is unbroken, whether it stands in the middle."""

    length: float
    is_solid: bool
    is_centred: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a paragraph stands: its table, row and column, counted from 1; the width is in mm."""

    table: int
    row: int
    column: int
    width: float
    alone: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: widths in mm, spaces in points, `spacing` in lines (0 where it is an exact height)."""

    number: int
    section: int
    text: str
    style: str
    runs: tuple[Run, ...]
    align: str
    first: float
    left: float
    right: float
    before: float
    after: float
    spacing: float
    exact: float
    framed: frozenset[str]
    rules: tuple[Rule, ...]
    ends_section: bool
    cell: Cell | None

    @property
    def element(self) -> Element | None:
        """The row of the decree that its style is of."""
        return BY_ID.get(self.style)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its section, whether it draws lines, rows that may be split, rows that stand again on each page."""

    number: int
    section: int
    ruled: bool
    split: tuple[int, ...]
    repeated: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section: its paper and margins in mm; the lines that bear the page's number, at its head and elsewhere."""

    number: int
    size: tuple[float, float]
    margins: dict[str, float]
    header: float
    first_differs: bool
    start: str
    form: str
    numbered: tuple[Line, ...]
    misplaced: bool
    on_first: bool
    first_head: tuple[Line, ...]
    first_foot: tuple[Line, ...]
    other_feet: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """All that a file prints, in its order."""

    lines: tuple[Line, ...]
    grids: tuple[Grid, ...]
    sheets: tuple[Sheet, ...]

    @property
    def printed(self) -> Iterator[Line]:
        """The lines of the text, and those in the margins."""
        yield from self.lines
        for sheet in self.sheets:
            yield from (*sheet.numbered, *sheet.first_head, *sheet.first_foot)

    def of(self, *elements: Element) -> list[Line]:
        """The lines of some rows of the decree."""
        return [line for line in self.printed if line.element in elements and line.text.strip()]


def _run(element: BaseOxmlElement, styles: Styles, style: str) -> Run:
    own = element.find(qn("w:rPr"))
    chain = styles.chain(own, style, "rPr")
    text = "".join(
        child.text or "" if child.tag == qn("w:t") else "\n"
        for child in element.iter(qn("w:t"), qn("w:br"), qn("w:cr"))
    )
    return Run(
        text,
        fonts_of(chain),
        number_of(chain, "sz", "val") / 2,
        is_on(chain, "b"),
        is_on(chain, "i"),
        is_on(chain, "caps"),
        is_on(chain, "u"),
        first_of(chain, "color") or "auto",
        first_of(chain, "lang") or "",
    )


def _framed(borders: BaseOxmlElement | None) -> frozenset[str]:
    """The edges that have a single line."""
    edges = () if borders is None else borders
    return frozenset(edge.tag.rpartition("}")[2] for edge in edges if value_of(edge) == "single")


def _rules(element: BaseOxmlElement) -> tuple[Rule, ...]:
    found = []
    for drawing in element.iter(qn("w:drawing")):
        is_centred = any(align.text == "center" for align in drawing.iter(qn("wp:align")))
        for shape in drawing.iter(_SHAPE):
            geometry = next(shape.iter(qn("a:prstGeom")), None)
            extent = next(shape.iter(qn("a:ext")), None)
            if geometry is not None and extent is not None and geometry.get("prst") == "line":
                dash = next((one.get("val") for one in shape.iter(qn("a:prstDash"))), "solid")
                found.append(Rule(int(extent.get("cx")) / _EMU_A_MM, dash == "solid", is_centred))
    return tuple(found)


def _line(element: BaseOxmlElement, styles: Styles, place: tuple[int, int], cell: Cell | None) -> Line:
    own = element.find(qn("w:pPr"))
    style = "" if own is None else value_of(own.find(qn("w:pStyle"))) or ""
    chain = styles.chain(own, style, "pPr")
    runs = tuple(_run(run, styles, style) for run in element.iter(qn("w:r")))
    height = number_of(chain, "spacing", "line")
    exact = first_of(chain, "spacing", "lineRule") in {"exact", "atLeast"}
    borders = next((found for one in chain if (found := one.find(qn("w:pBdr"))) is not None), None)
    return Line(
        number=place[0],
        section=place[1],
        text="".join(run.text for run in runs),
        style=style,
        runs=tuple(run for run in runs if run.text.strip()),
        align=first_of(chain, "jc") or "left",
        first=(number_of(chain, "ind", "firstLine") - number_of(chain, "ind", "hanging")) / _TWIPS_A_MM,
        left=number_of(chain, "ind", "left", "start") / _TWIPS_A_MM,
        right=number_of(chain, "ind", "right", "end") / _TWIPS_A_MM,
        before=number_of(chain, "spacing", "before") / 20,
        after=number_of(chain, "spacing", "after") / 20,
        spacing=0.0 if exact else (height or _LINE) / _LINE,
        exact=height / 20 if exact else 0.0,
        framed=_framed(borders),
        rules=_rules(element),
        ends_section=own is not None and own.find(qn("w:sectPr")) is not None,
        cell=cell,
    )


def _cells(table: BaseOxmlElement, number: int) -> Iterator[tuple[Cell, BaseOxmlElement]]:
    widths = [float(value_of(column, "w") or 0) / _TWIPS_A_MM for column in table.iter(qn("w:gridCol"))]
    for row_number, row in enumerate(table.iterchildren(qn("w:tr")), start=1):
        column = 0
        for cell in row.iterchildren(qn("w:tc")):
            span = int(value_of(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")) or 1)
            paragraphs = list(cell.iterchildren(qn("w:p")))
            width = sum(widths[column : column + span])
            for paragraph in paragraphs:
                yield Cell(number, row_number, column + 1, width, len(paragraphs) == 1), paragraph
            column += span


def _grid(table: BaseOxmlElement, number: int, section: int) -> Grid:
    rows = list(table.iterchildren(qn("w:tr")))
    marked = {
        tag: tuple(
            place
            for place, row in enumerate(rows, start=1)
            if next(row.iterfind(f"{qn('w:trPr')}/{qn(tag)}"), None) is not None
        )
        for tag in ("w:cantSplit", "w:tblHeader")
    }
    whole = set(marked["w:cantSplit"])
    split = tuple(place for place in range(1, len(rows) + 1) if place not in whole)
    borders = table.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}")
    ruled = borders is not None and any(value_of(edge) not in {"nil", "none"} for edge in borders)
    return Grid(number, section, ruled, split, marked["w:tblHeader"])


def _body(document: Document, styles: Styles) -> tuple[list[Line], list[Grid]]:
    lines: list[Line] = []
    grids: list[Grid] = []
    section = 1
    for child in document.element.body:
        if child.tag == qn("w:p"):
            lines.append(_line(child, styles, (len(lines) + 1, section), None))
            section += lines[-1].ends_section
        elif child.tag == qn("w:tbl"):
            grids.append(_grid(child, len(grids) + 1, section))
            for cell, paragraph in _cells(child, len(grids)):
                lines.append(_line(paragraph, styles, (len(lines) + 1, section), cell))
    return lines, grids


def _bears_number(element: BaseOxmlElement) -> bool:
    fields = (text.text or "" for text in element.iter(qn("w:instrText")))
    simple = (value_of(field, "instr") or "" for field in element.iter(qn("w:fldSimple")))
    return any(words.split()[:1] == ["PAGE"] for words in (*fields, *simple))


def _numbered(story: _Header | _Footer) -> list[BaseOxmlElement]:
    paragraphs = (paragraph.paragraph_format.element for paragraph in story.paragraphs)
    return [element for element in paragraphs if _bears_number(element)]


def _margin(story: _Header | _Footer, styles: Styles, number: int) -> tuple[Line, ...]:
    """The lines of a head or foot, but for the page's number."""
    paragraphs = (paragraph.paragraph_format.element for paragraph in story.paragraphs)
    return tuple(_line(element, styles, (0, number), None) for element in paragraphs if not _bears_number(element))


def _sheet(section: Section, properties: BaseOxmlElement, number: int, styles: Styles) -> Sheet:
    size, margins = properties.find(qn("w:pgSz")), properties.find(qn("w:pgMar"))
    numbering = properties.find(qn("w:pgNumType"))
    sides = ("top", "bottom", "left", "right")
    return Sheet(
        number=number,
        size=(float(value_of(size, "w") or 0) / _TWIPS_A_MM, float(value_of(size, "h") or 0) / _TWIPS_A_MM),
        margins={side: float(value_of(margins, side) or 0) / _TWIPS_A_MM for side in sides},
        header=float(value_of(margins, "header") or 0) / _TWIPS_A_MM,
        first_differs=section.different_first_page_header_footer,
        start=value_of(numbering, "start") or "",
        form=value_of(numbering, "fmt") or "decimal",
        numbered=tuple(_line(element, styles, (0, number), None) for element in _numbered(section.header)),
        misplaced=bool(_numbered(section.footer)),
        on_first=bool(_numbered(section.first_page_header)),
        first_head=_margin(section.first_page_header, styles, number),
        first_foot=_margin(section.first_page_footer, styles, number),
        other_feet=_margin(section.footer, styles, number),
    )


def read(data: bytes) -> Read:
    """What a Word file prints; the file is one that Word and python-docx can open."""
    document = docx.Document(BytesIO(data))
    styles = Styles(document)
    lines, grids = _body(document, styles)
    properties = list(document.element.body.iter(qn("w:sectPr")))
    sheets = [
        _sheet(section, found, number, styles)
        for number, (section, found) in enumerate(zip(document.sections, properties, strict=True), start=1)
    ]
    return Read(tuple(lines), tuple(grids), tuple(sheets))
