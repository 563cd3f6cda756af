"""A list too long for one page to several: its newest pieces, then its periods, and of a long month numbered pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from thidua.pages import addresses
from thidua.pages.views import Card, Group, Link, ListView, Page
from thidua.periods import Every, Period, containing
from thidua.render.words import capital, figure, period_name

# So many pieces one page lists at most.
MOST = 100
# What stands beside the stories of a list, its articles, gets what they leave, and no less than this.
_LEAST_BESIDE = 20
# By which kind of period the list of a period is divided; that of a month is only numbered.
FINER = {Every.YEAR: Every.QUARTER, Every.QUARTER: Every.MONTH}
_UNDATED = "Chưa có ngày"


@dataclass(frozen=True, slots=True)
class Division:
    """How a list is divided where it is too long.

    `said` is its lead, with `{}` for how many; `base` is where the addresses of its periods begin; `by` is the longest
    kind of period that it is divided by, None where it is only numbered. `makes` is False where its periods have pages
    already. `whole` is the list of which it is a part itself, `name` what ways back call it; else the page, its title.
    """

    said: str
    base: str = ""
    by: Every | None = Every.YEAR
    makes: bool = True
    whole: Page | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """The pieces of one period, and by which kind of period they could be divided further."""

    name: str
    url: str
    cards: tuple[Card, ...]
    by: Every | None


def under_quarters(cards: Iterable[Card], *, linked: bool = False) -> tuple[Group, ...]:
    """Cards, newest first, under their quarters, which may lead to the pages of all stories; undated ones above all."""
    cards = list(cards)
    undated = tuple(one for one in cards if one.date is None)
    groups = [Group(_UNDATED, undated)] if undated else []
    dated = ((containing(Every.QUARTER, one.date), one) for one in cards if one.date)
    for quarter, found in groupby(dated, key=lambda pair: pair[0]):
        url = addresses.period(quarter.id) if linked else ""
        groups.append(Group(capital(period_name(quarter)), tuple(one for _, one in found), url))
    return tuple(groups)


def count(groups: Iterable[Group]) -> int:
    """How many pieces stand in groups."""
    return sum(len(one.cards) for one in groups)


def _slice(groups: Iterable[Group], first: int, last: int) -> Iterator[Group]:
    """The pieces from one place to another, each group with how many it has in all where some of them are left out."""
    at = 0
    for group in groups:
        cards = group.cards[max(first - at, 0) : max(last - at, 0)]
        if len(cards) == len(group.cards):
            yield group
        elif cards:
            yield replace(group, cards=cards, total=group.total or len(group.cards))
        at += len(group.cards)


def beside(stories: int, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups that stand beside so many stories, each cut to what a page has room for; `own` leads to the whole."""
    left = max(_LEAST_BESIDE, MOST - stories)
    shown: list[Group] = []
    for waiting, group in zip(range(len(groups), 0, -1), reversed(groups), strict=True):
        share = min(len(group.cards), left // waiting)
        left -= share
        is_cut = share < len(group.cards)
        shown.append(
            replace(group, cards=group.cards[:share], url=group.own, total=len(group.cards)) if is_cut else group
        )
    return tuple(reversed(shown))


def fitted(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Groups, each with a list of its own, as far as one page has room for them all; the first is its main one."""
    if count(groups) <= MOST:
        return groups
    main, after = groups[0], beside(len(groups[0].cards), groups[1:])
    room = MOST - count(after)
    is_cut = len(main.cards) > room
    shown = replace(main, cards=main.cards[:room], url=main.own, total=len(main.cards)) if is_cut else main
    return (shown, *after)


def _periods(cards: Iterable[Card], by: Every) -> tuple[Every, dict[Period, list[Card]]]:
    """The pieces by period; longer periods are passed over while all pieces lie in one of them.

    That one is too long, too, and so its own parts stay when a second one begins: no address ever goes again.
    """
    dated = [(one.date, one) for one in cards if one.date]
    while True:
        found: dict[Period, list[Card]] = {}
        for day, card in dated:
            found.setdefault(containing(by, day), []).append(card)
        if len(found) > 1 or by not in FINER:
            return by, found
        by = FINER[by]


def _parts(cards: Sequence[Card], how: Division, room: int) -> Iterator[_Part]:
    """The periods of a list, the newest first; before them what has no date, where a page has no room for it."""
    if how.by is None:
        return
    undated = tuple(one for one in cards if one.date is None)
    if len(undated) > room:
        yield _Part(_UNDATED, f"{how.base}{addresses.UNDATED}", undated, None)
    every, found = _periods(cards, how.by)
    for period, those in found.items():
        url = f"{how.base}{addresses.period(period.id)}"
        yield _Part(capital(period_name(period)), url, tuple(those), FINER.get(every))


def archived(groups: Sequence[Group], room: int) -> tuple[tuple[Group, ...], tuple[Link, ...]]:
    """The newest of all stories, and links to the periods of the archive where there is no room for them all."""
    cards = [card for group in groups for card in group.cards]
    if len(cards) <= room:
        return tuple(groups), ()
    parts = _parts(cards, Division(""), room)
    return tuple(_slice(groups, 0, room)), tuple(Link(one.name, one.url, len(one.cards)) for one in parts)


def _of(first: int, last: int, total: int) -> str:
    return f"{figure(first)}–{figure(last)} trong {figure(total)}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _part_page(page: Page, part: _Part, how: Division) -> tuple[Page, Division]:
    """The whole page of a part, and how that is divided."""
    whole = how.whole or page
    title = f"{whole.title}: {_lower(part.name)}"
    chips = (*whole.view.chips, Link(f"Thời gian: {part.name}", whole.url))
    lead = how.said.format(figure(len(part.cards)))
    view = ListView(title, lead, under_quarters(part.cards), facets=page.view.facets, chips=chips)
    crumbs = (*page.crumbs, Link(how.name or page.title, page.url))
    made = Page(part.url, "list.html", title, view, lead, section=page.section, crumbs=crumbs, narrowed=True)
    return made, replace(how, by=part.by, makes=True, whole=whole, name=part.name)


def _hundreds(url: str, total: int) -> Iterator[tuple[int, int, Link]]:
    """Each hundred of a list: the places of the first of it and of the one after its last, and its page."""
    for number, first in enumerate(range(0, total, MOST), start=1):
        last = min(first + MOST, total)
        yield first, last, Link(f"{figure(first + 1)}–{figure(last)}", addresses.numbered(url, number))


def numbered_links(page: Page) -> Iterator[Page]:
    """A list of links as one page, or as several of a hundred each."""
    view: ListView = page.view
    if len(view.links) <= MOST:
        yield page
        return
    hundreds = list(_hundreds(page.url, len(view.links)))
    numbers = tuple(link for _, _, link in hundreds)
    for first, last, here in hundreds:
        yield _nth(page, replace(view, links=view.links[first:last], numbers=numbers), here.url)


def _nth(page: Page, view: ListView, url: str, name: str = "") -> Page:
    """One of the numbered pages of a list; the first is the list itself."""
    if url == page.url:
        return replace(page, view=view, description=view.lead)
    number = url.rstrip("/").rpartition("/")[2]
    title = f"{page.title}, trang {number}"
    crumbs = (*page.crumbs, Link(name or page.title, page.url))
    return replace(
        page,
        url=url,
        title=title,
        view=replace(view, title=title),
        description=f"{title}. {view.lead}",
        crumbs=crumbs,
        narrowed=True,
    )


def _numbered(page: Page, groups: Sequence[Group], how: Division, after: tuple[Group, ...]) -> Iterator[Page]:
    """A page for each hundred pieces, the first at the list's own address."""
    total = count(groups)
    hundreds = list(_hundreds(page.url, total))
    numbers = tuple(link for _, _, link in hundreds)
    for first, last, here in hundreds:
        lead = how.said.format(_of(first + 1, last, total))
        shown = (*_slice(groups, first, last), *(after if first == 0 else ()))
        yield _nth(page, replace(page.view, lead=lead, groups=shown, numbers=numbers), here.url, how.name)


def _own_page(page: Page, group: Group) -> tuple[Page, Division]:
    """The list of a group that its page has no room for."""
    title = f"{page.title}: {_lower(group.heading)}"
    said = f"{{}} {group.counted}."
    lead = said.format(figure(len(group.cards)))
    view = ListView(title, lead, under_quarters(group.cards), chips=(Link(title, page.url),))
    crumbs = (*page.crumbs, Link(page.title, page.url))
    made = Page(group.own, "list.html", title, view, lead, section=page.section, crumbs=crumbs, narrowed=True)
    is_dated = any(one.date for one in group.cards)
    return made, Division(said, base=group.own, by=Every.YEAR if is_dated else None, name=group.heading)


def own_lists(page: Page, whole: Iterable[Group], shown: Iterable[Group]) -> Iterator[Page]:
    """The lists of the groups of which a page shows a part."""
    for group, part in zip(whole, shown, strict=True):
        if group.own and len(part.cards) < len(group.cards):
            yield from paged(*_own_page(page, group))


def paged(page: Page, how: Division) -> Iterator[Page]:
    """A list as one page where there is room, else as several: itself, its own lists, then its parts."""
    view: ListView = page.view
    if count(view.groups) <= MOST:
        yield page
        return
    main = tuple(one for one in view.groups if not one.own)
    aside = tuple(one for one in view.groups if one.own)
    after = beside(count(main), aside)
    room = MOST - count(after)
    if count(main) <= room:
        yield replace(page, view=replace(view, groups=(*main, *after)))
    elif how.by is None:
        yield from _numbered(page, main, how, after)
    else:
        yield from _divided(page, main, how, after)
    yield from own_lists(page, aside, after)


def _divided(page: Page, groups: Sequence[Group], how: Division, after: tuple[Group, ...]) -> Iterator[Page]:
    """The newest of a list with links to its periods; then these, where nothing else makes them."""
    room = MOST - count(after)
    cards = [card for group in groups for card in group.cards]
    parts = list(_parts(cards, how, room))
    ways = {one.name: one.url for one in parts}
    # A quarter of a part of the stories leads to no page of all of them.
    shown = (one if how.base == "" else replace(one, url=ways.get(one.heading, "")) for one in _slice(groups, 0, room))
    lead = how.said.format(_of(1, room, len(cards)))
    periods = tuple(Link(one.name, one.url, len(one.cards)) for one in parts)
    yield replace(
        page,
        view=replace(page.view, lead=lead, groups=(*shown, *after), periods=periods),
        description=lead,
    )
    for part in parts:
        if how.makes or part.url.endswith(addresses.UNDATED):
            yield from paged(*_part_page(page, part, how))
