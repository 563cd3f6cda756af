"""The Markdown of content: a few extensions, no raw HTML. What looks like a tag is printed as the text that it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html.entities import html5
from typing import Any, ClassVar

from markdown import Markdown
from markdown.blockprocessors import OListProcessor, UListProcessor
from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from thidua.mkdocs_plugin.belt import ADMONITIONS
from thidua.vietnamese import slug

NAME = "thidua.mkdocs_plugin.dialect"
ALLOWED = ("admonition", "def_list", "fenced_code", "footnotes", "tables", "toc")
# They read files or run code that a text names.
_RUN_BY_TEXT = frozenset({"macros", "markdown-exec", "include-markdown"})
# Ids that the frame of every page has, and that a heading must not take.
FRAME_IDS = frozenset({"main", "find", "search"})
# Characters that no text has: the reader has put U+FFFD in their place.
_BOX = "Lưu ý"
_TAG, _TAB, _SPACE = "\ufffe", "\ufffa", "\ufffb"


class _Swap(Preprocessor):
    """Puts one character in another's place on every line."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__()
        self._old, self._new = old, new

    def run(self, lines: list[str]) -> list[str]:
        return [line.replace(self._old, self._new) for line in lines]


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

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
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
        # At 21, MkDocs looks for ids in raw HTML with a parser that raises at `<![x[`; there is none, so it sees none.
        md.preprocessors.register(_Swap("<", _TAG), "thidua_hide_tags", 22)
        md.preprocessors.register(_Swap(_TAG, "<"), "thidua_show_tags", 20)
        # White space is normalised at 30, and what was put aside comes back at 30.
        md.preprocessors.register(_KeepCode(), "thidua_keep_code", 35)
        md.postprocessors.register(_ShowCode(), "thidua_show_code", 5)
        md.inlinePatterns.register(_Entity(ENTITY_RE, md), "entity", 80)
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "<"]
        md.parser.blockprocessors.register(_Numbers(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_Bullets(md.parser), "ulist", 30)
        if "admonition" in md.parser.blockprocessors:
            md.parser.blockprocessors.register(_Boxes(md.parser), "admonition", 105)


def makeExtension(**options: object) -> PlainExtension:  # noqa: N802 - Python-Markdown's name
    """What Python-Markdown calls."""
    return PlainExtension(**options)


def heading_id(text: str, separator: str) -> str:
    """The id of a heading: `Đường làng` at `duong-lang`; never one of the frame's own."""
    found = slug(text) or "muc"
    return (f"muc-{found}" if found in FRAME_IDS else found).replace("-", separator)


def extensions_fault(extensions: Iterable[str], plugins: Iterable[str]) -> str:
    """Why mkdocs.yml gives authors too much power, in a sentence; empty where it does not."""
    for name in extensions:
        if name not in {*ALLOWED, NAME}:
            return (
                f"mkdocs.yml bật phần mở rộng Markdown “{name}”, mà bài viết của chuyên mục không được dùng: nhiều phần"
                f" mở rộng để người viết chèn mã vào trang hoặc lấy tệp của máy chủ. Xin xóa “{name}” ở mục"
                f" markdown_extensions; chỉ dùng được: {', '.join(ALLOWED)}."
            )
    for name in plugins:
        if name in _RUN_BY_TEXT:
            return f"mkdocs.yml bật plugin “{name}”, vốn chạy lệnh hoặc lấy tệp theo lời trong bài. Xin xóa plugin này."
    return ""


def extension_configs(configs: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The settings of the extensions as the column needs them, over those of mkdocs.yml."""
    ours: dict[str, dict[str, Any]] = {
        # `style=` would be forbidden by the site's content security policy.
        "tables": {"use_align_attribute": True},
        "toc": {"slugify": heading_id},
        "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ đánh dấu chú thích {}"},
    }
    return {name: {**(configs.get(name) or {}), **ours.get(name, {})} for name in sorted({*configs, *ours})}
