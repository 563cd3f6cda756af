"""`thidua ledger`: who has met what, as of a day."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from thidua.check import Result
from thidua.cli.arguments import EXIT_USAGE
from thidua.cli.column import Column, UsageError, open_column
from thidua.ledger import Entry, QuotaStatus
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.plan.deadlines import ReportDue, reports_due
from thidua.plan.model import Plan
from thidua.records.story import Story
from thidua.render import findings, ledgers

_NAMED = 10


def _upcoming(entries: tuple[Entry, ...], today: date, days: int) -> tuple[Entry, ...]:
    """What is still open and falls due within so many days."""
    last = today.toordinal() + days
    return tuple(
        entry
        for entry in entries
        if entry.status is QuotaStatus.OPEN and today.toordinal() <= entry.due.toordinal() <= last
    )


def _reports(plan: Plan, today: date, days: int) -> tuple[ReportDue, ...]:
    return reports_due(plan, today, date.fromordinal(min(today.toordinal() + days, date.max.toordinal())))


def _say_unusable(result: Result, lang: str) -> int:
    unusable = result.office_findings
    sys.stderr.write(findings.as_text(unusable, len(unusable), lang=lang))
    return EXIT_USAGE


def _say_uncounted(result: Result, named: Path | None, lang: str) -> None:
    """Names the stories that do not count for their faults; only how many there are, where they are many."""
    # By another plan the same story may have no fault at all, so the command must name the plan that was asked for.
    plan = f" --plan {named}" if named else ""
    words = LEDGER_WORDS[lang]
    paths = [one.path for one in result.pieces if isinstance(one.content, Story) and one.path in result.faulty]
    if len(paths) > _NAMED:
        sys.stderr.write(words.many_uncounted.format(count=len(paths), command=f"thidua check{plan}") + "\n")
        return
    for path in paths:
        sys.stderr.write(words.uncounted.format(path=path, command=f"thidua check {path}{plan}") + "\n")


def _chosen(column: Column, named: Path | None) -> Plan | None:
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


def run(arguments: argparse.Namespace) -> int:
    """Always prints the ledger; 1 only with `--fail-on overdue`, and only for a duty that has a number."""
    if arguments.upcoming is not None and arguments.upcoming < 0:
        raise UsageError(LEDGER_WORDS[arguments.lang].bad_upcoming)
    column = open_column(arguments, all_plans=True)
    result = column.result
    plan = _chosen(column, arguments.plan)
    if plan is None or result.is_plan_unusable:
        return _say_unusable(result, arguments.lang)
    _say_uncounted(result, arguments.plan, arguments.lang)
    ahead = arguments.upcoming or 0
    entries = result.ledger(plan, ahead=ahead)
    shown = entries if arguments.upcoming is None else _upcoming(entries, result.today, ahead)
    soon = None if arguments.upcoming is None else _reports(plan, result.today, ahead)
    if arguments.format == "json":
        sys.stdout.write(ledgers.as_json(shown, plan, result.today, soon))
    elif arguments.format == "csv":
        sys.stdout.write(ledgers.as_csv(shown, plan, lang=arguments.lang))
    else:
        text = ledgers.as_text(shown, plan, result.today, upcoming=arguments.upcoming, lang=arguments.lang)
        sys.stdout.write(text + ledgers.reports_as_text(soon or (), lang=arguments.lang))
    others = arguments.plan is None and _other_short(column, plan, ahead, arguments.lang)
    return int(arguments.fail_on == "overdue" and (others or any(entry.falls_short for entry in entries)))
