"""A page to what search engines and social networks read of it: Open Graph, Twitter cards, JSON-LD."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from thidua.pages.views import Page, PieceView
from thidua.periods import midnight
from thidua.rules.personal_offices import is_an_office

# Words in a name of a person of the country.
_SHORTEST_NAME, _LONGEST_NAME = 2, 5
_BETWEEN_NAMES = re.compile(r",\s*|\s+(?:và|-|–)\s+")
_POST = re.compile(r"^(?:phóng viên|nhà báo|cộng tác viên|biên tập viên|tác giả|ctv|pv|btv)\W+", re.IGNORECASE)
_NEWS = frozenset({"story", "article"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """Tags by their property or name, and data that a script element carries (never run)."""

    properties: tuple[tuple[str, str], ...]
    names: tuple[tuple[str, str], ...]
    data: str


def _in_script(value: object) -> str:
    # Inside a script element only `<` could end it; the others are escaped for parsers that are less careful.
    text = json.dumps(value, ensure_ascii=False, indent=None, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _crumbs(page: Page, base: str, site_name: str) -> dict[str, Any]:
    steps = [("", site_name), *((one.url, one.text) for one in page.crumbs), (page.url, page.title)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": base + url}
            for number, (url, name) in enumerate(steps, start=1)
        ],
    }


def _is_a_persons(name: str) -> bool:
    words = name.split()
    is_name = _SHORTEST_NAME <= len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)
    return is_name and not is_an_office(name)


def _authors(byline: str) -> list[dict[str, str]]:
    """People where every word is a name's, whatever their post; else the one office, or post in one, that signs."""
    names = [_POST.sub("", one) for one in _BETWEEN_NAMES.split(byline)]
    if all(map(_is_a_persons, names)):
        return [{"@type": "Person", "name": name} for name in names]
    return [{"@type": "Organization", "name": byline}]


def _article(page: Page, view: PieceView, base: str, office: str, card: str) -> dict[str, Any]:
    news: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": view.title,
        "description": view.summary,
        "inLanguage": "vi",
        "mainEntityOfPage": base + page.url,
        "image": [base + card],
        "author": _authors(view.byline or office),
        "publisher": {"@type": "GovernmentOrganization", "name": office},
        "isAccessibleForFree": True,
        "articleSection": list(view.terms) or [view.kicker],
    }
    if view.date:
        news["datePublished"] = midnight(view.date).isoformat()
    if view.changed:
        news["dateModified"] = midnight(view.changed).isoformat()
    if view.collective:
        # A person's name is left to the page: what machines gather of people asks for more than a consent to be shown.
        news["about"] = {"@type": "Organization", "name": view.collective}
    return news


def metadata(page: Page, *, base: str, site_name: str, about: str, office: str, card: str) -> Metadata | None:
    """What others read of a page; None where the site knows no own address.

    `about` tells of the column, for pages without words of their own; `card` is the address of the page's picture.
    """
    if not base:
        return None
    view = page.view
    is_news = isinstance(view, PieceView) and view.kind in _NEWS
    title = page.title or site_name
    properties = [
        ("og:type", "article" if is_news else "website"),
        ("og:title", title),
        ("og:description", page.description or about or site_name),
        ("og:url", base + page.url),
        ("og:site_name", site_name),
        ("og:locale", "vi_VN"),
        ("og:image", base + card),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", title),
    ]
    graph: list[dict[str, Any]] = []
    if page.url:
        graph.append(_crumbs(page, base, site_name))
    if is_news:
        if view.date:
            properties.append(("article:published_time", midnight(view.date).isoformat()))
        if view.changed and view.changed != view.date:
            properties.append(("article:modified_time", midnight(view.changed).isoformat()))
        graph.append(_article(page, view, base, office, card))
    if not page.url:
        graph.append({"@type": "WebSite", "name": site_name, "url": base, "inLanguage": "vi"})
    data = _in_script({"@context": "https://schema.org", "@graph": graph})
    return Metadata(tuple(properties), (("twitter:card", "summary_large_image"),), data)
