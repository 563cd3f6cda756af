"""The parts of a paper as offices write it: its letterhead, and the skeleton of an achievement report."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thidua.vietnamese import fold
from thidua.word.blocks import Block, BlockKind

_PART = re.compile(r"(?:phần\s+)?(?P<number>I{1,3}|IV|VI{0,3})\s*[.\-–:/)]\s*(?P<rest>\S.*)", re.IGNORECASE)
_LONGEST_PART = 160
_ABOUT = re.compile(r"so luoc|so yeu|ly lich|dac diem|tinh hinh|thong tin")
_DONE = re.compile(r"thanh tich|ket qua")
_LETTERHEAD = re.compile(
    r"cong hoa xa hoi chu nghia|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc|^so ?:.*/|^mau so ?:? ?\d|^\(?ban hanh kem"
)
_PAPER = re.compile(
    r"bao cao( tom tat)? thanh tich|bang tom tat thanh tich|de nghi (tang|xet|cong nhan|khen)|^danh sach"
)
_DATELINE = re.compile(
    r"[^,;:]{2,40},\s*ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*((?:19|20)\d\d)\.?", re.IGNORECASE
)
_SIGNED = re.compile(r"nguoi (bao cao|viet|lap)|xac nhan|thu truong|noi nhan|ky ten|\(ky")
_LONGEST_SIGNED = 80
# A longer one that names the Republic is a sentence of the text.
_LONGEST_FURNITURE = 120
_HEAD_BLOCKS = 8


@dataclass(frozen=True, slots=True)
class Form:
    """An achievement report: what it says of the subject itself, what was achieved, and what else."""

    about: tuple[Block, ...]
    done: tuple[Block, ...]
    rest: tuple[Block, ...]


def _part(block: Block) -> tuple[str, str] | None:
    if block.kind not in {BlockKind.TEXT, BlockKind.HEADING} or len(block.plain) > _LONGEST_PART:
        return None
    match = _PART.fullmatch(block.plain)
    return (match["number"].upper(), fold(match["rest"])) if match else None


def form_of(blocks: Sequence[Block]) -> Form | None:
    """The parts of an achievement report; None where the text has not its skeleton."""
    places: dict[str, tuple[int, str]] = {}
    for at, block in enumerate(blocks):
        if (part := _part(block)) and part[0] not in places:
            places[part[0]] = (at, part[1])
    if "I" not in places or "II" not in places:
        return None
    (first, about), (second, done) = places["I"], places["II"]
    if first > second or not _ABOUT.search(about) or not _DONE.search(done):
        return None
    third = next((at for number in ("III", "IV", "V") if (at := places.get(number, (0, ""))[0]) > second), len(blocks))
    end = next((at for at in range(second, third) if _is_signed(blocks[at])), third)
    return Form(tuple(blocks[first + 1 : second]), tuple(blocks[second + 1 : end]), tuple(blocks[end:]))


def _is_signed(block: Block) -> bool:
    return len(block.plain) <= _LONGEST_SIGNED and _SIGNED.search(fold(block.plain)) is not None


def _is_furniture(block: Block) -> bool:
    """Whether a line, or the table in which offices lay out their letterhead, is one that every official paper has."""
    if block.kind is not BlockKind.TABLE and len(block.plain) > _LONGEST_FURNITURE:
        return False
    return _LETTERHEAD.search(fold(block.plain)) is not None or _DATELINE.fullmatch(block.plain.strip()) is not None


def without_letterhead(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The blocks of the text, and those at its head that every official paper has."""
    kept: list[Block] = []
    gone: list[Block] = []
    for at, block in enumerate(blocks):
        is_head = at < _HEAD_BLOCKS and block.kind is not BlockKind.PICTURE
        (gone if is_head and _is_furniture(block) else kept).append(block)
    return tuple(kept), tuple(gone)


def is_papers_title(block: Block) -> bool:
    """Whether a line is the title of a paper, such as “Báo cáo thành tích”, and of no story."""
    return _PAPER.search(fold(block.plain)) is not None


def dated(blocks: Iterable[Block], today: dt.date) -> dt.date | None:
    """The day that a paper bears beside its place; None where there is none, or it is still to come."""
    for block in blocks:
        for line in block.plain.split("\n"):
            if match := _DATELINE.search(line):
                day, month, year = map(int, match.groups())
                try:
                    found = dt.date(year, month, day)
                except ValueError:
                    continue
                return found if found <= today else None
    return None
