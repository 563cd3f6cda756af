"""What a pull request changes, as data: nothing here is a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua.check import Result
from thidua.content import Piece
from thidua.findings import PlacedFinding
from thidua.periods import Period
from thidua.review.wording import Rewording


class Kind(StrEnum):
    """What became of a piece."""

    NEW = "new"
    EDITED = "edited"
    REMOVED = "removed"


class Publication(StrEnum):
    """When readers will see a piece once it is merged, or why they will not."""

    NOW = "now"
    LATER = "later"
    FAULTY = "faulty"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    HELD = "held"
    INTRODUCED = "introduced"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Count:
    """What a story does for one quota: how many there were for an owner and a period, and how many there will be."""

    quota: str
    owner: str
    period: Period
    before: int
    after: int
    required: int


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key whose value differs; an empty text stands for none."""

    key: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """One piece that a pull request adds, alters or takes away; `piece` is what there is of it last.

    `day` is the first day on which readers may see it, `unit` what the plan calls its unit, `period` the one that it
    names itself or in which it falls, `picture` its photo inside the content folder.
    """

    kind: Kind
    piece: Piece
    publication: Publication
    day: date
    unit: str = ""
    period: Period | None = None
    picture: str = ""
    counts: tuple[Count, ...] = ()
    keys: tuple[KeyChange, ...] = ()
    wording: tuple[Rewording, ...] = ()
    findings: tuple[PlacedFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A pull request. `findings` stand against it, `others` do not; `files` are the changed ones that are no pieces."""

    today: date
    result: Result
    changes: tuple[Change, ...]
    findings: tuple[PlacedFinding, ...]
    others: tuple[PlacedFinding, ...]
    files: tuple[str, ...] = ()
