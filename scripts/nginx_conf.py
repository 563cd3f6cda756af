"""Prints the nginx configuration for a built site: the template, filled in from what the pages really hold."""

from __future__ import annotations

import argparse
import re
import sys
from importlib.resources import files as resources
from pathlib import Path

from thidua.gate.policy import content_security_policy

BROTLI = "brotli_static on;"
NO_BROTLI = "# Các tệp .br đã có sẵn: cài libnginx-mod-http-brotli-static rồi chạy lại scripts/nginx-conf --brotli."


# Where the column is only a part of a portal, nothing else is served from here.
OUTSIDE = """location / {
        return 404;
    }

    location = {{bare}} {
        return 301 {{path}};
    }"""


def configuration(site: Path, *, server_name: str, listen: str, path: str, brotli: bool) -> str:
    """The whole file for one site; `path` is where it stands on its host, with a slash at both ends."""
    pages = (page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    values = {
        "root": str(site.absolute()),
        "server_name": server_name,
        "listen": listen,
        "policy": content_security_policy(pages),
        "brotli": BROTLI if brotli else NO_BROTLI,
        "outside": OUTSIDE if path != "/" else "# Chuyên mục đứng ở gốc của tên miền.",
        "bare": path.rstrip("/"),
        "path": path,
    }
    text = resources("thidua").joinpath("serving", "nginx.conf").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace("{{" + name + "}}", value)
    return text


def _path(text: str) -> str:
    """The path with a slash at both ends; it holds nothing that has a meaning in a configuration."""
    if not re.fullmatch(r"[a-z0-9/-]*", text, re.ASCII):
        raise argparse.ArgumentTypeError(text)
    return "/".join(["", *filter(None, text.split("/")), ""])


def main() -> int:
    """Prints; 2 where there is no site to read."""
    parser = argparse.ArgumentParser(description="In cấu hình nginx cho trang đã dựng.")
    parser.add_argument("site", type=Path, help="thư mục trang: site, hoặc THƯ-MỤC/current của --releases")
    parser.add_argument("--server-name", default="_", help="tên miền (mặc định: mọi tên)")
    parser.add_argument("--listen", default="80", help="cổng, hoặc địa chỉ và cổng (mặc định 80)")
    parser.add_argument(
        "--path", type=_path, default="/", help="đường dẫn của chuyên mục trên cổng, như /thi-dua/ (mặc định: gốc)"
    )
    parser.add_argument("--brotli", action="store_true", help="máy chủ có mô-đun brotli_static")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        print(f"Không thấy trang đã dựng ở {arguments.site}; hãy chạy thidua build trước.", file=sys.stderr)
        return 2
    print(
        configuration(
            arguments.site,
            server_name=arguments.server_name,
            listen=arguments.listen,
            path=arguments.path,
            brotli=arguments.brotli,
        ),
        end="",
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
