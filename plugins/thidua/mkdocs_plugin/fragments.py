"""Links to a heading that is not there: they lead to the top of a page, so they are told and stop nothing.

Only a rendered body knows its headings' ids; a check of the source would have to guess them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from thidua.mkdocs_plugin.dialect import FRAME_IDS
from thidua.mkdocs_plugin.edition import Edition

_LINK = re.compile(r'<a\b[^<>]*?\bhref="([^":]*)"')
_ID = re.compile(r'\bid="([^"]*)"')
# A browser knows the top of every page.
_EVERYWHERE = FRAME_IDS | {"", "top"}


def lost_fragments(edition: Edition, bodies: Mapping[str, str]) -> Iterator[str]:
    """Each link of a body to a heading that its page does not have, in a sentence; `bodies` are by address."""
    ids = {url: _EVERYWHERE | set(map(unescape, _ID.findall(html))) for url, html in bodies.items()}
    for page in edition.site.pages:
        for link in map(unescape, _LINK.findall(bodies.get(page.url, ""))):
            address, _, fragment = link.partition("#")
            target = f"{posixpath.normpath(posixpath.join(page.url, address))}/" if address else page.url
            if target in ids and not {fragment, unquote(fragment)} & ids[target]:
                shown = edition.settings.shown(edition.settings.content / page.source)
                yield (
                    f"{shown}: liên kết “{link}” dẫn tới một mục không có. Xin xem lại phần sau dấu #: đó là tên mục"
                    " viết thường, không dấu, nối bằng dấu gạch ngang."
                )
