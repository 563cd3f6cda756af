"""What machines read of the column: feeds in another's page, ids for life, days of change, who and what it is about."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.column import copy_of_sample
from tests.publishing import tiny_column
from tests.small_column import HERE, checked, story
from tests.test_outgoing import ATOM, BASE
from thidua.pages.feeds import Feed, Shared, absolute, as_atom, as_json
from thidua.pages.metadata import metadata
from thidua.pages.site import Site, plan_site
from thidua.pages.views import Page

URL_OF_A_STORY = "dien-hinh/2026/cuon-so-thua-cua-anh-s"
URL, OLD = "dien-hinh/2026/to-mot-cua/", "dien-hinh/2026/ten-cu/"


def _site(**changes: str | None) -> Site:
    return plan_site(checked({HERE: story(**changes)}))


def _page(site: Site) -> Page:
    return next(page for page in site.pages if page.source == HERE)


def _shared(site: Site, first: Mapping[str, str] | None = None) -> Shared:
    return Shared(BASE, "Chuyên mục", "Văn phòng", {URL: _page(site)}, {}, first or {})


def _news(site: Site) -> dict[str, Any]:
    data = metadata(_page(site), base=BASE, site_name="Chuyên mục", about="", office="Văn phòng", card="card.jpg")
    assert data is not None
    news: dict[str, Any] = next(one for one in json.loads(data.data)["@graph"] if one["@type"] == "NewsArticle")
    return news


def test_each_form_of_a_picture_has_its_whole_address() -> None:
    html = '<img src="../a.jpg" srcset="../a.480.webp 480w, ../a.800.webp 800w" sizes="100vw" alt="">'
    assert absolute(html, URL, BASE) == (
        f'<img src="{BASE}dien-hinh/2026/a.jpg" srcset="{BASE}dien-hinh/2026/a.480.webp 480w, '
        f'{BASE}dien-hinh/2026/a.800.webp 800w" sizes="100vw" alt="">'
    )


def test_no_name_that_xml_does_not_know_is_in_a_feed() -> None:
    assert absolute("<p>14&nbsp;km</p>", URL, BASE) == "<p>14\u00a0km</p>"


def test_a_piece_that_was_renamed_is_no_new_one() -> None:
    shared = _shared(_site(), {URL: OLD})
    feed = Feed("", "", (URL,))
    entry = ET.fromstring(as_atom(feed, shared)).find(f"{ATOM}entry")  # noqa: S314 - our own
    [item] = json.loads(as_json(feed, shared))["items"]
    assert entry is not None
    assert entry.findtext(f"{ATOM}id") == item["id"] == BASE + OLD
    assert item["url"] == BASE + URL


def test_categories_are_terms() -> None:
    feed, shared = Feed("", "", (URL,)), _shared(_site())
    entry = ET.fromstring(as_atom(feed, shared)).find(f"{ATOM}entry")  # noqa: S314 - our own
    assert entry is not None
    terms = [one.get("term", "") for one in entry.findall(f"{ATOM}category")]
    assert terms == ["Mô hình mới", "Cải cách hành chính", "Phòng Tổng hợp"]
    assert json.loads(as_json(feed, shared))["items"][0]["tags"] == terms
    assert _news(_site())["articleSection"] == terms


REVIEWS = "[{date: 2026-06-01, note: Vẫn chạy đều}]"
GRANTED = "[{level: co-quan, form: Bằng khen, status: granted, date: 2026-07-02}]"


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, "2026-03-12"),
        ({"reviews": REVIEWS}, "2026-03-12"),
        ({"reviews": REVIEWS, "public": "true"}, "2026-06-01"),
        ({"recognitions": GRANTED}, "2026-07-02"),
        ({"recognitions": GRANTED.replace("2026-07", "2027-07")}, "2026-03-12"),
        ({"recognitions": GRANTED.replace("granted", "proposed"), "public": "true"}, "2026-03-12"),
    ],
)
def test_a_piece_changes_with_what_readers_see_of_it_anew(changes: dict[str, str], day: str) -> None:
    site = _site(**changes)
    shared, feed = _shared(site), Feed("", "", (URL,))
    assert _page(site).view.changed == dt.date.fromisoformat(day)
    assert f"<updated>{day}T" in as_atom(feed, shared).decode()
    assert "<published>2026-03-12T" in as_atom(feed, shared).decode()
    assert json.loads(as_json(feed, shared))["items"][0]["date_modified"].startswith(day)
    assert _news(site)["dateModified"].startswith(day)
    assert _news(site)["datePublished"].startswith("2026-03-12")


@pytest.mark.parametrize(
    "author", ["Phóng viên Trung tâm Thông tin", "Phòng Tổng hợp", "Ban biên tập", "Vũ, Sở Nội vụ"]
)
def test_an_office_that_signs_is_an_author(author: str) -> None:
    assert _news(_site(author=author))["author"] == [{"@type": "Organization", "name": author}]


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ("Nguyễn Thị Mẫu", ["Nguyễn Thị Mẫu"]),
        ("Phóng viên Nguyễn Văn Mẫu", ["Nguyễn Văn Mẫu"]),
        ("CTV. Lò Thị Mẫu", ["Lò Thị Mẫu"]),
        ("Nguyễn Thị Mẫu, Lò Văn Mẫu", ["Nguyễn Thị Mẫu", "Lò Văn Mẫu"]),
        ("Thị Mẫu - Văn Mẫu", ["Thị Mẫu", "Văn Mẫu"]),
    ],
)
def test_people_are_authors_by_their_names(author: str, people: list[str]) -> None:
    assert _news(_site(author=author))["author"] == [{"@type": "Person", "name": name} for name in people]


def test_only_a_collective_is_named_to_machines_as_what_a_story_is_about() -> None:
    assert _news(_site())["about"] == {"@type": "Organization", "name": "Tổ một cửa lưu động"}
    one = "{kind: individual, name: Chị M., role: Tổ trưởng}"
    assert "about" not in _news(_site(subject=one, consent="{given: 2026-03-01}"))


def test_the_map_names_what_holds_something_and_is_absent_without_an_address(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    assert column.run("build").code == 0
    site = column.root / "site"
    named = set(re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    assert BASE + "tim-kiem/" not in named
    assert BASE in named
    empty = [
        url for url in named if "Bài đầu tiên được duyệt" in (site / url.removeprefix(BASE) / "index.html").read_text()
    ]
    assert empty == []
    column.replace("mkdocs.yml", f"site_url: {BASE}\n", "")
    assert column.run("build").code == 0
    assert not list(site.glob("sitemap.xml*"))


def test_a_unit_without_a_story_is_not_on_the_map(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.replace("plans/thu.yml", "units:\n", "units:\n  - {id: phong-chua-co, name: Phòng chưa có bài}\n")
    quota = "{id: thang, title: Mỗi tháng, per: office, every: month, at_least: 1, count: {what: stories}, source: I}"
    column.replace("plans/thu.yml", "quotas: []", f"quotas:\n  - {quota}")
    assert column.run("build").code == 0
    text = (column.root / "site/sitemap.xml").read_text(encoding="utf-8")
    assert text.count("/don-vi/") > 1
    assert "phong-chua-co" not in text
    assert (column.root / "site/don-vi/phong-chua-co/index.html").is_file()


def test_what_is_asked_for_at_the_top_of_any_site_is_there(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    assert column.run("build").code == 0
    site = column.root / "site"
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots == f"User-agent: *\nDisallow:\nSitemap: {BASE}sitemap.xml\n"
    for name, form, size in (
        ("favicon.ico", "ICO", 32),
        ("apple-touch-icon.png", "PNG", 180),
        ("icon.png", "PNG", 512),
    ):
        with Image.open(site / name) as picture:
            assert (picture.format, picture.size) == (form, (size, size))
        assert (site / name).stat().st_size < 8_000
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    assert all((site / one["src"]).is_file() for one in manifest["icons"])
    head = (site / URL_OF_A_STORY / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    for name in ("favicon.ico", "apple-touch-icon.png", "manifest.json"):
        assert f'href="../../../{name}"' in head


def test_an_office_may_keep_its_own_robots(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.write("giu-lai/robots.txt", "User-agent: *\nDisallow: /nhap/\n")
    settings = column.file("mkdocs.yml").read_text(encoding="utf-8")
    assert "    thidua:" in settings or "  thidua:" in settings
    column.write("mkdocs.yml", settings.replace("  thidua:\n", "  thidua:\n    keep: giu-lai\n", 1))
    run = column.run("build")
    assert run.code == 0, run.err
    assert "/nhap/" in (column.root / "site/robots.txt").read_text(encoding="utf-8")
