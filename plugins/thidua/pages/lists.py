"""The lists: all stories, and those of a period, unit, field, content group, subject kind and type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from thidua.messages import words
from thidua.pages import addresses
from thidua.pages.cards import article_card, capital, story_card
from thidua.pages.shelf import Shelf
from thidua.pages.views import Group, Link, ListView, Page
from thidua.periods import Every, Period, containing
from thidua.records.article import Article
from thidua.records.common import ALL_ROUND, UNDATED
from thidua.records.story import Story
from thidua.render.words import period_name
from thidua.vietnamese import sort_key

_LEAST_FOR_GROUPS = 1


def _quarter(story: Story) -> Period:
    return containing(Every.QUARTER, story.date)


def by_quarter(stories: Iterable[Story], shelf: Shelf) -> tuple[Group, ...]:
    """Cards under their quarters, the newest first; what has no date yet stands above them all."""
    stories = list(stories)
    undated = [story for story in stories if story.date == UNDATED]
    groups = [Group("Chưa có ngày", tuple(story_card(one, shelf) for one in undated))] if undated else []
    dated = sorted((s for s in stories if s.date != UNDATED), key=lambda s: (-s.date.toordinal(), s.id))
    for quarter, found in groupby(dated, key=_quarter):
        cards = tuple(story_card(one, shelf) for one in found)
        groups.append(Group(capital(period_name(quarter)), cards, addresses.period(quarter.id)))
    return tuple(groups)


def _count_words(count: int) -> str:
    return f"{count} bài" if count else "Chưa có bài"


def _story_list(
    url: str,
    title: str,
    stories: list[Story],
    shelf: Shelf,
    *,
    lead: str = "",
    parent: Link,
    section: str = addresses.STORIES,
) -> Page:
    view = ListView(
        title=title,
        lead=lead or f"{_count_words(len(stories))} giới thiệu điển hình.",
        groups=by_quarter(stories, shelf),
        parent=parent,
    )
    return Page(url, "list.html", title, view, view.lead, section=section, crumbs=(parent,))


def _index(url: str, title: str, lead: str, links: Iterable[Link], section: str = addresses.STORIES) -> Page:
    view = ListView(title, lead, links=tuple(links))
    return Page(url, "index.html", title, view, lead, section=section)


def story_index(shelf: Shelf) -> Page:
    """All stories, with the doors to every other list."""
    facets = (
        ("Loại", tuple(type_links(shelf))),
        ("Đối tượng", tuple(subject_links(shelf))),
        ("Lĩnh vực", tuple(field_links(shelf))),
        ("Đơn vị", tuple(unit_links(shelf))),
        ("Thời gian", tuple(period_links(shelf, (Every.YEAR, Every.QUARTER)))),
    )
    lead = f"{_count_words(len(shelf.stories))} giới thiệu tập thể, cá nhân, hộ gia đình tiêu biểu."
    view = ListView("Điển hình", lead, by_quarter(shelf.stories, shelf), facets)
    return Page(addresses.STORIES, "list.html", "Điển hình", view, lead, section=addresses.STORIES)


def _periods_with_stories(shelf: Shelf) -> list[Period]:
    found = {
        containing(every, story.date)
        for story in shelf.stories
        if story.date != UNDATED
        for every in (Every.YEAR, Every.QUARTER, Every.MONTH)
    }
    return sorted(found, key=lambda period: (period.start, -period.end.toordinal()), reverse=True)


def _in_period(period: Period, shelf: Shelf) -> list[Story]:
    return [story for story in shelf.stories if story.date in period]


def period_links(shelf: Shelf, kinds: Iterable[Every]) -> Iterator[Link]:
    """Doors to periods that have stories, newest first."""
    wanted = set(kinds)
    for period in _periods_with_stories(shelf):
        if period.every in wanted:
            yield Link(capital(period_name(period)), addresses.period(period.id), len(_in_period(period, shelf)))


def period_pages(shelf: Shelf) -> Iterator[Page]:
    """The archive: an index, and a page for every year, quarter and month with stories."""
    parent = Link("Theo thời gian", addresses.PERIODS)
    links = period_links(shelf, (Every.YEAR, Every.QUARTER, Every.MONTH))
    yield _index(addresses.PERIODS, "Theo thời gian", "Các bài theo năm, quý và tháng.", links)
    for period in _periods_with_stories(shelf):
        title = f"Điển hình {period_name(period)}"
        yield _story_list(addresses.period(period.id), title, _in_period(period, shelf), shelf, parent=parent)


def _unit_ids(shelf: Shelf) -> list[str]:
    known = {unit.id for plan in shelf.result.plans for unit in plan.units}
    return sorted(known, key=lambda one: (sort_key(shelf.unit_name(one)), one))


def _of_unit(unit_id: str, shelf: Shelf) -> list[Story]:
    return [story for story in shelf.stories if story.unit == unit_id]


def unit_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all units in the order of their names."""
    for one in _unit_ids(shelf):
        yield Link(shelf.unit_name(one), addresses.unit(one), len(_of_unit(one, shelf)))


