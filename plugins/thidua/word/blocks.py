"""What mammoth made of a Word file to blocks of Markdown: headings, paragraphs, lists, tables, pictures, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from xml.etree import ElementTree as ET

from thidua.word.inline import Span, as_markdown, as_plain, cleaned, is_link, raised
from thidua.word.mended import NUMBER_MARK
from thidua.word.tables import Cell, table_markdown

_HEADING = re.compile(r"h([1-6])")
_NOTE = re.compile(r"(?P<kind>footnote|endnote)-(?P<back>ref-)?(?P<number>\d+)$")
_LISTS = ("ul", "ol")
_SIGNS = {"br": "\n", "input": "☐ "}
_LONGEST_HEADING = 200
# Deep enough for every parser of Markdown, and for the check.
_INDENT = " " * 4


class BlockKind(StrEnum):
    """What a block of a manuscript is."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    LIST = "list"
    TABLE = "table"
    PICTURE = "picture"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its Markdown, and its words alone.

    `level` is that of a heading in Word, from 1, whose Markdown has no sign yet; `rows` are the plain cells of a table,
    or the items of a list as rows of one;
    `picture` is the number of a picture; `bold` and `italic` tell of a paragraph that is so from end to end.
    """

    kind: BlockKind
    markdown: str = ""
    plain: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    picture: int = -1
    bold: bool = False
    italic: bool = False


@dataclass(slots=True)
class _Writer:
    """Walks mammoth's tree once; pictures that stand among words come out behind their paragraph."""

    counts: Counter[str] = field(default_factory=Counter)
    pictures: list[Block] = field(default_factory=list)
    note_numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def spans(self, element: ET.Element, look: Span = Span("")) -> list[Span]:  # noqa: B008 - a frozen value
        found = [replace(look, text=cleaned(element.text or ""))]
        for child in element:
            found += self._inline(child, look)
            found.append(replace(look, text=cleaned(child.tail or "")))
        return [span for span in found if span.text]

    def _inline(self, child: ET.Element, look: Span) -> list[Span]:
        tag = child.tag
        made = {"img": self._picture, "sup": self._raised, "sub": self._raised, "a": self._link}
        made |= dict.fromkeys(("table", *_LISTS), self._flattened)
        if tag in made:
            return made[tag](child, look)
        if tag in _SIGNS:
            return [replace(look, text=_SIGNS[tag])]
        self.counts["struck"] += tag == "s"
        return self.spans(child, replace(look, bold=look.bold or tag == "strong", italic=look.italic or tag == "em"))

    def _picture(self, child: ET.Element, _: Span) -> list[Span]:
        alt = cleaned(child.get("alt") or "").strip()
        self.pictures.append(Block(BlockKind.PICTURE, plain=alt, picture=int(child.get("src") or -1)))
        return []

    def _flattened(self, child: ET.Element, look: Span) -> list[Span]:
        """A table or list inside a cell: its words, a line a paragraph."""
        self.counts["nested"] += 1
        parts = [one for one in child.iter() if one.tag in {"p", "li"}]
        return [span for part in parts for span in (*self.spans(part, look), replace(look, text="\n"))]

    def _raised(self, child: ET.Element, look: Span) -> list[Span]:
        inner = self.spans(child, look)
        if any(span.raw for span in inner):
            return inner
        text = "".join(span.text for span in inner)
        signs = raised(text.strip(), above=child.tag == "sup")
        if signs is None:
            self.counts["raised"] += 1
            return inner
        return [replace(look, text=signs)]

    def _link(self, child: ET.Element, look: Span) -> list[Span]:
        address = child.get("href") or ""
        if note := _NOTE.search(address):
            # The arrow that leads back is mammoth's own.
            return [] if note["back"] else [Span(f"[^{self._note_number(note)}]", raw=True)]
        if is_link(address):
            return self.spans(child, replace(look, link=address, bold=False, italic=False))
        self.counts["link"] += bool(address) and not address.startswith("#")
        return self.spans(child, look)

    def paragraph(self, element: ET.Element) -> Iterator[Block]:
        spans = self.spans(element)
        words = [span for span in spans if span.text.strip() and not span.raw]
        if text := as_markdown(spans):
            kind = BlockKind.CAPTION if element.get("class") == "caption" else BlockKind.TEXT
            yield Block(
                kind,
                text,
                as_plain(spans),
                bold=bool(words) and all(span.bold for span in words),
                italic=bool(words) and all(span.italic for span in words),
            )
        yield from self._taken()

    def _taken(self) -> Iterator[Block]:
        taken, self.pictures = self.pictures, []
        yield from taken

    def heading(self, element: ET.Element, level: int) -> Iterator[Block]:
        if len("".join(element.itertext())) > _LONGEST_HEADING:
            # Where everything is selected before a style is chosen, whole paragraphs become headings.
            self.counts["long-heading"] += 1
            yield from self.paragraph(element)
            return
        spans = [replace(span, bold=False, italic=False) for span in self.spans(element)]
        plain = as_plain(spans)
        if plain:
            is_title = element.get("class") == "title"
            said = as_markdown(spans).replace("\\\n", " ")
            kind = BlockKind.TITLE if is_title else BlockKind.HEADING
            yield Block(kind, said, plain, level=level)
        yield from self._taken()

    def bullets(self, element: ET.Element) -> Iterator[Block]:
        lines, items = self._items(element)
        if lines:
            yield Block(BlockKind.LIST, "\n".join(lines), "\n".join(items), rows=tuple((one,) for one in items))
        yield from self._taken()

    def _items(self, element: ET.Element, depth: int = 0) -> tuple[list[str], list[str]]:
        lines: list[str] = []
        items: list[str] = []
        number = 0
        for item in element.findall("li"):
            inner = [child for child in item if child.tag in _LISTS]
            own = ET.Element("li")
            own.text, own[:] = item.text, [child for child in item if child not in inner]
            number = _number(own) or number + 1
            sign = "-" if element.tag == "ul" else f"{number}."
            spans = self.spans(own)
            text = as_markdown(spans)
            if text:
                lines.append(f"{_INDENT * depth}{sign} {text}".replace("\n", f"\n{_INDENT * (depth + 1)}"))
                items.append(as_plain(spans))
            for child in inner:
                more, said = self._items(child, depth + bool(text))
                lines += more
                items += said
        return lines, items

    def table(self, element: ET.Element) -> Iterator[Block]:
        rows = [[self._cell(cell) for cell in row if cell.tag in {"td", "th"}] for row in element.iter("tr")]
        pictures = self.pictures
        self.pictures = []
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around some paragraphs.
            self.counts["frame"] += 1
            for child in next(element.iter("tr"))[0]:
                yield from self.block(child)
            return
        if rows:
            markdown, plain = table_markdown(rows)
            said = "\n".join(" ".join(row).replace("\n", " ") for row in plain)
            if said.strip():
                yield Block(BlockKind.TABLE, markdown, said, rows=plain)
        yield from pictures

    def _cell(self, cell: ET.Element) -> Cell:
        parts = [spans for child in cell if (spans := self.spans(child))]
        spans = [span for number, part in enumerate(parts) for span in ([Span("\n")] if number else []) + part]
        return Cell(tuple(spans), int(cell.get("colspan") or 1), int(cell.get("rowspan") or 1))

    def _note_number(self, note: re.Match[str]) -> int:
        """Notes at the foot and at the end count together, as a page shows them."""
        return self.note_numbers.setdefault((note["kind"], note["number"]), len(self.note_numbers) + 1)

    def notes(self, element: ET.Element) -> Iterator[Block]:
        for item in element.findall("li"):
            note = _NOTE.search(item.get("id") or "")
            spans = [span for child in item for span in (*self.spans(child), Span(" "))]
            if note:
                text = as_markdown(spans).replace("\\\n", " ")
                yield Block(BlockKind.NOTE, f"[^{self._note_number(note)}]: {text}", as_plain(spans))

    def block(self, child: ET.Element) -> Iterator[Block]:
        if heading := _HEADING.fullmatch(child.tag):
            yield from self.heading(child, int(heading[1]))
        elif child.tag == "ol" and (first := child.find("li")) is not None and _NOTE.search(first.get("id") or ""):
            yield from self.notes(child)
        elif child.tag in _LISTS:
            yield from self.bullets(child)
        elif child.tag == "table":
            yield from self.table(child)
        else:
            yield from self.paragraph(child)


def _number(item: ET.Element) -> int:
    """The number that Word printed before an item; 0 where it is only the next one."""
    for mark in item.iter("a"):
        name = mark.get("id") or ""
        if name.startswith(NUMBER_MARK):
            return int(name.removeprefix(NUMBER_MARK))
    return 0


def blocks_of(html: str) -> tuple[tuple[Block, ...], Counter[str]]:
    """The blocks of a document in its order, and what was changed on the way, by name."""
    # mammoth writes well-formed elements, and escapes all that stood in the file.
    root = ET.fromstring(f"<body>{html}</body>")  # noqa: S314
    writer = _Writer()
    found = tuple(block for child in root for block in writer.block(child))
    return found, writer.counts
