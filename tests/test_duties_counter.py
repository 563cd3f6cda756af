"""The ledger says what a count by hand from `handbook/ke-hoach.md` says, for plans of the whole language."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

import thidua.ledger
import thidua.tally
from tests.duties_counter import Line, count
from tests.duties_drawn import EVERY, WHATS, Drawn, drawn
from tests.test_duty_properties import SEEDS, held_by, plan_drawn
from thidua.ledger import QuotaStatus, ledger
from thidua.plan.dues import due
from thidua.plan.owing import Relief


def _ledger(one: Drawn) -> list[Line]:
    """The ledger's lines, as the counter writes them."""
    entries = ledger(plan_drawn(one), held_by(one), today=one.today)
    return [
        Line(
            entry.quota.id,
            entry.unit or entry.cluster or entry.group,
            (entry.period.start, entry.period.end),
            entry.due,
            entry.status.value,
            entry.counted,
        )
        for entry in entries
    ]


@pytest.mark.parametrize("seeds", SEEDS)
def test_the_ledger_says_what_is_counted_by_hand(seeds: range) -> None:
    seen: Counter[str] = Counter()
    for seed in seeds:
        one = drawn(seed)
        by_hand = list(count(one))
        assert sorted(_ledger(one), key=repr) == sorted(by_hand, key=repr), (seed, one.plan_text)
        quotas = {quota["id"]: quota for quota in one.plan["quotas"]}
        for line in by_hand:
            quota = quotas[line.quota]
            seen.update((line.status, quota["every"], *([quota["count"]["what"]] if line.counted else [])))
    # Else the two would agree for want of anything to count.
    assert set(seen) == {*(status.value for status in QuotaStatus), *EVERY, *WHATS}


def _a_day_late(*keys: Any) -> date:
    return due(*keys) + timedelta(days=1)


# One fault in each part of the ledger, of the kind that a hand slips into: whoever counts by hand must see it.
FAULTS: dict[str, tuple[ModuleType, str, Any]] = {
    "a day more": (thidua.ledger, "due", _a_day_late),
    "everybody's turn": (thidua.ledger, "in_turn", lambda *_: True),
    "nobody relieved": (thidua.ledger, "relief_of", lambda *_: (Relief.NONE, "")),
    "what the council introduced counts for its unit": (thidua.tally, "is_units_own", lambda *_: True),
    "whatever is of a unit counts": (thidua.tally, "fits", lambda *_: True),
}


@pytest.mark.parametrize(("module", "name", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_the_ledger_is_seen_by_the_counter(
    module: ModuleType, name: str, fault: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, name, fault)
    drawn_plans = (drawn(seed) for seed in range(120))
    assert any(sorted(_ledger(one), key=repr) != sorted(count(one), key=repr) for one in drawn_plans)
