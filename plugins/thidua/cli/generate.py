"""`thidua generate`: writes what editors, programs and hosts read of a column's plans and settings."""

from __future__ import annotations

import sys

import click

from thidua.cli.column import Asked, about_a_column, open_column, say_unusable
from thidua.cli.command import EXIT_USAGE, Command
from thidua.messages.words import DISK_FAULTS
from thidua.shell.generated import stale, write_generated

_NO_CONFIG = "Lệnh này cần có mkdocs.yml; hãy dùng --config.\n"
_STALE = "{path} chưa đúng với kế hoạch, cấu hình hiện nay.\n"
_RUN = "Chạy thidua generate để làm lại.\n"
_FRESH = "Mọi tệp đều đúng với kế hoạch, cấu hình hiện nay.\n"
_WRITTEN = "Đã ghi {path}.\n"
_FOREIGN = "{path} không do lệnh này viết ra nên giữ nguyên.\n"


@click.command(
    "generate",
    cls=Command,
    help="Làm lại các tệp sinh từ kế hoạch: lược đồ, cấu hình VS Code, CODEOWNERS, mẫu yêu cầu ghép, bảng khai báo.",
)
@click.option("--check", "checking", is_flag=True, help="không ghi gì; kết thúc với mã 1 nếu có tệp chưa đúng")
@about_a_column
def command(asked: Asked, *, checking: bool) -> int:
    """0 where all stands as it should; 1 where `--check` found what does not, or the disk refused; 2 without a plan."""
    column = open_column(asked)
    settings, result = column.settings, column.result
    if settings.config is None:
        sys.stderr.write(_NO_CONFIG)
        return EXIT_USAGE
    if result.is_plan_unusable:
        return say_unusable(result)
    if checking:
        found = stale(settings, result)
        is_fresh = not found
        sys.stderr.write("".join(_STALE.format(path=path) for path in found) + (_RUN if found else ""))
    else:
        try:
            made = write_generated(settings, result)
        except OSError as error:
            why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
            sys.stderr.write(f"Không ghi được {error.filename}: {why}.\n")
            return 1
        # What stays is not as it should be either.
        found, is_fresh = (), not made.foreign
        sys.stderr.write("".join(_FOREIGN.format(path=path) for path in made.foreign))
        if not asked.quiet:
            sys.stdout.write("".join(_WRITTEN.format(path=path) for path in made.written))
    if is_fresh and not asked.quiet:
        sys.stdout.write(_FRESH)
    return int(bool(found))
