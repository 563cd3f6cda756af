"""A build of a column in which nothing has changed does nothing; the least change, and it is a build like any other."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.column import TODAY, Column, fingerprint
from tests.publishing import tiny_column
from thidua.cli.main import main
from thidua.shell import unchanged
from thidua.shell.unchanged import begin, checked, note, note_check, now, standing

STORY = "content/exemplars/2026/bai-dau.md"
# What a build needs, and a look at what stands does not.
HEAVY = ("yaml", "click", "jinja2", "pyromark", "PIL", "thidua.check")
_RUN = f"""
import atexit, json, sys
from thidua.cli.start import run
atexit.register(lambda: sys.stderr.write("imported " + json.dumps([one for one in {HEAVY!r} if one in sys.modules])))
sys.argv = ["thidua", *sys.argv[1:]]
run()
"""
SAME = "từ lần trước không có gì thay đổi"


def _build(column: Column, *options: str, command: str = "build", code: int = 0) -> tuple[str, list[str]]:
    """What a command printed, and what heavy things it imported."""
    words = [sys.executable, "-c", _RUN, command, "--today", TODAY, *options]
    env = {**os.environ, "THIDUA_CACHE": str(column.root.parent / "cache")}
    done = subprocess.run(words, cwd=column.root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout, json.loads(done.stderr.rpartition("imported ")[2])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = tiny_column(tmp_path_factory.mktemp("unchanged") / "column")
    out, _ = _build(column)
    assert SAME not in out
    return column


def test_nothing_is_built_or_imported_where_nothing_has_changed(built: Column) -> None:
    before = fingerprint(built.file("site"))
    out, imported = _build(built)
    assert SAME in out
    assert not imported
    assert _build(built, "--quiet")[0] == ""
    assert fingerprint(built.file("site")) == before


def test_a_check_says_the_same_again_and_nothing_is_imported(built: Column) -> None:
    first, _ = _build(built, command="check")
    assert "0 lỗi" in first
    assert _build(built, command="check") == (first, [])
    assert _build(built, "--quiet", command="check") == ("", [])
    built.story("bai-sau", title="Một bài nữa", unit="khong-co")
    done = _build(built, command="check", code=1)
    assert "khong-co" in done[0]
    assert _build(built, command="check", code=1) == (done[0], [])
    built.file("content/exemplars/2026/bai-sau.md").unlink()
    assert _build(built, command="check")[0] == first


def test_a_change_is_built_as_if_nothing_had_been_remembered(built: Column) -> None:
    story = built.file(STORY)
    before = story.stat()
    story.write_text(story.read_text(encoding="utf-8").replace("nhiều tệp", "chừng tệp"), encoding="utf-8")
    os.utime(story, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert SAME not in _build(built)[0]
    whole = fingerprint(built.file("site"))
    assert SAME in _build(built)[0]
    built.file("site/404.html").write_bytes(b"")
    assert SAME not in _build(built)[0]
    assert fingerprint(built.file("site")) == whole


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    for name in ("mkdocs.yml", "content/a.md", "site/index.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    return tmp_path / "site"


LATER = 1_000_000_000
DAY = "2026-01-01"


def _stands(site: Path, day: str = DAY) -> bool:
    return standing(site.parent / "mkdocs.yml", day) is not None


def _noted(site: Path, between: Callable[[], object] = lambda: None, at: int = LATER) -> bool:
    """Whether a build is remembered in the middle of which something happens."""
    folder = site.parent
    begun = begin(now() + at, folder / "mkdocs.yml", [folder / "content", folder / "absent"])
    between()
    found = site.stat()
    note(begun, site, day=DAY, told={"site": "site"}, is_still=(found.st_dev, found.st_ino))
    return _stands(site)


def _altered(path: Path) -> None:
    """Other bytes of the same number, and the old date."""
    before = path.stat()
    path.write_text("b", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _replaced(path: Path) -> None:
    path.rename(path.with_name("other"))
    shutil.copytree(path.with_name("other"), path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a story of the same length whose date was put back": lambda root: _altered(root / "content/a.md"),
    "a page that was altered in place": lambda root: _altered(root / "site/index.html"),
    "other settings": lambda root: _altered(root / "mkdocs.yml"),
    "a story that is gone": lambda root: (root / "content/a.md").unlink(),
    "a new story": lambda root: (root / "content/b.md").touch(),
    "a new folder": lambda root: (root / "content/b").mkdir(),
    "a story that is a link": lambda root: (root / "content/b.md").symlink_to("a.md"),
    "registrations that were none before": lambda root: (root / "absent").mkdir(),
    "a page that is gone": lambda root: (root / "site/index.html").unlink(),
    "a page that nobody may read": lambda root: (root / "site/index.html").chmod(0o600),
    "one more page": lambda root: (root / "site/more.html").touch(),
    "another site of the same pages": lambda root: _replaced(root / "site"),
    "no site": lambda root: shutil.rmtree(root / "site"),
    "what a kill left": lambda root: (root / ".site.staging").mkdir(),
    "an old site put aside": lambda root: (root / ".site.old").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(change: str, site: Path) -> None:
    assert _noted(site)
    assert not _stands(site, "2026-01-02")
    CHANGES[change](site.parent)
    assert not _stands(site)


def test_a_change_of_the_program_is_seen(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _noted(site)
    program = site.parent / "program"
    program.mkdir()
    monkeypatch.setattr("thidua.__file__", str(program / "__init__.py"))
    assert not _stands(site)


def test_a_build_is_remembered_only_where_nothing_was_touched_since_it_began(site: Path) -> None:
    story = site.parent / "content/a.md"
    assert not _noted(site, lambda: story.write_text("b", encoding="utf-8"))
    assert _noted(site)
    # It was written in the very moment in which the build began, so that nobody knows which of both was read.
    story.write_text("c", encoding="utf-8")
    assert not _noted(site, at=0)


def test_another_build_was_as_quick(site: Path) -> None:
    assert _noted(site)
    begun = begin(now() + LATER, site.parent / "mkdocs.yml", [site.parent / "content"])
    note(begun, site, day=DAY, told={}, is_still=(0, 0))
    assert not _stands(site)


def test_settings_that_take_values_from_elsewhere_are_read_each_time(site: Path) -> None:
    (site.parent / "mkdocs.yml").write_text("site_name: !ENV NAME", encoding="utf-8")
    assert not _noted(site)


def test_a_check_is_told_again_until_something_that_it_read_changes(site: Path) -> None:
    root = site.parent
    begun = begin(now() + LATER, root / "mkdocs.yml", [root / "content"], [site])
    note_check(begun, day=DAY, told={"text": "a", "code": "0"})
    assert checked(root / "mkdocs.yml", DAY) == {"text": "a", "code": "0"}
    assert checked(root / "mkdocs.yml", "2026-01-02") is None
    (site / "index.html").write_text("of a site only the names are read", encoding="utf-8")
    assert checked(root / "mkdocs.yml", DAY) is not None
    (site / "of-somebody").touch()
    assert checked(root / "mkdocs.yml", DAY) is None


def test_a_damaged_memory_is_none(site: Path) -> None:
    assert _noted(site)
    (entry,) = (site.parent / "cache/sites").iterdir()
    for data in (b"", entry.read_bytes()[:-1], entry.read_bytes()[:-1] + b"?"):
        entry.write_bytes(data)
        assert not _stands(site)


@pytest.mark.parametrize("setting", ["keep: .", "keep: site"])
def test_settings_that_name_one_folder_twice_are_judged_and_no_more(tmp_path: Path, setting: str) -> None:
    column = tiny_column(tmp_path)
    column.replace("mkdocs.yml", "  thidua:\n", f"  thidua:\n    {setting}\n")
    assert column.run("check").code == 2


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_that_may_not_be_looked_into_is_told_by_its_own_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    def refuse(*_: object) -> Iterator[tuple[str, os.stat_result]]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    column = tiny_column(tmp_path)
    monkeypatch.setattr(unchanged, "_files", refuse)
    monkeypatch.chdir(column.root)
    assert main([command, "--today", TODAY, "--quiet"]) == 0
    assert "Permission" not in capsys.readouterr().err
