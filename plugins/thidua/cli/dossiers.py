"""Papers that go out as files of their own kind: the form for units, the dossier for commending, the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from thidua.cli.column import Column
from thidua.cli.command import UsageError
from thidua.cli.paper_files import refuse_unfit
from thidua.cli.paper_request import Ready, Request
from thidua.cli.wanted import wanted_period, wanted_plan, wanted_road, wanted_story, wanted_unit
from thidua.content import Piece
from thidua.messages import import_words as words
from thidua.papers.kinds.achievement import achievement
from thidua.papers.kinds.common import onward
from thidua.papers.kinds.consent import consent
from thidua.papers.kinds.form import form
from thidua.papers.kinds.minutes import meeting
from thidua.papers.kinds.passing import Passed, passed
from thidua.papers.kinds.proposal import proposal
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.roll import counts, roll
from thidua.papers.layout import to_docx
from thidua.papers.metadata import metadata
from thidua.papers.model import Minutes, Paper
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.story import Story
from thidua.render.columns import photos_of
from thidua.shell.pictures import rendition
from thidua.word.printed import Printed, printed

_NAMES = {Step.COMPILING: "to-trinh", Step.OFFICE: "cong-van"}


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper in an archive, by its name without a suffix."""

    name: str
    paper: Paper | Minutes


def make_form(column: Column, request: Request) -> Ready:
    """The blank form, of any unit or of one."""
    plan = wanted_plan(column, request.plan)
    unit = wanted_unit(plan, request.options["unit"]) if "unit" in request.options else None
    return Ready(to_docx(form(plan, unit, today=column.result.today).paper, today=column.result.today))


def make_consent(column: Column, request: Request) -> Ready:
    """The form on which the person of one story agrees to be shown."""
    story, plan = wanted_story(column, request.asked, request.plan)
    return Ready(to_docx(consent(plan, story, today=column.result.today).paper, today=column.result.today))


def _files(papers: list[_Paper], column: Column) -> tuple[dict[str, bytes], list[str]]:
    """The Word file of each paper, with the data of annex VI beside what is sent to somebody; what is too long."""
    files: dict[str, bytes] = {}
    told: list[str] = []
    for one in papers:
        files[f"{one.name}.docx"] = to_docx(one.paper, today=column.result.today)
        if isinstance(one.paper, Paper) and one.paper.to:
            beside = metadata(one.paper)
            files[f"{one.name}.json"] = beside.text.encode()
            told += map(str, beside.too_long)
    return files, told


def _sound(column: Column, asked: str, named: Path | None) -> tuple[Story, Plan]:
    story, plan = wanted_story(column, asked, named)
    refuse_unfit(story, column.result)
    return story, plan


def make_proposal(column: Column, request: Request) -> Ready:
    """The dossier for commending: Tờ trình with its list, a report on each, the minutes with blank votes."""
    found = [_sound(column, asked, request.plan) for asked in dict.fromkeys(request.of)]
    stories, plans = tuple(dict.fromkeys(story for story, _ in found)), {plan.id: plan for _, plan in found}
    if len(plans) > 1:
        message = f"Các bài thuộc nhiều kế hoạch ({', '.join(plans)}); xin làm hồ sơ riêng cho từng kế hoạch."
        raise UsageError(message)
    result, plan = column.result, next(iter(plans.values()))
    made = proposal(result, plan, stories)
    about = "xét đề nghị khen thưởng điển hình tiên tiến"
    minutes = meeting(result, plan, stories, about=about, found=f"Số được xét: {counts(stories)}.")
    reports = [
        _Paper(f"bao-cao-thanh-tich/{story.id.replace('/', '-')}", achievement(result, plan, story).paper)
        for story in stories
    ]
    files, told = _files([_Paper("to-trinh", made.paper), *reports, _Paper("bien-ban", minutes)], column)
    return Ready(files, (*made.notes, *told))


def _photo(column: Column) -> Callable[[str], bytes | None]:
    """The bytes of a photo of the column, without what a camera noted of a place; None where it cannot be read."""

    def read(name: str) -> bytes | None:
        if name not in column.result.files:
            return None
        try:
            # Word knows no WebP.
            return rendition("a.jpg", (column.settings.content / name).read_bytes(), 0)
        except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
            return None

    return read


def _story_files(piece: Piece, story: Story, column: Column, *, bare: bool) -> Iterator[tuple[str, bytes]]:
    """A story in Word with its photos, unless it goes `bare`, and each of them beside for who lays it out anew."""
    names, photo = Names(column.result.plans), _photo(column)
    photos = () if bare else photos_of(piece)
    facts = (
        (words.PRINTED_UNIT, names.unit(story.unit) if story.unit else ""),
        (words.PRINTED_SUBJECT, story.subject.name),
        (words.PRINTED_SUMMARY, story.summary),
        (words.PRINTED_AUTHOR, story.author),
    )
    lines = tuple(said.format(value=value) for said, value in facts if value)
    name = story.id.replace("/", "-")
    yield f"bai/{name}.docx", printed([Printed(story.title, lines, piece.body, photos)], photo)
    for number, path in enumerate(photos, start=1):
        if data := photo(path):
            yield f"anh/{name}-{number}.jpg", data


def _stories(column: Column, stories: tuple[Story, ...]) -> tuple[dict[str, bytes], Passed]:
    found = passed(column.result, stories)
    pieces = {piece.path: piece for piece in column.result.pieces}
    files: dict[str, bytes] = {}
    for story in found.stories:
        files |= _story_files(pieces[story.path], story, column, bare=story.id in found.without_photos)
    return files, found


def make_package(column: Column, request: Request) -> Ready:
    """What goes on: the paper of this step with its list, and the stories of those on it that may be passed on."""
    plan, period = wanted_period(column, request.asked, request.plan)
    asked = wanted_road(plan, request.options["route"]) if "route" in request.options else None
    road = onward(plan, period, asked)
    # What ends with the office's own head is laid before him; only beyond him does the office itself write.
    step = Step.OFFICE if road[1:] else Step.COMPILING
    made = quarter(column.result, plan, period, step=step, road=road)
    files, told = _files([_Paper(f"{_NAMES[step]}-{period.id}", made.paper)], column)
    stories, found = _stories(column, roll(column.result, plan, period).stories)
    return Ready({**files, **stories}, (*made.notes, *found.notes(), *told))
