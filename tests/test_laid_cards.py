"""A card that was laid before stands in every list as if it had been laid for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from thidua.pages import render as rendering
from thidua.pages.render import render
from thidua.pages.views import Card, Group, ListView, Page, Picture

SIGNED = Card("dien-hinh/2026/mot/", "Một", "Việc tốt", "Tóm tắt.", dt.date(2026, 5, 5), "Phòng Tổng hợp", sign="hands")
SHOWN = replace(SIGNED, url="dien-hinh/2026/hai/", picture=Picture("exemplars/2026/a.jpg", "Ảnh", widths=(200, 400)))
OTHERS = (replace(SIGNED, title="Một, khác"), replace(SHOWN, summary="Khác."), replace(SIGNED, mark="Mẫu"))
LISTS = (
    "dien-hinh/",
    "don-vi/a/",
    "don-vi/b/",
    "don-vi/a/tin-bai/",
    "ky/2026-q1/",
    "dien-hinh/2026/",
    "dien-hinh/2026/ba/",
)


def _page(url: str, heading: str) -> str:
    group = Group(heading, (SIGNED, SHOWN, *OTHERS))
    return render(Page(url, "list.html", "Danh sách", ListView("Danh sách", "", (group,))))


@pytest.mark.parametrize("heading", ["", "Nhóm"])
def test_lists_of_every_depth_hold_cards_as_if_none_had_been_laid_before(heading: str) -> None:
    anew = []
    for url in LISTS:
        rendering._LAID.clear()  # noqa: SLF001 - what it remembers is to make no difference
        anew.append(_page(url, heading))
    assert [_page(url, heading) for url in LISTS for _ in range(2)] == [one for one in anew for _ in range(2)]
    # So are the ways to stories, pictures and signs of the depth that is meant.
    for url, html in zip(LISTS, anew, strict=True):
        up = "../" * len(PurePosixPath(url).parts)
        assert f'src="{up}exemplars/2026/a.jpg"' in html
        assert f'href="{up}assets/signs.svg#hands"' in html


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "_MOST_LAID", 3)
    rendering._LAID.clear()  # noqa: SLF001 - as above
    before = [_page(url, "") for url in LISTS]
    assert len(rendering._LAID) <= 3  # noqa: SLF001 - as above
    assert [_page(url, "") for url in LISTS] == before
