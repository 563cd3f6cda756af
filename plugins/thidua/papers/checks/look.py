"""How each element looks: size, bold, italic, capitals, where its lines stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.papers import elements as el
from thidua.papers.checks.difference import Difference, place_of, shown, span
from thidua.papers.elements import Align, Element
from thidua.papers.reading import Line, Read, Run
from thidua.vietnamese import fold

_NAMES = {
    Align.LEFT: "canh trái",
    Align.CENTER: "canh giữa",
    Align.RIGHT: "canh phải",
    Align.BOTH: "canh đều hai bên",
}
_SYLLABLE = re.compile("[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?")
_SHOUT = 2
# Where the decree leaves more than one way.
_ALSO = {
    el.TO: frozenset({Align.LEFT}),
    el.SECTION: frozenset({Align.LEFT, Align.CENTER}),
    el.CLAUSE: frozenset({Align.LEFT}),
}


def _run(element: Element, run: Run, place: str) -> Iterator[Difference]:
    low, high = element.sizes
    if not low <= run.size <= high:
        yield Difference(f"{element.id}-size", place, f"{shown(run.size)} pt", f"cỡ chữ {span(element.sizes, 'pt')}")
    if run.bold is not element.bold:
        wanted = "chữ đậm" if element.bold else "chữ không đậm"
        yield Difference(f"{element.id}-bold", place, "đậm" if run.bold else "không đậm", wanted)
    if run.italic is not element.italic:
        wanted = "chữ nghiêng" if element.italic else "chữ đứng"
        yield Difference(f"{element.id}-italic", place, "nghiêng" if run.italic else "đứng", wanted)
    upper = run.capitals or run.text == run.text.upper()
    if element.capitals and not upper:
        yield Difference(f"{element.id}-case", place, run.text.strip(), "chữ in hoa")


def _syllables(text: str) -> int:
    # "UBND", "HĐND", "VT" are capitals by right and have no shape of a syllable.
    return sum(bool(_SYLLABLE.fullmatch(fold(word))) for word in re.findall(r"[^\W\d_]+", text))


def _lower(line: Line, element: Element) -> Iterator[Difference]:
    if element.capitals:
        return
    text = line.text.strip()
    shouted = text == text.upper() and _syllables(text) >= _SHOUT
    if shouted or any(run.capitals for run in line.runs):
        yield Difference(f"{element.id}-case", place_of(line), text, "chữ in thường")


def _align(line: Line, element: Element) -> Iterator[Difference]:
    allowed = {element.align} | _ALSO.get(element, frozenset())
    if line.align not in {align.value for align in allowed}:
        found = next((name for align, name in _NAMES.items() if align.value == line.align), line.align)
        yield Difference(f"{element.id}-align", place_of(line), found, _NAMES[element.align])


def check(read: Read) -> Iterator[Difference]:
    """The look of every paragraph that is a row of the decree's table."""
    for line in read.printed:
        element = line.element
        if element is None or not element.box or not line.runs:
            continue
        for run in line.runs:
            yield from _run(element, run, place_of(line))
        yield from _lower(line, element)
        yield from _align(line, element)
