"""What Markdown may do in the column: how long, and what is left of what it should not have made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from thidua.assembly import bodies
from thidua.assembly.supplies import TooSlowError
from thidua.markup.dialect import FRAME_IDS, convert, heading_id
from thidua.markup.sanitizer import sanitized
from thidua.shell.timer import within

SLOW = "".join("`" * number + "e" for number in range(400))
# The scanner takes this for code, Python-Markdown does not: what a check cannot see, the build must bear.
DEEP = "   ~~~\n" + "*a **a " * 500 + "b" + " a** a*" * 500 + "\n   ~~~\n"
PIECE = "content/exemplars/2026/roi.md"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return copy_of_sample(tmp_path)


def test_mkdocs_gives_authors_no_power(column: Column) -> None:
    """No text passes its Markdown, whatever mkdocs.yml turns on there."""
    column.story("mot-bai", body="Chữ.{: #rieng onclick=x }")
    assert column.run("build").code == 0
    page = column.file("site/dien-hinh/2026/mot-bai/index.html").read_bytes()
    settings = column.file("mkdocs.yml").read_text(encoding="utf-8")
    column.write("mkdocs.yml", f"{settings}\nmarkdown_extensions: [attr_list, md_in_html]\n")
    for run in (column.run("build"), column.mkdocs("build")):
        assert run.code == 0, run.err
        assert column.file("site/dien-hinh/2026/mot-bai/index.html").read_bytes() == page
    assert b"{: #rieng onclick=x }" in page


def test_ids_of_headings_are_plain_and_never_those_of_the_frame(column: Column) -> None:
    assert heading_id("Đường về bản – 2026", "-") == "duong-ve-ban-2026"
    assert heading_id("…", "-") == "muc"
    assert heading_id("Main", "-") == "muc-main"
    column.story("mot-bai", body="Không có tiêu đề.")
    assert column.run("build").code == 0
    page = column.file("site/dien-hinh/2026/mot-bai/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'\sid="([^"]*)"', page)) <= FRAME_IDS


def test_what_takes_too_long_is_ended() -> None:
    with pytest.raises(TooSlowError), within(0.05):
        re.fullmatch("(a|aa)+b", "a" * 60)
    with within(5.0):
        assert sum(range(10)) == 45


def test_a_body_that_takes_too_long_stops_a_build_by_its_name(column: Column) -> None:
    column.story("roi", body=SLOW)
    assert column.run("check", PIECE).code == 0
    sitecustomize = column.write("sitecustomize.py", "import thidua.assembly.bodies as b\nb.PATIENCE = 0.1\n")
    run = column.run("build", PYTHONPATH=str(sitecustomize.parent))
    assert run.code == 1
    assert f"{PIECE}: nội dung rối quá, sau 0.1 giây vẫn chưa dựng xong" in run.err
    assert not column.file("site").exists()


@pytest.mark.parametrize("command", ["thidua", "mkdocs"])
def test_a_body_that_breaks_the_renderer_stops_a_build_by_its_name(command: str, column: Column) -> None:
    column.story("roi", body=DEEP)
    assert column.run("check", PIECE).code == 0
    run = column.run("build") if command == "thidua" else column.mkdocs("build")
    assert run.code == 1
    assert f"{PIECE}: nội dung không dựng được thành trang (RecursionError)" in run.err


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


def _html(body: str) -> str:
    return convert(body).html


def test_a_numbered_list_below_bullets_keeps_its_numbers() -> None:
    html = _html("- nước\n- đèn\n\n1. đến\n2. về\n\n- hết\n")
    assert re.findall(r"<(ul|ol)>", html) == ["ul", "ol", "ul"]


def test_what_the_renderer_adds_is_in_vietnamese() -> None:
    boxes = ("!!! note", '!!! tip "Mẹo hay"', "!!! kinh-nghiem")
    html = _html("\n\n".join(["Chữ[^1].", "[^1]: Nguồn.", *(f"{box}\n    Nội dung." for box in boxes)]))
    assert 'title="Trở lại chỗ đánh dấu chú thích 1"' in html
    assert re.findall(r'admonition-title">([^<]*)<', html) == ["Lưu ý", "Mẹo hay", "Kinh-nghiem"]
