"""The lists: all stories, and those of a period, unit, field, content group, subject kind and type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from thidua import vocabulary
from thidua.pages import addresses
from thidua.pages.cards import article_card, campaign_cards, story_card
from thidua.pages.catalog import Catalog, newest_first
from thidua.pages.facets import (
    Narrowing,
    field_ids,
    field_links,
    narrowings,
    of_field,
    period_links,
    subject_links,
    type_links,
    unit_facets,
    unit_ids,
    unit_links,
)
from thidua.pages.paging import FINER, Division, paged, under_quarters
from thidua.pages.views import Card, Group, Link, ListView, Page
from thidua.periods import Every, containing
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render.words import capital, figure, period_name

_STORIES = "{} bài giới thiệu điển hình."


def _card(piece: Story | Article, catalog: Catalog) -> Card:
    return story_card(piece, catalog) if isinstance(piece, Story) else article_card(piece, catalog)


def by_quarter(pieces: Iterable[Story | Article], catalog: Catalog) -> tuple[Group, ...]:
    """Cards under their quarters, the newest first; what has no date yet stands above them all.

    A quarter of stories leads to its page; articles have none.
    """
    newest = sorted(pieces, key=newest_first)
    return under_quarters((_card(one, catalog) for one in newest), linked=any(isinstance(p, Story) for p in newest))


def said(words: str, number: int) -> str:
    """A lead with how many pieces there are: “{} bài …”."""
    return words.format(figure(number)) if number else words.replace("{}", "Chưa có")


def _story_list(url: str, title: str, stories: list[Story], catalog: Catalog, *, parent: Link) -> Page:
    view = ListView(
        title=title,
        lead=said(_STORIES, len(stories)),
        groups=by_quarter(stories, catalog),
        chips=(Link(f"{capital(parent.text.removeprefix('Theo '))}: {title}", addresses.STORIES),),
    )
    return Page(url, "list.html", title, view, view.lead, section=addresses.STORIES, crumbs=(parent,))


def _divided(page: Page) -> Iterator[Page]:
    return paged(page, Division(_STORIES, base=page.url))


def _index(url: str, title: str, lead: str, links: Iterable[Link]) -> Page:
    view = ListView(title, lead, links=tuple(links))
    return Page(url, "index.html", title, view, lead, section=addresses.STORIES)


def story_index(catalog: Catalog) -> Iterator[Page]:
    """All stories; where they are too many, the newest, and the archive has all."""
    words = "{} bài giới thiệu tập thể, cá nhân, hộ gia đình tiêu biểu."
    lead = said(words, len(catalog.stories))
    view = ListView("Điển hình", lead, by_quarter(catalog.stories, catalog))
    page = Page(addresses.STORIES, "list.html", "Điển hình", view, lead, section=addresses.STORIES)
    yield from paged(page, Division(words, makes=False))


def _by_year(catalog: Catalog) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Each quarter with its months."""
    months = [period for period in catalog.by_period if period.every is Every.MONTH]
    for quarter, found in groupby(months, key=lambda month: containing(Every.QUARTER, month.start)):
        whole = Link("Cả quý", addresses.period(quarter.id), len(catalog.by_period[quarter]))
        links = (
            Link(capital(period_name(month)), addresses.period(month.id), len(catalog.by_period[month]))
            for month in found
        )
        yield capital(period_name(quarter)), (whole, *links)


def period_pages(catalog: Catalog) -> Iterator[Page]:
    """The archive: an index, and a page for every year, quarter and month with stories."""
    parent = Link("Theo thời gian", addresses.PERIODS)
    lead = "Các bài theo năm, quý và tháng."
    years = tuple(period_links(catalog, (Every.YEAR,)))
    view = ListView(parent.text, lead, links=years, headed_links=tuple(_by_year(catalog)))
    yield Page(addresses.PERIODS, "index.html", view.title, view, lead, section=addresses.STORIES)
    for period, stories in catalog.by_period.items():
        title = f"Điển hình {period_name(period)}"
        page = _story_list(addresses.period(period.id), title, stories, catalog, parent=parent)
        yield from paged(page, Division(_STORIES, by=FINER.get(period.every), makes=False))


def unit_pages(catalog: Catalog) -> Iterator[Page]:
    """An index of units and a page for each, with its articles too."""
    label = catalog.plan.unit_label if catalog.plan else "đơn vị"
    title = "Theo đơn vị"
    yield _index(addresses.UNITS, title, f"Bài của từng {label}.", unit_links(catalog))
    for one in unit_ids(catalog):
        stories = catalog.by_unit.get(one, [])
        narrowed = list(narrowings(stories, catalog))
        facets = unit_facets(one, narrowed)
        page = _story_list(
            addresses.unit(one),
            catalog.names.unit(one),
            stories,
            catalog,
            parent=Link(title, addresses.UNITS),
        )
        page = replace(page, view=replace(page.view, facets=facets))
        articles = [a for a in catalog.articles if a.unit == one]
        page = _with_group(page, _articles("Tin bài của đơn vị", page.url, articles, catalog))
        # Each of its years is one of the ways to narrow it.
        yield from paged(page, Division(_STORIES, base=page.url, makes=False))
        yield from _narrowed(page, one, narrowed, catalog)


