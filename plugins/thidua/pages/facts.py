"""A piece to its box of facts: what it says of itself beside its text, and what it was honoured with."""

from __future__ import annotations

from thidua import vocabulary
from thidua.pages import addresses
from thidua.pages.cards import introducer
from thidua.pages.catalog import Catalog
from thidua.pages.views import Fact, Honour, Link
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.legal_document import LegalDocument
from thidua.records.story import GRANTED, Story
from thidua.render.words import capital, day, span_name


def _field_links(content: Story | Article, catalog: Catalog) -> tuple[Link, ...]:
    return tuple(
        Link(catalog.names.field(one), addresses.field(one.id) if one.id and one.id != vocabulary.ALL_ROUND.id else "")
        for one in content.fields
    )


def _campaign_links(ids: tuple[str, ...], catalog: Catalog) -> tuple[Link, ...]:
    found = (catalog.campaign_by_id.get(one) for one in ids)
    return tuple(Link(one.title, addresses.campaign(one.id)) for one in found if one)


def _shared(content: Story | Article, catalog: Catalog) -> list[Fact]:
    facts = [
        Fact("Lĩnh vực", _field_links(content, catalog)),
        Fact("Phong trào", _campaign_links(content.campaigns, catalog)),
        Fact(
            "Nhóm nội dung",
            tuple(Link(catalog.names.group(one), addresses.group(one)) for one in content.content_groups),
        ),
        Fact(
            "Đã đăng ở",
            tuple(
                Link(f"{catalog.names.channel(one.channel)}, ngày {day(one.date)}", one.url)
                for one in content.published
            ),
        ),
    ]
    return [fact for fact in facts if fact.values]


def story_facts(story: Story, catalog: Catalog) -> tuple[Fact, ...]:
    """Of a story: whom it is about, who introduced it, and to what it belongs."""
    subject = story.subject
    who = tuple(Link(capital(one)) for one in (subject.name, subject.role) if one)
    facts = [Fact("Nhân vật" if subject.kind == "individual" else "Được giới thiệu", who)]
    if subject.kind:
        kind = Link(capital(vocabulary.SUBJECT_KINDS[subject.kind].vi), addresses.subject(subject.kind))
        facts.append(Fact("Đối tượng", (kind,)))
    if story.model:
        facts.append(Fact("Tên mô hình", (Link(story.model),)))
    if story.type:
        facts.append(Fact("Loại", (Link(capital(catalog.type_name(story)), addresses.type_(story.type)),)))
    if story.unit:
        facts.append(Fact("Đơn vị", (Link(catalog.names.unit(story.unit), addresses.unit(story.unit)),)))
    if story.introduced_by != "unit":
        facts.append(Fact("Nơi giới thiệu", (Link(introducer(story, catalog)),)))
    if story.endorsement:
        facts.append(Fact("Xác nhận", (Link(f"{story.endorsement.by}, ngày {day(story.endorsement.date)}"),)))
    return (*facts, *_shared(story, catalog))


def honours_of(story: Story, catalog: Catalog) -> tuple[Honour, ...]:
    """The recognitions of a story that readers may see, in words."""
    honours = []
    for one in story.honours_shown(catalog.result.today):
        paper = [f"số {one.document}" if one.document else "", f"ngày {day(one.date)}" if one.date else ""]
        honours.append(
            Honour(
                form=one.form,
                level=capital(catalog.names.level(one.level)),
                state=vocabulary.GRANTS[one.status].shown if one.status else "",
                details=", ".join(part for part in (one.by, " ".join(paper).strip()) if part),
                granted=one.status == GRANTED,
            )
        )
    return tuple(honours)


def article_facts(article: Article, catalog: Catalog) -> tuple[Fact, ...]:
    """Of an article: its unit, and to what it belongs."""
    unit = Link(catalog.names.unit(article.unit), addresses.unit(article.unit))
    return (*([Fact("Đơn vị", (unit,))] if article.unit else []), *_shared(article, catalog))


def _said(facts: list[Fact]) -> tuple[Fact, ...]:
    """Those that say something."""
    return tuple(fact for fact in facts if any(value.text for value in fact.values))


def campaign_facts(campaign: Campaign, catalog: Catalog) -> tuple[Fact, ...]:
    """Of a campaign: when it runs, who launched it, and with what it is linked."""
    facts = [
        Fact("Thời gian", (Link(span_name(campaign.span)),)),
        Fact("Phát động", (Link(campaign.launched_by),)),
        Fact("Văn bản", (Link(campaign.document),)),
        Fact("Gắn với", _campaign_links(campaign.linked, catalog)),
    ]
    return _said(facts)


def document_facts(document: LegalDocument) -> tuple[Fact, ...]:
    """Of a legal document: who issued it and when, whether it is in force, and when that was last checked."""
    facts = [
        Fact("Số hiệu", (Link(document.number),)),
        Fact("Ngày ban hành", (Link(day(document.date)),)),
        Fact("Cơ quan ban hành", (Link(document.issuer),)),
        Fact("Cấp", (Link(capital(vocabulary.LEVELS_OF_LAW[document.level].vi)),)),
        Fact("Hiệu lực từ", (Link(day(document.in_force_from) if document.in_force_from else ""),)),
        Fact("Hết hiệu lực từ", (Link(day(document.in_force_to) if document.in_force_to else ""),)),
        Fact("Được sửa đổi, bổ sung bởi", (Link(document.amended_by),)),
        Fact("Được thay bằng", (Link(document.replaced_by),)),
        Fact("Rà soát lần cuối", (Link(day(document.checked_on) if document.checked_on else ""),)),
        Fact("Bản gốc", (Link("Mở trang đăng văn bản" if document.url else "", document.url),)),
    ]
    return _said(facts)
