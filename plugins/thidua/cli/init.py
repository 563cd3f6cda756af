"""`thidua init`: a complete, working column in an empty folder."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from thidua.check import Result, check
from thidua.cli.asking import ask, someone_is_there
from thidua.cli.command import EXIT_USAGE, Command, OneOf, Option, Place, UsageError, quoted
from thidua.messages import setup_words as words
from thidua.messages.words import DISK_FAULTS
from thidua.placing import Found, place
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.render.findings import as_text
from thidua.setup.answers import Answers, bad_answer, in_house_spelling, units_in
from thidua.setup.column import TEMPLATES, column_of, plan_of
from thidua.setup.pages import without_page
from thidua.shell.clock import today
from thidua.shell.files import read_inputs
from thidua.shell.generated import write_generated
from thidua.shell.new_column import OccupiedError, occupant, own_wheel, write_column
from thidua.shell.places import CONFIG_NAME
from thidua.shell.settings import Settings, read_settings
from thidua.shell.templates import plan_ids, plan_text, sources

_OPTIONS = {"name": "--name", "place": "--place", "units": "--units"}


@dataclass(frozen=True, slots=True)
class _Start:
    """What the column begins with: the file of a plan, and the kind of office where that is a template."""

    plan: str
    kind: str
    typed: Mapping[str, str]


def _why_bad(key: str, text: str) -> str:
    why = bad_answer(key, text)
    return words.BAD_ANSWER.format(text=text, why=words.BAD[why]) if why else ""


def _asked_kind() -> str:
    kinds = list(words.KINDS)
    sys.stdout.write("".join(f"  {number}. {words.KINDS[kind]}\n" for number, kind in enumerate(kinds, 1)))
    numbers = {str(number): kind for number, kind in enumerate(kinds, 1)}

    def judge(text: str) -> str:
        return "" if text in {"", *numbers} else words.BAD_ANSWER.format(text=text, why=words.BAD["number"])

    return numbers[ask(f"{words.KIND} [1]", judge) or "1"]


def _questioned() -> _Start:
    """What the person at the terminal answers."""
    sys.stdout.write(f"{words.GREETING}\n\n")
    kind = _asked_kind()
    questions = {**words.QUESTIONS, **({"units": words.HAMLETS} if kind == "commune" else {})}
    typed = {
        key: ask(question.format(example=words.EXAMPLES[kind]), lambda text, key=key: _why_bad(key, text))  # type: ignore[misc]
        for key, question in questions.items()
    }
    return _Start(TEMPLATES[kind], kind, typed)


def _start(plan: str | None, like: str | None, typed: Mapping[str, str]) -> _Start:
    """What the command line says, or else the person at the terminal."""
    if plan and like:
        raise UsageError(words.BOTH)
    if not (plan or like):
        if any(typed.values()) or not someone_is_there():
            raise UsageError(words.NO_ANSWERS)
        return _questioned()
    for key, text in typed.items():
        if text and plan and key in _OPTIONS:
            raise UsageError(words.REAL_PLAN.format(option=_OPTIONS[key]))
        if why := _why_bad(key, text):
            raise UsageError(why)
    return _Start(plan or TEMPLATES[str(like)], like or "", typed)


def _findings(plan: str) -> str:
    """What makes a plan unusable, as text."""
    read = read_plan("plans", plan.encode())
    return as_text(place([Found("plans", read.findings, read.source.root, is_office=True)]), 1, lang="vi")


def _tell(folder: Path, plan: Plan, count: int, result: Result, wheel: str) -> None:
    said = words.MADE.format(path=folder, count=count, plan=plan.id)
    if numbers := without_page(plan):
        said += words.NO_PAGE.format(numbers="; ".join(numbers))
    said += words.WHEEL.format(name=wheel) if wheel else words.NO_WHEEL.format(version=sources().version)
    if result.findings:
        said += words.TO_FILL_IN + as_text(result.findings, result.checked, lang="vi")
    sys.stdout.write(f"{said}{words.NEXT}")


def _generated(settings: Settings, result: Result) -> tuple[int, int]:
    """Writes what `thidua generate` makes of the plan: the exit code, and how many files there are."""
    try:
        return 0, len(write_generated(settings, result).written)
    except OSError as error:
        reason = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(words.NOT_GENERATED.format(path=error.filename, reason=reason))
        return 1, 0


def _made(folder: Path, start: _Start, day: date) -> int:
    typed = {key: in_house_spelling(text) for key, text in start.typed.items()}
    answers = Answers(typed["name"], typed["place"], units_in(typed["units"]), typed["site_url"], typed["email"])
    brought = sources()
    text = plan_of(plan_text(start.plan), brought, answers, kind=start.kind, today=day)
    plan, texts = column_of(text, brought, answers)
    if plan is None:
        raise UsageError(words.FAULTY.format(findings=_findings(text)))
    files = {path: one.encode() for path, one in texts.items()}
    if wheel := own_wheel():
        files[f"wheels/{wheel[0]}"] = wheel[1]
    try:
        write_column(folder, files)
    except OSError as error:
        reason = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(words.DISK.format(path=folder, reason=reason))
        return 1
    settings = read_settings(folder / CONFIG_NAME)
    result = check(read_inputs(settings), today=day)
    code, count = _generated(settings, result)
    _tell(folder, plan, len(files) + count, result, wheel[0] if wheel else "")
    return code


def _check_empty(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(words.NOT_A_FOLDER.format(path=folder))
    if found := occupant(folder):
        raise UsageError(words.NOT_EMPTY.format(path=folder, found=found))


@click.command(
    "init",
    cls=Command,
    help="Lập một chuyên mục đầy đủ trong thư mục trống. Không ghi --like hay --plan thì lệnh hỏi vài câu.",
)
@click.argument("folder", type=Place(), metavar="THƯ-MỤC", help="thư mục mới, hoặc đã có mà trống")
@click.option("--like", cls=Option, type=OneOf(TEMPLATES), help="theo mẫu 2026 - 2030 cho loại cơ quan này")
@click.option("--plan", cls=Option, metavar="MÃ", help="theo một kế hoạch đã ban hành có sẵn, ví dụ son-la-2022")
@click.option("--name", cls=Option, default="", metavar="TÊN", help="tên đầy đủ của cơ quan")
@click.option("--place", cls=Option, default="", metavar="TÊN", help="địa danh ghi trên văn bản")
@click.option(
    "--units",
    cls=Option,
    default="",
    metavar="TÊN; TÊN",
    help="các phòng, đơn vị; với --like commune là các thôn, tổ dân phố",
)
@click.option("--site-url", cls=Option, default="", metavar="ĐỊA-CHỈ", help="địa chỉ của chuyên mục trên mạng")
@click.option("--email", cls=Option, default="", metavar="HỘP-THƯ", help="hộp thư công vụ")
def command(folder: Path, *, like: str | None, plan: str | None, **typed: str) -> int:
    """0 where the column stands, 1 where the disk refused, 2 where the folder holds something or an answer is wrong."""
    _check_empty(folder)
    known = [one for one in plan_ids() if one not in TEMPLATES.values()]
    if plan and plan not in known:
        raise UsageError(f"Không có kế hoạch {quoted(plan)}. Chọn một trong: {', '.join(known)}.")
    try:
        return _made(folder, _start(plan, like, typed), today())
    except OccupiedError as error:
        sys.stderr.write(words.NOT_EMPTY.format(path=folder, found=error) + "\n")
        return EXIT_USAGE
