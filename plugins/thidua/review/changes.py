"""The inputs of two checks and the paths that differ to a Review."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from thidua.check import Inputs, Result, Watch, check
from thidua.content import Piece, judge_of
from thidua.findings import PlacedFinding, Severity
from thidua.ledger import LedgerEntry, owner_name
from thidua.periods import Every, Period, containing
from thidua.plan.names import Names
from thidua.records.article import Article
from thidua.records.common import DRAFT, SUBMITTED, UNDATED
from thidua.records.story import Story
from thidua.review.model import Change, Count, KeyChange, Kind, Publication, Review
from thidua.review.wording import rewordings
from thidua.scope import findings_about, pictures_of
from thidua.source.nodes import Node, Scalar, Sequence, Table

# To look at a column as it will be on a day takes a check of its own.
_MOST_DAYS = 6


def _said(node: Node) -> str:
    """A value in one line, as people would read it out."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Sequence):
        return "; ".join(_said(one) for one in node.items)
    return ", ".join(f"{key}: {_said(entry.node)}" for key, entry in node.entries.items())


def _values(piece: Piece | None) -> dict[str, str]:
    front = piece.document.front if piece else None
    return {key: _said(entry.node) for key, entry in (front or Table()).entries.items()}


def _keys(before: Piece | None, after: Piece) -> Iterator[KeyChange]:
    old, new = _values(before), _values(after)
    for key in dict.fromkeys((*new, *old)):
        if old.get(key, "") != new.get(key, ""):
            yield KeyChange(key, old.get(key, ""), new.get(key, ""))


def _publication(piece: Piece, result: Result) -> tuple[Publication, date]:
    """When readers will see a piece; its first day."""
    content = piece.content
    if piece.path in result.faulty:
        return Publication.FAULTY, UNDATED
    if not isinstance(content, Story | Article):
        return Publication.NOW, result.today
    waiting = {DRAFT: Publication.DRAFT, SUBMITTED: Publication.SUBMITTED}
    if content.status in waiting:
        return waiting[content.status], UNDATED
    if isinstance(content, Story) and content.withheld:
        return Publication.HELD, UNDATED
    if isinstance(content, Story) and not content.publish:
        return Publication.INTRODUCED, UNDATED
    return (Publication.NOW if content.date <= result.today else Publication.LATER), max(content.date, result.today)


def _key(entry: LedgerEntry) -> tuple[str, str, str, str, str]:
    return entry.quota.id, entry.unit, entry.cluster, entry.group, entry.period.id


def counts_of(story: Story, before: Result, after: Result) -> tuple[Count, ...]:
    """What a story does for the quotas of its plan, between two states of a column on one day."""
    judge = judge_of(story, after.plans, today=after.today)
    if judge is None:
        return ()
    old_plan = next((one for one in before.plans if one.id == judge.plan.id), None)
    old = {_key(one): one.counted for one in before.ledger(old_plan)} if old_plan else {}
    return tuple(
        Count(
            one.quota.title,
            owner_name(one, judge.plan),
            one.period,
            old.get(_key(one), 0),
            one.counted,
            one.required,
        )
        for one in after.ledger(judge.plan)
        if story.id in one.stories
    )


class _States:
    """Both states of a column, as they are on any day; beyond the first few days, as they are on the `latest`."""

    def __init__(self, before: Inputs, after: Inputs, today: date, watched: Watch | None) -> None:
        self._inputs = (before, after)
        self._watched = watched
        self.latest = today
        self._results: dict[date, tuple[Result, Result]] = {}

    def on(self, day: date) -> tuple[Result, Result]:
        if day not in self._results and len(self._results) > _MOST_DAYS:
            # By then all that is asked about is there.
            day = self.latest
        if day not in self._results:
            before, after = self._inputs
            old = check(before, today=day, watched=self._watched)
            self._results[day] = old, check(after, today=day, watched=self._watched)
        return self._results[day]


def _by_inside(result: Result) -> Mapping[str, Piece]:
    return {piece.inside: piece for piece in result.pieces}


def _former(piece: Piece, before: Mapping[str, Piece]) -> Piece | None:
    """The piece as it stood before, under its name or under one that it had."""
    if piece.inside in before:
        return before[piece.inside]
    folder = piece.inside.partition("/")[0]
    olds = (before.get(f"{folder}/{one}.md") for one in getattr(piece.content, "former", ()))
    return next((one for one in olds if one is not None), None)


