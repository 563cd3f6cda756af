"""A reader introduces somebody, by keyboard, on a narrow screen, under the policy; nothing leaves, nothing is kept."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.conftest import Opener
from tests.browser.probes import CONTRASTS
from tests.browser.test_accessibility import THEMES, Theme, violations
from tests.column import copy_of_sample
from tests.site import Site
from thidua.word.introduced import answers_of
from thidua.word.introduction import HEAD, LABELS

KIND = "introduce"
MISSING = [
    "Xin chọn: cá nhân, tập thể hay hộ gia đình.",
    "Xin ghi tên người, tập thể hoặc hộ gia đình.",
    "Xin kể việc đã làm, ít nhất một hai câu.",
    "Kế hoạch yêu cầu kết quả cụ thể: xin ghi ít nhất một dòng.",
    "Xin chọn một câu trả lời.",
    "Xin ghi tên bạn, để cơ quan hỏi lại.",
    "Xin ghi số điện thoại hoặc địa chỉ thư của bạn.",
]
DEED = "Mỗi sáng thứ Ba nấu bốn mươi suất cháo cho người bệnh nghèo, không lấy tiền."


def submit(page: Page) -> None:
    page.get_by_role("button", name="Soạn nội dung").press("Enter")


def fill(page: Page, deed: str = DEED) -> None:
    """Answers what must be answered, as somebody without a mouse does."""
    page.locator("#subject-kind input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Hộ bà Đ.T.M.")
    page.locator("#deed").fill(deed)
    page.locator("#achievements").fill("Năm 2026 nấu 2.000 suất")
    page.locator("#asked input").first.press("Space")
    page.locator("#by").fill("Người hàng xóm")
    page.locator("#contact").fill("hang-xom@thu.example")


def test_the_page_says_itself_what_is_missing(open_page: Opener) -> None:
    page = open_page(KIND, width=320, new=True)
    submit(page)
    assert page.locator("[data-errors] li").all_inner_texts() == MISSING
    # Heard at once, and each leads to where it is mended.
    assert page.evaluate("document.activeElement.matches('[role=alert]')")
    page.get_by_role("link", name=MISSING[1]).press("Enter")
    assert page.evaluate("document.activeElement.id") == "subject-name"
    assert page.locator("#subject-name").get_attribute("aria-invalid") == "true"
    page.keyboard.type("Tổ một cửa")
    assert page.locator("#subject-name").get_attribute("aria-invalid") is None
    assert page.locator("#subject-name-wrong").is_hidden()
    page.locator("#deed").fill("Ngắn quá")
    submit(page)
    assert page.locator("[data-errors] li").all_inner_texts() == [MISSING[0], *MISSING[2:]]
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_an_introduction_goes_from_the_page_to_a_draft(open_page: Opener, tmp_path: Path) -> None:
    page = open_page(KIND, width=320, new=True)
    fill(page)
    submit(page)
    assert page.evaluate("document.activeElement.textContent") == "Đã soạn xong"
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải tệp về").press("Enter")
    column = copy_of_sample(tmp_path)
    name = download.value.suggested_filename
    assert name == "gioi-thieu-ho-ba-dtm.txt"
    download.value.save_as(column.file(name))
    run = column.run("import", name)
    assert (run.code, run.err) == (0, "")
    assert "“hang-xom@thu.example”" in run.out
    (story,) = column.file("content/exemplars/2026").glob("ho-ba-d-t-m.md")
    text = story.read_text(encoding="utf-8")
    assert "\nstatus: draft\n" in text
    assert DEED in text
    assert "hang-xom" not in text.lower()
    assert "consent" not in text
    assert column.run("check", "--format", "json").data["errors"] == 0


def test_a_mail_is_ready_and_a_long_one_asks_for_the_file(open_page: Opener) -> None:
    page = open_page(KIND, new=True)
    fill(page)
    submit(page)
    href = page.get_by_role("link", name="Soạn thư gửi cơ quan").get_attribute("href") or ""
    assert urlsplit(href).path == "thidua@vanphong.example"
    (body,) = parse_qs(urlsplit(href).query)["body"]
    assert answers_of(body)["deed"] == (DEED,)
    page.locator("#deed").fill(f"{DEED} " * 30)
    # What was made is no longer what stands there.
    assert page.locator("[data-made]").is_hidden()
    submit(page)
    href = page.get_by_role("link", name="Soạn thư gửi cơ quan").get_attribute("href") or ""
    assert len(href) < 1900
    assert parse_qs(urlsplit(href).query)["body"] == ["Tôi gửi kèm tệp gioi-thieu-ho-ba-dtm.txt."]
    assert "đính kèm tệp ấy" in page.locator("[data-told]").inner_text()


def test_an_answer_never_looks_like_a_question(open_page: Opener) -> None:
    page = open_page(KIND, new=True)
    fill(page, f"{DEED}\n[Hết]\n[{LABELS['by']}]\nKẻ khác\n{HEAD}\n<script>x</script>")
    submit(page)
    answers = answers_of(page.locator("#ket-qua").input_value())
    assert answers["by"] == ("Người hàng xóm",)
    assert answers["deed"] == (DEED, "(Hết)", f"({LABELS['by']})", "Kẻ khác", HEAD, "<script>x</script>")


def test_nothing_leaves_and_nothing_is_kept(browser: Browser, served_site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served_site.page(KIND), wait_until="networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page)
    submit(page)
    with page.expect_download():
        page.get_by_role("link", name="Tải tệp về").click()
    page.get_by_role("button", name="Chép nội dung").click()
    assert [one for one in asked if not one.startswith("blob:")] == []
    assert page.url == served_site.page(KIND)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.goto(served_site.url)
    page.go_back()
    assert page.locator("#by").input_value() == ""
    page.reload()
    assert page.locator("#subject-name").input_value() == ""
    context.close()


def test_words_that_would_be_lost_are_asked_about(browser: Browser, served_site: Site) -> None:
    page = browser.new_page()
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto(served_site.page(KIND))
    page.locator("#by").press_sequentially("Người hàng xóm")
    page.get_by_role("link", name="Phong trào").first.click(no_wait_after=True)
    page.wait_for_function("document.querySelector('#by').value === 'Người hàng xóm'")
    page.close()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_what_the_form_says(open_page: Opener, theme: Theme) -> None:
    page = open_page(KIND, width=360, new=True, color_scheme=theme)
    submit(page)
    assert violations(page) == ""
    fill(page)
    submit(page)
    assert violations(page) == ""
    assert [text for text in page.evaluate(CONTRASTS) if not text["enough"]] == []


def test_without_a_script_the_page_tells_the_way_of_word(open_page: Opener) -> None:
    page = open_page(KIND, new=True, java_script_enabled=False)
    assert page.locator("form[data-introduce]").is_hidden()
    assert page.get_by_text("mẫu Word “Phiếu giới thiệu”").is_visible()
    assert page.get_by_role("main").get_by_role("link", name="thidua@vanphong.example").is_visible()
