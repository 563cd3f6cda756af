"""Every key of every file is declared once, has a name, is read by something, and can be walked as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

import thidua
from thidua.kinds import KINDS
from thidua.plan.model import PLAN
from thidua.records.receipt import RECEIPTS
from thidua.records.registration import REGISTRATIONS
from thidua.records.story import STORY
from thidua.schema.described import Described, describe
from thidua.schema.record import Record, key
from thidua.schema.scalars import FieldType, Text
from thidua.schema.tables import Either, ListOf
from thidua.vocabulary import SUBJECT_KINDS

SOURCES = Path(thidua.__file__).parent
DECLARED: dict[str, FieldType] = {
    **{kind.folder: kind.record for kind in KINDS},
    "registrations": REGISTRATIONS,
    "receipts": RECEIPTS,
    "plan": PLAN,
}
# What the papers and duties of an office will read; every other key is read by something.
WAITING = {
    *(
        "Registration.titles",
        "Registrations.of",
        "Unit.head_title",
        "ContentGroup.letter",
        "Quota.route",
        "Report.route",
    ),
    *("Plan.issued", "Plan.papers", "Plan.cites", "Papers.signer_title", "Papers.recipients", "Score.points"),
}


def _records(kind: FieldType) -> Iterator[Record[Any]]:
    if isinstance(kind, ListOf):
        yield from _records(kind.item)
    elif isinstance(kind, Either):
        yield from _records(kind.table)
    elif isinstance(kind, Record):
        yield kind
        for one in kind.keys.values():
            yield from _records(one.type)


@pytest.mark.parametrize("name", DECLARED)
def test_every_key_has_a_name_and_a_kind(name: str) -> None:
    told = list(describe(DECLARED[name]))
    assert len(told) > 5
    assert len({one.path for one in told}) == len(told)
    for one in told:
        assert one.label.strip(), one.path
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.kind), one.path
        assert (one.kind == "choice") == bool(one.choices), one.path


def test_a_declaration_is_told_as_data() -> None:
    told = {one.path: one for one in describe(STORY)}
    assert list(told)[:3] == ["title", "date", "status"]
    assert told["title"] == Described("title", "tiêu đề", "text", required=True)
    assert told["subject"] == Described("subject", "đối tượng", "table", required=True)
    assert told["subject.kind"].choices == SUBJECT_KINDS
    assert told["achievements"] == Described("achievements", "thành tích", "text", required=False, many=True)
    assert told["field.other"].required
    assert told["recognitions.level"].kind == "reference"


def test_a_key_without_a_name_cannot_be_declared() -> None:
    @dataclass
    class Nameless:
        oddity: str = key(Text())

    with pytest.raises(KeyError, match="oddity"):
        Record(Nameless)


def _read_somewhere() -> set[str]:
    """Every name by which the code reads a field of something, or hands one to a template."""
    sources = [*SOURCES.rglob("*.py"), *SOURCES.rglob("*.html")]
    return set(re.findall(r"\.([a-z_]+)\b", "".join(path.read_text(encoding="utf-8") for path in sources)))


def test_every_key_is_read_by_something() -> None:
    read = _read_somewhere()
    made = {one.builds for kind in DECLARED.values() for one in _records(kind)}
    declared = {f"{one.__name__}.{own.name}": own.name for one in made for own in fields(one)}
    assert declared.keys() >= WAITING
    assert {key for key, name in declared.items() if name not in read} - WAITING == set()
