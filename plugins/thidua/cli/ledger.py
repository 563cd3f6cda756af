"""`thidua ledger`: who has met what, as of a day."""

from __future__ import annotations

import argparse
import sys

from thidua.cli.arguments import EXIT_USAGE
from thidua.cli.column import UsageError, open_column, plan_today
from thidua.ledger import Entry, QuotaStatus
from thidua.records.story import Story
from thidua.render import findings, ledgers


def _upcoming(entries: tuple[Entry, ...], arguments: argparse.Namespace, today_ordinal: int) -> tuple[Entry, ...]:
    return tuple(
        entry
        for entry in entries
        if entry.status is QuotaStatus.OPEN and 0 <= entry.due.toordinal() - today_ordinal <= arguments.upcoming
    )


def run(arguments: argparse.Namespace) -> int:
    """Always prints the ledger; 1 only with `--fail-on overdue`, and only for a duty that has a number."""
    column = open_column(arguments)
    result = column.result
    plan = plan_today(result)
    if plan is None or result.is_plan_unusable:
        unusable = tuple(one for one in result.diagnostics if one.path in result.office_paths)
        sys.stderr.write(findings.as_text(unusable, len(unusable), lang=arguments.lang))
        return EXIT_USAGE
    if arguments.upcoming is not None and arguments.upcoming < 0:
        message = "--upcoming cần một số ngày từ 0 trở lên."
        raise UsageError(message)
    for piece in result.pieces:
        if isinstance(piece.content, Story) and piece.path in result.faulty:
            sys.stderr.write(f"{piece.path}: bài có lỗi nên chưa được tính (xem: thidua check {piece.path})\n")
    entries = result.ledger(plan, ahead=arguments.upcoming or 0)
    shown = entries if arguments.upcoming is None else _upcoming(entries, arguments, result.today.toordinal())
    if arguments.format == "json":
        sys.stdout.write(ledgers.as_json(shown, plan, result.today))
    elif arguments.format == "csv":
        sys.stdout.write(ledgers.as_csv(shown))
    else:
        sys.stdout.write(ledgers.as_text(shown, plan, result.today))
    return int(arguments.fail_on == "overdue" and any(entry.falls_short for entry in entries))
