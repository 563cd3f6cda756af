"""What a plan may say of days, turns, groups and numbers; and each mistake in it named at its place, with its cure."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_column import checked, plan_of
from tests.test_source import place
from thidua.findings import Finding, Position
from thidua.ledger import ledger
from thidua.messages.catalogue import sentence
from thidua.periods import Every, of_months
from thidua.plan.days import parse_day_of
from thidua.plan.dues import dues
from thidua.plan.duties import Due
from thidua.plan.reader import read_plan
from thidua.schema.meant import day_of_period_meant
from thidua.source.nodes import Table, locate
from thidua.tally import Holdings

HEAD = """\
id: co-quan
title: Kế hoạch
office: {name: Cơ quan, short: Cơ quan}
from: 2026
to: 2027
unit_label: phòng
units:
  - {id: phong-mot, name: Phòng Một, cluster: khoi-mot, group: phong}
  - {id: phong-hai, name: Phòng Hai, cluster: khoi-mot, group: phong}
  - {id: phuong-mot, name: Phường Một, cluster: khoi-hai, group: phuong}
clusters: [{id: khoi-mot, name: Khối Một}, {id: khoi-hai, name: Khối Hai}]
groups: [{id: phong, name: Phòng}, {id: phuong, name: Phường}]
levels: [{id: tinh, name: cấp tỉnh}]
figures: [{id: hop, name: Số cuộc họp}]
"""


def quota(**keys: str) -> str:
    """A plan with one quota."""
    own = {"id": "q", "title": "Chỉ tiêu", "per": "unit", "every": "quarter", "at_least": "1", "source": "II", **keys}
    return HEAD + "quotas:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in own.items() if value) + "\n"


def report(keys: str) -> str:
    return f"{HEAD}reports:\n  - {{id: r, title: Báo cáo, source: III, {keys}}}\n"


def milestone(keys: str) -> str:
    return f"{HEAD}milestones:\n  - {{id: m, title: Sơ kết, kind: interim, source: III, {keys}}}\n"


TURN = "[{owners: [khoi-mot], periods: [Q1, Q3]}, {owners: [khoi-hai], periods: [Q2, Q4]}]"
MISTAKES = {
    "a day of no month": (report("every: year, before: ▸04-31"), "bad-day-of-period"),
    "a day of leap years": (report("every: year, on: ▸02-29"), "bad-day-of-period"),
    "a day that February lacks": (report("every: month, on: ▸30"), "bad-day-of-period"),
    "a day that June lacks": (report("every: quarter, on: ▸31 of last month"), "bad-day-of-period"),
    "a day of the year for a month": (report("every: month, before: ▸12-25"), "bad-day-of-period"),
    "a day of the year for a quarter": (report("every: quarter, before: ▸12-25"), "bad-day-of-period"),
    "half of a year without a day": (report("every: half, before: ▸06-15"), "bad-day-of-period"),
    "a day of a month in a quarter": (report("every: quarter, before: ▸25"), "bad-day-of-period"),
    "a day of each plan": (report("every: plan, before: ▸06-15"), "bad-day-of-period"),
    "a fixed day of each year": (report("every: year, before: ▸2026-06-15"), "bad-day-of-period"),
    "before the first": (report("every: month, before: ▸1"), "bad-day-of-period"),
    "before the first of the year": (report("every: year, before: ▸01-01"), "bad-day-of-period"),
    "before the plan": (report("every: plan, on: ▸2025-12-31"), "bad-day-of-period"),
    "one of several": (report("every: year, before: [06-15, ▸04-31]"), "bad-day-of-period"),
    "a day that is none": (report("every: month, before: ▸ngày đẹp"), "bad-form"),
    "a day 32": (report("every: month, before: ▸32"), "bad-form"),
    "a milestone's day": (milestone("every: half, on: ▸12-20"), "bad-day-of-period"),
    "two days for one deadline": (quota(due="{before: ▸[5 of first month, 5 of last month]}"), "bad-day-of-period"),
    "a registration's day": (
        f"{HEAD}registrations: {{by: unit, of: exemplar, every: year, source: II, due: {{before: ▸02-29}}}}\n",
        "bad-day-of-period",
    ),
    "a day without a turn": (report("before: ▸12-25"), "unclear-duty"),
    "before and on": (report("every: year, before: 12-25, on: ▸12-26"), "unclear-duty"),
    "before and after": (quota(due="{before: 5 of last month, after_days: ▸5}"), "unclear-duty"),
    "working days without a day": (quota(due="{working_days: ▸later}"), "unclear-duty"),
    "working days counted to a day": (quota(due="{on: 5 of last month, working_days: ▸counted}"), "unclear-duty"),
    "a milestone's two days": (milestone("date: 2026-06-11, every: year, on: ▸06-12"), "unclear-duty"),
    "a milestone's own day each month": (milestone("date: 2026-06-11, every: ▸month"), "unclear-duty"),
    "an anniversary of each unit": (
        milestone("date: 2026-06-11, per: ▸unit").replace("kind: interim", "kind: anniversary"),
        "unclear-duty",
    ),
    "a way of working days that is none": (quota(due="{on: 5 of last month, working_days: ▸sau}"), "unknown-choice"),
    "a nil return that is none": (quota(nil_return="▸có"), "unknown-choice"),
    "a report of each cluster": (report("per: ▸cluster, every: year, before: 12-25"), "unknown-choice"),
    "a report each week": (report("every: ▸week, before: 25"), "unknown-choice"),
    "a share with its sign": (quota(per="office", share="▸80%"), "bad-count"),
    "at most a word": (quota(at_most="▸năm"), "bad-count"),
    "at most none and at least one": (quota(at_least="▸1", at_most="0"), "bad-number"),
    "a turn that is no table": (quota(rota="[▸khoi-mot]"), "wrong-shape"),
    "a turn of whom the quota leaves out": (
        quota(groups="[phong]", rota="[{owners: [▸phuong-mot], periods: [Q1, Q2, Q3, Q4]}]"),
        "bad-turns",
    ),
    "a period of a turn in words": (quota(rota=TURN.replace("[Q2, Q4]", "[▸quý 2, Q4]")), "bad-turns"),
    "a kind of article that is none": (
        quota(per="office", count="{what: articles, kinds: [▸hoi]}"),
        "unknown-choice",
    ),
    "a channel that is none": (
        quota(per="office", count="{what: published, channels: [▸dai]}"),
        "unknown-plan-reference",
    ),
    "a route without stops": (f"{HEAD}routes: [▸{{id: r, what: Bài, source: I}}]\n", "missing-key"),
    "a day of another order": (report("every: year, before: ▸25/12"), "bad-form"),
    "a step before the units": (
        quota(due="{before: 12 of last month, steps: [▸{id: s, title: Gửi, before: 11 of last month}]}"),
        "steps-out-of-order",
    ),
    "a step without a day": (quota(due="{steps: [▸{id: s, title: Gửi}]}"), "unclear-duty"),
    "a share of a unit": (quota(share="▸80"), "unclear-duty"),
    "a share at most": (quota(share="▸80", at_most="3", per="office"), "unclear-duty"),
    "a nil return of the office": (quota(nil_return="▸counts", per="office"), "unclear-duty"),
    "a filter of something else": (quota(count="{what: articles, levels: ▸[tinh]}"), "unclear-duty"),
    "once in a plan without an end": (quota(every="▸plan").replace("to: 2027\n", ""), "unclear-duty"),
    "steps in the wrong order": (
        quota(due="{on: 15 of last month, steps: [▸{id: s, title: Gửi, on: 10 of last month}]}"),
        "steps-out-of-order",
    ),
    "a step twice": (
        quota(due="{steps: [{id: s, title: A, after_days: 1}, {id: ▸s, title: B, after_days: 2}]}"),
        "duplicate-id",
    ),
    "more than allowed": (quota(at_least="▸6", at_most="5"), "bad-number"),
    "no number": (quota(at_least="").replace("- id: q", "- ▸id: q"), "bad-number"),
    "more than all": (quota(share="▸120", per="office"), "bad-number"),
    "no share": (quota(share="▸0", per="office"), "bad-count"),
    "a turn of nobody": (quota(rota=TURN.replace("[khoi-hai]", "[▸khoi-ba]")), "bad-turns"),
    "a turn of a half": (quota(rota=TURN.replace("[Q2, Q4]", "[▸H2]")), "bad-turns"),
    "a turn outside the plan": (quota(rota=TURN.replace("[Q2, Q4]", "[Q2, Q4, ▸2031-Q1]")), "bad-turns"),
    "a period in nobody's turn": (quota(rota="▸" + TURN.replace(", Q4", "")), "bad-turns"),
    "turns of the office": (quota(rota=f"▸{TURN}", per="office"), "bad-turns"),
    "a group of no unit": (
        quota().replace("group: phuong", "").replace("{id: phuong, name: Phường}", "▸{id: phuong, name: Phường}"),
        "idle-group",
    ),
    "a unit's group that is none": (quota().replace("group: phong}", "group: ▸phongg}", 1), "unknown-plan-reference"),
    "a quota's group that is none": (quota(groups="[▸xa]"), "unknown-plan-reference"),
    "a level that is none": (quota(count="{what: recognitions, levels: [▸xa]}"), "unknown-plan-reference"),
    "a figure that is none": (quota(count="{what: figures, figures: [▸xa]}"), "unknown-plan-reference"),
    "a thing that is not counted": (quota(count="{what: ▸bai-bao}"), "unknown-choice"),
    "an end before the beginning": (quota(**{"from": "2027-Q1", "to": "▸2026-Q1"}), "reversed-span"),
    "an end before the plan": (quota(to="▸2025-Q1"), "quota-never-due"),
    "a route without a clause": (f"{HEAD}routes:\n  - ▸{{id: r, what: Bài, steps: [A, B]}}\n", "missing-source"),
    "a replaced plan without a name": (f"{HEAD}replaces: ▸{{from: 2026-05-01}}\n", "missing-key"),
    "a holiday that is none": (f"{HEAD}holidays: [▸2026-02-30]\n", "bad-date"),
}


def _places(text: str) -> list[tuple[str, Position]]:
    found = read_plan("plan.yml", text.encode())
    assert found.plan is None

    def at(one: Finding) -> Position:
        root = found.source.root or Table()
        return one.at if isinstance(one.at, Position) else locate(root, one.at, on_key=one.on_key)

    return [(one.rule, at(one)) for one in found.findings]


@pytest.mark.parametrize(("marked", "rule"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_once_at_its_place(marked: str, rule: str) -> None:
    text, at = place(marked)
    assert _places(text) == [(rule, at)]


@pytest.mark.parametrize(("marked", "rule"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_cure(marked: str, rule: str) -> None:
    result = checked({}, plans={"plan.yml": marked.replace("▸", "")})
    (found,) = (one for one in result.findings if one.name == rule)
    for lang in ("vi", "en"):
        message, hint = sentence(found, lang)
        assert len(message) > 10
        assert len(hint) > 10


@pytest.mark.parametrize("day", ["25", "last", "06-30", "12 of last month", "last of next month", "2028-11-30"])
def test_a_day_is_told_in_one_way(day: str) -> None:
    found = parse_day_of(day)
    assert found is not None
    assert found.text == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30/12", "12-30"),
        ("ngày 12 tháng cuối quý", "12 of last month"),
        ("ngày 5 tháng sau", "5 of next month"),
        ("ngày 25 hằng tháng", "25"),
        ("ngày cuối tháng cuối quý", "last of last month"),
        ("ngày 05 của tháng đầu quý", "5 of first month"),
        ("không sau ngày 5", ""),
        ("31/4", ""),
    ],
)
def test_what_was_meant_by_a_day(typed: str, meant: str) -> None:
    assert day_of_period_meant(typed) == meant
    assert not meant or parse_day_of(meant)


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        ("{}", date(2026, 9, 30)),
        ("{before: 12 of last month}", date(2026, 9, 11)),
        ("{on: 12 of last month}", date(2026, 9, 12)),
        ("{before: 1 of next month}", date(2026, 9, 30)),
        ("{on: last of next month}", date(2026, 10, 31)),
        ("{on: last of first month}", date(2026, 7, 31)),
        ("{before: [03-12, 06-12, 09-12, 12-12]}", date(2026, 9, 11)),
        ("{after_days: 5}", date(2026, 10, 5)),
        ("{on: 12 of last month, working_days: earlier}", date(2026, 9, 11)),
        ("{on: 12 of last month, working_days: later}", date(2026, 9, 14)),
        ("{on: 2 of last month, working_days: later}", date(2026, 9, 4)),
        ("{on: 2 of last month, working_days: earlier}", date(2026, 9, 1)),
        ("{after_days: 3, working_days: counted}", date(2026, 10, 5)),
        ("{after_days: 0, working_days: counted}", date(2026, 9, 30)),
    ],
)
def test_the_last_day_in_time(deadline: str, due: date) -> None:
    plan = plan_of(quota(due=deadline) + "holidays: [2026-09-02, 2026-09-03]\n")
    entries = ledger(plan, Holdings(), today=date(2026, 9, 30))
    assert {one.due for one in entries if one.period.id == "2026-Q3"} == {due}


def test_a_day_that_a_month_lacks_is_none_of_its_days() -> None:
    day = parse_day_of("31")
    assert day is not None
    assert dues(Due(on=(day,)), of_months(Every.MONTH, 2026, 4)) == ()
    last = parse_day_of("last of next month")
    assert last is not None
    assert dues(Due(on=(last,)), of_months(Every.MONTH, 9999, 12)) == ()
