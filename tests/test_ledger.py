"""Who owes what for which period, by example; the properties stand in test_ledger_properties.py."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.small_column import plan_of
from thidua.ledger import LedgerEntry, QuotaStatus, ledger
from thidua.plan.model import Plan
from thidua.plan.owing import Relief
from thidua.records.common import FieldChoice
from thidua.records.story import Story, Subject
from thidua.tally import Holdings

HEAD = """\
id: co-quan
title: Kế hoạch
office: {name: Cơ quan, short: Cơ quan}
from: 2026
to: 2026
unit_label: phòng
clusters:
  - {id: cum-mot, name: Cụm Một}
  - {id: cum-hai, name: Cụm Hai}
units:
  - {id: a, name: Phòng A, cluster: cum-mot}
  - {id: b, name: Phòng B, cluster: cum-mot}
  - {id: c, name: Phòng C, cluster: cum-hai}
fields: [{id: dan-van, name: Dân vận, source: II}, {id: chuyen-doi-so, name: Chuyển đổi số, source: II}]
"""
QUOTA = "{id: chi-tieu, title: Chỉ tiêu, per: unit, every: quarter, at_least: 1, source: III}"
AFTER_Q1 = date(2026, 4, 15)


def plan(*, head: str = HEAD, **changes: str | None) -> Plan:
    """A plan of one quota; None leaves a key of the quota out."""
    keys = dict(pair.split(": ") for pair in QUOTA.strip("{}").split(", "))
    quota = ", ".join(f"{key}: {value}" for key, value in {**keys, **changes}.items() if value is not None)
    return plan_of(f"{head}quotas:\n  - {{{quota}}}\n")


def story(day: str = "2026-02-10", unit: str = "a", **more: Any) -> Story:
    """An approved story about an individual, unless said otherwise."""
    kind = more.pop("kind", "individual")
    given = {"status": "approved", "type": "exemplar", **more}
    return Story(
        f"2026/{unit}-{day}", "a.md", date=date.fromisoformat(day), unit=unit, subject=Subject(kind, "X."), **given
    )


def entry(plan: Plan, *stories: Story, of: str = "a", period: str = "2026-Q1", today: date = AFTER_Q1) -> LedgerEntry:
    """The one line about an owner and a period."""
    (found,) = [
        one
        for one in ledger(plan, Holdings(stories), today=today)
        if (one.unit or one.cluster) == of and one.period.id == period
    ]
    return found


@pytest.mark.parametrize(
    ("stories", "today", "status"),
    [
        ([], "2026-03-31", QuotaStatus.OPEN),
        ([], "2026-04-01", QuotaStatus.OVERDUE),
        (["2026-01-01"], "2026-03-31", QuotaStatus.MET),
        (["2026-03-31"], "2026-04-01", QuotaStatus.MET),
        (["2026-02-10", "2026-02-11"], "2026-04-01", QuotaStatus.MET),
        (["2026-04-01"], "2026-04-01", QuotaStatus.OVERDUE),
        (["2025-12-31"], "2026-04-01", QuotaStatus.OVERDUE),
    ],
)
def test_a_period_is_open_until_its_last_day_has_passed(stories: list[str], today: str, status: QuotaStatus) -> None:
    found = entry(plan(), *map(story, stories), today=date.fromisoformat(today))
    assert found.status is status
    assert found.due == date(2026, 3, 31)


def test_more_than_was_asked_for_is_met_and_shown() -> None:
    found = entry(plan(), story("2026-02-10"), story("2026-02-11"))
    assert (found.status, found.counted, found.stories) == (
        QuotaStatus.MET,
        2,
        ("2026/a-2026-02-10", "2026/a-2026-02-11"),
    )


def test_another_units_story_does_not_count() -> None:
    assert entry(plan(), story(unit="b")).counted == 0


def test_a_story_that_came_in_after_its_period_is_late() -> None:
    late = story("2026-04-03", period="2026-Q1")
    assert entry(plan(), late).status is QuotaStatus.LATE
    assert entry(plan(), late, story("2026-02-10")).status is QuotaStatus.MET
    assert entry(plan(at_least="2"), late, story("2026-02-10")).status is QuotaStatus.LATE


def test_the_day_of_introduction_decides_not_that_of_publication() -> None:
    early = story("2026-04-03", introduced_on=date(2026, 3, 31))
    assert entry(plan(), early).status is QuotaStatus.MET
    assert entry(plan(), early, period="2026-Q2").counted == 0
    late = story("2026-03-20", introduced_on=date(2026, 4, 2), period="2026-Q1")
    assert entry(plan(), late).status is QuotaStatus.LATE


def test_at_least_two() -> None:
    assert entry(plan(at_least="2"), story()).status is QuotaStatus.OVERDUE
    assert entry(plan(at_least="2"), story(), story("2026-03-01")).status is QuotaStatus.MET


def test_days_of_grace() -> None:
    graced = plan(due="{after_days: 10}")
    for_q1 = story("2026-04-10", period="2026-Q1")
    assert entry(graced, today=date(2026, 4, 10)).status is QuotaStatus.OPEN
    assert entry(graced, today=date(2026, 4, 11)).status is QuotaStatus.OVERDUE
    assert entry(graced, for_q1).status is QuotaStatus.MET
    assert entry(graced, story("2026-04-11", period="2026-Q1")).status is QuotaStatus.LATE


@pytest.mark.parametrize(
    ("own", "every", "period", "counts"),
    [
        ("2026-02", "quarter", "2026-Q1", True),
        ("2026-02", "year", "2026", True),
        ("2026-02", "half", "2026-H1", True),
        ("2026-02", "month", "2026-02", True),
        ("2026-02", "month", "2026-03", False),
        ("2026-Q1", "year", "2026", True),
        ("2026-Q1", "month", "2026-02", False),
        ("2026", "quarter", "2026-Q1", False),
        ("2026", "quarter", "2026-Q2", False),
        ("2026", "year", "2026", True),
        ("2026-H1", "quarter", "2026-Q1", False),
        ("2025", "year", "2026", False),
        ("plan", "year", "2026", False),
        ("plan", "plan", "plan", True),
        ("2026-03", "plan", "plan", True),
        ("2025-03", "plan", "plan", False),
    ],
)
def test_a_story_counts_for_the_period_it_names_and_those_that_hold_it(
    own: str, every: str, period: str, *, counts: bool
) -> None:
    named = story("2026-02-10", period=own)
    assert entry(plan(every=every), named, period=period).counted == int(counts)


def test_only_what_is_approved_and_was_introduced_by_today_counts() -> None:
    stories = [story(status="draft"), story("2026-02-11", status="submitted"), story("2026-02-12", status="submitted")]
    found = entry(plan(), *stories, story("2026-03-20"), today=date(2026, 3, 19))
    assert (found.counted, found.pending, found.status) == (0, 2, QuotaStatus.OPEN)
    assert entry(plan(), *stories).pending == 2


@pytest.mark.parametrize(
    ("count", "more", "counts"),
    [
        ("{subjects: [individual]}", {"kind": "individual"}, True),
        ("{subjects: [individual]}", {"kind": "collective"}, False),
        ("{subjects: [individual, collective]}", {"kind": "household"}, False),
        ("{types: [exemplar, new-model]}", {"type": "new-model"}, True),
        ("{types: [exemplar, new-model]}", {"type": "good-deed"}, False),
        ("{fields: [dan-van]}", {"fields": (FieldChoice("dan-van"),)}, True),
        ("{fields: [dan-van]}", {"fields": (FieldChoice("chuyen-doi-so"), FieldChoice("dan-van"))}, True),
        ("{fields: [dan-van]}", {"fields": (FieldChoice("chuyen-doi-so"),)}, False),
        ("{fields: [dan-van]}", {"fields": (FieldChoice("all-round"),)}, True),
        ("{fields: [dan-van]}", {"fields": (FieldChoice(other="Thể thao"),)}, False),
        ("{fields: [dan-van]}", {"fields": ()}, False),
        (None, {"kind": "household", "type": "initiative"}, True),
    ],
)
def test_a_quota_counts_the_kinds_that_its_plan_names(count: str | None, more: dict[str, Any], *, counts: bool) -> None:
    assert entry(plan(count=count), story(**more)).counted == int(counts)


def test_what_the_council_or_the_office_introduced_counts_for_no_unit_and_no_cluster() -> None:
    for by in ("council", "office"):
        given = story(introduced_by=by)
        assert entry(plan(), given).counted == 0
        assert entry(plan(per="cluster"), given, of="cum-mot").counted == 0
        assert entry(plan(per="office"), given, of="").counted == 1


def test_a_cluster_owes_nothing_once_the_last_of_its_own_units_is_gone() -> None:
    head = HEAD.replace("name: Phòng C, cluster: cum-hai}", "name: Phòng C, cluster: cum-hai, to: 2026-03-30}")
    head = head.replace("name: Phòng B, cluster: cum-mot}", "name: Phòng B, cluster: cum-mot, to: 2026-03-30}")
    shared = plan(head=head, per="cluster")
    assert entry(shared, of="cum-mot").status is QuotaStatus.OVERDUE
    gone = entry(shared, of="cum-hai")
    assert (gone.status, gone.relief) == (QuotaStatus.EXEMPT, Relief.UNIT)


def test_a_cluster_owes_together() -> None:
    shared = plan(per="cluster", at_least="2")
    stories = [story(unit="a"), story(unit="b"), story(unit="c")]
    assert entry(shared, *stories, of="cum-mot").status is QuotaStatus.MET
    assert entry(shared, *stories, of="cum-hai").status is QuotaStatus.OVERDUE


def test_the_office_counts_every_unit() -> None:
    found = entry(plan(per="office", at_least="3"), story(unit="a"), story(unit="b"), story(unit="c"), of="")
    assert (found.unit, found.cluster, found.status) == ("", "", QuotaStatus.MET)


A_IS = "name: Phòng A,"


@pytest.mark.parametrize(
    ("old", "new", "quota", "relief"),
    [
        ("to: 2026", "to: 2026-03-30", {}, Relief.PLAN),
        ("", "", {"from": "2026-Q2"}, Relief.QUOTA),
        (A_IS, f"{A_IS} from: 2026-04-01,", {}, Relief.UNIT),
        (A_IS, f"{A_IS} to: 2026-03-30,", {}, Relief.UNIT),
        (A_IS, f"{A_IS} exempt: [{{period: 2026-Q1, reason: Mới lập}}],", {}, Relief.OFFICE),
        (A_IS, f"{A_IS} exempt: [{{period: 2026, reason: Mới lập}}],", {}, Relief.OFFICE),
        (A_IS, f"{A_IS} exempt: [{{period: 2026-Q2, reason: Mới lập}}],", {}, Relief.NONE),
        (A_IS, f"{A_IS} from: 2026-03-31, to: 2026-03-31,", {}, Relief.NONE),
        ("from: 2026", "from: 2026-03-31", {"from": "2026-Q1"}, Relief.NONE),
        ("", "", {"from": "2026-Q1"}, Relief.NONE),
    ],
)
def test_a_period_is_owed_where_plan_quota_and_unit_are_in_force_on_its_last_day(
    old: str, new: str, quota: dict[str, str], relief: Relief
) -> None:
    found = entry(plan(head=HEAD.replace(old, new), **quota))
    assert found.relief is relief
    assert found.reason == ("Mới lập" if relief is Relief.OFFICE else "")
    assert found.status is (QuotaStatus.EXEMPT if relief else QuotaStatus.OVERDUE)


def test_an_exempt_unit_that_introduces_someone_all_the_same_is_shown() -> None:
    found = entry(plan(**{"from": "2026-Q2"}), story())
    assert (found.status, found.counted, found.falls_short) == (QuotaStatus.EXEMPT, 1, False)


def test_a_unit_owes_only_what_it_owes() -> None:
    text = HEAD.replace("{id: b, name: Phòng B,", "{id: b, name: Phòng B, owes: [khac],")
    other = QUOTA.replace("id: chi-tieu", "id: khac")
    both = plan_of(f"{text}quotas:\n  - {QUOTA}\n  - {other}\n")
    owed = {(one.quota.id, one.unit) for one in ledger(both, Holdings(), today=AFTER_Q1)}
    assert owed == {("chi-tieu", "a"), ("chi-tieu", "c"), ("khac", "a"), ("khac", "b"), ("khac", "c")}


def test_an_advisory_duty_never_falls_short() -> None:
    assert entry(plan()).falls_short
    advisory = entry(plan(advisory="true"))
    assert (advisory.status, advisory.falls_short) == (QuotaStatus.OVERDUE, False)


def test_what_was_introduced_today_counts_today() -> None:
    assert entry(plan(), story("2026-03-20"), today=date(2026, 3, 20)).counted == 1
    assert entry(plan(), story("2026-03-21"), today=date(2026, 3, 20)).counted == 0


def test_only_periods_that_have_begun_are_shown_unless_asked_ahead() -> None:
    periods = [one.period.id for one in ledger(plan(per="office"), Holdings(), today=date(2026, 6, 30))]
    assert periods == ["2026-Q1", "2026-Q2"]
    ahead = [one.period.id for one in ledger(plan(per="office"), Holdings(), today=AFTER_Q1, ahead=77)]
    assert ahead == ["2026-Q1", "2026-Q2", "2026-Q3"]


def test_a_plan_without_an_end_and_a_look_far_ahead_stay_within_the_calendar() -> None:
    endless = plan(head=HEAD.replace("to: 2026\n", ""), per="office", every="year", due="{after_days: 30}")
    found = ledger(endless, Holdings(), today=AFTER_Q1, ahead=10**12)
    assert (found[-1].period.id, found[-1].due, found[-1].status) == ("9999", date.max, QuotaStatus.OPEN)


def test_a_plan_without_quotas_owes_nothing() -> None:
    assert ledger(plan_of(f"{HEAD}quotas: []\n"), Holdings((story(),)), today=AFTER_Q1) == ()


def test_a_story_without_a_date_counts_for_nothing() -> None:
    assert entry(plan(), Story("2026/a", "a.md", status="approved", unit="a")).counted == 0
