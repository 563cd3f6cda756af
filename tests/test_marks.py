"""The mark: what carries it is replaced, what an office or anybody else put there is not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.column import Column, Run, fingerprint
from tests.publishing import tiny_column
from thidua.shell.marks import MARK, claim, mark, stranger_among_releases, stranger_below, stranger_in
from thidua.shell.publish import published, released
from thidua.shell.territory import Refusal, RefusedError, removal_refusal


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
    for name in ("gioi-thieu", "gioi-thieu-dien-hinh", "search"):
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


def _site(folder: Path) -> Path:
    """A finished site of ours with something in its folders."""
    with published(folder / "site") as staging:
        (staging / "van-ban").mkdir()
        for name in ("index.html", "van-ban/index.html", "van-ban/a.css"):
            (staging / name).write_text("x", encoding="utf-8")
    return folder / "site"


DEEP = ("van-ban/quyet-dinh.pdf", "van-ban/dinh-kem/anh.jpg", "van-ban/.an", "van-ban/b.css.gz")


@pytest.mark.parametrize("name", DEEP)
def test_what_was_put_into_a_folder_of_the_site_is_not_deleted_either(tmp_path: Path, name: str) -> None:
    site = _site(tmp_path)
    assert removal_refusal(site) is None
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("của cơ quan", encoding="utf-8")
    assert removal_refusal(site) == Refusal("territory-foreign", name)
    with pytest.raises(RefusedError), published(site):
        pass
    assert (site / name).read_text(encoding="utf-8") == "của cơ quan"
    (site / name).unlink()
    assert removal_refusal(site) is None


@pytest.mark.parametrize("name", ["van-ban/.DS_Store", "van-ban/index.html.gz", "van-ban/a.css.br"])
def test_packed_forms_and_litter_are_nobodys(tmp_path: Path, name: str) -> None:
    site = _site(tmp_path)
    (site / name).write_text("x", encoding="utf-8")
    assert removal_refusal(site) is None


@pytest.mark.parametrize("name", ["index.html", "van-ban/index.html"])
def test_a_packed_form_whose_original_somebody_deleted_is_nobodys_too(tmp_path: Path, name: str) -> None:
    site = _site(tmp_path)
    (site / f"{name}.br").write_text("x", encoding="utf-8")
    (site / name).unlink()
    assert removal_refusal(site) is None
    (site / f"{name}.pdf.br").write_text("của cơ quan", encoding="utf-8")
    assert removal_refusal(site) == Refusal("territory-foreign", f"{name}.pdf.br")


@pytest.mark.parametrize("target", ["..", "index.html"])
def test_a_link_anywhere_in_a_site_is_a_strangers(tmp_path: Path, target: str) -> None:
    site = _site(tmp_path)
    (site / "van-ban/a.css").unlink()
    (site / "van-ban/a.css").symlink_to(target)
    assert stranger_below(site) == "van-ban/a.css"


def test_a_mark_of_the_first_form_knows_the_top_alone(tmp_path: Path) -> None:
    site = _site(tmp_path)
    (site / MARK).write_text("thidua-site 1\nindex.html\nvan-ban\n", encoding="utf-8")
    (site / "van-ban/khac.pdf").write_text("x", encoding="utf-8")
    assert (stranger_in(site), stranger_below(site)) == (None, None)
    with published(site) as staging:
        (staging / "index.html").write_text("y", encoding="utf-8")
    assert (site / MARK).read_text(encoding="utf-8").startswith("thidua-site 2\n")


def test_plain_mkdocs_finds_an_empty_folder_whatever_it_would_leave_there(tmp_path: Path) -> None:
    site = _site(tmp_path)
    kept = tmp_path / "content.md"
    kept.write_text("bài", encoding="utf-8")
    (site / "index.html").unlink()
    # Two names for one file: what writes through one of them alters the other.
    (site / "index.html").hardlink_to(kept)
    claim(site)
    assert [path.name for path in site.iterdir()] == [MARK]
    assert kept.read_text(encoding="utf-8") == "bài"


def test_a_disk_mounted_within_a_site_is_not_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = _site(tmp_path)
    stat = Path.stat

    def other_disk(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = stat(path, follow_symlinks=follow_symlinks)
        return os.stat_result([*found[:2], found.st_dev + 1, *found[3:]]) if path.name == "van-ban" else found

    monkeypatch.setattr(Path, "stat", other_disk)
    assert removal_refusal(site) == Refusal("territory-mounted", str(site / "van-ban"))


def _release(folder: Path) -> Path:
    with released(folder) as staging:
        (staging / "index.html").write_text("x", encoding="utf-8")
    return folder


FOREIGN = {
    "releases of another tool": ("releases/20260101", "releases/20260101"),
    "a folder with a name like ours": ("releases/" + "0a" * 16, "releases/" + "0a" * 16),
    "a hidden folder with a name nearly ours": (".staging-area", ".staging-area"),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_a_folder_that_looks_like_releases_is_another_tools(tmp_path: Path, case: str) -> None:
    made, named = FOREIGN[case]
    (tmp_path / made).mkdir(parents=True)
    (tmp_path / made / "index.php").write_text("x", encoding="utf-8")
    if made.startswith("releases"):
        (tmp_path / "current").symlink_to(made)
    assert stranger_among_releases(tmp_path) == named
    with pytest.raises(RefusedError), released(tmp_path):
        pass
    assert (tmp_path / made / "index.php").is_file()


def test_among_our_releases_what_is_none_is_not_deleted(tmp_path: Path) -> None:
    _release(tmp_path)
    other = tmp_path / "releases" / ("0a" * 16)
    other.mkdir()
    (other / "ghi-chu.txt").write_text("x", encoding="utf-8")
    os.utime(other, (0, 0))
    for word in "abcdefg":
        with released(tmp_path) as staging:
            (staging / "index.html").write_text(word, encoding="utf-8")
    assert (other / "ghi-chu.txt").is_file()


def test_a_link_in_the_place_of_releases_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    (tmp_path / "ra").mkdir()
    (tmp_path / "ra/releases").symlink_to("../kho")
    assert stranger_among_releases(tmp_path / "ra") == "releases"
