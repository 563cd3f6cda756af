"""Pages of the column's own, without a date: checked as all content is, published at the top, linked in the foot."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.publishing import tiny_column
from tests.site import Site
from tests.small_column import HERE, checked, names, story
from thidua.messages.catalogue import sentence
from thidua.pages.site import plan_site
from thidua.vocabulary import CONTENTS, RESERVED_ADDRESSES, SECTIONS

PAGE = "---\ntitle: {title}\nsummary: Một câu.\n---\n{body}\n"


def _page(title: str = "Liên hệ", body: str = "Cửa tiếp dân nhìn ra phía đông.") -> str:
    return PAGE.format(title=title, body=body)


@pytest.mark.parametrize("name", sorted(RESERVED_ADDRESSES))
def test_a_reserved_address_is_refused_with_a_way_out(name: str) -> None:
    result = checked({f"pages/{name}.md": _page()})
    assert names(result) == ["reserved-address"]
    message, hint = sentence(result.findings[0])
    assert f"“/{name}/”" in message
    assert f"trang-{name}.md" in hint
    assert names(checked({f"pages/trang-{name}.md": _page()})) == []


def test_the_same_names_are_free_where_pages_do_not_stand_at_the_top() -> None:
    assert names(checked({"exemplars/2026/huong-dan.md": story()})) == []


def test_every_name_at_the_top_of_a_site_is_reserved_or_a_page_of_the_column(served_site: Site) -> None:
    folders = {path.name for path in served_site.folder.iterdir() if path.is_dir()}
    assert folders - RESERVED_ADDRESSES == {"gioi-thieu", "lien-he"}
    slugs = {one.slug for kinds in (CONTENTS, SECTIONS) for one in kinds.values()}
    assert slugs - {""} <= RESERVED_ADDRESSES


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("Một đoạn <b>đậm</b>.", "raw-html"),
        ("Xem [bài](../exemplars/2026/khong-co.md).", "broken-link"),
        ("Xem [bài](../exemplars/2026/to-mot-cua.md).", "link-to-hidden"),
        ("Xem [mục](#khong-co).", "missing-anchor"),
        ("Gọi số 0912 345 678.", "phone"),
        ("![Sơ đồ](so-do.jpg)", "broken-link"),
        ("Tính 5*6 = 30 và 7*8 = 56.", "broken-figure"),
        ("", "empty-body"),
    ],
)
def test_rules_for_bodies_and_references_hold(body: str, rule: str) -> None:
    assert set(names(checked({"pages/lien-he.md": _page(body=body), HERE: story(status="submitted")}))) == {rule}


def test_what_is_missing_and_what_is_none_of_its_keys_is_told() -> None:
    told = checked({"pages/lien-he.md": "---\ntitle: Liên hệ\nstatus: draft\n---\nChữ.\n"})
    assert sorted(names(told)) == ["missing-key", "unknown-key"]


def test_a_story_among_the_pages_is_sent_home() -> None:
    result = checked({"pages/to-mot-cua.md": story()})
    assert names(result) == ["misplaced-file"]
    assert "exemplars/2026/to-mot-cua.md" in sentence(result.findings[0])[1]


def test_pages_are_linked_in_the_order_of_vietnamese_and_searched_but_followed_by_nobody() -> None:
    titles = {"dia-chi": "Địa chỉ", "cac-so": "Các số", "duong": "Dường như", "ao": "Áo"}
    site = plan_site(checked({HERE: story(), **{f"pages/{slug}.md": _page(one) for slug, one in titles.items()}}))
    assert [(one.text, one.url) for one in site.plain_pages] == [
        ("Áo", "ao/"),
        ("Các số", "cac-so/"),
        ("Dường như", "duong/"),
        ("Địa chỉ", "dia-chi/"),
    ]
    found = {entry.url: entry.groups[0] for entry in site.entries}
    assert found["dia-chi/"] == ("Trang thông tin",)
    assert all("dia-chi/" not in feed.pieces for feed in site.feeds)


def test_a_page_stands_at_the_top_with_its_picture_and_in_the_foot_of_all(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    photo = column.file("content/exemplars/2026/bai-dau.jpg").read_bytes()
    body = "Xem [bài đầu](../exemplars/2026/bai-dau.md).\n\n![Sơ đồ đường đi](so-do.jpg)"
    column.write("content/pages/lien-he.md", _page(body=body))
    column.file("content/pages/so-do.jpg").write_bytes(photo)
    run = column.run("build")
    assert run.code == 0, run.err
    page = column.file("site/lien-he/index.html").read_text(encoding="utf-8")
    assert 'href="../dien-hinh/2026/bai-dau/"' in page
    assert 'src="../so-do.jpg"' in page
    assert column.file("site/so-do.jpg").is_file()
    assert "<loc>https://thidua.example/cot/lien-he/</loc>" in column.file("site/sitemap.xml").read_text(
        encoding="utf-8"
    )
    for other in ("", "dien-hinh/2026/bai-dau/", "huong-dan/"):
        html = column.file(f"site/{other}index.html").read_text(encoding="utf-8")
        foot = html.partition("<footer>")[2]
        assert re.search(r'href="[./]*lien-he/">Liên hệ</a>', foot), other
    assert 'aria-current="page">Liên hệ</a>' in page
    assert "Liên hệ" not in column.file("site/feed.xml").read_text(encoding="utf-8")


def test_taking_a_story_down_names_the_pages_that_lead_to_it(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.write("content/pages/lien-he.md", _page(body="Xem [bài đầu](../exemplars/2026/bai-dau.md)."))
    told = column.run("forget", "2026/bai-dau", "--dry-run")
    assert "content/pages/lien-he.md:5:5" in told.out


def test_findings_of_a_page_are_in_the_json(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.write("content/pages/huong-dan.md", _page())
    run = column.run("check", "--format", "json")
    assert run.code == 1
    assert [(one["code"], one["path"], one["line"]) for one in json.loads(run.out)["diagnostics"]] == [
        ("TD130", "content/pages/huong-dan.md", 1)
    ]
