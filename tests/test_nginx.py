"""The site behind nginx, with the configuration that the project makes: headers, ranges, conditions, and a load."""

from __future__ import annotations

import gzip
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.column import Column
from tests.publishing import tiny_column
from tests.serving import Server, nginx, program

pytestmark = pytest.mark.server

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
STORY = "/dien-hinh/2026/bai-dau/"


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    made = tiny_column(tmp_path_factory.mktemp("column"), site_url="https://thidua.example/")
    run = made.run("build", "--releases", str(made.root / "out"))
    assert run.code == 0, run.err
    return made


@pytest.fixture(scope="module")
def current(column: Column) -> Path:
    return column.root / "out" / "current"


@pytest.fixture(scope="module")
def server(current: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with nginx(current, tmp_path_factory.mktemp("nginx") / "run") as running:
        yield running
        assert running.complaints() == ""


def _hashed(current: Path, suffix: str) -> str:
    return next(f"/assets/{path.name}" for path in sorted((current / "assets").glob(f"*.????????.{suffix}")))


@pytest.mark.parametrize("path", ["/", STORY, "/khong-co/", "/feed.xml", "/assets/star.svg"])
def test_every_answer_carries_the_headers_that_protect(server: Server, path: str) -> None:
    headers = server.get(path).headers
    directives = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    sources = directives.pop("script-src").split()
    assert sources[0] == "'self'"
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", one) for one in sources[1:])
    assert directives == POLICY
    assert "unsafe-inline" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert re.fullmatch(r"nginx", headers["server"])


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/feed.json", "application/feed+json; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/assets/star.svg", "image/svg+xml; charset=utf-8"),
        (f"{STORY.rstrip('/')}.jpg", "image/jpeg"),
    ],
)
def test_each_kind_of_file_is_called_what_it_is(server: Server, path: str, kind: str) -> None:
    answer = server.get(path)
    assert answer.status == 200
    known = answer.headers["content-type"]
    assert kind in {known, f"{known}; charset=utf-8"}


def test_an_address_that_leads_nowhere_gets_our_page(server: Server) -> None:
    for path in ("/khong-co/", "/khong-co.html", "/dien-hinh/../../etc/passwd", "/.lock", "/assets/.an", "/404.html"):
        answer = server.get(path)
        assert answer.status in {400, 404}, path
        assert answer.status == 400 or "Không có trang này" in answer.body.decode()


def test_no_folder_is_listed_and_a_missing_slash_is_added(server: Server) -> None:
    assert server.get("/assets/").status == 404
    answer = server.get(STORY.rstrip("/"))
    assert (answer.status, answer.headers["location"]) == (301, STORY)


def test_what_never_changes_is_kept_for_good_and_pages_are_asked_for_anew(server: Server, current: Path) -> None:
    for suffix in ("css", "js", "woff2"):
        cached = server.get(_hashed(current, suffix)).headers["cache-control"]
        assert "immutable" in cached
        assert "max-age=31536000" in cached
    for path in ("/", STORY, "/feed.xml", "/sitemap.xml", "/khong-co/"):
        assert server.get(path).headers["cache-control"] == "public, max-age=60"


def test_parts_of_a_file_can_be_asked_for(server: Server, current: Path) -> None:
    path = f"{STORY.rstrip('/')}.jpg"
    whole = (current / path.lstrip("/")).read_bytes()
    part = server.get(path, Range="bytes=10-19")
    assert (part.status, part.body) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert server.get(path, Range=f"bytes={len(whole)}-").status == 416
    changed = server.get(path, Range="bytes=0-9", If_Range='"other"')
    assert (changed.status, changed.body) == (200, whole)


def test_what_a_reader_has_already_is_not_sent_again(server: Server) -> None:
    for path in ("/", STORY, "/feed.xml"):
        first = server.get(path)
        for headers in (
            {"If_None_Match": first.headers["etag"]},
            {"If_Modified_Since": first.headers["last-modified"]},
        ):
            again = server.get(path, **headers)
            assert (again.status, again.body) == (304, b"")
        assert server.get(path, If_None_Match='"other"').status == 200
        assert server.get(path, If_Modified_Since="Sat, 01 Jan 2000 00:00:00 GMT").status == 200


