"""A tag of a page to what the gate asks of it: addresses, ids, scripts, and everything that may not be there at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


def _named(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What our templates and the Markdown dialect can make. All else is refused, so nothing has to be thought of to be kept
# out: no iframe, object, embed, base, style, template, noscript, foreignObject, animate.
ELEMENTS = _named(
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
# Elements in which a parser looks for nothing but their end.
RAW = _named("script style title textarea xmp iframe noembed noframes noscript plaintext")


class Use(StrEnum):
    """What an address is for: to be followed by a reader, fetched by the browser, or only told."""

    LINK = "link"
    RESOURCE = "resource"
    TOLD = "told"


class Told(NamedTuple):
    """What one tag says, or several in a row.

    `wrong` names sentences and what fills them; `ids` are those that it gives, `ways` the addresses and what each is
    for, `refreshes` where it sends the reader on, `inline` the scripts that stand there and would run, word for word.
    """

    wrong: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ids: tuple[str, ...] = ()
    ways: tuple[tuple[str, Use], ...] = ()
    refreshes: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()


NOTHING = Told()


def together(told: Iterable[Told]) -> Told:
    """What several tags say, in their order."""
    parts = [one for one in told if one != NOTHING]
    return Told(*(sum(fields, ()) for fields in zip(*parts, strict=True))) if parts else NOTHING


def _use_of(tag: str, name: str, attributes: Mapping[str, str]) -> Use:
    if tag == "link":
        kinds = set(attributes.get("rel", "").lower().split())
        return Use.TOLD if kinds and kinds <= _TELLING else Use.RESOURCE
    if (tag in {"a", "area"} and name == "href") or name in {"cite", "longdesc"}:
        return Use.LINK
    return Use.TOLD if name in {"itemid", "itemtype"} else Use.RESOURCE


def _wrong(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if tag not in ELEMENTS:
        yield "element", (tag,)
    for name in attributes:
        if name.startswith("on") or name in _FORBIDDEN:
            yield "attribute", (name,)
    if tag == "meta" and not _is_refresh(attributes) and "http-equiv" in attributes:
        yield "attribute", ("http-equiv",)


def _is_refresh(attributes: Mapping[str, str]) -> bool:
    return attributes.get("http-equiv", "").strip().lower() == "refresh"


def _ways(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, Use]]:
    for name, value in attributes.items():
        if name in _ADDRESSES:
            use = _use_of(tag, name, attributes)
            parts = [one.split()[0] for one in value.split(",") if one.split()] if name in _LISTS else [value]
            yield from ((one, use) for one in parts)
    if tag == "meta" and attributes.get("property", attributes.get("name", "")).lower() in _META_ADDRESSES:
        yield attributes.get("content", ""), Use.TOLD


def told_of(tag: str, attrs: Sequence[tuple[str, str | None]], typed: str) -> Told:
    """Of a tag that opens, as it was `typed`; of an attribute that stands there twice, the first counts."""
    attributes = {name: value or "" for name, value in reversed(attrs)}
    twice = (("markup", (typed,)),) if len(attributes) != len(attrs) else ()
    return Told(
        (*twice, *_wrong(tag, attributes)),
        (attributes["id"],) if "id" in attributes else (),
        tuple(_ways(tag, attributes)),
        (attributes.get("content", ""),) if tag == "meta" and _is_refresh(attributes) else (),
    )


def runs(attrs: Sequence[tuple[str, str | None]]) -> bool:
    """Whether what stands between the tags of such a script would run."""
    attributes = {name: value or "" for name, value in reversed(attrs)}
    return "src" not in attributes and attributes.get("type", "").strip().lower() not in _DATA


def told_of_script(text: str, *, does_run: bool) -> Told:
    """Of what stands between the tags of a script."""
    if does_run:
        return Told(inline=(text,))
    # `<!--` and `<script` change where a script ends; our data never holds them.
    return Told((("script", (text,)),)) if "<" in text else NOTHING
