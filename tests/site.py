"""The sample column, with pieces that strain its pages, built and served to this machine alone under a sub-path."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.column import Column, copy_of_sample
from thidua.gate.policy import content_security_policy

PREFIX = "/cot/thi-dua/"
STRAINED = "dien-hinh/2026/du-moi-thu/"
BARE = "dien-hinh/2026/it-nhat/"
# One page of each kind; the kinds are those whose looks differ.
KINDS = {
    "home": "",
    "story-list": "dien-hinh/",
    "story": "dien-hinh/2026/cuon-so-thua-cua-anh-s/",
    "story-honoured": "dien-hinh/2026/tu-mot-cuon-so-thanh-hop-tac-xa/",
    "story-strained": STRAINED,
    "story-bare": BARE,
    "campaign-list": "phong-trao/",
    "campaign": "phong-trao/dan-van-kheo/",
    "article-list": "tin-bai/",
    "article": "tin-bai/2026/phat-dong-dot-thi-dua-11-6/",
    "document-list": "van-ban/",
    "document": "van-ban/luat-thi-dua-khen-thuong-2022/",
    "plain-page": "gioi-thieu/",
    "field": "linh-vuc/cai-cach-hanh-chinh/",
    "unit-index": "don-vi/",
    "unit": "don-vi/phong-tong-hop/",
    "period-index": "ky/",
    "period": "ky/2026-q1/",
    "empty-list": "nhom-noi-dung/hoat-dong-cum-khoi/",
    "board": "chi-tieu/",
    "criteria": "tieu-chi/",
    "introduce": "gioi-thieu-dien-hinh/",
    "handbook": "huong-dan/",
    "guide": "huong-dan/viet-bai/",
    "rule": "huong-dan/rules/TD101/",
    "search": "tim-kiem/",
    "search-results": "tim-kiem/?q=so&linh-vuc=D%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "search-nothing": "tim-kiem/?q=zzzz&linh-vuc=D%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "lost": "404.html",
    "lost-guessed": "dien-hinh/2026/cuon-so-thua/",
}
# What a script adds, and whoever looks at the page must wait for.
AWAITED = {
    "search": ".rail",
    "search-results": ".results .found",
    "search-nothing": ".results__ways button",
    "lost-guessed": ".lost .found",
}
# What servers compress; photos, fonts and the search's index are compressed as they are.
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
TYPES = {".webp": "image/webp", ".woff2": "font/woff2", ".js": "text/javascript", ".wasm": "application/wasm"}

LONG_WORD = "https://thidua.vanphong.example/" + "mot-dia-chi-rat-dai-khong-co-cho-ngat-" * 4
STRAINED_BODY = f"""Câu mở đầu có *chữ nghiêng*, **chữ đậm**, `mã lệnh`,
[liên kết trong câu](cuon-so-thua-cua-anh-s.md) và một chú thích.[^1] Địa chỉ dài: <{LONG_WORD}>

## Tiêu đề mục: Ứng dụng kỹ thuật số ở những xã đặc biệt khó khăn

![Minh họa một cuốn sổ kẻ ô](du-moi-thu.jpg)

> Làm sổ thì dễ, khó là làm sao để vắng mình nó vẫn được ghi.
>
> Người giữ sổ nói vậy.

### Tiêu đề nhỏ

1. Việc thứ nhất
    - việc con
    - việc con nữa
2. Việc thứ hai

| Đơn vị | Quý I | Quý II | Quý III | Quý IV | Cả năm | Ghi chú |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
| Trung tâm Phục vụ hành chính công | 1.234 | 2.345 | 3.456 | 4.567 | 11.602 | Số liệu minh họa |

```
mot_dong_ma_lenh_rat_dai = mot_ham_co_ten_rat_dai(tham_so_thu_nhat, tham_so_thu_hai, tham_so_thu_ba)
```

Thuật ngữ
:   Lời giải thích của thuật ngữ.

!!! note "Lưu ý"
    Một điều cần nhớ.

---

Câu kết.[^2]

