"""The ledger of 10,000 stories, 200 units and five years costs little beside the check of the same content."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from tests.small_column import inputs
from thidua.check import check
from thidua.render import ledgers

pytestmark = pytest.mark.long
UNITS, STORIES = 200, 10_000
HEAD = "id: p\ntitle: K\noffice: {name: A, short: A}\nfrom: 2022\nto: 2026\nunit_label: phòng\n"
QUOTAS = """\
quotas:
  - {id: thang, title: T, per: unit, every: month, at_least: 1, due: {before: 25}, source: I}
  - {id: quy, title: T, per: unit, every: quarter, at_least: 1, due: {before: 12 of last month}, source: I}
  - {id: nam, title: T, per: unit, every: year, at_least: 2, source: I}
  - {id: cum, title: T, per: cluster, every: quarter, at_least: 5, source: I}
  - {id: ty-le, title: T, per: office, every: half, share: 80, source: I}
"""


def _plan() -> str:
    units = "".join(f"  - {{id: u{n}, name: Phòng {n}, cluster: k{n % 10}}}\n" for n in range(UNITS))
    clusters = ", ".join(f"{{id: k{n}, name: K{n}}}" for n in range(10))
    return f"{HEAD}units:\n{units}clusters: [{clusters}]\n{QUOTAS}"


def _story(number: int) -> tuple[str, str]:
    day = date(2022 + number % 5, 1 + number // 5 % 12, 1 + number % 28)
    front = (
        f"title: Chuyện số {number}\ndate: {day}\nstatus: approved\nunit: u{number % UNITS}\ntype: good-deed\n"
        f"subject: {{kind: collective, name: Tổ {number}}}\nsummary: Tóm tắt.\nauthor: Người viết\nsample: true\n"
    )
    body = " ".join(f"Câu {number} và {line} kể về một việc nhỏ ai cũng làm được." for line in range(20))
    return f"exemplars/{day.year}/bai-{number}.md", f"---\n{front}---\n{body}\n"


def test_the_ledger_costs_at_most_half_of_the_check() -> None:
    content = inputs(dict(_story(number) for number in range(STORIES)), plans={"p.yml": _plan()})
    begun = process_time()
    result = check(content, today=date(2026, 12, 31))
    checked = process_time()
    (plan,) = result.plans
    entries = result.ledger(plan)
    assert ledgers.as_text(entries, plan, result.today)
    told = process_time()
    assert result.errors == 0
    assert sum(one.counted for one in entries if one.quota.id == "nam") == STORIES
    assert told - checked <= 0.5 * (checked - begun)
