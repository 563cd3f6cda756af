"""What is read out or passed to the press: consent governs that, and whoever is on hold is in neither."""

from __future__ import annotations

import pytest

from tests.small_column import checked, story
from thidua.papers.kinds.passing import passed
from thidua.papers.kinds.radio import refusal
from thidua.records.story import Story


def _refused(keys: dict[str, str]) -> str:
    result = checked(story(**keys))
    (piece,) = result.pieces
    assert isinstance(piece.content, Story)
    return refusal(piece, piece.content, result)


PERSON = "{kind: individual, name: N.V.A.}"


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"subject": PERSON}, "chưa ghi sự đồng ý"),
        ({"subject": "{kind: household, name: Hộ ông A}"}, "chưa ghi sự đồng ý"),
        ({"subject": PERSON, "consent": "{given: 2026-12-01}"}, "chưa ghi sự đồng ý"),
        ({"status": "submitted"}, "chưa được duyệt"),
        ({"publish": "false"}, "chỉ để giới thiệu"),
        ({"date": "2026-12-01"}, "chưa đến ngày đăng (01/12/2026)"),
        ({"type": "khong-co"}, "thidua check content/exemplars/2026/to-mot-cua.md"),
    ],
)
def test_what_may_not_be_published_is_not_read_out(keys: dict[str, str], why: str) -> None:
    assert why in _refused(keys)


NARROW = "{given: 2026-03-01, covers: [text, column]}"


def test_what_a_consent_does_not_cover_is_not_read_out_nor_passed_to_the_press() -> None:
    assert "không có loa truyền thanh" in _refused({"subject": PERSON, "consent": NARROW})
    gone = "{given: 2026-03-01, withdrawn: 2026-05-01}"
    assert "đã rút lại sự đồng ý" in _refused({"subject": PERSON, "consent": gone})
    assert "tạm gỡ" in _refused({"hold": "{since: 2026-05-01, reason: editing}"})
    result = checked(story(subject=PERSON, consent=NARROW))
    found = passed(result, result.held(result.plans[0]).stories)
    assert (found.stories, dict(found.kept)) == (
        (),
        {"người được nêu không đồng ý cho báo chí đăng (consent.covers)": 1},
    )


@pytest.mark.parametrize("whose", [{}, {"subject": PERSON, "date": "2025-03-01"}], ids=["collective", "of-2025"])
def test_what_a_consent_says_holds_where_the_law_asks_for_none(whose: dict[str, str]) -> None:
    assert "không có loa truyền thanh" in _refused({**whose, "consent": NARROW.replace("2026", "2025")})
    gone = "{given: 2025-03-01, withdrawn: 2026-05-01}"
    assert "đã rút lại sự đồng ý" in _refused({**whose, "consent": gone})
    assert _refused({**whose, "consent": "{given: 2025-03-01}"}) == ""


@pytest.mark.parametrize(
    "keys",
    [{}, {"subject": PERSON, "consent": "{given: 2026-03-01}"}, {"subject": PERSON, "sample": "true"}],
)
def test_what_may_be_published_is_read_out(keys: dict[str, str]) -> None:
    assert _refused(keys) == ""
