"""Promises of the ledger for plans of the whole language, drawn at random: some here, many in the long form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from tests.duties_drawn import UNITS, Drawn, day, drawn, story
from thidua.ledger import IDLE, LedgerEntry, QuotaStatus, ledger
from thidua.periods import Every
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.records.article import Article
from thidua.records.common import FieldChoice, Publication
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.records.story import Choosing, Recognition, SentOn, Story, Subject
from thidua.tally import Holdings

SEEDS = [pytest.param(range(400), id="some"), pytest.param(range(400, 2400), id="many", marks=pytest.mark.long)]


def plan_drawn(one: Drawn) -> Plan:
    """The plan, which has no fault."""
    found = read_plan("plan.yml", one.plan_text.encode())
    assert found.plan is not None, (found.findings, one.plan_text)
    return found.plan


def _story(story_id: str, front: dict[str, Any]) -> Story:
    keys = dict(front)
    fields = (FieldChoice(keys.pop("field")),)
    subject = Subject(**keys.pop("subject"))
    honours = tuple(Recognition(**row) for row in keys.pop("recognitions", ()))
    chosen = Choosing(**keys.pop("chosen")) if "chosen" in keys else None
    sent = tuple(SentOn(**row) for row in keys.pop("sent_on", ()))
    seen = tuple(Publication(**row) for row in keys.pop("published", ()))
    return Story(
        story_id,
        "a.md",
        subject=subject,
        fields=fields,
        recognitions=honours,
        chosen=chosen,
        sent_on=sent,
        published=seen,
        **keys,
    )


def _article(article_id: str, front: dict[str, Any]) -> Article:
    seen = tuple(Publication(**row) for row in front.get("published", ()))
    return Article(article_id, "b.md", **{**front, "published": seen})


def _registration(year: int, row: dict[str, Any]) -> Registration:
    return Registration(year=year, **{**row, "field": FieldChoice(row["field"])})


def held_by(one: Drawn) -> Holdings:
    """What a check would hand to the ledger, were it all of this one plan."""
    stories = tuple(_story(story_id, front) for story_id, front in one.stories.items())
    articles = tuple(_article(article_id, front) for article_id, front in one.articles.items())
    rows = tuple(_registration(year, row) for year, written in one.registrations.items() for row in written)
    receipts = tuple(Receipt(**row) for row in one.receipts)
    return Holdings(stories, articles, rows, receipts, (*stories, *articles))


def _with(held: Holdings, another: Story) -> Holdings:
    return replace(held, stories=(*held.stories, another), eventful=(*held.eventful, another))


def _partition(entries: tuple[LedgerEntry, ...], plan: Plan, today: date) -> None:
    """The periods of each owner follow one another without a gap, from the plan's first day on."""
    rows: dict[tuple[str, str, str, str], list[LedgerEntry]] = {}
    for one in entries:
        rows.setdefault((one.quota.id, one.unit, one.cluster, one.group), []).append(one)
    for of_owner in rows.values():
        starts = [one.period.start for one in of_owner]
        ends = [one.period.end for one in of_owner]
        assert starts[0] <= max(plan.start, starts[0])
        assert starts[1:] == [end + timedelta(days=1) for end in ends[:-1]]
        assert all(start <= today for start in starts)
        assert ends[-1] >= min(today, plan.end) or of_owner[0].quota.every is Every.PLAN


def _agree(one: LedgerEntry, today: date) -> None:
    """A line says one thing in all its parts."""
    assert (one.status is QuotaStatus.EXEMPT) == bool(one.relief)
    assert not one.is_short or one.status in {QuotaStatus.OVERDUE, QuotaStatus.NONE_REPORTED}
    assert not (one.status in IDLE and one.is_short)
    assert one.status is not QuotaStatus.OPEN or today <= one.due
    assert one.status not in {QuotaStatus.MET, QuotaStatus.LATE} or one.counted >= one.required
    assert one.status is not QuotaStatus.NOT_IN_TURN or one.quota.rota
    assert one.status is not QuotaStatus.NONE_REPORTED or (one.reported or date.max) <= today


@pytest.mark.parametrize("seeds", SEEDS)
def test_periods_partition_and_lines_agree_with_themselves(seeds: range) -> None:
    seen: Counter[str] = Counter()
    for seed in seeds:
        one = drawn(seed)
        plan = plan_drawn(one)
        entries = ledger(plan, held_by(one), today=one.today)
        _partition(entries, plan, one.today)
        for entry in entries:
            _agree(entry, one.today)
            seen[entry.status] += 1
    # Else a promise would be kept for want of anything to break it.
    assert set(seen) == {status.value for status in QuotaStatus}


@pytest.mark.parametrize("seeds", SEEDS)
def test_one_story_more_never_lowers_a_count(seeds: range) -> None:
    raised = 0
    for seed in seeds:
        one, dice = drawn(seed), Random(seed)  # noqa: S311 - these are no secrets
        plan, held = plan_drawn(one), held_by(one)
        another = _story("9/them", {**story(dice), "date": day(dice)})
        before = ledger(plan, held, today=one.today)
        after = ledger(plan, _with(held, another), today=one.today)
        for old, new in zip(before, after, strict=True):
            assert new.counted >= old.counted
            assert set(old.stories) <= set(new.stories)
            assert (old.required, old.due, old.period) == (new.required, new.due, new.period)
            raised += new.counted > old.counted
    assert raised


def test_the_order_of_what_is_held_changes_nothing() -> None:
    for seed in range(100):
        one, dice = drawn(seed), Random(seed)  # noqa: S311 - these are no secrets
        plan, held = plan_drawn(one), held_by(one)
        mixed = [list(rows) for rows in (held.stories, held.articles, held.registrations, held.receipts, held.eventful)]
        for rows in mixed:
            dice.shuffle(rows)
        shuffled = Holdings(*(tuple(rows) for rows in mixed))  # type: ignore[arg-type]
        assert ledger(plan, shuffled, today=one.today) == ledger(plan, held, today=one.today)


def test_every_unit_is_drawn() -> None:
    assert {row["unit"] for seed in range(50) for row in drawn(seed).stories.values()} == set(UNITS)
