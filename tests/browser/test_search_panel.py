"""The search on every page: by keyboard alone, in its panel, late, failing, scriptless, and at a lost address."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.results import PHRASE, STORY, count, ready, titles
from tests.site import Site

PIECES = re.compile(r"/search/|/search[.-]")


def test_the_keyboard_alone_is_enough(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.id") == "search"
    assert tab.locator("#search").input_value() == ""
    tab.keyboard.type("người")
    panel = tab.locator(".search__panel")
    panel.locator(".found a").nth(2).wait_for()
    links = [one.get_attribute("href") for one in panel.locator(".found a").all()]
    focused = "document.activeElement.getAttribute('href')"
    for link in links[:3]:
        tab.keyboard.press("ArrowDown")
        assert tab.evaluate(focused) == link
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate(focused) == links[1]
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.id") == "search"
    assert not panel.is_visible()
    assert tab.locator("#search").input_value() == "người"
    tab.keyboard.type(" ")
    panel.wait_for()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_url(str(links[0]))
    tab.keyboard.press("/")
    tab.locator("#search").fill(PHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim-kiem/?q=*")
    ready(tab, PHRASE)
    assert parse_qs(urlsplit(tab.url).query) == {"q": [PHRASE]}
    tab.locator("#find").focus()
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.textContent") == STORY


def test_the_panel_says_how_many_and_closes_when_it_is_left(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("story"))
    tab.locator("#search").fill(PHRASE)
    panel = tab.locator(".search__panel")
    panel.wait_for()
    assert tab.locator(".search__said").inner_text() == f"1 kết quả cho “{PHRASE}”"
    tab.locator(".search [role=status]", has_text=f"1 kết quả cho “{PHRASE}”").wait_for(state="attached")
    tab.locator("[data-switch]").focus()
    assert not panel.is_visible()


def test_search_is_loaded_only_when_it_is_wanted_and_from_nowhere_else(tab: Page, served_site: Site) -> None:
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(served_site.page("home"), wait_until="networkidle")
    assert [url for url in asked if PIECES.search(url)] == []
    tab.locator("#search").fill("dan van")
    tab.locator(".search__panel .found").first.wait_for()
    assert [url for url in asked if url.endswith("search/root.json")]
    assert [url for url in asked if not url.startswith(served_site.url)] == []
    assert said == []


def test_a_form_that_is_sent_before_the_script_is_there_leads_to_the_results(tab: Page, served_site: Site) -> None:
    tab.route(re.compile(r"/search\."), lambda route: route.abort())
    tab.goto(served_site.page("home"))
    tab.locator("#search").fill("dan van")
    tab.unroute_all()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim-kiem/?q=dan+van")
    ready(tab, "dan van")
    assert tab.locator("#find").input_value() == "dan van"
    assert count(tab) > 0


@pytest.mark.parametrize("missing", ["root.json", "pairs/*", "text/*", "**"])
def test_where_the_index_cannot_be_had_the_plain_list_stays(tab: Page, served_site: Site, missing: str) -> None:
    failure = "Chưa tải được phần tìm kiếm"
    tab.route(f"**/search/{missing}", lambda route: route.abort())
    tab.goto(f"{served_site.page('search')}?q=dan+van")
    tab.locator("main").get_by_text(failure).wait_for()
    assert tab.locator("[data-browse]").is_visible()
    tab.goto(served_site.page("home"))
    tab.locator("#search").fill("dan van")
    tab.locator(".search__panel").get_by_text(failure).wait_for()
    tab.unroute_all()
    tab.locator("#search").fill("dan van kheo")
    tab.locator(".search__panel .found").first.wait_for()


def test_without_a_script_there_is_a_plain_list_and_no_field(browser: Browser, served_site: Site) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(served_site.page("search"))
    assert not page.locator("form").first.is_visible()
    for url in ("ky/2026/", "ky/2026-q1/", "don-vi/phong-kinh-te/", "ky/", "don-vi/"):
        assert page.locator(f'main a[href="../{url}"]').first.is_visible(), url
    page.context.close()


def test_an_address_that_is_not_there_is_guessed_from_its_words(tab: Page, served_site: Site) -> None:
    tab.goto(f"{served_site.url}dien-hinh/2025/bon-tram-duong-dan-che/")
    tab.locator(".lost .found a").first.wait_for()
    assert tab.locator(".lost .found a").first.inner_text() == STORY
    tab.locator("#find").fill(PHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim-kiem/?q=*")
    ready(tab, PHRASE)
    assert titles(tab) == [STORY]
