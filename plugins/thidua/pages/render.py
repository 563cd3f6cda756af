"""A page to the HTML of its main part; every value is escaped, only a rendered body is trusted."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from thidua.pages.addresses import relative
from thidua.pages.views import Page
from thidua.render.words import day


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
    return env


def render(page: Page, *, body: str = "") -> str:
    """The HTML of a page. `body` is HTML that the host rendered from the piece's Markdown, already made safe."""

    def link(url: str) -> str:
        return url if "://" in url else relative(url, page.url)

    template = _environment().get_template(page.template)
    return template.render(page=page, view=page.view, body=Markup(body), link=link)  # noqa: S704 - see above


def redirect(old: str, new: str) -> str:
    """The page at an address that moved: it sends readers and search engines to the new one."""
    return _environment().get_template("redirect.html").render(target=relative(new, old))
