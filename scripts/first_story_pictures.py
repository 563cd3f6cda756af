"""Makes the handbook's pictures for who never made a page: a Word file, the page it becomes, the form, the site's page.

`make first-story-pictures` imports the Word file of `tests/first_story.py` into a copy of the sample column, builds the
site, and takes what people see: papers as LibreOffice prints them, pages as a phone shows them, the desk. They are
written to `plugins/thidua/handbook/pictures/first-<what>.webp`, or to another folder that it is given.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import ARGUMENTS, chromium  # noqa: E402 - found only once the root is on the path
from tests.column import Column  # noqa: E402
from tests.first_story import ANSWERS, LEAD, STORY, TEXT, TITLE, TODAY, form, imported, word  # noqa: E402
from tests.pull_request import git  # noqa: E402
from thidua.shell.office import to_pdf  # noqa: E402

OUT = ROOT / "plugins" / "thidua" / "handbook" / "pictures"
PHONE = {"width": 390, "height": 640}
SHARPNESS = 1.25
SCREEN = {"width": 1180, "height": 700}
SCREEN_SHOWN = 880
PAPER_WIDTH = 640
MOST_BYTES = 60 * 1024
# What is darker is a letter, or a picture.
INK = 200


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing of each request."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A built site on this machine alone."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def papers(column: Column, folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """The first page of the Word file, and that of the filled form."""
    for name, pdf in to_pdf({"word": word(), "form": form(column)}).items():
        path = folder / f"{name}.pdf"
        path.write_bytes(pdf)
        command = ["pdftoppm", "-png", "-singlefile", "-scale-to-x", str(PAPER_WIDTH), "-scale-to-y", "-1"]
        subprocess.run([*command, str(path), str(folder / name)], check=True)
        with Image.open(folder / f"{name}.png") as page:
            yield name, _without_foot(page.convert("RGB"))


def _without_foot(page: Image.Image) -> Image.Image:
    """A page cut below its last line, with a thin edge around it: half of a sheet is blank."""
    ink = page.convert("L").point(lambda value: 255 if value < INK else 0)
    box = ink.getbbox() or (0, 0, *page.size)
    cut = page.crop((0, 0, page.width, min(page.height, box[3] + 40)))
    sheet = Image.new("RGB", (cut.width + 2, cut.height + 2), "#bbb")
    sheet.paste(cut, (1, 1))
    return sheet


def published(column: Column) -> Path:
    """The site with the story, once a person has looked it over, asked the one it is about, and let it pass."""
    text = column.file(STORY).read_text(encoding="utf-8")
    text = text.replace("status: draft", "status: approved")
    text = text.replace("author:", "consent: {given: 2026-11-14}\nsample: true\nauthor:")
    column.file(STORY).write_text(text, encoding="utf-8")
    run = column.run("build", today=TODAY)
    if run.code:
        raise SystemExit(run.err)
    return column.root / "site"


def _shot(page: Page) -> Image.Image:
    page.evaluate("document.fonts.ready.then(() => true)")
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        return picture.convert("RGB")


def screens(browser: Browser, home: str) -> Iterator[tuple[str, Image.Image]]:
    """The story on a phone, the questions of the site's page, and what they make."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=SHARPNESS)  # type: ignore[arg-type]
    page.goto(f"{home}dien-hinh/2026/noi-chao-sang-thu-ba/", wait_until="networkidle")
    yield "page", _shot(page)
    page.goto(f"{home}gioi-thieu-dien-hinh/")
    page.check("#subject-kind input >> nth=0")
    for name, words in ANSWERS.items():
        page.fill(f"#{name}", words)
    page.check("#asked input >> nth=0")
    page.locator("#subject-kind").evaluate("(one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 90)")
    yield "ask", _shot(page)
    page.get_by_role("button", name="Soạn nội dung").click()
    page.locator("[data-made]").evaluate("(one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 20)")
    yield "made", _shot(page)
    page.close()


@contextmanager
def at_desk(column: Column) -> Iterator[str]:
    """The address of a desk over a column that is a repository of its own."""
    git(column.root, "init", "-q", "-b", "main")
    git(column.root, "add", "-A")
    git(column.root, "-c", "user.name=A", "-c", "user.email=a@vanphong.example", "commit", "-qm", "Bắt đầu")
    command = [sys.executable, "-m", "thidua", "desk", "--port", "0", "--today", TODAY]
    desk = subprocess.Popen(command, cwd=column.root, stdout=subprocess.PIPE, encoding="utf-8")
    try:
        yield next(match[0] for line in desk.stdout or () if (match := re.search(r"http://\S+", line)))
    finally:
        desk.terminate()
        desk.communicate()


def written_at(browser: Browser, address: str) -> Image.Image:
    """A story that is being written at the desk, with the page that it becomes beside it."""
    page = browser.new_page(viewport=SCREEN, locale="vi-VN")  # type: ignore[arg-type]
    page.goto(address)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_text("\uff0b Bài điển hình").click()
    page.get_by_label("Tiêu đề").fill(TITLE)
    page.get_by_label("Tóm tắt").fill(LEAD)
    page.get_by_label("Nội dung bài").fill("\n\n".join(TEXT))
    page.frame_locator("iframe").first.get_by_text(TEXT[1]).wait_for()
    page.get_by_label("Tiêu đề").scroll_into_view_if_needed()
    page.get_by_label("Người viết").fill("Chị Phóng Viên (mẫu)")
    page.get_by_test_id(re.compile("^date-field")).first.fill(TODAY)
    page.get_by_label("Người viết").focus()
    # Labels change their colour by and by.
    page.wait_for_timeout(400)
    picture = _shot(page)
    page.close()
    return picture.resize((SCREEN_SHOWN, SCREEN_SHOWN * picture.height // picture.width))


def taken(folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """All pictures, by what they show."""
    column, _ = imported(folder)
    yield from papers(column, folder)
    with served(published(column)) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield from screens(browser, home)
        with at_desk(column) as address:
            yield "desk", written_at(browser, address)
        browser.close()


def run(out: Path) -> int:
    """Writes all pictures to a folder."""
    count = 0
    with tempfile.TemporaryDirectory() as name:
        for what, picture in taken(Path(name)):
            path = out / f"first-{what}.webp"
            picture.save(path, "WEBP", quality=55, method=6)
            if path.stat().st_size > MOST_BYTES:
                raise SystemExit(f"{path}: {path.stat().st_size} > {MOST_BYTES}")
            count += 1
    print(f"{count} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT))
