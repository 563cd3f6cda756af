"""The papers of a year, of a unit and of a review, as the command asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from thidua.cli.column import Column
from thidua.cli.command import UsageError, quoted, suggestion
from thidua.cli.paper_files import ready_of
from thidua.cli.paper_request import EXCEL, WORD, PaperKind, Ready, Request
from thidua.cli.wanted import not_begun, plans_named, wanted_period, wanted_unit
from thidua.papers.kinds.milestone import milestone
from thidua.papers.kinds.register import register
from thidua.papers.kinds.score import score
from thidua.papers.kinds.selection import selection
from thidua.papers.kinds.unit import unit
from thidua.papers.kinds.year import year
from thidua.periods import Every, Period, containing
from thidua.plan.duties import Milestone
from thidua.plan.model import Plan


def _year(column: Column, asked: str, named: Path | None) -> tuple[Plan, Period]:
    plan, period = wanted_period(column, asked, named)
    if period.every is not Every.YEAR:
        message = f"Văn bản này làm theo năm; {quoted(asked)} không phải là một năm, viết {period.start.year}."
        raise UsageError(message)
    return plan, period


def _unknown(asked: str, known: Iterable[str]) -> UsageError:
    ids = list(known)
    near = suggestion(asked, ids) or (f" Kế hoạch có: {', '.join(ids)}." if ids else "")
    return UsageError(f"Kế hoạch không có sơ kết, tổng kết nào là {quoted(asked)}.{near}")


def _register(column: Column, asked: Request) -> Ready:
    plan, period = _year(column, asked.asked, asked.plan)
    made = register(column.result, plan, period)
    if made is None:
        message = f"Kế hoạch “{plan.id}” không có việc đăng ký, và không đơn vị nào đăng ký năm {period.id}."
        raise UsageError(message)
    return ready_of(made, column, asked.form)


def _selection(column: Column, asked: Request) -> Ready:
    plan, period = _year(column, asked.asked, asked.plan)
    return ready_of(selection(column.result, plan, period), column, asked.form)


def _score(column: Column, asked: Request) -> Ready:
    plan, period = _year(column, asked.asked, asked.plan)
    return ready_of(score(column.result, plan, period), column, asked.form)


def _report(column: Column, asked: Request) -> Ready:
    plan, period = _year(column, asked.asked, asked.plan)
    return ready_of(year(column.result, plan, period, annex="annex" in asked.options), column, asked.form)


def _unit(column: Column, asked: Request) -> Ready:
    plan, period = wanted_period(column, asked.of[1], asked.plan)
    return ready_of(unit(column.result, plan, wanted_unit(plan, asked.asked), period), column, asked.form)


def _milestone(column: Column, asked: Request) -> Ready:
    today = column.result.today
    plans = [one for one in plans_named(column, asked.plan) if any(m.id == asked.asked for m in one.milestones)]
    plan = next((one for one in plans if today in one.span), plans[-1] if plans else None)
    if plan is None:
        every = plans_named(column, asked.plan)
        reviews = (one.id for each in every for one in each.milestones if one.is_review)
        raise _unknown(asked.asked, reviews)
    found = next(one for one in plan.milestones if one.id == asked.asked)
    if not found.is_review:
        message = f"{quoted(asked.asked)} là {_called(found.kind)}, không phải sơ kết, tổng kết, nên không có báo cáo."
        raise UsageError(message)
    period = _year_of(column, asked, plan, yearly=found.yearly)
    _refuse_unbegun(plan, found, today)
    return ready_of(milestone(column.result, plan, found, period), column, asked.form)


def _refuse_unbegun(plan: Plan, asked: Milestone, today: date) -> None:
    """Refuses a review of a period that has not begun: of that nobody can look back on anything."""
    period = plan.period_of(asked.period) if asked.period else None
    if period and period.start > today:
        raise UsageError(not_begun(asked.period, today))


def _called(kind: str) -> str:
    return {"anniversary": "ngày kỷ niệm"}.get(kind, "mốc thời gian")


def _year_of(column: Column, asked: Request, plan: Plan, *, yearly: bool) -> Period | None:
    """The year of a review that comes back each year: as it was typed, else the latest that has begun."""
    typed = asked.of[1:]
    if typed and not yearly:
        message = f"{quoted(asked.asked)} chỉ có một lần, không ghi thêm năm."
        raise UsageError(message)
    if typed:
        return _year(column, typed[0], asked.plan)[1]
    if plan.start > column.result.today:
        message = f"Kế hoạch “{plan.id}” chưa bắt đầu."
        raise UsageError(message)
    return containing(Every.YEAR, min(column.result.today, plan.end)) if yearly else None


YEARLY: Mapping[str, PaperKind] = {
    "register": PaperKind("Báo cáo tổng hợp đăng ký kèm danh sách", "NĂM", (WORD, EXCEL), _register),
    "selection": PaperKind("Báo cáo kết quả bình xét: đăng ký, giới thiệu, khen", "NĂM", (WORD, EXCEL), _selection),
    "unit": PaperKind("Báo cáo kết quả của một đơn vị", "ĐƠN-VỊ", (WORD, EXCEL), _unit, then="KỲ"),
    "score": PaperKind("Bảng tổng hợp để chấm điểm thi đua", "NĂM", (WORD, EXCEL), _score),
    "year": PaperKind("Báo cáo kết quả năm", "NĂM", (WORD,), _report, ("annex",)),
    "milestone": PaperKind("Báo cáo sơ kết, tổng kết", "MỐC", (WORD,), _milestone, then="NĂM", is_then_free=True),
}
