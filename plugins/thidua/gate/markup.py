"""A page's HTML to what the gate asks of it: addresses, ids, scripts, and everything that may not be there at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from html.parser import HTMLParser

from thidua.gate.problems import Problem


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
    problems: list[Problem] = field(default_factory=list)


def _use_of(tag: str, name: str, attributes: dict[str, str]) -> Use:
    if tag == "link":
        kinds = set(attributes.get("rel", "").lower().split())
        return Use.TOLD if kinds and kinds <= _TELLING else Use.RESOURCE
    if (tag in {"a", "area"} and name == "href") or name in {"cite", "longdesc"}:
        return Use.LINK
    return Use.TOLD if name in {"itemid", "itemtype"} else Use.RESOURCE


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Markup()
        self._path = path
        self._ids: set[str] = set()
        self._script: list[str] | None = None
        self._runs = False

    def _wrong(self, what: str, *details: str) -> None:
        self.found.problems.append(Problem(self._path, what, details, self.getpos()[0]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ELEMENTS:
            self._wrong("element", tag)
        attributes = {name: value or "" for name, value in reversed(attrs)}
        if len(attributes) != len(attrs):
            self._wrong("markup", self.get_starttag_text() or tag)
        for name, value in attributes.items():
            self._attribute(tag, name, value, attributes)
        if tag == "meta":
            self._meta(attributes)
        if tag == "script":
            self._script = []
            self._runs = "src" not in attributes and attributes.get("type", "").strip().lower() not in _DATA

    def _attribute(self, tag: str, name: str, value: str, attributes: dict[str, str]) -> None:
        line = self.getpos()[0]
        if name.startswith("on") or name in _FORBIDDEN:
            self._wrong("attribute", name)
        if name == "id":
            if value in self._ids:
                self._wrong("id", value)
            self._ids.add(value)
        if name in _ADDRESSES:
            use = _use_of(tag, name, attributes)
            parts = [one.split()[0] for one in value.split(",") if one.split()] if name in _LISTS else [value]
            self.found.references += [Reference(one, use, line) for one in parts]

    def _meta(self, attributes: dict[str, str]) -> None:
        content = attributes.get("content", "")
        if attributes.get("property", attributes.get("name", "")).lower() in _META_ADDRESSES:
            self.found.references.append(Reference(content, Use.TOLD, self.getpos()[0]))
        if "http-equiv" not in attributes:
            return
        if attributes["http-equiv"].strip().lower() == "refresh":
            self.found.refreshes.append((content, self.getpos()[0]))
        else:
            self._wrong("attribute", "http-equiv")

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag != "script" or self._script is None:
            return
        text = "".join(self._script)
        self._script = None
        if self._runs:
            self.found.inline.append((text, self.getpos()[0]))
        elif "<" in text:
            # `<!--` and `<script` change where a script ends; our data never holds them.
            self._wrong("script", text)

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

    def finish(self) -> Markup:
        self.close()
        if self._script is not None or self.rawdata:
            self._wrong("markup", self.rawdata or "<script>")
        return self.found


def read_markup(path: str, html: str) -> Markup:
    """One pass over a page. What browsers and this parser might read differently is refused, not guessed."""
    reader = _Reader(path)
    reader.feed(html)
    return reader.finish()
