"""`thidua report`: the papers that an office owes, laid out by Nghị định 30, and the text for the loudspeaker."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from thidua.cli.column import Asked, Column, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, OneOf, Option, Place, UsageError, quoted, refused
from thidua.cli.wanted import wanted_period, wanted_piece, wanted_story
from thidua.markup.text import texts
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.radio import radio, refusal
from thidua.papers.kinds.reminder import owed, reminder
from thidua.papers.kinds.summary import summary
from thidua.papers.layout import to_docx
from thidua.papers.workbook import Value, to_xlsx
from thidua.shell import outputs
from thidua.shell.office import PdfError, to_pdf
from thidua.shell.territory import paper_refusal

_DAY = re.compile(r"\d\d/\d\d/\d{4}")
_WORD, _EXCEL, _TEXT = "docx", "xlsx", "txt"


_OTHER = "Chỉ bài điển hình và tin bài đọc trên loa được; {asked} không phải hai loại ấy."


class _RefusedPieceError(Exception):
    """A piece may not become this paper as it stands; the text says why."""


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is to be written, by its form; `notes` are for who asked for it."""

    data: bytes
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind: what it is, of what it is made, and its forms, the usual one first."""

    what: str
    of: str
    forms: tuple[str, ...]
    make: Callable[[Column, str, Path | None, str], _Ready | None]


def _radio(column: Column, asked: str, _plan: Path | None, _form: str) -> _Ready:
    piece, content = wanted_piece(column, asked, _OTHER)
    if why := refusal(piece, content, column.result):
        raise _RefusedPieceError(f"Không đọc trên loa được bài “{content.title}”: {why}.")
    read = radio(content, texts(piece.body))
    notes = [f"Đọc khoảng {f'{read.minutes:g}'.replace('.', ',')} phút."]
    if read.unsure:
        notes.append(f"Đọc theo từng chữ cái, xin xem lại: {', '.join(read.unsure)}.")
    return _Ready(f"{read.text}\n".encode(), tuple(notes))


def _cell(text: str) -> Value:
    """A number or a day of a table, as Excel counts with it."""
    if text.isdecimal():
        return int(text)
    return date(*map(int, text.split("/")[::-1])) if _DAY.fullmatch(text) else text


def _ready(made: Made, column: Column, form: str) -> _Ready:
    today, paper = column.result.today, made.paper
    if form == _EXCEL and made.table:
        rows = [[_cell(text) for text in row] for row in made.table.rows]
        return _Ready(to_xlsx(made.table.columns, rows, title=paper.subject, today=today), made.notes)
    return _Ready(to_docx(paper, today=today), made.notes)


def _quarter(column: Column, asked: str, plan: Path | None, form: str) -> _Ready:
    return _ready(quarter(column.result, *wanted_period(column, asked, plan)), column, form)


def _minutes(column: Column, asked: str, plan: Path | None, form: str) -> _Ready:
    return _ready(minutes(column.result, *wanted_period(column, asked, plan)), column, form)


def _reminder(column: Column, asked: str, plan: Path | None, form: str) -> _Ready | None:
    judge, period = wanted_period(column, asked, plan)
    if not owed(column.result, judge, period):
        message = (
            f"Kế hoạch “{judge.id}” không giao chỉ tiêu nào tính theo kỳ {quoted(asked)}, nên không có gì để đôn đốc."
        )
        raise UsageError(message)
    made = reminder(column.result, judge, period)
    return _ready(made, column, form) if made else None


def _summary(column: Column, asked: str, plan: Path | None, form: str) -> _Ready:
    story, judge = wanted_story(column, asked, plan)
    if story.path in column.result.faulty:
        raise _RefusedPieceError(f"Bài “{story.title}” còn lỗi; xin chạy “thidua check {story.path}” để sửa trước.")
    return _ready(summary(column.result, judge, story), column, form)


KINDS: Mapping[str, _Kind] = {
    "quarter": _Kind("Tờ trình kèm danh sách điển hình được giới thiệu", "KỲ", (_WORD, _EXCEL), _quarter),
    "minutes": _Kind("Biên bản bình xét, để trống phần phiếu", "KỲ", (_WORD,), _minutes),
    "reminder": _Kind("Công văn đôn đốc kèm bảng đơn vị còn thiếu", "KỲ", (_WORD, _EXCEL), _reminder),
    "summary": _Kind("Tóm tắt thành tích của một điển hình", "BÀI", (_WORD,), _summary),
    "radio": _Kind("Bản đọc trên loa truyền thanh", "BÀI", (_TEXT,), _radio),
}
_EXAMPLES = {"KỲ": "2026-Q3", "BÀI": "2026/ten-bai"}


def _say_kinds(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    if value:
        for name, kind in KINDS.items():
            sys.stdout.write(
                f"{name:<9} {kind.what} ({', '.join(kind.forms)})\n"
                f"          thidua report {name} {_EXAMPLES[kind.of]} --out {name}.{kind.forms[0]}\n"
            )
        context.exit()


def _form(name: str, typed: str | None, out: Path | None, *, pdf: bool) -> str:
    """The form in which a kind is asked for; refuses what does not fit together."""
    context, forms = click.get_current_context(), KINDS[name].forms
    form = typed or forms[0]
    if form not in forms:
        raise refused(f"“{name}” chỉ làm ra {', '.join(forms)}, không có {quoted(form)}.", context)
    if pdf and form != _WORD:
        raise refused("--pdf chỉ đi với văn bản Word (docx).", context)
    if out is None and form != _TEXT:
        raise refused("còn thiếu --out.", context)
    if out is not None and out.suffix.lower() != f".{form}":
        raise refused(f"--out: tên tệp {quoted(out.name)} phải kết thúc bằng “.{form}”.", context)
    return form


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


def _write(ready: _Ready, places: list[Path], *, quiet: bool) -> int:
    """Writes a paper and, where a second place is asked for, its PDF; both or none."""
    try:
        data = [ready.data]
        if places[1:]:
            data += to_pdf({"": ready.data}).values()
        outputs.write(dict(zip(places, data, strict=True)))
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


def _hand_over(ready: _Ready, places: list[Path], *, quiet: bool) -> int:
    if ready.notes and not quiet:
        sys.stderr.write("".join(f"{note}\n" for note in ready.notes))
    if places:
        return _write(ready, places, quiet=quiet)
    sys.stdout.write(ready.data.decode())
    return 0


def _asked_for(kind: str | None, of: str | None) -> tuple[str, str]:
    context = click.get_current_context()
    if kind is None:
        raise refused("còn thiếu LOẠI.", context)
    if of is None:
        example = _EXAMPLES[KINDS[kind].of]
        raise refused(f"còn thiếu {KINDS[kind].of} (ví dụ {example}).", context)
    return kind, of


@click.command(
    "report",
    cls=Command,
    help="Làm văn bản theo Nghị định 30/2020/NĐ-CP từ kế hoạch và các bài; điều kế hoạch không ghi thì để trống.",
)
@click.argument("kind", metavar="[LOẠI]", required=False, type=OneOf(KINDS), help="loại văn bản: xem --list")
@click.argument("of", metavar="[KỲ|BÀI]", required=False, help="kỳ (2026-Q3, 2026-09, 2026) hoặc bài (2026/ten-bai)")
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_say_kinds,
    help="in các loại văn bản làm được",
)
@click.option("--out", cls=Option, type=Place(), metavar="TỆP", help="tệp ghi ra; bản đọc loa không ghi thì in ra")
@click.option("--format", "form", cls=Option, type=OneOf((_WORD, _EXCEL, _TEXT)), help="dạng tệp, nếu loại ấy có")
@click.option("--replace", is_flag=True, help="ghi đè tệp đã có ở --out")
@click.option("--pdf", is_flag=True, help="làm thêm tệp PDF bên cạnh, bằng LibreOffice")
@about_a_column
def command(
    asked: Asked,
    *,
    kind: str | None,
    of: str | None,
    out: Path | None,
    form: str | None,
    replace: bool,
    pdf: bool,
) -> int:
    """0 where the paper was made, or none is needed; 1 where a piece or the disk forbids it; 2 for what is unknown."""
    name, wanted = _asked_for(kind, of)
    chosen = _form(name, form, out, pdf=pdf)
    column = open_column(asked, all_plans=True)
    if column.result.is_plan_unusable or column.result.plan_today is None:
        return say_unusable(column.result)
    places = _places(out, pdf=pdf, replace=replace, column=column) if out else []
    try:
        ready = KINDS[name].make(column, wanted, asked.plan, chosen)
    except _RefusedPieceError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if ready is None:
        sys.stderr.write("Không đơn vị nào còn thiếu trong kỳ này, nên không có công văn; chưa ghi tệp nào.\n")
        return 0
    return _hand_over(ready, places, quiet=asked.quiet)
