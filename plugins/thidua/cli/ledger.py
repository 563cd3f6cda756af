"""`thidua ledger`: who has met what, as of a day."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from thidua.check import Result
from thidua.cli.column import Asked, Column, about_a_column, in_a_language, open_column, say_unusable
from thidua.cli.command import Command, Number, OneOf, Option, Place, UsageError, refused
from thidua.cli.writing import places, write_papers
from thidua.coverage import coverage
from thidua.ledger import LedgerEntry, QuotaStatus
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.papers.ledger_sheet import as_xlsx
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.promises import promises
from thidua.records.story import Story
from thidua.render import duties, ledgers
from thidua.tally import Holdings

_NAMED = 10
_EXCEL = "xlsx"
_FORMS = ("text", "json", "csv", _EXCEL)


def _upcoming(entries: tuple[LedgerEntry, ...], today: date, days: int) -> tuple[LedgerEntry, ...]:
    """What is still open and falls due within so many days."""
    last = today.toordinal() + days
    return tuple(
        entry
        for entry in entries
        if entry.status is QuotaStatus.OPEN and today.toordinal() <= entry.due.toordinal() <= last
    )


def _soon(result: Result, plan: Plan, days: int) -> tuple[Deadline, ...]:
    """What falls due within so many days and is not booked as done."""
    last = days_after(result.today, days)
    found = deadlines(plan, result.today, last, result.receipts, today=result.today)
    return tuple(one for one in found if one.done is None and one.kind != "milestone")


def _say_uncounted(result: Result, named: Path | None, lang: str) -> None:
    """Names the stories that do not count for their findings; only how many there are, where they are many."""
    # By another plan the same story may have no finding at all, so the command must name the plan that was asked for.
    plan = f" --plan {named}" if named else ""
    words = LEDGER_WORDS[lang]
    paths = [one.path for one in result.pieces if isinstance(one.content, Story) and one.path in result.uncounted]
    if len(paths) > _NAMED:
        sys.stderr.write(words.many_uncounted.format(count=len(paths), command=f"thidua check{plan}") + "\n")
        return
    for path in paths:
        sys.stderr.write(words.uncounted.format(path=path, command=f"thidua check {path}{plan}") + "\n")


def chosen_plan(column: Column, named: Path | None) -> Plan | None:
    """The plan that was named, else the one in force today."""
    path = column.settings.shown(named.absolute()) if named else None
    return next((plan for plan in column.result.plans if plan.path == path), column.result.plan_today)


def _other_short(column: Column, shown: Plan, ahead: int, lang: str) -> bool:
    """Whether another plan that has begun fell short; says what is left in each, for only one plan is printed."""
    result, is_short = column.result, False
    for plan in result.plans:
        entries = result.ledger(plan, ahead=ahead) if plan.id != shown.id and plan.start <= result.today else ()
        short = sum(entry.falls_short for entry in entries)
        due = len(_upcoming(entries, result.today, ahead)) if ahead else 0
        if short or due:
            path = os.path.relpath(column.settings.root / plan.path)
            said = LEDGER_WORDS[lang].other_plan
            command = f"thidua ledger --plan {path}"
            sys.stderr.write(said.format(plan=plan.id, short=short, due=due, command=command) + "\n")
        is_short = is_short or short > 0
    return is_short


def _around(result: Result, plan: Plan, soon: tuple[Deadline, ...] | None, lang: str) -> str:
    """What stands below the quotas: what falls due soon, or the routes and the book."""
    if soon is not None:
        return duties.deadlines_as_text(soon, plan, lang=lang)
    booked = duties.booked_as_text(result.receipts_of(plan), plan, result.today, lang=lang)
    return duties.routes_as_text(plan, lang=lang) + booked


def _asked_for(result: Result, plan: Plan, lang: str, *, registered: bool, covered: bool) -> str:
    """What is printed where it is asked for: what became of registrations, and how far the pieces cover the plan."""
    held = result.held(plan) if registered or covered else Holdings()
    kept = duties.promises_as_text(promises(held, result.today), plan, lang=lang) if registered else ""
    return kept + (duties.coverage_as_text(coverage(plan, held, result.today), lang=lang) if covered else "")


def _data(
    result: Result,
    plan: Plan,
    shown: tuple[LedgerEntry, ...],
    soon: tuple[Deadline, ...] | None,
    form: str,
    lang: str,
    upcoming: int | None,
) -> bytes:
    """The ledger in one of its forms."""
    if form == _EXCEL:
        return as_xlsx(shown, plan, result.today)
    if form == "json":
        return ledgers.as_json(shown, plan, result.today, soon).encode()
    if form == "csv":
        return ledgers.as_csv(shown, plan, lang=lang).encode()
    text = ledgers.as_text(shown, plan, result.today, upcoming=upcoming, lang=lang)
    return (text + _around(result, plan, soon, lang)).encode()


@click.command("ledger", cls=Command, help="Sổ theo dõi chỉ tiêu giới thiệu điển hình, tính đến một ngày.")
@click.option(
    "--fail-on",
    cls=Option,
    type=OneOf(("overdue",)),
    help="kết thúc với mã 1 nếu có chỉ tiêu quá hạn, chưa hoàn thành",
)
@click.option(
    "--upcoming",
    cls=Option,
    type=Number(),
    metavar="SỐ-NGÀY",
    help="chỉ in những gì chưa xong sẽ đến hạn trong số ngày này: chỉ tiêu, bước, báo cáo, sơ kết, đăng ký",
)
@click.option("--registered", is_flag=True, help="in thêm những ai đã đăng ký, ai đã và chưa được giới thiệu")
@click.option("--coverage", "covered", is_flag=True, help="in thêm số bài theo nhóm nội dung, phong trào, lĩnh vực")
@click.option("--format", "form", cls=Option, type=OneOf(_FORMS), default="text", help="dạng kết quả")
@click.option("--out", cls=Option, type=Place(), metavar="TỆP", help="ghi vào tệp thay vì in ra; xlsx thì bắt buộc")
@in_a_language
@about_a_column
def command(  # noqa: PLR0913 - an argument for each option
    asked: Asked,
    *,
    fail_on: str | None,
    upcoming: int | None,
    registered: bool,
    covered: bool,
    form: str,
    out: Path | None,
    lang: str,
) -> int:
    """Always prints the ledger; 1 only with `--fail-on overdue`, and only for a duty that has a number."""
    if upcoming is not None and upcoming < 0:
        raise UsageError(LEDGER_WORDS[lang].bad_upcoming)
    if form == _EXCEL and out is None:
        raise refused(LEDGER_WORDS[lang].no_out, click.get_current_context())
    column = open_column(asked, all_plans=True)
    result = column.result
    plan = chosen_plan(column, asked.plan)
    if plan is None or result.is_plan_unusable:
        return say_unusable(result, lang)
    _say_uncounted(result, asked.plan, lang)
    ahead = upcoming or 0
    entries = result.ledger(plan, ahead=ahead)
    shown = entries if upcoming is None else _upcoming(entries, result.today, ahead)
    soon = None if upcoming is None else _soon(result, plan, ahead)
    more = _asked_for(result, plan, lang, registered=registered, covered=covered) if form == "text" else ""
    data = _data(result, plan, shown, soon, form, lang, upcoming) + more.encode()
    if out is None:
        sys.stdout.write(data.decode())
    elif not write_papers([data], places([out], column.settings), quiet=asked.quiet):
        return 1
    others = asked.plan is None and _other_short(column, plan, ahead, lang)
    return int(fail_on == "overdue" and (others or any(entry.falls_short for entry in entries)))
