"""What an office keeps in its site lies in a folder of the project, and is in every build as it is."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from tests.column import Column
from tests.publishing import tiny_column

KEPT = {
    "CNAME": b"thidua.vi-du.example\n",
    ".well-known/security.txt": b"Contact: https://vi-du.example/bao-loi\n" * 40,
    ".nojekyll": b"",
    "google0a1b2c.html": b"google-site-verification: google0a1b2c.html",
    "BingSiteAuth.xml": b'<?xml version="1.0"?>\n<users><user>0A1B</user></users>\n',
    "khoa/cong-khai.asc": b"\x00\xff",
}
LEFT_BEHIND = (".gitkeep", "CNAME~", "CNAME.bak", "Thumbs.db", ".DS_Store")


@pytest.fixture
def column(tmp_path: Path) -> Column:
    column = tiny_column(tmp_path / "column")
    column.replace("mkdocs.yml", "    board:", "    keep: giu-lai\n    board:")
    for name, data in KEPT.items():
        path = column.file(f"giu-lai/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return column


def test_it_is_in_every_build_by_whatever_command(column: Column, tmp_path: Path) -> None:
    for name in LEFT_BEHIND:
        column.write(f"giu-lai/{name}", "x")
    for _ in range(2):
        for run in (
            column.run("build"),
            column.mkdocs("build", "-q"),
            column.run("build", "--releases", str(tmp_path / "ra")),
        ):
            assert run.code == 0, run.err
            for site in (column.root / "site", tmp_path / "ra/current"):
                if site.exists():
                    assert {name: (site / name).read_bytes() for name in KEPT} == KEPT
                    assert not [name for name in LEFT_BEHIND if (site / name).exists()]


@pytest.mark.parametrize("command", ["build", "mkdocs build"])
def test_what_is_kept_no_longer_is_gone_from_the_next_build(column: Column, command: str) -> None:
    run = column.run if command == "build" else column.mkdocs
    assert run("build").code == 0
    for name in (".well-known/security.txt", "CNAME"):
        column.file(f"giu-lai/{name}").unlink()
    assert run("build").code == 0
    assert not column.file("site/.well-known").exists()
    assert not column.file("site/CNAME").exists()


@pytest.mark.parametrize(
    ("command", "name"),
    [
        *product(["build"], ["index.html", "dien-hinh", "sitemap.xml/a", "feed.xml", "404.html", "assets/card.jpg"]),
        ("mkdocs build", "feed.xml"),
    ],
)
def test_a_kept_file_never_takes_the_place_of_a_page(column: Column, command: str, name: str) -> None:
    column.write(f"giu-lai/{name}", "x")
    run = (column.run if command == "build" else column.mkdocs)("build")
    assert run.code == 1
    assert f"“giu-lai/{name}” (extra.thidua.keep) trùng chỗ với “{name.removesuffix('/a')}”" in run.err
    if command == "build":
        assert not column.file("site").exists()


def test_what_differs_from_a_page_in_capitals_only_is_refused(column: Column) -> None:
    column.write("giu-lai/Index.html", "x")
    run = column.run("build")
    assert run.code == 1
    assert "chỉ khác chữ hoa" in run.err


def _link(folder: Path) -> None:
    (folder / "ra-ngoai").symlink_to("/etc/hostname")


def _link_to_folder(folder: Path) -> None:
    (folder / "ra-ngoai").symlink_to("../content")


def _large(folder: Path) -> None:
    (folder / "phim").write_bytes(bytes(1024 * 1024 + 1))


def _many(folder: Path) -> None:
    for number in range(200):
        (folder / f"tep-{number}").write_bytes(b"x")


def _mark(folder: Path) -> None:
    (folder / ".thidua-site").write_text("x", encoding="utf-8")


FAULTS = {
    "“ra-ngoai” là lối tắt (liên kết)": _link,
    "“ra-ngoai” là lối tắt": _link_to_folder,
    "“phim” lớn quá 1 MB": _large,
    "có quá 200 tệp": _many,
    "“.thidua-site” là tên dành riêng": _mark,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_kept_is_told_at_its_line(column: Column, fault: str) -> None:
    FAULTS[fault](column.file("giu-lai"))
    check = column.run("check")
    assert check.code == 2
    line = column.file("mkdocs.yml").read_text(encoding="utf-8").split("\n").index("    keep: giu-lai") + 1
    assert f"mkdocs.yml:{line}:11: lỗi TD907" in check.out
    assert fault in check.out
    assert column.run("build").code == 2
    assert not column.file("site").exists()


PLACES = {
    "../ngoai": "nằm ngoài chuyên mục",
    ".": "thư mục của chính chuyên mục",
    "content": "đó chính là “content (docs_dir)”",
    "content/exemplars": "nằm trong “content (docs_dir)”",
    "plans": "đó chính là “plans (extra.thidua.plans)”",
    ".git": "nằm trong “.git (git)”",
    "khong-co": "không có thư mục ấy",
    "site": "“site (extra.thidua.keep)”",
    "[a, b]": "cần đúng một đường dẫn thư mục",
}


@pytest.mark.parametrize("place", PLACES)
def test_only_a_folder_of_its_own_is_published(column: Column, place: str) -> None:
    for folder in ("../ngoai", ".git", "site"):
        column.write(f"{folder}/bi-mat", "x")
    column.replace("mkdocs.yml", "keep: giu-lai", f"keep: {place}")
    check = column.run("check")
    assert check.code == 2
    assert PLACES[place] in check.out
