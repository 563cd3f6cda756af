"""Every command comes to an end: one line that names the true cause, an exit code, and never a traceback."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import TODAY, Column
from tests.publishing import tiny_column
from thidua.check import check
from thidua.messages.catalogue import sentence
from thidua.periods import parse_day
from thidua.shell.causes import obstacle, reason
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

DAY = parse_day(TODAY)
PATIENCE = 20.0
STORY = "content/exemplars/2026/bai-dau.md"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return tiny_column(tmp_path)


def _ended(column: Column, *arguments: str | bytes, **streams: int) -> tuple[int, str]:
    """A command that must answer at once: its exit code, and all that it said."""
    done = subprocess.run(
        [sys.executable, "-m", "thidua", *arguments],
        cwd=column.root,
        env={**os.environ, "THIDUA_TODAY": TODAY},
        stdout=streams.get("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )
    said = (done.stdout or b"").decode() + done.stderr.decode()
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    return done.returncode, said


@pytest.mark.parametrize("command", ["check", "ledger", "build", "serve", "forget"])
@pytest.mark.parametrize("day", ["1900-01-01", "9999-12-31"])
def test_a_day_outside_all_plans_is_refused_in_one_line(column: Column, command: str, day: str) -> None:
    arguments = [command, *(["2026/bai-dau"] if command == "forget" else []), "--today", day]
    code, said = _ended(column, *arguments)
    assert (code, said.count("\n")) == (2, 1)
    assert f"“{day}” không dùng làm ngày hôm nay được" in said


@pytest.mark.parametrize("day", ["1990-01-01", "2100-12-31"])
def test_the_first_and_the_last_day_can_be_built(column: Column, day: str) -> None:
    assert _ended(column, "build", "--today", day, "--quiet")[0] == 0


INTERRUPTER = """
import os, signal, sys

def interrupt(event, arguments):
    if event == "import" and arguments[0] == "{name}":
        os.kill(os.getpid(), signal.SIGINT)

sys.addaudithook(interrupt)
"""


@pytest.mark.parametrize("name", ["thidua.cli.main", "click", "yaml", "thidua.check", "thidua.shell.publish", "PIL"])
def test_an_interrupt_while_modules_are_imported_ends_without_a_word(column: Column, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "hooks"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(INTERRUPTER.format(name=name), encoding="utf-8")
    run = column.run("build", PYTHONPATH=str(folder))
    assert (run.code, run.out, run.err) == (130, "", "")


def test_an_interrupt_before_all_of_them_does_too(column: Column, tmp_path: Path) -> None:
    folder = tmp_path / "hooks"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(INTERRUPTER.format(name="typing"), encoding="utf-8")
    run = column.run("build", PYTHONPATH=str(folder))
    assert (run.code, run.out, run.err) == (-signal.SIGINT, "", "")


def test_the_console_script_and_the_module_begin_alike() -> None:
    script = Path(sys.executable).with_name("thidua").read_text(encoding="utf-8")
    assert "from thidua.cli.start import run" in script


def _special(column: Column, name: str) -> Path:
    path = column.file(name)
    os.mkfifo(path)
    return path


def test_a_pipe_or_a_device_is_not_waited_for(column: Column) -> None:
    pipe = str(_special(column, "ong-dan"))
    for path in (pipe, "/dev/zero"):
        code, said = _ended(column, "check", "--plan", path)
        assert code == 2
        assert "không phải là tệp thường" in said
    code, said = _ended(column, "check", "--config", pipe)
    assert (code, said.count("\n")) == (2, 1)
    assert "không phải là tệp thường" in said
    column.replace("mkdocs.yml", "plans/thu.yml", "ong-dan")
    code, said = _ended(column, "check")
    assert code == 2
    assert "“ong-dan” không phải là tệp thường" in said


def test_a_pipe_among_content_and_registrations_is_named(column: Column) -> None:
    _special(column, "content/exemplars/2026/ong-dan.md")
    column.file("registrations").mkdir()
    _special(column, "registrations/2026.yml")
    code, said = _ended(column, "check")
    assert code == 1
    assert "content/exemplars/2026/ong-dan.md:1:1: lỗi TD124" in said
    assert "registrations/2026.yml:1:1: lỗi TD124" in said


def test_a_large_folder_of_others_is_not_walked_through(column: Column) -> None:
    code, said = _ended(column, "check", "--content", "/usr")
    assert code == 2
    assert "không phải thư mục nội dung" in said
    assert _ended(column, "check", "--content", "/proc")[0] == 2
    column.replace("mkdocs.yml", "docs_dir: content", "docs_dir: /usr")
    code, said = _ended(column, "build")
    assert code == 2
    assert "không phải thư mục nội dung" in said


ODD = {"not UTF-8": b"\xff\xfe.md", "very long": b"a" * 5000}


@pytest.mark.parametrize("path", ODD.values(), ids=ODD)
@pytest.mark.parametrize("option", [("check",), ("check", "--config"), ("check", "--content"), ("forget",)])
def test_a_path_of_any_bytes_and_length_is_one_line(column: Column, path: bytes, option: tuple[str, ...]) -> None:
    code, said = _ended(column, *option, path)
    assert (code, said.count("\n")) == (2, 1)
    assert len(said) < 600


@pytest.mark.parametrize("path", ODD.values(), ids=ODD)
def test_a_plan_of_any_name_is_a_finding(column: Column, path: bytes) -> None:
    code, said = _ended(column, "check", "--plan", path)
    assert code == 2
    assert "TD901" in said
    assert max(map(len, said.splitlines())) < 600


TELLING = (
    *(("check", "--format", one) for one in ("text", "json", "github", "gitlab")),
    *(("ledger", "--format", one) for one in ("text", "json", "csv")),
    ("build",),
    ("explain", "TD106"),
    ("forget", "2026/bai-dau", "--dry-run"),
    ("--help",),
    ("--version",),
)


@pytest.mark.parametrize("arguments", TELLING, ids=" ".join)
def test_a_reader_that_has_gone_changes_no_exit_code(column: Column, arguments: tuple[str, ...]) -> None:
    column.story("bai-hong", unit="khong-co")
    expected = column.run(*arguments).code
    reader, writer = os.pipe()
    os.close(reader)
    code, _ = _ended(column, *arguments, stdout=writer)
    os.close(writer)
    assert code == expected


@pytest.mark.parametrize("arguments", TELLING, ids=" ".join)
def test_an_output_that_was_closed_before_changes_no_exit_code(column: Column, arguments: tuple[str, ...]) -> None:
    expected = column.run(*arguments).code
    for closing in (">&-", ">&- 2>&-", "<&- >&- 2>&-"):
        command = ["sh", "-c", f'exec "$@" {closing}', "sh", sys.executable, "-m", "thidua", *arguments]
        done = subprocess.run(command, cwd=column.root, env={**os.environ, "THIDUA_TODAY": TODAY}, check=False)
        assert done.returncode == expected


def test_an_output_on_a_full_disk_is_said(column: Column) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    code, said = _ended(column, "check", stdout=full)
    os.close(full)
    assert (code, said) == (2, "Không đọc hoặc không ghi được: ổ đĩa đã hết chỗ.\n")


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
