"""The page of results as readers use it: however they type, narrowed, sorted, grown, or with nothing found."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.results import PHRASE, STORY, count, pressed, ready, searched, titles
from tests.site import Site


@pytest.mark.parametrize(
    "typed",
    [
        PHRASE,
        unicodedata.normalize("NFD", PHRASE),
        "duong dan chet",
        "dường dẫn chết",
        PHRASE.upper(),
        "DUONG DAN CHET",
        "đường dan chết",
        "  đường,  dẫn – chết!",
        "duong dan che",
        "đường dẫn c",
    ],
)
def test_however_it_is_typed_it_is_found_and_keeps_its_accents(tab: Page, served_site: Site, typed: str) -> None:
    searched(tab, served_site, typed)
    assert titles(tab)[0] == STORY
    marks = tab.locator(".results .found__title").first.locator("mark").all_inner_texts()
    assert PHRASE.split(maxsplit=1)[0] in " ".join(marks)


def test_an_open_syllable_is_found_with_its_tone_on_either_vowel(tab: Page, served_site: Site) -> None:
    found = []
    for typed in ("tổ hòa giải", "tổ hoà giải", "to hoa giai", "TỔ HOÀ GIẢI"):
        searched(tab, served_site, typed)
        found.append((count(tab), titles(tab)))
    assert found[0][0] > 0
    assert all(one == found[0] for one in found)


def test_exact_accents_come_before_other_accents(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "đơn")
    exactly = count(tab)
    assert {one.lower() for one in tab.locator(".results mark").all_inner_texts()} == {"đơn"}
    searched(tab, served_site, "don")
    assert count(tab) > exactly > 0


@pytest.mark.parametrize(
    ("typed", "first"), [("dân vận", "Dân vận khéo"), ("luat thi dua", "Luật Thi đua, khen thưởng")]
)
def test_a_phrase_in_a_title_comes_first(tab: Page, served_site: Site, typed: str, first: str) -> None:
    searched(tab, served_site, typed)
    assert titles(tab)[0] == first


def test_every_result_shows_what_answered_even_where_only_its_facts_do(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "dân vận khéo")
    assert len(titles(tab)) > 5
    for found in tab.locator(".results .found").all():
        assert found.locator("mark").count(), found.inner_text()


def test_boxes_narrow_and_tell_how_many_are_left(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "người")
    whole = count(tab)
    boxes = tab.locator(".facet label").count()
    assert boxes > 8
    for place in range(0, boxes, 3):
        label = tab.locator(".facet label").nth(place)
        told = int(label.locator(".count").inner_text())
        pressed(tab, label, "người")
        assert count(tab) == told <= whole
        assert len(titles(tab)) == min(told, 10)
        pressed(tab, tab.locator(".chip"), "người")
        assert count(tab) == whole
        assert tab.locator(".chip").count() == 0


def test_two_values_of_a_facet_widen_two_facets_narrow_and_the_address_keeps_them(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "người")
    units = tab.locator('.facet:has(legend:text-is("Đơn vị")) label')
    first, second = (int(units.nth(place).locator(".count").inner_text()) for place in (0, 1))
    pressed(tab, units.nth(0), "người")
    pressed(tab, units.nth(1), "người")
    assert count(tab) == first + second
    kinds = tab.locator('.facet:has(legend:text-is("Loại")) label')
    wanted = int(kinds.first.locator(".count").inner_text())
    pressed(tab, kinds.first, "người")
    assert count(tab) == wanted <= first + second
    assert len(parse_qs(urlsplit(tab.url).query)["don-vi"]) == 2
    shown = titles(tab)
    tab.goto(tab.url)
    ready(tab, "người")
    assert titles(tab) == shown
    assert tab.locator(".chip").count() == 3


def test_a_box_keeps_the_focus_when_it_is_ticked(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "người")
    box = tab.locator(".facet input").nth(3)
    name = box.get_attribute("value")
    box.focus()
    tab.keyboard.press("Space")
    ready(tab, "người")
    assert tab.evaluate("[document.activeElement.value, document.activeElement.checked]") == [name, True]


def test_results_can_stand_newest_first_and_grow(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "người")
    tab.locator("#results-sort").select_option("moi")
    ready(tab, "người")
    whole = count(tab)
    assert whole > 10
    results = tab.locator(".results .found")
    for shown in range(10, whole, 10):
        assert results.count() == shown
        tab.get_by_role("button", name="Xem thêm").click()
        results.nth(shown).wait_for()
        focused = "(one) => one.contains(document.activeElement)"
        assert results.nth(shown).evaluate(focused)
    days = [one.get_attribute("datetime") or "" for one in tab.locator(".results time").all()]
    assert days == sorted(days, reverse=True)
    assert results.count() == whole
    assert "xep=moi" in tab.url


def test_near_ones_are_offered_after_the_sure_ones(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, PHRASE)
    assert count(tab) == len(titles(tab)) == 1
    tab.get_by_role("button", name="Xem các bài gần đúng").click()
    near = tab.locator(".results__near")
    near.wait_for()
    assert re.match(r"\d+ bài gần đúng|Không còn", near.inner_text())
    assert near.evaluate("(one) => one === document.activeElement")
    assert tab.locator(".results").count() <= 2


def test_words_that_never_stand_together_are_said_to_come_near(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, f"{PHRASE} zzzz")
    said = tab.locator(".results__said").inner_text()
    assert re.fullmatch(rf"Không có bài nào đúng nguyên cụm “{PHRASE} zzzz”; \d+ bài gần đúng", said)
    assert titles(tab)[0] == STORY


def test_nothing_found_is_said_kindly_with_ways_on(tab: Page, served_site: Site) -> None:
    searched(tab, served_site, "zzzz")
    assert tab.locator(".results__said").inner_text() == "Không có kết quả nào cho “zzzz”"
    assert tab.locator(".empty").is_visible()
    assert tab.locator("[data-browse]").is_visible()
    tab.goto(f"{served_site.page('search')}?q={PHRASE}&nam=1999")
    tab.locator(".results__ways button").click()
    ready(tab, PHRASE)
    assert titles(tab) == [STORY]
    assert tab.locator("[data-browse]").count() == 0


def test_what_is_typed_is_never_taken_for_markup(tab: Page, served_site: Site) -> None:
    typed = "<img src=x onerror=alert(1)>"
    alarms: list[Any] = []
    tab.on("dialog", lambda dialog: alarms.append(dialog))  # noqa: PLW0108 - it marks what it is given
    tab.goto(f"{served_site.page('search')}?q={typed}&don-vi={typed}")
    tab.locator(".results__said").wait_for()
    tab.locator(".chip").wait_for()
    assert typed in tab.locator(".chip").inner_text()
    assert tab.locator("main img").count() == 0
    assert alarms == []


def test_an_empty_column_says_so(browser: Browser, served_empty_site: Site) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{served_empty_site.page('search')}?q=thi+dua")
    page.locator(".empty").wait_for()
    assert page.locator(".results__said").inner_text() == "Không có kết quả nào cho “thi dua”"
    page.context.close()
