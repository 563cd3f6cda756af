"""Who was introduced in a period: the stories that the ledger counts, and how many it leaves out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from thidua.check import Result
from thidua.content import judge_of
from thidua.papers.people import Person
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.plan.parts import Unit
from thidua.records.common import APPROVED, DRAFT, UNDATED
from thidua.records.story import Story
from thidua.tally import counts_for, is_introduced_in, is_units_own
from thidua.vocabulary import SUBJECT_KINDS

# How a reporter may have addressed a person; the model has no other place for it.
_ADDRESSES = {"Ông": "Ông", "Anh": "Ông", "Bà": "Bà", "Chị": "Bà"}


def samples_told(stories: Collection[Story]) -> tuple[str, ...]:
    """How many of the stories in a paper are samples, which are no real subjects; nothing where none is."""
    samples = sum(story.sample for story in stories)
    return (
        (f"{samples} trong {len(stories)} bài được nêu là bài mẫu (sample: true), không có thật.",) if samples else ()
    )


@dataclass(frozen=True, slots=True)
class Roll:
    """The stories of a period. What counts for no quota, waits, has errors or is on hold is only counted.

    `unasked` of the stories lack the consent that publication needs: whoever was introduced is listed all the same.
    """

    stories: tuple[Story, ...]
    uncounted: int = 0
    waiting: int = 0
    faulty: int = 0
    on_hold: tuple[Story, ...] = ()
    unasked: int = 0

    def only(self, wanted: Callable[[Story], bool]) -> Roll:
        """The stories that are wanted; what is left out by a choice needs no excuse."""
        return Roll(tuple(story for story in self.stories if wanted(story)))

    def notes(self) -> tuple[str, ...]:
        """What is left out, a sentence each, and who may be listed but not published."""
        sentences = (
            (self.uncounted, "đã duyệt nhưng không tính cho chỉ tiêu nào của kế hoạch"),
            (self.waiting, "còn chờ duyệt"),
            (self.faulty, "còn lỗi (xin chạy “thidua check”)"),
            (len(self.on_hold), "đang tạm gỡ (hold)"),
        )
        total = len(self.stories) + sum(count for count, _ in sentences)
        left = [f"Không đưa vào {count} trong {total} bài của kỳ: {why}." for count, why in sentences if count]
        if self.unasked:
            left.append(
                f"{self.unasked} bài chưa ghi sự đồng ý cho đăng: vẫn có tên trong danh sách, nhưng chưa được đăng."
            )
        return (*left, *samples_told(self.stories))


def is_of(story: Story, unit: str) -> bool:
    """Whether a unit introduced a story; what the council or the office introduced is no unit's."""
    return story.unit == unit and story.introduced_by == "unit"


def _faulty(result: Result, plan: Plan, belongs: Callable[[Story], bool]) -> Iterator[Story]:
    for piece in result.pieces:
        story = piece.content
        if isinstance(story, Story) and piece.path in result.uncounted and story.introduced != UNDATED:
            judge = judge_of(story, result.plans, today=result.today)
            if judge and judge.plan.id == plan.id and belongs(story):
                yield story


def gathered(result: Result, plan: Plan, belongs: Callable[[Story], bool]) -> Roll:
    """The approved stories of a plan that belong somewhere, whatever they count for."""
    mine = [one for one in result.held(plan).stories if one.introduced != UNDATED and belongs(one)]
    approved = [one for one in mine if one.status == APPROVED and one.introduced <= result.today]
    listed = tuple(one for one in approved if not one.on_hold)
    return Roll(
        listed,
        waiting=sum(one.is_pending for one in mine),
        faulty=sum(one.status != DRAFT for one in _faulty(result, plan, belongs)),
        on_hold=tuple(one for one in approved if one.on_hold),
        unasked=sum(one.path in result.faulty for one in listed),
    )


def roll(result: Result, plan: Plan, period: Period, unit: Unit | None = None) -> Roll:
    """The approved stories of the period that count for a quota of the plan; all where no quota counts stories.

    With `unit`, those that it introduced and that the plan leaves to units.
    """

    def belongs(story: Story) -> bool:
        is_asked = unit is None or (story.unit == unit.id and is_units_own(story, plan))
        return is_asked and is_introduced_in(story, period, plan)

    quotas = [quota for quota in plan.quotas if quota.counted.what == "stories"]
    every = gathered(result, plan, belongs)
    counted = tuple(
        story for story in every.stories if not quotas or any(counts_for(story, quota, plan) for quota in quotas)
    )
    unasked = sum(one.path in result.faulty for one in counted)
    return replace(every, stories=counted, uncounted=len(every.stories) - len(counted), unasked=unasked)


def addressed(name: str, kind: str) -> tuple[str, str]:
    """A name without how a reporter addressed it, and "Ông" or "Bà"; only where the name of one person says which."""
    first, _, rest = name.partition(" ")
    is_addressed = kind == "individual" and first in _ADDRESSES and rest
    return (rest, _ADDRESSES[first]) if is_addressed else (name, "")


def person(story: Story, names: Names) -> Person:
    """A story as a row of a list; "Ông" or "Bà" only where the name says which, by its first word."""
    name, address = addressed(story.subject.name, story.subject.kind)
    # Most subjects do not belong to the unit that introduced them.
    introduced = f"({names.unit(story.unit)} giới thiệu)" if story.unit else ""
    return Person(
        name,
        address,
        "\n".join(part for part in (story.subject.role, introduced) if part),
        "; ".join(names.field(choice) for choice in story.fields),
        model=story.model,
        achievements=story.achievements,
    )


def counts(stories: tuple[Story, ...]) -> str:
    """“12 điển hình, gồm 7 cá nhân, 5 tập thể”."""
    found = Counter(story.subject.kind for story in stories)
    parts = [f"{found[kind]} {term.vi}" for kind, term in SUBJECT_KINDS.items() if found[kind]]
    return f"{len(stories)} điển hình" + (f", gồm {', '.join(parts)}" if parts else "")
