"""What an office's site may do without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from tests.small_column import checked, story
from thidua.pages.site import plan_site
from thidua.shell.settings import read_settings


def test_a_site_without_search_cards_and_compressed_forms_is_whole_in_all_else(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.replace("mkdocs.yml", "    board: true", "    board: true\n    leave_out: [search, compressed, cards]")
    run = column.run("build")
    assert run.code == 0, run.err
    paths = {path.relative_to(column.file("site")).as_posix() for path in column.file("site").rglob("*")}
    assert not any(path.endswith((".gz", ".br")) for path in paths)
    assert not any(path.startswith(("search/", "tim-kiem/")) for path in paths)
    assert {path for path in paths if path.endswith("card.jpg")} == {"assets/card.jpg"}
    pages = [
        column.file(f"site/{path}").read_text(encoding="utf-8")
        for path in paths
        if path.endswith(".html") and not path.startswith("huong-dan/")
    ]
    assert not any("tim-kiem" in page for page in pages)
    assert (
        sum('property="og:image" content="https://thidua.vanphong.example/assets/card.jpg"' in page for page in pages)
        > 40
    )


def test_nothing_is_left_out_unless_it_is_said() -> None:
    with_all = {page.url for page in plan_site(checked(story())).pages}
    without = {page.url for page in plan_site(checked(story()), left_out=frozenset({"search"})).pages}
    assert with_all - without == {"tim-kiem/"}


@pytest.mark.parametrize(("typed", "named"), [("[serach]", "serach"), ("all", "all"), ("{search: true}", "")])
def test_what_nobody_can_leave_out_is_told(tmp_path: Path, typed: str, named: str) -> None:
    text = f"site_name: A\nextra:\n  thidua:\n    plans: [plans/a.yml]\n    leave_out: {typed}\n"
    config = Column(tmp_path).write("mkdocs.yml", text)
    settings = read_settings(config)
    assert settings.left_out == frozenset()
    assert [found.data for _, found in settings.findings if found.data["why"] == "leave-out"] == [
        {"why": "leave-out", "detail": named}
    ]
