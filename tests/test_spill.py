"""What was put away comes back, whether the disk takes it or not."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from tests.publishing import denied, tiny_column
from thidua.shell.spill import Spill


def _fill(spill: Spill) -> dict[str, bytes]:
    given = {str(number): bytes([number]) * number * 50 for number in range(9)}
    for name, data in given.items():
        spill[name] = b"before"
        spill[name] = data
    return {name: spill[name] for name in given} | {"": b"".join(given.values())[:0]}


class _Full:
    """A file on a disk that has room for so many bytes."""

    def __init__(self, room: int) -> None:
        self._file = tempfile.SpooledTemporaryFile(buffering=0)  # noqa: SIM115 - closed below
        self._room = room
        self.seek, self.read, self.close = self._file.seek, self._file.read, self._file.close

    def write(self, data: bytes) -> int:
        taken = data[: max(0, self._room - self._file.tell())]
        self._file.write(taken)
        return len(taken)


@pytest.mark.parametrize("room", [0, 7, 300, 10_000])
def test_what_finds_no_room_on_the_disk_is_kept_all_the_same(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _fill(Spill())
    monkeypatch.setattr("thidua.shell.spill._opened", lambda: _Full(room))
    assert _fill(Spill()) == whole
    monkeypatch.setattr("thidua.shell.spill._opened", lambda: None)
    assert _fill(Spill()) == whole


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked off here")
def test_two_processes_do_not_write_over_what_the_other_put_away() -> None:
    spill = Spill()
    spill["before"] = b"before"
    pid = os.fork()
    mine = b"parent" if pid else b"child!"
    for number in range(500):
        spill[str(number)] = mine + bytes([number % 256])
    is_right = all(spill[str(number)] == mine + bytes([number % 256]) for number in range(500))
    is_right = is_right and spill["before"] == b"before" and not spill._held  # noqa: SLF001 - all is on the disk
    if not pid:
        os._exit(0 if is_right else 1)
    _, status = os.waitpid(pid, 0)
    assert is_right
    assert status == 0


def test_a_check_needs_no_disk_that_can_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "hook").mkdir()
    (tmp_path / "tmp").mkdir()
    column = tiny_column(tmp_path / "column")
    where = {"TMPDIR": str(tmp_path / "tmp"), "THIDUA_CACHE": str(tmp_path / "cache")}
    run = column.run("check", **denied(tmp_path / "hook", tmp_path, 1), **where)
    assert (run.code, run.err) == (0, "")
