"""The system's Chromium, and tabs in it as a reader may have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.site import AWAITED, Site

Opener = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if "browser" in item.path.parts[:-1]:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window; gone after the module, so that its event loop is in nobody's way."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def tabs() -> dict[str, Page]:
    """The tabs that are open, by what their readers have set."""
    return {}


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing is kept from before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def open_page(browser: Browser, served_site: Site, tabs: dict[str, Page]) -> Opener:
    """Opens a page of a kind, in a tab of its own if it is to be `new`; `settings` are those of a browser context."""

    def opened(kind: str, *, width: int = 1280, height: int = 800, new: bool = False, **settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        if new or key not in tabs:
            tabs[key] = browser.new_context(**settings).new_page()
        page = tabs[key]
        page.set_viewport_size({"width": width, "height": height})
        page.goto(served_site.page(kind))
        if kind in AWAITED and settings.get("java_script_enabled", True):
            page.locator(AWAITED[kind]).first.wait_for()
        page.evaluate("document.fonts.ready.then(() => true)")
        return page

    return opened
