"""Which piece a path, an id, a slug or a title names, and what is said where that is none, or more than one."""

from __future__ import annotations

from tests.small_column import HERE, checked, story
from thidua.takedown import Candidates, takedown, wanted


def test_candidates_are_chosen_without_a_disk() -> None:
    result = checked({HERE: story(), "articles/2026/to-mot-cua.md": story(unit=None, type=None)})
    found = wanted(result, "2026/to-mot-cua")
    assert not isinstance(found, Candidates)
    assert found.inside == HERE
    assert wanted(result, "to-mot-cua") == Candidates(paths=("content/articles/2026/to-mot-cua.md", f"content/{HERE}"))
    assert wanted(result, "to-mot-cu") == Candidates(suggestion="2026/to-mot-cua")
    assert takedown(result, found).files == (HERE,)


def test_a_title_names_a_piece_only_where_it_is_the_whole_title_of_one() -> None:
    titles = {"a": "Tổ một cửa: ba năm", "b": "Mới mẻ", "c": "Mới mẻ"}
    result = checked({f"exemplars/2026/{name}.md": story(title=f'"{title}"') for name, title in titles.items()})
    found = wanted(result, "tổ một cửa:  ba năm")
    assert not isinstance(found, Candidates)
    assert found.inside == "exemplars/2026/a.md"
    # Without its accents it may be another's: what is taken down is not guessed.
    assert wanted(result, "To mot cua: ba nam") == Candidates(suggestion="2026/a")
    assert wanted(result, "Mới mẻ") == Candidates(paths=("content/exemplars/2026/b.md", "content/exemplars/2026/c.md"))
    assert wanted(result, " ") == Candidates()
