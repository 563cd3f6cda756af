"""Takes pictures of every kind of page of the sample column: phone, tablet and desktop, light and dark.

`make screenshots` builds the sample column as of a fixed day, serves it to this machine alone, and writes
`screenshots/<page>-<width>-<theme>.png`. With `--readme` it also makes the few small pictures of the README.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import io
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "screenshots"
README = ROOT / "scripts" / "pictures"
TODAY = "2026-11-15"
COLUMN = ("mkdocs.yml", "content", "plans", "registrations")
PAGES = {
    "home": "",
    "stories": "dien-hinh/",
    "story": "dien-hinh/2026/cuon-so-thua-cua-anh-s/",
    "story-honoured": "dien-hinh/2026/tu-mot-cuon-so-thanh-hop-tac-xa/",
    "field": "linh-vuc/cai-cach-hanh-chinh/",
    "unit": "don-vi/phong-tong-hop/",
    "units": "don-vi/",
    "periods": "ky/",
    "period": "ky/2026-q1/",
    "empty": "nhom-noi-dung/hoat-dong-cum-khoi/",
    "campaigns": "phong-trao/",
    "campaign": "phong-trao/dan-van-kheo/",
    "articles": "tin-bai/",
    "article": "tin-bai/2026/phat-dong-dot-thi-dua-11-6/",
    "documents": "van-ban/",
    "document": "van-ban/luat-thi-dua-khen-thuong-2022/",
    "criteria": "tieu-chi/",
    "board": "chi-tieu/",
    "handbook": "huong-dan/",
    "guide": "huong-dan/viet-bai/",
    "rule": "huong-dan/rules/TD101/",
    "search": "tim-kiem/",
    "search-results": "tim-kiem/?q=so&linh-vuc=D%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "search-nothing": "tim-kiem/?q=zzzz&linh-vuc=D%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "lost": "404.html",
}
# What a script adds, and a picture must wait for.
AWAITED = {"search": ".rail", "search-results": ".results .found", "search-nothing": ".results__ways button"}
WIDTHS = (360, 768, 1280)
THEMES = ("light", "dark")
# No picture is longer than what a viewer shows well.
MOST_HEIGHT = 6000
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
READY = """async () => {
  document.querySelectorAll('img[loading=lazy]').forEach((image) => { image.loading = 'eager'; });
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}"""


@dataclass(frozen=True, slots=True)
class Shot:
    """A small picture of the README: what of the screen is shown, how sharp, and how wide it becomes."""

    page: str
    width: int
    height: int
    scale: int
    result: int


README_SHOTS = {
    "home": Shot("home", 1280, 1000, 1, 1280),
    "story-phone": Shot("story", 390, 844, 2, 585),
    "board": Shot("board", 1280, 1000, 1, 1280),
}
README_BYTES = 150 * 1024


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Says nothing of each request."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served to this machine alone."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@contextmanager
def built() -> Iterator[Path]:
    """The sample column, built in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="thidua-") as name:
        folder = Path(name)
        for part in COLUMN:
            source = ROOT / part
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, folder / part)
        thidua = Path(sys.executable).with_name("thidua")
        subprocess.run([thidua, "build", "--today", TODAY, "--quiet"], cwd=folder, check=True)
        yield folder / "site"


def chromium() -> str:
    """Where the system keeps its Chromium."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    path = next((one for one in found if one), None)
    if path is None:
        sys.exit("Không tìm thấy Chromium. Xin gõ: scripts/system-deps chromium fonts")
    return path


def opened(page: Page, base: str, name: str) -> None:
    """Goes to a page and waits for its fonts, what its scripts find, and its pictures, those far down as well."""
    page.goto(base + PAGES[name])
    if name in AWAITED:
        page.locator(AWAITED[name]).first.wait_for()
    page.evaluate(READY)


def take_all(browser: Browser, base: str, names: list[str], out: Path) -> int:
    """Every page named in every width and theme; how many pictures were taken."""
    out.mkdir(parents=True, exist_ok=True)
    taken = 0
    for theme in THEMES:
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme="dark" if theme == "dark" else "light"
            )
            page = context.new_page()
            for name in names:
                opened(page, base, name)
                height = min(page.evaluate("document.documentElement.scrollHeight"), MOST_HEIGHT)
                page.screenshot(
                    path=out / f"{name}-{width}-{theme}.png",
                    full_page=True,
                    clip={"x": 0, "y": 0, "width": width, "height": height},
                )
                taken += 1
            context.close()
    return taken


def small(png: bytes, width: int) -> bytes:
    """A picture as WebP, in the best quality that fits the README's measure."""
    with Image.open(io.BytesIO(png)) as opened_png:
        image = opened_png.convert("RGB")
    if image.width != width:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    for quality in range(90, 30, -10):
        file = io.BytesIO()
        image.save(file, "WEBP", quality=quality, method=6)
        if len(file.getvalue()) <= README_BYTES:
            return file.getvalue()
    message = "a picture of the README does not become small enough"
    raise ValueError(message)


def take_readme(browser: Browser, base: str) -> int:
    """The pictures of the README; how many."""
    README.mkdir(parents=True, exist_ok=True)
    for name, shot in README_SHOTS.items():
        context = browser.new_context(
            viewport={"width": shot.width, "height": shot.height}, device_scale_factor=shot.scale
        )
        page = context.new_page()
        opened(page, base, shot.page)
        (README / f"{name}.webp").write_bytes(small(page.screenshot(), shot.result))
        context.close()
    return len(README_SHOTS)


def main() -> None:
    """Builds, serves, takes."""
    parser = argparse.ArgumentParser(description="Chụp ảnh các trang của chuyên mục mẫu.")
    parser.add_argument("--readme", action="store_true", help="làm cả các ảnh nhỏ của README")
    parser.add_argument("--only", nargs="+", choices=PAGES, metavar="TRANG", help=f"chỉ chụp: {', '.join(PAGES)}")
    parser.add_argument("--out", type=Path, default=OUT, help="thư mục chứa ảnh")
    options = parser.parse_args()
    with built() as site, served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        taken = take_all(browser, base, options.only or list(PAGES), options.out)
        if options.readme:
            taken += take_readme(browser, base)
        browser.close()
    print(f"Đã chụp {taken} ảnh vào {options.out}.")


if __name__ == "__main__":
    main()
