"""Who was introduced in a period: the Tờ trình of the compiling unit, with the list as its annex."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check import Result
from thidua.ledger import IDLE
from thidua.papers import people
from thidua.papers.kinds.common import (
    Made,
    as_of,
    blank_or,
    compiling,
    compiling_unit,
    letterhead,
    next_stop,
    period_words,
    plan_words,
    signature,
)
from thidua.papers.kinds.roll import counts, person, roll
from thidua.papers.model import Annex, Paper, Text, recipients
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names


def _without(result: Result, plan: Plan, period: Period) -> list[str]:
    """The units that owe stories for the period and introduced none, in the plan's order."""
    owing, done = [], set()
    for entry in result.ledger(plan):
        is_owed = entry.quota.counted.what == "stories" and entry.status not in IDLE
        if entry.period == period and entry.unit and is_owed:
            owing.append(entry.unit)
            if entry.counted:
                done.add(entry.unit)
    names = Names((plan,))
    return [names.unit(unit) for unit in dict.fromkeys(owing) if unit not in done]


def _body(told: str, without: list[str], when: str) -> Iterator[Text]:
    yield Text(told)
    if without:
        yield Text(f"Đơn vị chưa có điển hình được tính trong {when}: {'; '.join(without)}.")


def quarter(result: Result, plan: Plan, period: Period) -> Made:
    """What the compiling unit sends on by the route of the quota; blanks where the plan says nothing."""
    found, when = roll(result, plan, period), period_words(period, plan)
    unit, to = compiling_unit(plan), (blank_or(next_stop(plan, period)),)
    name, now = blank_or(compiling(plan)), as_of(period, result.today)
    table = people.introduced(person(story, Names(result.plans)) for story in found.stories)
    what = f"{counts(found.stories)} (danh sách kèm theo)" if found.stories else "chưa có điển hình nào"
    told = f"Trong {when}{now}, số điển hình được các {plan.unit_label} giới thiệu: {what}."
    paper = Paper(
        head=letterhead(plan, "TTr", today=result.today),
        type="Tờ trình",
        subject=f"Giới thiệu điển hình tiên tiến {when}",
        to=to,
        grounds=(f"Căn cứ {plan_words(plan)}",),
        body=tuple(_body(told, _without(result, plan, period), when)),
        last=f"{name} kính trình {to[0]} xem xét, quyết định",
        signature=signature(unit.head_title if unit else ""),
        recipients=recipients(to=to, drafter=compiling(plan)),
        annexes=(Annex(f"Danh sách điển hình tiên tiến được giới thiệu {when}", (table,)),) if found.stories else (),
    )
    return Made(paper, table, found.notes())
