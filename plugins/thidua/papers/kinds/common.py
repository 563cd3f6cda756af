"""What every kind of paper says alike: who issues and signs it, on which plan it stands, for which period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from thidua.papers.model import Dated, Letterhead, Minutes, Paper, Signature, Table
from thidua.papers.words import DOTTED, day_of, month_of
from thidua.periods import Every, Period
from thidua.plan.model import Plan
from thidua.plan.parts import Unit
from thidua.render.words import period_name
from thidua.vietnamese import fold

# Within a line: as many dots as for a whole line would stretch the words of the line before, or break a day in two.
FEW = "…" * 4
_COUNCIL = "Hội đồng Thi đua - Khen thưởng"
_BODIES = ("Ủy ban nhân dân", "Hội đồng nhân dân")
_SHORT_BODY = "UBND "
_FOR_A_BODY = "TM"


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


def issuer(plan: Plan) -> tuple[str, str]:
    """The lines of the letterhead: the office above, "" where there is none, and the office.

    As the plan prints them; else "Văn phòng Ủy ban nhân dân tỉnh …" below its UBND is only "Văn phòng", and no line
    stands above a people's committee or council (annex I, box 2).
    """
    if plan.papers.issuer:
        return plan.papers.issuer.above, plan.papers.issuer.name
    office, above = plan.office.name, plan.office.parent
    if _body(office):
        return "", office
    own = office[: -len(above)].strip() if above and office.casefold().endswith(above.casefold()) else ""
    return above, own or office


def _body(office: str) -> str:
    """“Ủy ban nhân dân” of a name that begins so: what such an office is called where it is signed for."""
    return next((body for body in _BODIES if office.casefold().startswith(body.casefold())), "")


def _said(name: str) -> list[str]:
    """The words of an office's or an official's name, alike however people write it: “UBND”, “Uỷ ban”."""
    return re.sub(r"\bubnd\b", "uy ban nhan dan", fold(name)).split()


def _begins(name: list[str], whole: list[str]) -> bool:
    return bool(name) and whole[: len(name)] == name


def is_own(plan: Plan, name: str) -> bool:
    """Whether a name is that of the plan's own office or of its head, as far as it says: “Chủ tịch UBND xã”.

    A plan prints only the first words of its office (“Ủy ban nhân dân xã”), and whoever writes a title may add them.
    """
    said, papers = _said(name), plan.papers
    offices = [_said(one) for one in (plan.office.name, plan.office.short)]
    if any(_begins(said, office) for office in offices):
        return True
    # A deputy signs for the head (KT.), so both titles are the office's.
    titles = [words for one in (papers.signer_title, papers.signs_for) if (words := _said(one))]
    return any(
        _begins(title, said)
        # “Chánh Văn phòng UBND tỉnh”: the office's name may begin within the title.
        and (said == title or any(_begins(said[at:], office) for at in range(1, len(title) + 1) for office in offices))
        for title in titles
    )


def _dated(plan: Plan, today: date) -> Dated:
    return Dated(plan.office.place or FEW, today.year)


def letterhead(plan: Plan, type_: str, *, today: date) -> Letterhead:
    """The office of a plan; `type_` are the letters of the paper's type, none in a công văn."""
    above, office = issuer(plan)
    symbol = "-".join(part for part in (type_, plan.papers.code) if part)
    return Letterhead(office, _dated(plan, today), above, symbol, organ=plan.office.name)


def of_unit(plan: Plan, unit: Unit, *, today: date) -> Letterhead:
    """A unit below its office; what it sends inside the office bears no number.

    A people's committee of a commune is no part of the city's: no line stands above it.
    """
    above = "" if _body(unit.name) or unit.name.startswith(_SHORT_BODY) else plan.office.name
    organ = f"{unit.name}, {above}" if above else unit.name
    return Letterhead(unit.name, _dated(plan, today), above, organ=organ)


def has_council(plan: Plan) -> bool:
    """Whether the plan speaks of a council of the office's own."""
    return bool(plan.roles.standing or plan.council)


def of_council(plan: Plan, type_: str, *, today: date) -> Letterhead:
    """The council below its office."""
    organ = f"{_COUNCIL} {plan.office.name}"
    return Letterhead(_COUNCIL, _dated(plan, today), plan.office.name, f"{type_}-HĐTĐKT", organ=organ)


def signature(title: str) -> Signature:
    """The title as the plan has it; dots where it has none, for the power to sign is not ours to choose."""
    return Signature((blank_or(title),))


def office_signature(plan: Plan) -> Signature:
    """Who signs for the office, by the power that the plan gives: “KT. Chánh Văn phòng / Phó Chánh Văn phòng”."""
    papers = plan.papers
    own = blank_or(papers.signer_title)
    if not papers.power:
        return Signature((own,))
    office = plan.office.name if papers.power == _FOR_A_BODY else ""
    return Signature((f"{papers.power}. {blank_or(papers.signs_for or _body(office) or office)}", own))


def compiling(plan: Plan) -> str:
    """The name of who takes in what units introduce; empty where the plan names nobody."""
    return plan.roles.compiles.name if plan.roles.compiles else ""


def compiling_unit(plan: Plan) -> Unit | None:
    """The unit that does so."""
    return plan.unit(plan.roles.compiles.unit) if plan.roles.compiles else None


def onward(plan: Plan, period: Period, road: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """Where what the compiling unit took in goes from there, stop by stop; nothing where no route says so.

    By `road`, or by the route of a quota, of those with periods of this kind first. The first stop is the office's own
    head, or the office where the road begins with it.
    """
    quotas = sorted(plan.quotas, key=lambda quota: quota.every is not period.every)
    compiles, offices = compiling(plan).casefold(), {plan.office.name.casefold(), plan.office.short.casefold()}
    for stops in (quota.route for quota in quotas) if road is None else (road,):
        for place, stop in enumerate(map(str.casefold, stops)):
            if compiles and stop.startswith(compiles) and stops[place + 1 :]:
                return stops[place + 1 :]
            if stop in offices:
                return stops[place:]
    return ()


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
