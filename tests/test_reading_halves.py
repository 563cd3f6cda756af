"""What two processes read of a column is what one reads of it."""

from __future__ import annotations

import dataclasses
import os
import threading
import time
from collections.abc import Collection, Iterator
from typing import Any

import pytest

from tests.small_column import HERE, TODAY, inputs, story
from thidua.check import Inputs, Result, check
from thidua.reading import Reading, SourceFile, read_content
from thidua.shell import halves, reading_halves
from thidua.shell.reading_halves import read_in_halves

NAMES = [HERE.replace("to-mot-cua", f"bai-{number}") for number in range(7)]
COLUMN = inputs(
    {
        **{name: story(title=f"Tổ một cửa số {number}") for number, name in enumerate(NAMES)},
        NAMES[2]: story(date="12/3/2026"),
        NAMES[3]: story("Gọi 0912 345 678 để hỏi.\n"),
        NAMES[4]: b"\xff\xfe",
        NAMES[5]: story(status="draft", unit=None),
        "exemplars/2026/khac.txt": "abc",
    }
)


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (halves, reading_halves):
        monkeypatch.setattr(module, "_LEAST", 2)
    monkeypatch.setattr(reading_halves, "_LEAST_BUILT", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def _checked(read: Inputs = COLUMN) -> Result:
    return check(read, today=TODAY, store={}, read_by=read_in_halves)


def test_both_read_the_same_and_each_its_half() -> None:
    here: list[str] = []

    def watched(sources: Collection[SourceFile]) -> Iterator[SourceFile]:
        for source in sources:
            here.append(source.path)
            # Longer than the other process takes to begin.
            time.sleep(0.1)
            yield source

    expected = check(COLUMN, today=TODAY, store={})
    result = check(COLUMN, today=TODAY, store={}, read_by=lambda *given: read_in_halves(*given, watched=watched))
    assert result == expected
    assert result.findings
    assert [piece.document for piece in result.pieces] == [piece.document for piece in expected.pieces]
    assert 0 < len(here) < len(COLUMN.content)


def test_a_file_that_is_read_when_its_turn_comes_is_read_by_either() -> None:
    data = {one.path: one.data for one in COLUMN.content}

    def read(source: SourceFile) -> SourceFile:
        return dataclasses.replace(source, data=data[source.path], reader=None)

    late = tuple(SourceFile(one.path, inside=one.inside, reader=read) for one in COLUMN.content[:5])
    early = dataclasses.replace(COLUMN, content=COLUMN.content[:5])
    assert _checked(dataclasses.replace(COLUMN, content=late)) == check(early, today=TODAY, store={})


def test_whoever_kills_the_second_process_ends_no_check(monkeypatch: pytest.MonkeyPatch) -> None:
    own = os.getpid()

    def read(*given: Any, **named: Any) -> Reading:
        if os.getpid() != own:
            os._exit(9)
        return reading(*given, **named)

    reading = read_content
    monkeypatch.setattr(reading_halves, "read_content", read)
    assert _checked() == check(COLUMN, today=TODAY, store={})


def test_what_both_read_is_noted_as_one_notes_it() -> None:
    def noted() -> dict[str, tuple[bytes, bytes]]:
        found: dict[str, tuple[bytes, bytes]] = {}

        def note(path: str, data: bytes, kept: bytes) -> None:
            found[path] = data, kept

        sources = [dataclasses.replace(COLUMN.content[0], unread="large"), *COLUMN.content[1:]]
        read_in_halves(sources, frozenset(), TODAY.year, {}, counted=True, note=note)
        return found

    whole = noted()
    assert len(whole) == len(COLUMN.content) - 1
    with pytest.MonkeyPatch.context() as one:
        one.setattr(os, "sched_getaffinity", lambda _: {0})
        assert noted() == whole


def test_what_the_second_process_cannot_do_the_first_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> bytes:
        raise TypeError

    monkeypatch.setattr(reading_halves, "as_bytes", refuse)
    assert _checked() == check(COLUMN, today=TODAY, store={})


def test_one_core_or_few_files_are_read_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a second process"))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert _checked() == check(COLUMN, today=TODAY, store={})
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(reading_halves, "_LEAST", 2000)
    assert _checked() == check(COLUMN, today=TODAY, store={})
