"""The command line by itself: what cannot be followed is told in Vietnamese, and nothing is guessed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click import exceptions

from tests.column import ROOT, TODAY
from thidua import __version__
from thidua.cli.main import COMMANDS, main, thidua

# What click says by itself, in any of its sentences.
ENGLISH = re.compile(
    r"\b(?:usage|error|options|commands|show|the|this|default|required|missing|no such|invalid|try|got)\b"
    r"|\b(?:text|path|integer|boolean)\b",
    re.IGNORECASE,
)
REFUSED: dict[str, tuple[list[str], str]] = {
    "MissingParameter": (["explain"], "còn thiếu MÃ."),
    "MissingParameter, behind options": (["forget", "--dry-run"], "còn thiếu BÀI."),
    "NoSuchOption": (["check", "--khong-co"], "không có tùy chọn “--khong-co”."),
    "NoSuchOption, nearly one": (["check", "--formt", "x"], "không có tùy chọn “--formt”. Có phải là “--format”?"),
    "NoSuchOption, shortened": (["check", "--form", "json"], "không có tùy chọn “--form”. Có phải là “--format”?"),
    "NoSuchOption, of one letter": (["check", "-x"], "không có tùy chọn “-x”."),
    "NoSuchOption, before the command": (["--quiet", "check"], "không có tùy chọn “--quiet”."),
    "NoSuchCommand": (["khong-co"], "không có lệnh “khong-co”."),
    "NoSuchCommand, nearly one": (["chek"], "không có lệnh “chek”. Có phải là “check”?"),
    "NoSuchCommand, shortened": (["led"], "không có lệnh “led”. Có phải là “ledger”?"),
    "BadOptionUsage, no value": (["check", "--format"], "--format cần một giá trị đi kèm."),
    "BadOptionUsage, an option for a value": (["build", "--releases", "--quiet"], "--releases cần một giá trị đi kèm."),
    "BadOptionUsage, a value for a flag": (["check", "--quiet=1"], "--quiet không nhận giá trị."),
    "BadParameter, a choice": (
        ["ledger", "--format", "jsn"],
        "--format: “jsn” không dùng được, chọn một trong “text”, “json”, “csv”, “markdown”, “xlsx”. Có phải là “json”?",
    ),
    "BadParameter, a number": (["ledger", "--upcoming", "hai"], "--upcoming: “hai” không phải là một số."),
    "BadParameter, a number in words": (["serve", "--port", "x"], "--port: “x” không phải là một số từ 1 đến 65535."),
    "BadParameter, 0": (["serve", "--port", "0"], "--port: “0” không phải là một số từ 1 đến 65535."),
    "BadParameter, 65536": (["serve", "--port", "65536"], "--port: “65536” không phải là một số từ 1 đến 65535."),
    "BadParameter, a path": (["build", "--releases", ""], "--releases: đường dẫn để trống."),
    "BadParameter, one path of many": (["check", "content", ""], "ĐƯỜNG-DẪN: đường dẫn để trống."),
    "UsageError, too much": (["explain", "TD106", "TD107", "x"], "không hiểu “TD107 x”."),
    "UsageError, twice": (["check", "--plan", "a.yml", "--plan", "b.yml"], "--plan chỉ được ghi một lần."),
}
# Of an argument of several values; no command has one.
NEVER = {"BadArgumentUsage", "NoArgsIsHelpError"}


def test_every_kind_of_complaint_that_click_has_is_tried() -> None:
    kinds = {
        name for name, one in vars(exceptions).items() if isinstance(one, type) and issubclass(one, click.UsageError)
    }
    assert kinds - NEVER == {name.partition(",")[0] for name in REFUSED}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_followed_is_told_in_vietnamese(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, said = REFUSED[name]
    assert main(arguments) == 2
    told = capsys.readouterr()
    where = f"thidua {arguments[0]}" if arguments[0] in COMMANDS else "thidua"
    assert told.err == f"Tham số chưa đúng: {said}\nXem: {where} --help\n"
    assert told.out == ""


@pytest.mark.parametrize(
    "arguments",
    [["{}"], ["check", "--{}"], ["check", "--format", "{}"], ["serve", "--port", "{}"], ["explain", "a", "{}"]],
)
def test_what_is_very_long_is_cut(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([one.format("a" * 5000) for one in arguments]) == 2
    said = capsys.readouterr().err
    assert "a…”" in said
    assert len(said) < 250


def test_a_flag_may_be_given_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quiet", "--quiet", "--today", TODAY, "--config", str(ROOT / "mkdocs.yml")]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("arguments", [[], ["--"]], ids=str)
def test_no_command_is_answered_with_all_of_them(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr().out
    assert main(["--help"]) == 0
    assert capsys.readouterr().out == printed
    assert re.findall(r"^  ([a-z]+)  ", printed, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("asked", ["-h", "--help"])
@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_is_in_vietnamese(arguments: list[str], asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, asked]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(" ".join(["Cách dùng: thidua", *arguments, "[TÙY-CHỌN]"]))
    # The words to choose from, and what may be left out of an argument, are the command line's own.
    said = re.sub(r"--[a-z-]+|\b[a-z-]+(?:\|[a-z-]+)+", "", printed)
    assert not ENGLISH.search(said)
    assert not re.search(r"\[[^]]*[a-z=<>][^]]*\]|[A-Z]{3,}\||[<>]", said)


def test_every_option_says_by_itself_what_its_value_may_be() -> None:
    with click.Context(thidua) as context:
        options = {
            (name, option.opts[-1]): option.get_help_record(context)
            for name in COMMANDS
            for option in thidua.get_command(context, name).get_params(context)
            if isinstance(option, click.Option)
        }
    assert options["report", "--step"][0] == "--step compiling|office"  # type: ignore[index]
    assert options["calendar", "--out"][1].endswith("(bắt buộc)")  # type: ignore[index]
    assert "từ 1 đến 65535" in options["serve", "--port"][1]  # type: ignore[index]


@pytest.mark.parametrize(
    ("arguments", "ending"),
    [
        (["ledger", "--format", "xlsx", "--out", "so.csv"], "xlsx"),
        (["ledger", "--out", "so.csv"], "txt"),
        (["ledger", "--format", "markdown", "--upcoming", "30", "--out", "viec"], "md"),
        (["calendar", "--out", "lich.txt"], "ics"),
        (["report", "quarter", "2026-Q1", "--out", "danh-sach.pdf"], "docx"),
    ],
    ids=str,
)
def test_no_form_is_written_under_the_name_of_another(
    arguments: list[str],
    ending: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--config", str(ROOT / "mkdocs.yml")]) == 2
    assert f"“{arguments[-1]}” phải kết thúc bằng “.{ending}”." in capsys.readouterr().err
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_is_explained(name: str) -> None:
    with click.Context(thidua) as context:
        command = thidua.get_command(context, name)
        assert command.help
        for param in command.get_params(context):
            assert isinstance(param, click.Option | click.Argument)
            assert param.help, param.name


LISTENS = ("80", "8080", "127.0.0.1:8080", "*:80", "localhost:80", "[::1]:80", "65535")
BAD_LISTENS = (
    "x",
    "0",
    "65536",
    "x:80",
    "127.0.0.1:",
    "127.0.0.1",
    "999.1.1.1:80",
    "[127.0.0.1]:80",
    "::1",
    "80:x",
    "",
)
NAMES = ("_", "thidua.co-quan.gov.vn", "*.gov.vn", ".gov.vn", "thidua.*", "10.0.0.1", "[::1]")
BAD_NAMES = ("a.*.vn", "*", "a b", "a;b", "a:80", "[x", "a..b", "")


@pytest.mark.parametrize(
    ("option", "value", "is_good"),
    [
        *(("--listen", one, True) for one in LISTENS),
        *(("--listen", one, False) for one in BAD_LISTENS),
        *(("--server-name", one, True) for one in NAMES),
        *(("--server-name", one, False) for one in BAD_NAMES),
    ],
)
def test_what_nginx_could_not_load_is_refused(
    option: str, value: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, *, is_good: bool
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<title>Trang</title>", encoding="utf-8")
    assert main(["nginx", str(site), option, value]) == (0 if is_good else 2)
    told = capsys.readouterr()
    assert bool(told.out) == is_good
    assert is_good or told.err.startswith(f"Tham số chưa đúng: {option}: “{value}” không phải là")


def test_the_version_needs_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"thidua {__version__}\n"


@pytest.mark.parametrize("asked", ["--version", "--help"])
def test_what_no_command_answers_imports_none(asked: str) -> None:
    script = f"import sys\nfrom thidua.cli.main import main\nmain(['{asked}'])\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stderr.split())
    assert "thidua.cli.main" in loaded
    assert not {"thidua.check", "yaml", "PIL", "mkdocs", *(f"thidua.cli.{name}" for name in COMMANDS)} & loaded


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", b"caf\xe9"),
        ("check", b"a\x1b[31m\n::error::b"),
        ("check", "--today", b"\xe9"),
        ("check", "--plan", b"\xe9.yml"),
        ("ledger", "--plan", b"\xe9.yml"),
        ("check", "--format", b"\xe9"),
        ("check", b"--\xe9"),
        ("explain", b"\xe9"),
        ("forget", b"\xe9"),
        (b"\xe9",),
    ],
    ids=str,
)
def test_bytes_that_are_no_text_are_told_by_their_numbers(arguments: tuple[str | bytes, ...]) -> None:
    command = [sys.executable, "-m", "thidua", *arguments]
    done = subprocess.run(command, cwd=ROOT, env={"THIDUA_TODAY": TODAY}, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 2
    assert "Traceback" not in said
    assert "\x1b" not in said
    assert not re.search("^::", said, re.MULTILINE)
    assert re.search(r"\\udce9|\\x1b", said)
