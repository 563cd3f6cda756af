"""The mark by which this tool knows a folder that it made, and may therefore replace or delete."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from thidua.shell.outputs import write

MARK = ".thidua-site"
_SITE, _RELEASES = "thidua-site 1", "thidua-releases 1"
_SAYS = (
    "# Thư mục này do Thi đua dựng, mỗi lần dựng thay toàn bộ. Tệp của cơ quan xin để ở thư mục extra.thidua.keep.\n"
    "# Made by Thi đua and replaced by each build. Files of the office belong into the folder extra.thidua.keep.\n"
)
# While a build writes, all that lies there is its own: it began on nothing else.
_ALL = "*"
# What file systems and file managers put into any folder; it is nobody's work.
_LITTER = frozenset({"lost+found", ".DS_Store", "Thumbs.db", "desktop.ini"})
# What a site of the versions before the mark had at its top.
_OLDER = frozenset(
    {
        *(f"{name}{packed}" for name in ("404.html", "index.html") for packed in ("", ".gz", ".br")),
        *(f"{name}{packed}" for name in ("feed.json", "feed.xml", "sitemap.xml") for packed in ("", ".gz", ".br")),
        *("assets", "chi-tieu", "dien-hinh", "doi-tuong", "don-vi", "huong-dan", "ky", "linh-vuc", "loai"),
        *("nhom-noi-dung", "pagefind", "phong-trao", "tieu-chi", "tim-kiem", "tin-bai", "van-ban"),
    }
)
_OLDER_SIGNS = ("assets/source-sans-3.LICENSE.txt", "pagefind/pagefind.js", "huong-dan/rules/index.html", "404.html")
_OLDER_SHEET = re.compile(rb"assets/column\.[0-9a-f]{8}\.css")
_PACKED = (".gz", ".br")
_RELEASES_NAMES = re.compile(r"releases|current|\.lock|\.(staging|link|past)-.+")


def _names(folder: Path) -> set[str]:
    """What stands at the top of a folder; a packed form belongs to its original, whoever made it."""
    names = {path.name for path in folder.iterdir() if path.name not in _LITTER and not path.name.startswith(MARK)}
    return {name for name in names if not (name.endswith(_PACKED) and name[:-3] in names)}


def _write(folder: Path, lines: list[str]) -> None:
    # A kill leaves the file under the name that it had before its own.
    for left in folder.glob(f"{MARK}.*"):
        left.unlink()
    write({folder / MARK: "\n".join([lines[0], _SAYS, *lines[1:], ""]).encode()}, f"{MARK}.")


def mark_unfinished(folder: Path) -> None:
    """Tells that a build writes into a folder, so that the next one may clear what a kill leaves of it."""
    _write(folder, [_SITE, _ALL])


def mark(folder: Path) -> None:
    """Tells that a folder is a site of ours, and what stands at its top; the same bytes for the same site."""
    _write(folder, [_SITE, *sorted(_names(folder))])


def mark_releases(folder: Path) -> None:
    """Tells that a folder is one of releases."""
    _write(folder, [_RELEASES])


def claim(site: Path) -> None:
    """Marks a folder that plain MkDocs is about to clear, and takes away the hidden files that it would leave there.

    Only for a folder that `territory` has found to be new, empty or ours.
    """
    site.mkdir(parents=True, exist_ok=True)
    mark_unfinished(site)
    for path in site.glob(".*"):
        if path.name != MARK:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _read(folder: Path) -> list[str]:
    path = folder / MARK
    try:
        if path.is_symlink():
            return []
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    return [line for line in lines if line and not line.startswith("#")]


def _is_older(folder: Path) -> bool:
    """Whether a version before the mark made this site: by several things that nothing else writes."""
    if not all((folder / name).is_file() for name in _OLDER_SIGNS):
        return False
    try:
        sheet = _OLDER_SHEET.search((folder / "404.html").read_bytes())
    except OSError:
        return False
    return sheet is not None and (folder / sheet[0].decode()).is_file()


def is_site(folder: Path) -> bool:
    """Whether a folder carries the mark of a site."""
    return _read(folder)[:1] == [_SITE]


def stranger_in(folder: Path) -> str | None:
    """The name of something in a folder that no build put there; None where all of it may be replaced.

    Raises `OSError` where the folder cannot be read.
    """
    names = _names(folder)
    lines = _read(folder)
    listed = set(lines[1:]) if lines[:1] == [_SITE] else set()
    if not lines and _is_older(folder):
        listed = set(_OLDER)
    links = {name for name in names if (folder / name).is_symlink()}
    foreign = links if _ALL in listed else links | (names - listed)
    return min(foreign, default=None)


def is_remainder(folder: Path) -> bool:
    """Whether a folder beside the site is what a build left there, of this version or of one before the mark."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    names = _names(folder)
    return stranger_in(folder) is None or (not (folder / MARK).exists() and names <= _OLDER)


def stranger_among_releases(folder: Path) -> str | None:
    """The name of something in a folder that has no mark and is no folder of releases."""
    lines = _read(folder)
    if lines[:1] == [_RELEASES]:
        return None
    return min((name for name in _names(folder) if lines or not _RELEASES_NAMES.fullmatch(name)), default=None)
