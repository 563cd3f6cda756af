"""Of each file of a site a mark of all that it is made of: where the mark is the same, so are the bytes.

The program, the settings and the plans are part of none: who keeps marks for a later build keeps theirs beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from thidua.assembly.bodies import Bodies
from thidua.assembly.context import Context
from thidua.pages.feeds import Feed
from thidua.pages.views import Card, Page
from thidua.rows import Rows

NONE = b""


class Keys:
    """The marks of one build; `around` is what the frame of every page says, `assets` what pages load."""

    def __init__(
        self, context: Context, bodies: Bodies, around: Mapping[str, object], assets: Mapping[str, str]
    ) -> None:
        self._context = context
        self._bodies = bodies
        # A card stands in many lists.
        self._rows = Rows(Card)
        self._pictures = self._rows.digest(tuple(sorted(context.site.pictures.items())))
        self._frame = self._rows.digest(context.identity, context.office_name, context.site.left_out, around, assets)
        self._pages: dict[str, bytes] = {}

    def of(self, *parts: object) -> bytes:
        """The mark of what is made of these alone."""
        return self._rows.digest(*parts)

    def framed(self, *parts: object) -> bytes:
        """The mark of these in the frame."""
        return self._rows.digest(self._frame, *parts)

    def page(self, page: Page) -> bytes:
        """The mark of a page with its body."""
        found = self._pages.get(page.url)
        if found is None:
            feed = self._context.feed_of(page.url)
            told = (feed.url, feed.title) if feed else ()
            found = self._pages[page.url] = self.framed(page, told, self._body(page.url))
        return found

    def _body(self, url: str) -> bytes:
        piece = self._bodies.pieces.get(url)
        if piece is None:
            return NONE
        targets = self._bodies.targets
        ways = tuple((one, one in targets, targets.get(one)) for one in piece.targets)
        return self._rows.digest(piece.looks.whole, ways, self._pictures if piece.shows else NONE)

    def feed(self, feed: Feed, pages: Mapping[str, Page], first: Mapping[str, str]) -> bytes:
        """The mark of a feed in either form."""
        pieces = tuple((url, self.page(pages[url]), first.get(url)) for url in feed.pieces if url in pages)
        return self.framed(feed, pieces)
