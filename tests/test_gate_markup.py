"""Both ways to read a page for the gate find the same: the quick one for our own plain form, and the parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.profiles import MANY
from thidua.gate.addresses import Atlas
from thidua.gate.markup import read_markup
from thidua.gate.tags import Use

BASE = "https://thidua.example/cot/"
# What a page may be made of, in the plain form of our templates and in others.
BITS = (
    *("<p>", "</p>", " chữ ", "\n", "&amp;", "&nbsp;", "<br/>", "<br />", "<!doctype html>", "<!-- x -->", "<", ">"),
    *('<a href="a&amp;b">', '<a href="a&copy=b">', '<a onclick="x">', '<A HREF="x">', '<img src="x" src="y">'),
    *('<p id="a">', '</p class="x">', "<p a>", "<p  a>", "<p a=b>", '<svg viewBox="0 0">', "<x-y>", '"', "alert(1)"),
    *("<script>", "</script>", '<script src="a.js">', "<script/>", '<script type="application/ld+json">'),
    *("<title>", "</title>", "<style>", "</style>", "<textarea>", "</textarea>", "<noscript>", "<plaintext>"),
    *('<meta http-equiv="refresh" content="0; url=a">', '<meta property="og:url" content="u">'),
    '<img srcset="a 1w, b 2w">',
    '<img src="x" src="y" />',
)


# What is easily read otherwise line by line, or without a look at what may stand in it.
HARD = (
    "<title>\n<p id='a'>\n</title>",
    '<title>\n<p id="a">\n</title>',
    '<script>\n<b id="a">\n</script>',
    '<script>\nlet a\n\n= 1</script><a href="b">',
    '<script type="application/ld+json">{\n"a": "<"\n}</script>',
    "<title>a\nb</title>\n<p onclick='x'>",
    '<title/><a href="b">',
    '<script/><a href="b"></a></script>',
    "<script/>alert(1)</script>",
    '<script src="a.js"/>\n</script>',
    '<img src="x" src="y" />',
    '<p\nid="a">',
)


@pytest.mark.parametrize("html", HARD)
def test_hard_pages_are_read_as_by_a_parser(html: str) -> None:
    found = read_markup("a", html)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("thidua.gate.markup.read_plainly", lambda _: None)
        assert read_markup("a", html) == found


@MANY
@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join))
def test_a_page_in_the_plain_form_is_read_as_by_a_parser(html: str) -> None:
    found = read_markup("a", html)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("thidua.gate.markup.read_plainly", lambda _: None)
        assert read_markup("a", html) == found


def test_pages_of_ours_are_in_the_plain_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or each would be read by the parser, which takes three times as long."""
    monkeypatch.setattr("thidua.gate.markup._Reader", None)
    html = '<!doctype html>\n<p class="a">x &nbsp; <a href="b/?c=1&amp;d=2">b</a><br></p>\n<script src="e.js"></script>'
    assert [(one.address, one.line) for one in read_markup("a", html).references] == [("b/?c=1&d=2", 2), ("e.js", 3)]


_FILES = frozenset({"index.html", "a/index.html", "a/b/index.html", "a/b/c.xml", "ab.css", "a/.b"})
_STEPS = st.sampled_from(
    ["../", "./", "a", "b", "/", "ab.css", "c.xml", "index.html", "#x", "?q", "..", ".", "", "%62"]
)


@pytest.mark.parametrize(
    ("page", "address", "leads_on"),
    [
        ("a/b/index.html", "c.xml", True),
        ("a/b/index.html", "./c.xml", True),
        ("a/b/index.html", "../", True),
        ("a/b/index.html", "../b/c.xml", True),
        ("a/b/index.html", "../../ab.css#x", True),
        ("a/b/index.html", "../c.xml", False),
        ("a/b/index.html", "../../../ab.css", None),
        ("index.html", "a/b/c.xml", True),
        ("index.html", "#x", True),
        ("a/b/index.html", "c.xml?q", None),
    ],
)
def test_plain_ways_are_followed_by_hand(page: str, address: str, leads_on: bool | None) -> None:  # noqa: FBT001 - of a row
    assert Atlas(_FILES, BASE)._leads_on(page, address) is leads_on  # noqa: SLF001 - as below


@given(st.sampled_from(["", *sorted(_FILES)]), st.lists(_STEPS, max_size=6).map("".join), st.sampled_from(["", BASE]))
def test_a_way_that_is_followed_by_hand_leads_where_a_browser_would_go(page: str, address: str, base: str) -> None:
    atlas = Atlas(_FILES, base)
    by_hand = atlas._leads_on(page, address)  # noqa: SLF001 - a shortcut is nobody else's
    if by_hand is not None:
        assert by_hand == (not atlas._wrong(page, address, Use.RESOURCE))  # noqa: SLF001 - as above
