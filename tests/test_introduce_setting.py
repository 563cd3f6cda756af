"""Readers may introduce somebody by a page where the office wants it, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column
from tests.publishing import tiny_column

ADDRESS = "gioi-thieu-dien-hinh"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return tiny_column(tmp_path)


@pytest.mark.long
def test_where_it_is_wanted_pages_lead_to_it(column: Column) -> None:
    assert column.run("build").code == 0
    site = column.root / "site"
    assert f'href="{ADDRESS}/"' in (site / "index.html").read_text(encoding="utf-8")
    assert f'href="../{ADDRESS}/"' in (site / "tieu-chi/index.html").read_text(encoding="utf-8")
    assert f"cot/{ADDRESS}/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    # The plan of this column has no criteria, no fields to choose among but one, and no address for letters.
    page = (site / ADDRESS / "index.html").read_text(encoding="utf-8")
    assert "data-letter" not in page
    assert "ở bộ phận phụ trách thi đua" in page
    assert len(list((site / "assets").glob("introduce.*.js"))) == 1


def test_where_it_is_not_nothing_of_it_is_published(column: Column) -> None:
    column.replace("mkdocs.yml", "    introduce: true\n", "")
    assert column.run("build").code == 0
    site = column.root / "site"
    assert not (site / ADDRESS).exists()
    assert list((site / "assets").glob("introduce.*")) == []
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert not [page for page in pages if f'{ADDRESS}/"' in page]


@pytest.mark.parametrize("value", ["có", "[true]"])
def test_what_is_neither_yes_nor_no_is_told(column: Column, value: str) -> None:
    column.replace("mkdocs.yml", "introduce: true", f"introduce: {value}")
    run = column.run("check")
    assert run.code == 2
    assert "“introduce” chỉ nhận true" in run.out
