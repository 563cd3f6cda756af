"""A Word file to one that mammoth reads rightly: what it loses put in its place, what must not come in taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from thidua.word.gone import take_out
from thidua.word.letters import mend_letters
from thidua.word.names import CHART, DIAGRAM, PACKAGE, SPACE, A, M, R, w, with_parents
from thidua.word.notes import Note
from thidua.word.numbers import Numbers, read_numbers
from thidua.word.package import Package, packed, parsed, written
from thidua.word.places import MAIN, rels_of
from thidua.word.shapes import mend_shapes, words_in
from thidua.word.styles import Styles, read_styles

# A bookmark of this name tells what number stands before an item: mammoth counts each list anew.
NUMBER_MARK: Final = "thidua-number-"
_STORIES: Final = (MAIN, "word/footnotes.xml", "word/endnotes.xml")
_HEADING = re.compile(r"heading \d|title")
_RUN: Final = w("r")


@dataclass(slots=True)
class _Mending:
    styles: Styles
    numbers: Numbers
    counts: Counter[str] = field(default_factory=Counter)

    def story(self, root: ET.Element) -> None:
        """Mends one part: the text itself, or its notes."""
        mend_shapes(root)
        self.counts.update(take_out(root, self.styles))
        # From within: what stands in a field must be ready before the field gives its place to it.
        for parent, child in reversed(list(with_parents(root))):
            self._element(parent, child)
        for paragraph in root.iter(w("p")):
            self._number(paragraph)
        self.counts.update(mend_letters(root, self.styles))

    def _element(self, parent: ET.Element, child: ET.Element) -> None:
        if child.tag == w("fldSimple"):
            at = list(parent).index(child)
            parent[at : at + 1] = list(child)
        elif child.tag == f"{M}oMath":
            self.counts["formula"] += 1
            at = list(parent).index(child)
            parent[at : at + 1] = [_run("".join(one.text or "" for one in child.iter(f"{M}t")))]
        elif child.tag in {CHART, DIAGRAM}:
            self.counts["chart"] += 1

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


def _notes(counts: Counter[str], package: Package) -> Iterator[Note]:
    for name in sorted(counts):
        if counts[name]:
            yield Note(name, {"count": str(counts[name])})
    if package.has_macros:
        yield Note("macros")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file for mammoth, how many pictures and letters its text has, and what was told on the way."""

    data: bytes
    pictures: int
    letters: int
    notes: tuple[Note, ...]


def mended(package: Package) -> Mended:
    """The file as mammoth is to read it; its parts stand at their usual paths."""
    styles = read_styles(package)
    mending = _Mending(styles, read_numbers(package, styles))
    parts = dict(package.parts)
    pictures = letters = 0
    for path in [one for one in parts if one.endswith(".rels")]:
        root = package.tree(path)
        if root is not None and (count := _without_outside(root)):
            mending.counts["outside"] += count
            parts[path] = written(root)
    for path in _STORIES:
        root = package.tree(path)
        if root is not None:
            mending.story(root)
            pictures += sum(1 for _ in root.iter(f"{A}blip"))
            letters += sum(map(str.isalpha, words_in(root))) if path == MAIN else 0
            rels = parts.get(rels_of(path))
            _without_broken(root, _relations(parsed(rels) if rels else None))
            parts[path] = written(root)
    return Mended(packed(parts), pictures, letters, tuple(_notes(mending.counts, package)))
