"""A build that went wrong after the check: the gate stops it, and the old site stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.column import TODAY, Column, fingerprint
from tests.publishing import tiny_column
from thidua.check import check
from thidua.gate.markup import read_markup
from thidua.shell import gate
from thidua.shell.build import prepared
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

# Lets something happen between the build and the gate, in `thidua build` and in a plain `mkdocs build`.
LEAK = """
import thidua.shell.gate
from pathlib import Path

whole = thidua.shell.gate.gate

def leaking(settings, built, site, *more):
    {action}
    whole(settings, built, site, *more)

thidua.shell.gate.gate = leaking
"""
LEAKS = {
    "script": 'page.write_text(page.read_text() + "<script>alert(1)</script>")',
    "hidden": 'page.write_text(page.read_text() + "<p>Câu chuyện còn giấu kín ở xưởng mộc cuối chợ</p>")',
    "foreign": 'page.write_text(page.read_text() + "<img src=https://other.example/a.png>")',
    "broken": 'page.write_text(page.read_text() + "<a href=khong-co/>")',
    "absent": '(site / "dien-hinh/index.html").unlink()',
    "overwritten": 'next(site.glob("assets/column.*.js")).write_text("alert(1)")',
    "stray": '(site / "a.php").write_text("")',
}
SAID = {
    "script": "đoạn mã viết thẳng trong trang",
    "hidden": "xuong-moc.md",
    "foreign": "từ nơi khác",
    "broken": "liên kết “khong-co/” không dẫn đến tệp nào",
    "absent": "dien-hinh/index.html: trang này phải có mà chưa được dựng",
    "overwritten": "không phải của hệ thống",
    "stray": "a.php: loại tệp không được có",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Column:
    """A column with a draft, built once; what then happens to a build is the test's."""
    column = tiny_column(tmp_path_factory.mktemp("column"))
    column.story("xuong-moc", title="Câu chuyện còn giấu kín ở xưởng mộc cuối chợ", status="draft")
    run = column.run("build")
    assert run.code == 0, run.err
    return column


def _leak(column: Column, action: str) -> dict[str, str]:
    """The environment in which an action happens."""
    column.write("leak/sitecustomize.py", LEAK.format(action=action))
    # Else nothing has changed, and nothing is built; what other settings made is made anew.
    column.write("mkdocs.yml", column.file("mkdocs.yml").read_text(encoding="utf-8") + "#\n")
    return {"PYTHONPATH": str(column.file("leak"))}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_build_that_went_wrong_is_not_published(built: Column, leak: str) -> None:
    before = fingerprint(built.root / "site")
    run = built.run("build", **_leak(built, f"page = site / 'index.html'; {LEAKS[leak]}"))
    assert run.code == 1
    assert SAID[leak] in run.err
    assert "trang cũ giữ nguyên" in run.err
    assert fingerprint(built.root / "site") == before
    assert not list(built.root.glob(".site.staging"))


def test_plain_mkdocs_is_held_against_the_gate_too(built: Column) -> None:
    """It has written the site by then, so it can only say so."""
    run = built.mkdocs("build", "-q")
    assert run.code == 0, run.err
    run = built.mkdocs("build", "-q", **_leak(built, "(site / 'a.php').write_text('')"))
    assert run.code == 1
    assert "lên máy chủ" in run.err
    assert "a.php: loại tệp không được có" in run.err


def _told(tree: Element) -> Iterator[str]:
    """The addresses in a page as a browser's parser finds them."""
    for one in tree.iter():
        yield from (value for name, value in one.attrib.items() if name in {"href", "src", "action"})
        yield from (part.split()[0] for part in one.attrib.get("srcset", "").split(",") if part.strip())
        if one.attrib.get("property", one.attrib.get("name")) in {"og:url", "og:image", "twitter:image"}:
            yield one.attrib["content"]


def test_the_gate_reads_pages_as_browsers_do(built: Column) -> None:
    for path in sorted((built.root / "site").rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        tree = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
        assert sorted(one.address for one in read_markup("", html).references) == sorted(_told(tree)), path


def test_of_which_pieces_pages_feeds_and_texts_of_the_search_tell_is_known(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.story("bai-hai", title="Bài thứ hai")
    settings = read_settings(column.file("mkdocs.yml"))
    result = check(read_inputs(settings), today=date.fromisoformat(TODAY))
    site = prepared(settings, result)
    told = gate.sources_of(site)
    assert told.keys() <= site.assembly.files.keys()
    paths = {piece.path for piece in result.pieces}
    assert {path for found in told.values() for path in found} <= paths
    story = "content/exemplars/2026/bai-hai.md"
    telling = {name for name, found in told.items() if story in found}
    assert {"dien-hinh/2026/bai-hai/index.html", "feed.xml", "feed.json"} <= telling
    (text,) = (name for name in telling if name.startswith("search/text/"))
    assert "dien-hinh/2026/bai-hai/" in site.assembly.files[text]().decode()
