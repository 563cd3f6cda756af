"""What was introduced and published in a span of days to the tables of a report, each by what pieces name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from thidua.check import Result
from thidua.papers.kinds.roll import Roll, gathered
from thidua.papers.model import Block, Column, Heading, Level, Table, Text
from thidua.periods import Span
from thidua.plan.model import Plan
from thidua.plan.names import Names, names_of
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import APPROVED
from thidua.records.story import Story
from thidua.vocabulary import ALL_ROUND, ARTICLE_KINDS, SUBJECT_KINDS

Piece = Story | Article
_COUNTED = (
    ("Điển hình giới thiệu", 22),
    ("Bài điển hình đã đăng", 22),
    ("Tin, bài khác đã đăng", 22),
    ("Đăng, phát ở nơi khác", 22),
)
_OFFICE = "Hội đồng, cơ quan"
_SUM = "Cộng"


@dataclass(frozen=True, slots=True)
class Figures:
    """The pieces of a span: who was introduced, what was published here, and how often what appeared elsewhere.

    `campaigns` are the titles of the column's own pages, for those that the plan does not name.
    """

    roll: Roll
    stories: tuple[Story, ...]
    articles: tuple[Article, ...]
    elsewhere: tuple[tuple[Piece, str], ...]
    campaigns: Mapping[str, str] = field(default_factory=dict)

    @property
    def totals(self) -> tuple[int, int, int, int]:
        """As many as in the columns of every table."""
        return len(self.roll.stories), len(self.stories), len(self.articles), len(self.elsewhere)


def figures(result: Result, plan: Plan, span: Span, belongs: Callable[[Story], bool] | None = None) -> Figures:
    """What a plan's pieces come to in a span, by today; `belongs` says which were introduced, by default by their day.

    What is published stands on the site: it has no error, and is not on hold.
    """
    held, today = result.held(plan), result.today
    roll = gathered(result, plan, belongs or (lambda story: story.introduced in span))
    pieces: tuple[Piece, ...] = (*held.stories, *held.articles)
    shown = [one for one in pieces if one.path not in result.faulty and one.is_public(today) and one.date in span]
    elsewhere = [
        (one, place.channel)
        for one in pieces
        if one.status == APPROVED and not (isinstance(one, Story) and one.on_hold)
        for place in one.published
        if place.date in span and place.date <= today
    ]
    return Figures(
        roll,
        tuple(one for one in shown if isinstance(one, Story)),
        tuple(one for one in shown if isinstance(one, Article)),
        tuple(elsewhere),
        {one.content.id: one.content.title for one in result.pieces if isinstance(one.content, Campaign)},
    )


Named = Callable[[Piece], Iterable[str]]


def _columns(title: str, counted: tuple[tuple[str, int], ...]) -> tuple[Column, ...]:
    rest = 165 - 13 - sum(width for _, width in counted)
    return (
        Column("STT", 13, centred=True),
        Column(title, rest),
        *(Column(name, width, centred=True) for name, width in counted),
    )


def _numbered(
    columns: tuple[Column, ...], rows: Iterable[tuple[str, tuple[int, ...]]], totals: tuple[int, ...] = ()
) -> Table:
    cells = [(str(number), name, *map(str, values)) for number, (name, values) in enumerate(rows, 1)]
    last = [("", _SUM, *map(str, totals))] if totals else []
    return Table(columns, (*cells, *last))


def _by(found: Figures, known: Mapping[str, str], named: Named) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A row for each name that is known, in its order, then for each other one that a piece has."""
    kinds: tuple[Iterable[Piece], ...] = (
        found.roll.stories,
        found.stories,
        found.articles,
        (one for one, _ in found.elsewhere),
    )
    counters = [Counter(name for one in pieces for name in set(named(one))) for pieces in kinds]
    others = sorted({name for counter in counters for name in counter} - known.keys())
    for key in (*known, *others):
        yield known.get(key, key), tuple(counter[key] for counter in counters)


def by_unit(found: Figures, plan: Plan, names: Names) -> Table:
    """The units that have something, in the plan's order; who has nothing is told only where it is asked for."""

    def unit(one: Piece) -> tuple[str]:
        introduced = not isinstance(one, Story) or one.introduced_by == "unit"
        return (names.unit(one.unit),) if one.unit and introduced else (_OFFICE,)

    order = {unit.name: unit.name for unit in plan.units}
    rows = [(name, values) for name, values in _by(found, order, unit) if any(values)]
    return _numbered(_columns("Đơn vị", _COUNTED), rows, found.totals)


