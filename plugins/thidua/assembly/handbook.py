"""The handbook as pages of the site, under `/huong-dan/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from thidua.assembly.bodies import link_to
from thidua.assembly.frame import Frame
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Supplies
from thidua.markup.guide import to_guide
from thidua.pages import addresses
from thidua.render.retired import farewell
from thidua.rules.catalogue import RETIRED


def _url(path: str) -> str:
    name = path.removesuffix(".md")
    folder, _, last = name.rpartition("/")
    inside = folder if last == "index" else name
    return f"{addresses.HANDBOOK}{inside}/" if inside else addresses.HANDBOOK


def _page(path: str, text: str, targets: Mapping[str, str], frame: Frame) -> bytes:
    url = targets[path]
    found = to_guide(text, link=lambda typed: link_to(typed, path, url, targets) or typed)
    return frame.guide(url, found)


def handbook(frame: Frame, supplies: Supplies) -> Iterator[Output]:
    """Every page of the handbook, ours and trusted."""
    # The address of a rule's page is for good, also where the rule is gone.
    gone = {f"rules/{code}.md": f"# {code}\n\n{farewell(code)}\n" for code in RETIRED}
    pages = {**supplies.handbook(), **gone}
    targets = {path: _url(path) for path in pages}
    for path, text in pages.items():
        yield f"{targets[path]}index.html", partial(_page, path, text, targets, frame)
