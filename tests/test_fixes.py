"""What each fix makes of a file, and what looks much like it and is left as it is.

Every case is a part of a story that is right but for it: `BEFORE` is what was typed, `AFTER` what is written; a near
miss comes back byte for byte.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.small_column import HERE, KEYS, PLAN, TODAY
from thidua.check import Inputs
from thidua.mending import mend
from thidua.reading import SourceFile

PLAN_FILE = SourceFile("plan.yml", PLAN.encode())


def mended(data: bytes) -> bytes:
    """The bytes of a story by itself, mended."""
    source = SourceFile(f"content/{HERE}", data, HERE)
    after = mend(Inputs(plans=(PLAN_FILE,), content=(source,)), today=TODAY)
    return after.after.get(source.path, data)


def head(*lines: str, without: str = "") -> str:
    """A story of which some keys are written as the lines say."""
    told = [f"{key}: {value}" for key, value in KEYS.items() if key not in without.split()]
    return "\n".join(["---", *told, *lines, "---", "", "Bà con đến từ lúc sương chưa tan.", ""])


def body(*lines: str) -> str:
    """A right story with this body."""
    return "\n".join(["---", *(f"{key}: {value}" for key, value in KEYS.items()), "---", "", *lines, ""])


RIGHT = body("Bà con đến từ lúc sương chưa tan.")
LIST = "achievements:\n  - Giúp mười hộ\n  - Trồng cây"
SUBJECT = "subject:\n  kind: collective\n  name: Tổ một cửa"
FIXES = {
    "mark: at the head of the file": ("\ufeff" + RIGHT, RIGHT),
    "line ends: of Windows": (RIGHT.replace("\n", "\r\n"), RIGHT),
    "line ends: of Macs of old": (RIGHT.replace("\n", "\r"), RIGHT),
    "composed: a letter in two parts": (body("Ba\u0300 con đến."), body("Bà con đến.")),
    "letters: an Icelandic one in a Vietnamese word": (body("Các ðồng chí đến."), body("Các đồng chí đến.")),
    "letters: the tone before the hat": (
        body("Một co\u0302\u0301 gái co\u0301\u0302 lên."),
        body("Một cố gái cố lên."),
    ),
    "blanks: behind the sign of an item": (body("-\u00a0Một", "- Hai"), body("- Một", "- Hai")),
    "blanks: behind a key": (head("author:\u00a0Tổ", without="author"), head("author: Tổ", without="author")),
    "blanks: in front of a key": (
        head("subject:\n\u00a0\u00a0kind: collective\n\u00a0\u00a0name: Tổ một cửa", without="subject"),
        head(SUBJECT, without="subject"),
    ),
    "unseen: a space of no width": (body("Bà\u200b con đến."), body("Bà con đến.")),
    "line tails: behind a line and alone": (body("Một câu. ", "   ", "Hai câu.\t"), body("Một câu.", "", "Hai câu.")),
    "quotes: a colon in a value": (
        head("title: Anh A: một đời", without="title"),
        head('title: "Anh A: một đời"', without="title"),
    ),
    "quotes: a colon and a quotation in a value": (
        head('title: Anh A: "sống đẹp"', without="title"),
        head("title: 'Anh A: \"sống đẹp\"'", without="title"),
    ),
    "quotes: words behind a quotation": (
        head('title: "Sống đẹp" ở bản', without="title"),
        head("title: '\"Sống đẹp\" ở bản'", without="title"),
    ),
    "quotes: a sign of YAML's own": (
        head("title: @mot-cua về bản", without="title"),
        head('title: "@mot-cua về bản"', without="title"),
    ),
    "quotes: a colon in an item": (
        head("achievements:\n  - Kết quả: giúp mười hộ\n  - Trồng cây"),
        head('achievements:\n  - "Kết quả: giúp mười hộ"\n  - Trồng cây'),
    ),
    "quotes: the closing one is missing": (
        head('title: "Anh A', without="title"),
        head('title: "Anh A"', without="title"),
    ),
    "quotes: Word closed it": (
        head('title: "Anh A”', without="title"),
        head('title: "Anh A"', without="title"),
    ),
    "colons: no blank behind": (head("author:Tổ", without="author"), head("author: Tổ", without="author")),
    "colons: of a keyboard for Chinese": (
        head("author\uff1a Tổ", without="author"),
        head("author: Tổ", without="author"),
    ),
    "tabs: in front of an inner key": (
        head("subject:\n\tkind: collective\n\tname: Tổ một cửa", without="subject"),
        head(SUBJECT, without="subject"),
    ),
    "tabs: in front of a key of its own": (head("\tperiod: 2026-Q1"), head("period: 2026-Q1")),
    "bullets: dots in the head": (
        head("achievements:\n  • Giúp mười hộ\n  • Trồng cây"),
        head(LIST),
    ),
    "bullets: hyphens without a blank in the head": (
        head("achievements:\n  -Giúp mười hộ\n  -Trồng cây"),
        head(LIST),
    ),
    "bullets: one of several in the head": (head("achievements:\n  - Giúp mười hộ\n  * Trồng cây"), head(LIST)),
    "bullets: items of two lines": (body("• Một", "và thêm", "• Hai"), body("- Một", "và thêm", "- Hai")),
    "bullets: dots in the body": (body("• Một", "• Hai"), body("- Một", "- Hai")),
    "bullets: hyphens without a blank in the body": (body("-Một", "-Hai"), body("- Một", "- Hai")),
    "numbers: with a stroke": (body("1/ Một", "2/ Hai"), body("1. Một", "2. Hai")),
    "numbers: without a blank": (body("1.Một", "2.Hai"), body("1. Một", "2. Hai")),
    "years: at the beginning of a paragraph": (body("2025. Năm ấy mưa."), body("2025\\. Năm ấy mưa.")),
    "fence: four hyphens": (RIGHT.replace("---\n", "----\n", 1), RIGHT),
    "fence: a dash that Word made": (RIGHT.replace("\n---\n", "\n—\n", 1), RIGHT),
    "ids: a key in capitals": (head("Author: Tổ", without="author"), head("author: Tổ", without="author")),
    "ids: a unit with other signs": (
        head("unit: Phong_Tong_Hop", without="unit"),
        head("unit: phong-tong-hop", without="unit"),
    ),
    "ids: a day with other signs": (head("date: 2026/3/12", without="date"), head("date: 2026-03-12", without="date")),
    "ids: a quarter in small letters": (head("period: 2026q1"), head("period: 2026-Q1")),
    "ids: yes in capitals": (head("public: True"), head("public: true")),
}
NEAR_MISSES = {
    "mark: in the middle it is a character that is not seen, of a word": body("Bà con đến từ lúc sương chưa tan."),
    "letters: a name from Iceland": body("Bạn Guðrún đến thăm bản."),
    "blanks: before a unit of measure": body("Đường dài 10\u00a0km qua bản."),
    "blanks: in a number at the head of a line": body("10.\u00a0000 đồng là số tiền ấy."),
    "blanks: a minus": body("-\u00a05 độ là lạnh nhất."),
    "unseen: the joiner of an emoji": body("Cả nhà 👨\u200d👩\u200d👧 cùng vui."),
    "line tails: a line break": body("Một câu thơ  ", "Hai câu thơ"),
    "line tails: in code": body("```", "một  ", "```"),
    "quotes: a key with its value in one line": head("subject: kind: collective", without="subject"),
    "quotes: an item of several keys": head("achievements:\n  - viec: Giúp\n    ai: Mười hộ"),
    "quotes: an hour": head("title: Họp lúc 12:30", without="title"),
    "quotes: a sign of a comment has two readings": head("title: Bài #1 của tổ", without="title").replace(
        "Bài #", "Bài  #"
    ),
    "quotes: the value goes on in the next line": head("title: Anh A: một đời\n  vì dân", without="title"),
    "colons: an address": head("https://example.vn"),
    "tabs: mixed with blanks": head("subject:\n \tkind: collective\n \tname: Tổ", without="subject"),
    "bullets: what somebody says": body("– Chào anh!", "– Chào chị!"),
    "bullets: words that go on with a dash": head("summary: Một câu\n  – và nửa câu.", without="summary"),
    "bullets: signs of two kinds": head("achievements:\n  • Giúp mười hộ\n  ▪ Trồng cây"),
    "numbers: a day": body("Họp ngày", "1/5 tại bản."),
    "numbers: that do not follow each other": body("1/ Một", "7/ Hai"),
    "years: a list of years": body("2024. Một", "2025. Hai"),
    "days: the fifth or the eleventh": head("date: 05/11/2026", without="date"),
    "ids: another unit": head("unit: phong-noi-vu", without="unit"),
    "fence: a rule in the body": "---\ntitle: A\n\nMột câu.\n\n----\n\nHai câu.\n",
    "merge: two versions": RIGHT.replace("Bà con", "<<<<<<< HEAD\nBà con \n=======\nBà \n>>>>>>> b\n"),
}


@pytest.mark.parametrize(("before", "after"), FIXES.values(), ids=FIXES)
def test_what_has_one_right_answer_is_mended_and_no_other_byte_changes(before: str, after: str) -> None:
    assert mended(before.encode()).decode() == after


@pytest.mark.parametrize("text", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_what_has_two_readings_or_none_is_left_alone(text: str) -> None:
    assert mended(text.encode()).decode() == text


@pytest.mark.parametrize("after", [after for _, after in FIXES.values()], ids=FIXES)
def test_what_was_mended_needs_no_more_mending(after: str) -> None:
    assert mended(after.encode()).decode() == after


# Parts of heads and bodies as beginners type them, put together by chance.
KEYED = [
    "title",
    "Title",
    "date",
    "status",
    "unit",
    "subject",
    "  kind",
    "\tname",
    "achievements",
    "summary",
    "period",
    "x",
]
JOINED = [": ", ":", "\uff1a ", ":\u00a0", ":\t", " "]
VALUED = [
    "Anh A: b",
    '"Anh',
    "“Anh”",
    "@b",
    "",
    "[a, b",
    "{kind: x, name: y: z}",
    "2026/3/1",
    "05/11/2026",
    "Ðức",
    "e\u0302\u0301",
]
LINES = ["  • Một", "  -Một", "\t- Hai", "  * Ba", "# ghi chú", "", "Một dòng", "---", "----"]
HEAD_LINES = st.one_of(st.tuples(*map(st.sampled_from, (KEYED, JOINED, VALUED))).map("".join), st.sampled_from(LINES))
BODY_LINES = st.sampled_from(
    [
        "• Một",
        "-Hai",
        "1/ Ba",
        "2) Bốn",
        "2025. Năm",
        "–\u00a0Chào",
        "-\u00a0Năm",
        "câu  ",
        "Tên\u200b",
        "ðồng chí",
        "",
        "```",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.booleans(), st.lists(HEAD_LINES, max_size=8), st.lists(BODY_LINES, max_size=8), ENDS)
@settings(max_examples=40, deadline=None)
def test_whatever_was_typed_is_mended_once_and_for_all(
    has_mark: bool,  # noqa: FBT001
    front: list[str],
    rest: list[str],
    end: str,
) -> None:
    text = ("\ufeff" if has_mark else "") + end.join(["---", *front, "---", "", *rest, ""])
    once = mended(text.encode())
    assert mended(once) == once
