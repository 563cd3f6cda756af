"""`thidua forget`: takes a piece down, and tells what a person still has to do."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from thidua.cli.column import Column, UsageError, open_column
from thidua.content import Piece
from thidua.messages.words import DISK_FAULTS
from thidua.render.takedowns import Traces, as_text
from thidua.shell.cache import dropped
from thidua.shell.takedowns import content_in_git, copies_of, take_down, unmendable
from thidua.takedown import Candidates, takedown, wanted


def _chosen(column: Column, asked: str) -> Piece:
    here = column.settings.shown(Path(asked).absolute()) if Path(asked).is_file() else asked
    found = wanted(column.result, here)
    if not isinstance(found, Candidates):
        return found
    if any(here in {piece.path, piece.inside} for piece in column.result.pieces):
        message = f"Lệnh này chỉ gỡ bài điển hình và tin bài; “{asked}” không phải hai loại ấy, hãy xóa bằng tay."
    elif found.paths:
        message = f"Có {len(found.paths)} bài tên là “{asked}”, hãy ghi rõ đường dẫn: {', '.join(found.paths)}."
    else:
        hint = f" Có phải là “{found.suggestion}”?" if found.suggestion else ""
        message = f"Không có bài nào là “{asked}”.{hint}"
    raise UsageError(message)


def run(arguments: argparse.Namespace) -> int:
    """0 where the piece is gone, or was only asked about; 1 where the disk refused; 2 where there is no such piece."""
    column = open_column(arguments)
    settings = column.settings
    found = takedown(column.result, _chosen(column, arguments.story))
    unmended = unmendable(found, settings)
    if not arguments.dry_run:
        try:
            take_down(found, settings)
        except OSError as error:
            reason = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
            sys.stderr.write(f"Chưa gỡ xong: không sửa hoặc không xóa được {error.filename} ({reason}).\n")
            return 1
        # What was made of photos and titles for earlier builds.
        dropped("pictures", "cards")
    traces = Traces(
        content=settings.shown(settings.content),
        in_git=content_in_git(settings),
        done=not arguments.dry_run,
        built=copies_of(found, settings, arguments.releases.absolute() if arguments.releases else settings.root),
        unmended=unmended,
    )
    sys.stdout.write(as_text(found, traces))
    return 0
