"""The ways to stories: by period, unit, field, kind of subject and type, each with how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from thidua import vocabulary
from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.views import Link
from thidua.periods import Every
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render.words import capital, period_name
from thidua.vietnamese import sort_key

AnyPiece = TypeVar("AnyPiece", Story, Article, Story | Article)
# A facet, and of each of its values what it is called, the address of all its stories, and the stories that have it.
Narrowing: TypeAlias = tuple[str, list[tuple[str, str, list[Story]]]]


def filled(links: Iterable[Link]) -> tuple[Link, ...]:
    """Those that lead to something."""
    return tuple(link for link in links if link.count)


def period_links(catalog: Catalog, kinds: Iterable[Every]) -> Iterator[Link]:
    """Links to periods that have stories, newest first."""
    wanted = set(kinds)
    for period, stories in catalog.by_period.items():
        if period.every in wanted:
            yield Link(capital(period_name(period)), addresses.period(period.id), len(stories))


def _newest(stories: list[Story]) -> str:
    return f"Mới nhất: {stories[0].title}" if stories else ""


def unit_ids(catalog: Catalog) -> list[str]:
    """Every unit of the plans, in the order of their names."""
    known = {unit.id for plan in catalog.result.plans for unit in plan.units}
    return sorted(known, key=lambda one: (sort_key(catalog.names.unit(one)), one))


def unit_links(catalog: Catalog) -> Iterator[Link]:
    """Links to all units in the order of their names."""
    for one in unit_ids(catalog):
        stories = catalog.by_unit.get(one, [])
        yield Link(catalog.names.unit(one), addresses.unit(one), len(stories), _newest(stories))


def field_ids(catalog: Catalog) -> dict[str, str]:
    """Every field of the plans with its name, in the order of the names."""
    found = {one.id: one.name for plan in catalog.result.plans for one in plan.fields}
    return dict(sorted(found.items(), key=lambda pair: (sort_key(pair[1]), pair[0])))


def of_field(field_id: str, pieces: Iterable[AnyPiece]) -> list[AnyPiece]:
    """The pieces of a field; what is all-round belongs to each."""
    return [one for one in pieces if any(field.id in {field_id, vocabulary.ALL_ROUND.id} for field in one.fields)]


def field_links(catalog: Catalog) -> Iterator[Link]:
    """Links to all fields in the order of their names."""
    for one, name in field_ids(catalog).items():
        stories = of_field(one, catalog.stories)
        yield Link(name, addresses.field(one), len(stories), _newest(stories))


def unit_facets(unit_id: str, narrowed: Iterable[Narrowing]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Links to the ways to narrow a unit's stories, each with how many of them it leaves."""
    return tuple(
        (title, filled(Link(name, addresses.of_unit(unit_id, url), len(found)) for name, url, found in ways))
        for title, ways in narrowed
    )


def narrowings(stories: list[Story], catalog: Catalog) -> Iterator[Narrowing]:
    """By facet its values: what each is called, the address of all its stories, and those of the given that have it."""
    years = (one for one in catalog.by_period if one.every is Every.YEAR)
    kinds = vocabulary.SUBJECT_KINDS.labels().items()
    yield (
        "Loại",
        [
            (name, addresses.type_(one), [s for s in stories if s.type == one])
            for one, name in catalog.names.types().items()
        ],
    )
    yield (
        "Đối tượng",
        [(capital(name), addresses.subject(one), [s for s in stories if s.subject.kind == one]) for one, name in kinds],
    )
    yield "Lĩnh vực", [(name, addresses.field(one), of_field(one, stories)) for one, name in field_ids(catalog).items()]
    yield (
        "Thời gian",
        [(capital(period_name(one)), addresses.period(one.id), [s for s in stories if s.date in one]) for one in years],
    )


def subject_links(catalog: Catalog) -> Iterator[Link]:
    """Links to the kinds of subject."""
    for kind, name in vocabulary.SUBJECT_KINDS.labels().items():
        yield Link(capital(name), addresses.subject(kind), sum(s.subject.kind == kind for s in catalog.stories))


def type_links(catalog: Catalog) -> Iterator[Link]:
    """Links to the types."""
    for one, name in catalog.names.types().items():
        yield Link(capital(name), addresses.type_(one), sum(s.type == one for s in catalog.stories))


def facets(catalog: Catalog) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The ways to stories by what they are about."""
    return (
        ("Loại", filled(type_links(catalog))),
        ("Đối tượng", filled(subject_links(catalog))),
        ("Lĩnh vực", filled(field_links(catalog))),
        ("Đơn vị", filled(unit_links(catalog))),
    )


def story_facets(catalog: Catalog) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The facets beside any list of stories, with time among them."""
    return (*facets(catalog), ("Thời gian", tuple(period_links(catalog, (Every.YEAR, Every.QUARTER)))))
