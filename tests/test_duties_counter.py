"""The ledger says what a count by hand from `handbook/ke-hoach.md` says, for plans of the whole language."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.duties_counter import Line, count
from tests.duties_drawn import EVERY, WHATS, Drawn, drawn
from tests.test_duty_properties import SEEDS, held_by, plan_drawn
from thidua.ledger import QuotaStatus, ledger


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
