"""The body of a piece to the HTML of its page: the one place where Markdown of authors is rendered."""

from __future__ import annotations

from thidua.markup.dialect import Link, convert
from thidua.markup.sanitizer import sanitized


def render_body(body: str, *, link: Link) -> str:
    """The HTML of a body, made safe; `link` says what stands in the place of an address that the author typed."""
    return sanitized(convert(body, link=link).html)
