"""The same column and the same day give the same bytes, wherever, whenever and by whomever it is built."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from tests.publishing import tiny_column

ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12")
LOCALES = ("C", "C.UTF-8", "POSIX", "vi_VN.UTF-8", "tr_TR.UTF-8")


@dataclass(frozen=True)
class Place:
    """A machine of its own, as far as a build can see one."""

    number: int
    folder: Path

    def copy(self, column: Column) -> Column:
        """The same files, laid out in another order, at another path, with other dates."""
        root = self.folder / "sâu hơn" / ("x" * self.number)
        paths = [path for path in sorted(column.root.rglob("*")) if path.is_file()]
        random.Random(self.number).shuffle(paths)  # noqa: S311 - not a secret
        for path in paths:
            target = root / path.relative_to(column.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        return Column(root)

    def build(self, column: Column) -> Path:
        """Where the files of the site lie."""
        environment = {
            "TZ": ZONES[self.number % len(ZONES)],
            "LC_ALL": LOCALES[self.number // 2 % len(LOCALES)],
            "PYTHONHASHSEED": str(self.number),
            "SOURCE_DATE_EPOCH": str(86_400 * self.number),
        }
        if self.number < 2:
            # Everything that is kept from build to build is made anew.
            environment["XDG_CACHE_HOME"] = str(self.folder / "cache")
        out = self.folder / "out"
        run = self.copy(column).run("build", "--quiet", "--releases", str(out), **environment)
        assert run.code == 0, run.err
        return (out / "current").resolve()


def _same(column: Column, folder: Path, builds: int) -> None:
    sites = [Place(number, folder / str(number)).build(column) for number in range(builds)]
    first, *others = [
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in sites
    ]
    for other in others:
        assert sorted(path for path in first | other if first.get(path) != other.get(path)) == []
    assert len({site.name for site in sites}) == 1


# A zone, a locale and a seed each, and a cache that is new, and one that is not.
@pytest.mark.parametrize("builds", [4, pytest.param(10, marks=pytest.mark.long)])
def test_varied_builds_have_one_hash(tmp_path: Path, builds: int) -> None:
    _same(tiny_column(tmp_path / "column"), tmp_path, builds)


# A zlib that packs with another strength and writes another head, as those of other systems and Pythons do.
OTHER_ZLIB = """
import gzip, zlib

packer = zlib.compressobj

def compressobj(level=-1, *arguments, **named):
    return packer(1, *arguments, **named)

zlib.compressobj = compressobj
gzip.compress = lambda data, *a, **k: b"\\x1f\\x8b\\x08\\x00\\x01\\x02\\x03\\x04\\x00\\x03" + zlib.compress(data, 1)
"""


def test_another_zlib_changes_nothing(tmp_path: Path) -> None:
    column = tiny_column(tmp_path / "column")
    (tmp_path / "sitecustomize.py").write_text(OTHER_ZLIB, encoding="utf-8")
    sites = []
    for name, environment in (("ours", {}), ("other", {"PYTHONPATH": str(tmp_path)})):
        run = column.run("build", "--quiet", "--releases", str(tmp_path / name), **environment)
        assert run.code == 0, run.err
        sites.append((tmp_path / name / "current").resolve())
    ours, other = ({path.relative_to(site): path for path in site.rglob("*") if path.is_file()} for site in sites)
    assert ours.keys() == other.keys()
    assert any(path.suffix == ".gz" for path in ours)
    assert [path for path in ours if ours[path].read_bytes() != other[path].read_bytes()] == []
    assert sites[0].name == sites[1].name


@pytest.mark.long
def test_ten_varied_builds_of_the_whole_sample_have_one_hash(tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path / "column")
    _same(column, tmp_path, 10)


def test_another_day_changes_no_file_where_nothing_became_due(tmp_path: Path) -> None:
    column = tiny_column(tmp_path / "column")
    # A board says of which day it is.
    column.replace("mkdocs.yml", "board: true", "board: false")
    for day in ("2026-11-15", "2026-11-16"):
        assert column.run("build", "--releases", str(tmp_path / day), today=day).code == 0
    first, second = ((tmp_path / day / "current").resolve().name for day in ("2026-11-15", "2026-11-16"))
    assert first == second
