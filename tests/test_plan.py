"""A plan file becomes a plan, or every mistake in it is named at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.small_column import PLAN, plan_of
from tests.test_source import place
from thidua.findings import Finding, Position
from thidua.periods import Every, Span
from thidua.plan.choice import choose_plan, overlapping
from thidua.plan.days import DayOf
from thidua.plan.duties import Counted, Milestone, Report
from thidua.plan.model import PLAN as KEYS
from thidua.plan.model import Plan
from thidua.plan.parts import Criterion, Exemption, Named, Role, StoryDuties
from thidua.plan.reader import read_plan
from thidua.source.nodes import Table, locate

RICH = """\
id: van-phong
title: Kế hoạch của Văn phòng
office: {name: Văn phòng Ủy ban nhân dân tỉnh, short: Văn phòng, place: Sơn La, cluster: Khối Một}
issued: {number: 12/KH-VP, date: 2021-09}
from: 2021-Q4
to: 2025
unit_label: phòng, ban
clusters: [{id: cum-mot, name: Cụm Một, note: Điền thêm}]
units:
  - {id: phong-mot, name: Phòng Một, cluster: cum-mot, head_title: Trưởng phòng, owes: [hang-quy]}
  - {id: phong-hai, name: Phòng Hai, from: 2022-02, to: 2024-H1, exempt: [{period: 2022-Q2, reason: Mới lập}]}
roles: {compiles: {name: Phòng Một, unit: phong-mot, source: III.1}}
fields: [{id: dan-van, name: Dân vận, campaigns: [nong-thon], from: 2019, to: 2025, source: II.2}]
fields_open: true
all_round: true
campaigns:
  - {id: nong-thon, name: Nông thôn mới, kind: movement, linked: [do-thi], group: nhom-a, source: II.1}
  - {id: do-thi, name: Đô thị văn minh, kind: drive, source: II.1}
campaigns_open: false
content_groups: [{id: nhom-a, name: Phong trào, letter: a, source: II.1}]
types: [{id: new-model, name: mô hình mới}]
levels: [{id: tinh, name: cấp tỉnh}]
channels: [{id: dai, name: Đài phát thanh}]
criteria: [{id: tieu-bieu, text: Tiêu biểu, source: I.2}]
story: {required: [field, achievements], summary_words: 80, source: II.2}
council: [{when: leader, endorsement: true, source: III}]
quotas:
  - id: hang-quy
    title: Mỗi quý một cá nhân
    per: unit
    every: quarter
    from: 2022-Q1
    at_least: 2
    count: {subjects: [individual], types: [exemplar], fields: [dan-van]}
    due: {after_days: 5}
    advisory: true
    route: [Phòng, Sở Nội vụ]
    source: III
    reading: Hiểu là một
  - {id: ca-ky, title: Cả kỳ, per: office, every: plan, from: plan, at_least: 1, source: III}
