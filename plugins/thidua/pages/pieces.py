"""The pages that a file stands behind: stories, articles, campaigns, legal documents."""

from __future__ import annotations

from thidua.messages import words
from thidua.pages import addresses
from thidua.pages.cards import article_card, capital, findings_of, introducer, mark_of, story_card
from thidua.pages.shelf import Shelf
from thidua.pages.views import Card, Fact, Group, Honour, Link, Page, PieceView
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import ALL_ROUND, known
from thidua.records.legal_document import LegalDocument
from thidua.records.story import Story
from thidua.render.words import day
from thidua.rules.context import Piece

_WORDS_A_MINUTE = 200
_MORE = 3


def reading_minutes(body: str) -> int:
    """Whole minutes that a body takes to read, at least one."""
    return max(1, round(len(body.split()) / _WORDS_A_MINUTE))


def _field_links(content: Story | Article, shelf: Shelf) -> tuple[Link, ...]:
    return tuple(
        Link(shelf.field_name(one), addresses.field(one.id) if one.id and one.id != ALL_ROUND else "")
        for one in content.fields
    )


def _campaign_links(ids: tuple[str, ...], shelf: Shelf) -> tuple[Link, ...]:
    found = (shelf.campaign_by_id.get(one) for one in ids)
    return tuple(Link(one.title, addresses.campaign(one.id)) for one in found if one)


def _shared_facts(content: Story | Article, shelf: Shelf) -> list[Fact]:
    facts = [
        Fact("Lĩnh vực", _field_links(content, shelf)),
        Fact("Phong trào", _campaign_links(content.campaigns, shelf)),
        Fact(
            "Nhóm nội dung",
            tuple(Link(shelf.group_name(one), addresses.group(one)) for one in content.content_groups),
        ),
        Fact(
            "Đã đăng ở",
            tuple(
                Link(f"{shelf.channel_name(one.channel)}, ngày {day(one.date)}", one.url) for one in content.published
            ),
        ),
    ]
    return [fact for fact in facts if fact.values]


def _story_facts(story: Story, shelf: Shelf) -> tuple[Fact, ...]:
    subject = story.subject
    who = tuple(Link(capital(one)) for one in (subject.name, subject.role) if one)
    facts = [Fact("Nhân vật" if subject.kind == "individual" else "Được giới thiệu", who)]
    if subject.kind:
        kind = Link(capital(words.SUBJECT_KINDS[subject.kind]), addresses.subject(subject.kind))
        facts.append(Fact("Đối tượng", (kind,)))
    if story.type:
        facts.append(Fact("Loại", (Link(capital(shelf.type_name(story)), addresses.type_(story.type)),)))
    if story.unit:
        facts.append(Fact("Đơn vị", (Link(shelf.unit_name(story.unit), addresses.unit(story.unit)),)))
    if story.introduced_by != "unit":
        facts.append(Fact("Nơi giới thiệu", (Link(introducer(story, shelf)),)))
    if story.endorsement:
        facts.append(Fact("Xác nhận", (Link(f"{story.endorsement.by}, ngày {day(story.endorsement.date)}"),)))
    return (*facts, *_shared_facts(story, shelf))


def _honours(story: Story, shelf: Shelf) -> tuple[Honour, ...]:
    honours = []
    for one in story.recognitions:
        paper = [f"số {one.document}" if one.document else "", f"ngày {day(one.date)}" if one.date else ""]
        honours.append(
            Honour(
                form=one.form,
                level=capital(shelf.level_name(one.level)),
                state=words.GRANTS_SHOWN.get(one.status, ""),
                details=", ".join(part for part in (one.by, " ".join(paper).strip()) if part),
                granted=one.status == "granted",
            )
        )
    return tuple(honours)


