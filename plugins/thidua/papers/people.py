"""The list of people that goes out as an annex: who is introduced, registered or proposed, in Vietnamese order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.papers.model import Column, Table
from thidua.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class Person:
    """A row. `address` is "Ông" or "Bà", empty for a collective or household; `honours` what each is proposed for."""

    name: str
    address: str = ""
    post: str = ""
    field: str = ""
    model: str = ""
    achievements: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


_INTRODUCED = (
    Column("STT", 15, centred=True),
    Column("Ông/Bà", 15, centred=True),
    Column("Họ và tên", 33),
    Column("Chức vụ, đơn vị", 32),
    Column("Lĩnh vực", 25),
    Column("Tóm tắt thành tích", 45),
)
_REGISTERED = (
    Column("STT", 15, centred=True),
    Column("Ông/Bà", 15, centred=True),
    Column("Họ và tên", 37),
    Column("Chức vụ, đơn vị", 38),
    Column("Danh hiệu", 30, group="Thi đua"),
    Column("Hình thức", 30, group="Khen thưởng"),
)


def sorted_people(people: Iterable[Person]) -> list[Person]:
    """By the dictionary; two of one name by post, then as they came."""
    return sorted(people, key=lambda person: (sort_key(person.name), sort_key(person.post)))


def _achievements(person: Person) -> str:
    model = (f"Mô hình “{person.model}”",) if person.model else ()
    return "\n".join((*model, *person.achievements))


def introduced(people: Iterable[Person]) -> Table:
    """The list of who is introduced, with their achievements and the name of the model."""
    rows = (
        (str(number), person.address, person.name, person.post, person.field, _achievements(person))
        for number, person in enumerate(sorted_people(people), start=1)
    )
    return Table(_INTRODUCED, tuple(rows))


def registered(people: Iterable[Person]) -> Table:
    """The list of registrations or proposals, with its double head Thi đua | Khen thưởng."""
    rows = (
        (str(number), person.address, person.name, person.post, "\n".join(person.titles), "\n".join(person.forms))
        for number, person in enumerate(sorted_people(people), start=1)
    )
    return Table(_REGISTERED, tuple(rows))
