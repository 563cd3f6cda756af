"""What the search is made of: the words that are indexed, the files that are published, and what never is."""

from __future__ import annotations

import datetime as dt
import json
import marshal
import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.column import ROOT, copy_of_sample
from tests.site import Site
from thidua.messages import words
from thidua.pages.search import abbreviations
from thidua.plan.model import Plan
from thidua.plan.parts import Office, Unit
from thidua.search.index import index_files, index_of
from thidua.search.pieces import Facet, Piece, digest
from thidua.search.words import filed, house_tones, words_of
from thidua.source.markdown import parse
from thidua.source.passages import texts

HIDDEN = {"draft": "qzwjfab", "submitted": "wzjqfba", "future": "jzqwfcc"}
SHOWN = "fzqjwdd"
KNOWN = re.compile(
    r"(root\.json|text/\d+\.json|signs/[0-9a-f]{7}\.json|(facets|words|pairs|places)/[0-9a-f]{7}\.bin)(\.gz|\.br)?",
)
CASES = tomllib.loads((ROOT / "tests/search/words.toml").read_text(encoding="utf-8"))["words"]
FACETS = (Facet("loai", "Loại", ("Tin", "Bài")),)


def _root(site: Path) -> dict[str, Any]:
    root: dict[str, Any] = json.loads((site / "search/root.json").read_text(encoding="utf-8"))
    return root


def _texts(site: Path) -> list[dict[str, str]]:
    """What is shown of each piece, in the order of their numbers."""
    numbers = range(_root(site)["pieces"])
    return [json.loads((site / f"search/text/{number}.json").read_text(encoding="utf-8")) for number in numbers]


def _facets(site: Path) -> dict[str, dict[str, list[int]]]:
    """The pieces of each value of each facet."""
    root = _root(site)
    head, _, columns = (site / f"search/facets/{root['facets']}.bin").read_bytes().partition(b"\n")
    found: dict[str, dict[str, list[int]]] = {}
    for facet in json.loads(head):
        assert facet["width"] == 1
        column, columns = columns[: root["pieces"]], columns[root["pieces"] :]
        values: dict[str, list[int]] = {value: [] for value in facet["values"]}
        for piece, number in enumerate(column):
            for value in facet["sets"][number]:
                values[facet["values"][value]].append(piece)
        found[facet["key"]] = values
    assert columns == b""
    return found


def _blocks(files: dict[str, bytes], folder: str) -> tuple[list[str], list[str]]:
    """The first forms and the names of all blocks of one folder, as the root names them."""
    signs = re.findall("." * 7, json.loads(files["root.json"])[folder]["names"])
    shelves = [json.loads(files[f"signs/{name}.json"]) for name in signs]
    firsts = [first for one in shelves for first in one["firsts"].split("\n")]
    return firsts, [name for one in shelves for name in re.findall("." * 7, one["names"])]


def _keys(files: dict[str, bytes], folder: str) -> list[str]:
    """All keys of the blocks of one folder, in their order."""
    _, names = _blocks(files, folder)
    return [key for name in names for key in files[f"{folder}/{name}.bin"].partition(b"\0")[0].decode().split("\n")]


def _piece(number: int, *paragraphs: str) -> Piece:
    day = dt.date(2026, 1, 1) + dt.timedelta(days=number)
    return Piece(f"{number}/", f"Bài số {number}", "Tin", "Tổ", day, paragraphs, ("Thêm",), (("Tin",),))


def _index(pieces: Iterable[Piece]) -> dict[str, bytes]:
    return dict(index_files(pieces, facets=FACETS, short={"UBND": "ủy ban nhân dân"}))


def _many(count: int) -> list[Piece]:
    counted = [(number, number % 997, number * 7 % 1009) for number in range(count)]
    lines = [(f"Tổ {one} dân vận khéo {two} {three}", f"hòa giải {one % 7} lần") for one, two, three in counted]
    return [_piece(number, *paragraphs) for number, paragraphs in enumerate(lines)]


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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:20])
def test_the_words_of_a_text_are_those_of_the_table(case: dict[str, Any]) -> None:
    assert words_of(case["text"]) == case["words"]
    assert [filed(word) for word in case["words"]] == case["filed"]


def test_a_body_comes_apart_into_paragraphs() -> None:
    body = parse("## Mục\n\nCâu *một*,\\\nhai &amp; ba.\nBốn[^1]\n\n- năm ![x](a.jpg)\n\n[^1]: sáu\n")
    assert texts(body) == ["Mục", "Câu một, hai & ba. Bốn", "năm", "sáu"]


def test_the_same_pieces_give_the_same_bytes_whether_read_now_or_before() -> None:
    pieces = _many(300)
    kept = {piece.url: digest(piece) for piece in pieces}
    again = dict(
        index_files(
            iter(pieces), facets=FACETS, short={"UBND": "ủy ban nhân dân"}, digest=lambda piece: kept[piece.url]
        )
    )
    assert _index(pieces) == again
    assert list(_index(pieces))[-1] == "root.json"


