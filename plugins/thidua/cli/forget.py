"""`thidua forget`: takes a piece down, and tells what a person still has to do."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import click

from thidua.cli.column import Asked, in_a_language, open_column, telling_of_a_column
from thidua.cli.command import Command, Option, Place
from thidua.cli.wanted import wanted_piece
from thidua.messages.takedown_words import TAKEDOWN_WORDS
from thidua.messages.words import DISK_FAULTS
from thidua.render.takedowns import Traces, as_text
from thidua.shell.cache import dropped
from thidua.shell.spare import drop
from thidua.shell.takedowns import content_in_git, copies_of, take_down, unmendable
from thidua.takedown import takedown


@click.command(
    "forget",
    cls=Command,
    help=(
        "Xóa tệp bài, ảnh không bài nào khác dùng và chỗ các bài khác nhắc tới nó; in ra những việc còn lại.\n\n"
        "Kho bài (git) vẫn giữ bản cũ: lệnh này in cách xóa hẳn."
    ),
)
@click.argument("story", metavar="BÀI", help="đường dẫn tệp, mã (2026/ten-bai) hoặc tên bài nếu chỉ có một")
@click.option("--dry-run", is_flag=True, help="chỉ in ra sẽ làm gì, không xóa, không sửa")
@click.option(
    "--releases",
    cls=Option,
    type=Place(),
    metavar="THƯ-MỤC",
    help="thư mục đã dùng với build --releases, để tìm các bản cũ",
)
@in_a_language
@telling_of_a_column
def command(asked: Asked, *, story: str, dry_run: bool, releases: Path | None, lang: str) -> int:
    """0 where the piece is gone, or was only asked about; 1 where the disk refused; 2 where there is no such piece."""
    column = open_column(asked)
    settings = column.settings
    said = TAKEDOWN_WORDS[lang]
    piece, _ = wanted_piece(column, story, said.no_piece, lang=lang)
    found = takedown(column.result, piece)
    unmended = unmendable(found, settings)
    kept: tuple[Path, ...] = ()
    if not dry_run:
        try:
            take_down(found, settings)
        except OSError as error:
            reason = error.strerror or str(error)
            reason = DISK_FAULTS.get(error.errno or 0, reason) if lang == "vi" else reason
            sys.stderr.write(said.unfinished.format(file=error.filename, reason=reason) + "\n")
            return 1
        # What was made of photos and titles for earlier builds; what was told of the column may quote the piece too.
        kept = dropped("pictures", "cards", "checks", "made", "memories", "readings", "sites")
        with suppress(OSError):
            drop(settings.site)
    traces = Traces(
        content=settings.shown(settings.content),
        in_git=content_in_git(settings),
        done=not dry_run,
        built=copies_of(found, settings, releases.absolute() if releases else settings.root),
        unmended=unmended,
        kept=tuple(map(str, kept)),
    )
    sys.stdout.write(as_text(found, traces, lang=lang))
    return 0
