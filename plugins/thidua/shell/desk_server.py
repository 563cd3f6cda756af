"""The desk as a web server on this machine alone: the editor, its configuration, the answers of the store.

Whoever may use the machine can reach a port of it, so each page asks for the key that only the terminal shows; and any
page of the web may send a browser here, so nothing is answered that was not asked from a page of the desk itself.
"""

from __future__ import annotations

import hmac
import json
import secrets
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from thidua.messages import desk_words as words
from thidua.shell import git
from thidua.shell.desk_answers import Desk, NotThereError
from thidua.shell.desk_store import StoreError
from thidua.source.text import printable

_COOKIE = "thidua-desk"
_NAME = "thidua-desk-name"
_LONGEST_NAME = 80
_MOST_TABS = 200
_LARGEST = 80 * 1024 * 1024
# The editor compiles the checks of its own configuration, and writes styles as it goes.
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self' blob:; frame-src 'self' blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "yml": "text/yaml; charset=utf-8",
    "svg": "image/svg+xml",
    "wasm": "application/wasm",
    "woff2": "font/woff2",
}


def said(error: Exception) -> str:
    """What the store or git did not do, for people."""
    if isinstance(error, StoreError):
        return words.REFUSED[error.why].format_map(error.data)
    return words.REFUSED["git"].format(detail=getattr(error, "detail", ""))


