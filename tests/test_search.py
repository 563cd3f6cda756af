"""What the search is made of: the words that are indexed, the files that are published, and what never is."""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.column import ROOT, copy_of_sample
from tests.site import Site
from thidua.assembly.supplies import UnmadeError
from thidua.markup.text import texts
from thidua.pages.search_words import exact, house_tones, indexed, words_of
from thidua.shell.search import build_index
from thidua.source.markdown import parse

# The index leaves out of a word the letters that it begins with like the word before it; these begin like none.
HIDDEN = {"draft": "qzwjfab", "submitted": "wzjqfba", "future": "jzqwfcc"}
SHOWN = "fzqjwdd"
KNOWN = re.compile(
    r"(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.vi_[0-9a-f]+\.pf_meta"
    r"|index/vi_[0-9a-f]+\.pf_index|pieces\.json|text/[0-9a-f]{10}\.json)(\.gz|\.br)?"
)
PAGE = '<!doctype html><html lang="vi"><body data-pagefind-body><h1>{0}</h1><p>{0}</p></body></html>'


def _pieces(site: Path) -> dict[str, Any]:
    pieces: dict[str, Any] = json.loads((site / "pagefind/pieces.json").read_text(encoding="utf-8"))
    return pieces


def _texts(site: Path) -> list[dict[str, str]]:
    names = _pieces(site)["texts"]
    return [json.loads((site / f"pagefind/text/{name}.json").read_text(encoding="utf-8")) for name in names]


def _bytes(site: Path) -> Iterator[bytes]:
    for path in sorted(site.joinpath("pagefind").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


@pytest.mark.parametrize(
    ("typed", "house"),
    [
        ("hoà", "hòa"),
        ("hòa", "hòa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("quý", "quý"),
        ("quỹ", "quỹ"),
        ("hoàn", "hoàn"),
        ("thuyền", "thuyền"),
        ("của", "của"),
        ("hoa", "hoa"),
    ],
)
def test_tones_stand_where_the_house_sets_them(typed: str, house: str) -> None:
    assert house_tones(typed) == house


def test_words_are_composed_small_and_without_punctuation() -> None:
    assert words_of("“Hoà giải”, 137/KH-UBND; ĐƯỜNG 2021-2025") == [
        *("hòa", "giải", "137", "kh", "ubnd", "đường", "2021", "2025")
    ]
    assert words_of("đươ\u0300ng") == ["đường"]


def test_each_word_is_told_from_every_other_with_the_same_letters() -> None:
    words = ("ban", "bán", "bàn", "bản", "bạn", "bân", "bấn", "băn", "đan", "dan", "đàn", "đán", "dư", "du", "dũ", "dữ")
    assert len({exact(word) for word in words}) == len(words)
    assert exact("duong") == "duong"


def test_a_phrase_does_not_leave_its_block() -> None:
    assert indexed(["Một dân", "", "vận 2"]) == "ψ mot dan ψ van 2 ψ motωωθλ danωωλ ψ vanωωθλ 2"


def test_a_body_comes_apart_into_paragraphs() -> None:
    body = parse("## Mục\n\nCâu *một*,\\\nhai &amp; ba.\nBốn[^1]\n\n- năm ![x](a.jpg)\n\n[^1]: sáu\n")
    assert texts(body) == ["Mục", "Câu một, hai & ba. Bốn", "năm", "sáu"]


def test_the_same_pages_give_the_same_bytes_and_a_name_each() -> None:
    pages = [PAGE.format(f"ψ mot hai {number}") for number in range(30)] + [PAGE.format("ψ nhu nhau")] * 2
    first, second = build_index(pages), build_index(pages)
    assert first == second
    assert len(set(first.names)) == len(pages)
    assert build_index([]).files == {}


def test_an_index_that_cannot_be_built_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(UnmadeError):
        build_index([PAGE.format("mot")])
    monkeypatch.setattr(sys, "executable", "/khong-co")
    with pytest.raises(UnmadeError):
        build_index([PAGE.format("mot")])


def test_only_what_a_reader_needs_is_published(served_site: Site) -> None:
    folder = served_site.folder / "pagefind"
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert [name for name in names if not KNOWN.fullmatch(name)] == []


def test_whole_pieces_are_indexed_and_nothing_else(served_site: Site) -> None:
    shown = _texts(served_site.folder)
    site = served_site.folder
    kinds = ("dien-hinh/2*/*", "tin-bai/2*/*", "phong-trao/*", "van-ban/*", "gioi-thieu", "lien-he")
    pages = {path.parent for kind in kinds for path in site.glob(f"{kind}/index.html")}
    moved = {page for page in pages if 'http-equiv="refresh"' in (page / "index.html").read_text(encoding="utf-8")}
    assert sorted(site / one["url"] for one in shown) == sorted(pages - moved)
    story = next(one for one in shown if one["url"].endswith("/bon-tram-duong-dan-chet/"))
    source = (ROOT / "content/exemplars/2026/bon-tram-duong-dan-chet.md").read_text(encoding="utf-8")
    assert story["text"].endswith(source.strip().splitlines()[-1])
    assert story["by"] in story["more"]


def test_pieces_stand_newest_first_and_are_narrowed_by_their_own_values(served_site: Site) -> None:
    shown = _texts(served_site.folder)
    days = [one["date"] for one in shown]
    assert days == sorted(days, reverse=True)
    facets = {facet["key"]: facet["values"] for facet in _pieces(served_site.folder)["facets"]}
    assert list(facets) == ["loai", "don-vi", "linh-vuc", "phong-trao", "doi-tuong", "nam"]
    for value in facets["don-vi"]:
        assert {shown[place]["by"] for place in value["places"]} == {value["name"]}
    for value in facets["nam"]:
        assert {shown[place]["date"][:4] for place in value["places"]} == {value["name"]}
    years = [value["name"] for value in facets["nam"]]
    assert years == sorted(years, reverse=True)


def test_no_mark_of_the_index_is_left_in_a_page_or_a_result(served_site: Site) -> None:
    for path in (*served_site.pages(), *served_site.folder.glob("pagefind/text/*.json")):
        text = path.read_text(encoding="utf-8")
        assert not re.search("[\u0335βδεζηθλμξψω]", text), path


def test_not_a_word_of_what_is_not_public(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.story("ban-nhap-thu", title=HIDDEN["draft"], status="draft", summary=HIDDEN["draft"])
    column.story("cho-duyet-thu", body=HIDDEN["submitted"], status="submitted", author=HIDDEN["submitted"])
    column.story("tuong-lai-thu", body=HIDDEN["future"], date="2026-11-16")
    column.story("cong-khai", body=SHOWN)
    run = column.run("build")
    assert run.code == 0, run.err
    together = b"\n".join(_bytes(column.root / "site"))
    index = (gzip.decompress(path.read_bytes()) for path in column.root.glob("site/pagefind/index/*"))
    assert SHOWN[2:].encode() in b"".join(index)
    for word in HIDDEN.values():
        assert word[2:].encode() not in together, word


def test_a_column_without_pieces_has_nothing_to_search(served_empty_site: Site) -> None:
    assert _pieces(served_empty_site.folder) == {"names": [], "texts": [], "facets": []}
    assert (served_empty_site.folder / "tim-kiem/index.html").is_file()
