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
    # Else it says that all these stories are samples.
    code = main([*asked, "--quiet", *(["--upcoming", "30"] if path.parent.name == "upcoming" else [])])
    said = capsys.readouterr()
    assert said.out == path.read_text(encoding="utf-8")
    assert (code, said.err) == (0, "")


def test_how_many_of_what_counts_are_samples_is_told_beside_the_ledger(capsys: pytest.CaptureFixture[str]) -> None:
    case = CASES / "duty-at-most"
    asked = ["ledger", "--plan", str(case / "plan.yml"), "--content", str(case / "content"), "--today", "2026-03-31"]
    assert main(asked) == 0
    told = capsys.readouterr()
    assert told.out == (case / "ledger" / "2026-03-31.txt").read_text(encoding="utf-8")
    assert told.err.startswith("4 bài được tính")
    assert "sample: true" in told.err


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_ledger_before_on_and_after_a_day(kind: str) -> None:
    case = CASES / f"duty-{kind}"
    days = {date.fromisoformat(path.stem) for path in TOLD if path.is_relative_to(case)}
    assert any({day - timedelta(days=1), day + timedelta(days=1)} <= days for day in days)


def _office(name: str, today: str, *flags: str, capsys: pytest.CaptureFixture[str]) -> str:
    config = Path(__file__).parent / "offices" / name / "mkdocs.yml"
    assert main(["ledger", "--config", str(config), "--today", today, *flags]) == 0
    return capsys.readouterr().out


def test_who_registered_and_was_never_introduced_is_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    told = _office("lao-cai-2021", "2022-06-30", "--registered", capsys=capsys).partition("Đăng ký năm 2022")[2]
    assert told.startswith(": 6; đã giới thiệu 4, được công nhận 0\n")
    assert told.count("chưa giới thiệu") == 2
    assert "Phòng Kinh tế: Chị G.T.C. (chưa giới thiệu)" in told
    assert "Chị Đ.T.Q. (đã giới thiệu: 2022/tu-thuoc-o-hanh-lang)" in told
    assert "Đăng ký" not in _office("lao-cai-2021", "2022-06-30", capsys=capsys)


def _chosen(today: str, *flags: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    case = CASES / "duty-chosen"
    asked = ["ledger", "--plan", str(case / "plan.yml"), "--content", str(case / "content"), "--today", today]
    assert main([*asked, *flags]) == 0
    return capsys.readouterr().out.splitlines()


def test_what_the_council_chose_and_where_it_went_on_is_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert _chosen("2026-03-29", "--chosen", capsys=capsys)[-1] == "Chưa có bài nào được Hội đồng chọn hay gửi tiếp."
    assert _chosen("2026-03-30", "--chosen", capsys=capsys)[-2:] == [
        "Được Hội đồng chọn 1, đã gửi tiếp 0, được chọn mà chưa gửi tiếp 1",
        "  Phòng Một: 2026/to-mot (Hội đồng chọn ngày 30/03/2026; chưa gửi tiếp)",
    ]
    assert _chosen("2026-03-31", "--chosen", capsys=capsys)[-3:] == [
        "Được Hội đồng chọn 2, đã gửi tiếp 1, được chọn mà chưa gửi tiếp 1",
        "  Phòng Hai: 2026/to-hai (Hội đồng chọn ngày 31/03/2026; chưa gửi tiếp)",
        "  Phòng Một: 2026/to-mot (Hội đồng chọn ngày 30/03/2026; gửi Hội đồng tỉnh ngày 31/03/2026)",
    ]
    english = _chosen("2026-03-31", "--chosen", "--lang", "en", capsys=capsys)
    assert english[-3] == "Chosen by the council 2, sent on 1, chosen and not yet sent on 1"


def test_coverage_of_groups_and_campaigns_is_shown_and_never_fails(capsys: pytest.CaptureFixture[str]) -> None:
    told = _office("tay-ninh-2024", "2025-01-15", "--coverage", "--fail-on", "overdue", capsys=capsys)
    groups = told.partition("Bài theo nhóm nội dung\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[2] for line in groups] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]
    assert sum(int(line.split()[0]) for line in groups) > 7
    assert "Bài theo phong trào" in told
    assert "Bài theo lĩnh vực" not in told, "the plan prints no fields"
