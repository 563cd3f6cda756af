"""`thidua export`: the whole column as JSON, CSV and Word with its photos."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

import click

from thidua.cli.column import Asked, Column, open_column, telling_of_a_column
from thidua.cli.command import EXIT_USAGE, Command, Option, Place, UsageError
from thidua.content import Piece
from thidua.messages import import_words as words
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.render.columns import column_csv, column_json, in_order, photos_of
from thidua.shell.pictures import rendition
from thidua.shell.publish import OccupiedError, whole
from thidua.shell.territory import paper_refusal
from thidua.vocabulary import STATUSES
from thidua.word.printed import Printed, printed

_NAME: Final = "chuyen-muc"
_PHOTOS: Final = "anh"


def _place(out: Path, column: Column) -> Path:
    """The new folder; nothing that lies anywhere is replaced."""
    where = out.absolute()
    if refusal := paper_refusal(where, column.settings):
        raise UsageError(words.EXPORT_REFUSED.format(path=out, why=reason(refusal.why, refusal.detail)))
    if where.exists() and (not where.is_dir() or any(where.iterdir())):
        raise UsageError(words.EXPORT_EXISTS.format(path=out))
    return where


def _printed(piece: Piece, units: dict[str, str]) -> Printed:
    content = piece.content
    facts = (
        (words.PRINTED_UNIT, units.get(getattr(content, "unit", ""), "")),
        (words.PRINTED_SUBJECT, getattr(getattr(content, "subject", None), "name", "")),
        (words.PRINTED_STATUS, STATUSES.labels().get(getattr(content, "status", ""), "")),
        (words.PRINTED_SUMMARY, getattr(content, "summary", "")),
        (words.PRINTED_AUTHOR, getattr(content, "author", "")),
        *((words.PRINTED_ACHIEVEMENT, one) for one in getattr(content, "achievements", ())),
    )
    lines = tuple(said.format(value=value) for said, value in facts if value)
    return Printed(content.title or piece.inside, lines, piece.body, photos_of(piece))


def _write(where: Path, column: Column) -> None:
    result, content = column.result, column.settings.content
    (where / f"{_NAME}.json").write_text(column_json(result), encoding="utf-8")
    (where / f"{_NAME}.csv").write_text(column_csv(result), encoding="utf-8")
    photos = sorted({one for piece in result.pieces for one in photos_of(piece) if one in result.files})
    for name in photos:
        target = where / _PHOTOS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / name, target, follow_symlinks=False)

    def photo(name: str) -> bytes | None:
        if name not in photos:
            return None
        try:
            # Word knows no WebP; and what a camera notes of a place stays out of what is handed on.
            return rendition("a.jpg", (content / name).read_bytes(), 0)
        except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
            return None

    units = {unit.id: unit.name for plan in result.plans for unit in plan.units}
    pieces = (_printed(piece, units) for piece in in_order(result.pieces))
    (where / f"{_NAME}.docx").write_bytes(printed(pieces, photo))


@click.command(
    "export",
    cls=Command,
    help=(
        "Lấy toàn bộ chuyên mục ra JSON, CSV và Word kèm ảnh, để dùng ở nơi khác.\n\n"
        "Có cả bài nháp và thông tin nội bộ, nên thư mục này không phải để đăng."
    ),
)
@click.option("--out", cls=Option, type=Place(), required=True, metavar="THƯ-MỤC", help="thư mục mới để ghi vào")
@telling_of_a_column
def command(asked: Asked, *, out: Path) -> int:
    """0 where all is written; 1 where the disk refused; 2 where the place or the plan is unusable."""
    column = open_column(asked)
    where = _place(out, column)
    try:
        with whole(where) as staging:
            _write(staging, column)
    except OccupiedError as error:
        sys.stderr.write(words.EXPORT_IN_THE_WAY.format(path=error) + "\n")
        return EXIT_USAGE
    except OSError as error:
        why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(words.EXPORT_FAILED.format(path=out, why=why) + "\n")
        return 1
    sys.stdout.write(
        words.EXPORTED.format(count=len(column.result.pieces), path=out, name=_NAME, photos=_PHOTOS) + "\n"
    )
    return 0
