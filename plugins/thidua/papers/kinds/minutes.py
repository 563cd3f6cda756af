"""The biên bản of the meeting that chooses: a row for each who stands to be chosen, and votes to be written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from thidua.check import Result
from thidua.papers.kinds.common import FEW, Made, has_council, letterhead, of_council, period_words, plan_words
from thidua.papers.kinds.roll import counts, person, roll
from thidua.papers.model import Column, Minutes, Table, Text
from thidua.papers.people import sorted_people
from thidua.papers.words import DOTTED
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Story

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


def meeting(result: Result, plan: Plan, stories: Iterable[Story], *, about: str, found: str) -> Minutes:
    """Who presided, who came and how they voted is for the meeting to write; of the council where the plan has one.

    `about` is what it decides ("bình xét …"), `found` the sentence that says who stands to be chosen.
    """
    people = sorted_people(person(story, Names(result.plans)) for story in stories)
    rows = [(str(number), one.address, one.name, one.post, "", "", "") for number, one in enumerate(people, start=1)]
    table = Table(_COLUMNS, tuple(rows))
    issuer = of_council if has_council(plan) else letterhead
    return Minutes(
        # The day of a biên bản stands in its text.
        head=replace(issuer(plan, "BB", today=result.today), dated=None),
        subject=f"{about[0].upper()}{about[1:]}",
        body=(
            Text(f"Nội dung: {about} theo {plan_words(plan)}."),
            Text(found),
            *((Text(_VOTES), table) if rows else ()),
            Text(f"Ý kiến khác: {DOTTED}"),
        ),
    )


def minutes(result: Result, plan: Plan, period: Period) -> Made:
    """The meeting that chooses among those who were introduced in a period; the rows are those of the list."""
    found, when = roll(result, plan, period), period_words(period, plan)
    introduced = f"Số được giới thiệu: {counts(found.stories)}."
    said = introduced if found.stories else "Chưa có điển hình nào được giới thiệu."
    about = f"bình xét điển hình tiên tiến {when}"
    return Made(meeting(result, plan, found.stories, about=about, found=said), notes=found.notes())
