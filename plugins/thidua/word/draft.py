"""A manuscript, or a row of a list, to the draft of a story: front matter proposed, body, and what to look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thidua.plan.model import Plan
from thidua.vietnamese import slug
from thidua.word.blocks import Block, BlockKind
from thidua.word.facts import (
    Subject,
    achievements_of,
    as_achievements,
    author_of,
    named_in,
    subject_of,
    summary_of,
    type_of,
    words_of,
)
from thidua.word.form import Form, dated, form_of, is_papers_title, without_letterhead
from thidua.word.inline import escaped, head_escaped
from thidua.word.manuscript import Manuscript
from thidua.word.notes import Note
from thidua.word.people import Person

_LONGEST_TITLE = 200
_LONGEST_SHORT = 160
_LONGEST_SLUG = 70
_TITLE_BLOCKS = 6
_DEEPEST_HEADING = 6
_MOST_WORDS = 1000
_LONGEST_SHOWN = 80
_TAGS = str.maketrans("<>", "‹›")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before the text is read: its plan, the day, and what the command names; `stem` is the file's."""

    plan: Plan | None
    today: dt.date
    stem: str
    unit: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A story to be written: `pictures` are the names of its files by the number of the picture in the manuscript."""

    slug: str
    front: Mapping[str, Any]
    body: str
    pictures: Mapping[int, str]
    notes: tuple[Note, ...]

    @property
    def year(self) -> int:
        """The folder in which it belongs."""
        day: dt.date = self.front["date"]
        return day.year


def short_slug(text: str) -> str:
    """The name of a file for a title, cut between words."""
    whole = slug(text)
    cut = whole[: _LONGEST_SLUG + 1]
    return whole if len(whole) <= _LONGEST_SLUG else cut.rpartition("-")[0] or cut[:_LONGEST_SLUG]


def _title(blocks: Sequence[Block], stem: str) -> tuple[str, Block | None]:
    """The title by its style, or by its look among the first blocks; else the file's name."""
    head = [block for block in blocks[:_TITLE_BLOCKS] if block.plain and not is_papers_title(block)]
    for kind in (BlockKind.TITLE, BlockKind.HEADING):
        if found := next((block for block in head if block.kind is kind), None):
            return found.plain[:_LONGEST_TITLE], found
    first = next((block for block in head if block.kind is BlockKind.TEXT), None)
    if first and len(first.plain) <= _LONGEST_SHORT and (first.bold or not first.plain.endswith((".", ":", ";"))):
        return first.plain, first
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()[:_LONGEST_TITLE] or "Bài chưa có tên", None


def _unit(text: str, given: Given) -> tuple[str, list[Note]]:
    if given.unit or given.plan is None:
        return given.unit, []
    names = {unit.id: unit.name for unit in given.plan.units}
    found = named_in(text, names)
    if len(found) == 1:
        return found[0], [Note("unit", {"unit": names[found[0]]})]
    if found:
        return "", [Note("units", {"units": "; ".join(names[one] for one in found)})]
    return "", [Note("no-unit")]


def _field(text: str, given: Given) -> str:
    if given.field or given.plan is None:
        return given.field
    found = named_in(text, {field.id: field.name for field in given.plan.fields})
    return found[0] if len(found) == 1 else ""


def front_of(given: Given, title: str, **said: object) -> dict[str, Any]:
    """Front matter in the order in which people read it; what is empty is not written."""
    order = (
        *("date", "status", "unit", "type", "subject", "model", "field", "campaigns", "content_group", "summary"),
        *("achievements", "author", "endorsement", "consent"),
    )
    all_said: dict[str, object] = {"date": given.today, "status": "draft", "type": type_of(title), **said}
    found = {"title": title, **{key: all_said[key] for key in order if all_said.get(key)}}
    return {key: _without_tags(value) for key, value in found.items()}


def _without_tags(value: object) -> object:
    """A value without `<` and `>`, which the keys of a story may not hold; signs of the same form stand in."""
    if isinstance(value, str):
        return value.translate(_TAGS)
    if isinstance(value, dict):
        return {key: _without_tags(one) for key, one in value.items()}
    return [_without_tags(one) for one in value] if isinstance(value, list) else value


def body_of(blocks: Sequence[Block], names: Mapping[int, str]) -> str:
    """The Markdown of a text; `names` are the files of its pictures by their numbers.

    Its headings begin at `##` and go down by one, whatever levels Word has: writers take those that look right.
    """
    parts = []
    above: list[int] = []
    for block in (*(one for one in blocks if one.kind is not BlockKind.NOTE), *_kind(blocks, BlockKind.NOTE)):
        if block.kind is BlockKind.PICTURE:
            if block.picture in names:
                parts.append(f"![{escaped(block.plain)}]({names[block.picture]})")
        elif block.level:
            above = [*(level for level in above if level < block.level), block.level]
            parts.append(f"{'#' * min(len(above) + 1, _DEEPEST_HEADING)} {block.markdown}")
        else:
            parts.append(block.markdown)
    return "\n\n".join(parts)


