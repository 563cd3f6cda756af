"""Today, in Vietnam: the one place where the clock is read."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from thidua.periods import VIETNAM, parse_day

TODAY_VARIABLE = "THIDUA_TODAY"


class BadDayError(ValueError):
    """A day that is not `YYYY-MM-DD`; the text is the message's value."""


def today(given: str | None = None) -> date:
    """The day given, else that of `THIDUA_TODAY`, else today at UTC+7."""
    text = given or os.environ.get(TODAY_VARIABLE)
    if not text:
        return datetime.now(UTC).astimezone(VIETNAM).date()
    day = parse_day(text)
    if day is None:
        raise BadDayError(text)
    return day
