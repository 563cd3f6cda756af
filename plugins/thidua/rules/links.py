"""TD1, TD3, TD7: where the links and pictures of a body lead, and whether they may."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import islice
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from thidua import patterns as re
from thidua.anchors import FRAME_IDS
from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.source.events import Event, Kind
from thidua.source.passages import alternative
from thidua.source.text import printable
from thidua.vietnamese import nearest

_SAFE = frozenset({"http", "https", "mailto", "tel"})
_WEB = frozenset({"http", "https"})
# A browser takes `https:\\noi.vn` and `https:noi.vn` for more than they look like.
_HOST = re.compile(r"\w+://[^/\\?#]")
# What a browser leaves out of an address before it looks for the scheme.
_LEFT_OUT = re.compile(r"[\x00-\x20\x7f]")
# Looking for what was meant takes time in a large column; a file with more findings than this needs no more hints.
_SUGGESTED = 20
_LISTED = 8
# What a browser finds on every page, and the ids of notes, which count on by themselves.
_EVERYWHERE = FRAME_IDS | {"", "top"}
_NOTE_ID = re.compile(r"fn(?:ref\d*)?:")


def _scheme(target: str) -> str | None:
    """What stands before a colon where a browser would look for a scheme; None in an address of one's own site."""
    before, colon, _ = target.partition(":")
    return before.lower() if colon and not re.search(r"[/\\?#]", before) else None


def is_safe_link(target: str) -> bool:
    """Whether a link leads to a page, a mail or a phone, and nowhere that could run; the target is already decoded."""
    read = _LEFT_OUT.sub("", target)
    try:
        urlsplit(read)
    except ValueError:
        return False
    scheme = _scheme(read)
    # Browsers take a backslash for a slash, so that an address would lead elsewhere than it says.
    if scheme is not None and ("\\" in read or (scheme in _WEB and not _HOST.match(read))):
        return False
    return (scheme is None or scheme in _SAFE) and not re.match(r"[/\\]{2}", read)


def is_safe(event: Event) -> bool:
    """Whether a link leads where it may, and a picture stands beside the text."""
    if event.kind is Kind.IMAGE:
        read = _LEFT_OUT.sub("", event.target)
        return is_safe_link(event.target) and _scheme(read) is None and not read.startswith(("/", "\\"))
    return is_safe_link(event.target)


def unsafe_link(piece: Piece) -> Iterator[Finding]:
    """A link or picture of a scheme other than http, https, mailto or tel; a picture from elsewhere."""
    for _, event in piece.body.opened(Kind.LINK, Kind.IMAGE):
        if not is_safe(event):
            data = {"target": printable(event.target[:80]), "what": event.kind.value}
            yield Finding("unsafe-link", piece.body.position(event.start), data)


def as_typed(target: str) -> str:
    """An address as it is written between round brackets: one with blanks or brackets between `<` and `>`."""
    shown = target[:200]
    return f"<{shown}>" if re.search(r"[\s()]", shown) else shown


def missing_alt(piece: Piece) -> Iterator[Finding]:
    """A picture in the text without words for those who do not see it."""
    for index, event in piece.body.opened(Kind.IMAGE):
        if not alternative(piece.body, index).strip():
            data = {"target": printable(event.target[:80]), "address": printable(as_typed(event.target))}
            yield Finding("missing-alt", piece.body.position(event.start), data)


def lost_links(piece: Piece, world: World) -> Iterator[Finding]:
    """A relative link or picture in the body leads to a file of the content folder, and to none that is hidden."""
    folder = posixpath.dirname(piece.inside)
    # That one story must go at once stops no other: its link is printed as words.
    withheld = {f"exemplars/{one.id}.md" for one in world.withheld}
    broken = 0
    for _, event in piece.body.opened(Kind.LINK, Kind.IMAGE):
        path = piece.target(event) if is_safe(event) else None
        if path is None:
            continue
        at = piece.body.position(event.start)
        if path not in world.files:
            broken += 1
            suggestion = _file_meant(path, piece.inside, world.files) if broken <= _SUGGESTED else ""
            # The same name with its letters put together otherwise: the file has a finding of its own.
            if normalize("NFC", suggestion) == normalize("NFC", posixpath.relpath(path, folder)):
                continue
            yield Finding("broken-link", at, {"value": printable(event.target[:80]), "suggestion": suggestion})
        elif path in world.hidden and piece.inside not in world.hidden and path not in withheld:
            yield Finding("link-to-hidden", at, {"value": printable(event.target[:80])})


def missing_anchor(piece: Piece, world: World) -> Iterator[Finding]:
    """A link to a heading leads to one that is there, in the same body or in another piece's."""
    missing = 0
    for _, event in piece.body.opened(Kind.LINK):
        before, mark, fragment = event.target.partition("#")
        fragment = unquote(fragment)
        if not mark or not is_safe(event) or fragment in _EVERYWHERE or _NOTE_ID.match(fragment):
            continue
        anchors = world.anchors.of((piece.target(event) or "") if before else piece.inside)
        if anchors is None or fragment in anchors:
            continue
        missing += 1
        meant = (nearest(fragment, anchors) or "") if missing <= _SUGGESTED else ""
        data = {
            "value": printable(event.target[:80]),
            "suggestion": printable(f"{before}#{meant}") if meant else "",
            "known": ", ".join(f"#{one}" for one in islice(anchors, _LISTED)),
        }
        case = {} if anchors else {"case": "none"}
        yield Finding("missing-anchor", piece.body.position(event.start), {**data, **case})


def _file_meant(path: str, here: str, files: frozenset[str]) -> str:
    """The file that a lost address was most likely meant to be, as it is written in the file `here`."""
    name = posixpath.basename(path)
    stem, _, suffix = name.rpartition(".")
    # A link without a suffix is meant for a page; nobody means the file in which it stands.
    wanted = {one for one in files if one != here and (suffix != name or one.endswith(".md"))}
    names = {one: posixpath.basename(one) for one in wanted}
    # That both end in `.md` makes two names no likelier.
    meant = nearest(stem or name, {one.rpartition(".")[0]: one for one in names.values()})
    right = next((one for one in sorted(names) if names[one].rpartition(".")[0] == meant), None)
    return posixpath.relpath(right, posixpath.dirname(here)) if right else ""


LINK_RULES = (unsafe_link, missing_alt)
WAY_RULES = (lost_links, missing_anchor)