def test_texts_come_as_they_were_compressed_ahead_of_time(server: Server, current: Path) -> None:
    for path in ("/", "/feed.xml", _hashed(current, "css")):
        file = current / (path.lstrip("/") or "index.html")
        packed = server.get(path, Accept_Encoding="gzip")
        assert packed.headers["content-encoding"] == "gzip"
        assert "accept-encoding" in packed.headers["vary"].lower()
        assert packed.body == file.with_name(f"{file.name}.gz").read_bytes()
        assert gzip.decompress(packed.body) == file.read_bytes()
        plain = server.get(path)
        assert "content-encoding" not in plain.headers
        assert plain.body == file.read_bytes()


def test_only_reading_is_allowed(server: Server) -> None:
    assert server.get("/", "HEAD").status == 200
    for method in ("POST", "PUT", "DELETE"):
        assert server.get("/", method).status == 405


def test_a_new_release_is_seen_without_a_reload(column: Column, server: Server) -> None:
    assert "đầu tiên" in server.get(STORY).body.decode()
    column.replace("content/exemplars/2026/bai-dau.md", "chữ ấy là đầu tiên", "chữ ấy là kế tiếp")
    unchanged = server.get("/assets/star.svg").headers["etag"]
    assert column.run("build", "--releases", str(column.root / "out")).code == 0
    assert "chữ ấy là kế tiếp" in server.get(STORY).body.decode()
    assert server.get("/assets/star.svg", If_None_Match=unchanged).status == 304


def test_a_load_is_carried_without_an_error(server: Server) -> None:
    for path in ("", STORY.lstrip("/")):
        command = [program("wrk"), "-t2", "-c16", "-d2s", "-H", "Accept-Encoding: gzip", server.url + path]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        done = re.search(r"(\d+) requests in", said)
        assert done
        assert int(done[1]) > 100
        assert "Non-2xx" not in said, said
        assert "Socket errors" not in said, said


def test_without_a_site_there_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed, nginx(tmp_path / "nowhere", tmp_path / "run"):
        pass
    assert failed.value.returncode == 2
    assert "thidua build" in failed.value.stderr


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A column that stands under a path of a portal."""
    made = tiny_column(tmp_path_factory.mktemp("column"), site_url="https://cong.example/thi-dua/")
    assert made.run("build").code == 0
    with nginx(made.root / "site", tmp_path_factory.mktemp("nginx") / "run", "/thi-dua/") as running:
        yield running
        assert running.complaints() == ""


@pytest.mark.parametrize("path", ["", STORY[1:], "feed.xml", "feed.json", "assets/star.svg", "search/root.json"])
def test_under_a_path_all_is_as_at_the_root(path: str, server: Server, portal: Server) -> None:
    here, there = portal.get(f"/thi-dua/{path}"), server.get(f"/{path}")
    assert (here.status, there.status) == (200, 200)
    for name in ("content-type", "cache-control", "x-content-type-options", "permissions-policy", "referrer-policy"):
        assert here.headers[name] == there.headers[name]
    assert "script-src 'self'" in here.headers["content-security-policy"]
    packed = portal.get(f"/thi-dua/{path}", Accept_Encoding="gzip")
    assert packed.headers.get("content-encoding") == server.get(f"/{path}", Accept_Encoding="gzip").headers.get(
        "content-encoding"
    )


def test_under_a_path_nothing_else_is_served(portal: Server) -> None:
    assert (portal.get("/thi-dua").status, portal.get("/thi-dua").headers["location"]) == (301, "/thi-dua/")
    answer = portal.get(f"/thi-dua{STORY.rstrip('/')}")
    assert (answer.status, answer.headers["location"]) == (301, f"/thi-dua{STORY}")
    lost = (
        "/",
        STORY,
        "/thi-dua/khong-co/",
        "/thi-dua/.lock",
        "/thi-dua/404.html",
        "/thi-dua../mkdocs.yml",
        "/thi-dua/assets/",
    )
    for path in lost:
        answer = portal.get(path)
        assert answer.status == 404, path
        assert "Không có trang này" in answer.body.decode()
        assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("path", ["/a b/", "/a;/", "/{/", "/../", "/a$b/", "/A\n/"])
def test_a_path_that_means_something_to_nginx_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed, nginx(tmp_path, tmp_path / "run", path):
        pass
    assert "--path" in failed.value.stderr
