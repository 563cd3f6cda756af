"""`thidua report`: the papers that an office owes, laid out by Nghị định 30, and the text for the loudspeaker."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from thidua.cli.column import Asked, Column, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, OneOf, Option, Place, UsageError, quoted, refused
from thidua.cli.ledger import chosen_plan
from thidua.cli.paper import EXCEL, TEXT, WORD, Kind, Ready, RefusedError, Wanted, ready_of
from thidua.cli.wanted import wanted_period, wanted_piece, wanted_story
from thidua.cli.writing import places, write_papers
from thidua.cli.yearly import YEARLY
from thidua.markup.text import texts
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.radio import radio, refusal
from thidua.papers.kinds.reminder import owed, reminder
from thidua.papers.kinds.summary import summary
from thidua.papers.owed import owed_as_text, owed_papers
from thidua.shell.office import PdfError, to_pdf
from thidua.shell.settings import find_config

_OTHER = "Chỉ bài điển hình và tin bài đọc trên loa được; {asked} không phải hai loại ấy."


def _radio(column: Column, asked: Wanted) -> Ready:
    piece, content = wanted_piece(column, asked.first, _OTHER)
    if why := refusal(piece, content, column.result):
        raise RefusedError(f"Không đọc trên loa được bài “{content.title}”: {why}.")
    read = radio(content, texts(piece.body))
    notes = [f"Đọc khoảng {f'{read.minutes:g}'.replace('.', ',')} phút."]
    if read.unsure:
        notes.append(f"Đọc theo từng chữ cái, xin xem lại: {', '.join(read.unsure)}.")
    return Ready(f"{read.text}\n".encode(), tuple(notes))


def _quarter(column: Column, asked: Wanted) -> Ready:
    return ready_of(quarter(column.result, *wanted_period(column, asked.first, asked.plan)), column, asked.form)


def _minutes(column: Column, asked: Wanted) -> Ready:
    return ready_of(minutes(column.result, *wanted_period(column, asked.first, asked.plan)), column, asked.form)


def _reminder(column: Column, asked: Wanted) -> Ready | None:
    judge, period = wanted_period(column, asked.first, asked.plan)
    if not owed(column.result, judge, period):
        none = f"Kế hoạch “{judge.id}” không giao chỉ tiêu nào tính theo kỳ {quoted(asked.first)}"
        message = f"{none}, nên không có gì để đôn đốc."
        raise UsageError(message)
    made = reminder(column.result, judge, period)
    return ready_of(made, column, asked.form) if made else None


def _summary(column: Column, asked: Wanted) -> Ready:
    story, judge = wanted_story(column, asked.first, asked.plan)
    if story.hold:
        raise RefusedError(f"Bài “{story.title}” đang tạm gỡ (“hold”), nên không có trong văn bản nào.")
    if story.path in column.result.uncounted:
        raise RefusedError(f"Bài “{story.title}” còn lỗi; xin chạy “thidua check {story.path}” để sửa trước.")
    return ready_of(summary(column.result, judge, story), column, asked.form)


KINDS: Mapping[str, Kind] = {
    "quarter": Kind("Tờ trình kèm danh sách điển hình được giới thiệu", ("KỲ",), (WORD, EXCEL), _quarter),
    "minutes": Kind("Biên bản bình xét, để trống phần phiếu", ("KỲ",), (WORD,), _minutes),
    "reminder": Kind("Công văn đôn đốc kèm bảng đơn vị còn thiếu", ("KỲ",), (WORD, EXCEL), _reminder),
    "summary": Kind("Tóm tắt thành tích của một điển hình", ("BÀI",), (WORD,), _summary),
    "radio": Kind("Bản đọc trên loa truyền thanh", ("BÀI",), (TEXT,), _radio),
    **YEARLY,
}
_EXAMPLES = {"KỲ": "2026-Q3", "BÀI": "2026/ten-bai", "NĂM": "2026", "ĐƠN-VỊ": "phong-tong-hop", "MỐC": "tong-ket"}


def _form(name: str, typed: str | None, out: Path | None, *, pdf: bool) -> str:
    """The form in which a kind is asked for; refuses what does not fit together."""
    context, forms = click.get_current_context(), KINDS[name].forms
    form = typed or forms[0]
    if form not in forms:
        raise refused(f"“{name}” chỉ làm ra {', '.join(forms)}, không có {quoted(form)}.", context)
    if pdf and form != WORD:
        raise refused("--pdf chỉ đi với văn bản Word (docx).", context)
    if out is None and form != TEXT:
        raise refused("còn thiếu --out.", context)
    if out is not None and out.suffix.lower() != f".{form}":
        raise refused(f"--out: tên tệp {quoted(out.name)} phải kết thúc bằng “.{form}”.", context)
    return form


def _write(ready: Ready, where: list[Path], *, quiet: bool) -> int:
    """Writes a paper and, where a second place is asked for, its PDF; both or none."""
    try:
        data = [ready.data, *(to_pdf({"": ready.data}).values() if where[1:] else ())]
    except PdfError as error:
        sys.stderr.write(f"{error} Chưa ghi tệp nào.\n")
        return 1
    return 0 if write_papers(data, where, quiet=quiet) else 1


def _hand_over(ready: Ready, where: list[Path], *, quiet: bool) -> int:
    if ready.notes and not quiet:
        sys.stderr.write("".join(f"{note}\n" for note in ready.notes))
    if where:
        return _write(ready, where, quiet=quiet)
    sys.stdout.write(ready.data.decode())
    return 0


def _asked_for(name: str | None, of: tuple[str, ...], *, annex: bool) -> tuple[str, tuple[str, ...]]:
    context = click.get_current_context()
    if name is None:
        raise refused("còn thiếu LOẠI.", context)
    kind = KINDS[name]
    if len(of) < kind.least:
        missing = kind.of[len(of)]
        raise refused(f"còn thiếu {missing} (ví dụ {_EXAMPLES[missing]}).", context)
    if len(of) > len(kind.of):
        raise refused(f"“{name}” chỉ nhận {' '.join(kind.of)}; thừa {quoted(of[len(kind.of)])}.", context)
    if annex and not kind.has_annex:
        raise refused(f"--annex chỉ đi với {', '.join(one for one in KINDS if KINDS[one].has_annex)}.", context)
    return name, of


@click.command(
    "report",
    cls=Command,
    help="Làm văn bản theo Nghị định 30/2020/NĐ-CP từ kế hoạch và các bài; điều kế hoạch không ghi thì để trống.",
)
@click.argument("kind", metavar="[LOẠI]", required=False, type=OneOf(KINDS), help="loại văn bản: xem --list")
@click.argument("of", metavar="[KỲ|BÀI|…]", nargs=-1, help="kỳ (2026-Q3, 2026-09, 2026), bài, đơn vị hoặc mốc")
@click.option("--list", "listing", is_flag=True, help="in các văn bản đang phải làm, và mọi loại làm được")
@click.option("--out", cls=Option, type=Place(), metavar="TỆP", help="tệp ghi ra; bản đọc loa không ghi thì in ra")
@click.option("--format", "form", cls=Option, type=OneOf((WORD, EXCEL, TEXT)), help="dạng tệp, nếu loại ấy có")
@click.option("--annex", is_flag=True, help="kèm phụ lục nêu tên đơn vị còn thiếu (chỉ với year)")
@click.option("--pdf", is_flag=True, help="làm thêm tệp PDF bên cạnh, bằng LibreOffice")
@about_a_column
def command(  # noqa: PLR0913 - an argument for each option
    asked: Asked,
    *,
    kind: str | None,
    of: tuple[str, ...],
    listing: bool,
    out: Path | None,
    form: str | None,
    annex: bool,
    pdf: bool,
) -> int:
    """0 where the paper was made, or none is needed; 1 where a piece or the disk forbids it; 2 for what is unknown."""
    if listing:
        return _list(asked)
    name, words = _asked_for(kind, of, annex=annex)
    chosen = _form(name, form, out, pdf=pdf)
    column = open_column(asked, all_plans=True)
    if column.result.is_plan_unusable or column.result.plan_today is None:
        return say_unusable(column.result)
    where = places([out, *([out.with_suffix(".pdf")] if pdf else [])], column.settings) if out else []
    try:
        ready = KINDS[name].make(column, Wanted(words, asked.plan, chosen, annex))
    except RefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if ready is None:
        sys.stderr.write("Không đơn vị nào còn thiếu trong kỳ này, nên không có công văn; chưa ghi tệp nào.\n")
        return 0
    return _hand_over(ready, where, quiet=asked.quiet)


def _list(asked: Asked) -> int:
    """What is owed now in the column, where there is one, and every kind that can be made."""
    if asked.config or asked.plan or find_config(Path.cwd()):
        column = open_column(asked, all_plans=True)
        plan = chosen_plan(column, asked.plan)
        if plan is None or column.result.is_plan_unusable:
            return say_unusable(column.result)
        sys.stdout.write(owed_as_text(owed_papers(column.result, plan), plan, column.result.today) + "\n")
    sys.stdout.write("Các loại làm được\n")
    for name, kind in KINDS.items():
        command = f"thidua report {name} {_example(kind)} --out {name}.{kind.forms[0]}"
        sys.stdout.write(f"{name:<10} {kind.what} ({', '.join(kind.forms)})\n{'':<10} {command}\n")
    return 0


def _example(kind: Kind) -> str:
    return " ".join(_EXAMPLES[one] for one in kind.of[: kind.least])
