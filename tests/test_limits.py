"""Limits at their boundary: what is just within one passes, and one more is told of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.column import Column
from tests.small_column import HERE, PLAN, checked, names, story
from thidua.gate.findings import SiteFinding, as_text
from thidua.pages.catalog import Catalog
from thidua.pages.feeds import feeds_of
from thidua.plan.reader import PLAN_LIMITS
from thidua.shell.files import read_inputs
from thidua.shell.settings import Settings
from thidua.source.yaml_events import Limits, read_yaml

LIMITS = Limits(depth=3, events=20, size=60)
WITHIN: dict[str, Callable[[int], str]] = {
    "depth": lambda more: "[" * (3 + more) + "]" * (3 + more),
    # A stream, a document and a list each begin and end; the rest are items.
    "events": lambda more: "[" + ",".join("a" * (14 + more)) + "]",
    "size": lambda more: "a" * (60 + more),
}


@pytest.mark.parametrize("what", WITHIN)
def test_yaml_may_have_so_much_and_no_more(what: str) -> None:
    root, findings = read_yaml(WITHIN[what](0), limits=LIMITS)
    assert root is not None
    assert findings == []
    root, findings = read_yaml(WITHIN[what](1), limits=LIMITS)
    assert root is None
    assert [(one.rule, one.data["what"]) for one in findings] == [("too-complex", what)]


def test_front_matter_has_16_kilobytes() -> None:
    head = story(author="").split("---\n")[1].removesuffix("\n")
    room = 16 * 1024 - len(head)
    assert "too-complex" not in names(checked(story(author="x" * room)))
    assert "too-complex" in names(checked(story(author="x" * (room + 1))))


def test_a_plan_has_512_kilobytes() -> None:
    most = 512 * 1024
    assert PLAN_LIMITS.size == most
    padded = PLAN + "#" * (most - len(PLAN))
    assert checked(story(), plans={"plan.yml": padded}).findings == ()
    assert names(checked({}, plans={"plan.yml": padded + "#"})) == ["too-complex"]


@pytest.mark.parametrize(("length", "found"), [(100, []), (101, ["bad-file-name"])])
def test_the_name_of_a_file_has_100_letters(length: int, found: list[str]) -> None:
    assert names(checked({f"exemplars/2026/{'a' * (length - 3)}.md": story()})) == found


def _read(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    for name, data in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return {one.inside: one.unread for one in read_inputs(Settings(folder, None, (), folder / "content")).content}


def test_a_text_has_512_kilobytes_and_another_file_5_megabytes(tmp_path: Path) -> None:
    text, other = 512 * 1024, 5 * 1024 * 1024
    sizes = {"a.md": text, "b.md": text + 1, "c.pdf": other, "d.pdf": other + 1, "e.yml": text + 1, "f.yaml": text + 1}
    found = _read(tmp_path, {name: b"x" * size for name, size in sizes.items()})
    assert {name for name, why in found.items() if why == "large"} == {"b.md", "d.pdf", "e.yml"}


def test_folders_are_eight_deep(tmp_path: Path) -> None:
    within, beyond = "/".join("abcdefgh"), "/".join("abcdefghi")
    assert _read(tmp_path, {f"{within}/a.md": b""}).keys() == {f"{within}/a.md"}
    assert _read(tmp_path, {f"{beyond}/a.md": b""}) == {f"{within}/a.md": "", beyond: "deep-folder"}


@pytest.mark.parametrize(("before", "found"), [(128 * 1024 - 60, ["phone"]), (128 * 1024, [])])
def test_personal_data_is_looked_for_in_the_first_128_kilobytes(before: int, found: list[str]) -> None:
    head = story("")
    lines = ("Một dòng chữ." + "\n" * 2) * (before // 15)
    result = checked({HERE: head + lines[: before - len(head)] + "\nGọi 0912 345 678.\n"})
    assert [one for one in names(result) if one == "phone"] == found


def test_twenty_broken_links_are_told_what_was_meant() -> None:
    links = "".join(f"[a](bai-kia-{number}.md)\n\n" for number in range(21))
    result = checked({HERE: story(links), "exemplars/2026/bai-kia.md": story(unit="phong-kinh-te")})
    hints = [bool(one.data["suggestion"]) for one in result.findings]
    assert hints == [True] * 20 + [False]


def test_twenty_adopted_stories_are_told_what_was_meant() -> None:
    named = ", ".join(f"2026/bai-kia{letter}" for letter in "bcdeghiklmnopqrstuvxy")
    result = checked(
        {HERE: story(adopts=f"[{named}]"), "exemplars/2026/bai-kia.md": story(title="Bài kia", unit="phong-kinh-te")}
    )
    hints = [bool(one.data["suggestion"]) for one in result.findings]
    assert hints == [True] * 20 + [False]


@pytest.mark.parametrize(("count", "last"), [(30, "29.js"), (31, "… và 1 chỗ nữa.")])
def test_thirty_findings_of_a_site_are_told(count: int, last: str) -> None:
    lines = as_text(SiteFinding(f"{number:02}.js", "suffix", (".js",)) for number in range(count)).splitlines()
    assert len(lines) == min(count, 31)
    assert last in lines[-1]


def test_a_feed_holds_the_forty_newest() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(41)]
    files: dict[str, str | bytes] = {f"exemplars/2026/bai-{day:%m-%d}.md": story(date=f"{day}") for day in days}
    whole = next(feeds_of(Catalog(checked(files))))
    assert list(whole.pieces) == [f"dien-hinh/2026/bai-{day:%m-%d}/" for day in reversed(days[1:])]


@pytest.mark.parametrize(("count", "lines"), [(10, 10), (11, 1)])
def test_ten_stories_that_do_not_count_are_named(tmp_path: Path, count: int, lines: int) -> None:
    column = Column(tmp_path)
    column.write("plan.yml", PLAN)
    for number in range(count):
        column.story(f"bai-{number}", unit="khong-co")
    run = column.run("ledger", "--plan", "plan.yml", "--content", "content")
    assert run.code == 0
    assert len(run.err.splitlines()) == lines
