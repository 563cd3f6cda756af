"""A year's counts by unit in their clusters, with points only where the plan prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from thidua.check import Result
from thidua.papers.kinds.common import Made, as_of, period_words, plan_words
from thidua.papers.kinds.figures import Figures, Piece, figures
from thidua.papers.kinds.issuing import of_office, report_of
from thidua.papers.kinds.year import booked_as_report
from thidua.papers.model import Annex, Column, Paper, Table, Text
from thidua.periods import Every, Period, Span
from thidua.plan.duties import Quota, Score
from thidua.plan.model import Plan
from thidua.plan.names import names_of
from thidua.plan.parts import Unit
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.tally import Holdings, is_introduced_in, is_units_own, items

_SUM = (
    Column("STT", 12, centred=True),
    Column("Cụm, khối", 30),
    Column("Đơn vị", 38),
    Column("Điển hình được giới thiệu", 25, centred=True),
    Column("Tin, bài ở chuyên mục", 22, centred=True),
    Column("Đăng, phát ở nơi khác", 22, centred=True),
    Column("Điểm", 16, centred=True),
)
_DETAIL = (
    Column("STT", 12, centred=True),
    Column("Đơn vị", 45),
    Column("Nội dung chấm", 52),
    Column("Số lượng", 18, centred=True),
    Column("Điểm mỗi lần", 19, centred=True),
    Column("Điểm", 19, centred=True),
)


@dataclass(frozen=True, slots=True)
class Points:
    """What one line of the plan's scoring brings a unit; None where people give the points."""

    score: Score
    counted: int | None

    @property
    def points(self) -> int | None:
        """Points for each that was counted, at most as many as the plan allows."""
        if self.counted is None:
            return None
        found = self.counted * self.score.points
        return found if self.score.most is None else min(found, self.score.most)


def _units(plan: Plan, year: Period) -> list[Unit]:
    """Those in force on a day of the year, cluster by cluster in the plan's order."""
    order = {one.id: place for place, one in enumerate(plan.clusters)}
    there = [one for one in plan.units if one.span.overlaps(Span(year.start, year.end))]
    return sorted(there, key=lambda one: order.get(one.cluster, len(order)))


def _counted(score: Score, plan: Plan, held: Holdings, year: Period, today: date) -> Counter[str]:
    """How many each unit has of what a line counts, as a quota of the same words would count it."""
    if score.counted is None:
        return Counter()
    quota = Quota(score.id, score.title, "unit", Every.YEAR, counted=score.counted)
    found: Counter[str] = Counter()
    for one in items(quota, plan, held, today):
        if one.period == year and one.is_counted and one.is_units:
            found[one.unit] += one.value
    return found


def _without_held(held: Holdings) -> Holdings:
    def is_there(one: Story | Article) -> bool:
        return not (isinstance(one, Story) and one.on_hold)

    stories = tuple(one for one in held.stories if is_there(one))
    return replace(held, stories=stories, eventful=tuple(one for one in held.eventful if is_there(one)))


def points(result: Result, plan: Plan, year: Period) -> dict[str, tuple[Points, ...]]:
    """By unit what each line of the plan's scoring brings it in a year; what is on hold brings nothing."""
    held = _without_held(result.held(plan))
    counts = [(one, _counted(one, plan, held, year, result.today)) for one in plan.scoring]
    return {
        unit.id: tuple(Points(one, found[unit.id] if one.counted else None) for one, found in counts)
        for unit in _units(plan, year)
    }


def total(found: tuple[Points, ...]) -> int | None:
    """All points of a unit; None where the plan prints none, or people give some of them."""
    given = [one.points for one in found]
    return None if not given or None in given else sum(one for one in given if one is not None)


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _rows(plan: Plan, year: Period, found: Figures, given: dict[str, tuple[Points, ...]]) -> Iterator[tuple[str, ...]]:
    introduced = Counter(one.unit for one in found.roll.stories if is_units_own(one, plan))
    pieces: tuple[Piece, ...] = (*found.stories, *found.articles)
    here = Counter(one.unit for one in pieces)
    there = Counter(one.unit for one, _ in found.elsewhere)
    clusters = names_of(plan.clusters)
    for number, unit in enumerate(_units(plan, year), 1):
        counted = (introduced[unit.id], here[unit.id], there[unit.id])
        points_of = _shown(total(given[unit.id]))
        yield str(number), clusters.get(unit.cluster, ""), unit.name, *map(str, counted), points_of


def _details(plan: Plan, year: Period, given: dict[str, tuple[Points, ...]]) -> Iterator[tuple[str, ...]]:
    lines = ((unit, one) for unit in _units(plan, year) for one in given[unit.id])
    for number, (unit, one) in enumerate(lines, 1):
        most = f" (nhiều nhất {one.score.most})" if one.score.most is not None else ""
        values = (_shown(one.counted), str(one.score.points), _shown(one.points))
        yield str(number), unit.name, f"{one.score.title}{most}", *values


def score(result: Result, plan: Plan, year: Period) -> Made:
    """The points of a plan that prints none are a blank column, for people to fill in."""
    when, given = period_words(year, plan), points(result, plan, year)
    span = Span(max(year.start, plan.start), min(year.end, plan.end, result.today))
    found = figures(result, plan, span, lambda story: is_introduced_in(story, year, plan))
    table = Table(_SUM, tuple(_rows(plan, year, found, given)))
    issuer = of_office(plan, "score", today=result.today)
    annexes = [Annex(f"Tổng hợp kết quả, chấm điểm thi đua {when}", (table,))]
    if plan.scoring:
        annexes.append(Annex("Điểm của từng nội dung", (Table(_DETAIL, tuple(_details(plan, year, given))),)))
    none = "kế hoạch không in thang điểm nên cột điểm để trống"
    printed = "điểm tính theo thang điểm của kế hoạch" if plan.scoring else none
    paper = Paper(
        head=issuer.head,
        type="Báo cáo",
        subject=f"Tổng hợp tuyên truyền, giới thiệu điển hình tiên tiến để chấm điểm thi đua {when}",
        to=issuer.to,
        grounds=(f"Căn cứ {plan_words(plan)}",),
        body=(Text(f"Kết quả của {len(given)} {plan.unit_label} trong {when}{as_of(year, result.today)}; {printed}."),),
        last=f"{issuer.name} trân trọng báo cáo",
        signature=issuer.signature,
        recipients=issuer.recipients,
        annexes=tuple(annexes),
    )
    return Made(paper, table, (*found.roll.notes(), *booked_as_report(result, report_of(plan, "score"), year.id)))
