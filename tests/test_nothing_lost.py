"""Nothing good is lost: no right text is refused, and every one comes out of the build word for word."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from PIL import Image

from tests.column import ROOT, Column, copy_of_sample
from tests.good_stories import CODES, CONSTRUCTS, generated
from tests.readers import alike, by_the_library, shown
from tests.small_column import checked, story
from thidua.kinds import kind_by_folder
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.pages.render import framed
from thidua.source.document import read_document
from thidua.source.markdown import parse

PLAIN = ["admonition", "def_list", "fenced_code", "footnotes", "tables", "toc"]
GENERATED = 40
OFFICES = sorted((ROOT / "tests/offices").glob("*/content/*/**/*.md"))
# What is written, and the words and the title of the picture that comes out.
PICTURES = {
    "plain": ("![Máy in mới & “đẹp” <3](may-in.jpg)", "Máy in mới & “đẹp” <3", None),
    "with a title": ('![Máy in](may-in.jpg "Tựa “đề”")', "Máy in", "Tựa “đề”"),
    "in angle brackets": ("![Máy in](<may-in.jpg>)", "Máy in", None),
    "by reference": ("![Máy in][a]\n\n[a]: may-in.jpg 'Tựa'", "Máy in", "Tựa"),
    "in a link": ("[![Máy in](may-in.jpg)](https://vi-du.vn/)", "Máy in", None),
    "in a line": ("Trước ![Máy in](may-in.jpg) sau.", "Máy in", None),
    "in a list": ("- một\n\n  ![Máy in](may-in.jpg)", "Máy in", None),
}
FRONT = re.compile(r"^\ufeff?---\n.*?\n---\n", re.DOTALL)
# What the browser shows as a block of its own: a space to whoever reads the text.
BLOCKS = {
    *("p", "li", "ul", "ol", "dl", "dt", "dd", "div", "blockquote", "pre", "table", "tr", "td", "th", "hr", "br"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}


def _pieces(element: Element) -> list[str]:
    space = " " if element.tag in BLOCKS else ""
    inner = [piece for child in element for piece in (*_pieces(child), child.tail or "")]
    return [space, element.text or "", *inner, space]


def _seen(element: Element) -> str:
    """The text as a reader sees it."""
    return " ".join("".join(_pieces(element)).split())


def _parsed(html: str) -> Element:
    found: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return found


def _prose(column: Column, slug: str, folder: str = "dien-hinh/2026") -> str:
    """The letters of a body on its page, in the order of the library's own printer."""
    page = column.file(f"site/{folder}/{slug}/index.html").read_text(encoding="utf-8")
    prose = page.partition('<div class="prose">')[2].partition('<div class="piece__after">')[0]
    return shown(alike(prose))


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    """The sample column with every construct, every code and many stories made of them, built."""
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    for number, (body, _) in enumerate(CONSTRUCTS.values()):
        column.story(f"cach-viet-{number}", body=body)
    for number, code in enumerate(CODES):
        column.story(f"ma-{number}", body=f"Trước.\n\n```\n{code}```\n\nSau.")
    for number in range(GENERATED):
        column.story(f"bai-{number}", body=generated(number))
    for number, (body, _, _) in enumerate(PICTURES.values()):
        column.story(f"anh-{number}", body=body)
    Image.new("RGB", (90, 60)).save(column.file("content/exemplars/2026/may-in.jpg"))
    report = column.run("check", "--format", "json").data
    assert report["errors"] == 0, [one for one in report["diagnostics"] if one["severity"] == "error"]
    run = column.run("build")
    assert run.code == 0, run.err
    return column


def _body_of(column: Column, slug: str, folder: str = "dien-hinh/2026") -> Element:
    page = column.file(f"site/{folder}/{slug}/index.html").read_text(encoding="utf-8")
    found = [one for one in _parsed(page).iter("div") if "prose" in one.get("class", "").split()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("number", range(len(CONSTRUCTS)), ids=list(CONSTRUCTS))
def test_construct(number: int, column: Column) -> None:
    body, expected = list(CONSTRUCTS.values())[number]
    assert _seen(_body_of(column, f"cach-viet-{number}")) == expected
    # What warnings say of how it looks is for the tests of those rules; nothing is refused.
    assert {one.code for one in checked(story(f"{body}\n")).findings if not one.code.startswith("TD6")} == set()


@pytest.mark.parametrize("number", range(len(PICTURES)), ids=list(PICTURES))
def test_picture(number: int, column: Column) -> None:
    _, words, title = list(PICTURES.values())[number]
    [picture] = _body_of(column, f"anh-{number}").iter("img")
    assert (picture.get("alt"), picture.get("title")) == (words, title)
    assert picture.get("src") == "../may-in.jpg"


@pytest.mark.parametrize("number", range(GENERATED))
def test_story_made_of_constructs(number: int, column: Column) -> None:
    assert _prose(column, f"bai-{number}") == shown(by_the_library(generated(number)))
    words = [CONSTRUCTS[name][1] for name in CONSTRUCTS if CONSTRUCTS[name][0] in generated(number)]
    assert len(words) >= 8


@pytest.mark.parametrize("number", range(len(CODES)))
def test_code_is_the_same_byte_for_byte(number: int, column: Column) -> None:
    blocks = list(_body_of(column, f"ma-{number}").iter("pre"))
    assert len(blocks) == 1
    assert "".join(blocks[0].itertext()) == CODES[number]


def _all_good() -> list[Path]:
    return [*sorted((ROOT / "content").glob("*/**/*.md")), *OFFICES]


def test_there_are_many_good_stories() -> None:
    assert len(_all_good()) + GENERATED > 150


@pytest.mark.parametrize("path", _all_good(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sample_reads_as_the_library_prints_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = read_document(path.name, text.encode()).body
    assert FRONT.sub("", text) == body
    assert shown(alike(framed(sanitized(to_html(parse(body)))))) == shown(by_the_library(body))


def test_every_sample_is_whole_on_its_page(column: Column) -> None:
    seen = 0
    for path in sorted((ROOT / "content").glob("*/**/*.md")):
        folder, *rest = path.relative_to(ROOT / "content").with_suffix("").parts
        if column.file(f"site/{kind_by_folder(folder).url_of('/'.join(rest))}index.html").is_file():
            body = FRONT.sub("", path.read_text(encoding="utf-8"))
            printed = _prose(column, rest[-1], kind_by_folder(folder).url + "/".join(rest[:-1]))
            assert printed == shown(by_the_library(body)), path
            seen += 1
    assert seen > 30


def test_what_the_renderer_makes_is_all_there() -> None:
    """Ids, classes, numbers and alignment come through the sanitizer."""
    body = "\n\n".join(
        [generated(0), *(CONSTRUCTS[name][0] for name in ("table", "footnotes", "box", "headings alike"))]
    )
    made = to_html(parse(f"{body}\n\n7. bảy\n9. chín\n\n```python\nx\n```\n\n![Ảnh “đẹp”](a.jpg 'Tựa')\n"))
    before, after = (
        [(one.tag, sorted(one.attrib.items())) for one in _parsed(html).iter()] for html in (made, sanitized(made))
    )
    assert after == before
    assert {"align", "start", "value", "id", "class", "href", "title", "src", "alt"} <= {
        name for _, pairs in after for name, _ in pairs
    }
