"""`thidua ledger`: who has met what, as of a day."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from thidua.check import Result
from thidua.choices import selections
from thidua.cli.column import Asked, Column, about_a_column, in_a_language, open_column, say_unusable
from thidua.cli.command import Command, Number, OneOf, Option, Place, UsageError, must_end, refused
from thidua.cli.paper_files import places, write_whole
from thidua.coverage import coverage
from thidua.ledger import LedgerEntry, QuotaStatus
from thidua.messages import due_words
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.papers.ledger_sheet import as_xlsx
from thidua.plan.deadlines import BOOKABLE, Deadline
from thidua.plan.model import Plan
from thidua.promises import promises
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render import due_list, duties, ledgers
from thidua.tally import Holdings
from thidua.withheld import Withdrawal, withdrawals

_NAMED = 10
_EXCEL = "xlsx"
# The forms, and how the name of a file of each ends.
_FORMS = {"text": "txt", "json": "json", "csv": "csv", "markdown": "md", _EXCEL: "xlsx"}


def _coming(entry: LedgerEntry, today: date, days: int) -> bool:
    """Whether it is still open and falls due within so many days."""
    return entry.status is QuotaStatus.OPEN and 0 <= (entry.due - today).days <= days


def _to_do(entries: tuple[LedgerEntry, ...], today: date, days: int) -> tuple[LedgerEntry, ...]:
    """What is overdue, and what falls due within so many days."""
    return tuple(one for one in entries if one.falls_short or _coming(one, today, days))


def _deadlines(result: Result, plan: Plan, upcoming: int | None) -> tuple[Deadline, ...]:
    """Reports, steps and reviews that are overdue or booked as done; with `upcoming` those overdue or due so soon."""
    today = result.today
    found = result.deadlines(plan, ahead=upcoming or 0)
    if upcoming is None:
        return tuple(one for one in found if one.kind in BOOKABLE and (one.done or one.is_overdue(today)))
    waiting = (one for one in found if one.done is None and one.kind != "milestone")
    return tuple(one for one in waiting if today <= one.due or one.is_overdue(today))


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


def _say_samples(result: Result, entries: Iterable[LedgerEntry], lang: str) -> None:
    """How many of the pieces that count are samples, for an office that has not deleted them yet."""
    counted = {one for entry in entries for one in entry.stories}
    samples = {
        one.path
        for one in result.pieces
        if isinstance(one.content, Story | Article) and one.content.sample and one.content.id in counted
    }
    if samples:
        sys.stderr.write(LEDGER_WORDS[lang].samples.format(count=len(samples)) + "\n")


def chosen_plan(column: Column, named: Path | None) -> Plan | None:
    """The plan that was named, else the one in force today."""
    path = column.settings.shown(named.absolute()) if named else None
    return next((plan for plan in column.result.plans if plan.path == path), column.result.plan_today)


def _other_short(column: Column, shown: Plan, ahead: int, lang: str) -> bool:
    """Whether another plan that has begun fell short; says what is left in each, for only one plan is printed."""
    result, is_short = column.result, False
    for plan in result.plans:
        if plan.id == shown.id or plan.start > result.today:
            continue
        entries = result.ledger(plan, ahead=ahead)
        waiting = [one for one in _deadlines(result, plan, ahead) if one.done is None]
        overdue = sum(one.is_overdue(result.today) for one in waiting)
        short = overdue + sum(entry.falls_short for entry in entries)
        due = len(waiting) - overdue + sum(_coming(one, result.today, ahead) for one in entries) if ahead else 0
        if short or due:
            path = os.path.relpath(column.settings.root / plan.path)
            said = LEDGER_WORDS[lang].other_plan
            command = f"thidua ledger --plan {path}"
            sys.stderr.write(said.format(plan=plan.id, short=short, due=due, command=command) + "\n")
        is_short = is_short or short > 0
    return is_short


def _withdrawn(result: Result) -> tuple[Withdrawal, ...]:
    stories = (one.content for one in result.pieces if isinstance(one.content, Story))
    return withdrawals(stories, result.today)


def _around(result: Result, plan: Plan, found: tuple[Deadline, ...], lang: str, *, is_soon: bool) -> str:
    """What stands below the quotas: consent withdrawn, what is overdue or due soon, the routes and the book."""
    waiting = duties.withdrawals_as_text(_withdrawn(result), lang=lang)
    waiting += duties.deadlines_as_text((one for one in found if not one.done), plan, result.today, lang=lang)
    if is_soon:
        return waiting
    booked = duties.booked_as_text(result.receipts_of(plan), plan, result.today, lang=lang)
    return waiting + duties.routes_as_text(plan, lang=lang) + booked


def _lists(result: Result, plan: Plan, lang: str, asked: Collection[str]) -> str:
    """The lists asked for: what became of registrations and of pieces, and how far the pieces cover the plan."""
    held = result.held(plan) if asked else Holdings()
    today, text = result.today, ""
    if "registered" in asked:
        text += duties.promises_as_text(promises(held, today), plan, lang=lang)
    if "chosen" in asked:
        text += duties.selections_as_text(selections(plan, held, today), plan, lang=lang)
    if "coverage" in asked:
        text += duties.coverage_as_text(coverage(plan, held, today), lang=lang)
    return text


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is printed: entries and deadlines of a plan, all or those overdue or due within `upcoming` days."""

    result: Result
    plan: Plan
    entries: tuple[LedgerEntry, ...]
    deadlines: tuple[Deadline, ...]
    upcoming: int | None
    lang: str


