"""The arguments of every command, explained in Vietnamese."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TypeAlias

from thidua.messages.catalogue import LANGUAGES

EXIT_USAGE = 2
Group: TypeAlias = argparse._ArgumentGroup  # noqa: SLF001 - argparse gives its groups no public name
Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - as Group
_COMPLAINTS = (
    (r"unrecognized arguments: (.*)", "không hiểu “{0}”"),
    (r"the following arguments are required: (.*)", "còn thiếu {0}"),
    (
        r"argument ([^:]*): invalid choice: (\S+) \(choose from (.*)\)",
        "{0}: {1} không dùng được, chọn một trong {2}",
    ),
    (r"argument ([^:]*): expected one argument", "{0} cần một giá trị đi kèm"),
    (r"argument ([^:]*): invalid (?:int|_port) value: (\S+)", "{0}: {1} không phải là số"),
    (r"argument ([^:]*): (cổng .*)", "{0}: {1}"),
    (r"argument ([^:]*): not allowed with argument (.*)", "{0} không dùng cùng {1}"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the arguments, and leaves with 2."""
        for pattern, words in _COMPLAINTS:
            match = re.fullmatch(pattern, message)
            if match:
                message = words.format(*match.groups())
        sys.stderr.write(f"Tham số chưa đúng: {message}.\nXem: {self.prog} --help\n")
        raise SystemExit(EXIT_USAGE)


@contextmanager
def _command(commands: Commands, name: str, help_: str, text: str) -> Iterator[Group]:
    """A command's group of options, to which `--help` is added last."""
    parser = commands.add_parser(
        name, prog=f"thidua {name}", help=help_, description=text, formatter_class=_Formatter, add_help=False
    )
    group = parser.add_argument_group("Tùy chọn")
    yield group
    _help(group)


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port < 65536:  # noqa: PLR2004 - what TCP has
        message = "cổng là một số từ 1 đến 65535"
        raise argparse.ArgumentTypeError(message)
    return port


def _help(group: Group) -> None:
    group.add_argument("-h", "--help", action="help", help="in hướng dẫn này")


def _common(group: Group, *, formats: tuple[str, ...] = ()) -> None:
    group.add_argument(
        "--config",
        type=Path,
        metavar="TỆP",
        help="tệp mkdocs.yml (mặc định: tệp gần nhất, tính từ thư mục này trở lên)",
    )
    group.add_argument("--plan", type=Path, metavar="TỆP", help="chỉ dùng kế hoạch này")
    group.add_argument("--content", type=Path, metavar="THƯ-MỤC", help="thư mục nội dung (mặc định theo mkdocs.yml)")
    group.add_argument(
        "--today",
        metavar="NĂM-THÁNG-NGÀY",
        help="tính như hôm nay là ngày này (mặc định: hôm nay, giờ Việt Nam)",
    )
    group.add_argument("--quiet", action="store_true", help="không in gì khi mọi thứ đều đúng")
    if formats:
        # What has formats reports, to people and programs of other languages too; all else speaks Vietnamese only.
        group.add_argument("--lang", choices=LANGUAGES, default="vi", help="ngôn ngữ của kết quả")
        group.add_argument("--format", choices=formats, default="text", help="dạng kết quả")


def _add_check(commands: Commands) -> None:
    text = "Kiểm tra tất cả, báo lỗi có tệp, dòng và cột."
    with _command(commands, "check", "kiểm tra kế hoạch và mọi bài", text) as group:
        group.add_argument("paths", nargs="*", type=Path, metavar="ĐƯỜNG-DẪN", help="chỉ báo về các tệp, thư mục này")
        group.add_argument(
            "--fail-on", choices=("error", "warning"), default="error", help="mức khiến lệnh kết thúc với mã 1"
        )
        _common(group, formats=("text", "json", "github", "gitlab"))


def _add_ledger(commands: Commands) -> None:
    text = "Sổ theo dõi chỉ tiêu giới thiệu điển hình, tính đến một ngày."
    with _command(commands, "ledger", "ai đã hoàn thành chỉ tiêu nào", text) as group:
        group.add_argument(
            "--fail-on", choices=("overdue",), help="kết thúc với mã 1 nếu có chỉ tiêu quá hạn, chưa hoàn thành"
        )
        group.add_argument(
            "--upcoming",
            type=int,
            metavar="SỐ-NGÀY",
            help="chỉ in chỉ tiêu chưa xong sẽ đến hạn trong số ngày này",
        )
        _common(group, formats=("text", "json", "csv"))


def _add_build(commands: Commands) -> None:
    text = "Kiểm tra, dựng vào chỗ tạm, soát lại, rồi mới thay trang cũ; có lỗi thì trang cũ giữ nguyên."
    with _command(commands, "build", "xuất bản chuyên mục vào thư mục site/", text) as group:
        group.add_argument(
            "--releases",
            type=Path,
            metavar="THƯ-MỤC",
            help="cho máy chủ: mỗi bản vào releases/ của thư mục này, liên kết current trỏ đến bản mới; giữ năm bản",
        )
        _common(group)


def _add_serve(commands: Commands) -> None:
    text = "Xem trước, cả bản nháp và bài còn lỗi; tự tải lại khi tệp thay đổi."
    with _command(commands, "serve", "xem trước trên máy này", text) as group:
        group.add_argument("--port", type=_port, default=8000, metavar="SỐ", help="cổng (mặc định 8000)")
        _common(group)


def _add_explain(commands: Commands) -> None:
    text = "In trang giải thích của một quy tắc, ví dụ: thidua explain TD106"
    with _command(commands, "explain", "giải thích một mã lỗi", text) as group:
        group.add_argument("code", metavar="MÃ", help="mã (TD106) hoặc tên (unquoted-colon) của quy tắc")


def _add_forget(commands: Commands) -> None:
    text = (
        "Xóa tệp bài, ảnh không bài nào khác dùng và chỗ các bài khác nhắc tới nó; in ra những việc còn lại.\n"
        "Kho bài (git) vẫn giữ bản cũ: lệnh này in cách xóa hẳn."
    )
    with _command(commands, "forget", "gỡ một bài khỏi chuyên mục", text) as group:
        group.add_argument("story", metavar="BÀI", help="đường dẫn tệp, mã (2026/ten-bai) hoặc tên bài nếu chỉ có một")
        group.add_argument("--dry-run", action="store_true", help="chỉ in ra sẽ làm gì, không xóa, không sửa")
        group.add_argument(
            "--releases", type=Path, metavar="THƯ-MỤC", help="thư mục đã dùng với build --releases, để tìm các bản cũ"
        )
        _common(group)


def build_parser() -> Parser:
    """The whole command line."""
    parser = Parser(
        prog="thidua",
        description="Thi đua: kiểm tra và xuất bản chuyên mục “Thi đua yêu nước” từ kế hoạch và các tệp Markdown.",
        formatter_class=_Formatter,
        add_help=False,
    )
    group = parser.add_argument_group("Tùy chọn")
    _help(group)
    group.add_argument("--version", action="store_true", help="in số phiên bản")
    commands = parser.add_subparsers(title="Các lệnh", dest="command", metavar="LỆNH", parser_class=Parser)
    for add in (_add_check, _add_ledger, _add_build, _add_serve, _add_explain, _add_forget):
        add(commands)
    return parser
