"""What an editor of formatted text does to passages that nobody touched is noticed; what people do is not."""

from __future__ import annotations

import pytest

from thidua.desk.altered import silent
from thidua.shell.desk_reviews import said_of
from thidua.source.markdown import parse

# Rows of what Decap and Sveltia were seen to do in formatted text.
NOTICED = {
    "a year becomes a list": (
        "1986\\. Năm đổi mới.",
        "1986. Năm đổi mới.",
        ["“1986. Năm đổi mới.” trước là đoạn văn, nay là dòng danh sách."],
    ),
    "a year becomes item 3 of the list above": (
        "1. Một việc.\n2. Hai việc.\n\nXen giữa.\n\n1986\\. Năm đổi mới.",
        "1. Một việc.\n2. Hai việc.\n\nXen giữa.\n\n3. Năm đổi mới.",
        [
            "“1986. Năm đổi mới.” trước là đoạn văn, nay là dòng danh sách.",
            "“1986. Năm đổi mới.”: số 1986 đã thành 3.",
        ],
    ),
    "signs of a sum become italics": (
        "Nhân 5 * 3 * 2 bằng ba mươi.",
        "Nhân 5  *3*  2 bằng ba mươi.",
        ["“Nhân 5 * 3 * 2 bằng ba mươi.”: chữ thường đã thành chữ nghiêng."],
    ),
    "a low line becomes italics": (
        "Mã a\\_b\\_ ở đây.",
        "Mã a*b* ở đây.",
        ["“Mã a_b_ ở đây.”: chữ thường đã thành chữ nghiêng."],
    ),
    "two quotations become one": (
        "> Lời một.\n\n<!-- -->\n\n> Lời hai.",
        "> Lời một.\n>\n> Lời hai.",
        ["“Lời hai.” trước là khối riêng, nay là một khối với đoạn trước."],
    ),
    "a hyphen becomes a list": (
        "\\- gạch đầu",
        "- gạch đầu",
        ["“- gạch đầu” trước là đoạn văn, nay là dòng danh sách."],
    ),
    "a sign becomes a heading": ("\\# thăng", "# thăng", ["“# thăng” trước là đoạn văn, nay là đề mục."]),
}
LEFT = {
    "a word": ("Đoạn một.\n\nĐoạn hai.", "Đoạn một.\n\nĐoạn thứ hai."),
    "a passage that comes in": ("Đoạn một.\n\nĐoạn hai.", "Đoạn một.\n\nXen giữa.\n\nĐoạn hai."),
    "two passages change places": ("Đoạn một.\n\nĐoạn hai.", "Đoạn hai.\n\nĐoạn một."),
    "empty lines between items": ("- a\n- b", "- a\n\n- b"),
    "another bullet": ("- a\n- b", "* a\n* b"),
    "an item more": ("1. a\n2. b", "1. a\n2. b\n3. c"),
    "a line broken elsewhere": ("Một đoạn\ndài.", "Một\nđoạn dài."),
    "a passage broken in two": ("Câu một. Câu hai.", "Câu một.\n\nCâu hai."),
}


@pytest.mark.parametrize(("old", "new", "told"), NOTICED.values(), ids=NOTICED)
def test_it_is_told_what_nobody_did(old: str, new: str, told: list[str]) -> None:
    assert [said_of(one) for one in silent(parse(old), parse(new))] == told


@pytest.mark.parametrize(("old", "new"), LEFT.values(), ids=LEFT)
def test_what_people_do_is_not_told(old: str, new: str) -> None:
    assert silent(parse(old), parse(new)) == ()


def test_a_number_in_words_that_stay_is_told() -> None:
    (one,) = silent(parse("Đoạn có 15 hộ."), parse("Đoạn có 16 hộ."))
    assert said_of(one) == "“Đoạn có 15 hộ.”: số 15 đã thành 16."
