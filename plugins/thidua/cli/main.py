"""`thidua`: chooses the command, and turns what it says into an exit code."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from thidua import __version__
from thidua.cli.arguments import EXIT_USAGE, build_parser
from thidua.cli.column import UsageError

# Each command is imported when it runs, so that `check` never waits for what `build` needs.
_COMMANDS = {name: f"thidua.cli.{name}" for name in ("check", "ledger", "build", "serve", "explain", "forget")}
# 128 and the number of SIGINT, as shells count.
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0 is well, 1 content or a duty fell short, 2 the plan or the arguments are unusable."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.version:
        sys.stdout.write(f"thidua {__version__}\n")
        return 0
    if not arguments.command:
        parser.print_help()
        return EXIT_USAGE
    try:
        command: Callable[[argparse.Namespace], int] = import_module(_COMMANDS[arguments.command]).run
        return command(arguments)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_USAGE
    except KeyboardInterrupt:
        # Ctrl and C: the one who pressed them needs no report.
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output (`head`) has seen enough.
        sys.stderr.close()
        return 0


def run() -> None:
    """The console script."""
    raise SystemExit(main())
