"""The addresses in a page to what is wrong with them: nothing is fetched from elsewhere, no way leads to nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from thidua.gate.findings import SiteFinding
from thidua.gate.markup import Reference
from thidua.gate.tags import Use

_SAFE = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers leave out of an address before they read it.
_LEFT_OUT = re.compile(r"[\t\n\r]")
_ENDS = "".join(map(chr, range(0x21)))
# Stands for the site's own host where mkdocs.yml names none.
_NOWHERE = "http://site.invalid/"


# A way to another file of the site, as our pages write nearly all of them: it can be followed by hand.
_WAY = re.compile(r"(?:\./)?((?:\.\./)*)((?:[A-Za-z0-9_-][\w.-]*/)*(?:[A-Za-z0-9_-][\w.-]*)?)(?:#[\w-]*)?", re.ASCII)
_UP = len("../")


# The frames of all pages lead to the same places.
@lru_cache(maxsize=4096)
def _way(address: str) -> tuple[int, str] | None:
    """How many folders a plain way goes up, and where it goes from there; None of any other address."""
    way = _WAY.fullmatch(address)
    return (len(way[1]) // _UP, way[2]) if way else None


class Atlas:
    """The files of a site, and its own address with a slash at the end (empty where it knows none).

    `reached` gathers the files to which the ways that were followed lead.
    """

    def __init__(self, names: Container[str], base: str) -> None:
        self.reached: set[str] = set()
        self._names = names
        self._base = base or _NOWHERE
        self._root = urlsplit(self._base).path

    def _leads_on(self, page: str, address: str) -> bool | None:
        """Whether a plain way from a page leads to a file; None of any other address."""
        way = _way(address)
        if way is None or not page:
            return None
        ups, rest = way
        if not (ups or rest):
            # To a place on the page itself, or to its folder.
            return page in self._names if address.startswith("#") else None
        depth = page.count("/")
        if ups > depth:
            return None
        return self._holds(f"{page.rsplit('/', ups + 1)[0]}/{rest}" if ups < depth else rest)

    def _has(self, url: str) -> bool:
        return self._holds(unquote(urlsplit(url).path.removeprefix(self._root)))

    def _holds(self, path: str) -> bool:
        is_folder = not path or path.endswith("/")
        name = f"{path}index.html" if is_folder else path if path in self._names else f"{path}/index.html"
        if name not in self._names:
            return False
        self.reached.add(name)
        return True

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
            leads_on = self._leads_on(page, one.address)
            if leads_on:
                continue
            address = _LEFT_OUT.sub("", one.address).strip(_ENDS)
            if what := self._wrong(page, address, one.use) if leads_on is None else "broken":
                yield SiteFinding(page, what, (one.address,), one.line)
