"""Before and after: each folder of cases/ is a small column, and its expected.txt what a check of it finds.

expected.txt opens with a line that says what the case shows (`# …`). Then comes one line a finding, in the order of
every output, with ` (warning)` behind those that stop nothing:

    content/exemplars/2026/to-mot-cua.md:5:7 TD301 unknown-unit
      Có phải là “phong-tong-hop”?

An indented line must stand word for word in what is said of the finding above it. Where nothing is wrong, nothing
follows the first line. A case without a plan of its own (plan.yml, or several in plans/) is judged by cases/plan.yml.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from thidua.check import Result, check
from thidua.findings import PlacedFinding, Severity
from thidua.messages.catalogue import sentence
from thidua.render.findings import place
from thidua.shell.files import read_inputs
from thidua.shell.settings import Settings

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())
TODAY = date(2026, 11, 15)


def _expectation(name: str) -> list[str]:
    return (CASES / name / "expected.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


def _check(name: str) -> Result:
    case = CASES / name
    plans = tuple(sorted([*case.glob("plan.yml"), *case.glob("plans/*.yml")])) or (CASES / "plan.yml",)
    settings = Settings(case, None, plans, case / "content")
    return check(read_inputs(settings), today=TODAY)


def _line(one: PlacedFinding) -> str:
    kind = " (warning)" if one.severity is Severity.WARNING else ""
    return f"{place(one)} {one.code} {one.name}{kind}"


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str) -> None:
    first, *expected = _expectation(name)
    assert first.startswith("# "), "the first line says what the case shows"
    found = _check(name).findings
    assert [_line(one) for one in found] == [line for line in expected if not line.startswith(" ")]
    told = iter(found)
    words = ""
    for line in expected:
        words = words if line.startswith(" ") else " ".join(sentence(next(told)))
        assert not line.startswith(" ") or line.strip() in words


def test_every_folder_of_cases_is_a_case_with_an_expectation() -> None:
    assert len(NAMES) > 70
    assert [name for name in NAMES if not (CASES / name / "expected.txt").is_file()] == []
    assert [name for name in NAMES if not (CASES / name / "content").is_dir()] == []


def test_a_link_among_the_files_is_named_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "content/exemplars/2026").mkdir(parents=True)
    (tmp_path / "registrations").mkdir()
    secret = tmp_path / "secret.yml"
    secret.write_text("- unit: phong-tong-hop\n", encoding="utf-8")
    (tmp_path / "content/exemplars/2026/anh.jpg").symlink_to(secret)
    (tmp_path / "content/exemplars/2027").symlink_to(tmp_path)
    (tmp_path / "content/articles").symlink_to("nowhere")
    (tmp_path / "registrations/2026.yml").symlink_to(secret)
    settings = Settings(tmp_path, None, (CASES / "plan.yml",), tmp_path / "content")
    found = check(read_inputs(settings), today=TODAY).findings
    assert {one.path for one in found if one.name == "unreadable-file"} == {
        "content/articles",
        "content/exemplars/2026/anh.jpg",
        "content/exemplars/2027",
        "registrations/2026.yml",
    }