def test_two_halves_made_apart_are_the_whole_and_both_are_worth_it() -> None:
    def apart(work: Callable[[Collection[str]], Any], names: Sequence[str], *, much: bool | None = None) -> list[Any]:
        assert much
        told = [work(names[1::2]), work(names[::2])]
        plain: list[Any] = marshal.loads(marshal.dumps(told, 2))  # noqa: S302 - our own bytes
        return plain[::-1]

    digests, values = [digest(one) for one in _many(2000)], [one.values for one in _many(2000)]
    whole = index_of(digests, values, facets=FACETS, short={})
    assert index_of(digests, values, facets=FACETS, short={}, halved=apart) == whole
    firsts = _blocks({**dict(whole.files), "root.json": whole.root}, "pairs")[0]
    assert 0.2 < sum(first < "l" for first in firsts) / len(firsts) < 0.8


def test_a_digest_is_all_that_an_index_takes_from_a_piece() -> None:
    piece = _piece(4, "“Hoà giải” ngày 05/02", "", "m²")
    assert digest(piece).decode() == "bài số 4\nhòa giải ngày 5 2\n\nm 2\nthêm"


def test_keys_are_filed_in_order_and_what_is_filed_together_stays_together() -> None:
    files = _index(_many(4001))
    for folder in ("words", "pairs"):
        firsts, names = _blocks(files, folder)
        keys = [" ".join(map(filed, key.split(" "))) for key in _keys(files, folder)]
        assert keys == sorted(keys)
        assert firsts == sorted(set(firsts))
        assert len(names) == len(firsts) == len(set(names))
    assert len(_blocks(files, "pairs")[0]) > 40


def test_no_pair_leaves_its_paragraph() -> None:
    keys = _keys(_index([_piece(1, "Một dân", "vận hai")]), "pairs")
    assert sorted(keys) == ["bài số", "một dân", "số 1", "vận hai"]


def test_blocks_that_a_new_piece_does_not_touch_keep_their_bytes() -> None:
    before, after = _index(_many(4001)), _index([*_many(4001), _piece(4001, "quả zú")])
    kept = {path for path, data in before.items() if after.get(path) == data}
    assert {path for path in before if path.startswith("text/")} <= kept
    pairs = {path for path in before if path.startswith("pairs/")}
    assert len(pairs - kept) < len(pairs) / 4


def test_an_index_of_nothing_has_nothing_in_it() -> None:
    files = _index([])
    root = json.loads(files["root.json"])
    assert root["pieces"] == 0
    assert root["words"] == root["pairs"] == {"firsts": "", "names": ""}


def test_names_of_a_plan_are_known_by_their_initials_unless_these_are_a_word() -> None:
    units = (Unit("a", "Ban Chỉ huy Quân sự"), Unit("b", "Ban An ninh"), Unit("c", "Tổ Một"))
    office, year = Office("Sở Việc tốt", "SVT"), (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    plan = Plan("mau", "plans/mau.yml", "Kế hoạch", office, *year, units=units)
    assert abbreviations([plan]).items() - words.ABBREVIATIONS.items() == {
        ("bchqs", "Ban Chỉ huy Quân sự"),
        ("SVT", "Sở Việc tốt"),
    }


def test_only_what_a_reader_needs_is_published(served_site: Site) -> None:
    folder = served_site.folder / "search"
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


def test_pieces_are_numbered_oldest_first_and_are_narrowed_by_their_own_values(served_site: Site) -> None:
    shown = _texts(served_site.folder)
    days = [one["date"] for one in shown]
    assert days == sorted(days)
    facets = _facets(served_site.folder)
    assert list(facets) == ["loai", "don-vi", "linh-vuc", "phong-trao", "doi-tuong", "nam"]
    for value, pieces in facets["don-vi"].items():
        assert pieces
        assert {shown[piece]["by"] for piece in pieces} == {value}
    for value, pieces in facets["nam"].items():
        assert {shown[piece]["date"][:4] for piece in pieces} == {value}
    assert list(facets["nam"]) == sorted(facets["nam"], reverse=True)


def test_not_a_word_of_what_is_not_public(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.story("ban-nhap-thu", title=HIDDEN["draft"], status="draft", summary=HIDDEN["draft"])
    column.story("cho-duyet-thu", body=HIDDEN["submitted"], status="submitted", author=HIDDEN["submitted"])
    column.story("tuong-lai-thu", body=HIDDEN["future"], date="2026-11-16")
    column.story("cong-khai", body=SHOWN)
    run = column.run("build")
    assert run.code == 0, run.err
    together = b"\n".join(path.read_bytes() for path in column.root.glob("site/search/**/*.*") if path.is_file())
    assert together.count(SHOWN.encode()) >= 3
    for word in HIDDEN.values():
        assert word.encode() not in together, word


def test_a_column_without_pieces_has_nothing_to_search(served_empty_site: Site) -> None:
    assert _root(served_empty_site.folder)["pieces"] == 0
    assert (served_empty_site.folder / "tim-kiem/index.html").is_file()
