"""The handbook as pages of the site, under `/huong-dan/`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO

from thidua.assembly.bodies import link_to
from thidua.assembly.frame import Frame
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Supplies
from thidua.markup.guide import to_guide
from thidua.pages import addresses
from thidua.render.retired import farewell
from thidua.rules.catalogue import RETIRED
from thidua.source.picture import read_picture


def _url(path: str) -> str:
    name = path.removesuffix(".md")
    folder, _, last = name.rpartition("/")
    inside = folder if last == "index" else name
    return f"{addresses.HANDBOOK}{inside}/" if inside else addresses.HANDBOOK


def _size(data: bytes) -> tuple[int, int]:
    facts = read_picture(BytesIO(data))
    return facts.width, facts.height


def _page(
    path: str, text: str, targets: Mapping[str, str], pictures: Mapping[str, tuple[int, int]], frame: Frame
) -> bytes:
    url = targets[path]
    found = to_guide(
        text,
        link=lambda typed: link_to(typed, path, url, targets) or typed,
        size=lambda typed: pictures.get(posixpath.join(posixpath.dirname(path), typed)),
    )
    return frame.guide(url, found)


def handbook(frame: Frame, supplies: Supplies) -> Iterator[Output]:
    """Every page of the handbook, ours and trusted, and its pictures."""
    # The address of a rule's page is for good, also where the rule is gone.
    gone = {f"rules/{code}.md": f"# {code}\n\n{farewell(code)}\n" for code in RETIRED}
    pages = {**supplies.handbook(), **gone}
    pictures = supplies.guide_pictures()
    shown = {path: f"{addresses.HANDBOOK}{path}" for path in pictures}
    sizes = {path: _size(data) for path, data in pictures.items()}
    targets = {**{path: _url(path) for path in pages}, **shown}
    for path, text in pages.items():
        yield f"{targets[path]}index.html", partial(_page, path, text, targets, sizes, frame)
    for path, data in pictures.items():
        yield shown[path], partial(bytes, data)
