"""Today, in Vietnam: the one place where the clock is read."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from thidua.periods import VIETNAM, parse_day

TODAY_VARIABLE = "THIDUA_TODAY"


# The decades in which an office has plans; the calendar of a computer ends where periods are still counted on.
_YEARS = range(1990, 2101)


class BadDayError(ValueError):
    """A day that cannot be today; the text is the message's value, `why` the rest of the sentence."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(text)
        self.why = why


def today(given: str | None = None) -> date:
    """The day given, else that of `THIDUA_TODAY`, else today at UTC+7."""
    text = given or os.environ.get(TODAY_VARIABLE)
    if not text:
        return datetime.now(UTC).astimezone(VIETNAM).date()
    day = parse_day(text)
    if day is None:
        raise BadDayError(text, "không phải là ngày có thật viết theo dạng năm-tháng-ngày, ví dụ 2026-03-25.")
    if day.year not in _YEARS:
        raise BadDayError(text, f"không dùng làm ngày hôm nay được: chỉ nhận năm {_YEARS[0]} đến {_YEARS[-1]}.")
    return day
