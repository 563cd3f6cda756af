"""TD3: two stories of one unit and period that look the same; and all stories to the one that each looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final, Generic, TypeVar

from thidua.content import Piece, World, judge_of
from thidua.findings import Finding
from thidua.periods import Every
from thidua.plan.model import Plan
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.vietnamese import slug

_KINDS: Final = (Every.YEAR, Every.HALF, Every.QUARTER, Every.MONTH)
_TITLE_ALIKE = 0.8
_TEXT_ALIKE = 0.6
# What very many share tells nothing; only so many are remembered of each part, so that no pair is ever sought.
_REMEMBERED = 16

Part = TypeVar("Part", str, int)


@dataclass(slots=True)
class _Parts(Generic[Part]):
    """By each part of a text the first that has it and those behind, and of how many parts each is made."""

    least: float
    first: dict[Part, int] = field(default_factory=dict)
    more: dict[Part, list[int]] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)

    def alike(self, number: int, parts: Collection[Part]) -> int | None:
        """An earlier one that shares most of its parts, and remembers this one."""
        shared: Counter[int] = Counter()
        self.sizes[number] = len(parts)
        for part in parts:
            first = self.first.setdefault(part, number)
            # Nearly every sentence is one story's alone.
            if first != number:
                others: list[int] = self.more.setdefault(part, [])
                shared.update((first, *others))
                if len(others) + 1 < _REMEMBERED:
                    others.append(number)
        near = (other for other, count in shared.items() if count >= self.least * max(self.sizes[other], len(parts)))
        return min(near, default=None)


def _title_parts(story: Story) -> frozenset[str]:
    words = slug(story.title).split("-")
    return frozenset("-".join(pair) for pair in pairwise(words)) or frozenset(words)


def _span_of(story: Story, plan: Plan) -> str:
    """The longest period of a quota in which a story counts: there a second one would be counted twice."""
    every = next((kind for kind in _KINDS if any(quota.every is kind for quota in plan.quotas)), Every.YEAR)
    own = plan.period_of(story.period) if story.period else None
    period = plan.holding(every, own) if own else plan.period_on(every, story.introduced)
    return period.id if period else ""


def _groups(pieces: Iterable[Piece], plans: tuple[Plan, ...], today: date) -> Iterator[list[tuple[Piece, Story]]]:
    found: dict[tuple[str, str, str], list[tuple[Piece, Story]]] = {}
    for piece in pieces:
        # What a head that cannot be read may say is no ground to call two stories one.
        story = piece.content if piece.is_whole else None
        if isinstance(story, Story) and story.introduced != UNDATED and not piece.is_draft:
            judge = judge_of(story, plans, today=today)
            if judge:
                key = (story.unit or story.introduced_by, judge.plan.id, _span_of(story, judge.plan))
                found.setdefault(key, []).append((piece, story))
    return (group for group in found.values() if len(group) > 1)


def _alike_in(group: list[tuple[Piece, Story]]) -> Iterator[tuple[int, int]]:
    """Each of a group that is like an earlier one, with that one."""
    subjects: dict[str, int] = {}
    wholes: dict[bytes, int] = {}
    titles: _Parts[str] = _Parts(_TITLE_ALIKE)
    texts: _Parts[int] = _Parts(_TEXT_ALIKE)
    for number, (piece, story) in enumerate(group):
        name = slug(story.subject.name)
        found = [
            wholes.setdefault(piece.looks.whole, number),
            subjects.setdefault(f"{story.subject.kind} {name}", number) if name else number,
            titles.alike(number, _title_parts(story)),
            texts.alike(number, piece.looks.sentences),
        ]
        others = [one for one in found if one is not None and one != number]
        # What goes on about a subject says so.
        goes_on = (story.follows, *(one.id for _, one in group[:number] if one.follows == story.id))
        like = [one for one in others if group[one][1].id not in goes_on or one == found[0]]
        if like:
            yield number, min(like)


def twins(pieces: Iterable[Piece], plans: tuple[Plan, ...], today: date) -> Mapping[str, str]:
    """By its place each story that looks like another of its unit and period, with the path of that one."""
    found: dict[str, str] = {}
    for group in _groups(pieces, plans, today):
        for number, other in _alike_in(group):
            found[group[number][0].inside] = group[other][0].path
    return found


def twice_the_same(piece: Piece, world: World) -> Iterator[Finding]:
    """A story that looks the same as another of the same unit and period, so that both would be counted."""
    if other := world.twins.get(piece.inside):
        yield Finding("twice-the-same", ("subject", "name"), {"other": other})
