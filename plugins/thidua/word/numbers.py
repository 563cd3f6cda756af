"""The numbers that Word counts by itself to the labels that it prints: “1.”, “b)”, “Điều 3.”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from thidua.word.names import value, w
from thidua.word.package import Package
from thidua.word.styles import Styles

_PLACE = re.compile(r"%([1-9])")
# What a list of Markdown can say by itself.
_PLAIN = re.compile(r"%[1-9][.)/]")
_ROMANS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = 26
_MOST = 9999


@dataclass(frozen=True, slots=True)
class Label:
    """What Word prints before a paragraph; `number` where a numbered list says the same, else 0."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


def _roman(number: int) -> str:
    said = ""
    for worth, sign in _ROMANS:
        said += sign * (number // worth)
        number %= worth
    return said


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)


def _said(number: int, form: str) -> str:
    if form in {"lowerRoman", "upperRoman"}:
        said = _roman(number)
    elif form in {"lowerLetter", "upperLetter"}:
        said = _letter(number)
    else:
        return str(number)
    return said.upper() if form.startswith("upper") else said


def _whole(text: str | None, otherwise: int) -> int:
    return min(int(text), _MOST) if text and text.isascii() and text.isdigit() else otherwise


def _levels(owner: ET.Element, tag: str) -> dict[int, _Level]:
    found = {}
    for level in owner.iter(w(tag)):
        form = value(level.find(w("numFmt"))) or "decimal"
        text = value(level.find(w("lvlText"))) or ""
        found[_whole(value(level, "ilvl"), 0)] = _Level(form, text, _whole(value(level.find(w("start"))), 1))
    return found


@dataclass(slots=True)
class Numbers:
    """Counts through a document in its order, as Word does."""

    styles: Styles
    abstract: Mapping[str, dict[int, _Level]]
    of_number: Mapping[str, str]
    restarts: Mapping[str, dict[int, int]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def label(self, properties: ET.Element | None) -> Label | None:
        """What Word prints before the next paragraph; None for bullets and paragraphs of no list."""
        found = self._numbered(properties)
        if found is None:
            return None
        number_id, depth = found
        abstract = self.of_number.get(number_id, "")
        levels = self.abstract.get(abstract, {})
        level = levels.get(depth)
        if level is None or level.form in {"bullet", "none"}:
            return None
        counts = self._counts.setdefault(abstract, {})
        restart = self.restarts.get(number_id, {}).get(depth) if number_id not in self._begun else None
        self._begun.add(number_id)
        counts[depth] = restart if restart is not None else counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]

        def one(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            of = levels.get(at, level)
            return _said(max(1, counts.get(at, of.start)), of.form)

        is_plain = level.form == "decimal" and _PLAIN.fullmatch(level.text) is not None
        return Label(_PLACE.sub(one, level.text), counts[depth] if is_plain else 0)

    def _numbered(self, properties: ET.Element | None) -> tuple[str, int] | None:
        """The list and the depth of a paragraph, its own or its style's."""
        own = properties.find(w("numPr")) if properties is not None else None
        sources = [own, *(style.find(f"{w('pPr')}/{w('numPr')}") for style in self.styles.paragraph_chain(properties))]
        found = [one for one in sources if one is not None]
        number_id = next((got for one in found if (got := value(one.find(w("numId"))))), "0")
        depth = next((got for one in found if (got := value(one.find(w("ilvl"))))), "0")
        return None if number_id == "0" else (number_id, _whole(depth, 0))


def read_numbers(package: Package, styles: Styles) -> Numbers:
    """The lists of a file, none of them begun."""
    root = package.tree("word/numbering.xml")
    abstract: dict[str, dict[int, _Level]] = {}
    of_number: dict[str, str] = {}
    restarts: dict[str, dict[int, int]] = {}
    for one in root.iter(w("abstractNum")) if root is not None else ():
        abstract[value(one, "abstractNumId") or ""] = _levels(one, "lvl")
    for one in root.iter(w("num")) if root is not None else ():
        number_id = value(one, "numId") or ""
        of_number[number_id] = value(one.find(w("abstractNumId"))) or ""
        restarts[number_id] = {
            _whole(value(override, "ilvl"), 0): _whole(value(override.find(w("startOverride"))), 1)
            for override in one.iter(w("lvlOverride"))
            if override.find(w("startOverride")) is not None
        }
    return Numbers(styles, abstract, of_number, restarts)
