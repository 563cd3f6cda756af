"""Pieces of a column to one plain Word document with their photos."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from thidua.word.package import packed

_FONT = "Times New Roman"
_PICTURE = re.compile(r"!\[(?P<alt>(?:\\.|[^\]\\])*)\]\((?P<file>[^)\s]+)\)")
_HEADING = re.compile(r"(?P<signs>#{1,6})\s+(?P<text>.*)")
_ITEM = re.compile(r"(?P<indent> *)(?P<sign>[-*+]|\d{1,9}[.)])\s+(?P<text>.*)")
_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*")
_LOOK = re.compile(r"(\*\*(?:\\.|[^*\\])+\*\*|\*(?:\\.|[^*\\])+\*)")
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(<?([^)\s>]+)>?\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_WIDTH = Cm(14)


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece as it is printed: its title, lines that tell of it, its Markdown, and its photos by their names."""

    title: str
    facts: tuple[str, ...]
    body: str
    photos: tuple[str, ...] = ()


def _plain(text: str) -> str:
    linked = _LINK.sub(lambda link: link[1] if link[2] == link[1] else f"{link[1]} ({link[2]})", text)
    return _ESCAPE.sub(r"\1", linked)


def _blocks(body: str) -> Iterator[list[str]]:
    held: list[str] = []
    for line in body.split("\n"):
        if line.strip():
            held.append(line)
        elif held:
            yield held
            held = []
    if held:
        yield held


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
        shown = {match["file"] for match in _PICTURE.finditer(piece.body)}
        for name in piece.photos:
            if name.rpartition("/")[2] not in shown:
                self._picture(name, "")
        by_name = {name.rpartition("/")[2]: name for name in piece.photos}
        for block in _blocks(piece.body):
            self._block(block, by_name)

    def _block(self, lines: list[str], photos: dict[str, str]) -> None:
        if heading := _HEADING.fullmatch(lines[0]):
            self._paper.add_heading(_plain(heading["text"].replace("*", "")), min(len(heading["signs"]) + 1, 9))
            lines = lines[1:]
        if len(lines) > 1 and _RULE.fullmatch(lines[1].strip()):
            self._table([lines[0], *lines[2:]])
            return
        held: list[str] = []
        for line in lines:
            item = _ITEM.fullmatch(line)
            if held and item:
                self._words(held, photos)
                held = []
            held.append(line)
        if held:
            self._words(held, photos)

    def _words(self, lines: list[str], photos: dict[str, str]) -> None:
        item = _ITEM.fullmatch(lines[0])
        style = None
        if item:
            # Word would count on through all lists of the document: numbers stay as they are typed.
            is_numbered = item["sign"][0].isdigit()
            style = "List Paragraph" if is_numbered else "List Bullet"
            lines = [f"{item['sign']} {item['text']}" if is_numbered else item["text"], *lines[1:]]
        text = " ".join(line.strip().removesuffix("\\") for line in lines)
        for match in _PICTURE.finditer(text):
            self._picture(photos.get(match["file"].rpartition("/")[2], ""), _ESCAPE.sub(r"\1", match["alt"]))
        rest = _PICTURE.sub("", text).removeprefix("> ").strip()
        if not rest:
            return
        paragraph = self._paper.add_paragraph(style=style)
        for part in _LOOK.split(rest):
            stars = len(part) - len(part.lstrip("*")) if _LOOK.fullmatch(part) else 0
            run = paragraph.add_run(_plain(part[stars : len(part) - stars] if stars else part))
            run.bold, run.italic = (stars > 1) or None, (stars == 1) or None

    def _table(self, lines: list[str]) -> None:
        rows = [
            [_plain(cell.strip().replace("*", "")) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
            for line in lines
        ]
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