def _road(story: Story, shelf: Shelf) -> tuple[Card, ...]:
    """The stories of one subject from the first to the last; empty where this is the only one."""
    first = story
    seen = {story.id}
    while first.follows in shelf.by_id and first.follows not in seen:
        seen.add(first.follows)
        first = shelf.by_id[first.follows]
    road, here = [], [first]
    met: set[str] = set()
    while here:
        road += here
        met |= {one.id for one in here}
        ids = {one.id for one in here}
        here = [one for one in reversed(shelf.stories) if one.follows in ids and one.id not in met]
    return tuple(story_card(one, shelf) for one in road) if len(road) > 1 else ()


def _more(story: Story, shelf: Shelf) -> tuple[Group, ...]:
    groups = []
    shown = {story.id}
    if story.unit:
        same = [one for one in shelf.stories if one.unit == story.unit and one.id not in shown][:_MORE]
        shown |= {one.id for one in same}
        name = shelf.unit_name(story.unit)
        groups.append(
            Group(
                f"Cùng đơn vị: {name}",
                tuple(story_card(one, shelf) for one in same),
                addresses.unit(story.unit),
            )
        )
    for campaign_id in story.campaigns[:1]:
        campaign = shelf.campaign_by_id.get(campaign_id)
        if campaign:
            same = [one for one in shelf.stories if campaign_id in one.campaigns and one.id not in shown][:_MORE]
            heading = f"Cùng phong trào: {campaign.title}"
            groups.append(
                Group(heading, tuple(story_card(one, shelf) for one in same), addresses.campaign(campaign_id))
            )
    return tuple(group for group in groups if group.cards)


def _neighbours(story: Story, shelf: Shelf) -> tuple[Link | None, Link | None]:
    """The story before and the one after in the same field."""
    if not story.fields:
        return None, None
    same = [one for one in shelf.stories if story.fields[0] in one.fields]
    at = next((index for index, one in enumerate(same) if one.id == story.id), None)
    if at is None:
        return None, None
    earlier = same[at + 1] if at + 1 < len(same) else None
    later = same[at - 1] if at else None
    return (
        Link(earlier.title, addresses.story(earlier.id)) if earlier else None,
        Link(later.title, addresses.story(later.id)) if later else None,
    )


def story_page(piece: Piece, story: Story, shelf: Shelf) -> Page:
    """The page of a story."""
    card = story_card(story, shelf)
    previous, following = _neighbours(story, shelf)
    view = PieceView(
        kind="story",
        title=card.title,
        kicker=card.kicker,
        summary=story.summary,
        byline=story.author,
        date=card.date,
        minutes=reading_minutes(piece.document.body),
        picture=card.picture,
        facts=_story_facts(story, shelf),
        achievements=story.achievements,
        honours=_honours(story, shelf),
        road=_road(story, shelf),
        reviews=tuple((known(one.date), one.note) for one in story.reviews),
        adopted=tuple(story_card(shelf.by_id[one], shelf) for one in story.adopts if one in shelf.by_id),
        adopters=tuple(story_card(one, shelf) for one in shelf.stories if story.id in one.adopts),
        groups=_more(story, shelf),
        previous=previous,
        next=following,
        sample=story.sample,
        mark=card.mark,
        findings=findings_of(story.path, shelf),
    )
    crumbs = (Link("Điển hình", addresses.STORIES),)
    return Page(card.url, "piece.html", card.title, view, story.summary, piece.inside, addresses.STORIES, crumbs=crumbs)


def article_page(piece: Piece, article: Article, shelf: Shelf) -> Page:
    """The page of an article."""
    card = article_card(article, shelf)
    facts = [Fact("Đơn vị", (Link(card.by, addresses.unit(article.unit)),))] if article.unit else []
    others = [one for one in shelf.articles if one.id != article.id][:_MORE]
    groups = (
        (Group("Tin bài khác", tuple(article_card(one, shelf) for one in others), addresses.ARTICLES),)
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
        minutes=reading_minutes(piece.document.body),
        picture=card.picture,
        facts=(*facts, *_shared_facts(article, shelf)),
        groups=groups,
        sample=article.sample,
        mark=card.mark,
        findings=findings_of(article.path, shelf),
    )
    crumbs = (Link("Tin bài", addresses.ARTICLES),)
    return Page(
        card.url, "piece.html", card.title, view, article.summary, piece.inside, addresses.ARTICLES, crumbs=crumbs
    )


