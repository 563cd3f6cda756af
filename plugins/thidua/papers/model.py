"""What a paper says, before it is laid out; nothing here knows Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from thidua.papers.words import roman


class Level(Enum):
    """How deep a heading stands, as plans and reports are built."""

    PART = "part"  # Phần I, with its title below
    SECTION = "section"  # I. IN CAPITALS
    CLAUSE = "clause"  # 1. With a title


@dataclass(frozen=True, slots=True)
class Dated:
    """Where and when a paper is issued; what is None stays blank, for văn thư to fill."""

    place: str
    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who issues: the office above (a city's UBND has none), the office, its symbol ("TTr-VP"), "" for no number.

    `organ` is the issuer's full name in registers of documents, where it is not the office and the one above.
    """

    office: str
    dated: Dated | None
    above: str = ""
    symbol: str = ""
    number: int | None = None
    organ: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `title` only for a Phần or Chương, which sets it in a line of its own."""

    text: str
    level: Level
    title: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in mm, the heading that it shares with its neighbours, whether it is centred."""

    title: str
    width: float
    group: str = ""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain text; a cell's lines are its paragraphs, an empty cell is a blank to fill by hand."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row has a cell for each column")


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to fill in: its label, what helps to fill it, and what can be chosen; with `is_open`, typed as well.

    `is_long` gives room for several lines.
    """

    id: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    is_open: bool = False
    value: str = ""
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to fill in, as a table of two columns."""

    rows: tuple[Blank, ...]
    prompt: str


Block = Heading | Text | Table | Blanks


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines above a signature ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), and the name, as a rule left blank."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """A list or table that goes out with a paper: "Danh sách" is no type of paper, it is this."""

    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A named paper ("Tờ trình", "Báo cáo" …), or a công văn where `type` is empty.

    `subject` is the trích yếu, without "V/v". The text ends in `last`, a paragraph that carries "./.". Who attests
    signs `beside` the one who signs, in the place of Nơi nhận, or `below`.
    """

    head: Letterhead
    type: str
    subject: str
    last: str
    signature: Signature
    body: tuple[Block, ...] = ()
    to: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    drafter: str = ""
    address: str = ""
    restriction: str = ""
    annexes: tuple[Annex, ...] = ()
    beside: Signature | None = None
    below: Signature | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A biên bản; what is empty is printed as a dotted blank, to be filled at the meeting."""

    head: Letterhead
    subject: str
    chair: str = ""
    secretary: str = ""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    place: str = ""
    start: str = ""
    end: str = ""
    body: tuple[Block, ...] = ()
    chair_name: str = ""
    secretary_name: str = ""
    recipients: tuple[str, ...] = ("Lưu: VT, Hồ sơ",)
    annexes: tuple[Annex, ...] = ()


def recipients(
    *, to: Sequence[str], copies: Sequence[str] = (), leaders: str = "", drafter: str = ""
) -> tuple[str, ...]:
    """Nơi nhận of a paper that goes to `to` by its own route, never from the plan's list.

    A paper with "Kính gửi" begins with "Như trên"; the file copy stays with văn thư and the unit that drafts.
    """
    first = ("Như trên",) if to else ()
    lead = (leaders,) if leaders else ()
    return (*first, *lead, *copies, f"Lưu: VT, {drafter}" if drafter else "Lưu: VT")


def annex_label(index: int, count: int) -> str:
    """The head of an annex: “Phụ lục”, or “Phụ lục II” where there are several."""
    return f"Phụ lục {roman(index)}" if count > 1 else "Phụ lục"
