"""The hostile corpus in Chromium, faulty pieces included and without any policy of a server: nothing runs."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Request

from tests.site import _Server as QuietServer
from tests.test_hostile import start

# What a reader does to a page, all at once, and what is then to be seen of it.
PROVOKED = """() => {
  const events = ["mouseover", "mouseenter", "focus", "focusin", "toggle", "error", "load", "animationstart", "start"];
  // A page of ten thousand cells has no more to say than its first few hundred.
  for (const element of [...document.querySelectorAll("main *")].slice(0, 400)) {
    for (const event of events) element.dispatchEvent(new Event(event));
    if (element.tabIndex >= 0) element.focus();
  }
  const protocols = [...document.querySelectorAll("a[href], area[href]")].map((one) => one.protocol);
  return {
    ran: window.__ran ?? null,
    protocols: [...new Set(protocols)].filter((one) => !["http:", "https:", "mailto:", "tel:"].includes(one)),
    functions: [document.getElementById, document.querySelector, document.createElement].every((one) => one.call),
    mains: document.querySelectorAll("#main").length,
    base: document.baseURI === location.href,
  };
}"""
UNTOUCHED: dict[str, object] = {"ran": None, "protocols": [], "functions": True, "mains": 1, "base": True}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Says nothing of each request."""

    def end_headers(self) -> None:
        # What all pages share is asked for once.
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The preview of the whole corpus, served to this machine alone."""
    folder = tmp_path_factory.mktemp("preview") / "column"
    done = start("preview", folder)
    assert done.returncode == 0, done.stderr
    handler = functools.partial(_Quiet, directory=str(folder / "site"))
    with QuietServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield folder / "site", f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


# The others hold no code that could run; the whole corpus is opened by `make test-long`.
ARMED = ("addresses-*", "attributes-*", "fields-*", "script-*", "takeover-*")


@pytest.mark.parametrize("chosen", [ARMED, pytest.param(("**",), marks=pytest.mark.long)], ids=["armed", "all"])
def test_nothing_runs(chosen: tuple[str, ...], browser: Browser, preview: tuple[Path, str]) -> None:
    site, url = preview
    page = browser.new_context(reduced_motion="reduce").new_page()
    strange: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(url):
            strange.append(f"{page.url} asks for {request.url}")

    def spoken(dialog: Dialog) -> None:
        strange.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    page.on("request", asked)
    page.on("pageerror", lambda error: strange.append(f"{page.url}: {error}"))
    page.on("frameattached", lambda frame: strange.append(f"{page.url}: frame {frame.url}"))
    page.on("dialog", spoken)
    found: dict[str, Any] = {}
    pages = [path for names in chosen for path in site.glob(f"dien-hinh/2026/{names}/index.html")]
    assert len(pages) > 150
    pages += [site / "index.html", site / "dien-hinh/index.html", site / "don-vi/phong-tong-hop/index.html"]
    for path in sorted(pages):
        address = url + quote(f"{path.relative_to(site).parent.as_posix()}/".removeprefix("./"))
        page.goto(address, wait_until="load")
        seen = page.evaluate(PROVOKED)
        if seen != UNTOUCHED:
            found[path.parent.name] = seen
        if page.url != address:
            strange.append(f"{address} leads to {page.url}")
    assert found == {}
    assert strange == []
