"""`thidua nginx`: the configuration for a built site, filled in from what its pages really hold."""

from __future__ import annotations

import re
import sys
from importlib.resources import files as resources
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from typing import Any

import click

from thidua.cli.command import Command, Option, Place, UsageError, quoted
from thidua.gate.policy import content_security_policy

_BROTLI = "brotli_static on;"
_NO_BROTLI = "# Các tệp .br đã có sẵn: cài libnginx-mod-http-brotli-static rồi chạy lại thidua nginx --brotli."
_AT_ROOT = "# Chuyên mục đứng ở gốc của tên miền."
# Blanks and signs that end a value, begin a block or name a variable.
_MEANT = re.compile(r"[\s;{}\"'$\\#]")
_SERVER_NAME = re.compile(r"_|(?:\*?\.)?[\w-]+(?:\.[\w-]+)*|[\w-]+(?:\.[\w-]+)*\.\*|\[[0-9a-fA-F:.]+\]", re.ASCII)
_LISTEN = re.compile(r"(?:(?P<address>\*|[a-z0-9.]+|\[[0-9a-fA-F:.]+\]):)?(?P<port>\d{1,5})", re.ASCII)
_LAST_PORT = 65535
# Where the column is only a part of a portal, nothing else is served from here.
_OUTSIDE = """location / {
        return 404;
    }

    location = {{bare}} {
        return 301 {{path}};
    }"""


class _ServerName(click.ParamType[str]):
    """A name of a host as nginx takes it: a star stands for its first or its last part alone."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not _SERVER_NAME.fullmatch(value):
            self.fail(f"--server-name: {quoted(value)} không phải là một tên miền, ví dụ thidua.co-quan.gov.vn.")
        return str(value)


class _Listen(click.ParamType[str]):
    """A port, or an address of this machine and a port; a name that nginx would have to look up is none."""

    name = "listen"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        match = _LISTEN.fullmatch(value)
        if not match or not _is_address(match["address"]) or not 0 < int(match["port"]) <= _LAST_PORT:
            self.fail(
                f"--listen: {quoted(value)} không phải là cổng (1 đến 65535), hay địa chỉ:cổng, như 127.0.0.1:8080."
            )
        return str(value)


def _is_address(text: str | None) -> bool:
    if text in {None, "*", "localhost"}:
        return True
    try:
        # Of the two kinds, the one with colons needs the brackets and the other bears none.
        return isinstance(ip_address(str(text).strip("[]")), IPv6Address if str(text).startswith("[") else IPv4Address)
    except ValueError:
        return False


class _UrlPath(click.ParamType[str]):
    """A path on the host, with a slash at both ends."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not re.fullmatch(r"[a-z0-9/-]*", value, re.ASCII):
            self.fail(f"--path: {quoted(value)} chỉ gồm chữ thường không dấu, chữ số, - và /.")
        return "/".join(["", *filter(None, value.split("/")), ""])


def configuration(site: Path, *, server_name: str, listen: str, path: str, brotli: bool) -> str:
    """The whole file for one site; `path` is where it stands on its host, with a slash at both ends."""
    pages = (page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    values = {
        "root": str(site.absolute()),
        "server_name": server_name,
        "listen": listen,
        "policy": content_security_policy(pages),
        "brotli": _BROTLI if brotli else _NO_BROTLI,
        "outside": _OUTSIDE if path != "/" else _AT_ROOT,
        "bare": path.rstrip("/"),
        "path": path,
    }
    text = resources("thidua").joinpath("serving", "nginx.conf").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", value)
    return text


@click.command("nginx", cls=Command, help="In cấu hình nginx cho trang đã dựng, kèm chính sách nội dung của trang.")
@click.argument("site", type=Place(), metavar="THƯ-MỤC-TRANG", help="site, hoặc liên kết current của nơi giữ nhiều bản")
@click.option(
    "--server-name", cls=Option, type=_ServerName(), default="_", metavar="TÊN-MIỀN", help="mặc định: mọi tên"
)
@click.option("--listen", cls=Option, type=_Listen(), default="80", metavar="CỔNG", help="cổng, hoặc địa chỉ:cổng (80)")
@click.option(
    "--path",
    cls=Option,
    type=_UrlPath(),
    default="/",
    metavar="ĐƯỜNG-DẪN",
    help="đường dẫn của chuyên mục trên cổng thông tin, như /thi-dua/ (mặc định: gốc)",
)
@click.option("--brotli", is_flag=True, help="máy chủ có mô-đun brotli_static")
def command(site: Path, *, server_name: str, listen: str, path: str, brotli: bool) -> int:
    """0 where it is printed, 2 where there is no site to read."""
    if not (site / "index.html").is_file():
        message = f"Không thấy trang đã dựng ở {quoted(str(site))}; hãy chạy thidua build trước."
        raise UsageError(message)
    if _MEANT.search(str(site.absolute())):
        message = f"{quoted(str(site.absolute()))} có ký tự nginx hiểu theo nghĩa khác; hãy đặt trang ở nơi khác."
        raise UsageError(message)
    sys.stdout.write(configuration(site, server_name=server_name, listen=listen, path=path, brotli=brotli))
    return 0
