"""Links to a heading that is not there: they lead to the top of a page, so they are told and stop nothing.

Only a rendered body knows its headings' ids; a check of the source would have to guess them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from thidua.assembly.context import Context
from thidua.markup.dialect import FRAME_IDS

_LINK = re.compile(r'<a\b[^<>]*?\bhref="([^":]*#[^":]*)"')
_ID = re.compile(r'\bid="([^"]*)"')
# A browser knows the top of every page.
_EVERYWHERE = FRAME_IDS | {"", "top"}


def lost_anchors(context: Context, bodies: Mapping[str, str]) -> Iterator[str]:
    """Each link of a body to a heading that its page does not have, in a sentence; `bodies` are by address."""
    ids: dict[str, set[str]] = {}
    links: dict[str, list[str]] = {}
    for url, html in bodies.items():
        ids[url] = {*_EVERYWHERE, *map(unescape, _ID.findall(html))}
        links[url] = list(map(unescape, _LINK.findall(html)))
    paths = {piece.inside: piece.path for piece in context.result.pieces}
    for source, page in context.by_source.items():
        for link in links.get(page.url, ()):
            address, _, fragment = link.partition("#")
            target = f"{posixpath.normpath(posixpath.join(page.url, address))}/" if address else page.url
            if target in ids and not {fragment, unquote(fragment)} & ids[target]:
                yield (
                    f"{paths[source]}: liên kết “{link}” dẫn tới một mục không có. Xin xem lại phần sau dấu #: đó là"
                    " tên mục viết thường, không dấu, nối bằng dấu gạch ngang."
                )
