"""Measures `thidua check` beside front matter alone: `python scripts/bench/check.py FOLDER [STORIES…] [--runs N]`."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from scripts.bench import results, sides
from scripts.bench.measure import Taken, measured
from scripts.bench.run import LAST, REST, WORDS, found_by, rows
from scripts.bench.versions import checker_versions
from scripts.bench_corpus import write_corpus

_PEER = Path(__file__).with_name("pydantic_check.py")


def bench(folder: Path, stories: int, *, runs: int, peer: Path) -> results.Results:
    """Measures one size in a folder, which is emptied after. Cold is without a cache, but with compiled Python."""
    column = folder / "column"
    write_corpus(column, stories, WORDS, last=LAST)
    told = sides.environment(column, folder / "bytecode")
    ours = (sys.executable, "-m", "thidua", "check", "--quiet")
    other = (peer / "bin" / "python", _PEER, column / "content" / "exemplars")
    write_corpus(folder / "small", 5, WORDS, last=LAST)
    for command in (ours, (*other[:2], folder / "small" / "content" / "exemplars")):
        measured(command, folder / "small", told)
    taken: dict[tuple[str, str], list[Taken]] = {}
    for _ in range(runs):
        shutil.rmtree(told["XDG_CACHE_HOME"], ignore_errors=True)
        for side, state, command in (
            ("pydantic", sides.COLD, other),
            ("check", sides.COLD, ours),
            ("check", sides.UNCHANGED, ours),
        ):
            time.sleep(REST)
            taken.setdefault((side, state), []).append(measured(command, column, told))
    shutil.rmtree(folder)
    return found_by(rows(taken, stories, photos=False), checker_versions(peer))


def main() -> None:
    """Measures each size, writes the results down after each, and README's table at the end."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="thư mục để làm việc, chưa có")
    parser.add_argument("stories", type=int, nargs="*", default=[1000, 10_000], help="những số bài")
    parser.add_argument("--runs", type=int, default=3, help="mỗi việc mấy lượt")
    parser.add_argument("--peer", type=Path, required=True, help="môi trường Python có python-frontmatter và pydantic")
    parser.add_argument("--results", type=Path, default=results.RESULTS, help="tệp kết quả")
    asked = parser.parse_intermixed_args()
    for stories in asked.stories:
        found = bench(
            asked.folder.absolute() / f"check-{stories}", stories, runs=asked.runs, peer=asked.peer.absolute()
        )
        results.write(results.merged(results.read(asked.results), found), asked.results)
    results.publish(asked.results)


if __name__ == "__main__":
    main()
