"""A plan's deadlines to a calendar that phones and mail programs take in: whole days, each with a name of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import groupby

from icalendar import Alarm, Calendar, Event

from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import due
from thidua.plan.model import Plan
from thidua.plan.owing import is_owed, owners
from thidua.records.receipt import Receipt
from thidua.render.words import day, period_name

PRODUCER = "-//Thi dua//Lich//VI"
_ALARM = timedelta(days=-3)
# What readers may know as well: when something is celebrated or reviewed.
_PUBLIC = frozenset({"milestone", "review"})


@dataclass(frozen=True, slots=True)
class _Day:
    """One event: its lasting name, the day, and what it says."""

    name: str
    on: date
    title: str
    note: str
    is_done: bool


def calendar_span(today: date) -> tuple[date, date]:
    """The first and the last day that a calendar of this day tells of: this year and the next."""
    return date(today.year, 1, 1), date(min(today.year + 1, date.max.year), 12, 31)


def _quotas(plan: Plan, first: date, last: date) -> Iterator[_Day]:
    for quota in plan.quotas:
        owing = owners(plan, quota)
        for period in plan.periods(quota.every, last):
            on = due(quota.due, period, plan.holidays)
            if first <= on <= last and any(is_owed(plan, quota, owner, period) for owner in owing):
                words = LEDGER_WORDS["vi"].source.format(source=quota.source)
                title = f"Hạn: {quota.title} ({period_name(period)})"
                yield _Day(f"quota/{quota.id}/{period.id}", on, title, words, is_done=False)


def _note(one: Deadline, plan: Plan) -> str:
    words = LEDGER_WORDS["vi"]
    period = plan.period_of(one.period) if one.period else None
    to = words.deadline_to.format(to=one.to) if one.to else ""
    done = f"đã xong ngày {day(one.done)}" if one.done else ""
    told = (period_name(period) if period else "", one.by, to, words.source.format(source=one.source), done)
    return "; ".join(text for text in told if text)


def _others(found: Iterable[Deadline], plan: Plan) -> Iterator[_Day]:
    # What every unit owes on one day is one event.
    rows = sorted((replace(one, unit="") for one in found), key=lambda one: (one.key, one.due))
    for (key, on), same in groupby(rows, key=lambda one: (one.key, one.due)):
        group = list(same)
        is_done = all(one.done for one in group)
        title = group[0].title or LEDGER_WORDS["vi"].registration
        shown = next((one for one in group if not one.done), group[0])
        name = "/".join((*key, on.isoformat()))
        yield _Day(name, on, f"Đã xong: {title}" if is_done else title, _note(shown, plan), is_done)


def _event(one: _Day, plan: Plan, stamp: datetime) -> Event:
    event = Event()
    # The same duty has the same name whenever it is written, so that it is never imported twice.
    event.add("uid", f"{sha256(f'{plan.id}/{one.name}'.encode()).hexdigest()[:32]}@thidua")
    event.add("dtstamp", stamp)
    event.add("dtstart", one.on)
    event.add("dtend", one.on + timedelta(days=1))
    event.add("summary", one.title)
    event.add("description", one.note)
    event.add("transp", "TRANSPARENT")
    if not one.is_done:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", _ALARM)
        alarm.add("description", one.title)
        event.add_component(alarm)
    return event


def as_calendar(plan: Plan, receipts: Iterable[Receipt], today: date, *, internal: bool = True) -> bytes:
    """A plan's days of this year and the next as iCalendar (RFC 5545); without `internal` only what all may know.

    The stamp of every event is the day that it was asked for, in UTC, never the clock.
    """
    first, last = calendar_span(today)
    found = deadlines(plan, first, last, receipts, today=today)
    days = list(_others((one for one in found if internal or one.kind in _PUBLIC), plan))
    if internal:
        days += _quotas(plan, first, last)
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", plan.title)
    stamp = datetime.combine(today, time(), UTC)
    for one in sorted(days, key=lambda one: (one.on, one.name)):
        if one.on < date.max:
            calendar.add_component(_event(one, plan, stamp))
    return bytes(calendar.to_ical())
