"""Takes pictures of every kind of page of the sample column: phone, tablet and desktop, light and dark.

`make screenshots` builds the sample column as of a fixed day, serves it to this machine alone, and writes
`screenshots/<page>-<width>-<theme>.png`. With `--readme` it also makes the few small pictures of the README.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import ARGUMENTS, chromium  # noqa: E402 - found only once the root is on the path
from tests.column import copy_of_sample  # noqa: E402
from tests.site import AWAITED, BARE, KINDS, STRAINED, Site, served  # noqa: E402

OUT = ROOT / "screenshots"
README = ROOT / "scripts" / "pictures"
# Two of the kinds are stories that only the tests add.
PAGES = tuple(kind for kind, url in KINDS.items() if url not in {STRAINED, BARE})
WIDTHS = (360, 768, 1280)
THEMES = ("light", "dark")
# No picture is longer than what a viewer shows well.
MOST_HEIGHT = 6000
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


def opened(page: Page, site: Site, name: str) -> None:
    """Goes to a page and waits for its fonts, what its scripts find, and its pictures, those far down as well."""
    page.goto(site.page(name))
    if name in AWAITED:
        page.locator(AWAITED[name]).first.wait_for()
    page.evaluate(READY)


def take_all(browser: Browser, site: Site, names: list[str], out: Path) -> int:
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
                opened(page, site, name)
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


def take_readme(browser: Browser, site: Site) -> int:
    """The pictures of the README; how many."""
    README.mkdir(parents=True, exist_ok=True)
    for name, shot in README_SHOTS.items():
        context = browser.new_context(
            viewport={"width": shot.width, "height": shot.height}, device_scale_factor=shot.scale
        )
        page = context.new_page()
        opened(page, site, shot.page)
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
    with (
        tempfile.TemporaryDirectory(prefix="thidua-") as folder,
        served(copy_of_sample(Path(folder)).root) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        taken = take_all(browser, site, options.only or list(PAGES), options.out)
        if options.readme:
            taken += take_readme(browser, site)
        browser.close()
    print(f"Đã chụp {taken} ảnh vào {options.out}.")


if __name__ == "__main__":
    main()
