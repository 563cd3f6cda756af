"""What led readers astray: tables on phones, a page that jumps, half-typed answers, paper, long words and titles."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.results import PHRASE, ready
from tests.site import Site

SHIFTS = """() => new Promise((done) => {
  let total = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) total += one.value; })
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(total), 300));
})"""
# Three minutes of reading, with its photo, facts, achievements and honours.
LONGEST = "dien-hinh/2026/muon-mot-bat-giong-tra-hai-bat/"
A_LONG_WORD = "khongconoingat" * 6
# As long as the longest of 362 real ones.
TITLE = "Người phụ nữ vùng biên và hành trình hai mươi năm giữ nghề dệt, mở lớp, gây dựng hợp tác xã cho cả bản nghèo"


def _tree(page: Page) -> list[dict[str, Any]]:
    found = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    nodes: list[dict[str, Any]] = found["nodes"]
    return nodes


def _words(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> str:
    """What a screen reader reads below a node."""
    if node.get("role", {}).get("value") == "StaticText":
        return str(node["name"]["value"])
    below = (by_id[one] for one in node.get("childIds", ()) if one in by_id)
    return " ".join(_words(one, by_id) for one in below).strip()


def _below(node: dict[str, Any], by_id: dict[str, dict[str, Any]], role: str) -> list[dict[str, Any]]:
    found = [node] if node.get("role", {}).get("value") == role and not node.get("ignored") else []
    for one in node.get("childIds", ()):
        found += _below(by_id[one], by_id, role) if one in by_id else []
    return found


@pytest.mark.parametrize("kind", ["board", "unit"])
def test_on_a_phone_each_cell_of_the_board_is_named_by_row_and_period(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=360, new=True)
    nodes = _tree(page)
    by_id = {one["nodeId"]: one for one in nodes}
    tables = [one for one in nodes if one.get("role", {}).get("value") == "table" and not one.get("ignored")]
    shown = page.locator(".board table").count()
    assert len(tables) == shown > 0
    for number, table in enumerate(tables):
        periods = page.locator(".board table").nth(number).locator("thead th").all_text_contents()[1:]
        for row in _below(table, by_id, "row"):
            (head,) = _below(row, by_id, "rowheader")
            assert _words(head, by_id)
            cells = [_words(one, by_id) for one in _below(row, by_id, "cell")]
            assert len(cells) == len(periods)
            assert [cell for cell, period in zip(cells, periods, strict=True) if not cell.startswith(period)] == []


@pytest.mark.parametrize("kind", ["story-strained", "handbook", "guide"])
def test_on_a_phone_every_other_table_keeps_its_heads(open_page: Opener, kind: str) -> None:
    page = open_page(kind, width=360, new=True)
    nodes = _tree(page)
    by_id = {one["nodeId"]: one for one in nodes}
    tables = [one for one in nodes if one.get("role", {}).get("value") == "table" and not one.get("ignored")]
    for table in tables:
        first, *others = _below(table, by_id, "row")
        heads = _below(first, by_id, "columnheader")
        assert heads
        for row in others:
            assert len(_below(row, by_id, "cell")) + len(_below(row, by_id, "rowheader")) == len(heads)
    assert len(tables) == page.locator("main table").count()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("asked", ["", "?q=so", "?q=zzzz", "?q=", "?don-vi=Ph%C3%B2ng+T%E1%BB%95ng+h%E1%BB%A3p"])
def test_the_page_of_results_does_not_jump(open_page: Opener, served_site: Site, width: int, asked: str) -> None:
    page = open_page("home", width=width, new=True)
    page.goto(f"{served_site.page('search')}{asked}")
    page.locator("[data-results][data-ready]").wait_for()
    assert page.evaluate(SHIFTS) <= 0.02


def test_the_magnifier_of_a_phone_leads_into_the_field(tab: Page, served_site: Site) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(served_site.page("home"))
    tab.locator(".search__go").click()
    tab.wait_for_url("**/tim-kiem/?q=")
    tab.locator("#find:focus").wait_for()
    tab.goto(served_site.page("search"))
    tab.locator("[data-results][data-ready]").wait_for()
    assert tab.evaluate("document.activeElement.tagName") == "BODY"


@pytest.mark.parametrize(("kind", "field"), [("search", "#find"), ("story", "#search")])
def test_no_answer_is_read_out_to_a_phrase_that_is_half_typed(
    tab: Page, served_site: Site, kind: str, field: str
) -> None:
    tab.goto(served_site.page(kind))
    if kind == "search":
        tab.locator("[data-results][data-ready]").wait_for()
    tab.locator(field).focus()
    tab.evaluate("""() => {
      window.heard = [];
      const hear = (changes) => changes.forEach(({ target }) => {
        const region = (target instanceof Element ? target : target.parentElement).closest("[role=status]");
        if (region?.textContent) window.heard.push(region.textContent);
      });
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
    }""")
    tab.keyboard.type(PHRASE, delay=250)
    tab.wait_for_function("() => window.heard.length > 0")
    heard = tab.evaluate("window.heard")
    assert [one for one in heard if PHRASE not in one] == []


def test_a_unit_s_filters_are_links_that_keep_the_unit(open_page: Opener) -> None:
    page = open_page("unit", new=True, java_script_enabled=False)
    name = page.locator("h1").inner_text()
    links = page.locator(".rail .facet a")
    for number in range(links.count()):
        href, count = links.nth(number).get_attribute("href"), links.nth(number).locator("xpath=..").inner_text()
        assert href
        assert not href.startswith("../../")
        other = page.context.new_page()
        other.goto(page.url + href)
        assert int(re.findall(r"\d+", count)[-1]) == other.locator(".card").count()
        assert name in other.locator("h1").inner_text()
        assert other.locator(".chip").count() == 2
        other.close()


@pytest.mark.parametrize("path", [LONGEST, "dien-hinh/2026/tu-mot-cuon-so-thanh-hop-tac-xa/"])
def test_a_story_of_three_minutes_takes_two_sheets(
    open_page: Opener, served_site: Site, tmp_path: Path, path: str
) -> None:
    page = open_page("home", new=True)
    page.goto(served_site.url + path)
    paper = tmp_path / "bai.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", paper.read_bytes())) <= 2
    command = ["pdftotext", "-enc", "UTF-8", str(paper), "-"]
    sheets = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split("\f")
    last = [sheet for sheet in sheets if sheet.strip()][-1]
    assert len(last.split()) > 60, "the source alone is no sheet"


def test_a_board_of_months_is_printed_on_its_side(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("board", new=True)
    paper = tmp_path / "bang.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper.read_bytes())
    is_wide = [float(width) > float(height) for width, height in boxes]
    assert any(is_wide) == (page.locator(".board--many").count() > 0)
    assert not all(is_wide)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_word_of_eighty_letters_stays_in_the_box_of_facts(open_page: Opener, width: int) -> None:
    page = open_page("story-honoured", width=width, new=True)
    page.evaluate(
        """(word) => document.querySelectorAll(".facts details").forEach((one) => { one.open = true; })
        ?? document.querySelectorAll(".facts dd, .achievements li, .honours b, .honours .note")
        .forEach((one) => { one.textContent = word; })""",
        A_LONG_WORD,
    )
    assert len(A_LONG_WORD) > 80
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", ["home", "story-list", "campaign-list"])
def test_the_longest_real_title_is_shown_whole_on_every_card(open_page: Opener, kind: str) -> None:
    assert len(TITLE) >= 108
    page = open_page(kind, width=360, new=True)
    page.evaluate(
        """(title) => document.querySelectorAll(".card__title a").forEach((one) => { one.textContent = title; })""",
        TITLE,
    )
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".card__title, .card__title a")]
          .filter((one) => getComputedStyle(one).overflow !== "visible" && one.scrollHeight > one.clientHeight + 1)
          .length"""
    )
    assert cut == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_story_without_a_photo_is_set_in_type(open_page: Opener) -> None:
    page = open_page("story-list", new=True)
    cards = page.locator(".card")
    bare = page.locator(".card--type")
    assert 0 < bare.count() < cards.count()
    assert page.locator(".card--type .card__media").count() == 0
    assert page.locator(".card:not(.card--type) .card__photo").count() == cards.count() - bare.count()


def test_no_picture_stands_on_the_home_the_list_of_movements_and_the_movement_s_page(
    tab: Page, served_site: Site
) -> None:
    def pictures(url: str, place: str) -> set[str]:
        tab.goto(url)
        return {str(one.evaluate("(one) => new URL(one.src).pathname")) for one in tab.locator(place).all()}

    lead = pictures(served_site.page("home"), ".card--lead img")
    listed = pictures(served_site.page("campaign-list"), ".card img")
    assert lead
    assert listed
    assert lead & listed == set()


def test_the_results_are_told_once_the_reader_has_stopped(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("search"))
    tab.locator("[data-results][data-ready]").wait_for()
    tab.locator("#find").fill(PHRASE)
    ready(tab, PHRASE)
    tab.locator("[role=status]", has_text=PHRASE).wait_for(state="attached")
