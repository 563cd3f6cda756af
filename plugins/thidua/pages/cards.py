"""Pieces to cards, and the words that stand on them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from datetime import date

from thidua import vocabulary
from thidua.content import Content
from thidua.findings import Severity
from thidua.kinds import picture_url
from thidua.messages.catalogue import sentence
from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.signs import sign_of
from thidua.pages.views import Card, Picture
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import APPROVED, known
from thidua.records.story import Story
from thidua.render.words import capital, day

# The smaller forms in which a photo is served, and how wide the photo itself may be; in pixels.
WIDTHS = (480, 800, 1200)
WIDEST = 1200


def picture(inside: str, alt: str, catalog: Catalog, *, credit: str = "") -> Picture:
    """A picture of the content folder with the forms in which it is served."""
    width, height = catalog.sizes.get(inside, (0, 0))
    widths = tuple(one for one in WIDTHS if one <= width)
    return Picture(picture_url(inside), alt, credit, inside, min(width, WIDEST), _scaled(width, height), widths)


def _scaled(width: int, height: int) -> int:
    return max(1, round(height * WIDEST / width)) if width > WIDEST else height


def picture_of(content: Story | Article, catalog: Catalog) -> Picture | None:
    """The photo of a piece, where its file is there."""
    if content.photo is None:
        return None
    folder = "exemplars" if isinstance(content, Story) else "articles"
    inside = posixpath.join(folder, posixpath.dirname(content.id), content.photo.file)
    if inside not in catalog.result.files:
        return None
    return picture(inside, content.photo.alt, catalog, credit=content.photo.credit)


def mark_of(content: Content, catalog: Catalog) -> str:
    """What a preview must say of a piece that the public does not see; empty for all that it does."""
    if content.path in catalog.result.faulty:
        return "còn lỗi"
    if not isinstance(content, Story | Article):
        return ""
    if isinstance(content, Story) and content.withheld:
        return "đang tạm gỡ"
    if content.status != APPROVED:
        return vocabulary.STATUSES[content.status].vi
    if known(content.date) is None:
        return "chưa có ngày"
    return "chưa đến ngày đăng" if catalog.is_future(content.date) else ""


def introducer(content: Story | Article, catalog: Catalog) -> str:
    """Who introduced a piece: the unit, the council, or the office."""
    if isinstance(content, Story) and content.introduced_by != "unit":
        plan = catalog.plan_of(content)
        office = plan.office.short if plan else vocabulary.INTRODUCERS["office"].vi
        return vocabulary.INTRODUCERS["council"].vi if content.introduced_by == "council" else office
    return catalog.names.unit(content.unit) if content.unit else ""


def story_card(story: Story, catalog: Catalog) -> Card:
    """A story as a card, the same one wherever it stands."""
    if story.id not in catalog.cards:
        catalog.cards[story.id] = _story_card(story, catalog)
    return catalog.cards[story.id]


def _story_card(story: Story, catalog: Catalog) -> Card:
    kicker = capital(catalog.type_name(story))
    if story.fields:
        kicker = f"{kicker} · {catalog.names.field(story.fields[0])}"
    return Card(
        url=addresses.story(story.id),
        title=story.title or story.id,
        kicker=kicker,
        summary=story.summary,
        date=known(story.date),
        by=introducer(story, catalog),
        picture=picture_of(story, catalog),
        sign=sign_of(story.fields[0].id if story.fields else "", vocabulary.TYPES.get(story.type)),
        mark=mark_of(story, catalog),
        sample=story.sample,
        model=story.model,
    )


def article_card(article: Article, catalog: Catalog) -> Card:
    """An article as a card."""
    return Card(
        url=addresses.article(article.id),
        title=article.title or article.id,
        kicker=capital(vocabulary.ARTICLE_KINDS[article.kind].vi),
        summary=article.summary,
        date=known(article.date),
        by=catalog.names.unit(article.unit) if article.unit else "",
        picture=picture_of(article, catalog),
        sign=sign_of(article.fields[0].id if article.fields else "", vocabulary.ARTICLE_KINDS[article.kind]),
        mark=mark_of(article, catalog),
        sample=article.sample,
    )


def campaign_note(campaign: Campaign, today: date) -> str:
    """What kind of campaign it is, and since when it is over."""
    end = campaign.span.end
    ended = f" · đã kết thúc ngày {day(end)}" if end and end < today else ""
    return f"{capital(vocabulary.CAMPAIGN_KINDS[campaign.kind].vi)}{ended}"


def campaign_cards(campaigns: Iterable[Campaign], catalog: Catalog) -> Iterator[Card]:
    """Campaigns as cards, each with the photo of its newest story whose photo none before it has.

    The photo that leads the home stands on no card here: on the campaign's own page readers would meet it a third time.
    """
    pictures = (picture_of(one, catalog) for one in catalog.stories)
    lead = next((one for one in pictures if one), None)
    taken: set[str] = {lead.inside} if lead else set()
    for campaign in campaigns:
        stories = catalog.by_campaign.get(campaign.id, [])
        photos = (picture_of(one, catalog) for one in stories)
        photo = next((one for one in photos if one and one.inside not in taken), None)
        if photo:
            taken.add(photo.inside)
        yield Card(
            url=addresses.campaign(campaign.id),
            title=campaign.title or campaign.id,
            kicker=campaign_note(campaign, catalog.result.today),
            summary=campaign.summary,
            date=None,
            by=f"{len(stories)} bài" if stories else "Chưa có bài",
            picture=photo,
            sign=sign_of(campaign.id, vocabulary.CAMPAIGN_KINDS[campaign.kind]),
            mark=mark_of(campaign, catalog),
            sample=campaign.sample,
        )


def findings_of(path: str, catalog: Catalog) -> tuple[tuple[str, str, str], ...]:
    """What is wrong with a file, for its preview: place and code, message, hint. Empty outside a preview."""
    if not catalog.preview:
        return ()
    rows = []
    for one in catalog.findings.get(path, ()):
        message, hint = sentence(one)
        level = "lỗi" if one.severity is Severity.ERROR else "cảnh báo"
        rows.append((f"dòng {one.position.line}, cột {one.position.column} · {level} {one.code}", message, hint))
    return tuple(rows)
