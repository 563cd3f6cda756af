"""What a column holds to what its plan's quotas count: each thing with its day, its unit and its period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from thidua.periods import Every, Period, of_months
from thidua.plan.duties import Counted, Quota
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.common import APPROVED, UNDATED
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.records.story import Story
from thidua.values import frozen
from thidua.vietnamese import fold
from thidua.vocabulary import ALL_ROUND

# Kinds of periods in which a registration counts by its file's year, and not by its own day.
_LONG = frozenset({Every.YEAR, Every.PLAN})


@frozen()
class Holdings:
    """What the quotas of one plan may count: its own pieces and registrations, the book, and all that may have events.

    An event (an honour, a piece sent on, an appearance elsewhere) belongs to the plan of its own day, whichever plan
    its piece belongs to.
    """

    stories: tuple[Story, ...] = ()
    articles: tuple[Article, ...] = ()
    registrations: tuple[Registration, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    eventful: tuple[Story | Article, ...] = ()


@frozen()
class Item:
    """One thing that a quota counts `value` times. Without `is_units` it counts for the office alone."""

    day: date
    id: str
    unit: str
    period: Period | None
    value: int = 1
    is_units: bool = True
    is_counted: bool = True
    is_pending: bool = False


def is_introduced_in(story: Story, period: Period, plan: Plan) -> bool:
    """Whether a story belongs to a period: the one that it names, else that of the day on which it was introduced."""
    own = plan.period_of(story.period) if story.period else None
    return period.holds(own) if own else story.introduced in period


def is_units_own(story: Story, plan: Plan) -> bool:
    """Whether a unit introduced the story, and the plan leaves its subject to units."""
    return story.introduced_by == "unit" and not any(duty.covers(story.subject) for duty in plan.council)


def fits(story: Story, wanted: Counted) -> bool:
    """Whether a story is of the subjects, types and fields that a quota counts."""
    return (
        (wanted.subjects is None or story.subject.kind in wanted.subjects)
        and (wanted.types is None or story.type in wanted.types)
        and (wanted.fields is None or any(one.id in {*wanted.fields, ALL_ROUND.id} for one in story.fields))
    )


def counts_for(story: Story, quota: Quota, plan: Plan) -> bool:
    """Whether a story is of the kind that a quota counts, where it counts stories.

    What the council or the office introduced, or what the plan leaves to the council, counts for no unit, no cluster
    and no group; the office's own quota counts all.
    """
    is_office = quota.per == "office" and not quota.share
    return fits(story, quota.counted) and (is_office or is_units_own(story, plan))


def _of_story(story: Story, plan: Plan, day: date, period: Period | None, today: date) -> Item:
    return Item(
        day,
        story.id,
        story.unit,
        period,
        is_units=is_units_own(story, plan),
        is_counted=story.status == APPROVED and story.counts and day <= today,
        is_pending=story.is_pending,
    )


def _stories(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    for story in held.stories:
        if story.introduced != UNDATED and fits(story, quota.counted):
            own = plan.period_of(story.period) if story.period else None
            period = plan.holding(quota.every, own) if own else plan.period_on(quota.every, story.introduced)
            yield _of_story(story, plan, story.introduced, period, today)


def _folded(texts: Iterable[str] | None) -> frozenset[str] | None:
    return None if texts is None else frozenset(fold(one) for one in texts)


def _days_of(story: Story, wanted: Counted) -> Iterator[date]:
    """The days of what happened to a story that a quota counts."""
    if wanted.what == "recognitions":
        forms = _folded(wanted.forms)
        for honour in story.recognitions:
            is_wanted = wanted.levels is None or honour.level in wanted.levels
            if honour.status == "granted" and is_wanted and (forms is None or fold(honour.form) in forms):
                yield honour.date or story.introduced
    elif wanted.what == "chosen":
        yield from (story.chosen.date,) if story.chosen else ()
    else:
        recipients = _folded(wanted.recipients)
        days = [one.date for one in story.sent_on if recipients is None or fold(one.to) in recipients]
        yield from (min(days),) if days else ()


def _of_stories(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    for story in held.eventful:
        if isinstance(story, Story) and fits(story, quota.counted):
            for day in _days_of(story, quota.counted):
                if day in plan.span and day != UNDATED:
                    yield _of_story(story, plan, day, plan.period_on(quota.every, day), today)


def _published(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    channels = quota.counted.channels
    for piece in held.eventful:
        for one in piece.published:
            if (channels is None or one.channel in channels) and one.date in plan.span and one.date != UNDATED:
                period = plan.period_on(quota.every, one.date)
                if isinstance(piece, Story):
                    yield _of_story(piece, plan, one.date, period, today)
                else:
                    yield _of_article(piece, one.date, period, today)


def _of_article(article: Article, day: date, period: Period | None, today: date) -> Item:
    is_counted = article.status == APPROVED and day <= today
    return Item(day, article.id, article.unit, period, is_counted=is_counted, is_pending=article.is_pending)


def _articles(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    for one in held.articles:
        if one.date != UNDATED and (quota.counted.kinds is None or one.kind in quota.counted.kinds):
            yield _of_article(one, one.date, plan.period_on(quota.every, one.date), today)


def _registrations(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    wanted = quota.counted
    for row in held.registrations:
        year = of_months(Every.YEAR, row.year, 1)
        is_wanted = wanted.types is None or row.type in wanted.types
        if is_wanted and (wanted.fields is None or row.field.id in {*wanted.fields, ALL_ROUND.id}):
            day = row.date or year.start
            # A year is of the plan in force on its last day, though the plan begin in the middle of it.
            falls_on = year.end if quota.every in _LONG else row.date
            period = plan.period_on(quota.every, falls_on) if falls_on else None
            yield Item(day, "", row.unit, period, is_counted=day <= today)


def _figures(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    wanted = quota.counted.figures
    for row in held.receipts:
        if row.kind == "figure" and row.value and (wanted is None or row.figure in wanted) and row.date != UNDATED:
            own = plan.period_of(row.period) if row.period else None
            period = plan.holding(quota.every, own) if own else plan.period_on(quota.every, row.date)
            yield Item(row.date, "", row.unit, period, row.value, is_counted=row.date <= today)


_COUNTERS = {
    "stories": _stories,
    "registrations": _registrations,
    "recognitions": _of_stories,
    "chosen": _of_stories,
    "sent-on": _of_stories,
    "published": _published,
    "articles": _articles,
    "figures": _figures,
}


def items(quota: Quota, plan: Plan, held: Holdings, today: date) -> Iterator[Item]:
    """Everything that a quota may count as of a day, in no order."""
    return _COUNTERS[quota.counted.what](quota, plan, held, today)
