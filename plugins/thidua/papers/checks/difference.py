"""One place where a paper differs from the decree."""

from __future__ import annotations

from dataclasses import dataclass

from thidua.papers.reading import Line

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs (`check`, an id that never changes its meaning), where, what stands there, what would be right."""

    check: str
    place: str
    found: str
    wanted: str

    def __str__(self) -> str:
        return f"{self.place}: đang là “{self.found}”, Nghị định 30/2020/NĐ-CP quy định {self.wanted}."


def place_of(line: Line) -> str:
    """A paragraph, as a person would look for it."""
    text = line.text.strip()
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    label = line.element.label if line.element else "Đoạn văn"
    return f"{label}, đoạn {line.number} “{shown}”"


def shown(number: float) -> str:
    """A number as Vietnamese writes it."""
    return f"{round(number, 1):g}".replace(".", ",")


def span(bounds: tuple[float, float], unit: str) -> str:
    """The span that is allowed."""
    low, high = map(shown, bounds)
    return f"{low} {unit}" if low == high else f"từ {low} đến {high} {unit}"
