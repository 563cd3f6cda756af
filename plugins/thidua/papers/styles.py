"""The styles of our papers, one an element, and the parts of python-docx's template that a paper does without."""

from __future__ import annotations

from datetime import UTC, date, datetime

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from thidua.papers import elements
from thidua.papers.elements import BETWEEN, ELEMENTS, FIRST_LINE, FONT, LANGUAGE, Element
from thidua.papers.ooxml import half_points, twips, w

_KEPT = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)
# A picture and counts of pages of the template's own.
_STALE = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
_INDENTED = (elements.GROUND, elements.TEXT, elements.SECTION, elements.CLAUSE)
_LEADING = (elements.PART, elements.PART_TITLE, elements.SECTION, elements.CLAUSE, elements.ANNEX, elements.TYPE)
# Space above and below in points, where it is not none.
_SPACE = {
    elements.LETTER_SUBJECT: (6, 0),
    elements.NUMBER: (8, 0),
    elements.DATED: (8, 0),
    elements.TYPE: (14, 0),
    elements.SUBJECT: (0, 14),
    elements.TO: (14, 6),
    elements.TO_ENTRY: (0, 6),
    elements.GROUND: (0, BETWEEN),
    elements.TEXT: (0, BETWEEN),
    elements.PART: (12, 0),
    elements.PART_TITLE: (0, 6),
    elements.SECTION: (BETWEEN, BETWEEN),
    elements.CLAUSE: (0, BETWEEN),
    elements.SIGNER: (72, 0),
    elements.RESTRICTION: (12, 0),
    elements.ANNEX_OF: (0, 12),
    elements.DRAFTER: (6, 0),
}
_LINE = 240
# Text between single and one and a half.
_TEXT_LINE = 1.1


def _font() -> BaseOxmlElement:
    # All four, and no theme's: a theme's font would be printed, whatever name stands beside it.
    return w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)


def _paragraph(element: Element) -> BaseOxmlElement:
    properties = w("pPr")
    if element in _LEADING:
        properties.append(w("keepNext"))
    if element is elements.RESTRICTION:
        edges = ("top", "left", "bottom", "right")
        properties.append(w("pBdr", *(w(edge, val="single", sz=6, space=4, color="000000") for edge in edges)))
    if element is elements.ADDRESS:
        properties.append(w("pBdr", w("top", val="single", sz=6, space=4, color="000000")))
    before, after = _SPACE.get(element, (0, 0))
    if element is elements.MARK:
        properties.append(w("spacing", before=0, after=0, line=20, lineRule="exact"))
    else:
        height = round(_LINE * _TEXT_LINE) if element in {elements.TEXT, elements.GROUND} else _LINE
        properties.append(w("spacing", before=before * 20, after=after * 20, line=height, lineRule="auto"))
    if element in _INDENTED:
        properties.append(w("ind", firstLine=twips(FIRST_LINE[1])))
    properties.append(w("jc", val=element.align.value))
    return properties


def _run(element: Element) -> BaseOxmlElement:
    properties = w("rPr")
    if element.bold:
        properties.append(w("b"))
    if element.italic:
        properties.append(w("i"))
    size = half_points(element.size)
    properties.extend([w("sz", val=size), w("szCs", val=size)])
    return properties


def _style(element: Element) -> BaseOxmlElement:
    return w(
        "style",
        w("name", val=element.label),
        w("basedOn", val="Normal"),
        w("qFormat"),
        _paragraph(element),
        _run(element),
        type="paragraph",
        customStyle=1,
        styleId=element.id,
    )


def _defaults() -> list[BaseOxmlElement]:
    size = half_points(elements.TEXT.size)
    look = w("rPr", _font(), w("color", val="000000"), w("sz", val=size), w("szCs", val=size))
    look.append(w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi=LANGUAGE))
    return [
        w("docDefaults", w("rPrDefault", look), w("pPrDefault", w("pPr"))),
        w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal"),
        w("style", w("name", val="Default Paragraph Font"), type="character", default=1, styleId="DefaultFont"),
        w("style", w("name", val="Normal Table"), type="table", default=1, styleId="TableNormal"),
    ]


def _settings(document: Document) -> None:
    settings = document.settings.element
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
        language.attrib.pop(qn("w:eastAsia"), None)
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def blank(*, title: str, day: date) -> Document:
    """A document with our styles and no paragraph; `day` is when it says that it was made."""
    document = docx.Document()
    part = document.part
    for name, relationship in list(part.rels.items()):
        if relationship.reltype not in _KEPT:
            del part.rels[name]
    package = part.package
    for name, relationship in list(package.rels.items()):
        if relationship.reltype in _STALE:
            del package.rels[name]
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    styles.extend([*_defaults(), *map(_style, ELEMENTS)])
    _settings(document)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title[:255], "", ""
    properties.language, properties.last_modified_by = LANGUAGE, ""
    # python-docx drops an offset: only UTC is kept as it is.
    properties.created = properties.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return document
