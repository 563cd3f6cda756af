"""What the scanner sees in a body, and where: each ▸ stands before one mark."""

from __future__ import annotations

import re

import pytest

from thidua.diagnostics import Position
from thidua.rules.file import is_safe_link
from thidua.source.body import Mark, MarkKind, prose, scan

LINK, IMAGE, HTML = MarkKind.LINK, MarkKind.IMAGE, MarkKind.HTML
COMMENT, TITLE = MarkKind.COMMENT, MarkKind.HEADING_1


def marked(text: str) -> tuple[str, list[Position]]:
    """A body without its ▸, and where they stood."""
    plain, places = "", []
    for part in re.split("(▸)", text):
        if part == "▸":
            places.append(Position(plain.count("\n") + 1, len(plain.rpartition("\n")[2]) + 1))
        else:
            plain += part
    return plain, places


def _said(one: Mark) -> str:
    return one.target if one.kind in {LINK, IMAGE} else one.text


LINKS = {
    "inline": ("Tổ một cửa: [tin](▸a.md)", ["a.md"]),
    "with a title": ('[tin](▸a.md "Tổ (một) cửa")', ["a.md"]),
    "with a title on the next line": ('[tin](▸a.md\n  "Tổ")', ["a.md"]),
    "in angle brackets": ("[tin](<▸a.md>) [tin]( <▸b.md> )", ["a.md", "b.md"]),
    "behind blanks and a line break": ("[tin](   ▸a.md   ) [tin](\n▸b.md)", ["a.md", "b.md"]),
    "broken in the address": ("[tin](▸java\nscript:x)", ["javascript:x"]),
    "empty": ("[tin](▸)", [""]),
    "with brackets in the text": ("[một [hai] ba](▸a.md)", ["a.md"]),
    "with a picture in it": ("[▸![ảnh](san.jpg)](▸a.md)", ["san.jpg", "a.md"]),
    "within another": ("[a](▸b [c](▸d)", ["b", "d"]),
    "across two lines": ("[tin\nmới](▸a.md)", ["a.md"]),
    "with parentheses in the address": ("[tin](▸https://vi-du.vn/a_(b))", ["https://vi-du.vn/a_"]),
    "with code in the text": ("[`tin`](▸a.md)", ["a.md"]),
    "a definition": ("[tin][1]\n\n[1]: ▸a.md", ["a.md"]),
    "a definition with a title": ('[1]: ▸a.md "Tổ"\n[2]: ▸b.md\n  (Tổ)\n', ["a.md", "b.md"]),
    "a definition on the next line": ("[1]:\n  ▸a.md", ["a.md"]),
    "a definition in angle brackets": ("[1]: ▸<a.md>", ["a.md"]),
    "a definition in a quote": ("> [1]: ▸a.md", ["a.md"]),
    "a definition in a list": ("- [1]: ▸a.md\n1. [2]: ▸b.md", ["a.md", "b.md"]),
    "a definition in a note": ("[^1]: [2]: ▸b.md", ["b.md"]),
    "words that look like a definition": ("[Điều 1]: nội dung của điều này", []),
    "a note": ("Xem[^1]\n\n[^1]: Nguồn", []),
    "an autolink": ("▸<https://vi-du.vn/a> ▸<mailto:a@vi-du.vn>", ["https://vi-du.vn/a", "mailto:a@vi-du.vn"]),
    "a mail address": ("▸<a@vi-du.vn>", ["mailto:a@vi-du.vn"]),
    "escaped": (r"\[tin\](a.md) [tin\](a.md)", []),
    "an escaped backslash": (r"[tin\\](▸a.md)", ["a.md"]),
    "brackets apart": ("[tin] (a.md)", []),
    "a bare address": ("https://vi-du.vn/a", []),
    "in a heading, a quote, a list and a table": (
        "## [a](▸a)\n\n> [b](▸b)\n\n1. [c](▸c)\n\n| x |\n| - |\n| [d](▸d) |",
        ["a", "b", "c", "d"],
    ),
}
IMAGES = {
    "inline": ("Sân: ▸![bà con](san.jpg)", ["san.jpg"]),
    "with a title": ('▸![bà con](san.jpg "Sân")', ["san.jpg"]),
    "without a text": ("▸![](san.jpg)", ["san.jpg"]),
    "with brackets in the text": ("▸![một [hai] ba](san.jpg)", ["san.jpg"]),
    "by reference": ("▸![bà con][Sân  Chờ]\n\n[sân chờ]: ▸san.jpg", ["san.jpg", "san.jpg"]),
    "by reference to its text": ("▸![sân][] ▸![sân]\n\n[sân]: ▸san.jpg", ["san.jpg"] * 3),
    "by a reference that is not there": ("![sân][1] ![sân]", []),
    "escaped": (r"\![sân](▸a.md)", ["a.md"]),
    "apart": ("! [sân](▸a.md)", ["a.md"]),
}
TAGS = {
    "a tag": ("Tổ ▸<b>một▸</b> cửa", ["<b", "</b"]),
    "with attributes": ('▸<a href="x">▸<br/>▸<img src=x>', ["<a", "<br/", "<img"]),
    "over two lines": ("▸<div\nclass=a>", ["<div"]),
    "a declaration and an instruction": ("▸<!DOCTYPE html> ▸<?php echo 1 ?>", ["<!DOCTYPE", "<?php"]),
    "a comment": ("▸<!-- số máy --> ▸<!-- <b> -->", ["<!--", "<!--"]),
    "a comment over paragraphs": ("▸<!-- một\n\n<b> -->▸<i>", ["<!--", "<i"]),
    "a comment that is not closed": ("▸<!-- một\n\n<b>", ["<!--"]),
    "signs of order": ("1 < 2 và 3 > 2; a <= b; x <3", []),
    "never closed": ("a <b c\n\n> d", []),
    "escaped": (r"\<b> và &lt;b&gt;", []),
    "an escaped backslash": (r"\\▸<b>", ["<b"]),
    "in a list, a quote and a table": (
        "- a\n\n    ▸<b>\n\n> ▸<i>\n\n| x |\n| - |\n| ▸<u> |",
        ["<b", "<i", "<u"],
    ),
    "in a box, a note and a definition": (
        "!!! note\n\n    ▸<b>\n\n[^1]: a\n\n    ▸<i>\n\nTừ\n:   nghĩa\n\n    ▸<u>",
        ["<b", "<i", "<u"],
    ),
    "in a paragraph that goes on with an indent": ("a\n    ▸<b>", ["<b"]),
}
TITLES = {
    "with a number sign": ("▸# Tổ một cửa", ["Tổ một cửa"]),
    "without a blank": ("▸#tổ", ["tổ"]),
    "indented": ("   ▸# Tổ".replace("   ▸", "▸   "), ["Tổ"]),
    "empty": ("▸#", [""]),
    "underlined": ("▸Tổ một cửa\n====", ["Tổ một cửa"]),
    "of lower level": ("## Tổ\n\nTổ\n---\n\n### Tổ", []),
    "in the middle of a line": ("Tổ # một", []),
    "in code": ("```\n# ghi chú\n```\n\n    # ghi chú", []),
}
CODE = {
    "code span": "`<b>` ``<i> ` </i>`` ` `` <u> `` `",
    "code span over two lines": "`<b>\n</b>`",
    "code span behind an escaped tick": r"\``<b>`",
    "backslash in a code span": r"`\` `<b>`",
    "fence": "```\n<b>\n\n[a](b)\n```",
    "fence with a language": "```html title=a\n<b>\n```",
    "longer fence": "````\n```\n<b>\n`````",
    "tilde fence with ticks in it": "~~~ `a`\n```\n<b>\n~~~",
    "indented fence": "  ```\n  <b>\n  ```",
    "indented code": "    <b>\n\n    <i>\n\n\t<u>",
    "indented code behind a paragraph": "a\n\n    <b>",
    "indented code behind a list that has ended": "- a\n\nb\n\n    <b>",
}
NO_CODE = {
    "a tick alone": "a ` b <b>",
    "ticks of other lengths": "`a`` <b>",
    "ticks in two paragraphs": "`a\n\n<b>`",
    "ticks in paragraphs that a line of blanks parts": "`a\n  \n<b>`",
    "ticks in two items": "- `a\n- <b>`",
    "ticks in a paragraph and a quote": "a `\n> <b>`",
    "an escaped tick": r"\`<b>\`",
    "a fence that is not closed": "```\n<b>",
    "a fence that is closed with another": "```\n<b>\n~~~",
    "a fence in the middle of a line": "a ```\n<b>",
    "a fence with ticks behind it": "``` a`b\n<b>\n",
    "behind a fence": "```\na\n```\n<b>",
}


