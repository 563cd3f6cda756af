"""A year's report over 10,000 stories costs little beside their check; a long list, little beside a plain table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from time import process_time

import docx
import pytest

from tests.small_column import PLAN, checked, inputs, story
from thidua.check import check
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.year import year
from thidua.papers.layout import to_docx

pytestmark = pytest.mark.long
STORIES, LISTED = 10_000, 200
UNITS = ("phong-tong-hop", "phong-kinh-te")


def _story(number: int) -> tuple[str, str]:
    day = date(2026, 1 + number % 12, 1 + number // 12 % 28)
    text = story(
        " ".join(f"Câu {number} và {line} kể về một việc nhỏ ai cũng làm được." for line in range(20)),
        title=f"Chuyện số {number}",
        date=day.isoformat(),
        unit=UNITS[number % 2],
        subject=f"{{kind: collective, name: Tổ số {number}}}",
        achievements=f"[Làm xong việc thứ {number} sớm mười ngày, Chỉ cho hai tổ khác cùng làm]",
    )
    return f"exemplars/2026/bai-{number}.md", text


def test_a_year_over_ten_thousand_stories_costs_at_most_half_a_check_more() -> None:
    content = inputs(dict(_story(number) for number in range(STORIES)), plans={"plan.yml": PLAN})
    begun = process_time()
    result = check(content, today=date(2026, 12, 31))
    checked_at = process_time()
    plan = result.plans[0]
    period = plan.period_of("2026")
    assert period
    made = year(result, plan, period, annex=True)
    assert to_docx(made.paper, today=result.today)
    whole, alone = process_time() - begun, checked_at - begun
    assert whole <= 1.5 * alone


def _least(run: Callable[[], object], times: int = 5) -> float:
    """The processor's seconds of the quickest of some runs: what others on the machine do only adds to it."""
    found = []
    for _ in range(times):
        begun = process_time()
        run()
        found.append(process_time() - begun)
    return min(found)


def test_a_list_of_two_hundred_costs_at_most_three_plain_tables_of_the_same_rows() -> None:
    result = checked(dict(_story(number * 12) for number in range(LISTED)))
    plan = result.plans[0]
    period = plan.period_of("2026-Q1")
    assert period
    table = quarter(result, plan, period).table
    assert table
    assert len(table.rows) == LISTED

    def plain() -> None:
        document = docx.Document()
        made = document.add_table(rows=0, cols=len(table.columns))
        for row in (tuple(column.title for column in table.columns), *table.rows):
            for cell, text in zip(made.add_row().cells, row, strict=True):
                cell.text = text
        document.save(BytesIO())

    def paper() -> None:
        to_docx(quarter(result, plan, period).paper, today=result.today)

    assert _least(paper) <= 3 * _least(plain)
