"""A page to the HTML of its main part; every value is escaped, only a rendered body is trusted."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from thidua.pages.addresses import relative
from thidua.pages.sharing import share_links
from thidua.pages.views import Page
from thidua.render.words import day

_ALIGNED = re.compile(r'<(t[hd]) align="(left|center|right)">')


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
    env.globals["share_links"] = share_links
    return env


def framed(html: str) -> str:
    """A rendered body with each table in a frame of its own, which a narrow screen scrolls instead of the page.

    Cells are aligned by a class, since HTML has no attribute for it any more and our policy allows no style. Authors
    cannot write HTML, so every tag is one that the host made.
    """
    html = _ALIGNED.sub(r'<\1 class="align-\2">', html)
    opened = html.replace("<table>", '<div class="scroll" role="group" aria-label="Bảng" tabindex="0"><table>')
    return opened.replace("</table>", "</table></div>")


def render(page: Page, *, body: str = "", canonical: str = "") -> str:
    """The HTML of a page. `body` is HTML that the host rendered from the piece's Markdown, already made safe.

    `canonical` is the page's full address, where the site knows its own.
    """

    def link(url: str) -> str:
        return url if "://" in url else relative(url, page.url)

    template = _environment().get_template(page.template)
    trusted = Markup(framed(body))  # noqa: S704 - see above
    return template.render(page=page, view=page.view, body=trusted, link=link, canonical=canonical)


def redirect(old: str, new: str) -> str:
    """The page at an address that moved: it sends readers and search engines to the new one."""
    return _environment().get_template("redirect.html").render(target=relative(new, old))