def _period(story: Story, result: Result) -> Period | None:
    """The period that a story names itself, else that of its day in which units owe the first thing of the plan."""
    judge = judge_of(story, result.plans, today=result.today)
    if judge is None or story.introduced == UNDATED:
        return None
    if story.period:
        return judge.plan.period_of(story.period)
    owed = next((one.every for one in judge.plan.quotas if one.per == "unit"), Every.YEAR)
    return None if owed is Every.PLAN else containing(owed, story.introduced)


def _first_day(piece: Piece, today: date) -> date:
    """The first day, from today on, on which a story counts."""
    content = piece.content
    return max(today, content.date) if isinstance(content, Story) and content.date != UNDATED else today


def _change(piece: Piece, old: Piece | None, states: _States, today: date, own: Iterable[PlacedFinding]) -> Change:
    _, after = states.on(today)
    publication, day = _publication(piece, after)
    content = piece.content
    counts: tuple[Count, ...] = ()
    if isinstance(content, Story) and publication is not Publication.FAULTY:
        counts = counts_of(content, *states.on(_first_day(piece, today)))
    photo = content.photo if isinstance(content, Story | Article) else None
    return Change(
        Kind.EDITED if old else Kind.NEW,
        piece,
        publication,
        day,
        unit=Names(after.plans).unit(content.unit) if isinstance(content, Story | Article) and content.unit else "",
        period=_period(content, after) if isinstance(content, Story) else None,
        picture=posixpath.join(posixpath.dirname(piece.inside), photo.file) if photo and photo.file else "",
        counts=counts,
        keys=tuple(_keys(old, piece)) if old else (),
        wording=tuple(rewordings(old.document.body, piece.document.body)) if old else (),
        findings=tuple(own),
    )


def _worst_first(findings: Iterable[PlacedFinding]) -> tuple[PlacedFinding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.severity is not Severity.ERROR, one.sort_key)))


def _print(one: PlacedFinding) -> tuple[str, str, str, str]:
    # Without its line: what stands above it may have moved it.
    return one.path, one.code, one.field_path, repr(sorted(one.data.items()))


def _caused(before: Result, after: Result) -> Iterator[PlacedFinding]:
    """The errors that were not there before: a page that is gone, to which others link."""
    known = Counter(map(_print, before.findings))
    for one in after.findings:
        known[_print(one)] -= 1
        if known[_print(one)] < 0 and one.severity is Severity.ERROR:
            yield one


def _is_touched(piece: Piece, changed: frozenset[str], result: Result) -> bool:
    """Whether a piece differs, or a picture of its."""
    root = piece.path.removesuffix(piece.inside)
    return piece.path in changed or any(root + one in changed for one in pictures_of(piece, result.files))


def review(
    before: Inputs, after: Inputs, changed: frozenset[str], *, today: date, watched: Watch | None = None
) -> Review:
    """What lies between two states of a column; `changed` are the paths that differ, from the root.

    `watched` is that of the checks.
    """
    states = _States(before, after, today, watched)
    was, result = states.on(today)
    old, new = _by_inside(was), _by_inside(result)
    changes: list[Change] = []
    renamed: set[str] = set()
    touched = [piece for piece in result.pieces if _is_touched(piece, changed, result)]
    states.latest = max((today, *(_first_day(piece, today) for piece in touched)))
    for piece in touched:
        before_it = _former(piece, old)
        renamed |= {before_it.inside} if before_it else set()
        changes.append(_change(piece, before_it, states, today, findings_about(result, [piece.path])))
    gone = (one for one in was.pieces if one.path in changed and one.inside not in new and one.inside not in renamed)
    changes.extend(Change(Kind.REMOVED, piece, Publication.REMOVED, UNDATED) for piece in gone)
    own = set(map(id, findings_about(result, changed))) | set(map(id, _caused(was, result)))
    own |= {id(one) for change in changes for one in change.findings}
    pieces = {change.piece.path for change in changes}
    return Review(
        today=today,
        result=result,
        changes=tuple(changes),
        findings=_worst_first(one for one in result.findings if id(one) in own),
        others=_worst_first(one for one in result.findings if id(one) not in own),
        files=tuple(sorted(changed - pieces)),
    )
