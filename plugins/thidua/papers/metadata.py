"""A paper to the data of Nghị định 30/2020/NĐ-CP, annex VI, so that văn thư registers it without typing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from thidua.papers.model import Letterhead, Paper
from thidua.papers.words import plain

# The decree's lengths, in characters.
LENGTHS = {
    "OrganId": 13,
    "CodeNumber": 11,
    "CodeNotation": 30,
    "OrganName": 200,
    "Subject": 500,
    "Position": 100,
    "FullName": 50,
}


@dataclass(frozen=True, slots=True)
class TooLong:
    """A field that the registers of documents would cut."""

    field: str
    value: str
    limit: int

    def __str__(self) -> str:
        return (
            f"{self.field}: “{self.value}” dài {len(self.value)} ký tự, Phụ lục VI Nghị định 30/2020/NĐ-CP cho phép"
            f" tối đa {self.limit} ký tự; xin rút gọn."
        )


@dataclass(frozen=True, slots=True)
class Metadata:
    """The JSON beside a paper, and what in it is too long; nothing is cut."""

    text: str
    too_long: tuple[TooLong, ...]


def _issued(head: Letterhead) -> str:
    day = head.dated
    if day is None or day.day is None or day.month is None or day.year is None:
        return ""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def _too_long(fields: Mapping[str, object]) -> list[TooLong]:
    texts = ((name, limit, str(fields.get(name, ""))) for name, limit in LENGTHS.items())
    return [TooLong(name, text, limit) for name, limit, text in texts if len(text) > limit]


def metadata(paper: Paper, *, organ_id: str = "", pages: int | None = None, due: str = "") -> Metadata:
    """The fields of annex VI; what is not known yet (number, day, signer) is empty.

    `pages` counts the paper itself; `due` is a day, `YYYY-MM-DD`.
    """
    signed = paper.signature.lines[-1] if paper.signature.lines else ""
    organ: dict[str, object] = {
        "OrganId": organ_id,
        "OrganName": plain(paper.head.organ or f"{paper.head.office} {paper.head.above}"),
    }
    fields: dict[str, object] = {
        **organ,
        "CodeNumber": "" if paper.head.number is None else str(paper.head.number),
        "CodeNotation": paper.head.symbol,
        "IssuedDate": _issued(paper.head),
        "Subject": plain(paper.subject),
        "PageAmount": pages,
        "Position": plain(signed),
        "FullName": plain(paper.signature.name),
        "DueDate": due,
    }
    to: list[dict[str, object]] = [{"OrganId": "", "OrganName": plain(name)} for name in paper.to]
    too_long = [long for part in (fields, *to) for long in _too_long(part)]
    text = json.dumps({**fields, "To": to}, ensure_ascii=False, indent=2) + "\n"
    return Metadata(text, tuple(too_long))
