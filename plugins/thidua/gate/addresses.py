"""The addresses in a page to what is wrong with them: nothing is fetched from elsewhere, no way leads to nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from urllib.parse import unquote, urljoin, urlsplit

from thidua.gate.findings import SiteFinding
from thidua.gate.markup import Reference, Use

_SAFE = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers leave out of an address before they read it.
_LEFT_OUT = re.compile(r"[\t\n\r]")
_ENDS = "".join(map(chr, range(0x21)))
# Stands for the site's own host where mkdocs.yml names none.
_NOWHERE = "http://site.invalid/"


class Atlas:
    """The files of a site, and its own address with a slash at the end (empty where it knows none)."""

    def __init__(self, names: Container[str], base: str) -> None:
        self._names = names
        self._base = base or _NOWHERE
        self._root = urlsplit(self._base).path

    def _has(self, url: str) -> bool:
        path = unquote(urlsplit(url).path.removeprefix(self._root))
        if not path or path.endswith("/"):
            return f"{path}index.html" in self._names
        return path in self._names or f"{path}/index.html" in self._names

    def _wrong(self, page: str, address: str, use: Use) -> str:
        match = _SCHEME.match(address)
        scheme = match[1].lower() if match else ""
        if "\\" in address or address.startswith("//"):
            return "foreign" if use is Use.RESOURCE else "scheme"
        if scheme and scheme not in _SAFE:
            return "scheme"
        try:
            url = urljoin(self._base + page, address)
            has = self._has(url)
        except ValueError:
            return "broken"
        if f"{url.rstrip('/')}/".startswith(self._base):
            return "" if has else "broken"
        if use is Use.RESOURCE:
            return "foreign"
        # Above the column's own folder lies the portal that it is part of; readers may go there from the host's root.
        return "" if scheme or address.startswith("/") else "broken"

    def findings(self, page: str, references: list[Reference]) -> Iterator[SiteFinding]:
        """What is wrong with the addresses of one page."""
        for one in references:
            address = _LEFT_OUT.sub("", one.address).strip(_ENDS)
            if what := self._wrong(page, address, one.use):
                yield SiteFinding(page, what, (one.address,), one.line)
