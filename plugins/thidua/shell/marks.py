"""The mark by which this tool knows a folder that it made, and may therefore replace or delete."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from thidua.digests import sha256
from thidua.shell.outputs import write
from thidua.shell.trees import make_open

MARK = ".thidua-site"
_OWNERS = 0o700
# The first form knew only what stands at the top of a site.
_SITES = ("thidua-site 2", "thidua-site 1")
_SITE, _RELEASES = _SITES[0], "thidua-releases 1"
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
_RELEASE = re.compile(r"[0-9a-f]{32}-*")
_RELEASES_NAMES = re.compile(rf"releases|current|\.lock|\.(staging|link)-\d+|\.past-{_RELEASE.pattern}")
# Before a file's sum in a mark; no name at the top of a folder has one.
_SUM = "/"
_SUM_LENGTH = 16


def _names(folder: Path) -> set[str]:
    """What stands at the top of a folder; a packed form belongs to its original, whoever made it."""
    names = {path.name for path in folder.iterdir() if path.name not in _LITTER and not path.name.startswith(MARK)}
    return {name for name in names if not (name.endswith(_PACKED) and name[:-3] in names)}


def _files(folder: Path) -> Iterator[tuple[str, bool]]:
    """Every file and link below a folder, as a path with `/`, and whether it is a link; no litter, and no mark."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        # Tens of thousands of names: a path for each would cost more than all else.
        with os.scandir(folder / here if here else folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        names = {entry.name for entry in found if not entry.is_dir(follow_symlinks=False)}
        for entry in found:
            name = entry.name
            if name not in names:
                waiting.append(f"{here}{name}/")
                continue
            is_mark = not here and name.startswith(MARK)
            if name not in _LITTER and not is_mark and not (name.endswith(_PACKED) and name[:-3] in names):
                yield f"{here}{name}", entry.is_symlink()


# The same names are asked for in each step of a build.
@cache
def _sum(name: str) -> str:
    return f"{_SUM}{sha256(os.fsencode(name)).hexdigest()[:_SUM_LENGTH]}"


def _write(folder: Path, lines: list[str]) -> None:
    # A kill leaves the file under the name that it had before its own.
    for left in folder.glob(f"{MARK}.*"):
        left.unlink()
    write({folder / MARK: "\n".join([lines[0], _SAYS, *lines[1:], ""]).encode()}, f"{MARK}.")


def mark_unfinished(folder: Path) -> None:
    """Tells that a build writes into a folder, so that the next one may clear what a kill leaves of it."""
    _write(folder, [_SITE, _ALL])


def mark(folder: Path) -> None:
    """Tells that a folder is a site of ours, and of which files; the same bytes for the same site."""
    _write(folder, [_SITE, *sorted(_names(folder)), *sorted(_sum(name) for name, _ in _files(folder))])


def mark_releases(folder: Path) -> None:
    """Tells that a folder is one of releases."""
    _write(folder, [_RELEASES])


def remove(path: Path) -> None:
    """Takes away a folder of ours, or a file; what a kill leaves of the folder is still known for ours."""
    if not path.is_dir() or path.is_symlink():
        path.unlink(missing_ok=True)
        return
    for here, _, _ in os.walk(path):
        # In a folder that nobody may write to, its owner could not delete anything either.
        if not os.access(here, os.W_OK | os.X_OK):
            Path(here).chmod(_OWNERS)
    # The mark goes last.
    for inside in path.iterdir():
        if inside.name != MARK:
            shutil.rmtree(inside) if inside.is_dir() and not inside.is_symlink() else inside.unlink()
    shutil.rmtree(path)


def claim(site: Path) -> None:
    """Marks a folder that plain MkDocs is about to fill, and takes away all that it holds.

    MkDocs would leave hidden files there, and everything where it is told to build a part only. Only for a folder that
    `territory` has found to be new, empty or ours.
    """
    make_open(site)
    mark_unfinished(site)
    for path in site.iterdir():
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
    return _read(folder)[:1] in [[one] for one in _SITES]


def is_release(folder: Path) -> bool:
    """Whether a folder is one of our releases; those of older versions are known by what they hold."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return is_site(folder) or (_RELEASE.fullmatch(folder.name) is not None and _is_older(folder))


def stranger_in(folder: Path) -> str | None:
    """The name of something at the top of a folder that no build put there; None where there is no such thing.

    Raises `OSError` where the folder cannot be read.
    """
    names = _names(folder)
    lines = _read(folder)
    listed = set(lines[1:]) if is_site(folder) else set()
    if not lines and _is_older(folder):
        listed = set(_OLDER)
    # A kill in the middle of a removal may leave a packed form without its original.
    listed |= {f"{name}{packed}" for name in listed for packed in _PACKED}
    links = {name for name in names if (folder / name).is_symlink()}
    foreign = links if _ALL in listed else links | (names - listed)
    return min(foreign, default=None)


def stranger_below(folder: Path) -> str | None:
    """The path of something anywhere in a folder of ours that no build put there; None where all may be replaced.

    A mark of the first form, and that of a build at work, tell of links only.
    """
    known = {line for line in _read(folder) if line.startswith(_SUM)}
    found = (name for name, is_link in _files(folder) if is_link or (known and not _is_listed(name, known)))
    return min(found, default=None)


def _is_listed(name: str, known: set[str]) -> bool:
    # As at the top, a packed form may be left without its original, be it that somebody deleted a page by hand.
    return _sum(name) in known or (name.endswith(_PACKED) and _sum(name[:-3]) in known)


def is_remainder(folder: Path) -> bool:
    """Whether a folder beside the site is what a build left there, of this version or of one before the mark."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    names = _names(folder)
    return stranger_in(folder) is None or (not (folder / MARK).exists() and names <= _OLDER)


def stranger_among_releases(folder: Path) -> str | None:
    """The name of something in a folder that is no folder of releases of ours."""
    releases = folder / "releases"
    if releases.is_symlink():
        return releases.name
    lines = _read(folder)
    if lines[:1] == [_RELEASES]:
        return None
    names = {name for name in _names(folder) if lines or not _RELEASES_NAMES.fullmatch(name)}
    # Other tools have such a folder and such a link too.
    inside = releases.iterdir() if releases.is_dir() else ()
    return min({*names, *(f"releases/{one.name}" for one in inside if not is_release(one))}, default=None)
