"""A paper to a Word file, laid out by Nghị định 30/2020/NĐ-CP; the same bytes for the same paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import singledispatch

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header
from docx.shared import Mm

from thidua.papers import elements as el
from thidua.papers.head_and_foot import centred, foot, foot_of_minutes, head, recipients
from thidua.papers.measure import width
from thidua.papers.model import Annex, Blanks, Block, Heading, Level, Minutes, Paper, Table, Text, annex_label
from thidua.papers.ooxml import page_number, paragraph, w
from thidua.papers.packing import packed
from thidua.papers.styles import blank
from thidua.papers.tables import blanks, ruled
from thidua.papers.words import BLANK, DOTTED, ended, listed, plain

_TEXT_WIDTH = el.PAGE[0] - el.LEFT[0] - el.RIGHT[0]
_PART = 0.4
# Where "Kính gửi:" begins when several are addressed.
_TO_LEFT = 25.0
_HEADINGS = {Level.PART: el.PART, Level.SECTION: el.SECTION, Level.CLAUSE: el.CLAUSE}


@singledispatch
def _block(block: Block) -> list[BaseOxmlElement]:
    raise TypeError(type(block))


@_block.register
def _(block: Text) -> list[BaseOxmlElement]:
    text = plain(block.text)
    # No text is no paragraph: an empty one would be spacing.
    return [paragraph(el.TEXT, text)] if text else []


@_block.register
def _(block: Heading) -> list[BaseOxmlElement]:
    element = _HEADINGS[block.level]
    text = plain(block.text).upper() if element.capitals else plain(block.text)
    title = [paragraph(el.PART_TITLE, plain(block.title).upper())] if block.title else []
    return [paragraph(element, text), *title]


@_block.register
def _(block: Table) -> list[BaseOxmlElement]:
    return [ruled(block)]


@_block.register
def _(block: Blanks) -> list[BaseOxmlElement]:
    return [blanks(block)]


def _blocks(blocks: tuple[Block, ...]) -> Iterator[BaseOxmlElement]:
    after_table = False
    for block in blocks:
        made = _block(block)
        if after_table and made and isinstance(block, Text | Heading):
            made[0].find(qn("w:pPr")).append(w("spacing", before=round(el.BETWEEN * 20)))
        after_table = isinstance(block, Table | Blanks) or (after_table and not made)
        yield from made


def _closed(blocks: tuple[Block, ...], last: str) -> Iterator[BaseOxmlElement]:
    """The text with its last paragraph, which the signature never leaves."""
    *before, closing = _blocks((*blocks, Text(ended(last))))
    closing.find(qn("w:pPr")).insert(1, w("keepNext"))
    yield from (*before, closing)


def _to(entries: tuple[str, ...]) -> Iterator[BaseOxmlElement]:
    if len(entries) == 1:
        yield paragraph(el.TO, f"Kính gửi: {plain(entries[0])}", sides=10)
    elif entries:
        yield paragraph(el.TO, "Kính gửi:", left=_TO_LEFT, align=el.Align.LEFT)
        # The dashes stand under the colon.
        dash = width("- ", el.TO.size)
        left = _TO_LEFT + width("Kính gửi", el.TO.size) + dash
        yield from (paragraph(el.TO_ENTRY, text, left=left, hanging=dash) for text in listed(entries))


def _grounds(entries: tuple[str, ...]) -> Iterator[BaseOxmlElement]:
    for text in listed(entries):
        yield paragraph(el.GROUND, text.removeprefix("- "))


def _titles(type_: str, subject: str) -> Iterator[BaseOxmlElement]:
    if type_:
        yield paragraph(el.TYPE, plain(type_).upper())
        yield centred(el.SUBJECT, subject, _TEXT_WIDTH, part=_PART, inset=10)


def _paper(paper: Paper) -> Iterator[BaseOxmlElement]:
    yield head(paper)
    yield from _titles(paper.type, paper.subject)
    yield from _to(paper.to)
    yield from _grounds(paper.grounds)
    yield from _closed(paper.body, paper.last)
    yield foot(paper)


def _attending(label: str, names: tuple[str, ...]) -> Iterator[str]:
    if len(names) > 1:
        yield f"{label}: {len(names)} người, gồm:"
        yield from listed(names)
    else:
        yield f"{label}: {names[0] if names else DOTTED}"


def _minutes(minutes: Minutes) -> Iterator[BaseOxmlElement]:
    yield head(minutes)
    yield from _titles("Biên bản", minutes.subject)
    opening = (
        f"Thời gian bắt đầu: {minutes.start or DOTTED}",
        f"Địa điểm: {minutes.place or DOTTED}",
        f"Chủ trì: {minutes.chair or DOTTED}",
        f"Thư ký: {minutes.secretary or DOTTED}",
        *_attending("Có mặt", minutes.present),
        *_attending("Vắng mặt", minutes.absent),
    )
    yield from _closed((*map(Text, opening), *minutes.body), f"Cuộc họp kết thúc vào {minutes.end or DOTTED}")
    yield foot_of_minutes(minutes)
    yield from recipients(minutes.recipients)


def _annex(annex: Annex, paper: Paper | Minutes, label: str) -> Iterator[BaseOxmlElement]:
    name = paper.type if isinstance(paper, Paper) else "Biên bản"
    symbol = f" số {BLANK}/{paper.head.symbol}" if paper.head.symbol else ""
    # Left blank: an electronic paper's number and day are known only once it is issued.
    goes_with = (
        f"(Kèm theo {name or 'Công văn'}{symbol} ngày {BLANK} tháng {BLANK} năm {BLANK} của {paper.head.office})"
    )
    yield paragraph(el.ANNEX, label)
    yield centred(el.ANNEX_TITLE, annex.title, _TEXT_WIDTH)
    yield paragraph(el.ANNEX_OF, plain(goes_with))
    yield from _blocks(annex.body)


def _page(document: Document, *, address: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(el.PAGE[0]), Mm(el.PAGE[1])
    section.top_margin, section.bottom_margin = Mm(el.TOP[0]), Mm(el.BOTTOM[0])
    section.left_margin, section.right_margin = Mm(el.LEFT[0]), Mm(el.RIGHT[0])
    section.header_distance = section.footer_distance = Mm(10)
    # The first page bears no number; an address stands only on it.
    section.different_first_page_header_footer = True
    next(document.element.body.iter(qn("w:pgMar"))).addnext(w("pgNumType", start=1))
    _refill(section.header, paragraph(el.PAGE_NUMBER, "", *page_number()))
    if address:
        _refill(section.first_page_footer, paragraph(el.ADDRESS, plain(address)))


def _refill(story: _Header | _Footer, made: BaseOxmlElement) -> None:
    story.is_linked_to_previous = False
    only = story.paragraphs[0].paragraph_format.element
    only.getparent().replace(only, made)


def _next_section(document: Document, *, address: str) -> None:
    """Each annex is a section of its own, numbered from 1."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    mark = next(document.element.body.iterchildren(qn("w:sectPr"), reversed=True)).getprevious()
    mark.find(qn("w:pPr")).insert(0, w("pStyle", val=el.MARK.id))
    if address:
        _refill(section.first_page_footer, paragraph(el.MARK, ""))


def to_docx(paper: Paper | Minutes, *, today: date) -> bytes:
    """The Word file of a paper with its annexes; `today` is only the day that the file says it was made.

    Every text is put in one line of NFC first, without what XML cannot hold.
    """
    document = blank(title=plain(paper.subject), day=today)
    address = paper.address if isinstance(paper, Paper) else ""
    _page(document, address=address)
    body = document.element.body
    parts = [_paper(paper) if isinstance(paper, Paper) else _minutes(paper)]
    labels = [annex_label(index, len(paper.annexes)) for index in range(1, len(paper.annexes) + 1)]
    parts += [_annex(annex, paper, label) for annex, label in zip(paper.annexes, labels, strict=True)]
    for number, part in enumerate(parts):
        if number:
            _next_section(document, address=address)
        for element in part:
            body.insert(len(body) - 1, element)
    # Word asks for a paragraph after the last table.
    body.insert(len(body) - 1, paragraph(el.MARK, ""))
    for number, shape in enumerate(body.iter(qn("wp:docPr")), start=1):
        shape.set("id", str(number))
    return packed(document)
