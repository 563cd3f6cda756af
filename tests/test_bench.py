"""What speed is measured on and how, and that what is known to be fast has not become slow by much."""

from __future__ import annotations

import gc
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import frontmatter
import pytest

from scripts.bench import hugo_site, prose, results, sides
from scripts.bench.measure import RunFailedError, measured
from scripts.bench_corpus import sample_plan, write_corpus
from tests.column import ROOT
from thidua.check import Inputs, Result, check
from thidua.pages.site import plan_site
from thidua.reading import read_all
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

TODAY = date(2030, 11, 15)
STORIES = 40
RUN = {"photos": False, "runs": 3, "cpu": 1.0}


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "column"
    write_corpus(folder, STORIES, 600, last=date(2030, 11, 10))
    return folder


def inputs(column: Path, stories: int = STORIES) -> Inputs:
    read = read_inputs(read_settings(column / "mkdocs.yml"))
    kept = [one for one in read.content if "exemplars" not in one.path]
    mine = [one for one in read.content if "exemplars" in one.path]
    return Inputs(read.plans, (*kept, *mine[:stories]), read.registrations, read.receipts)


def judged(read: Inputs) -> Result:
    return check(read, today=TODAY, read_by=read_all)


def least(action: Callable[[], object]) -> float:
    """Seconds of the processor, the least of three runs."""
    found = []
    for _ in range(3):
        gc.collect()
        started = time.process_time()
        action()
        found.append(time.process_time() - started)
    return min(found)


def test_the_corpus_is_the_same_each_time_and_nothing_is_wrong_in_it(column: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path / "again", 5, 600, last=date(2030, 11, 10), photos=True)
    for number in range(1, 5, 2):
        (first,) = column.rglob(f"bai-so-{number:05}.md")
        (again,) = tmp_path.rglob(f"bai-so-{number:05}.md")
        assert first.read_bytes() == again.read_bytes()
    assert len(list(tmp_path.rglob("*.jpg"))) == 3
    result = judged(inputs(column))
    assert [one for one in result.findings if one.path.startswith("content")] == []
    assert result.checked > STORIES
    lengths = [
        len(path.read_text(encoding="utf-8").partition("\n---\n\n")[2].split()) for path in column.rglob("bai-so-*.md")
    ]
    assert 580 < sum(lengths) / STORIES < 680


def test_no_sentence_stands_in_more_than_one_story_of_a_hundred() -> None:
    stories = 1000
    found: Counter[str] = Counter()
    for number in range(stories):
        text = prose.body(random.Random(number), 600)  # noqa: S311 - not a secret
        found.update(set(re.split(r"(?<=[.”])\s+", text)))
    _, most = found.most_common(1)[0]
    assert most <= stories / 100


def test_hugo_gets_the_same_stories_with_all_that_they_are_listed_by(column: Path, tmp_path: Path) -> None:
    site = tmp_path / "hugo"
    hugo_site.write_site(column, site, sample_plan())
    hugo_site.fill(site, 3)
    stories = sorted((site / "content" / "dien-hinh").rglob("bai-so-*.md"))
    assert len(stories) == STORIES
    keys, body = hugo_site.front_and_body(stories[0].read_text(encoding="utf-8"))
    assert keys.keys() >= {*hugo_site.LISTS, "of_unit"}
    (source,) = column.rglob(stories[0].name)
    assert source.read_text(encoding="utf-8").endswith(body)
    assert 'title: "Phòng Kinh tế"' in (site / "content/unit/phong-kinh-te/_index.md").read_text(encoding="utf-8")
    assert len(list((site / "content" / "huong-dan").iterdir())) == 3


@pytest.mark.parametrize("kind", ["product", "hugo", "stock"])
def test_every_state_changes_something_on_every_side(column: Path, tmp_path: Path, kind: str) -> None:
    program = Path("hugo")
    side = {
        "product": lambda: sides.product("a", column, tmp_path / "a", tmp_path, left_out="search"),
        "hugo": lambda: sides.hugo("a", column, tmp_path / "a", program),
        "stock": lambda: sides.stock("a", column, tmp_path / "a", tmp_path),
    }[kind]()

    def told() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in side.folder.rglob("*") if path.is_file()}

    before = told()
    for turn in (0, 1):
        for state in side.states:
            side.change(state, turn, column)
            after = told()
            changed = [path for path in after if before[path] != after[path]]
            assert bool(changed) == (state not in {sides.COLD, sides.UNCHANGED}), state
            before = after


def test_what_children_of_a_program_take_is_counted_too(tmp_path: Path) -> None:
    burn = "import time; a = bytearray(60_000_000)\nwhile time.process_time() < .3: pass"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
    taken = measured((sys.executable, "-c", start), tmp_path, {"HOME": str(tmp_path)})
    assert taken.cpu >= 0.3
    assert taken.memory > 50_000_000
    with pytest.raises(RunFailedError, match="2"):
        measured((sys.executable, "-c", "raise SystemExit(2)"), tmp_path, {"HOME": str(tmp_path)})


def test_readmes_table_is_made_of_the_results() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "<!-- bench -->\n" in readme
    assert readme == results.with_table(readme, results.read())


def test_the_table_holds_ratios_of_what_ran_side_by_side() -> None:
    walls = {("bare", "cold"): 3.0, ("hugo", "cold"): 2.0, ("bare", "unchanged"): 0.06, ("hugo", "unchanged"): 2.0}
    runs = [
        {**RUN, "stories": 5000, "side": side, "state": state, "wall": wall, "memory": 10**8}
        for (side, state), wall in walls.items()
    ]
    old = {"day": "", "versions": {"Hugo": "0.1"}, "machine": {}, "runs": [{**runs[0], "wall": 9.0}], "sites": []}
    new = {"day": "2026-11-28", "versions": {"Hugo": "0.2"}, "machine": {"cores": 2}, "runs": runs, "sites": []}
    table = results.table(results.merged(old, new))
    assert "| dựng từ đầu, không tìm kiếm, không nén, so với Hugo | 1,5 |" in table
    assert "| không có gì đổi, so với Hugo dựng lại | 0,030 |" in table
    assert "Đo ngày 28/11/2026 trên 2 lõi" in table
    assert "Hugo 0.2" in table


def test_twice_as_many_stories_cost_no_more_than_thrice(column: Path) -> None:
    def of(stories: int) -> float:
        read = inputs(column, stories)
        return least(lambda: plan_site(judged(read)))

    # The first call pays for what is imported and compiled once.
    of(1)
    assert of(STORIES) < 3 * of(STORIES // 2)


def test_checking_costs_no_more_than_thirty_times_what_front_matter_alone_does(column: Path) -> None:
    read = inputs(column)
    texts = [one.data.decode() for one in read.content]
    alone = least(lambda: [frontmatter.loads(text) for text in texts])
    assert least(lambda: judged(read)) < 30 * alone
