"""What may be written or deleted: the one place that every command asks before it touches a folder.

A site goes only into a new folder, an empty one, or one that carries our mark; never to where work of people lies.
"""

from __future__ import annotations

import os
import sys
import sysconfig
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import thidua
from thidua.findings import Finding, Position
from thidua.shell.keep import keep_obstacle
from thidua.shell.marks import MARK, stranger_among_releases, stranger_below, stranger_in
from thidua.shell.settings import Settings
from thidua.source.text import printable
from thidua.values import frozen

_PATIENCE = 20


@frozen()
class Refusal:
    """Why a folder is not touched: a reason of `messages.terms`, and what it is about."""

    why: str
    detail: str = ""


class RefusedError(Exception):
    """A folder is not what a build may replace."""

    def __init__(self, path: Path, refusal: Refusal) -> None:
        super().__init__(f"{path}: {refusal.why} {refusal.detail}")
        self.path = path
        self.refusal = refusal


def _folded(path: Path) -> Path:
    """A path as systems see it that tell neither capitals nor ways to write an accent apart."""
    return Path(unicodedata.normalize("NFC", str(path)).casefold())


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or lies in it, by whatever links, capitals or other names for it."""
    real, other = path.resolve(), folder.resolve()
    if _folded(real).is_relative_to(_folded(other)):
        return True
    known = _identity(other)
    return known is not None and known in {_identity(one) for one in (real, *real.parents)}


def _environment() -> Iterator[tuple[str, Path]]:
    if sys.prefix != sys.base_prefix:
        yield "Python", Path(sys.prefix)
    for name in ("stdlib", "purelib"):
        yield "Python", Path(sysconfig.get_path(name))
    yield "thidua", Path(thidua.__file__).parent


def _repository(folder: Path) -> Path | None:
    """The top of the repository that a folder lies in."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)


def _is_store(folder: Path) -> bool:
    """Whether git keeps a repository in a folder, of whatever name: one without a work tree, or one set apart."""
    return (folder / "HEAD").is_file() and all((folder / name).is_dir() for name in ("objects", "refs"))


def _precious(settings: Settings) -> Iterator[tuple[str, Path]]:
    """Where work of people lies, by the name of its setting."""
    yield "docs_dir", settings.content
    for plan in settings.plans:
        if not lies_in(settings.root, plan.parent):
            yield "extra.thidua.plans", plan.parent
        yield "extra.thidua.plans", plan
    yield "extra.thidua.registrations", settings.registrations_folder
    yield "extra.thidua.receipts", settings.receipts_folder
    if top := _repository(settings.root):
        yield "git", top / ".git"
    yield "Python", settings.root / ".venv"
    yield from _environment()


def _is_own_work(path: Path, settings: Settings, precious: Iterator[tuple[str, Path]]) -> Refusal | None:
    """The precious thing that a folder is, holds or lies in."""
    for name, one in precious:
        shown = f"{printable(settings.shown(one))} ({name})"
        if lies_in(path, one):
            return Refusal("territory-same" if lies_in(one, path) else "territory-inside", shown)
        if lies_in(one, path):
            return Refusal("territory-holds", shown)
    return None


def _tracked(path: Path, settings: Settings) -> str | None:
    """A file that git keeps in a folder, or in the folder below the column's own in which it lies; None without git."""
    real = path.resolve()
    top = _repository(real)
    if top is None:
        return None
    import subprocess

    below = [one for one in (real, *real.parents) if one != top and one.is_relative_to(top)]
    outermost = [one for one in below if not lies_in(settings.root, one) and one.exists()]
    if not outermost:
        return None
    # Hooks of git set variables that would lead it elsewhere; a program named in a repository's settings stays idle.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "core.fsmonitor=false", "--literal-pathspecs", "-C", str(top), "ls-files", "-z", "--"]
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, read literally
            [*command, str(outermost[-1])], env=environment, capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.partition(b"\0")[0].decode(errors="replace") or None


def _project_refusal(path: Path, settings: Settings) -> Refusal | None:
    if lies_in(settings.root, path):
        return Refusal("territory-root")
    real = path.resolve()
    if ".git" in real.parts:
        return Refusal("territory-inside", ".git (git)")
    store = next((one for one in (real, *real.parents) if _is_store(one)), None)
    return Refusal("territory-inside", f"{printable(settings.shown(store))} (git)") if store else None


def _place_refusal(path: Path, settings: Settings) -> Refusal | None:
    real = path.resolve()
    if refusal := _project_refusal(path, settings):
        return refusal
    if (real / ".git").exists():
        return Refusal("territory-holds", f"{printable(settings.shown(real / '.git'))} (git)")
    keep = [("extra.thidua.keep", settings.keep)] if settings.keep else []
    return _is_own_work(path, settings, iter((*_precious(settings), *keep)))


def _asked(path: Path, judge: Callable[[], Refusal | None]) -> Refusal | None:
    try:
        return judge()
    except (OSError, RuntimeError, ValueError):
        # A link that leads to itself, a name that no disk takes.
        return Refusal("territory-path", printable(str(path)))


def place_refusal(path: Path, settings: Settings) -> Refusal | None:
    """Why nothing of ours may be written to a place, whatever lies there; None where it may."""
    return _asked(path, lambda: _place_refusal(path, settings))


