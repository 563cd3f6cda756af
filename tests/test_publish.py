"""The swap: the next command sees a site that is wholly old or wholly new."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from thidua.shell.marks import mark_unfinished
from thidua.shell.publish import BusyError, OccupiedError, published, whole


def _write(site: Path, word: str) -> None:
    with published(site) as staging:
        (staging / "index.html").write_text(word, encoding="utf-8")


def _read(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def _others(site: Path) -> set[str]:
    return {path.name for path in site.parent.iterdir()} - {site.name, f".{site.name}.lock"}


def test_the_first_site_and_the_next(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _write(site, "old")
    _write(site, "new")
    assert _read(site) == "new"
    assert _others(site) == set()


def test_a_build_that_fails_leaves_the_old_site_and_no_rubbish(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _write(site, "old")
    with pytest.raises(RuntimeError), published(site) as staging:
        (staging / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError
    assert _read(site) == "old"
    assert _others(site) == set()


def test_a_kill_between_the_two_renames_is_repaired_by_the_next_run(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _write(site, "old")
    site.rename(tmp_path / ".site.old")
    (tmp_path / ".site.staging").mkdir()
    with pytest.raises(RuntimeError), published(site):
        assert _read(site) == "old"
        raise RuntimeError
    assert _read(site) == "old"
    assert _others(site) == set()


def test_a_kill_after_both_renames_leaves_only_rubbish_which_goes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _write(site, "new")
    (tmp_path / ".site.old").mkdir()
    _write(site, "newer")
    assert _read(site) == "newer"
    assert _others(site) == set()


def test_a_second_builder_is_sent_away_and_harms_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with published(site) as staging:
        (staging / "index.html").write_text("first", encoding="utf-8")
        with pytest.raises(BusyError), published(site):
            pass
    assert _read(site) == "first"


def _killed_at(turn: int) -> Callable[..., None]:
    unlink, turns = os.unlink, count()

    def kill(path: Path, *, dir_fd: int | None = None) -> None:
        if next(turns) >= turn:
            raise KeyboardInterrupt
        unlink(path, dir_fd=dir_fd)

    return kill


@pytest.mark.parametrize("turn", range(24))
def test_what_a_kill_leaves_of_an_old_site_goes_with_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turn: int
) -> None:
    site = tmp_path / "site"
    with published(site) as staging:
        for number in range(8):
            for packed in ("", ".gz", ".br"):
                (staging / f"trang-{number}.html{packed}").write_text("old", encoding="utf-8")
    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        patch.setattr(os, "unlink", _killed_at(turn))
        _write(site, "new")
    assert _read(site) == "new"
    _write(site, "newer")
    assert _read(site) == "newer"
    assert _others(site) == set()


def test_what_is_handed_over_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    place = tmp_path / "ra"
    place.mkdir()
    with whole(place) as staging:
        (staging / "a.json").write_text("a", encoding="utf-8")
        assert list(place.iterdir()) == []
    assert [path.name for path in place.iterdir()] == ["a.json"]
    assert [path.name for path in tmp_path.iterdir()] == ["ra"]


@pytest.mark.parametrize("end", [OSError(28, "full"), KeyboardInterrupt()], ids=["full", "interrupt"])
def test_what_is_cut_short_is_not_handed_over(tmp_path: Path, end: BaseException) -> None:
    with pytest.raises(type(end)), whole(tmp_path / "ra") as staging:
        (staging / "a.json").write_text("a", encoding="utf-8")
        raise end
    assert list(tmp_path.iterdir()) == []


def test_a_kill_leaves_what_the_next_one_takes_away(tmp_path: Path) -> None:
    left = tmp_path / ".ra.staging"
    left.mkdir()
    mark_unfinished(left)
    (left / "a.json").write_text("half", encoding="utf-8")
    with whole(tmp_path / "ra") as staging:
        (staging / "b.json").write_text("b", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["ra"]


def test_a_folder_of_somebodys_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / ".ra.staging").mkdir()
    (tmp_path / ".ra.staging" / "ghi-chu.txt").write_text("x", encoding="utf-8")
    with pytest.raises(OccupiedError), whole(tmp_path / "ra"):
        pass
    assert (tmp_path / ".ra.staging" / "ghi-chu.txt").is_file()
