"""No page lists more than a hundred pieces, each piece is found by links alone, and no address ever goes."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.listed import cards_in
from thidua.pages.paging import MOST, Division, numbered_links, paged, under_quarters
from thidua.pages.views import Card, Group, Link, ListView, Page

SAID = "{} bài giới thiệu điển hình."


def card(number: int, day: date | None) -> Card:
    return Card(f"dien-hinh/{number}/", f"Bài {number}", "", "", day, "")


def a_list(days: list[date | None], *, aside: int = 0) -> Page:
    """A list of a piece on each day, with so many articles beside."""
    newest = sorted(days, key=lambda day: -(day or date.max).toordinal())
    cards = [card(number, day) for number, day in enumerate(newest)]
    articles = tuple(card(10_000 + number, date(2026, 1, 1)) for number in range(aside))
    groups = under_quarters(cards)
    if articles:
        groups = (*groups, Group("Tin bài", articles, own="loai/a/tin-bai/"))
    view = ListView("Nhân tố mới", SAID.format(len(days)), groups)
    return Page("loai/a/", "list.html", "Nhân tố mới", view, view.lead, crumbs=(Link("Theo loại", "loai/"),))


def divided(page: Page) -> list[Page]:
    return list(paged(page, Division(SAID, base=page.url)))


def reached(pages: list[Page]) -> set[str]:
    """The pieces to which links lead from the first of these pages on."""
    by_url = {page.url: page for page in pages}
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [pages[0].url]
    while waiting:
        view: ListView = by_url[waiting.pop()].view
        found |= {one.url for one in cards_in(view)}
        ways = {one.url for one in (*view.periods, *view.numbers)} | {group.url for group in view.groups if group.total}
        waiting += sorted((ways & by_url.keys()) - seen)
        seen |= ways
    return found


def every_day(first: date, count: int, step: int = 1) -> list[date | None]:
    return [first + timedelta(days=step * number) for number in range(count)]


def test_a_list_that_fits_stays_as_it_is() -> None:
    page = a_list(every_day(date(2025, 11, 1), MOST))
    (only,) = divided(page)
    assert only is page


def test_a_long_list_shows_the_newest_and_links_to_its_years() -> None:
    pages = divided(a_list(every_day(date(2024, 12, 1), 120)))
    assert [page.url for page in pages] == ["loai/a/", "loai/a/ky/2025/", "loai/a/ky/2024/"]
    first, year, _ = pages
    assert first.view.lead == first.description == "1–100 trong 120 bài giới thiệu điển hình."
    assert [(one.text, one.count) for one in first.view.periods] == [("Năm 2025", 89), ("Năm 2024", 31)]
    assert [(one.heading, len(one.cards), one.total) for one in first.view.groups] == [
        ("Quý I/2025", 89, 0),
        ("Quý IV/2024", 11, 31),
    ]
    assert (year.title, year.view.lead) == ("Nhân tố mới: năm 2025", "89 bài giới thiệu điển hình.")
    assert [one.text for one in year.crumbs] == ["Theo loại", "Nhân tố mới"]
    assert year.view.chips == (Link("Thời gian: Năm 2025", "loai/a/"),)
    assert year.narrowed
    assert not first.narrowed


def test_of_a_year_that_is_too_long_there_are_quarters_and_of_these_months() -> None:
    days = [*every_day(date(2026, 1, 1), 90), *every_day(date(2026, 1, 1), 90), *every_day(date(2026, 5, 1), 30)]
    pages = divided(a_list(days))
    # The only year would list what the whole does.
    assert [page.url for page in pages] == [
        "loai/a/",
        "loai/a/ky/2026-q2/",
        "loai/a/ky/2026-q1/",
        "loai/a/ky/2026-03/",
        "loai/a/ky/2026-02/",
        "loai/a/ky/2026-01/",
    ]
    months = pages[3]
    assert months.title == "Nhân tố mới: tháng 3/2026"
    assert [one.text for one in months.crumbs] == ["Theo loại", "Nhân tố mới", "Quý I/2026"]
    assert months.view.chips == (Link("Thời gian: Tháng 3/2026", "loai/a/"),)


def test_a_month_that_is_too_long_has_numbered_pages() -> None:
    pages = divided(a_list([*[date(2026, 3, 9)] * 230, date(2025, 1, 1)]))
    of_month = [page for page in pages if "2026-03" in page.url]
    assert [page.url for page in of_month] == [
        "loai/a/ky/2026-03/",
        "loai/a/ky/2026-03/trang/2/",
        "loai/a/ky/2026-03/trang/3/",
    ]
    assert [page.view.lead.partition(" bài")[0] for page in of_month] == [
        "1–100 trong 230",
        "101–200 trong 230",
        "201–230 trong 230",
    ]
    assert [page.title for page in of_month][1:] == [
        "Nhân tố mới: tháng 3/2026, trang 2",
        "Nhân tố mới: tháng 3/2026, trang 3",
    ]
    assert {page.view.numbers for page in of_month} == {
        (
            Link("1–100", "loai/a/ky/2026-03/"),
            Link("101–200", "loai/a/ky/2026-03/trang/2/"),
            Link("201–230", "loai/a/ky/2026-03/trang/3/"),
        )
    }


def test_articles_get_what_stories_leave_and_a_list_of_their_own() -> None:
    pages = divided(a_list(every_day(date(2026, 1, 1), 70), aside=50))
    assert [page.url for page in pages] == ["loai/a/", "loai/a/tin-bai/"]
    first, own = pages
    assert [(len(one.cards), one.total) for one in first.view.groups] == [(70, 0), (30, 50)]
    assert own.title == "Nhân tố mới: tin bài"
    pages = divided(a_list(every_day(date(2026, 1, 1), 400), aside=500))
    assert sum(len(one.cards) for one in pages[0].view.groups) == MOST
    assert pages[0].view.groups[-1].total == 500
    assert {"loai/a/tin-bai/", "loai/a/tin-bai/ky/2026-01/trang/5/"} <= {page.url for page in pages}


def test_what_has_no_date_is_still_found_in_a_preview() -> None:
    pages = divided(a_list([*[None] * 150, *every_day(date(2026, 1, 1), 30)]))
    assert "loai/a/ky/chua-co-ngay/trang/2/" in [page.url for page in pages]
    assert len(reached(pages)) == 180


def test_links_without_dates_are_numbered() -> None:
    links = tuple(Link(f"Văn bản {number}", f"van-ban/{number}/") for number in range(150))
    page = Page("van-ban/", "index.html", "Văn bản", ListView("Văn bản", "Các văn bản.", links=links))
    first, second = numbered_links(page)
    assert (first.url, second.url) == ("van-ban/", "van-ban/trang/2/")
    assert (*first.view.links, *second.view.links) == links
    assert second.title == "Văn bản, trang 2"
    fits = Page("van-ban/", "index.html", "Văn bản", ListView("Văn bản", "Các văn bản.", links=links[:100]))
    assert list(numbered_links(fits)) == [fits]


DAYS = st.lists(
    st.tuples(st.dates(date(2024, 12, 1), date(2026, 2, 1)), st.integers(1, 260)), min_size=1, max_size=6
).map(lambda found: [day for day, times in found for _ in range(times)])


@settings(max_examples=30)
@given(days=DAYS, aside=st.integers(0, 230))
def test_every_piece_is_found_on_a_page_of_a_hundred(days: list[date | None], aside: int) -> None:
    pages = divided(a_list(days, aside=aside))
    assert len({page.url for page in pages}) == len(pages)
    assert len({page.title for page in pages}) == len(pages)
    assert max(len(list(cards_in(page.view))) for page in pages) <= MOST
    assert len(reached(pages)) == len(days) + aside


@settings(max_examples=30)
@given(days=DAYS, more=DAYS)
def test_what_is_added_takes_no_address_away(days: list[date | None], more: list[date | None]) -> None:
    before = {page.url for page in divided(a_list(days))}
    assert before <= {page.url for page in divided(a_list([*days, *more]))}
