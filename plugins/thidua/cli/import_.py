"""`thidua import`: Word files and lists to drafts of the column."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from thidua.cli.column import Asked, Column, open_column, telling_of_a_column
from thidua.cli.command import EXIT_USAGE, Command, Option, Place, UsageError
from thidua.messages import import_words as words
from thidua.messages import progress_words
from thidua.plan.model import Plan
from thidua.shell import drafts, imports
from thidua.shell.progress import over, progress
from thidua.source.text import printable
from thidua.vietnamese import nearest
from thidua.word.blocks import BlockKind
from thidua.word.draft import Draft, Given, draft_of, draft_of_person
from thidua.word.introduced import draft_of_introduction
from thidua.word.manuscript import Manuscript, Picture
from thidua.word.notes import Note, RefusedError
from thidua.word.people import PersonList, RowLeft, people_of, together
from thidua.word.returned import draft_of_form, filled
from thidua.word.sheets import Sheets

# Notes about the paragraphs and pictures of a text, which never come in with a list.
_OF_TEXT = frozenset({"typed-list", "speech", "caption", "alt", "no-caption", "bold-line"})
_LONGEST_SHOWN = 80
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """What one file holds: its drafts, the pictures they name, and what is told of the file as a whole."""

    drafts: tuple[Draft, ...]
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Note, ...] = ()


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(filter(imports.is_for_us, path.iterdir()))
        if not inside:
            raise UsageError(words.EMPTY_FOLDER.format(path=path, known=", ".join(imports.READ)))
        yield from inside


def _row_left(left: RowLeft) -> Note:
    row = words.ROW_OF_TABLE.format(row=left.row, table=left.table) if left.table else str(left.row)
    return Note(left.lack, {"row": row, "said": left.said[:_LONGEST_SHOWN] or words.ONLY_PRIVATE})


def _people(found: PersonList, given: Given, told: Iterable[Note] = ()) -> _Found:
    left_out = (("private", found.private), ("others", found.others))
    notes = [Note("list", {"count": str(len(found.persons))})]
    notes += [Note(name, {"columns": "; ".join(heads)}) for name, heads in left_out if heads]
    notes += map(_row_left, found.left)
    return _Found(_apart(draft_of_person(person, given) for person in found.persons), notes=(*notes, *told))


def _told_of_list(read: Manuscript, rest: str) -> Iterator[Note]:
    """What is told of a list in Word besides its columns."""
    if rest:
        yield Note("list-rest", {"line": rest[:_LONGEST_SHOWN]})
    if read.pictures:
        yield Note("lost-picture", {"count": str(len(read.pictures))})
    yield from (note for note in read.notes if note.name not in _OF_TEXT)


def _apart(made: Iterator[Draft]) -> tuple[Draft, ...]:
    """Drafts with a name of their own each: two people of one list may be called alike."""
    taken: dict[str, int] = {}
    found = []
    for draft in made:
        taken[draft.slug] = taken.get(draft.slug, 0) + 1
        number = taken[draft.slug]
        found.append(replace(draft, slug=f"{draft.slug}-{number}") if number > 1 else draft)
    return tuple(found)


def _list_in(read: Manuscript) -> tuple[PersonList, str] | None:
    """The persons of a Word file that is a list, and the words around it; None where it is a text with tables."""
    lists: list[PersonList] = []
    around: list[str] = []
    listed = 0
    for block in read.blocks:
        people = people_of(block.rows) if block.kind is BlockKind.TABLE else None
        if people and (people.persons or people.left):
            lists.append(people)
            listed += len(block.plain)
        elif block.plain and block.kind is not BlockKind.PICTURE:
            around.append(" ".join(block.plain.split()))
    rest = " / ".join(around)
    found = together(lists)
    # A table of one row is more often a part of a text. Of the words of a list at least half stand in its tables.
    is_list = len(found.persons) + len(found.left) >= _LEAST_ROWS and listed >= len(rest)
    return (found, rest) if found.persons and is_list else None


def _listed(sheets: Sheets, given: Given) -> _Found:
    """The drafts of a list in Excel or CSV; a sheet without the columns of one is a cover or a help."""
    lists = [found for rows in sheets.rows if (found := people_of(rows)) is not None]
    if not lists:
        raise RefusedError("no-columns")
    people = together(lists)
    if not people.persons:
        raise RefusedError("no-people", rows=" ".join(_sentence(_row_left(one)) for one in people.left))
    return _people(people, given, [Note("hidden-cells", {"count": str(sheets.hidden)})] if sheets.hidden else [])


def _read(path: Path, given: Given) -> _Found:
    """The drafts of one file; raises RefusedError with the reason where there are none."""
    if path.suffix.lower() not in imports.READ:
        raise RefusedError("unknown-form", known=", ".join(imports.READ), suffix=path.suffix)
    if path.suffix.lower() in imports.SHEETS:
        return _listed(imports.sheets(path), given)
    if path.suffix.lower() == imports.TEXT:
        return _Found((draft_of_introduction(imports.text(path), given),))
    read = imports.manuscript(path)
    if not any(block.plain for block in read.blocks):
        raise RefusedError("empty")
    if form := filled(read.blocks):
        suffixes, notes = drafts.judged(read.pictures)
        return _Found((draft_of_form(form, read, given, suffixes),), read.pictures, notes)
    if found := _list_in(read):
        people, rest = found
        return _people(people, given, _told_of_list(read, rest))
    suffixes, notes = drafts.judged(read.pictures)
    return _Found((draft_of(read, given, suffixes),), read.pictures, notes)


def _known(value: str | None, names: dict[str, str], said: str) -> str:
    if value and value not in names:
        near = nearest(value, names)
        raise UsageError(said.format(value=value, hint=words.HINT.format(near=near) if near else ""))
    return value or ""


def _given(plan: Plan | None, column: Column, unit: str | None, field: str | None) -> Given:
    units = {one.id: one.name for one in plan.units} if plan else {}
    fields = plan.field_names() if plan else {}
    return Given(
        plan,
        column.result.today,
        "",
        _known(unit, units, words.UNKNOWN_UNIT),
        _known(field, fields, words.UNKNOWN_FIELD),
    )


def _sentence(note: Note) -> str:
    return words.NOTES[note.name].format_map(note.data)


def _say(note: Note) -> None:
    sys.stdout.write(f"  · {printable(_sentence(note))}\n")


def _take(path: Path, given: Given, column: Column, *, dry_run: bool) -> tuple[int, bool]:
    """Takes one file in; how many drafts came of it, and whether all went well."""
    source = printable(str(path))
    content = column.settings.content
    shown = column.settings.shown(content)
    try:
        found = _read(path, replace(given, stem=path.stem))
    except RefusedError as error:
        _refuse(source, error)
        return 0, False
    count = 0
    for draft in found.drafts:
        try:
            target, _ = drafts.paths_of(draft, content)
            if not dry_run:
                drafts.write(draft, found.pictures, content, shown)
        except RefusedError as error:
            _refuse(source, error)
            continue
        said = words.WOULD_TAKE if dry_run else words.TAKEN
        sys.stdout.write(said.format(source=source, target=column.settings.shown(target)) + "\n")
        count += 1
        for note in draft.notes:
            _say(note)
    for note in found.notes:
        _say(note)
    return count, count == len(found.drafts)


def _refuse(source: str, error: RefusedError) -> None:
    why = {**words.NOTES, **words.REFUSALS}[error.note.name].format_map(error.note.data)
    sys.stderr.write(printable(words.REFUSED.format(source=source, why=why)) + "\n")


@click.command(
    "import",
    cls=Command,
    help=(
        "Đưa bài viết bằng Word, hoặc danh sách trong Word, Excel, CSV, vào chuyên mục thành bài nháp.\n\n"
        "In ra những chỗ cần xem lại; không bao giờ ghi đè tệp đã có."
    ),
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True, type=Place(), help="tệp, hoặc thư mục có các tệp ấy")
@click.option("--unit", cls=Option, metavar="MÃ", help="đơn vị giới thiệu (mặc định: nhận ra theo tên trong bài)")
@click.option("--field", cls=Option, metavar="MÃ", help="lĩnh vực (mặc định: nhận ra theo tên trong bài)")
@click.option("--dry-run", is_flag=True, help="chỉ in ra sẽ làm gì, không ghi")
@telling_of_a_column
def command(asked: Asked, *, files: tuple[Path, ...], unit: str | None, field: str | None, dry_run: bool) -> int:
    """0 where every file came in whole; 1 where one did not; 2 where arguments or the content folder are unusable."""
    column = open_column(asked)
    if not column.settings.content.is_dir():
        sys.stderr.write(words.REFUSALS["no-place"].format(path=column.settings.shown(column.settings.content)) + "\n")
        return EXIT_USAGE
    given = _given(column.result.plan_today, column, unit, field)
    count, whole = 0, True
    with progress():
        for path in over(list(_files(files)), progress_words.IMPORTING):
            taken, well = _take(path, given, column, dry_run=dry_run)
            count, whole = count + taken, whole and well
    said = (words.DRY_END if dry_run else words.END) if count else words.NOTHING
    sys.stdout.write(said.format(count=count) + "\n")
    return 0 if whole else 1
