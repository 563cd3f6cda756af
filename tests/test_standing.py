"""Every end of a build says truly which site stands, and leaves nothing that the next run cannot mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column, Run, fingerprint
from tests.publishing import denied, tiny_column
from thidua.shell.settings import read_settings
from thidua.shell.territory import Refusal, site_refusal

OLD, NEW, NONE = "trang cũ giữ nguyên", "trang mới đã ở", "chưa có trang nào ở"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    """A column whose site stands, and whose next site is another."""
    column = tiny_column(tmp_path / "column")
    assert column.run("build").code == 0
    column.replace("content/exemplars/2026/bai-dau.md", "đầu tiên", "cuối cùng")
    return column


def _denied(column: Column, place: str, step: int = 1) -> Run:
    return column.run("build", **denied(column.root.parent, column.root / place, step))


def test_an_old_site_that_cannot_be_deleted_does_not_make_the_new_one_old(column: Column) -> None:
    before = fingerprint(column.root / "site")
    # Its first step is that the old site takes this name.
    run = _denied(column, ".site.old", 2)
    assert run.code == 0
    assert NEW in run.err
    assert OLD not in run.err
    assert fingerprint(column.root / "site") != before
    assert (column.root / ".site.old").is_dir()
    assert column.run("build").err == ""
    assert not (column.root / ".site.old").exists()


def test_a_swap_that_fails_in_the_middle_is_taken_back(column: Column) -> None:
    before = fingerprint(column.root / "site")
    # The first thing that happens to the name `site` is its rename; the next one is the new site's.
    for step in (1, 2):
        run = _denied(column, "site", step)
        assert run.code == 1
        standing = fingerprint(column.root / "site") if (column.root / "site").exists() else "none"
        assert (OLD in run.err) == (standing == before), run.err
        assert ("trang cũ đang nằm ở .site.old/" in run.err) == (standing == "none"), run.err
    assert column.run("build").code == 0
    assert not (column.root / ".site.old").exists()


def test_without_a_site_before_none_is_promised(tmp_path: Path) -> None:
    column = tiny_column(tmp_path / "column")
    run = _denied(column, ".site.staging")
    assert run.code == 1
    assert NONE in run.err
    assert "trang cũ" not in run.err.lower()


@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_site_that_may_not_be_written_to_is_replaced_by_its_owner(column: Column, mode: int) -> None:
    before = fingerprint(column.root / "site")
    column.file("site/dien-hinh").chmod(mode)
    column.file("site").chmod(mode)
    run = column.run("build")
    assert (run.code, run.err) == (0, "")
    assert fingerprint(column.root / "site") != before
    assert not (column.root / ".site.old").exists()


def test_a_folder_that_a_disk_is_mounted_on_is_refused(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = read_settings(column.file("mkdocs.yml"))
    assert site_refusal(settings.site, settings) is None
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name == "site")
    assert site_refusal(settings.site, settings) == Refusal("territory-mount")
