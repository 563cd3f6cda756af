"""Files that this program writes: each whole under its name or not at all, and nothing left beside it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_BESIDE = ".thidua-"
_HEAD = 400


class ForeignFileError(Exception):
    """What stands there was not written by this program."""


@contextmanager
def beside(path: Path, data: bytes, prefix: str = _BESIDE, *, lasting: bool = True) -> Iterator[Path]:
    """A new file with `data`, on the disk if it is to be `lasting`, in the folder of `path`, to be renamed or linked.

    It is gone after every end but a plain one, be it a full disk or a signal.
    """
    new = path.with_name(f"{prefix}{os.urandom(8).hex()}")
    try:
        with new.open("xb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        yield new
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise


def write(files: Mapping[Path, bytes], prefix: str = _BESIDE) -> None:
    """Writes all or none, over what stands there; raises an `OSError` that names the file whose turn it was."""
    path = Path()
    try:
        with ExitStack() as stack:
            written: dict[Path, Path] = {}
            for path, data in files.items():
                if path.exists() and not path.is_file():
                    raise IsADirectoryError(21, "", str(path))
                written[path] = stack.enter_context(beside(path, data, prefix))
                if path.exists():
                    written[path].chmod(stat.S_IMODE(path.stat().st_mode))
            for path, new in written.items():
                new.replace(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def is_foreign(path: Path, mark: bytes) -> bool:
    """Whether something stands there that does not bear `mark` at its head, and was so not written by this program."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return True
    if not path.exists():
        return False
    with path.open("rb") as old:
        return mark not in old.read(_HEAD)


def write_own(path: Path, data: bytes, mark: bytes) -> None:
    """Writes a file over nothing but an earlier one that bears `mark` at its head.

    Raises `ForeignFileError` where something else stands there, `OSError` where the disk refuses.
    """
    if is_foreign(path, mark):
        raise ForeignFileError
    write({path: data})


def new_file(path: Path, data: bytes) -> None:
    """Writes a file that must not be there yet; raises `FileExistsError` where there is one."""
    with beside(path, data) as new:
        try:
            # Unlike a renaming, a link never takes the place of what has come there meanwhile.
            path.hardlink_to(new)
        except FileExistsError:
            raise
        except OSError:
            # Not every disk knows two names for one file: there the name is taken first.
            path.touch(exist_ok=False)
            try:
                new.replace(path)
            except BaseException:
                path.unlink()
                raise
        else:
            new.unlink()
