"""A list with a row for each person or collective (danh sách trích ngang) to who they are and what they did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

from thidua.vietnamese import fold


class Column(StrEnum):
    """What a column of a list holds; `PRIVATE` and `OTHER` never come into a story."""

    NAME = "name"
    ROLE = "role"
    UNIT = "unit"
    DONE = "achievements"
    FIELD = "field"
    PRIVATE = "private"
    OTHER = "other"


# In this order, for “Địa chỉ, đơn vị” is an address first. Folded, as heads of columns are typed in many ways.
_HEADS: Mapping[Column, re.Pattern[str]] = MappingProxyType(
    {
        Column.PRIVATE: re.compile(
            r"dien thoai|so dt|sdt|dia chi|cccd|cmnd|can cuoc|ngay.{0,6}sinh|nam sinh|tai khoan|e-?mail"
            r"|que quan|thuong tru"
        ),
        Column.OTHER: re.compile(r"danh hieu|hinh thuc|de nghi|ghi chu|gioi tinh|dan toc|^stt$|^tt$|^so tt|ong \(ba\)"),
        Column.NAME: re.compile(r"ho va ten|ho ten|ho, ten|ten (ca nhan|tap the|dien hinh|ho|don vi|mo hinh)|^ten$"),
        Column.DONE: re.compile(r"thanh tich|tom tat|noi dung|viec lam|cach lam|ket qua"),
        Column.ROLE: re.compile(r"chuc vu|chuc danh|nghe nghiep"),
        Column.UNIT: re.compile(r"don vi|cong tac|co quan|dia phuong|phong, ban"),
        Column.FIELD: re.compile(r"linh vuc"),
    }
)
_GROUPS = (
    ("household", re.compile(r"^(?:[a-z0-9ivx]{1,4}[.)/-]? *)?ho gia dinh\b")),
    ("collective", re.compile(r"^(?:[a-z0-9ivx]{1,4}[.)/-]? *)?tap the\b")),
    ("individual", re.compile(r"^(?:[a-z0-9ivx]{1,4}[.)/-]? *)?ca nhan\b")),
)
# With their accents: Tô and Đôi are names of people.
_COLLECTIVE = re.compile(
    r"(?:tổ|đội|ban|hội|chi hội|chi bộ|chi đoàn|phòng|trạm|trường|nhóm|câu lạc bộ|hợp tác xã|thôn|bản|văn phòng"
    r"|trung tâm) "
)
_HOUSEHOLD = re.compile(r"(?:hộ|gia đình) (?:ông|bà|anh|chị|gia đình)\b")
_BULLET = re.compile(r"^\s*(?:[-–—•+*]\s*|\d{1,2}[.)/]\s+)")
_MOST_HEAD = 15
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Whom one row is about; `done` has a line for each achievement."""

    name: str
    kind: str
    role: str = ""
    unit: str = ""
    field: str = ""
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonList:
    """The persons of a list, and the heads of the columns that were left out: personal ones, and others."""

    persons: tuple[Person, ...]
    private: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def kind_of_name(name: str) -> str:
    """Whether a name is that of a household, a collective or a person."""
    said = name.lower()
    if _HOUSEHOLD.match(said):
        return "household"
    return "collective" if _COLLECTIVE.match(said) else "individual"


def _column(head: str) -> Column:
    folded = " ".join(fold(head).split())
    return next((column for column, pattern in _HEADS.items() if pattern.search(folded)), Column.OTHER)


def _one(text: str) -> str:
    return " ".join(text.split())


def _head(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[Column, ...]] | None:
    """The row that names the columns: it has one for names and one for what they did."""
    for at, row in enumerate(rows[:_MOST_HEAD]):
        columns = tuple(map(_column, row))
        if Column.NAME in columns and Column.DONE in columns:
            return at, columns
    return None


def _person(row: Sequence[str], columns: Sequence[Column], group: str) -> Person | None:
    cells: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row, strict=True):
        if cell.strip():
            cells.setdefault(column, []).append(cell)
    name = _one(" ".join(cells.get(Column.NAME, [])[:1]))
    lines = (line for cell in cells.get(Column.DONE, []) for line in cell.split("\n"))
    # People put a dash into a cell that has nothing to say.
    done = tuple(said for line in lines if (said := _one(_BULLET.sub("", line))))
    if not name or not done:
        return None
    return Person(
        name=name,
        kind=group or kind_of_name(name),
        role=_one(", ".join(cells.get(Column.ROLE, []))),
        unit=_one(", ".join(cells.get(Column.UNIT, []))),
        field=_one(", ".join(cells.get(Column.FIELD, []))),
        done=done,
    )


def together(lists: Iterable[PersonList]) -> PersonList:
    """Several lists as one: a paper may have a table for collectives and another one for persons."""
    persons, private, others = zip(*((one.persons, one.private, one.others) for one in lists), strict=True)
    return PersonList(
        tuple(chain(*persons)),
        tuple(dict.fromkeys(chain(*private))),
        tuple(dict.fromkeys(chain(*others))),
    )


def people_of(rows: Sequence[Sequence[str]]) -> PersonList | None:
    """The persons of a list; None where the rows are none, or only one is in them."""
    head = _head(rows)
    if head is None:
        return None
    at, columns = head
    persons, group = [], ""
    for row in rows[at + 1 :]:
        # A row that only says “A. Tập thể” tells of those below it.
        filled = [cell for cell in row if cell.strip()]
        said = fold(" ".join(filled))
        group = next((kind for kind, pattern in _GROUPS if len(filled) <= _LEAST and pattern.match(said)), group)
        if person := _person(row, columns, group):
            persons.append(person)
    if len(persons) < _LEAST:
        return None
    heads = [(column, _one(head)) for column, head in zip(columns, rows[at], strict=True) if head.strip()]
    return PersonList(
        tuple(persons),
        tuple(head for column, head in heads if column is Column.PRIVATE),
        tuple(head for column, head in heads if column is Column.OTHER and len(head) > len("STT")),
    )
