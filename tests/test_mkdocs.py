"""The column through MkDocs: the gate, what is published, and what never is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from PIL import Image

from tests.column import Column, copy_of_sample, fingerprint, holds
from tests.publishing import tiny_column

STORY = "content/exemplars/2026/bai-dau.md"
HIDDEN = {"draft": "xabunhap", "submitted": "xabuchoduyet", "future": "xabutuonglai"}


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return tiny_column(tmp_path)


@pytest.fixture
def whole(tmp_path: Path) -> Column:
    """The sample, whose units owe something."""
    return copy_of_sample(tmp_path)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample column, built once, with three stories that the public must not see."""
    column = copy_of_sample(tmp_path_factory.mktemp("column"))
    column.story("ban-nhap-thu", title=HIDDEN["draft"], status="draft", summary=HIDDEN["draft"])
    column.story("cho-duyet-thu", body=HIDDEN["submitted"], status="submitted", author=HIDDEN["submitted"])
    photo = "{file: anh-tuong-lai.jpg, alt: xabutuonglai, credit: xabutuonglai}"
    path = column.story("tuong-lai-thu", body=HIDDEN["future"], date="2026-11-16", photo=photo)
    Image.new("RGB", (30, 20)).save(column.file(path).with_name("anh-tuong-lai.jpg"), comment=b"xabutuonglai")
    column.story("bai-cong-khai", body="Đọc tiếp [bài kia](cuon-so-thua-cua-anh-s.md).", former="2025/bai-cu")
    run = column.run("build")
    assert run.code == 0, run.err
    return column.root / "site"


def test_the_home_is_built(site: Path) -> None:
    assert "Thi đua yêu nước" in (site / "index.html").read_text(encoding="utf-8")


def test_not_a_byte_of_what_is_not_public(site: Path) -> None:
    assert holds(site, *HIDDEN.values(), "ban-nhap-thu", "cho-duyet-thu", "tuong-lai") == []


def test_every_kind_of_page_stands_at_its_address(site: Path) -> None:
    for url in (
        "dien-hinh",
        "dien-hinh/2026/cuon-so-thua-cua-anh-s",
        "ky",
        "ky/2026",
        "ky/2026-q1",
        "ky/2026-02",
        "don-vi",
        "don-vi/phong-kinh-te",
        "linh-vuc",
        "linh-vuc/dan-van-kheo",
        "phong-trao",
        "phong-trao/vi-nguoi-ngheo",
        "nhom-noi-dung",
        "doi-tuong",
        "doi-tuong/ho-gia-dinh",
        "loai/mo-hinh-moi",
        "tin-bai",
        "tin-bai/2026/ket-qua-binh-xet-quy-iii-2026",
        "van-ban",
        "van-ban/luat-thi-dua-khen-thuong-2022",
        "gioi-thieu",
        "lien-he",
        "tieu-chi",
        "chi-tieu",
        "huong-dan",
        "huong-dan/rules/TD106",
    ):
        assert (site / url / "index.html").is_file(), url


def test_a_former_address_leads_to_the_new_one(site: Path) -> None:
    page = (site / "dien-hinh/2025/bai-cu/index.html").read_text(encoding="utf-8")
    assert 'url=../../2026/bai-cong-khai/"' in page
    assert '<link rel="canonical" href="https://thidua.vanphong.example/dien-hinh/2026/bai-cong-khai/">' in page
    assert "noindex" not in page


def test_a_story_says_that_it_is_a_sample_and_shows_its_facts(site: Path) -> None:
    page = (site / "dien-hinh/2026/cuon-so-thua-cua-anh-s/index.html").read_text(encoding="utf-8")
    for words in ("Bài mẫu", "Phòng Kinh tế", "06/02/2026", "phút đọc", "Nhân tố mới"):
        assert words in page, words


