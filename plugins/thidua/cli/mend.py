"""`thidua check --fix`: a column is mended, and what was done is told."""

from __future__ import annotations

from typing import TextIO

from thidua.cli.column import Asked, chosen_day, find_settings
from thidua.cli.command import UsageError
from thidua.mending import Mended, Small, mend
from thidua.messages import mend_words as words
from thidua.render.mends import as_text
from thidua.scope import is_in
from thidua.shell.files import read_inputs
from thidua.shell.mends import TakenError, small_photo, write_mended


def mended_column(asked: Asked, names: tuple[str, ...] | None, *, dry_run: bool, output: TextIO) -> Mended:
    """Mends the files and folders named (all where it is None), tells what was done, and gives what is left."""
    day, settings = chosen_day(asked), find_settings(asked)

    def wanted(path: str) -> bool:
        return names is None or is_in(path, names)

    def smaller(path: str) -> Small | None:
        return small_photo(settings.root / path)

    mended = mend(read_inputs(settings), today=day, wanted=wanted, smaller=smaller)
    if not dry_run:
        try:
            write_mended(mended, settings.root)
        except TakenError as error:
            raise UsageError(words.IN_THE_WAY.format(old=error.old, new=error.new)) from None
    output.write(as_text(mended, dry_run=dry_run) + "\n")
    return mended
