"""The swap: the next command sees a site that is wholly old or wholly new."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from thidua.shell.marks import is_remainder
from thidua.shell.publish import BusyError, published


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


def test_what_a_kill_leaves_of_an_old_site_is_known_at_every_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever its removal ends, the next build takes away the rest, whatever pages a site of ours has at its top."""
    site, old = tmp_path / "site", tmp_path / ".site.old"

    def build(word: str) -> None:
        with published(site) as staging:
            for name in ("aa/index.html", "zz/index.html", ".0.html", "manifest.json"):
                (staging / name).parent.mkdir(exist_ok=True)
                (staging / name).write_text(word, encoding="utf-8")

    def watched(do: Callable[..., None]) -> Callable[..., None]:
        def step(*given: object, **more: object) -> None:
            do(*given, **more)
            assert not old.exists() or is_remainder(old)

        return step

    build("một")
    for name in ("unlink", "rmdir"):
        monkeypatch.setattr(os, name, watched(getattr(os, name)))
    build("hai")
    assert (site / "aa/index.html").read_text(encoding="utf-8") == "hai"
    assert not old.exists()
