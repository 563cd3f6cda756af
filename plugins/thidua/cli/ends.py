"""What holds before the first import and after the last word of any command."""

from __future__ import annotations

import io
import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from typing_extensions import Buffer

# 128 and the number of SIGINT, as shells count.
_INTERRUPTED = 130
_UNUSABLE = 2
_STDOUT, _STDERR = 1, 2


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    # At once: an exception in the middle of an import may be swallowed there, or printed line by line.
    os._exit(_INTERRUPTED)


class _Output(io.FileIO):
    """Output whose reader may go away (`| head`): the command goes on, for its exit code is still asked for."""

    error: OSError | None = None

    def write(self, data: Buffer) -> int:
        try:
            return super().write(data)
        except OSError as error:
            self.error = self.error or error
            return memoryview(data).nbytes


def _opened(output: _Output) -> io.TextIOWrapper:
    """One stream: UTF-8 whatever the terminal; a path may be any bytes, and those that are no text stand as numbers."""
    is_live = output.fileno() == _STDERR or output.isatty()
    return io.TextIOWrapper(
        io.BufferedWriter(output),
        encoding="utf-8",
        errors="backslashreplace",
        line_buffering=is_live,
        write_through=is_live,
    )


def _open_streams() -> _Output:
    """Opens what we speak to; the output that comes back knows what went wrong with it."""
    for number in (0, _STDOUT, _STDERR):
        try:
            os.fstat(number)
        except OSError:
            # It was closed before we began. The lowest number that is free is this one, so what is said is swallowed;
            # else the next file that is opened, of a site perhaps, would come to be our output.
            os.open(os.devnull, os.O_RDWR)
    output, errors = _Output(_STDOUT, "w", closefd=False), _Output(_STDERR, "w", closefd=False)
    sys.stdout, sys.stderr = _opened(output), _opened(errors)
    return output


def _said(error: OSError) -> str:
    """One line for what no command expected of the system; the path of 5,000 letters is cut."""
    from thidua.messages.words import DISK_FAULTS
    from thidua.source.text import printable

    name = printable(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else ""
    place = f" “{name[:80]}{'…' if name[80:] else ''}”" if name else ""
    return f"Không đọc hoặc không ghi được{place}: {DISK_FAULTS.get(error.errno or 0, error.strerror)}.\n"


def _main() -> int:
    from thidua.cli.standing import told_again

    if (code := told_again(sys.argv[1:])) is not None:
        return code
    from thidua.cli.main import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    return main()


def _code(output: _Output) -> int:
    try:
        code = _main()
        sys.stdout.flush()
        if output.error is not None and not isinstance(output.error, BrokenPipeError):
            raise output.error
    except KeyboardInterrupt:
        # Ctrl and C: the one who pressed them needs no report.
        return _INTERRUPTED
    except OSError as error:
        if error.errno is None:
            # Not the disk: libraries use the class for their own troubles too, and those are bugs of ours.
            raise
        sys.stderr.write(_said(error))
        return _UNUSABLE
    return code


def run() -> None:
    """Runs the command line; whatever the system does to it, there is one line at most, and an exit code."""
    signal.signal(signal.SIGINT, _leave)
    output = _open_streams()
    code = _code(output)
    signal.signal(signal.SIGINT, _leave)
    raise SystemExit(code)
