"""What tests of the search know of the page of results, and of the sample story that they look for."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page

from tests.site import Site

STORY = "Bốn trăm đường dẫn chết"
PHRASE = "đường dẫn chết"
# The page of results says itself when it shows what its address asks for.
READY = """(typed) => document.querySelector("[data-found]").ariaBusy === "false"
  && (new URLSearchParams(location.search).get("q") ?? "") === typed.trim()"""


def ready(tab: Page, typed: str) -> None:
    tab.wait_for_function(READY, arg=typed)


def searched(tab: Page, site: Site, words: str) -> None:
    """The page of results for some words."""
    tab.goto(site.page("search"))
    tab.locator(".rail").wait_for()
    tab.locator("#find").fill(words)
    ready(tab, words)


def pressed(tab: Page, what: Locator, typed: str) -> None:
    """What is there once a box or a chip was pressed."""
    what.click()
    ready(tab, typed)


def titles(tab: Page) -> list[str]:
    return tab.locator(".results .found__title").all_inner_texts()


def count(tab: Page) -> int:
    found = re.match(r"\d+", tab.locator(".results__said").inner_text())
    return int(found[0]) if found else 0
