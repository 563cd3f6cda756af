"""The ways to stories: a door to each period, unit, field, subject kind and type, with how many wait behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from thidua import vocabulary
from thidua.pages import addresses
from thidua.pages.cards import capital
from thidua.pages.shelf import Shelf
from thidua.pages.views import Link
from thidua.periods import Every, Period, containing
from thidua.records.article import Article
from thidua.records.common import UNDATED
from thidua.records.story import Story
from thidua.render.words import period_name
from thidua.vietnamese import sort_key

AnyPiece = TypeVar("AnyPiece", Story, Article, Story | Article)


def open_doors(links: Iterable[Link]) -> tuple[Link, ...]:
    """The doors behind which something waits."""
    return tuple(link for link in links if link.count)


def periods_with_stories(shelf: Shelf) -> list[Period]:
    """The years, quarters and months of which there are stories, newest first."""
    found = {
        containing(every, story.date)
        for story in shelf.stories
        if story.date != UNDATED
        for every in (Every.YEAR, Every.QUARTER, Every.MONTH)
    }
    return sorted(found, key=lambda period: (period.start, -period.end.toordinal()), reverse=True)


def in_period(period: Period, shelf: Shelf) -> list[Story]:
    """The stories of a period."""
    return [story for story in shelf.stories if story.date in period]


def period_links(shelf: Shelf, kinds: Iterable[Every]) -> Iterator[Link]:
    """Doors to periods that have stories, newest first."""
    wanted = set(kinds)
    for period in periods_with_stories(shelf):
        if period.every in wanted:
            yield Link(capital(period_name(period)), addresses.period(period.id), len(in_period(period, shelf)))


def _newest(stories: list[Story]) -> str:
    return f"Mới nhất: {stories[0].title}" if stories else ""


def unit_ids(shelf: Shelf) -> list[str]:
    """Every unit of the plans, in the order of their names."""
    known = {unit.id for plan in shelf.result.plans for unit in plan.units}
    return sorted(known, key=lambda one: (sort_key(shelf.names.unit(one)), one))


def of_unit(unit_id: str, shelf: Shelf) -> list[Story]:
    """The stories of a unit."""
    return [story for story in shelf.stories if story.unit == unit_id]


def unit_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all units in the order of their names."""
    for one in unit_ids(shelf):
        stories = of_unit(one, shelf)
        yield Link(shelf.names.unit(one), addresses.unit(one), len(stories), _newest(stories))


def field_ids(shelf: Shelf) -> dict[str, str]:
    """Every field of the plans with its name, in the order of the names."""
    found = {one.id: one.name for plan in shelf.result.plans for one in plan.fields}
    return dict(sorted(found.items(), key=lambda pair: (sort_key(pair[1]), pair[0])))


def of_field(field_id: str, pieces: Iterable[AnyPiece]) -> list[AnyPiece]:
    """The pieces of a field; what is all-round belongs to each."""
    return [one for one in pieces if any(field.id in {field_id, vocabulary.ALL_ROUND.id} for field in one.fields)]


def field_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all fields in the order of their names."""
    for one, name in field_ids(shelf).items():
        stories = of_field(one, shelf.stories)
        yield Link(name, addresses.field(one), len(stories), _newest(stories))


def subject_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the kinds of subject."""
    for kind, name in vocabulary.SUBJECT_KINDS.labels().items():
        yield Link(capital(name), addresses.subject(kind), sum(s.subject.kind == kind for s in shelf.stories))


def type_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the types."""
    for one, name in shelf.names.types().items():
        yield Link(capital(name), addresses.type_(one), sum(s.type == one for s in shelf.stories))


def doors(shelf: Shelf) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The ways to stories by what they are about."""
    return (
        ("Loại", open_doors(type_links(shelf))),
        ("Đối tượng", open_doors(subject_links(shelf))),
        ("Lĩnh vực", open_doors(field_links(shelf))),
        ("Đơn vị", open_doors(unit_links(shelf))),
    )


def story_facets(shelf: Shelf) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The doors from any list of stories to every other."""
    return (*doors(shelf), ("Thời gian", tuple(period_links(shelf, (Every.YEAR, Every.QUARTER)))))
