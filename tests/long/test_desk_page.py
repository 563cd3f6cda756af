"""The page of a desk at a host: Sveltia takes the column's form, speaks Vietnamese, and asks nobody else."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from playwright.sync_api import Route, expect, sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.column import Column, copy_of_sample
from thidua.shell.desk_package import package
from thidua.shell.desk_page import _taken

pytestmark = [pytest.mark.long, pytest.mark.browser]
HOSTS = {
    "github": "{backend: github, repo: so/thi-dua}",
    "gitlab": "{backend: gitlab, repo: so/thi-dua, app_id: a1, base_url: 'https://git.vi-du.example'}",
}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name of the standard library
        pass


@pytest.fixture(scope="module", params=list(HOSTS.values()), ids=list(HOSTS))
def column(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    column.replace("mkdocs.yml", "    board: true", f"    board: true\n    desk: {request.param}")
    run = column.run("desk", "--page", "ra/ban-bien-tap")
    assert (run.code, run.err) == (0, "")
    return column


@pytest.fixture(scope="module")
def url(column: Column) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(column.file("ra")))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}/ban-bien-tap/"
        server.shutdown()


def test_it_starts_in_vietnamese_and_asks_nobody_else(url: str) -> None:
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_context(locale="vi-VN").new_page()

        def refuse(route: Route) -> None:
            asked.append(route.request.url)
            route.abort()

        page.route(lambda one: not one.startswith(url), refuse)
        page.goto(url)
        expect(page.get_by_text("Đăng nhập bằng").first).to_be_visible()
        page.evaluate("document.fonts.ready.then(() => true)")
        browser.close()
    assert asked == []


def test_leaving_empties_what_the_browser_kept(url: str) -> None:
    kept = "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_context(locale="vi-VN").new_page()
        page.route(lambda one: not one.startswith(url), lambda route: route.abort())
        page.goto(url)
        expect(page.get_by_text("Đăng nhập bằng").first).to_be_visible()
        page.evaluate("localStorage.setItem('sveltia-cms.user', '{}')")
        page.evaluate("new Promise((done) => (indexedDB.open('bai-dang-viet').onsuccess = done)).then(() => true)")
        assert min(page.evaluate(kept)[::2]) > 0
        page.get_by_role("link", name="Thoát và xóa").click()
        expect(page.get_by_text("Trình duyệt này không còn giữ gì của bàn biên tập.")).to_be_visible()
        assert page.evaluate(kept) == [0, 0, 0]
        browser.close()


def test_its_own_schema_has_nothing_against_the_form(column: Column) -> None:
    made = yaml.safe_load(column.file("ra/ban-bien-tap/config.yml").read_text(encoding="utf-8"))
    locked = json.loads(resources("thidua").joinpath("desk/sveltia.json").read_text(encoding="utf-8"))
    one: dict[str, Any] = locked["packages"][0]
    data = package(one["name"], one["version"], one["integrity"])
    ((_, schema),) = _taken(data, {"schema/sveltia-cms.json": "schema.json"})
    assert [found.message for found in jsonschema.Draft7Validator(json.loads(schema)).iter_errors(made)] == []


def test_a_folder_in_which_something_lies_is_left_alone(column: Column, tmp_path: Path) -> None:
    (tmp_path / "cua-toi.txt").write_text("x", encoding="utf-8")
    run = column.run("desk", "--page", str(tmp_path))
    assert (run.code, [one.name for one in tmp_path.iterdir()]) == (2, ["cua-toi.txt"])
