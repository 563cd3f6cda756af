"""Breaks a right paper in one place, to see whether the checks name just that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tests.papers.samples import TODAY, letter, minutes, proposal, report
from thidua.papers import elements as el
from thidua.papers.checks import differences
from thidua.papers.checks.difference import Difference
from thidua.papers.elements import Element
from thidua.papers.layout import to_docx
from thidua.papers.model import Dated, Letterhead, Minutes, Paper, Signature
from thidua.papers.ooxml import paragraph, twips, w

Change = Callable[[Document], object]


def issued() -> Paper:
    """A report that has its number, day and name."""
    head = Letterhead("Văn phòng", Dated("Sơn La", 2026, 2, 5), "UBND tỉnh Sơn La", "BC-VP", 7)
    return replace(report(), head=head, signature=Signature(("Chánh Văn phòng",), "Họ Tên Mẫu"))


BASES: dict[str, Paper | Minutes] = {
    "proposal": proposal(),
    "letter": letter(),
    "report": report(),
    "minutes": minutes(),
    "issued": issued(),
}
TIME = "2026-09-30T08:15:00+07:00"


def signed(*words: str) -> Change:
    """Puts a digital signature above all else, as a program does that knows no style of ours."""

    def change(document: Document) -> None:
        made = [paragraph(el.OFFICE_SIGNATURE, one) for one in words]
        for one in made:
            properties = one.find(qn("w:pPr"))
            properties.remove(properties.find(qn("w:pStyle")))
            properties.append(w("jc", val="right"))
            for run in one.iter(qn("w:r")):
                run.insert(0, w("rPr", w("sz", val=20)))
        for place, one in enumerate(made):
            document.element.body.insert(place, one)

    return change


def _with_signature() -> bytes:
    document = docx.Document(BytesIO(to_docx(report(), today=TODAY)))
    document.element.body.insert(0, paragraph(el.OFFICE_SIGNATURE, f"Ký bởi: Văn phòng; Thời gian ký: {TIME}"))
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


# A report as it comes back with the signature of its office is the last: no paper of ours bears one.
FILES = {**{name: to_docx(paper, today=TODAY) for name, paper in BASES.items()}, "signed": _with_signature()}


def after(base: str, change: Change) -> tuple[Difference, ...]:
    """What the checks say of a paper after a change."""
    document = docx.Document(BytesIO(FILES[base]))
    change(document)
    saved = BytesIO()
    document.save(saved)
    return differences(saved.getvalue(), issued=base == "issued")


def base_with(element: Element) -> str:
    """A paper in which an element stands."""
    return next(name for name in FILES if _found(docx.Document(BytesIO(FILES[name])), element))


def _found(document: Document, element: Element) -> list[BaseOxmlElement]:
    section = document.sections[0]
    roots = [document.element.body, *(p.paragraph_format.element for p in section.header.paragraphs)]
    roots += [p.paragraph_format.element for p in section.first_page_footer.paragraphs]
    paragraphs = (p for root in roots for p in root.iter(qn("w:p")))
    return [p for p in paragraphs if any(s.get(qn("w:val")) == element.id for s in p.iter(qn("w:pStyle")))]


def nth(document: Document, element: Element, place: int = 0) -> BaseOxmlElement:
    """A paragraph of an element, from 0."""
    return _found(document, element)[place]


def words(element: Element, old: str, new: str, place: int = 0) -> Change:
    """Changes words of a paragraph; its first run that holds the old ones."""

    def change(document: Document) -> None:
        texts = [text for text in nth(document, element, place).iter(qn("w:t")) if old in (text.text or "")]
        texts[0].text = (texts[0].text or "").replace(old, new)

    return change


def _set(paragraph: BaseOxmlElement, kind: str, made: BaseOxmlElement) -> None:
    owners = paragraph.iter(qn("w:r")) if kind == "rPr" else [paragraph]
    for owner in list(owners):
        properties = owner.find(qn(f"w:{kind}"))
        if properties is None:
            properties = w(kind)
            owner.insert(0, properties)
        copy = w(made.tag.rpartition("}")[2])
        existing = properties.find(made.tag)
        for name, value in ({} if existing is None else dict(existing.attrib) | {}).items():
            copy.set(name, value)
        for name, value in made.attrib.items():
            copy.set(name, value)
        if existing is not None:
            properties.remove(existing)
        properties.append(copy)


def run_says(element: Element, tag: str, place: int = 0, **attributes: str | float) -> Change:
    """Formats the runs of a paragraph by hand, as a clerk does."""
    return lambda document: _set(nth(document, element, place), "rPr", w(tag, **attributes))


def paragraph_says(element: Element, tag: str, place: int = 0, **attributes: str | float) -> Change:
    """Formats a paragraph by hand."""
    return lambda document: _set(nth(document, element, place), "pPr", w(tag, **attributes))


def style_says(element: Element, kind: str, tag: str, **attributes: str | float) -> Change:
    """Changes the style itself."""

    def change(document: Document) -> None:
        style = next(s for s in document.styles.element.iter(qn("w:style")) if s.get(qn("w:styleId")) == element.id)
        properties = style.find(qn(f"w:{kind}"))
        for old in properties.findall(qn(f"w:{tag}")):
            properties.remove(old)
        properties.append(w(tag, **attributes))

    return change


def sized(element: Element, size: float) -> Change:
    """Another size for a whole paragraph, its rule with it where that is as long as the line."""

    def change(document: Document) -> None:
        _set(nth(document, element), "rPr", w("sz", val=round(size * 2)))
        if element is el.MOTTO_LINE:
            _scale(nth(document, element), size / element.size)

    return change


def _scale(paragraph: BaseOxmlElement, factor: float) -> None:
    for tag in ("a:ext", "wp:extent"):
        for extent in paragraph.iter(qn(tag)):
            extent.set("cx", str(round(int(extent.get("cx")) * factor)))


def rule_scaled(element: Element, factor: float) -> Change:
    """A rule so much longer."""
    return lambda document: _scale(nth(document, element), factor)


def without_rule(element: Element) -> Change:
    """No rule."""

    def change(document: Document) -> None:
        paragraph = nth(document, element)
        for drawing in list(paragraph.iter(qn("w:drawing"))):
            drawing.getparent().remove(drawing)

    return change


def page_says(tag: str, section: int = 0, **attributes: float | str) -> Change:
    """Changes the page: widths in mm, words as they are."""

    def change(document: Document) -> None:
        properties = list(document.element.body.iter(qn("w:sectPr")))[section]
        found = properties.find(qn(f"w:{tag}"))
        for name, value in attributes.items():
            found.set(qn(f"w:{name}"), str(twips(value) if isinstance(value, float) else value))

    return change
