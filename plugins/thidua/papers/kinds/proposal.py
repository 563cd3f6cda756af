"""The Tờ trình that proposes some for commending, with their list; it counts by what is proposed, not by heads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from thidua.check import Result
from thidua.papers import people
from thidua.papers.kinds.achievement import proposed
from thidua.papers.kinds.common import (
    Made,
    blank_or,
    compiling,
    is_own,
    letterhead,
    office_signature,
    plan_words,
)
from thidua.papers.kinds.issuing import Issuer, of_compiling
from thidua.papers.kinds.roll import person, samples_told
from thidua.papers.model import Annex, Paper, Text, recipients
from thidua.papers.people import Person
from thidua.papers.words import padded
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Recognition, Story
from thidua.vocabulary import SUBJECT_KINDS

_TITLE = "title"


def _person(story: Story, names: Names) -> Person:
    wanted = proposed(story)
    titles = tuple(one.form for one in wanted if one.what == _TITLE)
    return replace(person(story, names), titles=titles, forms=tuple(one.form for one in wanted if one.what != _TITLE))


def _counted(stories: tuple[Story, ...]) -> Iterator[Text]:
    """“- Giấy khen: 03, gồm 02 cá nhân, 01 tập thể.”, a line for each honour."""
    found: dict[str, Counter[str]] = {}
    for story in stories:
        for one in proposed(story):
            found.setdefault(one.form, Counter())[story.subject.kind] += 1
    for form, kinds in found.items():
        parts = [f"{padded(kinds[kind])} {term.vi}" for kind, term in SUBJECT_KINDS.items() if kinds[kind]]
        yield Text(f"- {form}: {padded(kinds.total())}, gồm {', '.join(parts)}.")


def _notes(stories: tuple[Story, ...]) -> Iterator[str]:
    for story in stories:
        if not proposed(story):
            yield f"Bài “{story.title}” chưa ghi đề nghị tặng gì (recognitions, status: proposed): chỗ ấy để trống."
    without = sum(not one.ground and not _is_certificate(one) for story in stories for one in proposed(story))
    if without:
        yield f"{without} đề nghị chưa ghi khen về điều gì (recognitions.for, theo Điều 8 Luật Thi đua, khen thưởng)."


def _is_certificate(one: Recognition) -> bool:
    # It recognises, and is none of the law's forms of commendation: nothing is its ground.
    return one.form.casefold().startswith("giấy công nhận")


def _issuer(plan: Plan, to: tuple[str, ...], today: date) -> Issuer:
    """The office, but for what itself or its own head grants: that the unit which compiles lays before him."""
    if is_own(plan, to[0]):
        return of_compiling(plan, to, "TTr", today=today)
    leaders = f"Lãnh đạo {plan.office.short}"
    return Issuer(
        letterhead(plan, "TTr", today=today),
        office_signature(plan),
        to,
        recipients(to=to, leaders=leaders, drafter=compiling(plan)),
        plan.office.name,
    )


def proposal(result: Result, plan: Plan, stories: tuple[Story, ...]) -> Made:
    """To whoever grants what is proposed, where all proposals name the same; else whom it goes to is left blank."""
    names = Names(result.plans)
    granting = {one.by for story in stories for one in proposed(story)}
    to = (blank_or(granting.pop() if len(granting) == 1 else ""),)
    issuer = _issuer(plan, to, result.today)
    table = people.registered(_person(story, names) for story in stories)
    paper = Paper(
        head=issuer.head,
        type="Tờ trình",
        subject="Đề nghị khen thưởng điển hình tiên tiến",
        to=to,
        grounds=("Căn cứ Luật Thi đua, khen thưởng", f"Căn cứ {plan_words(plan)}"),
        body=(Text("Đề nghị xem xét, khen thưởng (danh sách, báo cáo thành tích kèm theo):"), *_counted(stories)),
        last="Kính trình xem xét, quyết định",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=(Annex("Danh sách đề nghị khen thưởng", (table,)),),
    )
    return Made(paper, table, (*_notes(stories), *samples_told(stories)))
