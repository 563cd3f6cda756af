"""Two hosts, one site: what `thidua build` writes by itself, and what MkDocs writes, are the same to the last byte."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import thidua
from tests.column import TODAY, Column, copy_of_sample
from tests.publishing import tiny_column

PACKED = {".gz", ".br"}
CODE = Path(thidua.__file__).parent
# Stops MkDocs where it would take a page through its own Markdown and templates.
NO_PAGES = """
def _never(*_, **__):
    raise AssertionError("a page")

on_page_read_source = on_page_markdown = on_page_content = on_page_context = on_post_page = _never
on_pre_template = on_template_context = _never
"""
# Counts how often the content is read.
COUNT = """
import thidua.shell.files as files
from pathlib import Path

read = files.read_inputs

def counted(settings, **how):
    with Path("reads.txt").open("a") as file:
        file.write("x")
    return read(settings, **how)

files.read_inputs = counted
"""
WALL = """
import sys
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {'mkdocs', 'material'}:
            raise ImportError(name)
sys.meta_path.insert(0, Wall())
"""


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a site by its path, but for the compressed forms, which only `thidua build` writes."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in PACKED)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def strained(folder: Path) -> Column:
    """The sample with drafts that are not right yet, a story of tomorrow, a moved one, and a picture in a text."""
    column = copy_of_sample(folder)
    column.story("nhap", body="Chưa xong.", status="draft", author="", summary="", achievements="")
    column.story("ngay-mai", date="2026-11-16")
    column.story("da-doi", body="![Một ô màu](o-mau.png) và [bài kia](cuon-so-thua-cua-anh-s.md#x).", former="2025/cu")
    Image.new("RGB", (900, 600), "#9b1c1f").save(column.file("content/exemplars/2026/o-mau.png"))
    return column


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The site of one column by `thidua build` and by `mkdocs build`, each with the content read once."""
    column = strained(tmp_path_factory.mktemp("column"))
    settings = column.file("mkdocs.yml").read_text(encoding="utf-8")
    column.write("mkdocs.yml", f"{settings}\nhooks: [no_pages.py]\n")
    column.write("no_pages.py", NO_PAGES)
    column.write("count/sitecustomize.py", COUNT)
    found = []
    for start in (column.run, column.mkdocs):
        column.write("reads.txt", "")
        run = start("build", PYTHONPATH=str(column.file("count")))
        assert run.code == 0, run.err
        assert "TD2" in run.err
        assert column.file("reads.txt").read_text(encoding="utf-8") == "x"
        found.append(tree(column.file("site")))
    return found[0], found[1]


def test_both_trees_are_the_same_byte_for_byte(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    ours, theirs = both
    assert sorted(path for path in ours | theirs if ours.get(path) != theirs.get(path)) == []


def test_nothing_of_the_theme_is_published(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    for files in both:
        assert {"404.html", "sitemap.xml", "dien-hinh/2025/cu/index.html", "dien-hinh/2026/o-mau.800.webp"} <= set(
            files
        )
        assert [
            path
            for path in files
            if path.startswith(("assets/javascripts", "assets/stylesheets", "search/search_index", "search/lunr"))
        ] == []
        assert b"huong-dan" not in files["sitemap.xml"]


def test_a_build_needs_no_mkdocs(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    script = f"{WALL}\nfrom thidua.cli.main import main\nraise SystemExit(main(['build', '--today', '{TODAY}']))\n"
    done = subprocess.run([sys.executable, "-c", script], cwd=column.root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


# What Material and MkDocs' own search would bring.
THEMES = ("assets/javascripts", "assets/stylesheets", "search/search_index", "search/lunr")


def _imported(path: Path) -> set[str]:
    """The packages that a module names in its imports, wherever they stand in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name.partition(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_only_hosts_and_what_starts_one_import_mkdocs() -> None:
    named = {
        path.relative_to(CODE).as_posix() for path in CODE.rglob("*.py") if {"mkdocs", "material"} & _imported(path)
    }
    assert {name for name in named if not name.startswith("hosts/mkdocs/")} == {"shell/host.py"}
    assert len(named) > 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("site_name: Thi đua yêu nước\n", "", "thiếu “site_name”"),
        ("https://thidua.vanphong.example/", "thidua.vanphong.example", "đang ghi “thidua.vanphong.example”"),
        ("use_directory_urls: true", "use_directory_urls: false", "“use_directory_urls” phải là true"),
    ],
)
def test_settings_of_the_site_are_checked(old: str, new: str, said: str, tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.replace("mkdocs.yml", old, new)
    for run in (column.run("check"), column.run("build")):
        assert run.code == 2
        assert "TD907" in run.out + run.err
        assert said in run.out + run.err
    assert not column.file("site").exists()


def test_an_address_from_the_environment_is_the_same_in_both_hosts(tmp_path: Path) -> None:
    column = tiny_column(tmp_path, site_url="!ENV [O_DAU, 'https://a.example']")
    for environment, address in (
        ({}, "https://a.example/"),
        ({"O_DAU": "https://b.example/cot"}, "https://b.example/cot/"),
    ):
        for start in (column.run, column.mkdocs):
            run = start("build", **environment)
            assert run.code == 0, run.err
            assert f'<link rel="canonical" href="{address}">' in column.file("site/index.html").read_text(
                encoding="utf-8"
            )
