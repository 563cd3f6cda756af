"""`thidua build`: checks, builds beside the old site, gates what was built, and swaps; until then the old one stays."""

from __future__ import annotations

import argparse
import errno
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from thidua.cli.arguments import EXIT_USAGE
from thidua.cli.column import Column, open_column
from thidua.messages.words import DISK_FAULTS
from thidua.render.findings import as_text
from thidua.shell.build import BuildFailedError, build
from thidua.shell.gate import gate
from thidua.shell.packing import pack
from thidua.shell.publish import CURRENT, BusyError, OccupiedError, mend, published, released

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_SIGNALLED = 128


def _leave(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - as `signal` calls it
    # An exception and not a sudden end, so that the staging folder is taken away.
    raise SystemExit(_SIGNALLED + number)


@contextmanager
def _stoppable() -> Iterator[None]:
    before = {number: signal.signal(number, _leave) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _said(error: OSError) -> str:
    place = f" (khi ghi {error.filename})" if error.filename else ""
    if error.errno in _FULL:
        return f"Ổ đĩa đã hết chỗ{place}, trang cũ giữ nguyên. Hãy giải phóng chỗ rồi chạy lại.\n"
    reason = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
    return f"Không đọc hoặc không ghi được{place}: {reason}. Trang cũ giữ nguyên.\n"


def _publish(column: Column, arguments: argparse.Namespace) -> None:
    settings = column.settings
    releases = arguments.releases.absolute() if arguments.releases else None
    with released(releases) if releases else published(settings.site) as staging:
        built = build(settings, column.result, staging)
        pack(staging)
        gate(settings, built, staging)
    sys.stderr.writelines(f"{remark}\n" for remark in built.assembly.remarks)
    if not arguments.quiet:
        place = str(arguments.releases / CURRENT) if releases else settings.shown(settings.site)
        sys.stdout.write(f"Đã xuất bản vào {place}/.\n")


def _in_the_way(error: BusyError | OccupiedError) -> str:
    if isinstance(error, BusyError):
        return "Một lần xuất bản khác đang chạy; hãy chờ nó xong rồi thử lại.\n"
    return f"“{error}” phải là liên kết do lệnh này tạo ra; hãy chuyển thư mục đang ở đó đi nơi khác.\n"


def run(arguments: argparse.Namespace) -> int:
    """0 where the new site stands; 1 where content or the disk stopped it; 2 where a plan or a second build did."""
    column = open_column(arguments)
    result = column.result
    if column.settings.config is None:
        sys.stderr.write("Xuất bản cần có mkdocs.yml; hãy dùng --config.\n")
        return EXIT_USAGE
    if not arguments.releases:
        mend(column.settings.site)
    if result.diagnostics:
        sys.stderr.write(as_text(result.diagnostics, result.checked, lang=arguments.lang))
    if result.errors:
        return EXIT_USAGE if result.is_plan_unusable else 1
    try:
        with _stoppable():
            _publish(column, arguments)
    except (BusyError, OccupiedError) as error:
        sys.stderr.write(_in_the_way(error))
        return EXIT_USAGE
    except BuildFailedError as error:
        sys.stderr.write(f"Chưa xuất bản được, trang cũ giữ nguyên: {error}\n")
        return 1
    except OSError as error:
        if error.errno is None:
            # Not the disk: libraries use the class for their own troubles too, and those are bugs of ours.
            raise
        sys.stderr.write(_said(error))
        return 1
    return 0