def _fields(one: Piece, names: Names) -> Iterator[str]:
    for choice in one.fields:
        yield choice.id or names.field(choice)


def _campaigns(found: Figures, plan: Plan) -> dict[str, str]:
    """The plan's campaigns, then those of the column that pieces name."""
    known = names_of(plan.campaigns)
    pieces = (*found.roll.stories, *found.stories, *found.articles, *(one for one, _ in found.elsewhere))
    named = sorted({name for one in pieces for name in one.campaigns} - known.keys())
    return known | {name: found.campaigns.get(name, name) for name in named}


def _tables(found: Figures, plan: Plan, names: Names) -> Iterator[tuple[str, Table]]:
    """Each table under its heading; a list that the plan prints stands whole, with what has nothing yet."""
    fields = {choice.id: names.field(choice) for one in found.roll.stories for choice in one.fields if choice.id}
    known_fields = names_of(plan.fields) | {key: name for key, name in fields.items() if key == ALL_ROUND.id}
    lists: tuple[tuple[str, str, Mapping[str, str], Named], ...] = (
        ("Theo lĩnh vực", "Lĩnh vực", known_fields, lambda one: _fields(one, names)),
        ("Theo phong trào, cuộc vận động", "Phong trào", _campaigns(found, plan), lambda one: one.campaigns),
        ("Theo nhóm nội dung", "Nhóm nội dung", names_of(plan.content_groups), lambda one: one.content_groups),
    )
    yield "Theo đơn vị", by_unit(found, plan, names)
    for heading, title, known, named in lists:
        rows = list(_by(found, known, named))
        if rows:
            yield heading, _numbered(_columns(title, _COUNTED), rows)
    yield from _lone_tables(found, plan)


def _lone_tables(found: Figures, plan: Plan) -> Iterator[tuple[str, Table]]:
    """What only stories, only articles or only appearances elsewhere have."""
    subjects = Counter(one.subject.kind for one in found.roll.stories)
    types = Counter(one.type for one in found.roll.stories)
    called = Names((plan,)).types()
    channels, kinds = Counter(channel for _, channel in found.elsewhere), Counter(one.kind for one in found.articles)
    names = names_of(plan.channels)
    rows = {
        ("Theo đối tượng", "Đối tượng", _COUNTED[0]): [(term.vi, subjects[key]) for key, term in SUBJECT_KINDS.items()],
        ("Theo loại điển hình", "Loại", _COUNTED[0]): [
            (name, types[key]) for key, name in called.items() if types[key]
        ],
        ("Tin, bài khác theo thể loại", "Thể loại", _COUNTED[2]): [
            (term.vi, kinds[key]) for key, term in ARTICLE_KINDS.items()
        ],
        ("Theo kênh đăng, phát", "Kênh", _COUNTED[3]): [
            (names.get(key, key), channels[key]) for key in dict.fromkeys((*names, *sorted(channels)))
        ],
    }
    for (heading, title, counted), values in rows.items():
        if values:
            columns = _columns(title, (counted,))
            yield heading, _numbered(columns, ((_upper(name), (value,)) for name, value in values))


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]


def annex_of(found: Figures, plan: Plan, names: Names) -> tuple[Block, ...]:
    """The tables of a report, each below its heading."""
    blocks: list[Block] = []
    for number, (heading, table) in enumerate(_tables(found, plan, names), 1):
        blocks += [Heading(f"{number}. {heading}", Level.CLAUSE), table]
    return tuple(blocks)


def published_words(stories: int, articles: int, elsewhere: int) -> str:
    """What was published, as every report words it."""
    here = f"Đăng trên chuyên mục {stories} bài điển hình và {articles} tin, bài khác"
    return f"{here}; {elsewhere} lần đăng, phát ở nơi khác"


def told(found: Figures) -> Text:
    """The figures of a span in one sentence."""
    introduced, stories, articles, elsewhere = found.totals
    published = published_words(stories, articles, elsewhere)
    return Text(f"Đã giới thiệu {introduced} điển hình. {published} (số liệu cụ thể tại Phụ lục).")
