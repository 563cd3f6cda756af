"""What leaves the site beside its pages: feeds, cards of shared links, data for search engines."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.column import Column, copy_of_sample
from tests.small_column import HERE, checked, story
from thidua.pages.feeds import Feed, Shared, as_atom
from thidua.pages.metadata import metadata
from thidua.pages.site import plan_site
from thidua.pages.views import Page, PieceView

BASE = "https://thidua.vanphong.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
STORY = "dien-hinh/2026/cuon-so-thua-cua-anh-s/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    column.story("ky-tu-la", title='"A & B"', body="[Bài kia](cuon-so-thua-cua-anh-s.md) và 1 < 2.", summary="A & B")
    run = column.run("build")
    assert run.code == 0, run.err
    return column.root / "site"


def _atom(path: Path) -> ET.Element:
    return ET.fromstring(path.read_bytes())  # noqa: S314 - our own file


def _head(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("</head>")[0]


def _data(path: Path) -> list[dict[str, Any]]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', _head(path), re.DOTALL)
    assert found
    graph: list[dict[str, Any]] = json.loads(found[1])["@graph"]
    return graph


@pytest.mark.parametrize(
    "folder", ["", "don-vi/phong-kinh-te/", "linh-vuc/dan-van-kheo/", "phong-trao/vi-nguoi-ngheo/"]
)
def test_a_feed_for_the_column_each_unit_field_and_campaign(site: Path, folder: str) -> None:
    root = _atom(site / folder / "feed.xml")
    entries = root.findall(f"{ATOM}entry")
    assert entries
    dates = [entry.findtext(f"{ATOM}published", "") for entry in entries]
    assert dates == sorted(dates, reverse=True)
    assert root.findtext(f"{ATOM}updated") == dates[0]
    for entry in entries:
        content = entry.findtext(f"{ATOM}content", "")
        assert len(content) > 100
        assert not re.search(r'(?:href|src)="(?!https?://|mailto:|tel:)', content)
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert (site / link.attrib["href"].removeprefix(BASE) / "index.html").is_file()
    items = json.loads((site / folder / "feed.json").read_text(encoding="utf-8"))["items"]
    assert [item["title"] for item in items] == [entry.findtext(f"{ATOM}title") for entry in entries]
    assert all(dt.datetime.fromisoformat(item["date_published"]).utcoffset() == dt.timedelta(hours=7) for item in items)


def _folders(site: Path) -> list[str]:
    """The column, and each unit, field and campaign that has a page."""
    pages = (page.parent for kind in ("don-vi", "linh-vuc", "phong-trao") for page in site.glob(f"{kind}/*/index.html"))
    return ["", *(f"{page.relative_to(site).as_posix()}/" for page in pages)]


def test_every_feed_is_as_rfc_4287_and_json_feed_want_it(site: Path) -> None:
    folders = _folders(site)
    assert len(folders) > 20
    assert {path.parent for path in site.rglob("feed.*")} == {site / folder for folder in folders}
    for folder in folders:
        root = _atom(site / folder / "feed.xml")
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links == {"alternate": BASE + folder, "self": f"{BASE}{folder}feed.xml"}
        entries = root.findall(f"{ATOM}entry")
        for part in (root, *entries):
            for name in ("id", "title", "updated", "author"):
                assert len(part.findall(f"{ATOM}{name}")) == 1, (folder, name)
            assert part.findtext(f"{ATOM}id", "").startswith(BASE)
            assert dt.datetime.fromisoformat(part.findtext(f"{ATOM}updated", "")).tzinfo
        assert {entry.find(f"{ATOM}content").get("type") for entry in entries} <= {"html"}  # type: ignore[union-attr]
        feed = json.loads((site / folder / "feed.json").read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["title"] == root.findtext(f"{ATOM}title")
        assert (feed["home_page_url"], feed["feed_url"]) == (BASE + folder, f"{BASE}{folder}feed.json")
        ids = [item["id"] for item in feed["items"]]
        assert ids == [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids)


def _blocks(html: str) -> list[str]:
    """The text of HTML, block by block."""
    parts = re.split(r"</?(?:p|h\d|li|ul|ol|dt|dd|dl|td|th|tr|pre|blockquote|div|hr|figure|figcaption)\b[^<>]*>", html)
    texts = (re.sub(r"<[^<>]*>", "", part).replace("&nbsp;", " ") for part in parts)
    return [text for one in texts if (text := " ".join(one.split()))]


def test_a_feed_holds_the_whole_text_of_every_piece(site: Path) -> None:
    items = json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"]
    assert len(items) > 30
    for item in items:
        page = (site / item["url"].removeprefix(BASE) / "index.html").read_text(encoding="utf-8")
        prose = page.partition('<div class="prose">')[2].partition('<div class="piece__after">')[0]
        assert prose, item["url"]
        assert _blocks(item["content_html"])[-1] == _blocks(prose)[-1]
        assert set(_blocks(prose)) <= set(_blocks(item["content_html"]))


def test_words_with_signs_come_out_as_they_are(site: Path) -> None:
    items = json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"]
    item = next(one for one in items if one["url"].endswith("/ky-tu-la/"))
    assert (item["title"], item["summary"]) == ("A & B", "A & B")
    assert f'href="{BASE}{STORY}"' in item["content_html"]
    assert "1 &lt; 2" in item["content_html"]


def test_every_page_tells_its_feed_and_the_file_is_there(site: Path) -> None:
    for page in ("index.html", "don-vi/phong-kinh-te/index.html", f"{STORY}index.html"):
        found = re.search(r'type="application/atom\+xml"[^>]* href="([^"]+)"', _head(site / page))
        assert found
        assert (site / page).parent.joinpath(found[1]).resolve().is_file()


def test_each_story_has_a_card_and_data_for_search_engines(site: Path) -> None:
    stories = sorted(site.glob("dien-hinh/2026/*/index.html"))
    assert len(stories) > 24
    for page in stories:
        url = BASE + page.parent.relative_to(site).as_posix() + "/"
        assert f'<meta property="og:image" content="{url}card.jpg">' in _head(page)
        assert f'<link rel="canonical" href="{url}">' in _head(page)
        with Image.open(io.BytesIO((page.parent / "card.jpg").read_bytes())) as card:
            assert (card.format, card.size) == ("JPEG", (1200, 630))
            assert not card.getexif()
        kinds = {one["@type"]: one for one in _data(page)}
        assert kinds["NewsArticle"]["mainEntityOfPage"] == url
        assert kinds["NewsArticle"]["headline"]
        assert [step["position"] for step in kinds["BreadcrumbList"]["itemListElement"]] == [1, 2, 3]


def test_a_shared_page_without_a_summary_is_told_by_what_the_column_is(site: Path) -> None:
    for page in ("index.html", "ky/index.html", "don-vi/phong-kinh-te/index.html"):
        found = dict(re.findall(r'<meta (?:property|name)="([a-z:]+)" content="([^"]*)">', _head(site / page)))
        assert found["og:description"] == found["description"] != found["og:title"], page


def test_data_in_a_script_cannot_end_it() -> None:
    view = PieceView(kind="story", title="</script><b>", kicker="", summary="<!--", date=dt.date(2026, 1, 1))
    page = Page("dien-hinh/2026/a/", "piece.html", "</script><b>", view, "<!--")
    found = metadata(page, base=BASE, site_name="a", about="", office="b", card="c.jpg")
    assert found
    assert "<" not in found.data
    assert json.loads(found.data)["@graph"][1]["headline"] == "</script><b>"


def test_a_column_that_knows_no_own_address_has_no_feeds_and_builds_all_the_same(tmp_path: Path) -> None:
    column: Column = copy_of_sample(tmp_path)
    column.replace("mkdocs.yml", f"site_url: {BASE}\n", "")
    assert column.run("build").code == 0
    assert not list((column.root / "site").rglob("feed.*"))
    assert "og:image" not in column.file("site/index.html").read_text(encoding="utf-8")


def test_the_sitemap_names_public_pages_with_the_dates_of_the_content(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{BASE}{STORY}</loc><lastmod>2026-02-06</lastmod>" in text
    assert "huong-dan" not in text
    for url in re.findall(r"<loc>(.*?)</loc>", text):
        assert (site / url.removeprefix(BASE) / "index.html").is_file()


def test_a_draft_without_a_date_tells_none_in_its_preview() -> None:
    site = plan_site(checked(story(status="draft", date=None)), preview=True)
    page = next(page for page in site.pages if page.source == HERE)
    data = metadata(page, base=BASE, site_name="Chuyên mục", about="", office="Văn phòng", card="card.jpg")
    assert page.view.date is None
    assert data is not None
    assert "9999" not in data.data


def test_a_piece_without_a_date_does_not_take_that_of_the_clock() -> None:
    page = Page("dien-hinh/2026/a/", "piece.html", "Bài", PieceView("story", "Bài", "Gương", ""))
    shared = Shared(BASE, "Chuyên mục", "Văn phòng", {page.url: page}, {})
    atom = as_atom(Feed("", "", (page.url,)), shared).decode()
    assert re.findall("<updated>([^<]*)</updated>", atom) == ["2000-01-01T00:00:00+07:00"] * 2
