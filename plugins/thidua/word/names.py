"""The names of Word's XML that we read, and small ways to look at an element."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """A name of WordprocessingML, as trees spell it."""
    return _W + name


def value(element: ET.Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML; None where there is no such element or attribute."""
    return None if element is None else element.get(_W + name)


def is_on(element: ET.Element | None) -> bool | None:
    """A switch of Word: on where it stands there without a value; None where it does not stand there."""
    return None if element is None else value(element) not in {"0", "false", "off"}


def with_parents(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    """Each element below a root with the one it stands in; safe to take the pairs and then change the tree."""
    return ((parent, child) for parent in root.iter() for child in parent)
