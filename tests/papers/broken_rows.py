"""How a paper is broken in one row of the decree's tables, and the rows of its page."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.papers.breaking import Change, nth, page_says, run_says, sized
from thidua.papers import elements as el
from thidua.papers.elements import Element
from thidua.papers.ooxml import paragraph, w

# The check that names it, the paper, what is done to it, what stands there then (a part of it).
Broken = tuple[str, str, Change, str]
Allowed = tuple[str, Change]


def in_header(change: Callable[[BaseOxmlElement], object], section: int = 0) -> Change:
    return lambda document: change(document.sections[section].header.paragraphs[0].paragraph_format.element)


def runs_say(tag: str, **attributes: str | int) -> Callable[[BaseOxmlElement], object]:
    def change(element: BaseOxmlElement) -> None:
        for run in element.iter(qn("w:r")):
            run.insert(0, w("rPr", w(tag, **attributes)))

    return change


def rule_says(element: Element, tag: str, change: Callable[[BaseOxmlElement], object]) -> Change:
    return lambda document: change(next(nth(document, element).iter(qn(tag))))


def dashed(line: BaseOxmlElement) -> None:
    line.append(line.makeelement(qn("a:prstDash"), {"val": "dash"}))


def solid(line: BaseOxmlElement) -> None:
    line.append(line.makeelement(qn("a:prstDash"), {"val": "solid"}))


def to_the_left(align: BaseOxmlElement) -> None:
    align.text = "left"


def before(element: Element, *made: tuple[Element, str]) -> Change:
    """Paragraphs above one of an element."""

    def change(document: Document) -> None:
        for style, text in made:
            nth(document, element).addprevious(paragraph(style, text))

    return change


def removed(element: Element, place: int = 0) -> Change:
    return lambda document: (p := nth(document, element, place)).getparent().remove(p)


def all_of(*changes: Change) -> Change:
    def change(document: Document) -> None:
        for one in changes:
            one(document)

    return change


def decomposed(document: Document) -> None:
    for text in nth(document, el.TEXT).iter(qn("w:t")):
        text.text = unicodedata.normalize("NFD", text.text or "")


def framed(value: str) -> Change:
    edges = ("top", "left", "bottom", "right")

    def change(document: Document) -> None:
        borders = w("pBdr", *(w(edge, val=value, sz=6, space=4, color="000000") for edge in edges))
        nth(document, el.RESTRICTION).find(qn("w:pPr")).append(borders)

    return change


def on_other_pages(document: Document) -> None:
    only = document.sections[0].footer.paragraphs[0].paragraph_format.element
    only.getparent().replace(only, paragraph(el.ADDRESS, "Địa chỉ: Trụ sở mẫu"))


def landscape(section: int) -> Change:
    return page_says("pgSz", section, w=297.0, h=210.0)


def edges(element: Element, base: str) -> tuple[list[Broken], list[Allowed]]:
    """The sizes of a row: half a point beyond each edge, and the edges themselves."""
    low, high = element.sizes
    broken = [(f"{element.id}-size", base, sized(element, size), "pt") for size in (low - 0.5, high + 0.5)]
    return broken, [(base, sized(element, size)) for size in (low, high)]


def row(
    broken: list[Broken], allowed: list[Allowed], *looks: tuple[list[Broken], list[Allowed]]
) -> tuple[list[Broken], list[Allowed]]:
    return (
        [*broken, *(one for look in looks for one in look[0])],
        [*allowed, *(one for look in looks for one in look[1])],
    )


PAGE: dict[str, tuple[list[Broken], list[Allowed]]] = {
    "A4, upright": row(
        [
            ("page-size", "report", page_says("pgSz", w=215.9, h=279.4), "215,9"),
            ("page-size", "report", page_says("pgSz", w=211.5), "211,5"),
            ("page-orientation", "proposal", landscape(0), "ngang"),
            ("page-orientation", "letter", landscape(1), "ngang"),
        ],
        [("report", page_says("pgSz", w=210.4, h=297.4)), ("report", landscape(0))],
    ),
    "margins": row(
        [
            (f"margin-{side}", "report", page_says("pgMar", 0, **{side: size}), f"{size:g}".replace(".", ","))
            for side, low, high in (("top", 19.5, 25.5), ("bottom", 19.5, 25.5), ("left", 29.5, 35.5))
            for size in (low, high)
        ]
        + [
            ("margin-right", "report", page_says("pgMar", right=14.5), "14,5"),
            ("margin-right", "report", page_says("pgMar", right=20.5), "20,5"),
        ],
        [
            ("report", page_says("pgMar", top=20.0, bottom=20.0, left=30.0, right=15.0)),
            ("report", page_says("pgMar", top=25.0, bottom=25.0, left=35.0, right=20.0)),
        ],
    ),
    "Times New Roman, Unicode, black": row(
        [
            ("font", "report", run_says(el.TEXT, "rFonts", ascii=".VnTime", hAnsi=".VnTime"), ".VnTime"),
            ("font", "report", run_says(el.TEXT, "rFonts", cs="Arial"), "Arial"),
            ("unicode", "report", decomposed, unicodedata.normalize("NFD", "Thực")),
            ("colour", "report", run_says(el.TEXT, "color", val="010101"), "010101"),
        ],
        [
            ("report", run_says(el.TEXT, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman")),
            ("report", run_says(el.TEXT, "color", val="auto")),
        ],
    ),
    "number of the page": row(
        [
            ("page-number-start", "report", page_says("pgNumType", start=2), "2"),
            ("page-number-start", "report", page_says("pgNumType", fmt="lowerRoman"), "lowerRoman"),
            ("page-number-start", "letter", page_says("pgNumType", 1, start=5), "5"),
            ("page-number-size", "report", in_header(runs_say("sz", val=25)), "12,5"),
            ("page-number-size", "report", in_header(runs_say("sz", val=29)), "14,5"),
            ("page-number-style", "report", in_header(runs_say("b")), "đậm"),
            ("page-number-style", "report", in_header(runs_say("i")), "nghiêng"),
            ("page-number-margin", "report", page_says("pgMar", header=20.0), "20"),
        ],
        [
            ("report", in_header(runs_say("sz", val=26))),
            ("report", in_header(runs_say("sz", val=28))),
            ("report", page_says("pgMar", header=19.5)),
        ],
    ),
}
