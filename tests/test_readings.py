"""What was read of a file is kept: from it comes the same as from the file, and nothing else is ever taken for it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import marshal
from pathlib import Path

import pytest

from tests.column import ROOT
from thidua.check import Inputs, check
from thidua.findings import Edit, Finding, Position
from thidua.reading import Reading, SourceFile, read_content
from thidua.remembering import as_bytes, from_bytes
from thidua.rows import Rows, packed, unpacked
from thidua.shell import readings
from thidua.shell.cache import remembered
from thidua.shell.readings import Readings

TODAY = dt.date(2026, 11, 15)
FILES = sorted(path for folder in ("content", "tests/cases") for path in (ROOT / folder).rglob("*.md"))
SHOWN = ("looks", "said", "content", "is_draft", "is_whole", "targets", "shows", "minutes", "document", "body")


def _source(path: Path) -> SourceFile:
    inside = path.as_posix().rpartition("content/")[2]
    return SourceFile(f"content/{inside}", path.read_bytes(), inside)


def _parts(read: Reading) -> list[object]:
    return [getattr(read.piece, name) for name in SHOWN] if read.piece else []


def test_of_every_sample_and_case_the_same_comes_back() -> None:
    kinds = set()
    for path in FILES:
        source = _source(path)
        read = read_content(source, frozenset(), 2026, {})
        again = from_bytes(as_bytes(read), source.data, {})
        assert again == read, path
        # A tuple is equal to one whose parts have names.
        assert repr(again.findings) == repr(read.findings), path
        assert _parts(again) == _parts(read), path
        kinds |= {type(read.piece.content).__name__ for _ in [0] if read.piece} | {one.rule for one in read.findings}
    assert {"Story", "Article", "Campaign", "LegalDocument", "PlainPage"} <= kinds
    assert len(kinds) > 40


def test_rows_tell_apart_what_is_not_equal() -> None:
    alike = [
        *("1", 1, True, None, b"1", ("1",), (1,), (), ("", ()), dt.date(2026, 1, 1), frozenset({"1"})),
        *(Position(1, 2), Position(2, 1), Edit(Position(), Position(), ""), Finding("a"), Finding("a", fix="b")),
        *({"a": "b"}, (("a", "b"),), ("a", "b"), Finding("a", (), {"a": "b"}), Finding("a", ("a", 1))),
    ]
    marks = {Rows().digest(one) for one in alike}
    assert len(marks) == len(alike)
    # Equal values are equal, whoever else holds parts of them.
    shared = "ab" * 40
    assert Rows().digest((shared, shared)) == Rows().digest(("ab" * 40, "a" + "ba" * 39 + "b"))
    assert Rows(Position).digest(Position(), Position()) == Rows(Position).digest(Position(1, 1), Position(1, 1))


def test_rows_make_nothing_but_what_they_are_told() -> None:
    with pytest.raises(ValueError, match="Position"):
        unpacked(packed(Position()), {})
    few, none = (marshal.dumps(row, 2) for row in (["Position", 1], ["Position"]))
    for data in (b"", b"[", few, none, packed(1)[:-1]):
        with pytest.raises(ValueError, match=r"marshal|EOF|zip"):
            unpacked(data, {"Position": Position})
    with pytest.raises(TypeError, match="Path"):
        packed(Path())


def _column(**changed: str) -> tuple[SourceFile, ...]:
    texts = {path.stem: _source(path) for path in sorted((ROOT / "content/exemplars").rglob("*.md"))[:4]}
    for name, text in changed.items():
        texts[name] = dataclasses.replace(texts[name], data=texts[name].data + text.encode())
    return tuple(texts.values())


def _checked(config: Path, content: tuple[SourceFile, ...], *, today: dt.date = TODAY) -> tuple[Readings, object]:
    reader = Readings(config)
    result = check(Inputs(content=content), today=today, store={}, read_by=reader)
    reader.remember()
    assert result == check(Inputs(content=content), today=today, store={})
    return reader, result


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("THIDUA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "mkdocs.yml"


def test_only_what_changed_is_read_again(config: Path) -> None:
    first, result = _checked(config, _column())
    assert (first.fresh, first.kept) == (4, 0)
    again, same = _checked(config, _column())
    assert (again.fresh, again.kept) == (0, 4)
    assert same == result
    one = next(iter(_column())).path.rpartition("/")[2].removesuffix(".md")
    changed, other = _checked(config, _column(**{one: "\nThêm một câu   nữa .\n"}))
    assert (changed.fresh, changed.kept) == (1, 3)
    assert other != result
    back, same = _checked(config, _column())
    assert (back.fresh, back.kept) == (1, 3)
    assert same == result


def test_a_file_under_another_name_is_another_file(config: Path) -> None:
    _checked(config, _column())
    moved = tuple(dataclasses.replace(one, inside=one.inside.replace("2026", "2025")) for one in _column())
    assert _checked(config, moved)[0].kept == 0


def test_another_year_program_or_column_remembers_nothing_of_this_one(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _checked(config, _column())
    assert _checked(config.with_name("other.yml"), _column())[0].kept == 0
    assert _checked(config, _column(), today=dt.date(2027, 1, 1))[0].kept == 0
    _checked(config, _column())
    monkeypatch.setattr(readings, "program_mark", lambda: "another")
    assert _checked(config, _column())[0].kept == 0


def test_what_is_damaged_or_of_others_is_read_anew(config: Path) -> None:
    _checked(config, _column())
    (entry,) = (config.parent / "cache/readings").iterdir()
    whole = entry.read_bytes()
    for data in (b"", whole[:-1], whole[:-1] + b"?", b"\0" * len(whole)):
        entry.write_bytes(data)
        assert _checked(config, _column())[0].kept == 0
    for data in (marshal.dumps(("", {}), 2), marshal.dumps(("x", 1), 2), marshal.dumps(1, 2), b"x"):
        remembered(readings.KIND, (str(config),), data)
        assert _checked(config, _column())[0].kept == 0


def test_a_check_keeps_readings_only_beside_those_that_a_build_has_kept(config: Path) -> None:
    def kept(*, at_first: bool) -> tuple[int, bool]:
        reader = Readings(config, at_first=at_first)
        check(Inputs(content=_column()), today=TODAY, store={}, read_by=reader)
        reader.remember()
        return reader.kept, (config.parent / "cache/readings").exists()

    assert kept(at_first=False) == (0, False)
    assert kept(at_first=True) == (0, True)
    assert kept(at_first=False) == (4, True)


def test_what_a_check_keeps_is_as_good_for_a_build_as_what_a_build_keeps(config: Path) -> None:
    def minutes(text: str, *, counted: bool, at_first: bool) -> list[int]:
        reader = Readings(config, counted=counted, at_first=at_first)
        content = _column(**dict.fromkeys([one.path.rpartition("/")[2].removesuffix(".md") for one in _column()], text))
        result = check(Inputs(content=content), today=TODAY, store={}, read_by=reader)
        reader.remember()
        return [piece.counted for piece in result.pieces]

    assert min(minutes("", counted=True, at_first=True)) > 0
    minutes("\nThêm một câu.\n", counted=False, at_first=False)
    assert min(minutes("\nThêm một câu.\n", counted=True, at_first=True)) > 0
