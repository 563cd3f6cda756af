"""The assembly by itself: a Result to files, made when they are asked for, whatever an author wrote."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_column import checked, story
from thidua.assembly import bodies
from thidua.assembly.bodies import link_to
from thidua.assembly.context import Context, Identity
from thidua.assembly.site import Assembly, assemble
from thidua.markup.html import to_html
from thidua.pages.site import plan_site
from thidua.shell.spill import Spill
from thidua.shell.supplies import ShellSupplies
from thidua.source.events import Body

HERE, URL = "exemplars/2026/a.md", "dien-hinh/2026/a/"
TARGETS = {
    HERE: URL,
    "exemplars/2026/b.md": "dien-hinh/2026/b/",
    "exemplars/2026/b.jpg": "dien-hinh/2026/b.jpg",
    "campaigns/c.md": "phong-trao/c/",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("b.md", "../b/"),
        ("./b.md#muc", "../b/#muc"),
        ("b.md?x=1#muc", "../b/?x=1#muc"),
        ("%62.md", "../b/"),
        ("b.jpg", "../b.jpg"),
        ("a.md", "./"),
        ("../../campaigns/c.md", "../../../phong-trao/c/"),
        ("khong-co.md", "khong-co.md"),
        ("#muc", "#muc"),
        ("", ""),
        ("/exemplars/2026/b.md", "/exemplars/2026/b.md"),
        ("https://vi-du.example/b.md", "https://vi-du.example/b.md"),
        ("mailto:b.md", "mailto:b.md"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(typed: str, expected: str) -> None:
    assert link_to(typed, HERE, URL, TARGETS) == expected


class _Counted(ShellSupplies):
    """Supplies that tell what was asked for, and build no index."""

    def __init__(self, content: Path) -> None:
        super().__init__(content)
        self.asked: list[str] = []

    def card(self, *, title: str, kicker: str, foot: str, photo: str) -> bytes:
        self.asked.append(title)
        return f"{title}{kicker}{foot}{photo}".encode()


def _assembled(supplies: ShellSupplies, **texts: str) -> Assembly:
    result = checked({f"exemplars/2026/{slug}.md": story(f"{body}\n").encode() for slug, body in texts.items()})
    site = plan_site(result, preview=True)
    return assemble(Context(Identity("Chuyên mục", "https://a.example/"), result, site, preview=True), supplies)


def test_what_is_slow_is_made_when_it_is_asked_for(tmp_path: Path) -> None:
    supplies = _Counted(tmp_path)
    found = _assembled(supplies, mot="Chữ.")
    assert supplies.asked == []
    assert found.files["assets/card.jpg"]().startswith("Chuyên mục".encode())
    assert supplies.asked == ["Chuyên mục"]
    assert not found.troubles


def test_a_body_that_cannot_be_rendered_is_named_and_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaking(body: Body, *, href: Callable[[str], str]) -> str:
        if "hỏng" in body.source:
            raise KeyError
        return to_html(body, href=href)

    monkeypatch.setattr(bodies, "to_html", breaking)
    found = _assembled(_Counted(tmp_path), mot="Chữ lành.", hai="Chữ hỏng.")
    assert ["hai.md: nội dung không dựng được thành trang (KeyError)" in one for one in found.troubles] == [True]
    assert "(KeyError)" in found.files["dien-hinh/2026/hai/index.html"]().decode()
    assert "<p>Chữ lành.</p>" in found.files["dien-hinh/2026/mot/index.html"]().decode()


def test_a_store_gives_back_what_was_put_in() -> None:
    store = Spill()
    kept = {str(number): bytes([number]) * number * 1000 for number in range(50)}
    for name, data in kept.items():
        store[name] = data
    store["7"] = b"anew"
    assert {name: store[name] for name in kept} == {**kept, "7": b"anew"}
    with pytest.raises(KeyError):
        store["never"]
