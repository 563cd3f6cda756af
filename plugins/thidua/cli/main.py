"""`thidua`: chooses the command, and turns what it says into an exit code."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from keyword import iskeyword
from types import MappingProxyType

import click

from thidua import __version__
from thidua.cli.command import EXIT_USAGE, Command, UsageError, quoted, refused, suggestion

# Each command is the `command` of a module of its name, and is imported when it is asked for: `thidua --help` needs
# none of them, and `check` never waits for what `build` needs.
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "init": "lập một chuyên mục mới trong thư mục trống",
        "check": "kiểm tra kế hoạch và mọi bài",
        "review": "một yêu cầu ghép thay đổi những gì",
        "ledger": "ai đã hoàn thành chỉ tiêu nào",
        "calendar": "lịch các hạn, cho điện thoại và chương trình thư",
        "report": "làm văn bản, danh sách, bản đọc loa",
        "build": "xuất bản chuyên mục vào thư mục site/",
        "serve": "xem trước trên máy này",
        "desk": "bàn biên tập trong trình duyệt; ghép bài đã duyệt",
        "nginx": "in cấu hình nginx cho trang đã dựng",
        "new": "viết tệp của một bài mới",
        "generate": "làm lại các tệp sinh từ kế hoạch: lược đồ, VS Code, CODEOWNERS",
        "import": "đưa bài viết bằng Word, danh sách Excel vào thành bài nháp",
        "export": "lấy toàn bộ chuyên mục ra JSON, CSV, Word",
        "explain": "giải thích một mã lỗi",
        "doctor": "máy này và chuyên mục này còn thiếu gì",
        "forget": "gỡ một bài khỏi chuyên mục",
    }
)


def module_name(command: str) -> str:
    """The module of a command; a word of Python's own carries an underscore there."""
    return f"{command}_" if iskeyword(command) else command


class _Commands(Command, click.Group):
    """All commands under one name."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        if cmd_name not in COMMANDS:
            raise refused(f"không có lệnh {quoted(cmd_name)}.{suggestion(cmd_name, COMMANDS)}", ctx)
        command: click.Command = import_module(f"thidua.cli.{module_name(cmd_name)}").command
        return command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), "LỆNH", "…"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        # From the table, so that no command is imported to be named.
        with formatter.section("Các lệnh"):
            formatter.write_dl(COMMANDS.items())


def _say_version(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - as click calls it
    if value:
        sys.stdout.write(f"thidua {__version__}\n")
        context.exit()


@click.command(
    "thidua",
    cls=_Commands,
    invoke_without_command=True,
    help="Thi đua: kiểm tra và xuất bản chuyên mục “Thi đua yêu nước” từ kế hoạch và các tệp Markdown.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_say_version, help="in số phiên bản"
)
@click.pass_context
def thidua(context: click.Context) -> int:
    """The whole command line; by itself it explains itself."""
    if context.invoked_subcommand is None:
        sys.stdout.write(f"{context.get_help()}\n")
    return EXIT_USAGE


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; 0 is well, 1 content or a duty fell short, 2 the plan or the arguments are unusable."""
    try:
        # Not `thidua()`: click would end the process by itself, and say in English why.
        context = thidua.make_context("thidua", list(sys.argv[1:] if argv is None else argv))
        return int(thidua.invoke(context))
    except click.exceptions.Exit as left:
        return left.exit_code
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return EXIT_USAGE
