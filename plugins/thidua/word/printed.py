"""Pieces of a column to one plain Word document with their photos."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from thidua.source.events import INLINE, Body, Event, Kind, Step
from thidua.source.passages import alternative
from thidua.word.package import packed

_FONT = "Times New Roman"
_SIGNS = {Kind.SOFT_BREAK: " ", Kind.HARD_BREAK: "\n"}
_LISTED = {True: "List Paragraph", False: "List Bullet"}
_WIDTH = Cm(14)


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece as it is printed: its title, lines that tell of it, its parsed body, and its photos by their names."""

    title: str
    facts: tuple[str, ...]
    body: Body
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that look alike."""

    text: str
    bold: bool = False
    italic: bool = False


def _runs(events: Iterable[Event]) -> Iterator[_Run]:
    """The words of a line, with the address behind the words of each link that does not print it itself."""
    bold = italic = pictured = 0
    words, target = "", ""
    for event in events:
        step = {Step.OPEN: 1, Step.CLOSE: -1}.get(event.step, 0)
        bold += step * (event.kind is Kind.STRONG)
        italic += step * (event.kind is Kind.EMPHASIS)
        pictured += step * (event.kind is Kind.IMAGE)
        if event.kind is Kind.LINK:
            if step < 0 and target.removeprefix("mailto:") != words:
                yield _Run(f" ({target})")
            words, target = "", event.target or target
        elif not step and not pictured:
            text = f"[{event.text}]" if event.kind is Kind.NOTE_MARK else _SIGNS.get(event.kind, event.text)
            words += text
            yield _Run(text, bold > 0, italic > 0)


class _Printer:
    """Writes one document; `photo` gives the bytes of a picture that Word can hold, or None."""

    def __init__(self, photo: Callable[[str], bytes | None]) -> None:
        self._paper: Paper = Document()
        self._photo = photo
        for style in self._paper.styles:
            # A style's font is only a name while the theme's stands beside it.
            fonts = style.element.find(f".//{qn('w:rFonts')}")
            for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme") if fonts is not None else ():
                fonts.attrib.pop(qn(f"w:{name}"), None)
            if fonts is not None:
                for name in ("ascii", "hAnsi", "cs", "eastAsia"):
                    fonts.set(qn(f"w:{name}"), _FONT)
        normal = self._paper.styles["Normal"]
        normal.font.name, normal.font.size = _FONT, Pt(14)
        for language in self._paper.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), "vi-VN")
        section = self._paper.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)

    def piece(self, piece: Printed, *, first: bool) -> None:
        if not first:
            self._paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        self._paper.add_heading(piece.title, 1)
        for fact in piece.facts:
            self._paper.add_paragraph(fact)
        by_name = {name.rpartition("/")[2]: name for name in piece.photos}
        shown = {event.target.rpartition("/")[2] for _, event in piece.body.opened(Kind.IMAGE)}
        for name in piece.photos:
            if name.rpartition("/")[2] not in shown:
                self._picture(name, "")
        self._body(piece.body, by_name)

    def _body(self, body: Body, photos: Mapping[str, str]) -> None:
        """Every line of text on one of its own; a table as a table, numbers as they were typed."""
        held: list[Event] = []
        style, sign = None, ""
        tabled = -1
        for index, event in enumerate(body.events):
            if index <= tabled:
                continue
            if event.kind in INLINE or event.step is Step.LEAF:
                held.append(event)
                if event.kind is Kind.IMAGE and event.step is Step.OPEN:
                    self._picture(photos.get(event.target.rpartition("/")[2], ""), alternative(body, index))
                continue
            self._words(held, style, sign)
            sign = "" if held else sign
            held = []
            if event.kind is Kind.ITEM and event.step is Step.OPEN:
                # Word would count on through all lists of the document: numbers stay as they are typed.
                is_numbered = event.number >= 0
                style, sign = _LISTED[is_numbered], f"{event.text} " if is_numbered else ""
            elif event.kind is Kind.NOTE and event.step is Step.OPEN:
                sign = f"[{event.text}] "
            elif event.kind is Kind.HEADING:
                style = f"Heading {min(event.number + 1, 9)}" if event.step is Step.OPEN else None
            elif event.kind is Kind.LIST and event.step is Step.CLOSE:
                style = None
            elif event.kind is Kind.TABLE and event.step is Step.OPEN:
                self._table(body, index)
                tabled = body.partners[index]

    def _words(self, events: Iterable[Event], style: str | None, sign: str) -> None:
        runs = list(_runs(events))
        if not "".join(run.text for run in runs).strip():
            return
        paragraph = self._paper.add_paragraph(sign, style=style)
        for one in runs:
            run = paragraph.add_run(one.text)
            run.bold, run.italic = one.bold or None, one.italic or None

    def _table(self, body: Body, index: int) -> None:
        rows: list[list[str]] = []
        for at in range(index, body.partners[index]):
            event = body.events[at]
            if event.kind in {Kind.TABLE_HEAD, Kind.TABLE_ROW} and event.step is Step.OPEN:
                rows.append([])
            elif event.kind is Kind.CELL and event.step is Step.OPEN:
                rows[-1].append("".join(run.text for run in _runs(body.inner(at))))
        table = self._paper.add_table(len(rows), max(map(len, rows)), style="Table Grid")
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                table.cell(y, x).text = cell

    def _picture(self, name: str, alt: str) -> None:
        data = self._photo(name) if name else None
        if data is None:
            return
        shape = self._paper.add_picture(io.BytesIO(data), width=_WIDTH)
        shape._inline.docPr.set("descr", alt)  # noqa: SLF001 - python-docx has no other way to say what a picture shows
        if alt:
            self._paper.add_paragraph(alt).runs[0].italic = True

    def saved(self) -> bytes:
        out = io.BytesIO()
        self._paper.save(out)
        with zipfile.ZipFile(out) as archive:
            # The same column is the same file: Word's own times are left out.
            return packed({name: archive.read(name) for name in archive.namelist()}, small=True)


def printed(pieces: Iterable[Printed], photo: Callable[[str], bytes | None]) -> bytes:
    """One .docx with every piece on a page of its own."""
    printer = _Printer(photo)
    for number, piece in enumerate(pieces):
        printer.piece(piece, first=number == 0)
    return printer.saved()
