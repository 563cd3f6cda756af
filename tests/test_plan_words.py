"""No word of a plan is answered with what it denies; a plan that replaces another, and turns."""

from __future__ import annotations

from datetime import date

import pytest

from tests.small_column import checked, names, plan_of, told
from tests.test_plan_language import HEAD, TURN, quota
from tests.test_source import place
from thidua.ledger import QuotaStatus, ledger
from thidua.plan.choice import in_turn_of
from thidua.plan.reader import read_plan
from thidua.tally import Holdings

OPPOSITES = {
    "at_most for at_least": ("at_least: 1\n    at_mosst: 3\n", "at_most"),
    "at_least where at_most stands": ("at_most: 3\n    at_moost: 1\n", None),
    "at_most where at_least stands": ("at_least: 3\n    at_leest: 1\n", None),
    "not_before": ("at_least: 1\n    due: {not_before: 5 of last month}\n", None),
    "a second to": ("at_least: 1\n    to: 2026-Q4\n    too: 2027-Q1\n", None),
}


@pytest.mark.parametrize(("keys", "meant"), OPPOSITES.values(), ids=OPPOSITES)
def test_a_near_word_is_never_answered_with_its_opposite(keys: str, meant: str | None) -> None:
    text = f"{HEAD}quotas:\n  - id: q\n    title: T\n    per: unit\n    every: quarter\n    source: II\n    {keys}"
    found = [one for one in read_plan("plan.yml", text.encode()).findings if one.rule == "unknown-key"]
    assert [one.data["suggestion"] or None for one in found] == [meant]


def test_a_plan_that_another_replaces_ends_on_the_day_before() -> None:
    old = plan_of(quota().replace("to: 2027\n", ""))
    text = quota().replace("id: co-quan", "id: moi").replace("from: 2026\n", "from: 2027-03-15\n")
    new = plan_of(f"{text}replaces: {{plan: co-quan}}\n")
    ended, begun = in_turn_of((old, new))
    assert (old.is_open, ended.end, begun.start) == (True, date(2027, 3, 14), date(2027, 3, 15))
    result = checked(
        {}, plans={"cu.yml": quota().replace("to: 2027\n", ""), "moi.yml": f"{text}replaces: {{plan: co-quan}}\n"}
    )
    assert names(result) == []
    assert names(checked({}, plans={"cu.yml": quota().replace("to: 2027\n", ""), "moi.yml": text})) == ["plans-overlap"]


OLD = quota().replace("id: co-quan", "id: cu").replace("to: 2027\n", "").replace("from: 2026\n", "from: 2025\n")
REPLACEMENTS = {
    "by itself": ("{plan: ▸co-quan, from: 2026-05-01}", "unknown-plan-reference"),
    "a plan that is not there": ("{plan: ▸cuu}", "unknown-plan-reference"),
    "a plan that has not begun": ("{plan: cu, from: ▸2025-01-01}", "reversed-span"),
}


@pytest.mark.parametrize(("replaces", "rule"), REPLACEMENTS.values(), ids=REPLACEMENTS)
def test_what_replaces_no_plan_is_refused_at_its_place(replaces: str, rule: str) -> None:
    text, at = place(f"{quota()}replaces: {replaces}\n")
    result = checked({}, plans={"a.yml": OLD, "b.yml": text})
    assert f"plans/b.yml:{at.line}:{at.column} {rule}" in told(result)
    assert result.is_plan_unusable


def test_of_a_plan_that_is_read_alone_nobody_asks_which_it_replaces() -> None:
    assert names(checked({}, plans={"b.yml": f"{quota()}replaces: {{plan: cu}}\n"})) == []
    assert names(checked({}, plans={"a.yml": OLD, "b.yml": f"{quota()}replaces: {{plan: cu}}\n"})) == []


DENIED = ("not counts", "no-counts", "uncounted", "discounts", "không counts")


@pytest.mark.parametrize("value", DENIED)
def test_what_is_denied_is_never_taken_for_what_it_denies(value: str) -> None:
    found = read_plan("plan.yml", quota(nil_return=value).encode()).findings
    assert [(one.rule, one.data["suggestion"]) for one in found] == [("unknown-choice", "")]


@pytest.mark.parametrize(
    ("key", "value", "meant"),
    [
        ("nil_return", "chưa hoàn thành", "short"),
        ("nil_return", "hoàn thành", "counts"),
        ("nil_return", "count", "counts"),
        ("due", "{on: last of last month, working_days: not later}", ""),
        ("due", "{on: last of last month, working_days: latter}", "later"),
    ],
)
def test_a_near_value_is_offered_unless_it_says_the_contrary(key: str, value: str, meant: str) -> None:
    (found,) = read_plan("plan.yml", quota(**{key: value}).encode()).findings
    assert found.data["suggestion"] == meant


def test_an_idle_block_is_neither_exempt_nor_overdue() -> None:
    entries = ledger(plan_of(quota(rota=TURN)), Holdings(), today=date(2027, 1, 1))
    statuses = {(one.unit, one.period.id): one.status for one in entries}
    assert statuses["phuong-mot", "2026-Q1"] is QuotaStatus.NOT_IN_TURN
    assert statuses["phong-mot", "2026-Q1"] is QuotaStatus.OVERDUE
    assert not [one for one in entries if one.status is QuotaStatus.NOT_IN_TURN and one.falls_short]
