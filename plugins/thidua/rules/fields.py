"""TD2: what a plan or a law asks of a piece beyond the keys that all pieces have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from thidua.diagnostics import Finding
from thidua.kinds import kind_of
from thidua.records.article import Article
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.rules.context import Content, Piece, World
from thidua.source.nodes import Scalar, Table, is_empty
from thidua.vocabulary import SUBJECT_KINDS

# Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, in force from this day.
CONSENT_FROM = date(2026, 1, 1)
CONSENT_LAW = "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"


def missing_unit(piece: Piece, _world: World) -> Iterator[Finding]:
    """A story that a unit introduced, without the unit."""
    story = piece.content
    if isinstance(story, Story) and story.introduced_by == "unit" and not story.unit and not _is_said(piece, "unit"):
        yield Finding("missing-unit", ("unit",))


def _is_said(piece: Piece, key: str) -> bool:
    front = piece.document.front
    if front is None:
        return False
    if key in front.entries and not is_empty(front.entries[key].node):
        return True
    # A key that is misspelt has a finding of its own.
    kind = kind_of(piece.inside)
    return kind is not None and key in kind.record.misspelt(front)


def curly_quoted(piece: Piece, _world: World) -> Iterator[Finding]:
    """Words that stand whole between the quotes of Word: those do nothing here but be printed."""
    front = piece.document.front or Table()
    subject = front.entries["subject"].node if "subject" in front.entries else None
    inner = subject if isinstance(subject, Table) else Table()
    for table, *route in ((front, "title"), (front, "summary"), (front, "author"), (inner, "subject", "name")):
        node = table.entries[route[-1]].node if route[-1] in table.entries else None
        if isinstance(node, Scalar) and re.fullmatch("“[^“”]*”", node.text.strip()):
            yield Finding("curly-quoted", tuple(route))


def missing_by_plan(piece: Piece, world: World) -> Iterator[Finding]:
    """A key that the plan asks for on every story."""
    story = piece.content
    judge = world.judge(story)
    if judge is None or not isinstance(story, Story):
        return
    for key in judge.plan.story.required:
        if not _is_said(piece, key):
            yield Finding("missing-by-plan", (key,), {"key": key, "source": judge.plan.story.source})
    for duty in judge.plan.council:
        if duty.endorsement and duty.covers(story.subject) and not _is_said(piece, "endorsement"):
            yield Finding("missing-by-plan", ("endorsement",), {"key": "endorsement", "source": duty.source})


def council_introduces(piece: Piece, world: World) -> Iterator[Finding]:
    """A subject that, by the plan, the council introduces and not a unit; the story will count for no unit."""
    story = piece.content
    judge = world.judge(story)
    if judge is None or not isinstance(story, Story) or story.introduced_by != "unit":
        return
    for duty in judge.plan.council:
        if duty.covers(story.subject):
            route = ("subject", "leader" if duty.when == "leader" else "kind")
            yield Finding("council-introduces", route, {"when": duty.when, "source": duty.source})


def _needs_consent(content: Content) -> TypeGuard[Story]:
    """Whether the law asks for consent: a person's or household's story of 2026 or later that is no sample."""
    if not isinstance(content, Story) or content.sample:
        return False
    kind = SUBJECT_KINDS.get(content.subject.kind)
    return CONSENT_FROM <= content.date < UNDATED and kind is not None and kind.is_private


def missing_consent(piece: Piece, _world: World) -> Iterator[Finding]:
    """A person's or household's story of 2026 or later, without the consent that the law asks for."""
    story = piece.content
    if _needs_consent(story) and not _is_said(piece, "consent"):
        yield Finding("missing-consent", ("consent",), {"law": CONSENT_LAW})


def year_folder_differs(piece: Piece, _world: World) -> Iterator[Finding]:
    """A piece that lies in the folder of another year than that of its date."""
    content = piece.content
    if not isinstance(content, Story | Article) or content.date == UNDATED:
        return
    folder = piece.inside.split("/")[1]
    if folder != str(content.date.year):
        yield Finding("year-folder-differs", ("date",), {"folder": folder, "year": str(content.date.year)})


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
    counted = [period for quota in plan.quotas for period in plan.periods(quota.every)]
    if own and counted and not any(period.holds(own) for period in counted):
        yield Finding("odd-period", ("period",), {"value": story.period, "note": "uncounted"})
    elif own and own.start > story.introduced:
        yield Finding("odd-period", ("period",), {"value": story.period, "note": "ahead"})


def late_consent(piece: Piece, _world: World) -> Iterator[Finding]:
    """Consent that the law asks for and that was given only after the story appeared."""
    story = piece.content
    if _needs_consent(story) and story.consent and story.date < story.consent.given < UNDATED:
        yield Finding("late-consent", ("consent", "given"), {"value": story.consent.given.isoformat()})


def introduced_after_date(piece: Piece, _world: World) -> Iterator[Finding]:
    """A story that was published before it was introduced: one of the two days is wrong."""
    story = piece.content
    if isinstance(story, Story) and story.introduced_on and story.introduced_on > story.date:
        yield Finding("introduced-after-date", ("introduced_on",), {"value": story.introduced_on.isoformat()})


FIELD_RULES = (
    curly_quoted,
    missing_unit,
    missing_by_plan,
    council_introduces,
    missing_consent,
    year_folder_differs,
    long_summary,
    odd_period,
    late_consent,
    introduced_after_date,
)
