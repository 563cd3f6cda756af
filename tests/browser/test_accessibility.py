"""What axe-core finds in every kind of page, and the contrasts that it cannot measure."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Opener
from tests.browser.probes import CONTRASTS
from tests.site import KINDS, Site

Theme = Literal["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
THEMES: tuple[Theme, ...] = ("light", "dark")
WIDTHS = (360, 1280)
STATES = [(kind, theme, width) for kind in KINDS for theme in THEMES for width in WIDTHS]
# Each kind of page in both themes and at both widths; every pair of the two in the long form.
EVERYDAY = {("light", max(WIDTHS)), ("dark", min(WIDTHS))}
RUN = "(options) => axe.run(options).then(({ violations }) => ({ violations }))"
BAD = """<!doctype html><html lang="vi"><title>Sai</title><p style="color: #999">Mờ</p><img src="a.png">
<main><h1>Rõ</h1><a href="b" style="float: left; width: 9px; height: 9px" aria-label="b"></a>
<a href="c" style="float: left; width: 9px; height: 9px" aria-label="c"></a></main>"""
OPEN_FOLDS = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"


def violations(page: Page) -> str:
    """What axe-core finds wrong, in words; empty if nothing."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(RUN, OPTIONS))
    return str(found.generate_report()) if found.violations_count else ""


def test_there_are_enough_states() -> None:
    assert len(STATES) >= 40


def test_axe_and_the_measure_of_contrasts_find_what_is_wrong(tab: Page) -> None:
    tab.set_content(BAD)
    found = violations(tab)
    for rule in ("color-contrast", "image-alt", "target-size", "region"):
        assert rule in found
    assert [text["enough"] for text in tab.evaluate(CONTRASTS)] == [False, True]


@pytest.mark.parametrize(
    ("kind", "theme", "width"),
    [pytest.param(*state, marks=() if state[1:] in EVERYDAY else pytest.mark.long) for state in STATES],
)
def test_axe_finds_nothing_and_every_text_stands_out(open_page: Opener, kind: str, theme: Theme, width: int) -> None:
    page = open_page(kind, width=width, color_scheme=theme)
    # On phones folds are closed at first; what is in them is looked at too.
    if width == min(WIDTHS):
        page.evaluate(OPEN_FOLDS)
    assert violations(page) == ""
    texts = page.evaluate(CONTRASTS)
    assert len(texts) > 10
    assert [text for text in texts if not text["enough"]] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", ["home", "story", "board"])
def test_axe_finds_nothing_where_search_is_open(open_page: Opener, kind: str, theme: Theme) -> None:
    page = open_page(kind, color_scheme=theme)
    page.locator("#search").fill("to hop")
    page.locator(".search__panel .found").first.wait_for()
    assert violations(page) == ""
    assert [text for text in page.evaluate(CONTRASTS) if not text["enough"]] == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_column_on_its_first_day_is_as_good(browser: Browser, served_empty_site: Site, theme: Theme) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800}, color_scheme=theme)
    for url in ("", "dien-hinh/", "phong-trao/", "chi-tieu/", "don-vi/"):
        page.goto(served_empty_site.url + url)
        assert violations(page) == "", url
    page.context.close()
