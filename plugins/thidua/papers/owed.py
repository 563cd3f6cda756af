"""The papers that an office owes on a day: by which clause, to whom, by when, and the command that makes each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from thidua.check import Result
from thidua.papers.kinds.common import onward
from thidua.papers.kinds.reminder import owed, reminder
from thidua.periods import Every, Period, containing
from thidua.plan.deadlines import Deadline, all_deadlines, booked
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.render.words import day, period_name

# Of what is not yet due only the nearest of each is told, and only where it falls due within so many days.
_AHEAD = 180


@dataclass(frozen=True, slots=True)
class Owed:
    """A paper that is owed: what it is, its clause, its last day (None where the plan prints none), to whom, how made.

    `when` are the plan's words for a day that it does not print.
    """

    title: str
    source: str
    command: str
    due: date | None = None
    to: str = ""
    when: str = ""


def _period_of(plan: Plan, one: Deadline) -> str:
    period = plan.period_of(one.period) if one.period else None
    return f", {period_name(period)}" if period else ""


# Papers that are made of a whole year, however often they are owed.
_OF_A_YEAR = frozenset({"year", "score", "register", "selection"})


def _command(plan: Plan, one: Deadline) -> str:
    """The command that makes the paper of a deadline; empty where it needs none."""
    if one.kind == "report":
        report = next(each for each in plan.reports if each.id == one.id)
        return f"unit {one.unit} {one.period}" if one.unit else _made_by(report.made_by, report.id, one.period)
    if one.kind in {"review", "milestone"}:
        found = next(each for each in plan.milestones if each.id == one.id)
        is_of_turn = found.yearly or found.made_by != "milestone"
        period = one.period or str(one.due.year)
        return _made_by(found.made_by, one.id, period if is_of_turn else "") if found.made_by else ""
    return f"register {one.period[:4]}" if one.kind == "registration" else f"quarter {one.period}"


def _is_told(result: Result, plan: Plan, one: Deadline) -> bool:
    """Whether nothing says that it is done: a receipt, or the file of registrations of its year."""
    if one.kind != "registration":
        return one.done is None
    is_registered = any(f"{row.year}" == one.period[:4] for row in result.held(plan).registrations)
    return one.due >= result.today or not is_registered


def _dated(result: Result, plan: Plan) -> Iterator[Owed]:
    """What has a day and is not booked: all that is past it, and of each the next one."""
    today = result.today
    every = booked(all_deadlines(plan, days_after(today, _AHEAD)), result.receipts_of(plan), today)
    ahead: set[tuple[str, str, str, str]] = set()
    for one in every:
        series = (one.kind, one.quota, one.id, one.unit)
        command = _command(plan, one)
        if command and _is_told(result, plan, one) and (one.due < today or series not in ahead):
            if one.due >= today:
                ahead.add(series)
            unit = plan.unit(one.unit)
            title = one.title or "Đăng ký của các đơn vị"
            by = f" ({unit.name})" if unit else ""
            yield Owed(f"{title}{by}{_period_of(plan, one)}", one.source, command, one.due, one.to)


def _made_by(kind: str, own: str, period: str) -> str:
    """The command of a kind of paper; whose unit's it is, only who asks for it can say."""
    before = {"unit": "MÃ-ĐƠN-VỊ ", "milestone": f"{own} "}.get(kind, "")
    return f"{kind} {before}{period[:4] if kind in _OF_A_YEAR else period}".strip()


def _undated(result: Result, plan: Plan) -> Iterator[Owed]:
    """What the plan asks for without a day: reports, reviews, registrations; of the year in which today lies."""
    year = containing(Every.YEAR, min(max(result.today, plan.start), plan.end))
    # What one unit has sent does not say that the others have.
    done = {
        (row.kind, row.report or row.milestone)
        for row in result.receipts_of(plan)
        if row.date in year and row.date <= result.today and not row.unit
    }
    for report in plan.reports:
        if not (report.has_day and report.every) and ("report", report.id) not in done:
            command = _made_by(report.made_by, report.id, year.id)
            yield Owed(report.title, report.source, command, None, report.to, report.when)
    for one in plan.milestones:
        has_own = one.has_day or one.date or one.period or one.span.end
        if one.made_by and not has_own and ("review", one.id) not in done:
            is_of_turn = one.yearly or one.made_by != "milestone"
            command = _made_by(one.made_by, one.id, year.id if is_of_turn else "")
            yield Owed(one.title, one.source, command, None, "", one.when)
    asked = plan.registrations
    if asked and not asked.due.has_day:
        yield Owed("Đăng ký của các đơn vị", asked.source, f"register {year.id}", None, "", asked.due.when)


def _periods(result: Result, plan: Plan, every: Every) -> list[Period]:
    """The last period that is over, and the one that runs."""
    return [one for one in plan.periods(every, result.today) if one.start <= result.today][-2:]


def _introductions(result: Result, plan: Plan) -> Iterator[Owed]:
    """The lists of who was introduced, of each kind of period for which units owe any, and who must be reminded."""
    kinds = dict.fromkeys(one.every for one in plan.quotas if one.counted.what == "stories" and one.per == "unit")
    for every in kinds:
        quota = next(one for one in plan.quotas if one.every is every and one.counted.what == "stories")
        for period in _periods(result, plan, every):
            if any(one.quota.counted.what == "stories" for one in owed(result, plan, period)):
                title = f"Danh sách điển hình được giới thiệu, {period_name(period)}"
                yield Owed(title, quota.source, f"quarter {period.id}", None, next(iter(onward(plan, period)), ""))
            if period.end < result.today and reminder(result, plan, period):
                title = f"Công văn đôn đốc, {period_name(period)}"
                yield Owed(title, quota.source, f"reminder {period.id}", None, "các đơn vị còn thiếu")


def owed_papers(result: Result, plan: Plan) -> tuple[Owed, ...]:
    """All that a plan asks for, those with a day first, the oldest at the head."""
    return (*_dated(result, plan), *_undated(result, plan), *_introductions(result, plan))


def _line(one: Owed, today: date) -> str:
    last = (f"quá hạn từ {day(one.due)}" if one.due < today else f"chậm nhất {day(one.due)}") if one.due else ""
    when = last or (f"không in ngày: {one.when}" if one.when else "không in ngày")
    to = f" · gửi {one.to}" if one.to else " · kế hoạch không nói gửi ai"
    name = one.command.replace(" ", "-")
    return (
        f"  {one.title}\n      mục {one.source or '…'} · {when}{to}\n"
        f"      thidua report {one.command} --out {name}.docx\n"
    )


def owed_as_text(papers: Iterable[Owed], plan: Plan, today: date) -> str:
    """What is owed now, three lines a paper."""
    lines = "".join(_line(one, today) for one in papers)
    head = f"Văn bản đang phải làm (kế hoạch {plan.id}, tính đến {day(today)})\n"
    return head + (lines or "  Không có văn bản nào.\n")