reports: [{id: cuoi-nam, title: Báo cáo, to: Sở Nội vụ, every: year, before: 12-30, source: III.2}]
milestones: [{id: so-ket, title: Sơ kết, kind: interim, period: 2023-H1, source: II.3}]
"""


def test_a_plan_is_read_whole() -> None:
    plan = plan_of(RICH)
    assert (plan.start, plan.end, plan.issued.date) == (date(2021, 10, 1), date(2025, 12, 31), "2021-09")
    one, two = plan.units
    assert (one.cluster, one.head_title, one.owes, one.span) == ("cum-mot", "Trưởng phòng", ("hang-quy",), Span())
    assert (two.span, two.owes) == (Span(date(2022, 2, 1), date(2024, 6, 30)), None)
    assert two.exempt == (Exemption("2022-Q2", "Mới lập"),)
    assert plan.clusters == (Named("cum-mot", "Cụm Một", note="Điền thêm"),)
    assert plan.roles.named() == (("compiles", Role("Phòng Một", "phong-mot", source="III.1")),)
    assert plan.fields[0].span == Span(date(2019, 1, 1), date(2025, 12, 31))
    assert (plan.fields_open, plan.all_round, plan.campaigns_open) == (True, True, False)
    assert plan.criteria == (Criterion("tieu-bieu", "Tiêu biểu", source="I.2"),)
    assert plan.story == StoryDuties(("field", "achievements"), 80, source="II.2")
    quarter, whole = plan.quotas
    assert (quarter.every, quarter.at_least, quarter.start, quarter.due.after_days) == (
        Every.QUARTER,
        2,
        date(2022, 1, 1),
        5,
    )
    assert quarter.counted == Counted(("individual",), ("exemplar",), ("dan-van",))
    assert (whole.every, whole.start, whole.counted) == (Every.PLAN, None, Counted())
    assert plan.reports == (
        Report(
            "cuoi-nam", "Báo cáo", "Sở Nội vụ", "", Every.YEAR, before=(DayOf("12-30", "year", 30, 12),), source="III.2"
        ),
    )
    assert plan.milestones == (Milestone("so-ket", "Sơ kết", "interim", period="2023-H1", source="II.3"),)


def test_what_a_plan_leaves_out_has_a_neutral_value() -> None:
    head = RICH.partition("clusters:")[0]
    plan = plan_of(f"{head}units: [{{id: a, name: A}}]\nquotas: []\nfields: []\n")
    assert (plan.quotas, plan.fields, plan.council, plan.story) == ((), (), (), StoryDuties())
    assert (plan.fields_open, plan.all_round, plan.campaigns_open) == (False, False, True)


MISTAKES = {
    "an id twice": ("{id: phong-hai,", "{id: ▸phong-mot,", "duplicate-id"),
    "a cluster that is not there": ("cluster: cum-mot,", "cluster: ▸cum-hai,", "unknown-plan-reference"),
    "a quota that is not there": ("owes: [hang-quy]", "owes: [hang-quy, ▸hang-thang]", "unknown-plan-reference"),
    "a campaign that is not there": ("campaigns: [nong-thon]", "campaigns: [▸nong]", "unknown-plan-reference"),
    "a linked campaign that is not there": ("linked: [do-thi]", "linked: [▸do]", "unknown-plan-reference"),
    "a group that is not there": ("group: nhom-a", "group: ▸nhom-b", "unknown-plan-reference"),
    "a field that is not there": ("fields: [dan-van]}", "fields: [▸dan]}", "unknown-plan-reference"),
    "a unit that is not there": ("unit: phong-mot", "unit: ▸phong-ba", "unknown-plan-reference"),
    "an end before its beginning": ("to: 2025\n", "to: ▸2020\n", "reversed-span"),
    "a unit's end before its beginning": ("to: 2024-H1", "to: ▸2021", "reversed-span"),
    "a duty without its clause": (
        "[{id: tieu-bieu, text: Tiêu biểu, source: I.2}]",
        "[▸{id: tieu-bieu, text: Tốt}]",
        "missing-source",
    ),
    "a quota without its clause": (
        "{id: ca-ky, title: Cả kỳ, per: office, every: plan, from: plan, at_least: 1, source: III}",
        "▸{id: ca-ky, title: Cả kỳ, per: office, every: plan, at_least: 1}",
        "missing-source",
    ),
    "a story's duties without their clause": (
        "story: {required: [field, achievements], summary_words: 80, source: II.2}",
        "▸story: {summary_words: 80}",
        "missing-source",
    ),
    "an exemption that covers nothing": ("period: 2022-Q2", "period: ▸2022-04", "idle-exemption"),
    "a quota that begins after the plan": ("from: 2022-Q1", "from: ▸2026-Q1", "quota-never-due"),
    "a day that no year has": ("before: 12-30", "before: ▸02-30", "bad-day-of-period"),
    "a slip in a key": ("unit_label:", "▸unit_lable:", "unknown-key"),
    "a slip in a key within": ("head_title:", "▸head_titel:", "unknown-key"),
    "a word that is none of the given": ("every: quarter", "every: ▸hằng quý", "unknown-choice"),
    "a number that is none": ("at_least: 2", "at_least: ▸hai", "bad-count"),
    "a number too small": ("at_least: 2", "at_least: ▸0", "bad-count"),
    "a day that is none": ("date: 2021-09", "date: ▸9/2021", "bad-form"),
    "a month and day that is none": ("before: 12-30", "before: ▸30/12", "bad-form"),
    "a period that is none": ("period: 2023-H1", "period: ▸2023-H3", "bad-period"),
    "a bound that is none": ("from: 2021-Q4", "from: ▸quý IV", "bad-bound"),
    "an id with accents": ("id: tinh,", "id: ▸tỉnh,", "bad-id"),
    "a flag that is none": ("advisory: true", "advisory: ▸có", "bad-flag"),
    "a list that is none": ("route: [Phòng, Sở Nội vụ]", "route: ▸Phòng", "wrong-shape"),
    "a table that is none": ("due: {after_days: 5}", "due: ▸5", "wrong-shape"),
    "an item that is none": ("units:\n", "units:\n  - ▸Phòng Ba\n", "wrong-shape"),
    "an empty item": ("route: [Phòng,", 'route: [▸"",', "empty-item"),
    "markup": ("reading: Hiểu là một", "reading: ▸<b>Hiểu</b>", "markup-in-text"),
    "an anchor": ("reading: Hiểu", "reading: ▸&a Hiểu", "unsafe-yaml"),
    "a key twice": ("    per: unit\n", "    per: unit\n    ▸per: unit\n", "duplicate-key"),
}


def _places(text: str) -> list[tuple[str, Position]]:
    found = read_plan("plan.yml", text.encode())
    assert found.plan is None

    def at(one: Finding) -> Position:
        if isinstance(one.at, Position):
            return one.at
        return locate(found.source.root or Table(), one.at, on_key=one.on_key)

    return [(one.rule, at(one)) for one in found.findings]


@pytest.mark.parametrize(("old", "new", "rule"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_at_its_place(old: str, new: str, rule: str) -> None:
    assert RICH.count(old) == 1
    text, at = place(RICH.replace(old, new))
    assert (rule, at) in _places(text)


@pytest.mark.parametrize("key", sorted(KEYS.keys))
@pytest.mark.parametrize("value", ["x", "[x]", "[[x]]", "{x: y}", "[{x: y}]", "[{id: Ă}]", '["", {}, []]', "", "~"])
def test_a_key_of_any_shape_never_raises(key: str, value: str) -> None:
    lines = [line for line in RICH.split("\n") if not line.startswith(f"{key}:")]
    found = read_plan("plan.yml", f"{key}: {value}\n{chr(10).join(lines)}".encode())
    assert found.plan is not None or found.findings


@pytest.mark.parametrize("key", ["id", "title", "office", "from", "unit_label", "units"])
def test_a_plan_needs_its_head(key: str) -> None:
    found = read_plan("plan.yml", "".join(line for line in _blocks(RICH) if not line.startswith(f"{key}:")).encode())
    assert found.plan is None
    assert ("missing-key", (key,)) in [(one.rule, one.at) for one in found.findings]


def _blocks(text: str) -> list[str]:
    """The top-level keys of a plan, each with all that belongs to it."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[0] in " -":
            found[-1] += line
        else:
            found.append(line)
    return found