def test_only_pictures_that_public_pieces_use_are_published(site: Path) -> None:
    pictures = {path.name for path in site.rglob("*.jpg")}
    assert "cuon-so-thua-cua-anh-s.jpg" in pictures or list(site.rglob("cuon-so-thua-cua-anh-s*"))
    assert "anh-tuong-lai.jpg" not in pictures


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def test_no_link_is_broken_no_id_is_twice_and_all_works_under_a_sub_path(site: Path) -> None:
    base = "http://localhost/cot/thi-dua/"
    for path in sorted(site.rglob("*.html")):
        if path.name == "404.html":
            continue
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        assert len(page.ids) == len(set(page.ids)), path
        here = base + path.relative_to(site).as_posix()
        for link in page.links:
            target = urljoin(here, link)
            if urlsplit(target).netloc != "localhost":
                continue
            assert target.startswith(base), (path, link)
            file = site / urlsplit(target).path.removeprefix("/cot/thi-dua/")
            assert (file / "index.html" if target.split("#")[0].endswith("/") else file).is_file(), (path, link)


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    asks = re.compile(r"<(?:script|link|img|source|iframe)[^>]+(?:src|href)=\"(https?:)?//[^\"]+\"")
    for path in site.rglob("*.html"):
        found = [m[0] for m in asks.finditer(path.read_text(encoding="utf-8")) if 'rel="canonical"' not in m[0]]
        assert found == [], path


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_a_shortfall_never_stops_a_build(whole: Column, strict: tuple[str, ...]) -> None:
    run = whole.mkdocs("build", *strict)
    assert run.code == 0, run.err
    assert "quá hạn chưa hoàn thành" in run.err


def test_wrong_content_stops_a_build_before_the_old_site_is_touched(column: Column) -> None:
    assert column.mkdocs("build", "-q").code == 0
    before = fingerprint(column.root / "site")
    column.replace(STORY, "title: Một bài để thử", "title: Anh A: tấm gương")
    column.story("don-vi-sai", unit="phong-tong-hp")
    for run in (column.mkdocs("build"), column.run("build")):
        assert run.code == 1
        assert f"{STORY}:2:" in run.err
        assert "TD106" in run.err
        assert "TD301" in run.err
        assert fingerprint(column.root / "site") == before


def test_a_sibling_that_is_missing_is_named(column: Column) -> None:
    column.replace("mkdocs.yml", "  - thidua/quota\n", "")
    run = column.mkdocs("build")
    assert run.code == 1
    assert "thidua/quota" in run.err


def test_a_body_that_opens_like_front_matter_keeps_its_words(column: Column) -> None:
    column.story("ghi-chu", body="Lưu ý: câu đầu tiên còn đây.\n\nNote: this one too.")
    assert column.run("build").code == 0
    page = column.file("site/dien-hinh/2026/ghi-chu/index.html").read_text(encoding="utf-8")
    assert "Lưu ý: câu đầu tiên còn đây." in page
    assert "Note: this one too." in page


def test_fields_are_escaped_wherever_they_stand(column: Column) -> None:
    column.story("ky-tu", title="'Một & \"hai\"'", summary="'A & B'")
    assert column.run("build").code == 0
    for page in (one for one in holds(column.root / "site", "Một &") if one.endswith(".html")):
        text = column.file(f"site/{page}").read_text(encoding="utf-8")
        assert "Một &amp; " in text, page
        assert "Một & " not in text, page


def test_the_same_input_gives_the_same_bytes(column: Column) -> None:
    assert column.run("build").code == 0
    first = fingerprint(column.root / "site")
    assert column.run("build", PYTHONHASHSEED="7", TZ="America/New_York").code == 0
    assert fingerprint(column.root / "site") == first


def test_a_link_to_a_heading_that_is_not_there_is_told_and_stops_nothing(column: Column) -> None:
    column.story("dich-den", body="## Một mục\n\nChữ.[^1]\n\n[^1]: Ghi thêm.")
    good = "[a](dich-den.md#mot-muc), [b](dich-den.md#fn:1), [c](#cung-co), [d](#top), [e](https://vi-du.example/#x)"
    column.story("noi-di", body=f"{good}, [lạc](dich-den.md#khong-co) và [lạc](#cung-khong).\n\n## Cũng có\n")
    for run in (column.run("build"), column.mkdocs("build")):
        assert run.code == 0, run.err
        told = [line for line in run.err.splitlines() if "mục không có" in line]
        assert ["“dich-den.md#khong-co”" in told[0], "“#cung-khong”" in told[1]] == [True, True]
        assert len(told) == 2, run.err
