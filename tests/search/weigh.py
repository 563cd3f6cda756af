"""What a cold search costs: bytes of code, index and ten texts, packed as the site packs them, one query at a time."""

from __future__ import annotations

import resource
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.column import ROOT
from tests.search.bench import SCRIPTS, served
from tests.search.many import FACETS, many
from tests.search.otherwise import WAYS, line_of
from tests.search.queries import HALF_TYPED, TYPED, slice_of
from thidua.assembly.assets import assets_of
from thidua.messages.words import ABBREVIATIONS
from thidua.search.index import index_files
from thidua.search.pieces import Piece
from thidua.shell.packing import BROTLI
from thidua.shell.supplies import ShellSupplies

_SEED = 19450902
# What is smaller is not packed.
_LEAST = 1024
# As the page of results asks: what is sure, where there is nothing what comes near, and the ten that are shown first.
_ASK = """async (typed) => {
  const { Engine } = await import("./assets/search-engine.js");
  const { openIndex } = await import("./assets/search-index.js");
  performance.clearResourceTimings();
  const start = performance.now();
  const engine = new Engine(await openIndex());
  const found = await engine.find(typed);
  const { places } = found.sure.places.length ? found.sure : await found.loose();
  await Promise.all(places.slice(0, 10).map((place) => engine.show(place)));
  const paths = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  return [[...new Set(paths)], places.length, performance.now() - start];
}"""


@dataclass(frozen=True, slots=True)
class Weight:
    """One cold search: bytes of the index with its root, and of the texts; requests; pieces found; milliseconds."""

    kind: str
    typed: str
    index: int
    texts: int
    requests: int
    found: int
    ms: float


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole run: seconds of CPU to index, megabytes above the pieces themselves, files, their bytes packed."""

    weights: tuple[Weight, ...]
    cpu: float
    memory: float
    code: int
    facets: int


def _asked(pieces: Sequence[Piece], count: int) -> Iterator[tuple[str, str]]:
    """Queries of every kind in turn, out of pieces anywhere in the column."""
    random = Random(_SEED)  # noqa: S311 - the same queries each time is the point
    kinds = [*TYPED, *WAYS]
    made = 0
    for attempt in range(count * 500):
        kind = kinds[made % len(kinds)] if attempt % 50 else random.choice(kinds)
        text = random.choice(random.choice(pieces).text)
        typed = WAYS[kind](random, line_of(text)) if kind in WAYS else None
        if kind in TYPED and (words := slice_of(random, text, half=kind in HALF_TYPED)):
            typed = TYPED[kind](words), ()
        if typed:
            yield kind, typed[0]
            made += 1
        if made == count:
            return


def _write(folder: Path, pieces: Sequence[Piece]) -> tuple[float, float]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, writing = time.process_time(), 0.0
    for path, data in index_files(pieces, facets=FACETS, short=ABBREVIATIONS):
        now = time.process_time()
        target = folder / "search" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        writing += time.process_time() - now
    cpu = time.process_time() - start - writing
    return cpu, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


class _Packed(dict[str, int]):
    """The packed size of a file by its path in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __missing__(self, path: str) -> int:
        data = (self.folder / path.lstrip("/")).read_bytes()
        self[path] = size = len(brotli.compress(data, **BROTLI)) if len(data) >= _LEAST else len(data)
        return size


def _weigh(folder: Path, asked: Sequence[tuple[str, str]]) -> Iterator[Weight]:
    packed = _Packed(folder)
    with served(folder) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(f"{url}index.html")
        for kind, typed in asked:
            paths, found, ms = page.evaluate(_ASK, typed)
            texts = sum(packed[path] for path in paths if "/text/" in path)
            index = sum(packed[urlsplit(path).path] for path in paths if "/text/" not in path)
            yield Weight(kind, typed, index, texts, len(paths), found, ms)
        browser.close()


def weigh(stories: int, queries: int = 400) -> Scale:
    """Indexes so many generated stories, and asks so many queries, each of an engine that has loaded nothing."""
    pieces = list(many(stories))
    with tempfile.TemporaryDirectory(prefix="thidua-search-") as name:
        folder = Path(name)
        (folder / "index.html").write_text("<!doctype html><html lang=vi><title>.</title>", encoding="utf-8")
        (folder / "assets").mkdir()
        assets = ROOT / "plugins/thidua/theme/assets"
        for script in SCRIPTS:
            shutil.copy(assets / f"search-{script}.js", folder / "assets")
        cpu, memory = _write(folder, pieces)
        asked = list(_asked(pieces, queries))
        weights = tuple(_weigh(folder, asked))
        facets = sum(len(brotli.compress(one.read_bytes(), **BROTLI)) for one in folder.glob("search/facets/*"))
    worn = assets_of(ShellSupplies(folder))
    modules = [worn.files[path] for name, path in worn.names.items() if name.startswith("search")]
    code = sum(len(brotli.compress(one, **BROTLI)) for one in modules)
    return Scale(weights, cpu, memory, code, facets)
