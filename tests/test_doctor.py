"""`thidua doctor`: each thing that is missing is told once, with what mends it; what is there is told as there."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.column import copy_of_sample
from thidua.cli import init
from thidua.cli.main import main
from thidua.messages import doctor_words as words
from thidua.setup.health import ColumnFacts, Machine, Weight, of_column, of_machine
from thidua.shell import doctor
from thidua.shell.clock import TODAY_VARIABLE

TODAY = date(2026, 11, 30)
MACHINE = Machine((3, 12), frozenset({"git", "libreoffice", "ssh", "rsync"}), has_paper_font=True)
WELL = ColumnFacts(
    errors=0,
    has_plan=True,
    plan_end=date(2030, 12, 31),
    site_url="https://thidua.suoithu.gov.vn/",
    has_contacts=True,
    unfilled=0,
    overdue=0,
    nightly="noted",
    outside=(),
    names=3,
    target="may-chu:/srv/thi-dua",
    hosts=("kho.suoithu.gov.vn",),
    has_workflows=True,
    awaits_wheel=True,
    has_wheel=True,
)
LACKING = {
    "errors": ({"errors": 2}, Weight.NEED),
    "no-plan": ({"has_plan": False}, Weight.NEED),
    "plan-over": ({"plan_end": date(2026, 11, 29)}, Weight.NEED),
    "unfilled": ({"unfilled": 6}, Weight.ADVICE),
    "overdue": ({"overdue": 1}, Weight.ADVICE),
    "address": ({"site_url": "https://thidua.vanphong.example/"}, Weight.ADVICE),
    "contacts": ({"has_contacts": False}, Weight.ADVICE),
    "nightly": ({"nightly": "none"}, Weight.ADVICE),
    "workflows": ({"has_workflows": False}, Weight.ADVICE),
    "wheel": ({"has_wheel": False}, Weight.ADVICE),
    "outside": ({"outside": ("github.com",)}, Weight.ADVICE),
}


def test_a_column_that_lacks_nothing_hears_of_nothing() -> None:
    found = [*of_machine(MACHINE), *of_column(WELL, MACHINE, TODAY)]
    assert {one.weight for one in found} == {Weight.GOOD}


@pytest.mark.parametrize("key", LACKING)
def test_what_a_column_lacks_is_told_alone_and_with_its_cure(key: str) -> None:
    changes, weight = LACKING[key]
    found = [one for one in of_column(replace(WELL, **changes), MACHINE, TODAY) if one.weight is not Weight.GOOD]  # type: ignore[arg-type]
    assert [(one.key, one.weight) for one in found] == [(key, weight)]
    assert words.ADVICE[key][2].format(**found[0].data)


def test_a_column_outside_git_is_told_of_its_empty_wheels(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(init, "own_wheel", lambda: None)
    assert main(["init", "cot", "--like", "commune"]) == 0
    monkeypatch.chdir(here / "cot")
    capsys.readouterr()
    main(["doctor"])
    assert "wheels/ chưa có tệp cài đặt" in capsys.readouterr().out
    made = subprocess.run(["make", "cai-dat"], capture_output=True, encoding="utf-8", check=False)
    assert made.returncode != 0
    assert "Thư mục wheels/ chưa có tệp cài đặt thidua-" in made.stderr
    assert not Path(".venv").exists()


def test_a_plan_holds_to_the_end_of_its_last_day() -> None:
    found = of_column(replace(WELL, plan_end=TODAY), MACHINE, TODAY)
    assert {one.weight for one in found} == {Weight.GOOD}


@pytest.mark.parametrize("name", ["git", "libreoffice"])
def test_a_program_that_is_not_there_is_advice(name: str) -> None:
    found = of_machine(replace(MACHINE, programs=MACHINE.programs - {name}))
    assert [(one.key, one.weight) for one in found if one.weight is not Weight.GOOD] == [(name, Weight.ADVICE)]


def test_another_machine_is_reached_by_ssh_and_rsync() -> None:
    bare = replace(MACHINE, programs=frozenset({"git"}))
    (one,) = (one for one in of_column(WELL, bare, TODAY) if one.weight is Weight.NEED)
    assert (one.key, one.data["names"]) == ("target", "ssh, rsync")


def test_names_that_stay_in_the_office_are_nobodys_trouble() -> None:
    found = of_column(replace(WELL, outside=("github.com",), names=0), MACHINE, TODAY)
    assert {one.weight for one in found} == {Weight.GOOD}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(TODAY_VARIABLE, TODAY.isoformat())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(doctor, "machine", lambda: MACHINE)
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "THIDUA_NIGHTLY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.usefixtures("here")
def test_without_a_column_the_way_to_one_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert "thidua init THƯ-MỤC" in capsys.readouterr().out


REMOTES = {
    "git@github.com:co-quan/thi-dua.git": True,
    "https://gitlab.suoithu.gov.vn/thi-dua.git": False,
    "git@kho:thi-dua.git": False,
    "ssh://git@10.1.2.3/thi-dua.git": False,
}


@pytest.mark.parametrize("remote", REMOTES)
def test_names_whose_repository_goes_outside_the_office_are_told(
    here: Path, remote: str, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_of_sample(here)
    (here / ".git").mkdir()
    (here / ".git" / "config").write_text(f'[remote "origin"]\n\turl = {remote}\n', encoding="utf-8")
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert ("ngoài cơ quan, và trong kho có" in said) == REMOTES[remote]
    assert "Chưa có địa chỉ thật" in said


def test_an_error_is_something_that_must_be_done(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    column = copy_of_sample(here)
    column.story("bai-sai", unit="khong-co")
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "THIẾU  Còn 1 lỗi, nên không dựng được trang.\n         → Xem từng lỗi: thidua check\n" in said
    assert "1 điều phải làm" in said
