"""A preview that outlives what is typed: a build that fails becomes a page that says why, and the next one mends it."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

from thidua.check import Inputs, check
from thidua.hosts.mkdocs.live import Live, Maker, Reader
from thidua.messages.catalogue import sentence
from thidua.render.findings import place
from thidua.shell.files import read_findings
from thidua.shell.settings import Settings, read_settings

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

# Seconds between two looks at the disk, as MkDocs' own.
_PAUSE = 0.5
_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<title>Chưa xem trước được</title>
<style>body {{ max-width: 45rem; margin: 3rem auto; padding: 0 1rem; font: 1.125rem/1.6 sans-serif; }}</style></head>
<body><h1>Chưa xem trước được</h1>
<p>Sửa xong chỗ dưới đây rồi lưu lại, trang sẽ tự hiện ra.</p>
<ul>{findings}</ul></body></html>
"""
State: TypeAlias = dict[str, tuple[int, int, int]]
log = logging.getLogger("mkdocs.plugins.thidua")


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What MkDocs says of a build that fails, for its exception tells only that there was something."""
    handler = _Errors()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler.said
    finally:
        logger.removeHandler(handler)


def _states(top: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Everything at and below a path; a link stands for itself, for nobody knows where it would lead."""
    try:
        yield str(top), top.stat()
        entries = list(os.scandir(top)) if top.is_dir() else []
    except OSError:
        return
    for entry in entries:
        if entry.is_symlink():
            with suppress(OSError):
                yield entry.path, entry.stat(follow_symlinks=False)
        else:
            yield from _states(Path(entry.path))


def look(settings: Settings) -> State:
    """What a preview depends on, as it lies on the disk now: two looks differ where something has changed."""
    folders = [settings.content, settings.registrations_folder, settings.receipts_folder]
    tops = [settings.config, *settings.plans, *folders]
    found = (state for top in tops if top is not None for state in _states(top))
    return {path: (stat.st_mtime_ns, stat.st_size, stat.st_ino) for path, stat in found}


def findings_of(settings: Settings, said: list[str], error: BaseException) -> list[str]:
    """Why a build failed: what the check says of the settings, else what the host said, else its exception."""
    result = check(Inputs(findings=read_findings(settings)), today=date.min)
    told = [f"{place(one)}: {' '.join(sentence(one))}" for one in result.findings]
    return told or said or [str(error) or type(error).__name__]


def show_findings(site: Path, findings: list[str]) -> None:
    """Puts the page that says them in the place of every page, and of those that are not there."""
    page = _PAGE.format(findings="".join(f"<li>{escape(one)}</li>" for one in findings))
    for path in {*site.rglob("*.html"), site / "index.html", site / "404.html"}:
        path.write_text(page, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Sources:
    """Of what a preview is made: the settings as they are now, what the site was last made of, and all of it anew."""

    settings: Callable[[], Settings]
    read: Reader
    again: Maker


class _Bell:
    """A file that the server watches, and what has changed since it was last asked."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="thidua-")
        self.path = Path(self._folder.name, "changed")
        self._changed: set[str] = set()
        self._lock = threading.Lock()
        self._rung = 0
        self.path.touch()

    def ring(self, changed: Iterable[str] = ()) -> None:
        with self._lock:
            self._changed |= set(changed)
            self._rung += 1
            self.path.write_text(str(self._rung), encoding="utf-8")

    def taken(self) -> set[str]:
        with self._lock:
            changed, self._changed = self._changed, set()
            return changed


def guard(server: LiveReloadServer, builder: Callable[[], None], sources: Sources) -> None:
    """Makes a server of MkDocs answer whatever becomes of the files, and see when they change.

    Its own watchers end for good when their folder goes away, and follow links out of it; a build of its own that fails
    leaves every request waiting, and none is answered while one goes on. A change of the content is therefore seen to
    by `Live`; the host builds where settings, plans or registrations have changed, or something went wrong.
    """
    site, bell = Path(server.root), _Bell()
    live = Live(site, sources.read, sources.again, bell.ring)

    def rebuild() -> None:
        changed = bell.taken()
        try:
            if live.glance(changed):
                return
        except Exception as error:  # noqa: BLE001 - whatever it is, the host's build tells of it
            log.debug("%s", error)
        live.settle()
        with _listening() as said:
            try:
                builder()
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the page says it
                findings = findings_of(sources.settings(), said, error)
                show_findings(site, findings)
                live.error = error
                log.warning("%s", "\n".join(findings))

    server.builder = rebuild
    server.watch(str(bell.path))
    threading.Thread(target=_look_out, args=(bell, sources.settings), daemon=True).start()


def _look_out(bell: _Bell, read: Callable[[], Settings]) -> None:
    """Rings whenever something has changed, with what it is."""
    pause = threading.Event()
    before = look(read())
    while not pause.wait(_PAUSE):
        now = look(read())
        if now != before:
            bell.ring(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
            before = now


def settings_of(config_file: str, docs_dir: str) -> Settings:
    """The settings as they are now, for a preview whose content folder was chosen when it began."""
    return replace(read_settings(Path(config_file)), content=Path(docs_dir))
