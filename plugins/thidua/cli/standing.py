"""`thidua build` where nothing has changed since the last one: it says so before anything else is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from thidua.shell.clock import BadDayError, today
from thidua.shell.places import find_config
from thidua.shell.unchanged import standing


def _day(options: Sequence[str]) -> str | None:
    """The day of a build with these options; None where others are asked for, or it is no day."""
    given: str | None = None
    match options:
        case []:
            pass
        case ["--today", given]:
            pass
        case [joined] if joined.startswith("--today="):
            given = joined.removeprefix("--today=")
        case _:
            return None
    try:
        return today(given).isoformat()
    except BadDayError:
        return None


def stands(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for a site that stands already; then what its build told is told again."""
    if arguments[:1] != ["build"]:
        return False
    options = [one for one in arguments[1:] if one != "--quiet"]
    day, config = _day(options), find_config(Path.cwd())
    told = standing(config, day) if day and config else None
    if told is None:
        return False
    sys.stderr.write(told["findings"])
    if "--quiet" not in arguments:
        sys.stdout.write(f"Đã xuất bản vào {told['site']}/; từ lần trước không có gì thay đổi.\n")
    return True
