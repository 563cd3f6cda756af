"""The mark: what carries it is replaced, what an office or anybody else put there is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.column import Column, Run, fingerprint
from tests.publishing import tiny_column
from thidua.shell.marks import MARK, mark, stranger_in


def _build(column: Column, command: str) -> Run:
    return column.run("build") if command == "build" else column.mkdocs("build", "-q")


@pytest.mark.parametrize("command", ["build", "mkdocs build"])
def test_what_an_office_put_into_its_site_is_never_deleted(tmp_path: Path, command: str) -> None:
    column = tiny_column(tmp_path)
    assert _build(column, command).code == 0
    for name in ("CNAME", ".well-known/token", ".git/config", "ung-dung/index.php"):
        column.write(f"site/{name}", "của cơ quan")
        before = fingerprint(column.root / "site")
        run = _build(column, command)
        assert run.code == (1 if command == "mkdocs build" else 2)
        assert name.partition("/")[0] in run.err
        assert fingerprint(column.root / "site") == before
        column.file(f"site/{name}").unlink()
        if "/" in name:
            column.file(f"site/{name}").parent.rmdir()
    assert _build(column, command).code == 0


def _as_older(column: Column) -> None:
    """Leaves a site as the versions before the mark left it: searched by Pagefind, without a calendar and icons."""
    assert column.run("build").code == 0
    for path in column.file("site").iterdir():
        if path.is_file() and not path.name.startswith(("index.html", "404.html", "feed.", "sitemap.xml")):
            path.unlink()
    for name in ("gioi-thieu", "search"):
        shutil.rmtree(column.file(f"site/{name}"), ignore_errors=True)
    column.write("site/pagefind/pagefind.js", "")


@pytest.mark.parametrize("command", ["build", "mkdocs build"])
def test_a_site_of_an_older_version_is_known_once_and_then_marked(tmp_path: Path, command: str) -> None:
    column = tiny_column(tmp_path)
    _as_older(column)
    assert _build(column, command).code == 0
    assert column.file(f"site/{MARK}").is_file()
    _as_older(column)
    column.write("site/CNAME", "x")
    assert "extra.thidua.keep" in _build(column, command).err
    column.file("site/CNAME").unlink()
    # Without its signs it is a folder of anybody's.
    column.file("site/assets/source-sans-3.LICENSE.txt").unlink()
    assert _build(column, command).code != 0
    assert column.file("site/index.html").is_file()


def test_a_link_in_a_marked_site_is_not_followed(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    assert column.run("build").code == 0
    (tmp_path / "kho").mkdir()
    (tmp_path / "kho" / "anh.jpg").write_bytes(b"x")
    (tmp_path / "site" / "assets").rename(tmp_path / "assets")
    (tmp_path / "site" / "assets").symlink_to("../kho")
    for command in ("build", "mkdocs build"):
        assert _build(column, command).code != 0
        assert (tmp_path / "kho" / "anh.jpg").is_file()


@pytest.mark.parametrize("part", ["lock", "old", "staging"])
def test_a_neighbour_with_a_name_that_a_build_needs_is_not_touched(tmp_path: Path, part: str) -> None:
    column = tiny_column(tmp_path)
    other = tmp_path / f".site.{part}"
    if part == "lock":
        other.write_text("của người khác", encoding="utf-8")
    else:
        other.mkdir()
        (other / "ghi-chu.txt").write_text("của người khác", encoding="utf-8")
    before = fingerprint(tmp_path / "content"), other.stat().st_ino
    run = column.run("build")
    assert run.code == 2
    assert other.name in run.err
    assert (fingerprint(tmp_path / "content"), other.stat().st_ino) == before
    assert "của người khác" in (other if part == "lock" else other / "ghi-chu.txt").read_text(encoding="utf-8")


def test_a_mark_counts_only_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    assert stranger_in(tmp_path) == "index.html"
    mark(tmp_path)
    assert stranger_in(tmp_path) is None
    (tmp_path / "ghi-chu.txt").write_text("x", encoding="utf-8")
    assert stranger_in(tmp_path) == "ghi-chu.txt"
    (tmp_path / MARK).rename(tmp_path / "dau")
    (tmp_path / MARK).symlink_to("dau")
    assert stranger_in(tmp_path) == "dau"
