"""A rendered body to one that holds nothing but what Markdown makes: a second guard over what the check refuses."""

from __future__ import annotations

import re
from html import escape

import nh3

from thidua.markup.html import BOXES
from thidua.source.text import shown

_HEADINGS = {f"h{level}" for level in range(1, 7)}
_TAGS = _HEADINGS | {
    *("p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "a", "img", "sup", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title"},
    "th": {"align"},
    "td": {"align"},
    "ol": {"start", "class"},
    "li": {"id", "value"},
    "sup": {"id"},
    "code": {"class"},
    "p": {"class"},
    "div": {"class"},
    **{heading: {"id"} for heading in _HEADINGS},
}
# What our own renderer writes.
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "p": {"admonition-title"},
    "div": {"admonition", "footnote", *BOXES},
    "ol": {"paren", "zero"},
}
_IDS = {
    "li": re.compile(r"fn:.+"),
    "sup": re.compile(r"fnref\d*:.+"),
    **{heading: re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", re.ASCII) for heading in _HEADINGS},
}
_LANGUAGE = re.compile(r"language-[\w#.+-]{1,40}")
_ALIGNMENT = frozenset({"left", "center", "right"})
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
# A picture from elsewhere would tell that place who reads; a link to no named protocol hides where it leads.
_REFUSED = {"src": re.compile(r"[^/?#]*:|[/\\]"), "href": re.compile(r"\s*[/\\]{2}")}
_SCHEMES = {"http", "https", "mailto", "tel"}
_MOST_PASSES = 6


def _classes(tag: str, value: str) -> str | None:
    if tag == "code":
        return value if _LANGUAGE.fullmatch(value) else None
    known = _CLASSES.get(tag, set())
    return " ".join(one for one in value.split() if one in known) or None


def _attribute(tag: str, name: str, value: str) -> str | None:
    """The value that an attribute keeps, or None where it goes."""
    if name == "class":
        return _classes(tag, value)
    if name == "id":
        return value if _IDS[tag].fullmatch(value) else None
    if name == "align":
        return value if value in _ALIGNMENT else None
    if name in {"start", "value"}:
        return value if _NUMBER.fullmatch(value) else None
    refused = _REFUSED.get(name)
    return None if refused and refused.match(value) else value


def sanitized(html: str) -> str:
    """The same HTML where it is what Markdown makes; all else is gone from it.

    Cleaned until nothing changes any more, for what is left of markup can turn into other markup when it is read anew.
    A control that was written as `&#2;` is a character by then; no feed may hold one.
    """
    for _ in range(_MOST_PASSES):
        cleaned = nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=_attribute,
            url_schemes=_SCHEMES,
            link_rel=None,
        )
        cleaned = shown(cleaned)
        if cleaned == html:
            return cleaned
        html = cleaned
    # It never comes to rest, so it is nothing that Markdown made: shown as the text that it is.
    return f"<p>{escape(html)}</p>"
