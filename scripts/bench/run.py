"""Measures builds beside Hugo and stock MkDocs: `python scripts/bench/run.py FOLDER [STORIES…] [--runs N] [--photos]`.

All sides of one size run in turn, state by state; what is kept is the median of each.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from scripts.bench import hugo_site, results, sides
from scripts.bench.measure import Taken, measured
from scripts.bench.versions import hugo_program, machine, versions
from scripts.bench_corpus import write_corpus

LAST = date(2030, 11, 10)
WORDS = 600
# What Hugo's site has none of.
BARE = "search, compressed, cards"
# By so much at most the numbers of pages may differ.
UNEQUAL = 0.02
# A program that knows by their times that files have not changed does not trust those of the last moment.
REST = 1.0


def _sides(folder: Path, stories: int, program: Path, *, photos: bool) -> tuple[Path, list[sides.Side]]:
    """The column, and each side on its own copy, after one run on a small column that leaves compiled Python behind."""
    column = folder / "column"
    write_corpus(column, stories, WORDS, last=LAST, photos=photos)
    bytecode = folder / "bytecode"
    found = [
        sides.product("bare", column, folder / "bare", bytecode, left_out=BARE),
        sides.product("searched", column, folder / "searched", bytecode, left_out="compressed, cards"),
        sides.product("whole", column, folder / "whole", bytecode),
        sides.stock("mkdocs", column, folder / "mkdocs", bytecode),
        sides.hugo("hugo", column, folder / "hugo", program),
    ]
    # The search is a row of its own, and only cold.
    found[1].states = (sides.COLD,)
    small = folder / "small"
    write_corpus(small, 5, WORDS, last=LAST)
    for one in (sides.product("", small, small / "ours", bytecode), sides.stock("", small, small / "mkdocs", bytecode)):
        measured(one.command, one.folder, one.told)
    return column, found


def _level(found: list[sides.Side]) -> dict[str, int]:
    """Builds ours and Hugo's once and fills Hugo's site up to as many pages; how many each side has then."""
    by_name = {one.name: one for one in found}
    ours, other = by_name["bare"], by_name["hugo"]
    for one in (ours, other):
        measured(one.command, one.folder, one.told)
    hugo_site.fill(other.folder, max(0, len(ours.pages()) - len(other.pages())))
    measured(other.command, other.folder, other.told)
    counts = {one.name: len(one.pages()) for one in (ours, other)}
    if abs(counts["hugo"] / counts["bare"] - 1) > UNEQUAL:
        raise SystemExit(f"Hai bên không bằng nhau: {counts}")
    return counts


def _round(turn: int, column: Path, found: list[sides.Side], taken: dict[tuple[str, str], list[Taken]]) -> None:
    for one in found:
        one.clear()
    for state in sides.STATES:
        for one in found:
            if state in one.states:
                one.change(state, turn, column)
                time.sleep(REST)
                taken.setdefault((one.name, state), []).append(measured(one.command, one.folder, one.told))
                print(f"{one.name:<9} {state:<10} {taken[one.name, state][-1].wall:8.2f} giây", flush=True)


def rows(taken: dict[tuple[str, str], list[Taken]], stories: int, *, photos: bool) -> list[dict[str, Any]]:
    """The medians of all runs of each side and state."""
    return [
        {
            "stories": stories,
            "photos": photos,
            "side": side,
            "state": state,
            "wall": round(median(one.wall for one in found), 4),
            "cpu": round(median(one.cpu for one in found), 4),
            "memory": round(median(one.memory for one in found)),
            "runs": len(found),
        }
        for (side, state), found in taken.items()
    ]


def found_by(
    runs: list[dict[str, Any]], made_with: dict[str, str], sites: list[dict[str, Any]] | None = None
) -> results.Results:
    """What a measurement of today found."""
    day = datetime.now(UTC).date().isoformat()
    return {"day": day, "versions": made_with, "machine": machine(), "runs": runs, "sites": sites or []}


def _heaviest(side: sides.Side) -> int:
    return max(len(gzip.compress(page.read_bytes(), 9, mtime=0)) for page in side.pages())


def bench(folder: Path, stories: int, *, runs: int, photos: bool, program: Path) -> results.Results:
    """Measures one size in a folder, which is emptied after."""
    column, found = _sides(folder, stories, program, photos=photos)
    pages = _level(found)
    taken: dict[tuple[str, str], list[Taken]] = {}
    for turn in range(runs):
        _round(turn, column, found, taken)
    heaviest = _heaviest(next(one for one in found if one.name == "whole"))
    sites = [{"stories": stories, "photos": photos, "side": name, "html": count} for name, count in pages.items()]
    sites.append({"stories": stories, "photos": photos, "side": "whole", "heaviest": heaviest})
    shutil.rmtree(folder)
    return found_by(rows(taken, stories, photos=photos), versions(program), sites)


def main() -> None:
    """Measures each size, writes the results down after each, and README's table at the end."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="thư mục để làm việc, chưa có")
    parser.add_argument("stories", type=int, nargs="*", default=[1000, 5000, 10_000], help="những số bài")
    parser.add_argument("--runs", type=int, default=3, help="mỗi việc mấy lượt")
    parser.add_argument("--photos", action="store_true", help="cứ hai bài thì một bài có ảnh")
    parser.add_argument("--hugo", type=Path, required=True, help="môi trường Python có Hugo")
    parser.add_argument("--results", type=Path, default=results.RESULTS, help="tệp kết quả")
    asked = parser.parse_intermixed_args()
    program = hugo_program(asked.hugo)
    for stories in asked.stories:
        found = bench(
            asked.folder.absolute() / str(stories), stories, runs=asked.runs, photos=asked.photos, program=program
        )
        results.write(results.merged(results.read(asked.results), found), asked.results)
    results.publish(asked.results)


if __name__ == "__main__":
    main()
