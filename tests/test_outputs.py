"""Files that are written whole or not at all, whatever ends the writing."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.column import fingerprint
from thidua.shell import outputs

ENDS: dict[str, BaseException] = {"a full disk": OSError(errno.ENOSPC, "full"), "a signal": KeyboardInterrupt()}


def _ending_at(turn: int, end: BaseException) -> Callable[[int], None]:
    turns = iter(range(1, 99))

    def sync(_: int) -> None:
        if next(turns) == turn:
            raise end

    return sync


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("turn", [1, 2])
def test_what_is_cut_short_leaves_what_stood_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, turn: int
) -> None:
    files = {tmp_path / "a.docx": b"new", tmp_path / "a.pdf": b"new too"}
    (tmp_path / "a.docx").write_bytes(b"old")
    before = fingerprint(tmp_path)
    monkeypatch.setattr(os, "fsync", _ending_at(turn, ENDS[end]))
    with pytest.raises(type(ENDS[end])) as told:
        outputs.write(files)
    assert fingerprint(tmp_path) == before
    if isinstance(told.value, OSError):
        assert (told.value.errno, told.value.filename) == (errno.ENOSPC, str(list(files)[turn - 1]))


def test_a_new_file_is_like_any_other_of_its_maker_and_a_replaced_one_keeps_its_mode(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_bytes(b"old")
    old.chmod(0o640)
    before = os.umask(0o027)
    try:
        outputs.write({old: b"1", new: b"2"})
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]
    assert [path.read_bytes() for path in (old, new)] == [b"1", b"2"]
    old.chmod(0o600)
    outputs.write({old: b"3"})
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


def test_an_own_file_goes_over_an_own_one_only(tmp_path: Path) -> None:
    path = tmp_path / "lich.ics"
    for data in (b"MARK 1", b"MARK 2"):
        outputs.write_own(path, data, b"MARK")
        assert path.read_bytes() == data
    path.write_bytes(b"somebody's")
    with pytest.raises(outputs.ForeignFileError):
        outputs.write_own(path, b"MARK 3", b"MARK")
    assert path.read_bytes() == b"somebody's"


@pytest.mark.parametrize("knows_links", [True, False])
def test_a_new_file_never_takes_the_place_of_one_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, knows_links: bool
) -> None:
    def refuse(path: Path, _target: Path) -> None:
        raise PermissionError(errno.EPERM, "no second name", str(path))

    if not knows_links:
        # As a disk that is carried about in a pocket answers.
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    outputs.new_file(tmp_path / "a.md", b"first")
    with pytest.raises(FileExistsError):
        outputs.new_file(tmp_path / "a.md", b"second")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.md": b"first"}
