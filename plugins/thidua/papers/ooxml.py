"""Words of WordprocessingML: paragraphs, drawn rules, fields and tables as elements, over python-docx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zlib import crc32

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from thidua.papers.elements import Align, Element

_LARGEST_ID = 0x7FFFFFFF
_EMU_A_MM = 36_000
_TWIPS_A_MM = 1440 / 25.4
_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
# Three quarters of a point: as thin as the lines of the decree's forms.
_PEN = 9525


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * _TWIPS_A_MM)


def w(tag: str, *children: BaseOxmlElement, **attributes: str | float) -> BaseOxmlElement:
    """An element of the main namespace with its attributes and children."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def run(text: str) -> BaseOxmlElement:
    """A run without a look of its own: the paragraph's style says how it looks."""
    words = w("t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return w("r", words)


def paragraph(
    element: Element,
    text: str,
    *more: BaseOxmlElement,
    sides: float = 0,
    left: float = 0,
    hanging: float = 0,
    align: Align | None = None,
) -> BaseOxmlElement:
    """A paragraph of an element's style; `sides` mm of indent left and right, or `left` with a hanging first line."""
    properties = w("pPr", w("pStyle", val=element.id))
    if sides:
        properties.append(w("ind", left=twips(sides), right=twips(sides)))
    elif left:
        properties.append(w("ind", left=twips(left), hanging=twips(hanging)))
    if align is not None:
        properties.append(w("jc", val=align.value))
    made = w("p", properties)
    if text:
        made.append(run(text))
    made.extend(more)
    return made


def rule(length: float, below: float) -> BaseOxmlElement:
    """A drawn line `length` mm long, centred, `below` points under its paragraph's upper edge."""
    return parse_xml(
        f"<w:r {nsdecls('w', 'wp', 'a')} {_NAMESPACES}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        "<wp:anchor distT='0' distB='0' distL='0' distR='0' simplePos='0' relativeHeight='1' behindDoc='0' locked='0'"
        " layoutInCell='1' allowOverlap='1'><wp:simplePos x='0' y='0'/>"
        "<wp:positionH relativeFrom='column'><wp:align>center</wp:align></wp:positionH>"
        f"<wp:positionV relativeFrom='paragraph'><wp:posOffset>{round(below * 12_700)}</wp:posOffset></wp:positionV>"
        f"<wp:extent cx='{round(length * _EMU_A_MM)}' cy='0'/><wp:effectExtent l='0' t='0' r='0' b='0'/><wp:wrapNone/>"
        "<wp:docPr id='0' name='Đường kẻ'/><wp:cNvGraphicFramePr/><a:graphic>"
        f"<a:graphicData uri='{_SHAPE}'><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x='0' y='0'/>"
        f"<a:ext cx='{round(length * _EMU_A_MM)}' cy='0'/></a:xfrm><a:prstGeom prst='line'><a:avLst/></a:prstGeom>"
        f"<a:ln w='{_PEN}'><a:solidFill><a:srgbClr val='000000'/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def choice(prompt: str, *, label: str, tag: str, choices: Iterable[str], is_open: bool) -> BaseOxmlElement:
    """A field from whose list one is chosen, or where it `is_open` typed; `prompt` stands there until then.

    Word knows a field by its number: it is made of the tag, so that one form has the same bytes each time.
    """
    items = (w("listItem", displayText=one, value=one) for one in choices)
    number = crc32(tag.encode()) & _LARGEST_ID
    properties = w("sdtPr", w("alias", val=label), w("tag", val=tag), w("id", val=number), w("showingPlcHdr"))
    properties.append(w("comboBox" if is_open else "dropDownList", *items))
    return w("sdt", properties, w("sdtContent", run(prompt)))


def page_number() -> list[BaseOxmlElement]:
    """The runs of a field that prints the page's number."""
    instruction = w("instrText")
    instruction.text = "PAGE"
    parts: Sequence[BaseOxmlElement] = (
        w("fldChar", fldCharType="begin"),
        instruction,
        w("fldChar", fldCharType="separate"),
    )
    return [*(w("r", part) for part in parts), run("2"), w("r", w("fldChar", fldCharType="end"))]


def cell(
    width: float, content: Iterable[BaseOxmlElement], *, span: int = 1, merge: str = "", above: float = 0
) -> BaseOxmlElement:
    """A cell `width` mm wide over `span` columns, `above` mm empty; `merge`: "restart" or "continue" down the rows."""
    properties = w("tcPr", w("tcW", w=twips(width), type="dxa"))
    if span > 1:
        properties.append(w("gridSpan", val=span))
    if merge:
        properties.append(w("vMerge", val=merge))
    if above:
        properties.append(w("tcMar", w("top", w=twips(above), type="dxa")))
    made = w("tc", properties)
    made.extend(content)
    return made


def row(cells: Iterable[BaseOxmlElement], *, header: bool = False, height: float = 0) -> BaseOxmlElement:
    """A row that is never split between pages; `height` mm at least; a header row stands again on each page."""
    properties = w("trPr", w("cantSplit"))
    if height:
        properties.append(w("trHeight", val=twips(height), hRule="atLeast"))
    if header:
        properties.append(w("tblHeader"))
    made = w("tr", properties)
    made.extend(cells)
    return made


def table(widths: Sequence[float], rows: Iterable[BaseOxmlElement], *, ruled: bool) -> BaseOxmlElement:
    """A centred table of fixed columns in mm, with lines around each cell or none at all.

    LibreOffice obeys the grid and not the cells' widths: both are written.
    """
    properties = w("tblPr", w("tblW", w=sum(twips(width) for width in widths), type="dxa"), w("jc", val="center"))
    if ruled:
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        properties.append(w("tblBorders", *(w(edge, val="single", sz=4, space=0, color="000000") for edge in edges)))
    properties.append(w("tblLayout", type="fixed"))
    padding = twips(1.2 if ruled else 0)
    properties.append(w("tblCellMar", w("left", w=padding, type="dxa"), w("right", w=padding, type="dxa")))
    made = w("tbl", properties, w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths)))
    made.extend(rows)
    return made


def half_points(size: float) -> int:
    """A size in points as Word counts it."""
    return round(size * 2)
