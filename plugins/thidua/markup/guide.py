"""A page of the handbook to HTML, by Python-Markdown: it is ours and trusted, and never a reporter's text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from thidua.anchors import heading_id

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Link = Callable[[str], str]
Size = Callable[[str], tuple[int, int] | None]


def _unknown(_: str) -> None:
    return None


class _Links(Treeprocessor):
    """Puts an address in the place of each that was typed, and the size of each picture beside it."""

    def __init__(self, link: Link, size: Size) -> None:
        super().__init__()
        self._link, self._size = link, size

    def run(self, root: Element) -> None:
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(element.tag)
            # An address of mail is written in a code that only the renderer itself can read.
            if key and AMP_SUBSTITUTE not in (typed := element.get(key, "")):
                if size := self._size(typed) if key == "src" else None:
                    # The room is kept before the picture comes, which it does only once it is near.
                    element.attrib.update(width=str(size[0]), height=str(size[1]), loading="lazy")
                element.set(key, self._link(typed))


def _slugified(text: str, separator: str) -> str:
    return heading_id(text).replace("-", separator)


# In the order in which they are loaded, which decides between equals.
_EXTENSIONS = ("toc", "tables", "fenced_code", "def_list")
_CONFIGS: dict[str, dict[str, Any]] = {
    # `style=` would be forbidden by the site's content security policy.
    "tables": {"use_align_attribute": True},
    "toc": {"slugify": _slugified},
}


@dataclass(frozen=True, slots=True)
class Guide:
    """A page as HTML; `title` is that of its first heading, `parts` the ids and titles (as HTML) of those below it."""

    html: str
    title: str
    parts: tuple[tuple[str, str], ...]


def to_guide(text: str, *, link: Link = str, size: Size = _unknown) -> Guide:
    """A page of the handbook; `link` says what stands for an address that was typed, `size` how large a picture is."""
    md = Markdown(extensions=list(_EXTENSIONS), extension_configs=_CONFIGS)
    # At the very end, so that every address is there.
    md.treeprocessors.register(_Links(link, size), "thidua_links", 0)
    html = md.convert(text)
    first: dict[str, Any] = next(iter(getattr(md, "toc_tokens", ())), {})
    parts = tuple((one["id"], one["name"]) for one in first.get("children", ()))
    return Guide(html, unescape(first.get("name", "")), parts)
