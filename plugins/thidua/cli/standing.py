"""`thidua build` and `check` where nothing has changed since the last one: told before anything else is imported."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from thidua.shell.clock import BadDayError, today
from thidua.shell.places import find_config
from thidua.shell.unchanged import checked, standing


def _day(options: Sequence[str]) -> str | None:
    """The day of a command with these options; None where others are asked for, or it is no day."""
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


def told_again(arguments: Sequence[str]) -> int | None:
    """Tells again what the last build or check told, where it would do the same; its exit code, or None."""
    command, *options = arguments or [""]
    if command not in {"build", "check"}:
        return None
    day, config = _day([one for one in options if one != "--quiet"]), find_config(Path.cwd())
    told = (standing if command == "build" else checked)(config, day) if day and config else None
    if told is None:
        return None
    is_quiet = "--quiet" in options
    if command == "check":
        sys.stdout.write(told["quiet" if is_quiet else "text"])
        return int(told["code"])
    sys.stderr.write(told["findings"])
    if not is_quiet:
        sys.stdout.write(f"Đã xuất bản vào {told['site']}/; từ lần trước không có gì thay đổi.\n")
    return 0
