"""The report on a year: what was introduced and published against what was owed, as of the day on which it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from thidua.check import Result
from thidua.ledger import LedgerEntry
from thidua.papers.kinds.commended import commended
from thidua.papers.kinds.common import Made, plan_words
from thidua.papers.kinds.duties import owed_in, short_table, stand
from thidua.papers.kinds.figures import Figures, annex_of, figures, told
from thidua.papers.kinds.issuing import of_office, report_of
from thidua.papers.model import Annex, Block, Heading, Level, Paper, Text
from thidua.papers.receipts import booking
from thidua.papers.words import day_of
from thidua.periods import Period, Span, of_months
from thidua.plan.dues import dues
from thidua.plan.duties import Report
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Story
from thidua.tally import is_introduced_in

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reported:
    """The days of which a report tells: its year up to today, and those that last year's report came too early for."""

    year: Period
    since: date
    until: date

    @property
    def span(self) -> Span:
        """All of them."""
        return Span(self.since, self.until)

    @property
    def carried(self) -> Span | None:
        """The last days of last year; None where last year's report told of them, or there was none."""
        return Span(self.since, self.year.start - _A_DAY) if self.since < self.year.start else None


def _reported_last(result: Result, plan: Plan, report: Report, last: Period) -> date | None:
    """The day as of which last year's report told: as booked, else its last day in time; None where it had no day."""
    booked = [
        row.date
        for row in result.receipts_of(plan)
        if row.kind == "report" and row.report == report.id and row.period == last.id and row.date <= result.today
    ]
    days = booked or [due for due in dues(report, last, plan.holidays) if report.has_day]
    return max(days, default=None)


def reported(result: Result, plan: Plan, year: Period) -> Reported:
    """Last year's days are carried in where the plan was in force and its report was made before the year's end."""
    report, start = report_of(plan, "year"), max(year.start, plan.start)
    until = min(year.end, plan.end, result.today)
    if report and plan.start < year.start:
        last = of_months(year.every, year.start.year - 1, 1)
        made = _reported_last(result, plan, report, last)
        if made and last.start <= made < last.end:
            return Reported(year, made + _A_DAY, until)
    return Reported(year, start, until)


def _carried(days: Reported, found: Figures) -> Iterator[Text]:
    span = days.carried
    if span and span.start and span.end:
        introduced = sum(one.introduced in span for one in found.roll.stories)
        published = sum(one.date in span for one in (*found.stories, *found.articles))
        yield Text(
            f"Số liệu gồm cả những ngày cuối năm {span.end.year} (từ {day_of(span.start)} đến {day_of(span.end)}), sau"
            f" báo cáo năm trước: {introduced} điển hình được giới thiệu, {published} tin, bài được đăng."
        )


def _body(result: Result, plan: Plan, days: Reported, found: Figures, owed: list[LedgerEntry]) -> Iterator[Block]:
    yield Text(f"Thực hiện {plan_words(plan)}, số liệu tính đến {day_of(days.until)} như sau.")
    yield Heading("I. Chỉ tiêu của kế hoạch", Level.SECTION)
    yield from stand(owed, plan)
    yield Heading("II. Giới thiệu, tuyên truyền", Level.SECTION)
    yield told(found)
    yield from _carried(days, found)
    yield Heading("III. Khen thưởng", Level.SECTION)
    yield commended(result, plan, days.span)


def booked_as_report(result: Result, report: Report | None, period: str, unit: str = "") -> tuple[str, ...]:
    """What the book needs to know of a report; nothing where the plan asks for none."""
    if report is None:
        return ()
    return booking(result.today, kind="report", report=report.id, unit=unit, period=period, to=report.to)


def year(result: Result, plan: Plan, period: Period, *, annex: bool = False) -> Made:
    """Who is short is named only with `annex`; the office's own road decides who signs and who gets it."""
    days = reported(result, plan, period)

    def belongs(story: Story) -> bool:
        is_carried = days.carried is not None and story.introduced in days.carried
        return is_carried or is_introduced_in(story, period, plan)

    found = figures(result, plan, days.span, belongs)
    issuer = of_office(plan, "year", today=result.today)
    owed = owed_in(result.ledger(plan), Span(period.start, period.end))
    short = short_table(owed, plan) if annex else None
    annexes = [Annex(f"Số liệu giới thiệu, tuyên truyền năm {period.id}", annex_of(found, plan, Names(result.plans)))]
    if short and short.rows:
        annexes.append(Annex(f"Chỉ tiêu chưa hoàn thành năm {period.id}", (short,)))
    paper = Paper(
        head=issuer.head,
        type="Báo cáo",
        subject=f"Kết quả tuyên truyền phong trào thi đua yêu nước, giới thiệu điển hình tiên tiến năm {period.id}",
        to=issuer.to,
        body=tuple(_body(result, plan, days, found, owed)),
        last=f"{issuer.name} trân trọng báo cáo",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=tuple(annexes),
    )
    return Made(paper, notes=(*found.roll.notes(), *booked_as_report(result, report_of(plan, "year"), period.id)))
