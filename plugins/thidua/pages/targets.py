"""What a body links to, to the address on its page."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from urllib.parse import unquote, urlsplit

from thidua.pages.addresses import relative


def hrefs(inside: str, url: str, urls: Mapping[str, str]) -> Callable[[str], str]:
    """A function from a target as it was typed in the file `inside` to what the page at `url` must say.

    `urls` are the addresses of pages and pictures by their paths in the content folder. What is none of them stays.
    """

    def href(target: str) -> str:
        try:
            parts = urlsplit(target)
        except ValueError:
            return target
        if parts.scheme or parts.netloc or not parts.path:
            return target
        path = posixpath.normpath(posixpath.join(posixpath.dirname(inside), unquote(parts.path)))
        found = urls.get(path)
        if found is None:
            return target
        query = f"?{parts.query}" if parts.query else ""
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return f"{relative(found, url)}{query}{fragment}"

    return href
