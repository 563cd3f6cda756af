"""Dates, periods and numbers as people read them."""

from __future__ import annotations

from datetime import date

from thidua.periods import Every, Period, Span
from thidua.vocabulary import EVERY

_QUARTERS = ("I", "II", "III", "IV")


def capital(text: str) -> str:
    """A sentence's first letter, large."""
    return text[:1].upper() + text[1:]


def figure(number: int) -> str:
    """4.812: a whole number with a dot at every thousand."""
    return f"{number:,}".replace(",", ".")


def day(value: date, lang: str = "vi") -> str:
    """05/02/2026, in English 2026-02-05; what has no date says so."""
    if value == date.max:
        return "chưa có ngày" if lang == "vi" else "no date yet"
    return f"{value.day:02}/{value.month:02}/{value.year:04}" if lang == "vi" else value.isoformat()


def span_name(span: Span) -> str:
    """“Từ ngày 01/03/2026 đến ngày 31/03/2026”, “Ngày 01/03/2026” for one day; nothing where both ends are open."""
    if span.start and span.start == span.end:
        return f"Ngày {day(span.start)}"
    if span.start and span.end:
        return f"Từ ngày {day(span.start)} đến ngày {day(span.end)}"
    if span.start:
        return f"Từ ngày {day(span.start)}"
    return f"Đến hết ngày {day(span.end)}" if span.end else ""


def period_name(period: Period, lang: str = "vi") -> str:
    """“tháng 3/2026”, “quý I/2026”, “6 tháng đầu năm 2026”, “năm 2026”, “cả kế hoạch”; in English the period's id."""
    if lang != "vi":
        return "the whole plan" if period.every is Every.PLAN else period.id
    start = period.start
    return EVERY[period.every].name.format(
        month=start.month,
        quarter=_QUARTERS[(start.month - 1) // 3],
        half="đầu" if start.month == 1 else "cuối",
        year=start.year,
    )
