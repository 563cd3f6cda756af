"""How a Word file says a piece of text looks: its own words first, then its style's, then the document's."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

_OFF = frozenset({"0", "false", "off", "none"})
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")


def value_of(element: BaseOxmlElement | None, name: str = "val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if element is None else element.get(qn(f"w:{name}"))


class Styles:
    """Styles by id, each with what it is based on; the document's defaults come last."""

    def __init__(self, document: Document) -> None:
        root = document.styles.element
        self._by_id = {value_of(style, "styleId"): style for style in root.iter(qn("w:style"))}
        self._default = next(
            (
                value_of(s, "styleId")
                for s in root.iter(qn("w:style"))
                if value_of(s, "default") == "1" and value_of(s, "type") == "paragraph"
            ),
            None,
        )
        self._defaults = {
            "rPr": list(root.iterfind("w:docDefaults/w:rPrDefault/w:rPr", nsmap)),
            "pPr": list(root.iterfind("w:docDefaults/w:pPrDefault/w:pPr", nsmap)),
        }

    def chain(self, own: BaseOxmlElement | None, style: str | None, kind: str) -> list[BaseOxmlElement]:
        """The property elements that decide, nearest first."""
        found = [] if own is None else [own]
        seen: set[str | None] = set()
        name = style or self._default
        while name in self._by_id and name not in seen:
            seen.add(name)
            element = self._by_id[name]
            properties = element.find(qn(f"w:{kind}"))
            if properties is not None:
                found.append(properties)
            name = value_of(element.find(qn("w:basedOn")))
        return found + self._defaults[kind]


def first_of(chain: list[BaseOxmlElement], tag: str, name: str = "val") -> str | None:
    """The nearest word on an attribute."""
    for properties in chain:
        element = properties.find(qn(f"w:{tag}"))
        if element is not None and (value := value_of(element, name)) is not None:
            return value
    return None


def is_on(chain: list[BaseOxmlElement], tag: str) -> bool:
    """Whether a property that is there or not is on."""
    for properties in chain:
        element = properties.find(qn(f"w:{tag}"))
        if element is not None:
            return (value_of(element) or "1") not in _OFF
    return False


def number_of(chain: list[BaseOxmlElement], tag: str, *names: str) -> float:
    """The nearest number under the first of some names, else 0."""
    for name in names:
        if (value := first_of(chain, tag, name)) is not None:
            return float(value)
    return 0.0


def fonts_of(chain: list[BaseOxmlElement]) -> frozenset[str]:
    """The fonts of all four faces, and `theme:` for what a theme would say in their stead."""
    fonts = {first_of(chain, "rFonts", face) or "" for face in _FACES}
    themed = {value for face in _FACES if (value := first_of(chain, "rFonts", f"{face}Theme"))}
    return frozenset(fonts | {f"theme:{name}" for name in themed})
