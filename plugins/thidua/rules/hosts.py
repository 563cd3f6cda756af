"""TD3: links that lead readers to another host than they seem to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.source.events import Event, Kind
from thidua.source.passages import words
from thidua.source.text import printable

# Words that are nothing but an address; without a scheme only under endings that are no suffix of a file.
_ADDRESS = re.compile(
    r"\s*(?:(?:https?:)?//(?P<named>[^\s/?#]+)"
    r"|(?P<bare>(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:vn|com|net|org|edu|gov|info|asia)))(?::\d+)?(?:[/?#]\S*)?\s*",
    re.IGNORECASE,
)
_PUNY = "xn--"


def _host(target: str) -> str:
    try:
        return (urlsplit(target).hostname or "").removeprefix("www.").rstrip(".")
    except ValueError:
        return ""


def _written_out(host: str) -> str:
    """A host as a browser may show it, its letters instead of their code."""
    parts = []
    for part in host.split("."):
        try:
            parts.append(part.encode("ascii").decode("idna") if part.startswith(_PUNY) else part)
        except UnicodeError:
            parts.append(part)
    return ".".join(parts)


def _coded(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode("ascii")


def _scripts(host: str) -> set[str]:
    return {unicodedata.name(char, "?").partition(" ")[0] for char in host if char.isalpha()}


def _links(piece: Piece) -> Iterator[tuple[Event, str, str]]:
    """Each link to another site, with its host and the words that one clicks on."""
    for index, event in piece.body.opened(Kind.LINK):
        if host := _host(event.target):
            yield event, host, words(piece.body.inner(index))


def misleading_link(piece: Piece) -> Iterator[Finding]:
    """Words that name one host, over a link to another."""
    for event, host, said in _links(piece):
        if match := _ADDRESS.fullmatch(said):
            named = _host(f"//{match['named'] or match['bare']}")
            if named and named != host and not host.endswith(f".{named}"):
                data = {"value": printable(said.strip()[:80]), "named": printable(named), "host": printable(host)}
                yield Finding("misleading-link", piece.body.position(event.start), data)


def mixed_host(piece: Piece) -> Iterator[Finding]:
    """A host whose letters are of two scripts, so that it may look like another one's."""
    for event, host, _ in _links(piece):
        shown = _written_out(host)
        if len(_scripts(shown)) > 1:
            data = {"value": printable(shown[:80]), "coded": _coded(shown)[:80]}
            yield Finding("mixed-host", piece.body.position(event.start), data)


HOST_RULES = (misleading_link, mixed_host)
