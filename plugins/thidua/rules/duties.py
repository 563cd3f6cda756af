"""TD2: what the plan that judges a piece asks of it; and a day on which no plan does."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.rules.fields import is_said


def missing_by_plan(piece: Piece, world: World) -> Iterator[Finding]:
    """A key that the plan asks for on every story."""
    story = piece.content
    judge = world.judge(story)
    if judge is None or not isinstance(story, Story):
        return
    for key in judge.plan.story.required:
        if not is_said(piece, key):
            yield Finding("missing-by-plan", (key,), {"key": key, "source": judge.plan.story.source})
    for duty in judge.plan.council:
        if duty.endorsement and duty.covers(story.subject) and not is_said(piece, "endorsement"):
            yield Finding("missing-by-plan", ("endorsement",), {"key": "endorsement", "source": duty.source})


def council_introduces(piece: Piece, world: World) -> Iterator[Finding]:
    """A subject that, by the plan, the council introduces and not a unit; the story will count for no unit."""
    story = piece.content
    judge = world.judge(story)
    if judge is None or not isinstance(story, Story) or story.introduced_by != "unit":
        return
    for duty in judge.plan.council:
        if duty.covers(story.subject) and story.endorsement is None:
            route = ("subject", "leader" if duty.when == "leader" else "kind")
            yield Finding("council-introduces", route, {"when": duty.when, "source": duty.source})


def long_summary(piece: Piece, world: World) -> Iterator[Finding]:
    """A summary of more words than the plan gives it."""
    story = piece.content
    judge = world.judge(story)
    if judge is None or judge.plan.story.summary_words is None or not isinstance(story, Story):
        return
    count = len(story.summary.split())
    if count > judge.plan.story.summary_words:
        yield Finding("long-summary", ("summary",), {"count": str(count), "most": str(judge.plan.story.summary_words)})


def odd_period(piece: Piece, world: World) -> Iterator[Finding]:
    """A named period that no quota of the plan counts, or that begins only after the story was introduced."""
    story = piece.content
    if not isinstance(story, Story) or not story.period or story.introduced == UNDATED:
        return
    judge = world.judge(story)
    if judge is None or not judge.in_force:
        return
    plan = judge.plan
    own = plan.period_of(story.period)
    if own and plan.quotas and not any(plan.holding(quota.every, own) for quota in plan.quotas):
        yield Finding("odd-period", ("period",), {"value": story.period, "note": "uncounted"})
    elif own and own.start > story.introduced:
        yield Finding("odd-period", ("period",), {"value": story.period, "note": "ahead"})


def outside_plans(piece: Piece, world: World) -> Iterator[Finding]:
    """A day on which no plan is in force: the nearest one judges, and the office should know."""
    content = piece.content
    judge = world.judge(content)
    if judge and not judge.in_force:
        # Point at what decides the plan: the period that it names, else the day it was introduced, else its date.
        deciding = next((key for key in ("period", "introduced_on") if getattr(content, key, None)), "date")
        yield Finding("outside-plans", (deciding,), {"plan": judge.plan.id})


DUTY_RULES = (missing_by_plan, council_introduces, long_summary, odd_period, outside_plans)
