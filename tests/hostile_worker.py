"""Runs the hostile corpus in a process of its own, with little memory: `python -m tests.hostile_worker MODE FOLDER`.

`check` checks each case named on its input as the command line does, and answers with a line of JSON for each.
`build` builds a site of all that is harmless, `preview` one of everything, faulty pieces included, or of what is named.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import resource
import sys
import time
from pathlib import Path

from tests.hostile_corpus import Case, cases, column

TODAY = "2026-11-15"
MEGABYTE = 1024 * 1024
# Of address space, which is more than what is used of it.
MOST_MEMORY = 300 * MEGABYTE


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _peak() -> int:
    """The most memory held, in megabytes; `ru_maxrss` could be that of the process which started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _check(case: Case, folder: Path) -> dict[str, object]:
    from thidua.cli.main import main  # noqa: PLC0415 - within the limit, as start-up is

    content = column(folder)
    case.write(content)
    out, err = io.StringIO(), io.StringIO()
    start = time.perf_counter()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["check", "--config", str(folder / "mkdocs.yml"), "--format", "json", "--today", TODAY])
    seconds = time.perf_counter() - start
    return {"name": case.name, "code": code, "seconds": seconds, "out": out.getvalue(), "err": err.getvalue()}


def check(folder: Path) -> None:
    """Answers for each case on the input."""
    _limited()
    by_name = {case.name: case for case in cases()}
    for number, name in enumerate(sys.stdin.read().split()):
        answer = _check(by_name[name], folder / str(number))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def build(folder: Path, *, preview: bool) -> None:
    """One column of all cases that may stand beside each other."""
    _limited()
    content = column(folder)
    named = sys.stdin.read().split()
    for case in cases():
        if case.name in named or (not named and (preview or case.is_harmless) and not case.is_special):
            case.write(content)
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415 - as above
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.disable(logging.WARNING)
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="serve" if preview else "build", dirty=False)
    mkdocs_build(config, serve_url="http://127.0.0.1/" if preview else None)
    sys.stdout.write(json.dumps({"seconds": time.process_time(), "megabytes": _peak()}))


if __name__ == "__main__":
    mode, where = sys.argv[1], Path(sys.argv[2])
    if mode == "check":
        check(where)
    else:
        build(where, preview=mode == "preview")