def _narrowed(whole: Page, unit_id: str, narrowed: Iterable[Narrowing], catalog: Catalog) -> Iterator[Page]:
    """A unit's stories of one type, kind of subject, field or year: two filters, each of which can be taken away."""
    for facet, ways in narrowed:
        for called, url, stories in ways:
            if stories:
                title = f"{whole.title}: {called}"
                chips = (Link(f"Đơn vị: {whole.title}", url), Link(f"{facet}: {called}", whole.url))
                lead = said(_STORIES, len(stories))
                view = ListView(title, lead, by_quarter(stories, catalog), facets=whole.view.facets, chips=chips)
                page = Page(
                    addresses.of_unit(unit_id, url),
                    "list.html",
                    title,
                    view,
                    lead,
                    section=addresses.STORIES,
                    crumbs=(*whole.crumbs, Link(whole.title, whole.url)),
                    narrowed=True,
                )
                if url.startswith(addresses.PERIODS):
                    yield from paged(page, Division(_STORIES, whole.url, Every.QUARTER, whole=whole, name=called))
                else:
                    yield from paged(page, Division(_STORIES, page.url, name=called))


def _articles(heading: str, url: str, articles: Iterable[Article], catalog: Catalog, *, anchor: bool = True) -> Group:
    """The articles that stand beside the stories of a list; a list of their own where there is no room for them."""
    cards = tuple(article_card(one, catalog) for one in articles)
    return Group(heading, cards, anchor=addresses.OWN_ARTICLES if anchor else "", own=f"{url}{addresses.ARTICLES}")


def _with_group(page: Page, group: Group) -> Page:
    if not group.cards:
        return page
    view: ListView = page.view
    return replace(page, view=replace(view, groups=(*view.groups, group)))


def field_pages(catalog: Catalog) -> Iterator[Page]:
    """An index of fields and a page for each: its stories, its articles, and the campaigns that a plan ties to it."""
    title = "Theo lĩnh vực"
    yield _index(addresses.FIELDS, title, "Bài theo lĩnh vực mà điển hình nổi bật.", field_links(catalog))
    for one, name in field_ids(catalog).items():
        stories = of_field(one, catalog.stories)
        page = _story_list(addresses.field(one), name, stories, catalog, parent=Link(title, addresses.FIELDS))
        articles = of_field(one, catalog.articles)
        page = _with_group(page, _articles("Tin bài của lĩnh vực", page.url, articles, catalog))
        tied = {c for plan in catalog.result.plans for field in plan.fields if field.id == one for c in field.campaigns}
        campaigns = tuple(campaign_cards((c for c in catalog.campaigns if c.id in tied), catalog))
        own = f"{page.url}{addresses.CAMPAIGNS}"
        yield from _divided(
            _with_group(page, Group("Phong trào của lĩnh vực", campaigns, counted="phong trào", own=own))
        )


def _simple_pages(
    catalog: Catalog, index: Page, known: Iterable[tuple[str, str, Callable[[Story], bool]]]
) -> Iterator[Page]:
    yield index
    parent = Link(index.title, index.url)
    for url, name, belongs in known:
        found = [story for story in catalog.stories if belongs(story)]
        yield from _divided(_story_list(url, capital(name), found, catalog, parent=parent))


def subject_pages(catalog: Catalog) -> Iterator[Page]:
    """An index of the kinds of subject and a page for each."""
    index = _index(
        addresses.SUBJECTS,
        "Theo đối tượng",
        f"{capital('; '.join(vocabulary.SUBJECT_KINDS.labels().values()))}.",
        subject_links(catalog),
    )

    def is_of(kind: str) -> Callable[[Story], bool]:
        return lambda story: story.subject.kind == kind

    yield from _simple_pages(
        catalog, index, ((addresses.subject(k), n, is_of(k)) for k, n in vocabulary.SUBJECT_KINDS.labels().items())
    )


def type_pages(catalog: Catalog) -> Iterator[Page]:
    """An index of the types and a page for each."""
    index = _index(
        addresses.TYPES,
        "Theo loại",
        f"{capital('; '.join(catalog.names.types().values()))}.",
        type_links(catalog),
    )

    def is_of(one: str) -> Callable[[Story], bool]:
        return lambda story: story.type == one

    yield from _simple_pages(
        catalog, index, ((addresses.type_(t), n, is_of(t)) for t, n in catalog.names.types().items())
    )


def group_pages(catalog: Catalog) -> Iterator[Page]:
    """An index of the plans' content groups and a page for each, articles too; nothing where no plan has groups."""
    names = {one.id: one.name for plan in catalog.result.plans for one in plan.content_groups}
    if not names:
        return
    title = "Theo nhóm nội dung"
    pieces: list[Story | Article] = [*catalog.stories, *catalog.articles]
    links = [
        Link(name, addresses.group(one), sum(one in p.content_groups for p in pieces)) for one, name in names.items()
    ]
    yield _index(addresses.GROUPS, title, "Bài theo nhóm nội dung của kế hoạch.", links)
    for one, name in names.items():
        stories = [story for story in catalog.stories if one in story.content_groups]
        page = _story_list(addresses.group(one), name, stories, catalog, parent=Link(title, addresses.GROUPS))
        articles = [a for a in catalog.articles if one in a.content_groups]
        yield from _divided(_with_group(page, _articles("Tin bài", page.url, articles, catalog, anchor=False)))
