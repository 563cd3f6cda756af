"""The Markdown of content: a few extensions, no raw HTML. What looks like a tag is printed as the text that it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, Any, ClassVar

from markdown import Markdown
from markdown.blockprocessors import OListProcessor, UListProcessor
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from thidua.markup.sanitizer import ADMONITIONS
from thidua.vietnamese import slug

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Link = Callable[[str], str]
# Ids that the frame of every page has, and that a heading must not take.
FRAME_IDS = frozenset({"main", "find", "search"})
# Characters that no text has: the reader has put U+FFFD in their place.
_BOX = "Lưu ý"
_TAB, _SPACE = "\ufffa", "\ufffb"


class _KeepCode(Preprocessor):
    """Hides tabs, and the spaces of blank lines, in fences: what comes next would mend them."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(self._hidden, text).split("\n")

    @staticmethod
    def _hidden(match: re.Match[str]) -> str:
        code = match["code"].replace("\t", _TAB)
        kept = "\n".join(line if line.strip(" ") else _SPACE * len(line) for line in code.split("\n"))
        start, end = match.start("code") - match.start(), match.end("code") - match.start()
        return f"{match[0][:start]}{kept}{match[0][end:]}"


class _ShowCode(Postprocessor):
    """Puts them back."""

    def run(self, text: str) -> str:
        return text.replace(_TAB, "\t").replace(_SPACE, " ")


class _Entity(InlineProcessor):
    """`&copy;` stays for the browser; `&nothing;` is text, of which a browser would make `¬hing;`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - as Python-Markdown calls it
    ) -> tuple[str, int, int]:
        text = m[0] if m[0].startswith("&#") or m[0][1:] in html5 else f"&amp;{m[0][1:]}"
        return self.md.htmlStash.store(text), m.start(0), m.end(0)


class _Numbers(OListProcessor):
    """A list that begins with 7 goes on from there; one that follows bullets is a list of its own."""

    LAZY_OL = False
    SIBLING_TAGS: ClassVar = ["ol"]


class _Bullets(UListProcessor):
    """Bullets that follow a numbered list are a list of their own."""

    SIBLING_TAGS: ClassVar = ["ul"]


class _Boxes(AdmonitionProcessor):
    """A box of an English kind without a title is called in Vietnamese; an author's own kind is its title."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, title = super().get_class_and_title(match)
        is_english = match.group(2) is None and kind.split()[0] in ADMONITIONS
        return kind, _BOX if is_english else title


class PlainExtension(Extension):
    """Takes raw HTML out of Python-Markdown, so that nothing can slip past the check of the source."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Unregisters the two places where HTML passes through; keeps code, numbers and signs as they were typed."""
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html", strict=False)
        # White space is normalised at 30, and what was put aside comes back at 30.
        md.preprocessors.register(_KeepCode(), "thidua_keep_code", 35)
        md.postprocessors.register(_ShowCode(), "thidua_show_code", 5)
        md.inlinePatterns.register(_Entity(ENTITY_RE, md), "entity", 80)
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "<"]
        md.parser.blockprocessors.register(_Numbers(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bullets(md.parser), "ulist", 30)
        if "admonition" in md.parser.blockprocessors:
            md.parser.blockprocessors.register(_Boxes(md.parser), "admonition", 105)


def heading_id(text: str, separator: str) -> str:
    """The id of a heading: `Đường làng` at `duong-lang`; never one of the frame's own."""
    found = slug(text) or "muc"
    return (f"muc-{found}" if found in FRAME_IDS else found).replace("-", separator)


class _Links(Treeprocessor):
    """Puts an address in the place of each that was typed."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link

    def run(self, root: Element) -> None:
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(element.tag)
            # An address of mail is written in a code that only the renderer itself can read.
            if key and AMP_SUBSTITUTE not in (typed := element.get(key, "")):
                element.set(key, self._link(typed))


# In the order in which they are loaded, which decides between equals.
_EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "def_list", "footnotes")
_CONFIGS: dict[str, dict[str, Any]] = {
    # `style=` would be forbidden by the site's content security policy.
    "tables": {"use_align_attribute": True},
    "toc": {"slugify": heading_id},
    "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ đánh dấu chú thích {}"},
}


@dataclass(frozen=True, slots=True)
class Converted:
    """A text as HTML; `title` is that of its first heading, `parts` the ids and titles (as HTML) of those below it."""

    html: str
    title: str
    parts: tuple[tuple[str, str], ...]


def convert(text: str, *, link: Link = str) -> Converted:
    """A text of ours or of an author to HTML; `link` says what stands in the place of an address."""
    md = Markdown(extensions=[*_EXTENSIONS, PlainExtension()], extension_configs=_CONFIGS)
    # At the very end, so that every address is there.
    md.treeprocessors.register(_Links(link), "thidua_links", 0)
    html = md.convert(text)
    first: dict[str, Any] = next(iter(getattr(md, "toc_tokens", ())), {})
    parts = tuple((one["id"], one["name"]) for one in first.get("children", ()))
    return Converted(html, unescape(first.get("name", "")), parts)