BASE = plan_of(PLAN)


def _plan(name: str, start: str, end: str) -> Plan:
    return replace(BASE, id=name, path=f"{name}.yml", start=date.fromisoformat(start), end=date.fromisoformat(end))


A, B = _plan("a", "2021-01-01", "2022-12-31"), _plan("b", "2024-01-01", "2025-12-31")


@pytest.mark.parametrize(
    ("day", "chosen", "in_force"),
    [
        ("2021-01-01", "a", True),
        ("2022-12-31", "a", True),
        ("2024-01-01", "b", True),
        ("2020-12-31", "a", False),
        ("2023-01-01", "a", False),
        ("2023-07-02", "a", False),
        ("2023-12-31", "b", False),
        ("2030-01-01", "b", False),
    ],
)
def test_the_plan_in_force_judges_or_else_the_nearest(day: str, chosen: str, *, in_force: bool) -> None:
    for plans in ((A, B), (B, A)):
        judge = choose_plan(plans, date.fromisoformat(day))
        assert judge is not None
        assert (judge.plan.id, judge.in_force) == (chosen, in_force)


def test_without_a_plan_nothing_is_judged() -> None:
    assert choose_plan((), date(2026, 1, 1)) is None


def test_plans_overlap_where_they_share_a_day() -> None:
    later = _plan("c", "2022-12-31", "2023-12-31")
    assert list(overlapping((B, later, A))) == [(A, later)]
    assert list(overlapping((A, B))) == []
