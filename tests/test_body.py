"""What the parser sees in a body, and where: each ▸ stands before one link, picture, tag or first heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.small_column import checked, names, story
from thidua.findings import Position
from thidua.rules.links import is_safe_link
from thidua.source.events import Body, Event, Kind, Step
from thidua.source.markdown import DEEPEST, LONGEST, MOST_EVENTS, parse
from thidua.source.passages import as_read, passages, words

LINKS = {
    "inline": ("Tổ một cửa: ▸[tin](a.md)", ["a.md"]),
    "with a title": ('▸[tin](a.md "Tổ (một) cửa")', ["a.md"]),
    "with a title on the next line": ('▸[tin](a.md\n  "Tổ")', ["a.md"]),
    "in angle brackets": ("▸[tin](<a.md>) ▸[tin]( <b.md> )", ["a.md", "b.md"]),
    "behind blanks and a line break": ("▸[tin](   a.md   ) ▸[tin](\nb.md)", ["a.md", "b.md"]),
    "empty": ("▸[tin]()", [""]),
    "with brackets in the text": ("▸[một [hai] ba](a.md)", ["a.md"]),
    "with a picture in it": ("▸[▸![ảnh](san.jpg)](a.md)", ["a.md", "san.jpg"]),
    "within what only begins like one": ("[a](b ▸[c](d)", ["d"]),
    "across two lines": ("▸[tin\nmới](a.md)", ["a.md"]),
    "with parentheses in the address": ("▸[tin](https://vi-du.vn/a_(b))", ["https://vi-du.vn/a_(b)"]),
    "with code in the text": ("▸[`tin`](a.md)", ["a.md"]),
    "by reference": ("▸[tin][1]\n\n[1]: a.md", ["a.md"]),
    "by reference with a title": ('▸[một][1] ▸[2]\n\n[1]: a.md "Tổ"\n[2]: b.md\n  (Tổ)\n', ["a.md", "b.md"]),
    "by a reference in a quote": ("▸[tin][1]\n\n> [1]: a.md", ["a.md"]),
    "by a reference in a list": ("▸[tin][1]\n\n- [1]: a.md", ["a.md"]),
    "a definition that nothing uses": ("Chữ\n\n[1]: a.md", []),
    "words that look like a definition": ("[Điều 1]: nội dung của điều này", []),
    "a note": ("Xem[^1]\n\n[^1]: Nguồn", []),
    "in a note": ("Xem[^1]\n\n[^1]: ▸[nguồn](a.md)", ["a.md"]),
    "an autolink": ("▸<https://vi-du.vn/a> ▸<mailto:a@vi-du.vn>", ["https://vi-du.vn/a", "mailto:a@vi-du.vn"]),
    "a mail address": ("▸<a@vi-du.vn>", ["mailto:a@vi-du.vn"]),
    "escaped": (r"\[tin\](a.md) [tin\](a.md)", []),
    "an escaped backslash": (r"▸[tin\\](a.md)", ["a.md"]),
    "a title in the quotes of Word": ("[tin](a.md “Tổ”)", []),
    "with entities in the address": ("▸[tin](a&amp;b&#58;c)", ["a&b:c"]),
    "in a heading, a quote, a list, a table": (
        "## ▸[a](a)\n\n> ▸[b](b)\n\n1. ▸[c](c)\n\n| x |\n| - |\n| ▸[d](d) |",
        ["a", "b", "c", "d"],
    ),
    "in a box and a definition": ("> [!NOTE]\n> ▸[a](a)\n\nTừ\n: ▸[b](b)", ["a", "b"]),
}
IMAGES = {
    "inline": ("Sân: ▸![bà con](san.jpg)", ["san.jpg"]),
    "with a title": ('▸![bà con](san.jpg "Sân")', ["san.jpg"]),
    "without a text": ("▸![](san.jpg)", ["san.jpg"]),
    "with brackets in the text": ("▸![một [hai] ba](san.jpg)", ["san.jpg"]),
    "by reference": ("▸![bà con][Sân  Chờ]\n\n[sân chờ]: san.jpg", ["san.jpg"]),
    "by reference to its text": ("▸![sân][] ▸![sân]\n\n[sân]: san.jpg", ["san.jpg"] * 2),
    "by a reference that is not there": ("![sân][1] ![sân]", []),
    "escaped": (r"\!▸[sân](a.md)", ["a.md"]),
}
TAGS = {
    "a tag": ("Tổ ▸<b>một▸</b> cửa", ["<b>", "</b>"]),
    "with attributes": ('x ▸<a href="x">▸<br/>▸<img src=x>', ['<a href="x">', "<br/>", "<img src=x>"]),
    "over two lines": ("x ▸<b\nclass=a>", ["<b\nclass=a>"]),
    "a declaration and an instruction": ("x ▸<!DOCTYPE html> ▸<?php echo 1 ?>", ["<!DOCTYPE html>", "<?php echo 1 ?>"]),
    "a comment": ("x ▸<!-- số máy --> ▸<!-- <b> -->", ["<!-- số máy -->", "<!-- <b> -->"]),
    "signs of order": ("1 < 2 và 3 > 2; a <= b; x <3", []),
    "never closed": ("a <b c\n\n> d", []),
    "escaped": (r"\<b> và &lt;b&gt;", []),
    "an escaped backslash": (r"\\▸<b>", ["<b>"]),
    "in a list, a quote and a table": (
        "- a\n\n  x ▸<b>\n\n> x ▸<i>\n\n| x |\n| - |\n| ▸<u> |",
        ["<b>", "<i>", "<u>"],
    ),
    "in the words of a picture": ("▸![a ▸<b>](san.jpg)", ["san.jpg", "<b>"]),
    "in a note and a definition": ("Chữ[^1]\n\n[^1]: a ▸<i>\n\nTừ\n: nghĩa ▸<u>", ["<i>", "<u>"]),
    "in a paragraph that goes on with an indent": ("a\n    ▸<b>", ["<b>"]),
}
TITLES = {
    "with a number sign": ("▸# Tổ một cửa", ["Tổ một cửa"]),
    "without a blank": ("#tổ", []),
    "indented": ("   ▸# Tổ", ["Tổ"]),
    "empty": ("▸#", [""]),
    "underlined": ("▸Tổ một cửa\n====", ["Tổ một cửa"]),
    "of lower level": ("## Tổ\n\nTổ\n---\n\n### Tổ", []),
    "in code": ("```\n# ghi chú\n```\n\n    # ghi chú", []),
}
CODE = {
    "code span": "`<b>` ``<i> ` </i>`` ` `` <u> `` `",
    "code span over two lines": "`<b>\n</b>`",
    "code span behind an escaped tick": r"\``<b>`",
    "backslash in a code span": r"`\` `<b>`",
    "fence": "```\n<b>\n\n[a](b)\n```",
    "fence with a language": "```html title=a\n<b>\n```",
    "tilde fence with ticks in it": "~~~ `a`\n```\n<b>\n~~~",
    "indented fence": "  ```\n  <b>\n  ```",
    "fence that is not closed": "```\n<b>",
    "indented code": "    <b>\n\n    <i>\n\n\t<u>",
    "indented code behind a paragraph": "a\n\n    <b>",
    "indented code behind a list that has ended": "- a\n\nb\n\n    <b>",
}
NO_CODE = {
    "a tick alone": "a ` b <b>",
    "ticks of other lengths": "`a`` <b>",
    "ticks in two paragraphs": "`a\n\nx <b>`",
    "ticks in two items": "- `a\n- x <b>`",
    "ticks in a paragraph and a quote": "a `\n> x <b>`",
    "an escaped tick": r"\`<b>\`",
    "a fence with ticks behind it": "``` a`b <b>\n",
    "behind a fence": "```\na\n```\nx <b>",
}


def marked(text: str) -> tuple[str, list[Position]]:
    """A body without its ▸, and where they stood."""
    plain, places = "", []
    for part in re.split("(▸)", text):
        if part == "▸":
            places.append(Position(plain.count("\n") + 1, len(plain.rpartition("\n")[2]) + 1))
        else:
            plain += part
    return plain, places


def _marks(body: Body) -> Iterator[tuple[Event, str]]:
    for index, event in body.opened(Kind.LINK, Kind.IMAGE, Kind.HTML, Kind.HEADING):
        if event.kind is Kind.HEADING:
            if event.number == 1:
                yield event, words(body.inner(index))
        else:
            yield event, body.written(event) if event.kind is Kind.HTML else event.target


def _cases() -> list[object]:
    groups = {"link": LINKS, "image": IMAGES, "html": TAGS, "title": TITLES}
    return [
        pytest.param(*case, id=f"{group}-{name}") for group, cases in groups.items() for name, case in cases.items()
    ]


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_marks(text: str, expected: list[str]) -> None:
    source, places = marked(text)
    body = parse(source)
    found = [*_marks(body)]
    assert [said for _, said in found] == expected
    assert [body.position(event.start) for event, _ in found] == places


@pytest.mark.parametrize("body", CODE.values(), ids=CODE)
def test_what_stands_in_code_is_no_markup(body: str) -> None:
    read = parse(body)
    assert [*_marks(read)] == []
    assert "<b>" in as_read(read).text


@pytest.mark.parametrize("body", NO_CODE.values(), ids=NO_CODE)
def test_what_only_looks_like_code_is_markup(body: str) -> None:
    assert [said for _, said in _marks(parse(body))] == ["<b>"]


def test_lines_count_from_the_first_line_of_the_body() -> None:
    body = parse("\nx <b>", first_line=12)
    assert [body.position(event.start) for event, _ in _marks(body)] == [Position(13, 3)]


def test_each_event_knows_its_partner() -> None:
    body = parse("> **a** [b](c)\n\n- d\n  - e\n")
    for index, event in enumerate(body.events):
        other = body.partners[index]
        assert body.partners[other] == index
        assert body.events[other].kind is event.kind
        assert (event.step, body.events[other].step) in {
            (Step.OPEN, Step.CLOSE),
            (Step.CLOSE, Step.OPEN),
            (Step.LEAF, Step.LEAF),
        }


def test_places_are_counted_in_characters_wherever_they_are_asked_for() -> None:
    text = "ặ\U0001f33e đ" * 100
    body = parse(f"{text}\n\n> ![{text}](a.jpg)\n>\n> **{text}** x\n")
    written = [body.written(event) for event in body.events if event.kind in {Kind.TEXT, Kind.STRONG, Kind.IMAGE}]
    assert written == [text, f"![{text}](a.jpg)", text, f"![{text}](a.jpg)", f"**{text}**", text, f"**{text}**", " x"]


def test_passages_are_what_is_read_as_one() -> None:
    body = parse(
        'Một *hai*\nba[^1] [bốn](a.md "không") ![năm](a.jpg) `sáu`\n\n| a | b |\n| - | - |\n| c | |\n\n[^1]: bảy\n'
    )
    assert [(one.kind.value, one.text) for one in passages(body)] == [
        ("image", "năm"),
        ("paragraph", "Một hai\nba bốn  sáu"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("paragraph", "bảy"),
    ]
    read = as_read(body)
    assert re.sub(r"\n{2,}", "\n\n", read.text).split("\n\n") == [
        "",
        "Một hai\nba bốn  sáu",
        "năm",
        "a | b | \n-|-\nc |  | ",
        "bảy",
        "",
    ]
    assert [body.source[read.offset(read.text.index(word))] for word in ("hai", "bốn", "năm", "sáu", "c |", "bảy")] == [
        *"hbnscb"
    ]


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
        *("tel:+84", "", "a&b.md", "&#106;avascript", "https://[::1]/"),
    ],
)
def test_a_link_that_leads_somewhere_is_safe(target: str) -> None:
    assert is_safe_link(target)


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:a", "JavaScript:a", " javascript:a", "java\tscript:a", "java\nscript:a", "\x01javascript:a"),
        *("vbscript:a", "data:a", "file:///a", "ftp://a", "blob:a", "x:a", "a:b.md", "//vi-du.vn", r"\\vi-du.vn"),
        *(r"/\vi-du.vn", "\t//vi-du.vn", "https://[", "`javascript`:a"),
    ],
    ids=repr,
)
def test_a_link_that_could_run_or_leave_unseen_is_not_safe(target: str) -> None:
    assert not is_safe_link(target)


@pytest.mark.parametrize(
    "written",
    [
        *("javascript&#58;a", "javascript&colon;a", "&#106;avascript:a", "&#x6A;avascript:a", "&#0000106;avascript:a"),
        *("java&Tab;script:a", "java&NewLine;script:a", r"javascript\:a", "&sol;/vi-du.vn", "<java script:a>"),
    ],
)
def test_an_address_is_judged_as_it_is_read(written: str) -> None:
    assert names(checked(story(f"[x]({written})\n"))) == ["unsafe-link"]


def _unparsed(source: str) -> tuple[str, int, int]:
    body = parse(source)
    return body.unparsed, body.most, body.unparsed_at


def test_limits_hold_at_their_bounds() -> None:
    assert _unparsed("a" * LONGEST) == ("", 0, 0)
    assert _unparsed("a" * (LONGEST + 1)) == ("long", LONGEST, LONGEST)
    # Each line is a text and a break; the paragraph opens and closes, and the last line has no break.
    lines = (MOST_EVENTS - 2) // 2
    assert len(parse("a\n" * lines).events) == MOST_EVENTS - 1
    assert _unparsed("a\n" * (lines + 1))[:2] == ("events", MOST_EVENTS)
    # A paragraph lies within the quotes.
    assert _unparsed("> " * (DEEPEST - 1) + "a") == ("", 0, 0)
    assert _unparsed("> " * DEEPEST + "a")[:2] == ("nested", DEEPEST)


def test_a_small_table_of_many_empty_cells_is_too_much() -> None:
    cells = 100
    rows = MOST_EVENTS // (2 * cells)
    table = "|a" * cells + "|\n" + "|-" * cells + "|\n" + "|x\n" * rows
    assert len(table) < LONGEST / 100
    assert _unparsed(table)[0] == "events"
    assert names(checked(story(table))) == ["tangled-markup"]


class PanicException(BaseException):
    """Stands for a panic of the library."""


@pytest.mark.parametrize("error", [PanicException, KeyboardInterrupt, MemoryError])
def test_a_panic_of_the_library_is_a_finding_and_nothing_else_is(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr("thidua.source.markdown.events_with_range", broken)
    if error is PanicException:
        assert _unparsed("a") == ("unparsed", 0, 0)
        assert names(checked(story("Chữ.\n"))) == ["tangled-markup"]
    else:
        with pytest.raises(error):
            parse("a")
