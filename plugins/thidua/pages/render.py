"""A page to the HTML of its main part; every value is escaped, only a rendered body is trusted."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from thidua.pages.addresses import relative
from thidua.pages.sharing import share_links
from thidua.pages.views import Card, Page
from thidua.render.words import day, figure

# A number of a document and a date, which no line may break: "05-CT/TW", "ngày 05/02/2026".
_WHOLE = re.compile(r"ngày \d{2}/\d{2}/\d{4}|\b\d[\w./]{0,9}-[\w./-]{1,12}")
_ALIGNED = re.compile(r'<(t[hd]) align="(left|center|right)">')


def whole(text: str) -> Markup:
    """A text, escaped, in which numbers of documents and dates stay on one line."""
    marked = _WHOLE.sub(lambda match: f'<span class="nb">{match[0]}</span>', str(escape(text)))
    return Markup(marked)  # noqa: S704 - escaped above


def kicker(text: str) -> Markup:
    """“Sáng kiến · Cải cách hành chính”, escaped, to be broken after the dot before anywhere else."""
    first, dot, rest = text.partition(" · ")
    head = Markup('<span class="kicker__first">{}{}</span> ').format(first, dot.rstrip()) if dot else escape(first)
    return head + escape(rest)


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("thidua", "theme/pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["day"] = day
    env.filters["figure"] = figure
    env.filters["whole"] = whole
    env.filters["kicker"] = kicker
    env.globals["share_links"] = share_links
    return env


def framed(html: str) -> str:
    """A rendered body with each table in a frame of its own, which a narrow screen scrolls instead of the page.

    Cells are aligned by a class, since HTML has no attribute for it any more and our policy allows no style. Authors
    cannot write HTML, so every tag is one that the renderer made.
    """
    html = _ALIGNED.sub(r'<\1 class="align-\2">', html)
    opened = html.replace("<table>", '<div class="scroll" role="group" aria-label="Bảng" tabindex="0"><table>')
    return opened.replace("</table>", "</table></div>")


# The same card stands in list after list, and from those of one depth leads to its story by the same way.
_LAID: dict[tuple[object, ...], str] = {}
_MOST_LAID = 4096
_SIGNS = "assets/signs.svg"


def _laid(
    link: Callable[[str], str], macro: Callable[..., str], card: Card, heading: str, form: tuple[tuple[str, bool], ...]
) -> str:
    """A card as the macro lays it, which asks of the page nothing but where its links lead."""
    # The smaller forms of a picture lie beside it.
    leads = (link(card.url), link(card.picture.url) if card.picture else link(_SIGNS))
    key = (card, heading, form, leads)
    found = _LAID.get(key)
    if found is None:
        if len(_LAID) >= _MOST_LAID:
            _LAID.clear()
        found = _LAID[key] = macro(card, heading, **dict(form))
    return found


def render(page: Page, *, body: str = "", canonical: str = "", feed: str = "") -> str:
    """The HTML of a page. `body` is HTML rendered from the piece's Markdown, already made safe.

    `canonical` is the page's full address, where the site knows its own; `feed` is that of the page's own feed.
    """

    def link(url: str) -> str:
        return url if "://" in url else relative(url, page.url)

    def laid(macro: Callable[..., str], card: Card, heading: str, **form: bool) -> str:
        return _laid(link, macro, card, heading, tuple(form.items()))

    template = _environment().get_template(page.template)
    trusted = Markup(framed(body))  # noqa: S704 - see above
    return template.render(
        page=page, view=page.view, body=trusted, link=link, laid=laid, canonical=canonical, feed=feed
    )


def redirect(old: str, new: str, base: str) -> str:
    """The page at an address that moved: it sends readers and search engines to the new one.

    `base` is the site's own address with a slash at its end; empty where it knows none.
    """
    template = _environment().get_template("redirect.html")
    return template.render(target=relative(new, old), canonical=f"{base}{new}" if base else "")
