"""A list with a row for each person or collective (danh sách trích ngang) to who they are and what they did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, islice
from types import MappingProxyType

from thidua.vietnamese import fold


class Column(StrEnum):
    """What a column of a list holds; `PRIVATE` and `OTHER` never come into a story."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
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
            r"dien thoai|so dt|sdt|dia chi|cccd|cmnd|can cuoc|dinh danh|ho chieu|ngay.{0,6}sinh|nam sinh|tai khoan"
            r"|e-?mail|que quan|thuong tru|ma so thue|bao hiem"
        ),
        Column.OTHER: re.compile(r"danh hieu|hinh thuc|de nghi|ghi chu|gioi tinh|dan toc|^stt$|^tt$|^so tt|ong \(ba\)"),
        Column.FAMILY: re.compile(r"^ho( va)?,?( chu)?( ten)? (dem|lot)$|^ho$"),
        Column.NAME: re.compile(
            r"ho va ten|ho ten|ho, ten|ho,? (chu )?(dem|lot)(,| va|) ten"
            r"|ten (ca nhan|tap the|dien hinh|ho|don vi|mo hinh)|^ten$"
        ),
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
# A row of sums names nobody.
_SUM = re.compile(r"(?:tổng(?: số| cộng)?|cộng)(?: *[:(]| *\d|$)", re.IGNORECASE)
# What counts rows, “1”, and columns, “(2)”, “B”.
_NUMBER = re.compile(r"\W*\d{0,3}\W*")
_LETTERED = re.compile(r"\W*(?:\d{1,3}|[A-Za-z])\W*")
# “Tập thể (03 đơn vị)” is the head of a group; “Tập thể Phòng Tổng hợp” may be one of it.
_COUNT = re.compile(r"\(.*?\)")
_LETTERS = re.compile(r"[^\W\d_]+\.?(?:[ .][^\W\d_]+\.?)*")
_MOST_HEAD = 15
_MOST_OF_A_GROUP = 2


@dataclass(frozen=True, slots=True)
class Person:
    """Whom one row is about; `done` has a line for each achievement."""

    name: str
    kind: str
    role: str = ""
    unit: str = ""
    field: str = ""
    done: tuple[str, ...] = ()


class Lack(StrEnum):
    """Why a row is about nobody whom a story can be made of."""

    NAME = "row-no-name"
    DONE = "row-no-achievement"
    BOTH = "row-neither"


@dataclass(frozen=True, slots=True)
class RowLeft:
    """A row that no story is made of: `row` counts those of its table, and `table` the lists of a file, from 1.

    `said` is the name, or what else stands there; empty where that is personal. `table` is 0 where there is one list.
    """

    row: int
    lack: Lack
    said: str
    table: int = 0


@dataclass(frozen=True, slots=True)
class PersonList:
    """The persons of a list; the heads of columns that were left out, personal ones and others; and rows left out."""

    persons: tuple[Person, ...]
    private: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    left: tuple[RowLeft, ...] = ()


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
    filled = (at for at, row in enumerate(rows) if any(row))
    for at in islice(filled, _MOST_HEAD):
        columns = list(map(_column, rows[at]))
        if Column.NAME in columns and Column.DONE in columns:
            after = columns.index(Column.NAME) + 1
            if after < len(columns) and not rows[at][after].strip():
                # “Họ và tên” often reaches over two columns.
                columns[after] = Column.GIVEN
            return at, tuple(columns)
    return None


def _cells(row: Sequence[str], columns: Sequence[Column]) -> dict[Column, list[str]]:
    cells: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row, strict=True):
        if cell.strip():
            cells.setdefault(column, []).append(cell)
    return cells


def _person(cells: Mapping[Column, Sequence[str]], group: str) -> Person | Lack:
    # What stands below a blank head may be anything; a given name has letters alone.
    given = (cell for cell in cells.get(Column.GIVEN, []) if _LETTERS.fullmatch(cell))
    name = _one(" ".join((*cells.get(Column.FAMILY, []), *cells.get(Column.NAME, [])[:1], *given)))
    lines = (line for cell in cells.get(Column.DONE, []) for line in cell.split("\n"))
    # People put a dash into a cell that has nothing to say.
    done = tuple(said for line in lines if (said := _one(_BULLET.sub("", line))))
    is_named = any(map(str.isalpha, name))
    if not is_named or not done:
        return Lack.DONE if is_named else Lack.NAME if done else Lack.BOTH
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
    found = tuple(lists)
    several = len(found) > 1
    return PersonList(
        tuple(chain(*(one.persons for one in found))),
        tuple(dict.fromkeys(chain(*(one.private for one in found)))),
        tuple(dict.fromkeys(chain(*(one.others for one in found)))),
        tuple(replace(row, table=at if several else 0) for at, one in enumerate(found, start=1) for row in one.left),
    )


def _group(row: Sequence[str]) -> tuple[str, str]:
    """Of whom the rows below tell, where a row only says “A. Tập thể”; and what else it says, but for numbers."""
    filled = [cell for cell in row if cell.strip()]
    said = fold(" ".join(filled))
    if len(filled) <= _MOST_OF_A_GROUP:
        for kind, pattern in _GROUPS:
            if match := pattern.match(said):
                return kind, _COUNT.sub("", said[match.end() :])
    return "", ""


def _is_nobody(row: Sequence[str]) -> bool:
    """Whether a row is blank, counts rows or columns, or adds up."""
    words = [said for cell in row if not _NUMBER.fullmatch(said := _one(cell))]
    return not words or all(map(_LETTERED.fullmatch, map(_one, row))) or _SUM.match(words[0]) is not None


def _left(number: int, lack: Lack, cells: Mapping[Column, Sequence[str]]) -> RowLeft:
    shown = (Column.NAME,) if lack is Lack.DONE else tuple(one for one in cells if one is not Column.PRIVATE)
    told = (_one(cell) for column in shown for cell in cells[column])
    return RowLeft(number, lack, "; ".join(one for one in told if not _NUMBER.fullmatch(one)))


def people_of(rows: Sequence[Sequence[str]]) -> PersonList | None:
    """The persons of a list, and each row that is about none; None where no row names the columns of a list."""
    head = _head(rows)
    if head is None:
        return None
    at, columns = head
    persons, left, group = [], [], ""
    for number, row in enumerate(rows[at + 1 :], start=at + 2):
        # Word repeats a head on each page, and people do so too.
        if _is_nobody(row) or tuple(row) == tuple(rows[at]):
            continue
        cells = _cells(row, columns)
        person = _person(cells, group)
        if isinstance(person, Person):
            persons.append(person)
            continue
        below, more = _group(row)
        group = below or group
        if not below or any(map(str.isalpha, more)):
            left.append(_left(number, person, cells))
    heads = [(column, _one(head)) for column, head in zip(columns, rows[at], strict=True) if head.strip()]
    return PersonList(
        tuple(persons),
        tuple(head for column, head in heads if column is Column.PRIVATE),
        tuple(head for column, head in heads if column is Column.OTHER and len(head) > len("STT")),
        tuple(left),
    )
