"""A plan's deadlines to a calendar that phones and mail programs take in: whole days, each with a name of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import due
from thidua.plan.model import Plan
from thidua.plan.owing import is_owed, owners
from thidua.records.receipt import Receipt
from thidua.render.duties import who_owes
from thidua.render.words import day, period_name

PRODUCER = "-//Thi dua//Lich//VI"
# Three days before, at eight in the morning: a whole day begins at midnight.
_ALARM = timedelta(days=-3, hours=8)
# What readers may know as well: when something is celebrated or reviewed.
_PUBLIC = frozenset({"milestone", "review"})


@dataclass(frozen=True, slots=True)
class _Day:
    """One event: its lasting name, the day, and what it says; `rings` says whether phones remind of it."""

    name: str
    on: date
    title: str
    note: str
    rings: bool


def calendar_span(today: date) -> tuple[date, date]:
    """The first and the last day that a calendar of this day tells of: this year and the next."""
    return date(today.year, 1, 1), date(min(today.year + 1, date.max.year), 12, 31)


def _quotas(plan: Plan, first: date, last: date, today: date) -> Iterator[_Day]:
    for quota in plan.quotas:
        owing = owners(plan, quota)
        for period in plan.periods(quota.every, last):
            on = due(quota.due, period, plan.holidays)
            if first <= on <= last and any(is_owed(plan, quota, owner, period) for owner in owing):
                words = LEDGER_WORDS["vi"].source.format(source=quota.source)
                title = f"Hạn: {quota.title} ({period_name(period)})"
                yield _Day(f"quota/{quota.id}/{period.id}", on, title, words, rings=today <= on)


def _note(group: list[Deadline], plan: Plan) -> str:
    words, one = LEDGER_WORDS["vi"], group[0]
    period = plan.period_of(one.period) if one.period else None
    to = words.deadline_to.format(to=one.to) if one.to else ""
    done = f"đã xong ngày {day(one.done)}" if one.done else ""
    told = (period_name(period) if period else "", who_owes(group, plan), to, words.source.format(source=one.source))
    return "; ".join(text for text in (*told, done) if text)


def _others(found: Iterable[Deadline], plan: Plan, today: date, *, internal: bool) -> Iterator[_Day]:
    # What every unit owes on one day is one event, and keeps its name though the plan move the day.
    of_period: dict[tuple[str, str, str, str], dict[date, list[Deadline]]] = {}
    for one in found:
        days = of_period.setdefault((one.kind, one.quota, one.id, one.period), {})
        days.setdefault(one.due, []).append(one)
    for key, days in of_period.items():
        for number, (on, group) in enumerate(sorted(days.items())):
            waiting = [one for one in group if one.done is None]
            title = group[0].title or LEDGER_WORDS["vi"].registration
            if not waiting:
                title = f"Đã xong: {title}"
            elif internal and waiting[0].is_overdue(today):
                title = f"{LEDGER_WORDS['vi'].overdue}: {title}"
            rings = bool(waiting) and today <= on
            yield _Day("/".join((*key, str(number))), on, title, _note(waiting or group, plan), rings=rings)


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
    if one.rings:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", _ALARM)
        alarm.add("description", one.title)
        event.add_component(alarm)
    return event


def as_calendar(plan: Plan, receipts: Iterable[Receipt], today: date, *, internal: bool = True) -> bytes:
    """A plan's days of this year and the next as iCalendar (RFC 5545).

    Without `internal` only what all may know: no word of the book, nor of what it lacks.

    The stamp of every event is the day that it was asked for, in UTC, never the clock.
    """
    first, last = calendar_span(today)
    found = deadlines(plan, first, last, receipts if internal else (), today=today)
    shown = (one for one in found if internal or one.kind in _PUBLIC)
    days = list(_others(shown, plan, today, internal=internal))
    if internal:
        days += _quotas(plan, first, last, today)
    calendar = Calendar()
    calendar.add("prodid", PRODUCER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", plan.title)
    # Whoever subscribes asks again each day, for what is booked by then (RFC 7986, section 5.7).
    calendar.add("refresh-interval", timedelta(days=1), parameters={"value": "DURATION"})
    stamp = datetime.combine(today, time(), UTC)
    for one in sorted(days, key=lambda one: (one.on, one.name)):
        if one.on < date.max:
            calendar.add_component(_event(one, plan, stamp))
    return bytes(calendar.to_ical())
