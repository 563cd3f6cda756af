"""Whatever hypothesis puts together: no address that could run is printed that no rule has told of, and no tag."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import MANY
from tests.small_column import checked, names, story
from thidua.markup.html import to_html
from thidua.source.markdown import parse

SAFE = {"", "http", "https", "mailto", "tel"}
TAGS = {
    *("a", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"),
    *("li", "ol", "p", "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
SCRIPT = "[x](javascript:alert(1))"
PICTURE = "![a](https://vi-du.vn/a.png)"
TOKENS = [
    *("[x](", "[", "](", "]", "![", "![a](", ")", "(", "<", ">", "{", "}", "*", "_", "|", "\\", "\\]", "\\[", "\\`"),
    *("javascript:alert(1)", "java", "script:alert(1)", "&#106;avascript:alert(1)", "&colon;", "&Tab;", "&NewLine;"),
    *("https://vi-du.vn/a.png", "//vi-du.vn", "a.md", "<javascript://a b>", '"t"', "'", "a", "b c", " ", "<b>"),
    *("<!--", "-->", "`", "``", "```", "```\n", "\n```\n", "~~~\n", "\n", "\n\n", "\n   \n", "    ", "  ", "\t", "> "),
    *(
        "- ",
        "1. ",
        "7) ",
        "> [!NOTE]\n> ",
        "[^1]: ",
        "[^1]",
        "[r]: ",
        "[r]",
        "[x][r]",
        "![x][r]",
        "![r]",
        ": ",
        "term\n",
    ),
    *("| a | b |\n| - | - |\n| ", "# ", "* * *\n", "===\n", "<javascript:alert(1)>", SCRIPT, PICTURE),
]
ENDS = ["", "", "\n\n[r]: javascript:alert(1)", "\n\n[r]: https://vi-du.vn/a.png", f"\n{SCRIPT}", PICTURE]
BODIES = st.builds(
    lambda tokens, end: "".join(tokens) + end, st.lists(st.sampled_from(TOKENS), max_size=14), st.sampled_from(ENDS)
)
# Each place in which a body may hold a link; `{}` is where it stands.
PLACES = {
    "paragraph": "Chữ {} chữ",
    "heading": "## Mục {}",
    "quote": "> {}",
    "item": "- {}",
    "cell": "| a |\n| - |\n| {} |",
    "head of a table": "| {} |\n| - |\n| a |",
    "note": "Chữ[^1]\n\n[^1]: {}",
    "note that nothing marks": "Chữ\n\n[^1]: {}",
    "definition": "Từ\n: {}",
    "term": "{}\n: nghĩa",
    "box": "> [!NOTE]\n> {}",
    "emphasis": "**đậm {} đậm**",
    "words of a link": "[chữ {} chữ](a.md)",
    "words of a picture": "![chữ {} chữ](a.jpg)",
    "behind ticks that never close": "`a {}",
    "behind a link that never closes": "[a](b {}",
    "after a fence that is indented": "  ```\n  a\n  ```\n\n{}",
}
# Each way to write one; by reference the definition stands at the end of the body.
LINKS = {
    "inline": "[x](javascript:alert(1))",
    "ten blanks before it": "[x](          javascript:alert(1))",
    "in angle brackets": "[x](<javascript:alert(1)>)",
    "with a title": '[x](javascript:alert(1) "a")',
    "with entities": "[x](&#106;avascript&colon;alert(1))",
    "in capitals": "[x](JaVaScript:alert(1))",
    "by reference": "[x][r]",
    "by its own name": "[r]",
    "autolink": "<javascript:alert(1)>",
    "picture": "![x](javascript:alert(1))",
    "picture by reference": "![x][r]",
    "picture from elsewhere": PICTURE,
    "other scheme": "[x](data:text/html,x)",
    "no scheme": "[x](//vi-du.vn)",
}


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
    return _Page(to_html(parse(body)))


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
    assert page.keys <= {"href", "src", "alt", "title", "class", "id", "align", "start", "value"}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("link", LINKS)
def test_a_link_that_could_run_is_told_of_in_every_place(link: str, place: str) -> None:
    body = PLACES[place].format(LINKS[link]) + "\n\n[r]: javascript:alert(1)"
    assert _stopped(body)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("tag", ["<script>x</script>", "<b>", "<!-- x -->", "<?x?>", "<img src=x onerror=x>"])
def test_raw_html_is_told_of_in_every_place(tag: str, place: str) -> None:
    assert "raw-html" in names(checked(story(f"{PLACES[place].format(tag)}\n")))


def test_a_definition_that_nothing_uses_is_inert() -> None:
    """Nothing of it reaches the page, so nothing is said of it."""
    body = "Chữ.\n\n[x]: javascript:alert(1)\n"
    assert to_html(parse(body)) == "<p>Chữ.</p>\n"
    assert names(checked(story(body))) == []


def test_what_stands_in_code_leads_nowhere() -> None:
    body = f"`{SCRIPT}`\n\n```\n{SCRIPT}\n```\n"
    assert _render(body).links == []
    assert names(checked(story(body))) == []


@pytest.mark.parametrize("body", ["", " \n\t\n", "[x]: https://vi-du.vn/\n"])
def test_a_body_of_which_nothing_is_printed_is_empty(body: str) -> None:
    assert names(checked(story(body))) == ["empty-body"]