@dataclass(frozen=True, slots=True)
class Site:
    """What is served: `files` by their path, `pages` made of what is asked for, a `desk` for whoever writes.

    A desk is made for a name and for what the asking tab has seen. `rendered` makes HTML of a text that is written, for
    the path of its piece; `picture` gives one by its place in the content.
    """

    files: Mapping[str, bytes]
    pages: Mapping[str, Callable[[str], bytes]]
    desk: Callable[[str, dict[str, bytes | None]], Desk]
    rendered: Callable[[str, str], str]
    picture: Callable[[str], bytes | None]
    key: str = field(default_factory=lambda: secrets.token_urlsafe(16))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A port that somebody else listens on must not be shared.
    allow_reuse_address = False

    def __init__(self, port: int, site: Site) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.site = site
        # Git does one thing at a time.
        self.turn = threading.Lock()
        self.tabs: dict[str, dict[str, bytes | None]] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away in the middle of an answer is no trouble of anybody's."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def hosts(self) -> tuple[str, ...]:
        port = self.server_address[1]
        return f"127.0.0.1:{port}", f"localhost:{port}"


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "thidua"
    sys_version = ""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name of the standard library
        """What is asked is nobody's to read."""

    def _send(self, status: int, kind: str, data: bytes, **headers: str) -> None:
        self.send_response(status)
        own = {
            "Content-Type": _TYPES.get(kind, kind),
            "Content-Length": str(len(data)),
            "Content-Security-Policy": _POLICY,
            "X-Content-Type-Options": "nosniff",
            # Without any a form would be sent from nowhere, and be refused.
            "Referrer-Policy": "same-origin",
            "Cache-Control": "no-store",
        }
        for name, value in {**own, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _send_json(self, status: int, answer: object) -> None:
        self._send(status, "application/json", json.dumps(answer, ensure_ascii=False).encode())

    def _cookie(self, name: str) -> str:
        try:
            cookie = SimpleCookie(self.headers.get("Cookie", "")).get(name)
        except CookieError:
            return ""
        return cookie.value if cookie else ""

    def _is_known(self) -> bool:
        return hmac.compare_digest(self._cookie(_COOKIE).encode(), self.server.site.key.encode())

    def _author(self) -> str:
        """Who says to be writing, in one line that git takes for a name."""
        name = printable(" ".join(unquote(self._cookie(_NAME)).split()))
        return name.translate(str.maketrans("", "", "<>"))[:_LONGEST_NAME]

    def _seen(self) -> dict[str, bytes | None]:
        """What the tab that asks was given; one that has no name is new each time."""
        tab = self.headers.get("X-Desk-Tab", "")[:_LONGEST_NAME]
        if len(self.server.tabs) > _MOST_TABS:
            self.server.tabs.clear()
        return self.server.tabs.setdefault(tab, {}) if tab else {}

    def _is_ours(self) -> bool:
        """Whether the browser was led here by a name of this machine; a stranger's name may point here too."""
        return self.headers.get("Host", "") in self.server.hosts

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        site = self.server.site
        if not self._is_ours():
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"")
            return
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        key = asked.get("k", "")
        if key and hmac.compare_digest(key.encode(), site.key.encode()):
            cookie = f"{_COOKIE}={site.key}; HttpOnly; SameSite=Strict; Path=/"
            self._send(HTTPStatus.SEE_OTHER, "text/plain", b"", Location="/", Set_Cookie=cookie)
            return
        if not self._is_known():
            self._send(HTTPStatus.FORBIDDEN, "html", words.NO_KEY.encode())
            return
        if make := site.pages.get(parts.path):
            with self.server.turn:
                data = make(asked.get("bai", ""))
            self._send(HTTPStatus.OK, "html", data)
            return
        name = unquote(parts.path).lstrip("/") or "index.html"
        if name.startswith("anh/"):
            with self.server.turn:
                picture = site.picture(name.removeprefix("anh/"))
            found = HTTPStatus.NOT_FOUND if picture is None else HTTPStatus.OK
            self._send(found, f"image/{name.rpartition('.')[2].lower().replace('jpg', 'jpeg')}", picture or b"")
            return
        if name in site.files:
            self._send(HTTPStatus.OK, name.rpartition(".")[2], site.files[name])
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def do_POST(self) -> None:
        origins = {f"http://{host}" for host in self.server.hosts}
        if not self._is_ours() or not self._is_known() or self.headers.get("Origin") not in origins:
            self._send_json(HTTPStatus.FORBIDDEN, {"error": words.NO_KEY_SAID})
            self.close_connection = True
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _LARGEST:
            self._send_json(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": words.TOO_LARGE})
            self.close_connection = True
            return
        data = self.rfile.read(int(length))
        if self.path == "/thoat":
            # By the header goes what the page itself cannot reach: its own cookie, too.
            clear = '"cache", "cookies", "storage"'
            self._send(HTTPStatus.OK, "html", words.LEFT.encode(), Clear_Site_Data=clear)
            return
        try:
            asked: Any = json.loads(data)
        except ValueError:
            asked = None
        if not isinstance(asked, dict):
            self._send_json(HTTPStatus.BAD_REQUEST, {"error": words.NOT_UNDERSTOOD})
        elif self.path == "/xem-thu":
            self._send_json(
                HTTPStatus.OK,
                {"html": self.server.site.rendered(str(asked.get("text", "")), str(asked.get("path", "")))},
            )
        elif self.path == "/api/v1":
            self._answer(asked)
        else:
            self._send_json(HTTPStatus.NOT_FOUND, {"error": ""})

    def _answer(self, asked: Mapping[str, Any]) -> None:
        params = asked.get("params")
        try:
            with self.server.turn:
                answer = self.server.site.desk(self._author(), self._seen()).answer(
                    str(asked.get("action")), params if isinstance(params, dict) else {}
                )
        except NotThereError:
            self._send_json(HTTPStatus.NOT_FOUND, {"error": "Not Found"})
        except (StoreError, git.GitError) as error:
            self._send_json(HTTPStatus.CONFLICT, {"error": said(error)})
        except (KeyError, TypeError, ValueError):
            # Not what the editor would ask.
            self._send_json(HTTPStatus.BAD_REQUEST, {"error": words.NOT_UNDERSTOOD})
        else:
            self._send_json(HTTPStatus.OK, answer)


def open_server(port: int, site: Site) -> _Server:
    """A server that listens on this machine alone; raises `OSError` where the port is taken."""
    return _Server(port, site)
