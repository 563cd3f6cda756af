"""The search as readers use it: however they type, by keyboard alone, narrowed, late, failing, or without a script."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site import PREFIX, Site
from thidua.pages.search_words import exact, words_of
from thidua.vietnamese import fold

STORY = "Bốn trăm đường dẫn chết"
PHRASE = "đường dẫn chết"
PIECES = re.compile(r"pagefind/|/search[.-]")
CASES = [
    *("hoà", "HOÀ", "hòa", "thuỷ", "khoẻ", "quý", "quỹ", "hoàn", "thuyền", "của", "ðường", "Ðạt", "Wi-Fi 5G, 3×4"),
    *("137/KH-UBND ngày 05/02/2026", "giai đoạn 2021-2025", "“Dân vận khéo”", "e\u0302\u0301", "Ưu Ấm ỷ lại", "a_b"),
]
WORDS = """async ([module, texts]) => {
  const { exact, fold, placesOf, composed } = await import(module);
  return texts.map((text) => placesOf(composed(text)).map(({ word }) => [word, fold(word), exact(word)]));
}"""
MARKED = """async ([module, title, texts, typed, length]) => {
  const { markedOf, queryOf } = await import(module);
  const told = (pieces) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  const marked = markedOf(title, texts, queryOf(typed), length);
  return [told(marked.title), told(marked.excerpt)];
}"""
# The page of results says itself when it shows what its address asks for.
READY = """(typed) => document.querySelector("[data-found]").ariaBusy === "false"
  && (new URLSearchParams(location.search).get("q") ?? "") === typed.trim()"""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing is kept from before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def _module(site: Site, name: str) -> str:
    (path,) = (path for path in site.folder.joinpath("assets").glob(f"{name}.*.js") if path.suffix == ".js")
    return f"{PREFIX}assets/{path.name}"


def _ready(tab: Page, typed: str) -> None:
    tab.wait_for_function(READY, arg=typed)


def _typed(tab: Page, site: Site, words: str) -> None:
    """The page of results for some words."""
    tab.goto(site.page("search"))
    tab.locator(".rail").wait_for()
    tab.locator("#find").fill(words)
    _ready(tab, words)


def _pressed(tab: Page, what: Locator, typed: str) -> None:
    """What is there once a box or a chip was pressed."""
    what.click()
    _ready(tab, typed)


def _titles(tab: Page) -> list[str]:
    return tab.locator(".results .found__title").all_inner_texts()


def _count(tab: Page) -> int:
    found = re.match(r"\d+", tab.locator(".results__said").inner_text())
    return int(found[0]) if found else 0


def _texts(site: Site) -> list[str]:
    paths = sorted(site.folder.glob("pagefind/text/*.json"))
    shown = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [text for one in shown for text in (one["title"], one["text"], one["more"])]


def test_the_page_makes_the_same_words_of_a_text_as_the_index(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    texts = [*CASES, *_texts(served_site)]
    composed = [text.replace("ð", "đ").replace("Ð", "Đ") for text in texts]
    wanted = [[[word, fold(word), exact(word)] for word in words_of(text)] for text in composed]
    assert tab.evaluate(WORDS, [_module(served_site, "search-text"), texts]) == wanted


def test_words_in_quotes_are_told_in_one_pair_of_quotes(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    asked = "async ([module, typed]) => (await import(module)).countOf(2, typed)"
    for typed in ("tủ sách", '"tủ sách"', "“tủ sách”"):
        assert tab.evaluate(asked, [_module(served_site, "search-text"), typed]) == "2 kết quả cho “tủ sách”"


@pytest.mark.parametrize(
    ("texts", "typed", "length", "told"),
    [
        (["Ông H. đã hiến đất, làm đường."], "hien dat lam duong", 20, "Ông H. đã [hiến đất, làm đường]."),
        (["Bán bản, bàn bạn."], "BẢN", 20, "Bán [bản], bàn bạn."),
        (["Bán bản, bàn bạn."], "ban", 20, "[Bán bản, bàn bạn]."),
        (["Mở đầu\nHoà giải ở tổ", "Tổ hòa giải"], "to hoa gia", 20, "[Tổ hòa giải]"),
        (["Đoạn một.\nĐoạn hai\nĐoạn ba"], "khong co", 20, "Đoạn một. Đoạn hai · Đoạn ba"),
        (["một " * 60 + "đích " + "hai " * 60], "đích", 16, "… " + "một " * 8 + "[đích] " + "hai " * 6 + "hai …"),
        (["<i>Dân vận</i>"], "dan van", 20, "i>[Dân vận]</i>"),
        (["…"], "thi", 20, ""),
        (["Một hai"], "", 20, "Một hai"),
        (["Một hai"], "hai", 0, ""),
    ],
)
def test_excerpts_keep_accents_and_mark_what_was_meant(
    tab: Page, served_site: Site, texts: list[str], typed: str, length: int, told: str
) -> None:
    tab.goto(served_site.page("home"))
    asked = [_module(served_site, "search-text"), "", texts, typed, length]
    assert tab.evaluate(MARKED, asked) == ["", told]


@pytest.mark.parametrize(
    ("title", "text", "typed", "told"),
    [
        ("“Thi đua”!", "Họ thi, ai đua.", "thi đua", ["“[Thi đua]”!", "Họ thi, ai đua."]),
        ("Đốn cây", "Viết đơn.", "đơn", ["Đốn cây", "Viết [đơn]."]),
        ("Đốn cây", "Dồn sức.", "đơn", ["[Đốn] cây", "[Dồn] sức."]),
        ("<b>Dân</b> vận", "Khéo.", "van dan", ["<b>[Dân]</b> [vận]", "Khéo."]),
    ],
)
def test_title_and_text_are_marked_alike(
    tab: Page, served_site: Site, title: str, text: str, typed: str, told: list[str]
) -> None:
    tab.goto(served_site.page("home"))
    assert tab.evaluate(MARKED, [_module(served_site, "search-text"), title, [text], typed, 20]) == told


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
    _typed(tab, served_site, typed)
    assert _titles(tab)[0] == STORY
    marks = tab.locator(".results .found__title").first.locator("mark").all_inner_texts()
    assert PHRASE.split(maxsplit=1)[0] in " ".join(marks)


def test_an_open_syllable_is_found_with_its_tone_on_either_vowel(tab: Page, served_site: Site) -> None:
    found = []
    for typed in ("tổ hòa giải", "tổ hoà giải", "to hoa giai", "TỔ HOÀ GIẢI"):
        _typed(tab, served_site, typed)
        found.append((_count(tab), _titles(tab)))
    assert found[0][0] > 0
    assert all(one == found[0] for one in found)


def test_exact_accents_come_before_other_accents(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "đơn")
    exactly = _count(tab)
    assert {one.lower() for one in tab.locator(".results mark").all_inner_texts()} == {"đơn"}
    _typed(tab, served_site, "don")
    assert _count(tab) > exactly > 0


def test_boxes_narrow_and_tell_how_many_are_left(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "người")
    whole = _count(tab)
    boxes = tab.locator(".facet label").count()
    assert boxes > 8
    for place in range(0, boxes, 3):
        label = tab.locator(".facet label").nth(place)
        told = int(label.locator(".count").inner_text())
        _pressed(tab, label, "người")
        assert _count(tab) == told <= whole
        assert len(_titles(tab)) == min(told, 10)
        _pressed(tab, tab.locator(".chip"), "người")
        assert _count(tab) == whole
        assert tab.locator(".chip").count() == 0


def test_two_values_of_a_facet_widen_two_facets_narrow_and_the_address_keeps_them(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "người")
    units = tab.locator('.facet:has(legend:text-is("Đơn vị")) label')
    first, second = (int(units.nth(place).locator(".count").inner_text()) for place in (0, 1))
    _pressed(tab, units.nth(0), "người")
    _pressed(tab, units.nth(1), "người")
    assert _count(tab) == first + second
    kinds = tab.locator('.facet:has(legend:text-is("Loại")) label')
    wanted = int(kinds.first.locator(".count").inner_text())
    _pressed(tab, kinds.first, "người")
    assert _count(tab) == wanted <= first + second
    assert len(parse_qs(urlsplit(tab.url).query)["don-vi"]) == 2
    titles = _titles(tab)
    tab.goto(tab.url)
    _ready(tab, "người")
    assert _titles(tab) == titles
    assert tab.locator(".chip").count() == 3


def test_a_box_keeps_the_focus_when_it_is_ticked(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "người")
    box = tab.locator(".facet input").nth(3)
    name = box.get_attribute("value")
    box.focus()
    tab.keyboard.press("Space")
    _ready(tab, "người")
    assert tab.evaluate("[document.activeElement.value, document.activeElement.checked]") == [name, True]


def test_results_can_stand_newest_first_and_grow(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "người")
    tab.locator("#results-sort").select_option("moi")
    _ready(tab, "người")
    whole = _count(tab)
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
    _typed(tab, served_site, PHRASE)
    assert _count(tab) == len(_titles(tab)) == 1
    tab.get_by_role("button", name="Xem các bài gần đúng").click()
    near = tab.locator(".results__near")
    near.wait_for()
    assert re.match(r"\d+ bài gần đúng|Không còn", near.inner_text())
    assert near.evaluate("(one) => one === document.activeElement")
    assert tab.locator(".results").count() <= 2


def test_words_that_never_stand_together_are_said_to_come_near(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, f"{PHRASE} zzzz")
    said = tab.locator(".results__said").inner_text()
    assert re.fullmatch(rf"Không có bài nào đúng nguyên cụm “{PHRASE} zzzz”; \d+ bài gần đúng", said)
    assert _titles(tab)[0] == STORY


def test_nothing_found_is_said_kindly_with_ways_on(tab: Page, served_site: Site) -> None:
    _typed(tab, served_site, "zzzz")
    assert tab.locator(".results__said").inner_text() == "Không có kết quả nào cho “zzzz”"
    assert tab.locator(".empty").is_visible()
    assert tab.locator("[data-doors]").is_visible()
    tab.goto(f"{served_site.page('search')}?q={PHRASE}&nam=1999")
    tab.locator(".results__ways button").click()
    _ready(tab, PHRASE)
    assert _titles(tab) == [STORY]
    assert tab.locator("[data-doors]").count() == 0


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
    _ready(tab, PHRASE)
    assert parse_qs(urlsplit(tab.url).query) == {"q": [PHRASE]}
    tab.locator("#find").focus()
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.textContent") == STORY


def test_the_panel_says_how_many_and_closes_when_it_is_left(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("story"))
    tab.locator("#search").fill(PHRASE)
    panel = tab.locator(".search__panel")
    panel.wait_for()
    assert tab.locator(".search [role=status]").inner_text() == f"1 kết quả cho “{PHRASE}”"
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
    assert [url for url in asked if url.endswith("pagefind.js")]
    assert [url for url in asked if not url.startswith(served_site.url)] == []
    assert said == []


def test_a_form_that_is_sent_before_the_script_is_there_leads_to_the_results(tab: Page, served_site: Site) -> None:
    tab.route(re.compile(r"/search\."), lambda route: route.abort())
    tab.goto(served_site.page("home"))
    tab.locator("#search").fill("dan van")
    tab.unroute_all()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim-kiem/?q=dan+van")
    _ready(tab, "dan van")
    assert tab.locator("#find").input_value() == "dan van"
    assert _count(tab) > 0


@pytest.mark.parametrize("missing", ["pieces.json", "pagefind.js", "wasm.unknown.pagefind", "**"])
def test_where_the_index_cannot_be_had_the_plain_list_stays(tab: Page, served_site: Site, missing: str) -> None:
    failure = "Chưa tải được phần tìm kiếm"
    tab.route(f"**/pagefind/{missing}", lambda route: route.abort())
    tab.goto(f"{served_site.page('search')}?q=dan+van")
    tab.locator("main").get_by_text(failure).wait_for()
    assert tab.locator("[data-doors]").is_visible()
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
    for shelf in ("ky/2026/", "ky/2026-q1/", "don-vi/phong-kinh-te/", "ky/", "don-vi/"):
        assert page.locator(f'main a[href="../{shelf}"]').first.is_visible(), shelf
    page.context.close()


def test_an_address_that_is_not_there_is_guessed_from_its_words(tab: Page, served_site: Site) -> None:
    tab.goto(f"{served_site.url}dien-hinh/2025/bon-tram-duong-dan-che/")
    tab.locator(".lost .found a").first.wait_for()
    assert tab.locator(".lost .found a").first.inner_text() == STORY
    tab.locator("#find").fill(PHRASE)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim-kiem/?q=*")
    _ready(tab, PHRASE)
    assert _titles(tab) == [STORY]


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
