"""Files that a command hands over where it is told to: whether they may lie there, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from thidua.cli.command import UsageError, quoted
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.shell import outputs
from thidua.shell.settings import Settings
from thidua.shell.territory import paper_refusal


def places(out: Iterable[Path], settings: Settings) -> list[Path]:
    """Where the files go; refuses what is the column's own."""
    found = [one.absolute() for one in out]
    for place in found:
        if refusal := paper_refusal(place, settings):
            message = f"Không ghi vào {quoted(str(place))}: {reason(refusal.why, refusal.detail)}."
            raise UsageError(message)
    return found


def write_papers(data: Sequence[bytes], where: Sequence[Path], *, quiet: bool) -> bool:
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
