"""The figures that the search must reach, over made-up stories and every way of typing."""

from __future__ import annotations

import pytest

from tests.search.bench import Bench, run
from tests.search.queries import HALF_TYPED, TYPED
from tests.search.stories import COUNT

pytestmark = pytest.mark.browser
WHOLE = tuple(kind for kind in TYPED if kind not in HALF_TYPED)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return run()


def test_the_bench_is_large_enough(bench: Bench) -> None:
    assert bench.stories == COUNT >= 300
    assert len(bench.answers) >= 400
    assert all(answer.asked.expected for answer in bench.answers)


def test_whole_words_find_all_that_is_right_and_first(bench: Bench) -> None:
    figures = bench.of(WHOLE)
    assert figures.recall == 1.0
    assert figures.precision >= 0.98
    assert figures.empty == 0


@pytest.mark.parametrize("kind", WHOLE)
def test_no_way_of_typing_is_left_behind(bench: Bench, kind: str) -> None:
    figures = bench.of([kind])
    assert figures.recall == 1.0
    assert figures.precision >= 0.97


@pytest.mark.parametrize("kind", sorted(HALF_TYPED))
def test_a_half_typed_word_finds_what_it_will_be(bench: Bench, kind: str) -> None:
    figures = bench.of([kind])
    assert figures.recall >= 0.60
    assert figures.precision >= 0.60
    assert figures.empty == 0
