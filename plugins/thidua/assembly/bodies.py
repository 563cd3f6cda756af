"""The bodies of all pieces, each rendered once in a process and then kept on the disk for page and feeds."""

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

# Seconds of computing. A long story takes about 0.02.
PATIENCE = 2.0
_SIMPLER = "Xin viết lại đơn giản hơn, bớt các dấu ngoặc, dấu sao lồng nhau."


class Bodies(Mapping[str, str]):
    """Rendered bodies by the address of their page, each rendered when it is first asked for, and kept in a store.

    `pieces` are the pieces with a page, by its address; `targets` where each file of the content folder is found in the
    site, None where it is not for now. `troubles` names the bodies that could not be rendered.
    """

    def __init__(self, context: Context, supplies: Supplies) -> None:
        self._context = context
        self._supplies = supplies
        self._store: Store = supplies.store()
        self._rendered: set[str] = set()
        self.pieces: dict[str, Piece] = {}
        for piece in context.result.pieces:
            if page := context.by_source.get(piece.inside):
                self.pieces[page.url] = piece
        # A story that must go at once leaves the words of those who link to it, and no link.
        self.targets: dict[str, str | None] = {
            piece.inside: None for piece in context.result.pieces if getattr(piece.content, "withheld", False)
        }
        self.targets |= {source: page.url for source, page in context.by_source.items()}
        self.targets |= {inside: one.url for inside, one in context.site.pictures.items() if one.width}
        self.troubles: list[str] = []

    def __getitem__(self, url: str) -> str:
        piece = self.pieces[url]
        if url not in self._rendered:
            self._store[url] = self._html(piece, url).encode()
            self._rendered.add(url)
        return self._store[url].decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self.pieces)

    def __len__(self) -> int:
        return len(self.pieces)

    def _html(self, piece: Piece, url: str) -> str:
        try:
            # A preview shows in the place of a body that could not be parsed why it was not.
            why = "nội dung rối quá nên không dựng thành trang (TD126)" if piece.body.unparsed else ""
            html = "" if why else _rendered(piece, url, self.targets, self._supplies)
        except Exception as error:  # noqa: BLE001 - whatever a body does to the renderer, its file must be named
            html, why = "", _why_unrendered(error)
        if why:
            self.troubles.append(f"{piece.path}: {why}. {_SIMPLER}")
            html = f"<p>{escape(self.troubles[-1])}</p>"
        return with_pictures(html, url, self._context.pictures)


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


def _rendered(piece: Piece, url: str, targets: Mapping[str, str | None], supplies: Supplies) -> str:
    def link(typed: str) -> str | None:
        return link_to(typed, piece.inside, url, targets)

    with supplies.within(PATIENCE):
        return sanitized(to_html(piece.body, href=link))


def _why_unrendered(error: Exception) -> str:
    if isinstance(error, TooSlowError):
        return f"nội dung rối quá, sau {PATIENCE:g} giây vẫn chưa dựng xong"
    return f"nội dung không dựng được thành trang ({type(error).__name__})"
