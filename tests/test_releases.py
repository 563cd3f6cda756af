"""Releases: whichever step a build ends at, readers see a site that is wholly old or wholly new."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.publishing import rubbish, visible
from thidua.shell.marks import MARK
from thidua.shell.publish import BusyError, OccupiedError, published, released
from thidua.shell.trees import tree_hash


def publish(folder: Path, word: str) -> None:
    with released(folder) as staging:
        (staging / "index.html").write_text(word, encoding="utf-8")
        (staging / "same.txt").write_text("same", encoding="utf-8")


def shown(folder: Path) -> str:
    return (folder / "current" / "index.html").read_text(encoding="utf-8")


def releases_of(folder: Path) -> dict[str, str]:
    return {
        path.name: (path / "index.html").read_text(encoding="utf-8") for path in sorted((folder / "releases").iterdir())
    }


def test_the_first_release_and_the_next(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    old = visible(tmp_path)
    publish(tmp_path, "new")
    assert shown(tmp_path) == "new"
    assert visible(tmp_path) != old
    assert set(releases_of(tmp_path).values()) == {"old", "new"}
    assert rubbish(tmp_path) == set()


def test_a_release_is_named_by_the_hash_of_its_tree_and_the_link_holds_when_the_folder_moves(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    publish(folder, "one")
    release = (folder / "current").resolve()
    assert tree_hash(release).startswith(release.name)
    folder.rename(tmp_path / "there")
    assert shown(tmp_path / "there") == "one"


def test_the_same_site_again_is_the_same_release(tmp_path: Path) -> None:
    publish(tmp_path, "one")
    before = (tmp_path / "current").resolve()
    publish(tmp_path, "one")
    assert (tmp_path / "current").resolve() == before
    assert len(releases_of(tmp_path)) == 1


def test_five_are_kept_and_never_the_current_one_is_not(tmp_path: Path) -> None:
    for word in "abcdefg":
        publish(tmp_path, word)
    assert set(releases_of(tmp_path).values()) == set("cdefg")
    oldest = next(path for path in (tmp_path / "releases").iterdir() if releases_of(tmp_path)[path.name] == "c")
    # A folder's date may lie: here the release that comes back is older than all others.
    publish(tmp_path, "c")
    os.utime(oldest, (0, 0))
    publish(tmp_path, "h")
    publish(tmp_path, "g")
    assert shown(tmp_path) == "g"
    assert len(releases_of(tmp_path)) == 5
    assert rubbish(tmp_path) == set()


def test_a_file_that_did_not_change_is_the_same_file_with_its_date(tmp_path: Path) -> None:
    publish(tmp_path, "one")
    same = tmp_path / "current" / "same.txt"
    os.utime(same, (1_700_000_000, 1_700_000_000))
    before = same.stat()
    publish(tmp_path, "two")
    after = same.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_build_that_fails_leaves_the_old_release_and_no_rubbish(tmp_path: Path) -> None:
    publish(tmp_path, "old")
    with pytest.raises(RuntimeError), released(tmp_path) as staging:
        (staging / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError
    assert shown(tmp_path) == "old"
    assert len(releases_of(tmp_path)) == 1
    assert rubbish(tmp_path) == set()


def test_a_release_that_somebody_altered_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    publish(tmp_path, "one")
    altered = (tmp_path / "current").resolve() / "index.html"
    publish(tmp_path, "two")
    altered.write_text("spoilt", encoding="utf-8")
    publish(tmp_path, "one")
    assert shown(tmp_path) == "one"


def test_a_second_builder_is_sent_away_and_harms_nothing(tmp_path: Path) -> None:
    with released(tmp_path) as staging:
        (staging / "index.html").write_text("first", encoding="utf-8")
        with pytest.raises(BusyError), released(tmp_path):
            pass
    assert shown(tmp_path) == "first"


def test_a_folder_where_the_link_should_be_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "current").mkdir()
    (tmp_path / "current" / "index.html").write_text("theirs", encoding="utf-8")
    with pytest.raises(OccupiedError), released(tmp_path):
        pass
    assert shown(tmp_path) == "theirs"


# Ends itself just before the given step: each thing that a program does to files passes an audit hook.
STAND_IN = """
import os, signal, sys
from pathlib import Path
from thidua.shell import publish
form, place, last = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
steps = 0
def count(event, arguments):
    global steps
    if event.startswith("os.") or event == "open":
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
with getattr(publish, form)(place) as staging:
    (staging / "index.html").write_text("new")
    (staging / "same.txt").write_text("same")
    (staging / "deep").mkdir()
    (staging / "deep" / "page.html").write_text("new")
    sys.addaudithook(count)
