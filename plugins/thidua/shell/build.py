"""A checked column to its site: what every host writes, and how `thidua build` writes it by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from thidua.assembly.context import Context, Identity
from thidua.assembly.site import Assembly, assemble
from thidua.check import Result
from thidua.kinds import PICTURES
from thidua.pages.site import Site, plan_site
from thidua.shell.cache import cache_place, close
from thidua.shell.made import Making
from thidua.shell.packing import pack
from thidua.shell.pictures import pixels
from thidua.shell.settings import Settings
from thidua.shell.supplies import ShellSupplies
from thidua.shell.territory import cache_refusal


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


def _sizes(settings: Settings, result: Result) -> Iterator[tuple[str, tuple[int, int]]]:
    """The pixels of the pictures that can be read; a faulty one is told in a preview, and not served."""
    for inside in result.files:
        path = settings.content / inside
        if inside.endswith(PICTURES) and settings.shown(path) not in result.faulty and (size := pixels(path)):
            yield inside, size


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
) -> Built:
    """The site of a column; `base` is given where it is served at another address than the settings say.

    What stands against a build is in `troubles`; a preview goes on. `known` are the keys of files that stand already.
    """
    if (place := cache_place()) and cache_refusal(place, settings):
        close()
    site = plan_site(result, preview=preview, board=settings.board, sizes=dict(_sizes(settings, result)))
    identity = Identity(settings.name, settings.base if base is None else base, settings.about)
    supplies = ShellSupplies(settings.content)
    assembly = assemble(Context(identity, result, site, preview, settings.board), supplies, known)
    troubles = (*_damaged(settings, result, site), *assembly.troubles)
    return Built(result, site, identity.base, assembly, preview, troubles, supplies.keep)


def build(settings: Settings, result: Result, folder: Path, making: Making) -> Built:
    """Writes what is new in the site of a column into a folder, and brings there what stays of the site that stands.

    Raises `BuildFailedError` where it cannot, `OSError` of the disk.
    """
    built = prepared(settings, result, known=making.before.keys)
    if built.troubles:
        raise BuildFailedError("\n".join(built.troubles))
    made: set[str] = set()
    for path, make in built.assembly.files.items():
        key = built.assembly.keys[path]
        if making.is_kept(path, key) or making.is_same(path, key, data := make()):
            continue
        target = folder / path
        above = path.rpartition("/")[0]
        if above not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(above)
        target.write_bytes(data)
    if built.assembly.troubles:
        # A body that only a feed still asked for.
        raise BuildFailedError("\n".join(built.assembly.troubles))
    making.packed(list(pack(folder, [path for path in making.rows if path not in making.stays])))
    making.bring(folder)
    built.keep()
    return built
