"""What every kind of paper says alike: who issues and signs it, on which plan it stands, for which period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from thidua.papers.model import Dated, Letterhead, Minutes, Paper, Signature, Table
from thidua.papers.words import DOTTED, day_of, month_of
from thidua.periods import Every, Period
from thidua.plan.duties import Quota
from thidua.plan.model import Plan
from thidua.plan.parts import Unit
from thidua.render.words import period_name

# Within a line: as many dots as for a whole line would stretch the words of the line before, or break a day in two.
FEW = "…" * 4


@dataclass(frozen=True, slots=True)
class Made:
    """A paper, the table that also goes to Excel where it has one, and what its maker should know of it."""

    paper: Paper | Minutes
    table: Table | None = None
    notes: tuple[str, ...] = ()


def blank_or(text: str) -> str:
    """A text, or dots to write on where the plan says none."""
    return text or DOTTED


def period_words(period: Period, plan: Plan) -> str:
    """“quý III năm 2026”, “tháng 9 năm 2026”, “giai đoạn 2026 - 2030”."""
    if period.every is not Every.PLAN:
        return period_name(period).replace("/", " năm ")
    first, last = plan.start.year, plan.end.year
    return f"năm {first}" if first == last else f"giai đoạn {first} - {last}"


def as_of(period: Period, today: date) -> str:
    """“ (tính đến ngày 15 tháng 11 năm 2026)” while a period runs; nothing once it is over."""
    return f" (tính đến {day_of(today)})" if today <= period.end else ""


def letterhead(plan: Plan, type_: str, *, today: date) -> Letterhead:
    """The office of a plan below the office above it; `type_` are the letters of the paper's type, none in a công văn.

    "Văn phòng Ủy ban nhân dân tỉnh …" below its UBND is only "Văn phòng".
    """
    office, above = plan.office.name, plan.office.parent
    own = office[: -len(above)].strip() if above and office.casefold().endswith(above.casefold()) else ""
    symbol = "-".join(part for part in (type_, plan.papers.code) if part)
    return Letterhead(own or office, Dated(plan.office.place or FEW, today.year), above, symbol)


def of_unit(plan: Plan, unit: Unit, *, today: date) -> Letterhead:
    """A unit below its office; what it sends inside the office bears no number."""
    return Letterhead(unit.name, Dated(plan.office.place or FEW, today.year), plan.office.name)


def signature(title: str) -> Signature:
    """The title as the plan has it; dots where it has none, for the power to sign is not ours to choose."""
    return Signature((blank_or(title),))


def compiling(plan: Plan) -> str:
    """The name of who takes in what units introduce; empty where the plan names nobody."""
    return plan.roles.compiles.name if plan.roles.compiles else ""


def compiling_unit(plan: Plan) -> Unit | None:
    """The unit that does so."""
    return plan.unit(plan.roles.compiles.unit) if plan.roles.compiles else None


def next_stop(plan: Plan, period: Period) -> str:
    """To whom the compiling unit sends what it took in, by the route of the quota; empty where no route says so."""
    name = compiling(plan).casefold()
    for quota in sorted(_routed(plan), key=lambda quota: quota.every is not period.every):
        for stop, following in pairwise(quota.route):
            if name and stop.casefold().startswith(name):
                return following
    return ""


def _routed(plan: Plan) -> list[Quota]:
    return [quota for quota in plan.quotas if quota.route]


def plan_words(plan: Plan) -> str:
    """“Kế hoạch số 449/KH-UBND ngày 21 tháng 3 năm 2022 của … về …”; dots where the plan does not say its number."""
    number, printed = plan.issued.number or FEW, plan.issued.date
    parts = [int(part) for part in printed.split("-")] if printed else []
    if len(parts) == len(("year", "month", "day")):
        when = day_of(date(*parts))
    else:
        when = f"tháng {month_of(parts[1])} năm {parts[0]}" if parts else f"ngày {FEW}"
    return f"Kế hoạch số {number} {when} của {plan.office.name} về {lowered(plan.title)}"


def lowered(text: str) -> str:
    """A title as it goes on in a sentence; what begins with an abbreviation stays."""
    return text if re.match(r"\w[A-ZĐ]", text) else text[:1].lower() + text[1:]
