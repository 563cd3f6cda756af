"""The column without a mouse: everything is reached, focus shows, nothing holds it, and what can be worked works."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.probes import FOCUS, REACHABLE
from tests.site import KINDS

# By WCAG 2.4.11 and 1.4.11.
ENOUGH_RING = 3.0
NARROW, WIDE = 360, 1280
ALL_PICTURES = """async () => {
  document.querySelectorAll('img[loading=lazy]').forEach((image) => { image.loading = 'eager'; });
  await Promise.all([...document.images].map((image) => image.decode()));
}"""
# A card's area is its link's.
FOCUSED_BOX = (
    "() => (document.activeElement.closest('.card') ?? document.activeElement).getBoundingClientRect().toJSON()"
)
PALETTE = """() => ['ground', 'raised', 'sunk', 'ink', 'quiet', 'brand', 'on-brand', 'tint', 'gold', 'gold-tint',
  'gold-edge', 'done', 'short', 'line', 'edge', 'shade'].map((name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim())"""


# By turns narrow and wide; each at both widths in the long form.
@pytest.mark.parametrize(
    ("kind", "width"),
    [
        pytest.param(kind, width, marks=() if (number % 2 == 0) == (width == NARROW) else pytest.mark.long)
        for number, kind in enumerate(KINDS)
        for width in (NARROW, WIDE)
    ],
)
def test_tab_reaches_everything_in_order_with_visible_focus(open_page: Opener, kind: str, width: int) -> None:
    page = open_page(kind, width=width)
    names = page.evaluate(REACHABLE)
    seen = []
    for _ in names:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["ring"] >= ENOUGH_RING, focus
        assert focus["inView"], focus
        seen.append(focus["place"])
    assert [names[place] for place in seen] == names
    assert seen == list(range(len(names)))


def _picture(page: Page, box: dict[str, float]) -> Image.Image:
    """What the screen shows at a box and a little around it."""
    left, top = max(box["left"] - 8, 0), max(box["top"] - 8, 0)
    width, height = box["right"] + 8 - left, box["bottom"] + 8 - top
    png = page.screenshot(animations="disabled", clip={"x": left, "y": top, "width": width, "height": height})
    return Image.open(io.BytesIO(png)).convert("L")


@pytest.mark.parametrize("kind", ["home", "story-strained", "board"])
def test_focus_changes_pixels_around_what_has_it(open_page: Opener, kind: str) -> None:
    page = open_page(kind, reduced_motion="reduce")
    page.evaluate(ALL_PICTURES)
    looks = set()
    for _ in page.evaluate(REACHABLE):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["looks"] in looks:
            continue
        looks.add(focus["looks"])
        box = page.evaluate(FOCUSED_BOX)
        with_focus = _picture(page, box)
        page.evaluate("() => { window.last = document.activeElement; window.last.blur(); }")
        changed = sum(ImageChops.difference(with_focus, _picture(page, box)).histogram()[64:])
        page.evaluate("() => window.last.focus({ preventScroll: true })")
        assert changed >= 2 * (min(box["width"], 200) + min(box["height"], 200)), focus
    assert len(looks) > 5


@pytest.mark.parametrize("kind", ["home", "story", "board", "guide", "search", "lost-guessed"])
def test_the_first_tab_leads_past_the_header(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=NARROW)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Đến nội dung chính"
    box = skip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('header').contains(document.activeElement)") is False


@pytest.mark.parametrize("kind", ["story", "story-list", "board", "guide"])
def test_folds_open_and_close(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=NARROW)
    fold = page.locator("main details").first
    inside = fold.locator(":scope > :not(summary)").first
    for key, opened in (("Enter", True), ("Space", False), ("Space", True)):
        fold.locator("summary").focus()
        page.keyboard.press(key)
        assert fold.evaluate("(one) => one.open") is opened
        assert inside.evaluate("(one) => one.checkVisibility()") is opened


def test_light_and_dark_are_switched_remembered_and_the_same_either_way(open_page: Opener) -> None:
    page = open_page("home", new=True, color_scheme="light")
    light = page.evaluate(PALETTE)
    assert all(light)
    dark = open_page("home", color_scheme="dark").evaluate(PALETTE)
    assert dark != light
    names = page.evaluate(REACHABLE)
    for _ in names:
        page.keyboard.press("Tab")
        if page.locator("[data-switch]:focus").count():
            break
    for key, wanted in (("Enter", dark), ("Space", light), ("Enter", dark)):
        page.keyboard.press(key)
        assert page.evaluate(PALETTE) == wanted
    page.reload()
    assert page.evaluate(PALETTE) == dark
    page.goto(page.url + "dien-hinh/")
    assert page.evaluate(PALETTE) == dark
