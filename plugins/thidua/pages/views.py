"""What pages show: plain values that templates only print."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a page; `url` is empty where there is none. `count` is how many pieces wait there."""

    text: str
    url: str = ""
    count: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo with its words; `inside` is its path in the content folder.

    `width` and `height` are pixels, 0 where they are not known; `widths` are those of its smaller forms in WebP.
    """

    url: str
    alt: str
    credit: str = ""
    inside: str = ""
    width: int = 0
    height: int = 0
    widths: tuple[int, ...] = ()

    @property
    def forms(self) -> tuple[tuple[str, int], ...]:
        """The addresses of the smaller forms with their widths, smallest first: `a.480.webp` beside `a.jpg`."""
        stem = self.url.rpartition(".")[0]
        return tuple((f"{stem}.{width}.webp", width) for width in self.widths)


@dataclass(frozen=True, slots=True)
class Card:
    """One piece in a list; `sign` is drawn where it has no picture, `model` the name of its model."""

    url: str
    title: str
    kicker: str
    summary: str
    date: dt.date | None
    by: str
    picture: Picture | None = None
    sign: str = ""
    mark: str = ""
    sample: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading; `counted` is what they are counted as, `anchor` where links into the page lead.

    `own` is the address of the list that the group gets where its page has no room for it; `total` is how many pieces
    there are where not all of them stand here, else 0.
    """

    heading: str
    cards: tuple[Card, ...]
    url: str = ""
    counted: str = "bài"
    anchor: str = ""
    own: str = ""
    total: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the box of facts."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Honour:
    """A recognition in words."""

    form: str
    level: str
    state: str
    details: str = ""
    granted: bool = False


@dataclass(frozen=True, slots=True)
class PieceView:
    """A story, an article, a campaign, a legal document or a plain page; its body is rendered apart and handed in.

    `changed` is the last day on which something of it was new; `terms` are what it is filed under, for machines;
    `collective` is the subject's name where that is no person.
    """

    kind: str
    title: str
    kicker: str
    summary: str
    byline: str = ""
    date: dt.date | None = None
    minutes: int = 0
    picture: Picture | None = None
    facts: tuple[Fact, ...] = ()
    achievements: tuple[str, ...] = ()
    honours: tuple[Honour, ...] = ()
    road: tuple[Card, ...] = ()
    reviews: tuple[tuple[dt.date | None, str], ...] = ()
    adopted: tuple[Card, ...] = ()
    adopters: Group | None = None
    groups: tuple[Group, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    sample: bool = False
    mark: str = ""
    findings: tuple[tuple[str, str, str], ...] = ()
    changed: dt.date | None = None
    terms: tuple[str, ...] = ()
    collective: str = ""


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of pieces in groups, with ways to narrow it or to go on.

    `leads_away` says that the facets lead to other lists, where they would not narrow this one.
    `chips` are the filters in force, each with the address of the list without it; `headed_links` stand under headings,
    and `links` beside them lead to the whole. Where a list is too long for one page, `periods` lead to all of its
    pieces, or `numbers` to its pages.
    """

    title: str
    lead: str
    groups: tuple[Group, ...] = ()
    facets: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    headed_links: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    chips: tuple[Link, ...] = ()
    empty: str = "Bài đầu tiên được duyệt sẽ hiện ở đây."
    leads_away: bool = False
    board: BoardView | None = None
    periods: tuple[Link, ...] = ()
    numbers: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home of the column."""

    lead: Card | None
    beside: tuple[Card, ...]
    newest: tuple[Card, ...]
    articles: tuple[Card, ...]
    campaigns: tuple[Link, ...]
    milestones: tuple[tuple[str, str], ...]
    documents: tuple[Link, ...]
    facets: tuple[tuple[str, tuple[Link, ...]], ...]
    total: int = 0
    receiver: str = ""
    unit_label: str = "đơn vị"
    introduce: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of the board: what a unit did in a period, `what` being that of which there are so many.

    `url` is a list in which all of its stories stand, for where they are too many to be named.
    """

    status: str
    words: str
    counted: int
    required: int
    pending: int = 0
    stories: tuple[Link, ...] = ()
    what: str = "bài"
    most: int | None = None
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class BoardTable:
    """One quota: owners down, periods across; `totals` says of each period how many are done."""

    title: str
    source: str
    reading: str
    advisory: bool
    sentence: str
    head: str
    periods: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[Cell | None, ...]], ...]
    totals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardDuty:
    """A report, step or review with its day; `status` is one of a quota's, `words` say it."""

    title: str
    note: str
    status: str
    words: str


@dataclass(frozen=True, slots=True)
class BoardDuties:
    """Duties that stand alike, under one heading."""

    heading: str
    rows: tuple[BoardDuty, ...]


@dataclass(frozen=True, slots=True)
class BoardCount:
    """How many pieces there are of something that the plan names."""

    of: Link
    pieces: int


@dataclass(frozen=True, slots=True)
class BoardCounts:
    """The pieces of each group, campaign or field of a plan."""

    title: str
    rows: tuple[BoardCount, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """The state of every quota of a plan, and what else it asks; `facts` are sentences, `routes` where what goes."""

    title: str
    lead: str
    tables: tuple[BoardTable, ...]
    legend: tuple[tuple[str, str], ...] = ()
    duties: tuple[BoardDuties, ...] = ()
    coverage: tuple[BoardCounts, ...] = ()
    facts: tuple[str, ...] = ()
    routes: tuple[tuple[str, str], ...] = ()
    calendar: Link | None = None
    empty: str = "Chưa có bài nào được tính cho kế hoạch này."


@dataclass(frozen=True, slots=True)
class CriteriaView:
    """By what exemplars are chosen, and what was chosen; `periods` lead to all of it where a page cannot hold it."""

    title: str
    lead: str
    criteria: tuple[tuple[str, str], ...]
    results: Group
    chosen: tuple[Group, ...]
    periods: tuple[Link, ...] = ()
    introduce: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. `source` is the path inside the content folder where a file stands behind it.

    `view` is one of the views above; `template` prints it. `narrowed` is a part of another list, which search engines
    need not be told of.
    """

    url: str
    template: str
    title: str
    view: Any
    description: str = ""
    source: str = ""
    section: str = ""
    crumbs: tuple[Link, ...] = ()
    narrowed: bool = False
