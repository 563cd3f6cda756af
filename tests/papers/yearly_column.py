"""A small column with a report, reviews, registrations and points, and what its papers say, for tests of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from tests.small_column import PLAN, checked, story
from thidua.check import Result
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.milestone import milestone
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.score import score
from thidua.papers.kinds.selection import selection
from thidua.papers.kinds.unit import unit
from thidua.papers.kinds.year import year
from thidua.papers.model import Annex, Heading, Paper, Table, Text
from thidua.periods import Period
from thidua.plan.model import Plan

PERSON = "{kind: individual, name: Anh N.V.A.}"
CONSENT = "{given: 2026-01-05}"
ARTICLE = """---
title: Hội thi của các phòng
date: 2026-05-05
status: approved
kind: contest
unit: phong-kinh-te
summary: Hội thi kể chuyện của sáu phòng.
author: Phóng viên
---
Hội thi có sáu đội.
"""
REPORTED = """reports:
  - {id: bao-cao-nam, title: Báo cáo năm, to: Sở Nội vụ, by: Phòng Tổng hợp, every: year, before: 12-30, source: III.2}
milestones:
  - {id: so-ket, title: Sơ kết, kind: interim, every: year, when: cuối năm, source: III}
  - {id: tong-ket, title: Tổng kết, kind: final, period: 2027, source: III}
registrations: {by: unit, of: exemplar, every: year, source: III}
"""
SCORED = """scoring:
  - {id: bai, title: Mỗi bài điển hình, points: 5, count: {what: stories}, most: 10, source: IV}
  - {id: dang, title: Mỗi lần đăng ở cổng, points: 3, count: {what: published, channels: [cong-thong-tin]}, source: IV}
"""
BY_HAND = "  - {id: nep, title: Nền nếp, points: 20, source: IV}\n"


def column(
    files: Mapping[str, str], plan: str = PLAN + REPORTED, *, today: str = "2026-12-20", **more: Mapping[str, str]
) -> tuple[Result, Plan]:
    result = checked(files, plans={"plan.yml": plan}, today=date.fromisoformat(today), **more)
    return result, result.plans[0]


def of(plan: Plan, text: str) -> Period:
    found = plan.period_of(text)
    assert found
    return found


def texts(made: Made | None) -> list[str]:
    assert made
    assert isinstance(made.paper, Paper)
    return [block.text for block in made.paper.body if isinstance(block, Text | Heading)]


def annexes(made: Made | None) -> tuple[Annex, ...]:
    assert made
    assert isinstance(made.paper, Paper)
    return made.paper.annexes


def rows(annex: Annex, heading: str) -> list[tuple[str, ...]]:
    """The rows of the table below a heading."""
    place = next(n for n, block in enumerate(annex.body) if isinstance(block, Heading) and heading in block.text)
    table = annex.body[place + 1]
    assert isinstance(table, Table)
    return list(table.rows)


def year_of(result: Result, plan: Plan, text: str = "2026", *, annex: bool = False) -> Made:
    return year(result, plan, of(plan, text), annex=annex)


FILES = {
    "exemplars/2026/a.md": story(subject=PERSON, consent=CONSENT, date="2026-02-02"),
    "exemplars/2026/b.md": story(
        title="Cổng ngõ sạch",
        date="2026-06-01",
        unit="phong-kinh-te",
        recognitions="[{level: co-quan, form: Giấy khen, status: granted, date: 2026-11-01}]",
        published="[{channel: cong-thong-tin, date: 2026-06-02}, {channel: cong-thong-tin, date: 2026-06-09}]",
    ),
    "exemplars/2026/c.md": story(title="Chưa đến ngày", date="2026-12-25"),
    "exemplars/2026/d.md": story(title="Chờ duyệt", status="submitted", date="2026-07-07"),
    "articles/2026/hoi-thi.md": ARTICLE,
}


ON_HOLD = "{since: 2026-11-01, reason: editing}"
HELD = {**FILES, "exemplars/2026/a.md": story(subject=PERSON, consent=CONSENT, hold=ON_HOLD)}


UNASKED = {**FILES, "exemplars/2026/a.md": story(subject=PERSON, date="2026-02-02")}


REGISTERED = {
    "2026.yml": """- {unit: phong-kinh-te, subject: Tổ Một cửa, titles: [Tập thể lao động xuất sắc, Bằng khen]}
- {unit: phong-tong-hop, subject: Anh N.V.A., titles: Lao động tiên tiến}
"""
}


def of_everything(result: Result, plan: Plan) -> Iterator[Made]:
    period, (final,) = of(plan, "2026"), (one for one in plan.milestones if one.id == "tong-ket")
    yield year_of(result, plan, annex=True)
    yield from (selection(result, plan, period), score(result, plan, period), milestone(result, plan, final))
    yield from (unit(result, plan, one, period) for one in plan.units)
    yield quarter(result, plan, of(plan, "2026-Q1"))
