"""What every page loads: stylesheet, scripts and fonts as files of the site, each named by what is in it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from thidua.assembly.supplies import Supplies

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPTS = ("column.js",)
# Loaded by the one page that needs it, and published where there is that page.
_OF_THE_FORM = ("introduce.js",)
# Modules; each stands after those that it imports.
_MODULES = (
    "search-words.js",
    "search-keys.js",
    "search-readings.js",
    "search-index.js",
    "search-phrase.js",
    "search-text.js",
    "search-near.js",
    "search-engine.js",
    "search-view.js",
    "search-facets.js",
    "search-page.js",
    "search.js",
)
# Published under their own names.
_PLAIN = ("assets/signs.svg", "assets/star.svg")


@dataclass(frozen=True, slots=True)
class Assets:
    """The files by their path in the site; `names` are those paths by what the templates call them."""

    files: dict[str, bytes]
    names: dict[str, str]


def _named(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


def _sheet(names: dict[str, str], supplies: Supplies) -> str:
    """The parts of the stylesheet in their order, without comments and indents."""
    css = _COMMENT.sub("", "".join(supplies.theme(part).decode() for part in supplies.styles()))
    for name, path in names.items():
        css = css.replace(f'url("{name}")', f'url("{path.removeprefix("assets/")}")')
    return "\n".join(line.strip() for line in css.splitlines() if line.strip()) + "\n"


def _without_comments(script: str) -> str:
    """A module without what only we read in it: a third of what a browser would load."""
    lines = (line.strip() for line in _COMMENT.sub("", script).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def _module(name: str, names: dict[str, str], supplies: Supplies) -> str:
    """A module whose imports have the names that the modules before it were given."""
    text = _without_comments(supplies.theme(f"assets/{name}").decode())
    for known in _MODULES:
        if known in names:
            text = text.replace(f'"./{known}"', f'"./{names[known].removeprefix("assets/")}"')
    return text


def assets_of(supplies: Supplies, *, introduces: bool = False) -> Assets:
    """Everything that pages load beside themselves; the same bytes each time."""
    files = {path: supplies.theme(path) for path in _PLAIN}
    names: dict[str, str] = {}

    def add(name: str, data: bytes) -> None:
        names[name] = _named(name, data)
        files[names[name]] = data

    for font, data in supplies.fonts():
        add(f"{font}.woff2", data)
    add("column.css", _sheet(names, supplies).encode())
    for script in (*_SCRIPTS, *(_OF_THE_FORM if introduces else ())):
        add(script, supplies.theme(f"assets/{script}"))
    for module in _MODULES:
        add(module, _module(module, names, supplies).encode())
    files["assets/source-sans-3.LICENSE.txt"] = supplies.licence().encode()
    return Assets(files, names)
