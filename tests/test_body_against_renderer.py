"""What the site's renderer makes of a body is never more than the scanner saw of it.

The scanner and Python-Markdown read the same text by different rules. Where they disagree, an address may be printed
that no rule has looked at; so both read what hypothesis puts together, and what comes out must have been seen.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension

from tests.profiles import MANY
from tests.small_column import checked, names, story
from thidua.markup.dialect import PlainExtension

SAFE = {"", "http", "https", "mailto", "tel"}
# What MkDocs always has, and what mkdocs.yml adds.
EXTENSIONS: list[str | Extension] = [
    "toc",
    "tables",
    "fenced_code",
    "admonition",
    "def_list",
    "footnotes",
    PlainExtension(),
]
TAGS = {
    *("a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"),
    *("li", "ol", "p", "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
SCRIPT = "[x](javascript:alert(1))"
PICTURE = "![a](https://vi-du.vn/a.png)"
TOKENS = [
    *("[x](", "[", "](", "]", "![", "![a](", ")", "(", "<", ">", "{", "}", "*", "_", "|", "\\", "\\]", "\\[", "\\`"),
    *("javascript:alert(1)", "java", "script:alert(1)", "&#106;avascript:alert(1)", "&colon;", "&Tab;", "&NewLine;"),
    *(
        "https://vi-du.vn/a.png",
        "//vi-du.vn",
        "a.md",
        "<javascript://a b>",
        '"t"',
        "'",
        "a",
        "b c",
        " ",
        "<b>",
        "<!--",
        "-->",
    ),
    *("`", "``", "```", "```\n", "\n```\n", "~~~\n", "\n", "\n\n", "\n   \n", "    ", "  ", "\t", "> ", "- ", "1. "),
    *(
        "!!! note\n",
        "!!! note\n\n    ",
        "[^1]: ",
        "[^1]",
        "[r]: ",
        "[r]",
        "[x][r]",
        "![x][r]",
        "![r]",
        ":   ",
        "term\n",
    ),
    *("| a | b |\n| - | - |\n| ", "# ", "* * *\n", "===\n", SCRIPT, PICTURE),
]
ENDS = ["", "", "\n\n[r]: javascript:alert(1)", "\n\n[r]: https://vi-du.vn/a.png", f"\n{SCRIPT}", PICTURE]
BODIES = st.builds(
    lambda tokens, end: "".join(tokens) + end, st.lists(st.sampled_from(TOKENS), max_size=14), st.sampled_from(ENDS)
)


class _Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.pictures: list[str] = []
        self.keys: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for key, value in attrs:
            self.keys.add(key)
            {"href": self.links, "src": self.pictures}.get(key, []).append(value or "")


def _render(body: str) -> _Page:
    return _Page(
        Markdown(extensions=EXTENSIONS, extension_configs={"tables": {"use_align_attribute": True}}).convert(body)
    )


def _scheme(address: str) -> str:
    """As a browser finds it: without line breaks and tabs, and without what stands around the address."""
    read = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(33))))
    if re.match(r"[/\\]{2}", read):
        return "//"
    match = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", read)
    return match[1].lower() if match else ""


def _stopped(body: str) -> bool:
    return "unsafe-link" in names(checked(story(f"{body}\n")))


@MANY
@given(BODIES)
def test_no_address_that_could_run_is_printed_unseen(body: str) -> None:
    if any(_scheme(link) not in SAFE for link in _render(body).links):
        assert _stopped(body)


@MANY
@given(BODIES)
def test_no_picture_from_elsewhere_is_printed_unseen(body: str) -> None:
    if any(_scheme(picture) for picture in _render(body).pictures):
        assert _stopped(body)


@MANY
@given(BODIES | st.text(st.sampled_from(list("<>/!-=\"' abon\nscriptx&;`[]()")), max_size=60))
def test_no_tag_of_an_author_is_printed(body: str) -> None:
    page = _render(body)
    assert page.tags <= TAGS
    assert page.keys <= {"href", "src", "alt", "title", "class", "id", "align", "start"}


# Each of these was once printed as a link that runs, and not seen.
ONCE_MISSED = {
    "ten blanks before it": "[x](          javascript:alert(1))",
    "blanks in angle brackets": "[x](< javascript:alert(1)>)",
    "definition on the next line": "[x]:\njavascript:alert(1)\n\n[x]",
    "definition in a quote": "> [x]: javascript:alert(1)\n\n[x]",
    "definition in a list": "- [x]: javascript:alert(1)\n\n[x]",
    "definition with a long label": f"[\n{'x' * 300}]: javascript:alert(1)\n\n[{'x' * 300}]",
    "box": "!!! note\n\n    [x](javascript:alert(1))",
    "note": "[^1]\n\n[^1]: a\n\n    [x](javascript:alert(1))",
    "fence that is not closed": "```\n[x](javascript:alert(1))",
    "fence that the renderer does not know": "  ```\n\n[x](javascript:alert(1))\n\n  ```",
    "code span that a line of blanks ends": "`a\n   \n[x](javascript:alert(1)) `",
    "code span that a list ends": "- `a\n- [x](javascript:alert(1)) `",
    "code within the address": "[x](`javascript`:alert(1))",
    "link in an unfinished link": "[a](b [x](javascript:alert(1))",
}


@pytest.mark.parametrize("body", ONCE_MISSED.values(), ids=ONCE_MISSED)
def test_what_was_once_missed_is_seen(body: str) -> None:
    assert any(_scheme(link) == "javascript" for link in _render(body).links)
    assert _stopped(body)


@pytest.mark.parametrize(
    "body",
    [
        "![a[b]c](https://vi-du.vn/a.png)",
        "![x][r]\n\n[r]: https://vi-du.vn/a.png",
        "![r][khác]\n\n[r]: https://vi-du.vn/a.png",
        "![r]\n\n> [r]: https://vi-du.vn/a.png",
        "```\n![a](https://vi-du.vn/a.png)",
    ],
)
def test_pictures_that_were_once_missed_are_seen(body: str) -> None:
    assert any(_scheme(picture) == "https" for picture in _render(body).pictures)
    assert _stopped(body)
