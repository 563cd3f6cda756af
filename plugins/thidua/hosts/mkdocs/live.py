"""A change of a story to its page at once, and to all the rest of a preview as soon as that is made."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from thidua.assembly.alone import pages_alone
from thidua.assembly.assets import assets_of
from thidua.check import Result, check_again
from thidua.kinds import kind_of
from thidua.shell.build import Built
from thidua.shell.files import read_file
from thidua.shell.leftovers import is_left_behind
from thidua.shell.settings import Settings
from thidua.shell.supplies import ShellSupplies

Reader: TypeAlias = Callable[[], tuple[Settings, Built]]
# The same of the files as they are now, told under which keys files of the site stand already: those are not made.
Maker: TypeAlias = Callable[[Mapping[str, bytes]], tuple[Settings, Built]]


class _OverError(Exception):
    """What was being made is not wanted any more."""


class Live:
    """The site of a running preview in a folder.

    `read` gives what the whole site was last made of, `again` makes what is new of it, `done` is told that all of it
    stands.
    """

    def __init__(self, site: Path, read: Reader, again: Maker, done: Callable[[], None]) -> None:
        self._site = site
        self._read = read
        self._again = again
        self._done = done
        self._result: Result | None = None
        # What was put in place by itself since the whole was last begun: what is made of older files must not hide it.
        self._ahead: set[str] = set()
        # Under which keys the files in place were made; None until it is known that the host has made all of them.
        self._stands: dict[str, bytes] | None = None
        self._lock = threading.Lock()
        self._is_wanted = threading.Event()
        self._is_over = threading.Event()
        self._worker: threading.Thread | None = None
        self.error: BaseException | None = None

    def glance(self, changed: Iterable[str]) -> bool:
        """Puts the pages of changed files in place and sees to the rest; False where all must be made before."""
        if self.error is not None:
            return False
        settings, built = self._read()
        paths = [Path(one) for one in changed]
        if not paths:
            # The rest stands now, and nothing is left to do.
            return True
        content = settings.content
        if not content.is_dir() or not all(content in path.parents or path == content for path in paths):
            # Plans, settings and registrations change every page.
            return False
        named = [one for one in paths if one.is_file() and not one.is_symlink() and not is_left_behind(one.name)]
        pieces = [one for one in named if kind_of(one.relative_to(content).as_posix()) is not None]
        if pieces:
            self._show(settings, built, pieces)
        self._begin()
        return True

    def _show(self, settings: Settings, built: Built, paths: list[Path]) -> None:
        sources = [read_file(one, settings) for one in paths]
        with self._lock:
            self._result = check_again(self._result or built.result, sources)
            shown = {one.path for one in sources}
            supplies = ShellSupplies(settings.content)
            names = assets_of(supplies).names
            for name, data in pages_alone(built.context, self._result, shown, names, supplies):
                self._put(name, data)
                self._ahead.add(name)
                self._keys(built).pop(name, None)

    def _put(self, name: str, data: bytes) -> None:
        """Writes a file of the site, if it is another one; who reads it meanwhile gets the old one or the new one."""
        target = self._site / name
        with suppress(OSError):
            if target.read_bytes() == data:
                return
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.new")
        fresh.write_bytes(data)
        fresh.replace(target)

    def _begin(self) -> None:
        self._is_wanted.set()
        if self._worker is None or not self._worker.is_alive():
            self._worker = threading.Thread(target=self._work, daemon=True)
            self._worker.start()

    def _work(self) -> None:
        """Makes the whole anew until nothing has changed meanwhile."""
        try:
            while self._is_wanted.is_set() and not self._is_over.is_set():
                self._is_wanted.clear()
                with suppress(_OverError):
                    self._make()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the host's own build tells of it
            self.error = error
        if not self._is_over.is_set():
            self._done()

    def _keys(self, built: Built) -> dict[str, bytes]:
        if self._stands is None:
            self._stands = dict(built.assembly.keys)
        return self._stands

    def _make(self) -> None:
        with self._lock:
            self._ahead.clear()
            stands = self._keys(self._read()[1])
            known = dict(stands)
        _, built = self._again(known)
        for name, make in built.assembly.files.items():
            if self._is_wanted.is_set() or self._is_over.is_set():
                raise _OverError
            key = built.assembly.keys[name]
            if key and known.get(name) == key:
                continue
            data = make()
            with self._lock:
                if name not in self._ahead:
                    self._put(name, data)
                    stands[name] = key
        self._forget(built)
        with self._lock:
            self._result = self._result if self._ahead else None

    def _forget(self, built: Built) -> None:
        """Takes away what no piece stands behind any more."""
        for folder, _, names in os.walk(self._site):
            for one in names:
                path = Path(folder, one)
                if path.relative_to(self._site).as_posix() not in built.assembly.files:
                    path.unlink(missing_ok=True)

    def settle(self) -> None:
        """Ends what is being made; the host makes all of it itself."""
        self._is_over.set()
        if self._worker is not None:
            self._worker.join()
        self._is_over.clear()
        self._is_wanted.clear()
        self.error, self._result, self._stands = None, None, None
        self._ahead.clear()
