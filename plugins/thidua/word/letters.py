"""The runs of a Word file in fonts before Unicode to Unicode, each by its own font, wherever that comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from xml.etree import ElementTree as ET

from thidua.legacy import converted, encoding_of, is_unicode, joins
from thidua.word.names import SPACE, value, w
from thidua.word.styles import Styles

_TEXTS = (w("t"), w("softHyphen"), w("noBreakHyphen"))


@dataclass(slots=True)
class _Piece:
    """Some letters of one run, and the font that draws them; empty where it is a font of Unicode."""

    at: ET.Element
    font: str
    text: str


def _texts(run: ET.Element, font: str) -> Iterator[_Piece]:
    for child in run:
        if child.tag == w("softHyphen"):
            # Byte AD is the ư of TCVN3, and LibreOffice makes a hyphen of it; elsewhere nobody sees one.
            child.tag, child.text = w("t"), "\u00ad" if font else ""
        elif child.tag == w("noBreakHyphen"):
            child.tag, child.text = w("t"), "-"
        if child.tag == w("t"):
            yield _Piece(child, font, child.text or "")


def _mend(pieces: list[_Piece]) -> Counter[str]:
    """Turns neighbours in one font; a font that has Unicode under it is only a name, and is left alone."""
    font = pieces[0].font
    whole = "".join(piece.text for piece in pieces)
    if not font or whole.isascii():
        return Counter()
    if is_unicode(whole, font):
        return Counter({"named-only": 1})
    for before, after in pairwise(pieces):
        # Word may break a run between a vowel of VNI and its mark.
        if before.text and after.text and joins(before.text[-1], after.text[0], font):
            before.text, after.text = before.text + after.text[0], after.text[1:]
    for piece in pieces:
        piece.at.text = converted(piece.text, piece.font)
        piece.at.set(SPACE, "preserve")
    return Counter({"converted": 1})


def _paragraph(paragraph: ET.Element, styles: Styles, table: str | None) -> Counter[str]:
    properties = paragraph.find(w("pPr"))
    pieces: list[_Piece] = []
    for run in _runs(paragraph):
        font = styles.font(run, properties, table)
        pieces += _texts(run, font if encoding_of(font) else "")
    counts: Counter[str] = Counter()
    for _, same in groupby(pieces, key=lambda piece: piece.font):
        counts.update(_mend(list(same)))
    return counts


def _runs(element: ET.Element) -> Iterable[ET.Element]:
    """The runs of a paragraph, without those of a text box that stands in it: they belong to its own paragraphs."""
    for child in element:
        if child.tag == w("r"):
            yield child
        elif child.tag != w("p"):
            yield from _runs(child)


def mend_letters(root: ET.Element, styles: Styles) -> Counter[str]:
    """Changes the tree; how many stretches were `converted`, and how many had a legacy font's name alone."""
    counts: Counter[str] = Counter()
    tables: dict[ET.Element, str] = {}
    for table in root.iter(w("tbl")):
        style = value(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
        if style:
            # The inner one of two comes later, and counts.
            tables.update(dict.fromkeys(table.iter(w("p")), style))
    for paragraph in root.iter(w("p")):
        counts.update(_paragraph(paragraph, styles, tables.get(paragraph)))
    return counts
