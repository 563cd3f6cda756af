"""What became of a year's registrations: registered, assessed, introduced, commended; and who was not registered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from thidua.check import Result
from thidua.papers.kinds.common import Made, as_of, blank_or, onward, period_words, plan_words
from thidua.papers.kinds.issuing import of_compiling
from thidua.papers.kinds.register import registered_in
from thidua.papers.kinds.roll import addressed, gathered
from thidua.papers.model import Annex, Column, Paper, Table, Text
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.promises import promises
from thidua.records.registration import Registration
from thidua.records.story import Story
from thidua.render.words import day
from thidua.tally import is_introduced_in
from thidua.vietnamese import sort_key
from thidua.vocabulary import INTRODUCERS

_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Họ và tên, tập thể", 31),
    Column("Đơn vị", 28),
    Column("Đã đăng ký", 25),
    Column("Đánh giá", 23, centred=True),
    Column("Giới thiệu", 23, centred=True),
    Column("Khen thưởng", 23),
)
_PRESENT = "Có"


@dataclass(frozen=True, slots=True)
class _Course:
    """One subject on its way: its registration, if there is one, and its stories."""

    name: str
    unit: str
    registration: Registration | None
    stories: tuple[Story, ...]

    @property
    def addressed(self) -> tuple[str, str]:
        """The name, and "Ông" or "Bà"; nobody calls a collective "Anh", so a registration need not say its kind."""
        return addressed(self.name, self.stories[0].subject.kind if self.stories else "individual")

    @property
    def introducer(self) -> str:
        """Who introduced a subject that stands under no unit."""
        return INTRODUCERS.label(self.stories[0].introduced_by) if self.stories else ""

    def commended(self, today: date) -> list[str]:
        """What was granted by a day."""
        granted = [one for story in self.stories for one in story.recognitions if one.is_granted(today)]
        return list(dict.fromkeys(one.form for one in granted))


def _courses(result: Result, plan: Plan, year: Period, introduced: tuple[Story, ...]) -> Iterator[_Course]:
    held = result.held(plan)
    # Of a year before this plan the story is another plan's, so all that is held is looked through.
    by_id = {one.id: one for one in held.eventful if isinstance(one, Story)}
    kept = {(one.registration.path, one.registration.row): one for one in promises(held, result.today)}
    taken: set[str] = set()
    for row in registered_in(result, plan, year):
        ids = kept[(row.path, row.row)].introduced
        stories = sorted((by_id[one] for one in ids), key=lambda story: story.introduced)
        taken.update(ids)
        # Of whom a piece is on hold nothing is said in any paper.
        if not any(story.on_hold for story in stories):
            yield _Course(row.subject, row.unit, row, tuple(stories))
    for story in introduced:
        if story.id not in taken:
            yield _Course(story.subject.name, story.unit, None, (story,))


def _row(number: int, one: _Course, names: Names, today: date) -> tuple[str, ...]:
    name, address = one.addressed
    registered = one.registration.titles or (_PRESENT,) if one.registration else ()
    assessed = sorted({review.date for story in one.stories for review in story.reviews if review.date <= today})
    return (
        str(number),
        f"{address} {name}".strip(),
        names.unit(one.unit) if one.unit else one.introducer,
        "\n".join(registered),
        "\n".join(map(day, assessed)),
        "\n".join(day(story.introduced) for story in one.stories),
        "\n".join(one.commended(today)),
    )


def _told(courses: Iterable[_Course], today: date) -> str:
    every = list(courses)
    registered = [one for one in every if one.registration]
    introduced = sum(bool(one.stories) for one in registered)
    commended = sum(bool(one.commended(today)) for one in every)
    return (
        f"đăng ký {len(registered)}, trong đó đã giới thiệu {introduced}; giới thiệu mà không đăng ký"
        f" {len(every) - len(registered)}; đã được khen thưởng {commended}"
    )


def selection(result: Result, plan: Plan, year: Period) -> Made:
    """The rows are sorted by name; what was granted counts by today, whichever year it was granted in."""
    found, when = gathered(result, plan, lambda story: is_introduced_in(story, year, plan)), period_words(year, plan)
    courses = sorted(
        _courses(result, plan, year, found.stories),
        key=lambda one: (sort_key(one.addressed[0]), one.unit),
    )
    names = Names(result.plans)
    table = Table(_COLUMNS, tuple(_row(number, one, names, result.today) for number, one in enumerate(courses, 1)))
    to, now = (blank_or(next(iter(onward(plan, year)), "")),), as_of(year, result.today)
    issuer = of_compiling(plan, to, today=result.today)
    told = _told(courses, result.today)
    paper = Paper(
        head=issuer.head,
        type="Báo cáo",
        subject=f"Kết quả bình xét, lựa chọn điển hình tiên tiến {when}",
        to=to,
        grounds=(f"Căn cứ {plan_words(plan)}",),
        body=(Text(f"Trong {when}{now}: {told}{' (danh sách kèm theo)' if courses else ''}."),),
        last=f"{issuer.name} báo cáo {to[0]} xem xét",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=(Annex(f"Danh sách bình xét, lựa chọn điển hình tiên tiến {when}", (table,)),) if courses else (),
    )
    return Made(paper, table, found.notes())
