"""The bodies of all pieces, each rendered once and then kept on the disk for page, feeds and search."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import unquote, urlsplit, urlunsplit

from thidua.assembly.context import Context
from thidua.assembly.supplies import Store, Supplies, TooSlowError
from thidua.content import Piece
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.pages.addresses import relative
from thidua.pages.bodies import with_pictures
from thidua.pages.views import Page

# Seconds of computing. A long story takes about 0.02.
PATIENCE = 2.0
_SIMPLER = "Xin viết lại đơn giản hơn, bớt các dấu ngoặc, dấu sao lồng nhau."


class Bodies(Mapping[str, str]):
    """Rendered bodies by the address of their page; `troubles` names those that could not be rendered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._urls: dict[str, None] = {}
        self.troubles: list[str] = []

    def add(self, url: str, html: str) -> None:
        """Keeps one body."""
        self._store[url] = html.encode()
        self._urls[url] = None

    def __getitem__(self, url: str) -> str:
        if url not in self._urls:
            raise KeyError(url)
        return self._store[url].decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._urls)

    def __len__(self) -> int:
        return len(self._urls)


def link_to(typed: str, source: str, page_url: str, targets: Mapping[str, str | None]) -> str | None:
    """The address that a file's link has on its page; `targets` are addresses by path, as `source` is one.

    A link to a file that is not published, or to elsewhere, stays as it was typed; one to a target of None is none.
    """
    try:
        parts = urlsplit(typed)
    except ValueError:
        return typed
    if parts.scheme or parts.netloc or not parts.path or typed.startswith(("/", "\\")):
        return typed
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(parts.path)))
    if path not in targets:
        return typed
    target = targets[path]
    return None if target is None else urlunsplit(("", "", relative(target, page_url), parts.query, parts.fragment))


def _rendered(piece: Piece, page: Page, targets: Mapping[str, str | None], supplies: Supplies) -> str:
    def link(typed: str) -> str | None:
        return link_to(typed, piece.inside, page.url, targets)

    with supplies.within(PATIENCE):
        return sanitized(to_html(piece.body, href=link))


def _why_unrendered(error: Exception) -> str:
    if isinstance(error, TooSlowError):
        return f"nội dung rối quá, sau {PATIENCE:g} giây vẫn chưa dựng xong"
    return f"nội dung không dựng được thành trang ({type(error).__name__})"


def bodies_of(context: Context, supplies: Supplies) -> Bodies:
    """Renders every body that has a page. One that cannot be rendered says so in its own place."""
    # A story that must go at once leaves the words of those who link to it, and no link.
    targets: dict[str, str | None] = {
        piece.inside: None for piece in context.result.pieces if getattr(piece.content, "withheld", False)
    }
    targets |= {source: page.url for source, page in context.by_source.items()}
    targets |= {inside: one.url for inside, one in context.site.pictures.items() if one.width}
    bodies = Bodies(supplies.store())
    for piece in context.result.pieces:
        page = context.by_source.get(piece.inside)
        if page is None:
            continue
        try:
            # A preview shows in the place of a body that could not be parsed why it was not.
            why = "nội dung rối quá nên không dựng thành trang (TD126)" if piece.body.unparsed else ""
            html = "" if why else _rendered(piece, page, targets, supplies)
        except Exception as error:  # noqa: BLE001 - whatever a body does to the renderer, its file must be named
            html, why = "", _why_unrendered(error)
        if why:
            bodies.troubles.append(f"{piece.path}: {why}. {_SIMPLER}")
            html = f"<p>{escape(bodies.troubles[-1])}</p>"
        bodies.add(page.url, with_pictures(html, page.url, context.pictures))
    return bodies
