"""A column in which every kind of list is too long: what its pages list, and how all of it is reached by links."""

from __future__ import annotations

import re
from datetime import date, timedelta
from urllib.parse import urljoin

import pytest

from tests.listed import cards_in
from tests.small_column import checked, story
from thidua.assembly.context import Context, Identity
from thidua.assembly.frame import Frame
from thidua.ledger import Board
from thidua.pages import board, paging
from thidua.pages.paging import MOST
from thidua.pages.render import render
from thidua.pages.site import Site, plan_site
from thidua.pages.views import BoardView, PieceView

HOME = "https://vi-du.vn/"
UNIT = "don-vi/phong-tong-hop/"
CAMPAIGN = "phong-trao/dan-van-kheo/"
MODEL = "dien-hinh/2026/bai-1/"
MOVEMENT = "---\ntitle: Dân vận khéo\nkind: movement\nsummary: Một phong trào.\n---\nLời giới thiệu.\n"


def _large() -> Site:
    """A column in which every kind of list is too long."""
    files = {"campaigns/dan-van-kheo.md": MOVEMENT}
    for number in range(380):
        # Half of them lie in one month.
        day = date(2026, 3, 1 + number % 31) if number % 2 else date(2024, 12, 5) + timedelta(days=number)
        files[f"exemplars/{day.year}/bai-{number}.md"] = story(
            title=f"Bài số {number}",
            date=day.isoformat(),
            campaigns="[dan-van-kheo]",
            adopts="[2026/bai-1]" if number > 1 else None,
        )
    for number in range(230):
        kind = "result" if number % 2 else "news"
        files[f"articles/2026/tin-{number}.md"] = (
            f"---\ntitle: Tin số {number}\ndate: 2026-0{1 + number % 6}-10\nstatus: approved\nkind: {kind}\n"
            "summary: Một tin.\nauthor: Phóng viên\nunit: phong-tong-hop\nfield: cai-cach-hanh-chinh\n"
            "campaigns: [dan-van-kheo]\n---\nTin.\n"
        )
    return plan_site(checked(files), board=Board.FULL)


@pytest.fixture(scope="module")
def large() -> Site:
    return _large()


def test_no_page_of_a_large_column_lists_more_than_a_hundred(large: Site) -> None:
    listed = {page.url: len(list(cards_in(page.view))) for page in large.pages}
    assert {url: count for url, count in listed.items() if count > MOST} == {}
    assert len(listed) == len(large.pages)
    for url in ("dien-hinh/", "tin-bai/", "ky/2026-03/", UNIT, CAMPAIGN, "tieu-chi/"):
        assert listed[url] == MOST, url


def test_all_of_a_large_column_is_reached_by_links_in_the_pages(large: Site) -> None:
    pages = {page.url: page for page in large.pages}
    pieces = {url for url, page in pages.items() if page.source}
    seen: set[str] = set()
    waiting = ["dien-hinh/", "tin-bai/", UNIT, CAMPAIGN, MODEL]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        if here not in pieces or here in {CAMPAIGN, MODEL}:
            links = re.findall(r'href="([^":]+)"', render(pages[here]))
            found = {urljoin(HOME + here, one).removeprefix(HOME).partition("#")[0] for one in links}
            found = {one for one in found if not one.startswith(("assets/", "huong-dan/"))}
            assert found <= pages.keys(), here
            waiting += sorted(found)
    assert {url for url in pieces if url.startswith(("dien-hinh/", "tin-bai/"))} <= seen
    assert {page.url for page in large.pages if page.narrowed} <= seen


def test_a_campaign_and_a_model_say_how_many_there_are_in_all(large: Site) -> None:
    pages = {page.url: page for page in large.pages}
    campaign = render(pages[CAMPAIGN])
    assert "380 điển hình" in campaign
    assert 'href="dien-hinh/">Xem cả 380 điển hình' in campaign
    assert 'href="tin-bai/">Xem cả 230 tin bài' in campaign
    model = render(pages[MODEL])
    assert 'href="noi-lam-theo/">Xem cả 378 bài' in model
    assert 'href="ket-qua/">Xem cả 115 tin bài' in render(pages["tieu-chi/"])


def test_the_board_of_many_stories_leads_to_lists_of_them(large: Site) -> None:
    pages = {page.url: page for page in large.pages}
    of_unit = pages[UNIT].view.board
    for view in (of_unit, pages["chi-tieu/"].view):
        assert isinstance(view, BoardView)
        cells = [cell for table in view.tables for _, row in table.rows for cell in row if cell and cell.counted]
        assert cells
        assert {cell.url for cell in cells} <= {f"{UNIT}ky/2025/", f"{UNIT}ky/2026/", f"{UNIT}ky/2024/", UNIT}
        assert not any(cell.stories for cell in cells)
    assert re.search(r'<a class="cell__number" href="ky/2026/">\d+/\d+ bài</a>', render(pages[UNIT]))


def test_search_engines_are_told_of_whole_lists_only(large: Site) -> None:
    context = Context(Identity("Thi đua", HOME), checked({}), large)
    told = Frame(context, {}).sitemap().decode()
    assert f"{HOME}ky/2026-03/<" in told
    assert f"{HOME}{MODEL}<" in told
    assert "trang/2" not in told
    assert "loai/mo-hinh-moi/ky" not in told


def test_a_column_that_fits_is_as_if_there_were_no_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        f"exemplars/2026/bai-{number}.md": story(
            title=f"Bài {number}", date=f"2026-0{1 + number % 9}-0{1 + number % 8}"
        )
        for number in range(MOST // 2 - 1)
    }
    result = checked(files)
    limited = plan_site(result, board=Board.FULL)
    for module in (paging, board):
        monkeypatch.setattr(module, "MOST", 10**9)
    monkeypatch.setattr("thidua.pages.sections.MOST", 10**9)
    monkeypatch.setattr("thidua.pages.site.MOST", 10**9)
    assert limited.pages == plan_site(result, board=Board.FULL).pages
    assert not any(
        isinstance(page.view, PieceView) and page.view.adopters and page.view.adopters.total for page in limited.pages
    )
