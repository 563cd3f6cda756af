"""TD2: what a head lacks or says wrong by its own words, or by a law; no other file is looked at."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import TypeGuard

from thidua import patterns as re
from thidua.content import Content, Piece
from thidua.findings import Finding
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.rules.holds import HOLD_RULES
from thidua.source.nodes import Scalar, Table
from thidua.vocabulary import SUBJECT_KINDS

# Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, in force from this day.
CONSENT_FROM = date(2026, 1, 1)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,12}|#\d{1,6}|#[xX][\da-fA-F]{1,5});")
# A letter of Braille without any dot.
_BLANK = "\u2800"
CONSENT_LAW = "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"


def missing_unit(piece: Piece) -> Iterator[Finding]:
    """A story that a unit introduced, without the unit."""
    story = piece.content
    if isinstance(story, Story) and story.introduced_by == "unit" and not story.unit and not is_said(piece, "unit"):
        yield Finding("missing-unit", ("unit",))


def is_said(piece: Piece, key: str) -> bool:
    """Whether a piece says something under a key, or under one that was meant for it."""
    return key in piece.said


def _printed(piece: Piece) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    """The words of a head that pages print as they stand, with their route."""
    front = piece.document.front or Table()
    subject = front.entries["subject"].node if "subject" in front.entries else None
    inner = subject if isinstance(subject, Table) else Table()
    for table, *route in ((front, "title"), (front, "summary"), (front, "author"), (inner, "subject", "name")):
        node = table.entries[route[-1]].node if route[-1] in table.entries else None
        if isinstance(node, Scalar) and node.text:
            yield tuple(route), node


def curly_quoted(piece: Piece) -> Iterator[Finding]:
    """Words that stand whole between the quotes of Word: those do nothing here but be printed."""
    for route, node in _printed(piece):
        # Between straight quotes they are the words' own: a title that is a quotation.
        if node.plain and "“" in node.text and re.fullmatch("“[^“”]*”", node.text.strip()):
            yield Finding("curly-quoted", route)


def entity_in_field(piece: Piece) -> Iterator[Finding]:
    """`&amp;` and the like, which mean something in a body only."""
    for route, node in _printed(piece):
        if "&" in node.text and (match := _ENTITY.search(node.text)):
            from html import unescape

            char = unescape(match[0])
            # Neither of these two may stand in a head in any way.
            case = {"char": "", "case": "angle"} if char in "<>" else {"char": char}
            yield Finding("entity-in-field", route, {"value": match[0], **case})


def unseen_words(piece: Piece) -> Iterator[Finding]:
    """Words of which a reader sees none; what stands for a character that was told of is none of them."""
    for route, node in _printed(piece):
        seen = (unicodedata.category(char)[0] in "LNSP" and char != _BLANK for char in node.text)
        if not any(seen):
            yield Finding("unseen-words", route)


def needs_consent(content: Content) -> TypeGuard[Story]:
    """Whether the law asks for consent: a person's or household's story of 2026 or later, published and no sample."""
    if not isinstance(content, Story) or content.sample or not content.publish:
        return False
    kind = SUBJECT_KINDS.get(content.subject.kind)
    return CONSENT_FROM <= content.date < UNDATED and kind is not None and kind.is_private


def missing_consent(piece: Piece) -> Iterator[Finding]:
    """A person's or household's story of 2026 or later, without the consent that the law asks for."""
    story = piece.content
    if needs_consent(story) and not is_said(piece, "consent"):
        yield Finding("missing-consent", ("consent",), {"law": CONSENT_LAW})


def year_folder_differs(piece: Piece) -> Iterator[Finding]:
    """A piece that lies in the folder of another year than that of its date."""
    content = piece.content
    if not isinstance(content, Story | Article) or content.date == UNDATED:
        return
    folder = piece.inside.split("/")[1]
    if folder != str(content.date.year):
        yield Finding("year-folder-differs", ("date",), {"folder": folder, "year": str(content.date.year)})


def late_consent(piece: Piece) -> Iterator[Finding]:
    """Consent that the law asks for and that was given only after the story appeared."""
    story = piece.content
    if needs_consent(story) and story.consent and story.date < story.consent.given < UNDATED:
        yield Finding("late-consent", ("consent", "given"), {"value": story.consent.given.isoformat()})


def introduced_after_date(piece: Piece) -> Iterator[Finding]:
    """A story that was published before it was introduced: one of the two days is wrong."""
    story = piece.content
    if isinstance(story, Story) and story.introduced_on and story.introduced_on > story.date:
        yield Finding("introduced-after-date", ("introduced_on",), {"value": story.introduced_on.isoformat()})


def reversed_campaign(piece: Piece) -> Iterator[Finding]:
    """A campaign that ends before it begins."""
    content = piece.content
    if (
        isinstance(content, Campaign)
        and content.span.start
        and content.span.end
        and content.span.end < content.span.start
    ):
        yield Finding("reversed-span", ("to",))


# What stands against publication alone.
CONSENT_RULES = frozenset({"missing-consent", "late-consent", "consent-too-narrow"})
FIELD_RULES = (
    *HOLD_RULES,
    curly_quoted,
    entity_in_field,
    unseen_words,
    missing_unit,
    missing_consent,
    year_folder_differs,
    late_consent,
    introduced_after_date,
    reversed_campaign,
)
