"""A Word file to one that mammoth reads rightly: what it loses put in its place, what must not come in taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from thidua.word.letters import mend_letters
from thidua.word.names import CHART, DIAGRAM, PACKAGE, SPACE, A, M, R, is_on, w, with_parents
from thidua.word.notes import Note
from thidua.word.numbers import Numbers, read_numbers
from thidua.word.package import Package, packed, parsed
from thidua.word.styles import Styles, read_styles

# A bookmark of this name tells what number stands before an item: mammoth counts each list anew.
NUMBER_MARK: Final = "thidua-number-"
_STORIES: Final = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
# What is taken away, and under which name it is counted, if at all.
_GONE: Final = {
    w("del"): "change",
    w("moveFrom"): "change",
    w("commentReference"): "comment",
    w("bookmarkStart"): "",
    w("bookmarkEnd"): "",
}
_HEADING = re.compile(r"heading \d|title")
_RUN: Final = w("r")


@dataclass(slots=True)
class _Mending:
    styles: Styles
    numbers: Numbers
    counts: Counter[str] = field(default_factory=Counter)

    def story(self, root: ET.Element) -> None:
        """Mends one part: the text itself, or its notes."""
        self._placeholders(root)
        # From within: what stands in a field must be ready before the field gives its place to it.
        for parent, child in reversed(list(with_parents(root))):
            self._element(parent, child)
        self._hidden(root)
        for paragraph in root.iter(w("p")):
            self._number(paragraph)
        self.counts.update(mend_letters(root, self.styles))

    def _placeholders(self, root: ET.Element) -> None:
        """Words such as “Click here to enter text” that a form shows until somebody writes."""
        for box in root.iter(w("sdt")):
            properties, content = box.find(w("sdtPr")), box.find(w("sdtContent"))
            if properties is not None and content is not None and is_on(properties.find(w("showingPlcHdr"))):
                for text in content.iter(w("t")):
                    text.text = ""

    def _element(self, parent: ET.Element, child: ET.Element) -> None:
        if child.tag in _GONE:
            parent.remove(child)
            if name := _GONE[child.tag]:
                self.counts[name] += 1
        elif child.tag == w("fldSimple"):
            at = list(parent).index(child)
            parent[at : at + 1] = list(child)
        elif child.tag == f"{M}oMath":
            self.counts["formula"] += 1
            at = list(parent).index(child)
            parent[at : at + 1] = [_run("".join(one.text or "" for one in child.iter(f"{M}t")))]
        elif child.tag in {CHART, DIAGRAM}:
            self.counts["chart"] += 1
        elif child.tag == w("ins"):
            self.counts["change"] += 1

    def _hidden(self, root: ET.Element) -> None:
        for paragraph in list(root.iter(w("p"))):
            properties = paragraph.find(w("pPr"))
            for parent, child in list(with_parents(paragraph)):
                if child.tag == _RUN and self.styles.is_hidden(child, properties):
                    # Its pictures and breaks are hidden with its words.
                    parent.remove(child)
                    self.counts["hidden"] += any((text.text or "").strip() for text in child.iter(w("t")))

    def _number(self, paragraph: ET.Element) -> None:
        properties = paragraph.find(w("pPr"))
        label = self.numbers.label(properties)
        if label is None or not any(True for _ in paragraph.iter(w("t"))):
            return
        is_heading = _HEADING.match(self.styles.name(properties)) is not None
        at = 0 if properties is None else list(paragraph).index(properties) + 1
        if label.number and not is_heading:
            paragraph.insert(at, ET.Element(w("bookmarkStart"), {w("name"): f"{NUMBER_MARK}{label.number}"}))
            return
        paragraph.insert(at, _run(f"{label.text} "))
        _unnumber(paragraph, properties)


def _unnumber(paragraph: ET.Element, properties: ET.Element | None) -> None:
    if properties is None:
        properties = ET.Element(w("pPr"))
        paragraph.insert(0, properties)
    for own in properties.findall(w("numPr")):
        properties.remove(own)
    none = ET.SubElement(properties, w("numPr"))
    ET.SubElement(none, w("ilvl"), {w("val"): "0"})
    ET.SubElement(none, w("numId"), {w("val"): "0"})


def _run(text: str) -> ET.Element:
    run = ET.Element(_RUN)
    said = ET.SubElement(run, w("t"), {SPACE: "preserve"})
    said.text = text
    return run


def _without_outside(data: ET.Element) -> int:
    """Takes out of a part's relations all that would be fetched from elsewhere; links that a reader clicks stay."""
    gone = [
        one
        for one in data.findall(f"{PACKAGE}Relationship")
        if one.get("TargetMode") == "External" and not (one.get("Type") or "").endswith("/hyperlink")
    ]
    for one in gone:
        data.remove(one)
    return len(gone)


def _relations(root: ET.Element | None) -> frozenset[str]:
    return frozenset(one.get("Id", "") for one in root) if root is not None else frozenset()


def _without_broken(root: ET.Element, known: frozenset[str]) -> None:
    """Takes away where a picture or a link leads when the file does not say so: mammoth would stop there."""
    for element in root.iter():
        for name in (f"{R}embed", f"{R}link", f"{R}id"):
            if name in element.attrib and element.attrib[name] not in known:
                del element.attrib[name]


def _rels_of(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _notes(counts: Counter[str], package: Package) -> Iterator[Note]:
    for name in sorted(counts):
        if counts[name]:
            yield Note(name, {"count": str(counts[name])})
    if package.has_macros:
        yield Note("macros")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file for mammoth, how many pictures it shows, and what was told on the way."""

    data: bytes
    pictures: int
    notes: tuple[Note, ...]


def mended(package: Package) -> Mended:
    """The file as mammoth is to read it."""
    styles = read_styles(package)
    mending = _Mending(styles, read_numbers(package, styles))
    parts = dict(package.parts)
    pictures = 0
    for path in [one for one in parts if one.endswith(".rels")]:
        root = package.tree(path)
        if root is not None and (count := _without_outside(root)):
            mending.counts["outside"] += count
            parts[path] = _written(root)
    for path in _STORIES:
        root = package.tree(path)
        if root is not None:
            mending.story(root)
            pictures += sum(1 for _ in root.iter(f"{A}blip"))
            rels = parts.get(_rels_of(path))
            _without_broken(root, _relations(parsed(rels) if rels else None))
            parts[path] = _written(root)
    return Mended(packed(parts), pictures, tuple(_notes(mending.counts, package)))


def _written(root: ET.Element) -> bytes:
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
