"""What a Result says as a whole: verdicts, what a ledger may count, and what a day makes public."""

from __future__ import annotations

import re
from datetime import date
from inspect import signature
from pathlib import Path

import pytest

import thidua
from tests.small_column import HERE, PLAN, checked, inputs, names, story
from thidua.check import Inputs, check
from thidua.findings import Finding
from thidua.reading import SourceFile
from thidua.records.story import Story
from thidua.rules.column import COLUMN_RULES
from thidua.rules.local import BODY_RULES, HEAD_RULES

SOURCES = Path(thidua.__file__).parent
OTHER = "exemplars/2026/khac.md"
TODAY = date(2026, 11, 15)


def test_errors_and_warnings_are_two_verdicts() -> None:
    result = checked({HERE: story(unit="x"), OTHER: story(date="2025-12-31")})
    assert (result.errors, result.warnings, result.checked) == (1, 1, 3)
    assert result.faulty == {f"content/{HERE}"}
    assert not result.is_plan_unusable


def test_a_story_with_an_error_stops_itself_and_no_other() -> None:
    result = checked({HERE: story(unit="x"), OTHER: story(date="2025-12-31")})
    counted = {name for entry in result.ledger(result.plans[0]) for name in entry.stories}
    assert counted == {"2026/khac"}


def test_a_warning_keeps_no_story_from_counting() -> None:
    result = checked(story(date="2025-12-31"))
    assert names(result) == ["year-folder-differs"]
    assert [entry.stories for entry in result.ledger(result.plans[0]) if entry.counted] == [("2026/to-mot-cua",)]


@pytest.mark.parametrize(
    "plan", ["", "id: a", PLAN.replace("at_least: 1", "at_least: 0"), PLAN.replace("to: 2027", "to: 2024")]
)
def test_a_plan_with_an_error_is_unusable(plan: str) -> None:
    result = checked(story(), plans={"plan.yml": plan})
    assert result.is_plan_unusable
    assert result.plans == ()


def test_a_plan_that_cannot_be_read_and_a_fault_of_the_settings_are_the_offices() -> None:
    missing = Inputs(plans=(SourceFile("plans/plan.yml", unread="absent"),))
    assert names(check(missing, today=TODAY)) == ["missing-plan"]
    assert check(missing, today=TODAY).is_plan_unusable
    settings = Inputs(findings=(("mkdocs.yml", Finding("bad-settings", (), {"why": "no-plans"})),))
    assert check(settings, today=TODAY).is_plan_unusable


def test_nothing_at_all_is_nothing_wrong() -> None:
    result = check(Inputs(), today=TODAY)
    assert (result.errors, result.warnings, result.checked, result.is_plan_unusable) == (0, 0, 0, False)


@pytest.mark.parametrize(
    ("status", "day", "public"),
    [
        ("approved", "2026-11-15", True),
        ("approved", "2026-11-16", False),
        ("approved", "2025-01-01", True),
        ("submitted", "2026-11-15", False),
        ("draft", "2026-11-15", False),
    ],
)
def test_only_what_is_approved_and_not_of_the_future_is_public(status: str, day: str, *, public: bool) -> None:
    (piece,) = checked(story(status=status, date=day)).pieces
    assert isinstance(piece.content, Story)
    assert piece.content.is_public(TODAY) is public


@pytest.mark.parametrize(("count", "found"), [(9, []), (10, []), (11, ["long-summary"])])
def test_a_summary_may_have_as_many_words_as_the_plan_gives_it(count: int, found: list[str]) -> None:
    plan = PLAN.replace("quotas:", "story: {summary_words: 10, source: II.2}\nquotas:")
    assert names(checked(story(summary=" ".join(["chữ"] * count)), plans={"plan.yml": plan})) == found


UNTIL_FEBRUARY = PLAN.replace("name: Phòng Tổng hợp}", "name: Phòng Tổng hợp, to: 2026-02-28}")


@pytest.mark.parametrize(
    ("day", "period", "unit", "in_force"),
    [
        ("2026-02-28", "2026-Q1", "phong-tong-hop", True),
        ("2026-03-01", "2026-Q1", "phong-tong-hop", False),
        # Told after the period it is judged on the last day of that, told before it on the first.
        ("2026-07-10", "2026-Q2", "trung-tam-thong-tin", False),
        ("2026-07-10", "2026-Q3", "trung-tam-thong-tin", True),
        ("2026-06-20", "2026-Q3", "trung-tam-thong-tin", True),
    ],
)
def test_a_story_is_judged_on_the_day_of_its_period_that_is_nearest_to_its_own(
    day: str, period: str, unit: str, *, in_force: bool
) -> None:
    found = names(checked(story(date=day, unit=unit, period=period), plans={"plan.yml": UNTIL_FEBRUARY}))
    assert ("unit-not-in-force" in found) is not in_force


