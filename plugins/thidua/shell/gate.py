"""Holds a staged site against what it may be: the files of a folder, and where each right to be there comes from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeAlias

from thidua.gate.canaries import canaries_of
from thidua.gate.findings import SiteFinding, as_text
from thidua.gate.tree import Expected, findings, heads, of_files, of_site
from thidua.pages.search import by_text
from thidua.rows import Rows
from thidua.shell.build import BuildFailedError, Built
from thidua.shell.halves import in_halves
from thidua.shell.keep import kept_names
from thidua.shell.made import Making, ways_of
from thidua.shell.marks import MARK
from thidua.shell.settings import Settings
from thidua.shell.trees import files_below
from thidua.vocabulary import PROGRAM_FOLDERS

# What hidden pieces say and others may say, and where that stands.
_Places: TypeAlias = dict[str, str]
_RESERVED = tuple(f"{one}/" for one in PROGRAM_FOLDERS)
_ACTIVE = (".js", ".svg")
_OURS = (".py", ".html", ".css", ".js", ".svg", ".md", ".xml")
_TEMPLATE_SCRIPT = re.compile(r"<script>([^<{]*)</script>")


class _Staged(Mapping[str, bytes]):
    """The files of a folder, each read when it is asked for; a site may be larger than the memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = dict.fromkeys(files_below(folder))

    def __getitem__(self, name: str) -> bytes:
        if name not in self._names:
            raise KeyError(name)
        return (self._folder / name).read_bytes()

    def __contains__(self, name: object) -> bool:
        # The one that is inherited would read the file.
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _ours(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """Every text that comes with the program, by its name."""
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            yield from _ours(one)
        elif one.name.endswith(_OURS):
            yield one.name, one.read_bytes()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _expected(settings: Settings, built: Built) -> Expected:
    ours = list(_ours(resources("thidua")))
    active = {_digest(data) for name, data in (*ours, *built.assembly.assets.items()) if name.endswith(_ACTIVE)}
    scripts = {
        script for name, data in ours if name.endswith(".html") for script in _TEMPLATE_SCRIPT.findall(data.decode())
    }
    # What lists are called is made of plans and periods alone; a page with a source is called as its piece is.
    lists = {page.url: f"{page.title}\n{page.description}" for page in built.site.pages if not page.source}
    folder = settings.registrations_folder
    office = [settings.config, *settings.plans, *sorted(folder.glob("*.yml"))]
    public = [path.read_text(encoding="utf-8", errors="replace") for path in office if path is not None]
    result = built.result
    return Expected(
        base=built.base,
        pages=(*(page.url for page in built.site.pages), *built.site.answers),
        redirects=tuple(built.site.redirects),
        reserved=_RESERVED,
        active=frozenset(active),
        inline=frozenset(_digest(script.encode()) for script in scripts),
        granted=kept_names(settings.keep) | {MARK},
        canaries=canaries_of(
            result.pieces,
            (*public, *(data.decode() for _, data in ours)),
            today=result.today,
            answers=built.site.answers,
            lists=lists,
            sources=sources_of(built),
        ),
    )


def sources_of(built: Built) -> dict[str, tuple[str, ...]]:
    """The pieces of which files tell, as far as that is known: whole pages, feeds and the texts of the search."""
    site = built.site
    paths = {piece.inside: piece.path for piece in built.result.pieces}
    of_pages = {page.url: paths[page.source] for page in site.pages if page.source in paths}
    found: dict[str, tuple[str, ...]] = {f"{url}index.html": (path,) for url, path in of_pages.items()}
    for feed in site.feeds:
        found[feed.atom] = found[feed.json] = tuple(of_pages[url] for url in feed.pieces if url in of_pages)
    found |= {name: (entry.piece.path,) for name, entry in by_text(site.entries).items()}
    return found


def _policy(expected: Expected) -> bytes:
    """A mark of all that a file is held against, but for the names of the others."""
    canaries = expected.canaries
    hidden = repr((canaries.phrases, canaries.names, sorted(canaries.answers)))
    sets = (tuple(sorted(one)) for one in (expected.active, expected.inline, expected.granted, expected.reserved))
    # Which pages send readers on their keys tell.
    return Rows().digest(expected.base, *sets, hidden, canaries.public.texts)


def gate(settings: Settings, built: Built, folder: Path, making: Making | None = None) -> None:
    """Raises `BuildFailedError` with everything that stands against publishing the site in a folder.

    What it has let through in the site before, and stays as it is, it lets through again.
    """
    staged, expected = _Staged(folder), _expected(settings, built)
    found = findings(staged, expected) if making is None else _anew(staged, expected, making)
    if found:
        message = f"trang vừa dựng chưa đạt.\n\n{as_text(found)}"
        raise BuildFailedError(message)


def _anew(staged: _Staged, expected: Expected, making: Making) -> list[SiteFinding]:
    public = expected.canaries.public

    def work(names: Collection[str]) -> tuple[list[tuple[str, str, tuple[str, ...], int]], dict[str, bytes], _Places]:
        ways: dict[str, bytes] = {}

        def leads(path: str, led: Iterable[str]) -> None:
            ways[path] = ways_of(led)

        found = of_files(staged, names, expected, leads=leads)
        return [(one.path, one.what, one.details, one.line) for one in found], ways, public.places

    passed = making.passed(_policy(expected), public.believe, staged)
    found = of_site(staged, expected)
    for told, ways, places in in_halves(work, heads(name for name in staged if name not in passed)):
        found += (SiteFinding(*one) for one in told)
        making.lead(ways)
        making.excused |= places
    return found
