"""The desk answers a browser that has its key and comes from its own page, and nobody else."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from tests.desk.conftest import PLACE, Office, story
from thidua.shell import desk_package
from thidua.shell.desk_package import PackageError, editor_files
from thidua.shell.desk_server import Site, open_server
from thidua.shell.desk_site import rendered


class Browser:
    """Asks the desk as a browser would."""

    def __init__(self, office: Office) -> None:
        pages = {"/kiem-tra": lambda key: f"<p>{key}</p>".encode()}
        self.site = Site(
            {"index.html": b"<p>desk</p>"}, pages, office.desk, rendered, {"exemplars/2026/a.jpg": b"x"}.get
        )
        self.server = open_server(0, self.site)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def ask(
        self, method: str, path: str, asked: object = None, *, known: bool = True, **headers: str
    ) -> tuple[int, Mapping[str, str], bytes]:
        sent = {"Host": f"127.0.0.1:{self.port}", "Origin": f"http://127.0.0.1:{self.port}"}
        sent |= (
            {"Cookie": f"thidua-desk={self.site.key}; thidua-desk-name=Ch%E1%BB%8B%20%3CPh%C3%B3ng%3E"} if known else {}
        )
        body = None if asked is None else json.dumps(asked).encode()
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        own = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, {**sent, **own})
        answer = connection.getresponse()
        found = answer.status, dict(answer.headers), answer.read()
        connection.close()
        return found


@pytest.fixture(scope="module")
def browser(still_office: Office) -> Iterator[Browser]:
    browser = Browser(still_office)
    yield browser
    browser.server.shutdown()
    browser.server.server_close()


ASKED = {"action": "unpublishedEntries", "params": {"branch": "main"}}


def test_whoever_has_the_key_comes_in_and_keeps_it_where_no_script_reads_it(browser: Browser) -> None:
    status, headers, _ = browser.ask("GET", f"/?k={browser.site.key}", known=False)
    assert (status, headers["Location"]) == (303, "/")
    assert "HttpOnly; SameSite=Strict" in headers["Set-Cookie"]
    status, headers, data = browser.ask("GET", "/")
    assert (status, data) == (200, b"<p>desk</p>")
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self' blob:" in policy
    assert "http" not in policy


STRANGERS: dict[str, dict[str, Any]] = {
    "without the key": {"known": False},
    "with another key": {"known": False, "Cookie": "thidua-desk=abc"},
    "from a page of the web": {"Origin": "https://vi-du.example"},
    "from another port": {"Origin": "http://127.0.0.1:1"},
    "from a page without an address": {"Origin": "null"},
    "by a stranger's name for this machine": {"Host": "vi-du.example"},
}


@pytest.mark.parametrize("how", STRANGERS.values(), ids=STRANGERS)
def test_nobody_else_is_answered(browser: Browser, how: dict[str, Any]) -> None:
    status, _, data = browser.ask("POST", "/api/v1", ASKED, **how)
    assert (status, json.loads(data)) == (
        403,
        {"error": "Xin mở bàn biên tập bằng địa chỉ mà lệnh thidua desk in ra."},
    )


def test_pages_are_for_those_with_the_key_too(browser: Browser) -> None:
    assert browser.ask("GET", "/", known=False)[0] == 403
    assert browser.ask("GET", "/kiem-tra", known=False)[0] == 403
    assert browser.ask("GET", "/kiem-tra?bai=exemplars/2026/a")[2] == b"<p>exemplars/2026/a</p>"
    assert browser.ask("GET", "/", Host="vi-du.example")[0] == 421
    assert browser.ask("GET", "/../mkdocs.yml")[0] == 404


@pytest.mark.parametrize("asked", [[], "x", {"action": "getEntry"}, {"action": "persistEntry", "params": {"entry": 5}}])
def test_what_no_editor_asks_is_no_crash(browser: Browser, asked: object) -> None:
    status, _, data = browser.ask("POST", "/api/v1", asked)
    assert (status, json.loads(data)) == (400, {"error": "Không hiểu điều trình duyệt gửi lên."})


def test_what_is_too_large_is_not_even_read(browser: Browser) -> None:
    assert browser.ask("POST", "/api/v1", ASKED, Content_Length=str(10**9))[0] == 413


def test_an_answer_for_people_is_in_their_language(browser: Browser) -> None:
    asked = {"action": "publishUnpublishedEntry", "params": {"collection": "exemplars", "slug": "2026/bai-moi"}}
    status, _, data = browser.ask("POST", "/api/v1", asked)
    assert (status, json.loads(data)) == (
        409,
        {"error": "bài được công bố bằng lệnh của biên tập viên: thidua desk --merge exemplars/2026/bai-moi"},
    )


def test_the_preview_is_what_the_site_would_show(browser: Browser) -> None:
    _, _, data = browser.ask("POST", "/xem-thu", {"text": "**đậm** <script>x</script>\n\n1986\\. xong"})
    assert json.loads(data)["html"].startswith("<p><strong>đậm</strong>")
    assert b"<script" not in data


def test_the_preview_shows_the_pictures_of_its_piece(browser: Browser) -> None:
    html = rendered("![Một ảnh](a.jpg) và [bài khác](b.md)", "exemplars/2026")
    assert 'src="anh/exemplars/2026/a.jpg"' in html
    assert 'href="b.md"' in html
    status, headers, data = browser.ask("GET", "/anh/exemplars/2026/a.jpg")
    assert (status, headers["Content-Type"], data) == (200, "image/jpeg", b"x")
    assert browser.ask("GET", "/anh/exemplars/2026/b.jpg")[0] == 404
    assert browser.ask("GET", "/anh/exemplars/2026/a.jpg", known=False)[0] == 403


def test_who_writes_is_a_name_in_one_line(office: Office) -> None:
    browser = Browser(office)
    params = {"dataFiles": [{"path": PLACE, "slug": "2026/bai-moi", "raw": story("Bài mới")}], "assets": []}
    assert browser.ask("POST", "/api/v1", {"action": "persistEntry", "params": params})[0] == 200
    browser.server.shutdown()
    browser.server.server_close()
    (branch,) = office.store().branches()
    assert branch.author == "Chị Phóng"


def _package(folder: Path) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name in ("dist/decap-cms.js", "dist/103.decap-cms.js", "dist/cms.js", "dist/decap-cms.js.map", "README.md"):
            data = name.encode()
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    (folder / "decap-cms.tgz").write_bytes(out.getvalue())
    return out.getvalue()


def test_of_the_package_only_what_a_browser_loads_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _package(tmp_path)
    monkeypatch.setattr(desk_package, "_pack", lambda *_: data)
    digest = base64.b64encode(hashlib.sha512(data).digest()).decode()
    packed = desk_package.package("decap-cms", "1", f"sha512-{digest}")
    found = desk_package._loaded(packed)  # noqa: SLF001 - what is kept is the test
    assert sorted(zipfile.ZipFile(io.BytesIO(found)).namelist()) == ["103.decap-cms.js", "decap-cms.js"]


def test_another_package_under_the_locked_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _package(tmp_path)
    monkeypatch.setattr(desk_package, "_pack", lambda *_: data)
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    with pytest.raises(PackageError, match="không khớp với dấu đã khóa"):
        editor_files()


def test_without_npm_it_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    with pytest.raises(PackageError, match="Node"):
        editor_files()
