"""What a hidden piece says is no leak where it stands in public, which is asked only where a page says it too."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thidua.gate import bare
from thidua.gate.bare import names_in, words_of
from thidua.gate.canaries import Canaries
from thidua.gate.public import Public
from thidua.shell.made import Making, Row, Standing

OWN = "Phòng Tổng hợp, mẫu-số-1"
ONE, OTHER = "Tổ Một cửa mang máy tính về bản.", "Xem bai-mot và bài hai."


def _public() -> tuple[Public, list[str]]:
    asked: list[str] = []

    def teller(path: str, *texts: str) -> Callable[[], tuple[str, ...]]:
        def told() -> tuple[str, ...]:
            asked.append(path)
            return texts

        return told

    return Public([OWN], {"a.md": teller("a.md", ONE), "b.md": teller("b.md", OTHER, "Ghi chú.")}), asked


@pytest.mark.parametrize(
    ("saying", "place", "read"),
    [
        ("phong tong hop", "", []),
        ("to mot cua mang", "a.md", ["a.md"]),
        ("bai-mot", "b.md", ["a.md", "b.md"]),
        ("ghi chu", "b.md", ["a.md", "b.md"]),
        # Words that follow each other only from one text to the next stand nowhere.
        ("bai hai ghi chu", None, ["a.md", "b.md"]),
        # A name is found whole, and words are no name.
        ("bai-mo", None, ["a.md", "b.md"]),
        ("bai mot", "b.md", ["a.md", "b.md"]),
    ],
)
def test_texts_are_asked_one_after_the_other_until_it_is_found(saying: str, place: str | None, read: list[str]) -> None:
    public, asked = _public()
    assert asked == []
    assert [public.place(saying) for _ in range(2)] == [place, place]
    assert asked == read
    assert public.places == ({} if place is None else {saying: place})


def test_the_piece_of_the_page_is_asked_first() -> None:
    public, asked = _public()
    assert public.place("bai hai", ["b.md"]) == "b.md"
    assert asked == ["b.md"]
    assert public.place("phong tong hop", ["b.md"]) == ""
    assert public.place("to mot cua", ["no longer there.md"]) == "a.md"


def test_the_pieces_to_which_a_list_leads_are_asked_first() -> None:
    public, asked = _public()
    hidden = Canaries({"bai hai": ("nhap.md",)}, public=public, sources={"bai/index.html": ("b.md",)})
    assert not [*hidden.leaks("danh-sach/index.html", "<p>Bài hai</p>", {"bai/index.html"})]
    assert asked == ["b.md"]


@pytest.mark.parametrize(
    ("places", "is_believed"),
    [
        ({}, True),
        ({"to mot cua": "a.md", "bai-mot": "b.md"}, True),
        # Texts that are always public are the same, or nothing is believed at all.
        ({"whatever it is": ""}, True),
        ({"to mot cua": "a.md", "to hai cua": "a.md"}, False),
        ({"to mot cua": "c.md"}, False),
    ],
)
def test_what_stood_somewhere_is_believed_only_if_it_stands_there_still(
    places: dict[str, str], *, is_believed: bool
) -> None:
    public, asked = _public()
    assert public.believe(places) is is_believed
    assert public.places == (places if is_believed else {})
    assert set(asked) <= set(places.values())


def test_where_it_stands_no_more_all_files_are_looked_at_again() -> None:
    places = {"bai-mot": "b.md"}
    making = Making(Standing(Path("site"), {"a.html": Row(b"key")}, b"policy", places), stays={"a.html"})
    assert making.passed(b"policy", lambda told: told != places, ["a.html"]) == set()
    assert making.excused == {}
    assert making.passed(b"policy", lambda told: told == places, ["a.html"]) == {"a.html"}
    assert making.excused == places
    assert making.passed(b"another", lambda _: True, ["a.html"]) == set()


_TEXTS = st.lists(st.text(alphabet="aá b-/.đ1", max_size=12), max_size=4)


@given(own=_TEXTS, told=_TEXTS, saying=st.text(alphabet="aad b", max_size=6))
def test_it_stands_in_public_exactly_where_its_words_follow_each_other(
    own: list[str], told: list[str], saying: str
) -> None:
    sought = words_of(saying)
    public = Public(own, {str(number): partial(tuple, [text]) for number, text in enumerate(told)})
    stands = any(b" %b " % sought in b" %b " % words_of(text) for text in (*own, *told))
    if sought:
        assert (public.place(sought.decode()) is not None) == stands


HIDDEN = Canaries(
    {"to thomoc": ("a.md",), "thomoc cuoi cho": ("a.md", "b.md"), "mot": ("b.md",)},
    {"xuong-moc": "a.md", "2026/xuong": "a.md"},
)
_BITS = (
    "tổ",
    " ",
    "thợmộc",
    "\n",
    "\\n",
    "\\u003cp>",
    "<b>",
    "</b>",
    "&lt;i&gt;",
    "&amp;lt;",
    "<",
    ">",
    "cuối chợ",
    "một",
    "xuong-moc",
    "2026/xuong",
    "-",
    "%20",
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a/index.html", "<p>Tổ</p>\n<p>\n<p>thợmộc</p>"),
        ("a/index.html", '<p>Tổ <b class="x"\n>thợmộc</b></p>'),
        ("a/feed.xml", "Tổ &lt;b class=&quot;x&quot;\n&gt;thợmộc"),
        ("a/feed.json", '"Tổ\\nthợmộc"'),
        ("a/feed.json", '"Tổ \\u003cb\\n\\u003ethợmộc"'),
    ],
)
def test_words_follow_each_other_from_line_to_line(path: str, text: str) -> None:
    assert [one.details for one in HIDDEN.leaks(path, text)] == [("a.md", "to thomoc")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đường “Nguyễn Ái Quốc”–số…5", ["duong", "nguyen", "ai", "quoc", "so", "5"]),
        ("Bản Жар, 三 nhà", ["ban", "жар", "三", "nha"]),
        ("5 m² và CO₂", ["5", "m²", "va", "co₂"]),
    ],
)
def test_words_of_any_tongue(text: str, words: list[str]) -> None:
    assert words_of(text).decode().split() == words


def test_a_name_behind_a_break_in_a_text_of_json_is_found() -> None:
    for text in ('"a\\nxuong-moc"', '"a\\txuong-moc"', "C:\\name\\xuong-moc"):
        assert [one.details for one in HIDDEN.leaks("trang/a.json", text)] == [("a.md", "xuong-moc")]


@given(text=st.lists(st.sampled_from(_BITS), max_size=12).map("".join))
def test_a_file_tells_what_its_words_and_names_say(text: str) -> None:
    said = f" {words_of(text).decode()} "
    expected = {(path, one) for one, paths in HIDDEN.phrases.items() if f" {one} " in said for path in paths}
    expected |= {(path, one) for one, path in HIDDEN.names.items() if one in names_in(text)}
    assert {one.details for one in HIDDEN.leaks("trang/index.html", text)} == expected


@given(st.text(alphabet="aáạĐđừ–“”…·_-'.0²é字Ж\u00a0\0\x1f\x7f\x80\u0300\ud800İK \n", max_size=30))
@example("".join(map(chr, range(0x20, 0x2100))))
def test_the_quick_way_to_words_is_the_slow_one(text: str) -> None:
    for one in (text, *text):
        assert words_of(one) == bare._letter_by_letter(bare.opened(one))  # noqa: SLF001 - a shortcut is nobody else's
