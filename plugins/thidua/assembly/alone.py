"""The pages of a few pieces before all the rest of a site is made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from thidua.assembly.bodies import Bodies
from thidua.assembly.context import Context
from thidua.assembly.frame import Frame
from thidua.assembly.supplies import Supplies
from thidua.check import Result
from thidua.pages.catalog import Catalog
from thidua.pages.pieces import piece_pages


def pages_alone(
    before: Context, result: Result, paths: Collection[str], assets: dict[str, str], supplies: Supplies
) -> Iterator[tuple[str, bytes]]:
    """By its path in the site each page of the pieces in these files, in the frame of the site that stands.

    `result` knows the files as they are now, `before` is what that site was made of; `assets` are the addresses of what
    pages load, by what the templates call them.
    """
    site = before.site
    sizes = {inside: (one.width, one.height) for inside, one in site.pictures.items() if one.width}
    catalog = Catalog(result, before.preview, sizes)
    pieces = tuple(one for one in catalog.pieces if one.path in paths)
    # The first is the piece's own page; lists that follow it wait for the rest.
    pages = {one.inside: next(piece_pages(one, catalog)) for one in pieces}
    others = tuple(one for one in site.pages if one.source not in pages)
    alone = replace(before, result=replace(result, pieces=pieces), site=replace(site, pages=(*others, *pages.values())))
    bodies = Bodies(alone, supplies)
    frame = Frame(alone, assets)
    for page in pages.values():
        yield f"{page.url}index.html", frame.page(page, bodies.get(page.url, ""))
