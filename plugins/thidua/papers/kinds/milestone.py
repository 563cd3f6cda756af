"""The report for an interim or a final review: what was done since the plan began, and who is to be honoured there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thidua.check import Result
from thidua.ledger import LedgerEntry
from thidua.papers import people
from thidua.papers.kinds.commended import commended, granted
from thidua.papers.kinds.common import Made, blank_or, compiling, letterhead, lowered, office_signature, plan_words
from thidua.papers.kinds.duties import owed_in, stand
from thidua.papers.kinds.figures import Figures, annex_of, figures, told
from thidua.papers.kinds.roll import person
from thidua.papers.model import Annex, Block, Heading, Level, Paper, Text, recipients
from thidua.papers.people import Person
from thidua.papers.receipts import booking
from thidua.papers.words import day_of
from thidua.periods import Period, Span
from thidua.plan.duties import Milestone
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Story
from thidua.withheld import subjects_of

_CALLED = {"interim": "Sơ kết", "final": "Tổng kết"}


def reviewed(plan: Plan, milestone: Milestone, year: Period | None, today: date) -> Span:
    """The days that a review looks back on: a year where it comes back each year, else all since the plan began.

    One that is tied to a period ends with it; none ends later than today.
    """
    own = plan.period_of(milestone.period) if milestone.period else None
    # "2025" of a final review says when it is held, not what it looks back on.
    end = own.end if own else milestone.date or milestone.span.end or plan.end
    if milestone.yearly and year:
        return Span(max(year.start, plan.start), min(year.end, plan.end, today))
    return Span(plan.start, min(end, plan.end, today))


def _honoured(result: Result, found: Figures, span: Span) -> list[Person]:
    """Those whom the council chose, or who were commended since: whom a review is there to honour.

    Of whom there are several stories one row tells all, by the newest.
    """
    names, same = Names(result.plans), subjects_of(found.roll.stories)
    subjects: dict[str, list[Story]] = {}
    for story in sorted(found.roll.stories, key=lambda one: (one.introduced, one.id)):
        if (story.chosen and story.chosen.date <= result.today) or granted(story, span, names):
            subjects.setdefault(same.of(story.id), []).append(story)
    return [
        replace(person(own[-1], names), achievements=tuple(deed for story in own for deed in story.achievements))
        for own in subjects.values()
    ]


def _body(
    result: Result, plan: Plan, found: Figures, owed: list[LedgerEntry], days: Span, honoured: list[Person]
) -> Iterator[Block]:
    start, end = days.start or plan.start, days.end or result.today
    yield Text(f"Thực hiện {plan_words(plan)}, kết quả từ {day_of(start)} đến {day_of(end)} như sau.")
    yield Heading("I. Chỉ tiêu của kế hoạch", Level.SECTION)
    yield from stand(owed, plan)
    yield Heading("II. Giới thiệu, tuyên truyền", Level.SECTION)
    yield told(found)
    yield Heading("III. Khen thưởng, tôn vinh", Level.SECTION)
    yield commended(result, plan, days)
    if honoured:
        yield Text(f"Biểu dương, tôn vinh tại hội nghị: {len(honoured)} điển hình (danh sách kèm theo).")


def milestone(result: Result, plan: Plan, one: Milestone, year: Period | None = None) -> Made:
    """What is to be said of difficulties and of what comes next is for people to write, so it is not there."""
    days, names, called = reviewed(plan, one, year, result.today), Names(result.plans), _CALLED[one.kind]
    found = figures(result, plan, days)
    honoured = _honoured(result, found, days)
    when = f" năm {year.id}" if one.yearly and year else ""
    subject = f"{called}{when} thực hiện Kế hoạch {lowered(plan.title)}"
    to = (blank_or(""),)
    annexes = [Annex(f"Số liệu {called.lower()}{when}", annex_of(found, plan, names))]
    if honoured:
        listed = people.introduced(honoured)
        annexes.append(Annex(f"Điển hình tiên tiến được biểu dương, tôn vinh dịp {called.lower()}{when}", (listed,)))
    owed = owed_in(result.ledger(plan), days)
    paper = Paper(
        head=letterhead(plan, "BC", today=result.today),
        type="Báo cáo",
        subject=subject,
        to=to,
        body=tuple(_body(result, plan, found, owed, days, honoured)),
        last=f"{plan.office.name} báo cáo kết quả {called.lower()}",
        signature=office_signature(plan),
        recipients=recipients(to=to, drafter=compiling(plan)),
        annexes=tuple(annexes),
    )
    period = year.id if one.yearly and year else ""
    line = booking(result.today, kind="review", milestone=one.id, period=period)
    return Made(paper, notes=(*found.roll.notes(), *line))
