"""What the handbook shows to people who never made a page is what happens; their card is one sheet of paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.first_story import DONE, LEAD, STORY, form, imported
from tests.handbook_pages import pages, shown_pictures
from tests.site import Site

CHAPTER = "nam-phut.md"


def test_the_words_of_the_import_are_its_own(tmp_path: Path) -> None:
    column, told = imported(tmp_path)
    notes = [line.removeprefix("  · ") for line in told.splitlines() if line.startswith("  · ")]
    shown = [line.removeprefix("- ") for line in pages()[CHAPTER].splitlines() if line.startswith("- ")]
    assert shown == notes
    # As the handbook says: only the consent of the one it is about is left to be asked for.
    check = column.run("check", "--format", "json").data
    found = {(one["code"], one["field"]) for one in check["diagnostics"] if one["path"] == STORY}
    assert found == {("TD218", "consent")}


@pytest.mark.long
def test_the_form_comes_back_as_the_same_story(tmp_path: Path) -> None:
    column, _ = imported(tmp_path)
    column.file("phieu.docx").write_bytes(form(column))
    column.file(STORY).unlink()
    run = column.run("import", "phieu.docx")
    assert (run.code, run.err) == (0, "")
    text = column.file(STORY).read_text(encoding="utf-8")
    assert f"summary: {LEAD}" in text
    assert all(f"- {line}" in text for line in DONE)


def test_each_way_shows_its_screens() -> None:
    names = [name for name, _ in shown_pictures(CHAPTER)]
    assert names == ["first-word", "first-page", "first-form", "first-desk", "first-ask", "first-made"]


@pytest.mark.browser
def test_the_card_is_one_sheet(served_site: Site) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(f"{served_site.url}huong-dan/the-mot-trang/")
        data = page.pdf(prefer_css_page_size=True)
        browser.close()
    assert len(re.findall(rb"/Type /Page\b", data)) == 1
