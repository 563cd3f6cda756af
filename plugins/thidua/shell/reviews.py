"""The column as git has it at another version, and the pages of a review on the disk, each as on its day."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from thidua.check import Inputs, check
from thidua.kinds import PICTURES
from thidua.pages.views import Page
from thidua.reading import SourceFile
from thidua.review.model import Change, Publication, Review
from thidua.shell import git
from thidua.shell.build import Built, prepared
from thidua.shell.leftovers import is_left_behind
from thidua.shell.settings import Settings
from thidua.source.picture import read_picture

_NAMED = re.compile(r'\b(?:src|href)="([^"#?]+)|\bsrcset="([^"]+)"')
_READ = (".md", ".yml", ".yaml", *PICTURES)
_LOADED = (".css", ".js", ".svg", ".woff2", ".webp", *PICTURES)
# To build a column as it will be on a day takes a check and a build of its own.
_MOST_DAYS = 4


def _source(path: str, data: bytes, inside: str = "") -> SourceFile:
    if path.lower().endswith(PICTURES):
        return SourceFile(path, b"", inside, picture=read_picture(BytesIO(data)))
    return SourceFile(path, data if path.lower().endswith((".md", ".yml", ".yaml")) else b"", inside)


def _below(path: str, folder: str) -> str:
    """A path as seen from a folder above it; empty where it lies elsewhere, or is nobody's."""
    if not path.startswith(f"{folder}/"):
        return ""
    rest = path.removeprefix(f"{folder}/")
    return "" if any(one.startswith(".") or is_left_behind(one) for one in rest.split("/")) else rest


def inputs_before(settings: Settings, after: Inputs, commit: str, changed: frozenset[str]) -> Inputs:
    """What a check would have read at another version: what did not change is what lies on the disk."""
    old = git.files_of(settings.root, commit, changed)
    plans = {settings.shown(path) for path in settings.plans}
    folders = {
        "content": settings.shown(settings.content),
        "registrations": settings.shown(settings.registrations_folder),
        "receipts": settings.shown(settings.receipts_folder),
    }

    def kept(sources: Iterable[SourceFile]) -> Iterator[SourceFile]:
        return (one for one in sources if one.path not in changed)

    def of(kind: str) -> Iterator[SourceFile]:
        for path, data in old.items():
            if rest := _below(path, folders[kind]):
                yield _source(path, data, rest if kind == "content" else "")

    return replace(
        after,
        plans=(*kept(after.plans), *(SourceFile(path, data) for path, data in old.items() if path in plans)),
        content=(*kept(after.content), *of("content")),
        registrations=(*kept(after.registrations), *of("registrations")),
        receipts=(*kept(after.receipts), *of("receipts")),
    )


def _days(review: Review) -> dict[tuple[date, bool], list[Change]]:
    """The changes by the day on which they are shown, and whether they will be public then."""
    found: dict[tuple[date, bool], list[Change]] = {}
    for change in review.changes:
        if change.publication is Publication.REMOVED:
            continue
        is_public = change.publication in {Publication.NOW, Publication.LATER}
        found.setdefault((change.day if is_public else review.today, is_public), []).append(change)
    for key in sorted(found)[_MOST_DAYS:]:
        # The last day shows the pieces of all days before.
        last = max(one for one in found if one[1])
        if key != last:
            found[last] += found.pop(key)
    return found


def _named_in(html: str, page: str) -> Iterator[str]:
    """The files of the site that a page loads."""
    for match in _NAMED.finditer(html):
        targets = [match[1]] if match[1] else [one.split()[0] for one in match[2].split(",") if one.split()]
        for target in targets:
            if ":" not in target:
                yield posixpath.normpath(posixpath.join(posixpath.dirname(page), target))


def _write(built: Built, page: Page, folder: Path) -> str:
    files = built.assembly.files
    name = f"{page.url}index.html"
    data = files[name]()
    wanted = {one for one in _named_in(data.decode("utf-8"), name) if one in files and one.endswith(_LOADED)}
    wanted |= {one for one in files if one.startswith("assets/") and one.endswith((".woff2", ".svg"))}
    for path in (name, *sorted(wanted)):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # Over what an earlier review left there: its words may not be those of the pull request any more.
        target.write_bytes(data if path == name else files[path]())
    return name


def write_pages(settings: Settings, inputs: Inputs, review: Review, folder: Path) -> dict[str, str]:
    """Writes the page of each change that has one, with what it loads; by the path of a piece its page in `folder`."""
    written: dict[str, str] = {}
    for (day, is_public), changes in sorted(_days(review).items(), key=lambda one: one[0]):
        result = review.result if day == review.today else check(inputs, today=day)
        built = prepared(settings, result, preview=not is_public)
        wanted = {change.piece.inside: change.piece.path for change in changes}
        for page in built.site.pages:
            if page.source in wanted:
                written[wanted[page.source]] = _write(built, page, folder)
    return written
