"""What Word lays beside its lines (boxes, groups, drop capitals, cropped pictures) to what mammoth reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from thidua.word.names import SPACE, A, value, w, with_parents

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_ALTERNATE: Final = f"{_MC}AlternateContent"
_PICTURE: Final = f"{_PIC}pic"
_BOX: Final = w("txbxContent")
_HOLDERS: Final = (f"{_WP}inline", f"{_WP}anchor")
_PICTURES: Final = (f"{A}blip", f"{_VML}imagedata")
_OTHER_NAMES: Final = {w("cr"): w("br"), w("ptab"): w("tab")}
# What turns a line around for a script that runs the other way: mammoth drops it with its words.
_TURNED: Final = (w("dir"), w("bdo"))
_WHOLE: Final = 100_000
_CUT_MARK: Final = re.compile(r"thidua-cut:(\d+),(\d+),(\d+),(\d+) ?")
# A program saw something in a picture; its words are English, or a guess, and stand for nobody's.
_BY_MACHINE: Final = re.compile(
    r"automatically generated|ai[- ]generated|được tạo (?:ra )?tự động|do ai tạo|tự động tạo", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cut:
    """What Word hides at each side of a picture, in 1/100,000 of its width or height."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def cut_of(alt: str) -> tuple[Cut | None, str]:
    """What of a picture is hidden, which its description carried through mammoth, and the description itself."""
    match = _CUT_MARK.match(alt)
    return (Cut(*map(int, match.groups())), alt[match.end() :]) if match else (None, alt)


def mend_shapes(root: ET.Element) -> None:
    """Changes the tree of one part so that mammoth finds the words and pictures that it would not look for."""
    for parent, child in reversed(list(with_parents(root))):
        if child.tag == _ALTERNATE:
            _replace(parent, child, list(_chosen(child)))
        elif child.tag in _TURNED:
            _replace(parent, child, list(child))
        child.tag = _OTHER_NAMES.get(child.tag, child.tag)
    for parent, child in reversed(list(with_parents(root))):
        if child.tag == w("drawing"):
            _replace(parent, child, list(_drawn(child)))
    for parent, child in list(with_parents(root)):
        if child.tag == w("p") and _is_drop_capital(child):
            _join(parent, child)


def _replace(parent: ET.Element, child: ET.Element, by: list[ET.Element]) -> None:
    at = list(parent).index(child)
    parent[at : at + 1] = by


def _chosen(alternate: ET.Element) -> ET.Element:
    """Of several ways to say one thing the one that says most; programs may read no more than one of them."""

    def said(branch: ET.Element) -> tuple[int, int]:
        return len(words_in(branch)), sum(1 for one in branch.iter() if one.tag in _PICTURES)

    return max(alternate, key=said, default=alternate)


def words_in(element: ET.Element) -> str:
    """All letters that stand below an element."""
    return "".join(one.text or "" for one in element.iter(w("t")))


def _outermost(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    """The elements of a name below another one, but those that stand in a box: they belong to its own drawings."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != _BOX:
            yield from _outermost(child, tag)


def _drawn(drawing: ET.Element) -> Iterator[ET.Element]:
    """A drawing as one that shows pictures, and one for each box of words, which is what mammoth looks into."""
    shown = [holder for holder in drawing if holder.tag in _HOLDERS]
    pictures = [(holder, one) for holder in shown for one in _outermost(holder, _PICTURE)]
    boxes = list(_outermost(drawing, _BOX))
    if pictures:
        made = ET.Element(w("drawing"))
        made.extend(_alone(holder, one, is_only=len(pictures) == 1) for holder, one in pictures)
        yield made
    elif not boxes:
        yield drawing
    for box in boxes:
        frame = ET.Element(w("pict"))
        frame.append(box)
        yield frame


def _alone(holder: ET.Element, picture: ET.Element, *, is_only: bool) -> ET.Element:
    """One picture out of a drawing, with the description that is its own."""
    described = holder.find(f"{_WP}docPr") if is_only else picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr")
    made = ET.Element(f"{_WP}inline")
    properties = ET.SubElement(made, f"{_WP}docPr", _said(described, picture))
    properties.extend(described if described is not None else ())
    ET.SubElement(ET.SubElement(made, f"{A}graphic"), f"{A}graphicData").append(picture)
    return made


def _said(described: ET.Element | None, picture: ET.Element) -> dict[str, str]:
    said = (described.get("descr") or described.get("title") or "") if described is not None else ""
    said = "" if _BY_MACHINE.search(said) else _CUT_MARK.sub("", said)
    sides = picture.find(f"{_PIC}blipFill/{A}srcRect")
    if sides is None:
        return {"descr": said}
    cut = [_side(sides.get(name)) for name in "ltrb"]
    left, top, right, bottom = cut
    hides = any(cut) and left + right < _WHOLE and top + bottom < _WHOLE
    return {"descr": f"thidua-cut:{left},{top},{right},{bottom} {said}" if hides else said}


def _side(text: str | None) -> int:
    """What is hidden at a side; less than nothing is a margin, which hides nothing."""
    return min(int(text), _WHOLE) if text and text.isascii() and text.isdigit() else 0


def _is_drop_capital(paragraph: ET.Element) -> bool:
    frame = paragraph.find(f"{w('pPr')}/{w('framePr')}")
    return value(frame, "dropCap") in {"drop", "margin"}


def _join(parent: ET.Element, capital: ET.Element) -> None:
    """Puts a drop capital, which stands in a paragraph of its own, before the rest of its word."""
    at = list(parent).index(capital) + 1
    below = parent[at] if at < len(parent) else None
    if below is None or below.tag != w("p"):
        return
    first = 1 if below.find(w("pPr")) is not None else 0
    runs = [child for child in capital if child.tag != w("pPr")]
    for text in (one for run in runs for one in run.iter(w("t"))):
        text.set(SPACE, "preserve")
    below[first:first] = runs
    parent.remove(capital)
