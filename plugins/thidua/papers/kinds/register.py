"""What was registered for a year: the report of who takes registrations in, with the list as its annex."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from thidua.check import Result
from thidua.papers import people
from thidua.papers.honours import is_commendation
from thidua.papers.kinds.common import Made, blank_or, plan_words
from thidua.papers.kinds.issuing import of_compiling
from thidua.papers.kinds.roll import addressed
from thidua.papers.model import Annex, Paper, Text
from thidua.papers.people import Person
from thidua.periods import Period, Span
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.registration import Registration


def registered_in(result: Result, plan: Plan, year: Period) -> list[Registration]:
    """The rows of a year's file, those of one unit together, in the order of the plan."""
    order = {unit.id: place for place, unit in enumerate(plan.units)}
    rows = [row for row in result.held(plan).registrations if row.year == year.start.year]
    return sorted(rows, key=lambda row: (order.get(row.unit, len(order)), row.row))


def _person(row: Registration, names: Names) -> Person:
    # A registration does not say of which kind its subject is; nobody calls a collective "Anh".
    name, address = addressed(row.subject, "individual")
    field = names.field(row.field) if row.field.id or row.field.other else ""
    return Person(
        name,
        address,
        names.unit(row.unit),
        field,
        titles=tuple(one for one in row.titles if not is_commendation(one)),
        forms=tuple(one for one in row.titles if is_commendation(one)),
    )


def _titles(rows: Iterable[Registration]) -> str:
    """“2 Lao động tiên tiến, 1 Bằng khen”: what was registered for, the most frequent first."""
    found = Counter(title for row in rows for title in row.titles)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{count} {title}" for title, count in ordered)


def _registered(plan: Plan) -> str:
    """What is registered: exemplars, or the titles of officials."""
    asked = plan.registrations
    return "thi đua" if asked and asked.of == "emulation" else "điển hình tiên tiến"


def _body(plan: Plan, rows: list[Registration], year: Period) -> Iterator[Text]:
    what = _registered(plan)
    if not rows:
        yield Text(f"Năm {year.id}, chưa có {plan.unit_label} nào đăng ký {what}.")
        return
    units = dict.fromkeys(row.unit for row in rows)
    yield Text(f"Năm {year.id}, {len(units)} {plan.unit_label} có {len(rows)} đăng ký {what} (danh sách kèm theo).")
    if titles := _titles(rows):
        yield Text(f"Danh hiệu thi đua, hình thức khen thưởng đã đăng ký: {titles}.")
    asked = plan.registrations
    there = (unit for unit in plan.units if unit.span.overlaps(Span(year.start, year.end)))
    without = [unit.name for unit in there if unit.id not in units]
    if asked and asked.by == "unit" and without:
        yield Text(f"Chưa đăng ký: {'; '.join(without)}.")


def register(result: Result, plan: Plan, year: Period) -> Made | None:
    """None where the plan asks for no registrations and nobody registered."""
    rows = registered_in(result, plan, year)
    if not rows and not plan.registrations:
        return None
    names, what = Names(result.plans), _registered(plan)
    table = people.registered(_person(row, names) for row in rows)
    issuer = of_compiling(plan, (blank_or(""),), today=result.today)
    paper = Paper(
        head=issuer.head,
        type="Báo cáo",
        subject=f"Tổng hợp đăng ký {what} năm {year.id}",
        to=issuer.to,
        grounds=(f"Căn cứ {plan_words(plan)}",),
        body=tuple(_body(plan, rows, year)),
        last=f"{issuer.name} báo cáo để xem xét",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=(Annex(f"Danh sách đăng ký {what} năm {year.id}", (table,)),) if rows else (),
    )
    return Made(paper, table)
