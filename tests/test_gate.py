"""The last gate: what may not be published is found in the files of a site, and nothing good is taken for it."""

from __future__ import annotations

import gzip
import io
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType

import brotli
import pytest
from PIL import Image

from tests.small_column import TODAY, checked, story
from thidua.gate.canaries import canaries_of
from thidua.gate.policy import content_security_policy
from thidua.gate.tree import Expected, findings

BASE = "https://thidua.example/cot/"
SCRIPT = b"let a = 1;"
INLINE = "let b = 2;"
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
<link rel="canonical" href="https://thidua.example/cot/bai/"><link rel="stylesheet" href="../assets/a.css">
<script src="../assets/a.js" defer></script><script>let b = 2;</script>
<script type="application/ld+json">{"@context":"https://schema.org","name":"a \\u003c b"}</script></head>
<body><h1 id="dau">Đầu</h1><img src="a.jpg" srcset="a.jpg 480w, ../bai/a.jpg 960w" alt="">
<a href="https://cong.example/x?y=1&amp;z=2">cổng</a> <a href="mailto:a@b.example">thư</a> <a href="tel:0">gọi</a>
<a href="../">đầu</a> <a href="/khac/">mục khác của cổng</a> <a href="/cot/bai/#dau">đây</a> <a href="">đây</a>
<svg viewBox="0 0 2 2"><use href="../assets/a.svg#x"/></svg>HERE</body></html>
"""
EXPECTED = Expected(
    base=BASE,
    pages=("", "bai/"),
    redirects=("cu/",),
    reserved=("assets/",),
    active=frozenset({sha256(SCRIPT).hexdigest(), sha256(b"<svg/>").hexdigest()}),
    inline=frozenset({sha256(INLINE.encode()).hexdigest()}),
)


def _picture(form: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, form, **options)
    return out.getvalue()


def _site(here: str = "", files: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
    page = PAGE.replace("HERE", here).encode()
    redirect = b'<!doctype html><meta http-equiv="refresh" content="0; url=../bai/"><a href="../bai/">a</a>'
    css = b'body{background:url("a.svg")}'
    return {
        "index.html": b'<!doctype html><a href="bai/">b</a>',
        "bai/index.html": page,
        "bai/a.jpg": _picture(),
        "bai/index.html.gz": gzip.compress(page, mtime=0),
        "bai/index.html.br": brotli.compress(page),
        "cu/index.html": redirect,
        "assets/a.js": SCRIPT,
        "assets/a.css": css,
        "assets/a.svg": b"<svg/>",
        "sitemap.xml": b"<urlset><url><loc>https://thidua.example/cot/bai/</loc></url></urlset>",
        **files,
    }


def _whats(files: dict[str, bytes], expected: Expected = EXPECTED) -> set[str]:
    return {one.what for one in findings(files, expected)}


def test_a_good_site_passes_whole() -> None:
    assert findings(_site(), EXPECTED) == []


@pytest.mark.parametrize(
    ("here", "what"),
    [
        ("<script>alert(1)</script>", "script"),
        ("<script>let b = 2; </script>", "script"),
        ("<script type=module>alert(1)</script>", "script"),
        ('<script type="application/ld+json">{"a":"<!-- <script>"}</script>', "script"),
        ('<script src="https://other.example/a.js"></script>', "foreign"),
        ("<script>let b = 2;", "markup"),
        ("<img src=a.jpg onerror=alert(1)>", "attribute"),
        ("<p ONCLICK='a()'>", "attribute"),
        ("<p style='color:red'>", "attribute"),
        ("<meta http-equiv=set-cookie content=a>", "attribute"),
        ("<style>p{}</style>", "element"),
        ("<iframe src='../'></iframe>", "element"),
        ("<iframe srcdoc='<script>'></iframe>", "attribute"),
        ("<object data='a.jpg'></object>", "element"),
        ("<embed src='a.jpg'>", "element"),
        ("<base href='../'>", "element"),
        ("<template><p></template>", "element"),
        ("<noscript><p></noscript>", "element"),
        ("<svg><foreignObject><p></foreignObject></svg>", "element"),
        ("<svg><animate attributeName=href values='javascript:a()'/></svg>", "element"),
        ("<math><mi>x</mi></math>", "element"),
        ("<!-- <p> -->", "markup"),
        ("<![CDATA[x]]>", "markup"),
        ("<?php x ?>", "markup"),
        ("<p id=dau>", "id"),
        ("<a href='javascript:a()'>a</a>", "scheme"),
        ("<a href=' java\nscript:a()'>a</a>", "scheme"),
        ("<a href='&#106;avascript:a()'>a</a>", "scheme"),
        ("<a href='JaVaScRiPt&colon;a()'>a</a>", "scheme"),
        ("<a href='data:text/html,x'>a</a>", "scheme"),
        ("<a href='vbscript:x'>a</a>", "scheme"),
        ("<a href='//other.example/'>a</a>", "scheme"),
        ("<a href='/\\other.example'>a</a>", "scheme"),
        ("<img src='https://other.example/a.png' alt=''>", "foreign"),
        ("<img src='//other.example/a.png' alt=''>", "foreign"),
        ("<img src=a.jpg srcset='a.jpg 1x, https://other.example/a.png 2x' alt=''>", "foreign"),
        ("<img src='data:image/png;base64,AA' alt=''>", "scheme"),
        ("<link rel=stylesheet href='https://other.example/a.css'>", "foreign"),
        ("<link rel=preload href='https://other.example/a.woff2'>", "foreign"),
        ("<link rel='icon canonical' href='https://other.example/a.ico'>", "foreign"),
        ("<link rel=dns-prefetch href='https://other.example/'>", "foreign"),
        ("<form action='https://other.example/'></form>", "foreign"),
        ("<button formaction='https://other.example/'>a</button>", "foreign"),
        ("<a href='../' ping='https://other.example/'>a</a>", "foreign"),
        ("<svg><use xlink:href='https://other.example/a.svg#x'/></svg>", "foreign"),
        ("<a href='../khong-co/'>a</a>", "broken"),
        ("<a href='ban-nhap.md'>a</a>", "broken"),
        ("<a href='../../../len-tren/'>a</a>", "broken"),
        ("<a href='https://thidua.example/cot/khong-co/'>a</a>", "broken"),
        ("<img src='b.jpg' alt=''>", "broken"),
        ("<meta property='og:image' content='https://thidua.example/cot/khong-co.jpg'>", "broken"),
        ("<meta http-equiv=refresh content='0; url=https://other.example/'>", "refresh"),
    ],
)
def test_what_may_not_stand_in_a_page(here: str, what: str) -> None:
    found = [one for one in findings(_site(here), EXPECTED) if one.path == "bai/index.html"]
    assert what in {one.what for one in found}
    assert all(one.line or one.what == "hidden" for one in found)


@pytest.mark.parametrize(
    ("files", "what"),
    [
        ({"a.php": b""}, "suffix"),
        ({"a.xhtml": b""}, "suffix"),
        ({".htaccess": b""}, "suffix"),
        ({"khong-duoi": b""}, "suffix"),
        ({"assets/b.js": b"alert(1)"}, "active"),
        ({"assets/a.js": SCRIPT + b" "}, "active"),
        ({"b.svg": b"<svg onload='a()'/>"}, "active"),
        ({"search/a.wasm": b"x"}, "suffix"),
        ({"bai/A.jpg": _picture()}, "case"),
        ({"Bai/b.jpg": _picture()}, "case"),
        ({"cafe\u0301.txt": b"", "caf\u00e9.txt": b""}, "case"),
        ({"b.jpg": b"<html>"}, "not-a-picture"),
        ({"b.jpg": _picture(exif=b"Exif\x00\x00abc")}, "metadata"),
        ({"b.jpg": _picture(comment=b"abc")}, "metadata"),
        ({"b.webp": _picture("WEBP", exif=b"Exif\x00\x00abc")}, "metadata"),
        ({"b.png": _picture("PNG", exif=b"Exif\x00\x00abc")}, "metadata"),
        ({"b.jpg": _picture(exif=b"Exif\x00\x00abc").replace(b"\xff\xe1", b"\xff\xff\xff\xe1", 1)}, "metadata"),
        ({"b.jpg": _picture(comment=b"abc").replace(b"\xff\xfe", b"\x00\xfe", 1)}, "not-a-picture"),
        ({"b.jpg": _picture()[:20]}, "not-a-picture"),
        ({"bai/index.html.gz": gzip.compress(b"other")}, "packed"),
        ({"bai/index.html.br": b"no brotli"}, "packed"),
        ({"a.txt.gz": gzip.compress(b"alone")}, "packed"),
        ({"a.txt": b"\xff\xfe"}, "text"),
        ({"assets/b.css": b"@import 'https://other.example/a.css';"}, "stylesheet"),
        ({"assets/b.css": b"p{background:url(data:image/png;base64,AA)}"}, "stylesheet"),
        ({"assets/b.css": b"p{background:url(khong-co.svg)}"}, "stylesheet"),
        ({"sitemap.xml": b"<loc>https://thidua.example/cot/khong-co/</loc>"}, "broken"),
        (
            {"cu/index.html": b'<!doctype html><meta http-equiv=refresh content="0; url=https://other.example/">'},
            "foreign",
        ),
        ({"khac/index.html": b'<!doctype html><meta http-equiv=refresh content="0; url=../bai/">'}, "refresh"),
    ],
)
def test_what_may_not_lie_in_the_tree(files: dict[str, bytes], what: str) -> None:
    assert what in _whats(_site(files=files))


def test_a_page_that_must_be_there_and_is_not_or_is_asked_for_twice() -> None:
    files = _site()
    assert _whats(files, replace(EXPECTED, pages=("", "bai/", "con-thieu/"))) == {"absent"}
    assert _whats(files, replace(EXPECTED, pages=("", "bai/", "cu/"))) == {"twice"}
    assert _whats(files, replace(EXPECTED, pages=("", "bai/", "Bai/"))) == {"twice", "absent"}
    assert "reserved" in _whats(files, replace(EXPECTED, redirects=("cu/", "assets/cu/")))


def test_the_policy_names_the_scripts_of_the_pages_by_their_hash() -> None:
    policy = content_security_policy([PAGE])
    assert "'unsafe-inline'" not in policy
    assert policy.count("'sha256-") == 1
    assert "default-src 'none'" in policy


HIDDEN = story(
    "Tổ thợ mộc cuối chợ đóng lại từng chiếc bàn gãy chân. Ai cũng ngồi.\n\n![Chiếc bàn ba chân](ban-ba-chan.jpg)\n",
    title="Xưởng mộc & những chiếc “bàn” ba chân",
    summary="Mười tám chiếc bàn gãy được đóng lại trong một mùa mưa dầm.",
    author="Lò Thị Xabutacgia",
    status="draft",
    photo="{file: anh-xuong-moc.jpg, alt: Người thợ già đang bào một tấm ván sẫm màu, credit: Ảnh minh họa}",
)
RESULT = checked({"exemplars/2026/xuong-moc-cuoi-cho.md": HIDDEN, "exemplars/2026/to-mot-cua.md": story()})
CANARIES = canaries_of(RESULT.pieces, ["Phòng Tổng hợp"], today=TODAY)


@pytest.mark.parametrize(
    "leak",
    [
        "Xưởng mộc &amp; những chiếc “bàn” ba chân",
        "Xưởng mộc &amp;amp; những chiếc &lt;b&gt;“bàn”&lt;/b&gt; ba chân",
        "XƯỞNG MỘC & NHỮNG CHIẾC “BÀN” BA CHÂN",
        "xuong moc nhung chiec ban ba chan",
        "Xưởng mộc \\u0026 những chiếc \\u201cbàn\\u201d\\nba chân",
        "X%C6%B0%E1%BB%9Fng%20m%E1%BB%99c%20%26%20nh%E1%BB%AFng%20chi%E1%BA%BFc%20b%C3%A0n%20ba%20ch%C3%A2n",
        "Mười tám chiếc bàn gãy được đóng lại trong một mùa mưa dầm",
        "<p>Tổ thợ mộc <em>cuối chợ</em> đóng lại từng chiếc bàn gãy chân.</p>",
        "Lò Thị Xabutacgia",
        "Người thợ già đang bào một tấm ván sẫm màu",
        "Chiếc bàn ba chân",
        "../2026/xuong-moc-cuoi-cho/",
        "xuong-moc-cuoi-cho",
        "anh-xuong-moc.480.webp",
        "ban-ba-chan.jpg",
    ],
)
def test_each_trace_of_a_hidden_piece_is_found(leak: str) -> None:
    expected = replace(EXPECTED, canaries=CANARIES)
    assert _whats(_site(), expected) == set()
    for path, data in (
        ("a.txt", leak.encode()),
        ("feed.xml", f"<content>{leak}</content>".encode()),
        ("search/words/a.bin", f"một\n{leak}\nhai\0".encode() + b"\x05\x01"),
        ("b.txt", f"{'x ' * 5000}{leak}{' y' * 5000}".encode()),
    ):
        found = [one for one in findings(_site(files={path: data}), expected) if one.what == "hidden"]
        assert [one.path for one in found] != []
        assert "xuong-moc-cuoi-cho.md" in found[0].details[0]
    found_in_page = findings(_site(f"<p>{leak}</p>"), expected)
    assert "hidden" in {one.what for one in found_in_page}


def test_the_address_of_a_file_tells_too() -> None:
    files = _site(files={"dien-hinh/2026/xuong-moc-cuoi-cho.jpg": _picture()})
    assert _whats(files, replace(EXPECTED, canaries=CANARIES)) == {"hidden"}


def test_what_a_draft_shares_with_public_texts_is_no_trace() -> None:
    draft = story(status="draft", summary="Sáng thứ ba hằng tuần, tổ một cửa mang máy tính về tận nhà văn hóa bản.")
    result = checked({"exemplars/2026/to-mot-cua.md": story(), "exemplars/2026/cai-cach-hanh-chinh.md": draft})
    public = ["cai-cach-hanh-chinh", "Phòng Tổng hợp"]
    expected = replace(EXPECTED, canaries=canaries_of(result.pieces, public, today=TODAY))
    words = story().replace("---", " ").encode()
    assert findings(_site(files={"a.txt": words + b" cai-cach-hanh-chinh good-deed 2026-03-12"}), expected) == []


def test_without_hidden_pieces_there_is_nothing_to_look_for() -> None:
    result = checked(story())
    assert canaries_of(result.pieces, [], today=TODAY) == canaries_of([], [], today=TODAY)
