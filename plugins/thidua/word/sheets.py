"""A list in Excel or CSV to rows of plain words."""

from __future__ import annotations

import csv
import datetime as dt
import io
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from thidua.legacy import converted, encoding_of, is_unicode
from thidua.word.inline import cleaned
from thidua.word.notes import RefusedError
from thidua.word.package import MOST_XML, opened, packed

MOST_ROWS = 2000
MOST_COLUMNS = 60
Rows = tuple[tuple[str, ...], ...]
# The two bytes that begin a text in UTF-16, as Excel's “Unicode text” does.
WIDE = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ",;\t"
# The title of a list stands above its columns, and has a comma of its own.
_MOST_HEAD_LINES = 20


def _shown(value: object) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    lines = (cleaned(line).strip() for line in ("" if value is None else str(value)).splitlines())
    return "\n".join(line for line in lines if line)


def _whole(rows: Iterable[Iterable[str]]) -> Rows:
    found = [tuple(row) for row in rows]
    if len(found) > MOST_ROWS:
        raise RefusedError("too-many-rows", most=str(MOST_ROWS))
    width = max((len(row) for row in found), default=0)
    # Blank rows stay, so that a row has the number under which Excel shows it.
    return tuple((*row, *[""] * (width - len(row))) for row in found)


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of each sheet that holds any, and how many rows, columns and sheets were `hidden` and stay out."""

    rows: tuple[Rows, ...]
    hidden: int = 0


def read_sheet(data: bytes) -> Sheets:
    """The sheets of an .xlsx that people see; the values of its formulas, not the formulas."""
    package = opened(data)
    if "xl/workbook.xml" not in package.parts:
        raise RefusedError("not-excel")
    for path in package.parts:
        if path.endswith((".xml", ".rels")):
            package.tree(path)
    try:
        with warnings.catch_warnings():
            # Of extensions that it does not know.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(packed(package.parts)), data_only=True, keep_links=False)
    except (KeyError, AttributeError, ValueError, TypeError, IndexError, InvalidFileException):
        raise RefusedError("broken-file") from None
    sheets, hidden = [], 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            hidden += 1
            continue
        if sheet.max_row > MOST_ROWS:
            raise RefusedError("too-many-rows", most=str(MOST_ROWS))
        rows, unseen = _seen(sheet)
        hidden += unseen
        if any(map(any, rows)):
            sheets.append(_whole(rows))
    if not sheets:
        raise RefusedError("no-rows")
    return Sheets(tuple(sheets), hidden)


def _seen(sheet: Worksheet) -> tuple[list[list[str]], int]:
    """The rows of a sheet with nothing in what is hidden, so that each keeps its number; and how much was."""
    rows = {number for number, look in sheet.row_dimensions.items() if look.hidden}
    columns: set[int] = set()
    for look in sheet.column_dimensions.values():
        if look.hidden:
            columns.update(range(look.min or 0, min(look.max or 0, MOST_COLUMNS) + 1))
    found = [
        [
            "" if cell.row in rows or cell.column in columns else _cell(cell.value, cell.font.name or "")
            for cell in row[:MOST_COLUMNS]
        ]
        for row in sheet.rows
    ]
    used = sum(1 for number in rows if number <= sheet.max_row)
    return found, used + sum(1 for number in columns if number <= sheet.max_column)


def _cell(value: object, font: str) -> str:
    is_legacy = isinstance(value, str) and encoding_of(font) is not None and not is_unicode(value, font)
    return _shown(converted(value, font) if isinstance(value, str) and is_legacy else value)


def read_csv(data: bytes) -> Rows:
    """The rows of a CSV file in UTF-8 or UTF-16, with commas, semicolons or tabs between its columns."""
    if len(data) > MOST_XML:
        raise RefusedError("too-large")
    try:
        text = data.decode("utf-16" if data.startswith(WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        raise RefusedError("not-unicode") from None
    head = "\n".join(text.splitlines()[:_MOST_HEAD_LINES])
    separator = max(_SEPARATORS, key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise RefusedError("broken-csv") from None
    return _whole([_shown(cell) for cell in row[:MOST_COLUMNS]] for row in rows)
