"""Báo cáo thành tích, by the skeleton of the forms of Nghị định 152/2025/NĐ-CP: one for each kind of subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thidua.check import Result
from thidua.papers.kinds.common import FEW, Made, letterhead, of_unit
from thidua.papers.kinds.roll import person
from thidua.papers.model import Block, Column, Heading, Level, Paper, Signature, Table, Text
from thidua.papers.words import DOTTED, day_of
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Recognition, Story
from thidua.vocabulary import GROUNDS, HONOURS
from thidua.withheld import subjects_of

# What the forms ask of each kind of subject; what is None is no key of a story: personal data, or not known.
_ABOUT: dict[str, tuple[str, tuple[tuple[str, str | None], ...]]] = {
    "individual": (
        "I. Sơ lược lý lịch",
        (
            ("Họ và tên", "name"),
            ("Ngày, tháng, năm sinh", None),
            ("Giới tính", None),
            ("Quê quán", None),
            ("Nơi thường trú", None),
            ("Đơn vị công tác", None),
            ("Chức vụ", "role"),
            ("Trình độ chuyên môn, nghiệp vụ", None),
            ("Học hàm, học vị, danh hiệu, giải thưởng", None),
        ),
    ),
    "collective": (
        "I. Đặc điểm, tình hình",
        (
            ("Tên tập thể", "name"),
            ("Địa điểm trụ sở", None),
            ("Quá trình thành lập", None),
            ("Tổ chức, số người", None),
            ("Chức năng, nhiệm vụ được giao", "role"),
        ),
    ),
    "household": (
        "I. Đặc điểm, tình hình",
        (("Hộ gia đình", "name"), ("Chủ hộ", None), ("Nơi thường trú", None), ("Số người trong hộ", None)),
    ),
}
_DECISION = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành quyết định"
_EMPTY = (("", "", ""),) * 2
_CONFIRMED = Signature(("Xác nhận của cấp trình",))


def proposed(story: Story) -> tuple[Recognition, ...]:
    """What the story's subject is proposed for."""
    return tuple(one for one in story.recognitions if one.status == "proposed")


def _about(story: Story, names: Names) -> Iterator[Block]:
    row = person(story, names)
    said = {"name": " ".join(part for part in (row.address, row.name) if part), "role": story.subject.role}
    heading, lines = _ABOUT[story.subject.kind]
    yield Heading(heading, Level.SECTION)
    yield from (Text(f"- {label}: {(said[key] if key else '') or DOTTED}") for label, key in lines)


def _deeds(story: Story, wanted: Iterable[Recognition]) -> Iterator[Block]:
    grounds = {one.ground for one in wanted if one.ground}
    yield Heading("II. Thành tích đạt được", Level.SECTION)
    number = 1
    if grounds != {"unexpected"}:
        # Who is commended for one deed at once is not asked for duties.
        yield Heading("1. Quyền hạn, nhiệm vụ được giao", Level.CLAUSE)
        yield Text(DOTTED)
        number = 2
    what = ", ".join(GROUNDS.label(ground) for ground in GROUNDS if ground in grounds)
    yield Heading(f"{number}. Thành tích{f' ({what})' if what else ''}", Level.CLAUSE)
    yield from (Text(f"- {deed}") for deed in story.achievements or (DOTTED,))


def _same_subject(story: Story, result: Result) -> Iterator[Story]:
    """The story and all others of its subject, by their ids."""
    every = sorted((one for piece in result.pieces if isinstance(one := piece.content, Story)), key=lambda one: one.id)
    same = subjects_of(every)
    return (one for one in every if same.of(one.id) == same.of(story.id))


def _row(one: Recognition) -> tuple[str, str, str]:
    ground = f" ({GROUNDS.label(one.ground)})" if one.ground else ""
    number = f"Số {one.document}" if one.document else ""
    decided = ", ".join(part for part in (number, day_of(one.date) if one.date else "", one.by) if part)
    return str(one.date.year) if one.date else "", f"{one.form}{ground}", decided


def earlier(story: Story, result: Result) -> Iterator[Block]:
    """The two tables of what was granted before; empty rows to write in where nothing is known."""
    known = [one for each in _same_subject(story, result) for one in each.recognitions if one.is_granted(result.today)]
    granted = sorted(dict.fromkeys(known), key=lambda one: (one.date is None, one.date or result.today, one.form))
    yield Heading("III. Các hình thức đã được khen thưởng", Level.SECTION)
    for number, kind in enumerate(HONOURS.values(), start=1):
        label = f"{kind.vi[0].upper()}{kind.vi[1:]}"
        columns = (Column("Năm", 20, centred=True), Column(label, 60), Column(_DECISION, 85))
        yield Heading(f"{number}. {label}", Level.CLAUSE)
        yield Table(columns, tuple(_row(one) for one in granted if one.what == kind.id) or _EMPTY)


def _signatures(kind: str) -> tuple[Signature, Signature, Signature | None]:
    """Who signs, who attests beside, and who below; the level that submits attests always."""
    if kind == "individual":
        head = Signature(("Thủ trưởng đơn vị", "xác nhận, đề nghị"))
        return Signature(("Người báo cáo",)), head, _CONFIRMED
    own = "Thủ trưởng đơn vị" if kind == "collective" else "Đại diện hộ gia đình"
    return Signature((own,)), _CONFIRMED, None


def achievement(result: Result, plan: Plan, story: Story) -> Made:
    """The report on one subject; personal data stays for the pen, since no file of the column holds it."""
    names, wanted = Names(result.plans), proposed(story)
    unit = plan.unit(story.unit) if story.introduced_by == "unit" else None
    office = replace(letterhead(plan, "", today=result.today), symbol="")
    signed, beside, below = _signatures(story.subject.kind)
    forms = "; ".join(dict.fromkeys(one.form for one in wanted)) or FEW
    paper = Paper(
        head=of_unit(plan, unit, today=result.today) if unit else office,
        type="Báo cáo thành tích",
        subject=f"Đề nghị tặng {forms}",
        body=(*_about(story, names), *_deeds(story, wanted), *earlier(story, result)),
        last="Trên đây là báo cáo thành tích, đề nghị xem xét, khen thưởng",
        signature=signed,
        beside=beside,
        below=below,
    )
    return Made(paper)
