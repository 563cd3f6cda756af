"""A page's HTML to what the gate asks of it: addresses, scripts, and everything that may not be there at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

from thidua.gate.findings import SiteFinding
from thidua.gate.plain import read_plainly
from thidua.gate.tags import Told, Use, runs, told_of, told_of_script

_DOCTYPE = "doctype html"


class Reference(NamedTuple):
    """One address in a page."""

    address: str
    use: Use
    line: int


@dataclass(slots=True)
class Markup:
    """What a page holds. `inline` are scripts that stand in the page itself and would run, word for word."""

    references: list[Reference] = field(default_factory=list)
    inline: list[tuple[str, int]] = field(default_factory=list)
    refreshes: list[tuple[str, int]] = field(default_factory=list)
    findings: list[SiteFinding] = field(default_factory=list)


class _Page:
    """Takes what the tags of one page say, however they were read."""

    def __init__(self, path: str) -> None:
        self.found = Markup()
        self._path = path
        self._ids: set[str] = set()

    def take(self, told: Told, line: int) -> None:
        """What the tags on a line say."""
        found = self.found
        found.findings += [SiteFinding(self._path, what, details, line) for what, details in told.wrong]
        for one in told.ids:
            if one in self._ids:
                found.findings.append(SiteFinding(self._path, "id", (one,), line))
            self._ids.add(one)
        found.references += [Reference(address, use, line) for address, use in told.ways]
        found.refreshes += [(one, line) for one in told.refreshes]
        found.inline += [(one, line) for one in told.inline]


class _Reader(HTMLParser):
    """Reads a page as a parser does, whatever it looks like."""

    def __init__(self, page: _Page) -> None:
        super().__init__(convert_charrefs=True)
        self._page = page
        self._script: list[str] | None = None
        self._runs = False

    def _wrong(self, what: str, *details: str) -> None:
        self._page.take(Told(((what, details),)), self.getpos()[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._page.take(told_of(tag, attrs, self.get_starttag_text() or tag), self.getpos()[0])
        if tag == "script":
            self._script, self._runs = [], runs(attrs)

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self._page.take(told_of_script("".join(self._script), does_run=self._runs), self.getpos()[0])
            self._script = None

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != _DOCTYPE:
            self._wrong("markup", decl)

    # Comments, processing instructions and marked sections are where parsers disagree; our pages have none.
    def handle_comment(self, data: str) -> None:
        self._wrong("markup", data)

    def handle_pi(self, data: str) -> None:
        self._wrong("markup", data)

    def unknown_decl(self, data: str) -> None:
        self._wrong("markup", data)

    def finish(self) -> None:
        """The end of the page."""
        self.close()
        if self._script is not None or self.rawdata:
            self._wrong("markup", self.rawdata or "<script>")


def read_markup(path: str, html: str) -> Markup:
    """One pass over a page. What browsers and this parser might read differently is refused, not guessed."""
    page = _Page(path)
    lines = read_plainly(html)
    if lines is None:
        reader = _Reader(page)
        reader.feed(html)
        reader.finish()
    else:
        for number, told in lines:
            page.take(told, number)
    page.found.findings.sort()
    return page.found
