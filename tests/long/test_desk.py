"""The desk as a reporter and an editor have it: Decap in Chromium, every other host blocked, down to the built site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, FilePayload, Page, Request, expect, sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.column import STORY, TODAY, Column, copy_of_sample
from tests.desk.conftest import photo
from tests.pull_request import git

pytestmark = [pytest.mark.long, pytest.mark.browser]
SLUG = "dien-hinh-o-dak-lak-uu-y"
PIECE = f"content/exemplars/2026/{SLUG}.md"
NEW = "\uff0b Bài điển hình"
BESIDE = "content/exemplars/2026/dang-viet-do.md"


@dataclass
class Desk:
    """A desk that is being served, and one browser at it."""

    column: Column
    url: str
    page: Page
    elsewhere: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, place: str = "") -> None:
        self.page.goto(f"{self.url.partition('?')[0]}{place}")

    def enter(self) -> None:
        self.page.goto(self.url)
        self.page.get_by_role("button", name="Đăng nhập").click()
        self.page.get_by_text(NEW).wait_for()

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_label(label, exact=False).first.click()
        self.page.get_by_role("option", name=option).first.click()

    def move(self, step: str) -> None:
        self.page.get_by_role("button", name=re.compile("^Bước")).click()
        self.page.get_by_role("menuitem", name=step).click()

    def save(self) -> None:
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        self.page.get_by_text("Mục đã được lưu").wait_for()


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = copy_of_sample(tmp_path_factory.mktemp("desk"))
    git(column.root, "init", "-q", "-b", "main")
    git(column.root, "config", "user.name", "Anh Biên Tập (mẫu)")
    git(column.root, "config", "user.email", "bien-tap@vanphong.example")
    git(column.root, "add", "-A")
    git(column.root, "commit", "-qm", "Bắt đầu")
    return column


@pytest.fixture(scope="module")
def url(column: Column) -> Iterator[str]:
    command = [sys.executable, "-m", "thidua", "desk", "--port", "0", "--today", TODAY]
    served = subprocess.Popen(command, cwd=column.root, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ})
    assert served.stdout
    found = next((match[0] for line in served.stdout if (match := re.search(r"http://\S+", line))), "")
    assert found
    yield found
    served.terminate()
    served.communicate()


@pytest.fixture
def desk(column: Column, url: str) -> Iterator[Desk]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        context: BrowserContext = browser.new_context(
            viewport={"width": 1400, "height": 1000}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
        )
        page = context.new_page()
        page.set_default_timeout(30_000)
        desk = Desk(column, url, page)

        def ask(request: Request) -> None:
            is_own = request.url.startswith((url.partition("?")[0], "blob:", "data:"))
            (desk.asked if is_own else desk.elsewhere).append(request.url)

        def agree(dialog: Dialog) -> None:
            dialog.accept()

        context.route(lambda one: not one.startswith(url.partition("?")[0]), lambda route: route.abort())
        context.on("request", ask)
        page.on("dialog", agree)
        yield desk
        browser.close()


def _printed(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, encoding="utf-8").stdout


def _fill_in(desk: Desk) -> None:
    """A story with all that must be there."""
    page = desk.page
    page.get_by_test_id(re.compile("^date-field")).first.fill("2026-12-24")
    desk.choose("Đơn vị", "Phòng Tổng hợp")
    desk.choose("Loại", "gương người tốt, việc tốt")
    desk.choose("Là ai", "tập thể")
    page.get_by_label("Tên", exact=True).fill("Tổ tiếp dân lưu động (mẫu)")
    desk.choose("Lĩnh vực", "Dân vận khéo")
    page.get_by_label("Tóm tắt").fill("Tổ tiếp dân về tận nhà văn hóa thôn.")
    page.get_by_role("button", name="Thêm thành tích").click()
    page.get_by_label("Thành tích", exact=True).last.fill("Nhận 100 hồ sơ tại thôn.")
    page.get_by_label("Tác giả").fill("Cộng tác viên (bài mẫu)")
    page.get_by_label("Nội dung bài").fill("Bà con đến từ sớm.\n\n1986\\. Năm đổi mới.\n\nCách tính: 5 \\* 3.")


def _add_photo(desk: Desk) -> None:
    page = desk.page
    photos = page.locator('[aria-label="mục object"]', has=page.locator('label[for^="photo-field"]'))
    photos.get_by_test_id("expand-button").first.click()
    photos.get_by_role("button", name="Chọn một hình").click()
    picture: FilePayload = {"name": "Ảnh bà Đào (1).JPG", "mimeType": "image/jpeg", "buffer": photo()}
    page.locator("input[type=file]").last.set_input_files(picture)
    page.get_by_role("button", name="Lấy những cái đã chọn").click()
    photos.get_by_label("Mô tả ảnh").fill("Một người đứng trước nhà văn hóa")
    photos.get_by_label("Nguồn ảnh").fill("Ảnh minh họa")


def _publish(desk: Desk) -> None:
    """What the editor does: looks, calls it ready, merges at the terminal."""
    page, column = desk.page, desk.column
    desk.open("kiem-tra")
    expect(page.get_by_text("Công bố: sẽ được công bố ngày 24/12/2026 khi hợp nhất")).to_be_visible()
    expect(page.get_by_text("đang xét duyệt. Lưu lần cuối: Chị Phóng Viên (mẫu)")).to_be_visible()
    waiting = column.run("desk", "--merge", f"2026/{SLUG}")
    assert (waiting.code, waiting.out) == (1, "")
    desk.open(f"#/collections/exemplars/entries/2026/{SLUG}")
    desk.move("Sẵn sàng")
    page.get_by_text("Trạng thái của mục đã được cập nhật").first.wait_for()
    merged = column.run("desk", "--merge", f"2026/{SLUG}")
    assert (merged.code, merged.err) == (0, "")
    assert _printed(column.root, "log", "-1", "--format=%an", "main").strip() == "Anh Biên Tập (mẫu)"


def test_a_reporter_writes_and_an_editor_publishes(desk: Desk) -> None:
    page, column = desk.page, desk.column
    column.write(BESIDE, "---\ntitle: Viết dở\nstatus: draft\n---\n\nDở dang.\n")
    column.replace(STORY, "cuốn sổ", "quyển sổ")
    before = column.file(STORY).read_bytes()
    desk.enter()
    page.get_by_label("Người viết").fill("Chị Phóng Viên (mẫu)")
    page.get_by_text(NEW).click()
    page.get_by_label("Tiêu đề").fill("Điển hình ở Đắk Lắk: ưu, Ỵ")
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_text("Bạn còn thiếu vài thông tin bắt buộc. Hãy hoàn thành trước khi lưu.")).to_be_visible()
    expect(page.get_by_text("Tóm tắt bắt buộc nhập.")).to_be_visible()
    assert _printed(column.root, "branch", "--list", "cms/*") == ""
    _fill_in(desk)
    _add_photo(desk)
    preview = page.frame_locator("iframe").first
    expect(preview.get_by_text("Cách tính: 5 * 3.")).to_be_visible()
    expect(preview.get_by_role("heading", name="Điển hình ở Đắk Lắk: ưu, Ỵ")).to_have_css(
        "font-family", re.compile("Source Sans")
    )
    desk.save()
    desk.move("Đang xét duyệt")
    page.get_by_text("Trạng thái của mục đã được cập nhật").first.wait_for()
    _publish(desk)
    # What lay beside it is as it was.
    assert column.file(BESIDE).read_text(encoding="utf-8").endswith("Dở dang.\n")
    assert column.file(STORY).read_bytes() == before
    assert sorted(_printed(column.root, "status", "--short").split()) == sorted(["??", BESIDE, "M", STORY])
    assert column.run("check").code == 0
    address = f"site/dien-hinh/2026/{SLUG}/index.html"
    assert column.run("build", "--quiet", today="2026-12-23").code == 0
    assert not column.file(address).exists()
    assert column.run("build", "--quiet", today="2026-12-24").code == 0
    shown = column.file(address).read_text(encoding="utf-8")
    assert "1986. Năm đổi mới." in shown
    assert "anh-ba-dao-1" in shown
    assert desk.elsewhere == []


def test_one_word_changed_in_the_browser_is_one_word_in_the_file(desk: Desk) -> None:
    desk.enter()
    path = "content/exemplars/2026/am-che-truoc-khi-viet-don.md"
    desk.open(f"#/collections/exemplars/entries/2026/{Path(path).stem}")
    summary = desk.page.get_by_label("Tóm tắt")
    old = summary.input_value()
    word = old.split()[3]
    summary.fill(old.replace(word, f"{word}ơi", 1))
    desk.save()
    branch = f"cms/exemplars/2026/{Path(path).stem}"
    told = _printed(desk.column.root, "diff", "-U0", "--word-diff=porcelain", "main", branch).splitlines()
    assert [one for one in told if one[:1] in "+-" and one[:3] not in {"+++", "---"}] == [f"-{word}", f"+{word}ơi"]
    body = desk.page.get_by_label("Nội dung bài")
    text = body.input_value()
    body.fill(text.replace("người", "mọi người", 1))
    assert (
        desk.page.evaluate("fetch('/anh/exemplars/2026/am-che-truoc-khi-viet-don.jpg').then((one) => one.status)")
        == 200
    )
    desk.page.get_by_role("button", name="Lưu", exact=True).click()
    desk.page.get_by_text("Thay đổi đã được lưu").wait_for()
    told = _printed(desk.column.root, "diff", "-U0", "--word-diff=porcelain", f"{branch}~1", branch).splitlines()
    assert [one for one in told if one[:1] in "+-" and one[:3] not in {"+++", "---"}] == ["+mọi"]
    assert desk.elsewhere == []


def test_leaving_empties_what_the_browser_kept(desk: Desk) -> None:
    desk.enter()
    page = desk.page
    page.get_by_label("Người viết").fill("Chị Phóng Viên (mẫu)")
    page.get_by_text(NEW).click()
    page.get_by_label("Tiêu đề").fill("Bài đang viết dở")
    kept = "async () => [Object.keys(localStorage).length, (await indexedDB.databases()).length, document.cookie]"
    page.wait_for_function("async () => (await indexedDB.databases()).length > 0")
    assert page.evaluate(kept)[0] > 0
    page.get_by_role("button", name="Thoát và xóa").click()
    page.get_by_text("Trình duyệt này không còn giữ gì của bàn biên tập").wait_for()
    assert page.evaluate(kept) == [0, 0, ""]
    assert page.context.cookies() == []
    desk.open()
    expect(page.get_by_text("Xin mở bàn biên tập bằng địa chỉ mà lệnh thidua desk in ra.")).to_be_visible()


def test_it_can_be_used_on_a_phone(desk: Desk) -> None:
    desk.page.set_viewport_size({"width": 390, "height": 780})
    desk.enter()
    desk.page.get_by_text(NEW).click()
    body = desk.page.get_by_label("Nội dung bài")
    body.scroll_into_view_if_needed()
    box = body.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    body.fill("một chữ")
    body.select_text()
    desk.page.get_by_role("button", name="Đậm").click()
    assert body.input_value() == "**một chữ**"
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= 390


# All that a reporter sees or hears of a page.
SAID = """() => {
  const said = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    if (text && walker.currentNode.parentElement.checkVisibility()) said.add(text);
  }
  for (const name of ["title", "aria-label", "placeholder", "alt"])
    document.querySelectorAll(`[${name}]`).forEach((one) => said.add(one.getAttribute(name)));
  return [...said];
}"""
VIETNAMESE = re.compile("[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE)
# On the button of a message that goes by itself.
LET_PASS = {"close", "notification timer"}


def _foreign(page: Page) -> set[str]:
    words = {one for one in page.evaluate(SAID) if re.search("[A-Za-z]{3}", one) and not VIETNAMESE.search(one)}
    return words - LET_PASS


def test_it_speaks_vietnamese_all_along_the_way(desk: Desk) -> None:
    page = desk.page
    page.goto(desk.url)
    page.get_by_role("button", name="Đăng nhập").wait_for()
    assert _foreign(page) == set()
    desk.enter()
    assert _foreign(page) == set()
    expect(page.get_by_text("Tập tin")).to_be_hidden()
    desk.open("#/collections/exemplars/entries/2026/ba-hoc-tro-an-com-nha-ba-x")
    page.get_by_label("Tóm tắt").fill("Tóm tắt khác.")
    desk.save()
    page.get_by_role("button", name=re.compile("^Bước")).click()
    assert _foreign(page) == set()
    desk.open("#/workflow")
    page.get_by_text("Quy trình biên tập").wait_for()
    assert _foreign(page) == set()
    desk.open("#/collections/exemplars/new")
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_text("Tóm tắt bắt buộc nhập.").wait_for()
    assert _foreign(page) == set()
