"""A checked column to its site: what every host writes, and how `thidua build` writes it by itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from thidua.assembly.context import Context, Identity
from thidua.assembly.site import Assembly, assemble
from thidua.check import Result
from thidua.kinds import PICTURES
from thidua.messages import progress_words
from thidua.pages.site import Site, plan_site
from thidua.shell.cache import cache_place, close
from thidua.shell.halves import in_halves
from thidua.shell.made import Making, digest_of
from thidua.shell.packing import packed
from thidua.shell.pictures import mark_of, pixels
from thidua.shell.progress import over
from thidua.shell.settings import Settings
from thidua.shell.supplies import ShellSupplies
from thidua.shell.territory import cache_refusal
from thidua.vocabulary import LEFT_OUT

# Windows would write two characters for the end of a line.
_BINARY = getattr(os, "O_BINARY", 0)


class BuildFailedError(Exception):
    """The site could not be built; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site ready to be written, and what it was made of. `base` is its own address.

    `keep` keeps for the next build what it may use again.
    """

    result: Result
    site: Site
    base: str
    assembly: Assembly
    preview: bool
    troubles: tuple[str, ...]
    keep: Callable[[], None]
    context: Context


def _measured(settings: Settings, result: Result) -> Iterator[tuple[str, tuple[int, int], bytes]]:
    """The pixels of the pictures that can be read, and marks of their bytes; a faulty one is told in a preview only."""
    for inside in result.files:
        path = settings.content / inside
        if inside.endswith(PICTURES) and settings.shown(path) not in result.faulty:
            with suppress(OSError):
                data = path.read_bytes()
                mark = mark_of(data)
                if size := pixels(data, mark):
                    yield inside, size, mark


def _damaged(settings: Settings, result: Result, site: Site) -> Iterator[str]:
    """The pictures that pages show and whose head is right, but whose data cannot be read."""
    for inside, picture in site.pictures.items():
        shown = settings.shown(settings.content / inside)
        if not picture.width and shown not in result.faulty:
            yield f"{shown}: ảnh này bị hỏng bên trong, không đọc được. Xin mở ảnh gốc, lưu lại rồi chép đè lên."


def prepared(
    settings: Settings,
    result: Result,
    *,
    preview: bool = False,
    base: str | None = None,
    known: Mapping[str, bytes] = MappingProxyType({}),
    ahead: bool = True,
) -> Built:
    """The site of a column; `base` is given where it is served at another address than the settings say.

    What stands against a build is in `troubles`; a preview goes on. `known` are the keys of files that stand already.
    What is wrong with bodies is there only where they are rendered `ahead` of all files.
    """
    if (place := cache_place()) and cache_refusal(place, settings):
        close()
    measured = list(_measured(settings, result))
    site = plan_site(
        result,
        preview=preview,
        board=settings.board,
        sizes={inside: size for inside, size, _ in measured},
        introduces=settings.introduces,
        left_out=settings.left_out,
    )
    identity = Identity(settings.name, settings.base if base is None else base, settings.about)
    # A preview goes on, and is made anew for what has changed.
    supplies = ShellSupplies(settings.content, {} if preview else {inside: mark for inside, _, mark in measured})
    context = Context(identity, result, site, preview, settings.board)
    assembly = assemble(context, supplies, known, ahead=ahead)
    troubles = (*_damaged(settings, result, site), *assembly.troubles)
    return Built(result, site, identity.base, assembly, preview, troubles, supplies.keep, context)


class _Staging:
    """The folder into which a site is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        """Writes a new file; there are ten thousands of them, so that the system is asked for no more than that."""
        above = path.rpartition("/")[0]
        if above not in self._made:
            (self._folder / above).mkdir(parents=True, exist_ok=True)
            self._made.add(above)
        target = os.open(f"{self._folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o666)
        try:
            waiting = memoryview(data)
            while waiting:
                waiting = waiting[os.write(target, waiting) :]
        finally:
            os.close(target)


def _written(
    built: Built, staging: _Staging, making: Making, names: Collection[str], *, packs: bool
) -> tuple[dict[str, bytes], list[str]]:
    """Makes some files of a site, and writes those that are new, packed as well.

    The digest of each that it made, and the names of the packed forms.
    """
    digests: dict[str, bytes] = {}
    forms: list[str] = []
    for path in over(names, progress_words.MAKING):
        data = built.assembly.files[path]()
        digests[path] = digest_of(data)
        if making.stands(path, digests[path]):
            continue
        staging.put(path, data)
        for name, form in packed(path, data) if packs else ():
            staging.put(name, form)
            forms.append(name)
    return digests, forms


def build(settings: Settings, result: Result, folder: Path, making: Making) -> Built:
    """Writes what is new in the site of a column into a folder, and brings there what stays of the site that stands.

    Raises `BuildFailedError` where it cannot, `OSError` of the disk.
    """
    # Each process renders the bodies of its own pages.
    built = prepared(settings, result, known=making.before.keys, ahead=False)
    keys, assembly = built.assembly.keys, built.assembly
    if built.troubles:
        raise BuildFailedError("\n".join(built.troubles))

    packs = LEFT_OUT["compressed"].id not in settings.left_out

    def work(names: Collection[str]) -> tuple[dict[str, bytes], list[str], list[str]]:
        return *_written(built, _Staging(folder), making, names, packs=packs), list(assembly.troubles)

    fresh = [path for path in assembly.files if not making.is_kept(path, keys[path])]
    halves = in_halves(work, fresh)
    if troubles := {one for half in halves for one in half[-1]}:
        raise BuildFailedError("\n".join(sorted(troubles)))
    for digests, forms, _ in halves:
        making.take(digests, keys, forms)
    making.bring(folder)
    built.keep()
    return built
