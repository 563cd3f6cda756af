"""Runs every query in headless Chromium against an index of the made-up stories, and measures what comes back."""

from __future__ import annotations

import functools
import http.server
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.chromium import ARGUMENTS, chromium
from tests.column import ROOT
from tests.search.otherwise import otherwise
from tests.search.queries import Asked, queries
from tests.search.stories import SHORT, MadeUp, made_up
from thidua.search.index import index_files
from thidua.search.pieces import Piece

SCRIPTS = ("words", "keys", "readings", "index", "phrase", "near", "engine")
# What each query is answered with by an engine that was asked nothing before.
ALONE = """async ([typed]) => {
  const { Engine } = await import("./assets/search-engine.js");
  const { openIndex } = await import("./assets/search-index.js");
  const answers = [];
  for (const one of typed) {
    const found = await new Engine(await openIndex()).find(one);
    answers.push([...found.sure.places, ...(await found.loose()).places]);
  }
  return answers;
}"""
# Every so many-th query is asked alone, too.
_EVERY = 12
# What each kind of query is answered with, and how long that takes without what was kept of the query before.
RUN = """async ([typed]) => {
  const { open } = await import("./assets/search-engine.js");
  const engine = await open();
  const answers = [];
  for (const one of typed) {
    const start = performance.now();
    const found = await engine.find(one);
    const sure = performance.now() - start;
    const places = [...found.sure.places, ...(await found.loose()).places];
    answers.push([places, found.sure.places.length, sure, performance.now() - start]);
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query found: places of stories, best first; how many of them are sure; and milliseconds."""

    asked: Asked
    places: tuple[int, ...]
    sure: int
    sure_ms: float
    all_ms: float

    @property
    def recall(self) -> float:
        return len(self.asked.expected.intersection(self.places)) / len(self.asked.expected)

    @property
    def precision(self) -> float:
        """R-precision: the share of right ones among as many as are right."""
        size = len(self.asked.expected)
        return len(self.asked.expected.intersection(self.places[:size])) / size


@dataclass(frozen=True, slots=True)
class Figures:
    """What one kind of query comes to."""

    count: int
    recall: float
    precision: float
    empty: int
    median_ms: float
    worst_ms: float


@dataclass(frozen=True, slots=True)
class Bench:
    """A whole run. `index_bytes` are those of the index and of what result lists print, `first_bytes` those that the
    first search loaded; `alone` are some of the answers beside those of an engine that was asked nothing before."""

    answers: tuple[Answer, ...]
    stories: int
    build_seconds: float
    index_bytes: int
    shown_bytes: int
    first_bytes: int
    alone: tuple[tuple[Answer, tuple[int, ...]], ...]

    def of(self, kinds: Sequence[str]) -> Figures:
        """The figures of some kinds together."""
        found = [one for one in self.answers if one.asked.kind in kinds]
        times = sorted(one.all_ms for one in found)
        return Figures(
            count=len(found),
            recall=sum(one.recall for one in found) / len(found),
            precision=sum(one.precision for one in found) / len(found),
            empty=sum(not one.places for one in found),
            median_ms=times[len(times) // 2],
            worst_ms=times[-1],
        )


def _pieces(stories: Sequence[MadeUp]) -> Iterator[Piece]:
    for place, one in enumerate(stories):
        yield Piece(f"dien-hinh/2026/{place}/", one.title, "", "", None, one.paragraphs, (), ())


def _write(folder: Path, files: dict[str, bytes]) -> int:
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return sum(map(len, files.values()))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Says nothing of each request."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def _weigh(page: Page, sizes: list[int]) -> None:
    page.on("response", lambda answer: sizes.append(len(answer.body())) if answer.ok else None)


def _ask(url: str, typed: Sequence[str]) -> tuple[Any, Any, int]:
    sizes: list[int] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        page = browser.new_page()
        page.goto(f"{url}index.html")
        _weigh(page, sizes)
        page.evaluate(RUN, [typed[:1]])
        first = sum(sizes)
        answers = page.evaluate(RUN, [typed])
        alone = page.evaluate(ALONE, [typed[::_EVERY]])
        browser.close()
    return answers, alone, first


def run(count: int = 300) -> Bench:
    """The whole bench over so many stories."""
    stories = made_up(count)
    asked = [*queries(stories), *otherwise(stories)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text("<!doctype html><html lang=vi><title>.</title>", encoding="utf-8")
        (folder / "assets").mkdir()
        for script in SCRIPTS:
            shutil.copy(ROOT / f"plugins/thidua/theme/assets/search-{script}.js", folder / "assets")
        start = time.perf_counter()
        files = dict(index_files(_pieces(stories), facets=(), short=SHORT))
        seconds = time.perf_counter() - start
        shown = {path: data for path, data in files.items() if path.startswith("text/")}
        shown_bytes = _write(folder / "search", shown)
        index_bytes = _write(folder / "search", files) - shown_bytes
        with served(folder) as url:
            found, single, first = _ask(url, [one.typed for one in asked])
    answers = tuple(
        Answer(one, tuple(places), sure, sure_ms, all_ms)
        for one, (places, sure, sure_ms, all_ms) in zip(asked, found, strict=True)
    )
    alone = tuple(zip(answers[::_EVERY], map(tuple, single), strict=True))
    return Bench(answers, count, seconds, index_bytes, shown_bytes, first, alone)