def _cases() -> list[object]:
    groups = {"link": LINKS, "image": IMAGES, "html": TAGS, "title": TITLES}
    return [
        pytest.param(*case, id=f"{group}-{name}") for group, cases in groups.items() for name, case in cases.items()
    ]


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_marks(text: str, expected: list[str]) -> None:
    body, places = marked(text)
    found = scan(body)
    assert [one.at for one in found] == places
    assert [_said(one) for one in found] == expected
    assert not any(one.in_code for one in found)


def test_each_kind_of_mark_is_told_apart() -> None:
    found = scan("# a\n[b](c) ![d](e) <f> <!-- g --> <https://h.vn>")
    assert [one.kind for one in found] == [TITLE, LINK, IMAGE, HTML, COMMENT, LINK]
    assert found[2] == Mark(IMAGE, Position(2, 8), "e", "d")


@pytest.mark.parametrize("body", CODE.values(), ids=CODE)
def test_what_stands_in_code_is_no_markup(body: str) -> None:
    assert [one for one in scan(body) if not one.in_code] == []
    assert "<b>" not in prose(body)


@pytest.mark.parametrize("body", NO_CODE.values(), ids=NO_CODE)
def test_what_only_looks_like_code_is_markup(body: str) -> None:
    assert [one.text for one in scan(body)] == ["<b"]


