"""Sentences of a grammar, 200 of each kind and as many that only look like it: what is found, and what is not."""

from __future__ import annotations

import pytest

from tests.personal import grammar
from tests.personal.likenesses import CONTACTS
from tests.small_column import checked, story
from thidua.findings import Severity

# What counts as found: one number may be told as another's, a leak is stopped all the same.
NUMBERS = {"TD801", "TD802", "TD803", "TD804"}
LEAST_FOUND, MOST_FALSE = 0.99, 0.005


def _codes(sentence: str) -> set[str]:
    return {one.code for one in checked(story(f"{sentence}\n")).findings if one.code.startswith("TD8")}


@pytest.mark.parametrize("code", grammar.KINDS)
def test_recall(code: str) -> None:
    cases = grammar.cases(code)
    assert len(cases) == grammar.CASES_EACH
    right = NUMBERS if code in NUMBERS else {code}
    missed = [case for case in cases if not _codes(case) & right]
    assert len(missed) <= (1 - LEAST_FOUND) * len(cases), missed


@pytest.mark.parametrize("code", grammar.KINDS)
def test_precision(code: str) -> None:
    alike = grammar.likenesses(code)
    assert len(alike) == grammar.CASES_EACH
    wrong = [one for one in alike if _codes(one)]
    assert len(wrong) <= MOST_FALSE * len(alike), wrong


@pytest.mark.parametrize("code", CONTACTS)
def test_an_offices_own_contact_stops_no_build(code: str) -> None:
    stopped = [
        one
        for one in grammar.contacts(code)
        if any(found.severity is Severity.ERROR for found in checked(story(f"{one}\n")).findings)
    ]
    assert stopped == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Phòng Tổng hợp, điện thoại 0950 000 001", "TD803"),
        ("Điện thoại nhà riêng của chánh Văn phòng: 0200 3000 001", "TD803"),
        ("Anh Trường, điện thoại 0200 3000 001", "TD803"),
        ("Sở Nội vụ, hộp thư to.truong@gmail.com", "TD805"),
        ("Sở Nội vụ, hộp thư to.truong@gov.vn.example", "TD805"),
        ("Phòng Tổng hợp có chị Mẫu, trú tại số 5 đường Hoa Đào", "TD807"),
    ],
)
def test_what_only_stands_beside_an_office_is_a_persons(text: str, code: str) -> None:
    assert _codes(text) == {code}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Chị ở ngõ 12 Hoàng Hoa Thám", "ngõ … Hoàng Hoa Thám"),
        ("Chị ở số 12 đường Xô Viết Nghệ Tĩnh, quận cũ", "số … đường Xô Viết Nghệ Tĩnh"),
        ("Chị ở số 12 đường 3 tháng 2, quận cũ", "số … đường 3 tháng 2"),
        ("Chị trú tại số 12, ngõ 5, phố Chùa Mẫu", "số …, ngõ 5, phố Chùa Mẫu"),
    ],
)
def test_a_message_says_the_whole_name_of_the_street(text: str, shown: str) -> None:
    [one] = checked(story(f"{text}.\n")).findings
    assert one.data["value"] == shown
