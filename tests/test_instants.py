"""The ends of periods are those of Vietnam, wherever the machine stands."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from thidua.shell.clock import TODAY_VARIABLE

# The instants around the ends of periods in Vietnam, as clocks elsewhere in the world show them.
DAYS = [
    *(date(2026, month, day) for month, day in ((1, 1), (3, 31), (4, 1), (6, 30), (7, 1), (9, 30), (10, 1), (12, 31))),
    *(date(2027, 1, 1), date(2028, 2, 29), date(2028, 3, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 9, 11)),
    date(2026, 9, 12),
]
INSTANTS = [
    (datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=7) + timedelta(seconds=seconds), day, seconds)
    for day in DAYS
    for seconds in (0, -1)
]


# The clock is set to each instant in turn, as any code would read it: with a zone, or as the machine's own.
SCRIPT = """
import datetime as dt, sys, time
from thidua.ledger import ledger
from thidua.periods import Every
from thidua.plan.reader import read_plan
from thidua.shell import clock
from thidua.tally import Holdings

class Clock(dt.datetime):
    @classmethod
    def now(cls, tz=None):
        return dt.datetime.fromtimestamp(stamp, tz)

clock.datetime = Clock
plan = read_plan("plan.yml", sys.argv[1].encode()).plan
print(time.timezone)
for stamp in map(int, sys.argv[2:]):
    today = clock.today()
    own = {one.period.every: one for one in ledger(plan, Holdings(), today=today) if today in one.period}
    quarter = own[Every.QUARTER]
    print(today, *(own[every].period.id for every in list(Every)[:4]), quarter.due, quarter.status)
"""
PLAN = """
id: co-quan
title: Kế hoạch
office: {name: Cơ quan, short: Cơ quan}
from: 2025
unit_label: phòng
units: [{id: a, name: A}]
quotas:
  - {id: month, title: T, per: unit, every: month, at_least: 1, source: I}
  - {id: quarter, title: T, per: unit, every: quarter, at_least: 1, due: {before: 12 of last month}, source: I}
  - {id: half, title: T, per: unit, every: half, at_least: 1, source: I}
  - {id: year, title: T, per: unit, every: year, at_least: 1, source: I}
"""
# By name, and by rule for a machine that has no table of zones.
ZONES = {
    "UTC": 0,
    "Asia/Ho_Chi_Minh": -7,
    "America/Los_Angeles": 8,
    "ICT-7": -7,
    "PST8PDT,M3.2.0,M11.1.0": 8,
}


def _expected(day: date) -> str:
    """The day's month, quarter, half and year, and whether the eleventh of the quarter's last month is past."""
    quarter = (day.month + 2) // 3
    due = date(day.year, 3 * quarter, 11)
    year, half = day.year, 1 if day.month <= 6 else 2
    status = "open" if day <= due else "overdue"
    return f"{day} {year}-{day.month:02} {year}-Q{quarter} {year}-H{half} {year} {due} {status}"


@pytest.mark.parametrize("zone", ZONES)
def test_thirty_instants_have_the_same_day_period_and_state_wherever_the_machine_stands(zone: str) -> None:
    assert len(INSTANTS) == 30
    stamps = [str(int(instant.timestamp())) for instant, _, _ in INSTANTS]
    command = [sys.executable, "-c", SCRIPT, PLAN, *stamps]
    environment = {key: value for key, value in os.environ.items() if key != TODAY_VARIABLE}
    done = subprocess.run(command, env={**environment, "TZ": zone}, capture_output=True, text=True, check=True)
    offset, *told = done.stdout.splitlines()
    assert int(offset) in ({0, ZONES[zone] * 3600} if "/" in zone else {ZONES[zone] * 3600})
    assert told == [_expected(day if seconds == 0 else day - timedelta(days=1)) for _, day, seconds in INSTANTS]
