"""What one unit sends up for a period: how its quotas stand, whom it introduced, what it published."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check import Result
from thidua.ledger import IDLE, LedgerEntry
from thidua.papers import people
from thidua.papers.kinds.commended import commended
from thidua.papers.kinds.common import Made, as_of, blank_or, compiling, compiling_unit, period_words, plan_words
from thidua.papers.kinds.figures import Piece, figures, published_words
from thidua.papers.kinds.issuing import of_one, report_of
from thidua.papers.kinds.roll import gathered, is_of, person
from thidua.papers.kinds.year import booked_as_report
from thidua.papers.model import Annex, Block, Column, Heading, Level, Paper, Table, Text
from thidua.periods import Period, Span
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.plan.parts import Unit
from thidua.records.story import Story
from thidua.render.ledgers import status_name
from thidua.render.words import period_name
from thidua.tally import is_introduced_in

_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Nội dung", 65),
    Column("Kỳ", 28, centred=True),
    Column("Phải có", 15, centred=True),
    Column("Đã có", 13, centred=True),
    Column("Kết quả", 32),
)


def _quotas(entries: tuple[LedgerEntry, ...], plan: Plan, unit: Unit, period: Period) -> Iterator[Block]:
    own = (one for one in entries if one.unit == unit.id and one.status not in IDLE)
    found = [one for one in own if period.holds(one.period)]
    if not found:
        yield Text(f"Kế hoạch không giao chỉ tiêu bằng số nào cho {unit.name} trong {period_words(period, plan)}.")
        return
    rows = (
        (
            str(number),
            one.quota.title,
            period_name(one.period),
            # What is only watched has a number of ours, none that the plan prints.
            "" if one.quota.advisory else str(one.required),
            str(one.counted),
            status_name(one),
        )
        for number, one in enumerate(found, 1)
    )
    yield Table(_COLUMNS, tuple(rows))


def _published(result: Result, plan: Plan, unit: Unit, span: Span) -> Text:
    """What the year's report counts, of one unit alone."""

    def mine(piece: Piece) -> bool:
        return is_of(piece, unit.id) if isinstance(piece, Story) else piece.unit == unit.id

    found = figures(result, plan, span)
    stories, articles = sum(map(mine, found.stories)), sum(map(mine, found.articles))
    return Text(f"{published_words(stories, articles, sum(mine(piece) for piece, _ in found.elsewhere))}.")


def _to(plan: Plan, unit: Unit) -> str:
    """To whom units report; what the compiling unit itself reports goes on, and only its route would say where."""
    report = report_of(plan, "unit")
    if unit == compiling_unit(plan):
        return ""
    return (report.to if report else "") or compiling(plan)


def unit(result: Result, plan: Plan, one: Unit, period: Period) -> Made:
    """Signed by the unit's own head; it bears no number, for it stays within the office."""
    names, when = Names(result.plans), period_words(period, plan)
    span = Span(max(period.start, plan.start), min(period.end, plan.end, result.today))
    found = gathered(result, plan, lambda story: is_of(story, one.id) and is_introduced_in(story, period, plan))
    table = people.introduced(person(story, names) for story in found.stories)
    issuer = of_one(plan, one, (blank_or(_to(plan, one)),), today=result.today)
    listed = f"Đã giới thiệu {len(found.stories)} điển hình{' (danh sách kèm theo)' if found.stories else ''}."
    body: tuple[Block, ...] = (
        Text(f"Thực hiện {plan_words(plan)}, {one.name} báo cáo kết quả {when}{as_of(period, result.today)} như sau."),
        Heading("I. Chỉ tiêu được giao", Level.SECTION),
        *_quotas(result.ledger(plan), plan, one, period),
        Heading("II. Giới thiệu, tuyên truyền", Level.SECTION),
        Text(listed),
        _published(result, plan, one, span),
        Heading("III. Khen thưởng", Level.SECTION),
        commended(result, plan, span, one.id),
    )
    paper = Paper(
        head=issuer.head,
        type="Báo cáo",
        subject=f"Kết quả giới thiệu điển hình tiên tiến {when}",
        to=issuer.to,
        body=body,
        last=f"{one.name} trân trọng báo cáo",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=(Annex(f"Danh sách điển hình tiên tiến {when} của {one.name}", (table,)),) if found.stories else (),
    )
    report = report_of(plan, "unit")
    line = booked_as_report(result, report, period.id, one.id if report and report.per == "unit" else "")
    return Made(paper, table, (*found.notes(), *line))
