"""A rendered body to the one that is published: its pictures come in several sizes and leave no gap while they load."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from html import escape, unescape

from thidua.pages.addresses import relative
from thidua.pages.views import Picture

_IMAGE = re.compile(r"<img\b([^<>]*?)\s*/?>")
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
# A body's picture is as wide as its column of text, or as a phone.
_SIZES = "(min-width: 48em) 42rem, 94vw"


def srcset(picture: Picture, page_url: str) -> str:
    """The forms of a picture as a browser chooses among them; empty where there is only the one."""
    return ", ".join(f"{relative(url, page_url)} {width}w" for url, width in picture.forms)


def with_pictures(html: str, page_url: str, by_url: Mapping[str, Picture]) -> str:
    """The body with size, forms and late loading on each of its own pictures."""

    def sized(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[1])
        target = posixpath.normpath(posixpath.join(page_url, unescape(source[1]))) if source else ""
        picture = by_url.get(target)
        if picture is None or not picture.width:
            return match[0]
        forms = srcset(picture, page_url)
        chosen = f' srcset="{escape(forms)}" sizes="{_SIZES}"' if forms else ""
        size = f' width="{picture.width}" height="{picture.height}"'
        return f'<img{match[1]}{chosen}{size} loading="lazy" decoding="async">'

    return _IMAGE.sub(sized, html)
