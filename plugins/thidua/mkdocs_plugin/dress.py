"""What the pages wear: stylesheet, scripts and fonts as files of the site, each named by what is in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files as resources
from typing import TYPE_CHECKING

from thidua.mkdocs_plugin.edition import made
from thidua.shell.fonts import fonts, licence

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SCRIPTS = ("column.js",)
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
# Parts that are put together here, and not published as they are.
PARTS = ("styles/", *(f"assets/{name}" for name in (*_SCRIPTS, *_MODULES)))


@dataclass(frozen=True, slots=True)
class Dress:
    """The files by their path in the site; `names` are those paths by what the templates call them."""

    files: dict[str, bytes]
    names: dict[str, str]


def _named(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


def _sheet(names: dict[str, str]) -> str:
    """The parts of the stylesheet in their order, without comments and indents."""
    folder = resources("thidua").joinpath("theme", "styles")
    parts = sorted((part for part in folder.iterdir() if part.name.endswith(".css")), key=lambda part: part.name)
    css = _COMMENT.sub("", "".join(part.read_text(encoding="utf-8") for part in parts))
    for name, path in names.items():
        css = css.replace(f'url("{name}")', f'url("{path.removeprefix("assets/")}")')
    return "\n".join(line.strip() for line in css.splitlines() if line.strip()) + "\n"


def _without_comments(script: str) -> str:
    """A module without what only we read in it: a third of what a browser would load."""
    lines = (line.strip() for line in _COMMENT.sub("", script).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def _module(name: str, names: dict[str, str]) -> str:
    """A module whose imports have the names that the modules before it were given."""
    text = _without_comments(resources("thidua").joinpath("theme", "assets", name).read_text(encoding="utf-8"))
    for known in _MODULES:
        if known in names:
            text = text.replace(f'"./{known}"', f'"./{names[known].removeprefix("assets/")}"')
    return text


def dress() -> Dress:
    """Everything that pages load beside themselves; the same bytes each time."""
    files: dict[str, bytes] = {}
    names: dict[str, str] = {}

    def add(name: str, data: bytes) -> None:
        names[name] = _named(name, data)
        files[names[name]] = data

    for font in fonts():
        add(f"{font.name}.woff2", font.data)
    add("column.css", _sheet(names).encode())
    for script in _SCRIPTS:
        add(script, resources("thidua").joinpath("theme", "assets", script).read_bytes())
    for module in _MODULES:
        add(module, _module(module, names).encode())
    files["assets/source-sans-3.LICENSE.txt"] = licence().encode()
    return Dress(files, names)


def dress_files(worn: Dress, config: MkDocsConfig) -> Iterator[File]:
    """The same as files of the site."""
    for path, data in worn.files.items():
        yield made(config, path, data)
