"""Each kind of what is kept, damaged or changed for another: a build gives the bytes of one that keeps nothing."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.publishing import tiny_column
from tests.test_identity import Pair
from tests.test_meanwhile import picture
from thidua.cli.main import main
from thidua.digests import blake2b
from thidua.reading import SourceFile
from thidua.shell import made, unchanged
from thidua.shell.cache import dropped, remembered
from thidua.shell.made import Making, Row, recall, remember
from thidua.shell.settings import read_settings
from thidua.shell.supplies import ColumnMemory
from thidua.shell.unchanged import checked, program_mark, standing

long = pytest.mark.long
DAY = 15
KINDS = ("cards", "checks", "made", "memories", "pictures", "program", "readings", "sites", "sizes")
# What would spare a build that anything else is asked for.
SPARING = ("made", "readings", "sites")
SUM = 32


def _older(data: bytes) -> bytes:
    """As a version before kept it: whole by the sum of that time, which was of the bytes alone."""
    return blake2b(data[SUM:], size=SUM).digest() + data[SUM:]


def _flipped(data: bytes) -> bytes:
    middle = SUM + (len(data) - SUM) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off": lambda data: data[: len(data) // 2],
    "a bit": _flipped,
    "longer": lambda data: data + data,
    "of an older version": _older,
}
TURNED = "turned"


class Kept(Pair):
    """Two columns that share a cache, each built; and something is new in the first."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder, monkeypatch)
        self.column.story("bai-hai", title="Bài thứ hai")
        other = tiny_column(folder / "other", "của nơi khác")
        picture(other.file("content/exemplars/2026/bai-dau.jpg"), "#206040")
        # What was written just now could still be written to, and nothing is remembered of it for certain.
        monkeypatch.setattr(unchanged, "MARGIN", -(10**12))
        for root in (self.column.root, other.root):
            assert self._build(root, "kept", DAY) == 0
            assert self._check(root) == 0

    def _check(self, root: Path) -> int:
        self._patch.chdir(root)
        return main(["check", "--quiet", "--today", f"2026-11-{DAY}"])

    def damage(self, kind: str, how: str) -> int:
        """Damages the entries of a kind; how many there are."""
        entries = sorted((self._folder / "kept" / kind).iterdir())
        texts = [path.read_bytes() for path in entries]
        if how == TURNED:
            # Each holds what was kept under the name of the next: of another card, picture or column.
            texts = texts[1:] + texts[:1]
        for path, data in zip(entries, texts, strict=True):
            path.write_bytes(data if how == TURNED else DAMAGES[how](data))
        return len(entries)


@pytest.mark.parametrize(
    ("kinds", "how"),
    [
        (KINDS, TURNED),
        *(pytest.param(KINDS, how, marks=long) for how in DAMAGES),
        *(pytest.param((kind,), how, marks=long) for kind in KINDS for how in (*DAMAGES, TURNED)),
    ],
)
def test_what_is_kept_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kinds: tuple[str, ...], how: str
) -> None:
    pair = Kept(tmp_path, monkeypatch)
    for kind in kinds:
        # What is made of the program alone is the same for both columns.
        assert pair.damage(kind, how) > int(how == TURNED and kind != "program")
    if not set(kinds) & set(SPARING):
        dropped(*SPARING)
    pair.column.story("bai-hai", "Một câu khác.", title="Bài thứ hai")
    assert pair.compare(DAY, how)


FORMS: tuple[Any, ...] = (None, 1, "", (), [], {}, ("", ""), ("", "", ""), (b"", b"", {"a": 1}))


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("a", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Thử\nextra: {thidua: {plans: [plan.yml]}}\n", encoding="utf-8")
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize("text", [b"", b"x", b"1", b"[]", b"{}", b'{"day": "2026-11-15"}', b'{"day": 1, "sources": 1}'])
def test_a_memory_of_another_form_proves_nothing(config: Path, text: bytes) -> None:
    for kind in ("sites", "checks"):
        remembered(kind, ("1", str(config), sys.version), text)
    assert standing(config, "2026-11-15") is None
    assert checked(config, "2026-11-15") is None


def test_a_record_of_another_form_is_none(config: Path) -> None:
    settings = read_settings(config)
    about = recall(settings, ()).about
    for form in (*FORMS, (about, b"", {}, None), (about, b"", {}, {"a": 1}), (about, b"", {}, {"a": (b"",) * 9})):
        remembered(made.KIND, (str(config),), marshal.dumps(form, 2))
        assert recall(settings, ()) == made.Standing(settings.site, about=about)
        remembered("memories", ("name", "column"), marshal.dumps(form, 2))
        assert ColumnMemory("column", "name").get(b"a") is None


def _built(config: Path, plan: bytes) -> None:
    """As a build of a plan and of the settings does that were read before anything of this."""
    settings, plans = read_settings(config), [SourceFile("plan.yml", plan)]
    making = Making(recall(settings, plans), {"index.html": Row(b"key", b"digest")})
    making.settle(settings.site)
    remember(settings, making)


def _is_known(config: Path, plan: bytes) -> bool:
    return "index.html" in recall(read_settings(config), [SourceFile("plan.yml", plan)]).files


def test_a_site_is_known_by_the_plan_that_was_read_for_it_and_by_no_later_one(config: Path) -> None:
    config.with_name("plan.yml").write_bytes(b"of now")
    _built(config, b"as it was read")
    assert _is_known(config, b"as it was read")
    assert not _is_known(config, b"of now")


def test_a_site_is_known_by_the_settings_that_were_read_for_it(config: Path) -> None:
    before = config.read_bytes()
    settings = read_settings(config)
    config.write_bytes(before.replace(b"Th", b"Kh"))
    making = Making(recall(settings, ()), {"index.html": Row(b"key", b"digest")})
    making.settle(settings.site)
    remember(settings, making)
    assert not recall(read_settings(config), ()).files
    config.write_bytes(before)
    assert recall(read_settings(config), ()).files


def test_a_site_is_known_by_the_program_that_ran(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program_mark.cache_clear()
    program = config.parent / "program"
    program.mkdir()
    monkeypatch.setattr("thidua.__file__", str(program / "__init__.py"))
    settings = read_settings(config)
    making = Making(recall(settings, ()), {"index.html": Row(b"key", b"digest")})
    # Another version is put in its place while it runs.
    (program / "new.py").touch()
    making.settle(settings.site)
    remember(settings, making)
    program_mark.cache_clear()
    assert not recall(settings, ()).files
    program_mark.cache_clear()


def test_a_column_remembers_what_was_set_in_the_last_build_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))

    def remembers(**words: bytes) -> dict[str, bytes | None]:
        memory = ColumnMemory("column", "search")
        before = {name: memory.get(name.encode()) for name in "abc"}
        for name, data in words.items():
            memory[name.encode()] = b"another"
            memory[name.encode()] = data
            assert memory.get(name.encode()) == data
        memory.keep()
        return before

    assert remembers(a=b"1", b=b"2") == {"a": None, "b": None, "c": None}
    # The same again, a change, something new; what is not set again is forgotten.
    assert remembers(a=b"1", b=b"3", c=b"4") == {"a": b"1", "b": b"2", "c": None}
    assert remembers(a=b"1", b=b"3") == {"a": b"1", "b": b"3", "c": b"4"}
    assert remembers(a=b"1", b=b"3") == {"a": b"1", "b": b"3", "c": None}
