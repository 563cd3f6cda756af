"""Who was introduced in a period; the kind of paper is the step's: a unit's list, a Tờ trình, or a công văn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thidua.check import Result
from thidua.ledger import IDLE
from thidua.papers import people
from thidua.papers.kinds.common import (
    FEW,
    Made,
    as_of,
    blank_or,
    compiling,
    letterhead,
    of_unit,
    office_signature,
    onward,
    period_words,
    plan_words,
    signature,
)
from thidua.papers.kinds.issuing import of_compiling
from thidua.papers.kinds.roll import Roll, counts, person, roll
from thidua.papers.model import Annex, Block, Paper, Table, Text, recipients
from thidua.papers.words import DOTTED
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.plan.parts import Unit


class Step(StrEnum):
    """From whom the whole list goes on: from the unit that compiles, or from the office to its peer."""

    COMPILING = "compiling"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class _Told:
    """What every step says: who is on the list, of which plan and period, in words."""

    result: Result
    plan: Plan
    period: Period
    found: Roll
    chosen: bool
    road: tuple[str, ...]

    @property
    def when(self) -> str:
        return period_words(self.period, self.plan)

    @property
    def what(self) -> str:
        said = "được Hội đồng chọn" if self.chosen else "được giới thiệu"
        return f"điển hình tiên tiến {said} {self.when}"

    @property
    def table(self) -> Table:
        return people.introduced(person(story, Names(self.result.plans)) for story in self.found.stories)

    @property
    def annexes(self) -> tuple[Annex, ...]:
        return (Annex(f"Danh sách {self.what}", (self.table,)),) if self.found.stories else ()

    @property
    def counted(self) -> str:
        """“Trong quý III năm 2026, số điển hình được các đơn vị giới thiệu: 3 điển hình, gồm …”."""
        by = "Hội đồng chọn" if self.chosen else f"các {self.plan.unit_label} giới thiệu"
        what = f"{counts(self.found.stories)} (danh sách kèm theo)" if self.found.stories else "chưa có điển hình nào"
        return f"Trong {self.when}{as_of(self.period, self.result.today)}, số điển hình được {by}: {what}."


def _without(told: _Told) -> list[str]:
    """The units that owe stories for the period and introduced none, in the plan's order."""
    owing = [
        entry.unit
        for entry in told.result.ledger(told.plan)
        if entry.period == told.period
        and entry.unit
        and entry.quota.counted.what == "stories"
        and entry.status not in IDLE
    ]
    # That a subject is held says nothing of the unit that introduced it.
    listed = (*told.found.stories, *told.found.on_hold)
    done = {story.unit for story in listed if story.introduced_by == "unit"}
    names = Names((told.plan,))
    return [names.unit(unit) for unit in dict.fromkeys(owing) if unit not in done]


def _body(told: _Told) -> Iterator[Text]:
    yield Text(told.counted)
    # Whom the council left is no shortfall of a unit's.
    without = [] if told.chosen else _without(told)
    if without:
        yield Text(f"Đơn vị chưa có điển hình được tính trong {told.when}: {'; '.join(without)}.")
    decided = dict.fromkeys(_decision(told)) if told.chosen else ()
    yield from (Text(line) for line in decided)


def _decision(told: _Told) -> Iterator[str]:
    """By which papers the council chose."""
    for story in told.found.stories:
        if story.chosen and story.chosen.document:
            yield f"Theo {story.chosen.document} của {story.chosen.by}."


def _proposal(told: _Told) -> Paper:
    """The Tờ trình of the unit that compiles, to the next stop of the route."""
    plan, name = told.plan, compiling(told.plan)
    to = (blank_or(next(iter(told.road), "")),)
    issuer = of_compiling(plan, to, "TTr", today=told.result.today)
    return Paper(
        head=issuer.head,
        type="Tờ trình",
        subject=f"Giới thiệu điển hình tiên tiến {told.when}",
        to=to,
        grounds=(f"Căn cứ {plan_words(plan)}",),
        body=tuple(_body(told)),
        last=f"{name or FEW} kính trình {to[0] if told.road else FEW} xem xét, quyết định",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=told.annexes,
    )


def _letter(told: _Told) -> Paper:
    """The công văn of the office to the stop behind its own head, which is a peer."""
    plan = told.plan
    _, *beyond = (*told.road, "")
    to = (blank_or(next(iter(beyond), "")),)
    return Paper(
        head=letterhead(plan, "", today=told.result.today),
        type="",
        subject=f"giới thiệu điển hình tiên tiến {told.when}",
        to=to,
        body=(Text(f"Thực hiện {plan_words(plan)}, {plan.office.name} gửi danh sách {told.what}."), *_body(told)),
        last="Đề nghị quý cơ quan tổng hợp, giới thiệu theo quy định",
        signature=office_signature(plan),
        recipients=recipients(to=to, leaders=f"Lãnh đạo {plan.office.short}", drafter=compiling(plan)),
        annexes=told.annexes,
    )


def _list(told: _Told, unit: Unit) -> Paper:
    """The list of one unit, signed by its head; it stays inside the office, so it bears no number."""
    compiles = compiling(told.plan)
    none = f"{unit.name} không có điển hình nào trong {told.when}"
    body: tuple[Block, ...] = (told.table,) if told.found.stories else ()
    return Paper(
        head=of_unit(told.plan, unit, today=told.result.today),
        type="Danh sách",
        subject=f"Điển hình tiên tiến được giới thiệu {told.when}",
        body=body,
        last=f"Danh sách có {counts(told.found.stories)}" if told.found.stories else none,
        signature=signature(unit.head_title),
        recipients=recipients(to=(), copies=(compiles or DOTTED,), drafter=unit.name),
    )


def quarter(
    result: Result,
    plan: Plan,
    period: Period,
    *,
    step: Step = Step.COMPILING,
    unit: Unit | None = None,
    chosen: bool = False,
    road: tuple[str, ...] | None = None,
) -> Made:
    """The paper of one step; with `unit`, the list of that one. Blanks where the plan says nothing.

    With `chosen`, the list is the council's choice among those who were introduced. `road` are the stops behind the
    unit that compiles; None takes those of a quota with periods of this kind.
    """
    found = roll(result, plan, period, unit)
    if chosen:
        found = found.only(lambda story: story.chosen is not None and story.chosen.date <= result.today)
    told = _Told(result, plan, period, found, chosen, onward(plan, period) if road is None else road)
    paper = _list(told, unit) if unit else {Step.OFFICE: _letter, Step.COMPILING: _proposal}[step](told)
    return Made(paper, told.table, found.notes())
