"""One piece of content, the world of plans and other pieces around it, and the plan by which it is judged."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Self, TypeAlias
from urllib.parse import unquote, urlsplit

from thidua.anchors import Anchors
from thidua.kinds import address, kind_of
from thidua.law import Laws
from thidua.periods import parse_period
from thidua.plan.choice import Judge, choose_plan
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import DRAFT, UNDATED
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import Story
from thidua.source.document import Document, Place
from thidua.source.events import Body, Event, Kind
from thidua.source.looks import Looks, looks_of
from thidua.source.nodes import Scalar, is_empty
from thidua.source.passages import reading_minutes
from thidua.source.shut import Opened, Read, Store, shut

Content: TypeAlias = Story | Article | Campaign | LegalDocument | PlainPage


@dataclass(frozen=True, slots=True)
class Piece:
    """One Markdown file: what was built of it, and what gives its document and its parsed body.

    `path` is the file's, from the project's root, `inside` that in the content folder. `said` are the keys under which
    it says something. `is_draft` tells whether things may still be missing; a file that does not say that it is a draft
    is none. `is_whole` tells whether its head could be read as it stands, `targets` are the places in the content
    folder to which its links and pictures lead, `shows` tells whether it has pictures, and `counted` in how many
    minutes it is read, 0 where nobody was to count: who asks for no more need not open it again. `body_at` is where its
    body starts, None where only the document tells that.
    """

    inside: str
    path: str
    content: Content
    looks: Looks
    said: frozenset[str]
    is_draft: bool
    is_whole: bool
    targets: tuple[str, ...]
    shows: bool
    counted: int = field(compare=False)
    body_at: Place | None = field(compare=False)
    read: Read = field(compare=False)

    @classmethod
    def of(cls, inside: str, document: Document, content: Content, body: Body, *, counted: bool = True) -> Self:
        """A piece as it was read, with what only its page says of it where that is to be `counted`."""
        is_draft = isinstance(content, Story | Article) and content.status == DRAFT and _says(document, DRAFT)
        said = _same(_said(inside, document))
        ways = [event.target for _, event in body.opened(Kind.IMAGE, Kind.LINK)]
        return cls(
            inside,
            document.path,
            content,
            looks_of(document),
            said,
            is_draft,
            document.is_whole,
            tuple(dict.fromkeys(one for way in ways if (one := _led_to(way, inside)))),
            any(body.opened(Kind.IMAGE)),
            reading_minutes(body) if counted else 0,
            document.body_at,
            Opened(document, body),
        )

    @property
    def minutes(self) -> int:
        """How long it takes to read, in whole minutes."""
        return self.counted or reading_minutes(self.body)

    @property
    def document(self) -> Document:
        """The file with its front matter."""
        return self.read.document

    @property
    def body(self) -> Body:
        """The body, parsed."""
        return self.read.body

    def put_away(self, data: bytes, store: Store) -> Self:
        """The same piece with its file's bytes in a store."""
        return replace(self, read=shut(self.path, data, self.body_at, store))

    def target(self, event: Event) -> str | None:
        """The path in the content folder to which a relative link or picture leads; None for all other addresses."""
        return _led_to(event.target, self.inside)

    def is_public(self, today: date) -> bool:
        """Whether the piece may leave a byte in the site on this day; all but stories and articles may."""
        return not isinstance(self.content, Story | Article) or self.content.is_public(today)


def _led_to(typed: str, inside: str) -> str | None:
    try:
        parts = urlsplit(typed)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(inside), unquote(parts.path)))


def _said(inside: str, document: Document) -> frozenset[str]:
    """The keys that are not empty, and those that are meant by a misspelt one: it has a finding of its own."""
    front, kind = document.front, kind_of(inside)
    if front is None:
        return frozenset()
    said = {key for key, entry in front.entries.items() if not is_empty(entry.node)}
    return frozenset(said | set(kind.record.misspelt(front) if kind else ()))


# Most pieces say something under the same keys.
@lru_cache(maxsize=64)
def _same(keys: frozenset[str]) -> frozenset[str]:
    return keys


