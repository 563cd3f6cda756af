"""The preview: it shows what the public does not see, says what is wrong, and never dies of content."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.column import STORY, TODAY, Column, copy_of_sample
from tests.publishing import tiny_column
from thidua.hosts.mkdocs.preview import look
from thidua.shell.settings import read_settings

PATIENCE = 120.0


@dataclass
class Preview:
    """A running `thidua serve`."""

    column: Column
    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=10) as answer:  # noqa: S310 - our own server
            text: str = answer.read().decode()
            return text

    def until(self, path: str, holds: Callable[[str], bool]) -> str:
        """The page once it is as expected; a server that stopped fails at once."""
        end = time.monotonic() + PATIENCE
        text = ""
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            try:
                text = self.page(path)
            except (urllib.error.URLError, ConnectionError):
                text = ""
            if text and holds(text):
                return text
            time.sleep(0.2)
        pytest.fail(
            f"{path} did not become as expected: {text[-2000:]}\n{self.log.read_text(encoding='utf-8')[-2000:]}"
        )


def _holding(word: str) -> Callable[[str], bool]:
    return lambda text: word in text


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _start(column: Column) -> Preview:
    port = _free_port()
    log = column.root / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "thidua", "serve", "--today", TODAY, "--port", str(port)],
            cwd=column.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    return Preview(column, f"http://127.0.0.1:{port}/", process, log)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    column = copy_of_sample(tmp_path)
    column.story("ban-nhap-thu", body="xabunhap", status="draft")
    column.story("cho-duyet-thu", body="xabuchoduyet", status="submitted")
    column.story("tuong-lai-thu", body="xabutuonglai", date="2026-12-24")
    running = _start(column)
    try:
        yield running
    finally:
        running.process.send_signal(signal.SIGTERM)
        running.process.wait(timeout=20)


def test_drafts_submitted_and_future_stories_are_seen_and_marked(preview: Preview) -> None:
    marks = {"ban-nhap-thu": "bản nháp", "cho-duyet-thu": "chờ duyệt", "tuong-lai-thu": "chưa đến ngày đăng"}
    words = {"ban-nhap-thu": "xabunhap", "cho-duyet-thu": "xabuchoduyet", "tuong-lai-thu": "xabutuonglai"}
    for slug, mark in marks.items():
        page = preview.until(f"dien-hinh/2026/{slug}/", _holding(words[slug]))
        assert f"Xem trước: {mark}" in page
    assert "bản nháp" in preview.page("dien-hinh/")


def test_a_story_that_breaks_shows_its_fault_and_the_server_goes_on(preview: Preview) -> None:
    address = "dien-hinh/2026/cuon-so-thua-cua-anh-s/"
    preview.until(address, lambda text: "Xem trước" not in text)
    good = preview.column.file(STORY).read_text(encoding="utf-8")
    lines = good.splitlines()
    lines[1] = "title: Anh A: tấm gương"
    preview.column.write(STORY, "\n".join(lines))
    page = preview.until(address, lambda text: "TD106" in text)
    assert "Xem trước: còn lỗi" in page
    assert "dòng 2, cột 13" in page
    preview.column.write(STORY, good)
    preview.until(address, lambda text: "Xem trước" not in text)


def test_a_server_starts_on_faulty_content_and_outlives_a_broken_plan(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    column.replace(STORY, "unit: phong-kinh-te", "unit: phong-kinh-t")
    running = _start(column)
    try:
        running.until("dien-hinh/2026/cuon-so-thua-cua-anh-s/", lambda text: "phong-kinh-te" in text)
        plan = column.file("plans/mau-2026.yml").read_text(encoding="utf-8")
        column.write("plans/mau-2026.yml", "id: [")
        page = running.until("", lambda text: "Xem trước: còn lỗi ngoài các bài" in text)
        assert "plans/mau-2026.yml:1:" in page
        column.write("plans/mau-2026.yml", plan)
        running.until("", lambda text: "Xem trước" not in text.partition("<main")[0])
    finally:
        running.process.send_signal(signal.SIGTERM)
        running.process.wait(timeout=20)
    assert "Traceback" not in running.log.read_text(encoding="utf-8")


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = column.run("serve", "--port", str(taken.getsockname()[1]))
    assert run.code == 1
    assert "đang bận" in run.err


def _answers_until_mended(running: Preview, word: str) -> None:
    """Says what is wrong at every address, the ones of the old pages too."""
    for path in ("", "dien-hinh/2026/cuon-so-thua-cua-anh-s/"):
        assert word in running.until(path, _holding("Chưa xem trước được"))


def _shows_the_column(running: Preview) -> None:
    running.until("dien-hinh/2026/cuon-so-thua-cua-anh-s/", _holding("<main"))


def test_half_typed_settings_are_told_on_every_page_until_they_are_right_again(preview: Preview) -> None:
    _shows_the_column(preview)
    good = preview.column.file("mkdocs.yml").read_text(encoding="utf-8")
    preview.column.write("mkdocs.yml", f"{good}\nextra_css: [a\n")
    _answers_until_mended(preview, "mkdocs.yml:")
    preview.column.write("mkdocs.yml", good)
    _shows_the_column(preview)
    preview.column.write("mkdocs.yml", good.replace("use_directory_urls: true", "use_directory_urls: false"))
    preview.until("", _holding("“use_directory_urls” phải là true"))
    assert "Traceback" not in preview.log.read_text(encoding="utf-8")


def test_a_link_to_a_folder_is_told_and_not_followed(preview: Preview) -> None:
    _shows_the_column(preview)
    link = preview.column.file("content/exemplars/2026/anh-chup")
    link.symlink_to("/proc")
    _answers_until_mended(preview, "content/exemplars/2026/anh-chup")
    link.unlink()
    _shows_the_column(preview)


def test_content_that_goes_away_and_comes_back_is_seen_again(preview: Preview) -> None:
    _shows_the_column(preview)
    content = preview.column.file("content")
    away = content.rename(preview.column.file("noi-dung"))
    _answers_until_mended(preview, "content")
    away.rename(content)
    _shows_the_column(preview)
    preview.column.replace(STORY, "sample: true\n---\n", "sample: true\n---\nxabutrolai\n\n")
    preview.until("dien-hinh/2026/cuon-so-thua-cua-anh-s/", _holding("xabutrolai"))


SEEN = (
    "mkdocs.yml",
    "plans/thu.yml",
    "content/exemplars/2026/bai-dau.md",
    "registrations/2026.yml",
    "receipts/2026.yml",
)


@pytest.mark.parametrize("path", SEEN)
def test_a_preview_sees_a_change_in_all_that_a_site_is_made_of(tmp_path: Path, path: str) -> None:
    column = tiny_column(tmp_path)
    settings = read_settings(column.file("mkdocs.yml"))
    before = look(settings)
    assert look(settings) == before
    file = column.file(path)
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as end:
        end.write("\n# thêm một dòng\n")
    assert look(settings) != before
