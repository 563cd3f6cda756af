"""The office's own form, filled in and sent back, to the draft of a story: every line is a key, nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua.plan.model import Plan
from thidua.vietnamese import fold
from thidua.word import office_form
from thidua.word.blocks import Block, BlockKind
from thidua.word.draft import Draft, Given, body_of, front_of, picture_names, short_slug
from thidua.word.manuscript import Manuscript
from thidua.word.notes import Note
from thidua.word.office_form import CHOOSE, LABELS, choices_of, key_of, rows_of

# With so many of our labels a table is the form's, whatever else was done to it.
_LEAST_LABELS = 5
_BULLET = re.compile(r"^\s*(?:[-–—•+*]\s+|\d{1,2}[.)/]\s+)")
_DOTS = re.compile(r"[\s.…_]*")
_DAY = re.compile(
    r"(?:ngày\s*)?(?P<day>\d{1,2})(?:\s*[/.\-]\s*|\s*tháng\s*)(?P<month>\d{1,2})(?:\s*[/.\-]\s*|\s*năm\s*)(?P<year>\d{4})",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_LONGEST_SIGNATURE = 80
_LONGEST_SHOWN = 80
# What the form settles: a picture's words stand below it, and what looks like a heading is for its writer to say.
_SETTLED = frozenset({"caption", "bold-line", "typed-list"})


@dataclass(frozen=True, slots=True)
class Filled:
    """What the lines of a form say by their keys, as it was typed; the text below them, and what stands elsewhere."""

    said: Mapping[str, str]
    text: tuple[Block, ...]
    beside: tuple[Block, ...]


def _table(block: Block) -> dict[str, str]:
    """What a table says under our labels."""
    if block.kind is not BlockKind.TABLE:
        return {}
    rows = ((key_of(row[0]), "\n".join(row[1:]).strip()) for row in block.rows if row)
    return {key: "" if _is_blank(value) else value for key, value in rows if key}


def _is_blank(text: str) -> bool:
    return _DOTS.fullmatch(text) is not None or fold(text.strip()) == fold(CHOOSE)


def _is_line(block: Block, line: str) -> bool:
    return " ".join(fold(block.plain).split()) == fold(line)


def filled(blocks: Sequence[Block]) -> Filled | None:
    """What a form says; None where a text is none of ours."""
    tables = {at: said for at, block in enumerate(blocks) if len(said := _table(block)) >= _LEAST_LABELS}
    if not tables:
        return None
    first = next(iter(tables))
    start = next((at for at, block in enumerate(blocks) if _is_line(block, office_form.TEXT)), None)
    if start is None:
        return None
    end = next(
        (at for at, block in enumerate(blocks) if at > start and _is_line(block, office_form.SIGNED)), len(blocks)
    )
    inside = (one for one in blocks[start + 1 : end] if not _is_line(one, office_form.WRITE))
    text = tuple(one for one in inside if one.kind is BlockKind.PICTURE or not _is_blank(one.plain))
    between = (one for at, one in enumerate(blocks[first + 1 : start], first + 1) if at not in tables)
    said = {key: value for table in tables.values() for key, value in table.items()}
    notes = tuple(one for one in blocks[end:] if one.kind is BlockKind.NOTE)
    return Filled(said, (*text, *notes), (*between, *_beside(blocks[end + 1 :])))


def _beside(blocks: Sequence[Block]) -> Iterator[Block]:
    """What stands below the signatures, or among them, and is no signature."""
    signatures = True
    for block in blocks:
        if block.kind is BlockKind.TABLE and signatures:
            signatures = False
        elif len(block.plain) > _LONGEST_SIGNATURE and not _is_ours(block):
            yield block


def _is_ours(block: Block) -> bool:
    return block.kind is BlockKind.NOTE or _is_line(block, office_form.ANSWERS)


def _day(text: str) -> dt.date | None:
    match = _ISO.search(text) or _DAY.search(text)
    if match is None:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _choice(text: str, names: Mapping[str, str]) -> str:
    """The id of a name; by its letters where its accents are not all there; "" where it is none."""
    spelt = {" ".join(name.casefold().split()): key for key, name in names.items()}
    plain = {" ".join(fold(name).split()): key for key, name in names.items()}
    said = " ".join(text.casefold().split())
    return spelt.get(said) or plain.get(" ".join(fold(text).split())) or (text.strip() if text.strip() in names else "")


def _lines(text: str) -> list[str]:
    lines = (_BULLET.sub("", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _one(text: str) -> str:
    return " ".join(text.split())


class _Reader:
    """Turns what was typed into values, and keeps what it could not turn, to be told."""

    def __init__(self, said: Mapping[str, str], plan: Plan | None) -> None:
        self._said, self._plan = said, plan
        self.notes: list[Note] = []

    def words(self, key: str) -> str:
        return _one(self._said.get(key, ""))

    def lines(self, key: str) -> list[str]:
        return _lines(self._said.get(key, ""))

    def day(self, key: str) -> dt.date | None:
        text = self.words(key)
        found = _day(text) if text else None
        if text and found is None:
            self.notes.append(Note("form-day", {"label": LABELS[key], "value": text[:_LONGEST_SHOWN]}))
        return found

    def choice(self, key: str) -> str:
        text = self.words(key)
        return self._chosen(key, text) if text else ""

    def _chosen(self, key: str, text: str) -> str:
        found = _choice(text, choices_of(self._plan, key))
        if not found:
            self.notes.append(Note("form-choice", {"label": LABELS[key], "value": text[:_LONGEST_SHOWN]}))
        return found

    def choices(self, key: str) -> list[str]:
        return [found for line in self.lines(key) if (found := self._chosen(key, line))]

    def field(self) -> str | dict[str, str]:
        text = self.words("field")
        found = _choice(text, choices_of(self._plan, "field"))
        if text and not found and self._plan is not None and self._plan.fields_open:
            return {"other": text}
        return found or (self.choice("field") if text else "")


def _group(**parts: object) -> dict[str, Any] | None:
    """A table of the front matter; None where nothing of it was said."""
    return {key: value for key, value in parts.items() if value} or None


def _missing(said: Mapping[str, str], plan: Plan | None) -> list[Note]:
    asked = [row.label for row in rows_of(plan) if row.is_asked and not said.get(row.key)] if plan else []
    return [Note("form-blank", {"labels": "; ".join(asked)})] if asked else []


def draft_of_form(form: Filled, manuscript: Manuscript, given: Given, suffixes: Mapping[int, str]) -> Draft:
    """The draft that a form fills; notes only of what it left blank or says in words that the plan does not know."""
    read = _Reader(form.said, given.plan)
    title = read.words("title") or read.words("subject.name") or given.stem
    endorsed = _group(
        by=read.words("endorsement.by"),
        date=read.day("endorsement.date"),
        document=read.words("endorsement.document"),
    )
    front = front_of(
        given,
        title,
        date=read.day("date") or given.today,
        unit=given.unit or read.choice("unit"),
        type=read.choice("type"),
        subject=_group(
            kind=read.choice("subject.kind"),
            name=read.words("subject.name"),
            role=read.words("subject.role"),
        ),
        model=read.words("model"),
        field=given.field or read.field(),
        campaigns=read.choices("campaigns"),
        content_group=read.choice("content_group"),
        summary=read.words("summary"),
        achievements=read.lines("achievements"),
        author=read.words("author"),
        endorsement=endorsed,
        consent=_group(given=read.day("consent.given"), by=read.words("consent.by")),
    )
    stem = short_slug(title) or "bai-moi"
    names = picture_names(stem, form.text, suffixes)
    others = [Note("form-beside", {"line": one.plain[:_LONGEST_SHOWN]}) for one in form.beside if one.plain.strip()]
    told = (note for note in manuscript.notes if note.name not in _SETTLED)
    notes = (*_missing(form.said, given.plan), *read.notes, *others, *told)
    return Draft(stem, front, body_of(form.text, names), names, notes)
