"""The home of the column, and the heads of its other sections: campaigns, articles, documents, criteria."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.pages import addresses
from thidua.pages.cards import article_card, campaign_cards, campaign_note, story_card
from thidua.pages.catalog import Catalog
from thidua.pages.facets import facets, field_ids, filled, of_field, unit_ids
from thidua.pages.lists import by_quarter, said
from thidua.pages.milestones import milestones_ahead
from thidua.pages.paging import MOST, Division, archived, beside, numbered_links, own_lists, paged
from thidua.pages.views import CriteriaView, Group, HomeView, Link, ListView, Page
from thidua.render.words import day

_BESIDE, _NEWEST, _ARTICLES, _DOCUMENTS = 3, 6, 3, 3


def _campaign_links(catalog: Catalog) -> Iterator[Link]:
    """Links to the campaigns that run today, with how many stories each has."""
    for one in catalog.campaigns:
        if one.is_running(catalog.result.today):
            count = len(catalog.by_campaign.get(one.id, ()))
            yield Link(one.title or one.id, addresses.campaign(one.id), count, campaign_note(one, catalog.result.today))


def _document_links(catalog: Catalog) -> Iterator[Link]:
    for one in catalog.documents:
        checked = f"rà soát ngày {day(one.checked_on)}" if one.checked_on else ""
        is_over = one.in_force_to is not None and one.in_force_to <= catalog.result.today
        ended = f"hết hiệu lực từ ngày {day(one.in_force_to)}" if is_over and one.in_force_to else ""
        replaced = f"đã thay bằng {one.replaced_by}" if one.replaced_by else ""
        parts = (one.number, f"ban hành ngày {day(one.date)}", ended, replaced, checked)
        note = " · ".join(part for part in parts if part)
        yield Link(one.title or one.id, addresses.document(one.id), note=note)


def _receiver(catalog: Catalog) -> str:
    """Who takes stories in: the plan's own word, or nothing."""
    roles = dict(catalog.plan.roles.named()) if catalog.plan else {}
    return next((roles[one].name for one in ("compiles", "publishes", "standing") if one in roles), "")


def home_page(catalog: Catalog) -> Page:
    """The home: one lead story, the newest, what runs now, what lies ahead, and every facet."""
    cards = [story_card(story, catalog) for story in catalog.stories]
    lead = next((card for card in cards if card.picture), cards[0] if cards else None)
    rest = [card for card in cards if card is not lead]
    view = HomeView(
        lead=lead,
        beside=tuple(rest[:_BESIDE]),
        newest=tuple(rest[_BESIDE : _BESIDE + _NEWEST]),
        articles=tuple(article_card(one, catalog) for one in catalog.articles[:_ARTICLES]),
        campaigns=tuple(_campaign_links(catalog)),
        milestones=milestones_ahead(catalog.plan, catalog.result.today) if catalog.plan else (),
        documents=tuple(_document_links(catalog))[:_DOCUMENTS],
        facets=facets(catalog),
        total=len(cards),
        receiver=_receiver(catalog),
        unit_label=catalog.plan.unit_label if catalog.plan else "đơn vị",
        introduce=addresses.INTRODUCE if catalog.introduces else "",
    )
    return Page(addresses.HOME, "home.html", "", view)


def _article_facets(catalog: Catalog) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """From all articles to those of a unit, a field or a campaign, which stand on its own page."""

    def link(name: str, url: str, count: int) -> Link:
        return Link(name, f"{url}#{addresses.OWN_ARTICLES}", count)

    found = catalog.articles
    units = (
        link(catalog.names.unit(one), addresses.unit(one), sum(a.unit == one for a in found))
        for one in unit_ids(catalog)
    )
    fields = (link(name, addresses.field(one), len(of_field(one, found))) for one, name in field_ids(catalog).items())
    campaigns = (
        link(one.title, addresses.campaign(one.id), sum(one.id in a.campaigns for a in found))
        for one in catalog.campaigns
    )
    return (
        ("Đơn vị", filled(units)),
        ("Lĩnh vực", filled(fields)),
        ("Phong trào", filled(campaigns)),
    )


def section_pages(catalog: Catalog) -> Iterator[Page]:
    """The heads of campaigns, articles and legal documents."""
    lead = "Các phong trào, cuộc vận động, chuyên đề và những điển hình của từng phong trào."
    cards = tuple(campaign_cards(catalog.campaigns, catalog))
    groups = (Group("", cards),) if cards else ()
    view = ListView("Phong trào thi đua", lead, groups, empty="Chưa có phong trào nào.")
    page = Page(addresses.CAMPAIGNS, "list.html", view.title, view, lead, section=addresses.CAMPAIGNS)
    yield from paged(page, Division("{} phong trào, cuộc vận động, chuyên đề.", by=None))
    yield from _article_pages(catalog)
    yield from _document_pages(catalog)


def _article_pages(catalog: Catalog) -> Iterator[Page]:
    words = "{} tin bài về hoạt động thi đua."
    count = len(catalog.articles)
    lead = said(words, count) if count else "Tin bài về hoạt động thi đua."
    view = ListView(
        "Tin bài",
        lead,
        by_quarter(catalog.articles, catalog),
        facets=_article_facets(catalog),
        empty="Chưa có tin bài nào.",
    )
    page = Page(addresses.ARTICLES, "list.html", view.title, view, lead, section=addresses.ARTICLES)
    yield from paged(page, Division(words, base=addresses.ARTICLES))


def _document_pages(catalog: Catalog) -> Iterator[Page]:
    lead = "Văn bản của trung ương, của tỉnh và của cơ quan về thi đua, khen thưởng."
    view = ListView("Văn bản", lead, links=tuple(_document_links(catalog)), empty="Chưa có văn bản nào.")
    yield from numbered_links(
        Page(addresses.DOCUMENTS, "index.html", view.title, view, lead, section=addresses.DOCUMENTS)
    )


def criteria_page(catalog: Catalog) -> Iterator[Page]:
    """By what exemplars are chosen, the results of selections, and everything that was introduced."""
    criteria = tuple((one.text, one.source) for one in catalog.plan.criteria) if catalog.plan else ()
    found = tuple(article_card(one, catalog) for one in catalog.articles if one.kind == "result")
    own = addresses.part(addresses.CRITERIA, "results")
    results = Group("Kết quả bình xét", found, counted="tin bài", own=own)
    (shown,) = beside(len(catalog.stories), (results,))
    lead = "Điển hình được lựa chọn theo tiêu chí công khai; kết quả bình xét đăng tại đây."
    chosen, periods = archived(by_quarter(catalog.stories, catalog), MOST - len(shown.cards))
    introduce = addresses.INTRODUCE if catalog.introduces else ""
    view = CriteriaView("Tiêu chí và kết quả bình xét", lead, criteria, shown, chosen, periods, introduce)
    page = Page(addresses.CRITERIA, "criteria.html", view.title, view, lead, section=addresses.STORIES)
    yield page
    yield from own_lists(page, (results,), (shown,))
