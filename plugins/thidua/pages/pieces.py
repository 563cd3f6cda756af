"""The pages that a file stands behind: stories, articles, campaigns, legal documents, plain pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice

from thidua.content import Piece
from thidua.pages import addresses
from thidua.pages.cards import article_card, findings_of, mark_of, story_card
from thidua.pages.catalog import Catalog, newest_first
from thidua.pages.facts import article_facts, campaign_facts, document_facts, honours_of, story_facts
from thidua.pages.paging import beside, fitted, own_lists
from thidua.pages.views import Card, Group, Link, Page, PieceView
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import known
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.render.words import capital
from thidua.vocabulary import CAMPAIGN_KINDS, CONTENTS

_MORE = 3
# What the rest of a story's page may list: its road, what it took up, and more of its unit and its campaign.
_ROOM_TAKEN = 20


def _road(story: Story, catalog: Catalog) -> tuple[Card, ...]:
    """The stories of one subject from the first to the last; empty where this is the only one."""
    if not story.follows and story.id not in catalog.followers:
        return ()
    first = story
    seen = {story.id}
    while first.follows in catalog.by_id and first.follows not in seen:
        seen.add(first.follows)
        first = catalog.by_id[first.follows]
    road, here = [], [first]
    met: set[str] = set()
    while here:
        road += here
        met |= {one.id for one in here}
        after = (one for before in here for one in catalog.followers.get(before.id, ()) if one.id not in met)
        here = sorted(after, key=newest_first, reverse=True)
    return tuple(story_card(one, catalog) for one in road) if len(road) > 1 else ()


def _others(shown: set[str], stories: Iterable[Story]) -> list[Story]:
    return list(islice((one for one in stories if one.id not in shown), _MORE))


def _more(story: Story, catalog: Catalog) -> tuple[Group, ...]:
    groups = []
    shown = {story.id}
    if story.unit:
        same = _others(shown, catalog.by_unit[story.unit])
        shown |= {one.id for one in same}
        name = catalog.names.unit(story.unit)
        groups.append(
            Group(
                f"Cùng đơn vị: {name}",
                tuple(story_card(one, catalog) for one in same),
                addresses.unit(story.unit),
            )
        )
    for campaign_id in story.campaigns[:1]:
        campaign = catalog.campaign_by_id.get(campaign_id)
        if campaign:
            same = _others(shown, catalog.by_campaign[campaign_id])
            heading = f"Cùng phong trào: {campaign.title}"
            groups.append(
                Group(heading, tuple(story_card(one, catalog) for one in same), addresses.campaign(campaign_id))
            )
    return tuple(group for group in groups if group.cards)


def _neighbours(story: Story, catalog: Catalog) -> tuple[Link | None, Link | None]:
    """The story before and the one after in the same field."""
    if not story.fields:
        return None, None
    same, at = catalog.by_field[story.fields[0]], catalog.places[story.fields[0], story.id]
    earlier = same[at + 1] if at + 1 < len(same) else None
    later = same[at - 1] if at else None
    return (
        Link(earlier.title, addresses.story(earlier.id)) if earlier else None,
        Link(later.title, addresses.story(later.id)) if later else None,
    )


def _changed(story: Story, catalog: Catalog) -> dt.date | None:
    """The latest of the days that a reader sees of a story: its own, of a review, of an honour; none to come."""
    honours = (one.date for one in story.honours_shown(catalog.result.today) if one.is_granted(catalog.result.today))
    days = [story.date, *(one.date for one in story.reviews_shown), *(one for one in honours if one)]
    return max((day for day in days if day <= catalog.result.today), default=known(story.date))


def _terms(story: Story, catalog: Catalog) -> tuple[str, ...]:
    campaigns = (catalog.campaign_by_id[one].title for one in story.campaigns if one in catalog.campaign_by_id)
    fields = (catalog.names.field(one) for one in story.fields)
    unit = (catalog.names.unit(story.unit),) if story.unit else ()
    found = (capital(catalog.type_name(story)), *fields, *campaigns, *unit)
    return tuple(one for one in dict.fromkeys(found) if one)


def _adopters(story: Story, catalog: Catalog) -> Group:
    cards = tuple(story_card(one, catalog) for one in catalog.adopters.get(story.id, ()))
    own = addresses.part(addresses.story(story.id), "adopters")
    return Group("Những nơi đã làm theo", cards, own=own)


def story_page(piece: Piece, story: Story, catalog: Catalog) -> Iterator[Page]:
    """The page of a story; where more took up its model than it has room for, they have a list of their own."""
    card = story_card(story, catalog)
    whole = _adopters(story, catalog)
    (adopters,) = beside(_ROOM_TAKEN, (whole,))
    previous, following = _neighbours(story, catalog)
    view = PieceView(
        kind="story",
        title=card.title,
        kicker=card.kicker,
        summary=story.summary,
        byline=story.author,
        date=card.date,
        minutes=piece.minutes,
        picture=card.picture,
        facts=story_facts(story, catalog),
        achievements=story.achievements,
        honours=honours_of(story, catalog),
        road=_road(story, catalog),
        reviews=tuple((known(one.date), one.note) for one in story.reviews_shown),
        adopted=tuple(story_card(catalog.by_id[one], catalog) for one in story.adopts if one in catalog.by_id),
        adopters=adopters,
        groups=_more(story, catalog),
        previous=previous,
        next=following,
        sample=story.sample,
        mark=card.mark,
        findings=findings_of(story.path, catalog),
        changed=_changed(story, catalog),
        terms=_terms(story, catalog),
        collective=story.subject.name if story.subject.kind == "collective" else "",
    )
    crumbs = (Link("Điển hình", addresses.STORIES),)
    page = Page(card.url, "piece.html", card.title, view, story.summary, piece.inside, addresses.STORIES, crumbs=crumbs)
    yield page
    yield from own_lists(page, (whole,), (adopters,))


def article_page(piece: Piece, article: Article, catalog: Catalog) -> Page:
    """The page of an article."""
    card = article_card(article, catalog)
    others = [one for one in catalog.articles if one.id != article.id][:_MORE]
    groups = (
        (Group("Tin bài khác", tuple(article_card(one, catalog) for one in others), addresses.ARTICLES),)
        if others
        else ()
    )
    view = PieceView(
        kind="article",
        title=card.title,
        kicker=card.kicker,
        summary=article.summary,
        byline=article.author,
        date=card.date,
        minutes=piece.minutes,
        picture=card.picture,
        facts=article_facts(article, catalog),
        groups=groups,
        sample=article.sample,
        mark=card.mark,
        findings=findings_of(article.path, catalog),
        changed=card.date,
        terms=(card.kicker,),
    )
    crumbs = (Link("Tin bài", addresses.ARTICLES),)
    return Page(
        card.url, "piece.html", card.title, view, article.summary, piece.inside, addresses.ARTICLES, crumbs=crumbs
    )


def _of_campaign(campaign: Campaign, catalog: Catalog) -> Iterator[Group]:
    url = addresses.campaign(campaign.id)
    stories = tuple(story_card(one, catalog) for one in catalog.by_campaign.get(campaign.id, ()))
    yield Group("Điển hình của phong trào", stories, counted="điển hình", own=f"{url}{addresses.STORIES}")
    articles = tuple(article_card(one, catalog) for one in catalog.articles if campaign.id in one.campaigns)
    if articles:
        own = f"{url}{addresses.ARTICLES}"
        yield Group("Tin bài về phong trào", articles, counted="tin bài", anchor=addresses.OWN_ARTICLES, own=own)


def campaign_page(piece: Piece, campaign: Campaign, catalog: Catalog) -> Iterator[Page]:
    """The page of a campaign with its stories and articles; those that it has no room for in lists of their own."""
    groups = tuple(_of_campaign(campaign, catalog))
    shown = fitted(groups)
    title = campaign.title or campaign.id
    view = PieceView(
        kind="campaign",
        title=title,
        kicker=capital(CAMPAIGN_KINDS[campaign.kind].vi),
        summary=campaign.summary,
        facts=campaign_facts(campaign, catalog),
        groups=shown,
        sample=campaign.sample,
        findings=findings_of(campaign.path, catalog),
        mark=mark_of(campaign, catalog),
    )
    url = addresses.campaign(campaign.id)
    crumbs = (Link("Phong trào", addresses.CAMPAIGNS),)
    page = Page(url, "piece.html", title, view, campaign.summary, piece.inside, addresses.CAMPAIGNS, crumbs=crumbs)
    yield page
    yield from own_lists(page, groups, shown)


def document_page(piece: Piece, document: LegalDocument, catalog: Catalog) -> Page:
    """The page of a legal document: its facts, and when they were last checked."""
    title = document.title or document.id
    view = PieceView(
        kind="document",
        title=title,
        kicker=document.number,
        summary="",
        facts=document_facts(document),
        findings=findings_of(document.path, catalog),
        mark=mark_of(document, catalog),
    )
    url = addresses.document(document.id)
    crumbs = (Link("Văn bản", addresses.DOCUMENTS),)
    description = f"{document.number}, {document.issuer}"
    return Page(url, "piece.html", title, view, description, piece.inside, addresses.DOCUMENTS, crumbs=crumbs)


def plain_page(piece: Piece, page: PlainPage, catalog: Catalog) -> Page:
    """A page of the column's own."""
    title = page.title or page.id
    view = PieceView(
        kind="page",
        title=title,
        kicker=capital(CONTENTS["pages"].vi),
        summary=page.summary,
        sample=page.sample,
        findings=findings_of(page.path, catalog),
        mark=mark_of(page, catalog),
    )
    # No section of the column holds it: readers come to it from the foot of every page.
    return Page(addresses.plain_page(page.id), "piece.html", title, view, page.summary, piece.inside)


def piece_pages(piece: Piece, catalog: Catalog) -> Iterator[Page]:
    """The page of any piece of content, and after it the lists that it has no room for."""
    content = piece.content
    if isinstance(content, Story):
        yield from story_page(piece, content, catalog)
    elif isinstance(content, Article):
        yield article_page(piece, content, catalog)
    elif isinstance(content, Campaign):
        yield from campaign_page(piece, content, catalog)
    elif isinstance(content, PlainPage):
        yield plain_page(piece, content, catalog)
    else:
        yield document_page(piece, content, catalog)
