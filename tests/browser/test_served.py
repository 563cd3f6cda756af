"""Pages as nginx serves them: everything works under the Content-Security-Policy, and what it forbids does not run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.column import copy_of_sample
from tests.serving import Server, nginx

pytestmark = pytest.mark.server

PAGES = (
    "",
    "dien-hinh/",
    "dien-hinh/2026/cuon-so-thua-cua-anh-s/",
    "phong-trao/dan-van-kheo/",
    "chi-tieu/",
    "tim-kiem/",
    "huong-dan/rules/TD101/",
    "khong-co/",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    settings = column.file("mkdocs.yml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in settings if not line.startswith("site_url:")]
    column.write("mkdocs.yml", "\n".join(["site_url: https://thidua.example/", *kept]) + "\n")
    run = column.run("build", "--releases", str(column.root / "out"))
    assert run.code == 0, run.err
    with nginx(column.root / "out" / "current", tmp_path_factory.mktemp("nginx") / "run") as running:
        yield running


@pytest.fixture
def heard(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A tab, and every complaint of its console."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_console_is_silent(server: Server, heard: tuple[Page, list[str]], path: str) -> None:
    page, said = heard
    answer = page.goto(server.url + path, wait_until="networkidle")
    assert answer
    assert answer.status == (404 if path == "khong-co/" else 200)
    # Chromium itself notes each 404, also one that a reader asked for.
    assert [one for one in said if "404" not in one] == []


def test_the_search_runs_under_the_policy(server: Server, heard: tuple[Page, list[str]]) -> None:
    page, said = heard
    page.goto(f"{server.url}tim-kiem/?q=so+thua", wait_until="networkidle")
    page.wait_for_selector(".results .found")
    assert said == []


def test_what_is_written_into_a_page_does_not_run(server: Server, heard: tuple[Page, list[str]]) -> None:
    page, said = heard
    page.goto(server.url)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'ran'";
            document.body.append(script);
            const link = document.createElement("a");
            link.setAttribute("onclick", "document.title = 'ran'");
            document.body.append(link);
            link.click();
        }"""
    )
    assert page.title() != "ran"
    assert any("Content Security Policy" in one for one in said)