def _kind(blocks: Sequence[Block], kind: BlockKind) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block.kind is kind)


def picture_names(stem: str, blocks: Sequence[Block], suffixes: Mapping[int, str]) -> dict[int, str]:
    """The files of the pictures of a text, named after the story."""
    shown = [block.picture for block in _kind(blocks, BlockKind.PICTURE) if block.picture in suffixes]
    return {number: f"{stem}-anh-{at}.{suffixes[number]}" for at, number in enumerate(dict.fromkeys(shown), start=1)}


def _of_form(form: Form, blocks: Sequence[Block], given: Given) -> tuple[str, tuple[Block, ...], list[Note]]:
    """The title and the text of an achievement report: what was achieved, never what it says of the person."""
    subject = subject_of("", words_of(form.about))
    title, _ = _title([block for block in blocks if block.kind is BlockKind.TITLE], given.stem)
    if subject is not None:
        title = f"{subject.name}, {subject.role}" if subject.role else subject.name
    notes = [Note("form", {"count": str(words_of(form.about).count("\n") + 1)})]
    if rest := " / ".join(block.plain for block in form.rest[:1]):
        notes.append(Note("form-rest", {"line": rest[:_LONGEST_SHOWN], "count": str(len(form.rest))}))
    return title[:_LONGEST_TITLE], form.done, notes


def draft_of(manuscript: Manuscript, given: Given, suffixes: Mapping[int, str]) -> Draft:
    """The draft of one Word file; `suffixes` tell of each picture that can be taken how its file's name ends."""
    everything = words_of(manuscript.blocks)
    blocks, letterhead = without_letterhead(manuscript.blocks)
    notes = []
    if letterhead:
        notes.append(Note("letterhead", {"line": words_of(letterhead).replace("\n", " / ")[:_LONGEST_SHOWN]}))
    form = form_of(blocks)
    if form is not None:
        title, text, told = _of_form(form, blocks, given)
        notes += told
        subject = subject_of("", words_of(form.about))
        achievements = next((as_achievements(row[0] for row in one.rows) for one in _kind(text, BlockKind.LIST)), ())
    else:
        title, block = _title(blocks, given.stem)
        text = tuple(one for one in blocks if one is not block)
        subject = subject_of(title, everything)
        achievements = achievements_of(text)
    author, credit = author_of(text)
    most = (given.plan.story.summary_words if given.plan else None) or _MOST_WORDS
    summary, lead = summary_of(text, most)
    text = tuple(one for one in text if one is not credit and one is not lead)
    unit, of_unit = _unit(everything, given)
    front = front_of(
        given,
        title,
        date=dated((*letterhead, *blocks), given.today) or given.today,
        unit=unit,
        subject=subject.front() if subject else None,
        field=_field(everything, given),
        summary=summary,
        achievements=list(achievements),
        author=author,
    )
    stem = short_slug(title) or "bai-moi"
    names = picture_names(stem, text, suffixes)
    proposed, asked = _proposed(title, front["date"], subject), _still_asked(manuscript.notes, text)
    return Draft(stem, front, body_of(text, names), names, (*proposed, *of_unit, *notes, *asked))


def _proposed(title: str, date: dt.date, subject: Subject | None) -> Iterator[Note]:
    """What was read out of the text, and a person is to look over."""
    yield Note("proposed", {"title": title, "date": f"{date:%d/%m/%Y}"})
    yield Note("subject", {"subject": subject.name}) if subject else Note("no-subject")
    if title.isupper():
        yield Note("capitals")


def _still_asked(notes: Sequence[Note], text: Sequence[Block]) -> Iterator[Note]:
    """The notes without questions about lines that became the title, or stayed out."""
    lines = {block.plain[:_LONGEST_SHOWN] for block in text}
    return (note for note in notes if note.name != "bold-line" or note.data["line"] in lines)


def draft_of_person(person: Person, given: Given) -> Draft:
    """The draft of one row of a list."""
    title = f"{person.name}, {person.role}" if person.role else person.name
    unit, of_unit = _unit(f"{person.unit}\n{person.role}", given)
    lines = [head_escaped(escaped(line)) for line in person.done]
    subject = {"kind": person.kind, "name": person.name, **({"role": person.role} if person.role else {})}
    front = front_of(
        given,
        title[:_LONGEST_TITLE],
        unit=unit,
        subject=subject,
        field=_field(person.field, given),
        summary=person.done[0],
        achievements=list(as_achievements(person.done)),
    )
    body = lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)
    return Draft(short_slug(person.name) or "bai-moi", front, body, {}, tuple(of_unit))