def _says(document: Document, status: str) -> bool:
    entry = document.front.entries.get("status") if document.front is not None else None
    return entry is not None and isinstance(entry.node, Scalar) and entry.node.text.strip() == status


class _Bodies(Mapping[str, Body]):
    """The bodies of pieces by their path in the content folder, each opened when it is asked for."""

    def __init__(self, pieces: Mapping[str, Piece]) -> None:
        self._pieces = pieces

    def __getitem__(self, inside: str) -> Body:
        return self._pieces[inside].body

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)


@dataclass(frozen=True, slots=True)
class World:
    """Everything that a rule may refer to.

    `files` are the paths inside the content folder; `addresses` the files that have, or once had, each address
    (`exemplars/2026/slug`); `contacts` what everybody may know of the office, by its kind;
    `hidden` the pieces that are not public today, `twins` those that look the same as another one of their unit and
    period, with its path; `anchors` the headings of each piece; `laws` what is known of papers that end; `withheld` the
    stories that may not be shown for now. `are_plans_whole` is False while one of the plans
    cannot be used.
    """

    today: date
    plans: tuple[Plan, ...] = ()
    stories: Mapping[str, Story] = field(default_factory=dict)
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contacts: frozenset[tuple[str, str]] = frozenset()
    hidden: frozenset[str] = frozenset()
    twins: Mapping[str, str] = field(default_factory=dict)
    are_plans_whole: bool = True
    anchors: Anchors = field(default_factory=Anchors)
    laws: Laws = field(default_factory=Laws)
    withheld: tuple[Story, ...] = ()

    def judge(self, content: Content) -> Judge | None:
        """The plan by which a piece is judged; None where that may be the one that cannot be used.

        An office's mistake is no reporter's.
        """
        judge = judge_of(content, self.plans, today=self.today)
        return judge if judge and (judge.in_force or self.are_plans_whole) else None

    def day(self, content: Story | Article) -> date:
        """The day that decides the plan."""
        return day_of(content, today=self.today)


def judge_of(content: Content, plans: tuple[Plan, ...], *, today: date) -> Judge | None:
    """The plan by which a story or an article is judged, in force on its day or the nearest; None without plans."""
    return choose_plan(plans, day_of(content, today=today)) if isinstance(content, Story | Article) else None


def day_of(content: Story | Article, *, today: date) -> date:
    """The day that decides the plan of a piece; one without a date is judged as of today.

    A story that names another period than its own day's is judged on the day of that period nearest to it.
    """
    day = content.introduced if isinstance(content, Story) else content.date
    if day == UNDATED:
        day = today
    period = parse_period(content.period) if isinstance(content, Story) and content.period else None
    return min(max(day, period.start), period.end) if period else day


def world_of(
    pieces: Iterable[Piece],
    plans: tuple[Plan, ...],
    files: frozenset[str],
    *,
    today: date,
    contacts: frozenset[tuple[str, str]],
    twins: Mapping[str, str],
    are_plans_whole: bool,
) -> World:
    """The world of all pieces, by their ids and addresses."""
    every = tuple(pieces)
    addresses: dict[str, tuple[str, ...]] = {}
    for piece in every:
        for one in address(piece.inside, getattr(piece.content, "former", ())):
            addresses[one] = (*addresses.get(one, ()), piece.path)
    return World(
        today,
        plans,
        {piece.content.id: piece.content for piece in every if isinstance(piece.content, Story)},
        {piece.content.id: piece.content for piece in every if isinstance(piece.content, Campaign)},
        files,
        addresses,
        contacts,
        frozenset(one.inside for one in every if not one.is_public(today)),
        twins,
        are_plans_whole=are_plans_whole,
        anchors=Anchors(_Bodies({one.inside: one for one in every})),
        laws=Laws(plans, (one.content for one in every if isinstance(one.content, LegalDocument))),
        withheld=tuple(one.content for one in every if isinstance(one.content, Story) and one.content.withheld),
    )