"""
MOST_STEPS = 400
STRIDES = pytest.mark.parametrize("stride", [4, pytest.param(1, marks=pytest.mark.long)])


def _killed_at(step: int, form: str, place: Path) -> bool:
    """Runs the stand-in; whether it lived to the end."""
    command = [sys.executable, "-c", STAND_IN, form, str(place), str(step)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode == 0


def _each_step(tmp_path: Path, form: str, place: str, stride: int, check: Callable[[Path], None]) -> Iterator[int]:
    """Runs the stand-in for each step of its publishing, or some, killed there, on a fresh copy of `before`."""
    for step in range(1, MOST_STEPS, stride):
        here = tmp_path / f"step-{step}"
        shutil.copytree(tmp_path / "before", here, symlinks=True)
        lived = _killed_at(step, form, here / place)
        check(here)
        shutil.rmtree(here)
        if lived:
            return
        yield step
    pytest.fail("the stand-in never came to its end")


@STRIDES
def test_releases_are_whole_after_a_kill_at_any_step(tmp_path: Path, stride: int) -> None:
    for word in "abcdef":
        publish(tmp_path / "before", word)
    words = []

    def check(here: Path) -> None:
        words.append(shown(here))
        for path in (here / "releases").iterdir():
            assert tree_hash(path).startswith(path.name)
        publish(here, "next")
        assert shown(here) == "next"
        assert rubbish(here) == set()
        assert len(releases_of(here)) <= 5

    steps = len(list(_each_step(tmp_path, "released", ".", stride, check)))
    # The old site up to one step, the new one from there on; the kills met both sides.
    assert steps * stride > 20
    assert words == sorted(words, key=["f", "new"].index)
    assert words[0] == "f"
    assert words[-1] == words[-2] == "new"


@STRIDES
def test_a_plain_folder_is_whole_to_the_next_run_after_a_kill_at_any_step(tmp_path: Path, stride: int) -> None:
    site = tmp_path / "before" / "site"
    with published(site) as staging:
        (staging / "index.html").write_text("f", encoding="utf-8")
    words = []

    def check(here: Path) -> None:
        place = here / "site"
        # The next run, and be it one that fails, mends what a kill left.
        head = STAND_IN.partition("with getattr")[0]
        done = subprocess.run(
            [
                sys.executable,
                "-c",
                f"{head}\nwith publish.published(place): raise SystemExit",
                "published",
                str(place),
                "0",
            ],
            check=False,
        )
        assert done.returncode == 0
        words.append((place / "index.html").read_text(encoding="utf-8"))
        whole = {"f": {MARK, "index.html"}, "new": {MARK, "index.html", "same.txt", "deep"}}
        assert {path.name for path in place.iterdir()} == whole[words[-1]]
        assert {path.name for path in here.iterdir()} == {"site", ".site.lock"}

    assert len(list(_each_step(tmp_path, "published", "site", stride, check))) * stride > 10
    assert words == sorted(words, key=["f", "new"].index)
    assert {words[0], words[-1]} == {"f", "new"}


def test_every_file_counts_in_the_hash_of_a_release(tmp_path: Path) -> None:
    hashes = set()
    for number, changed in enumerate(("", "index.html", "index.html.gz", "index.html.br")):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name in ("index.html", "index.html.gz", "index.html.br"):
            (folder / name).write_bytes(b"new" if name == changed else b"old")
        hashes.add(tree_hash(folder))
    assert len(hashes) == 4
