"""Makes the handbook's pictures of a review: what reporter and editor see of a pull request, and the sheet to sign.

`make review-pictures` lays a small column with one right, one wrong and one future story in a repository of its own,
runs the workflow's own `thidua review` on it as of a fixed day, and writes its summary, part by part, and one
Phiếu duyệt to `plugins/thidua/handbook/pictures/review-<part>.webp`, or to another folder that it is given. The summary
is shown in a plain style of our own, somewhat like that in which hosts show Markdown.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from markdown import markdown
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.chromium import ARGUMENTS, chromium  # noqa: E402 - found only once the root is on the path
from tests.pull_request import PullRequest, opened  # noqa: E402
from thidua.messages import review_words as words  # noqa: E402

OUT = ROOT / "plugins" / "thidua" / "handbook" / "pictures"
# In CSS; so narrow that on a phone the letters are still large enough to be read.
WIDTHS = {"reporter": 420, "editor": 420, "sheet": 640}
MOST_WIDTH = 840
MOST_BYTES = 60 * 1024
# Letters on white need few colours; without loss they stay sharp, and smaller than with it.
COLOURS = 16
STYLE = """
body { font: 15px/1.5 "Liberation Sans", Arial, sans-serif; color: #1f2328; margin: 0;
  padding: 4px 14px 12px; border: 1px solid #d1d9e0; }
h2 { font-size: 21px; margin: 10px 0; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; }
h3 { font-size: 18px; margin: 16px 0 10px; } h4 { font-size: 16px; margin: 16px 0 6px; } p { margin: 6px 0; }
ul { margin: 6px 0; padding-left: 20px; } li { margin: 3px 0; }
table { border-collapse: collapse; font-size: 13px; line-height: 1.4; }
th, td { border: 1px solid #d1d9e0; padding: 5px 6px; text-align: left; vertical-align: top; }
th { background: #f6f8fa; } td:first-child { overflow-wrap: anywhere; min-width: 6em; }
code { background: #eff1f3; border-radius: 4px; padding: 1px 4px; font-size: 13px; overflow-wrap: anywhere; }
"""


def requested(folder: Path) -> PullRequest:
    """A branch with one right, one wrong and one future story."""
    request = opened(folder, {})
    request.story(
        "to-hoa-giai",
        title="Tổ hòa giải: chuyện một bờ rào",
        date="2026-11-10",
        unit="phong-tong-hop",
        subject="{kind: collective, name: Tổ hòa giải mẫu}",
        summary="Hai nhà cùng dựng lại bờ rào sau một buổi ngồi với tổ hòa giải.",
    )
    request.story(
        "doi-tu-quan",
        title="Đội tự quản giữ con đường sạch",
        date="2026-11-12",
        unit="phong-noi-chinh",
        subject="{kind: collective, name: Đội tự quản mẫu}",
        summary="Mỗi sáng thứ bảy, đội tự quản quét bốn trăm mét đường trước giờ họp chợ.",
    )
    request.story(
        "vuon-uom-chung",
        title="Vườn ươm chung của ba tổ sản xuất",
        date="2026-12-24",
        unit="phong-kinh-te",
        subject="{kind: collective, name: Ba tổ sản xuất mẫu}",
        summary="Ba tổ góp đất làm một vườn ươm, cây giống chia theo công.",
    )
    request.commit("Ba bài")
    return request


def html_of(text: str) -> str:
    """A part of a summary as a page."""
    body = markdown(text, extensions=["tables"])
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><style>{STYLE}</style><body>{body}</body></html>'


def reviewed(folder: Path) -> dict[str, str]:
    """The pages of which pictures are taken, by their names."""
    out = folder / "duyet"
    run = requested(folder).reviewed(format_="", out=f"--out {out}")
    if run.code != 1:
        raise SystemExit(f"{run.code}: {run.err}")
    summary = (out / "tom-tat.md").read_text(encoding="utf-8")
    reporter, _, rest = summary.partition(f"### {words.EDITOR}")
    editor, _, _ = rest.partition(f"### {words.OFFICE}")
    sheets = (out / "phieu-duyet.html").read_text(encoding="utf-8")
    return {"reporter": html_of(reporter), "editor": html_of(f"### {words.EDITOR}{editor}"), "sheet": sheets}


def taken(browser: Browser, html: str, width: int, element: str) -> bytes:
    """The picture of one page, or of its last section, with a little room around it."""
    page = browser.new_page(viewport={"width": width, "height": 400}, device_scale_factor=MOST_WIDTH / width)
    page.set_content(html)
    page.add_style_tag(content="section { padding: 16px; border: 1px solid #d1d9e0; }")
    picture = page.locator(element).last.screenshot()
    page.close()
    return picture


def run(folder: Path) -> int:
    """Writes all pictures to a folder."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        for part, html in reviewed(Path(name)).items():
            picture = folder / f"review-{part}.webp"
            png = taken(browser, html, WIDTHS[part], "section" if part == "sheet" else "body")
            with Image.open(io.BytesIO(png)) as page:
                plain = page.convert("RGB").quantize(COLOURS).convert("RGB")
            plain.save(picture, "WEBP", lossless=True, method=6)
            if picture.stat().st_size > MOST_BYTES:
                raise SystemExit(f"{picture}: {picture.stat().st_size} > {MOST_BYTES}")
        browser.close()
    print(f"{len(WIDTHS)} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT))
