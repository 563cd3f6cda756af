"""Every command comes to an end: one line that names the true cause, an exit code, and never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import TODAY, Column
from tests.publishing import tiny_column
from thidua.periods import parse_day

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
