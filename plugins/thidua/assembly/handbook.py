"""The handbook as pages of the site, under `/huong-dan/`."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from functools import partial
from io import BytesIO

from thidua.assembly.bodies import link_to
from thidua.assembly.frame import Frame
from thidua.assembly.keys import Keys
from thidua.assembly.outputs import Output
from thidua.assembly.supplies import Supplies
from thidua.markup.guide import Guide, to_guide
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


def _guides(supplies: Supplies) -> bytes:
    """Every page of the handbook as JSON: its address, and the parts of its `Guide`."""
    # The address of a rule's page is for good, also where the rule is gone.
    gone = {f"rules/{code}.md": f"# {code}\n\n{farewell(code)}\n" for code in RETIRED}
    pages = {**supplies.handbook(), **gone}
    sizes = {path: _size(data) for path, data in supplies.guide_pictures().items()}
    targets = {path: _url(path) for path in pages} | {path: f"{addresses.HANDBOOK}{path}" for path in sizes}

    def guide(path: str, text: str) -> Guide:
        url, folder = targets[path], posixpath.dirname(path)
        return to_guide(
            text,
            link=lambda typed: link_to(typed, path, url, targets) or typed,
            size=lambda typed: sizes.get(posixpath.join(folder, typed)),
        )

    made = ((targets[path], guide(path, text)) for path, text in pages.items())
    return json.dumps([(url, one.html, one.title, one.parts) for url, one in made]).encode()


def handbook(frame: Frame, supplies: Supplies, keys: Keys) -> Iterator[Output]:
    """Every page of the handbook, ours and trusted, and its pictures."""
    for url, html, title, parts in json.loads(supplies.once("handbook", partial(_guides, supplies))):
        guide = Guide(html, title, tuple((id_, name) for id_, name in parts))
        yield f"{url}index.html", partial(frame.guide, url, guide), keys.framed(url)
    for path, data in supplies.guide_pictures().items():
        yield f"{addresses.HANDBOOK}{path}", partial(bytes, data), keys.of(path)
