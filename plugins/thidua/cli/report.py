"""`thidua report`: the papers that an office owes, laid out by Nghị định 30, and the text for the loudspeaker."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from thidua.cli.column import Asked, Column, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, OneOf, Option, Place, UsageError, quoted, refused
from thidua.cli.dossiers import make_consent, make_form, make_package, make_proposal
from thidua.cli.paper_request import ARCHIVE, EXCEL, TEXT, WORD, PaperKind, Ready, RefusedPieceError, Request
from thidua.cli.wanted import wanted_period, wanted_piece, wanted_story, wanted_unit
from thidua.markup.text import texts
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.papers.archive import archived
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.radio import radio, refusal
from thidua.papers.kinds.reminder import owed, reminder
from thidua.papers.kinds.summary import summary
from thidua.papers.layout import to_docx
from thidua.papers.workbook import Value, to_xlsx
from thidua.shell import outputs
from thidua.shell.office import PdfError, to_pdf
from thidua.shell.territory import paper_refusal

_DAY = re.compile(r"\d\d/\d\d/\d{4}")
_OTHER = "Chỉ bài điển hình và tin bài đọc trên loa được; {asked} không phải hai loại ấy."


def _radio(column: Column, request: Request) -> Ready:
    piece, content = wanted_piece(column, request.asked, _OTHER)
    if why := refusal(piece, content, column.result):
        raise RefusedPieceError(f"Không đọc trên loa được bài “{content.title}”: {why}.")
    read = radio(content, texts(piece.body))
    notes = [f"Đọc khoảng {f'{read.minutes:g}'.replace('.', ',')} phút."]
    if read.unsure:
        notes.append(f"Đọc theo từng chữ cái, xin xem lại: {', '.join(read.unsure)}.")
    return Ready(f"{read.text}\n".encode(), tuple(notes))


def _cell(text: str) -> Value:
    """A number or a day of a table, as Excel counts with it."""
    if text.isdecimal():
        return int(text)
    return date(*map(int, text.split("/")[::-1])) if _DAY.fullmatch(text) else text


def _ready(made: Made, column: Column, form: str) -> Ready:
    today, paper = column.result.today, made.paper
    if form == EXCEL and made.table:
        rows = [[_cell(text) for text in row] for row in made.table.rows]
        return Ready(to_xlsx(made.table.columns, rows, title=paper.subject, today=today), made.notes)
    return Ready(to_docx(paper, today=today), made.notes)


def _quarter(column: Column, request: Request) -> Ready:
    plan, period = wanted_period(column, request.asked, request.plan)
    unit = wanted_unit(plan, request.options["unit"]) if "unit" in request.options else None
    step = Step(request.options.get("step", Step.COMPILING))
    made = quarter(column.result, plan, period, step=step, unit=unit, chosen="chosen" in request.options)
    return _ready(made, column, request.form)


def _minutes(column: Column, request: Request) -> Ready:
    return _ready(minutes(column.result, *wanted_period(column, request.asked, request.plan)), column, request.form)


def _reminder(column: Column, request: Request) -> Ready | None:
    judge, period = wanted_period(column, request.asked, request.plan)
    if not owed(column.result, judge, period):
        asked = quoted(request.asked)
        message = f"Kế hoạch “{judge.id}” không giao chỉ tiêu nào tính theo kỳ {asked}, nên không có gì để đôn đốc."
        raise UsageError(message)
    made = reminder(column.result, judge, period)
    return _ready(made, column, request.form) if made else None


def _summary(column: Column, request: Request) -> Ready:
    story, judge = wanted_story(column, request.asked, request.plan)
    if story.path in column.result.faulty:
        raise RefusedPieceError(f"Bài “{story.title}” còn lỗi; xin chạy “thidua check {story.path}” để sửa trước.")
    return _ready(summary(column.result, judge, story), column, request.form)


_OPTIONS = ("unit", "step", "chosen", "route")
KINDS: Mapping[str, PaperKind] = {
    "form": PaperKind("Mẫu giới thiệu điển hình gửi các đơn vị điền", "", (WORD,), make_form, ("unit",)),
    "consent": PaperKind("Phiếu đồng ý cho đăng, để người được nêu ký", "BÀI", (WORD,), make_consent),
    "quarter": PaperKind(
        "Danh sách điển hình được giới thiệu: Tờ trình, Công văn hoặc danh sách của đơn vị",
        "KỲ",
        (WORD, EXCEL),
        _quarter,
        ("unit", "step", "chosen"),
    ),
    "minutes": PaperKind("Biên bản bình xét, để trống phần phiếu", "KỲ", (WORD,), _minutes),
    "reminder": PaperKind("Công văn đôn đốc kèm bảng đơn vị còn thiếu", "KỲ", (WORD, EXCEL), _reminder),
    "summary": PaperKind("Tóm tắt thành tích của một điển hình", "BÀI", (WORD,), _summary),
    "proposal": PaperKind(
        "Hồ sơ đề nghị khen thưởng: Tờ trình, báo cáo thành tích, biên bản",
        "BÀI",
        (ARCHIVE,),
        make_proposal,
        several=True,
    ),
    "package": PaperKind(
        "Gói gửi đi: văn bản, bài kèm ảnh, dữ liệu Phụ lục VI", "KỲ", (ARCHIVE,), make_package, ("route",)
    ),
    "radio": PaperKind("Bản đọc trên loa truyền thanh", "BÀI", (TEXT,), _radio),
}
_EXAMPLES = {"KỲ": "2026-Q3", "BÀI": "2026/ten-bai", "": ""}


def _say_kinds(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    if value:
        for name, kind in KINDS.items():
            command = " ".join(f"thidua report {name} {_EXAMPLES[kind.of]}".split())
            forms = ", ".join(kind.forms)
            sys.stdout.write(f"{name:<9} {kind.what} ({forms})\n          {command} --out {name}.{kind.forms[0]}\n")
        context.exit()


def _form(name: str, typed: str | None, out: Path | None, *, pdf: bool) -> str:
    """The form in which a kind is asked for; refuses what does not fit together."""
    context, forms = click.get_current_context(), KINDS[name].forms
    form = typed or forms[0]
    if form not in forms:
        raise refused(f"“{name}” chỉ làm ra {', '.join(forms)}, không có {quoted(form)}.", context)
    if pdf and form not in {WORD, ARCHIVE}:
        raise refused("--pdf chỉ đi với văn bản Word (docx), hoặc gói có văn bản Word (zip).", context)
    if out is None and form != TEXT:
        raise refused("còn thiếu --out.", context)
    if out is not None and out.suffix.lower() != f".{form}":
        raise refused(f"--out: tên tệp {quoted(out.name)} phải kết thúc bằng “.{form}”.", context)
    return form


def _given(name: str, options: Mapping[str, str | None]) -> dict[str, str]:
    """The options that were given; refuses those that this kind does not understand."""
    given = {option: value for option, value in options.items() if value}
    for option in given:
        if option not in KINDS[name].options:
            raise refused(f"--{option} không đi với “{name}”.", click.get_current_context())
    if given.keys() >= {"unit", "step"}:
        raise refused("--unit là danh sách của một đơn vị, nên không đi với --step.", click.get_current_context())
    return given


def _places(out: Path, *, pdf: bool, replace: bool, column: Column) -> list[Path]:
    places = [out.absolute(), *([out.absolute().with_suffix(".pdf")] if pdf else [])]
    for place in places:
        if found := paper_refusal(place, column.settings):
            message = f"Không ghi vào {quoted(str(place))}: {reason(found.why, found.detail)}."
            raise UsageError(message)
        if place.is_file() and not replace:
            # What a paper leaves blank, an official has perhaps filled in since.
            message = (
                f"Đã có tệp {quoted(str(place))}, có thể đã được điền hoặc sửa, nên không ghi đè. "
                "Xin ghi tên khác sau --out, hoặc thêm --replace nếu không cần tệp ấy nữa."
            )
            raise UsageError(message)
    return places


def _data(ready: Ready, *, pdf: bool) -> list[bytes]:
    """The bytes of a file and of its PDF; of an archive alone, with the PDF of each Word file in it."""
    if isinstance(ready.data, bytes):
        return [ready.data, *(to_pdf({"": ready.data}).values() if pdf else ())]
    files = dict(ready.data)
    if pdf:
        papers = {name: data for name, data in files.items() if name.endswith(f".{WORD}")}
        files |= {f"{name.removesuffix(WORD)}pdf": data for name, data in to_pdf(papers).items()}
    return [archived(files)]


def _write(ready: Ready, places: list[Path], *, pdf: bool, quiet: bool) -> int:
    """Writes a paper and, where it is asked for, its PDF; both or none."""
    try:
        outputs.write(dict(zip(places, _data(ready, pdf=pdf), strict=True)))
    except PdfError as error:
        sys.stderr.write(f"{error} Chưa ghi tệp nào.\n")
        return 1
    except OSError as error:
        why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(f"Không ghi được {quoted(str(error.filename))}: {why}. Chưa ghi tệp nào.\n")
        return 1
    if not quiet:
        sys.stderr.write("".join(f"Đã ghi {place.name}.\n" for place in places))
    return 0


def _hand_over(ready: Ready, places: list[Path], *, pdf: bool, quiet: bool) -> int:
    if ready.notes and not quiet:
        sys.stderr.write("".join(f"{note}\n" for note in ready.notes))
    if places:
        return _write(ready, places, pdf=pdf, quiet=quiet)
    if isinstance(ready.data, bytes):
        sys.stdout.write(ready.data.decode())
    return 0


def _asked_for(kind: str | None, of: tuple[str, ...]) -> str:
    context = click.get_current_context()
    if kind is None:
        raise refused("còn thiếu LOẠI.", context)
    wanted = KINDS[kind]
    if wanted.of and not of:
        raise refused(f"còn thiếu {wanted.of} (ví dụ {_EXAMPLES[wanted.of]}).", context)
    most = len(of) if wanted.several else bool(wanted.of)
    if len(of) > most:
        raise refused(f"“{kind}” không nhận thêm {quoted(of[most])}.", context)
    return kind


@click.command(
    "report",
    cls=Command,
    help="Làm văn bản theo Nghị định 30/2020/NĐ-CP từ kế hoạch và các bài; điều kế hoạch không ghi thì để trống.",
)
@click.argument("kind", metavar="[LOẠI]", required=False, type=OneOf(KINDS), help="loại văn bản: xem --list")
@click.argument(
    "of", metavar="[KỲ|BÀI…]", nargs=-1, required=False, help="kỳ (2026-Q3, 2026-09, 2026) hoặc bài (2026/ten-bai)"
)
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_say_kinds,
    help="in các loại văn bản làm được",
)
@click.option("--out", cls=Option, type=Place(), metavar="TỆP", help="tệp ghi ra; bản đọc loa không ghi thì in ra")
@click.option("--format", "form", cls=Option, type=OneOf((WORD, EXCEL, TEXT, ARCHIVE)), help="dạng tệp, nếu loại ấy có")
@click.option("--replace", is_flag=True, help="ghi đè tệp đã có ở --out")
@click.option("--pdf", is_flag=True, help="làm thêm tệp PDF bên cạnh, bằng LibreOffice")
@click.option("--unit", cls=Option, metavar="MÃ", help="quarter: danh sách của một đơn vị; form: ghi sẵn tên đơn vị")
@click.option(
    "--step",
    cls=Option,
    type=OneOf(tuple(Step)),
    help="quarter: compiling Tờ trình của nơi tổng hợp (mặc định), office Công văn của cơ quan",
)
@click.option("--chosen", is_flag=True, help="quarter: chỉ những điển hình được Hội đồng chọn")
@click.option("--route", cls=Option, metavar="MÃ", help="package: gói theo đường gửi này của kế hoạch")
@about_a_column
def command(
    asked: Asked, *, kind: str | None, of: tuple[str, ...], out: Path | None, replace: bool, pdf: bool, **more: Any
) -> int:
    """0 where the paper was made, or none is needed; 1 where a piece or the disk forbids it; 2 for what is unknown."""
    name = _asked_for(kind, of)
    form = _form(name, more["form"], out, pdf=pdf)
    given = _given(name, {option: more[option] and str(more[option]) for option in _OPTIONS})
    column = open_column(asked, all_plans=True)
    if column.result.is_plan_unusable or column.result.plan_today is None:
        return say_unusable(column.result)
    places = _places(out, pdf=pdf and form == WORD, replace=replace, column=column) if out else []
    try:
        ready = KINDS[name].make(column, Request(of, form, asked.plan, given))
    except RefusedPieceError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if ready is None:
        sys.stderr.write("Không đơn vị nào còn thiếu trong kỳ này, nên không có công văn; chưa ghi tệp nào.\n")
        return 0
    return _hand_over(ready, places, pdf=pdf, quiet=asked.quiet)