def test_no_story_is_blamed_while_the_plan_of_its_day_may_be_the_one_that_cannot_be_used() -> None:
    old = story(date="2024-05-05", unit="phong-cu")
    broken = checked({HERE.replace("2026", "2024"): old}, plans={"plan.yml": PLAN, "cu.yml": "id: a"})
    assert {one.path for one in broken.findings} == {"plans/cu.yml"}
    alone = checked({HERE.replace("2026", "2024"): old}, plans={"plan.yml": PLAN})
    assert names(alone) == ["outside-plans", "unknown-unit"]


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        ("approved", "approved", []),
        ("approved", "submitted", ["link-to-hidden"]),
        ("submitted", "approved", []),
        ("submitted", "submitted", []),
    ],
)
def test_only_what_is_public_must_not_lead_to_what_is_hidden(here: str, there: str, found: list[str]) -> None:
    files: dict[str, str | bytes] = {
        HERE: story("Xem [bài kia](khac.md).\n", status=here),
        OTHER: story(status=there, unit="phong-kinh-te"),
    }
    assert names(checked(files)) == found


@pytest.mark.parametrize(
    ("entity", "char"),
    [
        *(("&#x202E;", "U+202E"), ("&#8238;", "U+202E"), ("&#1;", "U+0001")),
        *(("&#xD7FF;", None), ("&#xE000;", None), ("&#x10FFFF;", None), ("&#x41;", None)),
    ],
)
def test_an_entity_stands_for_the_character_that_it_names(entity: str, char: str | None) -> None:
    found = [one.data["char"] for one in checked(story(f"Chữ {entity} này.\n")).findings]
    assert found == ([char] if char else [])


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("https://vi-du.example/a_b", []),
        ("mailto:hoi@vi-du.example", ["email"]),
        # Browsers make a slash of a backslash, and what follows may then be another host.
        (r"https://vi-du.example\b", ["unsafe-link"]),
        (r"htt\p://vi-du.example", ["broken-link"]),
        ("ftp://vi-du.example", ["unsafe-link"]),
    ],
)
def test_an_address_of_elsewhere_has_a_known_scheme_and_no_backslash(target: str, found: list[str]) -> None:
    assert names(checked(story(f"Xem [nơi kia]({target}).\n"))) == found


def test_a_result_is_frozen() -> None:
    result = check(inputs({HERE: story()}), today=TODAY)
    with pytest.raises(AttributeError):
        result.today = TODAY  # type: ignore[misc]
    assert isinstance(result.findings, tuple)
    assert isinstance(result.pieces, tuple)


def test_a_local_rule_looks_at_one_piece_and_a_rule_of_the_column_at_the_world_too() -> None:
    assert {tuple(signature(rule).parameters) for rule in (*BODY_RULES, *HEAD_RULES)} == {("piece",)}
    # What does not use the world is local: an underscore before its name would say so.
    assert {tuple(signature(rule).parameters) for rule in COLUMN_RULES} == {("piece", "world")}


def test_findings_are_placed_in_one_step() -> None:
    places = [path.name for path in SOURCES.rglob("*.py") if re.search(r"\bPlacedFinding\(", path.read_text("utf-8"))]
    assert places == ["placing.py"]


@pytest.mark.parametrize(
    ("typed", "others", "meant"),
    [
        ("mot.md", ("ong-tu.md",), ""),
        ("to-mot-cu.md", (), ""),
        ("ong-tuu.md", ("ong-tu.md", "ba-nam.md"), "ong-tu.md"),
        ("ong-tuu", ("ong-tu.md", "ong-tu.jpg"), "ong-tu.md"),
    ],
)
def test_of_a_lost_link_only_what_is_like_it_is_offered_and_never_the_file_itself(
    typed: str, others: tuple[str, ...], meant: str
) -> None:
    files = {HERE: story(f"Xem [bài kia]({typed}).\n")} | {f"exemplars/2026/{one}": story() for one in others}
    found = checked({path: text for path, text in files.items() if path.endswith(".md")})
    assert [one.data["suggestion"] for one in found.findings if one.name == "broken-link"] == [meant]
