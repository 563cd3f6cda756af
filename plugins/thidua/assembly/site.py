"""A Result to the files of its site: each address with what makes its bytes, called when it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from thidua.assembly.assets import Assets, assets_of
from thidua.assembly.bodies import Bodies
from thidua.assembly.context import Context
from thidua.assembly.frame import Frame
from thidua.assembly.handbook import handbook
from thidua.assembly.keys import NONE, Keys
from thidua.assembly.outputs import Maker, Output, calendar, cards, feeds, pictures, signs
from thidua.assembly.search import search
from thidua.assembly.supplies import Supplies
from thidua.pages.render import redirect
from thidua.pages.views import Page


@dataclass(frozen=True, slots=True)
class Assembly:
    """A site ready to be written: by path in the site, what makes each file.

    `keys` are marks of all that a file is made of, for those of which that is known. `assets` are the files that pages
    load, by path. `troubles` (sentences for the user) stop a build, not a preview; making files may add to them.
    """

    files: Mapping[str, Maker]
    assets: Mapping[str, bytes]
    keys: Mapping[str, bytes] = field(default_factory=dict)
    troubles: Sequence[str] = ()


def _page(page: Page, bodies: Bodies, frame: Frame) -> bytes:
    return frame.page(page, bodies.get(page.url, ""))


def _redirect(old: str, new: str, base: str) -> bytes:
    return redirect(old, new, base).encode()


def _kept(data: bytes) -> bytes:
    return data


def _pages(context: Context, bodies: Bodies, frame: Frame, keys: Keys) -> Iterator[Output]:
    base = context.identity.base
    for page in context.site.pages:
        yield f"{page.url}index.html", partial(_page, page, bodies, frame), keys.page(page)
    for old, new in context.site.redirects.items():
        yield f"{old}index.html", partial(_redirect, old, new, base), keys.of(old, new, base)
    for url in context.site.answers:
        yield f"{url}index.html", partial(frame.withheld, url), keys.framed(url, frame.newest)
    yield "404.html", frame.lost, keys.framed(frame.newest)
    # Its addresses must be whole.
    if base:
        yield "sitemap.xml", frame.sitemap, NONE


def _assets(assets: Assets) -> Iterator[Output]:
    for path, data in assets.files.items():
        yield path, partial(_kept, data), NONE


def _outputs(
    context: Context, supplies: Supplies, bodies: Bodies, assets: Assets, known: Mapping[str, bytes]
) -> Iterator[Output]:
    """All files; where two would lie under one path, the later one does."""
    frame = Frame(context, assets.names)
    keys = Keys(context, bodies, frame.shared, assets.names)
    yield from _pages(context, bodies, frame, keys)
    yield from handbook(frame, supplies, keys)
    yield from _assets(assets)
    yield from pictures(context, supplies, keys)
    yield from cards(context, supplies, keys)
    yield from feeds(context, bodies, keys)
    yield from calendar(context)
    yield from search(context, supplies, keys, known)
    yield from signs(context, supplies, keys)


def assemble(
    context: Context,
    supplies: Supplies,
    known: Mapping[str, bytes] = MappingProxyType({}),
    *,
    ahead: bool = True,
) -> Assembly:
    """The site of one build. What has to be known of all pages, the search index, is made now.

    `known` are the keys under which files stand already: the bodies that only such show are not rendered. The others
    are rendered `ahead` of the first file, so that it is known what is wrong with them, or each with its page.
    """
    bodies = Bodies(context, supplies)
    assets = assets_of(supplies, introduces=context.site.introduces)
    files: dict[str, Maker] = {}
    keys: dict[str, bytes] = {}
    for path, make, key in _outputs(context, supplies, bodies, assets, known):
        files[path], keys[path] = make, key
    for url in bodies if ahead else ():
        path = f"{url}index.html"
        if not keys[path] or keys[path] != known.get(path):
            _ = bodies[url]
    return Assembly(files, assets.files, keys, bodies.troubles)