def test_addresses_are_found_in_code_too_and_say_so() -> None:
    body, places = marked("`[a](▸b)`\n\n```\n▸![c](d)\n```\n\n    [e]: ▸f")
    found = scan(body)
    assert [(one.at, one.target, one.in_code) for one in found] == [
        (place, target, True) for place, target in zip(places, ["b", "d", "f"], strict=True)
    ]


def test_lines_count_from_the_first_line_of_the_body() -> None:
    assert [one.at for one in scan("\n<b>", first_line=12)] == [Position(13, 1)]


def test_prose_blanks_code_character_for_character() -> None:
    assert prose("Tổ `một` cửa\n```\nvề\n```\nbản") == "Tổ       cửa\n   \n  \n   \nbản"


@pytest.mark.parametrize(
    "target",
    [
        *(
            "a.md",
            "../2025/a.md",
            "#muc",
            "?a=b:c",
            "a/b:c",
            "https://vi-du.vn",
            "HTTP://vi-du.vn",
            "mailto:a@vi-du.vn",
        ),
        *("tel:+84", "", "a&amp;b.md", "&#" + "9" * 5000 + ";", "&#xFFFFFFFF;"),
    ],
    ids=lambda target: target[:20],
)
def test_a_link_that_leads_somewhere_is_safe(target: str) -> None:
    assert is_safe_link(target)


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:a", "JavaScript:a", " javascript:a", "java\tscript:a", "java\nscript:a", "\x01javascript:a"),
        *("javascript&#58;a", "javascript&colon;a", "&#106;avascript:a", "&#x6A;avascript:a", "&#0000106;avascript:a"),
        *("java&Tab;script:a", "java&NewLine;script:a", r"javascript\:a", "`javascript`:a", "vbscript:a", "data:a"),
        *(
            "file:///a",
            "ftp://a",
            "blob:a",
            "x:a",
            "a:b.md",
            "//vi-du.vn",
            r"\\vi-du.vn",
            r"/\vi-du.vn",
            "&sol;/vi-du.vn",
        ),
        "&#" + "0" * 5000 + "106;avascript:a",
    ],
    ids=lambda target: repr(target[:20]),
)
def test_a_link_that_could_run_or_leave_unseen_is_not_safe(target: str) -> None:
    assert not is_safe_link(target)
