"""`thidua report`: the papers that an office owes, laid out by Nghị định 30, and the text for the loudspeaker."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from thidua.cli.column import Asked, Column, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, OneOf, Option, Place, UsageError, must_end, quoted, refused
from thidua.cli.dossiers import make_consent, make_form, make_package, make_proposal
from thidua.cli.ledger import chosen_plan
from thidua.cli.paper_files import places, ready_of, refuse_unfit, write_whole
from thidua.cli.paper_request import ARCHIVE, EXCEL, TEXT, WORD, PaperKind, Ready, RefusedPieceError, Request
from thidua.cli.wanted import wanted_period, wanted_piece, wanted_story, wanted_unit
from thidua.cli.yearly import YEARLY
from thidua.papers.archive import archived
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.radio import radio, refusal
from thidua.papers.kinds.reminder import messages, owed, reminder
from thidua.papers.kinds.summary import summary
from thidua.papers.owed import owed_as_text, owed_papers
from thidua.plan.model import Plan
from thidua.shell.office import PdfError, to_pdf
from thidua.shell.places import find_config
from thidua.source.passages import texts

_OTHER = "Chỉ bài điển hình và tin bài đọc trên loa được; {asked} không phải hai loại ấy."

_NO_QUOTA = "Kế hoạch “{plan}” không giao chỉ tiêu nào tính theo kỳ {asked}, nên không có gì để đôn đốc."
_NOT_YET = (
    "Trong kỳ {asked} chưa đơn vị nào phải thực hiện chỉ tiêu của kế hoạch “{plan}” (chỉ tiêu chưa bắt đầu, chưa tới"
    " lượt hoặc được miễn), nên không có gì để đôn đốc."
)


def _radio(column: Column, request: Request) -> Ready:
    piece, content = wanted_piece(column, request.asked, _OTHER)
    if why := refusal(piece, content, column.result):
        raise RefusedPieceError(f"Không đọc trên loa được bài “{content.title}”: {why}.")
    read = radio(content, texts(piece.body))
    notes = [f"Đọc khoảng {f'{read.minutes:g}'.replace('.', ',')} phút."]
    if read.unsure:
        notes.append(f"Đọc theo từng chữ cái, xin xem lại: {', '.join(read.unsure)}.")
    return Ready(f"{read.text}\n".encode(), tuple(notes))


def _quarter(column: Column, request: Request) -> Ready:
    plan, period = wanted_period(column, request.asked, request.plan)
    unit = wanted_unit(plan, request.options["unit"]) if "unit" in request.options else None
    step = Step(request.options.get("step", Step.COMPILING))
    made = quarter(column.result, plan, period, step=step, unit=unit, chosen="chosen" in request.options)
    return ready_of(made, column, request.form)


def _minutes(column: Column, request: Request) -> Ready:
    return ready_of(minutes(column.result, *wanted_period(column, request.asked, request.plan)), column, request.form)


def _reminder(column: Column, request: Request) -> Ready | None:
    judge, period = wanted_period(column, request.asked, request.plan)
    if not owed(column.result, judge, period):
        is_idle = any(one.period == period for one in column.result.ledger(judge))
        why = _NOT_YET if is_idle else _NO_QUOTA
        raise UsageError(why.format(plan=judge.id, asked=quoted(request.asked)))
    if request.form == TEXT:
        said = messages(column.result, judge, period)
        return Ready("\n\n".join((*said, "")).encode()) if said else None
    made = reminder(column.result, judge, period)
    return ready_of(made, column, request.form) if made else None


def _summary(column: Column, request: Request) -> Ready:
    story, judge = wanted_story(column, request.asked, request.plan)
    refuse_unfit(story, column.result)
    return ready_of(summary(column.result, judge, story), column, request.form)


_OPTIONS = ("unit", "step", "chosen", "route", "annex")
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
    "reminder": PaperKind(
        "Công văn đôn đốc kèm bảng đơn vị còn thiếu; dạng txt: lời nhắn cho từng đơn vị",
        "KỲ",
        (WORD, EXCEL, TEXT),
        _reminder,
    ),
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
    **YEARLY,
}
_EXAMPLES = {
    "KỲ": "2026-Q3",
    "BÀI": "2026/ten-bai",
    "NĂM": "2026",
    "ĐƠN-VỊ": "phong-tong-hop",
    "MỐC": "tong-ket",
    "": "",
}


def _examples(plan: Plan | None) -> dict[str, str]:
    """Something to type for each thing that a kind is made of: what a plan has, where it is known."""
    if plan is None:
        return _EXAMPLES
    own = {
        "ĐƠN-VỊ": next((one.id for one in plan.units), ""),
        "MỐC": next((one.id for one in plan.milestones if one.is_review), ""),
    }
    return _EXAMPLES | {name: value for name, value in own.items() if value}


def _example(kind: PaperKind, examples: Mapping[str, str]) -> str:
    return " ".join(f"{examples[kind.of]} {'' if kind.is_then_free else examples[kind.then]}".split())


def _list(asked: Asked) -> int:
    """What is owed now in the column, where there is one, and every kind that can be made."""
    plan = None
    if asked.config or asked.plan or find_config(Path.cwd()):
        column = open_column(asked, all_plans=True)
        plan = chosen_plan(column, asked.plan)
        if plan is None or column.result.is_plan_unusable:
            return say_unusable(column.result)
        sys.stdout.write(owed_as_text(owed_papers(column.result, plan), plan, column.result.today) + "\n")
    sys.stdout.write("Các loại làm được\n")
    examples = _examples(plan)
    for name, kind in KINDS.items():
        command = " ".join(f"thidua report {name} {_example(kind, examples)} --out {name}.{kind.forms[0]}".split())
        sys.stdout.write(f"{name:<10} {kind.what} ({', '.join(kind.forms)})\n{'':<10} {command}\n")
    return 0


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
    if out is not None:
        must_end(out, form)
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


def _data(ready: Ready, *, pdf: bool) -> list[bytes]:
    """The bytes of a file and of its PDF; of an archive alone, with the PDF of each Word file in it."""
    if isinstance(ready.data, bytes):
        return [ready.data, *(to_pdf({"": ready.data}).values() if pdf else ())]
    files = dict(ready.data)
    if pdf:
        papers = {name: data for name, data in files.items() if name.endswith(f".{WORD}")}
        files |= {f"{name.removesuffix(WORD)}pdf": data for name, data in to_pdf(papers).items()}
    return [archived(files)]


def _write(ready: Ready, where: list[Path], *, pdf: bool, quiet: bool) -> int:
    """Writes a paper and, where it is asked for, its PDF; both or none."""
    try:
        data = _data(ready, pdf=pdf)
    except PdfError as error:
        sys.stderr.write(f"{error} Chưa ghi tệp nào.\n")
        return 1
    return 0 if write_whole(data, where, quiet=quiet) else 1


def _hand_over(ready: Ready, where: list[Path], *, pdf: bool, quiet: bool) -> int:
    if ready.notes and not quiet:
        sys.stderr.write("".join(f"{note}\n" for note in ready.notes))
    if where:
        return _write(ready, where, pdf=pdf, quiet=quiet)
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
    if wanted.then and not wanted.is_then_free and len(of) == 1:
        raise refused(f"còn thiếu {wanted.then} (ví dụ {_EXAMPLES[wanted.then]}).", context)
    most = len(of) if wanted.several else bool(wanted.of) + bool(wanted.then)
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
    "of", metavar="[KỲ|BÀI|…]", nargs=-1, required=False, help="kỳ (2026-Q3, 2026-09, 2026), bài, đơn vị hoặc mốc"
)
@click.option("--list", "listing", is_flag=True, help="in các văn bản đang phải làm, và mọi loại làm được")
@click.option("--out", cls=Option, type=Place(), metavar="TỆP", help="tệp ghi ra; dạng txt không ghi thì in ra")
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
@click.option("--annex", is_flag=True, help="year: kèm phụ lục nêu tên đơn vị còn thiếu")
@click.option("--route", cls=Option, metavar="MÃ", help="package: gói theo đường gửi này của kế hoạch")
@about_a_column
def command(
    asked: Asked, *, kind: str | None, of: tuple[str, ...], out: Path | None, replace: bool, pdf: bool, **more: Any
) -> int:
    """0 where the paper was made, or none is needed; 1 where a piece or the disk forbids it; 2 for what is unknown."""
    if more.pop("listing"):
        return _list(asked)
    name = _asked_for(kind, of)
    form = _form(name, more["form"], out, pdf=pdf)
    given = _given(name, {option: more[option] and str(more[option]) for option in _OPTIONS})
    column = open_column(asked, all_plans=True)
    if column.result.is_plan_unusable or column.result.plan_today is None:
        return say_unusable(column.result)
    beside = [out.with_suffix(".pdf")] if out and pdf and form == WORD else []
    where = places([out, *beside], column.settings, replace=replace) if out else []
    try:
        ready = KINDS[name].make(column, Request(of, form, asked.plan, given))
    except RefusedPieceError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if ready is None:
        sys.stderr.write("Không đơn vị nào còn thiếu trong kỳ này, nên không có công văn; chưa ghi tệp nào.\n")
        return 0
    return _hand_over(ready, where, pdf=pdf, quiet=asked.quiet)
