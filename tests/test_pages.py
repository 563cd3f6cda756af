"""What the pages of the sample show to readers, beside what other tests hold of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from tests.site import Site
from tests.small_column import HERE, checked, story
from thidua.assembly.context import own_name
from thidua.pages import facets, lists
from thidua.pages.catalog import Catalog
from thidua.pages.contacts import contact_lines
from thidua.pages.render import kicker, whole
from thidua.pages.site import plan_site
from thidua.plan.parts import Contact, Office
from thidua.records.story import Story

FIELD = "linh-vuc/cai-cach-hanh-chinh/"


def page(site: Site, url: str) -> str:
    return site.file(site.url + url).read_text(encoding="utf-8")


def main_part(site: Site, url: str) -> str:
    return page(site, url).partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("url", ["don-vi/phong-kinh-te/", FIELD, "phong-trao/dan-van-kheo/"])
def test_what_has_a_feed_of_its_own_offers_it_to_readers(served_site: Site, url: str) -> None:
    assert re.search(r'<a class="follow" href="feed\.xml">.*Theo dõi trang này', main_part(served_site, url))


def test_every_page_offers_the_feed_of_the_column_and_no_list_a_feed_that_is_not_its_own(served_site: Site) -> None:
    for url in ("dien-hinh/", "loai/mo-hinh-moi/", "dien-hinh/2026/cuon-so-thua-cua-anh-s/", "tin-bai/"):
        assert 'class="follow"' not in main_part(served_site, url), url
        up = "../" * url.count("/")
        assert f'<a class="follow" href="{up}feed.xml">' in page(served_site, url), url


def test_every_page_says_how_the_office_is_reached(served_site: Site) -> None:
    for url in ("", "tin-bai/", "huong-dan/"):
        foot = page(served_site, url).partition("<footer>")[2]
        assert 'Thư điện tử: <a href="mailto:thidua@vanphong.example">thidua@vanphong.example</a>' in foot, url


def test_a_phone_is_called_by_its_digits_and_a_place_is_no_link() -> None:
    contacts = [Contact("phone", "(0200) 3000.111"), Contact("address", "Số 1, đường Trụ Sở")]
    assert list(contact_lines(contacts)) == [
        ("Điện thoại", "(0200) 3000.111", "tel:02003000111"),
        ("Địa chỉ", "Số 1, đường Trụ Sở", ""),
    ]


def test_a_field_holds_its_stories_its_articles_and_its_campaigns(served_site: Site) -> None:
    article = "tin-bai/2026/mot-ngay-hoc-viec-o-phuong-trung-tam/"
    found = main_part(served_site, FIELD)
    assert "Tin bài của lĩnh vực" in found
    assert article in found
    items = json.loads(page(served_site, f"{FIELD}feed.json"))["items"]
    assert served_site.url + article in [one["url"] for one in items]
    tied = main_part(served_site, "linh-vuc/an-sinh-xa-hoi/")
    assert "Phong trào của lĩnh vực" in tied
    assert "phong-trao/vi-nguoi-ngheo/" in tied


def test_articles_are_narrowed_to_where_they_stand(served_site: Site) -> None:
    rail = main_part(served_site, "tin-bai/").partition('class="rail"')[2].partition("</aside>")[0]
    facets = re.findall(r'href="\.\./([^"#]+)#tin-bai">([^<]+)</a> <span class="count">(\d+)<', rail)
    assert {url.partition("/")[0] for url, _, _ in facets} == {"don-vi", "linh-vuc", "phong-trao"}
    for url, name, count in facets:
        own = main_part(served_site, url).partition('id="tin-bai"')[2].partition("</section>")[0]
        assert own.count('class="card__title"') == int(count) > 0, name


def test_campaigns_are_shown_with_photos_of_which_none_stands_twice(served_site: Site) -> None:
    photos = re.findall(r'<img class="card__photo"[^>]* src="([^"]+)"', main_part(served_site, "phong-trao/"))
    assert len(photos) > 3
    assert len(photos) == len(set(photos))


def test_no_facet_leads_to_an_empty_list_and_an_empty_list_has_facets(served_site: Site) -> None:
    for url in ("", "dien-hinh/"):
        assert '<span class="count">0<' not in main_part(served_site, url)
    empty = main_part(served_site, "nhom-noi-dung/hoat-dong-cum-khoi/").partition('class="empty"')[2]
    assert "dien-hinh/" in empty
    assert "huong-dan/viet-bai/" in empty


def test_numbers_of_documents_and_dates_stay_on_one_line() -> None:
    assert whole("Chỉ thị số 05-CT/TW, ngày 15/05/2016") == (
        'Chỉ thị số <span class="nb">05-CT/TW</span>, <span class="nb">ngày 15/05/2016</span>'
    )
    assert whole("<b> & “2026”") == "&lt;b&gt; &amp; “2026”"
    assert whole("60 ki-lô-gam, 06/2022/QH15") == "60 ki-lô-gam, 06/2022/QH15"


def test_a_kicker_breaks_after_its_first_part() -> None:
    assert kicker("Sáng kiến · A < B") == '<span class="kicker__first">Sáng kiến ·</span> A &lt; B'
    assert kicker("Tin & tức") == "Tin &amp; tức"


@pytest.mark.parametrize(
    ("site_name", "name"),
    [
        ("Thi đua yêu nước - Văn phòng UBND tỉnh Sơn La", "Thi đua yêu nước"),
        ("Thi đua yêu nước – Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Thi đua yêu nước"),
        ("Thi đua yêu nước", "Thi đua yêu nước"),
        ("Văn phòng UBND tỉnh Sơn La", "Văn phòng UBND tỉnh Sơn La"),
        ("Gương sáng - Tuổi trẻ", "Gương sáng - Tuổi trẻ"),
    ],
)
def test_the_head_does_not_name_the_office_twice(site_name: str, name: str) -> None:
    office = Office("Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Văn phòng UBND tỉnh Sơn La")
    assert own_name(site_name, office) == name
    assert own_name(site_name, None) == site_name


@pytest.mark.parametrize("former", ["[2026/assets/a.css, 2026/cu]", "[2026/b, 2026/cu]"])
def test_no_former_address_of_a_faulty_piece_takes_the_place_of_a_page(former: str) -> None:
    stories = {HERE: story(former=former), "exemplars/2026/b.md": story()}
    site = plan_site(checked(stories), preview=True)
    assert site.redirects == {"dien-hinh/2026/cu/": "dien-hinh/2026/to-mot-cua/"}


def test_the_ways_to_narrow_a_units_stories_are_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, found = [], facets.narrowings

    def counted(stories: list[Story], catalog: Catalog) -> Iterator[facets.Narrowing]:
        seen.append([one.unit for one in stories])
        yield from found(stories, catalog)

    for module in (facets, lists):
        monkeypatch.setattr(module, "narrowings", counted)
    plan_site(checked(story()))
    assert seen.count(["phong-tong-hop"]) == 1
