"""A Result to the files of its site: each address with what makes its bytes, called when it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from thidua.assembly.assets import Assets, assets_of
from thidua.assembly.bodies import Bodies, bodies_of
from thidua.assembly.context import Context
from thidua.assembly.frame import Frame
from thidua.assembly.handbook import handbook
from thidua.assembly.outputs import Maker, Output, calendar, cards, feeds, pictures, signs
from thidua.assembly.search import search
from thidua.assembly.supplies import Supplies
from thidua.pages.render import redirect
from thidua.pages.views import Page


@dataclass(frozen=True, slots=True)
class Assembly:
    """A site ready to be written: by path in the site, what makes each file.

    `assets` are the files that pages load, by path. `troubles` (sentences for the user) stop a build, not a preview.
    """

    files: Mapping[str, Maker]
    assets: Mapping[str, bytes]
    troubles: tuple[str, ...] = ()


def _page(page: Page, bodies: Bodies, frame: Frame) -> bytes:
    return frame.page(page, bodies.get(page.url, ""))


def _redirect(old: str, new: str, base: str) -> bytes:
    return redirect(old, new, base).encode()


def _kept(data: bytes) -> bytes:
    return data


def _pages(context: Context, bodies: Bodies, frame: Frame) -> Iterator[Output]:
    for page in context.site.pages:
        yield f"{page.url}index.html", partial(_page, page, bodies, frame)
    for old, new in context.site.redirects.items():
        yield f"{old}index.html", partial(_redirect, old, new, context.identity.base)
    for url in context.site.answers:
        yield f"{url}index.html", partial(frame.withheld, url)
    yield "404.html", frame.lost
    # Its addresses must be whole.
    if context.identity.base:
        yield "sitemap.xml", frame.sitemap


def _assets(assets: Assets) -> Iterator[Output]:
    for path, data in assets.files.items():
        yield path, partial(_kept, data)


def assemble(context: Context, supplies: Supplies) -> Assembly:
    """The site of one build. What has to be known of all pages, bodies and search index, is made now."""
    bodies = bodies_of(context, supplies)
    assets = assets_of(supplies, introduces=context.site.introduces)
    frame = Frame(context, assets.names)
    files = {
        **dict(_pages(context, bodies, frame)),
        **dict(handbook(frame, supplies)),
        **dict(_assets(assets)),
        **dict(pictures(context, supplies)),
        **dict(cards(context, supplies)),
        **dict(feeds(context, bodies)),
        **dict(calendar(context)),
        **dict(search(context, supplies)),
        **dict(signs(context, supplies)),
    }
    return Assembly(files, assets.files, tuple(bodies.troubles))