def _span_words(campaign: Campaign) -> str:
    start, end = campaign.span.start, campaign.span.end
    if start and end:
        return f"Từ ngày {day(start)} đến ngày {day(end)}"
    if start:
        return f"Từ ngày {day(start)}"
    return f"Đến hết ngày {day(end)}" if end else ""


def campaign_page(piece: Piece, campaign: Campaign, shelf: Shelf) -> Page:
    """The page of a campaign, with all its stories and articles."""
    linked = _campaign_links(campaign.linked, shelf)
    stories = tuple(story_card(one, shelf) for one in shelf.stories if campaign.id in one.campaigns)
    articles = tuple(article_card(one, shelf) for one in shelf.articles if campaign.id in one.campaigns)
    facts = [
        Fact("Thời gian", (Link(_span_words(campaign)),)),
        Fact("Phát động", (Link(campaign.launched_by),)),
        Fact("Văn bản", (Link(campaign.document),)),
        Fact("Gắn với", linked),
    ]
    groups = [Group("Điển hình của phong trào", stories, counted="điển hình")]
    if articles:
        groups.append(Group("Tin bài về phong trào", articles, counted="tin bài", anchor=addresses.OWN_ARTICLES))
    title = campaign.title or campaign.id
    view = PieceView(
        kind="campaign",
        title=title,
        kicker=capital(words.CAMPAIGN_KINDS[campaign.kind]),
        summary=campaign.summary,
        facts=tuple(fact for fact in facts if any(value.text for value in fact.values)),
        groups=tuple(groups),
        sample=campaign.sample,
        findings=findings_of(campaign.path, shelf),
        mark=mark_of(campaign, shelf),
    )
    url = addresses.campaign(campaign.id)
    crumbs = (Link("Phong trào", addresses.CAMPAIGNS),)
    return Page(url, "piece.html", title, view, campaign.summary, piece.inside, addresses.CAMPAIGNS, crumbs=crumbs)


def document_page(piece: Piece, document: LegalDocument, shelf: Shelf) -> Page:
    """The page of a legal document: its facts, and when they were last checked."""
    facts = [
        Fact("Số hiệu", (Link(document.number),)),
        Fact("Ngày ban hành", (Link(day(document.date)),)),
        Fact("Cơ quan ban hành", (Link(document.issuer),)),
        Fact("Cấp", (Link(capital(words.LEVELS_OF_LAW[document.level])),)),
        Fact("Hiệu lực từ", (Link(day(document.in_force_from) if document.in_force_from else ""),)),
        Fact("Được thay bằng", (Link(document.replaced_by),)),
        Fact("Rà soát lần cuối", (Link(day(document.checked_on) if document.checked_on else ""),)),
        Fact("Bản gốc", (Link("Mở trang đăng văn bản" if document.url else "", document.url),)),
    ]
    title = document.title or document.id
    view = PieceView(
        kind="document",
        title=title,
        kicker=document.number,
        summary="",
        facts=tuple(fact for fact in facts if any(value.text for value in fact.values)),
        findings=findings_of(document.path, shelf),
        mark=mark_of(document, shelf),
    )
    url = addresses.document(document.id)
    crumbs = (Link("Văn bản", addresses.DOCUMENTS),)
    description = f"{document.number}, {document.issuer}"
    return Page(url, "piece.html", title, view, description, piece.inside, addresses.DOCUMENTS, crumbs=crumbs)


def piece_page(piece: Piece, shelf: Shelf) -> Page:
    """The page of any piece of content."""
    content = piece.content
    if isinstance(content, Story):
        return story_page(piece, content, shelf)
    if isinstance(content, Article):
        return article_page(piece, content, shelf)
    if isinstance(content, Campaign):
        return campaign_page(piece, content, shelf)
    return document_page(piece, content, shelf)
