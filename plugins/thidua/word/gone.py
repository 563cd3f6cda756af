"""What stands in a Word file and must not come in: hidden words and rows, comments, what a change took out, hints."""

from __future__ import annotations

from collections import Counter
from typing import Final
from xml.etree import ElementTree as ET

from thidua.word.names import is_on, value, w, with_parents
from thidua.word.styles import Styles

# What is taken away, and under which name it is counted, if at all.
_GONE: Final = {
    w("del"): "change",
    w("moveFrom"): "change",
    w("commentReference"): "comment",
    w("bookmarkStart"): "",
    w("bookmarkEnd"): "",
}
_ROW_GONE: Final = {w("del"): "change", w("hidden"): "hidden"}
_WHITE: Final = "FFFFFF"
# In half points: nobody reads letters of two points.
_TINY: Final = 4


def take_out(root: ET.Element, styles: Styles) -> Counter[str]:
    """Changes the tree of one part; how many things of each kind were taken out, or are told of."""
    counts: Counter[str] = Counter()
    _placeholders(root)
    for parent, child in list(with_parents(root)):
        if child.tag == w("tr") and (name := _why_a_row_is_gone(child)):
            parent.remove(child)
            counts[name] += 1
        # The mark of a paragraph that was deleted joins it with the next one; mammoth does that.
        elif child.tag in _GONE:
            counts[_GONE[child.tag]] += 1
            if parent.tag != w("rPr"):
                parent.remove(child)
        elif child.tag == w("ins"):
            counts["change"] += 1
        elif child.tag == w("altChunk"):
            counts["other-file"] += 1
    del counts[""]
    _hidden(root, styles, counts)
    return counts


def _placeholders(root: ET.Element) -> None:
    """Words such as “Click here to enter text” that a form shows until somebody writes."""
    for box in root.iter(w("sdt")):
        properties, content = box.find(w("sdtPr")), box.find(w("sdtContent"))
        if properties is not None and content is not None and is_on(properties.find(w("showingPlcHdr"))):
            for text in content.iter(w("t")):
                text.text = ""


def _why_a_row_is_gone(row: ET.Element) -> str:
    properties = row.find(w("trPr"))
    if properties is None:
        return ""
    found = (name for tag, name in _ROW_GONE.items() if is_on(properties.find(tag)))
    return next(found, "")


def _hidden(root: ET.Element, styles: Styles, counts: Counter[str]) -> None:
    shaded = {run for cell in root.iter(w("tc")) if _is_shaded(cell) for run in cell.iter(w("r"))}
    for paragraph in list(root.iter(w("p"))):
        properties = paragraph.find(w("pPr"))
        for parent, child in list(with_parents(paragraph)):
            if child.tag != w("r"):
                continue
            has_words = any((text.text or "").strip() for text in child.iter(w("t")))
            if styles.is_hidden(child, properties):
                # Its pictures and breaks are hidden with its words.
                parent.remove(child)
                counts["hidden"] += has_words
            elif has_words and child not in shaded and _is_unseen(child):
                counts["unseen"] += 1


def _is_shaded(cell: ET.Element) -> bool:
    return cell.find(f"{w('tcPr')}/{w('shd')}") is not None


def _is_unseen(run: ET.Element) -> bool:
    """Whether letters are white on white, or too small to be seen, by their own look."""
    look = run.find(w("rPr"))
    if look is None or look.find(w("shd")) is not None or look.find(w("highlight")) is not None:
        return False
    size = value(look.find(w("sz"))) or ""
    return value(look.find(w("color"))) == _WHITE or (size.isascii() and size.isdigit() and int(size) <= _TINY)
