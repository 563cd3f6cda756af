"""The piece, the plan and the period that a command names; what there is none of is refused with the nearest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from thidua.cli.column import Column
from thidua.cli.command import UsageError, quoted, suggestion
from thidua.content import Piece, judge_of
from thidua.messages.takedown_words import TAKEDOWN_WORDS, TakedownWords
from thidua.periods import Every, Period, Span
from thidua.plan.model import Plan
from thidua.plan.parts import Unit
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render.words import day
from thidua.takedown import Candidates, wanted

_NO_STORY = "{asked} không phải là bài giới thiệu điển hình."


def wanted_piece(column: Column, asked: str, other: str, *, lang: str = "vi") -> tuple[Piece, Story | Article]:
    """The story or article that a path, an id, a slug or a title names; `other` is said of a piece of another kind."""
    here = column.settings.shown(Path(asked).absolute()) if Path(asked).is_file() else asked
    found = wanted(column.result, here)
    if isinstance(found, Candidates):
        raise UsageError(_unwanted(column, found, asked, here, other, TAKEDOWN_WORDS[lang]))
    content = found.content
    if not isinstance(content, Story | Article):
        raise TypeError(type(content))
    return found, content


def _unwanted(column: Column, found: Candidates, asked: str, here: str, other: str, said: TakedownWords) -> str:
    if any(here in {piece.path, piece.inside} for piece in column.result.pieces):
        return other.format(asked=quoted(asked))
    if found.paths:
        return said.several.format(count=len(found.paths), asked=quoted(asked), paths=", ".join(found.paths))
    hint = said.near.format(suggestion=found.suggestion) if found.suggestion else ""
    return said.none.format(asked=quoted(asked)) + hint


def plans_named(column: Column, named: Path | None) -> tuple[Plan, ...]:
    """The column's plans, or the one that was named."""
    path = column.settings.shown(named.absolute()) if named else None
    return tuple(plan for plan in column.result.plans if path in {None, plan.path})


def wanted_plan(column: Column, named: Path | None) -> Plan:
    """The plan that was named, or the one in force today."""
    plans, today = plans_named(column, named), column.result.plan_today
    if named is None and today is not None:
        return today
    if not plans:
        message = "Không có kế hoạch nào để làm văn bản này."
        raise UsageError(message)
    return plans[0]


def wanted_story(column: Column, asked: str, named: Path | None) -> tuple[Story, Plan]:
    """A story, and the plan that was named or that judges it."""
    _, content = wanted_piece(column, asked, _NO_STORY)
    if not isinstance(content, Story):
        raise UsageError(_NO_STORY.format(asked=quoted(asked)))
    judge = judge_of(content, plans_named(column, named), today=column.result.today)
    if judge is None:
        message = "Không có kế hoạch nào để làm văn bản này."
        raise UsageError(message)
    return content, judge.plan


def _ids(plans: tuple[Plan, ...], today: date) -> list[str]:
    # A quarter is what is most often meant.
    kinds = (Every.QUARTER, Every.MONTH, Every.HALF, Every.YEAR)
    return [period.id for plan in plans for every in kinds for period in plan.periods(every, today)]


def _of(plan: Plan, asked: str) -> Period | None:
    """The period of a plan, where they share a day."""
    period = plan.period_of(asked)
    return period if period and Span(period.start, period.end).overlaps(plan.span) else None


def not_begun(asked: str, today: date) -> str:
    """Why no paper is made of a period that lies ahead."""
    return f"Kỳ {quoted(asked)} chưa bắt đầu (hôm nay là {day(today)})."


def wanted_period(column: Column, asked: str, named: Path | None) -> tuple[Plan, Period]:
    """A plan and a period of it that has begun; of several plans the one that runs to the period's end."""
    plans, today = plans_named(column, named), column.result.today
    found = [(plan, period) for plan in plans if (period := _of(plan, asked))]
    if not found:
        is_period = any(plan.period_of(asked) for plan in plans)
        spans = "; ".join(f"{plan.id}: {day(plan.start)} đến {day(plan.end)}" for plan in plans)
        why = (
            f"nằm ngoài thời gian của kế hoạch ({spans})"
            if is_period
            else "không phải là một kỳ; viết tháng 2026-09, quý 2026-Q3, nửa năm 2026-H2, năm 2026"
        )
        message = f"{quoted(asked)} {why}.{suggestion(asked, _ids(plans, today))}"
        raise UsageError(message)
    if asked == Every.PLAN and column.result.plan_today in plans:
        found = [pair for pair in found if pair[0] == column.result.plan_today]
    plan, period = next((pair for pair in found if pair[1].end in pair[0].span), found[-1])
    if period.start > today:
        raise UsageError(not_begun(asked, today))
    return plan, period


def wanted_unit(plan: Plan, asked: str) -> Unit:
    """The unit of a plan that an id names."""
    found = plan.unit(asked)
    if found is None:
        message = f"Kế hoạch “{plan.id}” không có đơn vị {quoted(asked)}.{suggestion(asked, _unit_ids(plan))}"
        raise UsageError(message)
    return found


def _unit_ids(plan: Plan) -> list[str]:
    return [unit.id for unit in plan.units]


def wanted_road(plan: Plan, asked: str) -> tuple[str, ...]:
    """The stops of a route: of the plan's own by their ids, or of a quota or report that says where it goes."""
    roads = {
        **{report.id: report.route for report in plan.reports if report.route},
        **{quota.id: quota.route for quota in plan.quotas if quota.route},
        **{one.id: one.steps for one in plan.routes},
    }
    if asked not in roads:
        said = f" Các đường gửi: {', '.join(roads)}." if roads else ""
        raise UsageError(
            f"Kế hoạch “{plan.id}” không có đường gửi {quoted(asked)}.{suggestion(asked, list(roads)) or said}"
        )
    return roads[asked]