def _data(shown: _Shown, form: str, lists: Collection[str]) -> bytes:
    """The ledger in one of its forms; `lists` are printed below the text alone."""
    result, plan, lang = shown.result, shown.plan, shown.lang
    if form == _EXCEL:
        return as_xlsx(shown.entries, plan, result.today)
    if form == "json":
        withdrawn = _withdrawn(result)
        return ledgers.as_json(shown.entries, plan, result.today, shown.deadlines, withdrawn=withdrawn).encode()
    if form == "csv":
        return ledgers.as_csv(shown.entries, plan, lang=lang).encode()
    if form == "markdown":
        days, withdrawn = shown.upcoming or 0, _withdrawn(result)
        told = due_list.as_due_list(plan, shown.entries, shown.deadlines, withdrawn, today=result.today, days=days)
        return told.encode()
    text = ledgers.as_text(shown.entries, plan, result.today, upcoming=shown.upcoming, lang=lang)
    text += _around(result, plan, shown.deadlines, lang, is_soon=shown.upcoming is not None)
    return (text + _lists(result, plan, lang, lists)).encode()


@click.command("ledger", cls=Command, help="Sổ theo dõi chỉ tiêu giới thiệu điển hình, tính đến một ngày.")
@click.option(
    "--fail-on",
    cls=Option,
    type=OneOf(("overdue",)),
    help="kết thúc với mã 1 nếu có chỉ tiêu quá hạn, chưa hoàn thành, hoặc báo cáo, bước, sơ kết quá hạn, chưa ghi sổ",
)
@click.option(
    "--upcoming",
    cls=Option,
    type=Number(),
    metavar="SỐ-NGÀY",
    help="chỉ in những gì chưa xong đã quá hạn, hoặc sẽ đến hạn trong số ngày này: chỉ tiêu, bước, báo cáo, "
    "sơ kết, đăng ký",
)
@click.option("--registered", is_flag=True, help="in thêm những ai đã đăng ký, ai đã và chưa được giới thiệu")
@click.option("--chosen", is_flag=True, help="in thêm những bài được Hội đồng chọn, đã gửi tiếp đi đâu, chưa gửi tiếp")
@click.option("--coverage", is_flag=True, help="in thêm số bài theo nhóm nội dung, phong trào, lĩnh vực")
@click.option("--format", "form", cls=Option, type=OneOf(_FORMS), default="text", help="dạng kết quả")
@click.option(
    "--out",
    cls=Option,
    type=Place(),
    metavar="TỆP",
    help="ghi vào tệp thay vì in ra, tên kết thúc theo dạng; xlsx thì bắt buộc",
)
@click.option("--replace", is_flag=True, help="ghi đè tệp đã có ở --out")
@in_a_language
@about_a_column
def command(
    asked: Asked,
    *,
    fail_on: str | None,
    upcoming: int | None,
    form: str,
    out: Path | None,
    replace: bool,
    lang: str,
    **lists: bool,
) -> int:
    """Always prints the ledger; 1 only with `--fail-on overdue`, and only for a duty that has a number or a day."""
    if upcoming is not None and upcoming < 0:
        raise UsageError(LEDGER_WORDS[lang].bad_upcoming)
    if form == "markdown" and upcoming is None:
        raise UsageError(due_words.NEEDS_DAYS)
    if form == _EXCEL and out is None:
        raise refused(LEDGER_WORDS[lang].no_out, click.get_current_context())
    if out is not None:
        must_end(out, _FORMS[form])
    column = open_column(asked, all_plans=True)
    result = column.result
    plan = chosen_plan(column, asked.plan)
    if plan is None or result.is_plan_unusable:
        return say_unusable(result, lang)
    _say_uncounted(result, asked.plan, lang)
    ahead = upcoming or 0
    entries = result.ledger(plan, ahead=ahead)
    if not asked.quiet:
        _say_samples(result, entries, lang)
    shown = entries if upcoming is None else _to_do(entries, result.today, ahead)
    found = _deadlines(result, plan, upcoming)
    data = _data(_Shown(result, plan, shown, found, upcoming, lang), form, [name for name in lists if lists[name]])
    if out is None:
        sys.stdout.write(data.decode())
    elif not write_whole([data], places([out], column.settings, replace=replace), quiet=asked.quiet):
        return 1
    others = asked.plan is None and _other_short(column, plan, ahead, lang)
    is_short = any(entry.falls_short for entry in entries) or any(one.is_overdue(result.today) for one in found)
    return int(fail_on == "overdue" and (others or is_short))
