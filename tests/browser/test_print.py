"""A story on paper: A4, black on white, whole, with its source, and text that can be copied."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.conftest import Opener
from tests.browser.probes import CONTRASTS
from tests.site import Site

HIDDEN = (".sections", ".tools", ".crumbs", ".share", ".neighbours", ".foot", "button", "summary")
SHOWN = (".brand__office", ".brand__name", "h1", ".byline", ".piece__photo img", ".prose", ".achievements", ".printed")
GROUNDS = """() => [...document.querySelectorAll('body, .piece, .facts, .honours li, .prose pre, .admonition')]
  .map((one) => getComputedStyle(one).backgroundColor)"""
WHITE = {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
# 210 by 297 mm in points, as Chromium rounds them.
A4 = (594.96, 841.92)


@pytest.mark.parametrize("kind", ["story", "story-strained"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_shows_the_story_and_its_source_and_nothing_to_press(open_page: Opener, kind: str, theme: str) -> None:
    page = open_page(kind, width=360, new=True, color_scheme=theme)
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
    page.emulate_media(media="print")
    for part in HIDDEN:
        assert not any(one.is_visible() for one in page.locator(part).all()), part
    for part in SHOWN:
        assert page.locator(part).first.is_visible(), part
    source = page.locator(".printed").inner_text()
    assert page.url in source
    assert re.search(r"Đăng ngày \d\d/\d\d/2026\.", source)
    assert "Văn phòng Ủy ban nhân dân tỉnh" in source
    assert set(page.evaluate(GROUNDS)) <= WHITE
    assert min(text["ratio"] for text in page.evaluate(CONTRASTS)) >= 7


def test_a_link_to_elsewhere_is_spelled_out(open_page: Opener) -> None:
    page = open_page("story-strained", new=True)
    page.emulate_media(media="print")
    after = page.evaluate(
        "() => getComputedStyle(document.querySelector('.prose a[href^=\"http\"]'), '::after').content"
    )
    assert "https://" in after


def test_the_printed_page_is_a4_and_its_text_can_be_copied(
    open_page: Opener, served_site: Site, tmp_path: Path
) -> None:
    page = open_page("story", color_scheme="dark")
    paper = tmp_path / "story.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, tagged=True)
    data = paper.read_bytes()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert 1 <= len(boxes) <= 3
    for box in boxes:
        assert tuple(map(float, box)) == pytest.approx(A4, abs=0.5)
    assert b"/ToUnicode" in data
    assert b"/StructTreeRoot" in data
    command = ["pdftotext", "-enc", "UTF-8", str(paper), "-"]
    text = " ".join(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split())
    for words in ("Cuốn sổ thửa của anh S.", "Cả 11 hộ thôi dùng thuốc trừ cỏ", "Đăng ngày 06/02/2026."):
        assert words in text
    assert served_site.page("story") in text
    assert "Phong trào Tin bài" not in text
