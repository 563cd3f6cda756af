"""The first line of any command: from here on an interrupt ends it without a word."""

import _signal  # type: ignore[import-not-found]  # the part of `signal` that is in the interpreter


def run() -> None:
    """Runs the command line, and ends the process with its exit code."""
    # `signal` itself imports others for a tenth of a second, in which an interrupt is printed line by line.
    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from thidua.cli.ends import run as guarded

    guarded()
