"""Tóm tắt thành tích: what a story says of its subject, with dots for what personal data law keeps out of files."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check import Result
from thidua.papers.kinds.common import Made, compiling, compiling_unit, letterhead, of_unit, office_signature, signature
from thidua.papers.kinds.roll import person, samples_told
from thidua.papers.model import Block, Heading, Level, Paper, Text, recipients
from thidua.papers.words import DOTTED, day_of
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.common import UNDATED
from thidua.records.story import Recognition, Story

# To be filled in by hand, on paper: none of it is ever a key of a story.
_BLANKS = {
    "individual": ("Ngày, tháng, năm sinh", "Giới tính", "Quê quán", "Nơi thường trú", "Trình độ chuyên môn"),
    "household": ("Chủ hộ", "Nơi thường trú", "Số người trong hộ"),
    "collective": ("Địa chỉ", "Số người", "Ngày thành lập"),
}
_NAMED = {"individual": "Họ và tên", "household": "Hộ gia đình", "collective": "Tên tập thể"}


def _about(story: Story, names: Names) -> Iterator[Text]:
    row, kind = person(story, names), story.subject.kind
    yield Text(f"{_NAMED[kind]}: {' '.join(part for part in (row.address, row.name) if part)}")
    for label in _BLANKS[kind]:
        yield Text(f"{label}: {DOTTED}")
    yield Text(f"Chức vụ, đơn vị: {story.subject.role or DOTTED}")
    if row.field:
        yield Text(f"Lĩnh vực: {row.field}")


def _honour(honour: Recognition, names: Names) -> str:
    signed = f"do {honour.by} tặng" if honour.by else ""
    document = f"theo {honour.document}" if honour.document else ""
    day = day_of(honour.date) if honour.date else ""
    return " ".join(part for part in (f"{honour.form} ({names.level(honour.level)})", signed, document, day) if part)


def _deeds(story: Story, names: Names, result: Result) -> Iterator[Block]:
    yield Heading("II. Tóm tắt thành tích", Level.SECTION)
    yield from (Text(f"- {deed}") for deed in story.achievements or (DOTTED,))
    yield Heading("III. Hình thức khen thưởng đã được ghi nhận", Level.SECTION)
    granted = [_honour(one, names) for one in story.recognitions if one.is_granted(result.today)]
    yield from (Text(f"- {honour}") for honour in granted or (DOTTED,))
    yield Heading("IV. Xác nhận", Level.SECTION)
    said = story.endorsement
    if said:
        day = day_of(said.date) if said.date != UNDATED else ""
        yield Text(", ".join(part for part in (f"Xác nhận của {said.by}", said.document, day) if part))
    else:
        yield Text(f"Xác nhận của {DOTTED}")


def summary(result: Result, plan: Plan, story: Story) -> Made:
    """The report of the unit that introduces, to who compiles; of the office where no unit does."""
    names = Names(result.plans)
    unit = plan.unit(story.unit) if story.introduced_by == "unit" else None
    # What the compiling unit itself introduces goes to nobody below it.
    to = (compiling(plan),) if unit and compiling(plan) and unit != compiling_unit(plan) else ()
    head = of_unit(plan, unit, today=result.today) if unit else letterhead(plan, "BC", today=result.today)
    copies = () if to else (DOTTED,)
    paper = Paper(
        head=head,
        type="Báo cáo",
        subject=f"Tóm tắt thành tích của {person(story, names).name}",
        to=to,
        body=(Heading("I. Sơ lược", Level.SECTION), *_about(story, names), *_deeds(story, names, result)),
        last="Trên đây là tóm tắt thành tích để xem xét, giới thiệu",
        signature=signature(unit.head_title) if unit else office_signature(plan),
        recipients=recipients(to=to, copies=copies, drafter=unit.name if unit else compiling(plan)),
    )
    return Made(paper, notes=samples_told((story,)))
