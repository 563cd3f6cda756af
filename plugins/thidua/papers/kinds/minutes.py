"""The biên bản of the meeting that chooses among those introduced: a row each, and votes to be written in."""

from __future__ import annotations

from dataclasses import replace

from thidua.check import Result
from thidua.papers.kinds.common import FEW, Made, letterhead, period_words, plan_words
from thidua.papers.kinds.roll import counts, person, roll
from thidua.papers.model import Column, Minutes, Table, Text
from thidua.papers.people import sorted_people
from thidua.papers.words import DOTTED
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names

_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Ông/Bà", 14, centred=True),
    Column("Họ và tên", 40),
    Column("Chức vụ, đơn vị", 45),
    Column("Đồng ý", 17, group="Số phiếu", centred=True),
    Column("Không đồng ý", 17, group="Số phiếu", centred=True),
    Column("Kết quả", 20),
)

_VOTES = f"Kết quả bỏ phiếu, với số phiếu phát ra {FEW}, số phiếu thu về {FEW}:"


def minutes(result: Result, plan: Plan, period: Period) -> Made:
    """Who presided, who came and how they voted is for the meeting to write; the rows are those of the list."""
    found, when = roll(result, plan, period), period_words(period, plan)
    people = sorted_people(person(story, Names(result.plans)) for story in found.stories)
    rows = [(str(number), one.address, one.name, one.post, "", "", "") for number, one in enumerate(people, start=1)]
    listed = f"Số được giới thiệu: {counts(found.stories)}." if rows else "Chưa có điển hình nào được giới thiệu."
    table = Table(_COLUMNS, tuple(rows))
    paper = Minutes(
        # The day of a biên bản stands in its text.
        head=replace(letterhead(plan, "BB", today=result.today), dated=None),
        subject=f"Bình xét điển hình tiên tiến {when}",
        body=(
            Text(f"Nội dung: bình xét điển hình tiên tiến {when} theo {plan_words(plan)}."),
            Text(listed),
            *((Text(_VOTES), table) if rows else ()),
            Text(f"Ý kiến khác: {DOTTED}"),
        ),
    )
    return Made(paper, notes=found.notes())
