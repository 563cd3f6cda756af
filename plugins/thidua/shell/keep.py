"""What an office keeps in its site beside the pages: a folder of the project, copied into each build as it is."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from thidua.shell.leftovers import is_left_behind
from thidua.shell.marks import MARK
from thidua.shell.settings import Settings
from thidua.source.text import printable

_MOST_BYTES = 1024 * 1024
_MOST_FILES = 200
_DEEPEST = 8


# What the site has of its own only where the office keeps none.
_YIELDED = frozenset({"robots.txt", "favicon.ico", "apple-touch-icon.png"})


class CollisionError(Exception):
    """A kept file would lie where the site has something of its own; the text names both, for the user."""


def _walk(folder: Path, depth: int = 0) -> Iterator[Path]:
    """Every entry below a folder that is no plain folder, in a fixed order; a folder too deep stands for itself."""
    for path in sorted(folder.iterdir()):
        if is_left_behind(path.name):
            continue
        if not path.is_symlink() and path.is_dir() and depth < _DEEPEST:
            yield from _walk(path, depth + 1)
        else:
            yield path


def _entry_obstacle(path: Path, inside: str) -> tuple[str, str] | None:
    if path.is_symlink():
        return "keep-link", printable(inside)
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or inside != printable(inside):
        return "keep-entry", printable(inside)
    if found.st_size > _MOST_BYTES:
        return "keep-large", inside
    if inside.partition("/")[0].lower().startswith(MARK):
        return "keep-reserved", inside
    return None


def keep_obstacle(folder: Path) -> tuple[str, str] | None:
    """Why a folder cannot be kept from: a reason of `messages.terms` and the entry that it is about."""
    if not folder.is_dir():
        return "keep-absent", ""
    try:
        for number, path in enumerate(_walk(folder), 1):
            if number > _MOST_FILES:
                return "keep-many", str(_MOST_FILES)
            if found := _entry_obstacle(path, path.relative_to(folder).as_posix()):
                return found
    except OSError as error:
        return "keep-unreadable", printable(str(error.filename or ""))
    return None


def kept_names(folder: Path | None) -> frozenset[str]:
    """The paths in the site of all that is kept."""
    return frozenset(path.relative_to(folder).as_posix() for path in _walk(folder)) if folder else frozenset()


def copy_kept(settings: Settings, site: Path) -> frozenset[str]:
    """Copies what is kept into a site that is built, and tells its paths there.

    Raises `CollisionError` before it takes the place of anything.
    """
    folder = settings.keep
    if folder is None:
        return frozenset()
    names = kept_names(folder)
    for name in sorted(names):
        target = site / name
        above = [one for one in target.parents if one.is_relative_to(site)]
        if name in _YIELDED:
            for packed in (".gz", ".br"):
                target.with_name(f"{name}{packed}").unlink(missing_ok=True)
            # What stands there may be the very file that readers are served.
            target.unlink(missing_ok=True)
            target.write_bytes((folder / name).read_bytes())
            continue
        own = next((one for one in above if one.exists() and not one.is_dir()), target if target.exists() else None)
        if own is not None:
            message = (
                f"“{settings.shown(folder / name)}” (extra.thidua.keep) trùng chỗ với "
                f"“{own.relative_to(site).as_posix()}” của trang; xin đổi tên hoặc bỏ tệp ấy khỏi thư mục keep."
            )
            raise CollisionError(message)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((folder / name).read_bytes())
    return names
