"""The column on a narrow screen, enlarged, at rest, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opener
from tests.browser.probes import MOTION, SMALL_TARGETS, TOO_WIDE
from tests.site import AWAITED, KINDS, Site

# WCAG 1.4.12: a reader may set text wider than the column does.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
# In a way that the site's policy lets through.
WITH_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
OPEN_FOLDS = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=320, device_scale_factor=2)
    assert page.evaluate(TOO_WIDE) == []
    page.evaluate(OPEN_FOLDS)
    assert page.evaluate(TOO_WIDE) == []
    # A screen of 1280 px at twice the size.
    page.set_viewport_size({"width": 640, "height": 400})
    assert page.evaluate(TOO_WIDE) == []
    page.evaluate(WITH_STYLE, SPACED)
    for width in (320, 640, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], width


@pytest.mark.parametrize("kind", KINDS)
def test_targets_are_large_enough_for_a_finger(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=360)
    page.evaluate(OPEN_FOLDS)
    assert page.evaluate(SMALL_TARGETS) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_who_asked_for_rest(open_page: Opener, kind: str) -> None:
    assert open_page(kind, reduced_motion="reduce").evaluate(MOTION) == []


def test_motion_is_seen_where_it_is_allowed(open_page: Opener) -> None:
    assert open_page("home", reduced_motion="no-preference").evaluate(MOTION)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_moved_story_is_reached_by_its_former_address(browser: Browser, served_site: Site, *, scripts: bool) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{served_site.url}dien-hinh/2026/dia-chi-cu/")
    page.wait_for_url(served_site.page("story-strained"))
    assert page.locator("main h1").count() == 1
    page.context.close()


# The words of the page itself, without the controls that need a script.
WORDS = """() => {
  document.querySelectorAll('button, [data-search], .js').forEach((one) => one.remove());
  return document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim();
}"""
DEAD = """() => [...document.querySelectorAll('button, input, select, textarea, [data-search], .js')]
  .filter((one) => one.checkVisibility() && !one.closest('form[action]')).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("kind", KINDS)
def test_without_javascript_the_words_are_the_same_and_no_control_is_dead(open_page: Opener, kind: str) -> None:
    plain = open_page(kind, width=1280, java_script_enabled=False)
    assert plain.locator("main h1").count() == 1
    assert plain.evaluate(DEAD) == []
    plain.set_viewport_size({"width": 360, "height": 800})
    assert plain.evaluate(DEAD) == []
    words = plain.evaluate(WORDS)
    assert len(words) > 40
    if kind not in AWAITED:
        assert words == open_page(kind, width=360).evaluate(WORDS)
