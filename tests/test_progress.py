"""Long work is told of on a terminal and in CI, never where a pipe reads, and not with --quiet."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import TODAY, Column, copy_of_sample
from tests.publishing import tiny_column
from thidua.shell import progress as module
from thidua.shell.progress import over, pace, progress, shared, silent, took

WORK = "Dựng trang"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Each look at it is so many seconds later."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def monotonic(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What a pipe at standard error would get, once `unseen` is called in a test."""
    stream = io.StringIO()
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def unseen(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_pace_is_so_many_a_second_and_so_long_still() -> None:
    assert pace(1200, 5000, 10, "tệp") == "120 tệp/giây, còn 0:32"
    assert pace(10, 5000, 1, "tệp") == "10 tệp/giây, còn 8:19"
    assert pace(1, 3, 4, "trang") == "0,2 trang/giây, còn 0:08"
    assert pace(0, 3, 0, "trang") == "0,0 trang/giây, còn 0:00"


def test_a_bar_tells_how_far_how_fast_and_how_long(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = on_a_terminal(monkeypatch)
    monkeypatch.setattr(module, "time", Clock(1.0))
    with progress():
        assert list(over(range(8), WORK)) == list(range(8))
    drawn = stream.getvalue()
    assert "Dựng trang  [###---------------------]  1/8  1 tệp/giây, còn 0:07" in drawn
    assert "8/8  1 tệp/giây, còn 0:00" in drawn
    assert drawn.endswith(("\n\x1b[?25h", "\n"))
    assert told.getvalue() == ""


def test_what_is_soon_done_draws_no_bar(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = on_a_terminal(monkeypatch)
    monkeypatch.setattr(module, "time", Clock(0.001))
    with progress():
        assert len(list(over(range(8), WORK))) == 8
    assert stream.getvalue() == told.getvalue() == ""


def test_ci_gets_a_line_every_ten_seconds(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    unseen(told, monkeypatch)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(module, "time", Clock(3.0))
    with progress():
        list(over(range(5000)[:9], WORK))
    assert told.getvalue().splitlines() == [
        "Dựng trang: 4 trong 9 tệp, 0,3 tệp/giây, còn 0:15",
        "Dựng trang: 8 trong 9 tệp, 0,3 tệp/giây, còn 0:03",
    ]


def test_a_pipe_and_who_asked_for_quiet_hear_nothing(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    unseen(told, monkeypatch)
    monkeypatch.setattr(module, "time", Clock(30.0))
    with progress():
        assert list(over([1, 2], WORK)) == [1, 2]
    assert list(over([1, 2], WORK)) == [1, 2]
    stream = on_a_terminal(monkeypatch)
    monkeypatch.setenv("CI", "true")
    with progress(quiet=True):
        assert list(over([1, 2], WORK)) == [1, 2]
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.delenv("CI")
    with progress():
        assert list(over([1, 2], WORK)) == [1, 2]
    assert stream.getvalue() == told.getvalue() == ""


def test_a_half_of_the_work_tells_of_all_of_it(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = on_a_terminal(monkeypatch)
    monkeypatch.setattr(module, "time", Clock(1.0))
    with progress():
        with shared(2):
            assert list(over(range(4), WORK)) == [0, 1, 2, 3]
        silent()
        assert list(over(range(4), WORK)) == [0, 1, 2, 3]
    assert "2/8  2 tệp/giây, còn 0:03" in stream.getvalue()
    assert stream.getvalue().count("8/8") == 1
    assert told.getvalue() == ""


def test_how_long_something_took_is_told_as_people_say_it() -> None:
    assert [took(round(seconds * 1e9)) for seconds in (0.04, 1.26, 9.94, 9.96, 59.4, 125)] == [
        "0,0 giây",
        "1,3 giây",
        "9,9 giây",
        "10 giây",
        "59 giây",
        "2 phút 5 giây",
    ]


def test_work_that_ends_in_an_error_leaves_the_line_to_it(told: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = on_a_terminal(monkeypatch)
    monkeypatch.setattr(module, "time", Clock(1.0))
    work = over(range(8), WORK)
    with pytest.raises(ZeroDivisionError), progress():
        for number in work:
            1 / (5 - number)
    stream.write("Ổ đĩa đã hết chỗ.\n")
    lines = stream.getvalue().replace("\x1b[?25h", "").splitlines()
    assert lines[-1] == "Ổ đĩa đã hết chỗ."
    assert told.getvalue() == ""


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = copy_of_sample(tmp_path_factory.mktemp("progress"))
    for path in sorted(column.file("content/exemplars/2026").glob("*.md"))[4:]:
        path.unlink()
    return column


def _on_a_terminal(column: Column, out: Path, *arguments: str) -> tuple[int, str]:
    """Runs a command whose standard error is a terminal and whose standard output is a file; what it drew."""
    # As slow as a large column: a bar is drawn from the first moment on.
    code = (
        "import sys; from thidua.shell import progress as p; p._Bar.first = 0; from thidua.cli.start import run; run()"
    )
    master, slave = pty.openpty()
    with out.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            cwd=column.root,
            env={**os.environ, "THIDUA_TODAY": TODAY, "TERM": "xterm"},
            stdout=output,
            stderr=slave,
        )
        os.close(slave)
        drawn = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            drawn += part
    os.close(master)
    return process.wait(), drawn.decode("utf-8", "replace")


def test_a_real_terminal_shows_the_bar_and_the_pipe_gets_its_data_alone(column: Column, tmp_path: Path) -> None:
    code, drawn = _on_a_terminal(column, tmp_path / "out", "check", "--format", "json")
    asked = column.run("check", "--format", "json")
    assert code == asked.code
    assert "Đọc, kiểm tra" in drawn
    assert "tệp/giây, còn" in drawn
    assert (tmp_path / "out").read_text(encoding="utf-8") == asked.out
    _, drawn = _on_a_terminal(column, tmp_path / "out", "check", "--quiet")
    assert "Đọc" not in drawn


def test_a_build_ends_with_how_many_pages_were_made_and_kept_and_in_what_time(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    first = column.run("build").out
    assert re.fullmatch(r"Đã xuất bản vào site/: dựng \d+ trang, trong \d+(,\d)? giây\.\n", first)
    column.replace("content/exemplars/2026/bai-dau.md", "chữ ấy là", "chữ đó là")
    second = column.run("build").out
    made, kept = re.findall(r"(\d+) trang", second)
    assert 0 < int(made) < int(kept)
    assert "trong" in second
