"""`thidua`: chooses the command, and turns what it says into an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from thidua import __version__
from thidua.cli.arguments import EXIT_USAGE, build_parser
from thidua.cli.column import UsageError

# Each command is imported when it runs, so that `check` never waits for what `build` needs.
_COMMANDS = {name: f"thidua.cli.{name}" for name in ("check", "ledger", "build", "serve", "explain", "forget")}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0 is well, 1 content or a duty fell short, 2 the plan or the arguments are unusable."""
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
