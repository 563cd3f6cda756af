"""Dates and periods as people read them."""

from __future__ import annotations

from datetime import date

from thidua.periods import Every, Period

_QUARTERS = ("I", "II", "III", "IV")


def day(value: date) -> str:
    """05/02/2026; what has no date says so."""
    if value == date.max:
        return "chưa có ngày"
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def period_name(period: Period) -> str:
    """“tháng 3/2026”, “quý I/2026”, “6 tháng đầu năm 2026”, “năm 2026”, “cả kế hoạch”."""
    year = period.start.year
    names = {
        Every.MONTH: f"tháng {period.start.month}/{year}",
        Every.QUARTER: f"quý {_QUARTERS[(period.start.month - 1) // 3]}/{year}",
        Every.HALF: f"6 tháng {'đầu' if period.start.month == 1 else 'cuối'} năm {year}",
        Every.YEAR: f"năm {year}",
        Every.PLAN: "cả kế hoạch",
    }
    return names[period.every]