def _public_refusal(path: Path, settings: Settings) -> Refusal | None:
    """The site in which a path lies: what is put there, everybody reads."""
    real = path.resolve()
    for site in (settings.site, *(one for one in (real, *real.parents) if (one / MARK).exists())):
        if lies_in(path, site):
            return Refusal("territory-inside", f"{printable(settings.shown(site))} (site_dir)")
    return None


def paper_refusal(path: Path, settings: Settings) -> Refusal | None:
    """Why what is not for everybody may not be written to a place: a paper names people, an export holds drafts."""
    return _asked(
        path, lambda: _link_refusal(path) or _place_refusal(path, settings) or _public_refusal(path, settings)
    )


def _home_refusal(path: Path) -> Refusal | None:
    # Without a home the answer is the sign for it.
    return Refusal("territory-home") if lies_in(Path(os.path.expanduser("~")), path) else None  # noqa: PTH111


def cache_refusal(place: Path, settings: Settings) -> Refusal | None:
    """Why a cache may not lie in a place; None where it may. Programs that make copies leave a cache out."""
    return _asked(
        place, lambda: _place_refusal(place, settings) or _home_refusal(place) or _public_refusal(place, settings)
    )


def _link_refusal(site: Path) -> Refusal | None:
    # A swap would replace the link and not what it leads to; plain MkDocs would write through it.
    return Refusal("territory-link", printable(str(site.readlink()))) if site.is_symlink() else None


def standing_refusal(site: Path) -> Refusal | None:
    """Why what stands at the site's place is not ours to put another in the place of."""
    if refusal := _link_refusal(site):
        return refusal
    if not site.exists():
        return None
    if not site.is_dir():
        return Refusal("territory-file")
    if site.is_mount():
        return Refusal("territory-mount")
    return _strange(site, stranger_in)


def _strange(folder: Path, stranger: Callable[[Path], str | None]) -> Refusal | None:
    try:
        foreign = stranger(folder)
    except PermissionError:
        return Refusal("territory-unreadable")
    return Refusal("territory-foreign", printable(foreign)) if foreign is not None else None


def _tracked_refusal(folder: Path, settings: Settings) -> Refusal | None:
    tracked = _tracked(folder, settings)
    return Refusal("territory-tracked", printable(tracked)) if tracked else None


def site_refusal(site: Path, settings: Settings) -> Refusal | None:
    """Why a folder may not become the site; None where it is new, empty, or ours."""
    return _asked(
        site,
        lambda: (
            _link_refusal(site)
            or _place_refusal(site, settings)
            or _home_refusal(site)
            or standing_refusal(site)
            or _tracked_refusal(site, settings)
        ),
    )


def releases_refusal(folder: Path, settings: Settings) -> Refusal | None:
    """Why a folder may not take releases; None where it is new, empty, or took some before. A link is followed."""

    def standing() -> Refusal | None:
        if not folder.exists():
            return None
        return _strange(folder, stranger_among_releases) if folder.is_dir() else Refusal("territory-file")

    return _asked(folder, lambda: _place_refusal(folder, settings) or standing() or _tracked_refusal(folder, settings))


def removal_refusal(site: Path) -> Refusal | None:
    """Why not all that an old site holds may or can be deleted; asked before anything is moved or cleared."""
    if not site.exists():
        return None
    if foreign := stranger_below(site):
        return Refusal("territory-foreign", printable(foreign))
    own, disk = getattr(os, "geteuid", lambda: None)(), site.stat().st_dev
    for here, _, _ in os.walk(site):
        found = Path(here).stat()
        if found.st_dev != disk:
            return Refusal("territory-mounted", printable(here))
        if not os.access(here, os.W_OK | os.X_OK) and found.st_uid != own:
            return Refusal("territory-locked", printable(here))
    return None


def _keep_refusal(settings: Settings, keep: Path) -> Refusal | None:
    if not lies_in(keep, settings.root):
        return Refusal("keep-outside")
    if refusal := _project_refusal(keep, settings) or _is_own_work(keep, settings, _precious(settings)):
        return refusal
    found = keep_obstacle(keep)
    return Refusal(*found) if found else None


def territory_findings(settings: Settings) -> Iterator[tuple[str, Finding]]:
    """What is wrong with the folders that mkdocs.yml names for the site and for what is kept in it, at their lines."""
    if settings.config is None:
        return
    site, keep = settings.site, settings.keep
    asked = [("site", site, settings.site_at, site_refusal(site, settings))]
    if keep is not None:
        asked.append(("keep", keep, settings.keep_at, _asked(keep, lambda: _keep_refusal(settings, keep))))
    for case, path, at, refusal in asked:
        if refusal:
            shown = printable(settings.shown(path)) if refusal.why != "territory-path" else refusal.detail
            data = {"case": case, "value": shown, "why": refusal.why, "detail": refusal.detail}
            if case == "site" and refusal.why == "territory-foreign":
                data["case"] = "foreign"
            yield settings.config.name, Finding("bad-settings", at, data)


def elsewhere(settings: Settings, site: Path) -> Settings:
    """The settings with the site where MkDocs was told to put it."""
    return settings if site == settings.site else replace(settings, site=site, site_at=Position())
