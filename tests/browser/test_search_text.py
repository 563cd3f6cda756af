"""The words that the search's script makes of a text, and what it marks in it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.site import PREFIX, Site
from thidua.pages.search_words import exact, words_of
from thidua.vietnamese import fold

CASES = [
    *("hoà", "HOÀ", "hòa", "thuỷ", "khoẻ", "quý", "quỹ", "hoàn", "thuyền", "của", "ðường", "Ðạt", "Wi-Fi 5G, 3×4"),
    *("137/KH-UBND ngày 05/02/2026", "giai đoạn 2021-2025", "“Dân vận khéo”", "e\u0302\u0301", "Ưu Ấm ỷ lại", "a_b"),
]
WORDS = """async ([module, texts]) => {
  const { exact, fold, placesOf, composed } = await import(module);
  return texts.map((text) => placesOf(composed(text)).map(({ word }) => [word, fold(word), exact(word)]));
}"""
MARKED = """async ([module, title, text, lines, typed, length]) => {
  const { markedOf, queryOf } = await import(module);
  const told = (pieces) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  const marked = markedOf(title, text, lines, queryOf(typed), length);
  return [told(marked.title), told(marked.excerpt)];
}"""


def _module(site: Site, name: str) -> str:
    (path,) = (path for path in site.folder.joinpath("assets").glob(f"{name}.*.js") if path.suffix == ".js")
    return f"{PREFIX}assets/{path.name}"


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
        (["Mở đầu\nHoà giải ở tổ", "Tổ hòa giải"], "to hoa gia", 20, "Mở đầu · Hoà giải ở tổ · [Tổ hòa giải]"),
        (["Hòa giải ở tổ", "Tổ hòa giải"], "hoa giai", 20, "[Hòa giải] ở tổ"),
        (["", "Ban", "Dân vận khéo; Tổ"], "dan van", 20, "[Dân vận] khéo; Tổ"),
        (["một " * 30, "Dân vận"], "dan van", 20, "một " * 10 + "… · [Dân vận]"),
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
    asked = [_module(served_site, "search-text"), "", texts[0], texts[1:], typed, length]
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
    assert tab.evaluate(MARKED, [_module(served_site, "search-text"), title, text, [], typed, 20]) == told
