"""What every command starts with: which column, which day, and the Result of its check."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from thidua.check import Result, check
from thidua.messages.terms import REASONS
from thidua.shell.causes import obstacle
from thidua.shell.clock import BadDayError, today
from thidua.shell.files import read_inputs
from thidua.shell.settings import Settings, find_config, narrowed, read_settings
from thidua.source.text import printable

_LONGEST_SHOWN = 80


class UsageError(Exception):
    """The command line names something that is not there; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as one command sees it."""

    settings: Settings
    result: Result


def chosen_day(arguments: argparse.Namespace) -> date:
    """The day that `--today` or the clock says."""
    try:
        return today(arguments.today)
    except BadDayError as error:
        message = f"“{error}” {error.why}"
        raise UsageError(message) from None


def _unread(path: Path, why: str) -> str:
    shown = printable(str(path))
    cut = f"{shown[:_LONGEST_SHOWN]}…" if shown[_LONGEST_SHOWN:] else shown
    return f"Không dùng được “{cut}”: {REASONS['vi'][why].format(detail=cut)}."


def find_settings(arguments: argparse.Namespace, *, all_plans: bool = False) -> Settings:
    """The settings of the nearest column, or of the plan and content named.

    With `all_plans`, a plan that is one of the column's narrows nothing: the others go on judging what is theirs.
    """
    here = Path.cwd()
    config = arguments.config.absolute() if arguments.config else find_config(here)
    if arguments.config and (why := obstacle(arguments.config)):
        raise UsageError(_unread(arguments.config, why))
    if config is None:
        if arguments.plan is None or arguments.content is None:
            message = "Không thấy mkdocs.yml từ thư mục này trở lên; hãy dùng --config, hoặc cả --plan và --content."
            raise UsageError(message)
        settings = Settings(here, None)
    else:
        settings = read_settings(config)
    if arguments.content is not None and (why := obstacle(arguments.content)) != "folder":
        raise UsageError(_unread(arguments.content, why or "not-a-folder"))
    is_own = all_plans and arguments.plan is not None and arguments.plan.absolute() in settings.plans
    return narrowed(settings, plan=None if is_own else arguments.plan, content=arguments.content)


def open_column(arguments: argparse.Namespace, *, all_plans: bool = False) -> Column:
    """Reads and checks the column once."""
    day = chosen_day(arguments)
    settings = find_settings(arguments, all_plans=all_plans)
    return Column(settings, check(read_inputs(settings), today=day))
