"""A paper or its table to the file that is asked for, and the places where files may be written."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from thidua.check import Result
from thidua.cli.column import Column
from thidua.cli.command import UsageError, quoted
from thidua.cli.paper_request import EXCEL, Ready, RefusedPieceError
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.papers.kinds.common import Made
from thidua.papers.layout import to_docx
from thidua.papers.workbook import Value, to_xlsx
from thidua.records.story import Story
from thidua.shell import outputs
from thidua.shell.settings import Settings
from thidua.shell.territory import paper_refusal

_DAY = re.compile(r"\d\d/\d\d/\d{4}")


def _cell(text: str) -> Value:
    """A number or a day of a table, as Excel counts with it."""
    if text.isdecimal():
        return int(text)
    return date(*map(int, text.split("/")[::-1])) if _DAY.fullmatch(text) else text


def ready_of(made: Made, column: Column, form: str) -> Ready:
    """The file of a paper, or of its table."""
    today, paper = column.result.today, made.paper
    if form == EXCEL and made.table:
        rows = [[_cell(text) for text in row] for row in made.table.rows]
        return Ready(to_xlsx(made.table.columns, rows, title=paper.subject, today=today), made.notes)
    return Ready(to_docx(paper, today=today), made.notes)


def refuse_unfit(story: Story, result: Result) -> None:
    """Refuses what is on hold or has an error, but for the consent that only publication asks for."""
    if story.on_hold:
        raise RefusedPieceError(f"Bài “{story.title}” đang tạm gỡ (“hold”), nên không có trong văn bản nào.")
    if story.path in result.uncounted:
        raise RefusedPieceError(f"Bài “{story.title}” còn lỗi; xin chạy “thidua check {story.path}” để sửa trước.")


def places(out: Iterable[Path], settings: Settings, *, replace: bool) -> list[Path]:
    """Where the files go; refuses what is the column's own, and what stands there already unless `replace` is said."""
    found = [one.absolute() for one in out]
    for place in found:
        if refusal := paper_refusal(place, settings):
            message = f"Không ghi vào {quoted(str(place))}: {reason(refusal.why, refusal.detail)}."
            raise UsageError(message)
        if place.is_file() and not replace:
            # What a paper leaves blank, an official has perhaps filled in since.
            message = (
                f"Đã có tệp {quoted(str(place))}, có thể đã được điền hoặc sửa, nên không ghi đè. "
                "Xin ghi tên khác sau --out, hoặc thêm --replace nếu không cần tệp ấy nữa."
            )
            raise UsageError(message)
    return found


def write_whole(data: Sequence[bytes], where: Sequence[Path], *, quiet: bool) -> bool:
    """Writes all or none, and says so; False where the disk refused."""
    try:
        outputs.write(dict(zip(where, data, strict=True)))
    except OSError as error:
        why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(f"Không ghi được {quoted(str(error.filename))}: {why}. Chưa ghi tệp nào.\n")
        return False
    if not quiet:
        sys.stderr.write("".join(f"Đã ghi {place.name}.\n" for place in where))
    return True
