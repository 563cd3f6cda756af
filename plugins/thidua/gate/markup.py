"""A page's HTML to what the gate asks of it: addresses, ids, scripts, and everything that may not be there at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from thidua.gate.findings import SiteFinding


def _named(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What our templates and the Markdown dialect can make. All else is refused, so nothing has to be thought of to be kept
# out: no iframe, object, embed, base, style, template, noscript, foreignObject, animate.
_ELEMENTS = _named(
    """
    html head body title meta link script
    header footer main nav section article aside search hgroup address h1 h2 h3 h4 h5 h6 div p hr pre blockquote
    ol ul menu li dl dt dd figure figcaption details summary dialog
    a em strong small s cite q dfn abbr data time code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del ruby
    rt rp picture source img table caption colgroup col thead tbody tfoot tr th td
    form label input button select optgroup option datalist output progress meter fieldset legend textarea
    svg g path circle ellipse rect line polyline polygon use symbol defs desc lineargradient radialgradient stop
    clippath mask pattern text tspan
    """
)
_ADDRESSES = _named(
    """
    href src srcset imagesrcset action formaction poster data xlink:href cite background longdesc ping manifest usemap
    codebase classid archive lowsrc dynsrc icon profile itemid itemtype
    """
)
_LISTS = frozenset({"srcset", "imagesrcset"})
_FORBIDDEN = frozenset({"style", "srcdoc", "nonce"})
# Kinds of `<link>` that only tell; a browser fetches nothing for them.
_TELLING = frozenset({"canonical", "alternate", "prev", "next", "author", "license", "me", "up", "search"})
_DATA = frozenset({"application/ld+json"})
_META_ADDRESSES = frozenset({"og:url", "og:image", "og:image:url", "og:image:secure_url", "twitter:image"})
_DOCTYPE = "doctype html"
# The plain form of a page: tags in small letters, attributes after one blank and in double quotes, and only such
# references to characters as our templates write.
_TAG = re.compile(
    r"""<(?:!doctype html|/(?P<closes>[a-z][a-z0-9]*)|(?P<opens>[a-z][a-z0-9]*)"""
    r"""(?P<attributes>(?: [a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)(?P<alone> ?/)?)>""",
    re.ASCII,
)
_ATTRIBUTE = re.compile(r' ([a-zA-Z][\w:-]*)(?:="([^"<>]*)")?', re.ASCII)
_OTHER_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|#3[49]);)")
# Elements in which a parser looks for nothing but their end.
_RAW = _named("script style title textarea xmp iframe noembed noframes noscript plaintext")


class Use(StrEnum):
    """What an address is for: to be followed by a reader, fetched by the browser, or only told."""

    LINK = "link"
    RESOURCE = "resource"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Reference:
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


def _use_of(tag: str, name: str, attributes: dict[str, str]) -> Use:
    if tag == "link":
        kinds = set(attributes.get("rel", "").lower().split())
        return Use.TOLD if kinds and kinds <= _TELLING else Use.RESOURCE
    if (tag in {"a", "area"} and name == "href") or name in {"cite", "longdesc"}:
        return Use.LINK
    return Use.TOLD if name in {"itemid", "itemtype"} else Use.RESOURCE


class _Judge:
    """Takes the tags of one page, however they were read."""

    def __init__(self, path: str) -> None:
        self.found = Markup()
        self._path = path
        self._ids: set[str] = set()
        self._runs = False

    def wrong(self, line: int, what: str, *details: str) -> None:
        """Notes a finding."""
        self.found.findings.append(SiteFinding(self._path, what, details, line))

    def start(self, tag: str, attrs: Sequence[tuple[str, str | None]], typed: str, line: int) -> None:
        """A tag that opens, as it was `typed`; of an attribute that stands there twice, the first counts."""
        if tag not in _ELEMENTS:
            self.wrong(line, "element", tag)
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if len(attributes) != len(attrs):
            self.wrong(line, "markup", typed)
        for name, value in attributes.items():
            self._attribute(tag, name, value, attributes, line)
        if tag == "meta":
            self._meta(attributes, line)
        if tag == "script":
            self._runs = "src" not in attributes and attributes.get("type", "").strip().lower() not in _DATA

    def _attribute(self, tag: str, name: str, value: str, attributes: dict[str, str], line: int) -> None:
        if name.startswith("on") or name in _FORBIDDEN:
            self.wrong(line, "attribute", name)
        if name == "id":
            if value in self._ids:
                self.wrong(line, "id", value)
            self._ids.add(value)
        if name in _ADDRESSES:
            use = _use_of(tag, name, attributes)
            parts = [one.split()[0] for one in value.split(",") if one.split()] if name in _LISTS else [value]
            self.found.references += [Reference(one, use, line) for one in parts]

    def _meta(self, attributes: dict[str, str], line: int) -> None:
        content = attributes.get("content", "")
        if attributes.get("property", attributes.get("name", "")).lower() in _META_ADDRESSES:
            self.found.references.append(Reference(content, Use.TOLD, line))
        if "http-equiv" not in attributes:
            return
        if attributes["http-equiv"].strip().lower() == "refresh":
            self.found.refreshes.append((content, line))
        else:
            self.wrong(line, "attribute", "http-equiv")

    def script(self, text: str, line: int) -> None:
        """What stood between the tags of a script; it ends on this line."""
        if self._runs:
            self.found.inline.append((text, line))
        elif "<" in text:
            # `<!--` and `<script` change where a script ends; our data never holds them.
            self.wrong(line, "script", text)


class _Reader(HTMLParser):
    """Reads a page as a parser does, whatever it looks like."""

    def __init__(self, judge: _Judge) -> None:
        super().__init__(convert_charrefs=True)
        self._judge = judge
        self._script: list[str] | None = None

    def _wrong(self, what: str, *details: str) -> None:
        self._judge.wrong(self.getpos()[0], what, *details)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._judge.start(tag, attrs, self.get_starttag_text() or tag, self.getpos()[0])
        if tag == "script":
            self._script = []

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self._judge.script("".join(self._script), self.getpos()[0])
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


# Page after page has the same tags in its frame.
@lru_cache(maxsize=4096)
def _pairs(attributes: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), unescape(value)) for name, value in _ATTRIBUTE.findall(attributes))


def _read_plain(path: str, html: str) -> Markup | None:
    """Reads a page in which every parser must find the same tags; None for any other.

    Each `<` begins one of them, and an element in which a parser looks for nothing but its end holds none.
    """
    tags = list(_TAG.finditer(html))
    if len(tags) != html.count("<"):
        return None
    # In a text, a reference is nobody's matter.
    is_doubtful = _OTHER_REFERENCE.search(html) is not None
    judge = _Judge(path)
    breaks = [match.start() for match in re.finditer("\n", html)]
    within, start = "", 0
    for match in tags:
        opens, attributes, alone, closes = match.group("opens", "attributes", "alone", "closes")
        if within:
            if closes != within:
                return None
            if within == "script":
                judge.script(html[start : match.start()], bisect_left(breaks, match.start()) + 1)
            within = ""
        elif opens and (attributes or opens not in _ELEMENTS or opens in _RAW):
            if (is_doubtful and _OTHER_REFERENCE.search(attributes)) or (alone and opens in _RAW):
                return None
            judge.start(opens, _pairs(attributes), match[0], bisect_left(breaks, match.start()) + 1)
            within, start = opens if opens in _RAW else "", match.end()
    return None if within else judge.found


def read_markup(path: str, html: str) -> Markup:
    """One pass over a page. What browsers and this parser might read differently is refused, not guessed."""
    plain = _read_plain(path, html)
    if plain is not None:
        return plain
    judge = _Judge(path)
    reader = _Reader(judge)
    reader.feed(html)
    reader.finish()
    return judge.found
