"""Each refusal of the system is called by its own cause."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import TODAY, Column
from tests.publishing import tiny_column
from tests.test_ends import DAY, STORY, _ended
from thidua.check import check
from thidua.messages.catalogue import sentence
from thidua.shell.causes import obstacle, reason
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return tiny_column(tmp_path)


def _said_of(column: Column) -> str:
    assert DAY is not None
    result = check(read_inputs(read_settings(column.file("mkdocs.yml"))), today=DAY)
    return "\n".join(f"{one.path} {' '.join(sentence(one))}" for one in result.findings)


def _refusing(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    """Root may read everything, so the system's answer to anybody else is given here."""
    read, scan = Path.read_bytes, os.scandir

    def refuse(path: object) -> None:
        if Path(os.fspath(path)) == target:  # type: ignore[call-overload]  # as the system is called
            raise PermissionError(errno.EACCES, "Permission denied", str(target))

    def reading(path: Path) -> bytes:
        refuse(path)
        return read(path)

    def scanning(path: str) -> object:
        refuse(path)
        return scan(path)

    monkeypatch.setattr(Path, "read_bytes", reading)
    monkeypatch.setattr(os, "scandir", scanning)


def test_what_may_not_be_read_is_called_so_and_not_absent(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    _refusing(monkeypatch, column.file("plans/thu.yml"))
    assert "có tệp “plans/thu.yml” nhưng không được phép đọc" in _said_of(column)


def test_settings_that_may_not_be_read_are_not_called_wrong(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    _refusing(monkeypatch, column.file("mkdocs.yml"))
    assert "có tệp “mkdocs.yml” nhưng không được phép đọc" in _said_of(column)


def test_a_story_and_a_folder_that_may_not_be_read_are_called_so(
    column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        _refusing(patch, column.file(STORY))
        assert "tệp bị khóa hoặc không được phép đọc" in _said_of(column)
    _refusing(monkeypatch, column.file(STORY).parent)
    assert "content/exemplars/2026 Không đọc được tệp này (thư mục này không cho phép đọc)" in _said_of(column)


def test_a_folder_for_a_plan_and_for_settings_is_called_a_folder(column: Column) -> None:
    column.replace("mkdocs.yml", "plans/thu.yml", "plans")
    assert "“plans” là một thư mục" in _said_of(column)
    code, said = _ended(column, "check", "--config", "plans")
    assert code == 2
    assert "“plans” là một thư mục" in said


CAUSES = {
    errno.ENOENT: "absent",
    errno.ENOTDIR: "absent",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EISDIR: "folder",
    errno.ELOOP: "link-loop",
    errno.ENAMETOOLONG: "long-path",
    errno.EIO: "broken-disk",
}


@pytest.mark.parametrize(("number", "why"), CAUSES.items())
def test_each_answer_of_the_system_has_its_own_cause(number: int, why: str) -> None:
    assert reason(OSError(number, os.strerror(number))) == why


def test_a_link_that_leads_round_is_no_file(tmp_path: Path) -> None:
    loop = tmp_path / "vong"
    loop.symlink_to(loop)
    assert obstacle(loop) == "link-loop"


def test_one_file_with_many_faults_is_told_in_twenty(column: Column) -> None:
    column.story("nhieu-loi", body="\n".join("<b>Chữ</b>\n" for _ in range(60)))
    path = "content/exemplars/2026/nhieu-loi.md"
    run = column.run("check")
    assert run.out.count("TD121") == 21, "twenty, and the one whose explanation is offered"
    assert f"{path}: còn 101 thông báo nữa; xem hết: thidua check {path} --all" in run.out
    assert "120 lỗi" in run.out
    assert column.run("check", "--all").out.count("lỗi TD121") == 120
    assert column.run("check", "--format", "json").data["errors"] == 120


STRICT = {
    "build": ("thidua", "build"),
    "build --releases": ("thidua", "build", "--releases", "../moi/ra"),
    "mkdocs build": ("mkdocs", "build", "-q", "-d", "../moi/ra/site"),
}


@pytest.mark.parametrize("command", STRICT)
def test_a_site_that_is_built_under_a_strict_umask_can_be_read_by_a_server(tmp_path: Path, command: str) -> None:
    column = tiny_column(tmp_path / "thi-dua")
    column.replace("mkdocs.yml", "site_dir: site", "site_dir: ../moi/ra/site")
    words = ["sh", "-c", 'umask 077; exec "$@"', "sh", sys.executable, "-m", *STRICT[command]]
    assert (
        subprocess.run(words, cwd=column.root, env={**os.environ, "THIDUA_TODAY": TODAY}, check=False).returncode == 0
    )
    served = tmp_path / "moi/ra" / ("site" if "--releases" not in command else "releases")
    found = [tmp_path / "moi", tmp_path / "moi/ra", served, *served.rglob("*")]
    assert len(found) > 100
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in found}
    assert modes == {(True, 0o755), (False, 0o644)}
