"""The ends of periods are those of Vietnam, wherever the machine stands."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from thidua.periods import Every, containing

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


@pytest.mark.parametrize("zone", ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"])
def test_thirty_instants_have_the_same_day_and_period_wherever_the_machine_stands(zone: str) -> None:
    assert len(INSTANTS) == 30
    script = (
        "import sys, datetime\n"
        "from thidua.periods import VIETNAM, Every, containing\n"
        "for one in sys.argv[1:]:\n"
        "    day = datetime.datetime.fromtimestamp(int(one), VIETNAM).date()\n"
        "    print(day.isoformat(), *(containing(every, day).id for every in list(Every)[:4]))\n"
    )
    stamps = [str(int(instant.timestamp())) for instant, _, _ in INSTANTS]
    command = [sys.executable, "-c", script, *stamps]
    done = subprocess.run(command, env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True)
    expected = []
    for _, day, seconds in INSTANTS:
        shown = day if seconds == 0 else day - timedelta(days=1)
        expected.append(" ".join([shown.isoformat(), *(containing(every, shown).id for every in list(Every)[:4])]))
    assert done.stdout.split("\n")[:-1] == expected
