"""What passes the check becomes a page, and the letters on the page are those that were typed: no more, no fewer.

Bodies are put together from the blocks of all bodies of the repository, with marks of every kind strewn in.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.profiles import MANY
from tests.readers import bodies_of_the_repository
from tests.small_column import checked, story
from thidua.gate.markup import read_markup
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.pages.render import framed
from thidua.source.events import Body, Kind, Step
from thidua.source.passages import passages

LONG = settings(MANY, max_examples=5_000)
_BODIES = [body for name, body in bodies_of_the_repository() if not name.startswith(("tests/cases/", "TD1"))]
_MOST = 600
BLOCKS = sorted({one for body in _BODIES for one in re.split(r"\n{2,}", body) if one.strip() and len(one) < _MOST})
STREWN = st.sampled_from(
    [
        *(
            "*",
            "**",
            "_",
            "`",
            "[",
            "](a)",
            "![",
            "\\",
            "\n",
            "  \n",
            "\n- ",
            "\n> ",
            "\n# ",
            "\n1. ",
            "|",
            "&amp;",
            "&",
        ),
        *("<", "[^1]", "\n[^1]: ", "\n: ", "    ", "\t", "\n---\n", "\n```\n", "~~", "==", "5*6", "[x]: a\n", "<b>"),
        *("ặ", "2026. ", "&"),
    ]
)
PIECES = st.lists(st.sampled_from(BLOCKS) | STREWN, min_size=1, max_size=10)
TOGETHER = PIECES.map("\n\n".join) | PIECES.map("".join)
# What is typed and read by nobody: numbers of items, targets, titles, labels, languages, names of boxes.
_UNREAD = re.compile(
    r"\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]|\[\^[^\]]*\]:?|\[![A-Za-z]+\]|\[[^\]]+\]:.*(?:\n.*)*"
    r"|(?:```+|~~~+)[^\n]*|\b\d{1,9}[.)]",
    re.MULTILINE,
)


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


def _read(body: Body) -> str:
    return "".join(one.text for one in passages(body))


def _page_text(html: str) -> str:
    """What a reader sees of a page, and the words of its pictures; without what the renderer adds."""
    added = r'<p class="admonition-title">.*?</p>|<sup id="fnref.*?</sup>|<a class="footnote-backref".*?</a>'
    html = re.sub(r'<img [^<>]*?alt="([^"]*)"[^<>]*>', r"\1", re.sub(added, "", html))
    return unescape(re.sub(r"<[^<>]*>", "", html))


def _gaps(body: Body) -> list[str]:
    """The source without all that is read of it, and without cells for which a table has no column.

    CommonMark's tables leave those out; that a row has too many is for the rules of writing to tell.
    """
    parts, at = [], 0
    for event in body.events:
        if event.kind is Kind.TABLE_ROW and event.step is Step.CLOSE:
            at = max(at, event.end)
        if event.kind in {Kind.TEXT, Kind.CODE} and event.start >= at:
            parts.append(body.source[at : event.start])
            at = event.end
    return [*parts, body.source[at:]]


def _holds(text: str) -> None:
    result = checked(story(f"{text}\n"))
    [body] = [piece.body for piece in result.pieces]
    assume(not body.unparsed and not result.errors)
    html = sanitized(to_html(body))
    assert read_markup("a/index.html", framed(html)).findings == []
    assert _letters(_page_text(html)) == _letters(_read(body))
    unread = "".join(_UNREAD.sub("", gap) for gap in _gaps(body))
    assert not _letters(unread), unread


@MANY
@given(TOGETHER)
def test_the_letters_on_the_page_are_those_that_were_typed(text: str) -> None:
    _holds(text)


@pytest.mark.long
@LONG
@given(TOGETHER)
def test_the_letters_on_the_page_are_those_that_were_typed_for_long(text: str) -> None:
    _holds(text)
