"""Who issues a report, who signs it and to whom it goes: by the plan's line on that report, never by its recipients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from thidua.papers.kinds.common import (
    blank_or,
    compiling,
    compiling_unit,
    is_own,
    letterhead,
    of_unit,
    office_signature,
    signature,
)
from thidua.papers.model import Letterhead, Signature, recipients
from thidua.periods import Every
from thidua.plan.duties import Report
from thidua.plan.model import Plan
from thidua.plan.parts import Unit


@dataclass(frozen=True, slots=True)
class Issuer:
    """What stands at the head and at the foot of a report, and to whom it goes."""

    head: Letterhead
    signature: Signature
    to: tuple[str, ...]
    recipients: tuple[str, ...]
    name: str


def report_of(plan: Plan, kind: str) -> Report | None:
    """The plan's report that is made by a kind of paper, a yearly one before others; None where it asks for none."""
    found = [one for one in plan.reports if one.made_by == kind]
    return min(found, key=lambda one: one.every is not Every.YEAR) if found else None


def _leaders(plan: Plan, report: Report | None, to: str) -> tuple[str, ...]:
    """Who stands between the one who makes a report and the one who gets it; not the office, whose head signs it."""
    route = report.route if report else ()
    return tuple(stop for stop in route[1:] if stop != to and not is_own(plan, stop)) if to in route else ()


def of_office(plan: Plan, kind: str, *, today: date) -> Issuer:
    """Who issues the office's report of a kind.

    What goes to the office itself, or to its head, is sent by the unit that makes it; all else the office
    sends, and that unit drafts.
    """
    report = report_of(plan, kind)
    to = report.to if report else ""
    drafter = (report.by if report else "") or compiling(plan)
    unit = next((one for one in plan.units if one.name == drafter), None)
    addressed = (blank_or(to),)
    if unit and is_own(plan, to):
        return of_one(plan, unit, addressed, today=today)
    leaders = _leaders(plan, report, to)
    return Issuer(
        letterhead(plan, "BC", today=today),
        office_signature(plan),
        addressed,
        recipients(to=addressed, copies=leaders, drafter=drafter),
        plan.office.name,
    )


def of_one(plan: Plan, unit: Unit, to: tuple[str, ...], *, today: date) -> Issuer:
    """What a unit sends: its own head, signed by who heads it."""
    return Issuer(
        of_unit(plan, unit, today=today),
        signature(unit.head_title),
        to,
        recipients(to=to, drafter=unit.name),
        unit.name,
    )


def of_compiling(plan: Plan, to: tuple[str, ...], type_: str = "BC", *, today: date) -> Issuer:
    """What the unit that takes in what others send itself sends on; the office where the plan names no such unit.

    `type_` are the letters of the paper's type, for the number that the office gives.
    """
    unit, drafter = compiling_unit(plan), compiling(plan)
    if unit:
        return of_one(plan, unit, to, today=today)
    head = letterhead(plan, type_, today=today)
    return Issuer(head, signature(""), to, recipients(to=to, drafter=drafter), blank_or(drafter))