def unit_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of units and a page for each, with its articles too."""
    label = shelf.plan.unit_label if shelf.plan else "đơn vị"
    title = "Theo đơn vị"
    yield _index(addresses.UNITS, title, f"Bài của từng {label}.", unit_links(shelf))
    for one in _unit_ids(shelf):
        page = _story_list(
            addresses.unit(one),
            shelf.unit_name(one),
            _of_unit(one, shelf),
            shelf,
            parent=Link(title, addresses.UNITS),
        )
        articles = tuple(article_card(a, shelf) for a in shelf.articles if a.unit == one)
        yield _with_group(page, Group("Tin bài của đơn vị", articles))


def _with_group(page: Page, group: Group) -> Page:
    if not group.cards:
        return page
    view: ListView = page.view
    longer = ListView(view.title, view.lead, (*view.groups, group), parent=view.parent)
    return Page(
        page.url,
        page.template,
        page.title,
        longer,
        page.description,
        section=page.section,
        crumbs=page.crumbs,
    )


def _field_ids(shelf: Shelf) -> dict[str, str]:
    found = {one.id: one.name for plan in shelf.result.plans for one in plan.fields}
    return dict(sorted(found.items(), key=lambda pair: (sort_key(pair[1]), pair[0])))


def _of_field(field_id: str, shelf: Shelf) -> list[Story]:
    return [s for s in shelf.stories if any(f.id in {field_id, ALL_ROUND} for f in s.fields)]


def field_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to all fields in the order of their names."""
    for one, name in _field_ids(shelf).items():
        yield Link(name, addresses.field(one), len(_of_field(one, shelf)))


def field_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of fields and a page for each; an all-round exemplar stands in every one."""
    title = "Theo lĩnh vực"
    yield _index(addresses.FIELDS, title, "Bài theo lĩnh vực mà điển hình nổi bật.", field_links(shelf))
    for one, name in _field_ids(shelf).items():
        yield _story_list(
            addresses.field(one), name, _of_field(one, shelf), shelf, parent=Link(title, addresses.FIELDS)
        )


def subject_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the kinds of subject."""
    for kind, name in words.SUBJECT_KINDS.items():
        yield Link(capital(name), addresses.subject(kind), sum(s.subject.kind == kind for s in shelf.stories))


def type_links(shelf: Shelf) -> Iterator[Link]:
    """Doors to the types."""
    for one, name in words.TYPES.items():
        yield Link(capital(name), addresses.type_(one), sum(s.type == one for s in shelf.stories))


def _simple_pages(
    shelf: Shelf, index: Page, known: Iterable[tuple[str, str, Callable[[Story], bool]]]
) -> Iterator[Page]:
    yield index
    parent = Link(index.title, index.url)
    for url, name, belongs in known:
        found = [story for story in shelf.stories if belongs(story)]
        yield _story_list(url, capital(name), found, shelf, parent=parent)


def subject_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the kinds of subject and a page for each."""
    index = _index(addresses.SUBJECTS, "Theo đối tượng", "Tập thể, cá nhân, hộ gia đình.", subject_links(shelf))

    def is_of(kind: str) -> Callable[[Story], bool]:
        return lambda story: story.subject.kind == kind

    yield from _simple_pages(
        shelf, index, ((addresses.subject(k), n, is_of(k)) for k, n in words.SUBJECT_KINDS.items())
    )


def type_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the types and a page for each."""
    index = _index(
        addresses.TYPES,
        "Theo loại",
        "Điển hình, nhân tố mới, mô hình mới, gương người tốt, sáng kiến.",
        type_links(shelf),
    )

    def is_of(one: str) -> Callable[[Story], bool]:
        return lambda story: story.type == one

    yield from _simple_pages(shelf, index, ((addresses.type_(t), n, is_of(t)) for t, n in words.TYPES.items()))


def group_pages(shelf: Shelf) -> Iterator[Page]:
    """An index of the plans' content groups and a page for each, articles too; nothing where no plan has groups."""
    names = {one.id: one.name for plan in shelf.result.plans for one in plan.content_groups}
    if not names:
        return
    title = "Theo nhóm nội dung"
    pieces: list[Story | Article] = [*shelf.stories, *shelf.articles]
    links = [
        Link(name, addresses.group(one), sum(one in p.content_groups for p in pieces)) for one, name in names.items()
    ]
    yield _index(addresses.GROUPS, title, "Bài theo nhóm nội dung của kế hoạch.", links)
    for one, name in names.items():
        stories = [story for story in shelf.stories if one in story.content_groups]
        page = _story_list(addresses.group(one), name, stories, shelf, parent=Link(title, addresses.GROUPS))
        articles = tuple(article_card(a, shelf) for a in shelf.articles if one in a.content_groups)
        yield _with_group(page, Group("Tin bài", articles))
