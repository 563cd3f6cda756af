"""Other readers of CommonMark, and what they print in the shape in which ours does: so both can be held together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pyromark
from markdown_it import MarkdownIt

from tests.good_stories import CODES, CONSTRUCTS, generated
from tests.handbook_pages import examples, pages
from thidua.source.document import read_document
from thidua.source.events import Body, Kind

ROOT = Path(__file__).parents[1]
# The same as the adapter's, said once more: a switch that is thrown there must be seen here.
OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
    | pyromark.Options.ENABLE_GFM
)
_BLOCKS = "p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|dl|dt|dd|pre|div|hr"
_QUOTES = {"&quot;": '"', "&#x27;": "'", "&#160;": "\xa0"}
# How the shapes differ in which the same is said; in this order.
_SHAPES = tuple(
    (re.compile(pattern, re.DOTALL), shape)
    for pattern, shape in (
        (r"<(br|hr|img)([^<>]*?)\s*/?>", r"<\1\2>"),
        (r"(<h[1-6]) id=\"[^\"]*\"", r"\1"),
        (r' style="text-align:\s*(\w+);?"', r' align="\1"'),
        # List numbers are printed as they were typed.
        (r' (?:value="\d+"|class="(?:paren zero|paren|zero)")', ""),
        (
            r'<div class="admonition (\w+)">\s*<p class="admonition-title">[^<]*</p>(.*?)</div>',
            r'<blockquote class="markdown-alert-\1">\2</blockquote>',
        ),
        (r'\s*<a class="footnote-backref".*?</a>', ""),
        (r'<sup id="fnref[^"]*"><a class="footnote-ref" href="#fn:[^"]*">(\d+)</a></sup>', r"[^\1]"),
        (r'<sup class="footnote-reference"><a href="#[^"]*">(\d+)</a></sup>', r"[^\1]"),
        (r'<div class="footnote">\s*<hr>\s*<ol>(.*)</ol>\s*</div>', r"\1"),
        (r'<li id="fn:[^"]*">(.*?)</li>', r'<div class="note">\1</div>'),
        (
            r'<div class="footnote-definition" id="[^"]*"><sup class="footnote-definition-label">\d+</sup>',
            '<div class="note">',
        ),
        (rf"\s*(</?(?:{_BLOCKS})\b[^<>]*>)\s*", r"\1"),
    )
)
_NOTE = re.compile(r'<div class="note">.*?</div>', re.DOTALL)


def alike(html: str) -> str:
    """HTML in the one shape: void tags, white space between tags, ids, alignment, notes and boxes."""
    for written, sign in _QUOTES.items():
        html = html.replace(written, sign)
    for pattern, shape in _SHAPES:
        html = pattern.sub(shape, html)
    # Ours stand at the end, where readers look for them.
    return (_NOTE.sub("", html) + "".join(_NOTE.findall(html))).strip()


def by_the_library(source: str) -> str:
    """What the library prints by itself."""
    return alike(pyromark.html(source, options=OPTIONS))


def by_another(source: str) -> str:
    """What markdown-it-py prints: CommonMark and tables."""
    reader = MarkdownIt("commonmark").enable("table")
    # What may be linked is for our rules to say; it would print no such link at all.
    vars(reader)["validateLink"] = lambda _target: True
    return alike(reader.render(source))


def is_known_to_another(body: Body) -> bool:
    """Whether a body holds nothing but what CommonMark and its tables know."""
    return not any(
        event.kind in {Kind.NOTE, Kind.NOTE_MARK, Kind.DEFINITIONS} or (event.kind is Kind.QUOTE and event.text)
        for event in body.events
    )


def bodies_of_the_repository() -> Iterator[tuple[str, str]]:
    """Each body of the repository with what it is called by."""
    for folder in ("content", "tests/offices", "tests/cases", "tests/handbook_world"):
        for path in sorted((ROOT / folder).rglob("*.md")):
            yield path.relative_to(ROOT).as_posix(), read_document(path.name, path.read_bytes()).body
    for folder in ("", "rules"):
        for name, text in pages(folder).items():
            for number, one in enumerate(examples(text)):
                if one.path.endswith(".md"):
                    yield f"{name}-{number}", read_document(one.path, one.data).body
    for name, (body, _) in CONSTRUCTS.items():
        yield name, f"{body}\n"
    for number, code in enumerate(CODES):
        yield f"code {number}", f"Trước.\n\n```\n{code}```\n\nSau.\n"
    for number in range(40):
        yield f"story {number}", generated(number)


def shown(html: str) -> str:
    """The letters, figures and signs of HTML, without any blank."""
    return "".join(unescape(re.sub(r"<[^<>]*>", "", html)).split())
