"""A table to an Excel file: days are days, numbers are numbers, all else is text and never a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import groupby

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from thidua.papers.elements import FONT
from thidua.papers.model import Column
from thidua.papers.words import plain

Value = str | int | float | date | None
# Excel refuses longer names of sheets, and these signs in them; a cell holds no longer text.
_LONGEST_NAME, _LONGEST_CELL = 31, 32_767
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
# A column of Excel's is about as many digits wide, and a digit is about 2 mm.
_DIGIT = 2.0
_FIRST_DAY = date(1900, 3, 1)
_LOOK = {"font_name": FONT, "font_size": 12, "text_wrap": True, "valign": "top", "border": 1}


def _head(sheet: Worksheet, columns: Sequence[Column], look: Format) -> int:
    """The head, in two rows where columns share one; how many rows it takes."""
    double = any(column.group for column in columns)
    place = 0
    for group, members in groupby(columns, key=lambda column: column.group):
        inside = list(members)
        if group and len(inside) > 1:
            sheet.merge_range(0, place, 0, place + len(inside) - 1, plain(group), look)
        elif group:
            sheet.write_string(0, place, plain(group), look)
        for column in inside:
            if double and not group:
                sheet.merge_range(0, place, 1, place, plain(column.title), look)
            else:
                sheet.write_string(1 if double else 0, place, plain(column.title), look)
            place += 1
    return 2 if double else 1


def _cell(sheet: Worksheet, place: tuple[int, int], value: Value, looks: dict[str, Format]) -> None:
    row, column = place
    # Excel counts days from 1900, one of them twice: what is older goes out as text.
    if isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), looks["day"])  # noqa: DTZ001 - Excel has no zones
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, looks["number"])
    elif value is None or value == "":
        sheet.write_blank(row, column, None, looks["text"])
    else:
        text = "\n".join(plain(line) for line in str(value).split("\n"))
        if len(text) > _LONGEST_CELL:
            raise ValueError(f"a cell of Excel holds {_LONGEST_CELL} characters, not {len(text)}")
        sheet.write_string(row, column, text, looks["text"])


def to_xlsx(columns: Sequence[Column], rows: Sequence[Sequence[Value]], *, title: str, today: date) -> bytes:
    """The Excel file of a table; the same bytes each time. `today` is only the day that the file says it was made."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": plain(title), "created": datetime(today.year, today.month, today.day, tzinfo=UTC)})
    looks = {
        "text": book.add_format({**_LOOK, "num_format": "@"}),
        "number": book.add_format({**_LOOK, "align": "center"}),
        "day": book.add_format({**_LOOK, "num_format": "dd/mm/yyyy", "align": "center"}),
    }
    name = plain(title).translate(_NOT_IN_NAMES).strip(" '")[:_LONGEST_NAME].strip(" '")
    sheet = book.add_worksheet(name or "Danh sách")
    above = _head(sheet, columns, book.add_format({**_LOOK, "bold": True, "align": "center"}))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width / _DIGIT)
    for number, row in enumerate(rows, start=above):
        for place, value in enumerate(row):
            _cell(sheet, (number, place), value, looks)
    if rows:
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{above + len(rows)}"})
    sheet.freeze_panes(above, 0)
    sheet.repeat_rows(0, above - 1)
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    book.close()
    return out.getvalue()
