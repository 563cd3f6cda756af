"""A file that a desk wrote anew differs from the old one in what was changed, and in nothing else."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.column import ROOT
from thidua.desk.kept import begun, kept, listed
from thidua.kinds import KINDS
from thidua.source.document import read_document

STORIES = sorted((ROOT / "content/exemplars/2026").glob("*.md"))
BY_HAND = """\
---
# Bài của Phòng Tổng hợp
title: "Cuốn sổ thửa: hỏi nương"   # tên cũ
date: 2026-02-06
status: approved
subject: {kind: individual, name: Anh G.A.S., role: 'Tổ trưởng'}
field: dan-van-kheo
campaigns: [dan-van-kheo, doi-song-van-hoa]
summary: >-
  Anh ghi riêng từng thửa chè
  vào một cuốn sổ.
achievements:
  - Ghi chép 38 thửa.
  - "Giá chè: 14.000 đồng."
photo:
  # do anh S. chụp
  file: so.jpg
  alt: Một cuốn sổ
  credit: Ảnh minh họa
---

Đoạn một.

Đoạn hai.
"""


def _as_text(text: str) -> Any:
    """The head of a file, each value as it was typed."""
    return yaml.load(text.split("---\n")[1], Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


def as_desk(data: bytes, **changes: Any) -> str:
    """The same file as a desk writes it: its own quotes, lists in lines, no comments, long lines folded."""
    document = read_document("", data)
    head = _as_text(data.decode().replace("\r\n", "\n"))
    if isinstance(head.get("field"), str):
        head["field"] = [head["field"]]
    for path, value in changes.items():
        *way, last = path.split("__")
        table = head
        for one in way:
            table = table[one]
        if value is None:
            del table[last]
        else:
            table[last] = value
    written = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=80)
    return f"---\n{written}---\n{document.body}"


def lines_that_differ(old: str, new: str) -> list[str]:
    found = unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [one for one in found if one[:1] in "+-" and one[:3] not in {"+++", "---"}]


@pytest.mark.parametrize("path", STORIES, ids=lambda one: one.stem)
def test_a_sample_that_was_only_opened_stays_as_it_is(path: Path) -> None:
    data = path.read_bytes()
    assert kept(data, as_desk(data)) == data.decode()


CHANGES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing": ({}, []),
    "a word in quotes": (
        {"title": "Cuốn vở thửa: hỏi nương"},
        ['-title: "Cuốn sổ thửa: hỏi nương"   # tên cũ', '+title: "Cuốn vở thửa: hỏi nương"   # tên cũ'],
    ),
    "a word of a folded text": (
        {"summary": "Anh ghi riêng từng nương chè vào một cuốn sổ."},
        ["-  Anh ghi riêng từng thửa chè", "+  Anh ghi riêng từng nương chè"],
    ),
    "words that come in and go": (
        {"summary": "Hôm nay anh ghi từng thửa chè vào sổ."},
        ["-  Anh ghi riêng từng thửa chè", "-  vào một cuốn sổ.", "+  Hôm nay anh ghi từng thửa chè", "+  vào sổ."],
    ),
    "a part of a group in braces": (
        {"subject__role": "Tổ phó"},
        [
            "-subject: {kind: individual, name: Anh G.A.S., role: 'Tổ trưởng'}",
            "+subject: {kind: individual, name: Anh G.A.S., role: 'Tổ phó'}",
        ],
    ),
    "a line of a list": (
        {"achievements": ["Ghi chép 40 thửa.", "Giá chè: 14.000 đồng."]},
        ["-  - Ghi chép 38 thửa.", "+  - Ghi chép 40 thửa."],
    ),
    "a key that goes": ({"field": None}, ["-field: dan-van-kheo"]),
    "a key that comes": ({"author": "Phóng viên"}, ["+author: Phóng viên"]),
    "what nobody filled in": ({"model": "", "follows": "", "endorsement": {"by": "", "date": ""}}, []),
    "a part of a group": ({"photo__alt": "Hai cuốn sổ"}, ["-  alt: Một cuốn sổ", "+  alt: Hai cuốn sổ"]),
}


@pytest.mark.parametrize(("changes", "told"), CHANGES.values(), ids=CHANGES)
def test_a_change_changes_its_own_line(changes: dict[str, Any], told: list[str]) -> None:
    written = kept(BY_HAND.encode(), as_desk(BY_HAND.encode(), **changes))
    assert lines_that_differ(BY_HAND, written) == told


def test_a_list_that_grows_is_written_anew_and_nothing_else() -> None:
    told = lines_that_differ(BY_HAND, kept(BY_HAND.encode(), as_desk(BY_HAND.encode(), campaigns=["a", "b", "c"])))
    assert told == ["-campaigns: [dan-van-kheo, doi-song-van-hoa]", "+campaigns:", "+- a", "+- b", "+- c"]


def test_the_body_is_what_was_typed() -> None:
    new = as_desk(BY_HAND.encode()).replace("Đoạn hai.", "Đoạn thứ hai: 5 * 3 * 2, 1986\\. xong.")
    assert lines_that_differ(BY_HAND, kept(BY_HAND.encode(), new)) == [
        "-Đoạn hai.",
        "+Đoạn thứ hai: 5 * 3 * 2, 1986\\. xong.",
    ]


def test_ends_of_lines_and_the_mark_stay() -> None:
    old = "\ufeff" + BY_HAND.replace("\n", "\r\n")
    given = listed(old.encode(), KINDS[0])
    assert "\r" not in given
    written = kept(old.encode(), as_desk(given.encode(), photo__alt="Hai cuốn sổ"))
    assert written == old.replace("Một cuốn sổ", "Hai cuốn sổ")


def test_a_last_line_without_an_end_is_left_so() -> None:
    old = BY_HAND.rstrip("\n")
    assert kept(old.encode(), f"{as_desk(old.encode())}\n") == old


@pytest.mark.parametrize(
    "old", ["không có phần khai báo\n", "---\ntitle: a: b\n---\nchữ\n", "---\n{title: a}\n---\nchữ\n"]
)
def test_a_head_that_cannot_be_followed_is_the_desks_own(old: str) -> None:
    new = "---\ntitle: Mới\n---\nchữ\n"
    assert kept(old.encode(), new) == new


def test_one_value_is_given_as_the_list_that_the_form_has() -> None:
    given = listed(BY_HAND.encode(), KINDS[0])
    assert lines_that_differ(BY_HAND, given) == ["-field: dan-van-kheo", "+field: [dan-van-kheo]"]


def test_a_new_story_has_a_blank_line_below_its_head() -> None:
    assert begun("---\ntitle: a\n---\nchữ\n") == "---\ntitle: a\n---\n\nchữ\n"
    assert begun("---\ntitle: a\n---\n\nchữ\n") == "---\ntitle: a\n---\n\nchữ\n"


WORDS = st.lists(
    st.sampled_from(["một", "hai:", "#ba", "'bốn'", '"năm"', "- sáu", "007", "1.50", "[bảy]", "no", "đ"]),
    min_size=1,
    max_size=9,
)


@given(WORDS, WORDS, st.sampled_from(["plain", "single", "double", "folded"]))
def test_what_is_kept_always_reads_as_what_the_desk_sent(old: list[str], new: list[str], style: str) -> None:
    styles = {"plain": None, "single": "'", "double": '"', "folded": ">"}
    value = yaml.safe_dump({"summary": " ".join(old)}, allow_unicode=True, default_style=styles[style], width=20)
    value = value.replace('"summary":', "summary:").replace("'summary':", "summary:")
    before = f"---\n{value}---\nchữ\n"
    sent = "---\n" + yaml.safe_dump({"summary": " ".join(new)}, allow_unicode=True) + "---\nchữ\n"
    written = _as_text(kept(before.encode(), sent))
    assert " ".join(str(written["summary"]).split()) == " ".join(" ".join(new).split())
