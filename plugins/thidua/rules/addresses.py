"""TD6: addresses of pages and mail boxes that stand in a text as words, where a reader would want a link."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.rules.loose import bad_links
from thidua.rules.raw import masked, raws

_PAGE = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\ufffc]{1,500}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.ASCII)
_HOST = re.compile(r"(?:https?://|www\.)[^\W_][\w.-]*\w", re.IGNORECASE)
_LIKELY = re.compile(r"://|www\.|@", re.IGNORECASE)
_CLOSING = ".,;:!?…\"'”’»*_~"


def may_be_address(text: str) -> bool:
    """Whether a text has a sign by which addresses are known."""
    # A letter or sign by itself is found many times as fast as more of them, and hardly any text has a `w`.
    is_named = ("w" in text or "W" in text) and "www." in text.lower()
    return is_named or "@" in text or (":" in text and "://" in text)


def _trimmed(address: str) -> str:
    """An address without the signs of its sentence; a bracket belongs to it where it was opened in it."""
    while address:
        last = address[-1]
        if last in _CLOSING or (last in ")]}" and address.count(last) > address.count("([{"[")]}".index(last)])):
            address = address[:-1]
        else:
            break
    return address


def _pages(free: str) -> Iterator[tuple[int, str, str]]:
    for match in _PAGE.finditer(free):
        address = _trimmed(match[0])
        if _HOST.match(address):
            has_scheme = address[:4].lower() == "http"
            yield match.start(), address, f"<{address}>" if has_scheme else f"[{address}](https://{address})"


def _mails(free: str, world: World) -> Iterator[tuple[int, str, str]]:
    for match in _MAIL.finditer(free):
        # Any other box is told as personal data, which must not be there at all.
        if ("email", match[0].lower()) in world.contacts:
            yield match.start(), match[0], f"<{match[0]}>"


def bare_address(piece: Piece, world: World) -> Iterator[Finding]:
    """An address that is printed as words: nobody can follow it."""
    # Most passages have none, and need not be put together again.
    for raw in raws(piece.body, having=_LIKELY) if may_be_address(piece.body.source) else ():
        if not _LIKELY.search(raw.free):
            continue
        # What was meant as a link has a finding of its own.
        free = masked(raw.free, ((bad.start, bad.end) for bad in bad_links(raw)))
        for at, address, right in (*_pages(free), *_mails(free, world)):
            yield Finding("bare-address", raw.place(at), {"address": address[:200], "right": right[:400]})


ADDRESS_RULES = (bare_address,)
