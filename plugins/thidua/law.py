"""Papers of law to when they end: what plans and documents say of that, and what is known without being said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType
from typing import Final

from thidua import patterns as re
from thidua.plan.model import Plan
from thidua.records.legal_document import LegalDocument
from thidua.values import frozen

# How long ahead an office is told that a paper which it cites will end.
AHEAD: Final = 90
# Since this day there are no districts: Luật Tổ chức chính quyền địa phương số 72/2025/QH15.
TWO_LEVELS: Final = date(2025, 7, 1)
# The letters of a whole number (`06/2022/QH15`, `152/2025/NĐ-CP`); people often leave the last ones of a decree away.
_NUMBER = re.compile(r"(?<![\w/.-])(\d{1,4}/\d{4})(?:/((?:NĐ-CP|NÐ-CP|QH\d{2}|TT-[A-ZĐ]{2,10}|QĐ-TTg)))?(?![\w/])")
# The engine runs ahead to a stroke, but tries what may stand before a number at every letter: most texts hold none.
_MAYBE_NUMBER = re.compile(r"/\d{4}")
_DECREE = re.compile(r"(?:Nghị\s+định|NĐ)(?:\s+số)?:?\s*$", re.IGNORECASE)
_KINDS = "NĐ-CP"


@frozen()
class Law:
    """A paper by its number; `ends` is the first day on which it is not in force any more, None where it has no end."""

    number: str
    ends: date | None = None
    amended_by: str = ""
    replaced_by: str = ""


# Nghị định 152/2025/NĐ-CP ended the decree before it (Điều 59), and ends by itself, as all decrees of its kind do.
KNOWN: Final = MappingProxyType(
    {
        law.number: law
        for law in (
            Law("98/2023/NĐ-CP", date(2025, 7, 1), replaced_by="Nghị định số 152/2025/NĐ-CP"),
            Law("152/2025/NĐ-CP", date(2027, 3, 1)),
        )
    }
)


def whole_number(text: str) -> str:
    """A number as laws are looked up by it; empty where a text holds none."""
    return next((number for number, _, _ in numbers(text)), "")


def numbers(text: str) -> Iterator[tuple[str, int, str]]:
    """Each number of a law in a text, whole, with its offset and as it was written."""
    for match in _NUMBER.finditer(text) if "/" in text and _MAYBE_NUMBER.search(text) else ():
        kind = (match[2] or "").replace("Ð", "Đ")
        if not kind and _DECREE.search(text[max(0, match.start() - 20) : match.start()]):
            kind = _KINDS
        if kind:
            yield f"{match[1]}/{kind}", match.start(), match[0]


class Laws:
    """What is known of papers. What an office wrote goes before what the program knows, a document before a plan."""

    def __init__(self, plans: Iterable[Plan] = (), documents: Iterable[LegalDocument] = ()) -> None:
        self._known: dict[str, Law] = dict(KNOWN)
        for plan in plans:
            for one in plan.cites:
                self._add(Law(whole_number(one.number), one.in_force_to, one.amended_by, one.replaced_by))
        for document in documents:
            law = Law(whole_number(document.number), document.in_force_to, document.amended_by, document.replaced_by)
            self._add(law)

    def _add(self, law: Law) -> None:
        if law.number and law.ends:
            self._known[law.number.lstrip("0")] = law

    def of(self, number: str) -> Law | None:
        """What is known of a paper that ends; `number` may be written in any of the ways people do."""
        return self._known.get((whole_number(number) or number).lstrip("0"))
