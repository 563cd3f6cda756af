"""The five real plan files and the template: they read without a fault, and each duty names a clause that exists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.column import ROOT
from thidua.cli.main import main
from thidua.plan.reader import read_plan

PLANS = sorted((ROOT / "plans").glob("*.yml"))
# The clauses as the documents print them; a plan's own bullet points have no number.
CLAUSES = {
    "lao-cai-2021": "I.1 I.2 I.3 I.4 II.1.1 II.1.2 II.1.3 II.1.4 II.2 II.3.1 II.3.2 II.3.3 III",
    "long-khanh-2022": "I.1 I.2 II.1 II.2 III.1 III.2",
    "so-tttt-2023": "I.1 I.2 II.1 II.2 II.3 II.4 II.5 II.6 III IV.1 IV.2",
    "son-la-2022": "I.1 I.2 II.1 II.2 II.3 II.4.a II.4.b II.5 III.1 III.2 III.3",
    "tay-ninh-2024": ("I.1 I.2 II.1.a II.1.b II.1.c II.1.d II.1.đ II.1.e II.1.g II.2.a II.2.b III.1 III.2 III.3 III.4"),
}
TEMPLATE = "I II.1 II.2 II.3 II.4 II.5 II.6 III.1 III.2 III.3 III.4"
DUTIES = ("fields", "campaigns", "content_groups", "types", "levels", "channels", "criteria")
DUTIES_IN_TIME = ("council", "quotas", "reports", "milestones")


def _sources(node: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every clause that a plan file names, and where."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "source":
                yield where, str(value)
            yield from _sources(value, f"{where}.{key}")
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from _sources(value, f"{where}.{index}")


def _load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def test_these_are_all_the_plans() -> None:
    assert {path.stem for path in PLANS} == {*CLAUSES, "mau-2026", "mau-xa-phuong-2026", "mau-so-2026"}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_plan_reads_without_a_fault(path: Path) -> None:
    read = read_plan(path.name, path.read_bytes())
    assert read.findings == ()
    assert read.plan is not None
    assert read.plan.id == path.stem


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_clause_named_is_one_of_the_document(path: Path) -> None:
    if path.stem in CLAUSES:
        known = set(CLAUSES[path.stem].split())
    else:
        known = {f"Mẫu, mục {clause}" for clause in TEMPLATE.split()}
    named = list(_sources(_load(path)))
    assert named
    assert [one for one in named if one[1] not in known] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_duty_names_its_clause(path: Path) -> None:
    plan = _load(path)
    rows = [row for key in (*DUTIES, *DUTIES_IN_TIME) for row in plan.get(key, [])]
    rows += [*plan.get("roles", {}).values(), *(plan[key] for key in ("story", "registrations") if key in plan)]
    assert rows
    assert [row for row in rows if not row.get("source")] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_unit_is_printed_by_the_plan_or_marked_as_filled_in(path: Path) -> None:
    assert [unit["id"] for unit in _load(path)["units"] if not (unit.get("source") or unit.get("note"))] == []


NEXT_PLAN = """\
id: son-la-2025
title: Kế hoạch tiếp theo (mẫu)
office: {name: Văn phòng Ủy ban nhân dân tỉnh (mẫu), short: Văn phòng (mẫu)}
from: 2025
to: 2030
unit_label: phòng, ban
units:
  - {id: phong-moi, name: Phòng mới lập}
fields:
  - {id: linh-vuc-moi, name: Lĩnh vực mới, source: II}
fields_open: false
quotas:
  - {id: hang-nam, title: Mỗi đơn vị ít nhất 01 điển hình, per: unit, every: year, at_least: 1, source: II}
"""
STORY = """\
---
title: Một câu chuyện của năm {year}
date: {year}-12-30
status: approved
unit: phong-kinh-te
type: exemplar
subject: {{kind: individual, name: Chị A.}}
field: dan-van-kheo
summary: Tóm tắt một câu.
achievements: [Một việc tốt]
author: Phóng viên
sample: true
---

Một câu chuyện ngắn.
"""


@pytest.fixture
def two_plans(tmp_path: Path) -> Path:
    """A column of two plans: Sơn La's own, ended a year early, and another that knows none of its units and fields."""
    own = (ROOT / "plans" / "son-la-2022.yml").read_text(encoding="utf-8")
    assert own.count("\nto: 2025\n") == 1
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "old.yml").write_text(own.replace("\nto: 2025\n", "\nto: 2024\n"), encoding="utf-8")
    (tmp_path / "plans" / "new.yml").write_text(NEXT_PLAN, encoding="utf-8")
    settings = (
        "site_name: Thi đua yêu nước\ndocs_dir: content\nextra: {thidua: {plans: [plans/new.yml, plans/old.yml]}}\n"
    )
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    _write_story(tmp_path, 2024)
    return tmp_path


def _write_story(column: Path, year: int) -> None:
    path = column / "content" / "exemplars" / str(year) / "cau-chuyen.md"
    path.parent.mkdir(parents=True)
    path.write_text(STORY.format(year=year), encoding="utf-8")


def _run(capsys: pytest.CaptureFixture[str], command: str, column: Path, today: str) -> tuple[int, str]:
    code = main([command, "--config", str(column / "mkdocs.yml"), "--today", today, "--format", "json"])
    return code, capsys.readouterr().out


def test_an_old_story_stays_valid_under_the_next_plan(two_plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = _run(capsys, "check", two_plans, "2026-03-01")
    assert yaml.safe_load(found)["diagnostics"] == []
    assert code == 0


def test_a_new_story_is_judged_by_the_next_plan(two_plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write_story(two_plans, 2025)
    code, found = _run(capsys, "check", two_plans, "2026-03-01")
    rows = [(one["path"], one["code"]) for one in yaml.safe_load(found)["diagnostics"]]
    path = "content/exemplars/2025/cau-chuyen.md"
    assert rows == [(path, "TD301"), (path, "TD303")]
    assert code == 1


def test_each_ledger_is_its_own_plans(two_plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, last_day = _run(capsys, "ledger", two_plans, "2024-12-31")
    assert '"plan": "son-la-2022"' in last_day
    assert "2024/cau-chuyen" in last_day
    _, next_day = _run(capsys, "ledger", two_plans, "2025-01-01")
    assert '"plan": "son-la-2025"' in next_day
    assert "2024/cau-chuyen" not in next_day
