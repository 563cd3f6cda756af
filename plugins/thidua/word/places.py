"""The parts of a Word file to the paths under which everybody looks for them, whatever the file calls them."""

from __future__ import annotations

import posixpath
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree as ET

from thidua.word.names import PACKAGE
from thidua.word.notes import RefusedError
from thidua.word.package import Package, written

MAIN: Final = "word/document.xml"
_TOP: Final = "_rels/.rels"
_RELATION: Final = f"{PACKAGE}Relationship"
# Of these a text has one part each, found at its usual path where no relation says otherwise.
_ONCE: Final = ("styles", "numbering", "footnotes", "endnotes")
_NEVER: Final = "comments"


def rels_of(path: str) -> str:
    """The path of the relations of a part."""
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _kind(relation: ET.Element) -> str:
    return (relation.get("Type") or "").rpartition("/")[2]


def _target(relation: ET.Element, folder: str) -> str:
    """The path of the part that a relation leads to; empty where it leads out of the file."""
    if relation.get("TargetMode") == "External":
        return ""
    return posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")


def _moved(parts: dict[str, bytes], before: str, after: str) -> None:
    """Puts a part, with its relations, in the place of another one, which nobody would be shown."""
    if before != after:
        for old, new in ((before, after), (rels_of(before), rels_of(after))):
            parts.pop(new, None)
            if old in parts:
                parts[new] = parts.pop(old)


def settled(package: Package) -> Package:
    """The package with its text, notes, styles and numbers at the usual paths; Word on the web names them otherwise.

    A relation decides which part is the text. Where it is not followed, one part is mended, and another one is shown.
    """
    parts = dict(package.parts)
    top = package.tree(_TOP)
    relations = top.findall(_RELATION) if top is not None else []
    texts = [_target(one, "") for one in relations if _kind(one) == "officeDocument"]
    main = next((path for path in texts if path in parts), MAIN)
    if main not in parts:
        raise RefusedError("not-word")
    _moved(parts, main, MAIN)
    # Without relations of these kinds, mammoth takes what lies at the usual path.
    parts.pop(_TOP, None)
    root = package.tree(rels_of(main))
    if root is not None:
        _settle_what_it_names(parts, root, posixpath.dirname(main))
        parts[rels_of(MAIN)] = written(root)
    return Package(MappingProxyType(parts), package.has_macros)


def _settle_what_it_names(parts: dict[str, bytes], root: ET.Element, folder: str) -> None:
    for relation in root.findall(_RELATION):
        kind, path = _kind(relation), _target(relation, folder)
        if kind in _ONCE or kind == _NEVER:
            root.remove(relation)
            if kind in _ONCE and path in parts and path != MAIN:
                _moved(parts, path, f"word/{kind}.xml")
        elif path in parts:
            # From the root, for the text may have moved to another folder.
            relation.set("Target", f"/{path}")
    parts.pop(f"word/{_NEVER}.xml", None)
