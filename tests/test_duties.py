"""Each kind of duty that real calendars print: a plan with stories, and its ledger on the days around its day.

A case of cases/ may hold `ledger/<day>.txt`, what `thidua ledger` prints as of that day, and `upcoming/<day>.txt`, what
it prints with `--upcoming 30`.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.test_cases import CASES
from thidua.cli.main import main

TOLD = sorted((*CASES.glob("*/ledger/*.txt"), *CASES.glob("*/upcoming/*.txt")))
KINDS = (
    *("due-inside-the-period", "two-steps", "one-collective-or-individual", "nil-return", "turns", "by-category"),
    *("registrations", "at-most", "other-things", "share", "chosen", "reports", "no-end"),
)


@pytest.mark.parametrize("path", TOLD, ids=lambda path: f"{path.parts[-3]}-{path.parent.name}-{path.stem}")
def test_the_ledger_is_as_written_down(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = path.parent.parent
    asked = ["ledger", "--plan", str(case / "plan.yml"), "--content", str(case / "content"), "--today", path.stem]
    code = main([*asked, *(["--upcoming", "30"] if path.parent.name == "upcoming" else [])])
    said = capsys.readouterr()
    assert said.out == path.read_text(encoding="utf-8")
    assert (code, said.err) == (0, "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_ledger_before_on_and_after_a_day(kind: str) -> None:
    case = CASES / f"duty-{kind}"
    days = {date.fromisoformat(path.stem) for path in TOLD if path.is_relative_to(case)}
    assert any({day - timedelta(days=1), day + timedelta(days=1)} <= days for day in days)
