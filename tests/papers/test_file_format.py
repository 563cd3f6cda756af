"""Word reads properties only in the order of its schema, and refuses a file that has them otherwise."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.papers.breaking import BASES
from tests.papers.samples import TODAY
from thidua.papers.layout import to_docx

# ECMA-376, part 1: what our papers use, in its order.
ORDER = {
    "pPr": "pStyle keepNext pBdr spacing ind jc rPr sectPr",
    "rPr": "rFonts b i caps color sz szCs u lang",
    "tblPr": "tblW jc tblBorders tblLayout tblCellMar",
    "tcPr": "tcW gridSpan vMerge tcMar",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
    "style": "name basedOn qFormat pPr rPr",
    "pBdr": "top left bottom right",
    "tblBorders": "top left bottom right insideH insideV",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
}


@pytest.mark.parametrize("name", BASES)
def test_properties_stand_in_the_order_of_the_schema(name: str) -> None:
    archive = ZipFile(BytesIO(to_docx(BASES[name], today=TODAY)))
    for part in (entry for entry in archive.namelist() if re.fullmatch(r"word/\w+\.xml", entry)):
        root = parse_xml(archive.read(part))
        for tag, order in ORDER.items():
            places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
            for element in root.iter(qn(f"w:{tag}")):
                found = [places[child.tag] for child in element]
                assert all(before <= after for before, after in pairwise(found)), (part, tag, [c.tag for c in element])


@pytest.mark.parametrize("name", BASES)
def test_nothing_of_the_template_is_left(name: str) -> None:
    archive = ZipFile(BytesIO(to_docx(BASES[name], today=TODAY)))
    names = " ".join(archive.namelist())
    assert not re.search("theme|thumbnail|customXml|numbering|app.xml|Effects", names)
    for entry in archive.namelist():
        assert b"Theme=" not in archive.read(entry)
        assert b"Calibri" not in archive.read(entry)


@pytest.mark.parametrize("name", BASES)
def test_every_drawn_line_has_a_number_of_its_own(name: str) -> None:
    archive = ZipFile(BytesIO(to_docx(BASES[name], today=TODAY)))
    numbers = [shape.get("id") for shape in parse_xml(archive.read("word/document.xml")).iter(qn("wp:docPr"))]
    assert len(numbers) == len(set(numbers)) >= 2
