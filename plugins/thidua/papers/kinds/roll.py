"""Who was introduced in a period: the stories that the ledger counts, and how many it leaves out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from thidua.check import Result
from thidua.content import Piece
from thidua.findings import Severity
from thidua.holdings import holdings
from thidua.papers.people import Person
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.common import APPROVED, DRAFT, UNDATED
from thidua.records.story import Story
from thidua.tally import counts_for, is_introduced_in
from thidua.vocabulary import SUBJECT_KINDS

# How a reporter may have addressed a person; the model has no other place for it.
_UNASKED = "missing-consent"
_ADDRESSES = {"Ông": "Ông", "Anh": "Ông", "Bà": "Bà", "Chị": "Bà"}


@dataclass(frozen=True, slots=True)
class Roll:
    """The stories of a period. What is approved but counts for no quota, waits or has errors is only counted.

    `unasked` of the stories are without the consent that the law asks for publication: they are on the list all the
    same, for a list to the council that left out who was introduced would be false. `held` are in no paper.
    """

    stories: tuple[Story, ...]
    uncounted: int = 0
    waiting: int = 0
    faulty: int = 0
    unasked: int = 0
    held: tuple[Story, ...] = ()

    def only(self, wanted: Callable[[Story], bool]) -> Roll:
        """The stories that are wanted; what is left out by a choice needs no excuse."""
        return Roll(tuple(story for story in self.stories if wanted(story)))

    def notes(self) -> tuple[str, ...]:
        """What is left out, a sentence each."""
        sentences = (
            (self.uncounted, "đã duyệt nhưng không tính cho chỉ tiêu nào của kế hoạch"),
            (self.waiting, "còn chờ duyệt"),
            (self.faulty, "còn lỗi (xin chạy “thidua check”)"),
            (len(self.held), "đang tạm gỡ (hold)"),
        )
        total = len(self.stories) + self.uncounted + self.waiting + self.faulty + len(self.held)
        left_out = [f"Không đưa vào {count} trong {total} bài của kỳ: {why}." for count, why in sentences if count]
        asked = f"{self.unasked} bài chưa ghi sự đồng ý cho đăng: vẫn có tên trong danh sách, nhưng chưa được đăng."
        return (*left_out, *((asked,) if self.unasked else ()))


def _wrong(result: Result) -> tuple[frozenset[str], frozenset[str]]:
    """The paths of stories that have errors, and of those whose one error is that nobody was asked for consent."""
    wrong: dict[str, set[str]] = {}
    for one in result.findings:
        if one.severity is Severity.ERROR:
            wrong.setdefault(one.path, set()).add(one.name)
    unasked = frozenset(path for path, rules in wrong.items() if rules == {_UNASKED})
    return result.faulty - unasked, result.faulty & unasked


def _introduced(result: Result, plan: Plan, period: Period, pieces: Iterable[Piece]) -> list[Story]:
    held = holdings(plan, result.plans, pieces, (), (), today=result.today)
    dated = (story for story in held.stories if story.introduced != UNDATED)
    return [story for story in dated if is_introduced_in(story, period, plan)]


def roll(result: Result, plan: Plan, period: Period) -> Roll:
    """The approved stories of the period that count for a quota of the plan; all where no quota counts stories."""
    quotas = [quota for quota in plan.quotas if quota.counted.what == "stories"]
    faulty, unasked = _wrong(result)
    mine = _introduced(result, plan, period, (piece for piece in result.pieces if piece.path not in faulty))
    wrong = _introduced(result, plan, period, (piece for piece in result.pieces if piece.path in faulty))
    approved = [story for story in mine if story.status == APPROVED and story.introduced <= result.today]
    counted = [story for story in approved if not quotas or any(counts_for(story, quota, plan) for quota in quotas)]
    listed = tuple(story for story in counted if not story.held)
    return Roll(
        listed,
        len(approved) - len(counted),
        sum(story.is_pending for story in mine),
        sum(story.status != DRAFT for story in wrong),
        sum(story.path in unasked for story in listed),
        tuple(story for story in counted if story.held),
    )


def person(story: Story, names: Names) -> Person:
    """A story as a row of a list; "Ông" or "Bà" only where the name says which, by its first word."""
    name, address = story.subject.name, ""
    first, _, rest = name.partition(" ")
    if story.subject.kind == "individual" and first in _ADDRESSES and rest:
        name, address = rest, _ADDRESSES[first]
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
    return f"{len(stories)} điển hình, gồm {', '.join(parts)}"
