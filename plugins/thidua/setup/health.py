"""What is known of a machine and of a column, to what they lack and what mends it; each a key of `doctor_words`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

OLDEST_PYTHON = (3, 11)


class Weight(StrEnum):
    """How much a thing matters: what is there, what would help, without what the column does not do its work."""

    GOOD = "good"
    ADVICE = "advice"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing that was looked at."""

    key: str
    weight: Weight
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Machine:
    """What is there on this machine: programs by name, and whether it has a typeface for official papers."""

    python: tuple[int, int]
    programs: frozenset[str]
    has_paper_font: bool


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What a column says and has. `plan_end` is the last day of the plan of today, None where it has no end or no plan.

    `hosts` are those to which the repository goes, `outside` those of them beyond the office's own; `names` is how many
    registrations and unpublished pieces name people, `overdue` how many duties with a day are past and not booked.
    `awaits_wheel` says that the column installs the program from its own `wheels/`.
    """

    errors: int
    has_plan: bool
    plan_end: date | None
    site_url: str
    has_contacts: bool
    unfilled: int
    overdue: int
    nightly: str
    outside: tuple[str, ...]
    names: int
    target: str
    hosts: tuple[str, ...]
    has_workflows: bool
    awaits_wheel: bool
    has_wheel: bool


def of_machine(machine: Machine) -> Iterator[Advice]:
    """The machine, whatever column is worked on."""
    shown = {"version": ".".join(map(str, machine.python)), "oldest": ".".join(map(str, OLDEST_PYTHON))}
    yield Advice("python", Weight.GOOD if machine.python >= OLDEST_PYTHON else Weight.NEED, shown)
    for name in ("git", "libreoffice"):
        yield Advice(name, Weight.GOOD if name in machine.programs else Weight.ADVICE)
    yield Advice("paper-font", Weight.GOOD if machine.has_paper_font else Weight.ADVICE)


def _said(key: str, *, well: bool, weight: Weight = Weight.ADVICE, **data: str) -> Advice:
    return Advice(key, Weight.GOOD if well else weight, data)


def _of_plan(facts: ColumnFacts, today: date) -> Iterator[Advice]:
    yield _said("errors", well=not facts.errors, weight=Weight.NEED, count=str(facts.errors))
    if not facts.has_plan:
        yield Advice("no-plan", Weight.NEED)
    elif facts.plan_end is not None:
        shown = f"{facts.plan_end:%d/%m/%Y}"
        yield _said("plan-over", well=today <= facts.plan_end, weight=Weight.NEED, day=shown)
    yield _said("unfilled", well=not facts.unfilled, count=str(facts.unfilled))
    yield _said("overdue", well=not facts.overdue, count=str(facts.overdue))


def _of_publishing(facts: ColumnFacts, machine: Machine) -> Iterator[Advice]:
    has_address = bool(facts.site_url) and not facts.site_url.rstrip("/").endswith(".example")
    yield _said("address", well=has_address, url=facts.site_url)
    yield _said("contacts", well=facts.has_contacts)
    yield _said("nightly", well=facts.nightly != "none", how=facts.nightly)
    if ":" in facts.target:
        missing = [name for name in ("ssh", "rsync") if name not in machine.programs]
        yield _said("target", well=not missing, weight=Weight.NEED, names=", ".join(missing), target=facts.target)
    if facts.hosts:
        yield _said("workflows", well=facts.has_workflows, hosts=", ".join(facts.hosts))
    if facts.awaits_wheel or (facts.hosts and facts.has_workflows):
        yield _said("wheel", well=facts.has_wheel)


def of_column(facts: ColumnFacts, machine: Machine, today: date) -> Iterator[Advice]:
    """The column, as it stands on a day."""
    yield from _of_plan(facts, today)
    yield from _of_publishing(facts, machine)
    hosts = ", ".join(facts.outside)
    yield _said("outside", well=not (facts.outside and facts.names), hosts=hosts, count=str(facts.names))
