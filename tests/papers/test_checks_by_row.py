"""Each row of the decree's tables, page and elements: broken in it alone a paper is named there; the nearest is not."""

from __future__ import annotations

import pytest

from tests.papers.breaking import after
from tests.papers.broken_elements import ELEMENTS
from tests.papers.broken_rows import PAGE
from thidua.papers import elements as el

# The line of a rule grows with the letters above it, whose size alone is meant here.
RULED = {"CoQuanBanHanh-size": "CoQuanBanHanh-rule", "TrichYeu-size": "TrichYeu-rule"}
ROWS = {**PAGE, **ELEMENTS}
BROKEN = {f"{name}: {number} {one[0]}": one for name, (each, _) in ROWS.items() for number, one in enumerate(each)}
ALLOWED = {f"{name}: {number}": one for name, (_, each) in ROWS.items() for number, one in enumerate(each)}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_in_one_row_is_named_there_with_its_value(name: str) -> None:
    check, base, change, found = BROKEN[name]
    said = [one for one in after(base, change) if one.check != RULED.get(check)]
    assert {one.check for one in said} == {check}
    assert found in said[0].found
    assert said[0].place
    assert said[0].wanted


@pytest.mark.parametrize("name", ALLOWED)
def test_the_nearest_value_that_a_row_allows_is_not_named(name: str) -> None:
    base, change = ALLOWED[name]
    assert [str(one) for one in after(base, change)] == []


def test_every_row_is_both_broken_and_kept() -> None:
    assert [name for name, (broken, allowed) in ROWS.items() if not broken or not allowed] == []
    boxes = {element.box for element in el.ELEMENTS if element.box}
    named = " ".join(ELEMENTS)
    assert [box for box in sorted(boxes) if box not in named] == []