[^1]: Chú thích thứ nhất.
[^2]: Chú thích thứ hai.
"""


def _strain(column: Column) -> None:
    """Two stories at the ends: one with every key and every form of text, one with the fewest."""
    path = column.story(
        "du-moi-thu",
        body=STRAINED_BODY,
        title="Người giữ những cuốn sổ ghi nghiêng nghiêng Ứng Hòa – Khuyến Nông ở nơi xa nhất, khó nhất của huyện",
        date="2026-10-20",
        unit="phong-kinh-te",
        type="exemplar",
        subject="{kind: household, name: Hộ ông bà T. và H., role: Hộ trồng chè ở một xã vùng cao}",
        field="[nong-thon-moi-do-thi-van-minh, lao-dong-sang-tao, an-sinh-xa-hoi]",
        campaigns="[nong-thon-moi-do-thi-van-minh, vi-nguoi-ngheo, dan-van-kheo]",
        achievements="[Ghi chép 38 thửa chè qua bốn lứa hái, Cả tổ thôi dùng thuốc trừ cỏ]",
        follows="2026/tu-mot-cuon-so-thanh-hop-tac-xa",
        adopts="[2026/tu-sach-tren-yen-xe-may, 2026/mot-dem-truc-lu]",
        reviews="[{date: 2026-10-25, note: Đã mời cán bộ khuyến nông xuống thôn ba buổi}]",
        published=f'[{{channel: cong-thong-tin, date: 2026-10-21, url: "{LONG_WORD}"}}]',
        recognitions="[{level: tinh, form: Bằng khen, status: granted, by: Chủ tịch Ủy ban nhân dân tỉnh,"
        " document: 123/QĐ-UBND, date: 2026-10-22}, {level: tinh, form: Giấy khen, status: proposed}]",
        photo="{file: du-moi-thu.jpg, alt: Minh họa một cuốn sổ kẻ ô đang mở, credit: Ảnh minh họa}",
        former="[2026/dia-chi-cu]",
    )
    photo = column.file("content/exemplars/2026/cuon-so-thua-cua-anh-s.jpg")
    shutil.copy(photo, column.file(path).with_suffix(".jpg"))
    column.story("it-nhat", title="Ngắn", date="2026-05-06", summary="Ngắn.", author="Phóng viên")


class _Server(http.server.ThreadingHTTPServer):
    """Does not mind a browser that closes what it has no use for."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves as a web server would: compressed where that helps, 404.html where there is nothing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, policy: str, **settings: Any) -> None:
        self._policy = policy
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        status, path = self._found(unquote(urlsplit(self.path).path))
        if status == http.HTTPStatus.MOVED_PERMANENTLY:
            self.send_response(status)
            self.send_header("Location", f"{self.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Security-Policy", self._policy)
        self.send_header("Content-Type", TYPES.get(path.suffix) or self.guess_type(path))
        if path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _found(self, path: str) -> tuple[http.HTTPStatus, Path]:
        root = Path(self.directory)
        lost = http.HTTPStatus.NOT_FOUND, root / "404.html"
        if not path.startswith(PREFIX) or ".." in path:
            return lost
        file = root / path.removeprefix(PREFIX)
        if file.is_dir():
            if not path.endswith("/"):
                return http.HTTPStatus.MOVED_PERMANENTLY, file
            file /= "index.html"
        return (http.HTTPStatus.OK, file) if file.is_file() else lost

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Says nothing of each request."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, and the address at which it is served."""

    folder: Path
    url: str

    def page(self, kind: str) -> str:
        """The address of a page of a kind."""
        return self.url + KINDS[kind]

    def file(self, url: str) -> Path:
        """The file behind an address of the site, without its fragment."""
        path = self.folder / unquote(urlsplit(url).path.removeprefix(PREFIX))
        return path / "index.html" if url.partition("#")[0].partition("?")[0].endswith("/") else path

    def pages(self) -> list[Path]:
        """Every HTML file."""
        return sorted(self.folder.rglob("*.html"))


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """The column in a folder, built for the address at which it is then served, under its own policy for scripts."""
    # A port is taken first, for the column must know its address.
    with _Server(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler) as server:
        url = f"http://127.0.0.1:{server.server_address[1]}{PREFIX}"
        column = Column(folder)
        column.replace("mkdocs.yml", "https://thidua.vanphong.example/", url)
        run = column.run("build")
        assert run.code == 0, run.err
        site = Site(folder / "site", url)
        policy = content_security_policy(path.read_text(encoding="utf-8") for path in site.pages())
        server.RequestHandlerClass = functools.partial(_Handler, directory=str(site.folder), policy=policy)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join()


@contextmanager
def sample(folder: Path) -> Iterator[Site]:
    """The sample column with the pieces that strain it."""
    _strain(copy_of_sample(folder))
    with served(folder) as site:
        yield site


@contextmanager
def empty(folder: Path) -> Iterator[Site]:
    """A column on its first day: nothing in it yet."""
    column = copy_of_sample(folder)
    shutil.rmtree(column.file("content"))
    shutil.rmtree(column.file("registrations"))
    column.write("content/exemplars/.gitkeep", "")
    with served(folder) as site:
        yield site
