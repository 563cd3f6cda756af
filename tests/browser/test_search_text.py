"""The words that the search's script makes of a text, and what it marks in it."""

from __future__ import annotations

import json
import tomllib

import pytest
from playwright.sync_api import Page

from tests.column import ROOT
from tests.site import PREFIX, Site
from thidua.search.words import filed, words_of

CASES = tomllib.loads((ROOT / "tests/search/words.toml").read_text(encoding="utf-8"))
WORDS = """async ([module, texts]) => {
  const { filed, wordsOf } = await import(module);
  return texts.map((text) => wordsOf(text).map((word) => [word, filed(word)]));
}"""
KINSHIP = """async ([module, pairs]) => {
  const { kinship } = await import(module);
  return pairs.map(([typed, word]) => kinship(typed, word));
}"""
MEANT = """async ([module, keys]) => {
  const { meantBy } = await import(module);
  return keys.map((one) => meantBy(one, () => true) ?? "");
}"""
MARKED = """async ([module, words, title, text, lines, typed, length]) => {
  const { lastOf, wordsOf } = await import(words);
  const { markedOf } = await import(module);
  const told = (pieces) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  const marked = markedOf(title, text, lines, [{ words: wordsOf(typed), half: lastOf(typed) }], length);
  return [told(marked.title), told(marked.excerpt)];
}"""


def _module(site: Site, name: str) -> str:
    (path,) = (path for path in site.folder.joinpath("assets").glob(f"{name}.*.js") if path.suffix == ".js")
    return f"{PREFIX}assets/{path.name}"


def _modules(site: Site) -> tuple[str, str]:
    return _module(site, "search-text"), _module(site, "search-words")


def _texts(site: Site) -> list[str]:
    paths = sorted(site.folder.glob("search/text/*.json"))
    shown = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [text for one in shown for text in (one["title"], one["text"], one["more"])]


def test_the_page_makes_the_same_words_of_a_text_as_the_index(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    texts = [*(case["text"] for case in CASES["words"]), *_texts(served_site)]
    wanted = [[[word, filed(word)] for word in words_of(text)] for text in texts]
    assert tab.evaluate(WORDS, [_module(served_site, "search-words"), texts]) == wanted


def test_what_is_typed_is_as_near_to_a_word_as_the_table_says(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    pairs = [[case["typed"], case["word"]] for case in CASES["kinship"]]
    found = tab.evaluate(KINSHIP, [_module(served_site, "search-words"), pairs])
    assert dict(zip(map(tuple, pairs), found, strict=True)) == {
        (case["typed"], case["word"]): case["kin"] for case in CASES["kinship"]
    }


def test_keys_of_telex_and_vni_become_the_word_that_was_meant(tab: Page, served_site: Site) -> None:
    tab.goto(served_site.page("home"))
    keys = CASES["keys"]
    assert dict(zip(keys, tab.evaluate(MEANT, [_module(served_site, "search-keys"), list(keys)]), strict=True)) == keys


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
    asked = [*_modules(served_site), "", texts[0], texts[1:], typed, length]
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
    assert tab.evaluate(MARKED, [*_modules(served_site), title, text, [], typed, 20]) == told
