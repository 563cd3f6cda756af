"""What is left of HTML that Markdown never makes, how long a body may take, and what the renderer adds of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.column import Column
from tests.publishing import tiny_column
from thidua.anchors import FRAME_IDS
from thidua.assembly import bodies
from thidua.assembly.supplies import TooSlowError
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.shell.timer import within
from thidua.source.markdown import parse

PIECE = "content/exemplars/2026/roi.md"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return tiny_column(tmp_path)


def test_no_extension_of_the_host_changes_a_story(column: Column) -> None:
    """What an author writes is read by the one parser alone."""
    column.replace(
        "mkdocs.yml", "plugins:\n", "markdown_extensions: [attr_list, md_in_html, smarty, abbr]\n\nplugins:\n"
    )
    column.story("mot-bai", body='*Chữ*{: onclick=x } (c) -- "trích"\n')
    run = column.run("build")
    assert run.code == 0, run.err
    page = column.file("site/dien-hinh/2026/mot-bai/index.html").read_text(encoding="utf-8")
    assert '<p><em>Chữ</em>{: onclick=x } (c) -- "trích"</p>' in page


def test_a_page_has_no_ids_but_those_of_its_frame_and_headings(column: Column) -> None:
    column.story("mot-bai", body="Không có tiêu đề.")
    assert column.run("build").code == 0
    page = column.file("site/dien-hinh/2026/mot-bai/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'\sid="([^"]*)"', page)) <= FRAME_IDS


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TooSlowError), within(0.05):
        while True:
            sum(range(1000))
    with within(5.0):
        assert sum(range(10)) == 45


# A renderer that never comes to an end, whatever the machine.
ENDLESS = """
import thidua.assembly.bodies as bodies

def to_html(*arguments, **named):
    while True:
        sum(range(1000))

bodies.PATIENCE = 0.05
bodies.to_html = to_html
"""


def test_a_body_that_takes_too_long_stops_a_build_by_its_name(column: Column) -> None:
    column.story("roi", body="Một câu.")
    assert column.run("check", PIECE).code == 0
    sitecustomize = column.write("sitecustomize.py", ENDLESS)
    run = column.run("build", PYTHONPATH=str(sitecustomize.parent))
    assert run.code == 1
    assert "roi.md: nội dung rối quá, sau 0.05 giây vẫn chưa dựng xong" in run.err
    assert not column.file("site").exists()


# What nothing but a fault of ours could let through so far.
PAYLOADS = [
    "<script>window.__ran=1</script>",
    "<img src=x onerror=window.__ran=1>",
    "<svg onload=window.__ran=1>",
    '<a href="javascript:window.__ran=1">x</a>',
    '<a href="java&#10;script:window.__ran=1">x</a>',
    '<a href="//ke-xau.example/">x</a>',
    '<a href="\\\\ke-xau.example/">x</a>',
    '<a href="x" onclick="window.__ran=1" style="position:fixed" target=_blank>x</a>',
    '<img src="https://ke-xau.example/x.gif">',
    '<img src="//ke-xau.example/x.gif">',
    '<img src="data:image/svg+xml,<svg/onload=window.__ran=1>">',
    '<img src="x.jpg" srcset="https://ke-xau.example/x.gif 2x">',
    '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
    '<form action="https://ke-xau.example/"><input name=q></form>',
    '<p id="main" class="masthead" name="x">x</p>',
    '<h2 id="a b">x</h2>',
    '<div class="admonition masthead" id="main">x</div>',
    '<pre id="main" class="foot"><code class="language-x masthead">x</code></pre>',
    "<style>@import '//ke-xau.example/x.css'</style>",
    "<base href=//ke-xau.example/><meta http-equiv=refresh content=0>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=window.__ran=1&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=window.__ran=1>'>",
    '<svg></p><style><a id="</style><img src=1 onerror=window.__ran=1>">',
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=window.__ran=1 src>'>",
    "<!--><img src=x onerror=window.__ran=1>-->",
    '<td align="left; background: url(//ke-xau.example)">x</td>',
    '<ol start="1 onclick=x"><li id="main" onclick="window.__ran=1">x</li></ol>',
]
HARMFUL = re.compile(
    r"<(?:script|svg|math|iframe|form|input|style|base|meta|object|noscript|template)\b|\son\w+=|style=|srcset=|target="
    r'|javascript:|ke-xau|masthead|"main"|foot"|name=',
    re.IGNORECASE,
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_sanitizer_takes_away_what_markdown_never_makes(payload: str) -> None:
    for html in (payload, f"<p>{payload}</p>", f"<ul><li>{payload}{payload}</li></ul>"):
        cleaned = sanitized(html)
        assert not HARMFUL.search(cleaned), cleaned
        assert sanitized(cleaned) == cleaned


def test_the_sanitizer_shows_as_text_what_never_comes_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = iter(range(100))
    monkeypatch.setattr("thidua.markup.sanitizer.nh3.clean", lambda *_args, **_named: f"<b>{next(turns)}</b>")
    assert sanitized("<b>x</b>") == "<p>&lt;b&gt;5&lt;/b&gt;</p>"


def test_a_piece_is_given_two_seconds() -> None:
    assert bodies.PATIENCE == 2.0


def test_numbers_are_printed_as_they_were_typed() -> None:
    html = to_html(parse("- nước\n- đèn\n\n2. đến\n4. về\n7. hết\n\n1) một\n\n01. không\n"))
    assert re.findall(r"<(?:ul|ol|li)[^<>]*>", html) == [
        *("<ul>", "<li>", "<li>", '<ol start="2">', "<li>", '<li value="4">', '<li value="7">'),
        *('<ol class="paren">', "<li>", '<ol class="zero">', "<li>"),
    ]
    assert sanitized(html) == html


def test_what_the_renderer_adds_is_in_vietnamese() -> None:
    boxes = "\n\n".join(f"> [!{box}]\n> Nội dung." for box in ("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"))
    html = to_html(parse(f"Chữ[^1].\n\n[^1]: Nguồn.\n\n{boxes}\n"))
    assert 'title="Trở lại chỗ đánh dấu chú thích 1"' in html
    assert re.findall(r'admonition-title">([^<]*)<', html) == [
        *("Lưu ý", "Mẹo hay", "Quan trọng", "Cảnh báo", "Thận trọng")
    ]
